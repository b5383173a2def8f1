"""Settles which of the tagger's names are people and which bodies, by all that an article says of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..document import MentionKind
from ..lexicon import known_bodies, load_words, word_set
from ..marks import nicknames_in
from ..parse import Tagged
from ..speakers.name_finder import initials_of_people
from ..speakers.name_looks import BODY_WORD, people_by_initials
from ..tokens import SHORT_NAMES

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
OTHER: dict[MentionKind, MentionKind] = {"PER": "ORG", "ORG": "PER"}


def of_one_kind(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Return the tagged names, single words a person or a body as the tagger says of them most often.

    Words of somebody's full name stay as they are. `Pelatihnya` is no name.
    """
    article = _Article.read(text, tagged)
    found: list[Tagged] = []
    for start, end, tagged_kind in tagged:
        if text[start:end].endswith("nya") and text[start : end - 3].lower() in load_words("roles.txt"):
            continue
        kind = _kind(text, start, end, tagged_kind, article)
        cut = SHORT_NAME.search(text, max(0, start - 7), start) if kind == "PER" else None
        found.append((cut.start() if cut else start, end, kind))
    return found


@dataclass(frozen=True, slots=True)
class _Article:
    """What an article says of its names: words of people and bodies, initials, how often each is which."""

    said: dict[str, Counter[MentionKind]]
    full: set[str]
    bodies: set[str]
    short: set[str]

    @classmethod
    def read(cls, text: str, tagged: Sequence[Tagged]) -> _Article:
        said: dict[str, Counter[MentionKind]] = {}
        people: list[list[str]] = []
        for start, end, kind in tagged:
            words = [word for word in text[start:end].split() if word.lower() not in load_words("roles.txt")]
            if " " not in text[start:end]:
                said.setdefault(text[start:end], Counter())[kind] += 1
            elif kind == "PER" and len(words) > 1:
                people.append(words)
        full = {word for words in people for word in words}
        # `Tirtapay` is the body that `Tirtapay Group` is.
        named = (text[start:end].split() for start, end, kind in tagged if kind == "ORG")
        groups = {words[0] for words in named if len(words) > 1 and words[-1].lower() in BODY_TAILS}
        firms = {text[start:end] for start, end, _ in tagged if FIRM.search(text, max(0, start - 24), start)}
        # `perusahaan Musk` is his.
        own = {word for words in people if len(words) == 2 for word in words}
        nicknames = {match[2] for match in nicknames_in(text)}
        short = initials_of_people(text, tagged) | people_by_initials() | nicknames
        return cls(said, full, (groups - full) | (firms - own), short)


def _kind(text: str, start: int, end: int, tagged: MentionKind, article: _Article) -> MentionKind:
    """Return what a name names: initials and nicknames people, whatever the tagger says; teams bodies."""
    name, kind = text[start:end], tagged
    kinds = article.said.get(name, Counter())
    other = OTHER.get(tagged)
    if other and name not in article.full and kinds[other] > kinds[tagged]:
        kind = other
    if kind == "PER" and (_is_known_body(name) or _is_medium(text, start, end)):
        kind = "ORG"
    if name in article.short:
        kind = "PER"
    if kind == "PER" and (name in article.bodies or TEAM.search(text, max(0, start - 14), start)):
        kind = "ORG"
    return kind


def _is_medium(text: str, start: int, end: int) -> bool:
    return text[:start].endswith("kepada ") and MEDIUM.fullmatch(text, start, end) is not None


def _is_known_body(name: str) -> bool:
    """Say whether one word is a body by the lists or by how it begins: `Komdigi`, `Kemendikti`."""
    return name in known_bodies() or bool(BODY_WORD.match(name.lower()) and " " not in name)
