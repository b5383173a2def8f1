"""What a result shows: the quote in its paragraph, cut at words, with what was looked for marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from articles.models import Quote
from articles.models.context import within_paragraph, words_around

from .understanding import Understood

CONTEXT = 200  # characters before and after a quote
LONGEST = 700  # of a quote itself; the whole stands in the article
FORMS = re.compile(r"\w+(?:-\w+)*")
SHOWN_FIELDS = (
    "public_id", "text", "start", "end", "kind", "state", "speaker_kind", "role", "affiliation", "sort_date",
    "version_id", "canonical_speaker__name", "canonical_speaker__kind", "article__title",
    "article__outlet__name", "indexed__arrived_at",
)  # fmt: skip
PARTICLES = ("nya", "ku", "mu", "lah", "kah", "pun")


class Piece(NamedTuple):
    text: str
    found: bool


@dataclass(frozen=True)
class Result:
    quote: Quote
    before: str
    pieces: list[Piece]
    after: str
    is_new: bool


def results_of(ids: Sequence[int], wanted: Understood, *, since: datetime | None = None) -> list[Result]:
    """Return the quotes of a page in the order of `ids`; new are those that came after `since`. One query."""
    rows: dict[int, Any] = (
        Quote.objects.select_related("canonical_speaker", "article__outlet", "indexed")
        .only(*SHOWN_FIELDS)
        .annotate(**words_around(CONTEXT))
        .in_bulk(ids)
    )
    # A quote may have been withdrawn since the index was asked.
    return [_result(rows[pk], wanted, since) for pk in ids if pk in rows]


def _result(quote: Any, wanted: Understood, since: datetime | None) -> Result:
    before, after = within_paragraph(quote.before, quote.after, CONTEXT)
    text = quote.text
    if len(text) > LONGEST:
        text, after = text[:LONGEST].rpartition(" ")[0] + " …", ""
    return Result(
        quote=quote,
        before=before,
        pieces=list(_pieces(text, wanted)),
        after=after,
        is_new=since is not None and hasattr(quote, "indexed") and quote.indexed.arrived_at > since,
    )


def _pieces(text: str, wanted: Understood) -> Iterator[Piece]:
    """Yield the text in pieces, marked and not, by turns."""
    at = 0
    for start, end in _marks(text, wanted):
        if start > at:
            yield Piece(text[at:start], False)
        yield Piece(text[start:end], True)
        at = end
    if at < len(text):
        yield Piece(text[at:], False)


def _marks(text: str, wanted: Understood) -> list[tuple[int, int]]:
    words = [(match.start(), match.end(), match[0].lower()) for match in FORMS.finditer(text)]
    marks = [(start, end) for start, end, word in words if _is_wanted(word, wanted)]
    for phrase in wanted.phrases:
        pattern = r"\W+".join(map(re.escape, phrase))
        found = re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE) if phrase else ()
        marks += [match.span() for match in found]
    return list(_apart(sorted(marks)))


def _is_wanted(word: str, wanted: Understood) -> bool:
    if word in wanted.forms or any(word.startswith(beginning) for beginning in wanted.beginnings):
        return True
    if "-" in word and not wanted.forms.isdisjoint(word.split("-")):
        return True
    return any(
        word.endswith(particle) and word.removesuffix(particle) in wanted.forms for particle in PARTICLES
    )


def _apart(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans in order, without those inside or across one before."""
    at = 0
    for start, end in spans:
        if start >= at:
            yield start, end
            at = end
