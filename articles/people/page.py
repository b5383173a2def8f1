"""/people/<id>/: a person, organisation or place, and what was quoted of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Greatest, Substr
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from articles.models import Article, Entity, Mention, Quote
from articles.models.keyset import NEWEST_FIRST, BadPosition

SIZE = 20
CONTEXT = 160  # characters before and after a quote
NAMED_IN = 5


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
    try:
        page = NEWEST_FIRST.page(
            _in_context(Quote.objects.said_by(entity)),
            size=SIZE,
            after=request.GET.get("after", ""),
            before=request.GET.get("before", ""),
        )
    except BadPosition:
        raise Http404 from None
    context: dict[str, Any] = {
        "entity": entity,
        "page": page,
        "sayings": _sayings(page.rows),
    }
    if request.htmx and not request.htmx.history_restore_request:  # type: ignore[attr-defined]
        return render(request, "people/_quotes.html", context)
    context |= {
        "aliases": entity.aliases.exclude(normalised=entity.normalised).order_by("id"),
        "roles": entity.roles.all(),
        "merged": entity.merged.order_by("name"),
        "named_in": _naming(entity),
    }
    return render(request, "people/person.html", context)


def _in_context(quotes: QuerySet[Quote]) -> QuerySet[Quote]:
    """Fetch the article and the words around each quote along, not the whole text."""
    return quotes.select_related("article__outlet").annotate(
        before=Substr(
            "version__text",
            Greatest(F("start") - CONTEXT + 1, Value(1)),
            F("start") - Greatest(F("start") - CONTEXT, Value(0)),
        ),
        after=Substr("version__text", F("end") + 1, Value(CONTEXT)),
    )


def _sayings(quotes: list[Quote]) -> list[Saying]:
    """Return the articles of a page newest first, and in each what was said in the order of its text."""
    said, last = [], 0
    for quote in sorted(
        quotes, key=lambda quote: (-quote.sort_date.timestamp(), -quote.article_id, quote.start)
    ):
        around = vars(quote)  # what _in_context added
        before, after = _around(around["before"], around["after"])
        said.append(Saying(quote, before, after, quote.article_id != last))
        last = quote.article_id
    return said


def _around(before: str, after: str) -> tuple[str, str]:
    """Keep of `before` and `after`, at most CONTEXT characters each, what belongs to the paragraph."""
    head, tail = before.rpartition("\n")[2], after.partition("\n")[0]
    if len(head) == CONTEXT:
        head = "… " + head.partition(" ")[2]
    if len(tail) == CONTEXT:
        tail = tail.rpartition(" ")[0] + " …"
    return head, tail


def _naming(entity: Entity) -> QuerySet[Article]:
    mentions = Mention.objects.shown().filter(
        entity__in=[entity.pk, *entity.merged.values_list("pk", flat=True)]
    )
    articles = Article.objects.listed().filter(id__in=mentions.values("article_id"))
    return articles.select_related("outlet").newest_first()[:NAMED_IN]
