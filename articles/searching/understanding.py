"""What a query means in this archive: names become ids, words their roots."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from articles.models import WordForm
from articles.models.days import midnight
from articles.models.quote_index import WORD, Fact

from .naming import find_outlets, find_speakers
from .query import Query, Term

EDGES = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True)
class Word:
    """A term with the roots of its words, as far as it is not meant exactly."""

    term: Term
    roots: tuple[str, ...] = ()
    in_title: bool = False

    @property
    def words(self) -> list[str]:
        return WORD.findall(self.term.text.lower())

    @property
    def form(self) -> str:
        return _form(self.term)


@dataclass(frozen=True)
class Understood:
    """facts: groups of facts, of each of which a quote has one. forms: the words to mark in a quote.

    since and until: moments, the second one exclusive. notes: how names were taken.
    """

    query: Query
    words: tuple[Word, ...] = ()
    facts: tuple[tuple[str, ...], ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    forms: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    notes: list[str] = field(default_factory=list)


def understand(query: Query) -> Understood:
    speakers, outlets = find_speakers(query.speakers), find_outlets(query.outlets)
    groups = [
        *([_facts(Fact.SPEAKER, speakers.ids)] if query.speakers else []),
        *([_facts(Fact.OUTLET, outlets.ids)] if query.outlets else []),
        *([_facts(Fact.KIND, query.kinds)] if query.kinds else []),
        *([_facts(Fact.STATE, query.states)] if query.states else []),
        *([_facts(Fact.SOURCE, query.sources)] if query.sources else []),
        *([_facts(Fact.ROLE, query.roles)] if query.roles else []),
    ]
    words, forms = _with_roots(query)
    wanted = [word for word in words if not word.term.without]
    return Understood(
        query=query,
        words=tuple(words),
        facts=tuple(groups),
        since=midnight(query.since.first) if query.since else None,
        until=midnight(query.until.last + timedelta(days=1)) if query.until else None,
        forms=frozenset(forms),
        beginnings=tuple(word.term.text.lower() for word in wanted if word.term.beginning),
        phrases=tuple(tuple(word.words) for word in wanted if word.term.exact),
        notes=[*speakers.notes, *outlets.notes],
    )


def _facts(letter: str, values: Sequence[object]) -> tuple[str, ...]:
    return tuple(f"{letter}:{value}" for value in values)


def _with_roots(query: Query) -> tuple[list[Word], set[str]]:
    """Return the terms with their roots, and every form of those that are looked for."""
    terms = [(term, False) for term in query.words] + [(term, True) for term in query.about]
    simple = {_form(term) for term, _ in terms if _is_plain(term)}
    roots = WordForm.objects.lemmas_of(simple) if simple else {}
    words = [
        Word(term, tuple(roots.get(_form(term), ())) if _is_plain(term) else (), in_title)
        for term, in_title in terms
    ]
    wanted = {
        form
        for word in words
        if _is_plain(word.term) and not word.term.without
        for form in (word.form, *word.words, *word.roots)
    }
    return words, wanted | (WordForm.objects.forms_of(wanted) if wanted else set())


def _is_plain(term: Term) -> bool:
    return not term.exact and not term.beginning


def _form(term: Term) -> str:
    """Return the term as word forms are kept: in lower case, without what stands around it."""
    return EDGES.sub("", term.text.lower())
