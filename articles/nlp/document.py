"""What annotating a text gives: plain records that know no database and no Stanza.

All offsets are Unicode code points into the text that was given to `annotate`, half-open:
`text[start:end]` is the span. Names of the fields follow docs/architecture.md, "Words".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

QuoteKind = Literal["direct", "indirect", "mixed"]
SpeakerKind = Literal["named", "anonymous", "collective", "unknown"]
MentionKind = Literal["PER", "ORG", "LOC"]
MentionForm = Literal["name", "nominal", "pronoun", "clitic"]


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int

    def text_in(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of the text that is not the story: stays in the text, gives no quote and no name.

    `kind` is one of the keys of furniture.KINDS (byline, read_also, watch, advert, scroll, dateline,
    initials, caption, …), so that an interface can say in words why it was left out.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Token:
    """A syntactic word with its lemma. The pieces of a clitic split have their own spans inside the word."""

    start: int
    end: int
    text: str
    lemma: str
    upos: str


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    tokens: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something, or a pronoun or -nya that stands for it.

    `entity` is the fullest form of the name in this article: mentions with the same (kind, entity)
    are the same person, organisation or place.
    """

    start: int
    end: int
    text: str
    kind: MentionKind
    entity: str
    form: MentionForm = "name"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another speaker who was considered: the entity's name and how likely, 0 to 1."""

    speaker: str
    score: float


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure each field is, 0 to 1; `None` where the field has no value to be sure of."""

    span: float
    kind: float
    speaker: float
    role: float | None = None
    affiliation: float | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """A reported statement.

    start, end: the content span (without marks, cue, `bahwa`, speaker).
    cue: the reporting expression (the whole word `katanya`), or None.
    mention: the words of the attribution that stand for the speaker (`Lankov`, `Dia`, the `nya` of
        `katanya`, `seorang saksi`), or None.
    speaker: the fullest form of the speaker's name anywhere in the article; None when the article never
        names the speaker. Without titles, ranks and degrees.
    speaker_kind: `named` exactly when speaker is given; `anonymous` (a saksi), `collective` (warga,
        pihaknya without an organisation), or `unknown`.
    doubts: codes, each a key of doubts.DOUBTS.
    """

    kind: QuoteKind
    start: int
    end: int
    text: str
    cue: Span | None
    mention: Span | None
    speaker: str | None
    speaker_kind: SpeakerKind
    role: str | None
    affiliation: str | None
    confidence: Confidence
    doubts: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may hide a missed quote. `reason` is a key of doubts.REASONS."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    text: str
    left_out: tuple[LeftOut, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    candidates: tuple[Candidate, ...] = field(default=())
