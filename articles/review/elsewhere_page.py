"""/decisions/<id>/elsewhere/: the same mistake in other places, looked at and then corrected by one act."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.models import Decision

from .acts import Outcome, find
from .answers import Before, changed
from .asking import asked, fetch_decision
from .desk_answers import QUEUE, is_from_desk
from .desk_filters import kept
from .elsewhere import Elsewhere, correct_elsewhere, find_elsewhere
from .many import Many
from .rows_sent import rows_in


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def elsewhere(request: HttpRequest, pk: int) -> HttpResponse:
    """The other places, each to be left out; a POST corrects those of `row` (`id:digest`, many times).

    Over htmx the offer to correct them all, in short: what a page asks for after a correction. `?queue=`
    names the filters of the desk that asks.
    """
    decision = fetch_decision(request, pk)
    if request.method == "POST":
        return _correct(request, decision)
    offer = find_elsewhere(decision)
    if request.htmx:  # type: ignore[attr-defined]
        return _offer(request, offer)
    context = {"article": decision.article, "offer": offer, "decision": decision}
    return render(request, "review/elsewhere.html", context)


def _offer(request: HttpRequest, offer: Elsewhere | None) -> HttpResponse:
    if offer is None:
        return HttpResponse()
    context: dict[str, Any] = {"offer": offer}
    if QUEUE in request.GET:
        context["desk_query"] = kept(QueryDict(request.GET[QUEUE]))
    return render(request, "review/_elsewhere.html", context)


def _correct(request: HttpRequest, decision: Decision) -> HttpResponse:
    ask = asked(request)
    found = correct_elsewhere(decision, rows_in(request), user=ask.user, key=ask.key)
    said = _said(found)
    if request.htmx or is_from_desk(request):  # type: ignore[attr-defined]
        outcome = Outcome(find(decision), found.decisions)
        return changed(request, outcome, Before.of(outcome.target), done=said, opened=True)  # type: ignore[arg-type]
    messages.success(request, said)
    return redirect("decisions")


def _said(found: Many) -> str:
    n, left = len(found.changed), len(found.left_out)
    said = ngettext("Corrected in one other place.", "Corrected in %(n)s other places.", n) % {"n": n}
    if left:
        said += " " + _("Left alone, for they were changed meanwhile: %(n)s.") % {"n": left}
    return said
