"""Says whether words are a subject and a predicate without a verb: how much, how or what it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..kinds import DEMONSTRATIVES
from ..lexicon import phrases, word_set
from ..speakers.speaker import PLURAL_PRONOUNS, PRONOUNS, SELF
from ..tokens import Tok
from .clauses import REASONS
from .told import MEASURES

LEVELS = frozenset(("angka", "atas", "bawah", "kisaran", "level", "posisi", "rentang"))
# Of these a number is said: `jumlah warga yang dirawat sebanyak 12 orang`.
MEASURED = word_set("measured")
# Adjectives that are said of a thing more often than they tell one thing from others.
STATES = word_set("states")
# `putusan hakim angin segar bagi warga`
SAID_OF_THINGS = phrases("said_of_things")
# Nouns for people that say more of one: `pelaku warga Bekasi`, `tersangka residivis`.
ACCUSED = frozenset(("korban", "pelaku", "tersangka"))
ABOUT_PEOPLE = word_set("about_people")
THEY = PRONOUNS | PLURAL_PRONOUNS | SELF
NUMERALS = word_set("numerals")
CURRENCIES = ("rp", "us$", "$")
STOPS = DEMONSTRATIVES | {
    ",",
    "(",
    ".",
    ":",
    ";",
    "dari",
    "dengan",
    "kepada",
    "oleh",
    "sebagai",
    "terhadap",
    "yang",
}


def is_expected(toks: Sequence[Tok]) -> bool:
    """Say whether a level is said of a thing: `pertumbuhan ekonomi di kisaran 5 persen`."""
    return _at(toks, lambda k: _is_level(toks, k))


def is_said_of(toks: Sequence[Tok]) -> bool:
    """Say whether a measure, a level or what it is is said of a thing: `pelaku warga Bekasi`."""
    head = _stem(toks[0])
    if toks[0].lower.endswith("nya") and len(toks) > 2 and toks[1].lower in REASONS:
        return True
    if toks[0].lower in THEY and len(toks) > 2 and toks[1].upos in ("ADJ", "NOUN", "NUM"):
        return not toks[1].capital
    if head in MEASURED and _is_measured(toks):
        return True
    if head in ACCUSED and len(toks) > 2 and toks[1].lower in ABOUT_PEOPLE:
        return True
    return is_expected(toks) or _at(toks, lambda k: _is_said_of_thing(toks, k))


def is_judged(toks: Sequence[Tok]) -> bool:
    """Say whether a state stands before the thing that it is said of: `wajar kritik mahasiswa`."""
    return toks[0].lower in STATES and len(toks) > 2 and toks[1].upos == "NOUN"


def _at(toks: Sequence[Tok], begins: Callable[[int], bool]) -> bool:
    """Say whether a predicate begins somewhere before the thing ends."""
    stop = _stop(toks)
    pointed = stop + 1 < len(toks) and toks[stop].lower in DEMONSTRATIVES
    return any(begins(k) for k in range(1, stop)) or (pointed and begins(stop + 1))


def _stop(toks: Sequence[Tok]) -> int:
    return next((k for k, tok in enumerate(toks) if tok.marked is None and tok.lower in STOPS), len(toks))


def _end(toks: Sequence[Tok]) -> int:
    return len(toks) - 1 if toks[-1].text == "." else len(toks)


def _stem(tok: Tok) -> str:
    return tok.lower.removesuffix("nya")


def _is_level(toks: Sequence[Tok], k: int) -> bool:
    """`di kisaran 3 persen`, `di atas 5 persen`"""
    if toks[k].lower not in ("di", "pada") or k + 2 >= len(toks) or toks[k + 1].lower not in LEVELS:
        return False
    return _is_number(toks[k + 2])


def _is_measured(toks: Sequence[Tok]) -> bool:
    """`jumlah warga yang dirawat sebanyak 12 orang`"""
    which = next((k for k in range(1, min(len(toks), 5)) if toks[k].lower == "yang"), 0)
    if not which or which + 3 >= len(toks) or not toks[which + 1].lower.startswith(("di", "ter")):
        return False
    near = range(which + 2, min(len(toks) - 1, which + 8))
    return any(toks[k].lower in MEASURES and _is_number(toks[k + 1]) for k in near)


def _is_number(tok: Tok) -> bool:
    return tok.text[0].isdigit() or tok.lower.startswith(CURRENCIES) or tok.lower in NUMERALS


def _is_said_of_thing(toks: Sequence[Tok], k: int) -> bool:
    said = [tok.lower for tok in toks[k : k + 2]]
    if said[0] in ("sebuah", "seorang") and not all(tok.capital for tok in toks[:k]):
        # `peran seorang dosen`, but `Bagas Wira seorang dosen`
        return False
    phrase = tuple(said) in SAID_OF_THINGS or tuple(said[:1]) in SAID_OF_THINGS
    return phrase and toks[k - 1].is_word and toks[k - 1].upos in ("NOUN", "PROPN")
