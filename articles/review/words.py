"""Words of a text: finding them, snapping a selection to them, moving an edge by one.

Offsets are Unicode code points, half-open. A word is a run of letters and digits with what joins them
(`Rp3,4`, `jauh-jauh`); any other character that is no white space is a word of its own, an emoji as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

LETTER = r"[\w\u0300-\u036f]"
FLAG = r"[\U0001f1e6-\U0001f1ff]{2}"
DRESS = r"[\ufe0f\u20e3\U0001f3fb-\U0001f3ff]"
WORD = re.compile(rf"{LETTER}+(?:[.,:/'’\-–]{LETTER}+)*|{FLAG}|[^\w\s]{DRESS}*(?:\u200d[^\w\s]{DRESS}*)*")
MARKS = '"“”„‟«»'
NEAR = 200  # code points around a span in which the words next to it are looked for


def find_words(text: str, words: str) -> list[Span]:
    """Return where `words` stand in `text`, whatever white space is between them.

    Where they stand as whole words somewhere, parts of words do not count.
    """
    parts = words.split()
    if not parts:
        return []
    places = [m.span() for m in re.finditer(r"\s+".join(map(re.escape, parts)), text)]
    return [place for place in places if _is_whole(text, *place)] or places


def snap(text: str, start: int, end: int, *, without: str = MARKS) -> Span | None:
    """Return start:end widened to whole words, without white space and `without` at its ends, or None.

    None when nothing is left of it, or when it is not inside the text.
    """
    if not 0 <= start < end <= len(text):
        return None
    inside = list(_words(text, start, end))
    while inside and text[inside[0][0]] in without:
        inside.pop(0)
    while inside and text[inside[-1][0]] in without:
        inside.pop()
    return (inside[0][0], inside[-1][1]) if inside else None


def snap_name(text: str, start: int, end: int) -> Span | None:
    """Return start:end as `snap` does, without any punctuation at its ends."""
    inside = [word for word in _words(text, start, end) if re.match(r"\w", text[word[0]])]
    return (inside[0][0], inside[-1][1]) if inside else None


def moves(text: str, start: int, end: int) -> dict[str, Span | None]:
    """Return start:end with either edge moved by one word outwards or inwards; None where there is none."""
    inside = list(_words(text, start, end))
    before = [w for w in _words(text, max(0, start - NEAR), start) if w[1] <= start]
    after = [w for w in _words(text, end, min(len(text), end + NEAR)) if w[0] >= end]
    several = len(inside) > 1
    return {
        "start_out": (before[-1][0], end) if before else None,
        "start_in": (inside[1][0], end) if several else None,
        "end_in": (start, inside[-2][1]) if several else None,
        "end_out": (start, after[0][1]) if after else None,
    }


def kind_of(text: str, start: int, end: int) -> str:
    """Guess the kind of a quote from the marks around and in it."""
    before, after = text[max(0, start - NEAR) : start].rstrip(), text[end : end + NEAR].lstrip(" ,.!?…")
    if before[-1:] in tuple(MARKS) and after[:1] in tuple(MARKS):
        return "direct"
    return "mixed" if any(mark in text[start:end] for mark in MARKS) else "indirect"


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether no word goes on beyond either edge."""
    edges = (text[max(0, start - 1) : start + 1], text[end - 1 : end + 1])
    return not any(re.fullmatch(rf"{LETTER}{{2}}", edge) for edge in edges)


def _words(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the words that start:end touches."""
    line = text.rfind("\n", 0, start) + 1
    for match in WORD.finditer(text, max(line, start - NEAR)):
        if match.start() >= end:
            return
        if match.end() > start:
            yield match.span()
