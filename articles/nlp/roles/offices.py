"""Finds the offices that a role holds: a second one, or that of whom somebody serves."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import is_acronym, is_organisation_head, is_role, is_role_modifier
from ..lexicon import load_words, word_set
from ..speakers.speaker_words import LAWYERS
from ..tokens import Tok
from .body_start import ROLE_FIELDS

# Heads of a territory or a state: what follows is a place or a field, no organisation.
TERRITORIAL = word_set("territorial")
# Before the word that says what somebody is: `Calon Gubernur X`.
NO_HEADS = word_set("no_heads")
# Who works for a minister, and not for a body: `Staf Khusus Menteri X`.
STAFF = word_set("staff")


def serves_office(inside: Sequence[Tok]) -> bool:
    """Say whether a role is that of who serves an official: `Ajudan Kapolda X`, `Staf Khusus Menteri X`."""
    words = [tok for tok in inside if not is_role_modifier(tok) and tok.lower not in ("hukum", "mantan")]
    serves = len(words) > 1 and words[0].lower in LAWYERS | {"ajudan", "sopir"}
    if serves and words[1].capital and is_role(words[1]):
        return True
    served = next((i for i, tok in enumerate(inside) if tok.lower not in STAFF), 0)
    return served > 0 and inside[served].text in ("Menko", "Menteri", "Presiden", "Wamen")


def second_office(inside: Sequence[Tok]) -> int | None:
    """Return where a second office begins behind one that has no body: `Menteri X dan Kepala Badan Y`."""
    first = next((tok for tok in inside if tok.lower not in NO_HEADS), inside[0])
    if first.lower not in TERRITORIAL:
        return None
    joints = ("/", "dan", "sekaligus")
    return next(
        (
            i
            for i in range(2, len(inside) - 1)
            if inside[i - 1].lower in joints and is_role(inside[i]) and inside[i].lower not in TERRITORIAL
        ),
        None,
    )


def behind_slash(inside: Sequence[Tok]) -> int | None:
    """Return where the body of a second office begins: `Menteri Investasi/Kepala Badan X`."""
    for i in range(1, len(inside)):
        office = inside[i - 1].text.rpartition("/")[2]
        if office != inside[i - 1].text and office.lower() in load_words("roles.txt"):
            while i < len(inside) - 1 and (inside[i].lower in ROLE_FIELDS or is_role(inside[i])):
                i += 1
            return i if is_organisation_head(inside[i]) or is_acronym(inside[i]) else None
    return None
