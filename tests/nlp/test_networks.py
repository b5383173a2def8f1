"""The networks as we run them say what Stanza's own processors say, with numbers of 32 bits and of 16."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.nlp.parsing import networks
from articles.nlp.pipeline import Annotator

from .conftest import WEIGHTS

pytestmark = pytest.mark.weights
SAMPLES = Path(__file__).parents[2] / "articles" / "samples" / "gold.jsonl"
DIFFERENT = 0.005  # of the words and names, where weights have eight bits


def said(annotator: Annotator, texts: list[str], *, by_stanza: bool = False) -> list[set[object]]:
    """Return for each text its words with tag, head and relation, and its names."""
    parser = annotator._parser
    runner = parser._runner
    assert runner is not None
    parser._runner = None if by_stanza else runner
    try:
        parses = parser.parse(texts, [[(0, len(text))] for text in texts])
    finally:
        parser._runner = runner
    return [
        {(word.start, word.upos, word.head, word.deprel) for one in parse.sentences for word in one.words}
        | {(name.start, name.end, name.kind) for name in parse.names}
        for parse in parses
    ]


@pytest.mark.parametrize("half", [False, True], ids=["32 bits", "16 bits"])
def test_what_stanza_says_is_said_more_quickly(half: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [json.loads(line)["text"] for line in SAMPLES.read_text(encoding="utf-8").splitlines()[:6]]
    monkeypatch.setattr(networks, "has_half", lambda: half)
    annotator = Annotator(WEIGHTS, "news", threads=1)
    expected, found = said(annotator, texts, by_stanza=True), said(annotator, texts)
    all_that_is_said = sum(map(len, expected))
    assert all_that_is_said > 1000
    different = sum(len(one - other) for one, other in zip(expected, found, strict=True))
    assert different <= (DIFFERENT * all_that_is_said if half else 0)
