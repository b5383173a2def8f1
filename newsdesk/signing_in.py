"""The sign-in form, and what django-axes counts failed attempts by."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

NAME_LENGTH = 255  # of the column that keeps attempts; a longer name would end in an error instead of a page


class SignInForm(AuthenticationForm):
    # Django's own Indonesian sentence says "nama pengguna" twice.
    error_messages = AuthenticationForm.error_messages | {
        "invalid_login": _("Name and password do not belong together. Mind capital and small letters."),
    }


def attempted_name(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """The name that someone tried to sign in with."""
    name = credentials.get("username") if credentials else request.POST.get("username") if request else None
    return (name or "").replace("\0", "")[:NAME_LENGTH]
