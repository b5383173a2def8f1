"""How much harm an undecided quote or candidate may do: what the review queue is ordered by.

Harm is doubt × prominence × the person's name at stake, each 0 to 1, and 0 for what nobody has to decide. A
wrong quote of a named person in the first paragraphs is worse than a wrong one of *warga* at the end.
"""

from __future__ import annotations

from dataclasses import dataclass

LEAST_DOUBT = 0.02
BEGINNING = 900
CANDIDATE_DOUBT = {"marks_left": 0.6, "according_left": 0.6, "cue_left": 0.5, "noun_left": 0.35}
OTHER_CANDIDATE_DOUBT = 0.2


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an article something stands: code points from its start, in a text of `length`."""

    start: int
    length: int


def harm_of_quote(
    place: Place, *, confidence: float | None, questioned: bool, named: bool, in_headline: bool
) -> float:
    """Return the harm of an undecided quote, above 0.

    questioned: a run disagrees with a person, or the words are lost from the text: certain work.
    in_headline: the speaker's name stands in the headline.
    """
    doubt = 1.0 if questioned else max(LEAST_DOUBT, 1.0 - (confidence or 0.0))
    return round(doubt * prominence(place, in_headline=in_headline) * (1.0 if named else 0.6), 4)


def harm_of_candidate(place: Place, *, reason: str) -> float:
    """Return the harm of a sentence that may hide a missed quote, above 0."""
    doubt = CANDIDATE_DOUBT.get(reason, OTHER_CANDIDATE_DOUBT)
    return round(doubt * prominence(place, in_headline=False) * 0.6, 4)


def prominence(place: Place, *, in_headline: bool) -> float:
    """Return 1.0 for the headline and the first paragraphs, falling to 0.4 at the end of the text."""
    if in_headline or place.start < BEGINNING:
        return 1.0
    behind = (place.start - BEGINNING) / max(1, place.length - BEGINNING)
    return round(0.8 - 0.4 * min(1.0, behind), 3)
