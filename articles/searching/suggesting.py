"""Suggestions while a search is typed: what the last word may become."""

from __future__ import annotations

import re

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Entity, Outlet, Quote, normalise_name

from .keys import BY_NAME, KEYS, in_language
from .naming import called
from .parsing import LONGEST
from .writing import quoted

MOST = 10
CONSIDERED = 500
SHORTEST = 2  # letters of a name before some are suggested
LAST = re.compile(r'(?P<key>[^\W\d_]+:)?(?P<open>")?(?P<words>[^"\s]*|(?<=")[^"]*)$')


@require_safe
def search_suggestions(request: HttpRequest) -> HttpResponse:
    """Options of a datalist, each the whole text of the box with its last word completed."""
    text = request.GET.get("q", "").replace("\0", "")[:LONGEST]
    return render(request, "searching/_options.html", {"options": suggestions(text)})


@require_safe
def outlet_suggestions(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("outlets", "").replace("\0", "")[:100]
    return render(request, "searching/_options.html", {"options": _outlets(words)})


@require_safe
def speaker_suggestions(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("speakers", "").replace("\0", "")[:200]
    return render(request, "searching/_options.html", {"options": _speakers(words)})


def suggestions(text: str) -> list[str]:
    match = LAST.search(text)
    if match is None or not (match["key"] or match["words"]):
        return []
    before, words = text[: match.start()], match["words"]
    if not match["key"]:
        keys = [f"{key.name}:" for key in KEYS if key.name.startswith(words.lower())]
        names = [f"{_who()}:{quoted(name)}" for name in _speakers(words)]
        return [before + option for option in (keys + names)[:MOST]]
    key = BY_NAME.get(match["key"].rstrip(":").lower())
    if key is None:
        return []
    if key.field == "speakers":
        options = [quoted(name) for name in _speakers(words)]
    elif key.field == "outlets":
        options = [quoted(name) for name in _outlets(words)]
    else:
        values = [in_language(names) for names in (key.values or {}).values()]
        options = [value for value in values if value.startswith(words.lower())]
    return [f"{before}{match['key']}{option}" for option in options[:MOST]]


def _who() -> str:
    return next(key.name for key in KEYS if key.field == "speakers")


def _speakers(words: str) -> list[str]:
    """Return names that have all the words, of those who are quoted."""
    if len(words.strip()) < SHORTEST:
        return []
    # While a short beginning fits thousands of names, some of them will do.
    known = called(words).values_list("entity", "entity__merged_into")[:CONSIDERED]
    ids = {merged or pk for pk, merged in known}
    said = Quote.objects.shown().filter(canonical_speaker=OuterRef("pk"))
    found = Entity.objects.filter(Exists(said), pk__in=ids).order_by("name")
    return list(found.values_list("name", flat=True).distinct()[:MOST])


def _outlets(words: str) -> list[str]:
    wanted = normalise_name(words)
    names = Outlet.objects.values_list("name", flat=True)
    return [name for name in names if f" {wanted}" in f" {normalise_name(name)}"][:MOST]
