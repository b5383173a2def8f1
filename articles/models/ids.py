"""Ids of rows that are not written yet."""

from __future__ import annotations

from django.db import connection, models


def reserve_ids(model: type[models.Model], number: int) -> list[int]:
    """Return ids for new rows, so that rows that name each other are written once and in any order."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            [model._meta.db_table, number],
        )
        return [pk for (pk,) in cursor.fetchall()]
