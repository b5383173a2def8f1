"""What is asked of the server: every page, and every correction over htmx."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import cycle
from random import Random
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, F
from django.urls import reverse

from articles.models import Article, Candidate, Decision, Entity, Outlet, Quote, State, span_value
from articles.models.keyset import NEWEST_FIRST

from .visitor import Answer, Visitor

DIFFERENT = 50  # articles, quotes, persons that a page is asked for
MOST = 400  # requests that change something
PARTS = 7  # of the articles, for the acts to have their own
Ask = Callable[[Visitor], Answer]


@dataclass(frozen=True)
class Page:
    """A kind of request; asks: its requests, one after the other, endless for what only reads.

    expected: the status of the answer. share: of the requests; the filters of one page get fewer each.
    """

    name: str
    asks: Iterator[Ask]
    expected: int = 200
    aim: float = 60.0  # ms, p95
    share: float = 1.0


def pages() -> Iterator[Page]:
    """Yield the pages that are only read."""
    yield from _lists()
    yield from _articles()
    yield from _quotes()
    yield from _people()


def corrections() -> Iterator[Page]:
    """Yield the acts of an editor; each of their requests changes another quote."""
    yield _correction(0, "confirm a quote", "quote_confirm", lambda quote: {})
    yield _correction(1, "reject a quote", "quote_reject", lambda quote: {"reason": "bukan kutipan"})
    yield _correction(2, "speaker: another of the article", "quote_correct", _other_speaker, field="speaker")
    yield _correction(3, "kind", "quote_correct", lambda quote: {"kind": "mixed"}, field="kind")
    yield _correction(4, "role", "quote_correct", lambda quote: {"role": "Ketua Panitia"}, field="role")
    yield _correction(5, "edges", "quote_correct", _without_last_word, field="span")
    yield Page("add a quote", (_post("quote_add", [pk], form) for pk, form in _additions()))
    yield Page("undo a confirmation", (_undo(decision) for decision in _confirmations()))
    yield Page("dismiss a candidate", (_dismiss(candidate) for candidate in _open_candidates()))


def _lists() -> Iterator[Page]:
    address = reverse("article_list")
    listed = Article.objects.listed()
    number = listed.count()
    outlets = list(Outlet.objects.annotate(n=Count("article")).order_by("-n"))
    speakers = list(
        Entity.objects.canonical()
        .annotate(n=Count("quotes"))
        .filter(n__gt=0, kind="PER", article=None)
        .order_by("-n", "id")
        .values_list("name", flat=True)
    )
    newest = listed.newest_first()
    deep = [NEWEST_FIRST.position(newest[int(number * share)]) for share in (0.5, 0.95)]
    middle = newest[number // 2].sort_date.date()

    def narrowed(name: str, **query: Any) -> Page:
        return Page(name, _gets([f"{address}?{urlencode(query)}"]), share=0.25)

    yield Page("articles", _gets([address]))
    after_first = urlencode({"after": NEWEST_FIRST.position(newest[19])})
    yield Page("articles: next rows", _gets([f"{address}?{after_first}"], target="more"))
    yield Page(
        "articles: half-way and far down", _gets([f"{address}?{urlencode({'after': p})}" for p in deep])
    )
    yield narrowed("articles: search, a common word", q="banjir")
    yield narrowed("articles: search, in every article", q="bahwa")
    yield narrowed("articles: search, a phrase", q='"kawasan industri" upah')
    yield narrowed("articles: search, nothing found", q="zzzkata")
    yield narrowed("articles: an outlet", outlet=outlets[0].pk)
    yield narrowed("articles: a small outlet", outlet=outlets[-1].pk)
    yield narrowed("articles: to verify", state="to_verify")
    yield narrowed("articles: verified", state="verified")
    yield narrowed("articles: waiting", state="waiting")
    yield narrowed("articles: failed", state="failed")
    yield narrowed("articles: from, to", since=middle - timedelta(days=30), until=middle)
    yield narrowed("articles: the most quoted speaker", speaker=speakers[0])
    yield narrowed("articles: a speaker quoted once", speaker=speakers[-1])
    yield narrowed("articles: a name of many", speaker=speakers[0].split()[0])
    yield narrowed(
        "articles: all filters",
        q="banjir",
        outlet=outlets[0].pk,
        state="verified",
        since="2022-01-01",
        speaker=speakers[0],
    )


def _articles() -> Iterator[Page]:
    ids = _some(Article.objects.listed().filter(annotation="done", quote_count__gte=5))
    yield Page("article", _gets([reverse("article", args=[pk]) for pk in ids]))
    yield Page("article: history", _gets([reverse("article_history", args=[pk]) for pk in ids]))
    yield Page(
        "article: form for a quote",
        _gets([reverse("quote_add", args=[pk]) + "?start=20&end=60" for pk in ids], target="adding"),
    )
    waiting = _some(Article.objects.filter(annotation="waiting"))
    yield Page(
        "article: still waiting",
        _gets([reverse("article_annotation", args=[pk]) for pk in waiting], target="annotation"),
    )


def _quotes() -> Iterator[Page]:
    shown = _some(Quote.objects.filter(state=State.PROPOSED), "public_id")
    decided = _some(Quote.objects.filter(state=State.CONFIRMED), "public_id")
    rejected = _some(Quote.objects.filter(state=State.REJECTED), "public_id")
    yield Page("quote: its address", _gets([reverse("quote", args=[pk]) for pk in shown]), expected=302)
    yield Page("quote: rejected, its page", _gets([reverse("quote", args=[pk]) for pk in rejected]))
    cards = [reverse("quote_review", args=[pk]) for pk in shown]
    yield Page("quote: its card", _gets(cards, target="card"))
    yield Page(
        "quote: card, another speaker typed", _gets([f"{card}?q=wira" for card in cards], target="card")
    )
    yield Page(
        "quote: history", _gets([reverse("quote_history", args=[pk]) for pk in decided], target="history")
    )


def _people() -> Iterator[Page]:
    address, suggested = reverse("person_list"), reverse("person_suggestions")
    quoted = Entity.objects.canonical().annotate(n=Count("quotes")).filter(n__gt=0).order_by("-n", "id")
    first = quoted[0]
    said = Quote.objects.said_by(first)
    deep = NEWEST_FIRST.position(said.newest_first()[said.count() * 9 // 10])
    person = reverse("person", args=[first.pk])
    yield Page("people", _gets([address]))
    yield Page("people: organisations", _gets([f"{address}?kind=ORG"]))
    yield Page("people: a name", _gets([f"{address}?{urlencode({'q': first.name.split()[0]})}"]))
    yield Page(
        "people: suggestions",
        _gets([f"{suggested}?speaker={word}" for word in ("wi", "dar", "kusu", "sari")], target="options"),
    )
    yield Page("person: the most quoted", _gets([person]))
    yield Page("person: far down", _gets([f"{person}?{urlencode({'after': deep})}"], target="more"))
    yield Page("person", _gets([reverse("person", args=[pk]) for pk in _some(quoted)]))
    places = Entity.objects.filter(kind=Entity.Kind.PLACE).order_by("id").values_list("pk", flat=True)[:1]
    yield Page("place: named most", _gets([reverse("person", args=[pk]) for pk in places]))


def _correction(
    part: int, name: str, address: str, values: Callable[[Quote], dict[str, Any] | None], *, field: str = ""
) -> Page:
    def asks() -> Iterator[Ask]:
        # One quote of each article, and another part of the articles for each act.
        undecided = Quote.objects.filter(state=State.PROPOSED, disputed=[], article__withdrawn_at=None)
        own = undecided.annotate(part=F("article_id") % PARTS).filter(part=part)
        quotes = own.order_by("article", "start").distinct("article").select_related("version", "article")
        for quote in quotes[:MOST]:
            form = None if quote.is_decided else values(quote)
            if form is not None:
                yield _post(address, [quote.public_id, *([field] if field else [])], form | _seen(quote))

    return Page(f"correct: {name}" if field else name, asks())


def _other_speaker(quote: Quote) -> dict[str, Any] | None:
    mentions = quote.article.mentions.filter(kind="PER").exclude(entity=quote.speaker_id)
    entity = mentions.order_by("start").values_list("entity", flat=True).first()
    return {"who": f"e{entity}"} if entity else None


def _without_last_word(quote: Quote) -> dict[str, Any]:
    end = quote.start + quote.text.rindex(" ")
    return {
        "start": quote.start,
        "end": end,
        "text": quote.version_id,
        "words": quote.text[: end - quote.start],
    }


def _seen(quote: Quote) -> dict[str, str]:
    return {"seen": json.dumps(quote.seen())}


def _additions() -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield articles, and the form that adds their last sentence as a quote of somebody in them."""
    articles = Article.objects.listed().filter(annotation="done").order_by("-id")
    for article in articles[:MOST]:
        version = article.current_version
        start = version.text.rindex("\n") + 1
        value = span_value(version, start, len(version.text))
        entity = article.mentions.filter(kind="PER").values_list("entity", flat=True).first()
        if entity is None:
            continue
        yield (
            article.pk,
            {
                "start": value["start"],
                "end": value["end"],
                "text": version.pk,
                "words": value["text"],
                "kind": "indirect",
                "who": f"e{entity}",
            },
        )


def _confirmations() -> Iterator[Decision]:
    """Yield confirmations that no later decision stands on."""
    decisions = Decision.objects.filter(
        verb=Decision.Verb.CONFIRM, target_kind="quote", undone_by=None, article__withdrawn_at=None
    ).exclude(key="")
    yield from decisions.order_by("-id")[:MOST]


def _open_candidates() -> Iterator[Candidate]:
    open_ones = Candidate.objects.filter(state=Candidate.State.OPEN, article__withdrawn_at=None)
    yield from open_ones.order_by("id")[:MOST]


def _undo(decision: Decision) -> Ask:
    return _post("decision_undo", [decision.pk], {})


def _dismiss(candidate: Candidate) -> Ask:
    return _post("candidate_dismiss", [candidate.pk], {})


def _gets(addresses: Iterable[str], *, target: str = "") -> Iterator[Ask]:
    def ask(address: str) -> Ask:
        return lambda visitor: visitor.get(address, target=target)

    return cycle([ask(address) for address in addresses])


def _post(name: str, arguments: list[Any], form: dict[str, Any]) -> Ask:
    address, form = reverse(name, args=arguments), {"key": str(uuid.uuid4())} | form
    return lambda visitor: visitor.post(address, form)


def _some(rows: Any, column: str = "pk") -> list[Any]:
    """Return DIFFERENT of the rows, spread over all of them and the same each time."""
    values = sorted(rows.order_by().values_list(column, flat=True))
    return Random(1).sample(values, min(DIFFERENT, len(values)))
