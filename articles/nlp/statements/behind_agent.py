"""Reads what follows a passive cue and its agent with `bahwa` or no comma: `dikatakan X warga pulang`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ..speakers.name_finder import NameFinder
from ..speakers.speaker import NP_END, Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .after_cue import phrase_after
from .clauses import has_predicate
from .connectives import after_connectives
from .inside import NO_SUBJECT
from .papers import AGENTLESS, THAT
from .predicates import begins_predicate
from .reported import make_statement
from .statement import Statement
from .subject_start import FRONTED

SAID = AGENTLESS | frozenset(
    ("diakui", "dibeberkan", "diklaim", "diumumkan", "diungkap", "diuraikan", "diutarakan")
)


def that_said(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Hal itu disampaikan Sinta, bahwa air sudah surut`, `Dalam rapat itu dikatakan Sinta bahwa …`."""
    that = next((k for k in range(i + 2, min(len(toks), i + 30)) if toks[k].lower in THAT), None)
    before = toks[i - 1].lower if i else ""
    if that is None or toks[i].lower not in SAID or before == "yang" or has_predicate(toks[:i]):
        return None
    speaker = read_agent(phrase_after(toks, i + 1), names)
    if speaker is None or speaker.end > toks[that].start or has_predicate(toks[i + 1 : that]):
        return None
    make = partial(make_statement, text, toks, number=number, cue=(toks[i].start, toks[i].end))
    return make(that + 1, len(toks), speaker=speaker, rule="passive")


def after_fronted(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Dalam rapat itu dikatakan Sinta warga boleh pulang`."""
    start = after_connectives(toks, 0, i)
    fronted = FRONTED | NO_SUBJECT
    begins = i > 0 and toks[start].lower in fronted and toks[i - 1].lower not in fronted
    if not begins or has_predicate(toks[start:i]):
        # `Setelah dijelaskan, …` tells when.
        return None
    phrase = phrase_after(toks, i + 1)
    speaker = read_agent(phrase, names)
    after = next(
        (k for k in range(i + 1, len(toks)) if phrase and toks[k].start >= phrase[-1].end), len(toks)
    )
    if speaker is None or not opens_clause(toks, after, speaker):
        return None
    make = partial(make_statement, text, toks, number=number, cue=(toks[i].start, toks[i].end))
    return make(after, len(toks), speaker=speaker, rule="passive")


def opens_clause(toks: Sequence[Tok], after: int, speaker: Speaker) -> bool:
    """Say whether a clause follows a person with no comma: `dikatakan Sinta warga boleh pulang`."""
    if after + 2 >= len(toks) or speaker.form == "nominal" or speaker.kind != "PER":
        return False
    first, following = toks[after], toks[after + 1]
    if following.lower == "ada" and first.lower in cues.NEGATIONS:
        # `dipastikan Sinta tidak ada penolakan`
        return True
    begins = first.is_word and not first.capital and first.lower not in NP_END
    return begins and not begins_predicate(first) and has_predicate(toks[after + 1 :])


def read_agent(phrase: Sequence[Tok], names: NameFinder) -> Speaker | None:
    speaker = read_speaker(phrase, names) if phrase else None
    unsure = speaker is not None and speaker.form == "nominal" and speaker.sure < 0.6
    return None if unsure else speaker
