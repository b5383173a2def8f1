"""Finds the words before an active cue that stand for its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..kinds import DEMONSTRATIVES, DOCUMENTS, begins_role
from ..lexicon import word_set
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import PLURAL_PRONOUNS, PRONOUNS, SELF, Speaker
from ..speakers.speaker_words import is_place
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .adjuncts import LIKE_CITED, OF_SAYING, SAYING_ADJUNCT
from .named_behind import is_verb
from .predicates import is_predicate
from .subject_end import without_asides, without_manner
from .subject_start import subject_start
from .when import before_when

ASIDE = word_set("asides")
# In whose company somebody is: `Didampingi istrinya, Sinta Ayu, …`.
ACCOMPANIED = frozenset(("didampingi", "ditemani"))
# Before whom somebody is with, or stands for.
BESIDE = ACCOMPANIED | {"mendampingi", "mewakili"}
# Before the person who speaks for another: `Bupati Budi yang diwakili Sekda Sinta …`.
THROUGH = frozenset(("diwakili", "lewat", "melalui"))
OCCASIONS = word_set("occasions")
# How it was said is no part of who says it, named or not.
HOW = cues.WHILE | {"dengan", "secara"}
# `saksi di lokasi`
THERE = frozenset(("lokasi", "sana", "sini", "tempat"))
# Whom they are sent to belongs to them.
SENT = frozenset(("duta", "penasihat", "surat", "utusan"))
AIMS = frozenset(("agar", "guna", "supaya", "untuk"))


def cue_span(toks: Sequence[Tok], i: int) -> tuple[int, int]:
    """Return the span of an active cue, with `tidak` before it and without -nya as its object."""
    start = i
    if i > 0 and toks[i - 1].lower in ("tidak", "tak", "belum"):
        start = i - 1
    return toks[start].start, toks[i].end


def subject_before(toks: Sequence[Tok], i: int, floor: int, names: NameFinder) -> Speaker | None:
    """Read the subject of the active cue at i from the words before it, not going below `floor`."""
    end = _before_group(toks, floor, i)
    if end <= floor:
        return None
    if not any(tok.text == "," for tok in toks[end:i]):
        end = without_manner(toks, floor, end)
    return _read_subject(toks, floor, end, names)


def subject_of_first(toks: Sequence[Tok], i: int, before: int, names: NameFinder) -> Speaker | None:
    """Read the subject of the first predicate before the cue: `Budi datang dan mengatakan …`.

    None where the cue belongs to an aim: `bertujuan untuk mencegah … dan memastikan …`. Past a relative
    clause only a cue that nobody but people do is looked for, or one that surely belongs to the main clause.
    """
    kinds = cues.active_kinds(toks[i])
    verbs = (j for j in range(1, before + 1) if is_predicate(toks[j]) or cues.active_kinds(toks[j]))
    first = next(verbs, None)
    if first is None:
        return None
    closed = kinds & {"clause", "named"} and "," in (toks[before].text, toks[max(0, before - 1)].text)
    joined = toks[before].lower in cues.WHILE or toks[i].head == toks[first].start
    # `Sinta merilis pernyataan yang menjanjikan … dan menambahkan …`
    paper = any(two.lower == "yang" and cues.noun(one) for one, two in pairwise(toks[first:before]))
    within = AIMS if closed or joined or paper or "open" in kinds else AIMS | {"yang"}
    if any(tok.lower in within for tok in toks[first:before]):
        return None
    return subject_before(toks, first, 0, names)


def _before_group(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Step back over what belongs to the verb, times and signs: `Sinta, pekan lalu juga telah | mengaku`."""
    while end > floor:
        at = before_when(toks, floor, end)
        if at == end and not _is_of_verb(toks, floor, end - 1):
            break
        end = min(at, end - 1)
    return end


def _is_of_verb(toks: Sequence[Tok], floor: int, i: int) -> bool:
    """Say whether a word belongs to the verb behind it, or is a sign: `juga`, `telah`, `sambil`."""
    tok = toks[i]
    small = tok.lower in cues.BEFORE_VERB | cues.BESIDE or tok.text in ",–—-"
    return tok.marked is None and small and not (tok.capital and (i > floor or cues.is_agency(toks, i)))


def _read_subject(toks: Sequence[Tok], floor: int, end: int, names: NameFinder) -> Speaker | None:
    """Read the words that end before `end` and go back to where the subject begins."""
    end = without_asides(toks, floor, end)
    while end - 1 > floor and toks[end - 1].lower in cues.BEFORE_VERB and not toks[end - 1].capital:
        # `Sinta juga pada hari ini telah mengaku`
        end -= 1
    phrase = _only_pronoun(toks[subject_start(toks, floor, end) : end])
    speaker = _spokesman(phrase, names) or _before_aside(phrase, names)
    if speaker is not None:
        return speaker
    beside = next((k for k, tok in enumerate(phrase) if k and tok.lower in BESIDE), None)
    speaker = read_speaker(phrase[:beside], names)
    if speaker is not None and speaker.form == "nominal" and not speaker.definite and _holds_verb(phrase):
        return None
    return speaker


def _only_pronoun(phrase: Sequence[Tok]) -> list[Tok]:
    """Return the pronoun alone where one begins or ends the words: `Dalam suratnya mereka berharap`."""
    if phrase and phrase[0].lower in PRONOUNS:
        return list(phrase[:1])
    ends = phrase and phrase[-1].lower in PRONOUNS | PLURAL_PRONOUNS | SELF
    return list(phrase[-1:] if ends else phrase)


def _spokesman(phrase: Sequence[Tok], names: NameFinder) -> Speaker | None:
    """Read the person through whom another speaks: `Kepala Dinas X Budi melalui Kepala Bidang Y Sinta`.

    `Bupati X Budi yang diwakili oleh Sekda Sinta`
    """
    through = next((k for k, tok in enumerate(phrase) if k and tok.lower in THROUGH), None)
    if through is None:
        return None
    behind = phrase[through + 1 :]
    behind = behind[1:] if behind and behind[0].lower == "oleh" else behind
    if not begins_role(behind):
        return None
    spokesman = read_speaker(behind, names)
    named = spokesman is not None and spokesman.form == "name" and spokesman.kind == "PER"
    return spokesman if named else None


def _is_in_place(phrase: Sequence[Tok], comma: int) -> bool:
    """Say whether a comma stands between two places: `Budi saat di Liwa, Lampung Barat pada pekan lalu`."""
    end = comma + 1
    while end < len(phrase) and phrase[end].capital:
        end += 1
    return phrase[comma - 1].capital and is_place(phrase[comma + 1 : end])


def _before_aside(phrase: Sequence[Tok], names: NameFinder) -> Speaker | None:
    """Read the speaker before words that only say when or where: `Budi dalam sambutannya mengatakan`."""
    if phrase and phrase[-1].lower in DEMONSTRATIVES and any(tok.lower == "yang" for tok in phrase[1:3]):
        # `Pria yang identik dengan kacamata itu`
        return None
    comma = max(
        (k for k, tok in enumerate(phrase) if tok.text == "," and not _is_in_place(phrase, k)), default=0
    )
    for k in range(comma + 1, len(phrase)):
        aside, rest = phrase[k].lower, " ".join(tok.text for tok in phrase[k:])
        cited = LIKE_CITED.match(rest) is not None
        if not (cited or aside in ASIDE | HOW) or phrase[k].marked is not None or phrase[k].capital:
            continue
        stop = k
        while stop > 1 and phrase[stop - 1].lower in cues.BEFORE_VERB:
            # `Sinta juga pada hari itu mengaku`
            stop -= 1
        speaker = read_speaker(phrase[:stop], names)
        # not `Menteri saat itu Budi`
        closed = aside == "sejak" or not phrase[-1].capital
        how = aside in HOW | OCCASIONS and closed and not _holds_verb(phrase[:stop])
        # `Bupati itu kepada wartawan`
        sure = (
            how
            or cited
            or aside in ("melalui", "lewat")
            or any(word.lower.endswith("nya") for word in (*phrase[k + 1 : k + 2], phrase[-1]))
        )
        sure = sure or phrase[stop - 1].lower in DEMONSTRATIVES or _is_of_saying(phrase, k, rest)
        if speaker is not None and (sure or speaker.form in ("name", "pronoun")):
            return speaker
    return None


def _is_of_saying(phrase: Sequence[Tok], k: int, rest: str) -> bool:
    """Say whether words from k tell to whom or on what occasion people speak: `warga kepada Kabar Tirta`.

    `surat kepada Presiden` and `penasihat kepada Presiden` are one thing.
    """
    aside = phrase[k].lower
    addressed = aside == "kepada" and phrase[0].lower not in DOCUMENTS and phrase[k - 1].lower not in SENT
    there = aside == "di" and k + 2 == len(phrase) and phrase[k + 1].lower in THERE
    told = addressed or there or (SAYING_ADJUNCT if aside == "dalam" else OF_SAYING).match(rest) is not None
    return told and not _holds_verb(phrase[:k])


def _holds_verb(phrase: Sequence[Tok]) -> bool:
    """Say whether words before a cue are no subject but a clause of their own."""
    relative = next((i for i, tok in enumerate(phrase) if tok.lower == "yang"), len(phrase))
    return any(is_verb(tok) and tok.deprel != "amod" for tok in phrase[1:relative])
