"""Reads `pengakuan X bahwa …`, `memberi imbauan kepada warga untuk …`, `…, demikian pernyataan X`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from ..kinds import DOCUMENTS
from ..lexicon import word_set
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .after_cue import phrase_after
from .behind_agent import MEDIA
from .clauses import has_predicate
from .connectives import after_connectives
from .predicates import BEGIN_PREDICATE
from .reported import SO, make_statement
from .statement import Statement
from .subjects import subject_before
from .told import REPORTS

# Before a noun of saying these have it said by somebody else: `memperoleh informasi bahwa …`.
NOT_GIVING = word_set("not_giving")
GIVING = re.compile(r"^(?:punya|(?:mem|men|meng|me)\w+(?:kan|i)?)$")
# No verbs: `menyusul pengumuman X bahwa …`
ABOUT = frozenset(("melalui", "mengenai", "menyusul"))
# What they get from somebody, that one said: `mendapat kabar dari X bahwa …`.
RECEIVING = frozenset(("mendapat", "mendapatkan", "menerima"))
OPENERS = frozenset(("agar", "bahwa", "bahwasanya", "supaya", "untuk"))
# These open a clause by themselves: `memberi sinyal akan mundur`.
TIMES = frozenset(("akan", "bakal", "sudah", "telah"))
# `demikian antara lain isi pernyataan X`
BEFORE_DOCUMENT = frozenset(("antara", "bunyi", "hasil", "isi", "lain"))


def read_noun(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `pengakuan X bahwa …`, `memberi imbauan kepada warga untuk …`."""
    if not cues.noun(toks[i]) or i + 1 >= len(toks):
        return None
    near = range(i + 1, min(len(toks), i + 9))
    opener = next((j for j in near if toks[j].lower in OPENERS), None)
    opener = _no_opener(toks, i) if opener is None else opener
    if opener is None or has_predicate(toks[i + 1 : opener]) or _says_itself(toks[i + 1 : opener]):
        return None
    if any(map(cues.according, toks[i + 1 : opener])):
        return None
    verb = giving_verb(toks, i)
    if verb and toks[verb - 1].lower in cues.MODAL:
        # `akan memberi tahu warga bahwa …` is a plan.
        return None
    if verb is not None and toks[verb].lower in cues.DENYING and cues.active_kinds(toks[opener - 1]):
        # `membantah informasi yang menyebut bahwa …`
        return None
    speaker = subject_before(toks, verb, 0, names) if verb is not None else _whose(toks, i, opener, names)
    if speaker is None or (speaker.form == "nominal" and speaker.sure < 0.6):
        return None
    start = opener + (toks[opener].lower in OPENERS)
    if toks[opener].lower == "untuk":
        # `memberi imbauan kepada warga untuk …` asks: the person asked belongs to the statement.
        if verb is None or toks[i + 1].lower != "kepada":
            return None
        start = i + 2
    cue = (toks[i if verb is None else verb].start, toks[i].end)
    end = _predicate_of(toks, i, start) if verb is None else len(toks)
    return _weak(make_statement(text, toks, start, end, number, cue=cue, speaker=speaker, rule="noun"))


def _says_itself(toks: Sequence[Tok]) -> bool:
    """Say whether a cue tells what a paper says: `pernyataan | yang mendesak … dan menyebut bahwa`."""
    which = next((k for k, tok in enumerate(toks) if tok.lower == "yang"), len(toks))
    if which and toks[which - 1].lower in REPORTS and which < len(toks):
        # `memberikan klarifikasi atas isu yang menyebutkan bahwa …`
        return False
    return any("clause" in cues.active_kinds(tok) for tok in toks[which + 1 :])


def _weak(statement: Statement | None) -> Statement | None:
    if statement:
        statement.flags.add("cue_weak")
    return statement


def _predicate_of(toks: Sequence[Tok], i: int, start: int) -> int:
    """Return where what is said of the noun at i begins: `Janji X bahwa jalan mulus belum ditepati`."""
    verb = next((k for k in range(start + 2, len(toks)) if toks[k].start == toks[i].head), len(toks))
    if not toks[i].deprel.startswith("nsubj"):
        return len(toks)
    while verb > start and (toks[verb - 1].lower in BEGIN_PREDICATE or toks[verb - 1].text == ","):
        verb -= 1
    return verb if has_predicate(toks[start:verb]) else len(toks)


def _no_opener(toks: Sequence[Tok], i: int) -> int | None:
    """Return where a clause begins without `bahwa`: `memberi sinyal kuat akan mundur`."""
    verb, after = giving_verb(toks, i), i + 1 + (toks[i + 1].lower in ("keras", "kuat", "tegas"))
    # `membantah kabar akan mundur` says the contrary.
    if verb is None or cues.active_kinds(toks[verb]) or toks[i].lower.endswith("nya"):
        return None
    return after if after + 2 < len(toks) and toks[after].lower in TIMES else None


def giving_verb(toks: Sequence[Tok], i: int) -> int | None:
    """Return the verb of the subject that says what the noun at i names: `mengeluarkan sebuah pernyataan`."""
    at = i - 2 if i > 1 and toks[i - 1].lower in ("sebuah", "suatu") else i - 1
    gives = at >= 0 and GIVING.match(toks[at].lower) and toks[at].lower not in NOT_GIVING | ABOUT
    return at if gives else None


def _whose(toks: Sequence[Tok], i: int, opener: int, names: NameFinder) -> Speaker | None:
    """Read who said what the noun at i names: `pengakuan X bahwa …`, `kabar yang disiarkan X bahwa …`."""
    tok, first = toks[i], i + 1
    whence = toks[first].lower == "dari"
    if i and toks[i - 1].lower in NOT_GIVING and not (whence and toks[i - 1].lower in RECEIVING):
        return None
    if tok.lower.endswith("nya") and len(tok.lower) > 6:
        return Speaker("clitic", tok.end - 3, tok.end)
    if toks[first].lower == "yang" and toks[first + 1].lower.startswith("di"):
        first += 2
    first += whence
    phrase = phrase_after(toks, first) if first < opener else []
    speaker = read_speaker(phrase, names) if phrase else None
    if speaker is not None and whence:
        # `mendapat kabar dari sang sopir bahwa …`: not who was spoken of last, who got it.
        speaker.definite = False
    return speaker


def so_stated(text: str, toks: Sequence[Tok], number: int, names: NameFinder) -> Statement | None:
    """Read `Tiga orang tewas, demikian pernyataan Kepolisian X`."""
    last = len(toks) - 1
    at = next((j for j in range(last - 1, 2, -1) if toks[j].lower in SO and toks[j - 1].text == ","), None)
    if at is None or any(tok.quoted for tok in toks[:at]):
        return None
    if toks[at + 1].capital:
        return _so_said(text, toks, at, number, names)
    noun = at + 1
    while noun < last and toks[noun].lower in BEFORE_DOCUMENT:
        noun += 1
    if toks[noun].lower not in DOCUMENTS - MEDIA or noun == last:
        return None
    phrase = phrase_after(toks, noun + 1)
    speaker = read_speaker(phrase, names) or read_speaker([toks[noun], *phrase], names)
    start = after_connectives(toks, 0, at)
    if speaker is None or not has_predicate(toks[start:at]):
        return None
    cue = (toks[at].start, toks[noun].end)
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    return make(start, at - 1, rule="demikian", trim=False)


def _so_said(text: str, toks: Sequence[Tok], at: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Air sudah surut, demikian Bagas Wira.`"""
    phrase = phrase_after(toks, at + 1)
    speaker = read_speaker(phrase, names) if phrase and phrase[-1].end >= toks[-2].end else None
    start = after_connectives(toks, 0, at)
    if (
        speaker is None
        or speaker.form != "name"
        or speaker.kind != "PER"
        or not has_predicate(toks[start:at])
    ):
        return None
    cue = (toks[at].start, toks[at].end)
    return make_statement(
        text, toks, start, at - 1, number, cue=cue, speaker=speaker, rule="demikian", trim=False
    )
