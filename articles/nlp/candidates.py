"""Offers sentences that look like a statement but gave no quote, with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from .document import Candidate, Quote
from .kinds import is_body
from .lexicon import word_set
from .statements import cues
from .tokens import Sent

# What is offered of an article: one sentence in three, or up to every second one where good reasons are left.
# Over many articles that is about one sentence in five.
SHARE, MOST = 3, 2
GOOD = 4
# First words of a sentence that gives the reason for the one before it.
GOING_ON = word_set("going_on")
# Words that report what somebody thinks or found only now and then.
SOFT_CUES = word_set("soft_cues")
AGENTLESS = word_set("agentless")
SPEAKING = word_set("pronouns") | word_set("plural_pronouns") | word_set("self")


def find_candidates(text: str, sents: Sequence[Sent], quotes: Sequence[Quote]) -> tuple[Candidate, ...]:
    found: list[tuple[int, Candidate]] = []
    for number, sent in enumerate(sents):
        reason = _reason(sent, quotes)
        if reason is None and number and _goes_on(sents[number - 1], sent, quotes):
            reason = (5 if sent.toks[0].lower in GOING_ON else 7, "follows_quote")
        if reason:
            found.append((reason[0], Candidate(sent.start, sent.end, reason[1])))
    # The likelier reasons first, then the order of the text.
    found.sort(key=lambda one: (one[0], one[1].start))
    good = sum(strength <= GOOD for strength, _ in found)
    number = max(1, len(sents) // SHARE, min(good, len(sents) // MOST))
    kept = [one for _, one in found[:number]]
    return tuple(sorted(kept, key=lambda one: one.start))


def _goes_on(before: Sent, sent: Sent, quotes: Sequence[Quote]) -> bool:
    """Say whether a sentence seems to go on with the clause reported in the one before it."""
    if before.paragraph != sent.paragraph:
        return False
    if any(one.start < sent.end and sent.start < one.end for one in quotes):
        return False
    return any(one.kind != "direct" and one.start < before.end and before.start < one.end for one in quotes)


def _has_subject(sent: Sent, i: int) -> bool:
    """Say whether somebody seems to stand right before the cue at i, and not `untuk`, `yang`, `akan`."""
    j = i - 1
    while j >= 0 and sent.toks[j].lower in cues.BEFORE_VERB:
        j -= 1
    if j < 0 or sent.toks[j].lower in cues.MODAL | cues.SUBORDINATE:
        return False
    return any(
        tok.capital or tok.lower in SPEAKING or is_body(tok) for tok in sent.toks[max(0, j - 7) : j + 1]
    )


def _reason(sent: Sent, quotes: Sequence[Quote]) -> tuple[int, str] | None:
    inside = [one for one in quotes if one.start < sent.end and sent.start < one.end]
    covered = sum(min(one.end, sent.end) - max(one.start, sent.start) for one in inside)
    if covered > 0.6 * (sent.end - sent.start) or any(
        one.start <= sent.start and one.end >= sent.end for one in inside
    ):
        return None
    free = [
        tok
        for tok in sent.toks
        if not any(tok.start < one.end and one.start < tok.end for one in inside)
        and not any(one.cue and one.cue.start <= tok.start < one.cue.end for one in inside)
    ]
    if any(cues.according(tok) and tok.lower.startswith("menurut") for tok in free):
        return 0, "according_left"
    if any(tok.marked and not tok.marked.single for tok in free):
        return 1, "marks_left"
    at = {tok.start: i for i, tok in enumerate(sent.toks)}
    active = [at[tok.start] for tok in free if cues.active_kinds(tok)]
    that = any(tok.lower in ("bahwa", "bahwasanya") for tok in free)
    if active and that:
        return 1, "cue_left"
    if inside:
        return None
    if any(cues.post_strength(tok) == "strong" for tok in free):
        return 2, "cue_left"
    if any(cues.active_kinds(sent.toks[i]) - {"that"} and _has_subject(sent, i) for i in active):
        return 2, "cue_left"
    if any(cues.passive(tok) and tok.lower in AGENTLESS for tok in free):
        return 2, "cue_left"
    if active or any(cues.passive(tok) for tok in free):
        return 4, "cue_left"
    if any(tok.marked for tok in free):
        return 3, "marks_left"
    if any(tok.lower in ("bahwa", "agar", "supaya") for tok in free[1:]):
        return 3, "that_left"
    if any(cues.noun(tok) for tok in free):
        return 4, "noun_left"
    if any(tok.lower in SOFT_CUES for tok in free):
        return 6, "cue_left"
    return None
