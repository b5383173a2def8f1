"""Finds who spoke last, and whether a pronoun goes on with them or with whom a sentence is about."""

from __future__ import annotations

import re

from ..statements import cues
from ..statements.statement import Statement
from .people import are_many, is_person
from .resolved import Case, Resolved, Said, is_spoken_of
from .speaker import SELF
from .topics import Subject

HE_TELLS = re.compile(r"\b(?:[Dd]ia|[Ii]a|[Bb]eliau) (?:juga |pun )?(\w+)")
HE = re.compile(r"\b(?:dia|ia|beliau)\b", re.IGNORECASE)
I_OR_ME = re.compile(r"\b(?:saya|aku)\b", re.IGNORECASE)
HE_BEGINS = re.compile(r"(?:Beliau|Dia|Ia)\b")
FULL_STOP = re.compile(r"[.!?][\"”’]?\s")
# What is said in a clause about whoever the sentence is not about: `… pernyataan Bagas yang menilai …`.
IN_PASSING = frozenset(("noun", "relative"))
CONTINUING = frozenset(("lanjut", "sambung", "imbuh", "tambah", "menambahkan", "melanjutkan"))
# Sentences after which who spoke gives way to a body that spoke since, sooner where it spoke right before.
LONG_AGO, AFTER_BODY = 6, 3


def spoke_last(case: Case) -> Said | None:
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


def _is_told_by_him(case: Case, said: Statement) -> bool:
    """Say whether somebody was told of by whoever `ia` is: `Ia memuji Budi yang meminta …. "…," katanya`."""
    if said.rule not in IN_PASSING or said.speaker is None or case.statement.sentence == said.sentence:
        return False
    begin = max((one.end() for one in FULL_STOP.finditer(case.text, 0, said.speaker.start)), default=0)
    return HE_BEGINS.match(case.text, begin, said.speaker.start) is not None


def is_body_afar(case: Case, last: Said) -> bool:
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


def spoke_of_another(case: Case) -> Said | None:
    """Return who spoke the last words in marks, where the next say `dia` of somebody else.

    Not where somebody else has spoken since, in the paragraph at hand.
    """
    statement = case.statement
    if statement.kind != "direct" or not HE.search(case.text, statement.start, statement.end):
        return None
    direct = (one for one in reversed(case.history) if one[0].kind == "direct")
    spoke = next((one for one in direct if one[1].entity or _can_be_meant(case, *one)), None)
    if spoke is None or case.since(spoke[0]) > 12:
        return None
    later, found = case.history[-1]
    another = found.entity is not None and found.entity is not spoke[1].entity
    return None if another and spoke[0].start < case.paragraph <= later.start else spoke


def comes_before(case: Case, last: Said, subject: Subject) -> bool:
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
    if by(case, case.statement, CONTINUING):
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
    leads = cue is not None and cue[0] < start and speaker.form == "clitic"
    since = case.statement.sentence - subject.sentence
    goes_on = (before and since <= 2) or (leads and since <= 1)
    return goes_on and bool(FULL_STOP.search(case.text, subject.start, start))


def by(case: Case, said: Statement, words: frozenset[str]) -> bool:
    """Say whether a statement is told by one of these cues."""
    cue = case.text[slice(*said.cue)].lower() if said.cue else ""
    return bool({cue, cue.removesuffix("nya")} & words)
