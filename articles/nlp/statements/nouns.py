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
from .clauses import has_predicate
from .connectives import after_connectives
from .passive import MEDIA
from .reported import SO, make_statement
from .statement import Statement
from .subjects import subject_before

# Before a noun of saying these have it said by somebody else: `memperoleh informasi bahwa …`.
NOT_GIVING = word_set("not_giving")
# `demikian antara lain isi pernyataan X`
BEFORE_DOCUMENT = frozenset(("antara", "bunyi", "hasil", "isi", "lain"))


def read_noun(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `pengakuan X bahwa …`, `memberi imbauan kepada warga untuk …`."""
    tok = toks[i]
    if not cues.noun(tok) or i + 1 >= len(toks):
        return None
    openers = ("bahwa", "bahwasanya", "agar", "supaya", "untuk")
    near = range(i + 1, min(len(toks), i + 9))
    that = next((j for j in near if toks[j].lower in openers), None)
    if that is None or has_predicate(toks[i + 1 : that]) or any(map(cues.according, toks[i + 1 : that])):
        return None
    verb = toks[i - 1] if i else None
    giving = verb is not None and re.match(r"^(?:mem|men|meng|me)\w+(?:kan|i)?$", verb.lower)
    if verb is not None and verb.lower in NOT_GIVING:
        return None
    if giving and verb is not None:
        speaker = subject_before(toks, i - 1, 0, names)
        cue = (verb.start, tok.end)
    else:
        phrase = phrase_after(toks, i + 1) if that > i + 1 else []
        speaker = read_speaker(phrase, names) if phrase else None
        if tok.lower.endswith("nya") and len(tok.lower) > 6:
            speaker = Speaker("clitic", tok.end - 3, tok.end)
        cue = (tok.start, tok.end)
    if speaker is None or (speaker.form == "nominal" and speaker.sure < 0.6):
        return None
    start = that + 1
    if toks[that].lower == "untuk":
        # `memberi imbauan kepada warga untuk …` asks: the person asked belongs to the statement.
        if not giving or toks[i + 1].lower != "kepada":
            return None
        start = i + 2
    statement = make_statement(text, toks, start, len(toks), number, cue=cue, speaker=speaker, rule="noun")
    if statement:
        statement.flags.add("cue_weak")
    return statement


def so_stated(text: str, toks: Sequence[Tok], number: int, names: NameFinder) -> Statement | None:
    """Read `Tiga orang tewas, demikian pernyataan Kepolisian X`."""
    last = len(toks) - 1
    at = next((j for j in range(last - 1, 2, -1) if toks[j].lower in SO and toks[j - 1].text == ","), None)
    if at is None or any(tok.marked is not None for tok in toks[:at]):
        return None
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
