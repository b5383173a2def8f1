"""Steps over what links a sentence to the one before it: `Namun`, `Selain itu`."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import phrases
from .tokens import Tok

# At the head of a sentence these link it to the one before and are no part of what is reported.
CONNECTIVES = phrases("connective_phrases")
LONGEST_CONNECTIVE = max(map(len, CONNECTIVES))


def connective_at(toks: Sequence[Tok], i: int, end: int) -> int:
    """Return how many tokens the connective at i takes, 0 for none."""
    for length in range(min(LONGEST_CONNECTIVE, end - i), 0, -1):
        if tuple(tok.lower for tok in toks[i : i + length]) in CONNECTIVES:
            return length
    return 0


def after_connectives(toks: Sequence[Tok], start: int, end: int) -> int:
    """Step over connectives and commas at the head of a clause; stay where nothing else is there."""
    at = start
    while at < end:
        step = connective_at(toks, at, end)
        if not step and toks[at].marked is None and toks[at].text in ",–—-":
            step = 1
        if not step:
            return at
        at += step
    return start


def only_connectives(toks: Sequence[Tok], i: int) -> bool:
    """Say whether nothing but connectives stands before i."""
    at = 0
    while at < i:
        step = connective_at(toks, at, i)
        if not step and toks[at].marked is None and not toks[at].is_word:
            step = 1
        if not step:
            return False
        at += step
    return True
