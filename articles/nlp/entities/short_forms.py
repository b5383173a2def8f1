"""Says whether one name is another one shortened, blended, cut off or misspelt."""

from __future__ import annotations

import re

from ..lexicon import load_words
from .names import LEGAL_FORMS, folded, is_full

TERRITORIES = frozenset(("kabupaten", "kota", "provinsi"))
SHORTEST_CLIPPED = 4  # letters of a name that is cut off: `Sandi`
PATRONYMICS = frozenset(("putra", "putri"))  # behind the name of the father: `Soekarnoputri`
SHORTEST_PIECE = 2  # letters of each word in a blend: `Undip`
SHORTEST_MISSPELT = 5
SOUNDS = str.maketrans("bdjqvz", "ptykfs")  # letters that stand for one another in names
LONG_WORD, LONGEST_WORD = 6, 8  # from so many letters on two may be wrong, vowels or any


def is_short_form(kind: str, short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether one name is a part of the other as people shorten names."""
    if kind == "ORG" and _bare(short) == _bare(full):
        return True
    if kind == "PER" and len(short) == len(full) > 1 and short != full:
        # `M. Bagas Wira`, `Muhammad Bagas Wira`
        return short[1:] == full[1:] and len(short[0]) == 1 and full[0].startswith(short[0])
    if len(short) >= len(full):
        return False
    if kind == "PER":
        if is_father(short, full):
            return False
        if short in (full[: len(short)], full[-len(short) :]):
            return True
        if len(short) == 1:
            return short[0] in full and len(short[0]) > 2
        # `Agung Nuaba` is short for `I Gusti Agung Putu Nuaba`.
        rest = iter(full)
        return all(word in rest for word in short)
    if kind == "ORG":
        if short[-1] == "ri" and full[-2:] == ("republik", "indonesia"):
            return short[:-1] == full[:-2]
        if short == without_territory(full):
            # `Pemerintah Jawa Barat`
            return True
        return short == full[: len(short)] and (
            len(short) > 1 or short[0] in load_words("organisation_heads.txt")
        )
    return False


def is_father(name: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a name is that of the father in a woman's full one: `Sinta Ayu binti | Bagas Wira`."""
    return full[-len(name) :] == name and full[-len(name) - 1 : -len(name)] == ("binti",)


def without_territory(body: tuple[str, ...]) -> tuple[str, ...]:
    """Return a body's name without what kind of region it is for: `KPU Mataram` of `KPU Kota Mataram`."""
    return tuple(word for word in body if word not in TERRITORIES)


def _bare(body: tuple[str, ...]) -> tuple[str, ...]:
    """Return a body's name without its legal form: `PT Tirta Asri (Persero) Tbk`, `Partai Tirta`."""
    first = 1 if len(body) > 1 and body[0] in LEGAL_FORMS | {"partai"} else 0
    last = len(body)
    while last > first + 1 and body[last - 1] in LEGAL_FORMS:
        last -= 1
    return body[first:last]


def is_blend(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether one word is made of the beginnings of all words: `Rahkis` of `Rahman Kiswanto`."""
    if len(short) != 1 or len(full) < 2:
        return False
    rests = {short[0]}
    for word in full:
        rests = {
            rest[length:]
            for rest in rests
            for length in range(SHORTEST_PIECE, len(rest) + 1)
            if word.startswith(rest[:length])
        }
    return "" in rests


def is_misspelt(name: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Say whether a name is another one with a word that is spelt otherwise: `Bagas Pryo`, `Bagas Priyo`."""
    if len(name) == 1 < len(right):
        return any(_is_slip(name[0], word) for word in right)
    amiss = [(one, other) for one, other in zip(name, right, strict=False) if one != other]
    if len(name) != len(right) or len(amiss) != 1:
        return False
    one, other = amiss[0]
    if len(name) > 1:
        return min(len(one), len(other)) >= SHORTEST_CLIPPED and _letters_off(one, other) == 1
    # Two names of one word each: only a vowel or a doubled letter, `Mamad` and `Mammad`.
    ends = one[0] == other[0] and one[-1] == other[-1]
    return ends and _is_slip(one, other) and _consonants(one) == _consonants(other)


def is_clipped(kind: str, short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether one word is a person's name cut off, or drawn out: `Sandi` of `Sandiaga Uno`, `Bagasno`.

    Not `Soekarno` of `Soekarnoputri`.
    """
    if kind != "PER" or len(short) != 1 or len(short[0]) < SHORTEST_CLIPPED or is_full(kind, short[0]):
        return False
    if len(full) == 1:
        # `Edho` is `Edhozell`
        return len(full[0]) > len(short[0]) + 1 and full[0].startswith(short[0])
    drawn = short[0].removesuffix("no")
    return any(
        word.startswith(short[0])
        and len(word) > len(short[0]) + 1
        and word.removeprefix(short[0]) not in PATRONYMICS
        for word in full
    ) or (drawn != short[0] and len(drawn) >= SHORTEST_CLIPPED and drawn in full)


def _is_slip(one: str, other: str) -> bool:
    """Say whether a word is another one spelt otherwise: `Ardi` and `Ardhi`, `Ghozali` and `Ghozalie`."""
    if folded(one) == folded(other):
        return True
    shortest = min(len(one), len(other))
    if shortest < SHORTEST_MISSPELT or one[0] != other[0] or one in load_words("first_names.txt"):
        return False
    heard, right = _consonants(one), _consonants(other)
    if len(one) == len(other) and len(heard) == len(right) and sorted(heard) != sorted(right):
        # `Thalia` and `Thania` are two.
        return False
    two = shortest >= LONGEST_WORD or (shortest >= LONG_WORD and heard == right)
    return _letters_off(one, other) <= 1 + two


def _letters_off(one: str, other: str) -> int:
    """Return how many letters are to be changed, put in or taken out to make one word of the other."""
    above = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, another in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != another)))
        above = row
    return above[-1]


def _consonants(word: str) -> str:
    """Return the consonants of a word as they sound, doubled ones once: `sfyn` of `Sofjan` and `Sofyan`."""
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiou]", "", word).translate(SOUNDS))
