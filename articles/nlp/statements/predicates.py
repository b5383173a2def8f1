"""Says whether a word can be the predicate of a clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..kinds import DEMONSTRATIVES
from ..lexicon import word_set
from ..speakers.speaker import NP_END
from ..tokens import Tok
from . import cues

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
# Nobody does these but by speaking or writing: `menilai`, `menyebutnya`.
SPEECH_ONLY = word_set("speech_only") | {f"{verb}nya" for verb in cues.NAMING_IT}

# Inside an office or a body: `Kepala Dinas Air dan Tanah`, `Duta Besar Indonesia untuk Kuba`.
JOINING = frozenset(("bidang", "dan", "dari", "di", "untuk", "&"))


def is_predicate(tok: Tok) -> bool:
    """Say whether a word alone can be the predicate of a clause, by its form and its tag."""
    if not tok.is_word:
        return False
    word = tok.lower
    if word in PREDICATORS and tok.text != "Tengah" and not (word == "akan" and tok.upos == "ADP"):
        # `Gubernur Jawa Tengah`
        return True
    if word in NOT_VERBS or word.removesuffix("nya") in NOT_VERBS or tok.capital:
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


def is_elect(toks: Sequence[Tok], i: int) -> bool:
    """Say whether `terpilih` at i belongs to an office: `juru bicara presiden terpilih Budi, Sinta, …`."""
    return toks[i].lower == "terpilih" and i + 1 < len(toks) and toks[i + 1].capital


def begins_predicate(tok: Tok) -> bool:
    """Say whether a word can only go on with the predicate of a clause."""
    return tok.lower in BEGIN_PREDICATE | COPULAS | WEAK_PREDICATORS or (
        is_predicate(tok) and not tok.capital
    )


def is_plain_predicate(tok: Tok) -> bool:
    """Say whether a word is the predicate of a clause even where an aim could follow: no verb in me-."""
    return is_predicate(tok) and (tok.lower in PREDICATORS | SIZES or not tok.lower.startswith("me"))


def begins_clause(toks: Sequence[Tok], *, closed: bool, pointed: bool) -> bool:
    """Say whether words in capitals are a subject: `kata Budi, | Badan Gizi Nasional (BGN) akan …`.

    `menurut Budi, | Ketua X, Sinta Ayu, akan …`; where `pointed` `PP tersebut memuat …` is one, too. Only
    where nothing but a clause can follow (`closed`) any verb will do: `"…," kata Budi, Ketua X mengingatkan`.
    """
    end = _end_of_capitals(toks, 0)
    name = _end_of_capitals(toks, end + 1)
    if name > end + 1 and [tok.text for tok in (toks[end], *toks[name : name + 1])] == [",", ","]:
        end = name + 1
    # But `menurut pria asal Liwa, Lampung ini, …`
    end += pointed and any(tok.lower in DEMONSTRATIVES for tok in toks[end : end + 1])
    if not end or end >= len(toks):
        return False
    after = toks[end]
    goes_on = begins_predicate(after) and after.lower not in NP_END
    return after.lower in BEGIN_PREDICATE | COPULAS or (goes_on and (closed or not cues.active_kinds(after)))


def _end_of_capitals(toks: Sequence[Tok], i: int) -> int:
    """Return where words in capitals end, with brackets and what joins them: `Dinas Air dan Tanah`."""
    while i < len(toks):
        joins = toks[i].lower in JOINING and any(tok.capital for tok in toks[i + 1 : i + 2])
        if not (toks[i].capital or toks[i].text in "()" or joins):
            break
        i += 1
    return i
