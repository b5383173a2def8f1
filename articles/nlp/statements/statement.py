"""A quote before its speaker is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..document import QuoteKind
from ..marks import Marked
from ..speakers.speaker import Speaker


@dataclass(slots=True)
class Statement:
    """A reported statement whose speaker is still words."""

    kind: QuoteKind
    start: int
    end: int
    sentence: int
    cue: tuple[int, int] | None = None
    speaker: Speaker | None = None
    marked: Marked | None = None
    flags: set[str] = field(default_factory=set)
    # How a rule found it: tells the confidence how much to trust it.
    rule: str = ""
    agentless: bool = False
