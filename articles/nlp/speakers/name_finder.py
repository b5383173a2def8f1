"""Knows where the tagger saw names in an article, and which of them are people and which bodies."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from ..document import MentionKind
from ..entities.short_forms import TERRITORIES
from ..lexicon import known_bodies, load_rows, load_words, name_scores, places, word_set
from ..marks import nicknames_in
from ..parse import Tagged
from ..tokens import SHORT_NAMES, Tok
from .name_looks import BODY_WORD, people_by_initials
from .told_names import called_in, places_in

BRAND = re.compile(r"[a-z]{1,2}[A-Z][a-z]\w*")
# These begin a surname: `van Dijk`.
SURNAME_PARTICLES = frozenset(("de", "van", "von"))
# The tagger leaves it out: `Muh. | Bagas Wira`.
SHORT_NAME = re.compile(rf"\b(?:{'|'.join(sorted(SHORT_NAMES))})\. $", re.IGNORECASE)
# Whom somebody told, where no person is called so: `kepada KabarTirta`, `kepada Kabartirta.com`.
MEDIUM = re.compile(r"[A-Z]+[a-z]+[A-Z]\w*(?:\.\w+)?|\w+\.(?:com?|id|net)")

# Nobody's name ends with these.
BODY_TAILS = (word_set("organisation_tails") | {"fc"}) - {"indonesia", "nusantara"}
# A club follows, whatever it looks like: `skuat Bajul Tirta`.
TEAM = re.compile(r"\b(?:[Kk]esebelasan|[Ss]kuad|[Ss]kuat) $")
# One word behind these is a firm, wherever it stands: `perusahaan rintisan Antretirta`.
FIRM = re.compile(r"\b(?:[Aa]plikasi|[Mm]askapai|[Pp]erusahaan(?: asuransi| rintisan)?|[Ss]tartup) $")

# `Sinta | binti Wira`, `Bagas | van Wira`
PATRONYM = re.compile(r" (?:[Bb]in(?:ti)?|[Ii]bnu?|van|von|de[nr]?)(?: de[nr])? ")


class NameFinder:
    """Knows where the tagger saw names in this article, and what words names are made of."""

    def __init__(self, text: str, names: Sequence[Tagged]) -> None:
        self.text = text
        self.names = sorted(names)
        self.called = called_in(text)
        self.places = places_in(text)
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

    def kind_at(self, start: int, end: int) -> MentionKind | None:
        """Return the kind of the tagged name that covers most of this stretch."""
        best: tuple[int, MentionKind] | None = None
        for first, last, kind in self.names:
            if first >= end:
                break
            common = min(end, last) - max(start, first)
            if common > 0 and (best is None or common > best[0]):
                best = (common, kind)
        return best[1] if best else None


def of_one_kind(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Return the tagged names, single words a person or a body as the tagger says of them most often.

    Words of somebody's full name stay as they are.
    """
    said: dict[str, Counter[MentionKind]] = {}
    full: set[str] = set()
    people: list[list[str]] = []
    initials = initials_of_people(text, tagged)
    for start, end, kind in tagged:
        words = [word for word in text[start:end].split() if word.lower() not in load_words("roles.txt")]
        if " " not in text[start:end]:
            said.setdefault(text[start:end], Counter())[kind] += 1
        elif kind == "PER" and len(words) > 1:
            full.update(words)
            people.append(words)
    # `Tirtapay` is the body that `Tirtapay Group` is.
    named = (text[start:end].split() for start, end, kind in tagged if kind == "ORG")
    bodies = {words[0] for words in named if len(words) > 1 and words[-1].lower() in BODY_TAILS} - full
    # `perusahaan Musk` is his.
    own = {word for words in people if len(words) == 2 for word in words}
    firms = {text[start:end] for start, end, _ in tagged if FIRM.search(text, max(0, start - 24), start)}
    bodies |= firms - own
    short = initials | people_by_initials() | {match[2] for match in nicknames_in(text)}
    found: list[Tagged] = []
    for start, end, kind in tagged:
        if text[start:end].endswith("nya") and text[start : end - 3].lower() in load_words("roles.txt"):
            # `Pelatihnya mengatakan …`
            continue
        kinds = said.get(text[start:end], Counter())
        other: MentionKind | None = {"PER": "ORG", "ORG": "PER"}.get(kind)  # type: ignore[assignment]
        if other and text[start:end] not in full and kinds[other] > kinds[kind]:
            kind = other
        if kind == "PER" and _is_known_body(text[start:end]):
            kind = "ORG"
        if kind == "PER" and MEDIUM.fullmatch(text, start, end) and text[:start].endswith("kepada "):
            kind = "ORG"
        if text[start:end] in short:
            kind = "PER"
        if kind == "PER" and (text[start:end] in bodies or TEAM.search(text, max(0, start - 14), start)):
            kind = "ORG"
        cut = SHORT_NAME.search(text, max(0, start - 7), start) if kind == "PER" else None
        found.append((cut.start() if cut else start, end, kind))
    return found


def with_patronyms(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Join what the tagger parts before the father's name: `Sinta | binti Wira`."""
    found: list[Tagged] = []
    for start, end, kind in tagged:
        before = found[-1] if found else None
        if before and kind == before[2] == "PER" and PATRONYM.fullmatch(text, before[1], start):
            start = found.pop()[0]
        found.append((start, end, kind))
    return found


def with_nicknames(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
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


def without_bodies(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
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
    brand = len(toks) == 1 and bool(BRAND.fullmatch(toks[0].text))
    return brand or ((short or (whole and len(toks) > 1)) and not called_head)


@cache
def _names_of_bodies() -> frozenset[str]:
    """Return the short and full names of well-known bodies as they are written."""
    return frozenset(name for row in load_rows("organisations.tsv") for name in row[:2])


def _is_known_body(name: str) -> bool:
    """Say whether one word is a body by the lists or by how it begins: `Komdigi`, `Kemendikti`."""
    return name in known_bodies() or bool(BODY_WORD.match(name.lower()) and " " not in name)
