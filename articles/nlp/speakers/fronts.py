"""Steps over what stands in front of whom a sentence is about: `Usai rapat, | Kapolres …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..kinds import DEMONSTRATIVES
from ..statements import cues
from ..statements.connectives import after_connectives
from ..statements.predicates import is_predicate
from ..statements.subject_start import FRONTED, is_compared
from ..statements.when import UNIT, behind_when
from ..tokens import Tok

# A clause without a subject begins with these: `Sambil menangis, Sinta …`, `Seolah tak percaya, Sinta …`
CLAUSES_IN_FRONT = cues.NEGATIONS | frozenset(
    ("sambil", "seakan", "seakan-akan", "sembari", "seolah", "seolah-olah", "seraya")
)
# `Dua hari setelah …`, `Sejam sebelum …`
BESIDE_EVENT = frozenset(("menjelang", "sebelum", "sesudah", "setelah", "seusai", "usai"))
TIME_BEFORE = re.compile(rf"(?:se)?{UNIT}", re.IGNORECASE)
# Behind these a name is that of a paper: `Mengutip media setempat, Harian Tirta, …`.
CITING = frozenset(("dikutip", "dilansir", "melansir", "mengutip", "menurut"))


def behind_front(toks: Sequence[Tok]) -> int:
    """Return where what a sentence is about can begin: `Namun | KPK …`, `Usai rapat, | Kapolres …`."""
    first = after_connectives(toks, 0, len(toks))
    if _is_fronted(toks, first) and toks[first].lower not in CITING:
        comma = _comma(toks, first)
        return first if comma is None else comma + 1
    if first:
        return first
    when = behind_when(toks, 0, len(toks))
    return when + 1 if when and _comma(toks, when) == when else when


def behind_clause(toks: Sequence[Tok]) -> int | None:
    """Return where the main clause begins behind a clause in front: `Tak ingin kalah, | Tirta FC …`.

    `Sehari setelah video itu beredar, | Sinta …`, `Begitu tiba di rumah, | Sinta …`
    """
    comma = _comma(toks, 0)
    if comma is None or comma + 2 >= len(toks):
        return None
    as_soon_as = toks[0].lower == "begitu" and is_predicate(toks[1])
    if not (as_soon_as or toks[0].lower in CLAUSES_IN_FRONT or _tells_how_long(toks[:comma])):
        return None
    # `Seolah tak percaya, saat ditemui di kantornya, | Sinta …`
    behind = behind_front(toks[comma + 1 :]) + comma + 1
    return behind if behind < len(toks) else None


def _tells_how_long(toks: Sequence[Tok]) -> bool:
    """Say whether a time before or after something is told: `Beberapa jam sebelum laga itu`."""
    for word, following in pairwise(toks[:5]):
        if following.lower in BESIDE_EVENT:
            return TIME_BEFORE.fullmatch(word.text) is not None
    return False


def after_fronted(toks: Sequence[Tok]) -> int:
    """Return where a fronted phrase ends: at its comma, else behind `itu`: `Melihat fakta itu hakim …`.

    What links it to the sentence before may stand in front: `Sementara itu ditemui di kantornya, Sinta …`.
    """
    if not toks:
        return 0
    first = 0 if _is_fronted(toks, 0) else after_connectives(toks, 0, len(toks))
    if not _is_fronted(toks, first):
        return 0
    comma = _comma(toks, first)
    if comma is not None:
        return comma
    pointer = next(
        (j for j in range(first, min(len(toks), first + 8)) if toks[j].lower in DEMONSTRATIVES), None
    )
    return len(toks) + 1 if pointer is None else pointer + 1


def _is_fronted(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a phrase in front of what a sentence is about begins at i: `Usai …`, `Senada dengan …`."""
    return i < len(toks) and (toks[i].lower in FRONTED - {"hal"} or is_compared(toks, i))


def _comma(toks: Sequence[Tok], first: int) -> int | None:
    """Return where the next comma outside of marks stands."""
    return next((j for j in range(first, len(toks)) if toks[j].text == "," and toks[j].marked is None), None)
