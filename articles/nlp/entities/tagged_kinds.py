"""Settles which of the tagger's names are people and which bodies, by all that an article says of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..document import MentionKind
from ..lexicon import known_bodies, load_words, name_scores, places, word_set
from ..marks import nicknames_in
from ..parse import Tagged
from ..speakers.name_finder import initials_of_people
from ..speakers.name_looks import BODY_WORD, people_by_initials
from ..tokens import SHORT_NAMES
from .headlines import PLACE
from .kind_neighbours import FOOTBALL, beside_bodies, beside_people
from .suspects import initials_of_suspects

# The tagger leaves it out: `Muh. | Bagas Wira`.
SHORT_NAME = re.compile(rf"\b(?:{'|'.join(sorted(SHORT_NAMES))})\. $", re.IGNORECASE)
# `Bupati Liwa, Lalu | Bagas Wira`
NOBLE_NAME = re.compile(r"(?<=[\w)], )Lalu $")
# Whom somebody told, where no person is called so: `kepada KabarTirta`, `kepada Kabartirta.com`.
MEDIUM = re.compile(r"[A-Z]+[a-z]+[A-Z]\w*(?:\.\w+)?|\w+\.(?:com?|id|net)")
# Where a story is from, at the head of its first line: `LIWA, TIRTANEWS.COM -`.
DATELINE = re.compile(r", \S+\.(?:(?:co\.)?id|com?|net)\b", re.IGNORECASE)
# Nobody's name ends with these.
BODY_TAILS = (word_set("organisation_tails") | {"fc"}) - {"indonesia", "nusantara"}
# What a word scores that is hardly a part of a person's name.
NO_NAME = -3.0
TWICE = 2  # a body so much oftener than a person is one
SURELY = 3  # times that the tagger sees a body
OTHER: dict[MentionKind, MentionKind] = {"PER": "ORG", "ORG": "PER"}


def of_one_kind(text: str, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Return the tagged names, each name a person or a body as the tagger says of it most often.

    Words of somebody's full name are persons, those of a body's are bodies. `Pelatihnya` is no name.
    """
    article = _Article.read(text, tagged)
    found: list[Tagged] = []
    for start, end, tagged_kind in tagged:
        if text[start:end].endswith("nya") and text[start : end - 3].lower() in load_words("roles.txt"):
            continue
        kind = _kind(text, start, end, tagged_kind, article)
        for left_out in (SHORT_NAME, NOBLE_NAME) if kind == "PER" else ():
            if cut := left_out.search(text, max(0, start - 7), start):
                start = cut.start()
        found.append((start, end, kind))
    return found


@dataclass(frozen=True, slots=True)
class _Article:
    """What an article says of its names: how often each is which, what those of several words are.

    `full` are the words of people's names, `own` those by which somebody goes alone, `parts` those of bodies.
    """

    said: dict[str, Counter[MentionKind]]
    settled: dict[str, MentionKind]
    full: set[str]
    own: set[str]
    parts: set[str]
    bodies: set[str]
    people: set[str]
    short: set[str]

    @classmethod
    def read(cls, text: str, tagged: Sequence[Tagged]) -> _Article:
        said: dict[str, Counter[MentionKind]] = {}
        for start, end, kind in tagged:
            said.setdefault(text[start:end], Counter())[kind] += 1
        bodies, people = beside_bodies(text, tagged), beside_people(text, tagged)
        bodies = {name for name in bodies - people if _may_be_body(name, said[name])}
        people = {name for name in people - bodies if said[name]["PER"] or said[name]["ORG"] < SURELY}
        settled = {
            name: _settled(name, kinds, bodies, people)
            for name, kinds in said.items()
            if " " in name and (kinds["PER"] or kinds["ORG"])
        }
        roles = load_words("roles.txt")
        words_of = (
            [word for word in name.split() if word.lower() not in roles]
            for name, kind in settled.items()
            if kind == "PER"
        )
        persons = [words for words in words_of if len(words) > 1]
        named = [name.split() for name, kind in settled.items() if kind == "ORG"]
        full = {word for words in persons for word in words}
        in_bodies = {word for words in named for word in words}
        own = {word for words in persons for word in _called_by(words)} - in_bodies
        parts = {word for words in named for word in _short_for(words)}
        clubs = FOOTBALL.search(text) is not None
        parts = {
            word
            for word in parts & said.keys()
            if (clubs or said[word]["ORG"]) and not any(one.startswith(word) for one in full)
        }
        # `Tirtapay` is the body that `Tirtapay Group` is.
        groups = {words[0] for words in named if words[-1].lower() in BODY_TAILS} - full
        short = initials_of_people(text, tagged) | people_by_initials() | initials_of_suspects(text)
        short |= {match[2] for match in nicknames_in(text)}
        # `perusahaan Musk` is his.
        return cls(said, settled, full, own, parts, groups | (bodies - own), people, short)


def _may_be_body(name: str, kinds: Counter[MentionKind]) -> bool:
    """Say whether words beside a name may make it a body: not what is surely seen as a person's full name."""
    unsure = " " in name and (kinds["ORG"] or kinds["PER"] < TWICE)
    return bool(unsure) or not any(map(_begins_name, name.split()))


def _settled(name: str, kinds: Counter[MentionKind], bodies: set[str], people: set[str]) -> MentionKind:
    """Return what a name of several words is: by its neighbours, else most often, else by its words."""
    if name in bodies or name in people:
        return "ORG" if name in bodies else "PER"
    if kinds["ORG"] and name.split()[0].lower() in load_words("organisation_heads.txt"):
        return "ORG"
    if kinds["PER"] <= kinds["ORG"] <= TWICE * kinds["PER"]:
        return _by_words(name)
    return "PER" if kinds["PER"] > kinds["ORG"] else "ORG"


def _by_words(name: str) -> MentionKind:
    """Return what a name is by its words where the tagger is undecided: `Sinta Levora` a person."""
    words = [word.lower() for word in name.split()]
    if not BODY_TAILS.isdisjoint(words) or not load_words("organisation_heads.txt").isdisjoint(words):
        return "ORG"
    scores = [name_scores().get(word, 0.0) for word in words]
    return "PER" if sum(scores) >= 0 or min(scores) > NO_NAME else "ORG"


def _called_by(words: Sequence[str]) -> Iterator[str]:
    """Yield the words of a full name by which somebody goes alone: the last, a first that begins names."""
    if words[0].lower() in places():
        # `Brazil Levora`
        return
    first, last = words[0], words[-1]
    if _begins_name(first):
        yield first
    if name_scores().get(last.lower(), 0.0) > PLACE and last.lower() not in places():
        yield last


def _short_for(words: Sequence[str]) -> Iterator[str]:
    """Yield the words by which a club or a firm of two words goes alone: `Levora` of `Levora 04`."""
    if len(words) != 2 or words[0].lower() in load_words("organisation_heads.txt"):
        return
    for word in words:
        if word.isalpha() and not word.isupper() and not _begins_name(word):
            yield word


def _begins_name(word: str) -> bool:
    """Say whether people are called by a word."""
    return name_scores().get(word.lower(), 0.0) > 0 or word.lower() in load_words("first_names.txt")


def _kind(text: str, start: int, end: int, tagged: MentionKind, article: _Article) -> MentionKind:
    """Return what a name names: initials and nicknames people, whatever the tagger says; teams bodies."""
    name = text[start:end]
    if name.isupper() and text[start - 1 : start] in ("", "\n") and DATELINE.match(text, end):
        return "LOC"
    kind = tagged if tagged == "LOC" else article.settled.get(name, tagged)
    kinds, other = article.said[name], OTHER.get(tagged)
    if other and name not in article.full and " " not in name and kinds[other] > kinds[tagged]:
        kind = other
    if kind == "ORG" and name in article.own | article.people and not _is_known_body(name):
        kind = "PER"
    if kind == "PER" and (_is_known_body(name) or _is_medium(text, start, end)):
        kind = "ORG"
    if name in article.short:
        kind = "PER"
    if kind == "PER" and (name in article.bodies or (name in article.parts and name not in article.own)):
        kind = "ORG"
    return kind


def _is_medium(text: str, start: int, end: int) -> bool:
    return text[:start].endswith("kepada ") and MEDIUM.fullmatch(text, start, end) is not None


def _is_known_body(name: str) -> bool:
    """Say whether one word is a body by the lists or by how it begins: `Komdigi`, `Kemendikti`."""
    return name in known_bodies() or bool(BODY_WORD.match(name.lower()) and " " not in name)
