"""What an editor sees after an act: the row that changed with its text and counts, or why nothing changed.

Everything is read from the database again. For htmx a fragment is answered; without it a page, or after a
success a redirect to one, so that every act works as a plain form too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django_htmx.http import reswap, retarget

from articles.models import SHOWN, Article, Candidate, Mention, Quote, State, Target
from articles.reading.annotated import Annotated, Span, in_list_order, spans_of
from articles.reading.article import fetch_article, may_decide, offers_of, page_context
from articles.reading.origins import Origins
from articles.reading.quote_rows import QuoteRow, rows_of

from .acts import DecidedTarget, Outcome, Refused
from .card import Card, card_of, clashes_of
from .conflicts import Conflict
from .desk_answers import answer_done, answer_trouble, is_from_desk, tell
from .elsewhere import may_offer

LISTED = (*SHOWN, State.REJECTED, State.UNPLACED)


@dataclass(frozen=True)
class Before:
    """How a target stood before an act: where it was marked, and where its row was listed."""

    spans: list[Span]
    place: tuple[Any, ...] | None

    @classmethod
    def of(cls, target: DecidedTarget | None) -> Before:
        if target is None:
            return cls([], None)
        place = None
        if isinstance(target, Quote) and target.state in LISTED:
            place = in_list_order(target)
        return cls(spans_of(target), place)


def carry_out(
    request: HttpRequest,
    target: Quote | Mention,
    act: Callable[[], Outcome],
    *,
    done: Promise,
    opened: bool = False,
) -> HttpResponse:
    """Let an editor act on a quote or name, and answer.

    done: what to say when it went well; opened: the card stays open.
    """
    before = Before.of(target)
    try:
        outcome = act()
    except Conflict as conflict:
        clashes = clashes_of(conflict, address=request.path, sent=_sent(request))
        return show_card(request, target, status=409, clashes=clashes)
    except Refused as refused:
        return show_card(request, target, status=422, refusal=refused.message)
    return changed(request, outcome, before, done=done, opened=opened)


def changed(
    request: HttpRequest, outcome: Outcome, before: Before, *, done: Promise, opened: bool = False
) -> HttpResponse:
    """Answer with what an act changed: the row or card, the paragraphs it is marked in, and the counts."""
    target = outcome.target
    if is_from_desk(request) and not isinstance(target, Mention):
        return answer_done(request, outcome, done=done)
    if not request.htmx:  # type: ignore[attr-defined]
        tell(request, outcome, done)
        return _back(request, target)
    article = fetch_article(target.article_id)
    annotated = Annotated.fetch(article, target.version if target.version.is_current else None)
    several = _several(outcome)
    context = _fragment(request, annotated) | {
        "paragraphs": annotated.paragraphs(None if several else [*before.spans, *spans_of(target)]),
        "announced": done,
        "added": not before.spans,
        "offering": next((decision for decision in outcome.decisions if may_offer(decision)), None),
    }
    if several:
        before = Before(before.spans, None)
    if isinstance(target, Quote):
        response = _changed_quote(request, context, annotated, target, before, opened=opened)
    elif isinstance(target, Mention):
        row = next((m for m in annotated.mentions if m.pk == target.pk), None)
        card = _fresh_card(row, annotated) if row and opened else None
        context |= {"card": card, "names": True}
        response = _placed(render(request, "review/_changed_name.html", context), target)
    else:
        context["candidates"] = offers_of(annotated)
        response = _placed(render(request, "review/_changed_candidate.html", context), target)
    decisions = [d.pk for d in outcome.decisions]
    event = {"decision": decisions[0] if decisions else None, "of": target_name(target)}
    response.headers["HX-Trigger-After-Settle"] = json.dumps({"newsdesk:decided": event})
    return response


def show_card(
    request: HttpRequest, target: Quote | Mention, *, status: int = 200, query: str = "", **shown: Any
) -> HttpResponse:
    """Answer with the card of a quote or name: in its row for htmx, else in the page of its article."""
    if is_from_desk(request) and isinstance(target, Quote):
        return answer_trouble(request, target, status=status, **shown)
    article = fetch_article(target.article_id)
    if not request.htmx:  # type: ignore[attr-defined]
        context = page_context(request, article)
        annotated: Annotated = context["annotated"]
        context["card"] = _card(target, annotated, query=query, **shown)
        context["chosen"] = target.public_id if isinstance(target, Quote) else ""
        if isinstance(target, Quote) and all(row.quote.pk != target.pk for row in context["rows"]):
            context["rows"] = [*context["rows"], *rows_of([context["card"].target])]
        return render(request, "article/page.html", context, status=status)
    version = article.current_version
    row = _again(target)
    card = card_of(row, version, query=query, **shown)
    context = {"article": article, "card": card, "may_decide": may_decide(request, article)}
    if isinstance(row, Quote):
        context["row"] = _row(row, card)
        response = render(request, "article/_quote.html", context, status=status)
    else:
        response = render(request, "review/_name.html", context, status=status)
    return _placed(response, row) if request.method == "POST" else response


def show_row(request: HttpRequest, quote: Quote) -> HttpResponse:
    """Answer with the row of a quote, its card folded."""
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect("quote", public_id=quote.public_id)
    article = fetch_article(quote.article_id)
    context = {"article": article, "row": _row(quote), "may_decide": may_decide(request, article)}
    return render(request, "article/_quote.html", context)


def target_name(target: DecidedTarget) -> str:
    """Return the id of the row or card of `target` in the page, without its first word."""
    return target.public_id if isinstance(target, Quote) else f"{target.pk}"


def _changed_quote(
    request: HttpRequest,
    context: dict[str, Any],
    annotated: Annotated,
    target: Quote,
    before: Before,
    *,
    opened: bool,
) -> HttpResponse:
    """Swap the row, or put in a new one; the list where rows went or changed places."""
    row = next((quote for quote in annotated.quotes if quote.pk == target.pk), None)
    context["card"] = _fresh_card(row, annotated) if row and opened else None
    if row and context["added"] and len(annotated.quotes) > 1:
        context |= {"row": _row(row, context["card"]), "candidates": offers_of(annotated)}
        context["came_before"] = _after(annotated.quotes, row)
        response = render(request, "review/_changed_quote.html", context)
        return reswap(retarget(response, "#quotes"), "beforeend")
    if row is None or before.place is None or _moved(annotated.quotes, row, before):
        context |= {"rows": rows_of(annotated.quotes), "candidates": offers_of(annotated)}
        context |= {"chosen": target.public_id}
        response = render(request, "review/_changed_list.html", context)
        return reswap(retarget(response, "#quotes"), "outerHTML")
    context["row"] = _row(row, context["card"])
    return _placed(render(request, "review/_changed_quote.html", context), row)


def _placed(response: HttpResponse, target: DecidedTarget) -> HttpResponse:
    """Say where in the page the answer belongs, wherever it was asked for."""
    if isinstance(target, Quote):
        return reswap(retarget(response, f"#entry-{target.public_id}"), "outerHTML")
    if isinstance(target, Mention):
        return reswap(retarget(response, "#name-card"), "innerHTML")
    return reswap(retarget(response, "#candidates"), "outerHTML")


def _after(quotes: Sequence[Quote], row: Quote) -> str:
    """Return the address of the row that the list has behind `row`, or an empty string."""
    behind = quotes[quotes.index(row) + 1 :]
    return behind[0].public_id if behind else ""


def _moved(quotes: Sequence[Quote], row: Quote, before: Before) -> bool:
    old = sorted(quotes, key=lambda q: before.place if q.pk == row.pk else in_list_order(q))  # type: ignore[arg-type,return-value]
    return [quote.pk for quote in old] != [quote.pk for quote in quotes]


def _row(quote: Quote, card: Card | None = None) -> QuoteRow:
    """Return the row of a quote; card: its card, where that is shown in it."""
    decided = card.origins["state"] if card else Origins.fetch([quote], fields=["state"]).of(quote, "state")
    return QuoteRow(quote, decided)


def _card(target: Quote | Mention, annotated: Annotated, **shown: Any) -> Card:
    rows: Sequence[Quote | Mention] = annotated.quotes if isinstance(target, Quote) else []
    row = next((row for row in rows if row.pk == target.pk), None) or _again(target)
    return card_of(row, annotated.version, among=annotated.quotes, **shown)


def _fresh_card(row: Quote | Mention, annotated: Annotated) -> Card:
    again = row if isinstance(row, Quote) else _again(row)
    return card_of(again, annotated.version, among=annotated.quotes)


def _several(outcome: Outcome) -> bool:
    """Say whether an act changed more of the article than its target."""
    target = outcome.target
    kind = Target.CANDIDATE if isinstance(target, Candidate) else target.TARGET
    return any((d.target_kind, d.target_id) != (kind, target.pk) for d in outcome.decisions)


def _again(target: Quote | Mention) -> Any:
    """Return `target` as it stands now, with what its card shows."""
    if isinstance(target, Quote):
        return Quote.objects.with_speaker().select_related("article", "version").get(pk=target.pk)
    return Mention.objects.select_related("article", "version", "entity__merged_into").get(pk=target.pk)


def _fragment(request: HttpRequest, annotated: Annotated) -> dict[str, Any]:
    article: Article = annotated.article
    return {
        "article": article,
        "annotated": annotated,
        "may_decide": may_decide(request, article),
        "oob": True,
    }


def _back(request: HttpRequest, target: DecidedTarget) -> HttpResponse:
    """Redirect to where the act can be seen."""
    if request.POST.get("back") == "decisions":
        return redirect("decisions")
    if request.POST.get("back") == "history":
        return redirect("article_history", pk=target.article_id)
    if isinstance(target, Quote) and target.state in LISTED:
        response = redirect("quote_review", public_id=target.public_id)
        response.headers["Location"] += f"#entry-{target.public_id}"
        return response
    return redirect("article", pk=target.article_id)


def _sent(request: HttpRequest) -> list[tuple[str, str]]:
    return [(name, value) for name in request.POST for value in request.POST.getlist(name)]
