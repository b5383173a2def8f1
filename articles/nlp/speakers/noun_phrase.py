"""A noun phrase that is read as a speaker, and what it can be read as."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..tokens import Tok
from .name_finder import NameFinder
from .speaker import Speaker

Span = tuple[int, int]


def span_of(toks: Sequence[Tok]) -> Span:
    """Return where the words of `toks` start and end in the text."""
    return toks[0].start, toks[-1].end


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase; `core` is what is left of it without `itu` and what is said besides."""

    toks: list[Tok]
    core: list[Tok]
    definite: bool
    names: NameFinder

    @property
    def head(self) -> Tok:
        return self.core[0]

    @property
    def first_capital(self) -> int:
        """Where the first word in capitals behind the head stands, 0 where none does."""
        return next((i for i, tok in enumerate(self.core) if i and tok.capital), 0)

    def person(self, name: Span, *, role: Span | None = None, sure: float = 1.0) -> Speaker:
        return Speaker("name", self.toks[0].start, self.toks[-1].end, name=name, role=role, sure=sure)

    def body(self, name: Span, *, sure: float = 0.8) -> Speaker:
        return Speaker("name", self.toks[0].start, self.toks[-1].end, name=name, kind="ORG", sure=sure)

    def nameless(self, *, definite: bool = False, plural: bool = False, sure: float = 0.9) -> Speaker:
        start, end = self.toks[0].start, self.toks[-1].end
        role = span_of(self.core)
        return Speaker("nominal", start, end, role=role, definite=definite, plural=plural, sure=sure)
