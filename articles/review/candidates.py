"""/candidates/<id>/dismiss/: an editor says that no quote was missed here."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from django_htmx.http import reswap

from .acts import Refused
from .answers import Before, changed
from .asking import asked, fetch_candidate
from .decide import dismiss


@require_POST
def dismiss_candidate(request: HttpRequest, pk: int) -> HttpResponse:
    candidate, ask = fetch_candidate(request, pk), asked(request)
    try:
        outcome = dismiss(candidate, user=ask.user, key=ask.key)
    except Refused as refused:
        messages.error(request, str(refused.message))
        if request.htmx:  # type: ignore[attr-defined]
            return reswap(HttpResponse(status=422), "none")
        return redirect("article", pk=candidate.article_id)
    return changed(request, outcome, Before.of(candidate), done=_("No quote here: noted."))
