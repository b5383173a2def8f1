"""Finds the body that speaks through whoever has a role: `Kemendagri melalui Sekretaris Jenderal Budi`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import is_acronym, is_degree, is_honorific, is_organisation_head, is_role
from ..speakers.name_finder import NameFinder
from ..speakers.name_looks import is_whole_name
from ..speakers.name_split import PLACE_MARKERS
from ..statements.subjects import THROUGH
from ..tokens import Tok
from .affiliations import affiliation_in

INNER = frozenset(("(", ")", "dan", "-", "&"))


def body_acting(
    text: str, role: tuple[int, int], toks: Sequence[Tok], names: NameFinder
) -> tuple[int, int] | None:
    """Return the span of the body named before `melalui` and a role, or None where there is none."""
    at = next((i for i, tok in enumerate(toks) if tok.start >= role[0]), 0)
    at -= at > 0 and toks[at - 1].lower == "oleh"
    if at < 2 or toks[at - 1].lower not in THROUGH:
        return None
    end = at - 1
    while end > 0 and toks[end - 1].text in (",", "yang"):
        end -= 1
    first = end
    while first > 0 and _goes_on(toks, first):
        first -= 1
    office = next((i for i in range(first, end) if is_role(toks[i])), None)
    if office is not None and not any(map(is_organisation_head, toks[first:office])):
        # `Kepala Dinas X Budi, M.Si., melalui Kepala Bidang Y Sinta`
        end = _name_start(toks, office, end, names)
        return affiliation_in(text, (toks[office].start, toks[end - 1].end), toks, names)
    first = next((i for i in range(end, first, -1) if toks[i - 1].text == ","), first)
    body = next((i for i in range(first, end) if is_organisation_head(toks[i]) or is_acronym(toks[i])), None)
    return (toks[body].start, toks[end - 1].end) if body is not None else None


def _goes_on(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a phrase in capitals that goes on at i holds the word before it too."""
    before = toks[i - 1]
    if before.marked is not None:
        return False
    if before.text == ".":
        return i > 1 and is_honorific(toks[i - 2])
    if before.text == ",":
        return i < len(toks) and (is_degree(toks[i]) or toks[i].lower in THROUGH | {"dan"} or toks[i].capital)
    return before.capital or before.lower in INNER


def _name_start(toks: Sequence[Tok], office: int, end: int, names: NameFinder) -> int:
    """Return where the name of who has an office begins, with its titles; else where the phrase ends."""
    people = {start for start, _, kind in names.names if kind == "PER"}
    for i in range(office + 1, end):
        listed = toks[i].text == "," and any(tok.lower == "dan" for tok in toks[i:end])
        if toks[i].start in people or is_honorific(toks[i]) or (toks[i].text == "," and not listed):
            return i
        before = toks[i - 1]
        inner = is_organisation_head(before) or is_acronym(before) or before.lower in PLACE_MARKERS
        if end - i < 4 and not inner and is_whole_name(toks[i:end], names.called):
            # `Kepala Dinas Pariwisata Kota X Gunawan melalui …`
            return i
    return end
