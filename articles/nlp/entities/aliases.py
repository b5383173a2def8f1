"""Finds other names of somebody, as the article gives them or as they are well known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from ..lexicon import load_rows, load_words, organisation_kinds
from .named import WORD, Key, Named, name_key
from .names import LEGAL_FORMS
from .short_forms import is_blend, is_short_form, without_territory

IS_CALLED = (
    r"(?:(?:akrab|biasa|kerap|karib|sering|lebih) (?:disapa|dipanggil|dikenal)|disapa|dipanggil)"
    r"(?: dengan| sebagai)?"
    r"(?: nama| sapaan| panggilan)?"
)
NICKNAME = r"\s+([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2})"
ALIAS = re.compile(rf",?\s+(?:alias|(?:atau )?(?:yang )?{IS_CALLED}){NICKNAME}")
OR = re.compile(r" atau ([A-Z][a-z’'-]+)\b(?! [A-Z])")
CALLED = re.compile(
    rf"(?<=[\w] )(?:yang {IS_CALLED}|(?:ber|pemilik )nama (?:asli|lengkap)){NICKNAME}"
    r"(?= (?:ini|itu|tersebut)\b)"
)
# `Ical - sapaan Aburizal -`, `Awe (panggilan akrab Wahyudi)`, `Awe, begitu sapaan Wahyudi`
SHORT_FOR = re.compile(
    rf"\s*[,(–—-]+\s*(?:begitu )?(?:sapaan|panggilan)(?: akrab)?(?:nya)?(?: bagi| dari| untuk)?{NICKNAME}"
)
# `Awe, sapaan akrabnya`, `Awe, begitu ia biasa disapa`
OWN = re.compile(
    r"\s*[,(–—-]+\s*(?:begitu |demikian )?(?:(?:nama )?(?:sapaan|panggilan)(?: akrab| karib)?nya"
    r"|(?:dia|ia) (?:akrab|biasa|kerap|karib) (?:disapa|dipanggil))\b"
    r"|\s*[,(–—-]+\s*(?:begitu|demikian) (?:dia|ia) (?:disapa|dipanggil)\b"
)
SENTENCE_END = re.compile(r"(?<=[a-z\d)]{2})[.!?][\"”’]?\s|\n")
LISTED = 2  # people with brackets behind them in one line: a list of players or parts
BRACKET = re.compile(r"\s*\(\s*([A-Za-z][\w./-]{1,24}(?: [A-Z][\w-]+){0,2})\s*\)")


def aliases_in(text: str, named: Sequence[Named]) -> dict[Key, tuple[str, ...]]:
    """Return {(kind, other name): name} of an article: `Rahman Hakim alias Elang`, `Komisi Kota (KK)`."""
    found = _called(text, named)
    for key, name in (*_either(text, named), *_called_last(text, named), *_in_brackets(text, named)):
        found.setdefault(key, name)
    return found


def _called(text: str, named: Sequence[Named]) -> dict[Key, tuple[str, ...]]:
    """Read `Rahman Hakim yang akrab disapa Elang`, `Ical - sapaan Aburizal -`; the last one counts."""
    found: dict[Key, tuple[str, ...]] = {}
    for one in named:
        if one.kind != "PER":
            continue
        if nickname := ALIAS.match(text, one.end):
            found[one.kind, _without_titles(name_key(nickname[1]))] = name_key(one.name)
        if full := SHORT_FOR.match(text, one.end):
            found[one.kind, name_key(one.name)] = _without_titles(name_key(full[1]))
    return found


def _either(text: str, named: Sequence[Named]) -> Iterator[tuple[Key, tuple[str, ...]]]:
    """Read `Rahman Hakim atau Elang`."""
    for one in named:
        other = OR.match(text, one.end)
        if other and one.kind == "PER" and _is_only_name(text, other, named):
            yield (one.kind, name_key(other[1])), name_key(one.name)


def _called_last(text: str, named: Sequence[Named]) -> Iterator[tuple[Key, tuple[str, ...]]]:
    """Read `Pria yang akrab disapa Elang itu`, `Elang, sapaan akrabnya`: whoever was named last.

    Somebody whom only the words in marks name is another: `"Saya kagum pada Sinta," kata pria yang …`
    """
    for nickname in CALLED.finditer(text):
        before = [one for one in named if one.kind == "PER" and one.end <= nickname.start()]
        before = [one for one in before if not _in_marks(text, one.start)] or before
        key = _without_titles(name_key(nickname[1]))
        if before and name_key(before[-1].name) != key:
            yield ("PER", key), name_key(_first_of_sentence(text, before).name)
    people = [one for one in named if one.kind == "PER"]
    for last, one in pairwise(people):
        if OWN.match(text, one.end) and name_key(one.name) != name_key(last.name):
            yield ("PER", _without_titles(name_key(one.name))), name_key(last.name)


def _first_of_sentence(text: str, named: Sequence[Named]) -> Named:
    """Return the first of the names in the sentence of the last: whom it is about."""
    begin = max((end.end() for end in SENTENCE_END.finditer(text, 0, named[-1].start)), default=0)
    return next(one for one in named if one.start >= begin)


def _in_marks(text: str, at: int) -> bool:
    """Say whether a name stands in words in marks, by the marks of its line before it."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line.count('"') % 2 == 1 or line.rfind("“") > line.rfind("”")


def _in_brackets(text: str, named: Sequence[Named]) -> Iterator[tuple[Key, tuple[str, ...]]]:
    """Read `Asosiasi Fintech Pendanaan Bersama Indonesia (AFPI)`, `Saudara BW (Bagas Wira)`.

    Not `PT Tirta (Persero)`, nor the team or the university of `Bagas Wira (Tirta)`, nor what a list of
    people tells of each: `Bagas Wira (Haas), Sinta Ayu (Renault), …`.
    """
    bodies = [(one.start, name_key(one.name)) for one in named if one.kind != "PER"]
    matches = [(one, match) for one in named if (match := BRACKET.match(text, one.end))]
    lines = Counter(text.rfind("\n", 0, one.start) for one, match in matches if one.kind == "PER")
    for one, match in matches:
        if match[1].isdigit() or match[1].lower() in LEGAL_FORMS:
            continue
        key = name_key(match[1])
        listed = one.kind == "PER" and lines[text.rfind("\n", 0, one.start)] >= LISTED
        if (
            listed
            and not _is_short_for(key[-1], name_key(one.name))
            and set(key).isdisjoint(name_key(one.name))
        ):
            continue
        if len(name_key(one.name)) > 1:
            of_body = any(at != match.start(1) and set(key) <= set(body) for at, body in bodies)
            if one.kind != "PER" or not of_body:
                yield (one.kind, _without_titles(key)), name_key(one.name)
        elif one.name.isupper() and match[1][0].isupper() and not match[1].isupper():
            # the name stands in the brackets
            yield (one.kind, name_key(one.name)), key


@cache
def nicknames() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the words of the full name of each person who is well known by another."""
    return {name_key(row[1]): name_key(row[2]) for row in load_rows("nicknames.tsv") if row[0] == "PER"}


@cache
def full_names() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return {acronym: full names} of well-known bodies, in lower case."""
    found: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for row in load_rows("organisations.tsv"):
        if len(row) > 1 and row[1] and (short := tuple(WORD.findall(row[0].lower()))):
            found[short] = (*found.get(short, ()), name_key(row[1]))
    return found


def initials(key: tuple[str, ...]) -> str:
    """Return the initials of a body's name, small words left out."""
    return "".join(word[0] for word in key if word not in ("dan", "dengan", "untuk", "republik", "di"))


def is_same_body(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Say whether two names are one body's, spelt out: `KPU Tirta`, `Komisi X Kota Tirta`."""
    one, other = _spelt_out(short), _spelt_out(full)
    if len(one) < 2 or one == other:
        return len(one) > 1
    if other[len(one) : len(one) + 1] == ("daerah",):
        # `DPR` is not `DPRD Tirta`
        return False
    # `KAI` is not `KAI Commuter`
    branches = len(short) > 1 or organisation_kinds().get(short[0]) == "agency"
    return branches and (is_short_form("ORG", one, other) or other == without_territory(one))


@cache
def _spelt_out(key: tuple[str, ...]) -> tuple[str, ...]:
    """Return a body's name with its first word and its region spelt out: `Pemkab Tirta`, `KPU Jatim`."""
    words = tuple(word for word in key if word not in LEGAL_FORMS) or key
    full = next(iter(full_names().get(words[:1], ())), None)
    head = words[:1] if full is None else tuple(word for word in full if word not in LEGAL_FORMS)
    rest = [word for i, word in enumerate(words) if i and not _is_short_for(word, words[:i])]
    return (*head, *chain.from_iterable(regions().get(word, (word,)) for word in rest))


def _is_short_for(word: str, before: tuple[str, ...]) -> bool:
    """Say whether a word stood in brackets behind what it is short for: `Dinas Tirta (Dista) Kota Asri`."""
    if len(before) < 2:
        return False
    return word == initials(before) or is_blend((word,), before) or before in full_names().get((word,), ())


@cache
def regions() -> dict[str, tuple[str, ...]]:
    """Return the words of each region that is well known by one: `Jatim`."""
    rows = [row for row in load_rows("nicknames.tsv") if row[0] == "LOC" and row[1] != "RI"]
    return {row[1].lower(): name_key(row[2]) for row in rows if " " not in row[1]}


def _is_only_name(text: str, other: re.Match[str], named: Sequence[Named]) -> bool:
    """Say whether a word behind `atau` stands here first and is never a part of a longer name."""
    word = other[1]
    if text.index(word) < other.start(1):
        return False
    return not any(" " in one.name and word in one.name.split() for one in named)


def _without_titles(key: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a nickname without `Gus`, `Mas` before it."""
    return key[1:] if len(key) > 1 and key[0] in load_words("honorifics.txt") else key
