"""Joins the names of one article: `Lankov` and `Andrei Lankov` are one person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from .document import MentionKind
from .kinds import could_be_name, is_degree, is_honorific, is_role, starts_name
from .lexicon import load_rows, load_words, name_scores, organisation_kinds, places, word_set
from .name_finder import NameFinder
from .name_split import name_start
from .names import is_full
from .speaker import NOT_PEOPLE
from .tokens import Tok

ROLE_INNER = word_set("role_inner")
# What a place scores as a word of names.
PLACE = -3.0
# Roles by which names begin as well.
FIRST_NAMES_TOO = frozenset(("bintang", "imam", "putra", "putri"))
Key = tuple[MentionKind, tuple[str, ...]]
Tagged = tuple[int, int, MentionKind]
TERRITORIES = frozenset(("kabupaten", "kota", "provinsi"))
SHORTEST_CLIPPED = 4  # letters of a name that is cut off: `Sandi`
SHORTEST_PIECE = 2  # letters of each word in a blend: `Undip`
SHORTEST_MISSPELT = 5
LONG_WORD = 6  # from so many letters on two may be wrong
# `SitiRahayu`: a space was lost, as it happens beside links.
FUSED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
WORD = re.compile(r"[^\W_]+")
PREVIOUS_WORD = re.compile(r"(\w+)\W{0,2}$")
CITED = re.compile(r"(?:Dikutip|Dilansir|Melansir|Mengutip)(?: dari)? (?=[A-Z])")
MEDIA_START = re.compile(r"^The [A-Z]")
# `Asosiasi Fintech Pendanaan Bersama Indonesia (AFPI)`
# `Rahman Hakim alias Elang`
IS_CALLED = (
    r"(?:akrab|biasa|kerap|karib|sering|lebih) (?:disapa|dipanggil|dikenal)(?: dengan| sebagai)?"
    r"(?: nama| sapaan| panggilan)?"
)
NICKNAME = r"\s+([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})"
ALIAS = re.compile(rf",?\s+(?:alias|(?:atau )?(?:yang )?{IS_CALLED}){NICKNAME}")
# `Rahman Hakim atau Elang`
OR = re.compile(r" atau ([A-Z][a-z’'-]+)\b(?! [A-Z])")
# `Pria yang akrab disapa Elang itu`: whoever was named last.
CALLED = re.compile(rf"(?<=[\w] )yang {IS_CALLED}{NICKNAME}(?= (?:ini|itu|tersebut)\b)")
# `Ical - sapaan Aburizal -`, `Awe (panggilan akrab Wahyudi)`, `Awe, begitu sapaan Wahyudi`
SHORT_FOR = re.compile(
    rf"\s*[,(–—-]+\s*(?:begitu )?(?:sapaan|panggilan)(?: akrab)?(?: bagi| dari| untuk)?{NICKNAME}"
)
# Two people in one word: `Bagas-Sinta`.
PAIR = re.compile(r"([A-Z][\w’']+)\s?[-–/]\s?([A-Z][\w’']+)")
BRACKET = re.compile(r"\s*\(\s*([A-Za-z][\w./-]{1,24}(?: [A-Z][\w-]+){0,2})\s*\)")


def name_key(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case."""
    return tuple(word.lower() for word in WORD.findall(FUSED.sub(" ", name)))


@dataclass(slots=True)
class Named:
    """A stretch that names something; `name` is it without titles and degrees."""

    start: int
    end: int
    name: str
    kind: MentionKind
    sure: float = 1.0


@dataclass(slots=True)
class Entity:
    """One person, organisation or place of the article; `name` is the fullest form."""

    name: str
    kind: MentionKind
    first: int
    keys: set[tuple[str, ...]] = field(default_factory=set)
    mentions: list[Named] = field(default_factory=list)
    roles: list[tuple[int, int]] = field(default_factory=list)


class Entities:
    """The entities of one article, found by name."""

    def __init__(self, text: str, named: Iterable[Named]) -> None:
        self.text = text
        self.entities: list[Entity] = []
        self.ambiguous: set[tuple[str, tuple[str, ...]]] = set()
        ordered = sorted(named, key=lambda one: one.start)
        self._aliases = _bracket_aliases(text, ordered)
        by_key: dict[Key, list[Named]] = {}
        for one in ordered:
            key = name_key(one.name)
            if key:
                by_key.setdefault((one.kind, key), []).append(one)
        # Longest names first: each shorter one joins the longer one that it is a part of.
        self._by_key: dict[Key, Entity] = {}
        for kind, key in sorted(
            by_key, key=lambda one: (-len(one[1]), one in self._aliases, by_key[one][0].start)
        ):
            mentions = by_key[kind, key]
            entity = self._find(kind, key, mentions[0].start)
            if entity is None:
                entity = Entity(mentions[0].name, kind, mentions[0].start)
                self.entities.append(entity)
            self._by_key[kind, key] = entity
            for one in mentions:
                if (kind, key) in self.ambiguous:
                    # `Bagas` is whichever Bagas was named last.
                    entity = self._find(kind, key, one.start) or entity
                entity.keys.add(key)
                entity.mentions.append(one)
                entity.first = min(entity.first, one.start)
        for entity in self.entities:
            entity.name = _best_name(text, entity)
            entity.mentions.sort(key=lambda one: one.start)
        self.entities.sort(key=lambda one: one.first)

    def _find(self, kind: MentionKind, key: tuple[str, ...], at: int) -> Entity | None:
        """Return the entity whose longer name holds this one; the nearest one before it where several do."""
        full = self._aliases.get((kind, key)) or self._spelt_out(kind, key)
        if full is not None:
            for entity in self.entities:
                if entity.kind == kind and any(
                    full == longer or _is_short_form(kind, full, longer) for longer in entity.keys
                ):
                    return entity
        fitting = [
            entity
            for entity in self.entities
            if entity.kind == kind and any(_is_short_form(kind, key, longer) for longer in entity.keys)
        ]
        if not fitting:
            fitting = [
                entity
                for entity in self.entities
                if entity.kind == kind
                and any(_is_blend(key, longer) or _is_clipped(kind, key, longer) for longer in entity.keys)
            ]
        if not fitting and kind == "PER":
            people = [one for one in self.entities if one.kind == kind]
            fitting = [one for one in people if any(_is_misspelt(key, right) for right in one.keys)]
        if len(fitting) > 1:
            self.ambiguous.add((kind, key))
            if kind != "PER":
                return None
            # `Bagas` is rather `Bagas Wira` or `Rahman Bagas` than `Rahman Wira Bagas`.
            called = [
                one
                for one in fitting
                if any(key[0] in (own[0], *own[1:2]) for own in one.keys if len(own) == 2 or key[0] == own[0])
            ]
            fitting = called or fitting
        before = [entity for entity in fitting if entity.first <= at]
        if before:
            return max(before, key=lambda one: max(m.start for m in one.mentions if m.start <= at))
        return min(fitting, key=lambda one: one.first, default=None)

    def _spelt_out(self, kind: MentionKind, key: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the full name here that a nickname or an acronym stands for, by the list or by initials."""
        if kind == "PER":
            full = _nicknames().get(key)
            return next(
                (k for one in self.entities if one.kind == "PER" for k in one.keys if k == full), None
            )
        if kind != "ORG":
            return None
        known = _full_names().get(key, ())
        for entity in self.entities:
            for longer in entity.keys if entity.kind == "ORG" else ():
                if longer in known or (len(longer) > 2 and (_initials(longer),) == key):
                    return longer
        return None

    def of(self, kind: MentionKind, name: str, at: int | None = None) -> Entity | None:
        """Return the entity of a name of this kind, of one that several bear as it stands at the offset."""
        key = (kind, name_key(name))
        if at is not None and key in self.ambiguous:
            for entity in self.entities:
                if entity.kind == kind and any(one.start == at for one in entity.mentions):
                    return entity
        return self._by_key.get(key)

    def is_ambiguous(self, kind: str, name: str) -> bool:
        return (kind, name_key(name)) in self.ambiguous


@cache
def _nicknames() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the words of the full name of each person who is well known by another."""
    return {name_key(row[1]): name_key(row[2]) for row in load_rows("nicknames.tsv") if row[0] == "PER"}


@cache
def _full_names() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return {acronym: full names} of well-known bodies, in lower case."""
    found: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for row in load_rows("organisations.tsv"):
        if len(row) > 1 and row[1] and (short := tuple(WORD.findall(row[0].lower()))):
            found[short] = (*found.get(short, ()), name_key(row[1]))
    return found


def _initials(key: tuple[str, ...]) -> str:
    return "".join(word[0] for word in key if word not in ("dan", "dengan", "untuk", "republik", "di"))


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
    longest = name_key(entity.name)
    behind_roles = all(
        (word := PREVIOUS_WORD.search(text, 0, one.start)) and word[1].lower() in load_words("roles.txt")
        for one in entity.mentions
        if name_key(one.name) == longest
    )
    endings = [one for one in entity.mentions if 1 < len(name_key(one.name)) < len(longest)]
    for one in endings:
        if behind_roles and longest[-len(name_key(one.name)) :] == name_key(one.name):
            return one.name
    return entity.name


def _is_short_form(kind: str, short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether one name is a part of the other as people shorten names."""
    if len(short) >= len(full):
        return False
    if kind == "PER":
        if short in (full[: len(short)], full[-len(short) :]):
            return True
        if len(short) == 1:
            return short[0] in full and len(short[0]) > 2
        # `Agung Nuaba` is short for `I Gusti Agung Putu Nuaba`.
        rest = iter(full)
        return all(word in rest for word in short)
    if kind == "ORG":
        if short[-1] == "ri" and full[-2:] == ("republik", "indonesia"):
            return short[:-1] == full[:-2]
        if short == tuple(word for word in full if word not in TERRITORIES):
            # `Pemerintah Jawa Barat`
            return True
        return short == full[: len(short)] and (
            len(short) > 1 or short[0] in load_words("organisation_heads.txt")
        )
    return False


def _is_blend(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether one word is made of the beginnings of all words: `Rahkis` of `Rahman Kiswanto`."""
    if len(short) != 1 or len(full) < 2:
        return False
    rests = {short[0]}
    for word in full:
        rests = {
            rest[length:]
            for rest in rests
            for length in range(SHORTEST_PIECE, len(rest) + 1)
            if word.startswith(rest[:length])
        }
    return "" in rests


def _is_misspelt(name: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Say whether a name is another one with a word that is spelt otherwise: `Bagas Pryo`, `Bagas Priyo`."""
    if len(name) == 1 < len(right):
        return any(_is_slip(name[0], word) for word in right)
    amiss = [(one, other) for one, other in zip(name, right, strict=False) if one != other]
    if len(name) != len(right) or len(amiss) != 1:
        return False
    one, other = amiss[0]
    if len(name) > 1:
        return min(len(one), len(other)) >= SHORTEST_CLIPPED and _letters_off(one, other) == 1
    # Two names of one word each: only a vowel or a doubled letter, `Mamad` and `Mammad`.
    ends = one[0] == other[0] and one[-1] == other[-1]
    return ends and _is_slip(one, other) and _consonants(one) == _consonants(other)


def _is_slip(one: str, other: str) -> bool:
    """Say whether a word is another one misspelt: `Ghozali` for `Ghozalie`; no known first name is."""
    shortest = min(len(one), len(other))
    if shortest < SHORTEST_MISSPELT or one[0] != other[0] or one in load_words("first_names.txt"):
        return False
    return _letters_off(one, other) <= (1 if shortest < LONG_WORD else 2)


def _letters_off(one: str, other: str) -> int:
    """Return how many letters are to be changed, put in or taken out to make one word of the other."""
    above = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        row = [i]
        for j, another in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != another)))
        above = row
    return above[-1]


def _consonants(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiou]", "", word))


def _is_clipped(kind: str, short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether one word is a person's name cut off, or drawn out: `Sandi` of `Sandiaga Uno`, `Bagasno`."""
    if kind != "PER" or len(short) != 1 or len(short[0]) < SHORTEST_CLIPPED or is_full(kind, short[0]):
        return False
    if len(full) == 1:
        # `Edho` is `Edhozell`
        return len(full[0]) > len(short[0]) + 1 and full[0].startswith(short[0])
    return any(
        len(word) >= SHORTEST_CLIPPED
        and abs(len(word) - len(short[0])) > 1
        and (word.startswith(short[0]) or short[0].startswith(word))
        for word in full
    )


def _bracket_aliases(text: str, named: Sequence[Named]) -> dict[Key, tuple[str, ...]]:
    """Return {(kind, short form): full form} of `Full Name (SHORT)`."""
    found: dict[Key, tuple[str, ...]] = {}
    for one in named:
        nickname = ALIAS.match(text, one.end)
        if nickname and one.kind == "PER":
            found[one.kind, _without_titles(name_key(nickname[1]))] = name_key(one.name)
        if one.kind == "PER" and (full := SHORT_FOR.match(text, one.end)):
            found[one.kind, name_key(one.name)] = _without_titles(name_key(full[1]))
    for one in named:
        other = OR.match(text, one.end)
        if other and one.kind == "PER" and _is_only_name(text, other, named):
            found.setdefault(("PER", name_key(other[1])), name_key(one.name))
    for nickname in CALLED.finditer(text):
        before = [one for one in named if one.kind == "PER" and one.end <= nickname.start()]
        key = _without_titles(name_key(nickname[1]))
        if before and name_key(before[-1].name) != key:
            found.setdefault(("PER", key), name_key(before[-1].name))
    for one in named:
        match = BRACKET.match(text, one.end)
        if match and not match[1].isdigit() and len(name_key(one.name)) > 1:
            found.setdefault((one.kind, _without_titles(name_key(match[1]))), name_key(one.name))
        elif match and one.name.isupper() and match[1][0].isupper() and not match[1].isupper():
            # `Saudara BW (Bagas Wira)`: the name stands in the brackets.
            found.setdefault((one.kind, name_key(one.name)), name_key(match[1]))
    return found


def _is_only_name(text: str, other: re.Match[str], named: Sequence[Named]) -> bool:
    """Say whether a word behind `atau` stands here first and is never a part of a longer name."""
    word = other[1]
    if text.index(word) < other.start(1):
        return False
    return not any(" " in one.name and word in one.name.split() for one in named)


def _without_titles(key: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a nickname without `Gus`, `Mas` before it."""
    return key[1:] if len(key) > 1 and key[0] in load_words("honorifics.txt") else key


def _without_headline(text: str, one: Tagged) -> Tagged:
    """Cut the rest of a headline off a name that it begins with: `Bagas Marah soal Banjir`.

    Its last words are common words, it stands there alone, and the name without them stands elsewhere.
    """
    start, end, kind = one
    words = text[start:end].split(" ")
    if kind != "PER" or len(words) < 2 or (start and text[start - 1] != "\n") or "," in text[start:end]:
        return one
    kept = len(words)
    while kept and words[kept - 1].lower() in load_words("common_words.txt") and _is_no_name(words[kept - 1]):
        kept -= 1
    name = " ".join(words[:kept])
    if not kept or kept == len(words) or text.count(text[start:end]) > 1 or text.count(name) < 2:
        return one
    return start, start + len(name), kind


def _is_no_name(word: str) -> bool:
    """Say whether a word is hardly ever a part of a name."""
    return name_scores().get(word.lower(), 0.0) < 0


def _without_pair(text: str, one: Tagged, tagged: Sequence[Tagged]) -> list[Tagged]:
    """Part `Bagas-Sinta` where the article names Bagas and Sinta, each alone, elsewhere."""
    start, end, kind = one
    pair = PAIR.fullmatch(text, start, end)
    if pair is None or kind != "PER":
        return [one]
    alone = {
        word for s, e, k in tagged if k == "PER" and (s, e) != (start, end) for word in text[s:e].split()
    }
    if not all(any(word.startswith(half) for word in alone) for half in pair.groups()):
        return [one]
    return [(*pair.span(1), kind), (*pair.span(2), kind)]


def _behind_role(text: str, toks: Sequence[Tok], i: int, j: int, names: NameFinder) -> int:
    """Return where the name in toks[i:j] begins, the role before it left out: `Gubernur Sumut Bobby`."""
    role = None
    for r in range(i - 1, max(-1, i - 14), -1):
        if toks[r].marked is not None or not (toks[r].is_word or toks[r].text in "().&/"):
            break
        if "\n" in text[toks[r].end : toks[r + 1].start] or (
            toks[r].text == "." and not (r and (is_honorific(toks[r - 1]) or len(toks[r - 1].text) < 3))
        ):
            break
        if is_role(toks[r]):
            role = r
        elif not toks[r].capital and toks[r].lower not in ROLE_INNER:
            break
    while j > i and not (toks[j - 1].is_word and toks[j - 1].capital):
        j -= 1
    if role is None or j <= i:
        return i
    start = name_start(toks[role:j], 1, names.called, names.kind_at, is_honorific)
    return i if start is None else role + start


def clean_names(text: str, tagged: Sequence[Tagged], toks: Sequence[Tok], names: NameFinder) -> list[Named]:
    """Return the tagger's names without titles at their ends, kinds put right where a list knows better."""
    by_start = {tok.start: i for i, tok in enumerate(toks)}
    kinds = organisation_kinds()
    people = {word for start, end, kind in tagged if kind == "PER" for word in name_key(text[start:end])}
    for words in ("roles.txt", "common_words.txt", "honorifics.txt"):
        people -= people & load_words(words)
    # `Bupati Sleman Budi`, tagged as a name from `Sleman` on, makes the place no name.
    people = {word for word in people if name_scores().get(word, 0.0) > PLACE}
    tagged = [part for one in tagged for part in _without_pair(text, one, tagged)]
    tagged = [_without_headline(text, one) for one in tagged]
    found: list[Named] = []
    for start, end, kind in tagged:
        surface = text[start:end].strip(" .,\"'“”()")
        if not surface or not any(char.isalpha() for char in surface):
            continue
        if "." in surface and surface.lower() in load_words("degrees.txt"):
            continue  # `Budi, Ph.D.`; without its stops `MA` is a court
        offset = text.index(surface, start)
        if cited := CITED.match(surface):
            # `Dilansir The Times, …`
            offset, surface = offset + cited.end(), surface[cited.end() :]
        start, end = offset, offset + len(surface)
        lowered = surface.lower()
        if kind == "PER" and (lowered in kinds or MEDIA_START.match(surface)):
            kind = "ORG"
        elif kind == "PER" and lowered in places():
            kind = "LOC"
        elif kind in ("ORG", "PER") and lowered in places() and kind != "PER":
            kind = "LOC" if lowered not in kinds else "ORG"
        if kind == "PER":
            i = by_start.get(start)
            if i is not None:
                j = i
                while j < len(toks) and toks[j].end <= end:
                    j += 1
                while i < j and (is_honorific(toks[i]) or is_role(toks[i]) or not toks[i].is_word):
                    if toks[i].lower in FIRST_NAMES_TOO and j - i == 2 and toks[i + 1].is_word:
                        break  # `Putra Wira`, `Imam Hakim`
                    i += 1
                if i == j:
                    continue  # a role or honorific alone
                if is_honorific(toks[j - 1]) and toks[j - 1].text == "Hi":
                    continue  # `Bupati Tirta Hi. Sinta Ayu`
                i = _behind_role(text, toks, i, j, names)
                comma = next((k for k in range(i + 1, j) if toks[k].text == ","), j)
                if comma + 1 < j and is_degree(toks[comma + 1]):
                    j = comma
                handle = "@" in text[start:end]
                while j > i and (
                    is_degree(toks[j - 1])
                    or not toks[j - 1].is_word
                    or (toks[j - 1].text.islower() and not handle)
                ):
                    # `Sinta Ayu prihatin` may be tagged as a name.
                    j -= 1
                if i >= j:
                    continue
                while (
                    i > 0
                    and toks[i - 1].capital
                    and text[toks[i - 1].end : toks[i].start] == " "
                    and (starts_name(toks[i - 1], toks[i]) or toks[i - 1].lower in people)
                ):
                    i -= 1
                while (
                    j < len(toks)
                    and toks[j].capital
                    and text[toks[j - 1].end : toks[j].start] == " "
                    and could_be_name(toks[j])
                    and "/" not in toks[j].text
                ):
                    j += 1
                within = j < len(toks) and toks[j].start < end < toks[j].end
                # `Bagas Wira/Sinta Ayu`: the name ends inside a word.
                start, end = toks[i].start, end if within else toks[j - 1].end
            if not text[start].isupper() or text[start:end].lower() in NOT_PEOPLE:
                continue
        found.append(Named(start, end, text[start:end], kind))
    return found
