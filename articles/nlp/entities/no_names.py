"""Says what is no name though the tagger takes it for one: `Kami`, `NARASI:`, `Ayahnya`, `Bayangkanlah`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..document import MentionKind
from ..lexicon import known_bodies, load_words, name_scores, organisation_kinds, word_set

LABEL = re.compile(r"\)?\s{0,2}:")
NEIGHBOUR = re.compile(r"[^\W\d_]+")
LONGEST_NEIGHBOUR = 16
OWN = re.compile(r"(?P<stem>\w+?)(?P<dash>-?)(?:nya|ku|mu)")
SHORTEST_SHOUTED = 4
# How many words beside those in capitals are looked at, and within how many code points.
AROUND, NEAR_SHOUTED = 3, 40
# Marks apart from what stands in them.
OPENED = re.compile(r"['‘] $")
CLOSED = re.compile(r" ['’](?!\w)")
# `Bayangkanlah`; no name ends so.
ASKED = re.compile(r"\w{3,}kanlah")


def is_no_name(text: str, start: int, end: int, kind: MentionKind) -> bool:
    """Say whether words are an interjection, a pronoun, a label or shouted: `Hmm`, `Kami`, `SUMBER:`."""
    if kind == "LOC":
        return False
    words = text[start:end].split()
    if _is_nobody(text, start, end, words) if kind == "PER" else _is_among_shouted(text, start, end):
        return True
    if len(words) > 1:
        return False
    if ASKED.fullmatch(words[0]):
        return True
    return words[0].isupper() and len(words[0]) >= SHORTEST_SHOUTED and _is_shouted(text, start, end)


def _is_nobody(text: str, start: int, end: int, words: Sequence[str]) -> bool:
    """Say whether a thing was taken for a person: `Masjid Raya Liwa`, `' Badai '`, `Ayahnya`, `Kami`."""
    if words[0].lower() in word_set("never_begin_people") or all(map(_is_never_person, words)):
        return True
    if OPENED.search(text, max(0, start - 2), start) and CLOSED.match(text, end):
        # `film seperti ' Badai Tirta '`
        return True
    own = OWN.fullmatch(words[0]) if len(words) == 1 else None
    return own is not None and _is_somebodys(own)


def _is_never_person(word: str) -> bool:
    """Say whether a word is a pronoun or an interjection: `Kami`, `Hm`; `HM Wira` is Haji Muhammad Wira."""
    titles = word.isupper() and len(word) < SHORTEST_SHOUTED - 1
    return word.lower() in word_set("never_people") and not titles


def _is_somebodys(own: re.Match[str]) -> bool:
    """Say whether a word ends with whose it is: `Ayahnya`, `WA-ku`, not `Tanya`."""
    stem = own["stem"].lower()
    common = stem in load_words("common_words.txt") | load_words("roles.txt")
    return bool(own["dash"]) or (common and len(stem) > 2 and name_scores().get(own[0].lower(), 0.0) <= 0)


def is_somebodys_body(own: re.Match[str]) -> bool:
    """Say whether a body's name ends with whose it is: `Polrinya`, `Instagram-nya`."""
    return bool(own["dash"]) or own["stem"] in known_bodies() or own["stem"].lower() in word_set("platforms")


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Say whether a common word in capitals is a label or stands among others: `SIMAK PENJELASANNYA`."""
    if not _is_common(text[start:end]):
        return False
    if LABEL.match(text, end):
        return True
    before = NEIGHBOUR.findall(text, max(0, start - LONGEST_NEIGHBOUR), start)[-1:]
    behind = NEIGHBOUR.findall(text, end, end + LONGEST_NEIGHBOUR)[:1]
    return any(word.isupper() and len(word) > 1 and _is_common(word) for word in before + behind)


def _is_among_shouted(text: str, start: int, end: int) -> bool:
    """Say whether words in capitals stand among many such, and are no body that is known or begins as one.

    `YANG MUDAHKAN TENAGA KERJA ASING MASUK`
    """
    name = text[start:end]
    first = name.split()[0]
    heads = load_words("organisation_heads.txt")
    if not name.isupper() or first in known_bodies() or name.lower() in organisation_kinds():
        return False
    listed = text.startswith(",", end) or text.endswith((", ", ","), 0, start)
    if first.lower() in heads or len(name) < SHORTEST_SHOUTED or listed:
        return False
    before = NEIGHBOUR.findall(text, max(0, start - NEAR_SHOUTED), start)[-AROUND:]
    behind = NEIGHBOUR.findall(text, end, end + NEAR_SHOUTED)[:AROUND]
    around = [word for word in before + behind if len(word) > 1]
    return len(around) >= AROUND and all(word.isupper() for word in around)


@cache
def _is_common(word: str) -> bool:
    lowered = word.lower()
    if word in known_bodies() or lowered in organisation_kinds():
        return False
    words = (load_words("common_words.txt"), load_words("function_words.txt"), word_set("labels"))
    return any(lowered in one for one in words)
