"""How many quotes each kind of source has, from the tallies: three sums, however large the archive is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet, Sum

from articles.models import Outlet, Tally
from articles.searching.query import Query

Dimension = Tally.Dimension


@dataclass(frozen=True)
class Counted:
    """numbers: by dimension and value. months: every month from the first to the last, nought too.

    outlets: the most quoting first; None is no outlet.
    """

    total: int = 0
    verified: int = 0
    numbers: dict[str, dict[str, int]] = field(default_factory=dict)
    months: dict[date, int] = field(default_factory=dict)
    outlets: dict[str | None, int] = field(default_factory=dict)


def count(narrowed: Query, *, outlet: Outlet | None) -> Counted:
    """Count what `narrowed` leaves: its period, in whole months, and its states; `outlet` is its outlet."""
    rows = Tally.objects.all()
    if outlet:
        rows = rows.filter(outlet=outlet)
    if narrowed.since:
        rows = rows.filter(month__gte=narrowed.since.first)
    if narrowed.until:
        rows = rows.filter(month__lte=narrowed.until.last)
    if narrowed.states:
        rows = rows.filter(verified="confirmed" in narrowed.states)
    numbers, verified = _by_value(rows)
    kinds = rows.filter(dimension=Dimension.KIND)
    return Counted(
        total=sum(numbers.get(Dimension.KIND, {}).values()),
        verified=verified,
        numbers=numbers,
        months=_by_month(kinds),
        outlets=_by_outlet(kinds),
    )


def _by_value(rows: QuerySet[Tally]) -> tuple[dict[str, dict[str, int]], int]:
    numbers: dict[str, dict[str, int]] = {}
    verified = 0
    sums = rows.values_list("dimension", "value", "verified").annotate(n=Sum("number"))
    for dimension, value, is_verified, number in sums.order_by():
        values = numbers.setdefault(dimension, {})
        values[value] = values.get(value, 0) + number
        verified += number if is_verified and dimension == Dimension.KIND else 0
    return numbers, verified


def _by_month(rows: QuerySet[Tally]) -> dict[date, int]:
    found = dict(rows.values_list("month").annotate(n=Sum("number")).order_by().filter(n__gt=0))
    if not found:
        return {}
    first, last = (12 * month.year + month.month - 1 for month in (min(found), max(found)))
    months = (date(number // 12, number % 12 + 1, 1) for number in range(first, last + 1))
    return {month: found.get(month, 0) for month in months}


def _by_outlet(rows: QuerySet[Tally]) -> dict[str | None, int]:
    sums = rows.values_list("outlet__name").annotate(n=Sum("number")).order_by("-n", "outlet__name")
    return {name: number for name, number in sums if number}
