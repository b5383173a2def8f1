"""Steps over what stands in front of whom a sentence is about: `Usai rapat, | Kapolres …`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import DEMONSTRATIVES
from ..statements import cues
from ..statements.connectives import after_connectives
from ..statements.subject_start import FRONTED, is_compared
from ..statements.when import behind_when
from ..tokens import Tok

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
    """Return where the main clause begins behind a clause in front: `Tak ingin kalah, | Tirta FC …`."""
    comma = _comma(toks, 0)
    if comma is None or comma + 2 >= len(toks):
        return None
    return comma + 1 if toks[0].lower in cues.NEGATIONS else None


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
