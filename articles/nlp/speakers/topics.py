"""Finds whom each sentence is about: the persons that a pronoun behind can stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..entities.entities import Entities, Entity
from ..kinds import begins_role
from ..lexicon import load_words, phrases, word_set
from ..roles.person_words import is_person_word
from ..statements import cues
from ..statements.connectives import after_dateline
from ..statements.predicates import COPULAS, is_elect, is_predicate
from ..statements.subjects import THROUGH
from ..tokens import Sent, Tok
from .fronts import after_fronted, behind_clause, behind_front
from .headings import heads_with_name, points_elsewhere
from .holders import holder_of
from .of_others import PREPOSITIONS, is_in_role, tells_of_other
from .speaker import NP_END, PRONOUNS, SELF

# Before a verb these only say whether, or how, it is done: `Sinta belum bisa memastikan …`.
BEFORE_SPEECH = cues.MODAL | cues.NEGATIONS | cues.BEFORE_VERB
# Where, or how, somebody writes.
WRITTEN = word_set("writing")
# What else may stand between such a word and whose it is: `unggahan di akun Instagram | Tirta FC`.
BESIDE_WRITTEN = WRITTEN | word_set("beside_writing")
# Before `dengan` these bring in who speaks next.
BRINGING = phrases("bringing_phrases")
# Passive verbs of what somebody says, or thinks, without reporting it.
ANSWERED = word_set("answered")
CONCERNS = frozenset(("kekhawatiran", "keprihatinan", "perhatian", "sorotan"))


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a sentence is about, named at the offset `start`: a candidate for a pronoun behind it.

    `takes_word` where the sentence brings the person in, or tells that they say something.
    """

    sentence: int
    entity: Entity
    start: int
    takes_word: bool = True


def find_subjects(sents: Sequence[Sent], entities: Entities) -> list[Subject]:
    """Return who each sentence is about: the person before its first predicate, outside a fronted phrase."""
    by_start = {
        m.start: entity
        for entity in entities.entities
        if entity.kind == "PER" and not _is_common_word(entity)
        for m in entity.mentions
    }
    called = _by_short_form(entities)
    found: list[Subject] = []
    for number, sent in enumerate(sents):
        heads = heads_with_name(sents, number, by_start)
        if points_elsewhere(sent.toks) and not heads:
            continue
        head = sent.toks[0] if sent.toks else None
        if head is not None and head.capital and head.lower in called and not by_start.get(head.start):
            by_start[head.start] = called[head.lower]
        subject = _subject_of(sent.toks, number, by_start) or _called_by_role(sent.toks, number, entities)
        if subject is not None:
            found.append(replace(subject, takes_word=subject.takes_word or heads))
    return found


def _by_short_form(entities: Entities) -> dict[str, Entity]:
    """Return who is meant by one word at the head of a sentence that the tagger saw elsewhere: `Sinta …`."""
    found: dict[str, Entity] = {}
    for entity in entities.entities:
        if entity.kind == "PER":
            found |= {key[0]: entity for key in entity.keys if len(key) == 1 and len(key[0]) > 3}
    return {word: one for word, one in found.items() if word not in load_words("common_words.txt")}


def _subject_of(toks: Sequence[Tok], number: int, people: Mapping[int, Entity]) -> Subject | None:
    """Return whom one sentence is about, or who did what its passive verb says."""
    told = _told_behind(toks, people)
    if told is not None:
        return Subject(number, people[told], told)
    first = after_fronted(toks) or behind_clause(toks) or after_dateline(toks, len(toks))
    brings = _brings_in(toks)
    if toks and (brings or toks[0].lower in COPULAS):
        # `Adalah Sinta Ayu, guru asal Tirta, yang …`, `Begitu pula dengan Sinta Ayu.`
        first = 3 if brings else 1
    for i in range(first, len(toks)):
        if toks[i].start in people and (brings or not tells_of_other(toks, i, people)):
            answers = _answers(toks, i, people)
            if answers is not None:
                return Subject(number, people[answers], answers)
            at = _stand_in(toks, i, people) or i
            return _topic(toks, at, number, people[toks[at].start])
        if _ends_topic(toks[i]) and not is_elect(toks, i):
            agent = _agent(toks, i, people) or _source(toks, i, people)
            # `Ia menolak usul yang dibuat Budi`, `Pihaknya mencermati usul dari Menteri Budi`
            goes_on = any(tok.lower in PRONOUNS | SELF for tok in toks[first:i])
            if agent is None and not goes_on:
                return _doer(toks, i, number, people)
            return None if agent is None or goes_on else Subject(number, people[agent], agent)
    return None


def _doer(toks: Sequence[Tok], i: int, number: int, people: Mapping[int, Entity]) -> Subject | None:
    """Return who comes in behind the passive verb at i: `Rapat itu dipimpin Ketua X, Budi`.

    Also whose concern something is: `Ini menjadi perhatian Ketua X, Budi`.
    """
    concern = toks[i].lower == "menjadi" and i + 1 < len(toks) and toks[i + 1].lower in CONCERNS
    passive = toks[i].lower.startswith("di") and toks[i].upos in ("VERB", "")
    if not (concern or passive) or i == 0 or toks[i - 1].lower == "yang":
        return None
    at = _named_behind(toks, i + concern, people)
    return Subject(number, people[at], at) if at is not None and _comes_in(people[at], at) else None


def _told_behind(toks: Sequence[Tok], people: Mapping[int, Entity]) -> int | None:
    """Return where who said a sentence is named at its end: `Air sudah surut, ujar Kapolres X, Sinta Ayu.`"""
    for i in range(2, len(toks)):
        if toks[i - 1].text == "," and cues.post_strength(toks[i]) and not cues.has_clitic(toks[i]):
            return _named_behind(toks, i, people)
    return None


def _brings_in(toks: Sequence[Tok]) -> bool:
    """Say whether a sentence only brings in somebody else: `Begitu pula dengan Sinta Ayu.`"""
    words = tuple(tok.lower for tok in toks[:3])
    return words[:2] in BRINGING and words[2:] == ("dengan",) and not any(tok.text == "," for tok in toks)


def _answers(toks: Sequence[Tok], i: int, people: Mapping[int, Entity]) -> int | None:
    """Return where who answers is named, where i only tells whose words: `Kritik Budi dijawab Sinta`."""
    verb = next((j for j in range(i, len(toks)) if _ends_topic(toks[j])), None)
    of_something = any(cues.noun(tok) for tok in toks[:i]) or (_is_of(toks, i) and _is_told(toks, verb))
    if verb is None or not of_something:
        return None
    return _agent(toks, verb, people)


def _is_of(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the name at i stands behind a thing that it is of: `Pertemuan Budi`, not `Ketua X Budi`."""
    words = [tok for tok in toks[max(0, i - 3) : i] if tok.is_word]
    return bool(words) and words[-1].upos in ("", "NOUN") and not any(map(is_person_word, words))


def _is_told(toks: Sequence[Tok], verb: int | None) -> bool:
    """Say whether nobody but a thing can be told so: `… dibenarkan Sekjen X, Sinta`."""
    return verb is not None and "clause" in cues.places_of(toks[verb].lower).get("passive", ())


def _stand_in(toks: Sequence[Tok], i: int, people: Mapping[int, Entity]) -> int | None:
    """Return where the person stands through whom the one at i acts: `Kapolres Budi melalui Kasat Sinta`."""
    ends = (j for j in range(i + 1, len(toks)) if toks[j].lower in THROUGH or _ends_topic(toks[j]))
    through = next(ends, i)
    first = through + 1
    if first < len(toks) and toks[first].lower == "oleh":
        first += 1
    if toks[through].lower not in THROUGH or not begins_role(toks[first:]):
        return None
    behind = next((j for j in range(first, len(toks)) if toks[j].start in people or _ends_topic(toks[j])), i)
    return behind if toks[behind].start in people else None


def _called_by_role(toks: Sequence[Tok], number: int, entities: Entities) -> Subject | None:
    """Return whom a sentence is about that calls somebody by what they are: `Kapolres lantas …`."""
    first = behind_front(toks)
    behind = next((j for j in range(first, len(toks)) if _ends_topic(toks[j])), first)
    people = [one for one in entities.entities if one.kind == "PER"]
    person = holder_of(entities.text, people, toks[first:behind])
    if person is None:
        return None
    return Subject(number, person, toks[first].start, speaks(toks[first:]))


def _topic(toks: Sequence[Tok], i: int, number: int, person: Entity) -> Subject:
    """Return the person named at i as whom the sentence is about."""
    takes_word = (_comes_in(person, toks[i].start) or speaks(toks[i:])) and not _is_background(toks)
    return Subject(number, person, toks[i].start, takes_word)


def _comes_in(person: Entity, start: int) -> bool:
    """Say whether somebody is named here first, with a role; who only has initials is in a case."""
    return person.first == start and bool(person.roles) and not person.name.isupper()


def _ends_topic(tok: Tok) -> bool:
    """Say whether what a sentence is about stands before this word: a predicate, marks, `menurut`."""
    return tok.lower != "senada" and (is_predicate(tok) or tok.marked is not None or cues.according(tok))


def speaks(toks: Sequence[Tok]) -> bool:
    """Say whether the first verb says that somebody says something, or the one behind a `yang` before it.

    `Sinta menolak …`, `Sinta, yang datang kemarin, menolak …`
    """
    verbs = [
        i
        for i, tok in enumerate(toks)
        if (cues.active_kinds(tok) or cues.post_strength(tok) or is_predicate(tok))
        and tok.lower not in BEFORE_SPEECH
    ]
    in_relative = bool(verbs) and any(tok.lower == "yang" for tok in toks[: verbs[0]])
    return any(bool(cues.active_kinds(toks[i])) for i in verbs[: 1 + in_relative])


def _source(toks: Sequence[Tok], i: int, people: Mapping[int, Entity]) -> int | None:
    """Return where the person is named who comes in behind the predicate at i as one who says something.

    `Dukungan datang dari Ketua X, Budi.`, `Gempa terasa di X seperti dikatakan warga X Budi.`,
    `Pelakunya diketahui bernama Budi.`
    """
    for j in range(i + 1, len(toks)):
        if toks[j].marked is not None:
            return None
        agent = _agent(toks, j, people)
        if agent is not None:
            return agent
        named = toks[j].start in people
        if named and (toks[j - 1].lower == "bernama" or _comes_in_as_source(toks, i, j, people)):
            return toks[j].start
    return None


def _comes_in_as_source(toks: Sequence[Tok], i: int, j: int, people: Mapping[int, Entity]) -> bool:
    """Say whether the person at j comes in with a role behind `dari`, past the predicate at i."""
    if people[toks[j].start].first != toks[j].start:
        return False
    start = j
    while start > i and not (toks[start - 1].lower in PREPOSITIONS or is_predicate(toks[start - 1])):
        start -= 1
    return toks[start - 1].lower == "dari" and any(map(is_person_word, toks[start:j]))


def _is_background(toks: Sequence[Tok]) -> bool:
    """Say whether a sentence only says again what happened: `Sebagaimana diketahui, …`."""
    return any(tok.lower in ("diberitakan", "diketahui") for tok in toks[:2])


def _is_common_word(entity: Entity) -> bool:
    """Say whether a name is one common word, as the tagger sees it at the head of a sentence: `Rompi`."""
    alone = all(len(key) == 1 for key in entity.keys)
    return alone and all(
        one.sure == 1 and one.name.lower() in load_words("common_words.txt") for one in entity.mentions
    )


def _agent(toks: Sequence[Tok], i: int, people: Mapping[int, Entity]) -> int | None:
    """Return where the person is named who did what the passive verb at i says: `dijawab Menteri X Budi`."""
    # `Hal itu di sampaikan Menteri X`
    apart = i > 0 and toks[i - 1].lower == "di" and "passive" in cues.places_of(f"di{toks[i].lower}")
    if toks[i].marked is not None or not (apart or cues.passive(toks[i]) or toks[i].lower in ANSWERED):
        return None
    return _named_behind(toks, i, people)


def _named_behind(toks: Sequence[Tok], i: int, people: Mapping[int, Entity]) -> int | None:
    """Return where a person is named in the phrase behind the verb at i: `Menteri X, | Budi`."""
    for j in range(i + 1, min(len(toks), i + 24)):
        if toks[j].start in people and not is_in_role(toks, j, people):
            return toks[_stand_in(toks, j, people) or j].start
        at_place = toks[j].lower in ("dari", "di", "pada") and j + 1 < len(toks) and toks[j + 1].capital
        if is_predicate(toks[j]) or (
            toks[j].lower in NP_END - {"oleh"} and not (at_place or toks[j].capital)
        ):
            return None
    return None
