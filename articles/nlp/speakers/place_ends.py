"""Says what known places and bodies that end before a word say for a name that begins there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..lexicon import known_bodies, places_and_districts, word_set
from ..tokens import Tok
from .role_end import NAMESAKES

ORGANISATION_TAILS = word_set("organisation_tails")
# Nothing but a company ends with these.
NOT_COMPANIES = {"indonesia", "institute", "internasional", "international", "nusantara"}
COMPANY_TAILS = ORGANISATION_TAILS - NOT_COMPANIES - word_set("role_fields")
# Behind these a place of one word is a whole one: `Kabupaten Bogor | Bagas`.
OF_WHOLE_PLACES = frozenset(("kab", "kabupaten", "kota", "provinsi"))
PLACE_BEFORE = 2.0
TERRITORY_BEFORE = 5.0
PLACE_BROKEN = -3.0


@cache
def _place_phrases() -> frozenset[tuple[str, ...]]:
    """Return the names of places as words; those of one word too."""
    names = places_and_districts()
    return frozenset(tuple(re.findall(r"[^\W_]+", name)) for name in names) | NAMESAKES


def by_places(toks: Sequence[Tok], first: int, k: int, home: frozenset[tuple[str, ...]]) -> float:
    """Return what known names of places, and last words of bodies' names, say for parting before k."""
    lower = [tok.lower for tok in toks]
    total = 0.0
    two = k > first + 1 and f"{toks[k - 2].text} {toks[k - 1].text}" in known_bodies()
    if two or (k > first and toks[k - 1].text in known_bodies() and not toks[k - 1].text.isupper()):
        # `Juru bicara Hamas | Bagas Wira`, `Gedung Putih | Bagas Wira`; but `Rektor ITB Tirta`
        total += PLACE_BEFORE
    if k > 0 and lower[k - 1] in ORGANISATION_TAILS:
        total += PLACE_BEFORE if lower[k - 1] in COMPANY_TAILS else PLACE_BEFORE / 2
    if k > 1 and lower[k - 2] == "partai" and k - 1 >= first:
        # `Ketua Umum Partai Golkar | Bagas Wira`
        total += PLACE_BEFORE
    broken = _is_broken(lower, first, k)
    for length in (3, 2, 1):
        before = tuple(lower[k - length : k])
        if k - length >= max(first - 1, 0) and (before in _place_phrases() or before in home):
            total += PLACE_BEFORE if length > 1 or before in home else PLACE_BEFORE / 2
            whole = k > length and lower[k - length - 1] in OF_WHOLE_PLACES and not broken
            total += TERRITORY_BEFORE if whole else 0.0
            break
    return total + PLACE_BROKEN if broken else total


def _is_broken(lower: Sequence[str], first: int, k: int) -> bool:
    """Say whether a place of two or three words would be parted before k: `Lampung | Barat`."""
    return any(
        stop - start > 1 and tuple(lower[start:stop]) in _place_phrases()
        for start in range(max(first, k - 2), k)
        for stop in range(k + 1, min(len(lower), start + 3) + 1)
    )
