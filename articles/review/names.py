"""/names/<id>/…: the card of a name in a text, and what an editor may do with it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from .answers import carry_out, show_card
from .asking import asked, fetch_name
from .correcting import correct_field
from .decide import confirm, reject
from .everywhere import mark_everywhere
from .history import show_history


@require_safe
def review_name(request: HttpRequest, pk: int) -> HttpResponse:
    """The card; `?q=` looks for who else may be meant among all who are known."""
    return show_card(request, fetch_name(request, pk), query=request.GET.get("q", ""))


@require_POST
def confirm_name(request: HttpRequest, pk: int) -> HttpResponse:
    name, ask = fetch_name(request, pk), asked(request)
    return carry_out(
        request,
        name,
        lambda: confirm(name, user=ask.user, key=ask.key, seen=ask.seen),
        done=_("Confirmed."),
        opened=True,
    )


@require_POST
def reject_name(request: HttpRequest, pk: int) -> HttpResponse:
    name, ask = fetch_name(request, pk), asked(request)
    return carry_out(
        request,
        name,
        lambda: reject(name, user=ask.user, key=ask.key, seen=ask.seen),
        done=_("Rejected: no name. The history brings it back."),
    )


@require_POST
def correct_name(request: HttpRequest, pk: int, field: str) -> HttpResponse:
    return correct_field(request, fetch_name(request, pk), field)


@require_POST
def mark_name_everywhere(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark every place of the article where these words stand as this name is."""
    name, ask = fetch_name(request, pk), asked(request)
    return carry_out(
        request,
        name,
        lambda: mark_everywhere(name, user=ask.user, key=ask.key),
        done=_("Marked everywhere in this article."),
        opened=True,
    )


@require_safe
def name_history(request: HttpRequest, pk: int) -> HttpResponse:
    return show_history(request, fetch_name(request, pk))
