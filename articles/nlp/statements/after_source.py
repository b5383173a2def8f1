"""Finds where a statement begins behind its source: `Menurut Budi sendiri, …`, `kata Budi lagi, …`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import is_acronym, is_organisation_head
from ..speakers.speaker import NP_END, PRONOUNS
from ..tokens import Tok
from . import cues
from .adjuncts import DATE, SAYING_ADJUNCT, after_adjuncts
from .clauses import OTHER_CLAUSE, has_predicate
from .connectives import text_gap
from .titles import CALLED, is_title

LONGEST_TITLE = 12  # words of a title without marks
AGAIN = frozenset(("juga", "kemudian", "lagi", "pula"))
PERIODS = frozenset(("bulan", "edisi", "kuartal", "per", "periode", "semester", "tahun", "triwulan"))
LATEST = frozenset(("sementara", "terakhir", "terbaru", "terkini"))
WHEN = frozenset(("jika", "kalau", "ketika", "saat", "sejak", "setelah"))
SAYING = frozenset(("mengatakan", "menjelaskan", "menyatakan", "menyebut", "menyebutkan"))


def statement_start(text: str, toks: Sequence[Tok], start: int) -> int:
    """Step over what else is said of the source, and over a second cue."""
    while start < len(toks) and toks[start].lower in ("juga", "lagi", "pula", "sendiri"):
        start += 1
    if start + 1 < len(toks) and toks[start].lower in LATEST and toks[start + 1].text == ",":
        # `Berdasarkan data BPS terbaru, …`
        start += 1
    start = _after_period(toks, _after_other_name(toks, _after_origin(toks, start)))
    start = _after_title(toks, start)
    source_end = start
    if start < len(toks) and toks[start].text != "," and toks[start].lower in NP_END:
        # `Menurut Budi dalam keterangannya, …`, not `Menurutnya saat ini air surut, tapi …`
        near = range(start, min(len(toks), start + 18))
        comma = next((j for j in near if toks[j].text == ","), start)
        joined = toks[min(comma + 1, len(toks) - 1)].lower in OTHER_CLAUSE
        apart = text[toks[start].start : toks[comma].start] if comma > start else ""
        # `Menurutnya ketika harga turun, warga menunggu`
        told = toks[start].lower in WHEN and not (SAYING_ADJUNCT.match(apart) or DATE.match(apart))
        start = start if joined or told else comma
    while start < len(toks) and (toks[start].text == "," or toks[start].lower == "bahwa"):
        start += 1
    if start + 1 < len(toks):
        start = after_adjuncts(text, toks, start, beside=toks[source_end].text != ",")
    return _after_second_cue(toks, start)


def _after_period(toks: Sequence[Tok], start: int) -> int:
    """Step over the time of a source's words: `data BPS tahun 2021, …`, `data X per Maret 2020, …`."""
    if start >= len(toks) or toks[start].lower not in PERIODS:
        return start
    near = range(start + 1, min(len(toks), start + 7))
    comma = next((j for j in near if toks[j].text == ","), start)
    return start if has_predicate(toks[start:comma]) else comma


def _after_title(toks: Sequence[Tok], start: int) -> int:
    """Step over what a source's words are called: `laporan Bank Tirta "Air Kita", …`, `… bertajuk X, …`."""
    if start < len(toks) and toks[start].lower in CALLED:
        near = range(start + 1, min(len(toks), start + LONGEST_TITLE))
        return next((j for j in near if toks[j].text == ","), start)
    closed = start + 1 < len(toks) and toks[start + 1].text == ","
    return start + (closed and is_title(toks[start]))


def _after_origin(toks: Sequence[Tok], start: int) -> int:
    """Step over the body of a source before a clause: `yang menurut Budi dari ICW melanggar aturan`."""
    if start + 1 >= len(toks) or toks[start].lower != "dari":
        return start
    if not (is_organisation_head(toks[start + 1]) or is_acronym(toks[start + 1])):
        return start
    return next((j for j in range(start + 1, len(toks)) if not toks[j].capital), start)


def _after_other_name(toks: Sequence[Tok], start: int) -> int:
    """Step over what a body is called besides: `Menurut Dinas Sosial atau Dinsos, …`."""
    if start + 2 >= len(toks) or toks[start].lower != "atau":
        return start
    comma = next((j for j in range(start + 2, min(len(toks), start + 7)) if toks[j].text == ","), None)
    named = comma is not None and toks[comma - 1].capital and not has_predicate(toks[start + 1 : comma])
    return comma if comma is not None and named else start


def is_cited(toks: Sequence[Tok], comma: int) -> bool:
    """Say whether somebody else tells of the source: `Menurut data, kata Budi, …`, `…, ia menjelaskan, …`."""
    words = toks[comma : comma + 8]
    closed = any(tok.text == "," for tok in words[3:])
    if not closed or words[0].text != ",":
        return False
    if words[1].lower in PRONOUNS:
        return bool(cues.active_kinds(words[2])) and words[3].text == ","
    named = words[2].capital or words[2].lower in PRONOUNS
    return cues.post_strength(words[1]) == "strong" and named


def _after_second_cue(toks: Sequence[Tok], start: int) -> int:
    """Step over a cue that says again who speaks: `Menurut Budi mengatakan bahwa air sudah surut`."""
    if start + 1 >= len(toks) or toks[start].lower not in SAYING:
        return start
    if toks[start + 1].lower in ("bahwa", ","):
        return start + 2
    return start + has_predicate(toks[start + 1 :])


def after_aside(toks: Sequence[Tok], i: int, after: int) -> int:
    """Step over what is said besides of the source in toks[i:after].

    `menurut Sinta yang ikut rapat, …`, `menurut Sinta, yang ikut rapat, …`,
    `kata Budi lagi, …`, `menurut Ical - sapaan Aburizal - …`
    """
    if after >= len(toks):
        return after
    beside = toks[after].text == "," and after + 1 < len(toks) and toks[after + 1].lower == "yang"
    near = range(after + beside, min(len(toks), after + 14))
    comma = next((j for j in near if toks[j].text == ","), None)
    if beside and (comma is None or not has_predicate(toks[comma + 1 :])):
        # `kata Budi, yang hadir di antaranya Sinta, Wira dan Bagas`
        return after
    relative = beside or any(tok.lower == "yang" for tok in toks[i : after + 1])
    if comma is not None and (relative or (comma == after + 1 and toks[after].lower in AGAIN)):
        return comma
    dashes = [
        j for j in range(after, min(len(toks), after + 8)) if toks[j].text in "–—-" and text_gap(toks, j)
    ]
    # `menurut Ical - sapaan Aburizal - …`
    return dashes[1] + 1 if len(dashes) > 1 and dashes[0] == after else after
