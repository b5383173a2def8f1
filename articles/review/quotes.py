"""/quotes/<public id>/…: the card of a quote, and what an editor may do with it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from .answers import carry_out, show_card, show_row
from .asking import asked, fetch_quote
from .correcting import correct_field
from .decide import confirm, reject
from .history import show_history


@require_safe
def review_quote(request: HttpRequest, public_id: str) -> HttpResponse:
    """The card; `?q=` looks for another speaker among all who are known, `?closed=1` folds it."""
    quote = fetch_quote(request, public_id)
    if request.GET.get("closed"):
        return show_row(request, quote)
    return show_card(request, quote, query=request.GET.get("q", ""))


@require_POST
def confirm_quote(request: HttpRequest, public_id: str) -> HttpResponse:
    quote, ask = fetch_quote(request, public_id), asked(request)
    return carry_out(
        request,
        quote,
        lambda: confirm(quote, user=ask.user, key=ask.key, seen=ask.seen),
        done=_("Confirmed."),
    )


@require_POST
def reject_quote(request: HttpRequest, public_id: str) -> HttpResponse:
    quote, ask = fetch_quote(request, public_id), asked(request)
    reason = request.POST.get("reason", "").replace("\0", "").strip()[:500]
    return carry_out(
        request,
        quote,
        lambda: reject(quote, user=ask.user, key=ask.key, seen=ask.seen, reason=reason),
        done=_("Rejected."),
    )


@require_POST
def correct_quote(request: HttpRequest, public_id: str, field: str) -> HttpResponse:
    return correct_field(request, fetch_quote(request, public_id), field)


@require_safe
def quote_history(request: HttpRequest, public_id: str) -> HttpResponse:
    return show_history(request, fetch_quote(request, public_id))
