"""Who has which item in hand: a claim is taken when an item is opened, and runs out by itself."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone

from articles.models import CLAIM_TIME, Claim, User

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


def at_work(*, besides: User) -> list[tuple[str, int]]:
    """Return who else has how many items in hand now."""
    running = Claim.objects.filter(until__gt=timezone.now()).exclude(user=besides)
    counts = dict(running.values_list("user").annotate(n=Count("pk")).order_by("user"))
    users = User.objects.in_bulk(counts)
    return [(users[pk].display_name, n) for pk, n in counts.items()]


def _on(targets: Collection[Target]) -> Q:
    where = Q(pk__in=[])
    for kind in {kind for kind, _ in targets}:
        where |= Q(target_kind=kind, target_id__in=[pk for k, pk in targets if k == kind])
    return where


def release(kind: str, pk: int, *, user: User) -> None:
    """Give an item back before its time."""
    Claim.objects.filter(target_kind=kind, target_id=pk, user=user).delete()
