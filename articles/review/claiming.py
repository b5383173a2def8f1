"""Who has which item in hand: a claim is taken when an item is opened, and runs out by itself."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.models import CLAIM_TIME, Article, Candidate, Claim, Quote, User
from articles.models import Target as Kind

Target = tuple[str, int]
"""The kind and id of an item, as `Claim` names it."""


def claim(kind: str, pk: int, *, user: User, take_over: bool = False) -> Claim:
    """Return the claim on an item: this user's, or another's that still runs (unless `take_over`).

    Renews what the user has. Two editors who ask at once get one claim between them.
    """
    now = timezone.now()
    mine = {"user": user, "until": now + CLAIM_TIME}
    row, made = Claim.objects.get_or_create(target_kind=kind, target_id=pk, defaults=mine)
    if made:
        return row
    free = Q() if take_over else Q(user=user) | Q(until__lte=now)
    Claim.objects.filter(free, pk=row.pk).update(**mine)
    return Claim.objects.select_related("user").get(pk=row.pk)


def claim_all(targets: Collection[Target], *, user: User) -> dict[Target, Claim]:
    """Claim or renew many items, as `claim` does each; return the claims that others have on them."""
    now = timezone.now()
    mine = {"user": user, "until": now + CLAIM_TIME}
    Claim.objects.bulk_create(
        [Claim(target_kind=kind, target_id=pk, **mine) for kind, pk in sorted(targets)],
        ignore_conflicts=True,
    )
    rows = Claim.objects.filter(_on(targets))
    with transaction.atomic():
        # What another is claiming just now is left to them: nobody waits, and nobody waits in a circle.
        free = rows.filter(Q(user=user) | Q(until__lte=now)).select_for_update(skip_locked=True)
        Claim.objects.filter(pk__in=[row.pk for row in free]).update(**mine)
    others = rows.exclude(user=user).select_related("user")
    return {(claim.target_kind, claim.target_id): claim for claim in others}


def release_all(targets: Collection[Target], *, user: User) -> None:
    Claim.objects.filter(_on(targets), user=user).delete()


@dataclass(frozen=True)
class AtWork:
    """Another editor, how many items they have in hand, and the article of the first of them."""

    name: str
    items: int
    article: Article | None


def at_work(*, besides: User) -> list[AtWork]:
    """Return who else is at work, and where; in a fixed number of queries."""
    running = Claim.objects.filter(until__gt=timezone.now()).exclude(user=besides).order_by("pk")
    claims: dict[User, list[Target]] = {}
    for row in running.select_related("user"):
        claims.setdefault(row.user, []).append((row.target_kind, row.target_id))
    articles = _articles_of([targets[0] for targets in claims.values()])
    return [
        AtWork(user.display_name, len(targets), articles.get(targets[0])) for user, targets in claims.items()
    ]


def _articles_of(targets: Collection[Target]) -> dict[Target, Article]:
    found: dict[Target, Article] = {}
    models: tuple[type[Quote | Candidate], ...] = (Quote, Candidate)
    for kind, model in zip((Kind.QUOTE, Kind.CANDIDATE), models, strict=True):
        rows = model._default_manager.filter(pk__in=[pk for k, pk in targets if k == kind])
        found |= {(str(kind), row.pk): row.article for row in rows.select_related("article")}
    return found


def _on(targets: Collection[Target]) -> Q:
    where = Q(pk__in=[])
    for kind in {kind for kind, _ in targets}:
        where |= Q(target_kind=kind, target_id__in=[pk for k, pk in targets if k == kind])
    return where


def release(kind: str, pk: int, *, user: User) -> None:
    """Give an item back before its time."""
    Claim.objects.filter(target_kind=kind, target_id=pk, user=user).delete()
