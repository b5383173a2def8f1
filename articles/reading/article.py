"""/articles/<id>/: one article, set for reading, with what is marked in it and the list of its quotes."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRefresh

from articles.models import Article, Candidate
from articles.nlp.doubts import REASONS

from .annotated import Annotated
from .quote_rows import rows_of

State = Article.Annotation


@dataclass(frozen=True)
class Offer:
    """A sentence that may hide a missed quote, and why, in words; key: see QuoteRow."""

    candidate: Candidate
    reason: str
    key: str = field(default_factory=lambda: str(uuid.uuid4()))


@require_safe
def article(request: HttpRequest, pk: int) -> HttpResponse:
    """The page; `?quote=` names the quote that is chosen when it opens."""
    context = page_context(request, fetch_article(pk))
    return render(request, "article/page.html", context | {"chosen": request.GET.get("quote", "")})


@require_safe
def annotation(request: HttpRequest, pk: int) -> HttpResponse:
    """The notice that the article waits for the machine, asked for again and again until it is done."""
    found = get_object_or_404(Article, pk=pk)
    if found.annotation in (State.WAITING, State.RUNNING):
        return render(request, "article/_annotation.html", {"article": found})
    return HttpResponseClientRefresh()


def fetch_article(pk: int) -> Article:
    found: Article = get_object_or_404(
        Article.objects.select_related("outlet", "withdrawn_by", "verifying__user"), pk=pk
    )
    return found


def page_context(request: HttpRequest, article: Article) -> dict[str, Any]:
    annotated = Annotated.fetch(article)
    return {
        "article": article,
        "annotated": annotated,
        "paragraphs": annotated.paragraphs(),
        "rows": rows_of(annotated.quotes),
        "candidates": offers_of(annotated),
        "may_decide": may_decide(request, article),
        "link": article.url if article.url.startswith(("http://", "https://")) else "",
    }


def may_decide(request: HttpRequest, article: Article) -> bool:
    return bool(request.user.may_decide and article.withdrawn_at is None)  # type: ignore[union-attr]


def offers_of(annotated: Annotated) -> list[Offer]:
    return [Offer(candidate, _(REASONS.get(candidate.reason, ""))) for candidate in annotated.candidates]
