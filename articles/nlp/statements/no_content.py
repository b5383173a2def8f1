"""Says whether words behind an active cue are no statement: a feeling, a thing, a pointer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..kinds import DEMONSTRATIVES
from ..lexicon import word_set
from ..tokens import Tok
from . import cues
from .adjuncts import SAYING_ADJUNCT
from .bare_clause import NO_OBJECT, NOT_OPENERS
from .clauses import has_predicate
from .complement import JUDGING, takes_verb
from .opening import Behind
from .predicates import BEGIN_PREDICATE, NOMINAL, is_predicate
from .seen import is_seen
from .told import BEFORE_ASKED, REPORTS, goes_on, is_lack, is_the_same, is_won, says_with
from .verbless import CURRENCIES

# `menanggapi kabar bahwa …`: what others say.
ANSWERING = frozenset(
    (
        "memutuskan",
        "mengomentari",
        "menanggapi",
        "menjawab",
        "merespons",
        "menyikapi",
        "menyinggung",
        "menyoroti",
    )
)
REACTING = frozenset(("menanggapi", "mengomentari", "menyikapi", "merespons"))
# `berkata sebaliknya`
AS_SAID = frozenset(("begitu", "demikian", "lain", "sebaliknya"))
# `mengatakan hal itu saat membuka rapat`
WHEN_SAID = frozenset(("kepada", "ketika", "saat", "setelah", "seusai", "usai"))
# What somebody brings to others.
TO_SOMEBODY = frozenset(("mengadukan", "melaporkan"))
ASKED_FOR = word_set("asked_for")
# What follows these is another deed of the speaker, or why something was said.
NOT_CONTENT = frozenset(("dan", "gara-gara", "karena", "lantaran", "maupun", "sekaligus", "serta"))
TELLING_TALES = frozenset(("bercerita", "berkisah"))
# `mencatat rekor baru sebagai …`
SETTING = frozenset(("mencatat", "mencatatkan"))
RECORDS = frozenset(("rekor", "sejarah"))
NOT_CLAUSE_HEADS = word_set("not_clause_heads")


def says_nothing(words: Behind) -> bool:
    """Say whether a thing, a reason or a second deed follows, which no statement is."""
    word, rest = words.first.lower, words.rest
    if _is_beside(words) or _is_feeling(words) or _is_pointer(words):
        return True
    if word in ASKED_FOR and "request" in words.kinds and not _asks_of_thing(rest):
        # `memohon doa untuk ibunya`, `meminta bantuan kepada warga`
        return True
    regrets = "mixed" in words.kinds and words.cue not in JUDGING
    if is_lack(rest) and (word == "adanya" or regrets):
        # `berharap adanya perbaikan`, `menyayangkan belum adanya perbaikan`
        return True
    if (words.cue == "memastikan" and is_won(rest)) or is_seen(words):
        return True
    if words.cue in SETTING and word in RECORDS:
        return True
    if words.cue in TELLING_TALES and takes_verb(words.first) and not has_predicate(rest):
        # `bercerita pengalamannya saat menjadi kuli`
        return True
    if words.cue == "menargetkan" and word.startswith(CURRENCIES):
        # `menargetkan Rp 12 miliar atau naik 13 persen`
        return True
    to = next((k for k in range(1, min(len(rest), 14)) if rest[k].lower in ("ke", "kepada")), None)
    if words.cue in TO_SOMEBODY and to is not None and not has_predicate(rest[:to]):
        # `melaporkan kejadian itu ke polisi`
        return True
    if words.cue in cues.DENYING and (word in REPORTS or _is_claim_of_others(words)):
        # `membantah kabar akan mundur`
        return True
    if word in NOT_CONTENT and not _is_told_reason(words):
        # `mengklarifikasi serta meminta …`
        return True
    return is_the_same(rest) or says_with(rest) or _is_with_thing(words)


def _is_claim_of_others(words: Behind) -> bool:
    """Say whether words name what others say: `membantah pernyataan Budi yang menyebut air sudah surut`."""
    which = next((k for k, tok in enumerate(words.rest[:12]) if tok.lower == "yang"), None)
    if which is None or which + 1 == len(words.rest) or not cues.noun(words.first):
        return False
    return "clause" in cues.active_kinds(words.rest[which + 1]) and not has_predicate(words.rest[:which])


def _is_beside(words: Behind) -> bool:
    """Say whether words only go with the cue: `percaya diri`, `berdoa bersama`."""
    word = words.first.lower
    if words.toks[words.at - 1].lower == "diri":
        # `percaya diri menghadapi lawannya`, not `percaya diri timnya akan menang`
        acts = is_predicate(words.first) or words.first.upos in ("ADP", "CCONJ", "SCONJ")
        return not words.first.is_word or (acts and word not in BEGIN_PREDICATE | {"bahwa"})
    return word in NOT_OPENERS and words.cue == "berdoa"


def _is_pointer(words: Behind) -> bool:
    """Say whether words point to what was said: `berkata sebaliknya`, `mengatakan hal itu saat …`."""
    word, rest = words.first.lower, words.rest
    following = rest[1].lower if len(rest) > 1 else ""
    if word in AS_SAID and following in ",.":
        return len(rest) < 3 or rest[2].lower != "bahwa"
    if word == "hal" and following == "berikut":
        # `menyatakan hal berikut tentang banjir itu`
        return True
    if word != "hal" or following not in DEMONSTRATIVES or len(rest) < 4:
        return False
    comma = next((k for k in range(3, len(rest)) if rest[k].text == ","), len(rest))
    said = words.text[rest[2].start : rest[comma - 1].end]
    # `menyatakan hal itu untuk menjawab kritik`, `mengatakan hal itu menanggapi kritik`
    answers = rest[2].lower in REACTING or (rest[2].lower == "untuk" and rest[3].lower in ANSWERING)
    when = rest[2].lower in WHEN_SAID or SAYING_ADJUNCT.match(said)
    # `menyampaikan hal itu setelah Budi mengatakan bahwa …`
    answers = answers or rest[2].lower in ("seusai", "setelah", "usai")
    return answers or (bool(when) and not has_predicate(rest[2:comma]))


def _asks_of_thing(toks: Sequence[Tok]) -> bool:
    """Say whether something shall be done with a thing: `izin itu dicabut`, `bantuan segera dikirim`."""
    return any(
        two.lower.startswith("di") and is_predicate(two) and one.lower in DEMONSTRATIVES | BEFORE_ASKED
        for one, two in pairwise(toks)
    )


def _is_feeling(words: Behind) -> bool:
    """Say whether somebody only shows what they feel: `menyampaikan rasa terima kasih`, `meminta maaf`."""
    if words.first.lower not in NOT_CLAUSE_HEADS or words.cue in JUDGING:
        return False
    # `menyampaikan kekecewaan bahwa …`, `mengatakan kekecewaan itu wajar`, `berharap rasa sakit itu hilang`
    near = words.rest[1 : 3 if words.first.lower == "rasa" else 2]
    return not any(tok.lower in DEMONSTRATIVES | {"bahwa"} for tok in near)


def _is_told_reason(words: Behind) -> bool:
    """Say whether a reason is a clause, and so what was said: `mengeluh lantaran gaji belum cair`."""
    reason = words.first.lower in ("karena", "lantaran") and "clause" in words.kinds
    return reason and has_predicate(words.rest[1:])


def _is_with_thing(words: Behind) -> bool:
    """`tidak yakin dengan adanya tanah longsor`, `khawatir akan banjir`, `kecewa terhadap balai itu`"""
    word, rest = words.first.lower, words.rest
    if words.kinds == {"stance"} and word == "terhadap":
        return True
    if words.cue == "mengingatkan" and word == "akan":
        # `mengingatkan akan beban pajak`, not `mengingatkan akan ada banjir`
        return not has_predicate(rest[1:])
    if words.cue not in NO_OBJECT and "open" not in words.kinds:
        return False
    # `khawatir akan datangnya banjir`
    of_thing = any(tok.upos == "NOUN" or _is_nominal_verb(tok) for tok in rest[1:2])
    of_thing = of_thing or words.first.upos == "ADP"
    return (word == "akan" and of_thing) or (word == "dengan" and not goes_on(rest))


def _is_nominal_verb(tok: Tok) -> bool:
    """`munculnya`, `meningkatnya`, not `dibuatnya`, `menyerahkannya`"""
    return bool(NOMINAL.match(tok.lower)) or (
        tok.lower.endswith("nya") and not tok.lower.startswith(("di", "me"))
    )
