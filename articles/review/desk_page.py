"""The page of the review desk: one item, the next ones behind it, and how much is left."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from articles.models import Candidate, Decision, Quote, Target, User

from .asking import editor_of
from .claiming import at_work, claim_all
from .desk_filters import FilterForm, kept
from .desk_items import DeskItem, desk_items
from .progress import progress_of
from .queue import Filters, Item, Position, items, left
from .telling import Entry, sentences_of

IN_PAGE = 5  # items in a page: the first is there at once, its script fetches more
AHEAD = 8  # items that are fetched at a time
COUNTED = 1000  # what is left is counted no further


@dataclass(frozen=True)
class Latest:
    """The last act of an editor, to take it back. words: of what it was about; key: see QuoteRow."""

    entry: Entry
    words: str
    key: str = field(default_factory=lambda: str(uuid.uuid4()))


def show_desk(
    request: HttpRequest, query: QueryDict, *, opened: DeskItem | None = None, status: int = 200
) -> HttpResponse:
    """Answer with the page; `query` holds the filters, `opened` is an item that was asked for by itself."""
    user = editor_of(request)
    form = FilterForm(query)
    found: list[DeskItem] = []
    if form.is_valid():
        found = next_items(form, user, after=position_in(query), besides=opened, count=IN_PAGE)
    if opened:
        opened.claim = claim_all([_target(opened.item)], user=user).get(_target(opened.item))
        found.insert(0, opened)
    filters = form.filters(user) if form.is_valid() else Filters()
    waiting = left(filters, user=user, at_most=COUNTED)
    progress = progress_of(user)
    context = {
        "form": form,
        "desk_query": kept(query),
        "item": found[0] if found else None,
        "ahead": found[1:],
        "left": waiting,
        "many": waiting >= COUNTED,
        "progress": progress,
        "minutes": progress.minutes_for(waiting) if waiting else None,
        "at_work": at_work(besides=user),
        "latest": _latest(user),
    }
    return render(request, "desk/page.html", context, status=status)


def next_items(
    form: FilterForm,
    user: User,
    *,
    after: Position | None,
    besides: DeskItem | None = None,
    count: int = AHEAD,
) -> list[DeskItem]:
    """Return the next items for `user`, who has them in hand from now on."""
    rows = items(form.filters(user), user=user, after=after, count=count)
    if besides:
        rows = [item for item in rows if _target(item) != _target(besides.item)]
    taken = claim_all([_target(item) for item in rows], user=user)
    return desk_items([item for item in rows if _target(item) not in taken])


def position_in(query: QueryDict) -> Position | None:
    try:
        return Position.parse(query.get("after", ""))
    except ValueError:
        return None


def _target(item: Item) -> tuple[str, int]:
    return item.kind, item.row.pk


def _latest(user: User) -> Latest | None:
    about = {"target_kind__in": [Target.QUOTE, Target.CANDIDATE]}
    last = Decision.objects.filter(user=user, **about).order_by("-created_at").first()
    if last is None:
        return None
    act = Decision.objects.filter(group=last.group).select_related("user").order_by("pk")
    (entry, *_) = sentences_of(list(act))
    model: Any = Quote if last.target_kind == Target.QUOTE else Candidate
    words = model.objects.values_list("text", flat=True).get(pk=last.target_id)
    return Latest(entry, words)
