"""Finds the organisation named inside a role."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, takewhile

from ..kinds import is_acronym, is_organisation_head, is_role
from ..lexicon import known_bodies, word_set
from ..speakers.name_finder import NameFinder
from ..speakers.name_looks import ROLES_IN_NAMES
from ..speakers.name_split import OPEN_HEADS
from ..speakers.place_ends import COMPANY_TAILS
from ..speakers.speaker_words import LAWYERS, is_place
from ..tokens import Tok
from .body_end import body_end, names_kind
from .body_names import (
    COMPANY_ROLES,
    EXPERTS,
    PLAYERS,
    WORKS,
    club,
    known_body,
    last_proper_name,
    named_body,
    national_team,
)
from .body_start import (
    REGIONS,
    ROLE_FIELDS,
    UNITS,
    is_no_place,
    organisation_start,
    outer_body,
    place_of_work,
)
from .initials import begins_with_initials
from .offices import NO_HEADS, TERRITORIAL, behind_slash, second_office, serves_office
from .whose import SERVANTS

# Whoever is told apart by where they live or trade: `petani di Liwa`.
DWELLERS = word_set("dwellers")
# Who learned there or buys there does not work there: `nutrisionis lulusan Universitas X`.
NO_STAFF = frozenset(("jebolan", "lulusan", "pelanggan", "pengguna"))
# Heads of a field of a body's work: `Kasi Intel Kejari X`.
CHIEF = re.compile(r"ka(?:bag|bid|nit|si$|sub)")
# Before where somebody works.
AT = frozenset(("dari", "di", "pada"))
# Of parties and unions.
BOARDS = frozenset(("DPC", "DPD", "DPP", "DPW", "PB", "PP"))
EVENTS = frozenset(("games", "olimpiade", "pemilu", "pilkada", "pilpres"))
# Titles of what is played, sung or read.
TITLED = frozenset(("berjuluk", "julukan", "lagu", "novel", "serial", "series", "sinetron"))


def affiliation_in(
    text: str, role: tuple[int, int], toks: Sequence[Tok], names: NameFinder
) -> tuple[int, int] | None:
    """Return the span of the organisation named inside a role, or None where there is none to cut out."""
    first = bisect_left(toks, role[0], key=lambda tok: tok.start)
    begun = takewhile(lambda tok: tok.start < role[1], islice(toks, first, None))
    # Words in marks stand beside the one token that stands for all of them.
    inside = [tok for tok in begun if tok.end <= role[1]]
    if len(inside) < 2 or (inside[0].lower.startswith("sumber") and inside[1].capital):
        # `sumber Harian X` told it to the paper.
        return None
    if (fused := behind_slash(inside)) is not None:
        return _body(inside, fused)
    if serves_office(inside) or any(tok.lower in NO_STAFF for tok in inside):
        return None
    second = second_office(inside)
    if second and (body := affiliation_in(text, (inside[second].start, role[1]), toks, names)):
        return body
    head = _head(inside)
    if _is_territorial(inside, head):
        return _of_territory(inside, head, names)
    start = known_body(inside, head) or club(inside) or place_of_work(inside, names)
    start = start or organisation_start(inside, head, names) or last_proper_name(inside, names)
    start = start or begins_with_initials(inside)
    manages = any(tok.capital and is_role(tok) for tok in inside[1:])
    leads = is_acronym(inside[0]) and not is_role(inside[0]) and manages
    if leads and (start is None or is_place(inside[start:])):
        # `IATA Country Manager of Indonesia`
        return inside[0].start, inside[0].end
    if start is None or _is_master(inside, head, start, names) or _is_work(inside, start):
        return None
    return _party_behind_field(inside, start) or _settled(inside, head, start)


def _party_behind_field(inside: Sequence[Tok], start: int) -> tuple[int, int] | None:
    """Return the party behind the field of its board: `Ketua DPP Bidang Pasar | PDIP`, `… | Partai X`."""
    field = inside[start + 1 : start + 2]
    if inside[start].text not in BOARDS or not field or field[0].lower not in ("bidang", "divisi"):
        return None
    if (outer := outer_body(inside, start + 1)) is not None:
        return _body(inside, outer)
    party = next((tok for tok in inside[start + 2 :] if tok.text in known_bodies()), None)
    return (party.start, party.end) if party is not None else None


def _is_master(inside: Sequence[Tok], head: Tok, start: int, names: NameFinder) -> bool:
    """Say whether a role ends with the person it is for: `manajer Sinta Ayu`."""
    person = any(
        kind == "PER" and one == inside[start].start and end == inside[-1].end
        for one, end, kind in names.names
    )
    works = head.lower in SERVANTS | LAWYERS and inside[start - 1].lower in SERVANTS | LAWYERS | {
        "dari",
        "hukum",
    }
    # `Pengacara RK`, where the article tells of Ridwan Kamil (RK)
    initials = start == len(inside) - 1 and inside[start].text in names.initials
    unknown = head.lower in LAWYERS and names.kind_at(inside[start].start, inside[-1].end) is None
    unknown = unknown and not is_acronym(inside[start])
    return works and (initials or ((person or unknown) and not is_organisation_head(inside[start])))


def _is_work(inside: Sequence[Tok], start: int) -> bool:
    """Say whether words tell that a film, a show or a prize stands at inside[start]: `pemeran film X`.

    `peraih 13 nominasi X Awards`; but `produser film PT X`
    """
    if inside[start - 1].lower in TITLED:
        # `bintang sinetron Ikatan Tirta`, `pebalap dengan julukan Tirta`
        return True
    if inside[start].capital and (is_organisation_head(inside[start]) or is_acronym(inside[start])):
        return False
    before = [tok.lower for tok in inside[:start]]
    return bool(WORKS.intersection(before)) and not {"dari", "di", "pada"}.intersection(before)


def _head(inside: Sequence[Tok]) -> Tok:
    """Return the word of a role that says what somebody is: `Presiden Direktur PT X` is a director."""
    head = next((tok for tok in inside if tok.is_word and tok.lower not in NO_HEADS), inside[0])
    behind = inside.index(head) + 1
    return inside[behind] if behind < len(inside) and inside[behind].lower in COMPANY_ROLES else head


def _is_territorial(inside: Sequence[Tok], head: Tok) -> bool:
    """Say whether a place follows a role: `Gubernur X`, not `Gubernur BI`, `Wakil Presiden Senior X`."""
    behind = inside.index(head) + 1
    senior = any(tok.lower in ("bidang", "eksekutif", "senior") for tok in inside[behind : behind + 1])
    bank = head.lower == "gubernur" and (
        known_body(inside, head) is not None or any(tok.text == "Bank" for tok in inside[behind : behind + 1])
    )
    return head.lower in TERRITORIAL and not (bank or senior)


def _of_territory(inside: Sequence[Tok], head: Tok, names: NameFinder) -> tuple[int, int] | None:
    """Return the span of a body in a role with a place, mostly behind `dari`: `Bupati X dari Partai Y`."""
    place = next((i for i, tok in enumerate(inside) if tok.lower in AT), len(inside))
    searched = head.lower == "presiden" or place == len(inside)
    if searched and (named := named_body(inside[:place], head, names)) is not None:
        return _body(inside[:place], named)
    if head.lower in EXPERTS | {"presiden"} and (spelt := begins_with_initials(inside)) is not None:
        return _body(inside, spelt)
    if place == len(inside):
        return None
    start = place_of_work(inside, names) or last_proper_name(inside, names)
    return None if start is None else _settled(inside, head, start, joined=True)


def _settled(inside: Sequence[Tok], head: Tok, start: int, *, joined: bool = False) -> tuple[int, int] | None:
    """Return the span of the body found at inside[start], moved to where it begins; None where it is none.

    `joined` wants `di` or `dari` before it.
    """
    if _lives_there(inside, head, start):
        return None
    start = _ministry(inside, start) or _behind_field(inside, start) or _widened(inside, start)
    if _is_directed(inside, head, start):
        outer = outer_body(inside, start)
        return _body(inside, outer) if outer is not None else None
    if joined and inside[start - 1].lower not in AT:
        return None
    if inside[start].text == "Republik" or _is_no_body(inside[start : start + 2]):
        return None
    # `Kepala Dinas`: which one is told elsewhere.
    nameless = start == len(inside) - 1 and inside[start].lower in OPEN_HEADS | {
        "fraksi",
        "internasional",
        "kabinet",
        "kelompok",
        "majelis",
        "panitia",
        "tim",
    }
    return None if nameless else _body(inside, start)


def _lives_there(inside: Sequence[Tok], head: Tok, start: int) -> bool:
    """Say whether somebody only lives at inside[start] or is from there: `warga di X`, `pemulung asal X`.

    A player is from a club too.
    """
    dweller = any(tok.lower in DWELLERS for tok in inside[:start])
    origin = inside[start - 1].lower == "asal" and head.lower not in PLAYERS
    known = inside[start].text in known_bodies()
    return (dweller or (origin and not known)) and _is_where(inside, start)


def _is_no_body(toks: Sequence[Tok]) -> bool:
    """Say whether nobody works at what begins like this: `SEA Games 2023`, `Liga Primer`, `Master of Air`."""
    if toks[0].lower in ("liga", "piala"):
        return True
    event = not is_organisation_head(toks[0]) and any(tok.lower in EVENTS for tok in toks)
    return event or [tok.lower for tok in toks] in (["bachelor", "of"], ["master", "of"])


def _is_directed(inside: Sequence[Tok], head: Tok, start: int) -> bool:
    """Say whether a field of work stands at inside[start]: `Direktur Jenderal Perundingan (PPI)`."""
    general = inside[start - 1].lower in ("dirjen", "jenderal", "jendral")
    directorate = head.lower in ("direktur", "dirjen") and general
    named = is_organisation_head(inside[start]) or is_acronym(inside[start])
    return inside[start].text == "Jenderal" or (directorate and not named)


def _body(inside: Sequence[Tok], start: int) -> tuple[int, int]:
    return inside[start].start, body_end(inside, start)


def _ministry(inside: Sequence[Tok], start: int) -> int | None:
    """Return where the ministry begins that the unit at inside[start] is in: `Ditjen X Kementerian Y`."""
    later = range(start + 1, len(inside))
    return next((i for i in later if inside[i].text in ("Kementerian", "Kementrian")), None)


def _behind_field(inside: Sequence[Tok], start: int) -> int | None:
    """Return where a body begins behind words that only look like one.

    `Deputi Bidang Komunikasi Organisasi BPJS`, `Kasi Intel Kejari X`.
    """
    if start + 1 >= len(inside):
        return None
    following = inside[start + 1]
    if inside[-2].text == ")" and is_acronym(inside[-1]) and not names_kind([inside[start]]):
        # `Deputi Komisioner Industri Keuangan (IKNB) OJK`
        return len(inside) - 1 if is_no_place(inside[-1]) else None
    inner = is_organisation_head(following) if inside[start].lower == "presidium" else is_acronym(following)
    if inside[start].lower in ("jaringan", "organisasi", "presidium") and inner:
        return start + 1
    board = inside[start].lower in ("pb", "pc", "pd", "pp", "pw")
    field = is_acronym(inside[start]) or CHIEF.match(inside[start - 1].lower)
    unit = field and not is_organisation_head(inside[start]) and not board
    body = (
        is_organisation_head(following)
        and not is_acronym(following)
        and following.lower not in UNITS | COMPANY_TAILS | REGIONS
    )
    return start + 1 if unit and body else None


def _is_where(inside: Sequence[Tok], start: int) -> bool:
    """Say whether the name at inside[start] only tells where somebody lives: no kind of body, no acronym."""
    return inside[start - 1].lower in ("asal", "dari", "di") and not names_kind([inside[start]])


def _widened(inside: Sequence[Tok], start: int) -> int:
    """Move a body's beginning left to where its initials begin: `Masyarakat Anti Banjir (MAB)`.

    A kind of company at the end has its name before it: `Tirta Bank`; a team what it is: `timnas U-19`.
    """
    teams = (i for i in (start - 1, start - 2) if i > 0 and national_team(inside, i))
    if (team := next(teams, None)) is not None:
        return team
    if inside[start].lower in COMPANY_TAILS | {"fc"} and start == len(inside) - 1:
        first = start
        while first > 1 and inside[first - 1].capital and not _is_office(inside[first - 1]):
            first -= 1
        while first < start and inside[first].lower in ROLE_FIELDS:
            first += 1
        return first
    if start > 2 and [tok.text for tok in inside[start - 2 : start]] == ["Asuransi", "Jiwa"]:
        return start - 2
    opening = next((i for i in range(start, len(inside) - 1) if inside[i].text == "("), None)
    if opening is None or not is_acronym(inside[opening + 1]):
        return start
    for i in range(start - 1, 0, -1):
        words = [tok for tok in inside[i:opening] if tok.is_word and tok.capital]
        if inside[i].capital and "".join(tok.lower[0] for tok in words) == inside[opening + 1].lower:
            return i
    return start


def _is_office(tok: Tok) -> bool:
    """Say whether a word is a role and no part of a company's name either: not `Putra`."""
    return is_role(tok) and tok.lower not in ROLES_IN_NAMES
