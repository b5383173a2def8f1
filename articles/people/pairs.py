"""/people/pairs/: names that may be one, most likely first; an editor merges or refuses each."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles.models import EntityMonth, SuggestedPair
from articles.models.keyset import BadPosition, Keyset
from articles.review.acts import Refused
from articles.review.asking import editor_of

from . import acts
from .asking import asked
from .likeness import in_words

SIZE = 20
LIKELIEST = Keyset("score", float, descending=True)


@require_safe
def pair_list(request: HttpRequest) -> HttpResponse:
    editor_of(request)
    rows = SuggestedPair.objects.filter(open=True).select_related("one", "other")
    try:
        page = LIKELIEST.page(
            rows, size=SIZE, after=request.GET.get("after", ""), before=request.GET.get("before", "")
        )
    except BadPosition:
        raise Http404 from None
    context = {"page": page, "pairs": _described(page.rows), "key": str(uuid.uuid4())}
    return render(request, _template(request), context)


@require_POST
def pair_merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Merge a pair into the one of the two that the form names."""
    ask, pair = asked(request), get_object_or_404(SuggestedPair, pk=pk)
    ids = [pair.one_id, pair.other_id]
    kept = pair.other_id if request.POST.get("kept") == str(pair.other_id) else pair.one_id
    try:
        acts.merge([pk for pk in ids if pk != kept], kept, ask)
    except Refused as refused:
        return _answer(request, str(refused.message), wrong=True)
    return _answer(request, _("Merged."))


@require_POST
def pair_refuse(request: HttpRequest, pk: int) -> HttpResponse:
    ask, pair = asked(request), get_object_or_404(SuggestedPair, pk=pk)
    acts.refuse_pair(pair.one_id, pair.other_id, ask)
    return _answer(request, _("Remembered: these are two."))


def _answer(request: HttpRequest, said: str, *, wrong: bool = False) -> HttpResponse:
    """For htmx the row goes, with the message beside it; else the list again."""
    (messages.error if wrong else messages.success)(request, said)
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect("pair_list")
    response = HttpResponse(status=422 if wrong else 200)
    if wrong:
        response["HX-Reswap"] = "none"
    return response


def _described(pairs: list[SuggestedPair]) -> list[dict[str, Any]]:
    """Return each pair with how often both are quoted, who would be kept, and why they may be one."""
    quotes: dict[int, int] = {}
    ids = {pk for pair in pairs for pk in (pair.one_id, pair.other_id)}
    for pk, n in EntityMonth.objects.filter(entity__in=ids).values_list("entity", "quotes"):
        quotes[pk] = quotes.get(pk, 0) + n
    found = []
    for pair in pairs:
        both = sorted(
            (pair.one, pair.other), key=lambda e: (e.article_id is not None, -quotes.get(e.pk, 0), e.pk)
        )
        found.append(
            {
                "pair": pair,
                "kept": both[0],
                "other": both[1],
                "kept_quotes": quotes.get(both[0].pk, 0),
                "other_quotes": quotes.get(both[1].pk, 0),
                "reasons": in_words(pair.reasons),
            }
        )
    return found


def _template(request: HttpRequest) -> str:
    htmx = request.htmx  # type: ignore[attr-defined]
    return "people/_pairs.html" if htmx and htmx.target == "more" else "people/pairs.html"
