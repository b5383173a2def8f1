"""Why the database cannot be reached, in one line for whoever ran a command."""

from django.conf import settings
from django.db import DatabaseError, connection


def unreachable() -> str | None:
    """None where it answers now: then the error was another one."""
    try:
        connection.close()
        connection.ensure_connection()
    except DatabaseError as error:
        if settings.EMBEDDED:
            return (
                "no database is running. Start newsdesk by `make run` in another window, "
                "or set DATABASE_URL to a PostgreSQL of your own."
            )
        said = str(error).strip().splitlines()
        return f"the PostgreSQL of DATABASE_URL cannot be reached: {said[-1].strip() if said else error!r}"
    return None
