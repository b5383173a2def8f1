"""Joins the names of one article: `Lankov` and `Andrei Lankov` are one person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..document import MentionKind
from ..lexicon import load_words, short_roles
from ..roles.person_words import OFFICES
from ..speakers.name_looks import NAME_PARTICLES, is_name_word
from .aliases import aliases_in, full_names, initials, is_same_body, nicknames, regions
from .named import Key, Named, name_key
from .short_forms import is_blend, is_clipped, is_father, is_misspelt, is_short_form

LONG_WORD, LONG_OFFICE = 40, 80  # code points
WORDS_OF_OFFICE = 5
PREVIOUS_WORD = re.compile(r"(\w+)\W{0,2}$")


@dataclass(slots=True)
class Entity:
    """One person, organisation or place of the article; `name` is the fullest form, `keys` longest first."""

    name: str
    kind: MentionKind
    first: int
    keys: list[tuple[str, ...]] = field(default_factory=list)
    mentions: list[Named] = field(default_factory=list)
    roles: list[tuple[int, int]] = field(default_factory=list)


class Entities:
    """The entities of one article, found by name."""

    def __init__(self, text: str, named: Iterable[Named]) -> None:
        self.text = text
        self.entities: list[Entity] = []
        self.ambiguous: set[tuple[str, tuple[str, ...]]] = set()
        ordered = sorted(named, key=lambda one: one.start)
        self._aliases = aliases_in(text, ordered)
        self._by_key: dict[Key, Entity] = {}
        by_key: dict[Key, list[Named]] = {}
        for one in ordered:
            key = name_key(one.name)
            if key:
                by_key.setdefault((one.kind, key), []).append(one)
        # Longest names first: each shorter one joins the longer one that it is a part of.
        for kind, key in sorted(
            by_key,
            key=lambda one: (
                -len(one[1]),
                len(one[1][0]) == 1,
                one in self._aliases or one[1] in nicknames(),
                by_key[one][0].start,
            ),
        ):
            self._join(kind, key, by_key[kind, key])
        for entity in self.entities:
            entity.name = _best_name(text, entity)
            entity.mentions.sort(key=lambda one: one.start)
        self.entities.sort(key=lambda one: one.first)

    def _join(self, kind: MentionKind, key: tuple[str, ...], mentions: list[Named]) -> None:
        """Give all mentions with the same words to the entity that they name, where none is, to a new one."""
        entity = self._find(kind, key, mentions[0].start)
        if entity is None:
            entity = Entity(mentions[0].name, kind, mentions[0].start)
            self.entities.append(entity)
        self._by_key[kind, key] = entity
        for one in mentions:
            if (kind, key) in self.ambiguous:
                # `Bagas` is whichever Bagas was named last.
                entity = self._find(kind, key, one.start) or entity
            if key not in entity.keys:
                entity.keys.append(key)
            entity.mentions.append(one)
            entity.first = min(entity.first, one.start)

    def _find(self, kind: MentionKind, key: tuple[str, ...], at: int) -> Entity | None:
        """Return the entity whose longer name holds this one; the nearest one before it where several do."""
        if (known := self._by_other_name(kind, key)) is not None:
            return known
        fitting = self._fitting(kind, key, at)
        if len(fitting) > 1:
            self.ambiguous.add((kind, key))
            if kind != "PER":
                return None
            fitting = [one for one in fitting if _is_called(key[0], one)] or fitting
            fitting = [one for one in fitting if _begins_name(key[0], one)] or fitting
        before = [entity for entity in fitting if entity.first <= at]
        if before:
            return max(before, key=lambda one: max(m.start for m in one.mentions if m.start <= at))
        return min(fitting, key=lambda one: one.first, default=None)

    def _by_other_name(self, kind: MentionKind, key: tuple[str, ...]) -> Entity | None:
        """Return the entity for whose name this one stands, as the article or a list says."""
        if kind == "ORG" and len(key) > 1 and key[-1] == "ri":
            # `KPU RI`
            key = key[:-1]
        full = self._aliases.get((kind, key)) or self._spelt_out(kind, key)
        if full is None:
            return None
        for entity in self._of_kind(kind):
            if any(full == longer or is_short_form(kind, full, longer) for longer in entity.keys):
                return entity
        return None

    def _fitting(self, kind: MentionKind, key: tuple[str, ...], at: int) -> list[Entity]:
        """Return the entities of which a name is a short form, else a blend or cut off, else misspelt."""
        own = self._of_kind(kind)
        return (
            [one for one in own if any(is_short_form(kind, key, longer) for longer in one.keys)]
            or [one for one in own if any(_is_made_of(kind, key, longer) for longer in one.keys)]
            or [one for one in own if kind == "ORG" and any(is_same_body(key, full) for full in one.keys)]
            or [one for one in own if kind == "PER" and self._is_misspelt(key, at, one)]
        )

    def _is_misspelt(self, key: tuple[str, ...], at: int, entity: Entity) -> bool:
        """Say whether a name is another one misspelt: not where they stand behind two offices."""
        if not any(is_misspelt(key, right) for right in entity.keys):
            return False
        offices = {_office_before(self.text, one.start) for one in entity.mentions} - {None}
        return not offices or _office_before(self.text, at) in offices | {None}

    def _of_kind(self, kind: MentionKind) -> list[Entity]:
        return [one for one in self.entities if one.kind == kind]

    def _spelt_out(self, kind: MentionKind, key: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the full name here that a nickname or an acronym stands for, by the list or by initials."""
        if kind == "PER":
            return self._called_so(key)
        if kind != "ORG":
            return None
        known = full_names().get(key, ())
        for entity in self._of_kind(kind):
            for longer in entity.keys:
                if longer in known or (len(longer) > 2 and (initials(longer),) == key):
                    return longer
        return None

    def _called_so(self, key: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the name here of whoever is known by a nickname or goes by initials: `Gus Dur`, `BTA`."""
        full = nicknames().get(key)
        for name in (k for one in self._of_kind("PER") for k in one.keys):
            if full and (name[-len(full) :] == full or is_misspelt(name, full)) and not is_father(full, name):
                return name
            if len(name) > 1 and (initials(name),) == key:
                return name
        return None

    def of(self, kind: MentionKind, name: str, at: int | None = None) -> Entity | None:
        """Return the entity of a name of this kind, of one that several bear as it stands at the offset."""
        key = (kind, name_key(name))
        if at is not None and key in self.ambiguous:
            for entity in self._of_kind(kind):
                if any(one.start == at for one in entity.mentions):
                    return entity
        return self._by_key.get(key)

    def is_ambiguous(self, kind: str, name: str) -> bool:
        return (kind, name_key(name)) in self.ambiguous


def _is_made_of(kind: MentionKind, short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether a name is a blend of a full one, or one of its words cut off: `Rahkis`, `Sandi`.

    Not where it is known to be short for another: `Jabar` of `Jakarta Barat`.
    """
    if kind == "LOC" and len(short) == 1 and short[0] in regions():
        return full == regions()[short[0]]
    return is_blend(short, full) or is_clipped(kind, short, full)


def _is_called(word: str, entity: Entity) -> bool:
    """Say whether a word is rather somebody's name: `Bagas` of `Bagas Wira`, `Rahman Bagas`.

    Not of `Rahman Wira Bagas`.
    """
    return any(word in (own[0], *own[1:2]) for own in entity.keys if len(own) == 2 or word == own[0])


def _begins_name(word: str, entity: Entity) -> bool:
    """Say whether somebody's name begins with a word: `Dewi` is rather `Dewi Ayu` than `Sinta Dewi`.

    Not than `Dewi Angkat Bicara`, which a headline left.
    """
    return any(own[0] == word and all(map(is_name_word, own[1:])) for own in entity.keys if len(own) > 1)


def _office_before(text: str, start: int) -> str | None:
    """Return the word for an office a few words before a name: `kapolres` of `Kapolres Liwa Sinta`."""
    line = text[max(text.rfind("\n", 0, start) + 1, start - LONG_OFFICE) : start]
    words = re.findall(r"[^\W_]+", re.split(r"[.,;:!?\"“”]", line)[-1].lower())
    return next(
        (word for word in reversed(words[-WORDS_OF_OFFICE:]) if word in OFFICES or word in short_roles()),
        None,
    )


def _best_name(text: str, entity: Entity) -> str:
    """Return the fullest form, but for one that took in the end of a role: `Bupati Waykanan Raden Surya`.

    That is one that only stands behind a role, while its end of two words or more stands elsewhere too.
    """
    if entity.kind != "PER":
        return entity.name
    spoken = [one.name for one in entity.mentions if "@" not in one.name]
    if "@" in entity.name and spoken:
        # `Akun X @SintaAyu`
        return max(spoken, key=lambda name: len(name_key(name)))
    # `Da Silva` is no other name of `Jose da Silva`.
    keyed = [(one, name_key(one.name)) for one in entity.mentions]
    name = _most_often(entity.name, [one.name for one, _ in keyed])
    longest = name_key(name)
    # `Mu'ti` is one word
    shorter = [(one.name, key) for one, key in keyed if " " in one.name and len(key) < len(longest)]
    endings = [
        other for other, key in shorter if longest[-len(key) :] == key and key[0] not in NAME_PARTICLES
    ]
    if endings and all(_is_behind_role(text, one.start) for one, key in keyed if key == longest):
        return endings[0]
    return name


def _most_often(name: str, written: Sequence[str]) -> str:
    """Return how a name of several words is spelt most often: `Bagas Wria` once, `Bagas Wira` twice."""
    key = name_key(name)
    if len(key) < 2:
        return name
    keyed = [(one, name_key(one)) for one in written]
    same = [
        (one, own) for one, own in keyed if own == key or (len(own) == len(key) and is_misspelt(own, key))
    ]
    often = Counter(own for _, own in same)
    short = Counter(own for _, own in keyed if len(own) < len(key))
    # Between two of once each, `Wira` alone speaks for `Bagas Wira`, `Min Ho` for `Lee Min Ho`.
    best = max([key, *often], key=lambda own: (often[own], sum(short[own[i:]] for i in range(1, len(own)))))
    return next((one for one, own in same if own == best), name) if best != key else name


def _is_behind_role(text: str, start: int) -> bool:
    word = PREVIOUS_WORD.search(text, max(0, start - LONG_WORD), start)
    return word is not None and word[1].lower() in load_words("roles.txt")
