"""/quotes/<public id>/: the permanent address of a quote."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Decision, Quote, State


@require_safe
def quote(request: HttpRequest, public_id: str) -> HttpResponse:
    """Lead to the quote in its article; one that does not stand there any more has a page that says why.

    What was joined leads to the quote that it became a part of, what was split to both of its pieces.
    """
    found: Quote = get_object_or_404(
        Quote.objects.with_speaker().select_related("article__outlet", "version"), public_id=public_id
    )
    if found.state in (State.PROPOSED, State.CONFIRMED):
        address = reverse("article", args=[found.article_id])
        return redirect(f"{address}?quote={found.public_id}#q-{found.public_id}")
    pieces = found.pieces()
    if len(pieces) == 1:
        return redirect("quote", public_id=pieces[0].public_id)
    context = {"quote": found, "decision": _last_decision(found), "pieces": pieces}
    return render(request, "reading/quote.html", context)


def _last_decision(quote: Quote) -> Decision | None:
    """Return who decided on the state, when that decision still stands."""
    decision_id = quote.state_of("state").decision
    if decision_id is None or quote.state != State.REJECTED:
        return None
    return Decision.objects.select_related("user").get(pk=decision_id)
