"""Finds in each sentence what is reported, by which expression, and the words that stand for the speaker."""

from __future__ import annotations

from ..speakers.name_finder import NameFinder
from ..tokens import Sent
from .direct import find_direct
from .indirect import find_indirect
from .statement import Statement


def find_statements(text: str, sent: Sent, number: int, names: NameFinder) -> list[Statement]:
    """Return the statements of one sentence, in order."""
    direct = find_direct(text, sent, number, names)
    taken = [one.cue for one in direct if one.cue]
    indirect = find_indirect(text, sent, number, names, direct, taken)
    both = direct + indirect
    # A quoted fragment inside a reported clause belongs to that clause.
    kept = [
        one
        for one in both
        if one.marked is None
        or not any(o is not one and o.start <= one.start and one.end <= o.end for o in indirect)
    ]
    return sorted(kept, key=lambda one: one.start)
