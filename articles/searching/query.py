"""A search as a value: what the box, the form, saved searches and links to results all mean."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from articles.models import Quote, RoleKind, State


@dataclass(frozen=True)
class Term:
    """A word, or with `exact` words in a row; beginning: of a longer word; without: not this."""

    text: str
    exact: bool = False
    beginning: bool = False
    without: bool = False


@dataclass(frozen=True, order=True)
class Period:
    """A year, a month of it, or a day; month and day are 0 where they are not said."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        if not self.month:
            return f"{self.year:04}"
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")

    @property
    def first(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read 2026, 2026-01 or 2026-01-31. Raises ValueError for what is no date."""
        parts = text.split("-")
        if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdecimal() for part in parts):
            raise ValueError(text)
        period = cls(*map(int, parts))
        if not 1800 <= period.year <= 2999 or 0 in map(int, parts):
            raise ValueError(text)
        period.first  # noqa: B018  (raises for a month or day that there is not)
        return period


@dataclass(frozen=True)
class Query:
    """What every result has to have; of several speakers, outlets, kinds, … one will do.

    about: in the quote, or in the title of its article; words: in the quote.
    """

    words: tuple[Term, ...] = ()
    about: tuple[Term, ...] = ()
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: Period | None = None
    until: Period | None = None
    kinds: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Query()


SEARCHED_STATES = (State.CONFIRMED, State.PROPOSED)
CHOICES: dict[str, tuple[str, ...]] = {
    "kinds": tuple(Quote.Kind.values),
    "states": tuple(state.value for state in SEARCHED_STATES),
    "sources": tuple(Quote.SpeakerKind.values),
    "roles": tuple(RoleKind.values),
}
