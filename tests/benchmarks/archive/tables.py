"""Rows on their way into the database: numbered here, written by COPY in the order of their foreign keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.management.color import no_style
from django.db import connection, models

from articles.models import (
    Alias,
    Article,
    ArticleVersion,
    Candidate,
    Decision,
    Entity,
    ImportBatch,
    ImportRow,
    MachineChange,
    Mention,
    Outlet,
    Quote,
    Role,
    Run,
)

IN_ORDER: tuple[type[models.Model], ...] = (
    Outlet,
    Article,
    ArticleVersion,
    ImportBatch,
    ImportRow,
    Run,
    Entity,
    Alias,
    Mention,
    Quote,
    Candidate,
    MachineChange,
    Decision,
    Role,
)


class Tables:
    """Instances by model; each gets the next id of its table when it is added."""

    def __init__(self) -> None:
        self.rows: dict[type[models.Model], list[Any]] = {model: [] for model in IN_ORDER}
        self._ids = {model: count(1) for model in IN_ORDER}
        self.written = dict.fromkeys(IN_ORDER, 0)

    def add(self, row: Any) -> Any:
        row.pk = next(self._ids[type(row)])
        self.rows[type(row)].append(row)
        return row

    def take(self) -> Callable[[], None]:
        """Return what writes the rows that were added since; needs a transaction."""
        taken, self.rows = self.rows, {model: [] for model in IN_ORDER}

        def write() -> None:
            for model, rows in taken.items():
                if rows:
                    _copy(model, rows)
                    self.written[model] += len(rows)

        return write

    def set_sequences(self) -> None:
        """Let the database go on numbering where the rows here end."""
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), IN_ORDER):
                cursor.execute(statement)


def _copy(model: type[models.Model], rows: Sequence[Any]) -> None:
    fields = model._meta.concrete_fields
    names = [field.attname for field in fields]
    convert = [(i, write) for i, field in enumerate(fields) if (write := _writer(field))]
    columns = ", ".join(connection.ops.quote_name(field.column or "") for field in fields)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {connection.ops.quote_name(model._meta.db_table)} ({columns}) FROM STDIN") as copy,
    ):
        for row in rows:
            values = [getattr(row, name) for name in names]
            for i, write in convert:
                if values[i] is not None:
                    values[i] = write(values[i])
            copy.write_row(values)


def _writer(field: models.Field[Any, Any]) -> Callable[[Any], Any] | None:
    if isinstance(field, models.JSONField):
        return lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if isinstance(field, ArrayField):
        return lambda value: "{" + ",".join(map(str, value)) + "}"
    # TextChoices are strings to Python, but enums to psycopg.
    return str if isinstance(field, models.CharField | models.TextField) else None
