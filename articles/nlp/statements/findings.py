"""Reads what somebody's paper shows: `Survei Bank Tirta menunjukkan harga naik`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import DOCUMENTS
from ..speakers.name_finder import NameFinder
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .connectives import after_connectives
from .content import content_start
from .predicates import is_predicate
from .reported import make_statement
from .statement import Statement

SHOWING = frozenset(("memperlihatkan", "menemukan", "menunjukan", "menunjukkan"))
SURVEYS = DOCUMENTS | {"pemantauan", "pengamatan", "sensus"}
MIXED = frozenset(("mixed",))


def read_finding(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Data Badan Tirta menunjukkan (bahwa) harga naik`; a paper of nobody shows a fact."""
    if toks[i].lower not in SHOWING:
        return None
    start, end = after_connectives(toks, 0, i), i
    while end > start and toks[end - 1].lower in cues.BEFORE_VERB:
        end -= 1
    paper = toks[start:end]
    if len(paper) < 2 or paper[0].lower not in SURVEYS:
        return None
    if any(tok.lower == "yang" or tok.text == "," or is_predicate(tok) for tok in paper):
        return None
    speaker = read_speaker(paper, names)
    if speaker is None or speaker.form != "name":
        return None
    opening = content_start(text, toks, i, MIXED)
    if opening is None:
        return None
    cue = (toks[i].start, toks[i].end)
    return make_statement(
        text, toks, opening.start, len(toks), number, cue=cue, speaker=speaker, rule="finding"
    )
