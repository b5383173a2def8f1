"""Says what single words are to a clause: an attribute, a state, a whole verb."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import is_animate
from ..lexicon import word_set
from ..tokens import Tok
from . import cues
from .predicates import NOT_PASSIVE, PREDICATORS, is_predicate

# These close a noun phrase, with whatever relative clause or purpose stands in it.
CLOSING = frozenset(("ini", "itu", "tersebut"))
ADVERBS = frozenset(
    ("baru", "biasa", "cukup", "jelas", "kerap", "kini", "lebih", "paling", "sering", "terus")
)
# Adjectives that are said of a thing more often than they tell one thing from others.
STATES = word_set("states")
# Before an adjective: `yang sudah rusak`, `yang paling baik`.
DEGREES = frozenset(("lebih", "masih", "paling", "sangat", "sudah", "telah"))


def is_state(tok: Tok) -> bool:
    """Say whether a word behind `itu` is a predicate, and would be an attribute before it."""
    state = tok.upos == "ADJ" or tok.lower in STATES
    return not tok.capital and (state or tok.lower.startswith("ber"))


def is_nominal(tok: Tok) -> bool:
    return tok.upos in ("NOUN", "PROPN") or tok.lower in CLOSING


def is_passive(tok: Tok) -> bool:
    return tok.lower.startswith(("di", "ter")) and tok.lower not in NOT_PASSIVE


def is_whole_verb(tok: Tok) -> bool:
    """Say whether a relative clause may end with a verb: `yang dikenakan`, not `yang diduga`."""
    return (
        is_predicate(tok)
        and tok.lower not in PREDICATORS
        and tok.lower not in NOT_PASSIVE
        and not cues.places_of(tok.lower)
    )


def is_attribute(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the word at i is all that `yang` before it says: `yang (rumahnya) (sudah) rusak`."""
    first = i - 1 if i > 1 and toks[i - 1].lower in DEGREES else i
    first -= first > 1 and toks[first - 1].lower.endswith("nya") and toks[first - 1].upos == "NOUN"
    if first < 1 or toks[first - 1].lower != "yang" or toks[i].lower in ADVERBS:
        return False
    # `pemain yang cedera`, but `hal yang warga belum tahu`
    state = toks[i].upos == "NOUN" and not (toks[i].lower.endswith("nya") or is_animate(toks[i : i + 1]))
    return toks[i].upos == "ADJ" or state
