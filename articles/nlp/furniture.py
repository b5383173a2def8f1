"""Finds what stands in a text but is not the story: bylines, "Baca juga", adverts, datelines, captions.

Nothing is cut: the stretches are returned, and neither a quote nor a name is looked for in them.
Pure Python, used by the importer in the web process too. The patterns stand in data/furniture.json.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .document import LeftOut
from .doubts import gettext_noop
from .lexicon import load_json, places
from .pointers import find_pointers

# Why a stretch was left out, as English message ids for an interface to translate.
KINDS: dict[str, str] = {
    "byline": gettext_noop("Byline"),
    "source": gettext_noop("Named source of the article"),
    "read_also": gettext_noop("Pointer to another article"),
    "watch": gettext_noop("Pointer to a video"),
    "advert": gettext_noop("Advertisement"),
    "scroll": gettext_noop("Scroll notice"),
    "dateline": gettext_noop("Dateline"),
    "initials": gettext_noop("Initials of the writers"),
    "caption": gettext_noop("Caption of a picture"),
    "copyright": gettext_noop("Copyright notice"),
    "tags": gettext_noop("List of topics"),
}

# A longer line is a paragraph of the story, whatever it begins with.
LONGEST_LINE = 400
# Datelines and fused captions stand in the first lines, initials in the last ones.
FIRST_LINES = 3
LAST_LINES = 3


@dataclass(frozen=True, slots=True)
class ByLine:
    """Who wrote and who edited an article, as its byline says; `start`, `end` is where the byline stands."""

    author: str | None
    editor: str | None
    start: int
    end: int


def find_left_out(text: str) -> list[LeftOut]:
    """Return the stretches of the text that are not the story, in order and without overlap."""
    patterns = _patterns()
    found: list[LeftOut] = []
    lines = list(_lines(text))
    title_follows = False
    for start, end in lines:
        line = text[start:end]
        kind = "byline" if len(line) <= LONGEST_LINE and _byline_parts(line) else None
        if kind is None and len(line) <= LONGEST_LINE:
            kind = next((k for k, pattern in patterns["line"] if pattern.fullmatch(line)), None)
        if kind is None and title_follows and len(line) <= 160 and line[-1] not in ".\"”'":
            kind = "read_also"
        # "Baca juga:" alone on its line announces a title on the next one.
        title_follows = kind in ("read_also", "watch") and line.rstrip().endswith(":") and len(line) < 30
        if kind:
            found.append(LeftOut(start, end, kind))
            continue
        for kind, pattern in patterns["inside"]:
            found += [LeftOut(m.start(), m.end(), kind) for m in pattern.finditer(text, start, end)]
        found += [LeftOut(*span, "read_also") for span in find_pointers(text, start, end)]
    story = [
        span for span in lines if not any(left.start == span[0] and left.end == span[1] for left in found)
    ]
    found += _starts(text, story[:FIRST_LINES])
    found += _ends(text, story[-LAST_LINES:])
    return _without_overlap(found)


def read_byline(text: str) -> ByLine | None:
    """Return who wrote and edited the article by its byline lines, or None where there is none."""
    author = editor = None
    start, end = -1, -1
    for line_start, line_end in _lines(text):
        if line_end - line_start > LONGEST_LINE:
            continue
        parts = _byline_parts(text[line_start:line_end])
        if not parts:
            continue
        for role, name in parts:
            if role == "author" and author is None:
                author = name
            elif role == "editor" and editor is None:
                editor = name
        start = line_start if start < 0 else start
        end = line_end
    return ByLine(author, editor, start, end) if author or editor else None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the lines that hold something, without the white space around them."""
    for match in re.finditer(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+", text):
        raw = match.group()
        stripped = raw.strip()
        if stripped:
            start = match.start() + raw.index(stripped[0])
            yield start, start + len(stripped)


def _byline_parts(line: str) -> list[tuple[str, str]]:
    """Return [(author | editor | other, name)] where the whole line is a byline, else []."""
    label = _label_pattern()
    if not label.match(line):
        return []
    matches = list(label.finditer(line))
    parts: list[tuple[str, str]] = []
    for i, match in enumerate(matches):
        end = matches[i + 1].start() if i + 1 < len(matches) else len(line)
        name = line[match.end() : end].strip(" |/;,•·–—-\t")
        # A name, not a sentence: a line of an interview may begin with "Penulis:" too.
        if not name or len(name) > 90 or re.search(r"[.!?][\"”]?$|[\"“”]", name) or len(name.split()) > 9:
            return []
        if not name[0].isupper() and not name[0].isdigit():
            return []
        parts.append((_labels()[match["label"].lower()], name))
    return parts if any(role != "other" for role, _ in parts) else []


def _starts(text: str, lines: list[tuple[int, int]]) -> Iterator[LeftOut]:
    for number, (start, end) in enumerate(lines):
        at = start
        for kind, pattern in _patterns()["start"]:
            match = pattern.match(text, at, end)
            if not match or match.end() == end:
                continue
            place = match.groupdict().get("place")
            if place is not None and (number > 0 or place.lower() not in places()):
                continue
            yield LeftOut(at, at + len(match.group().rstrip()), kind)
            at = match.end()
            if kind == "dateline":
                break


def _ends(text: str, lines: list[tuple[int, int]]) -> Iterator[LeftOut]:
    for start, end in lines:
        for kind, pattern in _patterns()["end"]:
            for match in pattern.finditer(text, max(start, end - 40), end):
                before = text[start : match.start()].rstrip()
                # Initials follow the end of a sentence; "(red)" after a word belongs to it.
                if match.end() == end and before and before[-1] in ".!?\"”'’":
                    yield LeftOut(match.start(), match.end(), kind)


def _without_overlap(found: list[LeftOut]) -> list[LeftOut]:
    kept: list[LeftOut] = []
    for left in sorted(found, key=lambda one: (one.start, -one.end)):
        if left.start < left.end and (not kept or left.start >= kept[-1].end):
            kept.append(left)
    return kept


@lru_cache(maxsize=1)
def _patterns() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    data = load_json("furniture.json")
    return {
        where: [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in data[where]]
        for where in ("line", "inside", "start", "end")
    }


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    data = load_json("furniture.json")["byline_labels"]
    return {label: role for role, labels in data.items() for label in labels}


@lru_cache(maxsize=1)
def _label_pattern() -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, _labels()), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?P<label>{labels})\s*:\s*", re.IGNORECASE)
