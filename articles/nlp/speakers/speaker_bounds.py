"""Drops what stands at the edges of the words for a speaker and is no part of the name or the role."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import SPECIALTY, after_degrees, bare_degree, is_acronym, is_honorific, is_role
from ..tokens import Tok
from .name_looks import COMMON, looks_like_name
from .speaker import NP_END

AS = frozenset(("sebagai", "selaku"))
# `Budi dkk`, `Budi dan kawan-kawan`
AND_OTHERS = frozenset(("cs", "dkk", "kawan-kawan", "rekan-rekan", "rekan-rekannya"))
TEAMS = frozenset(("kolega", "koleganya", "rekan", "tim", "timnya"))


def without_degrees(toks: Sequence[Tok]) -> list[Tok]:
    """Drop degrees behind a name, with their commas and stops: `Sinta Ayu, M.Si., `, `Bagas Wira SH MH`."""
    kept: list[Tok] = []
    i = 0
    while i < len(toks):
        bare = _after_bare_degrees(kept, toks, i)
        if (behind := after_degrees(toks, bare)) > i:
            i = behind
            while i < len(toks) and toks[i].marked is None and toks[i].text == ".":
                i += 1
            continue
        kept.append(toks[i])
        i += 1
    return kept


def _after_bare_degrees(before: Sequence[Tok], toks: Sequence[Tok], i: int) -> int:
    """Step over degrees that end a name without a comma: `Sinta Ayu SH MH CLA`, not `Sekretaris MA`."""
    end = i
    while end < len(toks) and (length := bare_degree(toks, end) or (end > i and _goes_on(toks[end]))):
        end += length
    named = end > i and bool(before) and before[-1].capital
    named = named and looks_like_name(before[-1], frozenset()) > COMMON
    ended = end == len(toks) or not toks[end].capital
    return end if named and ended else i


def _goes_on(tok: Tok) -> bool:
    """Say whether a word behind a degree belongs to the degrees: `PhD Sp THT-KL(K) MARS`."""
    return (
        is_acronym(tok) or tok.text in "()" or tok.text == "Sp" or SPECIALTY.fullmatch(tok.text) is not None
    )


def stripped(toks: list[Tok]) -> list[Tok]:
    """Drop stops and words at the edges that are no part of a speaker: `oleh Budi sendiri,`, `Budi amat`."""
    while toks and toks[0].marked is None and not toks[0].is_word and toks[0].text not in "(@":
        toks = toks[1:]
    while toks and toks[-1].marked is None and not toks[-1].is_word and toks[-1].text not in ").":
        toks = toks[:-1]
    while len(toks) > 1 and toks[0].lower in AS | {"oleh", "pun"}:
        toks = toks[1:]
    while len(toks) > 1 and toks[-1].lower in AND_OTHERS | {"amat", "sangat", "sendiri"}:
        joined = len(toks) > 2 and toks[-1].lower in AND_OTHERS and toks[-2].lower == "dan"
        toks = toks[: -2 if joined else -1]
    if len(toks) > 2 and toks[-2].lower == "dan" and toks[-1].lower.endswith("nya") and toks[-3].capital:
        # `Budi dan istrinya`
        return toks[:-2]
    beside = next((k for k in range(1, len(toks) - 1) if _and_team(toks[k - 1 : k + 2])), None)
    return toks[:beside]


def _and_team(toks: list[Tok]) -> bool:
    """Say whether those with whom somebody works follow a name: `Budi dan tim peneliti`, `Budi dan rekan`."""
    return toks[0].capital and toks[1].lower == "dan" and toks[2].text in TEAMS


def without_second_name(core: list[Tok]) -> list[Tok]:
    """Drop another name of the same person: `Budi alias Ucok`, `Joko Widodo atau Jokowi`."""
    for i, tok in enumerate(core[:-1]):
        if i and (tok.lower == "alias" or (tok.lower == "atau" and _is_second_name(core, i + 1))):
            return core[:i]
    return core


def _is_second_name(core: list[Tok], i: int) -> bool:
    """Say whether another name is all behind `atau`: `Joko Widodo atau Jokowi`, `PT Tirta Asri atau TA`."""
    before = {tok.lower for tok in core[: i - 1]}
    # `Muhaimin Iskandar atau Cak Imin`
    called = i == len(core) - 2 and is_honorific(core[i]) and core[-1].capital
    short = called or i == len(core) - 1 or all(tok.lower in before or is_acronym(tok) for tok in core[i:])
    return short and core[i].capital and core[i - 2].capital and not is_role(core[i])


def behind_verb(toks: list[Tok]) -> list[Tok]:
    """Drop a verb before a role: `disampaikan Ketua X`."""
    for k in range(len(toks) - 1, 0, -1):
        verb = toks[k - 1]
        if verb.lower.startswith("di") and verb.upos == "VERB" and not verb.capital and is_role(toks[k]):
            return toks[k:]
    return toks


def to_its_end(toks: list[Tok]) -> list[Tok]:
    """Return what is added to a speaker, up to where a noun phrase ends: `ketua X dalam rapat`."""
    stop = next((k for k, tok in enumerate(toks) if tok.lower in NP_END and not tok.capital), None)
    return toks[: stop or None]
