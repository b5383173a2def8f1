"""Who has which item in hand: a claim is taken when an item is opened, and runs out by itself."""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone

from articles.models import CLAIM_TIME, Claim, User


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


def release(kind: str, pk: int, *, user: User) -> None:
    """Give an item back before its time."""
    Claim.objects.filter(target_kind=kind, target_id=pk, user=user).delete()
