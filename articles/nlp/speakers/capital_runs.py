"""Finds runs of words in capitals in a noun phrase, and the person who stands in one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ..kinds import (
    begins_nickname,
    could_be_name,
    is_acronym,
    is_honorific,
    is_organisation_head,
    is_role,
    starts_name,
)
from ..lexicon import known_bodies, places, word_set
from ..tokens import Tok
from .name_finder import SURNAME_PARTICLES, NameFinder
from .name_looks import NAME_PARTICLES
from .name_split import PLACE_MARKERS
from .speaker_words import is_place

COUNTRIES = word_set("countries")
# Before them stands what they are for: `Branch Manager`.
ENGLISH_ROLES = word_set("english_roles")
ENGLISH_OFFICE = ENGLISH_ROLES | word_set("role_fields") | word_set("role_modifiers")


def last_capital_run(toks: list[Tok]) -> tuple[int, int] | None:
    """Return the last run of capitalised words; small words inside a name (`bin`) do not break it."""
    after = len(toks)
    while after > 0 and not toks[after - 1].capital:
        if (toks[after - 1].is_word and toks[after - 1].text.isdigit()) or toks[after - 1].text in ".'’":
            after -= 1
            continue
        return None
    first = after
    while first > 0:
        tok = toks[first - 1]
        if (particle := _before_particles(toks, first)) < first:
            first = particle
            continue
        initial = tok.text == "." and first > 1 and toks[first - 2].capital
        if tok.capital or initial or tok.text in "'’‘\"“”&":
            first -= 1
            continue
        break
    return (first, after) if first < after else None


def _before_particles(toks: Sequence[Tok], first: int) -> int:
    """Step back over small words inside a name, or at the head of one: `Willem van der Ark`, `van Dijk`."""
    at = first
    while at > 0 and toks[at - 1].lower in NAME_PARTICLES and not toks[at - 1].capital:
        at -= 1
    inside = at > 0 and toks[at - 1].capital
    return at if inside or (at == 0 and toks[0].lower in SURNAME_PARTICLES) else first


def person_at_end(run: list[Tok], names: NameFinder) -> tuple[int, int] | None:
    """Return the bounds of the person that the tagger saw at the end of the run, put right by the words."""
    tagged = _tagged_person(run, names)
    if tagged is None:
        return None
    i, j = tagged
    while (
        i < j
        and (is_role(run[i]) or is_honorific(run[i]) or run[i].text == ".")
        and not begins_nickname(run[i:])
    ):
        i += 1
    while (
        0 < i < j
        and run[i - 1].is_word
        and could_be_name(run[i - 1], names.person_words)
        and not _ends_place(run[:i])
    ):
        # The tagger often cuts a name short at its beginning too.
        i -= 1
    if 0 < i < j and begins_nickname(run[i - 1 :]):
        i -= 1
    while 0 < i < j - 1 and run[i].lower in places() and run[i - 1].lower in PLACE_MARKERS:
        # `Seketaris PMI Kota Tirta M Bagas`
        i += 1
    # `RSUP Prof Ngoerah I Wayan Bagas`
    balinese = (
        k for k in range(i + 1, j - 1) if run[k].text in ("I", "Ni") and starts_name(run[k], run[k + 1])
    )
    i = next(balinese, i)
    acronym = i > 0 and j - i == 1 and is_acronym(run[i])
    return (i, j) if i < j and not acronym else None


def _ends_place(toks: Sequence[Tok]) -> bool:
    """Say whether words end with a place of two or three words: `Lampung Barat | Sinta`."""
    ends = (toks[-length:] for length in (2, 3) if len(toks) >= length)
    return any(" ".join(tok.lower for tok in end) in places() for end in ends)


def _tagged_person(run: list[Tok], names: NameFinder) -> tuple[int, int] | None:
    """Return the part of the run that the tagger saw as a person, grown to the run's end."""
    for start, end, kind in reversed(names.names):
        if kind != "PER" or start >= run[-1].end or end <= run[0].start:
            continue
        i = next(i for i, tok in enumerate(run) if tok.end > start)
        j = next((j for j in range(len(run), 0, -1) if run[j - 1].start < end), i + 1)
        # The tagger often cuts a name short; what follows in capitals belongs to it.
        while j < len(run) and not is_acronym(run[j]):
            j += 1
        if j == len(run):
            return i, j
    return None


def at_person(toks: Sequence[Tok], first: int, after: int, names: NameFinder) -> int:
    """Return where the name in toks[first:after] begins: `Ketua KPK | Sinta`, `Dukun Inggris | Wira`."""
    if first > 1 and toks[first - 2].lower in COUNTRIES and _could_begin(toks[first - 1]):
        return first - 1
    while first < after - 2 and is_acronym(toks[first]) and toks[first].text in known_bodies():
        first += 1
    origin = (
        0 < first < after - 2 and toks[first].lower in COUNTRIES and toks[first].lower not in names.called
    )
    return first + origin


def _could_begin(tok: Tok) -> bool:
    return could_be_name(tok) and tok.capital and not is_place([tok]) and not is_organisation_head(tok)


def goes_by_initials(name: Sequence[Tok]) -> bool:
    """Say whether the initials of a name stand behind it: `Sinta Ayu Wira SAW`."""
    last = name[-1].text
    return len(last) > 2 and last == "".join(tok.text[0] for tok in name[:-1])


def english_role(body: Sequence[Tok]) -> int:
    """Return where an English role follows its field, 0 for none: `Engineering | Director Tirta Budi`."""
    words = list(takewhile(lambda tok: tok.capital and tok.lower in ENGLISH_OFFICE, body[:-1]))
    return next((k for k in range(len(words) - 1, 0, -1) if words[k].lower in ENGLISH_ROLES), 0)
