"""The review queue: what wants a person across everything imported, most harmful first.

Quotes and candidates are two tables with one order (harm, then kind, then id); a page takes the first rows
of each index and merges them, so it costs the same with a thousand open items and with a hundred thousand.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from articles.models import Candidate, Claim, Decision, Quote, State, Target, User
from articles.nlp.doubts import REASONS

PAGE = 12
Row = Quote | Candidate


@dataclass(frozen=True, slots=True)
class Filters:
    """What the queue is narrowed to; None and empty narrow nothing.

    reason: a key of DOUBTS or REASONS, or `disputed`, `unplaced`, `noted`.
    noted_by: only what this user left a note on.
    """

    article: int | None = None
    outlet: int | None = None
    since: date | None = None
    until: date | None = None
    speaker: int | None = None
    kind: str = ""
    reason: str = ""
    noted_by: int | None = None

    @property
    def wants_quotes(self) -> bool:
        """What may have been missed has reasons of its own."""
        return self.reason not in REASONS

    @property
    def wants_candidates(self) -> bool:
        """Candidates have no kind, no speaker, no note, and none of the reasons of quotes."""
        if self.kind or self.speaker or self.noted_by:
            return False
        return not self.reason or self.reason in REASONS


@dataclass(frozen=True, slots=True)
class Position:
    """After which item the queue goes on: harm, then quotes before candidates, then the id, falling."""

    harm: float
    is_quote: bool
    pk: int

    def __str__(self) -> str:
        return f"{self.harm!r}~{'q' if self.is_quote else 'c'}~{self.pk}"

    @classmethod
    def parse(cls, text: str) -> Position:
        """Read a position from an address. Raises ValueError."""
        harm, kind, pk = text.split("~")
        if kind not in ("q", "c") or not pk.isdecimal() or len(pk) > 18:
            raise ValueError(text)
        value = float(harm)
        if not 0 <= value <= 1:
            raise ValueError(text)
        return cls(value, kind == "q", int(pk))


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the queue; reasons: keys of DOUBTS, of REASONS, or `disputed`, `unplaced`, `noted`."""

    row: Row

    @property
    def is_quote(self) -> bool:
        return isinstance(self.row, Quote)

    @property
    def kind(self) -> str:
        return Target.QUOTE if self.is_quote else Target.CANDIDATE

    @property
    def position(self) -> Position:
        return Position(self.row.harm, self.is_quote, self.row.pk)

    @property
    def reasons(self) -> list[str]:
        if isinstance(self.row, Candidate):
            return [self.row.reason]
        special = [
            code
            for code, holds in (
                ("unplaced", self.row.state == State.UNPLACED),
                ("disputed", bool(self.row.disputed)),
                ("noted", bool(self.row.note)),
            )
            if holds
        ]
        return [*special, *self.row.doubts]


def items(filters: Filters, *, user: User, after: Position | None = None, count: int = PAGE) -> list[Item]:
    """Return the next `count` items for `user`: without what others have in hand, and without what this
    user left a note on for somebody else (unless that is what is asked for)."""
    quotes: list[Row] = []
    if filters.wants_quotes:
        quotes = list(_in_order(_quotes(filters, user), after, is_quote=True)[:count])
    candidates: list[Row] = []
    if filters.wants_candidates:
        candidates = list(_in_order(_candidates(filters, user), after, is_quote=False)[:count])
    merged = heapq.merge(quotes, candidates, key=lambda row: (-row.harm, isinstance(row, Candidate), -row.pk))
    return [Item(row) for row in _first(merged, count)]


def left(filters: Filters, *, user: User, at_most: int = 1000) -> int:
    """Return how many items are left, counted no further than `at_most`."""
    found = 0
    if filters.wants_quotes:
        found += _quotes(filters, user).order_by()[:at_most].count()
    if filters.wants_candidates:
        found += _candidates(filters, user).order_by()[:at_most].count()
    return min(found, at_most)


def _quotes(filters: Filters, user: User) -> QuerySet[Quote]:
    rows = Quote.objects.with_speaker().filter(harm__gt=0, article__withdrawn_at=None)
    if filters.kind:
        rows = rows.filter(kind=filters.kind)
    if filters.speaker:
        rows = rows.filter(canonical_speaker=filters.speaker)
    if filters.outlet:
        rows = rows.filter(outlet=filters.outlet)
    if filters.reason == "disputed":
        rows = rows.exclude(disputed=[])
    elif filters.reason == "unplaced":
        rows = rows.filter(state=State.UNPLACED)
    elif filters.reason == "noted":
        rows = rows.exclude(note="")
    elif filters.reason:
        rows = rows.filter(doubts__contains=[filters.reason])
    author = filters.noted_by or user.pk
    notes = Decision.objects.filter(
        target_kind=Quote.TARGET, target_id=OuterRef("pk"), field="note", user=author
    )
    mine = Exists(notes) & ~Q(note="")
    rows = rows.filter(mine if filters.noted_by else ~mine)
    return _common(rows, filters, user, Quote.TARGET).select_related("article__outlet", "version")


def _candidates(filters: Filters, user: User) -> QuerySet[Candidate]:
    rows = Candidate.objects.filter(harm__gt=0, article__withdrawn_at=None)
    if filters.outlet:
        rows = rows.filter(article__outlet=filters.outlet)
    if filters.reason:
        rows = rows.filter(reason=filters.reason)
    return _common(rows, filters, user, Target.CANDIDATE).select_related("article__outlet", "version")


def _common(rows: QuerySet[Any], filters: Filters, user: User, kind: str) -> QuerySet[Any]:
    if filters.article:
        rows = rows.filter(article=filters.article)
    if filters.since:
        rows = rows.filter(article__sort_date__date__gte=filters.since)
    if filters.until:
        rows = rows.filter(article__sort_date__date__lte=filters.until)
    taken = Claim.objects.filter(target_kind=kind, target_id=OuterRef("pk"), until__gt=timezone.now())
    return rows.exclude(Exists(taken.exclude(user=user)))


def _in_order(rows: QuerySet[Any], after: Position | None, *, is_quote: bool) -> QuerySet[Any]:
    if after is not None:
        same = Q(harm=after.harm)
        if is_quote == after.is_quote:
            same &= Q(pk__lt=after.pk)
        elif is_quote:  # the quotes of this harm came before its candidates
            same &= Q(pk__in=[])
        rows = rows.filter(harm__lte=after.harm).filter(Q(harm__lt=after.harm) | same)
    return rows.order_by("-harm", "-pk")


def _first(rows: Iterator[Row], count: int) -> list[Row]:
    return [row for row, _ in zip(rows, range(count), strict=False)]
