"""Tells a title in marks from words that somebody said."""

from __future__ import annotations

from ..tokens import Tok

# What stands behind these is a title.
CALLED = frozenset(("berjudul", "bertajuk"))
SHORTEST_WORD = 4  # letters of a word that a title writes in capitals: not `in`, `the`, `dan`


def is_title(tok: Tok) -> bool:
    """Say whether marks hold the name of a work: most words in capitals, no sign at the end."""
    if tok.marked is None:
        return False
    words = tok.text.strip("\"'“”‘’«»„").split()
    capitals = sum(word[0].isupper() for word in words)
    small = sum(word[0].islower() and len(word) >= SHORTEST_WORD for word in words)
    return capitals > small and words[-1][-1] not in ".,?!"
