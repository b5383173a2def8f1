"""/search/: one box for who said what about what, and the form beside it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import SavedSearch
from articles.models.keyset import BadPosition, parse_moment

from .finding import Found, find
from .forms import QueryForm
from .keys import KEYS
from .parsing import BadQuery, parse
from .query import Query
from .results import results_of
from .speaker_hint import speaker_hint
from .understanding import understand
from .writing import write, write_for_keeping


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The page; for htmx the results alone, or the rows that come next. A form without `q` becomes one."""
    if "build" in request.GET:
        return _from_form(request)
    text = request.GET.get("q", "").strip()
    try:
        query = parse(text)
    except BadQuery as error:
        context = _page_context(request, text, Query()) | {"error": str(error)}
        return render(request, _template(request), context, status=422)
    context = _page_context(request, text, query)
    if query:
        context |= _results(request, query)
    return render(request, _template(request), context)


def address_of(query: Query, **more: str) -> str:
    """Return the address of a search: what every bar and every saved search leads to."""
    return f"{reverse('search')}?{urlencode({'q': write(query)} | more)}"


def _from_form(request: HttpRequest) -> HttpResponse:
    form = QueryForm(request.GET)
    if form.is_valid():
        return HttpResponseRedirect(address_of(form.query))
    context = _page_context(request, "", Query()) | {"form": form}
    return render(request, "searching/page.html", context, status=422)


def _results(request: HttpRequest, query: Query) -> dict[str, Any]:
    best = request.GET.get("order") == "best"
    wanted = understand(query)
    try:
        found = find(
            wanted, best=best, after=request.GET.get("after", ""), before=request.GET.get("before", "")
        )
    except BadPosition:
        raise Http404 from None
    results = results_of(found.quotes, wanted, since=_since(request))
    return {
        "found": found,
        "results": results,
        "notes": wanted.notes,
        "hint": _hint(query, found),
        "may_rank": any(not term.without for term in (*query.words, *query.about)),
        "best": best,
    }


def _hint(query: Query, found: Found) -> dict[str, str] | None:
    """Return the search that takes words for the name of somebody who is quoted, if there is one."""
    hint = speaker_hint(query)
    return {"name": hint.speakers[-1], "address": address_of(hint)} if hint else None


def _since(request: HttpRequest) -> datetime | None:
    try:
        return parse_moment(request.GET["new"]) if request.GET.get("new") else None
    except (ValueError, OverflowError):
        raise Http404 from None


def _page_context(request: HttpRequest, text: str, query: Query) -> dict[str, Any]:
    context: dict[str, Any] = {"text": text, "query": query, "keys": KEYS}
    if _is_fragment(request):
        return context
    saved = list(SavedSearch.objects.filter(user=request.user))  # type: ignore[misc]
    kept = write_for_keeping(query) if query else ""
    return context | {
        "form": QueryForm.showing(query),
        "saved": saved,
        "is_saved": next((search for search in saved if search.query == kept), None),
    }


def _is_fragment(request: HttpRequest) -> bool:
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.history_restore_request


def _template(request: HttpRequest) -> str:
    if not _is_fragment(request):
        return "searching/page.html"
    target = request.htmx.target  # type: ignore[attr-defined]
    return "searching/_rows.html" if target == "more" else "searching/_results.html"
