"""Finds a body whose initials stand in brackets behind its name: `Pengamat Politik Lingkar Madani (LIMA)`.

Where it is may follow them: `Direktur Lingkar Air (Lira) Tirta Barat`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import places
from ..tokens import Tok
from .body_start import UNITS

# What is spelt in brackets behind them is a field of work: `Direktur Jenderal Perundingan (PPI)`.
FIELDS = UNITS | {"dirjen", "jenderal", "menko", "menteri", "wamen"}


def begins_with_initials(inside: Sequence[Tok]) -> int | None:
    """Return where the words begin that the letters in brackets at the end of a role stand for."""
    closing = next((i for i in range(len(inside) - 1, -1, -1) if inside[i].text == ")"), 0)
    if (
        closing < 4
        or inside[closing - 2].text != "("
        or not all(tok.capital for tok in inside[closing + 1 :])
    ):
        return None
    short = inside[closing - 1].text
    words = inside[: closing - 2]
    # `Walhi` too
    spelt = short.isalpha() and (len(short) > 2 if short.isupper() else len(short) > 3 and short.istitle())
    if not spelt or any(tok.lower in FIELDS for tok in words):
        return None
    starts = (i for i in range(1, len(words) - 1) if words[i].capital and _spells(words[i:], short.lower()))
    start = next(starts, None)
    place = start is not None and " ".join(tok.lower for tok in words[start:]) in places()
    return None if place else start


def _spells(words: Sequence[Tok], letters: str) -> bool:
    """Say whether letters are the beginnings of all words, but perhaps of the last: `Air Indonesia (AIR)`."""
    if not letters:
        return len(words) < 2
    if not words:
        return False
    if not words[0].capital and _spells(words[1:], letters):
        return True
    word = words[0].lower
    lengths = (n for n in range(1, len(letters) + 1) if word.startswith(letters[:n]))
    return any(_spells(words[1:], letters[n:]) for n in lengths)
