"""Who works here. Rights come from two groups, editors and administrators (see migration 0002)."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.utils.functional import cached_property

EDITORS = "editors"
ADMINISTRATORS = "administrators"


class User(AbstractUser):
    """An account. Accounts with decisions are never deleted, only deactivated: history PROTECTs them."""

    @property
    def display_name(self) -> str:
        return self.get_full_name() or self.username

    @cached_property
    def may_decide(self) -> bool:
        """Say whether this person may change annotations: editors and administrators may."""
        if not self.is_active:
            return False
        return self.is_superuser or self.groups.filter(name__in=[EDITORS, ADMINISTRATORS]).exists()
