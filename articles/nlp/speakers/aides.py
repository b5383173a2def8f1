"""Tells an aide or a relative from whose they are: `pengacara Bagas`, `kakak kandung Bagas`."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import replace

from ..entities.entities import Entities, Entity
from ..entities.named import Named
from ..statements.statement import Statement
from .resolved import Case, Said
from .speaker import Speaker
from .speaker_words import AIDE, LAWYER

_KIN = (
    r"(?:adik|anak|ayah|bapak|ibu|kakak|saudara) (?:angkat|kandung|tiri)|adik|ayahanda|cucu|ibunda|istri"
    r"|kakak|kekasih|keponakan|kerabat|kolega|menantu|mertua|pacar|rekan(?: kerja)?|sahabat|sepupu|suami"
    r"|teman"
)
_WHOSE = rf"(?:(?:eks|mantan|salah satu|salah seorang|sang|seorang) )*(?:{AIDE}|{_KIN})"
WHOSE = re.compile(_WHOSE, re.IGNORECASE)
# Before the name of either: `pengacara Bagas`, `pengacara Hotel Tirta, Sinta`, `ditemani istrinya, Sinta`.
BEFORE = re.compile(rf"\b(?:{AIDE}|{_KIN})(?:nya)?\b[^.?!\n]*$", re.IGNORECASE)
RIGHT_BEFORE = re.compile(rf"\b(?:{AIDE}|{_KIN}) $", re.IGNORECASE)
# Behind the name of the one: `Sinta, pengacara Bagas, …`, `Sinta selaku kuasa hukum Bagas`.
BEHIND = re.compile(rf",? (?:selaku |sebagai |yang merupakan )?{_WHOSE}\b", re.IGNORECASE)
# Only a lawyer says these: `klien kami`, `kliennya`.
OF_CLIENT = re.compile(r"\bklien(?: (?:kami|kita|saya)|nya)\b", re.IGNORECASE)
COUNSEL = re.compile(LAWYER, re.IGNORECASE)
CAPITAL = re.compile(r"\b[A-Z]\w*")
WITHIN = 80  # code points of a name's own sentence before it


def part_aides(text: str, statements: Sequence[Statement], entities: Entities) -> None:
    """Let the aide or relative speak where the words name whose they are: `kata pengacara Bagas`.

    Their own name may stand behind: `kata pengacara Bagas, Sinta Ayu`.
    """
    people = {one.start: one for who in entities.entities if who.kind == "PER" for one in who.mentions}
    for statement in statements:
        speaker = statement.speaker
        if speaker is None or speaker.role is None or not _is_of_another(text, speaker, entities, people):
            continue
        role = (speaker.role[0], speaker.end)
        own = people.get(speaker.end + len(", "))
        if own is None:
            statement.speaker = Speaker("nominal", *role, role=role)
        else:
            statement.speaker = replace(speaker, end=own.end, name=(own.start, own.end), role=role)


def _is_of_another(text: str, speaker: Speaker, entities: Entities, people: Container[int]) -> bool:
    """Say whether the name behind such a word is of somebody who came in without one."""
    role, name = speaker.role, speaker.name
    if role is None or name is None or speaker.kind != "PER" or not WHOSE.fullmatch(text, *role):
        return False
    served = entities.of("PER", text[slice(*name)], name[0])
    if served is None or served.first >= role[0] or text[role[1] : name[0]] != " ":
        return False
    return not any(_tells_aide(text, served, one, people) for one in served.mentions)


def _tells_aide(text: str, person: Entity, one: Named, people: Container[int]) -> bool:
    """Say whether a mention shows that somebody is one themselves; `people`: where people are named.

    `pengacara Sinta` tells it where she is named first, `Pengacara Sinta, Bagas` that she is served.
    """
    if BEHIND.match(text, one.end):
        return True
    before = text[max(0, one.start - WITHIN) : one.start]
    if not RIGHT_BEFORE.search(before):
        return bool(BEFORE.search(before))
    return one.start == person.first and one.end + len(", ") not in people


def counsel_of(case: Case, span: tuple[int, int]) -> Entity | None:
    """Return the one lawyer whom `Pengacara Sinta Ayu` can mean: hers, or one without another client."""
    phrase = case.text[slice(*span)]
    client = set(CAPITAL.findall(phrase[1:]))
    if not client or not COUNSEL.match(phrase):
        return None
    for person in case.people:
        if any(span[0] <= one.start < span[1] for one in person.mentions):
            # `RK` is Ridwan Kamil.
            client |= {"".join(word[0] for word in person.name.split())}
    served: list[tuple[Entity, set[str]]] = []
    for person in case.people:
        roles = [role for one in person.roles if COUNSEL.search(role := case.text[slice(*one)])]
        if roles and not client & set(person.name.split()):
            served.append((person, {word for role in roles for word in CAPITAL.findall(role[1:])}))
    hers = [person for person, clients in served if client & clients]
    return _only(hers) if hers else _only([person for person, clients in served if not clients])


def _only(people: Sequence[Entity]) -> Entity | None:
    return people[0] if len(people) == 1 else None


def counsel_heard(case: Case) -> Said | None:
    """Return the lawyer who spoke last, where only a lawyer can say this: `"Klien kami …," katanya`."""
    if not OF_CLIENT.search(case.text, case.statement.start, case.statement.end):
        return None
    roles = ((one, one[0].speaker and one[0].speaker.role) for one in reversed(case.history))
    return next((one for one, role in roles if role and COUNSEL.search(case.text, *role)), None)
