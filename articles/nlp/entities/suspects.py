"""Finds the initials by which the news calls suspects and victims: `berinisial BW (23)`, `tersangka SA`."""

from __future__ import annotations

import re

from ..lexicon import known_bodies, places

ONE = r"[A-Z]{1,4}\b(?: ?\(\d\d(?: tahun)?\))?"
LIST = rf"{ONE}(?:(?:,| dan|, dan|,? serta) {ONE})*"
HUMAN = (
    r"(?:[Aa]nak|[Bb]ocah|[Kk]orban|[Mm]ahasiswi|[Oo]knum|[Pp]elaku|[Pp]emuda|[Pp]erempuan|[Pp]ria|[Rr]emaja"
    r"|[Ss]aksi|[Ss]iswa|[Ss]iswi|[Tt]ersangka|[Tt]erdakwa|[Ww]anita)"
)
SAID = re.compile(rf"[Ii]nisial(?:nya)? (?:nama )?({LIST})")
LISTED = re.compile(rf"\b{HUMAN}(?: lain(?:nya)?)?,? (?:adalah|ialah|masing-masing|yaitu|yakni),? ({LIST})")
# Of two letters, or with an age: `PKL`, `KDRT` are none.
AGED = re.compile(rf"\b{HUMAN}(?:(?: [a-z]+)? ([A-Z]{{2,4}}) ?\(\d\d| ([A-Z]{{2}})\b(?! [A-Z]))")
LETTERS = re.compile(r"[A-Z]{1,4}\b")


def initials_of_suspects(text: str) -> set[str]:
    """Return initials that are people's by the words before them."""
    said = {one for match in SAID.finditer(text) for one in LETTERS.findall(match[1])}
    listed = {one for match in LISTED.finditer(text) for one in LETTERS.findall(match[1])}
    aged = {match[1] or match[2] for match in AGED.finditer(text)}
    return said | {one for one in listed | aged if one not in known_bodies() and one.lower() not in places()}
