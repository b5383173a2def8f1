"""Joins what the tagger parts and parts what it joins, by more than one name at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon import known_bodies, load_words, name_scores, places
from ..marks import nicknames_in
from ..parse import Tagged

# `Sinta | binti Wira`, `Bagas | van Wira`
PATRONYM = re.compile(
    r" (?:(?:[Bb]in(?:ti)?|[Ii]bnu?|te[nr]|van|von|d[ao]s?|de[nr]?)(?: de[nr])?|[A-Z]\.) |\. (?<=\b[A-Z]\. )"
)
# `Kabartirta.com/Sinta | Ayu`, `Bagas/Sinta | Ayu`, `11-Bagas | Wira`
BEHIND_SLASH = re.compile(r"(?:[a-z)]/|\b\d{1,2}-)([A-Z][a-z’']+) $")
LONGEST_FIRST = 24


def joined_names(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Return the tagged names, each whole and none with another in it."""
    whole = _with_patronyms(text, _with_nicknames(text, _with_first_names(text, tagged)))
    return _without_bodies(text, whole)


def _with_first_names(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Give a name the first one behind a slash or a number: `Bagas/Sinta | Ayu`, `11-Bagas | Wira`."""
    found: list[Tagged] = []
    for start, end, kind in tagged:
        first = BEHIND_SLASH.search(text, max(0, start - LONGEST_FIRST), start) if kind == "PER" else None
        if first and _could_begin(first[1]):
            start = first.start(1)
            if found and found[-1][1] > start:
                before, _, other = found.pop()
                if before < start - 1:
                    found.append((before, start - 1, other))
        found.append((start, end, kind))
    return found


def _could_begin(word: str) -> bool:
    """Say whether a word may be somebody's first name: no office and no place."""
    lowered = word.lower()
    words = (load_words("roles.txt"), load_words("organisation_heads.txt"), places())
    return not any(lowered in one for one in words) and name_scores().get(lowered, 0.0) >= 0


def _with_patronyms(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Join what the tagger parts: `Sinta | binti Wira`, `Bagas A. | Wira`.

    Not behind `Brigadir B.`, which ends a sentence.
    """
    found: list[Tagged] = []
    for start, end, kind in tagged:
        before = found[-1] if found else None
        joint = PATRONYM.fullmatch(text, before[1], start) if before and kind == before[2] == "PER" else None
        if before and joint and not ("." in joint[0] and _is_ranked(text, before)):
            start = found.pop()[0]
        found.append((start, end, kind))
    return found


def _is_ranked(text: str, one: Tagged) -> bool:
    first = text[one[0] : one[1]].split()[0].lower()
    return first in load_words("honorifics.txt") or first in load_words("roles.txt")


def _with_nicknames(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Join what the tagger parts at a nickname in marks: `Bagas 'Ucok' Wirawan`."""
    found = list(tagged)
    for match in nicknames_in(text):
        parts = [one for one in found if one[0] < match.end() and match.start() < one[1]]
        if any(kind == "PER" for *_, kind in parts):
            people = [one for one in parts if one[2] == "PER"]
            start = min(match.start(), *(one[0] for one in people))
            end = max(match.end(), *(one[1] for one in people))
            found = [one for one in found if one not in parts]
            # What stands before the name in another: `Wali Kota Tirta | Bagas`.
            found += [(first, start - 1, kind) for first, _, kind in parts if first < start - 1]
            found.append((start, end, "PER"))
    return sorted(found)


def _without_bodies(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Part a body from a person who is tagged with it: `pelatih Levora | Bagas Wira`.

    It is one of the list, or no known name, and before several names of two words.
    """
    behind: dict[str, set[str]] = {}
    for start, end, kind in tagged:
        words = text[start:end].split()
        if kind == "PER" and len(words) > 2:
            behind.setdefault(words[0], set()).add(words[1])
    bodies = {word for word, names in behind.items() if len(names) > 1 and not _is_first_name(word)}
    found: list[Tagged] = []
    for start, end, kind in tagged:
        first = text[start:end].split(" ", 1)[0]
        behind_first = start + len(first)
        two = " ".join([*text[max(0, start - 20) : start].split()[-1:], first])
        taken = first in behind and (first in bodies or first in known_bodies())
        if kind == "PER" and behind_first < end and (taken or two in known_bodies()):
            # `TNI | AL Bagas Wira` too
            found += [(start, behind_first, "ORG"), (behind_first + 1, end, "PER")]
        else:
            found.append((start, end, kind))
    return found


def _is_first_name(word: str) -> bool:
    """Say whether several people may be called by a word: `Maria`."""
    return word.lower() in load_words("first_names.txt") or name_scores().get(word.lower(), 0.0) > 0
