"""Cuts off a name what stands before or behind it: `Pelatih | Levora FC`, `Dewan Kopi Liwa | DKL`."""

from __future__ import annotations

from ..kinds import SHORT_HEAD
from ..lexicon import known_bodies, load_words, organisation_kinds, word_set
from ..speakers.name_looks import BODY_WORD
from .aliases import full_names, initials, nicknames
from .named import name_key

# Words for roles by which bodies are called too: `Tentara Nasional Indonesia`, `Pemuda Tirta`.
IN_BODIES = word_set("roles_in_bodies")
# The second word of a role whose first the tagger left out: `Direktur | Utama Bank Tirta`.
SECOND_WORDS = word_set("second_words_of_roles")
# Whoever holds these holds them in a body: `Pelatih Levora`; of others a place may follow: `Bupati Liwa`.
HELD_IN_BODIES = word_set("roles_of_bodies") | word_set("held_in_bodies")


def without_role(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a body's name without the role before it, None where no body is left: `Pelatih | Levora FC`."""
    words = text[start:end].split(" ")
    first = words[0].lower()
    if first in SECOND_WORDS and len(words) > 1:
        before = text[max(0, start - 20) : start]
        role = before.split()[-1:] if before.endswith(" ") else []
        if role and role[0].lower() in load_words("roles.txt") and not _begins_body(words[0]):
            return start + len(words[0]) + 1, end
    if len(words) < 2 or not _is_role(words[0]):
        return start, end
    if first in HELD_IN_BODIES:
        return None if words[1].lower() in SECOND_WORDS else (start + len(words[0]) + 1, end)
    for k in range(1, len(words)):
        if _begins_body(words[k]) or " ".join(words[k:]) in known_bodies():
            return start + len(" ".join([*words[:k], ""])), end
    return None


def _is_role(word: str) -> bool:
    lowered = word.lower()
    role = lowered in load_words("roles.txt") or SHORT_HEAD.match(lowered) is not None
    body = lowered in organisation_kinds() or lowered in load_words("organisation_heads.txt")
    return role and not body and lowered not in IN_BODIES and word not in known_bodies()


def _begins_body(word: str) -> bool:
    lowered = word.lower()
    head = lowered in load_words("organisation_heads.txt") or BODY_WORD.match(lowered) is not None
    return head or word in known_bodies()


def without_short_form(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a body's name without its initials, whose brackets were lost: `Dewan Kopi Liwa | DKL`."""
    name, _, last = text[start:end].rpartition(" ")
    key = name_key(name)
    short = last.lower()
    spelt = last.isupper() and short == initials(key)
    if len(key) > 1 and last.isalpha() and (spelt or key in full_names().get((short,), ())):
        return start, start + len(name)
    return start, end


def without_nickname(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a person's name without the nickname of the list behind it: `Bagas Wira | Awe`."""
    name, _, last = text[start:end].rpartition(" ")
    key = name_key(name)
    own = (last.lower(),)
    spelt = len(key) > 2 and last.isupper() and len(last) == len(key) and last.lower() == initials(key)
    if len(key) > 1 and (nicknames().get(own) == key or spelt):
        return start, start + len(name)
    return start, end
