"""How often reviewers found a kind of quote wrong: what has to be known before it is confirmed in bulk."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from django.db.models import Count, Q

from articles.models import Judgement

AT_LEAST = 200
MOST_WRONG = 0.02
Z = 1.959964  # of a two-sided interval of 95 %


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of quotes as the machine sees them: of one kind, at least that sure (0 to 1), of a known speaker
    or of nobody named."""

    kind: str
    least: float
    named: bool = True


@dataclass(frozen=True, slots=True)
class Risk:
    """judged: how many were decided one by one; wrong: how many of them the reviewers found wrong."""

    judged: int
    wrong: int

    @property
    def share(self) -> float | None:
        return self.wrong / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.wrong, self.judged)

    @property
    def missing(self) -> int:
        """Return how many more have to be decided one by one before the share says anything."""
        return max(0, AT_LEAST - self.judged)

    @property
    def is_small(self) -> bool:
        """Say whether confirming in bulk is allowed."""
        return not self.missing and self.interval[1] < MOST_WRONG


def risk_of(sort: Sort) -> Risk:
    rows = Judgement.objects.filter(kind=sort.kind, named=sort.named, confidence__gte=sort.least)
    return Risk(**rows.aggregate(judged=Count("pk"), wrong=Count("pk", filter=Q(wrong=True))))


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson 1927); 0 to 1 where nothing was counted."""
    if not of:
        return 0.0, 1.0
    share, square = hits / of, Z * Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = Z / (1 + square / of) * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)
