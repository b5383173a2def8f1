"""How far an editor has come: what was decided today, and how long the rest takes at this pace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from django.db.models import Max, Q
from django.utils import timezone

from articles.models import Candidate, Decision, State, Target, User
from articles.models.days import midnight
from articles.models.decisions import DecisionQuerySet

PACE_FROM = 40
PAUSE = timedelta(minutes=3)
LEAST_ITEMS = 5

_SETTLED = Q(target_kind=Target.QUOTE, after__in=[State.CONFIRMED, State.REJECTED])
# A candidate that was dismissed because a quote was added there is no item of its own: it has no key.
_DISMISSED = Q(target_kind=Target.CANDIDATE, after=Candidate.State.DISMISSED) & ~Q(key="")


@dataclass(frozen=True, slots=True)
class Progress:
    """today, desk: items that were confirmed, rejected or added since midnight, and not taken back, by this
    user and by all; per_item: seconds from one to the next, without pauses, or None while there are too few
    to say."""

    today: int
    desk: int
    per_item: float | None

    def minutes_for(self, items: int) -> int | None:
        """Return how long `items` take at this pace, in whole minutes, at least one."""
        return None if self.per_item is None else max(1, round(items * self.per_item / 60))


def progress_of(user: User) -> Progress:
    desk = _decided_since(midnight(timezone.localdate()))
    own = desk.filter(user=user)
    latest = own.values("group").annotate(at=Max("created_at")).order_by("-at").values_list("at", flat=True)
    return Progress(today=_items(own), desk=_items(desk), per_item=pace(list(latest[:PACE_FROM])))


def _decided_since(moment: datetime) -> DecisionQuerySet:
    """Return the decisions on items since `moment` that stand: none that an undo which stands names."""
    since = Decision.objects.filter(field="state", created_at__gte=moment)
    undone: set[int] = set()
    for undo in since.filter(verb=Decision.Verb.UNDO).order_by("-pk").only("pk", "undoes_id"):
        if undo.pk not in undone and undo.undoes_id is not None:
            undone.add(undo.undoes_id)
    return since.filter(_SETTLED | _DISMISSED, undoes=None).exclude(pk__in=undone)


def _items(decisions: DecisionQuerySet) -> int:
    return decisions.values("target_kind", "target_id").distinct().count()


def pace(moments: list[datetime]) -> float | None:
    """Return the mean seconds between `moments`, newest first; what is longer than PAUSE is no work."""
    between = [later - earlier for later, earlier in pairwise(moments)]
    worked = [gap.total_seconds() for gap in between if gap <= PAUSE]
    return sum(worked) / len(worked) if len(worked) >= LEAST_ITEMS else None
