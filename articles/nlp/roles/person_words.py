"""Says what can be a role, and compares two of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..kinds import HUMAN_NOUNS, is_role, is_role_modifier
from ..lexicon import short_roles, word_set
from ..speakers.speaker_words import LAWYER
from ..tokens import Tok

# `pengendara`, `penyintas`: whoever does something.
AGENT = re.compile(r"^pe(?:ng|ny|n|m|r|l)[a-z]{3,}(?<!an)(?<!nya)$")
NOT_AGENTS = word_set("not_agents")
# Words that all mean `pengacara`.
OF_THE_LAW = re.compile(rf"{LAWYER}(?:nya)?\b")
# Whoever holds an office speaks somewhere; whoever trades or lives somewhere is told apart by it.
OFFICES = word_set("offices")
# They tell a man from a woman, and nothing else of who somebody is.
NO_ROLES = word_set("no_roles")
# No role by themselves.
GENERIC_PEOPLE = word_set("generic_people")


def told_by_place(head: Tok, place: Tok) -> bool:
    """Say whether `di` and a place belong to a role: `pedagang di Pasar X`; an official speaks there."""
    trade = not head.capital and is_person_word(head) and head.lower not in OFFICES
    return trade and (place.capital or place.lower == "sekitar")


def is_person_word(tok: Tok) -> bool:
    """Say whether a word is a role or says what somebody does: `pengendara`."""
    return is_role(tok) or _is_agent(tok.text)


def _is_agent(word: str) -> bool:
    return word.lower() not in NOT_AGENTS and bool(AGENT.match(word))


def is_role_phrase(toks: Sequence[Tok]) -> bool:
    """Say whether words can be somebody's role at all: one of the first is a role or a kind of person.

    `pria` alone is none; `seorang` counts nobody but people.
    """
    if toks and all(tok.lower in NO_ROLES | {"seorang"} for tok in toks):
        return False
    counted = len(toks) > 1 and toks[0].lower == "seorang"
    return counted or any(
        is_role(tok) or is_role_modifier(tok) or tok.lower in HUMAN_NOUNS or _is_agent(tok.lower)
        for tok in toks[:4]
    )


def role_words(role: str) -> set[str]:
    """Return the words of a role, short forms spelt out, for comparing two of them."""
    words: set[str] = set()
    for word in re.findall(r"[^\W_]+", OF_THE_LAW.sub("pengacara", role.lower())):
        words |= set(short_roles().get(word, word).split())
    return words - {"itu", "ini", "tersebut", "para", "seorang", "mantan", "pak", "bu"}
