"""Pairs quotation marks, paragraph by paragraph, so that a stray one costs one paragraph at most.

Every mark may open, close or mean nothing; the cheapest reading of a paragraph's marks is taken, where
the characters around a mark say what it looks like. So “…”, ”…”, "…" and «…» go through the same code,
and a missing mark is a reading with a price.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from .lexicon import load_rows, load_words
from .speakers.speaker import FIRST_PERSON

DOUBLE = '"“”„‟«»″＂'
SINGLE = "'‘’‚‛‹›′`"
MARK = re.compile(rf"[{DOUBLE}]|''|``|´´")
SINGLE_MARK = re.compile(rf"[{SINGLE}]")
ALWAYS_OPEN = frozenset("„«‟") | {"``"}

# Prices of readings that go against the look of a mark; only their order matters much.
AGAINST_LOOK = 1.5
IGNORED = 2.6
IGNORED_AFTER_DIGIT = 0.6
UNCLOSED = 2.5
UNOPENED = 2.4
REOPENED = 2.4
ATTRIBUTED_OPENING = 3.0

POST_CUE = (
    r"\s+(?:(?:kata|ujar|tutur|ucap|ungkap|imbuh|papar|jelas|terang|tegas|tambah|lanjut|pungkas|sambung)"
    r"(?:nya\b| (?=[A-Z]|dia\b|ia\b|beliau\b)))"
)
# `…, kata Budi` or `…, ujarnya`: the end of a statement whose closing mark is missing.
ATTRIBUTION = re.compile(rf"(?<=[,.?!]){POST_CUE}")
# `…," kata Budi`: no mark that opens.
ATTRIBUTED = re.compile(POST_CUE)
# `Bagas 'Ucok' Wirawan`
NICKNAME = re.compile(r"\b([A-Z][a-z]+) (?:'|‘|’|\"|“)([A-Z][a-z]{1,11})(?:'|’|\"|”) ([A-Z][a-z]+)\b")
NO_NAMES = ("common_words.txt", "organisation_heads.txt", "roles.txt", "places.txt")
STOP = re.compile(r"[.!?]\s+")
# Who says `saya mengatakan` speaks in marks.
IN_MARKS = FIRST_PERSON | {"gue"}
State = Literal["out", "in"]


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands between two marks: text[start:end], without white space at its ends.

    `outer_start`, `outer_end` take the marks in. `broken` says that a mark is missing on one side, `missing`
    which one. `single` marks are the weaker sort.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    missing: Literal["", "open", "close"] = ""
    single: bool = False

    @property
    def broken(self) -> bool:
        return bool(self.missing)


def find_marked(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Marked]:
    """Return what stands in quotation marks in these paragraphs, in order, without overlap."""
    found: list[Marked] = []
    carried: int | None = None
    since = 0
    for number, (start, end) in enumerate(paragraphs):
        marks = list(MARK.finditer(text, start, end))
        if carried is not None:
            closing = _closing_of_carried(text, start, end, marks)
            if closing is not None:
                found.append(_marked(text, carried, closing.start(), carried - 1, closing.end()))
                carried = None
                found += _pair(text, closing.end(), end, [m for m in marks if m.start() > closing.start()])
                continue
            since += 1
            if since < 6:
                continue
        pairs = _pair(text, start, end, marks)
        last = pairs[-1] if pairs else None
        if (
            last
            and last.missing == "close"
            and last.outer_end == end
            and _goes_on(text, paragraphs, number, last)
        ):
            carried, since = last.start, 0
            pairs = pairs[:-1]
        found += pairs
    found = [one for one in found if one.start < one.end]
    found += _single_marked(text, paragraphs, found)
    nicknames = {(match.start(2), match.end(2)) for match in nicknames_in(text)}
    return sorted((one for one in found if (one.start, one.end) not in nicknames), key=lambda one: one.start)


def nicknames_in(text: str) -> Iterator[re.Match[str]]:
    """Yield `Bagas 'Ucok' Wirawan`: the word before, the nickname, the word behind. It is no quote."""
    for match in NICKNAME.finditer(text):
        beside = (match[1].lower(), match[3].lower())
        if not any(word in load_words(words) for words in NO_NAMES for word in beside):
            yield match


def _marked(text: str, start: int, end: int, outer_start: int, outer_end: int, **more: object) -> Marked:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Marked(start, end, outer_start, outer_end, **more)  # type: ignore[arg-type]


def _looks(text: str, match: re.Match[str], start: int, end: int) -> tuple[float, float]:
    """Return what reading the mark as opening and as closing costs by the characters around it."""
    mark = match.group()
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    opening = closing = 0.0
    if not (before.isspace() or before in "([{-–—/:‘'" + DOUBLE):
        opening += AGAINST_LOOK
    if after.isspace() or after in ".,;:!?)]":
        opening += 0.9 if after.isspace() else AGAINST_LOOK
    if before.isspace():
        closing += 1.2
    if after.isalnum():
        closing += 1.0
    if before.isspace() and after.isalnum():
        closing += 0.4
    if before in ",.!?…":
        opening += ATTRIBUTED_OPENING if ATTRIBUTED.match(text, match.end()) else 0.5
    if mark in ALWAYS_OPEN or mark == "“":
        closing += 2.2
        opening -= 0.3
    elif mark == "»":
        opening += 2.0
    return max(opening, 0.0), closing


def _pair(text: str, start: int, end: int, marks: list[re.Match[str]]) -> list[Marked]:
    """Return the cheapest reading of the marks of one paragraph."""
    if not marks:
        return []
    # best[state] = (price, readings so far); a reading is O(pen), C(lose), I(gnored), R(eopened), B(egun).
    best: dict[State, tuple[float, str]] = {"out": (0.0, "")}
    for match in marks:
        opening, closing = _looks(text, match, start, end)
        after_digit = match.start() > start and text[match.start() - 1].isdigit()
        ignored = IGNORED_AFTER_DIGIT if after_digit and "in" not in best else IGNORED
        step: dict[State, tuple[float, str]] = {}

        def offer(
            state: State, price: float, reading: str, step: dict[State, tuple[float, str]] = step
        ) -> None:
            if state not in step or price < step[state][0]:
                step[state] = (price, reading)

        for state, (price, reading) in best.items():
            offer(state, price + ignored, reading + "I")
            if state == "out":
                offer("in", price + opening, reading + "O")
                offer("out", price + closing + UNOPENED, reading + "B")
            else:
                offer("out", price + closing, reading + "C")
                offer("in", price + opening + REOPENED, reading + "R")
        best = step
    choices = {state: price + (UNCLOSED if state == "in" else 0.0) for state, (price, _) in best.items()}
    state = min(choices, key=lambda one: (choices[one], one))
    return _read(text, start, end, marks, best[state][1])


def _read(text: str, start: int, end: int, marks: list[re.Match[str]], reading: str) -> list[Marked]:
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    for match, what in zip(marks, reading, strict=True):
        if what == "B":
            begin = _guess_beginning(text, found[-1].outer_end if found else start, match.start())
            found.append(_marked(text, begin, match.start(), begin, match.end(), missing="open"))
        elif what == "C" and opened:
            found.append(_marked(text, opened.end(), match.start(), opened.start(), match.end()))
            opened = None
        elif what == "R" and opened:
            found.append(_unclosed(text, opened, match.start()))
            opened = match
        elif what == "O":
            opened = match
    if opened:
        found.append(_unclosed(text, opened, end))
    return found


def _unclosed(text: str, opened: re.Match[str], end: int) -> Marked:
    attribution = ATTRIBUTION.search(text, opened.end(), end)
    stop = attribution.start() if attribution else end
    return _marked(text, opened.end(), stop, opened.start(), stop, missing="close")


def _guess_beginning(text: str, start: int, mark: int) -> int:
    """Guess where a quote without its opening mark begins: after the last sentence with a cue, if any."""
    while start < mark and (text[start].isspace() or text[start] in ".,"):
        start += 1
    stops = list(STOP.finditer(text, start, mark))
    begins = [start, *(stop.end() for stop in stops)]
    for first, stop in reversed(list(zip(begins, stops, strict=False))):
        if _reports(text[first : stop.start()]):
            return stop.end()
    if start > 0 and text[start - 1 : start] not in "\n" and stops:
        # Something came before in this paragraph: its sentence is not part of the quote.
        return stops[0].end()
    return start


def _reports(sentence: str) -> bool:
    """Say whether the writer tells in a sentence what somebody said: `Budi mengaku lelah`."""
    words = set(re.findall(r"[\w-]+", sentence.lower()))
    return bool(words & _cues()) and not words & IN_MARKS


@cache
def _cues() -> frozenset[str]:
    return frozenset(
        form
        for form, place, kind in load_rows("cues.tsv")
        if place == "active" and kind in ("clause", "request", "stance")
    )


def _goes_on(text: str, paragraphs: Sequence[tuple[int, int]], number: int, opened: Marked) -> bool:
    """Say whether an unclosed quote goes on in the next paragraphs and is closed there.

    Each of them begins with a mark of its own, or none does; and who says it is told once, before or behind.
    """
    bare = False
    told = text[paragraphs[number][0] : opened.outer_start].rstrip().endswith((",", ":"))
    for start, end in paragraphs[number + 1 : number + 6]:
        marks = list(MARK.finditer(text, start, end))
        at_start = bool(marks) and marks[0].start() == start
        if bare and at_start:
            return False
        closing = _closing_of_carried(text, start, end, marks)
        if closing is not None:
            return not (told and text[closing.end() : end].lstrip(" ,")[:1].islower())
        if at_start and len(marks) == 1:
            continue
        if marks or re.search(r"\b(?:mengatakan|menjelaskan|kata|ujar)\b", text[start:end]):
            return False
        bare = True
    return False


def _closing_of_carried(text: str, start: int, end: int, marks: list[re.Match[str]]) -> re.Match[str] | None:
    """Return the mark that closes a quote carried over from the paragraph before, if there is one."""
    if not marks:
        return None
    first = marks[0]
    if _reopens(text, first, start):
        if len(marks) == 1:
            return None
        first = marks[1]
    elif first.start() == start:
        return first
    opening, closing = _looks(text, first, start, end)
    return first if closing < opening else None


def _reopens(text: str, mark: re.Match[str], start: int) -> bool:
    """Say whether a mark begins a paragraph, as each of a long quote may, and closes none: `” ujarnya`."""
    closes = mark.group() in "”»" and not text[mark.end() : mark.end() + 1].isalnum()
    return mark.start() == start and not closes


def _single_marked(text: str, paragraphs: Sequence[tuple[int, int]], double: list[Marked]) -> list[Marked]:
    """Return what stands in single marks outside double ones; an apostrophe inside a word is no mark."""
    found: list[Marked] = []
    for start, end in paragraphs:
        opened: int | None = None
        for match in SINGLE_MARK.finditer(text, start, end):
            at = match.start()
            if any(one.outer_start <= at < one.outer_end for one in double):
                continue
            before = text[at - 1] if at > start else " "
            after = text[at + 1] if at + 1 < end else " "
            opens = (before.isspace() or before in "(") and after.isalnum()
            closes = not before.isspace() and not after.isalnum()
            if opens and opened is None:
                opened = at
            elif closes and opened is not None:
                if any(opened < one.outer_start < at for one in double):
                    opened = None
                    continue
                found.append(_marked(text, opened + 1, at, opened, at + 1, single=True))
                opened = None
    return [one for one in found if one.start < one.end]
