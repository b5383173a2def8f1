"""A text for one phenomenon, with the quotes that are expected of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    names: tuple[tuple[str, str], ...]
    expected: tuple[tuple[str, str, str | None], ...]


def case(name: str, text: str, names: str, *expected: tuple[str, str, str | None]) -> Case:
    """Read names as `Sinta Ayu, KPK:ORG`: a person where no kind is given."""
    pairs = (one.strip().partition(":") for one in names.split(",") if one.strip())
    return Case(name, text, tuple((words, kind or "PER") for words, _, kind in pairs), expected)
