"""Says whether a line is a headline: in one a comma joins no role to a name."""

from __future__ import annotations

from collections.abc import Sequence

from ..entities.headlines import HEADLINE_WORDS
from ..kinds import is_honorific, is_organisation_head, is_role, is_role_modifier
from ..lexicon import load_words
from ..tokens import CUE_FORMS, Tok
from .roles import BEFORE_ROLES, OUTSIDE_ROLE

SHORTEST = 5  # words
# In small letters in a headline too.
SMALL = load_words("function_words.txt") | {"ke", "vs"}
VERBS = CUE_FORMS | HEADLINE_WORDS | OUTSIDE_ROLE


def is_headline(toks: Sequence[Tok]) -> bool:
    """Say whether a sentence is a headline: `Lengser dari DPR, Sinta Ayu Blak-blakan`.

    All in capitals, no full stop, and what happens; `Sinta Ayu, Kepala Dinas Air Kota Tirta` is a caption.
    """
    words = [tok for tok in toks if tok.is_word]
    if len(words) < SHORTEST or toks[-1].text == "." or not words[0].capital:
        return False
    if not all(tok.capital or tok.text[0].isdigit() or tok.lower in SMALL for tok in words):
        return False
    return _tells(words[0]) or any(map(_is_verb, words[1:]))


def _tells(tok: Tok) -> bool:
    """Say whether a headline begins with what happens: `Lengser`, not `Ketua`, `Dinas`, `Bupati`."""
    named = is_role(tok) or is_role_modifier(tok) or is_organisation_head(tok) or is_honorific(tok)
    return not named and tok.lower in load_words("common_words.txt") and tok.lower not in BEFORE_ROLES


def _is_verb(tok: Tok) -> bool:
    """Say whether a word in capitals is a verb, or what stands before one: `Dibubarkan`, `Saat`."""
    if not tok.capital or is_role(tok):
        return False
    passive = tok.lower.startswith(("di", "me")) and tok.lower.endswith(("i", "kan"))
    return tok.lower in VERBS or (passive and tok.lower in load_words("common_words.txt"))
