"""Says which body is told to have written what is read from next."""

from __future__ import annotations

import re

from ..entities.entities import Entity
from .resolved import Case
from .topics import BESIDE_WRITTEN, WRITTEN

# What is done by a body behind, in writing: `Hal itu diumumkan Tirta FC melalui laman resminya`.
DONE = frozenset(
    ("diberitahukan", "dibagikan", "disampaikan", "ditulis", "diumumkan", "diunggah", "diungkapkan")
)
FAR = 600
LONGEST = 120  # of what stands before a body in its sentence
SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+|\n+")


def writer_before(case: Case, *, within: int) -> Entity | None:
    """Return the body that one of the last sentences tells to have written something, if none spoke since.

    `Tirta FC meminta maaf lewat laman resminya.\n"Kami menyesal."`, `Itu diketahui dari unggahan Tirta FC.`
    """
    at = min(case.statement.start, case.speaker.start)
    told = [(one.start, one.end, one.entity) for one in case.groups if one.entity is not None]
    told = [one for one in told if _writes_behind(case, one[1], at)]
    bodies = (one for one in case.entities.entities if one.kind == "ORG")
    named = ((m.start, m.end, one) for one in bodies for m in one.mentions if at - FAR < m.end <= at)
    told += [one for one in named if _is_written_by(case, one[0], one[1], at)]
    near = (one for one in told if len(SENTENCE_END.findall(case.text, one[1], at)) <= within)
    last = max(near, key=lambda one: one[0], default=None)
    if last is None or (case.history and case.history[-1][0].start > last[0]):
        return None
    return last[2]


def _writes_behind(case: Case, start: int, end: int) -> bool:
    """Say whether the sentence goes on with where, or how, something is written."""
    return start <= end and bool(WRITTEN.intersection(re.findall(r"\w+", case.text[start:end].lower())))


def _is_written_by(case: Case, start: int, end: int, until: int) -> bool:
    """Say whether a body comes in behind what it wrote, or behind what it did in writing."""
    sentence = SENTENCE_END.split(case.text[max(case.begin, start - LONGEST) : start])[-1]
    spoke = [said.end for said, _ in case.history[-1:]]
    about = [one.start for one in case.subjects if one.start < start]
    if any(at >= start - len(sentence) for at in (*spoke, *about[-1:])):
        # `Sinta mengutip laman resmi Tirta FC.`
        return False
    if case.text[start:end].lower() in BESIDE_WRITTEN:
        return False
    before = sentence.lower().split()
    if before and before[-1] in ("oleh", "pihak"):
        before.pop()
    if before and before[-1] in DONE:
        return _writes_behind(case, end, until)
    while before and before[-1] in BESIDE_WRITTEN:
        if before[-1] in WRITTEN:
            return True
        before.pop()
    return False
