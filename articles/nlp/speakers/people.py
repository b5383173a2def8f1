"""Tells people from things and bodies, where words without a name speak or point back."""

from __future__ import annotations

from ..kinds import DOCUMENTS, HUMAN_NOUNS, LOWER_BODIES
from ..lexicon import load_words, word_set
from ..roles.person_words import AGENT, NOT_AGENTS
from .resolved import Resolved
from .speaker import PLURAL_PRONOUNS, PRONOUNS, SELF

# Neither these nor `ada yang …` tell who is meant.
POINTERS = PRONOUNS | PLURAL_PRONOUNS | SELF | {"ada"}
# `sumber` is a person who tells something.
THINGS = (DOCUMENTS - {"sumber"}) | {
    "ajaran",
    "gambar",
    "isu",
    "jadwal",
    "kepercayaan",
    "legenda",
    "mitos",
    "pengalaman",
    "ramalan",
    "rekaman",
    "rencana",
    "tradisi",
}
# `tujuh kali juara dunia itu` is a person as well.
PEOPLE = HUMAN_NOUNS | word_set("generic_people") | word_set("kin") | {"ikon", "kali", "legenda"}


def is_person(text: str, found: Resolved, *, or_thing: bool) -> bool:
    """Say whether an unnamed speaker is whom `dia` can stand for, or a thing where that may go on."""
    assert found.phrase is not None
    words = text[found.phrase[0] : found.phrase[1]].lower().split()
    return bool(words) and words[0] not in POINTERS and (or_thing or not THINGS.intersection(words[:2]))


def are_many(text: str, found: Resolved) -> bool:
    """Say whether a speaker is a body or several people."""
    if found.entity is not None:
        return found.entity.kind != "PER"
    assert found.phrase is not None
    return found.collective or text[slice(*found.phrase)].split()[0].lower() in LOWER_BODIES


def is_thing(phrase: str) -> bool:
    """Say whether words that point back mean no person: `hal ini`, `blog tersebut`, `isi pesan itu`."""
    words = phrase.lower().split()
    people = load_words("roles.txt") | PEOPLE
    called = any(word in people or (AGENT.match(word) and word not in NOT_AGENTS) for word in words[:2])
    return not called and words[0] in load_words("common_words.txt")
