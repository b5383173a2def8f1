"""The rows of an import as a person reads them: a page of them, each with its verdict in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.db.models import QuerySet
from django.db.models.functions import Left
from django.utils.functional import Promise

from articles.models import ImportBatch, ImportRow
from articles.nlp.document import LeftOut
from articles.nlp.furniture import KINDS

from .reasons import explain, explain_notes

PAGE: Final = 100
SHOWN_CHARACTERS: Final = 1_200

Verdict = ImportRow.Verdict
Outcome = ImportRow.Outcome


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; left_out: why it is not the story, as a message id, or empty."""

    text: str
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """pieces: the beginning of the text, what is left out apart; more: the text goes on.

    can_choose: a person may still say whether this row is imported.
    """

    row: ImportRow
    reason: str
    notes: Sequence[str]
    pieces: Sequence[Piece]
    more: bool
    left_out: int
    can_choose: bool


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows have a verdict."""

    verdict: str
    label: str | Promise
    count: int


@dataclass(frozen=True, slots=True)
class RowPage:
    """rows: a page of an import; next_after: the number that the next page begins behind, or None."""

    rows: Sequence[ShownRow]
    next_after: int | None


def tallies_of(batch: ImportBatch) -> list[Tally]:
    counts = Counter(batch.counts)
    return [Tally(verdict, verdict.label, counts[verdict]) for verdict in Verdict if counts[verdict]]


def page_of(batch: ImportBatch, *, verdict: str = "", after: int = 0) -> RowPage:
    """Return the rows with numbers above `after`, with all verdicts or one."""
    found: QuerySet[ImportRow] = ImportRow.objects.filter(batch=batch, number__gt=after)
    if verdict:
        found = found.filter(verdict=verdict)
    beginning = Left("text", SHOWN_CHARACTERS + 1)
    rows = list(
        found.select_related("article")
        .defer("text")
        .annotate(beginning=beginning)
        .order_by("number")[: PAGE + 1]
    )
    shown = [_shown(row) for row in rows[:PAGE]]
    return RowPage(shown, rows[PAGE - 1].number if len(rows) > PAGE else None)


def _shown(row: ImportRow) -> ShownRow:
    text: str = row.beginning  # type: ignore[attr-defined]
    left_out = [LeftOut(*left) for left in row.record.get("left_out", ())]
    return ShownRow(
        row=row,
        reason=explain(row.reason, row.detail),
        notes=explain_notes(row.detail),
        pieces=_pieces(text[:SHOWN_CHARACTERS], left_out),
        more=len(text) > SHOWN_CHARACTERS,
        left_out=len(left_out),
        can_choose=row.outcome == Outcome.PENDING,
    )


def _pieces(text: str, left_out: Sequence[LeftOut]) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for left in left_out:
        if left.start >= len(text):
            break
        pieces += [Piece(text[at : left.start]), Piece(text[left.start : left.end], KINDS[left.kind])]
        at = left.end
    return [piece for piece in [*pieces, Piece(text[at:])] if piece.text]
