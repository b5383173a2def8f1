"""Reads what follows a passive cue and its agent with `bahwa` or no comma: `dikatakan X warga pulang`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ..kinds import DEMONSTRATIVES
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import NP_END, Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .adjuncts import DATE
from .after_cue import phrase_after
from .clauses import has_predicate
from .connectives import after_connectives
from .inside import NO_SUBJECT
from .papers import AGENTLESS, THAT
from .predicates import begins_predicate
from .reported import make_statement
from .statement import Statement
from .subject_start import FRONTED
from .when import behind_when

SAID = AGENTLESS | frozenset(
    ("diakui", "dibeberkan", "diklaim", "diumumkan", "diungkap", "diuraikan", "diutarakan")
)

# What these tell is told on by others: `demikian dilaporkan kantor berita X` cites a medium.
MEDIA = frozenset(
    (
        *("harian", "kantor", "koran", "laman", "majalah", "media"),
        *("portal", "radio", "situs", "stasiun", "surat", "televisi"),
    )
)
# Words for whoever stands behind `demikian diumumkan`.
LONGEST_AGENT = 9


def that_said(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Hal itu disampaikan Sinta, bahwa air sudah surut`, `Dalam rapat itu dikatakan Sinta bahwa …`."""
    that = next((k for k in range(i + 2, min(len(toks), i + 30)) if toks[k].lower in THAT), None)
    before = toks[i - 1].lower if i else ""
    if that is None or toks[i].lower not in SAID or before == "yang" or has_predicate(toks[:i]):
        return None
    if cues.active_kinds(toks[that - 1]) and toks[that - 2].capital:
        # `Hal itu disampaikan Sinta setelah Budi mengatakan bahwa …`
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


def whoever_said(toks: Sequence[Tok], i: int) -> tuple[Speaker | None, int]:
    """Read whatever stands behind the cue at i up to a comma or an adjunct, and return what follows.

    `demikian diumumkan | klub juara bertahan itu, Jumat`, `seperti dinyatakan | penyelenggara lomba di Liwa`
    """
    first = i + 1 + (i + 1 < len(toks) and toks[i + 1].lower == "oleh")
    stop = next((k for k in range(first, len(toks)) if _ends_phrase(toks[k])), len(toks))
    phrase = toks[first:stop]
    if not phrase or phrase[0].upos not in ("NOUN", "") or len(phrase) > LONGEST_AGENT:
        return None, i + 1
    points = len(phrase) > 1 and phrase[-1].lower in DEMONSTRATIVES
    # `seperti diumumkan pekan lalu`
    when = behind_when(toks, first, len(toks)) > first
    told_on = phrase[0].lower in MEDIA - {"situs"} or phrase[0].capital
    if told_on or when or (has_predicate(phrase) and not points):
        return None, i + 1
    span, role = (phrase[0].start, phrase[-1].end), (phrase[0].start, phrase[-1 - points].end)
    # Whom a longer epithet means is not told: no `definite`.
    return Speaker("nominal", *span, role=role, sure=0.6), stop


def _ends_phrase(tok: Tok) -> bool:
    return not tok.is_word or tok.lower in NP_END or bool(DATE.match(tok.text))
