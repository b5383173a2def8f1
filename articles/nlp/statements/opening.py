"""The words behind an active cue, and where a statement among them begins."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from ..kinds import is_animate
from ..tokens import Tok
from .clauses import has_predicate
from .complement import asks_for_thing, is_thing, takes_verb

# Somebody has to be advised: a noun for people behind these is no thing.
ADVISING = frozenset(("menganjurkan", "mengingatkan", "menyarankan", "merekomendasikan"))


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a statement begins, by which rule, and how sure it is."""

    start: int
    rule: str
    sure: float


@dataclass(frozen=True)
class Behind:
    """The words from `at` on, behind the active cue at `i` and its `juga` or `lebih lanjut`."""

    text: str
    toks: Sequence[Tok]
    i: int
    at: int
    kinds: Set[str]

    @property
    def cue(self) -> str:
        return self.toks[self.i].lower

    @property
    def first(self) -> Tok:
        return self.toks[self.at]

    @cached_property
    def rest(self) -> Sequence[Tok]:
        return self.toks[self.at :]

    @cached_property
    def is_clause(self) -> bool:
        """Whether the words have a predicate, and not within a thing that is the object of the cue."""
        return has_predicate(self.rest) and not self._is_thing

    @property
    def _is_thing(self) -> bool:
        # `melaporkan sebanyak 20 warga mengungsi`
        mixed = "mixed" in self.kinds and not self._is_asked and self.first.lower != "sebanyak"
        thing = (mixed or takes_verb(self.first)) and is_thing(self.toks, self.i, self.at)
        return thing or (self.kinds == {"request"} and asks_for_thing(self.toks, self.at))

    @property
    def _is_asked(self) -> bool:
        """Whether somebody is advised: `menyarankan warga menabung air`."""
        return self.cue in ADVISING and is_animate(self.rest)

    def bare(self, sure: float) -> Opening:
        """Return that all of the words are the statement."""
        return Opening(self.at, "bare", sure)
