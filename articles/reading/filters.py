"""What the list of articles can be narrowed to; all of it stands in the query string."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import django_filters
from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import Article, Entity, Outlet, Quote, normalise_name
from articles.models.articles import ArticleQuerySet
from articles.models.days import midnight


class ArticleState(models.TextChoices):
    """What an editor asks of the list: is there work left on the article?"""

    TO_VERIFY = "to_verify", pgettext_lazy("articles", "To verify")
    VERIFIED = "verified", pgettext_lazy("articles", "Verified")
    WAITING = "waiting", pgettext_lazy("articles", "Not annotated yet")
    FAILED = "failed", pgettext_lazy("articles", "Annotation failed")


_DAY_INPUT = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
_DAY_VALIDATORS = [MinValueValidator(date(1800, 1, 1)), MaxValueValidator(date(2999, 12, 31))]
MOST_NAMESAKES = 500  # who have all the typed words in a name; more is no filter but a mistyped one


class ArticleFilter(django_filters.FilterSet):
    """Filters over Article.objects.listed()."""

    q = django_filters.CharFilter(
        label=_("Words in title and text"),
        method="search",
        max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=ArticleState.choices,
        method="in_state",
        empty_label=pgettext_lazy("articles", "All"),
        widget=forms.RadioSelect,
    )
    outlet = django_filters.ModelChoiceFilter(
        label=_("Outlet"), queryset=Outlet.objects.all(), empty_label=_("All outlets")
    )
    speaker = django_filters.CharFilter(
        label=_("Quoted person or organisation"),
        method="quoting",
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off", "list": "speaker-options"}),
    )
    since = django_filters.DateFilter(
        label=pgettext_lazy("day", "From"),
        method="published_since",
        widget=_DAY_INPUT,
        validators=_DAY_VALIDATORS,
    )
    until = django_filters.DateFilter(
        label=pgettext_lazy("day", "To"),
        method="published_until",
        widget=_DAY_INPUT,
        validators=_DAY_VALIDATORS,
    )

    class Meta:
        model = Article
        fields: list[str] = []

    @property
    def is_narrowed(self) -> bool:
        return any(self.data.get(name) for name in self.filters)

    def search(self, articles: ArticleQuerySet, name: str, words: str) -> ArticleQuerySet:
        return articles.matching(words)

    def in_state(self, articles: ArticleQuerySet, name: str, state: str) -> ArticleQuerySet:
        annotation = Article.Annotation
        if state == ArticleState.TO_VERIFY:
            return articles.to_verify()
        if state == ArticleState.VERIFIED:
            return articles.verified()
        if state == ArticleState.FAILED:
            return articles.filter(annotation=annotation.FAILED)
        return articles.filter(annotation__in=[annotation.WAITING, annotation.RUNNING])

    def quoting(self, articles: ArticleQuerySet, name: str, words: str) -> ArticleQuerySet:
        """Keep articles that quote who is called so; where nobody is, who has all the words in a name."""
        said = Quote.objects.shown().filter(article=OuterRef("pk"), canonical_speaker__in=_called(words))
        return articles.filter(Exists(said))

    def published_since(self, articles: ArticleQuerySet, name: str, day: date) -> ArticleQuerySet:
        return articles.filter(sort_date__gte=midnight(day))

    def published_until(self, articles: ArticleQuerySet, name: str, day: date) -> ArticleQuerySet:
        return articles.filter(sort_date__lt=midnight(day) + timedelta(days=1))


def _called(words: str) -> set[int]:
    known = Entity.objects.known_as(words)
    exact = known.filter(aliases__normalised=normalise_name(words)).values_list("id", "merged_into_id")
    found = list(exact[:MOST_NAMESAKES]) or list(
        known.values_list("id", "merged_into_id").order_by("id")[:MOST_NAMESAKES]
    )
    return {merged_into or pk for pk, merged_into in found}


def filtered(data: Any) -> tuple[ArticleFilter, ArticleQuerySet | None]:
    """Return the filters with their form, and the articles; None where a value makes no sense."""
    filters = ArticleFilter(data, queryset=Article.objects.listed())
    return filters, filters.qs if filters.is_valid() else None
