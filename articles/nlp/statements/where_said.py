"""Finds where and before whom something is said: `di sela rapat`, `di Gedung X, Jakarta, Senin (3/11)`."""

from __future__ import annotations

from collections.abc import Sequence

from ..tokens import Tok
from .adjuncts import DATE, date_end

# Behind `di`: when and before whom something is said.
AT_SAYING = frozenset(("depan", "hadapan", "sela", "sela-sela", "tengah"))
# Behind `di`: where somebody was met.
MET_AT = frozenset(("kantornya", "kediamannya", "lokasi", "ruangannya", "rumahnya", "sana", "sini", "tempat"))


def is_where_said(toks: Sequence[Tok], i: int) -> bool:
    """Say whether `di` at i leads to where something was said: `di sela rapat`, `di Liwa, Jakarta, Senin`."""
    if i + 1 >= len(toks) or toks[i].lower != "di":
        return False
    return toks[i + 1].lower in AT_SAYING | MET_AT or _is_dated(toks, i + 1)


def _is_dated(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a place at i has a date behind it: `di | Liwa, Senin`, `di | Gedung X, Jakarta, Senin`."""
    end = i
    while end < len(toks) and toks[end].capital and not DATE.match(toks[end].text):
        end += 1
    if end == i or end >= len(toks):
        return False
    if toks[end].text == ",":
        return date_end(toks, end) > end
    return toks[end].capital or toks[end].lower == "pada"
