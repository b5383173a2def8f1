"""Looks up reporting expressions; the list stands in data/cues.tsv and says what the kinds mean."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from ..lexicon import load_rows, word_set
from ..tokens import Tok

# Before an active cue these belong to the verb group and not to the speaker.
BEFORE_VERB = word_set("before_verb")
# Before an active cue these make it a wish, a plan or part of another clause: nothing was reported.
MODAL = word_set("modal")
SUBORDINATE = word_set("subordinate")
BESIDE = word_set("beside")
# `…, seraya menunjukkan surat itu`: what somebody does, or says, at the same time.
WHILE = BESIDE - {"sekaligus"}
# Not to agree with what others said is to say something.
DENYING = frozenset(("membantah", "menampik", "menepis", "menyangkal"))
COMPLEMENTISERS = word_set("complementisers")
# These stay outside the reported clause, the question words stay in.
LEFT_OUT_COMPLEMENTISERS = word_set("left_out_complementisers")
NAMING_IT = frozenset(("memandang", "menganggap", "menggambarkan", "mengartikan", "menilai", "menyebut"))
NEGATIONS = word_set("negations")
# Written words whose kinds are kept: running text repeats its words.
WORDS_KEPT = 20_000
# `punya` is no cue with a speaker.
SHORTEST_CLITIC = 5


@cache
def _forms() -> dict[str, dict[str, set[str]]]:
    forms: dict[str, dict[str, set[str]]] = {}
    for form, place, kind in load_rows("cues.tsv"):
        forms.setdefault(form, {}).setdefault(place, set()).add(kind)
    return forms


def is_agency(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the word at i is the agency: `Antara melaporkan …`, not `Antara lain ia melaporkan`."""
    return toks[i].text == "Antara" and not any(tok.lower == "lain" for tok in toks[i + 1 : i + 2])


def places_of(word: str) -> dict[str, set[str]]:
    """Return {place: kinds} of a lower-case form, {} where it is no reporting expression."""
    return _forms().get(word, {})


def active_kinds(tok: Tok) -> frozenset[str]:
    """Return the kinds of an active cue: clause, mixed, stance, request; `named` of `menyebutnya`."""
    return _active_kinds(tok.lower) if tok.is_word else frozenset()


@lru_cache(maxsize=WORDS_KEPT)
def _active_kinds(word: str) -> frozenset[str]:
    kinds = places_of(word).get("active")
    if kinds is None and word.endswith(("kannya", "inya")):
        kinds = places_of(word[:-3]).get("active", set()) & {"request"}
    if not kinds and word.removesuffix("nya") in NAMING_IT:
        # `menyebutnya sebagai …`
        return frozenset(("named",))
    if not kinds and word.endswith("lah"):
        kinds = places_of(word[:-3]).get("active")
    return frozenset(kinds or ())


def is_manner(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a word that reports elsewhere tells how: `(terbukti secara sah dan) meyakinkan`."""
    if toks[i].lower != "meyakinkan" or i < 2:
        return False
    return toks[i - 2].lower == "sah" or toks[i - 1].lower == "secara"


def post_strength(tok: Tok) -> str | None:
    """Return `strong`, `weak` or None: how surely a bare form (kata) or one in -nya (katanya) reports."""
    return _post_strength(tok.lower) if tok.is_word else None


@lru_cache(maxsize=WORDS_KEPT)
def _post_strength(word: str) -> str | None:
    kinds = places_of(word).get("post")
    if kinds is not None:
        return "strong" if "strong" in kinds else "weak"
    with_clitic = word.endswith("nya") and len(word) > SHORTEST_CLITIC
    return "strong" if with_clitic and places_of(word[:-3].rstrip("-")).get("post") else None


def has_clitic(tok: Tok) -> bool:
    """Say whether a cue carries its speaker as -nya."""
    return tok.is_word and tok.lower.endswith("nya") and len(tok.lower) > SHORTEST_CLITIC


def passive(tok: Tok) -> bool:
    return tok.is_word and "passive" in places_of(tok.lower)


def noun(tok: Tok) -> bool:
    if not tok.is_word:
        return False
    word = tok.lower[:-3] if tok.lower.endswith("nya") else tok.lower
    return "noun" in places_of(word)


def according(tok: Tok) -> bool:
    return tok.is_word and "according" in places_of(tok.lower)
