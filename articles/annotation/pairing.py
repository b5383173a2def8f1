"""Pairing what a run proposes with the rows that are there, one to one.

So a quote keeps its row, its public id and its history while its edges, speaker or kind change.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

LEAST_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Placed:
    """A span with what tells it apart: its kind, and where its cue begins (None without one)."""

    start: int
    end: int
    kind: str
    cue_start: int | None = None


def pair(rows: Sequence[Sequence[Placed]], proposals: Sequence[Placed], text: str) -> dict[int, int]:
    """Return {index of proposal: index of row}.

    rows: for each row the spans it answers to: the effective one, and the machine's latest where a person
    moved the edges. The same span pairs first; then the pair with most shared words (at least half of the
    longer one) whose cue is the same or which are of one kind.
    """
    scored = []
    for i, proposal in enumerate(proposals):
        for j, places in enumerate(rows):
            score = max((_likeness(place, proposal, text) for place in places), default=0.0)
            if score > 0:
                scored.append((-score, i, j))
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(scored):
        if i not in paired and j not in taken:
            paired[i] = j
            taken.add(j)
    return paired


def _likeness(row: Placed, proposal: Placed, text: str) -> float:
    if (row.start, row.end) == (proposal.start, proposal.end):
        return 2.0 + (row.kind == proposal.kind)
    start, end = max(row.start, proposal.start), min(row.end, proposal.end)
    if start >= end:
        return 0.0
    same_cue = row.cue_start is not None and row.cue_start == proposal.cue_start
    if not same_cue and row.kind != proposal.kind:
        return 0.0
    longest = max(_count_words(text[s.start : s.end]) for s in (row, proposal))
    shared = _count_words(text[start:end]) / longest
    return shared if shared >= LEAST_SHARED else 0.0


def _count_words(text: str) -> int:
    return len(re.findall(r"\w+", text)) or 1
