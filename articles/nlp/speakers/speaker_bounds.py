"""Drops what stands at the edges of the words for a speaker and is no part of the name or the role."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import after_degrees, is_role
from ..tokens import Tok

AS = frozenset(("sebagai", "selaku"))
# `Budi dkk`, `Budi dan kawan-kawan`
AND_OTHERS = frozenset(("cs", "dkk", "kawan-kawan", "rekan-rekan", "rekan-rekannya"))


def without_degrees(toks: Sequence[Tok]) -> list[Tok]:
    """Drop degrees behind a name, with their commas and stops: `Sinta Ayu, M.Si., `."""
    kept: list[Tok] = []
    i = 0
    while i < len(toks):
        if (behind := after_degrees(toks, i)) > i:
            i = behind
            while i < len(toks) and toks[i].marked is None and toks[i].text == ".":
                i += 1
            continue
        kept.append(toks[i])
        i += 1
    return kept


def stripped(toks: list[Tok]) -> list[Tok]:
    """Drop stops and words at the edges that are no part of a speaker: `oleh Budi sendiri,`."""
    while toks and toks[0].marked is None and not toks[0].is_word and toks[0].text not in "(@":
        toks = toks[1:]
    while toks and toks[-1].marked is None and not toks[-1].is_word and toks[-1].text not in ").":
        toks = toks[:-1]
    while len(toks) > 1 and toks[0].lower in AS | {"oleh", "pun"}:
        toks = toks[1:]
    while len(toks) > 1 and toks[-1].lower in AND_OTHERS | {"sendiri"}:
        joined = len(toks) > 2 and toks[-1].lower in AND_OTHERS and toks[-2].lower == "dan"
        toks = toks[: -2 if joined else -1]
    if len(toks) > 2 and toks[-2].lower == "dan" and toks[-1].lower.endswith("nya") and toks[-3].capital:
        # `Budi dan istrinya`
        return toks[:-2]
    return toks


def without_second_name(core: list[Tok]) -> list[Tok]:
    """Drop another name of the same person: `Budi alias Ucok`, `Joko Widodo atau Jokowi`."""
    for i, tok in enumerate(core[:-1]):
        if i and (tok.lower == "alias" or (tok.lower == "atau" and _is_second_name(core, i + 1))):
            return core[:i]
    return core


def _is_second_name(core: list[Tok], i: int) -> bool:
    """Say whether the word at i, behind `atau`, is all of another name: `Joko Widodo atau Jokowi`."""
    return i == len(core) - 1 and core[i].capital and core[i - 2].capital and not is_role(core[i])


def behind_verb(toks: list[Tok]) -> list[Tok]:
    """Drop a verb before a role: `disampaikan Ketua X`."""
    for k in range(len(toks) - 1, 0, -1):
        verb = toks[k - 1]
        if verb.lower.startswith("di") and verb.upos == "VERB" and not verb.capital and is_role(toks[k]):
            return toks[k:]
    return toks
