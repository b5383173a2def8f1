"""Finds the body of somebody whose role names none: `Budi dari Yayasan X`, `Kasat Reskrim` of Polres X."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ..kinds import LOWER_BODIES, after_degrees, is_acronym, is_organisation_head
from ..lexicon import places
from ..speakers.name_finder import NameFinder
from ..speakers.name_split import OPEN_HEADS
from ..speakers.place_ends import COMPANY_TAILS
from ..tokens import Tok
from .body_start import is_no_place
from .roles import after_brackets

INNER = frozenset(("&", "-", "and", "dan", "for", "in", "of", "the", "untuk"))
# `dari departemen neurologi X`
PARTS = frozenset(("bagian", "departemen", "divisi", "fakultas", "jurusan", "tim"))
LONGEST_KIND = 5  # small words between `dari` and the name of a body: `dari lembaga riset X`
# Offices in a part of a body, and the bodies that have such a part; any body where none is said.
UNIT_HEAD = re.compile(
    r"^(?:P(?:js?|lh|lt)\.? )?"
    r"(?:Kepala (?:Bagian|Bidang|Biro|Departemen|Divisi|Pusat|Satuan|Seksi|Sub[a-z]+|Unit)"
    r"|Ka(?:bag|bid|nit|sat(?!pol)|si(?!r)|sub)[a-z]*|Deputi(?! Gubernur| Menteri| Perdana)"
    r"|Dirjen|Direktur Jenderal)\b"
)
GENERAL = re.compile(r"\b(?:Dirjen|Direktur Jenderal)\b")
POLICE = re.compile(r"\bKa(?:nit|sat)")
MINISTRY = re.compile(r"\bKementerian\b")
POLICE_BODY = re.compile(r"\bPol(?:da|res\w*|sek)\b")
BODY = re.compile(
    r"\b(?:Badan|Balai|Dinas|Kantor Wilayah|Kej(?:ari|ati|aksaan)|Kementerian|Komisi|Pol(?:da|res\w*|sek))\b"
)


def body_of_named(
    mentions: Sequence[tuple[int, int]], toks: Sequence[Tok], names: NameFinder
) -> tuple[int, int] | None:
    """Return the span of the body behind `dari` and one of these names of a person."""
    for _, end in mentions:
        i = after_degrees(toks, bisect_left(toks, end, key=lambda tok: tok.start))
        i, _ = after_brackets(toks, i)
        if i < len(toks) and toks[i].text == ",":
            # `Psikolog Budi, dari RS X`
            i += 1
        if i + 1 < len(toks) and toks[i].lower == "dari":
            first = _body_start(toks, i + 1, names)
            if first is not None:
                return toks[first].start, toks[_body_stop(toks, first, names) - 1].end
    return None


def _body_start(toks: Sequence[Tok], i: int, names: NameFinder) -> int | None:
    """Return where a body's name begins at i or behind the small words that tell its kind."""
    kind = i
    while i < len(toks) and i - kind < LONGEST_KIND and toks[i].is_word and not toks[i].capital:
        i += 1
    if i >= len(toks) or not toks[i].capital or toks[i].lower in places():
        return None
    if toks[kind].lower == "fraksi":
        return kind
    if i > kind:
        of_body = toks[kind].lower in LOWER_BODIES or (is_acronym(toks[i]) and toks[kind].lower in PARTS)
        return i if of_body else None
    tagged = names.kind_at(toks[i].start, toks[i].end) == "ORG"
    # `dari Air Safety Coordination Office NASA`
    last = toks[_body_stop(toks, i, names) - 1]
    ends = last is not toks[i] and (is_acronym(last) or last.lower in COMPANY_TAILS) and is_no_place(last)
    return i if tagged or ends or is_organisation_head(toks[i]) or is_acronym(toks[i]) else None


def _body_stop(toks: Sequence[Tok], i: int, names: NameFinder) -> int:
    """Return where the capitals of a body's name end: `dari Yayasan X dan Sinta`."""
    end = i + 1
    people = {start for start, _, kind in names.names if kind == "PER"}
    while end < len(toks) and toks[end].marked is None:
        if toks[end].text == "-" and end + 1 < len(toks):
            # `Medi - call Tirta`
            end += 2
            continue
        joined = toks[end].lower in INNER and end + 1 < len(toks) and toks[end + 1].capital
        other = joined and toks[end].lower == "dan" and toks[end + 1].start in people
        if other or not (toks[end].capital or joined):
            break
        end += 1
    return end


def body_of_unit(text: str, role: tuple[int, int], names: NameFinder) -> tuple[int, int] | None:
    """Return the span of the body named last before the head of a unit: `Kepala Seksi Intelijen`."""
    said = text[slice(*role)]
    last = said.rsplit(" ", 1)[-1]
    if last.lower() in OPEN_HEADS:
        # `Kepala Dinas Budi`
        kind = re.compile(rf"\b{last}\b")
    elif UNIT_HEAD.match(said):
        kind = MINISTRY if GENERAL.search(said) else POLICE_BODY if POLICE.search(said) else BODY
    else:
        return None
    for start, end, tag in reversed(names.names):
        if tag == "ORG" and end <= role[0] and (found := kind.search(text, start, end)):
            return found.start(), end
    return None
