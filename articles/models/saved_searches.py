"""Searches that a person keeps, and the secret address of their feeds."""

from __future__ import annotations

import secrets
from typing import Self

from django.core.signing import BadSignature, Signer
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .users import User

MOST_SAVED = 50  # of one person


class SavedSearch(models.Model):
    """query: as typed into the box (articles/searching/parsing.py). visited_at: when it was last opened."""

    user = models.ForeignKey(User, models.CASCADE, related_name="saved_searches")
    name = models.CharField(_("name"), max_length=100)
    query = models.CharField(max_length=500)
    created_at = models.DateTimeField(auto_now_add=True)
    visited_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["user", "query"], name="search_saved_once"),
        ]

    def __str__(self) -> str:
        return self.name


class FeedKey(models.Model):
    """Opens a person's feeds to whoever knows it; deleted when it is revoked.

    The address carries `nonce`, signed with the site's secret key: the signature is compared in constant
    time before the database is asked at all, and a copy of the database opens no feed.
    """

    user = models.OneToOneField(User, models.CASCADE, related_name="feed_key")
    nonce = models.CharField(max_length=32, unique=True)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.user_id}"

    @property
    def secret(self) -> str:
        return _signer().sign(self.nonce)

    @classmethod
    def renew(cls, user: User) -> Self:
        """Give `user` a new key; the one before opens nothing any more."""
        fresh = {"nonce": secrets.token_hex(16), "created_at": timezone.now()}
        return cls.objects.update_or_create(user=user, defaults=fresh)[0]

    @classmethod
    def find(cls, secret: str) -> Self | None:
        try:
            nonce = _signer().unsign(secret)
        except BadSignature:
            return None
        return cls.objects.select_related("user").filter(nonce=nonce, user__is_active=True).first()


def _signer() -> Signer:
    return Signer(salt="newsdesk.feeds", sep="~")
