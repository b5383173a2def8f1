"""Who works here. Rights come from two groups, editors and administrators (see migration 0002)."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser

EDITORS = "editors"
ADMINISTRATORS = "administrators"


class User(AbstractUser):
    """An account. Accounts with decisions are never deleted, only deactivated: history PROTECTs them."""

    @property
    def display_name(self) -> str:
        return self.get_full_name() or self.username
