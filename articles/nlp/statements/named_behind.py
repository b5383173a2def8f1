"""Says whether a name follows a role and a comma where more is said of it: `sekretaris X di Tirta, Budi`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import begins_role, is_organisation_head
from ..speakers.speaker import NP_END
from ..speakers.speaker_words import PARTIES, is_place
from ..tokens import Tok
from . import cues
from .adjuncts import DATE
from .apposition import is_one_of
from .predicates import is_predicate

# Words of a field behind `untuk`.
LONGEST_FIELD = 16
# Inside the name of a foreign body: `University of Tirta`.
FOREIGN = frozenset(("and", "for", "of", "the"))


def named_behind(part: Sequence[Tok], toks: Sequence[Tok], j: int) -> bool:
    """Say whether a place or a field and then the name follow a role.

    `sekretaris Partai X di Tirta, Sinta Ayu.`, `juru bicara PBB untuk urusan pangan, Sinta Ayu di Jenewa`
    """
    if not (begins_role(part) or is_one_of(part)) or any(tok.text == "," for tok in part):
        return False
    if toks[j].lower in ("di", "pada"):
        comma = _end_of_body(toks, j + 1)
    elif toks[j].lower in ("bagi", "untuk"):
        comma = _end_of_field(toks, j + 1)
    else:
        return False
    name = comma + 1
    if comma == j + 1 or DATE.match(toks[j + 1].text) or name >= len(toks):
        return False
    if toks[comma].text != "," or is_place(toks[name : name + 2]):
        return False
    end = end_of_capitals(toks, name)
    if (
        end == name
        or is_place(toks[name:end])
        or is_organisation_head(toks[name])
        or begins_role(toks[name:end])
    ):
        return False
    ended = end == len(toks) or not toks[end].is_word
    spoken = toks[j].lower not in ("di", "pada") and end < len(toks) and toks[end].lower in NP_END
    return not DATE.match(toks[name].text) and (ended or spoken)


def _end_of_field(toks: Sequence[Tok], i: int) -> int:
    """Return where what a role is for ends: `juru bicara PBB untuk | urusan pangan di Asia`."""
    end = i
    while end < min(len(toks), i + LONGEST_FIELD):
        tok = toks[end]
        inner = tok.lower in ("di", "untuk", "dari")
        if not tok.is_word or (tok.lower in NP_END and not inner) or DATE.match(tok.text) or is_verb(tok):
            break
        end += 1
    return end


def _end_of_body(toks: Sequence[Tok], i: int) -> int:
    """Return where a place or a body in capitals ends that begins at i: `University of Tirta`."""
    end = end_of_capitals(toks, i)
    while i < end < len(toks) - 1 and toks[end].lower in FOREIGN:
        behind = end_of_capitals(toks, end + 1 + (toks[end + 1].text == "the"))
        if not toks[behind - 1].capital:
            break
        end = behind
    return end


def end_of_capitals(toks: Sequence[Tok], i: int) -> int:
    """Return where the words in capitals from i on end."""
    while i < len(toks) and toks[i].capital:
        i += 1
    return i


def is_verb(tok: Tok) -> bool:
    """Say whether a word after a speaker's name can only go on with what the speaker does."""
    if tok.capital or not tok.is_word or tok.lower in PARTIES:
        # `kuasa hukum tergugat`
        return False
    return bool(cues.active_kinds(tok) or cues.passive(tok)) or (
        tok.upos == "VERB" and tok.lower.startswith(("me", "ber", "di", "ter")) and is_predicate(tok)
    )
