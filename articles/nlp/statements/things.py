"""Says whether the words behind a cue name a thing that is told of, and so are no statement."""

from __future__ import annotations

from itertools import pairwise

from ..kinds import DEMONSTRATIVES
from ..lexicon import word_set
from .clauses import has_predicate
from .complement import TELLING, is_parsed_clause
from .opening import Behind
from .predicates import begins_predicate
from .told import is_equation, is_nominal_clause, is_thing_told

# Things that are told of, with a clause that says what they are about and no predicate of their own.
TOLD_OF = word_set("told_of")
# `menjelaskan alasannya belum pulang`: why, whatever the parse makes of it.
REASONS_TOLD = frozenset(("alasan", "alasannya", "cara", "caranya", "penyebab"))
SOME_OF = frozenset(("beberapa", "berbagai", "sejumlah"))
SAYS_WHAT = word_set("says_what")


def is_some_thing(words: Behind) -> bool:
    """`mengatakan sesuatu kepada pemain`, `memprediksi beberapa hal yang akan terjadi`"""
    head = words.rest[words.first.lower in SOME_OF] if len(words.rest) > 1 else words.first
    which = any(tok.lower == "yang" for tok in words.rest[:3])
    some = head.lower == "sesuatu" or (head.lower in ("apa", "hal") and which)
    return some and not has_predicate(words.rest)


def is_why(words: Behind) -> bool:
    """`mengungkap sejumlah alasan mengapa ia mundur`"""
    asked = next((k for k, tok in enumerate(words.rest[:6]) if tok.lower in ("kenapa", "mengapa")), 0)
    why = asked > 0 and words.rest[asked - 1].lower.removesuffix("nya") in ("alasan", "penyebab")
    return why and not any(tok.lower in ("adalah", "karena") for tok in words.rest[asked:])


def is_pointer(words: Behind) -> bool:
    """`menyampaikan hal itu kepada warga karena …`, `menjelaskan cara ini sebagai berikut`"""
    follows = any(one.lower == "sebagai" and two.lower == "berikut" for one, two in pairwise(words.rest[:8]))
    follows = follows or _points_on(words)
    return follows or (words.cue in TELLING and is_thing_told(words.rest))


def _points_on(words: Behind) -> bool:
    """`menjelaskan sifat air pada suhu tinggi, sebagai berikut:`, not `… itu adalah sebagai berikut`"""
    end = len(words.rest)
    while end > 3 and not words.rest[end - 1].is_word:
        end -= 1
    closing = [tok.lower for tok in words.rest[end - 2 : end]] == ["sebagai", "berikut"]
    return words.cue in TELLING and closing and not begins_predicate(words.rest[end - 3])


def is_told_of(words: Behind) -> bool:
    """`mengungkapkan alasan dirinya mundur`"""
    rest = words.rest
    if words.cue not in TELLING or words.first.lower not in TOLD_OF:
        return False
    pointed = any(one.lower in DEMONSTRATIVES and begins_predicate(two) for one, two in pairwise(rest[1:]))
    happens = words.first.lower not in REASONS_TOLD and is_parsed_clause(words.toks, words.i, words.at)
    what = any(tok.lower in SAYS_WHAT for tok in rest)
    return not (pointed or happens or is_nominal_clause(rest) or is_equation(rest) or what)
