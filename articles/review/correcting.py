"""Correcting one field of a quote or name."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from articles.models import Mention, Quote

from .acts import Outcome, Refused
from .answers import carry_out, show_card
from .asking import Asked, asked
from .decide import correct
from .forms import FIELD_FORMS, FieldForm


def correct_field(request: HttpRequest, target: Quote | Mention, field: str) -> HttpResponse:
    """Set `field` as its form says; `machine=<run>` takes the machine's value, `keep` the one that stands."""
    make_form = FIELD_FORMS[target.TARGET].get(field)
    if make_form is None:
        raise Http404
    ask = asked(request)
    if "machine" in request.POST or "keep" in request.POST:
        return carry_out(
            request, target, lambda: _settle(request, target, field, ask), done=_("Saved."), opened=True
        )
    version = target.version if target.version.is_current else target.article.current_version
    form = make_form(request.POST, version=version, target=target)
    if not form.is_valid():
        return show_card(request, target, status=422, form=form, wrong_field=field)
    return carry_out(request, target, lambda: _correct(form, target, ask), done=_("Saved."), opened=True)


def _correct(form: FieldForm, target: Quote | Mention, ask: Asked) -> Outcome:
    # One transaction: a new person is not left behind by a correction that conflicts.
    with transaction.atomic():
        return correct(target, form.changes(ask.user), user=ask.user, key=ask.key, seen=ask.seen)


def _settle(request: HttpRequest, target: Quote | Mention, field: str, ask: Asked) -> Outcome:
    """Decide a disputed field: at the machine's value, or again at the one that stands."""
    state = target.state_of(field)
    value: Any = target.get_value(field)
    if "machine" in request.POST:
        if request.POST["machine"] != str(state.run):
            raise Refused(_("The machine says something else by now. Look again."))
        value = state.machine
    return correct(target, {field: value}, user=ask.user, key=ask.key, seen=ask.seen)
