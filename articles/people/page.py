"""/people/<id>/: a person, organisation or place, and what was quoted of it."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from articles.models import Article, Entity, Mention, NameRule, Quote, State, SuggestedPair
from articles.models.context import within_paragraph, words_around
from articles.models.keyset import NEWEST_FIRST, BadPosition
from articles.review.permissions import is_editor

from .counts import beside, months_of, timeline_of, totals_of
from .held import roles_of
from .settling import merges_that_stand

SIZE = 20
CONTEXT = 160  # characters before and after a quote
NAMED_IN = 5
NAMED_LAST_IN = 100  # mentions of each name among which the newest articles are looked for
SUGGESTED = 5
LATEST_ROLES = 6


@dataclass(frozen=True)
class Saying:
    """A quote with what stands around it in its paragraph, cut at a word where that is long.

    opens_article: the quote before it is of another article.
    """

    quote: Quote
    before: str
    after: str
    opens_article: bool


@require_safe
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; for htmx the quotes that come next. A merged entity leads to what it was merged into."""
    entity = get_object_or_404(Entity, pk=pk)
    if entity.merged_into_id:
        return redirect("person", pk=entity.merged_into_id)
    verified = request.GET.get("verified") == "1"
    said = Quote.objects.said_by(entity).filter(article__withdrawn_at=None)
    try:
        page = NEWEST_FIRST.page(
            with_context(said.filter(state=State.CONFIRMED) if verified else said),
            size=SIZE,
            after=request.GET.get("after", ""),
            before=request.GET.get("before", ""),
        )
    except BadPosition:
        raise Http404 from None
    context: dict[str, Any] = {
        "entity": entity,
        "page": page,
        "sayings": sayings_of(page.rows),
        "verified": verified,
    }
    if request.htmx and not request.htmx.history_restore_request:  # type: ignore[attr-defined]
        return render(request, "people/_quotes.html", context)
    context |= _about(entity, said, all_roles=request.GET.get("roles") == "all")
    context |= {"may_decide": is_editor(request.user), "key": str(uuid.uuid4())}
    return render(request, "people/person.html", context)


def _about(entity: Entity, said: QuerySet[Quote], *, all_roles: bool) -> dict[str, Any]:
    """Return what the page tells beside the quotes: all from indexes and counts that are kept."""
    merged = list(entity.merged.order_by("name", "pk"))
    ids = [other.pk for other in merged]
    months = months_of([entity.pk])
    standing = merges_that_stand(ids)
    brief = said.select_related("article__outlet")
    return {
        "aliases": entity.aliases.known().exclude(name=entity.name).order_by("name", "pk"),
        "roles": roles_of(entity, ids, most=None if all_roles else LATEST_ROLES),
        "merged": [(other, standing.get(other.pk)) for other in merged],
        "rules": NameRule.objects.filter(entity__in=[entity.pk, *ids], on=True).select_related("outlet"),
        "named_in": _naming([entity.pk, *ids]),
        "totals": totals_of(months),
        "timeline": timeline_of(months),
        "beside": beside(entity),
        "first": brief.order_by("sort_date", "pk").first() if months else None,
        "latest": brief.order_by("-sort_date", "-pk").first() if months else None,
        "suggested": SuggestedPair.objects.about(entity)[:SUGGESTED],
    }


def with_context(quotes: QuerySet[Quote]) -> QuerySet[Quote]:
    """Fetch the article and the words around each quote along, not the whole text."""
    return quotes.select_related("article__outlet").annotate(**words_around(CONTEXT))


def sayings_of(quotes: list[Quote]) -> list[Saying]:
    """Return the articles of a page newest first, and in each what was said in the order of its text."""
    said, last = [], 0
    for quote in sorted(
        quotes, key=lambda quote: (-quote.sort_date.timestamp(), -quote.article_id, quote.start)
    ):
        around = vars(quote)  # what with_context added
        before, after = within_paragraph(around["before"], around["after"], CONTEXT)
        said.append(Saying(quote, before, after, quote.article_id != last))
        last = quote.article_id
    return said


def _naming(entities: Collection[int]) -> QuerySet[Article]:
    """Return the newest of the articles that came in last with one of these names."""
    # One look into the index for each name, with its number in the query: PostgreSQL has to know how often it
    # comes, or it sorts all mentions of a well-known one.
    latest = [
        Mention.objects.shown()
        .filter(entity=entity)
        .order_by("-article_id")
        .values_list("article_id", flat=True)[:NAMED_LAST_IN]
        for entity in entities
    ]
    articles = set(latest[0].union(*latest[1:], all=True) if len(latest) > 1 else latest[0])
    return Article.objects.listed().filter(pk__in=articles).select_related("outlet").newest_first()[:NAMED_IN]
