"""Resolves speakers that the words call by what they are: `Kajari`, `Ketua DPRD itu`, `warga`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..entities.entities import Entity
from ..kinds import COLLECTIVES, DOCUMENTS, LOWER_BODIES, QUANTIFIERS
from ..lexicon import load_words, word_set
from ..roles.person_words import role_words
from .aides import counsel_of
from .holders import has_role, is_office, of_kind
from .people import is_thing
from .pronouns import resolve_pronoun
from .resolved import Case, Resolved, unnamed
from .sides import side_meant
from .speaker_words import PARTIES
from .writers import WRITTEN, writer_before

# `mantan Wali Kota Solo`, `peraih dua gelar Piala X` without a name is whoever speaks already.
FORMER = frozenset(("eks", "jebolan", "mantan", "pelantun", "pemegang", "pemeran", "peraih"))
# There is but one of them, in small letters too: `presiden mengatakan`.
HEADS = frozenset(
    ("bupati", "dubes", "dutabesar", "gubernur", "menlu", "presiden", "raja", "ratu", "walikota")
)
# Several people, whose head may be named.
BENCHES = frozenset(("majelis", "panitia", "tim"))
# Other words for one office.
SAME_OFFICE = {
    "bendahara negara": {"menteri", "keuangan"},
    "kepala negara": {"presiden"},
    "kepala pemerintahan": {"perdana", "menteri"},
    "pelaku": {"tersangka"},
}
# The same with `itu` behind them: any of these.
POINTED_OFFICE = {
    "anggota dewan": ({"anggota", "dpr"}, {"anggota", "dprd"}),
    "kepala daerah": ({"bupati"}, {"gubernur"}, {"wali", "kota"}),
    "legislator": ({"anggota", "dpr"}, {"anggota", "dprd"}),
    "profesor": ({"guru", "besar"},),
    "wakil rakyat": ({"anggota", "dpr"}, {"anggota", "dprd"}),
}
# `korban itu` need not be whoever was spoken of last.
NOT_THE_LAST = DOCUMENTS | {"pelaku", "korban", "saksi"}
# What is done with a document by whom it is of.
ISSUING = (
    "melayangkan|membuat|memberikan|mempublikasikan|memublikasikan|menandatangani|menerbitkan|mengeluarkan|mengirim"
    "|mengirimkan|mengumumkan|mengunggah|menulis|menuliskan|menyampaikan|menyusun|merilis"
)
OF_THE_REPUBLIC = {"ri"}
GENERIC = word_set("generic_people")
# They are of a body without `itu`, too: `Legislator PKS menolak …`
POLITICIANS = frozenset(("legislator", "politikus", "politisi"))
# Who is one of many, and told apart by the body: `Pakar X`, `Politisi Y`.
LIKE_OFFICES = POLITICIANS | {"ahli", "anggota", "pakar", "pengacara", "pengamat"}
FROM = re.compile(r"\b(?:asal|berdarah|dari|kelahiran)\b")
CAPITAL = re.compile(r"\b[A-Z]\w*")
# They are spoken of where others speak.
ALONE_ABOVE = frozenset(("presiden", "raja", "ratu"))
# `pedagang | itu`
POINTER = re.compile(r" (?:itu|ini|tersebut)(?:pun)?$")
NEARBY = 1500  # letters from where somebody is named to their office
Span = tuple[int, int]


def resolve_nominal(case: Case) -> Resolved:
    """Resolve a speaker without a name: by role, then by what `itu` points back to."""
    speaker = case.speaker
    span = speaker.role or case.phrase
    words = case.text[slice(*span)].lower().split()
    first = words[0] if words else ""
    if first.removesuffix("nya") in DOCUMENTS and words[-1].endswith("nya"):
        # `bunyi keterangan fotonya`
        return resolve_pronoun(case)
    meant = _writer(case, span, first) or _called_so(case, span)
    meant = meant or counsel_of(case, span) or side_meant(case, words) or _source_meant(case, first)
    if meant is not None:
        return Resolved(meant, case.phrase)
    if speaker.definite and first in LOWER_BODIES:
        body = _body_meant(case, case.text[slice(*span)].lower())
        return Resolved(body, case.phrase, doubts=set() if body else {"speaker_unnamed"})
    found = _person_meant(case, span, first) if not speaker.plural else None
    return found or unnamed(case.phrase, collective=speaker.plural or first in COLLECTIVES)


def _writer(case: Case, span: Span, first: str) -> Entity | None:
    """Return who is named at the end of what is written: `pernyataan kader X Sinta Ayu yang menyebut …`."""
    excerpt = case.statement.rule == "demikian" and first in DOCUMENTS
    if case.statement.rule != "written" and not excerpt:
        return None
    start, end = span
    for one in case.entities.entities:
        if one.kind != "LOC" and any(start < m.start and m.end == end for m in one.mentions):
            return one
    return None


def _called_so(case: Case, span: Span) -> Entity | None:
    """Return the one person whose name a title is a part of: `kata Ratu`, where Ratu Sinta Ayu spoke."""
    word = case.text[slice(*span)]
    if not word[:1].isupper() or len(set(word.split())) > 1 or word.lower() in COLLECTIVES:
        return None
    titles, roles = load_words("honorifics.txt"), load_words("roles.txt")
    noble = word.lower() in titles and word.lower() not in roles
    # `Hari`, short for Hari Wirawan, is a common word too.
    common = " " not in word and word.lower() in load_words("common_words.txt")
    if not (noble or common) and word.lower().replace("-", " ").split()[0] not in roles:
        return None
    found = [
        one
        for one in case.people
        if f" {word} " in f" {one.name} "
        or (noble and any(case.text[: m.start].endswith(f" {word} ") for m in one.mentions))
    ]
    return found[0] if len(found) == 1 else None


def _source_meant(case: Case, word: str) -> Entity | None:
    """Return whose `laporan itu` is: who was read from such a one last, else the body that spoke last."""
    if word not in DOCUMENTS:
        return None
    if not case.speaker.definite:
        return writer_before(case, within=2) if word in WRITTEN else None
    spoke = [(s.speaker, r.entity) for s, r in reversed(case.history) if r.entity is not None]
    for speaker, entity in spoke:
        if speaker is not None and case.text[speaker.start : speaker.end].lower().split()[:1] == [word]:
            return entity
    issuer = _issuer(case, word) or writer_before(case, within=2)
    if issuer is not None:
        return issuer
    return spoke[0][1] if spoke and spoke[0][1].kind == "ORG" else None


def _issuer(case: Case, word: str) -> Entity | None:
    """Return who issued `pernyataan itu` a sentence or two before: `Tirta Band merilis pernyataan resmi`."""
    at, number = case.speaker.start, case.statement.sentence
    issued = re.compile(rf"\b(?:{ISSUING})\b[^.?!]*\b{re.escape(word)}\b", re.IGNORECASE)
    told_of = [(one.start, one.sentence, one.entity) for one in case.groups]
    told_of += [(one.start, one.sentence, one.entity) for one in case.subjects]
    near = (one for one in told_of if one[2] is not None and one[0] < at and number - one[1] <= 2)
    told = [(start, entity) for start, _, entity in near if issued.search(case.text, start, at)]
    return max(told, key=lambda one: one[0])[1] if told else None


def _body_meant(case: Case, words: str) -> Entity | None:
    """Return the organisation that `yayasan itu` means: one named so, else the last that spoke."""
    at = case.speaker.start
    before = [one for one in case.entities.entities if one.kind == "ORG" and one.first < at]
    called = [one for one in before if f"{one.name.lower()} ".startswith(f"{words} ")]
    if called:
        return max(called, key=lambda one: max(m.start for m in one.mentions if m.start < at))
    # `Lembaga swadaya masyarakat itu`: only whoever spoke right before.
    history = case.history[-1:] if " " in words else case.history
    spoke = [(s.start, r.entity) for s, r in history if r.entity is not None and r.entity.kind == "ORG"]
    told_of = [(one.start, one.entity) for one in case.groups if one.entity and one.start < at]
    return max([*spoke, *told_of], key=lambda one: one[0])[1] if spoke or told_of else None


def _person_meant(case: Case, span: Span, first: str) -> Resolved | None:
    """Resolve `Kajari`, `Ketua DPRD itu`, and `korban` where there is only one."""
    # `salah satu sumber dekat aktor itu`: what `itu` points back to is the actor.
    definite = case.speaker.definite and first not in ("salah", "seorang")
    written = case.text[slice(*span)].lower()
    words = SAME_OFFICE.get(POINTER.sub("", written)) or role_words(written)
    counted = first in QUANTIFIERS and not definite
    indefinite = counted or not (case.text[span[0]].isupper() or definite)
    office = written.replace(" ", "") in HEADS or written in SAME_OFFICE
    alone = not counted and first not in COLLECTIVES
    if not words or first in BENCHES or (indefinite and first not in PARTIES and not office and not alone):
        return None
    fitting = [one for one in case.people if has_role(case.text, one, words) and not _is_named_in(one, span)]
    if not fitting and definite:
        pointed = POINTED_OFFICE.get(POINTER.sub("", written), ())
        fitting = [one for one in case.people if any(has_role(case.text, one, own) for own in pointed)]
    if not fitting and words > OF_THE_REPUBLIC:
        # `Presiden RI`, where `Presiden Sinta Ayu` stands before
        words = words - OF_THE_REPUBLIC
        fitting = [one for one in case.people if has_role(case.text, one, words)]
    if indefinite and (office or alone):
        fitting = [one for one in fitting if one.first < span[0]]
    # `tutur eks striker Chelsea`
    former = (
        first in FORMER and not fitting and any(word[0].isupper() for word in case.text[slice(*span)].split())
    )
    if indefinite and len(fitting) != 1 and not former:
        return None
    if fitting:
        return _one_of(case, fitting)
    return _unnamed_again(case, first) or _pointed_at(case, span, first) or _speaks_alone(case, span, first)


def _is_named_in(person: Entity, span: Span) -> bool:
    """Say whether a phrase names somebody else's kin or aide by this person: `Menantu Presiden Budi itu`."""
    return any(span[0] <= one.start < span[1] for one in person.mentions)


def _one_of(case: Case, fitting: Sequence[Entity]) -> Resolved:
    """Take the one of several with a role who spoke last, else who is named before."""
    last = next((found.entity for _, found in reversed(case.history) if found.entity in fitting), None)
    chosen = last or max(fitting, key=lambda one: one.first <= case.speaker.start)
    doubts = {"two_referents"} if len(fitting) > 1 else set()
    others = [one for one in fitting if one is not chosen]
    return Resolved(chosen, case.phrase, doubts=doubts, others=others)


def _unnamed_again(case: Case, first: str) -> Resolved | None:
    """Return a speaker without a name who spoke before: `sumber itu` is the source that did."""
    if not case.speaker.definite:
        return None
    for _, found in reversed(case.history):
        phrase = found.phrase
        if found.entity is None and phrase and case.text[slice(*phrase)].lower().startswith(first):
            return unnamed(phrase, collective=found.collective)
    return None


def _pointed_at(case: Case, span: Span, first: str) -> Resolved | None:
    """Give the role to the person who spoke or was spoken of last: `Politikus itu`."""
    if (holder := _of_body(case, span, first)) is not None:
        holder.roles.append(span)
        return Resolved(holder, case.phrase)
    points = case.speaker.definite or (first in FORMER and _spoke_right_before(case))
    if (
        not points
        or first in NOT_THE_LAST
        or is_thing(case.text[slice(*span)])
        or _was_introduced(case, span)
    ):
        return None
    found = resolve_pronoun(case)
    likeliest = (found.entity, *found.others)
    person = next((one for one in likeliest if one is None or not _is_named_in(one, span)), None)
    if person is not None and person.roles and not any(r.entity is person for _, r in case.history):
        person = of_kind(case.text, case.people, first, case.speaker.start) or person
    if (
        person is None
        or person.kind != "PER"
        or _is_told_of(case, person)
        or _comes_later(case, person, first)
    ):
        return None
    person.roles.append(span)
    return replace(found, entity=person, phrase=case.phrase)


def _of_body(case: Case, span: Span, first: str) -> Entity | None:
    """Return the one person whose role names the body or place that a phrase does: `bos PLN itu`."""
    phrase = case.text[slice(*span)]
    if not (case.speaker.definite or first in POLITICIANS) or FROM.search(phrase):
        return None
    written = {word.lower() for word in CAPITAL.findall(phrase[1:])} - load_words("roles.txt")
    if not written:
        return None
    before = [one for one in case.people if one.first < span[0] and not _is_named_in(one, span)]
    found = [
        one for one in before if any(written <= role_words(case.text[slice(*role)]) for role in one.roles)
    ]
    return found[0] if len(found) == 1 else None


def _is_told_of(case: Case, person: Entity) -> bool:
    """Say whether a speaker does something to somebody new: `Warga itu memuji Sinta Ayu, menyebutnya …`."""
    cue = case.statement.cue
    return cue is not None and case.speaker.end < person.first < cue[0]


def _comes_later(case: Case, person: Entity, first: str) -> bool:
    """Say whether somebody only comes in behind, with an office: `kata sopir itu. Direktur X, Sinta, …`."""
    calling = first in load_words("roles.txt") and first not in GENERIC
    return calling and person.first > case.speaker.end and bool(person.roles)


def _was_introduced(case: Case, span: Span) -> bool:
    """Say whether `pedagang itu` is one who came in without a name: `Sinta menghampiri seorang pedagang.`"""
    words = POINTER.sub("", case.text[slice(*span)].lower())
    came = re.compile(rf"\b(?:[Ss]eorang|[Ss]alah satu) {re.escape(words)}\b(?! [A-Z])")
    return came.search(case.text, case.begin, case.speaker.start) is not None


def _speaks_alone(case: Case, span: Span, first: str) -> Resolved | None:
    """Give an office of nobody to the one person heard who has none: `Kajari menolak. "…" kata Budi`."""
    words = case.text[slice(*span)].lower().split()
    # Not `Wali Kota dan Wakil Wali Kota`.
    two = any(word == "dan" and is_office(other) for word, other in pairwise(words))
    if two or first in ALONE_ABOVE or not (is_office(first) or first in LIKE_OFFICES):
        return None
    near = [one for one in case.heard if abs(one[0] - span[0]) < NEARBY]
    # Whoever comes behind only where nobody was heard before: in the lead of an article.
    around = [one for at, one in near if at < span[0]] or [one for _, one in near]
    said = case.statement.start, case.statement.end
    named = [one for one in around if _is_named_in(one, span) or _is_named_in(one, said)]
    without = [one for one in around if one.kind == "PER" and not one.roles and one not in named]
    if not without or any(one is not without[0] for one in without):
        return None
    without[0].roles.append(span)
    return Resolved(without[0], case.phrase, doubts={"two_referents"})


def _spoke_right_before(case: Case) -> bool:
    """Say whether a person with a name spoke a few sentences ago, and at most a body since."""
    bodies = (one for one in reversed(case.history) if one[1].entity is None or one[1].entity.kind != "ORG")
    last = next(bodies, None)
    if last is None:
        return False
    said, found = last
    return found.entity is not None and found.entity.kind == "PER" and case.since(said) <= 3
