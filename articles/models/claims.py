"""Claims: which editor has which item of the review queue in hand, for a while."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from .decisions import Target

CLAIM_TIME = timedelta(minutes=3)


class Claim(models.Model):
    """A claim keeps an item from being handed to another editor until it runs out; it locks nothing.

    Whoever opens a claimed item all the same may decide it: conflicts are found per field.
    """

    target_kind = models.CharField(max_length=10, choices=Target.choices)
    target_id = models.BigIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="claims")
    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["target_kind", "target_id"], name="one_claim_per_item"),
        ]
        indexes = [
            # /review/: what others have in hand now
            models.Index(fields=["until"], name="claim_until"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.target_kind} {self.target_id}"

    @property
    def runs(self) -> bool:
        return self.until > timezone.now()
