"""The article that the project began with, in every detail, through the real pipeline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from articles.nlp.document import Document
from articles.nlp.furniture import read_byline
from articles.nlp.pipeline import Annotator

GOLD = Path(__file__).parents[3] / "shared" / "eval" / "gold" / "quotes_dev.jsonl"

pytestmark = [
    pytest.mark.weights,
    pytest.mark.skipif(not GOLD.exists(), reason="../shared is not beside this checkout"),
]


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    with GOLD.open(encoding="utf-8") as file:
        article: dict[str, Any] = json.loads(file.readline())
    return article


@pytest.fixture(scope="module")
def document(annotator: Annotator, gold: dict[str, Any]) -> Document:
    (found,) = annotator.annotate([gold["text"]])
    return found


def test_all_six_quotes_with_everything(document: Document, gold: dict[str, Any]) -> None:
    expected = [
        (one["type"], one["text"], one["cue"]["text"], one["speaker"], one["role"], one["affiliation"])
        for one in gold["quotes"]
    ]
    text = document.text
    found = [
        (one.kind, one.text, one.cue and one.cue.text_in(text), one.speaker, one.role, one.affiliation)
        for one in document.quotes
    ]
    assert found == expected
    assert len(found) == 6


def test_mentions_of_the_speakers(document: Document, gold: dict[str, Any]) -> None:
    found = [one.mention and one.mention.text_in(document.text) for one in document.quotes]
    assert found == [one["mention"] for one in gold["quotes"]]


def test_byline_is_metadata(document: Document) -> None:
    byline = read_byline(document.text)
    assert byline is not None
    assert byline.author == byline.editor
    assert byline.author is not None
    assert len(byline.author.split()) == 3


def test_pointers_are_left_out(document: Document) -> None:
    left = {one.kind: document.text[one.start : one.end] for one in document.left_out}
    assert set(left) == {"byline", "watch", "read_also"}
    assert left["watch"].startswith("Tonton:")
    assert left["read_also"].startswith("Baca Juga:")


def test_nothing_left_out_names_anybody(document: Document) -> None:
    for mention in document.mentions:
        assert not any(one.start < mention.end and mention.start < one.end for one in document.left_out)


def test_scare_quotes_are_a_candidate_at_most(document: Document) -> None:
    at = document.text.index("dengan menggunakan semua cara")
    assert not any(one.start <= at < one.end for one in document.quotes)


def test_names_are_joined(document: Document) -> None:
    joined: dict[str, set[str]] = {}
    for mention in document.mentions:
        joined.setdefault(f"{mention.kind} {mention.entity}", set()).add(mention.text)
    assert {"Andrei Lankov", "Lankov", "Dia"} <= joined["PER Andrei Lankov"]
    assert {"Sean Savett", "nya"} <= joined["PER Sean Savett"]
    assert "Korea Utara" in joined["LOC Korea Utara"]
    assert "Moskow" in joined["LOC Moskow"]
    assert "PBB" in joined["ORG PBB"]
    assert "PER The Guardian" not in joined
