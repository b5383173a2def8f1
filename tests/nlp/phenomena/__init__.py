"""Small texts of our own, each for one phenomenon, with the quotes that are expected.

A case: name, text, names that a tagger would find [(words, kind)], expected [(kind, words, speaker)]; speaker
None where the text never names who speaks. Offsets are found by the words.
"""

from __future__ import annotations

from .acts import ACTS
from .attributions import ATTRIBUTIONS
from .bodies import BODIES
from .brought_in import BROUGHT_IN
from .case import Case
from .edges import EDGES
from .inside import INSIDE
from .marks import MARKS
from .meant import MEANT
from .named import NAMED
from .not_said import NOT_SAID
from .pronouns import PRONOUNS
from .speakers import SPEAKERS
from .statements import STATEMENTS

__all__ = ["PHENOMENA", "Case"]

PHENOMENA = [
    *MARKS,
    *STATEMENTS,
    *EDGES,
    *INSIDE,
    *ATTRIBUTIONS,
    *SPEAKERS,
    *BODIES,
    *ACTS,
    *BROUGHT_IN,
    *NAMED,
    *NOT_SAID,
    *PRONOUNS,
    *MEANT,
]
