"""Says whether a name that stands inside a role only tells whose it is: `Jubir Presiden Budi, Joko`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..kinds import is_acronym, is_honorific, is_organisation_head, is_role
from ..speakers.speaker_words import AIDE, KIN, KIN_INNER, LAWYERS
from ..tokens import Tok

# Right before somebody who was named before they tell who works for whom.
SERVANTS = frozenset(("agen", "ajudan", "asisten", "manajer", "sopir"))
SERVING = re.compile(rf"\b(?:agen|{AIDE})$")


def is_lawyer(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a name behind toks[j] only tells whose lawyer the next name is."""
    return toks[j].lower in LAWYERS or (toks[j].lower == "hukum" and j > 0 and toks[j - 1].lower in LAWYERS)


def is_kin(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a name behind toks[j] only tells whose relative the next name is: `Ayah Budi, Joko`."""
    while j > 0 and is_honorific(toks[j]):
        j -= 1
    return toks[j].lower in KIN


def tells_which_kin(toks: Sequence[Tok]) -> bool:
    """Say whether the second of two words tells which of somebody's kin is meant: `putri sulung`."""
    return toks[0].lower in KIN and toks[1].lower in KIN_INNER and not toks[1].capital


def is_served(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a name at j only tells whom the next serves: `Jubir presiden terpilih Budi, Joko`."""
    while j > 0 and (is_role(toks[j - 1]) or is_honorific(toks[j - 1]) or toks[j - 1].lower == "terpilih"):
        if is_servant_of(toks, j):
            return True
        j -= 1
    return is_servant_of(toks, j)


def is_servant_of(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the name at i, which stood before, tells whom somebody serves: `asisten Sinta`."""
    before = " ".join(tok.lower for tok in toks[max(0, i - 2) : i])
    return SERVING.search(before) is not None


def is_in_body(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a name behind toks[j] ends a body's name: `Ketua Serikat Pekerja Wira, Budi`."""
    while j > 0 and toks[j].capital:
        if is_organisation_head(toks[j]) and not is_acronym(toks[j]):
            return True
        j -= 1
    return False
