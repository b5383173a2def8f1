"""Lays marks over a text: which stretches open and close where, paragraph by paragraph.

Pure: knows no rows and writes no HTML. All offsets are Unicode code points into the whole text, half-open.
Marks may overlap and nest as they like; what crosses is cut, so that what opens last closes first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Of marks with the same bounds the first named here lies outside.
LAYERS = {kind: i for i, kind in enumerate(("left-out", "candidate", "quote", "cue", "name"))}


@dataclass(frozen=True, slots=True)
class Mark:
    """kind: a key of LAYERS; key: which one of its kind; tone: further classes; note: said beside it."""

    start: int
    end: int
    kind: str
    key: str
    tone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A step of writing a paragraph: a mark opens, or closes, or `text` stands.

    first: the mark opens for the first time in the whole text; further pieces of it follow where it was cut.
    """

    text: str = ""
    opens: Mark | None = None
    closes: Mark | None = None
    first: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    number: int
    start: int
    end: int
    pieces: tuple[Piece, ...]


def paragraph_bounds(text: str) -> list[tuple[int, int]]:
    """Return the bounds of the lines that hold more than white space."""
    return [match.span() for match in re.finditer(r"[^\n]+", text) if not match.group().isspace()]


def mark_text(
    text: str, marks: Iterable[Mark], *, touching: Sequence[tuple[int, int]] | None = None
) -> list[Paragraph]:
    """Return the paragraphs with the marks on them; with `touching` those that one of these spans touches."""
    bounds = paragraph_bounds(text)
    on: list[list[Mark]] = [[] for _ in bounds]
    for mark in marks:
        for i in _touched(bounds, mark.start, mark.end):
            on[i].append(mark)
    wanted: Iterable[int] = range(len(bounds))
    if touching is not None:
        wanted = sorted({i for span in touching for i in _touched(bounds, *span)})
    return [
        Paragraph(i, *bounds[i], tuple(_pieces(text, bounds[i], on[i], bounds[i - 1][1] if i else 0)))
        for i in wanted
    ]


def _touched(bounds: Sequence[tuple[int, int]], start: int, end: int) -> range:
    """Return the numbers of the paragraphs that share a character with start:end."""
    first = bisect_right(bounds, start, key=lambda span: span[1])
    last = first
    while last < len(bounds) and bounds[last][0] < end:
        last += 1
    return range(first, last)


def _pieces(text: str, bounds: tuple[int, int], marks: Sequence[Mark], before: int) -> Iterable[Piece]:
    """Yield the pieces of one paragraph.

    before: where the paragraph before it ends; what starts after that opens here for the first time.
    """
    at, end = bounds
    waiting = sorted(marks, key=lambda m: (max(m.start, at), -m.end, LAYERS[m.kind], m.key), reverse=True)
    begin = at
    stack: list[Mark] = []
    while True:
        upcoming = [min(mark.end, end) for mark in stack]
        if waiting:
            upcoming.append(max(waiting[-1].start, begin))
        to = min(upcoming, default=end)
        if to > at:
            yield Piece(text=text[at:to])
            at = to
        yield from _closing(stack, at, end)
        while waiting and max(waiting[-1].start, begin) == at:
            mark = waiting.pop()
            stack.append(mark)
            yield Piece(opens=mark, first=mark.start >= before)
        if at == end:
            return


def _closing(stack: list[Mark], at: int, end: int) -> Iterable[Piece]:
    """Close what ends here; what lies inside it and goes on is closed too, and opened again."""
    ending = sum(min(mark.end, end) == at for mark in stack)
    again: list[Mark] = []
    while ending:
        mark = stack.pop()
        yield Piece(closes=mark)
        if min(mark.end, end) == at:
            ending -= 1
        else:
            again.append(mark)
    for mark in reversed(again):
        stack.append(mark)
        yield Piece(opens=mark)
