"""Keyset pages: a list goes on after a row's own values, never after a number of rows.

A position is `<value>~<id>` of the last (or first) row shown; it stays right while rows come and go, and
the ten-thousandth page costs what the first one costs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet

Row = TypeVar("Row", bound=Model)


class BadPosition(ValueError):
    """The position in the address is not one of ours."""


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows in the order of the list; next and previous are positions, empty where the list ends."""

    rows: list[Row]
    next: str
    previous: str


@dataclass(frozen=True)
class Keyset:
    """The order of a list: by `field`, then by id in the same direction.

    parse: reads the field's value from a position; raises ValueError.
    """

    field: str
    parse: Callable[[str], Any]
    descending: bool = False

    def page(self, rows: QuerySet[Row], *, size: int, after: str = "", before: str = "") -> Page[Row]:
        """Return `size` rows after (or before) a position; `rows` must not be ordered or sliced yet.

        Raises BadPosition.
        """
        backwards = bool(before) and not after
        position = after or before
        if position:
            rows = rows.filter(self._beyond(position, backwards=backwards))
        sign = "-" if self.descending != backwards else ""
        found = list(rows.order_by(f"{sign}{self.field}", f"{sign}id")[: size + 1])
        more, found = len(found) > size, found[:size]
        if backwards:
            found.reverse()
        onwards, back = (True, more) if backwards else (more, bool(after))
        return Page(
            rows=found,
            next=self.position(found[-1]) if found and onwards else "",
            previous=self.position(found[0]) if found and back else "",
        )

    def position(self, row: Model) -> str:
        value = getattr(row, self.field)
        return f"{value.isoformat() if isinstance(value, datetime) else value}~{row.pk}"

    def _beyond(self, position: str, *, backwards: bool) -> Q:
        text, _, pk = position.rpartition("~")
        if "\0" in position or not pk.isdecimal() or len(pk) > 18:
            raise BadPosition(position)
        try:
            value = self.parse(text)
        except (ValueError, OverflowError) as error:
            raise BadPosition(position) from error
        than = "lt" if self.descending != backwards else "gt"
        # The first condition alone lets PostgreSQL start inside the index; the others only settle ties.
        return Q(**{f"{self.field}__{than}e": value}) & (
            Q(**{f"{self.field}__{than}": value}) | Q(**{f"id__{than}": int(pk)})
        )


def parse_moment(text: str) -> datetime:
    """Read a date and time with its zone from a position. Raises ValueError."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment


NEWEST_FIRST = Keyset("sort_date", parse_moment, descending=True)
