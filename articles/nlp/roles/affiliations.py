"""Finds the organisation named inside a role."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, takewhile

from ..kinds import is_acronym, is_organisation_head, is_role
from ..lexicon import places, word_set
from ..speakers.name_finder import NameFinder
from ..speakers.name_looks import ROLES_IN_NAMES
from ..speakers.name_split import COMPANY_TAILS, OPEN_HEADS
from ..speakers.speaker_words import LAWYERS
from ..statements.predicates import is_predicate
from ..tokens import Tok
from .body_names import (
    COMPANY_ROLES,
    EXPERTS,
    GOVERNMENTS,
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
from .offices import TERRITORIAL, behind_slash, second_office, serves_office
from .role_before import SERVANTS

AFTER_ORGANISATION = word_set("after_organisation")
# Whoever is told apart by where they live or trade: `petani di Liwa`.
DWELLERS = word_set("dwellers")
# How offices begin in short, before whose: `Pangkoarmada RI`.
SHORT_HEADS = ("kabag", "kabid", "kadis", "kadiv", "kapus", "kaset", "kasub", "pangdam", "pangko")
SHORT_OFFICES = ("dan", "dir", "ka", "men", "pang", "sek", "wa")
# Who learned there or buys there does not work there: `nutrisionis lulusan Universitas X`.
NO_STAFF = frozenset(("jebolan", "lulusan", "pelanggan", "pengguna"))
# They part a body's name from what somebody does there: `KPU Kota X Divisi Hukum`, `PDIP Dapil Y`.
FIELDS_OF_BODIES = frozenset(("bidang", "dapil", "divisi"))
# Heads of a field of a body's work: `Kasi Intel Kejari X`.
CHIEF = re.compile(r"ka(?:bag|bid|nit|si$|sub)")
# Before the word that says what somebody is.
NO_HEADS = word_set("no_heads")


def affiliation_in(
    text: str, role: tuple[int, int], toks: Sequence[Tok], names: NameFinder
) -> tuple[int, int] | None:
    """Return the span of the organisation named inside a role, or None where there is none to cut out."""
    first = bisect_left(toks, role[0], key=lambda tok: tok.start)
    inside = list(takewhile(lambda tok: tok.end <= role[1], islice(toks, first, None)))
    if len(inside) < 2 or (inside[0].lower.startswith("sumber") and inside[1].capital):
        # `sumber Harian X` told it to the paper.
        return None
    if (fused := behind_slash(inside)) is not None:
        return _body(inside, fused)
    if serves_office(inside) or any(tok.lower in NO_STAFF for tok in inside):
        return None
    if second := second_office(inside):
        return affiliation_in(text, (inside[second].start, role[1]), toks, names)
    head = _head(inside)
    if _is_territorial(inside, head):
        return _of_territory(inside, head, names)
    start = known_body(inside, head) or club(inside) or place_of_work(inside, names)
    start = start or organisation_start(inside, head, names) or last_proper_name(inside, names)
    start = start or begins_with_initials(inside)
    if start is None or _is_master(inside, head, start, names) or _is_work(inside, start):
        return None
    return _settled(inside, head, start)


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
    return works and (initials or (person and not is_organisation_head(inside[start])))


def _is_work(inside: Sequence[Tok], start: int) -> bool:
    """Say whether words tell that a film, a show or a prize stands at inside[start]: `pemeran film X`.

    `peraih 13 nominasi X Awards`; but `produser film PT X`
    """
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
    senior = any(tok.lower == "senior" for tok in inside[behind : behind + 1])
    bank = head.lower == "gubernur" and (
        known_body(inside, head) is not None or any(tok.text == "Bank" for tok in inside[behind : behind + 1])
    )
    return head.lower in TERRITORIAL and not (bank or senior)


def _of_territory(inside: Sequence[Tok], head: Tok, names: NameFinder) -> tuple[int, int] | None:
    """Return the span of a body in a role with a place, mostly behind `dari`: `Bupati X dari Partai Y`."""
    place = next((i for i, tok in enumerate(inside) if tok.lower in ("di", "dari", "pada")), len(inside))
    searched = head.lower == "presiden" or place == len(inside)
    if searched and (named := named_body(inside[:place], head, names)) is not None:
        return _body(inside[:place], named)
    if head.lower in EXPERTS | {"presiden"} and (spelt := begins_with_initials(inside)) is not None:
        return _body(inside, spelt)
    if not any(tok.lower in ("dari", "di") for tok in inside):
        return None
    start = place_of_work(inside, names) or last_proper_name(inside, names)
    return None if start is None else _settled(inside, head, start, joined=True)


def _settled(inside: Sequence[Tok], head: Tok, start: int, *, joined: bool = False) -> tuple[int, int] | None:
    """Return the span of the body found at inside[start], moved to where it begins; None where it is none.

    `joined` wants `di` or `dari` before it.
    """
    if any(tok.lower in DWELLERS for tok in inside[:start]) and _is_where(inside, start):
        return None
    start = _ministry(inside, start) or _behind_field(inside, start) or _widened(inside, start)
    if _is_directed(inside, head, start):
        outer = outer_body(inside, start)
        return _body(inside, outer) if outer is not None else None
    if joined and inside[start - 1].lower not in ("dari", "di"):
        return None
    if inside[start].text == "Republik":
        return None
    # `Kepala Dinas`: which one is told elsewhere.
    nameless = start == len(inside) - 1 and inside[start].lower in OPEN_HEADS | {
        "fraksi",
        "kabinet",
        "kelompok",
        "panitia",
        "tim",
    }
    return None if nameless else _body(inside, start)


def _is_directed(inside: Sequence[Tok], head: Tok, start: int) -> bool:
    """Say whether a field of work stands at inside[start]: `Direktur Jenderal Perundingan (PPI)`."""
    general = inside[start - 1].lower in ("dirjen", "jenderal", "jendral")
    directorate = head.lower in ("direktur", "dirjen") and general
    named = is_organisation_head(inside[start]) or is_acronym(inside[start])
    return inside[start].text == "Jenderal" or (directorate and not named)


def _body(inside: Sequence[Tok], start: int) -> tuple[int, int]:
    return inside[start].start, _body_end(inside, start)


def _body_end(inside: Sequence[Tok], start: int) -> int:
    """Return the offset where the organisation that begins at inside[start] ends."""
    end = start + 1
    while end < len(inside) and not _stops(inside, start, end):
        end += 1
    while end > start and not (inside[end - 1].is_word or inside[end - 1].text == ")"):
        end -= 1
    if end < len(inside) and inside[end].lower == "fraksi" and inside[end - 1].lower == "dari":
        end -= 1
    return inside[end - 1].end


def _stops(inside: Sequence[Tok], start: int, end: int) -> bool:
    """Say whether the name that begins at inside[start] ends before inside[end]."""
    tok, previous = inside[end], inside[end - 1]
    here = tok.lower == "setempat" and not inside[start].capital
    after = tok.lower in AFTER_ORGANISATION and not (previous.lower == "koordinator" or here)
    if after and (not tok.capital or tok.lower in FIELDS_OF_BODIES):
        # `Kelompok Tani Masa Depan`: in capitals only these end a name.
        return True
    if tok.text == "(" and _is_role_in_short(inside[end + 1 :], inside[start]):
        return True
    if tok.text == "daerah" and end + 1 < len(inside) and inside[end + 1].lower == "pemilihan":
        return True
    if tok.lower == "fraksi":
        # `Anggota Komisi II DPR dari Fraksi X`
        return True
    if not tok.capital and previous.capital and is_predicate(tok):
        return True
    official = inside[start].lower in GOVERNMENTS
    if tok.lower == "untuk" and end + 1 < len(inside) and (official or not inside[end + 1].capital):
        # `juru bicara PBB untuk urusan pangan`, `jubir Pemerintah Indonesia untuk Covid-19`
        return True
    if tok.lower == "di" and inside[start].capital and not _is_body(inside[end + 1 : end + 2]):
        # `profesor di Universitas X di negara bagian Y`
        return True
    joins = tok.lower in ("dari", "di", "untuk") and end + 1 < len(inside)
    return joins and " ".join(one.lower for one in inside[end + 1 :]) in places()


def _is_role_in_short(toks: Sequence[Tok], body: Tok) -> bool:
    """Say whether brackets hold the role and not the body in short: `Kepala Staf Angkatan Darat (KSAD)`."""
    if len(toks) not in (2, 3) or toks[-1].text != ")" or toks[0].lower[0] == body.lower[0]:
        return False
    # `Panglima Komando Armada (Pangkoarmada RI)`, `(Kasetwapres)`, not `(Danantara)`
    whose = len(toks) == 3 and is_acronym(toks[1])
    office = toks[0].text.istitle() and toks[0].lower.startswith(SHORT_OFFICES if whose else SHORT_HEADS)
    return is_role(toks[0]) or (office and (whose or len(toks) == 2))


def _is_body(toks: Sequence[Tok]) -> bool:
    return any(is_organisation_head(tok) or is_acronym(tok) for tok in toks)


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
    if inside[-2].text == ")" and is_acronym(inside[-1]) and not _is_body([inside[start]]):
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
    return inside[start - 1].lower in ("asal", "dari", "di") and not _is_body([inside[start]])


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
