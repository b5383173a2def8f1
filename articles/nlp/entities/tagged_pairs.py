"""Parts two whom the tagger takes for one: `Bagas-Sinta`, `Bagas Wira/Sinta Ayu`, `Levora vs Tirta FC`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon import load_words, name_scores, organisation_kinds
from ..parse import Tagged
from .headlines import is_common

NAME = r"[A-Z][\w’']+(?: [A-Z][\w’'.]*)*"
PAIR = re.compile(rf"({NAME})\s?([-–/])\s?({NAME})")
GAME = re.compile(rf"({NAME}(?: \d+)?) (?:[Vv][Ss]\.?|VS\.?) ({NAME}(?: \d+)?)")
BODIES = re.compile(r"([A-Z]\w+(?: \w+)*?) (?:dan|serta) ([A-Z]\w+(?: \w+)*)")
ANOTHER_WORD = re.compile(r" ([A-Z][a-z]+)")
# `Jean-Bagas Wira` is one person.
FIRST_HALVES = frozenset(("Anne", "Hans", "Jean", "Jo", "Juan", "Karl", "Marc", "Marie", "Paul", "Pierre"))
SHORTEST = 3  # letters of a word before a hyphen between two: not `Al-Bagas`


def without_pair(text: str, one: Tagged, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Part `Bagas-Sinta`, `Bagas Wira/Sinta Ayu`, where the article names Bagas and Sinta elsewhere.

    One of them is enough where both are words of names, none where both have two words;
    `Bagas Wira-Ayu` may be one person.
    """
    start, end, kind = one
    if kind != "LOC" and (game := GAME.fullmatch(text, start, end)):
        return [(*game.span(1), kind), (*game.span(2), kind)]
    if kind == "ORG" and (both := BODIES.fullmatch(text, start, end)) and _are_bodies(both):
        return [(*both.span(1), kind), (*both.span(2), kind)]
    pair = PAIR.fullmatch(text, start, end)
    if pair is None or kind != "PER" or (pair[2] == "-" and pair[1] in FIRST_HALVES):
        return [one]
    people = [text[s:e] for s, e, k in tagged if k == "PER" and (s, e) != (start, end)]
    halves = [pair[1].split()[-1], pair[3].split()[0]]
    behind = ANOTHER_WORD.match(text, end)
    goes_on = " " in pair[3] or (behind is not None and not is_common(behind[1]))
    full = " " in pair[0] if pair[2] == "/" else goes_on and " " in pair[1] and len(halves[0]) >= SHORTEST
    one_person = pair[2] != "/" and " " in pair[1] and not goes_on
    if one_person and not any(name.startswith(f"{pair[3]} ") for name in people):
        return [one]
    known = sum(any(word.startswith(half) for name in people for word in name.split()) for half in halves)
    names = known > 0 and all(name_scores().get(half.lower(), 0.0) > 0 for half in halves)
    if not (full or names or known == len(halves)):
        return [one]
    return [(*pair.span(1), kind), (*pair.span(3), kind)]


def _are_bodies(both: re.Match[str]) -> bool:
    """Say whether two bodies were taken for one: `Kementerian Pasar dan Bank Indonesia`.

    The second is well known, and the first begins as bodies do.
    """
    first = both[1].split()[0].lower()
    headed = first in load_words("organisation_heads.txt") or both[1].lower() in organisation_kinds()
    whole = both[0].lower() in organisation_kinds()
    return headed and not whole and both[2].lower() in organisation_kinds()
