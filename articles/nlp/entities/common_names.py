"""Leaves out people whose name is nothing but common words, where nothing says that anybody is called so.

`Reshuffle Kabinet`, `Video Viral`; but people are called Tulus, Badai and Cipta, too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from ..lexicon import load_words, name_scores, places, word_set
from .named import Named, name_key

# `seorang warga bernama Tulus`, `Saudara Badai`, `pelatih Tulus`
NAMES_FOLLOW = (
    word_set("told_by_name")
    | word_set("kin")
    | load_words("honorifics.txt")
    | (load_words("roles.txt") - {"presiden"})
)
WORD_BEFORE = re.compile(r"(\w+)\.?(?: [“\"‘']?|, )$")
# `Tulus (34)`
AGE = re.compile(r" \(\d{1,2}[ )]")
LONGEST_BEFORE = 24  # code points
OFTEN = 2  # times that a name of one word is written so, and never in small letters


def without_common_words(text: str, named: Sequence[Named], told: Collection[tuple[int, int]]) -> list[Named]:
    """Return the names without people of common words alone; `told` are the spans of speakers."""
    keys = {name_key(one.name) for one in named if one.kind == "PER"}
    common = {key for key in keys if key and all(map(_is_common, key))}
    if not common:
        return list(named)
    of_people = {word for key in keys - common for word in key}
    called = set[str]()
    for one in named:
        key = name_key(one.name)
        if one.kind == "PER" and key in common and _is_somebody(text, one, named, told):
            called.update(key)
    kept = of_people | called
    return [
        one
        for one in named
        if one.kind != "PER" or (key := name_key(one.name)) not in common or not kept.isdisjoint(key)
    ]


@cache
def _is_common(word: str) -> bool:
    """Say whether a word is a common one or a place, and no name that is known."""
    known = name_scores().get(word, 0.0) > 0 or word in load_words("first_names.txt")
    return not known and (word in load_words("common_words.txt") or word in places())


def _is_somebody(text: str, one: Named, named: Sequence[Named], told: Collection[tuple[int, int]]) -> bool:
    """Say whether somebody is called so: they speak, are introduced, or come often."""
    if any(start < one.end and one.start < end for start, end in told) or AGE.match(text, one.end):
        return True
    if " " in one.name:
        return False
    before = WORD_BEFORE.search(text, max(0, one.start - LONGEST_BEFORE), one.start)
    if before and before[1].lower() in NAMES_FOLLOW:
        return True
    often = sum(other.name == one.name for other in named) >= OFTEN
    return often and re.search(rf"\b{re.escape(one.name.lower())}\b", text) is None
