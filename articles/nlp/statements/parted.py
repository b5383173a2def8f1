"""Reads a clause that its attribution parts from its subject: `Balai itu, ia melanjutkan, akan dibuka`."""

from __future__ import annotations

from collections.abc import Sequence

from ..speakers.speaker import PRONOUNS, Speaker
from ..tokens import Tok
from .clauses import has_predicate
from .connectives import after_connectives
from .content_end import coordinated_end
from .predicates import begins_predicate
from .reported import EXISTS, make_statement
from .statement import Statement
from .subject_start import FRONTED, TIME_WORDS
from .subjects import cue_span
from .when import before_when


def read_parted(
    text: str, toks: Sequence[Tok], i: int, speaker: Speaker | None, number: int
) -> Statement | None:
    """Read the clause around the pronoun and the active cue at i, None where they stand at its head."""
    comma = i - 2
    if speaker is None or not _is_parted(toks, i) or toks[comma].text != ",":
        return None
    start = after_connectives(toks, 0, comma)
    subject = toks[start:comma]
    if not subject or not _is_subject(toks, start, comma) or has_predicate(subject):
        return None
    end, cue = coordinated_end(toks, i + 2), cue_span(toks, i)
    return make_statement(text, toks, start, end, number, cue=cue, speaker=speaker, rule="parted")


def _is_parted(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a pronoun and the cue are between commas, and a predicate behind: `, ia menilai, akan`."""
    if i < 3 or i + 2 >= len(toks) or toks[i + 1].text != "," or toks[i - 1].lower not in PRONOUNS:
        return False
    return begins_predicate(toks[i + 2]) and toks[i + 2].lower not in EXISTS


def _is_subject(toks: Sequence[Tok], start: int, comma: int) -> bool:
    """Say whether words before a comma can be a subject, and tell no time: not `Tahun ini, ia menilai, …`."""
    first = toks[start]
    if first.lower in FRONTED | TIME_WORDS or first.upos in ("ADP", "SCONJ", "ADV", "CCONJ"):
        return False
    plain = all(tok.marked is None and tok.text != "," for tok in toks[start:comma])
    return plain and before_when(toks, start - 1, comma) == comma
