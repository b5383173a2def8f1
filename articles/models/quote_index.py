"""What quotes are found by: their words, the roots of these, and facts; one row for each quote shown.

Kept by `Article.count_quotes`, which every writer of quotes calls in its transaction; rebuilt and verified
by `manage.py search_index`. Rows are small and apart from the quotes, so that a decision on a field that
nobody searches by leaves the large index alone.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import connection, connections, models
from django.utils import timezone

from .balance import Tallied, Tally
from .quotes import Quote
from .role_kinds import kind_of_role
from .roots import lemma_of
from .runs import Run
from .spans import State
from .word_forms import LONGEST, WordForm, tokens_of

WORD_INDEX = "quote_index_words"
WORD = re.compile(r"\w+")
ROOT, TITLE = "=", "@"  # before a lexeme: the root of an inflected word; a word of the article's title
INDEXED_CHARACTERS = 100_000  # of one quote: PostgreSQL's limit is 1 MB a vector
SHOWN = (State.PROPOSED, State.CONFIRMED)

WRITE = """
    INSERT INTO articles_quoteindex (quote_id, words, facts, sort_date, source, arrived_at)
    SELECT quote, to_tsvector('simple', text) || array_to_tsvector(string_to_array(lexemes, ' ')),
           string_to_array(facts, ' '), sort_date, source, clock_timestamp()
    FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[], %s::timestamptz[], %s::text[])
         AS row (quote, text, lexemes, facts, sort_date, source)
    ON CONFLICT (quote_id) DO UPDATE SET words = excluded.words, facts = excluded.facts,
           sort_date = excluded.sort_date, source = excluded.source
"""
WRITE_FACTS = """
    UPDATE articles_quoteindex AS kept SET facts = string_to_array(row.facts, ' '), sort_date = row.sort_date
    FROM unnest(%s::bigint[], %s::text[], %s::timestamptz[]) AS row (quote, facts, sort_date)
    WHERE kept.quote_id = row.quote
"""
COLUMNS = (
    "pk", "version_id", "start", "end", "kind", "state", "speaker_kind", "speaker_id", "role", "affiliation",
    "outlet_id", "sort_date", "article__title", "article__withdrawn_at",
    "indexed__facts", "indexed__source", "indexed__sort_date",
)  # fmt: skip


@dataclass(frozen=True)
class Fact:
    """Facts are words of a letter and a value; this is what the letters mean."""

    KIND = "k"
    STATE = "v"
    OUTLET = "o"
    MONTH = "m"
    SOURCE = "n"
    SPEAKER = "s"  # as decided: a merge leaves the index alone, and who searches asks for all merged ones
    ROLE = "r"


@dataclass(frozen=True)
class _Wanted:
    """What the row of a quote has to be."""

    quote: int
    version: int
    run: int | None
    start: int
    end: int
    title: str
    facts: tuple[str, ...]
    sort_date: datetime

    @property
    def source(self) -> str:
        """Return a digest of what the words are taken from."""
        parts = f"{self.version} {self.run or 0} {self.start} {self.end} {self.title}"
        return hashlib.md5(parts.encode(), usedforsecurity=False).hexdigest()


class QuoteIndexQuerySet(models.QuerySet["QuoteIndex"]):
    def refresh(
        self, article_ids: Collection[int], *, quotes: Collection[int] | None = None, write: bool = True
    ) -> int:
        """Bring the rows of these articles' quotes, and the tallies, up to date; needs a transaction.

        quotes: where no others changed. Returns how many rows were not as they have to be; without `write`
        it only looks.
        """
        found = Quote.objects.filter(article__in=article_ids)
        if quotes is not None:
            found = found.filter(pk__in=quotes)
        rows = list(found.order_by("pk").values_list(*COLUMNS))
        runs = _latest_runs({row[1] for row in rows})
        anew: list[_Wanted] = []
        changed: list[_Wanted] = []
        gone: list[int] = []
        tallied: Counter[Tallied] = Counter()
        for row in rows:
            *_, facts, source, sort_date = row
            wanted = _wanted(row, runs)
            if wanted is None:
                if source is not None:
                    gone.append(row[0])
                    tallied.subtract(Tally.of(facts))
                continue
            same_facts = facts is not None and tuple(facts) == wanted.facts
            if source != wanted.source:
                anew.append(wanted)
            elif not same_facts or sort_date != wanted.sort_date:
                changed.append(wanted)
            if not same_facts:
                tallied.subtract(Tally.of(facts or ()))
                tallied.update(Tally.of(wanted.facts))
        if write:
            self._write(anew, changed, gone)
            Tally.objects.add(tallied)
        return len(anew) + len(changed) + len(gone)

    def tallied(self) -> Counter[Tallied]:
        """Count all rows anew, as the tallies have to be."""
        counted: Counter[Tallied] = Counter()
        for facts in self.values_list("facts", flat=True).iterator(chunk_size=5000):
            counted.update(Tally.of(facts))
        return counted

    def _write(self, anew: list[_Wanted], changed: list[_Wanted], gone: list[int]) -> None:
        if gone:
            self.filter(pk__in=gone).delete()
        with connections[self.db].cursor() as cursor:
            if changed:
                facts = [" ".join(row.facts) for row in changed]
                dates = [row.sort_date for row in changed]
                cursor.execute(WRITE_FACTS, [[row.quote for row in changed], facts, dates])
            if anew:
                cursor.execute(WRITE, list(map(list, zip(*_with_words(anew), strict=True))))


class QuoteIndex(models.Model):
    """words: the quote's own words with their places; ROOT + root of those that are inflected; TITLE + words
    and TITLE + ROOT + roots of the article's title. facts: see Fact. source: what the words were taken from.
    """

    quote = models.OneToOneField(Quote, models.CASCADE, primary_key=True, related_name="indexed")
    words = SearchVectorField()
    facts = ArrayField(models.TextField())
    sort_date = models.DateTimeField()
    source = models.CharField(max_length=32)
    arrived_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = QuoteIndexQuerySet.as_manager()

    class Meta:
        indexes = [
            # /search/: words and facts together
            GinIndex("words", "facts", name=WORD_INDEX),
            # saved searches: what is new since a moment
            models.Index(fields=["arrived_at"], name="quote_index_arrived"),
        ]

    def __str__(self) -> str:
        return f"{self.quote_id}"


def facts_of(
    *,
    kind: str,
    state: str,
    outlet: int | None,
    when: datetime,
    source: str,
    speaker: int | None,
    role: str,
    affiliation: str,
) -> tuple[str, ...]:
    facts = (
        f"{Fact.KIND}:{kind}",
        f"{Fact.STATE}:{state}",
        f"{Fact.OUTLET}:{outlet or 0}",
        f"{Fact.MONTH}:{timezone.localtime(when):%Y-%m}",
        f"{Fact.SOURCE}:{source}",
        f"{Fact.ROLE}:{kind_of_role(role, affiliation)}",
    )
    return (*facts, f"{Fact.SPEAKER}:{speaker}") if speaker else facts


def _latest_runs(versions: Collection[int]) -> dict[int, int]:
    runs = Run.objects.filter(version__in=versions).order_by("version", "-id").distinct("version")
    return dict(runs.values_list("version", "id"))


def _wanted(row: tuple[Any, ...], runs: dict[int, int]) -> _Wanted | None:
    """Return what the index has to hold of a quote; None for one that is not shown."""
    pk, version, start, end, kind, state, source, speaker, role, affiliation, outlet, when, title = row[:13]
    if state not in SHOWN or row[13] is not None:
        return None
    facts = facts_of(
        kind=kind,
        state=state,
        outlet=outlet,
        when=when,
        source=source,
        speaker=speaker,
        role=role,
        affiliation=affiliation,
    )
    return _Wanted(pk, version, runs.get(version), start, end, title, facts, when)


def _with_words(rows: list[_Wanted]) -> Iterator[tuple[int, str, str, str, datetime, str]]:
    """Yield what WRITE takes of each row."""
    texts = dict(Quote.objects.filter(pk__in=[row.quote for row in rows]).values_list("pk", "text"))
    analyses = dict(
        Run.objects.filter(pk__in={row.run for row in rows if row.run}).values_list("pk", "analysis")
    )
    titles = {row.title: set(WORD.findall(row.title.lower())) for row in rows}
    roots = WordForm.objects.lemmas_of({word for words in titles.values() for word in words})
    for row in rows:
        text = texts[row.quote][:INDEXED_CHARACTERS]
        lexemes = _roots_in(row, text, analyses.get(row.run or 0, {}))
        for word in titles[row.title]:
            if len(word) <= LONGEST:
                lexemes |= {TITLE + word, *(TITLE + ROOT + root for root in roots.get(word, ()))}
        # PostgreSQL's parser would take what follows a `<` for HTML, and leave scripts out.
        yield (
            row.quote,
            text.replace("<", " "),
            " ".join(sorted(lexemes)),
            " ".join(row.facts),
            row.sort_date,
            row.source,
        )


def _roots_in(row: _Wanted, text: str, analysis: dict[str, Any]) -> set[str]:
    surface = set(WORD.findall(text.lower()))
    found = set()
    for start, end, lemma, _ in tokens_of(analysis):
        if row.start <= start and end <= row.end and lemma[:1].isalnum() and len(lemma) <= LONGEST:
            root = lemma_of(text[start - row.start : end - row.start], lemma)
            found |= {ROOT + word for word in WORD.findall(root) if word not in surface}
    return found


def drop_word_index() -> None:
    """Drop the large index, for filling the table at once; nothing is found quickly until it is back."""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP INDEX IF EXISTS {WORD_INDEX}")


def build_word_index() -> None:
    index = next(index for index in QuoteIndex._meta.indexes if index.name == WORD_INDEX)
    if connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with connection.schema_editor() as editor:
        editor.add_index(QuoteIndex, index)
