"""How far an editor has come: what was decided today, and how long the rest takes at this pace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from django.db.models import Max
from django.utils import timezone

from articles.models import Decision, User
from articles.models.days import midnight

PACE_FROM = 40
PAUSE = timedelta(minutes=3)
LEAST_ACTS = 5


@dataclass(frozen=True, slots=True)
class Progress:
    """today, desk: acts since midnight of this user and of all (a confirmation of seven fields is one);
    per_item: seconds from one act to the next, without pauses, or None while there are too few to say."""

    today: int
    desk: int
    per_item: float | None

    def minutes_for(self, items: int) -> int | None:
        """Return how long `items` take at this pace, in whole minutes, at least one."""
        return None if self.per_item is None else max(1, round(items * self.per_item / 60))


def progress_of(user: User) -> Progress:
    today = midnight(timezone.localdate())
    desk = Decision.objects.filter(created_at__gte=today).exclude(key="").count()
    acts = Decision.objects.filter(user=user, created_at__gte=today).values("group")
    latest = acts.annotate(at=Max("created_at")).order_by("-at").values_list("at", flat=True)
    return Progress(today=acts.distinct().count(), desk=desk, per_item=pace(list(latest[:PACE_FROM])))


def pace(moments: list[datetime]) -> float | None:
    """Return the mean seconds between `moments`, newest first; what is longer than PAUSE is no work."""
    between = [later - earlier for later, earlier in pairwise(moments)]
    worked = [gap.total_seconds() for gap in between if gap <= PAUSE]
    return sum(worked) / len(worked) if len(worked) >= LEAST_ACTS else None
