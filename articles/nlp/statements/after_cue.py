"""Finds the words after a cue that stand for its speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..kinds import (
    DEMONSTRATIVES,
    LOWER_BODIES,
    ONE,
    after_degrees,
    begins_role,
    is_acronym,
    is_honorific,
    is_organisation_head,
    is_role,
)
from ..lexicon import short_roles, word_set
from ..roles.person_words import GENERIC_PEOPLE, is_person_word, told_by_place
from ..speakers.body_words import SOURCES
from ..speakers.name_finder import NameFinder
from ..speakers.name_looks import NAME_PARTICLES
from ..speakers.speaker import NP_END, PLURAL_PRONOUNS, PRONOUNS, Speaker
from ..speakers.speaker_words import EPITHETS, KIN, is_place
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .adjuncts import DATE
from .apposition import apposition_follows
from .connectives import text_gap
from .named_behind import end_of_capitals, is_verb, named_behind
from .predicates import is_predicate
from .source_start import STUDIES
from .subject_end import MANNERS
from .subject_start import is_abbreviated
from .titles import is_title
from .where_said import AT_SAYING

# A preposition that lost its space.
FUSED_TO = re.compile(r"(?:kepada|saat|dalam|melalui)[a-z]{0,6}[A-Z]|kepadadetik")
# Small words that may go on with a name.
STILL_NAME = DEMONSTRATIVES | frozenset(("dan", "yang", "selaku", "alias", "dkk", "cs")) | NAME_PARTICLES
# `kata pernyataan dari Kementerian X`
PAPERS_OF_BODIES = SOURCES | STUDIES
# `sumber di kepolisian`, `sumber yang dekat dengan keluarga itu`
OF_SOURCES = frozenset((("sumber", "dari"), ("sumber", "di"), ("dekat", "dengan"), ("terlibat", "dalam")))
# `Kepala Perwakilan Bank Dunia untuk Indonesia Sinta Ayu`
COUNTRIES = word_set("countries") | {"indonesia"}
# `Konsul Jenderal X di Tirta Sinta Ayu`
ENVOYS = frozenset(("dubes", "duta", "konjen", "konsul"))
PLAYERS = word_set("players")
PLAYING = word_set("playing")
# What somebody does under a name of their own: `tulis sinta_ayu12`.
WRITING = frozenset(("balas", "celetuk", "cuit", "komentar", "sahut", "timpal", "tulis"))
THEN = frozenset((when, "itu", ",") for when in ("kala", "ketika", "saat", "waktu"))
# Words from a preposition on to `itu`: `peraih emas di nomor 100 meter gaya bebas itu`.
LONGEST_EPITHET = 16
# Cue, speaker, and the name of the rule that read them.
Reading = tuple[tuple[int, int] | None, Speaker | None, str]


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
    speaker = read_speaker(phrase, names)
    if speaker is None and tok.lower in WRITING and len(phrase) == 1 and _is_account(phrase[0]):
        span = phrase[0].start, phrase[0].end
        speaker = Speaker("name", *span, name=span, sure=0.8)
    return cue, speaker, "post"


def _is_account(tok: Tok) -> bool:
    """Say whether a word is a name that somebody made up: `sinta_ayu12`, `bagas.wira`."""
    return tok.is_word and not tok.capital and re.search(r"[a-z](?:\d|_|\.\w)", tok.text) is not None


def phrase_after(toks: Sequence[Tok], i: int) -> list[Tok]:
    """Return the noun phrase from i on, with an apposition after a comma."""
    j = i + 1 if i < len(toks) and toks[i].lower == "oleh" else i
    clause_follows = j > 0 and toks[j - 1].lower == "menurut"
    part: list[Tok] = []
    depth = 0
    while j < len(toks) and (
        toks[j].marked is None or _is_work(part, toks, j, clause_follows=clause_follows)
    ):
        if _held_then(part, toks, j):
            j += 2
            continue
        depth += (toks[j].text == "(") - (toks[j].text == ")")
        in_brackets = depth > 0 or toks[j].text == ")"
        behind = j + 1 if in_brackets else _step(part, toks, j, clause_follows=clause_follows)
        if behind == j:
            break
        part += toks[j:behind]
        j = behind
    while part and part[-1].text == ",":
        part.pop()
    return part


def _held_then(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether `saat itu` tells when whoever follows held a role: `kata Kapolda X | saat itu, Budi`."""
    words = tuple(tok.lower for tok in toks[j : j + 3])
    named = j + 3 < len(toks) and toks[j + 3].capital and not DATE.match(toks[j + 3].text)
    return named and words in THEN and begins_role(part)


def _step(part: Sequence[Tok], toks: Sequence[Tok], j: int, *, clause_follows: bool) -> int:
    """Return the word behind what goes on with the noun phrase at j, j itself where nothing does."""
    if _is_stop(part, toks, j):
        return j
    if toks[j].marked is not None:
        return j + 1
    if part and (behind := after_degrees(toks, j)) > j:
        return behind
    if toks[j].text == ",":
        goes_on = apposition_follows(part, toks[j + 1 : j + 30], closed=clause_follows)
    else:
        goes_on = not part or not _is_over(part, toks, j)
    return j + goes_on


def _is_work(part: Sequence[Tok], toks: Sequence[Tok], j: int, *, clause_follows: bool) -> bool:
    """Say whether marks at j hold the name of a work that tells who somebody is: `bintang film "X" itu`."""
    if not part or part[0].capital or not is_person_word(part[0]) or j + 1 >= len(toks):
        return False
    behind = toks[j + 1 : j + 3]
    comma = behind[0].text == "," and len(behind) > 1
    told = behind[0].capital or behind[0].lower in DEMONSTRATIVES
    return is_title(toks[j]) and (told or (comma and (clause_follows or behind[1].capital)))


def _is_stop(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether the sign at j ends the words for a speaker: a stop, or a dash before an aside."""
    tok, following = toks[j], toks[j + 1] if j + 1 < len(toks) else None
    if tok.text in "–—-" and following is not None and not following.capital and text_gap(toks, j):
        # `menurut Ical - sapaan Aburizal - …`
        return True
    short = tok.text == "." and bool(part) and following is not None and is_abbreviated(part[-1])
    return tok.text in ".!?;:" and not short


def _is_over(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether the word at j is no part of the noun phrase before it."""
    tok = toks[j]
    if DATE.match(tok.text) or FUSED_TO.match(tok.text) or (tok.lower in MANNERS and part[-1].capital):
        # `kata para pejabat Kamis`, `kata Sinta kepadadetikcom`, `kata Ketua X Sinta santai`
        return True
    if tok.lower == "memang":
        # `menurut dr Sinta memang tidak berbahaya`
        return True
    if part[-1].lower in PLAYERS and tok.lower in PLAYING:
        # `pemain bertahan Levora, Sinta Ayu`
        return False
    if tok.lower == "juga" and part[-1].lower == "yang":
        # `dokter yang juga ketua X, Sinta Ayu`
        return False
    if tok.lower == "hari" and tok.capital and toks[j + 1 : j + 2] and toks[j + 1].capital:
        # `Komisaris Polisi Hari Wira`, not `Komisaris Polisi Hari Wira Senin`
        return bool(DATE.match(toks[j + 1].text))
    if tok.lower in NP_END and not (
        _role_goes_on(part, toks, j) or _points_back(part, toks, j) or named_behind(part, toks, j)
    ):
        return True
    if part[0].lower in PRONOUNS or tok.lower == "ada":
        # `menurut warga ada dua rumah yang rusak`
        return True
    if part[0].lower in PLURAL_PRONOUNS and tok.lower not in ("berdua", "semua", "sendiri", "yang"):
        return len(part) == 1
    if any(one.lower == "yang" for one in part):
        return False
    # `perempuan berusia 31 tahun itu`, `pebalap berjuluk The Doctor itu`, `Sinta, pedagang berusia 50 tahun`
    last = part[max((k + 1 for k, one in enumerate(part) if one.text == ","), default=0) :]
    told = tok.lower in EPITHETS and not any(one.capital for one in last)
    told = bool(last) and (told or _is_epithet(part, toks, j))
    return not told and (is_verb(tok) or _name_is_over(part, tok))


def _role_goes_on(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether `dari` or `di` at j belongs to who speaks: `peneliti dari Universitas X`."""
    following = toks[j + 1] if j + 1 < len(toks) else None
    if following is not None and (part[-1].lower, toks[j].lower) in OF_SOURCES:
        return following.is_word and not DATE.match(following.text)
    if following is None or not following.capital or DATE.match(following.text):
        return False
    first = max((k + 1 for k, tok in enumerate(part) if tok.text == ","), default=0)
    head = part[first] if first < len(part) else part[0]
    if toks[j].lower == "dari":
        body = is_organisation_head(following) or is_acronym(following)
        paper = first == 0 and head.lower in PAPERS_OF_BODIES
        return is_person_word(head) or paper or (first == 0 and head.capital and body)
    placed = first > 0 and toks[j].lower == "di" and told_by_place(head, following)
    of_country = toks[j].lower == "untuk" and following.lower in COUNTRIES and is_person_word(head)
    return placed or of_country or (head.lower in ENVOYS and toks[j].lower in ("di", "untuk"))


def _points_back(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether `itu` ends the phrase behind the preposition at j: `pengasuh pondok di Sidoarjo itu`.

    `juara di ajang Piala Asia 2021 ini`, not `pemain di musim ini`.
    """
    told = any(tok.lower == "yang" for tok in part)
    inside = told or toks[j].lower in ("dari", "di", "untuk", "dengan")
    known = _is_somebody(part[0]) or part[0].lower in LOWER_BODIES
    if not inside or part[0].capital or not known or j + 1 >= len(toks) or toks[j + 1].lower in AT_SAYING:
        # not `kata aktivis Sinta di sela acara itu`
        return False
    for k in range(j + 1, min(len(toks), j + LONGEST_EPITHET)):
        if toks[k].marked is not None or not toks[k].is_word or (is_predicate(toks[k]) and not told):
            return False
        if toks[k].lower in DEMONSTRATIVES:
            named = toks[k - 2 if toks[k - 1].text.isdigit() else k - 1].capital
            near = told or toks[k].lower != "ini" or named or toks[j].lower == "dengan"
            near = near or _name_follows(toks, k + 1)
            return near and (not told or _is_closed(toks, k + 1))
    return False


def _name_follows(toks: Sequence[Tok], comma: int) -> bool:
    """Say whether a name stands behind a comma: `pedagang di pasar ini | , Sinta (40)`."""
    name = toks[comma + 1 : comma + 2]
    after = bool(name) and toks[comma].text == "," and name[0].capital
    return after and not DATE.match(name[0].text) and not is_place(name)


def _is_closed(toks: Sequence[Tok], k: int) -> bool:
    """Say whether nothing of the same phrase follows: its end, a sign, or `saat`, `kepada`."""
    return k >= len(toks) or not toks[k].is_word or toks[k].lower in NP_END


def _is_epithet(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether the verb at j tells who somebody is: `pebalap berjuluk X itu`, `pria berkacamata itu`."""
    verb = toks[j]
    if not verb.lower.startswith("ber") or verb.lower.endswith("nya") or cues.active_kinds(verb):
        return False
    if part[0].capital or not _is_somebody(part[0]):
        return False
    behind = end_of_capitals(toks, j + 1)
    if behind > j + 1 and len(part) > 1 and _is_closed(toks, behind):
        # `pengamat olahraga berkuda Sinta Ayu`
        return True
    if behind == j + 1 and behind + 1 < len(toks) and toks[behind].text == "," and len(part) > 1:
        # `terapis keluarga berlisensi, Sinta Ayu`
        return toks[behind + 1].capital and not DATE.match(toks[behind + 1].text)
    if behind == j + 1:
        while behind < min(len(toks), j + 5) and toks[behind].is_word and not _ends_epithet(toks[behind]):
            behind += 1
    return behind < len(toks) and toks[behind].lower in DEMONSTRATIVES


def _ends_epithet(tok: Tok) -> bool:
    return tok.marked is not None or tok.lower in NP_END | DEMONSTRATIVES or is_predicate(tok)


def _is_somebody(tok: Tok) -> bool:
    """Say whether a word is a role or only tells a man from a woman: `aktor`, `pria`, `ibu`."""
    return is_person_word(tok) or tok.lower in GENERIC_PEOPLE | KIN


def _name_is_over(part: Sequence[Tok], tok: Tok) -> bool:
    """Say whether a small word ends a name or a short role in capitals: `Menurut Mendagri aksi itu …`."""
    if tok.capital or not tok.is_word or tok.text.isdigit() or tok.lower in STILL_NAME or is_honorific(tok):
        return False
    if any(one.text == "," for one in part):
        return False
    words = [one for one in part if one.is_word]
    if not words or not all(one.capital for one in words):
        return False
    if words[0].lower in ONE:
        # `ujar Salah satu warga`
        return False
    return not is_role(words[0]) or (len(words) == 1 and words[0].lower in short_roles())
