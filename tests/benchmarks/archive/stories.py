"""Writing a story: 300 to 500 words from word lists, with what a good pipeline would say of it.

The text and its annotation come from the same hand, so every span is true by construction.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from articles.nlp.document import (
    Alternative,
    Candidate,
    Confidence,
    Document,
    LeftOut,
    Mention,
    MentionForm,
    MentionKind,
    Quote,
    QuoteKind,
    Sentence,
    Span,
    SpeakerKind,
    Token,
)

from .cast import WORDS, Cast, Person, one_word_name, pick

DOUBTS = ("two_referents", "speaker_far", "clause_end_uncertain", "no_cue", "cue_weak", "short_name")
MARKS = (('"', '"'), ("“", "”"), ("”", "”"))
LEAST, MOST = 0.4, 1.6  # of the average number of quotes
TOKEN = re.compile(r"\w+|[^\w\s]")
# Good enough for a lemma to be shorter than its form as often as a real one.
AFFIXES = re.compile(r"^(?:meng|mem|men|me|ber|di|ter|pe)?(\w{3,}?)(?:kan|an|i)?$")


@dataclass(frozen=True)
class Source:
    """Whom a story lets speak: how it first introduces him or her, and how it goes on."""

    kind: SpeakerKind
    name: str | None
    mention_kind: MentionKind | None
    first: str
    again: str
    role: str = ""
    affiliation: str = ""


@dataclass(frozen=True)
class Story:
    outlet: str
    section: str
    title: str
    author: str
    editor: str
    document: Document

    @property
    def text(self) -> str:
        return self.document.text


@dataclass
class _Page:
    """The text as it grows, and what was marked in it; offsets are code points."""

    random: Random
    parts: list[str] = field(default_factory=list)
    length: int = 0
    mentions: list[Mention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def write(self, words: str) -> Span:
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return Span(start, self.length)

    def name(self, words: str, kind: MentionKind, entity: str, form: MentionForm = "name") -> Span:
        span = self.write(words)
        sure = round(0.7 + 0.3 * self.random.random(), 2)
        self.mentions.append(Mention(span.start, span.end, words, kind, entity, form, sure))
        return span

    def leave_out(self, words: str, kind: str) -> None:
        span = self.write(words)
        self.left_out.append(LeftOut(span.start, span.end, kind))


def write_story(random: Random, cast: Cast, *, year: int, quotes: int = 10) -> Story:
    """Return a story that depends on nothing but the arguments.

    year: decides about the roles of persons. quotes: on average.
    """
    outlet = WORDS["outlets"][cast.outlets.draw(random)]
    number = int(random.random() * len(WORDS["topics"]))
    topic = WORDS["topics"][number]
    place = cast.place(random)
    marks = MARKS[(0, 0, 0, 1, 1, 1, 1, 2)[int(random.random() * 8)]]
    sources = _sources(random, cast, year)
    author, editor = cast.person(random).name, cast.person(random).name
    page = _Page(random)

    def clause() -> str:
        return f"{pick(random, topic['subjects'])} {pick(random, topic['predicates'])}"

    title = f"{clause().capitalize()} di {place}"
    if random.random() < 0.6:
        page.leave_out(f"Reporter: {author} | Editor: {editor}", "byline")
        page.write("\n\n")
    if random.random() < 0.7:
        page.leave_out(f"{place}, {outlet} - ", "dateline")
    _tell(page, cast, clause, sentences=4)
    least, most = round(LEAST * quotes), round(MOST * quotes)
    wanted = least + int(random.random() * (most - least + 1))
    said: set[int] = set()
    last = -1
    while len(page.quotes) < wanted:
        chance = random.random()
        if chance < 0.12:
            page.write("\n\n")
            page.leave_out(f"Baca juga: {clause().capitalize()} {pick(random, WORDS['tails'])}", "read_also")
        elif chance < 0.52:
            page.write("\n\n")
            _tell(page, cast, clause, sentences=2)
        chosen = int(random.random() ** 1.7 * len(sources))  # the first sources say most
        page.write("\n\n")
        _say(page, sources, chosen, clause, marks, known=chosen in said, same=chosen == last)
        said.add(chosen)
        last = chosen
    if random.random() < 0.3:
        page.write("\n\n")
        page.leave_out(f"({author[:3].lower()}/{editor[:3].lower()})", "initials")
    text = "".join(page.parts)
    document = Document(
        text=text,
        left_out=tuple(page.left_out),
        sentences=_sentences(text),
        mentions=tuple(page.mentions),
        quotes=tuple(page.quotes),
        candidates=tuple(page.candidates),
    )
    return Story(outlet, WORDS["sections"][number], title, author, editor, document)


def _sources(random: Random, cast: Cast, year: int) -> list[Source]:
    """Return two to five different sources, the most quoted ones first."""
    sources: dict[str, Source] = {}
    wanted = 2 + int(random.random() * 4)
    while len(sources) < wanted:
        source = _source(random, cast, year)
        sources.setdefault(source.name or source.first, source)
    return list(sources.values())


def _source(random: Random, cast: Cast, year: int) -> Source:
    chance = random.random()
    if chance < 0.76:
        person: Person = cast.person(random)
        role, affiliation = person.role_in(year)
        return Source("named", person.name, "PER", person.name, person.last_name, role, affiliation)
    if chance < 0.82:
        name = one_word_name(random)
        return Source("named", name, "PER", name, name)
    if chance < 0.90:
        name = cast.organisation(random)
        return Source("named", name, "ORG", name, name)
    if chance < 0.96:
        words = pick(random, WORDS["anonymous"])
        return Source("anonymous", None, None, words, words, role=words)
    words = pick(random, WORDS["collective"])
    return Source("collective", None, None, words, words)


def _tell(page: _Page, cast: Cast, clause: Callable[[], str], *, sentences: int) -> None:
    """Write sentences that quote nobody; now and then one that looks as if it did."""
    random = page.random
    for n in range(sentences):
        page.write(" " if n else "")
        start = page.length
        page.write(clause().capitalize() + " di ")
        name = cast.place(random)
        page.name(name, "LOC", name)
        page.write(f" {pick(random, WORDS['tails'])}")
        if random.random() < 0.5:
            page.write(", sedangkan ")
            organisation = cast.organisation(random)
            page.name(organisation, "ORG", organisation)
            page.write(f" mencatat {int(random.random() * 9000) + 12} laporan")
        page.write(".")
        if random.random() < 0.06:
            page.candidates.append(Candidate(start, page.length, pick(random, ("cue_left", "noun_left"))))


def _say(
    page: _Page,
    sources: list[Source],
    chosen: int,
    clause: Callable[[], str],
    marks: tuple[str, str],
    *,
    known: bool,
    same: bool,
) -> None:
    """Write a paragraph with one quote of the chosen source.

    known: the story has introduced it; same: the paragraph before was its own, so a pronoun will do.
    """
    random, source = page.random, sources[chosen]
    words = f"{clause()} {pick(random, WORDS['tails'])}"
    if random.random() < 0.55:
        words += f", dan {clause()}"
    chance = random.random()
    if chance < 0.55:
        _say_directly(page, sources, source, words.capitalize() + ",", marks, known=known, same=same)
        return
    if chance < 0.7:
        cue = page.write("Menurut")
        page.write(" ")
        mention = _attribute(page, source, known=known)
        page.write(", ")
        content = page.write(words)
        kind: QuoteKind = "indirect"
    else:
        mention = _attribute(page, source, known=known, capital=True)
        page.write(" ")
        cue = page.write(pick(random, WORDS["cues_bahwa"]))
        page.write(" bahwa ")
        if chance < 0.9:
            content, kind = page.write(words), "indirect"
        else:
            start = page.write(words + " dan ").start
            end = page.write(f"{marks[0]}{clause()}{marks[1]}").end
            content, kind = Span(start, end), "mixed"
    page.write(".")
    _quote(page, sources, source, content, kind, cue, mention)


def _say_directly(
    page: _Page,
    sources: list[Source],
    source: Source,
    words: str,
    marks: tuple[str, str],
    *,
    known: bool,
    same: bool,
) -> None:
    page.write(marks[0])
    content = page.write(words)
    page.write(f"{marks[1]} ")
    verb = pick(page.random, WORDS["cues_direct"])
    if same and page.random.random() < 0.5:
        cue = page.write(verb)
        mention = (
            page.name("nya", source.mention_kind, source.name, "clitic")
            if source.name and source.mention_kind
            else page.write("nya")
        )
        cue = Span(cue.start, mention.end)
    else:
        cue = page.write(verb)
        page.write(" ")
        if same and source.mention_kind == "PER":
            mention = page.name("dia", "PER", source.name or "", "pronoun")
        else:
            mention = _attribute(page, source, known=known)
    page.write(".")
    _quote(page, sources, source, content, "direct", cue, mention)


def _attribute(page: _Page, source: Source, *, known: bool, capital: bool = False) -> Span:
    """Write who speaks; the first time with role and affiliation. Return where the name stands."""
    if not source.name or not source.mention_kind:
        words = source.first
        return page.write(words.capitalize() if capital else words)
    if known:
        return page.name(source.again, source.mention_kind, source.name)
    if source.role:
        page.write(f"{source.role} ")
        page.name(source.affiliation, "ORG", source.affiliation)
        page.write(" ")
    return page.name(source.first, source.mention_kind, source.name)


def _quote(
    page: _Page,
    sources: list[Source],
    source: Source,
    content: Span,
    kind: QuoteKind,
    cue: Span,
    mention: Span,
) -> None:
    random = page.random
    sure = round(1 - random.random() ** 3 * 0.8, 2)
    others = [other.name for other in sources if other.name and other is not source]
    text = "".join(page.parts[-12:])
    offset = page.length - len(text)
    page.quotes.append(
        Quote(
            kind=kind,
            start=content.start,
            end=content.end,
            text=text[content.start - offset : content.end - offset],
            cue=cue,
            mention=mention,
            speaker=source.name,
            speaker_kind=source.kind,
            role=source.role or None,
            affiliation=source.affiliation or None,
            confidence=Confidence(
                span=round((1 + sure) / 2, 2),
                kind=0.97,
                speaker=sure,
                role=sure if source.role else None,
                affiliation=sure if source.affiliation else None,
            ),
            doubts=(pick(random, DOUBTS),) if sure < 0.75 else (),
            alternatives=tuple(
                Alternative(name, round((1 - sure) / (n + 2), 2)) for n, name in enumerate(others[:3])
            ),
        )
    )


def _sentences(text: str) -> tuple[Sentence, ...]:
    """Return the paragraphs as sentences, with tokens whose lemmas and tags are rough guesses."""
    sentences = []
    start = 0
    for paragraph in text.split("\n\n"):
        tokens = tuple(
            Token(start + m.start(), start + m.end(), m[0], _lemma(m[0]), _tag(m[0]))
            for m in TOKEN.finditer(paragraph)
        )
        sentences.append(Sentence(start, start + len(paragraph), tokens))
        start += len(paragraph) + 2
    return tuple(sentences)


def _lemma(word: str) -> str:
    found = AFFIXES.match(word) if word.islower() else None
    return found[1] if found else word


def _tag(word: str) -> str:
    if not word[0].isalnum():
        return "PUNCT"
    return "PROPN" if word[0].isupper() else "NOUN"
