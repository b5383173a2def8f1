"""Who speaks and what is named in the generated archive: invented, and as unevenly spread as in real news.

The n-th person of the cast is named 1/n as often as the first (Zipf, exponent 1). With two persons an
article, the first one has about a tenth of all quotes: nearly ten thousand of a hundred thousand.
"""

from __future__ import annotations

import tomllib
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import gcd
from pathlib import Path
from random import Random
from typing import Any

WORDS: dict[str, Any] = tomllib.loads(Path(__file__).with_name("words.toml").read_text())
GIVEN: list[str] = WORDS["given"].split()
FAMILY: list[str] = WORDS["family"].split()
PLACES: list[str] = WORDS["places"].split()
BODIES: list[str] = WORDS["bodies"]
ROLES: list[str] = WORDS["roles"]
OUTLETS: list[str] = WORDS["outlets"]

PERSONS_PER_ARTICLE = 2
ROLE_YEARS = 3  # then a person's role becomes another


@dataclass(frozen=True)
class Person:
    name: str
    number: int

    @property
    def last_name(self) -> str:
        return self.name.rpartition(" ")[2]

    def role_in(self, year: int) -> tuple[str, str]:
        """Return role and affiliation: the same for ROLE_YEARS, at another point of time for each person."""
        term = (year + self.number % ROLE_YEARS) // ROLE_YEARS + self.number * 7
        return ROLES[term % len(ROLES)], organisation(self.number * 13 + term // len(ROLES))


class Zipf:
    """Draws numbers from 0 up to `size`, n with a weight of 1/(n + 1)."""

    def __init__(self, size: int) -> None:
        self.size = size

    @cached_property
    def _cumulative(self) -> list[float]:
        return list(accumulate(1 / (n + 1) for n in range(self.size)))

    def draw(self, random: Random) -> int:
        return bisect(self._cumulative, random.random() * self._cumulative[-1], hi=self.size - 1)


@dataclass(frozen=True)
class Cast:
    """The persons of an archive of `articles`, its organisations and places."""

    articles: int

    @cached_property
    def persons(self) -> Zipf:
        return Zipf(max(20, self.articles * PERSONS_PER_ARTICLE))

    @cached_property
    def organisations(self) -> Zipf:
        return Zipf(len(BODIES) * len(PLACES))

    @cached_property
    def places(self) -> Zipf:
        return Zipf(len(PLACES))

    @cached_property
    def outlets(self) -> Zipf:
        return Zipf(len(OUTLETS))

    def person(self, random: Random) -> Person:
        return person(self.persons.draw(random))

    def organisation(self, random: Random) -> str:
        return organisation(self.organisations.draw(random))

    def place(self, random: Random) -> str:
        return PLACES[self.places.draw(random)]


def person(number: int) -> Person:
    """Return the person of that rank; no two have the same name."""
    middle, pair = divmod(number, len(GIVEN) * len(FAMILY))
    family, given = divmod(_shuffled(pair, len(GIVEN) * len(FAMILY)), len(GIVEN))
    names = [GIVEN[given], FAMILY[family]]
    rest = middle
    while rest:
        rest, name = divmod(rest - 1, len(GIVEN))
        names.insert(1, GIVEN[name])
    return Person(" ".join(names), number)


def organisation(number: int) -> str:
    place, body = divmod(
        _shuffled(number % (len(BODIES) * len(PLACES)), len(BODIES) * len(PLACES)), len(BODIES)
    )
    return f"{BODIES[body]} {PLACES[place]}"


def one_word_name(random: Random) -> str:
    return pick(random, GIVEN)


def pick(random: Random, words: Sequence[str]) -> str:
    # Three times as quick as random.choice, and a story picks two hundred times.
    return words[int(random.random() * len(words))]


def _shuffled(number: int, size: int) -> int:
    """Map 0..size-1 onto itself, so that neighbours in rank are not neighbours in the word lists."""
    step = int(size * 0.6180339887)
    while gcd(step, size) != 1:
        step += 1
    return number * step % size
