"""/articles/<id>/quotes/add/ and names/add/: what the machine missed, marked by an editor."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from articles.models import Article, ArticleVersion, Entity
from articles.reading.article import page_context

from .acts import Outcome, Refused
from .answers import Before, changed
from .asking import Asked, asked, fetch_article
from .decide import add_mention, add_quote
from .forms import NEW, AddNameForm, AddQuoteForm, PlaceForm
from .new_quotes import form_context
from .speakers import find_entities, speakers_near
from .words import kind_of, snap, snap_name


@require_http_methods(["GET", "HEAD", "POST"])
def quote_add(request: HttpRequest, pk: int) -> HttpResponse:
    """The form, for the words at `?start=&end=` if they are given; a POST adds the quote."""
    article = fetch_article(request, pk)
    version = article.current_version
    if request.method != "POST":
        span = _selected(request, version, names=False)
        initial = {"kind": kind_of(version.text, *span)} if span else {"kind": "direct"}
        return _show_form(request, version, AddQuoteForm(version=version, initial=initial), span)
    ask = asked(request)
    form = AddQuoteForm(request.POST, version=version)
    return _add(request, version, form, lambda span: _add_quote(article, form, span, ask), _("Quote added."))


@require_http_methods(["GET", "HEAD", "POST"])
def name_add(request: HttpRequest, pk: int) -> HttpResponse:
    """The form, for the words at `?start=&end=` if they are given; a POST adds the name."""
    article = fetch_article(request, pk)
    version = article.current_version
    if request.method != "POST":
        span = _selected(request, version, names=True)
        return _show_form(request, version, AddNameForm(version=version), span)
    ask = asked(request)
    data = request.POST.copy()
    if data.get("who", "").startswith(NEW) and not data.get("name"):
        data["name"] = data.get("words", "")
    form = AddNameForm(data, version=version)
    return _add(request, version, form, lambda span: _add_name(article, form, span, ask), _("Name added."))


def _add(request: HttpRequest, version: ArticleVersion, form: PlaceForm, act: Any, done: Any) -> HttpResponse:
    if not form.is_valid() or form.span is None:
        return _show_form(request, version, form, None, status=422)
    try:
        outcome = act(form.span)
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return _show_form(request, version, form, form.span, status=422)
    return changed(request, outcome, Before.of(None), done=done, opened=True)


def _add_quote(article: Article, form: AddQuoteForm, span: tuple[int, int], ask: Asked) -> Outcome:
    data = form.cleaned_data
    with transaction.atomic():
        return add_quote(
            article,
            start=span[0],
            end=span[1],
            kind=data["kind"],
            speaker=form.speaker(ask.user),
            role=data["role"],
            affiliation=data["affiliation"],
            user=ask.user,
            key=ask.key,
        )


def _add_name(article: Article, form: AddNameForm, span: tuple[int, int], ask: Asked) -> Outcome:
    with transaction.atomic():
        entity: Entity | None = form.entity(ask.user)
        assert entity is not None
        return add_mention(
            article, start=span[0], end=span[1], kind=entity.kind, entity=entity, user=ask.user, key=ask.key
        )


def _selected(request: HttpRequest, version: ArticleVersion, *, names: bool) -> tuple[int, int] | None:
    """Return the words at `?start=&end=`, snapped; None where there are none."""
    start, end = request.GET.get("start", ""), request.GET.get("end", "")
    if not (start.isdecimal() and end.isdecimal() and len(start) < 12 and len(end) < 12):
        return None
    return (snap_name if names else snap)(version.text, int(start), int(end))


def _show_form(
    request: HttpRequest,
    version: ArticleVersion,
    form: PlaceForm,
    span: tuple[int, int] | None,
    *,
    status: int = 200,
) -> HttpResponse:
    if span is None and form.is_bound and not form.errors.get("words") and not form.errors.get("nth"):
        span = form.cleaned_data.get("span") or _sent_span(form, version)
    query = request.GET.get("name", "")
    near = span[0] if span else 0
    choices = find_entities(query, version) if query else speakers_near(version, near)
    adding = form_context(form, version, span, choices=choices, query=query)
    if request.htmx:  # type: ignore[attr-defined]
        context = {"adding": adding, "article": version.article}
        return render(request, "review/_add.html", context, status=status)
    context = page_context(request, version.article) | {"adding": adding}
    return render(request, "article/page.html", context, status=status)


def _sent_span(form: PlaceForm, version: ArticleVersion) -> tuple[int, int] | None:
    """Return the places that a refused form carried, if they are still the text's."""
    start, end = form.cleaned_data.get("start"), form.cleaned_data.get("end")
    same = form.cleaned_data.get("text") == version.pk
    return (start, end) if same and start is not None and end and start < end <= len(version.text) else None
