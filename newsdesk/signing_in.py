"""The sign-in form, and what django-axes counts failed attempts by."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

NAME_LENGTH = 255  # of the column that keeps attempts; a longer name would end in an error instead of a page


class SignInForm(AuthenticationForm):
    # Django's own Indonesian sentence says "nama pengguna" twice.
    error_messages = AuthenticationForm.error_messages | {
        "invalid_login": _("Name and password do not belong together. Mind capital and small letters."),
    }


@login_not_required
def to_sign_in(request: HttpRequest) -> HttpResponse:
    """Where the admin sends whoever may not enter: to the sign-in page, or away who signed in already."""
    if request.user.is_authenticated:
        raise PermissionDenied
    return redirect(f"{reverse(settings.LOGIN_URL)}?{request.GET.urlencode()}")


def attempted_name(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """The name that someone tried to sign in with."""
    name = credentials.get("username") if credentials else request.POST.get("username") if request else None
    return (name or "").replace("\0", "")[:NAME_LENGTH]
