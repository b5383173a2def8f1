"""How sure each field of a quote is: a product of what its rule and its doubts were worth."""

from __future__ import annotations

from collections.abc import Iterable

from .document import Confidence

# How often a quote found by this rule has the right edges, where nothing speaks against it; fitted to the
# texts of `training.annotated` but its test set, on which docs/quotes.md shows the curve. Rules that hardly
# occur there stay near what seemed right.
SPAN_BY_RULE: dict[str, float] = {
    "post": 0.99,
    "comma": 0.98,
    "starts": 0.97,
    "before": 0.97,
    "according": 0.97,
    "alone": 0.96,
    "that": 0.95,
    "demikian": 0.95,
    "by_agent": 0.93,
    "bare": 0.92,
    "post_first": 0.92,
    "according_relative": 0.9,
    "colon": 0.9,
    "goes_on": 0.9,
    "noun": 0.9,
    "relative": 0.9,
    "passive": 0.88,
    "as": 0.88,
    "post_clause": 0.88,
    "written": 0.88,
    "finding": 0.85,
    "request": 0.82,
    "according_inside": 0.8,
    "adjunct": 0.75,
    "colon_only": 0.75,
    "long": 0.6,
}
SPAN_DEFAULT = 0.9
DOUBT_ON_SPAN = {
    "marks_unbalanced": 0.77,
    "clause_uncertain": 0.96,
    "clause_end_uncertain": 0.85,
    "cue_weak": 0.9,
    "maybe_term": 0.6,
}
# The same for the speaker of a quote with the right edges, by the words that stand for them.
SPEAKER_BY_FORM = {"name": 0.97, "pronoun": 0.95, "clitic": 0.93, "none": 0.88, "nominal": 0.83}
DOUBT_ON_SPEAKER = {
    "two_referents": 0.91,
    "no_cue": 0.8,
    "speaker_unnamed": 0.74,
    "name_uncertain": 0.72,
    "agentless": 0.7,
    "short_name": 0.6,
    "speaker_far": 0.52,
    "speaker_unknown": 0.2,
}


def confidence(
    rule: str, doubts: Iterable[str], *, kind: str, form: str, role: bool, affiliation: bool
) -> Confidence:
    """Weigh a quote of this kind that the rule found; `form` is that of its speaker's words, or `none`."""
    span = SPAN_BY_RULE.get(rule, SPAN_DEFAULT)
    speaker = SPEAKER_BY_FORM[form]
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
