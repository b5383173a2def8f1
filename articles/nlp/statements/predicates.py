"""Says whether a word can be the predicate of a clause."""

from __future__ import annotations

import re

from ..lexicon import word_set
from ..tokens import Tok

# A word of these, outside a relative clause, makes words a clause.
PREDICATORS = word_set("predicators")
WEAK_PREDICATORS = word_set("weak_predicators")
VERB_SHAPE = re.compile(r"^(?:me(?:m|n|ng|ny|nge)?|ber|be|di|ter|memper|diper)[a-z]{3,}")
# `terjadinya keributan`, `menurunnya harga`, but `menyebutkannya`.
NOMINAL = re.compile(r"^(?:(?:ber|ter|ke).*|me.*(?<!kan)(?<!i))nya$")
NOT_VERBS = word_set("not_verbs")
# Verbs without an affix.
BASE_VERBS = word_set("base_verbs")
# These begin the predicate of a clause, not an attribute: `fasilitas yang rusak belum diperbaiki`.
BEGIN_PREDICATE = word_set("begin_predicate")
COPULAS = frozenset(("adalah", "ialah", "merupakan", "yaitu", "yakni"))
# How much or how many, of what a relative clause stands behind: `pelanggan yang terdampak mencapai 300`.
SIZES = word_set("sizes")
NOT_PASSIVE = word_set("expected")
# Nobody does these but by speaking or writing.
SPEECH_ONLY = word_set("speech_only")


def is_predicate(tok: Tok) -> bool:
    """Say whether a word alone can be the predicate of a clause, by its form and its tag."""
    if not tok.is_word:
        return False
    word = tok.lower
    if word in PREDICATORS and not (word == "akan" and tok.upos == "ADP"):
        return True
    if word in NOT_VERBS or tok.capital:
        return False
    if word in BASE_VERBS:
        return tok.deprel not in ("amod", "compound", "fixed", "flat", "nmod")
    if NOMINAL.match(word):
        return False
    if word.startswith("ter") and tok.deprel in ("amod", "acl", "nmod", "compound"):
        return False
    if VERB_SHAPE.match(word):
        if tok.deprel == "amod":
            return False
        return tok.upos in ("VERB", "ADJ", "AUX", "", "X")
    return (
        tok.upos == "VERB"
        and not word.endswith("nya")
        and tok.deprel not in ("acl", "acl:relcl", "amod", "compound", "flat", "fixed")
    )


def begins_predicate(tok: Tok) -> bool:
    """Say whether a word can only go on with the predicate of a clause."""
    return tok.lower in BEGIN_PREDICATE | COPULAS | WEAK_PREDICATORS or (
        is_predicate(tok) and not tok.capital
    )


def is_plain_predicate(tok: Tok) -> bool:
    """Say whether a word is the predicate of a clause even where an aim could follow: no verb in me-."""
    return is_predicate(tok) and (tok.lower in PREDICATORS | SIZES or not tok.lower.startswith("me"))
