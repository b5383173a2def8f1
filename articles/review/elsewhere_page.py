"""/decisions/<id>/elsewhere/: the same mistake in other places, looked at and then corrected by one act."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from articles.models import Decision

from .acts import Outcome, find
from .answers import Before, changed
from .asking import asked, fetch_decision
from .desk_answers import is_from_desk
from .elsewhere import correct_elsewhere, find_elsewhere
from .many import Many
from .rows_sent import rows_in


@require_http_methods(["GET", "HEAD", "POST"])
def elsewhere(request: HttpRequest, pk: int) -> HttpResponse:
    """The other places, each to be left out; a POST corrects those of `row` (`id:digest`, many times)."""
    decision = fetch_decision(request, pk)
    if request.method == "POST":
        return _correct(request, decision)
    context = {
        "article": decision.article,
        "offer": find_elsewhere(decision),
        "decision": decision,
        "key": str(uuid.uuid4()),
    }
    return render(request, "review/elsewhere.html", context)


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
