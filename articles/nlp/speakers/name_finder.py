"""Knows where the tagger saw names in an article, and which of them are people and which bodies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, islice

from ..document import MentionKind
from ..entities.short_forms import TERRITORIES
from ..kinds import is_honorific
from ..lexicon import known_bodies, load_rows, load_words, places
from ..parse import Tagged
from ..tokens import Tok
from .name_looks import IN_ONE_WORD
from .name_split import name_start
from .told_names import called_in, clubs_in, places_in

BRAND = re.compile(r"[a-z]{1,2}[A-Z][a-z]\w*")
# These begin a surname: `van Dijk`.
SURNAME_PARTICLES = frozenset(("de", "ten", "ter", "van", "von"))


class NameFinder:
    """Knows where the tagger saw names in this article, and what words names are made of."""

    def __init__(self, text: str, names: Sequence[Tagged]) -> None:
        self.text = text
        self.names = sorted(names)
        # Up to where the names so far reach, for finding those at an offset.
        self._reach = list(accumulate((end for _, end, _ in self.names), max))
        self.called = called_in(text)
        self.places = places_in(text)
        self.clubs = clubs_in(text)
        no_names = (
            load_words("roles.txt") | load_words("honorifics.txt") | load_words("organisation_heads.txt")
        )
        bodies = {text[start:end].lower() for start, end, kind in self.names if kind == "ORG"}
        self.person_words: set[str] = set()
        for start, end, kind in self.names:
            if kind == "PER":
                found = re.findall(r"[^\W\d_][\w'’-]+", text[start:end])
                words = {word.lower() for word in found if word[0].isupper()} - no_names
                # `Manajer Tirta` names no person where Tirta is a body.
                self.person_words |= words if len(words) != 1 or len(found) == 1 else words - bodies
        self.alone = {text[start:end].lower() for start, end, _ in self.names}
        self.initials = initials_of_people(text, self.names)

    def is_called(self, tok: Tok) -> bool:
        """Say whether a word may be all or a part of somebody's name in this article."""
        return tok.lower in self.called | self.person_words

    def is_of_person(self, tok: Tok) -> bool:
        """Say whether a word is a part of the full name of somebody in this article."""
        return any(
            kind == "PER" and " " in self.text[start:end] and tok.text in self.text[start:end].split()
            for start, end, kind in self.names
        )

    def begins_body(self, tok: Tok) -> bool:
        """Say whether a body or a place begins with a word elsewhere, and nobody: `AirTirta Indonesia`."""
        kinds = {
            kind
            for start, end, kind in self.names
            if not start <= tok.start < end and self.text[start:end].split()[0] == tok.text
        }
        return tok.lower in self.clubs or (bool(kinds) and "PER" not in kinds)

    def behind_role(self, toks: Sequence[Tok], *, unlikely: bool = False) -> int | None:
        """Return which of these words begins the name behind a role, None for none; name_split says how."""
        return name_start(
            toks,
            1,
            self.called,
            self.kind_at,
            is_honorific,
            home=self.places,
            alone=self.alone,
            begins_body=self.begins_body,
            unlikely=unlikely,
        )

    def kind_at(self, start: int, end: int) -> MentionKind | None:
        """Return the kind of the tagged name that covers most of this stretch."""
        best: tuple[int, MentionKind] | None = None
        for first, last, kind in islice(self.names, bisect_right(self._reach, start), None):
            if first >= end:
                break
            common = min(end, last) - max(start, first)
            if common > 0 and (best is None or common > best[0]):
                best = (common, kind)
        return best[1] if best else None


def initials_of_people(text: str, tagged: Sequence[Tagged]) -> set[str]:
    """Return the initials by which people of this article may go: `BTA` of `Bagas Tirta Ayu`.

    Two letters only where the article says so: `Bagas Tirta alias BT`.
    """
    people = [text[start:end] for start, end, kind in tagged if kind == "PER"]
    full = (re.findall(r"\b[A-Z]", name) for name in people)
    short = {"".join(letters) for letters in full if len(letters) > 1}
    return {
        one
        for one in short - known_bodies()
        if one.lower() not in places() and (len(one) > 2 or f"alias {one}" in text or f"({one})" in text)
    } | {name for name in people if name.isalpha() and name.isupper() and _is_aged(text, name)}


def _is_aged(text: str, name: str) -> bool:
    """Say whether initials stand with an age: `AB (23)`."""
    return len(name) < 4 and re.search(rf"\b{name} \(\d\d\b", text) is not None


def is_body_of_list(toks: Sequence[Tok], names: NameFinder) -> bool:
    """Say whether words are a well-known body's name, its place behind it: `BPK`, `TNI AD`, `Kadin Liwa`.

    What begins with one small letter before capitals is a firm: `iFixit`.
    """
    short = toks[0].text in known_bodies() and not (len(toks) == 1 and names.is_of_person(toks[0]))
    two = " ".join(tok.text for tok in toks[:2]) in known_bodies()
    if (short or two) and len(toks) > 1:
        # `Pemuda Muhammadiyah Provinsi Tirta`
        where = toks[1 + two :]
        where = where[1:] if where and where[0].lower in TERRITORIES else where
        short = " ".join(tok.lower for tok in where) in places()
    # `Kadin` is a head of office too.
    called_head = toks[0].lower in load_words("roles.txt") and "Dinas" in names.text
    whole = " ".join(tok.text for tok in toks) in _names_of_bodies()
    brand = len(toks) == 1 and _is_brand(toks[0], names)
    return brand or ((short or (whole and len(toks) > 1)) and not called_head)


def _is_brand(tok: Tok, names: NameFinder) -> bool:
    """Say whether a word is written as firms are: `iFixit`, `TirtaPay`, nobody's name in this article."""
    fused = IN_ONE_WORD.search(tok.text) is not None and not tok.text.endswith("nya")
    person = names.is_called(tok) or names.kind_at(tok.start, tok.end) == "PER"
    return BRAND.fullmatch(tok.text) is not None or (fused and not person)


@cache
def _names_of_bodies() -> frozenset[str]:
    """Return the short and full names of well-known bodies as they are written."""
    return frozenset(name for row in load_rows("organisations.tsv") for name in row[:2])
