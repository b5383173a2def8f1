"""The records of who a statement is attributed to, and of what is known where that is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..entities.entities import Entities, Entity, Named
from ..statements import cues
from ..statements.statement import Statement
from .groups import Group
from .speaker import Speaker
from .topics import Subject

# `saya Bagas`, `Saya selaku Bupati, Bagas`
I_MYSELF = re.compile(r"\b[Ss]aya,?(?: (?:sebagai|selaku|[A-Z]\w*),?)* $")
# `lanjut | Sinta`, `kata Menteri X | Sinta`, `Sinta | juga menilai`
LAST_WORD = re.compile(r"\b([a-z]+) (?:[A-Z][\w.]* )*$")
FIRST_WORD = re.compile(r" (?:juga |pun )?([a-z]+)\b")
# A single mark that stays open.
INNER_MARK = re.compile(r"\s['‘](?!.*['’](?:[\s.,]|$))", re.DOTALL)


@dataclass(slots=True)
class Resolved:
    """Who a statement is attributed to. `entity` is None for a speaker without a name."""

    entity: Entity | None = None
    phrase: tuple[int, int] | None = None
    collective: bool = False
    doubts: set[str] = field(default_factory=set)
    others: list[Entity] = field(default_factory=list)
    distance: int = 0


def unnamed(phrase: tuple[int, int], *, collective: bool) -> Resolved:
    return Resolved(None, phrase, collective, {"speaker_unnamed"})


Said = tuple[Statement, Resolved]


@dataclass(frozen=True, slots=True)
class Case:
    """A statement whose speaker is asked for, who spoke before it, and whom the article is about."""

    text: str
    statement: Statement
    speaker: Speaker
    history: Sequence[Said]
    entities: Entities
    subjects: Sequence[Subject]
    groups: Sequence[Group]
    # Where the article of the statement begins, in a text that holds several.
    begin: int = 0
    # Whom attributions name anywhere in that article, each time with where.
    heard: Sequence[tuple[int, Entity]] = ()
    # Who cannot have made it.
    left_out: Entity | None = None

    @property
    def phrase(self) -> tuple[int, int]:
        return self.speaker.start, self.speaker.end

    @property
    def people(self) -> list[Entity]:
        return [one for one in self.entities.entities if one.kind == "PER" and one is not self.left_out]

    @property
    def paragraph(self) -> int:
        """Return where the paragraph of the statement begins."""
        return self.text.rfind("\n", 0, self.statement.start) + 1

    def since(self, said: Statement) -> int:
        """Return how many sentences ago a statement was made."""
        return self.statement.sentence - said.sentence


def is_spoken_of(text: str, entity: Entity, statement: Statement) -> bool:
    """Say whether a statement names this person, so that somebody else made it."""
    return entity.kind == "PER" and any(
        statement.start <= one.start < statement.end
        and not _is_own(text[statement.start : one.start])
        and not _is_of_pair(text, one)
        for one in entity.mentions
    )


def _is_of_pair(text: str, name: Named) -> bool:
    """Say whether a name stands for two who run together: `pasangan Sinta-Bagas`."""
    return text[name.start - 1 : name.start] == "-" or text[name.end : name.end + 1] == "-"


def told_inside(case: Case) -> Entity | None:
    """Return who is told inside a statement to make it: `Ia menilai air sudah surut, lanjut Sinta, …`."""
    said = case.statement
    cut = said.marked is not None and said.marked.missing == "open"
    if said.kind == "direct" and not cut:
        return None
    inside = (
        (one.start, person)
        for person in case.people
        for one in person.mentions
        if said.start <= one.start < said.end
        if _is_told_at(case.text[said.start : one.start], case.text[one.end : said.end], cut=cut)
    )
    return max(inside, key=lambda one: one[0], default=(0, None))[1]


def _is_told_at(before: str, behind: str, *, cut: bool) -> bool:
    """Say whether a name has an attribution beside it: `… kata | Budi, …`, `Budi | menilai …`."""
    cue = LAST_WORD.search(before)
    if cue is not None and behind[:1] == "," and "strong" in cues.places_of(cue[1]).get("post", ()):
        return True
    verb = FIRST_WORD.match(behind)
    return cut and verb is not None and "active" in cues.places_of(verb[1])


def _is_own(before: str) -> bool:
    """Say whether people say their own name behind these words: `saya Bagas`, `dia bilang, 'Bagas, ayo'`."""
    return bool(INNER_MARK.search(before) or I_MYSELF.search(before))
