"""Resolves `dia`, `mereka` and -nya to whoever spoke or was spoken of last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..entities.entities import Entity
from ..statements import cues
from ..statements.statement import Statement
from .aides import counsel_heard
from .people import are_many, is_person
from .resolved import Case, Resolved, Said, is_spoken_of, told_inside, unnamed
from .speaker import SELF
from .topics import Subject

HE_TELLS = re.compile(r"\b(?:[Dd]ia|[Ii]a|[Bb]eliau) (?:juga |pun )?(\w+)")
HE = re.compile(r"\b(?:dia|ia|beliau)\b", re.IGNORECASE)
I_OR_ME = re.compile(r"\b(?:saya|aku)\b", re.IGNORECASE)
HE_BEGINS = re.compile(r"(?:Beliau|Dia|Ia)\b")
# Examples: `tokoh seperti Bagas, Sinta dan Budi`.
LISTED = re.compile(r"\b(?:antara lain|misalnya|seperti)\b[^.\n]*$")
LISTED_WITHIN = 120
# To whom somebody speaks: `kepada Sinta`, `saat dihubungi Tirta News`.
ADDRESSED = ("dihubungi ", "ditemui ", "kepada ")
# Sentences in which nobody else was spoken of, or spoke.
ALONE = 8
# Who took a photograph: `ANTARA FOTO/Sinta Ayu`.
CREDITED = ("/", "/ ")
# Sentences after which who spoke gives way to a body that spoke since, sooner where it spoke right before.
LONG_AGO, AFTER_BODY = 6, 3
FULL_STOP = re.compile(r"[.!?][\"”’]?\s")
# What is said in a clause about whoever the sentence is not about: `… pernyataan Bagas yang menilai …`.
IN_PASSING = frozenset(("noun", "relative"))
CONTINUING = frozenset(("lanjut", "sambung", "imbuh", "tambah", "menambahkan", "melanjutkan"))
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
    last = _spoke_last(case)
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
        in_marks = _spoke_of_another(case)
        if in_marks is not None or subject is None or _comes_before(case, last, subject):
            if in_marks is None and _is_body_afar(case, last):
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
    if not case.history or not _by(case, case.statement, ANSWERING):
        return case
    asked, found = case.history[-1]
    if asked.speaker is None or not _by(case, asked, ASKING):
        return case
    asker = found.entity
    history = [one for one in case.history[:-1] if asker is None or one[1].entity is not asker]
    subjects = [one for one in case.subjects if one.entity is not asker]
    return replace(case, history=history, subjects=subjects, left_out=asker)


def _by(case: Case, said: Statement, words: frozenset[str]) -> bool:
    """Say whether a statement is told by one of these cues."""
    cue = case.text[slice(*said.cue)].lower() if said.cue else ""
    return bool({cue, cue.removesuffix("nya")} & words)


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


def _spoke_last(case: Case) -> Said | None:
    """Return who spoke last, of those that the pronoun can stand for."""
    spoke = [
        (said, found)
        for said, found in reversed(case.history)
        if _can_be_meant(case, said, found) and not _is_told_by_him(case, said)
    ]
    if not spoke:
        return None
    person_meant = not case.statement.agentless and not case.speaker.plural
    if case.text[slice(*case.phrase)].lower() in SELF and case.since(spoke[0][0]) < 2:
        # `KCN mengimbau … Pihaknya juga meminta …`
        return spoke[0]
    if person_meant and are_many(case.text, spoke[0][1]):
        # `dia` is a person: a body that spoke last gives way to a person who spoke not long before.
        person = next((one for one in spoke if not are_many(case.text, one[1])), None)
        long = AFTER_BODY if case.since(spoke[0][0]) <= 1 else LONG_AGO
        if person is not None and case.since(person[0]) <= long:
            return person
    return spoke[0]


def _named_himself(case: Case, last: Said | None, subject: Subject | None) -> Said | None:
    """Return who spoke right before, if named in the statement, where nobody else is near.

    `Sinta menolak mundur. "Kabar Sinta Ayu mundur itu tidak benar," katanya.`
    """
    if not case.history or case.statement.kind != "direct" or case.statement.speaker is None:
        return None
    said, found = case.history[-1]
    number = case.statement.sentence
    others = [*([last[0].sentence] if last else []), *([subject.sentence] if subject else [])]
    if case.since(said) > 2 or any(number - one <= ALONE for one in others):
        return None
    person = found.entity if found.entity is not None and found.entity.kind == "PER" else None
    return (said, found) if person and is_spoken_of(case.text, person, case.statement) else None


def _is_told_by_him(case: Case, said: Statement) -> bool:
    """Say whether somebody was told of by whoever `ia` is: `Ia memuji Budi yang meminta …. "…," katanya`."""
    if said.rule not in IN_PASSING or said.speaker is None or case.statement.sentence == said.sentence:
        return False
    begin = max((one.end() for one in FULL_STOP.finditer(case.text, 0, said.speaker.start)), default=0)
    return HE_BEGINS.match(case.text, begin, said.speaker.start) is not None


def _is_body_afar(case: Case, last: Said) -> bool:
    """Say whether only a body spoke, long before words of a person: `WHO menyebut … "…," jelasnya`."""
    said, found = last
    one_speaks = case.statement.kind == "direct" and case.speaker.form in ("clitic", "pronoun")
    body = found.entity is not None and found.entity.kind == "ORG"
    return body and one_speaks and case.speaker.end > case.speaker.start and case.since(said) > 4


def _can_be_meant(case: Case, said: Statement, found: Resolved) -> bool:
    """Say whether the pronoun can stand for a speaker: a person, or a name that the statement leaves out.

    Where there is none, a paper goes on as well: `Surat itu menyebut …. Disebutkan, …`.
    """
    if found.entity is not None:
        return not is_spoken_of(case.text, found.entity, case.statement)
    goes_on = case.speaker.start == case.speaker.end and case.since(said) <= 1
    goes_on = goes_on and said.kind == case.statement.kind
    return bool(found.phrase) and is_person(case.text, found, or_thing=goes_on)


def _spoke_of_another(case: Case) -> Said | None:
    """Return who spoke the last words in marks, where the next say `dia` of somebody else."""
    statement = case.statement
    if statement.kind != "direct" or not HE.search(case.text, statement.start, statement.end):
        return None
    direct = (one for one in reversed(case.history) if one[0].kind == "direct")
    spoke = next((one for one in direct if one[1].entity or _can_be_meant(case, *one)), None)
    return spoke if spoke is not None and case.since(spoke[0]) <= 12 else None


def _comes_before(case: Case, last: Said, subject: Subject) -> bool:
    """Say whether the last speaker is meant rather than whom a sentence is about."""
    said, found = last
    if said.sentence == subject.sentence and found.entity is not subject.entity and said.rule in IN_PASSING:
        # `Sinta menanggapi Bagas yang menilai …. Ia …`, `Soal Bagas yang menilai …, Sinta tertawa. Ia …`
        return False
    if case.statement.sentence - subject.sentence <= 3 and _is_for_one(case) and are_many(case.text, found):
        # `Sinta tiba. Hal itu dikeluhkan warga. Ia …`
        return False
    if found.entity is not None and found.entity.kind == "ORG" and _tells_of_self(case):
        # `Putusan itu dibacakan MK. Sinta, yang lama menunggu, tersenyum. "Saya bahagia," sambungnya.`
        return said.sentence > subject.sentence
    return said.sentence >= subject.sentence or (case.since(said) <= 8 and _goes_on(case, said, subject))


def _tells_of_self(case: Case) -> bool:
    """Say whether one person speaks of themselves in marks."""
    said = case.statement
    return said.kind == "direct" and I_OR_ME.search(case.text, said.start, said.end) is not None


def _is_for_one(case: Case) -> bool:
    """Say whether the words can only mean one person: `dia`, not -nya."""
    return bool(HE.fullmatch(case.text, *case.phrase))


def _goes_on(case: Case, said: Statement, subject: Subject) -> bool:
    """Say whether the last speaker goes on: `lanjutnya`, or `"…," katanya` behind what somebody else did."""
    if _by(case, case.statement, CONTINUING):
        # But `Sinta meminta bantuan. "…," imbuhnya`, long after somebody else.
        near = case.statement.sentence - subject.sentence <= 1
        return not (near and subject.takes_word and case.since(said) > 2)
    if case.speaker.form == "nominal" or _begins_sentence(case, subject):
        return False
    other_paragraph = "\n" in case.text[subject.start : case.statement.start]
    tells = subject.takes_word or _tells_something(case, subject)
    return not tells and other_paragraph and case.speaker.start < case.speaker.end


def _tells_something(case: Case, subject: Subject) -> bool:
    """Say whether a sentence behind tells what they said, if no clause: `Ia mengungkapkan rasa duka`."""
    told = HE_TELLS.finditer(case.text, subject.start, case.statement.start)
    return any("active" in cues.places_of(one[1].lower()) for one in told)


def _begins_sentence(case: Case, subject: Subject) -> bool:
    """Say whether the pronoun goes on with whom the last sentences are about: `Sinta tiba. Ia menyebut …`."""
    cue, start, speaker = case.statement.cue, case.statement.start, case.speaker
    before = cue is not None and speaker.form == "pronoun" and speaker.end <= min(cue[0], start)
    near = case.statement.sentence - subject.sentence <= 2
    return before and near and bool(FULL_STOP.search(case.text, subject.start, start))


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
