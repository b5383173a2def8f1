"""What the review desk answers to an act: what was decided, or, without scripts, the page of what comes next.

The acts are those of the article page; a request that carries `queue` (the filters of the desk it was made
at) comes from the desk.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext as _

from articles.models import Candidate, Decision, Mention, Quote, Target

from .acts import Outcome, repeated_by
from .asking import asked
from .card import Card, card_of
from .desk_filters import kept
from .desk_items import DeskItem, desk_items
from .desk_page import show_desk
from .elsewhere import may_offer, offer_of
from .queue import Item

QUEUE = "queue"
Row = Quote | Mention | Candidate


def is_from_desk(request: HttpRequest) -> bool:
    return request.method == "POST" and QUEUE in request.POST


def address_of(row: Row, query: str) -> str:
    """Return where the desk shows `row`, over the queue of `query`."""
    if isinstance(row, Quote):
        address = reverse("desk_quote", args=[row.public_id])
    else:
        address = reverse("desk_candidate", args=[row.pk])
    return f"{address}?{_query(queue=query)}"


def tell(request: HttpRequest, outcome: Outcome, done: Promise) -> None:
    """Say that an act went well, on the page that comes next, and where the same mistake stands too."""
    messages.success(request, str(done))
    if offer := offer_of(outcome.decisions):
        address = reverse("decision_elsewhere", args=[offer.decision.pk])
        words = _("The same mistake stands elsewhere too: %(n)s") % {"n": len(offer.rows)}
        messages.info(request, format_html('<a href="{}">{}</a>', address, words))


def answer_done(request: HttpRequest, outcome: Outcome, *, done: Promise) -> HttpResponse:
    """Answer an act that was carried out: to scripts with what was decided and no more. They have shown it
    already; the item as it stands now, and where the same mistake stands, they ask for next."""
    query = kept(QueryDict(request.POST[QUEUE]))
    row = outcome.target
    assert isinstance(row, Quote | Candidate)
    decisions = _decisions(request, outcome)
    if not request.htmx:  # type: ignore[attr-defined]
        tell(request, outcome, done)
        left_for_others = any(d.field == "note" and d.after for d in decisions)
        if row.harm > 0 and not left_for_others:
            return redirect(address_of(row, query))
        return redirect(f"{reverse('desk')}?{query}")
    item = DeskItem(Item(row), [])
    item.decision = decisions[0].pk if decisions else None
    own = [d for d in decisions if (d.target_kind, d.target_id) == (item.item.kind, row.pk)]
    item.events = {d.field: f"d{d.pk}" for d in own}
    item.changed = _others_changed(decisions, besides=item)
    offering = next((d for d in decisions if may_offer(d)), None)
    return render(request, "desk/_brief.html", {"item": item, "offering": offering})


def _others_changed(decisions: list[Decision], *, besides: DeskItem) -> list[str]:
    """Return the names of the other items that an act changed: a page that has them fetches them again."""
    ids = {kind: {d.target_id for d in decisions if d.target_kind == kind} for kind in Target.values}
    if besides.item.kind == Target.QUOTE:
        ids[Target.QUOTE].discard(besides.row.pk)
    names: list[str] = []
    if ids[Target.QUOTE]:
        quotes = Quote.objects.filter(pk__in=ids[Target.QUOTE]).order_by("start")
        names = [f"q-{public_id}" for public_id in quotes.values_list("public_id", flat=True)]
    names += [f"c-{pk}" for pk in sorted(ids[Target.CANDIDATE])]
    return [name for name in names if name != besides.name]


def answer_trouble(request: HttpRequest, target: Quote, *, status: int, **shown: Any) -> HttpResponse:
    """Answer an act that was not carried out: the item with why not, and with both values of a conflict."""
    row = _again(target)
    query = kept(QueryDict(request.POST[QUEUE]))
    (item,) = desk_items([Item(row)])
    assert isinstance(row, Quote)
    item.card = _card(row, **shown)
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "desk/_item.html", _context(item, query), status=status)
    return show_desk(request, QueryDict(query), opened=item, status=status)


def _card(quote: Quote, **shown: Any) -> Card:
    return card_of(quote, quote.version, **shown)


def _context(item: DeskItem, query: str) -> dict[str, Any]:
    return {"item": item, "desk_query": query}


def _again(target: Any) -> Quote | Candidate:
    if isinstance(target, Candidate):
        rows = Candidate.objects.select_related("article__outlet", "version")
        candidate: Candidate = rows.get(pk=target.pk)
        return candidate
    quote: Quote = Quote.objects.with_speaker().select_related("article__outlet", "version").get(pk=target.pk)
    return quote


def _decisions(request: HttpRequest, outcome: Outcome) -> list[Decision]:
    """Return what was decided, also by a request that is a repetition."""
    if not outcome.repeated:
        return outcome.decisions
    ask = asked(request)
    first = repeated_by(ask.user, ask.key)
    return list(Decision.objects.filter(group=first.group).order_by("pk")) if first else []


def _query(**values: str) -> str:
    query = QueryDict(mutable=True)
    query.update(values)
    return query.urlencode()
