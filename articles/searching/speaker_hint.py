"""Plain words that are somebody's name: offered as a search for what that person said."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Exists, OuterRef, Q

from articles.models import Alias, Quote, normalise_name

from .query import Query, Term

LOOKED_AT = 6  # words; a name is said first or last
LONGEST_NAME = 4


def speaker_hint(query: Query) -> Query | None:
    """Return the query with two to four of its words as the speaker's name, or None. At most one query."""
    if query.speakers or len(query.words) < 2:
        return None
    runs = _runs(query.words[:LOOKED_AT])
    if not runs:
        return None
    said = Quote.objects.shown().filter(canonical_speaker=OuterRef("entity"))
    said_merged = Quote.objects.shown().filter(canonical_speaker=OuterRef("entity__merged_into"))
    tsquery = " | ".join("(" + " & ".join(f"'{word}'" for word in name.split()) + ")" for name in runs)
    known = (
        Alias.objects.known()
        .annotate(words=SearchVector("normalised", config="simple"))
        .filter(words=SearchQuery(tsquery, config="simple", search_type="raw"), normalised__in=runs)
        .filter(Q(Exists(said)) | Q(Exists(said_merged)))
    )
    names = set(known.values_list("normalised", flat=True)[:20])
    if not names:
        return None
    first, last = runs[max(names, key=lambda name: (len(name.split()), name))]
    name = " ".join(term.text for term in query.words[first:last])
    rest = (*query.words[:first], *query.words[last:])
    return replace(query, words=(), about=(*query.about, *rest), speakers=(name,))


def _runs(words: tuple[Term, ...]) -> dict[str, tuple[int, int]]:
    """Return the runs of plain words as names, with where they stand."""
    runs: dict[str, tuple[int, int]] = {}
    for first in range(len(words)):
        for last in range(first + 2, min(len(words), first + LONGEST_NAME) + 1):
            run = words[first:last]
            name = normalise_name(" ".join(term.text for term in run))
            if name and not any(term.without or term.beginning or term.exact for term in run):
                runs.setdefault(name, (first, last))
    return runs
