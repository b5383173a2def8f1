"""The accounts of the demo: made once, with random passwords that only the demo prints and keeps."""

import secrets
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

WITHOUT_LOOKALIKES = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True)
class DemoAccount:
    username: str
    password: str


def demo_accounts(var: Path, *, demo: bool) -> list[DemoAccount]:
    """Make the administrator `admin` and the editor `editor` where they are missing, and return both.

    A password that was changed in the meantime stays as it is: what is returned is what was first given.
    """
    if not demo:
        raise ImproperlyConfigured("Demo accounts are made by `make run` alone (NEWSDESK_DEMO).")
    kept = var / "demo-accounts"
    passwords = dict(line.split() for line in kept.read_text().splitlines()) if kept.exists() else {}
    users = get_user_model().objects
    accounts = []
    with transaction.atomic():
        for username, group, staff in (("admin", "administrators", True), ("editor", "editors", False)):
            user = users.filter(username=username).first()
            if user is None or username not in passwords:
                passwords[username] = "-".join(_word() for _ in range(3))
                user = user or users.create(username=username, is_staff=staff, is_superuser=False)
                user.set_password(passwords[username])
                user.save(update_fields=["password"])
                user.groups.add(Group.objects.get(name=group))
            accounts.append(DemoAccount(username, passwords[username]))
        kept.touch(mode=0o600)
        kept.chmod(0o600)
        kept.write_text("".join(f"{a.username} {a.password}\n" for a in accounts))
    return accounts


def _word() -> str:
    return "".join(secrets.choice(WITHOUT_LOOKALIKES) for _ in range(5))
