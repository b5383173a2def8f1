"""What Stanza says of a text, as plain records that need no Stanza.

A `Parse` is made by `stanza_parser` (in the worker) or by hand (in tests), and everything else of this
package reads it. All offsets are code points into the article's text, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .document import MentionKind


@dataclass(frozen=True, slots=True)
class Token:
    """An orthographic word, as written, and the forms of the syntactic words that it consists of."""

    start: int
    end: int
    text: str
    forms: list[str]


@dataclass(slots=True)
class Word:
    """A syntactic word. `head` is the index of its head in the sentence's words, -1 for the root."""

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    head: int
    deprel: str


@dataclass(slots=True)
class ParsedSentence:
    """Words in order; `whole` gives for each word the span of the orthographic word that it is a part of."""

    start: int
    end: int
    words: list[Word]
    whole: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class NamedSpan:
    """What the name tagger found: kind is PER, ORG or LOC."""

    start: int
    end: int
    kind: MentionKind


# The same as plain values, once names are cut, joined and put right: start, end, kind.
Tagged = tuple[int, int, MentionKind]


@dataclass(slots=True)
class Parse:
    sentences: list[ParsedSentence] = field(default_factory=list)
    names: list[NamedSpan] = field(default_factory=list)
