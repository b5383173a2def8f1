"""Finds where a body ends that is named in a role: `Ketua DPP Partai X | periode 2024-2029`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..kinds import is_acronym, is_organisation_head, is_role
from ..lexicon import places, word_set
from ..speakers.speaker_words import PARTIES
from ..statements.predicates import is_predicate
from ..tokens import Tok
from .body_names import GOVERNMENTS

AFTER_ORGANISATION = word_set("after_organisation")
# How offices begin in short, before whose: `Pangkoarmada RI`.
SHORT_HEADS = ("kabag", "kabid", "kadis", "kadiv", "kapus", "kaset", "kasub", "pangdam", "pangko")
SHORT_OFFICES = ("dan", "dir", "ka", "men", "pang", "sek", "wa")
# They part a body's name from what somebody does there: `KPU Kota X Divisi Hukum`, `PDIP Dapil Y`.
FIELDS_OF_BODIES = frozenset(("bidang", "dapil", "divisi"))
# `MPR RI | ke-16`, `DPP Partai X | 2024-2029`
TERM = re.compile(r"ke-\d+|\d{4}[-–]\d{2,4}")


def body_end(inside: Sequence[Tok], start: int) -> int:
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
    if tok.lower in ("dan", "serta") and not is_role(previous) and _is_other_role(inside[end + 1 : end + 2]):
        # `peneliti di Universitas X dan Ketua Tim`; but `Lembaga Saksi dan Korban`
        return True
    if tok.lower in ("non", "pada") or TERM.fullmatch(tok.lower):
        # `Ketua MUI non aktif`, `calon anggota Partai X pada Pemilu 2019`
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
    if tok.lower == "di" and inside[start].capital and not names_kind(inside[end + 1 : end + 2]):
        # `profesor di Universitas X di negara bagian Y`
        return True
    joins = tok.lower in ("dari", "di", "untuk") and end + 1 < len(inside)
    behind = " ".join(one.lower for one in inside[end + 1 :])
    # `Bank Dunia untuk Indonesia dan Timor-Leste`
    return joins and (behind in places() or behind.partition(" dan ")[0] in places())


def _is_other_role(toks: Sequence[Tok]) -> bool:
    """Say whether a second role begins here, which is no field of a unit: not `Pusat Data dan Humas`."""
    return any(tok.capital and is_role(tok) and tok.lower not in PARTIES | {"humas"} for tok in toks)


def _is_role_in_short(toks: Sequence[Tok], body: Tok) -> bool:
    """Say whether brackets hold the role and not the body in short: `Kepala Staf Angkatan Darat (KSAD)`."""
    if len(toks) == 4 and "/" in toks[1].text:
        # `(Wamen A/Waka B)`
        return is_role(toks[0])
    if len(toks) not in (2, 3) or toks[-1].text != ")" or toks[0].lower[0] == body.lower[0]:
        return False
    # `Panglima Komando Armada (Pangkoarmada RI)`, `(Kasetwapres)`, not `(Danantara)`
    whose = len(toks) == 3 and is_acronym(toks[1])
    office = toks[0].text.istitle() and toks[0].lower.startswith(SHORT_OFFICES if whose else SHORT_HEADS)
    return is_role(toks[0]) or (office and (whose or len(toks) == 2))


def names_kind(toks: Sequence[Tok]) -> bool:
    return any(is_organisation_head(tok) or is_acronym(tok) for tok in toks)
