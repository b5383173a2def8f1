"""Resolves `dia`, `mereka` and -nya to whoever spoke or was spoken of last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..entities.entities import Entity
from .aides import counsel_heard
from .last_speaker import by, comes_before, is_body_afar, spoke_last, spoke_of_another
from .resolved import Case, Resolved, Said, is_spoken_of, told_inside, unnamed
from .topics import Subject

# Examples: `tokoh seperti Bagas, Sinta dan Budi`.
LISTED = re.compile(r"\b(?:antara lain|misalnya|seperti)\b[^.\n]*$")
LISTED_WITHIN = 120
# To whom somebody speaks: `kepada Sinta`, `saat dihubungi Tirta News`.
ADDRESSED = ("dihubungi ", "ditemui ", "kepada ")
# Sentences in which nobody else was spoken of, or spoke.
ALONE = 8
# Who took a photograph: `ANTARA FOTO/Sinta Ayu`.
CREDITED = ("/", "/ ")
ASKING = frozenset(("bertanya", "cecar", "tanya"))
# Who says this is not who asked: `"…?" tanya Sinta. "…," jawabnya`.
ANSWERING = frozenset(("balas", "jawab", "menjawab", "sahut", "timpal"))


def resolve_pronoun(case: Case, *, or_named: bool = True) -> Resolved:
    """Take the most recent speaker or subject; a doubt where two people are near.

    Where there is none yet, whoever is named nearby, unless `or_named` is False.
    """
    inside = told_inside(case)
    if inside is not None:
        return Resolved(inside, case.phrase)
    case = _without_asker(case)
    before = _subjects_before(case)
    subject = before[-1] if before else None
    last = spoke_last(case)
    counsel = counsel_heard(case)
    if counsel is not None:
        return _speaker_again(case, counsel, before)
    somebody = _somebody_right_before(case, last, subject)
    if somebody is not None:
        return somebody
    himself = _named_himself(case, last, subject)
    if himself is not None:
        return _speaker_again(case, himself, before)
    if last is not None:
        in_marks = spoke_of_another(case)
        if in_marks is not None or subject is None or comes_before(case, last, subject):
            if in_marks is None and is_body_afar(case, last):
                return Resolved(None, case.phrase, doubts={"speaker_unknown"})
            return _speaker_again(case, in_marks or last, before)
    if subject is not None:
        return _subject_speaks(case, subject, last, before)
    chosen = _named_nearby(case) if or_named else None
    if chosen is not None:
        return Resolved(chosen, case.phrase, doubts={"speaker_far"})
    return Resolved(None, case.phrase, doubts={"speaker_unknown"})


def _without_asker(case: Case) -> Case:
    """Leave out whoever asked what is answered: `"…?" tanya Sinta. "…," jawabnya`."""
    if not case.history or not by(case, case.statement, ANSWERING):
        return case
    asked, found = case.history[-1]
    if asked.speaker is None or not by(case, asked, ASKING):
        return case
    asker = found.entity
    history = [one for one in case.history[:-1] if asker is None or one[1].entity is not asker]
    subjects = [one for one in case.subjects if one.entity is not asker]
    return replace(case, history=history, subjects=subjects, left_out=asker)


def resolve_they(case: Case) -> Resolved:
    """Return whom `mereka` means: the last group, if it was spoken of since anybody spoke, else who spoke.

    One person it never means.
    """
    before = [one for one in case.groups if one.end <= case.speaker.start and not one.alone]
    spoke = case.history[-1][0].start if case.history else -1
    if before and before[-1].start > spoke:
        group = before[-1]
        if group.entity is not None:
            return Resolved(group.entity, case.phrase)
        return unnamed((group.start, group.end), collective=True)
    found = resolve_pronoun(replace(case, subjects=()), or_named=False)
    if found.entity is not None and found.entity.kind == "PER":
        return unnamed(case.phrase, collective=True)
    return found


def _somebody_right_before(case: Case, last: Said | None, subject: Subject | None) -> Resolved | None:
    """Return who is told to speak in the sentence right before, and is no person with a name.

    `Seorang warga menolak. Ia menilai …`, `Hal itu diungkapkan polisi. "Pelaku kami tahan," katanya.`
    """
    number = case.statement.sentence
    group = next((one for one in reversed(case.groups) if one.sentence < number), None)
    if group is None or not group.told or group.sentence < number - 1 or case.speaker.start < group.end:
        return None
    spoke = last[0].sentence if last is not None else -1
    told_of = subject.sentence if subject is not None else -1
    if max(spoke, told_of) >= group.sentence:
        return None
    if group.entity is not None:
        return Resolved(group.entity, case.phrase)
    return unnamed((group.start, group.end), collective=not group.alone)


def _subjects_before(case: Case) -> list[Subject]:
    """Return whom the sentences before are about, without those whom the statement itself names."""
    start = min(case.speaker.start, case.statement.start)
    return [
        one
        for one in case.subjects
        if one.start < start and not is_spoken_of(case.text, one.entity, case.statement)
    ]


def _named_himself(case: Case, last: Said | None, subject: Subject | None) -> Said | None:
    """Return who spoke right before, if named in the statement, where nobody else is near.

    `Sinta menolak mundur. "Kabar Sinta Ayu mundur itu tidak benar," katanya.`
    """
    if not case.history or case.statement.kind != "direct" or case.statement.speaker is None:
        return None
    said, found = case.history[-1]
    others = [(last[0].sentence, last[0].start)] if last else []
    others += [(subject.sentence, subject.start)] if subject else []
    if said.start >= case.paragraph:
        # Who spoke before this paragraph is further away than who speaks in it.
        others = [one for one in others if one[1] >= case.paragraph]
    if case.since(said) > 2 or any(case.statement.sentence - sentence <= ALONE for sentence, _ in others):
        return None
    person = found.entity if found.entity is not None and found.entity.kind == "PER" else None
    return (said, found) if person and is_spoken_of(case.text, person, case.statement) else None


def _speaker_again(case: Case, last: Said, before: Sequence[Subject]) -> Resolved:
    """Attribute the statement to who spoke last."""
    said, found = last
    others = _others(found.entity, before, case.statement.sentence)
    doubts = {"two_referents"} if others else set()
    distance = case.since(said)
    if distance > 4:
        doubts.add("speaker_far")
    phrase = found.phrase if found.entity is None else case.phrase
    return Resolved(found.entity, phrase, found.collective, doubts, others, distance)


def _subject_speaks(case: Case, subject: Subject, last: Said | None, before: Sequence[Subject]) -> Resolved:
    """Attribute the statement to whom the last sentence was about."""
    sentence = case.statement.sentence
    others = _others(subject.entity, before, sentence)
    spoke = last[1].entity if last is not None else None
    if spoke is not None and spoke is not subject.entity:
        others = [spoke, *[one for one in others if one is not spoke]]
    doubts = {"two_referents"} if others else set()
    distance = sentence - subject.sentence
    return Resolved(subject.entity, case.phrase, doubts=doubts, others=others, distance=distance)


def _others(chosen: Entity | None, subjects: Sequence[Subject], sentence: int) -> list[Entity]:
    """Return who else was a subject in the last sentences."""
    found: list[Entity] = []
    for one in reversed(subjects):
        if sentence - one.sentence > 3:
            break
        if one.entity is not chosen and one.entity not in found:
            found.append(one.entity)
    return found


def _named_nearby(case: Case) -> Entity | None:
    """Return whom `ia` means where nobody spoke and no sentence was about anybody yet.

    The person named last before (`…, salah satunya Sinta. Ia mengaku …`), else the first who is named at all.
    """
    said = case.statement
    start = min(case.speaker.start, said.start)
    named = [
        (m.start, one)
        for one in case.people
        # People do name themselves in their own words.
        if said.kind == "direct" or not is_spoken_of(case.text, one, said)
        for m in one.mentions
        if m.start >= case.begin and not said.start <= m.start < said.end
        if not case.text.endswith((*ADDRESSED, *CREDITED), 0, m.start)
    ]
    earlier = [one for one in named if one[0] < start]
    of_note = [one for one in earlier if not LISTED.search(case.text, max(0, one[0] - LISTED_WITHIN), one[0])]
    if earlier:
        return max(of_note or earlier, key=lambda one: one[0])[1]
    return min(named, key=lambda one: one[0], default=(0, None))[1]
