"""How sure each field of a quote is: a product of what its rule and its doubts were worth."""

from __future__ import annotations

from collections.abc import Iterable

from .document import Confidence

# How often a quote found by this rule had the right span on the gold articles; rules that hardly occur there
# have what seemed right. docs/quotes.md shows the curve that comes out.
SPAN_BY_RULE: dict[str, float] = {
    "post": 0.99,
    "before": 0.98,
    "that": 0.97,
    "comma": 0.97,
    "according": 0.97,
    "post_clause": 0.95,
    "post_first": 0.95,
    "bare": 0.95,
    "according_inside": 0.9,
    "passive": 0.9,
    "goes_on": 0.9,
    "colon": 0.9,
    "alone": 0.85,
    "noun": 0.8,
    "as": 0.8,
    "adjunct": 0.8,
    "colon_only": 0.75,
    "written": 0.8,
    "by_agent": 0.7,
    "relative": 0.7,
    "request": 0.72,
    "starts": 0.7,
    "according_relative": 0.6,
    "long": 0.6,
}
SPAN_DEFAULT = 0.9
DOUBT_ON_SPAN = {
    "marks_unbalanced": 0.7,
    "clause_uncertain": 0.95,
    "clause_end_uncertain": 0.85,
    "cue_weak": 0.85,
    "maybe_term": 0.6,
}
DOUBT_ON_SPEAKER = {
    "two_referents": 0.92,
    "no_cue": 0.75,
    "speaker_far": 0.7,
    "name_uncertain": 0.8,
    "short_name": 0.85,
    "speaker_unknown": 0.15,
    "speaker_unnamed": 0.6,
    "agentless": 0.75,
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
        round(0.88 * speaker, 3) if role else None,
        round(0.8 * speaker, 3) if affiliation else None,
    )
