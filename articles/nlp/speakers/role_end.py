"""Finds where offices and bodies end whose last words look like names: `Jaksa Agung`, `Ponpes Al Ikhlas`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ..lexicon import load_words, phrases, word_set
from ..tokens import Tok

# Offices whose last word is a name elsewhere: `Jaksa Agung`.
OFFICE_PHRASES = phrases("office_phrases")
# Behind these stands at least one word that tells of what: `Direktur Jenderal Pajak`.
OF_FIELDS = (("direktur", "jenderal"), ("direktorat", "jenderal"), ("dirjen",), ("ditjen",))
# What bears an Arabic name, often of two words: `Ponpes Al Ikhlas`, `Masjid Nurul Huda`.
ISLAMIC_HEADS = word_set("islamic_heads")
# What is called after well-known people, and after whom: `RSUD Abdul Moeloek`, `UIN Raden Intan`.
CALLED_AFTER = word_set("called_after")
NAMESAKES = phrases("namesakes")
ARABIC_START = re.compile(
    r"^(?:a[dlnrstz]|as[hy]|daru[nst]"
    r"|(?:\w+at|bahr|bait|bustan|dar|ihya|ma[mn]ba|miftah|minhaj|nur|riya\w+)ul)$"
)
ARABIC_WORD = re.compile(r"^(?:a[dlnrstz]|as[hy])-\w")


def office_end(toks: Sequence[Tok]) -> int:
    """Return how many words at the beginning are an office with a phrase of its own: `Jaksa Agung`."""
    for length in (3, 2):
        if tuple(tok.lower for tok in toks[:length]) in OFFICE_PHRASES:
            return length
    return 0


def field_end(toks: Sequence[Tok], is_name: Callable[[Tok], bool]) -> int:
    """Return how many words end with the field of an office, else 0: `Direktur Jenderal Pajak | Budi`."""
    lower = [tok.lower for tok in toks]
    for office in OF_FIELDS:
        for i in range(len(toks) - len(office)):
            at = i + len(office)
            if tuple(lower[i:at]) != office:
                continue
            # `Direktur Jenderal Pasar dalam Negeri`
            alone = at + 1 == len(toks) and lower[at] not in load_words("common_words.txt")
            return at + 1 if toks[at].capital and not (alone or is_name(toks[at])) else 0
    return 0


def pesantren_end(toks: Sequence[Tok]) -> int:
    """Return how many words end with a body's Arabic name, else 0: `Pengasuh Ponpes Darul Ulum | Budi`."""
    for i, tok in enumerate(toks[:-2]):
        if tok.lower not in ISLAMIC_HEADS or toks[i + 1].lower in ISLAMIC_HEADS:
            continue
        if ARABIC_START.match(toks[i + 1].lower):
            return i + 3
        return i + 2 if ARABIC_WORD.match(toks[i + 1].lower) else 0
    return 0


def memorial_end(toks: Sequence[Tok], home: frozenset[tuple[str, ...]]) -> int:
    """Return how many words end with whom a body is called after, else 0: `RSUD Ahmad Yani | Sinta Ayu`.

    `home`: names of the article's places and hospitals.
    """
    head = max((i for i, tok in enumerate(toks) if tok.lower in CALLED_AFTER), default=len(toks))
    for first in range(head + 1, min(len(toks), head + 7)):
        for length in (3, 2, 1):
            if tuple(tok.lower for tok in toks[first : first + length]) in NAMESAKES | home:
                return first + length
    return 0
