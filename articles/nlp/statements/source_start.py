"""Finds where the words for the source begin behind `menurut`, `berdasarkan data`: past the document."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import DEMONSTRATIVES, is_acronym, is_organisation_head, is_role
from ..lexicon import word_set
from ..speakers.body_words import ISSUED, SOURCES
from ..speakers.speaker import NP_END
from ..tokens import Tok
from .adjuncts import DATE
from .titles import CALLED, is_title

# `Berdasarkan survei X, …`: a body has to stand behind these.
STUDIES = word_set("studies")
MEDIATE = frozenset(("dari", "penuturan", "pers", "versi", "laman", "situs", "website"))
CITING = frozenset(("mengacu", "mengutip", "merujuk"))
DRAWN_FROM = CITING | {"dari", "sebagaimana"}


def source_start(toks: Sequence[Tok], i: int, cue_end: int) -> int:
    """Step over what the source wrote or said: `menurut laporan KPK`."""
    start = cue_end + 1
    one_of = [tok.lower for tok in toks[start : start + 2]]
    if one_of[:1] in (["sebuah"], ["suatu"]) and one_of[-1] in SOURCES | STUDIES:
        # `menurut sebuah laporan KPK`
        start += 1
    while start < len(toks) and toks[start].lower in MEDIATE | SOURCES | STUDIES:
        if _tells_kind(toks[start : start + 2]):
            break
        start += 1
    if start > cue_end + 1 and start < len(toks) and toks[start].lower in DEMONSTRATIVES:
        # `menurut laporan tersebut`: the source itself speaks.
        start -= 1
    if start > cue_end + 1 or toks[cue_end].lower in SOURCES | STUDIES:
        start = _behind_title(toks, start)
    if start > i + 1:
        start = _behind_issued(toks, start) or _before_body(toks, start)
    of = start < len(toks) and toks[start].lower in ("dari", "di")
    return start + 1 if of and toks[i].lower in DRAWN_FROM else start


def _behind_title(toks: Sequence[Tok], start: int) -> int:
    """Step over what a document is called: `laporan "Air Kita" dari | Bank X`, `survei berjudul "X" |, …`."""
    at = start + (start < len(toks) and toks[start].lower in CALLED)
    if at + 1 >= len(toks) or not is_title(toks[at]):
        return start
    return at + 1 + (toks[at + 1].lower in ("dari", "karya", "milik"))


def _tells_kind(toks: Sequence[Tok]) -> bool:
    """Say whether a site's own kind follows, not whose it is: `situs berita X`, not `situs resmi KPK`."""
    site = toks[0].lower in ("laman", "situs") and len(toks) > 1
    return site and not toks[1].capital and toks[1].lower not in ("milik", "pribadi", "resmi", "web")


def _behind_issued(toks: Sequence[Tok], start: int) -> int | None:
    """Return where the words begin for who issued a document: `laporan yang dirilis (oleh) | Sinta Ayu`."""
    issued = [tok.lower for tok in toks[start : start + 2]]
    if issued[:1] != ["yang"] or issued[-1] not in ISSUED:
        return None
    at = start + 2
    while at < len(toks) and toks[at].lower in ("oleh", "tim"):
        at += 1
    return at if at < len(toks) and toks[at].capital and not DATE.match(toks[at].text) else None


def _before_body(toks: Sequence[Tok], start: int) -> int:
    """Step over what else is said of a document before its body: `data sementara Pemkot X`."""
    for k in range(start, min(len(toks), start + 4)):
        if is_organisation_head(toks[k]) or is_acronym(toks[k]):
            return k
        if is_role(toks[k]):
            # `keterangan juru bicara KPK Sinta Ayu`
            break
        ends = toks[k].lower in NP_END and toks[k].lower != "dari"
        if toks[k].capital or not toks[k].is_word or ends:
            break
    return start
