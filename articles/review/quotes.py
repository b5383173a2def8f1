"""/quotes/<public id>/…: the card of a quote, and what an editor may do with it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from .answers import carry_out, show_card, show_row
from .asking import asked, fetch_quote
from .correcting import correct_field
from .decide import confirm, reject
from .forms import SplitForm
from .history import show_history
from .splitting import join, split


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


@require_POST
def split_quote(request: HttpRequest, public_id: str) -> HttpResponse:
    """Split it at `at`, a code point of its text, or where `words`, the first of the second part, begin."""
    quote, ask = fetch_quote(request, public_id), asked(request)
    form = SplitForm(request.POST, version=quote.version, target=quote)
    if not form.is_valid():
        return show_card(request, quote, status=422, form=form, wrong_field="split")
    at = form.cleaned_data["place"]
    return carry_out(
        request,
        quote,
        lambda: split(quote, at, user=ask.user, key=ask.key, seen=ask.seen),
        done=_("Split in two: confirm each."),
    )


@require_POST
def join_quote(request: HttpRequest, public_id: str) -> HttpResponse:
    """Join it with the quote whose public id is `with`."""
    quote, ask = fetch_quote(request, public_id), asked(request)
    other = fetch_quote(request, request.POST.get("with", "")[:20])
    return carry_out(
        request,
        quote,
        lambda: join(quote, other, user=ask.user, key=ask.key, seen=ask.seen),
        done=_("Joined into one: confirm it."),
    )


@require_safe
def quote_history(request: HttpRequest, public_id: str) -> HttpResponse:
    return show_history(request, fetch_quote(request, public_id))
