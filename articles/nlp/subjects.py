"""Finds the words around a cue that stand for its speaker: before an active one, after the others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import cues
from .clauses import DATE, has_predicate, is_predicate
from .connectives import text_gap
from .kinds import (
    DEMONSTRATIVES,
    after_degrees,
    begins_role,
    is_acronym,
    is_honorific,
    is_organisation_head,
    is_role,
)
from .lexicon import load_words
from .name_finder import NAME_PARTICLES, NameFinder
from .roles import is_person_word, short_roles, told_by_place
from .speaker_words import EPITHETS, begins_kin, is_place
from .speakers import NP_END, PLURAL_PRONOUNS, PRONOUNS, SELF, Speaker, read_speaker
from .subject_end import without_asides, without_manner
from .subject_start import is_abbreviated, subject_start
from .tokens import Tok

# A preposition that lost its space.
FUSED_TO = re.compile(r"(?:kepada|saat|dalam|melalui)[a-z]{0,6}[A-Z]|kepadadetik")
# Small words that may go on with a name.
STILL_NAME = DEMONSTRATIVES | frozenset(("dan", "yang", "selaku", "alias", "dkk", "cs")) | NAME_PARTICLES
ASIDE = frozenset(
    ("di", "dalam", "saat", "usai", "pada", "melalui", "lewat", "kepada", "ketika", "seusai", "bersama")
)
TIMES_OF_NOW = frozenset(
    ("baru-baru", "bulan", "hari", "kali", "lama", "malam", "pagi", "pekan", "saat", "siang", "sore", "tahun")
)
TIMES_OF_THEN = frozenset(("kala", "ketika", "saat", "waktu"))
# Cue, speaker, and the name of the rule that read them.
Reading = tuple[tuple[int, int] | None, Speaker | None, str]


def cue_span(toks: Sequence[Tok], i: int) -> tuple[int, int]:
    """Return the span of an active cue, with `tidak` before it and without -nya as its object."""
    start = i
    if i > 0 and toks[i - 1].lower in ("tidak", "tak", "belum"):
        start = i - 1
    return toks[start].start, toks[i].end


def subject_before(toks: Sequence[Tok], i: int, floor: int, names: NameFinder) -> Speaker | None:
    """Read the subject of the active cue at i from the words before it, not going below `floor`."""
    end = i
    while end > floor and (
        toks[end - 1].marked is None
        and (toks[end - 1].lower in cues.BEFORE_VERB or toks[end - 1].text in ",–—-")
        and not (toks[end - 1].capital and end - 1 > floor)
    ):
        end -= 1
    aged = end - 3 > floor and toks[end - 3].text.isdigit()  # `pemain 26 tahun ini`
    if end - 2 > floor and not aged and _is_time(toks[end - 2], toks[end - 1]):
        # `Sinta baru-baru ini mengaku`, `Sinta kala itu mengaku`
        end -= 2
        if toks[end - 1].lower in ("belum", "pada"):
            end -= 1
    if end <= floor:
        return None
    if not any(tok.text == "," for tok in toks[end:i]):
        end = without_manner(toks, floor, end)
    return _read_subject(toks, floor, end, names)


def _is_time(noun: Tok, pointer: Tok) -> bool:
    """Say whether two words only tell when: `baru-baru ini`, `kala itu`."""
    times = {"ini": TIMES_OF_NOW, "itu": TIMES_OF_THEN}
    return noun.lower in times.get(pointer.lower, frozenset())


def _read_subject(toks: Sequence[Tok], floor: int, end: int, names: NameFinder) -> Speaker | None:
    end = without_asides(toks, floor, end)
    while end - 1 > floor and toks[end - 1].lower in cues.BEFORE_VERB and not toks[end - 1].capital:
        # `Sinta juga pada hari ini telah mengaku`
        end -= 1
    start = subject_start(toks, floor, end)
    phrase = list(toks[start:end])
    if phrase and phrase[0].lower in PRONOUNS:
        phrase = phrase[:1]
    if phrase and phrase[-1].lower in PRONOUNS | PLURAL_PRONOUNS | SELF:
        # `Dalam suratnya mereka berharap`
        phrase = phrase[-1:]
    through = next((k for k, tok in enumerate(phrase) if k and tok.lower in ("lewat", "melalui")), None)
    if through is not None and begins_role(phrase[through + 1 :]):
        # `Kepala Dinas X Budi melalui Kepala Bidang Y Sinta mengatakan`
        spokesman = read_speaker(phrase[through + 1 :], names)
        if spokesman is not None and spokesman.form == "name" and spokesman.kind == "PER":
            return spokesman
    # `Budi dalam sambutannya mengatakan`: what follows the name only says when or where.
    for k in range(1, len(phrase)):
        if (
            phrase[k].lower in ASIDE
            and phrase[k].marked is None
            and not any(t.text == "," for t in phrase[k:])
        ):
            stop = k
            while stop > 1 and phrase[stop - 1].lower in cues.BEFORE_VERB:
                # `Sinta juga pada hari itu mengaku`
                stop -= 1
            named = read_speaker(phrase[:stop], names)
            if named is not None and (
                named.form in ("name", "pronoun")
                or phrase[k].lower in ("melalui", "lewat")
                or phrase[-1].lower.endswith("nya")
            ):
                return named
    beside = next((k for k, tok in enumerate(phrase) if k and tok.lower in ("mendampingi", "mewakili")), None)
    speaker = read_speaker(phrase[:beside], names)
    if speaker is not None and speaker.form == "nominal" and not speaker.definite and _holds_verb(phrase):
        return None
    return speaker


def _holds_verb(phrase: Sequence[Tok]) -> bool:
    """Say whether words before a cue are no subject but a clause of their own."""
    relative = next((i for i, tok in enumerate(phrase) if tok.lower == "yang"), len(phrase))
    return any(_is_verb(tok) and tok.deprel != "amod" for tok in phrase[1:relative])


def speaker_after(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading:
    """Read a cue at i with the speaker after it: `kata X`, `katanya`, `ujarnya Budi`."""
    tok = toks[i]
    cue = (tok.start, tok.end)
    phrase = phrase_after(toks, i + 1)
    if cues.has_clitic(tok):
        if phrase and phrase[0].capital and not DATE.match(phrase[0].text):
            speaker = read_speaker(phrase, names)
            if speaker and speaker.form == "name" and speaker.kind == "PER":
                return cue, speaker, "post"
        return cue, Speaker("clitic", tok.end - 3, tok.end), "post"
    return cue, read_speaker(phrase, names), "post"


def phrase_after(toks: Sequence[Tok], i: int) -> list[Tok]:
    """Return the noun phrase from i on, with an apposition after a comma."""
    if i < len(toks) and toks[i].lower == "oleh":
        i += 1
    part: list[Tok] = []
    depth = 0
    skipped = i
    for j in range(i, len(toks)):
        tok = toks[j]
        if j < skipped:
            continue
        if tok.marked is not None:
            break
        if tok.text == "(":
            depth += 1
        elif tok.text == ")":
            depth -= 1
        if depth > 0 or tok.text == ")":
            part.append(tok)
            continue
        if tok.text in "–—-" and j + 1 < len(toks) and not toks[j + 1].capital and text_gap(toks, j):
            # `menurut Ical - sapaan Aburizal - …`
            break
        if tok.text in ".!?;:" and not (
            tok.text == "." and part and j + 1 < len(toks) and is_abbreviated(part[-1])
        ):
            break
        if part and (behind := after_degrees(toks, j)) > j:
            part += toks[j:behind]
            skipped = behind
            continue
        if tok.text == ",":
            following = toks[j + 1 : j + 30]
            clause_follows = i > 0 and toks[i - 1].lower == "menurut"
            if _apposition_follows(part, following, closed=clause_follows):
                part.append(tok)
                continue
            break
        if part and (DATE.match(tok.text) or FUSED_TO.match(tok.text)):
            # `kata para pejabat Kamis`, `kata Sinta kepadadetikcom`
            break
        if (
            tok.lower in NP_END
            and part
            and not (
                _role_goes_on(part, toks, j) or _points_back(part, toks, j) or _named_behind(part, toks, j)
            )
        ):
            break
        if part and part[0].lower in PRONOUNS:
            break
        relative = any(one.lower == "yang" for one in part)
        # `perempuan berusia 31 tahun itu`, `pebalap berjuluk The Doctor itu`
        told = len(part) == 1 and (tok.lower in EPITHETS or _is_epithet(part, toks, j))
        if part and not relative and not told and (_is_verb(tok) or _name_is_over(part, tok)):
            break
        part.append(tok)
    while part and part[-1].text == ",":
        part.pop()
    return part


def _points_back(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether `itu` ends the phrase behind the preposition at j: `pengasuh pondok di Sidoarjo itu`."""
    if (
        toks[j].lower not in ("dari", "di", "untuk", "dengan")
        or part[0].capital
        or not is_person_word(part[0])
    ):
        return False
    for k in range(j + 1, min(len(toks), j + 6)):
        if toks[k].marked is not None or not toks[k].is_word or is_predicate(toks[k]):
            return False
        if toks[k].lower in ("itu", "tersebut"):
            return True
    return False


def _is_epithet(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether the verb at j only tells who somebody is: `pebalap berjuluk The Doctor itu`."""
    if not toks[j].lower.startswith("ber") or part[0].capital or not is_person_word(part[0]):
        return False
    behind = _end_of_capitals(toks, j + 1)
    return j + 1 < behind < len(toks) and toks[behind].lower in DEMONSTRATIVES


def _named_behind(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether a place and then the name follow a role: `sekretaris Partai X di Tirta, Sinta Ayu.`"""
    if toks[j].lower != "di" or not begins_role(part) or any(tok.text == "," for tok in part):
        return False
    comma = _end_of_capitals(toks, j + 1)
    name = comma + 1
    if comma == j + 1 or name >= len(toks) or toks[comma].text != "," or is_place(toks[name : name + 2]):
        return False
    end = _end_of_capitals(toks, name)
    if (
        end == name
        or is_place(toks[name:end])
        or is_organisation_head(toks[name])
        or begins_role(toks[name:end])
    ):
        return False
    return not DATE.match(toks[name].text) and (end == len(toks) or not toks[end].is_word)


def _end_of_capitals(toks: Sequence[Tok], i: int) -> int:
    """Return where the words in capitals from i on end."""
    while i < len(toks) and toks[i].capital:
        i += 1
    return i


def _role_goes_on(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether `dari` or `di` at j belongs to who speaks: `peneliti dari Universitas X`."""
    following = toks[j + 1] if j + 1 < len(toks) else None
    if following is None or not following.capital or DATE.match(following.text):
        return False
    first = max((k + 1 for k, tok in enumerate(part) if tok.text == ","), default=0)
    head = part[first] if first < len(part) else part[0]
    if toks[j].lower == "dari":
        body = is_organisation_head(following) or is_acronym(following)
        return is_person_word(head) or (first == 0 and head.capital and body)
    return toks[j].lower == "di" and first > 0 and told_by_place(head, following)


def _is_verb(tok: Tok) -> bool:
    """Say whether a word after a speaker's name can only go on with what the speaker does."""
    if tok.capital or not tok.is_word:
        return False
    return bool(cues.active_kinds(tok) or cues.passive(tok)) or (
        tok.upos == "VERB" and tok.lower.startswith(("me", "ber", "di", "ter")) and is_predicate(tok)
    )


def _name_is_over(part: Sequence[Tok], tok: Tok) -> bool:
    """Say whether a small word ends a name or a short role in capitals: `Menurut Mendagri aksi itu …`."""
    if tok.capital or not tok.is_word or tok.text.isdigit() or tok.lower in STILL_NAME or is_honorific(tok):
        return False
    if any(one.text == "," for one in part):
        return False
    words = [one for one in part if one.is_word]
    if not words or not all(one.capital for one in words):
        return False
    return not is_role(words[0]) or (len(words) == 1 and words[0].lower in short_roles())


def _apposition_follows(part: Sequence[Tok], following: Sequence[Tok], *, closed: bool) -> bool:
    """Say whether a comma goes on with the speaker: `Ketua X, Budi` or `Budi, ketua X`.

    `closed` where a clause follows, so that only a comma ends the speaker: `Menurut jaksa, Sinta saat itu …`.
    """
    if not part or not following or following[0].marked is not None:
        return False
    if _lists_fields(part, following):
        return True
    comma = next((k for k, tok in enumerate(part) if tok.text == ","), None)
    if comma is not None and following[0].lower in DEMONSTRATIVES and is_place(part[comma + 1 :]):
        # `perempuan asal Liwa, Lampung Barat, itu`
        return True
    if comma is not None:
        # `kata Direktur X, Kementerian Y, Sinta Ayu`
        where = part[comma + 1 :]
        if not begins_role(part) or not where or not (is_organisation_head(where[0]) or is_place(where)):
            return False
    first = following[0]
    if len(following) > 2 and first.lower in ("dr", "drg", "drh") and following[2].capital:
        # `Direktur RSUD X, drg. Sinta Ayu`
        following = following[2:]
        first = following[0]
    if not first.capital and _is_clause(following):
        # `Menurut Budi, warga sudah mengungsi`
        return False
    run = next((i for i, tok in enumerate(following) if not tok.capital), len(following))
    behind = run + 1 if run < len(following) and following[run].text == "," else run
    if 0 < run <= 3 and behind < len(following) and following[behind].lower in ("ini", "itu", "tersebut"):
        # `pelatih asal San Fransisco, California ini`
        return True
    if DATE.match(first.text) or first.lower in NP_END or not first.is_word:
        return False
    indefinite = part[0].lower in ("salah", "seorang") and not any(tok.capital for tok in part)
    if (
        (begins_role(part) or indefinite or begins_kin(part))
        and first.capital
        and part[0].lower not in PRONOUNS
    ):
        # `kata Ketua X, Jerome Powell`, not `kata Presiden, Jakarta akan …`
        run = 0
        while run < len(following) and (
            following[run].capital
            or (run and following[run].text == "." and is_honorific(following[run - 1]))
        ):
            run += 1
        after = following[run] if run < len(following) else None
        ended = after is None or not after.is_word or (after.lower in NP_END and not closed)
        return run >= 1 and ended
    role = is_person_word(first) or first.lower in ("salah", "seorang", "salah satu", "mantan")
    return role and part[-1].capital and part[0].lower not in PRONOUNS


def _lists_fields(part: Sequence[Tok], following: Sequence[Tok]) -> bool:
    """Say whether a body's name goes on behind the comma: `Badan Meteorologi, Klimatologi, dan Geofisika`."""
    head = next((k for k, tok in enumerate(part) if is_organisation_head(tok)), None)
    if head is None or part[-1].lower not in load_words("common_words.txt") or not part[-1].capital:
        return False
    k = 0
    while k < len(following) and (following[k].text == "," or _is_field(following[k])):
        k += 1
    return k < len(following) - 1 and following[k].lower == "dan" and _is_field(following[k + 1])


def _is_field(tok: Tok) -> bool:
    return tok.capital and tok.lower in load_words("common_words.txt") and not is_role(tok)


def _is_clause(following: Sequence[Tok]) -> bool:
    """Say whether the words up to the next comma or stop are a clause."""
    end = next((i for i, tok in enumerate(following) if tok.marked is None and tok.text in ",.;:"), None)
    return has_predicate(following[:end])
