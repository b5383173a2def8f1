"""Says whether the words behind a cue are a statement where nothing but the words themselves shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from ..kinds import DEMONSTRATIVES
from ..lexicon import word_set
from ..tokens import Tok
from .clauses import CHANGE, has_predicate
from .complement import (
    JUDGING,
    asks_to_do,
    end_of_thing,
    is_clause,
    is_sure_clause,
)
from .opening import Behind, Opening
from .predicates import (
    BASE_VERBS,
    BEGIN_PREDICATE,
    VERB_SHAPE,
    is_predicate,
)
from .things import is_pointer, is_some_thing, is_told_of, is_why
from .told import (
    CONDITIONS,
    begins_question,
    is_equation,
    is_fronted_aim,
    is_nominal_clause,
    is_only,
    is_reasoned,
    measures,
    says_of_theirs,
)
from .verbless import before_state, is_cause, is_expected, is_judged, is_said_of

# After a cue these tell to whom or by which way something was said.
NOT_OPENERS = word_set("not_openers")
ASKING = frozenset(("bertanya", "bertanya-tanya", "menanyakan", "mempertanyakan"))
NAMING = word_set("naming")
ABOUT = frozenset(("soal", "tentang", "mengenai", "terkait", "perihal", "ihwal"))
# `menyebut X sebagai Y` says what X is; `mengakui X sebagai Y` and `mengumumkan X sebagai Y` do something.
DEEDS = word_set("deeds")
# Of these only `X sebagai Y` says something of X.
JUDGED_AS = word_set("judged_as")
# `mencatat total kunjungan sebanyak 20 orang`
COUNTING = JUDGING | {"mencatat", "mengeluhkan"}
# What follows these is said of something even without a verb: `menyebut korban tiga orang`.
SAYING_OF = NAMING | {
    "melaporkan",
    "menambahkan",
    "menegaskan",
    "menerangkan",
    "mengungkapkan",
    "menjelaskan",
}
JUDGING_STATES = JUDGING | word_set("telling_states")
EXPECTING = word_set("expecting")
# They take no object: a noun after them begins a clause.
NO_OBJECT = frozenset(("khawatir", "optimis", "optimistis", "pesimis", "pesimistis", "yakin"))


def bare_clause(words: Behind) -> Opening | None:
    """Return the words as a statement where the first rule that holds for them takes them for one."""
    rule = next((rule for rule in RULES if rule.holds(words)), None)
    return Opening(words.at, rule.name, rule.sure) if rule is not None and rule.sure else None


def _is_felt(words: Behind) -> bool:
    """`merasa putusan itu tidak adil`, `ingin jembatan itu selesai tahun ini`"""
    noun = words.first.upos in ("DET", "NOUN", "NUM", "PRON", "PROPN", "")
    return words.cue in ("ingin", "merasa") and noun and has_predicate(words.rest[1:])


def _is_judged_as(words: Behind) -> bool:
    """`mengecam serangan itu sebagai kejahatan`, not `mengkritik kinerja Sinta sebagai Menteri`"""
    thing = words.toks[words.at : end_of_thing(words.toks, words.at)] if words.cue in JUDGED_AS else []
    at = next((k for k, tok in enumerate(thing) if tok.lower == "sebagai"), 0)
    judged = 0 < at < len(thing) - 1 and not thing[at + 1].capital
    return judged and not any(tok.lower == "yang" or is_predicate(tok) for tok in thing[:at])


def _is_parsed_that(words: Behind) -> bool:
    """Say whether the parse sees a clause behind a cue that should have `bahwa` behind it."""
    return _needs_that(words) and is_sure_clause(words.toks, words.i, words.at)


def _needs_that(words: Behind) -> bool:
    """Say whether the cue takes nothing but a clause with `bahwa`."""
    return words.kinds == {"that"}


def _begins_with_aim(words: Behind) -> bool:
    """`menyebut untuk pulang dirinya harus menyewa truk`"""
    return "clause" in words.kinds and is_fronted_aim(words.rest)


def _is_question(words: Behind) -> bool:
    """`mempertanyakan mengapa air belum surut`, `menjelaskan bagaimana dirinya selamat`"""
    if words.first.lower in ("bagaimana", "betapa", "kenapa", "mengapa") and "clause" in words.kinds:
        return has_predicate(words.rest[1:]) or words.first.lower == "betapa"
    return words.cue in ASKING and begins_question(words.rest)


def _says_who(words: Behind) -> bool:
    """`mengaku sebagai petugas`, `mengaku dari Bekasi`"""
    return words.cue == "mengaku" and words.first.lower in ("dari", "sebagai") and len(words.rest) > 1


def _is_one_word(words: Behind) -> bool:
    """`mengaku pasrah`"""
    return words.cue == "mengaku" and len(words.rest) == 2 and words.first.is_word and _opens(words)


def _takes_anything(words: Behind) -> bool:
    """Say whether the cue takes no object, so that whatever follows is the statement."""
    return "open" in words.kinds and _opens(words) and len(words.rest) > 2


def _is_judged_condition(words: Behind) -> bool:
    """`menganggap biasa apabila …`"""
    long = "clause" in words.kinds and len(words.rest) > 3
    return long and words.rest[1].lower in CONDITIONS and not words.first.capital


def _asks_in_one_word(words: Behind) -> bool:
    """`meminta warga waspada`, whatever the parse makes of the last word."""
    near = words.rest[1:4]
    verb = next((k for k, tok in enumerate(near) if tok.lower in BASE_VERBS), None)
    if verb is None or any(tok.lower == "yang" for tok in near[:verb]):
        return False
    return "request" in words.kinds and _opens(words)


def _is_held(words: Behind) -> bool:
    """Say whether a clause follows a cue for what somebody thinks or feels."""
    return words.kinds == {"stance"} and words.is_clause


def _is_clause_or_thing(words: Behind) -> bool:
    """Say whether a clause follows a cue that may have a thing behind it."""
    return "mixed" in words.kinds and words.is_clause


def _is_clause(words: Behind) -> bool:
    """Say whether the words have a predicate of their own."""
    return words.is_clause


def _asks_those_who(words: Behind) -> bool:
    """`meminta warga yang sakit melapor`"""
    return words.kinds == {"request"} and asks_to_do(words.toks, words.i, words.at)


def _is_loose(words: Behind) -> bool:
    """Say whether any predicate will do behind the cue."""
    return "loose" in words.kinds and len(words.rest) > 5 and any(map(is_predicate, words.rest))


def _ends_in_marks(words: Behind) -> bool:
    """`menilai proyek itu "terlalu mahal"`: the words in marks are the predicate."""
    return "clause" in words.kinds and any(
        two.quoted and (one.lower in DEMONSTRATIVES or _begins_verb(two)) for one, two in pairwise(words.rest)
    )


def _names_as(words: Behind) -> bool:
    """`menyebut X sebagai Y`"""
    if "clause" not in words.kinds or words.cue in DEEDS:
        return False
    if words.first.lower == "sebagai" and len(words.rest) > 2:
        return words.cue in NAMING
    thing = words.toks[words.at : end_of_thing(words.toks, words.at)]
    return any(two.lower == "sebagai" and not one.lower.startswith("di") for one, two in pairwise(thing))


def _measures(words: Behind) -> bool:
    """`menambahkan stok yang tersisa sebanyak dua ton`"""
    counts = words.kinds == {"clause"} or (words.cue in COUNTING and not CHANGE.match(words.first.lower))
    return counts and any(map(measures, words.rest[1:], words.rest[2:]))


def _is_verbless(words: Behind) -> bool:
    """`menyebut masalah itu urusan pribadi`, `… kliennya sakit parah`, `… penyebabnya yakni hujan`"""
    if "clause" not in words.kinds:
        return False
    theirs = words.cue in NAMING and (says_of_theirs(words.rest) or is_reasoned(words.rest))
    return theirs or is_nominal_clause(words.rest) or is_equation(words.rest) or is_only(words.rest)


def _is_verbless_of(words: Behind) -> bool:
    """`menyebut korban tiga orang`, `memprediksi inflasi di kisaran 3 persen`"""
    if words.cue in SAYING_OF and is_said_of(words.rest):
        return True
    if words.cue in JUDGING_STATES and is_judged(words.rest, before_state(words.rest, words.cue)):
        return True
    caused = words.cue == "menduga" and is_cause(words.rest)
    return caused or (words.cue in EXPECTING and is_expected(words.rest))


def _judges_name(words: Behind) -> bool:
    """Say whether an adjective stands right behind a name, as no attribute can: `kehadiran Sinta penting`."""
    return words.cue in JUDGING and any(
        two.upos == "ADJ" and not two.capital and one.upos == "PROPN" and one.capital
        for one, two in pairwise(words.rest)
    )


def _judges_theirs(words: Behind) -> bool:
    """Say whether an adjective stands right behind -nya: `ayahnya santai soal apa pun`."""
    return "clause" in words.kinds and any(
        two.upos == "ADJ" and not two.capital and one.upos == "NOUN" and one.lower.endswith("nya")
        for one, two in pairwise(words.rest[:5])
    )


def _is_noun_without_object(words: Behind) -> bool:
    """Say whether a noun follows a cue that takes no object, and so begins a clause."""
    if words.kinds != {"stance"} or words.first.upos not in ("NOUN", "PROPN"):
        return False
    return (words.cue in NO_OBJECT and len(words.rest) > 4) or is_judged(words.rest, 1)


def _is_parsed(words: Behind) -> bool:
    """Say whether the parse sees a clause that the words alone do not show."""
    told = bool(words.kinds & {"clause", "mixed"}) and "request" not in words.kinds
    return told and is_clause(words.toks, words.i, words.at)


def _opens(words: Behind) -> bool:
    """Say whether the first word may begin a statement."""
    return words.first.lower not in NOT_OPENERS


def _begins_verb(tok: Tok) -> bool:
    """Say whether words in marks begin with a verb in small letters: `"terlibat adu mulut"`."""
    words = tok.text.strip("\"'“”‘’ ").split()
    return bool(words) and bool(VERB_SHAPE.match(words[0]) or words[0] in BEGIN_PREDICATE)


@dataclass(frozen=True, slots=True)
class Rule:
    """What words have to be, and how sure that makes them a statement; 0 where it makes them none."""

    holds: Callable[[Behind], bool]
    sure: float
    name: str = "bare"


# In the order in which they are tried.
RULES = (
    Rule(_is_felt, 0.6),
    Rule(_is_judged_as, 0.8, "as"),
    Rule(_is_parsed_that, 0.6),
    Rule(_needs_that, 0),
    Rule(_begins_with_aim, 0.8),
    Rule(_is_question, 1),
    Rule(is_some_thing, 0),
    Rule(is_why, 0),
    Rule(_says_who, 0.8),
    Rule(is_pointer, 0),
    Rule(is_told_of, 0),
    Rule(_is_one_word, 0.8),
    Rule(_takes_anything, 1),
    Rule(_is_judged_condition, 0.8),
    Rule(_asks_in_one_word, 0.8),
    Rule(_is_held, 0.6),
    Rule(_is_clause_or_thing, 0.7),
    Rule(_is_clause, 1),
    Rule(_asks_those_who, 0.7),
    Rule(_is_loose, 0.7),
    Rule(_ends_in_marks, 0.7),
    Rule(_names_as, 0.8, "as"),
    Rule(_measures, 0.6),
    Rule(_is_verbless, 0.7),
    Rule(_is_verbless_of, 0.7),
    Rule(_judges_name, 0.6),
    Rule(_judges_theirs, 0.6),
    Rule(_is_noun_without_object, 0.6),
    Rule(_is_parsed, 0.6),
)
