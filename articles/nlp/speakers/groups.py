"""Finds groups, bodies and unnamed people whom a sentence is about: what a pronoun behind can mean."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from ..entities.entities import Entities, Entity
from ..kinds import COLLECTIVES, DEMONSTRATIVES, LOWER_BODIES, ONE, QUANTIFIERS, is_acronym, is_animate
from ..roles.person_words import is_person_word
from ..statements import cues
from ..statements.after_cue import phrase_after
from ..statements.predicates import is_predicate
from ..tokens import Sent, Tok
from .fronts import behind_clause, behind_front
from .speaker_words import LAWYER, is_kin, is_known
from .topics import speaks

MANY = QUANTIFIERS - ONE | {"belasan", "puluhan", "ratusan", "ribuan", "sekitar"}
BESIDE_COUNT = frozenset(("juga", "orang", "pula"))
SPANS_OF_TIME = frozenset(("bulan", "dekade", "hari", "jam", "kali", "menit", "minggu", "pekan", "tahun"))
SOMEBODY = frozenset((("salah", "satu"), ("salah", "seorang")))
# Who only asks is not who answers.
ASKING = frozenset(("jurnalis", "penanya", "pewarta", "reporter", "wartawan"))


@dataclass(frozen=True, slots=True)
class Group:
    """Several people or a body whom a sentence is about: `Warga …`, `Ratusan buruh …`, `KPK …`.

    `alone` where it is one person without a name: `Seorang pedagang mengeluhkan …`; `told` where the sentence
    only says that they say something: `Hal itu diungkapkan polisi`.
    """

    sentence: int
    start: int
    end: int
    entity: Entity | None = None
    alone: bool = False
    told: bool = False


def find_groups(sents: Sequence[Sent], entities: Entities) -> list[Group]:
    """Return whom `mereka`, and `dia` for one, can stand for, in the order of the text."""
    bodies = {m.start: (m.end, one) for one in entities.entities if one.kind == "ORG" for m in one.mentions}
    people = {m.start for one in entities.entities if one.kind == "PER" for m in one.mentions}
    found: list[Group] = []
    for number, sent in enumerate(sents):
        toks = sent.toks
        first = behind_clause(toks) or behind_front(toks)
        if first >= len(toks):
            continue
        start = toks[first].start
        if start not in bodies and toks[first].lower in LOWER_BODIES:
            start = _named_behind_kind(toks, first, bodies)
        alone = _is_somebody(toks, first)
        agent = _agent(toks, first)
        if agent and agent[0].start in bodies:
            found.append(Group(number, agent[0].start, *bodies[agent[0].start], told=True))
        elif agent and _is_nameless(agent, people):
            many = agent[0].lower in COLLECTIVES | MANY
            found.append(Group(number, agent[0].start, agent[-1].end, alone=not many, told=True))
        elif start in bodies:
            found.append(Group(number, start, *bodies[start]))
        elif alone or toks[first].lower in COLLECTIVES | MANY:
            phrase = _phrase(toks, first)
            if phrase and _are_people(phrase) and not any(tok.lower in SPANS_OF_TIME for tok in phrase[1:2]):
                found.append(Group(number, phrase[0].start, phrase[-1].end, alone=alone, told=alone))
    return found


def _named_behind_kind(toks: Sequence[Tok], first: int, bodies: Container[int]) -> int:
    """Return where a body is named behind its kind: `Perusahaan properti | PT Tirta akan …`."""
    named = takewhile(lambda tok: tok.is_word and not is_predicate(tok), toks[first:])
    return next((tok.start for tok in named if tok.start in bodies), toks[first].start)


def _phrase(toks: Sequence[Tok], first: int) -> list[Tok]:
    """Return the noun phrase whose first word has a capital only as the head of its sentence."""
    return phrase_after([replace(toks[first], text=toks[first].lower), *toks[first + 1 :]], 0)


def _are_people(phrase: Sequence[Tok]) -> bool:
    """Say whether people are counted, not things: `belasan warga`, `banyak yang …`, not `semua hal itu`."""
    counted = takewhile(lambda tok: tok.lower != "yang", phrase)
    rest = [tok for tok in counted if tok.lower not in MANY | BESIDE_COUNT]
    return not rest or is_animate(rest)


def _agent(toks: Sequence[Tok], first: int) -> list[Tok]:
    """Return who said something, by its first passive verb: `Hal itu dibenarkan oleh | seorang karyawan`."""
    verb = next((j for j in range(first, len(toks) - 1) if is_predicate(toks[j])), None)
    if verb is None or "clause" not in cues.places_of(toks[verb].lower).get("passive", ()):
        return []
    return phrase_after(toks, verb + 1 + (toks[verb + 1].lower == "oleh"))


def _is_nameless(phrase: Sequence[Tok], people: set[int]) -> bool:
    """Say whether people without a name are meant: `seorang karyawan Tirta`, `warga`, `juru bicara KPK`."""
    one = phrase[0].lower == "seorang" or tuple(tok.lower for tok in phrase[:2]) in SOMEBODY
    many = phrase[0].lower in MANY
    known = phrase[0].lower in COLLECTIVES or any(map(is_person_word, phrase[many : many + 1]))
    plain = known and not any(tok.text == "," or (tok.capital and not is_acronym(tok)) for tok in phrase)
    return (one or plain) and not any(tok.start in people for tok in phrase)


def _is_somebody(toks: Sequence[Tok], first: int) -> bool:
    """Say whether one person without a name says something: `Seorang warga menolak …`, `Pengacara Budi …`."""
    head = first + 2 if toks[first].lower == "salah" else first + (toks[first].lower == "seorang")
    if head >= len(toks) or toks[head].lower in ASKING:
        return False
    introduced = head > first and is_person_word(toks[head])
    lawyer = re.match(LAWYER, " ".join(tok.lower for tok in toks[head : head + 2]))
    if not (introduced or is_kin(toks[head]) or lawyer) or is_known(toks[head:]):
        return False
    phrase = _phrase(toks, first)
    pointed = any(tok.lower in DEMONSTRATIVES for tok in phrase)
    behind = toks[first + len(phrase) :]
    asks = bool(behind) and behind[0].lower in ("bertanya", "menanyakan")
    return not pointed and not asks and speaks(behind)
