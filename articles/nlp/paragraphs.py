"""The paragraphs of the story: the lines of a text without what furniture.py leaves out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .document import LeftOut

LINE = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")


def story_paragraphs(text: str, left_out: Sequence[LeftOut]) -> list[tuple[int, int]]:
    """Return the bounds (start, end) of each stretch of the story, in order.

    A line is a paragraph; a line with something left out in its middle gives one on either side.
    """
    stretches: list[tuple[int, int]] = []
    pending = list(left_out)
    for line in LINE.finditer(text):
        at = line.start()
        while pending and pending[0].start < line.end():
            left = pending.pop(0)
            stretches.append((at, left.start))
            at = max(at, left.end)
        stretches.append((at, line.end()))
    return [trimmed for one in stretches if (trimmed := _trim(text, *one))]


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
