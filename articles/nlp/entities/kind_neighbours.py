"""Says by the words beside a name whether it is a person's or a body's: `klub Levora`, `asuhan Levora`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..document import MentionKind
from ..lexicon import known_bodies, load_words, organisation_kinds, phrases, places, word_set
from ..parse import Tagged
from ..speakers.name_looks import BODY_WORD

# What stands behind these is a body, behind those a person.
OF_BODIES = word_set("before_bodies")
OF_BODIES_LONG = phrases("before_bodies_long")
OF_TEAMS = word_set("before_teams")
OF_PEOPLE = word_set("before_people")
# A role whose holder is named behind the body: `bek Levora, Bagas Wira`.
ROLES_OF_BODIES = word_set("roles_of_bodies")
OF_KIND = re.compile(rf", (?:{'|'.join(sorted(word_set('behind_people')))}) ")
# `Laporan Wartawan Kabar Tirta, Sinta Ayu`
REPORTER = re.compile(r"Laporan (?:[Kk]ontributor|[Rr]eporter|[Ww]artawa[nt]i?) $")
# `media Inggris Kabar Tirta`, `kantor berita Malaysia, Tirtana`
FOREIGN_MEDIUM = re.compile(r"\b(?:[Mm]edia|[Kk]antor berita|[Ss]urat kabar) (?:asal )?([A-Z]\w+),? $")
# `menang 3-1 atas Levora`, not by games: `21-15, 21-17 atas Bagas`
WON = re.compile(r"(?<![-\d, ])[ (]\d{1,3}-\d{1,3}\)? (?:atas|kontra|melawan|dari) $")
FOOTBALL = re.compile(r"\b(?:[Gg]ol|gawang|rebound|pem?balap)\b")
# `Bagas Wira (65'`, `Bagas 65'`
SCORED = re.compile(r" \(?(?:g\.|menit )?\d{1,3}['’]")
BEFORE = 60
# `Direktorat Jenderal Pasar`
BEFORE_GENERAL = {"direktorat", "direktur", "inspektorat", "inspektur", "sekretariat", "sekretaris"}


def beside_bodies(text: str, tagged: Sequence[Tagged]) -> set[str]:
    """Return the names that stand where bodies do."""
    people = {start for start, end, kind in tagged if kind == "PER" and " " in text[start:end]}
    found = {text[start:end] for start, end in _in_brackets_of_bodies(text, tagged)}
    for start, end, kind in tagged:
        last = _words_before(text, start, kind)
        if not last:
            continue
        before = text[max(0, start - BEFORE) : start]
        word = last[-1]
        if (
            (word in OF_BODIES and last[0].lower() not in load_words("roles.txt"))
            or tuple(one.lower() for one in last) in OF_BODIES_LONG
            or ((_is_of_team(last) or WON.search(before)) and _is_football(text, start))
            or (word.lower() in ROLES_OF_BODIES and text.startswith(", ", end) and end + 2 in people)
            or (REPORTER.search(before) and text.startswith(",", end))
            or ((medium := FOREIGN_MEDIUM.search(before)) and medium[1].lower() in places())
        ):
            found.add(text[start:end])
    return found


def beside_people(text: str, tagged: Sequence[Tagged]) -> set[str]:
    """Return the names that stand where people do."""
    found = {text[start:end] for start, end in _holders(text, tagged)}
    for start, end, kind in tagged:
        if kind == "LOC" or _is_body(text[start:end]):
            continue
        last = _words_before(text, start, kind)
        ranked = last and _is_rank(last[-1]) and last[0].lower() not in BEFORE_GENERAL
        named = ranked or (last and last[-1] in OF_PEOPLE)
        if named or SCORED.match(text, end) or OF_KIND.match(text, end):
            found.add(text[start:end])
    return found


def _is_of_team(last: Sequence[str]) -> bool:
    """Say whether a team is named behind these words: not `rekan satu tim Bagas Wira`."""
    return last[-1] in OF_TEAMS and last[0] != "satu"


def _is_football(text: str, at: int) -> bool:
    """Say whether a paragraph is about a game between teams."""
    begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    return FOOTBALL.search(text, begin, end if end >= 0 else len(text)) is not None


def _words_before(text: str, start: int, kind: MentionKind) -> list[str]:
    """Return the two words right before a name of a person or a body."""
    if kind == "LOC" or text[max(0, start - 1) : start] != " ":
        return []
    return text[max(0, start - BEFORE) : start].rpartition("\n")[2].split()[-2:]


def _is_rank(word: str) -> bool:
    """Say whether a word is a rank or a title before a name: `Iptu`, `Ust.`."""
    plain = word.rstrip(".")
    known = plain.lower() in load_words("honorifics.txt")
    return known and plain[:1].isupper() and plain not in known_bodies()


def _is_body(name: str) -> bool:
    """Say whether a name is a body whatever stands beside it: by the lists, or because it is initials."""
    first = name.split(" ", 1)[0]
    return (
        first.isupper()
        or name in known_bodies()
        or name.lower() in organisation_kinds()
        or first.lower() in load_words("organisation_heads.txt")
        or BODY_WORD.match(first.lower()) is not None
    )


def _holders(text: str, tagged: Sequence[Tagged]) -> Iterator[tuple[int, int]]:
    """Yield whoever stands behind a role and its body: `striker Levora, Bagas Wira`."""
    for (start, end, kind), (first, last, other) in pairwise(tagged):
        if kind != "PER" and other == "ORG" and text[end:first] == ", " and not _is_body(text[first:last]):
            role = text[max(0, start - BEFORE) : start].split()[-1:]
            if role and role[0].lower() in ROLES_OF_BODIES:
                yield first, last


def _in_brackets_of_bodies(text: str, tagged: Sequence[Tagged]) -> Iterator[tuple[int, int]]:
    """Yield names in brackets behind people where most of what stands so are bodies: `Bagas (Levora)`."""
    within = [
        (start, end, kind)
        for (_, before, other), (start, end, kind) in pairwise(tagged)
        if other == "PER" and text[before:start] == " (" and text[end : end + 1] == ")"
    ]
    bodies = sum(kind == "ORG" for *_, kind in within)
    if bodies * 2 > len(within):
        yield from ((start, end) for start, end, kind in within if kind == "PER")
