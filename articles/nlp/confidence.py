"""How sure each field of a quote is: a product of what its rule and its doubts were worth."""

from __future__ import annotations

from collections.abc import Iterable

from .document import Confidence

# How often a quote found by this rule has the right span, as measured; see docs/quotes.md.
SPAN_BY_RULE: dict[str, float] = {}
SPAN_DEFAULT = 0.9
DOUBT_ON_SPAN = {
    "marks_unbalanced": 0.7,
    "clause_uncertain": 0.75,
    "clause_end_uncertain": 0.8,
    "cue_weak": 0.8,
    "maybe_term": 0.6,
}
DOUBT_ON_SPEAKER = {
    "two_referents": 0.85,
    "no_cue": 0.85,
    "speaker_far": 0.85,
    "name_uncertain": 0.8,
    "short_name": 0.85,
    "speaker_unknown": 0.3,
    "speaker_unnamed": 0.85,
    "agentless": 0.8,
}


def confidence(rule: str, doubts: Iterable[str], *, kind: str, role: bool, affiliation: bool) -> Confidence:
    span = SPAN_BY_RULE.get(rule, SPAN_DEFAULT)
    speaker = 0.98
    for doubt in sorted(doubts):
        span *= DOUBT_ON_SPAN.get(doubt, 1.0)
        speaker *= DOUBT_ON_SPEAKER.get(doubt, 1.0)
    return Confidence(
        round(span, 3),
        0.99 if kind == "direct" else 0.95,
        round(speaker, 3),
        round(0.9 * speaker, 3) if role else None,
        round(0.85 * speaker, 3) if affiliation else None,
    )
