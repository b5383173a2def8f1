"""Finds a body whose initials stand in brackets behind its name: `Pengamat Politik Lingkar Madani (LIMA)`."""

from __future__ import annotations

from collections.abc import Sequence

from ..tokens import Tok
from .body_start import UNITS

# What is spelt in brackets behind them is a field of work: `Direktur Jenderal Perundingan (PPI)`.
FIELDS = UNITS | {"dirjen", "jenderal", "menko", "menteri", "wamen"}


def begins_with_initials(inside: Sequence[Tok]) -> int | None:
    """Return where the words begin that the capitals in brackets at the end of a role stand for."""
    if len(inside) < 5 or inside[-1].text != ")" or inside[-3].text != "(":
        return None
    short = inside[-2].text
    words = inside[:-3]
    if not (short.isalpha() and short.isupper() and len(short) > 2) or any(
        tok.lower in FIELDS for tok in words
    ):
        return None
    return next(
        (i for i in range(1, len(words) - 1) if words[i].capital and _spells(words[i:], short.lower())), None
    )


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
