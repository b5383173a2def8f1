"""`/healthz`: the process answers. `/readyz`: the database does too, and its tables are up to date."""

import logging
from collections.abc import Callable

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse

logger = logging.getLogger(__name__)


class HealthMiddleware:
    """Answers before anything that asks for a host name, HTTPS or a session: a probe brings none of them."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.migrated = False

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz":
            return _plain("ok", 200)
        if request.path == "/readyz":
            return self.ready()
        return self.get_response(request)

    def ready(self) -> HttpResponse:
        try:
            if not self.migrated:  # asked once: what has been applied stays so while this process runs
                executor = MigrationExecutor(connection)
                self.migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
                if not self.migrated:
                    return _plain("the database waits for: manage.py migrate", 503)
            with connection.cursor() as cursor:
                cursor.execute("select 1")
        except DatabaseError as error:
            logger.warning("Not ready: %s", str(error).strip().replace("\n", " "))
            return _plain("the database does not answer", 503)
        return _plain("ok", 200)


def _plain(text: str, status: int) -> HttpResponse:
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")
