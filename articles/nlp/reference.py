"""Resolves who speaks: pronouns, -nya, short names and roles, to the fullest name in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from .entities import Entities, Entity
from .kinds import COLLECTIVES, DOCUMENTS, QUANTIFIERS
from .roles import role_words
from .speaker import PLURAL_PRONOUNS, PRONOUNS, SELF, Speaker
from .speaker_words import LOWER_BODIES, PARTIES
from .statement import Statement
from .topics import Group, Subject


@dataclass(slots=True)
class Resolved:
    """Who a statement is attributed to. `entity` is None for a speaker without a name."""

    entity: Entity | None = None
    phrase: tuple[int, int] | None = None
    collective: bool = False
    doubts: set[str] = field(default_factory=set)
    others: list[Entity] = field(default_factory=list)
    distance: int = 0


def resolve(
    text: str,
    statements: Sequence[Statement],
    entities: Entities,
    subjects: Sequence[Subject],
    paragraph_of: Sequence[int],
    groups: Sequence[Group] = (),
) -> list[Resolved]:
    """Return who speaks for each statement, in the statements' order."""
    resolved: list[Resolved] = []
    for i, statement in enumerate(statements):
        speaker = statement.speaker
        history = list(zip(statements[:i], resolved, strict=True))
        if speaker is None:
            one = _without_words(statement, history, statements, i, subjects, entities, text, paragraph_of)
        elif speaker.plural and speaker.form == "pronoun":
            one = _they(text, statement, speaker, history, groups)
        elif speaker.form in ("pronoun", "clitic"):
            one = _pronoun(text, statement, speaker, history, subjects, entities)
        elif speaker.form == "name" and speaker.name:
            one = _name(text, speaker, entities)
        else:
            one = _nominal(text, statement, speaker, history, entities, subjects)
        resolved.append(one)
    return resolved


# `Mantan Wali Kota Solo` without a name is whoever speaks already.
FORMER = frozenset(("eks", "mantan"))
CAMPUSES = frozenset(("institut", "politeknik", "universitas"))
POLICE = frozenset(("kepolisian", "polisi"))
POINTERS = PRONOUNS | PLURAL_PRONOUNS | SELF
HE = re.compile(r"\b(?:dia|ia|beliau)\b", re.IGNORECASE)
# A single mark that stays open.
INNER_MARK = re.compile(r"\s['‘](?!.*['’](?:[\s.,]|$))", re.DOTALL)
CONTINUING = ("lanjut", "sambung", "imbuh", "tambah", "menambahkan", "melanjutkan")
History = Sequence[tuple[Statement, Resolved]]


def _name(text: str, speaker: Speaker, entities: Entities) -> Resolved:
    assert speaker.name is not None
    name = text[speaker.name[0] : speaker.name[1]]
    entity = entities.of(speaker.kind, name, speaker.name[0])
    doubts = set()
    if entities.is_ambiguous(speaker.kind, name):
        doubts.add("short_name")
    if speaker.sure < 0.7:
        doubts.add("name_uncertain")
    return Resolved(entity, speaker.name, doubts=doubts)


def _pronoun(
    text: str,
    statement: Statement,
    speaker: Speaker,
    history: History,
    subjects: Sequence[Subject],
    entities: Entities | None = None,
) -> Resolved:
    """Take the most recent speaker or subject; a doubt where two people are near."""
    phrase = (speaker.start, speaker.end)
    before = [
        one
        for one in subjects
        if one.start < min(speaker.start, statement.start) and not _is_spoken_of(text, one.entity, statement)
    ]
    spoken = [
        (s, r)
        for s, r in reversed(history)
        if (r.entity is not None and not _is_spoken_of(text, r.entity, statement))
        or (r.entity is None and r.phrase and _is_person(text, r))
    ]
    last = spoken[0] if spoken else None
    person_meant = not statement.agentless and not speaker.plural
    if person_meant and last is not None and _are_many(text, last[1]):
        # `dia` is a person: a body that spoke last gives way to a person who spoke not long before.
        person = next((one for one in spoken if not _are_many(text, one[1])), None)
        if person is not None and statement.sentence - person[0].sentence <= 6:
            last = person
    subject = before[-1] if before else None
    if statement.kind == "direct" and HE.search(text, statement.start, statement.end):
        # Who says `dia` of somebody is not that somebody: the speaker of the last words in marks goes on.
        spoke = next(((s, r) for s, r in reversed(history) if s.kind == "direct" and r.entity), None)
        if spoke is not None and last is not None and statement.sentence - spoke[0].sentence <= 12:
            last, subject = spoke, None
    cue = text[statement.cue[0] : statement.cue[1]].lower() if statement.cue else ""
    if last is not None and statement.sentence - last[0].sentence <= 8:
        told_of = subject is not None and not subject.takes_word and _is_apart(text, subject, statement)
        if cue.startswith(CONTINUING) or (told_of and speaker.start < speaker.end):
            # `lanjutnya`, and `"…," katanya` behind what somebody else did: whoever spoke last.
            subject = None
    if last is not None and (subject is None or last[0].sentence >= subject.sentence):
        statement_before, found = last
        others = _others(found.entity, before, statement.sentence)
        doubts = {"two_referents"} if others else set()
        distance = statement.sentence - statement_before.sentence
        if distance > 4:
            doubts.add("speaker_far")
        return Resolved(
            found.entity,
            found.phrase if found.entity is None else phrase,
            found.collective,
            doubts,
            others,
            distance,
        )
    if subject is not None:
        others = _others(subject.entity, before, statement.sentence)
        if last is not None and last[1].entity is not None and last[1].entity is not subject.entity:
            others = [last[1].entity, *[one for one in others if one is not last[1].entity]]
        doubts = {"two_referents"} if others else set()
        return Resolved(
            subject.entity,
            phrase,
            doubts=doubts,
            others=others,
            distance=statement.sentence - subject.sentence,
        )
    chosen = _named_nearby(statement, entities) if entities is not None else None
    if chosen is not None:
        return Resolved(chosen, phrase, doubts={"speaker_far"})
    return Resolved(None, phrase, doubts={"speaker_unknown"})


def _are_many(text: str, found: Resolved) -> bool:
    """Say whether a speaker is a body or several people."""
    if found.entity is not None:
        return found.entity.kind != "PER"
    assert found.phrase is not None
    return found.collective or text[slice(*found.phrase)].split()[0].lower() in LOWER_BODIES


def _is_spoken_of(text: str, entity: Entity, statement: Statement) -> bool:
    """Say whether a statement names this person, so that somebody else made it."""
    return entity.kind == "PER" and any(
        statement.start <= one.start < statement.end and not _is_own(text[statement.start : one.start])
        for one in entity.mentions
    )


def _is_own(before: str) -> bool:
    """Say whether people say their own name behind these words: `saya Bagas`, `dia bilang, 'Bagas, ayo'`."""
    return bool(INNER_MARK.search(before)) or before.lower().endswith("saya ")


def _is_apart(text: str, subject: Subject, statement: Statement) -> bool:
    """Say whether a statement stands in another paragraph than the sentence about this person."""
    return "\n" in text[subject.start : statement.start]


def _named_nearby(statement: Statement, entities: Entities) -> Entity | None:
    """Return whom `ia` means where nobody spoke and no sentence was about anybody yet.

    The person named last before (`…, salah satunya Sinta. Ia mengaku …`), else the first who is named at all.
    """
    people = [one for one in entities.entities if one.kind == "PER"]
    earlier = [
        (m.start, one)
        for one in people
        for m in one.mentions
        if m.start < statement.start and not entities.text[: m.start].endswith("kepada ")
    ]
    if earlier:
        return max(earlier, key=lambda one: one[0])[1]
    outside = [one for one in people if not statement.start <= one.first < statement.end]
    return min(outside or people, key=lambda one: one.first, default=None)


def _they(
    text: str, statement: Statement, speaker: Speaker, history: History, groups: Sequence[Group]
) -> Resolved:
    """Return whom `mereka` means: the last group, if it was spoken of since anybody spoke, else who spoke.

    One person it never means.
    """
    before = [one for one in groups if one.end <= speaker.start]
    spoke = history[-1][0].start if history else -1
    if before and before[-1].start > spoke:
        group = before[-1]
        if group.entity is not None:
            return Resolved(group.entity, (speaker.start, speaker.end))
        return Resolved(None, (group.start, group.end), collective=True, doubts={"speaker_unnamed"})
    found = _pronoun(text, statement, speaker, history, ())
    if found.entity is not None and found.entity.kind == "PER":
        return Resolved(None, (speaker.start, speaker.end), collective=True, doubts={"speaker_unnamed"})
    return found


def _is_person(text: str, found: Resolved) -> bool:
    """Say whether an unnamed speaker is somebody that `dia` can stand for."""
    assert found.phrase is not None
    words = text[found.phrase[0] : found.phrase[1]].lower().split()
    return bool(words) and not any(word in DOCUMENTS for word in words[:2]) and words[0] not in POINTERS


def _others(chosen: Entity | None, subjects: Sequence[Subject], sentence: int) -> list[Entity]:
    """Return who else was a subject in the last sentences."""
    found: list[Entity] = []
    for one in reversed(subjects):
        if sentence - one.sentence > 3:
            break
        if one.entity is not chosen and one.entity not in found:
            found.append(one.entity)
    return found


def _nominal(
    text: str,
    statement: Statement,
    speaker: Speaker,
    history: History,
    entities: Entities,
    subjects: Sequence[Subject],
) -> Resolved:
    """Resolve `Kajari`, `Ketua DPRD itu`, `warga`: by role, then by what `itu` points back to."""
    span = speaker.role or (speaker.start, speaker.end)
    if statement.rule == "written" and (writer := _named_at_end(entities, *span)) is not None:
        return Resolved(writer, (speaker.start, speaker.end))
    words = role_words(text[span[0] : span[1]])
    first = text[span[0] : span[1]].split()[0].lower() if text[span[0] : span[1]].split() else ""
    counted = first in QUANTIFIERS and not (speaker.definite and not speaker.plural)
    indefinite = counted or not (text[span[0]].isupper() or speaker.definite)
    if first == "pihak" and (meant := _side_meant(text[slice(*span)].lower().split(), entities)) is not None:
        return Resolved(meant, (speaker.start, speaker.end))
    if speaker.definite and first in DOCUMENTS and (source := _source_of(text, first, history)) is not None:
        return Resolved(source, (speaker.start, speaker.end))
    if speaker.definite and first in LOWER_BODIES:
        body = _body_meant(text[span[0] : span[1]].lower(), speaker.start, history, entities)
        return Resolved(body, (speaker.start, speaker.end), doubts=set() if body else {"speaker_unnamed"})
    party = first in PARTIES and not speaker.plural
    if not speaker.plural and words and (party or not indefinite):
        fitting = [
            entity
            for entity in entities.entities
            if entity.kind == "PER"
            and any(_is_role_of(words, text[start:end]) for start, end in entity.roles)
        ]
        if indefinite and len(fitting) != 1:
            # `korban` is one of them, unless there is only one.
            return Resolved(None, (speaker.start, speaker.end), first in COLLECTIVES, {"speaker_unnamed"})
        if fitting:
            last = next((r.entity for _, r in reversed(history) if r.entity in fitting), None)
            chosen = last or max(fitting, key=lambda one: one.first <= speaker.start)
            doubts = {"two_referents"} if len(fitting) > 1 else set()
            return Resolved(
                chosen,
                (speaker.start, speaker.end),
                doubts=doubts,
                others=[one for one in fitting if one is not chosen],
            )
        same = next(
            (
                r
                for s, r in reversed(history)
                if r.entity is None and r.phrase and text[r.phrase[0] : r.phrase[1]].lower().startswith(first)
            ),
            None,
        )
        if speaker.definite and same is not None:
            # `sumber itu` is the source that spoke before.
            return Resolved(None, same.phrase, same.collective, {"speaker_unnamed"})
        former = first in FORMER and _spoke_near(statement, history)
        if (speaker.definite or former) and first not in DOCUMENTS | {"pelaku", "korban", "saksi"}:
            found = _pronoun(text, statement, speaker, history, subjects, entities)
            if found.entity and found.entity.roles and not any(r.entity is found.entity for _, r in history):
                found.entity = _of_kind(text, first, speaker, entities) or found.entity
            if found.entity is not None and found.entity.kind == "PER":
                found.entity.roles.append(span)
                found.phrase = (speaker.start, speaker.end)
                return found
    collective = speaker.plural or first in COLLECTIVES
    return Resolved(None, (speaker.start, speaker.end), collective, {"speaker_unnamed"})


def _named_at_end(entities: Entities, start: int, end: int) -> Entity | None:
    """Return who is named at the end of what is written: `pernyataan kader X Sinta Ayu yang menyebut …`."""
    for one in entities.entities:
        if one.kind != "LOC" and any(start < m.start and m.end == end for m in one.mentions):
            return one
    return None


def _side_meant(words: Sequence[str], entities: Entities) -> Entity | None:
    """Return the one body of this kind in the article: `pihak museum`, `pihak kampus`."""
    if len(words) != 2:
        return None
    kinds = CAMPUSES if words[1] == "kampus" else {words[1]}
    found = [one for one in entities.entities if one.kind == "ORG" and kinds & set(one.name.lower().split())]
    return found[0] if len(found) == 1 and words[1] not in POLICE else None


def _source_of(text: str, word: str, history: History) -> Entity | None:
    """Return whose `laporan itu` is: who was read from such a one last, else the body that spoke last."""
    spoke = [(s.speaker, r.entity) for s, r in reversed(history) if r.entity is not None]
    for speaker, entity in spoke:
        if speaker is not None and text[speaker.start : speaker.end].lower().split()[:1] == [word]:
            return entity
    return spoke[0][1] if spoke and spoke[0][1].kind == "ORG" else None


def _is_role_of(words: set[str], role: str) -> bool:
    """Say whether all words of a role are words of another, or initials of them: `Menteri LH`."""
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", role.lower()) if word != "dan")
    return all(len(word) in (2, 3) and word in initials for word in words - role_words(role))


def _of_kind(text: str, head: str, speaker: Speaker, entities: Entities) -> Entity | None:
    """Return whom `menteri termuda itu` means: the one person so far whose role begins with that word."""
    found = [
        one
        for one in entities.entities
        if one.kind == "PER"
        and any(
            end <= speaker.start and text[start:end].lower().split()[0] == head for start, end in one.roles
        )
    ]
    return found[0] if len(found) == 1 else None


def _spoke_near(statement: Statement, history: History) -> bool:
    """Say whether a person with a name made the statement right before this one, a few sentences ago."""
    if not history or history[-1][1].entity is None:
        return False
    said, found = history[-1]
    return found.entity is not None and found.entity.kind == "PER" and statement.sentence - said.sentence <= 3


def _body_meant(words: str, at: int, history: History, entities: Entities) -> Entity | None:
    """Return the organisation that `yayasan itu` means: one named so, else the last that spoke."""
    before = [one for one in entities.entities if one.kind == "ORG" and one.first < at]
    called = [one for one in before if f"{one.name.lower()} ".startswith(f"{words} ")]
    if called:
        return max(called, key=lambda one: max(m.start for m in one.mentions if m.start < at))
    if " " in words:
        # `Lembaga swadaya masyarakat itu`: only whoever spoke right before.
        history = history[-1:]
    spoke = [r.entity for _, r in history if r.entity is not None]
    return spoke[-1] if spoke and spoke[-1].kind == "ORG" else None


def _without_words(
    statement: Statement,
    history: History,
    statements: Sequence[Statement],
    i: int,
    subjects: Sequence[Subject],
    entities: Entities,
    text: str,
    paragraph_of: Sequence[int],
) -> Resolved:
    """Resolve a quote without an attribution of its own: whoever speaks around it."""
    following = statements[i + 1] if i + 1 < len(statements) else None
    last = next(((s, r) for s, r in reversed(history) if r.entity is not None or r.phrase), None)
    here = paragraph_of[statement.sentence]
    near = last is not None and here - paragraph_of[last[0].sentence] <= 2
    if (
        following is not None
        and following.speaker is not None
        and following.kind == "direct"
        and following.sentence == statement.sentence
        and following.speaker.form == "name"
        and not near
    ):
        found = _name(text, following.speaker, entities)
        found.doubts.add("no_cue")
        return found
    nobody = Speaker("pronoun", statement.start, statement.start)
    found = _pronoun(text, statement, nobody, history, subjects)
    if found.entity is not None or last is not None:
        found.phrase = found.phrase if found.entity is None else None
    else:
        found.phrase = None
        later = next((s for s in statements[i + 1 : i + 3] if s.speaker and s.speaker.form == "name"), None)
        if later is not None and later.speaker is not None:
            found = _name(text, later.speaker, entities)
            found.phrase = None
    found.doubts.add("agentless" if statement.agentless else "no_cue")
    return found
