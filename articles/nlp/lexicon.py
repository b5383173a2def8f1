"""Reads the word lists of data/: one word or phrase a line, `#` begins a comment, tabs part the fields."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


def load_json(name: str) -> Any:
    return json.loads((files(__package__) / "data" / name).read_text(encoding="utf-8"))


def load_rows(name: str) -> list[list[str]]:
    """Return the fields of each line of a list."""
    lines = (files(__package__) / "data" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


@cache
def load_words(name: str) -> frozenset[str]:
    """Return the first field of each line, in lower case."""
    return frozenset(row[0].lower() for row in load_rows(name))


@cache
def word_set(name: str) -> frozenset[str]:
    """Return one of the small sets of words.json."""
    return frozenset(" ".join(_word_sets()[name]).split())


@cache
def phrases(name: str) -> frozenset[tuple[str, ...]]:
    """Return one of the sets of phrases of words.json; they are parted by `|`."""
    return frozenset(tuple(phrase.split()) for phrase in " | ".join(_word_sets()[name]).split("|"))


@cache
def _word_sets() -> dict[str, list[str]]:
    sets: dict[str, list[str]] = load_json("words.json")
    return sets


@cache
def name_scores() -> dict[str, float]:
    """Return how much a word in lower case looks like a part of a person's name: name_words.tsv."""
    return {row[0]: float(row[1]) for row in load_rows("name_words.tsv")}


@cache
def short_roles() -> dict[str, str]:
    """Return {short form: what it stands for}."""
    return {row[0]: row[1] for row in load_rows("short_roles.tsv")}


@cache
def organisation_kinds() -> dict[str, str]:
    """Return {short or full name in lower case: kind} of well-known bodies: organisations.tsv."""
    rows = (row for row in load_rows("organisations.tsv") if len(row) > 2)
    return {name.lower(): row[2] for row in rows for name in row[:2]}


@cache
def full_names() -> dict[str, str]:
    """Return {short name as it is written: full name} of well-known bodies: organisations.tsv."""
    return {row[0]: row[1] for row in load_rows("organisations.tsv") if len(row) > 1}


@cache
def known_bodies() -> frozenset[str]:
    """Return the short names of well-known bodies: `AJI` is one, `Aji` is a man."""
    return frozenset(row[0] for row in load_rows("organisations.tsv") if len(row[0]) > 1)


@cache
def places() -> frozenset[str]:
    """Return the names of Indonesian provinces, regencies and towns and of the world's best-known places."""
    return load_words("places.txt")


@cache
def places_and_districts() -> frozenset[str]:
    """Return `places` with the names of districts."""
    return places() | load_words("districts.txt")


@cache
def data_fingerprint() -> str:
    """Return a hash of all data files, so that a changed list makes a new version of the pipeline."""
    import hashlib

    total = hashlib.sha256()
    for path in sorted((files(__package__) / "data").iterdir(), key=lambda one: one.name):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()
