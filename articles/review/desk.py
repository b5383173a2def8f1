"""/review/: what wants a person, one item after the other, most harmful first."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from articles.models import Target

from .asking import editor_of, fetch_candidate, fetch_quote
from .card import card_of
from .claiming import claim, claim_all, release_all
from .desk_filters import FilterForm, kept
from .desk_items import desk_items
from .desk_page import next_items, position_in, show_desk
from .queue import Item, Row

MOST_CLAIMED = 60


@require_safe
@never_cache
def desk(request: HttpRequest) -> HttpResponse:
    """The queue, narrowed by its filters; `?after=` goes on behind an item that was skipped."""
    return show_desk(request, request.GET)


@require_safe
@never_cache
def desk_more(request: HttpRequest) -> HttpResponse:
    """What comes behind the items that a page has already."""
    user = editor_of(request)
    form = FilterForm(request.GET)
    found = next_items(form, user, after=position_in(request.GET)) if form.is_valid() else []
    context = {"ahead": found, "desk_query": kept(request.GET, also=())}
    return render(request, "desk/_ahead.html", context)


@require_safe
@never_cache
def desk_quote(request: HttpRequest, public_id: str) -> HttpResponse:
    """One quote at the desk; `?q=` looks for another speaker among all who are known."""
    quote = fetch_quote(request, public_id)
    words = request.GET.get("q", "")
    return _show(request, quote, words)


@require_safe
@never_cache
def desk_candidate(request: HttpRequest, pk: int) -> HttpResponse:
    return _show(request, fetch_candidate(request, pk))


@require_safe
@never_cache
def desk_session(request: HttpRequest) -> HttpResponse:
    """Who is signed in now, and the token for their requests: a page asks before it sends what it kept."""
    user = editor_of_page(request)
    return JsonResponse({"editor": user, "token": get_token(request)})


@require_POST
def desk_claim(request: HttpRequest) -> HttpResponse:
    """Keep items in hand (`item=quote:12`, several times); `take_over` takes one that another has."""
    user = editor_of(request)
    targets = _targets(request)
    if "take_over" in request.POST:
        for kind, pk in targets[:1]:
            claim(kind, pk, user=user, take_over=True)
        return redirect(request.POST.get("next", "") if _is_ours(request.POST.get("next", "")) else "desk")
    others = claim_all(targets, user=user)
    taken = {
        f"{kind}:{pk}": {
            "who": row.user.display_name,
            "until": timezone.localtime(row.until).strftime("%H:%M"),
        }
        for (kind, pk), row in others.items()
    }
    return JsonResponse({"taken": taken})


@require_POST
def desk_release(request: HttpRequest) -> HttpResponse:
    """Give items back, as whoever leaves the page does."""
    release_all(_targets(request), user=editor_of(request))
    return HttpResponse(status=204)


def editor_of_page(request: HttpRequest) -> int | None:
    """Return the id of the editor who is signed in, or None: asking under another account is no fault."""
    user: Any = request.user
    return user.pk if user.may_decide else None


def _show(request: HttpRequest, row: Row, words: str = "") -> HttpResponse:
    (item,) = desk_items([Item(row)])
    if words and item.card:
        item.card = card_of(item.card.target, row.version, query=words)
    query = QueryDict(request.GET.get("queue", ""))
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "desk/_item.html", {"item": item, "desk_query": kept(query)})
    return show_desk(request, query, opened=item)


def _targets(request: HttpRequest) -> list[tuple[str, int]]:
    found = []
    for text in request.POST.getlist("item")[:MOST_CLAIMED]:
        kind, _, pk = text.partition(":")
        if kind not in (Target.QUOTE, Target.CANDIDATE) or not pk.isdecimal() or len(pk) > 18:
            raise BadRequest("`item` is not kind:id")
        found.append((kind, int(pk)))
    return found


def _is_ours(address: str) -> bool:
    return address.startswith("/review/")
