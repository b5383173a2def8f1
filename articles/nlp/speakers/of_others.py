"""Says whether a name only tells who somebody else is: `dengan Budi`, `Pengacara Budi, Sinta`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..entities.entities import Entity
from ..kinds import DEMONSTRATIVES, begins_role, is_degree, is_honorific
from ..lexicon import word_set
from ..roles.person_words import is_person_word
from ..statements.predicates import is_elect, is_predicate
from ..statements.subjects import ACCOMPANIED
from ..tokens import Tok
from .speaker_words import JOINING, is_kin, is_somebodys, is_theirs

PREPOSITIONS = word_set("topic_prepositions")
# Nobody asks the dead: `Putra almarhum Budi, Sinta, …`
LATE = frozenset(("alm", "alm.", "almarhum", "almarhumah", "mendiang"))


def tells_of_other(toks: Sequence[Tok], i: int, people: Mapping[int, Entity]) -> bool:
    """Say whether the name at i only tells who somebody else is, or hangs on a preposition."""
    aside = i > 0 and (toks[i - 1].lower in LATE or toks[i - 1].text == "/")
    return aside or _after_preposition(toks, i, people) or is_in_role(toks, i, people) or _is_epithet(toks, i)


def _is_epithet(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a name only tells who somebody is: `Mantan istri Budi itu …`, `Anak Sinta ini …`."""
    end = next(
        (j for j in range(i, len(toks)) if not (toks[j].capital or toks[j].lower in JOINING)), len(toks)
    )
    if not (0 < i < end < len(toks) and toks[end].lower in DEMONSTRATIVES):
        return False
    # `Pelantun Tirta itu …`
    of_what = end == i + 1 and is_person_word(toks[i - 1]) and (i == 1 or not toks[i - 1].capital)
    return of_what or any(is_somebodys(toks[head:end]) for head in range(max(0, i - 4), i))


def is_in_role(toks: Sequence[Tok], i: int, people: Mapping[int, Entity]) -> bool:
    """Say whether a name only tells whose lawyer the next name is: `Pengacara Budi, Sinta Ayu, …`."""
    first = i
    while first > 0 and toks[first - 1].is_word and i - first < 4:
        if is_predicate(toks[first - 1]) and not is_elect(toks, first - 1):
            break
        first -= 1
    if not any(is_person_word(tok) or tok.lower == "hukum" for tok in toks[first:i]):
        return False
    after = next((j for j in range(i + 1, len(toks)) if not toks[j].capital), len(toks))
    if after < len(toks) and toks[after].lower == "lainnya":
        after += 1
    if after >= len(toks) or toks[after].text != ",":
        return False
    name = after + 1
    while name < len(toks) and (is_honorific(toks[name]) or is_degree(toks[name]) or toks[name].text == "."):
        # `Direktur RSUD Tirta, dr. Sinta Ayu, …`
        name += 1
    return name < len(toks) and toks[name].start in people


def _after_preposition(toks: Sequence[Tok], i: int, people: Mapping[int, Entity]) -> bool:
    """Say whether a name hangs on a preposition: `dengan Presiden Budi`, `bersama suaminya, Budi`."""
    start = i
    while start > 0 and toks[start - 1].lower not in ACCOMPANIED:
        if toks[start - 1].is_word and not (toks[start - 1].capital or _is_kin(toks[start - 1])):
            break
        start -= 1
    between = toks[start:i]
    if start == 0 or toks[start - 1].lower not in PREPOSITIONS | ACCOMPANIED:
        return False
    # `Usai rapat di Tirta, Budi …`, `Berbeda dengan Sinta, Kepala X Budi …`, but `dengan Ketua X, Budi, …`
    parted = any(tok.text == "," for tok in between)
    named = any(tok.start in people for tok in between)
    if between and not parted and _is_in_office(toks, start - 1):
        return False
    return not parted or (not named and any(is_person_word(tok) or _is_kin(tok) for tok in between))


def _is_in_office(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the preposition at i tells of what an office is: `Dubes X untuk | Tirta Sinta Ayu`."""
    first = i
    while first > 0 and toks[first - 1].is_word and not is_predicate(toks[first - 1]):
        first -= 1
    return toks[i].lower in ("dari", "di", "untuk") and first < i and begins_role(toks[first:i])


def _is_kin(tok: Tok) -> bool:
    return is_kin(tok) or is_theirs(tok)
