"""Dependency trees that agree with constituents, whatever scores a parser gives."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.nlp.training import constituents
from articles.nlp.training.conllu import FORM, XPOS
from articles.nlp.training.constituents import Node

FLAT = "(S (NP (NNO Ketua) (NNP KPK) (NNP Siti)) (VP (VBI hadir) (PP (PPO di) (NP (NNP Palu)))) (PUN .))"
QUOTED = '(SINV (PUN ") (S (NP (NNO Harga)) (VP (VBI turun))) (PUN ,) (PUN ") (VP (VBI kata)) (NNP Rini))'
PAIR = "(S (NP (NP (NNP Ani)) (CCN dan) (NP (NNP Budi))) (VP (VBI pulang)))"


def _tree(line: str, folder: Path) -> Node:
    (folder / "one.txt").write_text(line + "\n", encoding="utf-8")
    return constituents.read(folder / "one.txt")[0]


def _scores(count: int, *wanted: tuple[int, int]) -> constituents.Scores:
    """Return scores of `count` words in which the wanted (word, head) are likely and all others are alike."""
    chances = np.full((count + 1, count + 1), 0.05, dtype=np.float32)
    for word, head in wanted:
        chances[word, head] = 0.9
    return np.log(chances / chances.sum(axis=1, keepdims=True))


def test_words_are_read_with_their_tags(tmp_path: Path) -> None:
    rows = constituents.words(_tree(FLAT, tmp_path)).rows
    assert [row[FORM] for row in rows] == ["Ketua", "KPK", "Siti", "hadir", "di", "Palu", "."]
    assert [row[XPOS] for row in rows] == ["NNO", "NNP", "NNP", "VBI", "PPO", "NNP", "PUN"]
    assert [row[0] for row in rows] == list("1234567")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("(NP (NNO anak) (PUN -) (NNO anak))", ["anak-anak"]),
        ("(VP (ADV berhari) (PUN -) (NNO hari))", ["berhari-hari"]),
        ("(NP (NNO gara) (PUN -) (NNO garanya))", ["gara-garanya"]),
        ("(NP (NUM 3) (PUN -) (NUM 0))", ["3", "-", "0"]),
        ("(NP (NNP Solo) (PUN -) (NNP Palu))", ["Solo", "-", "Palu"]),
        ("(NP (NNP Solo) (PUN -))", ["Solo", "-"]),
        ("(NP (PUN -LRB-) (NNP Solo) (PUN -RRB-))", ["(", "Solo", ")"]),
    ],
)
def test_doubled_words_are_one_again(line: str, words: list[str], tmp_path: Path) -> None:
    assert [leaf.word for leaf in _tree(line, tmp_path).leaves()] == words


def test_a_flat_constituent_is_hung_as_the_parser_likes(tmp_path: Path) -> None:
    scores = _scores(7, (1, 4), (2, 1), (3, 2), (4, 0), (5, 6), (6, 4))
    assert constituents.heads(_tree(FLAT, tmp_path), scores)[:6] == [4, 1, 2, 0, 6, 4]


def test_a_phrase_of_a_predicate_hangs_on_its_head_whatever_the_parser_says(tmp_path: Path) -> None:
    scores = _scores(7, (1, 4), (2, 1), (3, 1), (4, 0), (5, 6), (6, 3))
    assert constituents.heads(_tree(FLAT, tmp_path), scores)[5] == 4


def test_a_speaker_hangs_on_the_cue_beside_the_quote(tmp_path: Path) -> None:
    scores = _scores(7, (1, 2), (2, 3), (3, 0), (4, 3), (5, 4), (6, 3), (7, 6))
    assert constituents.heads(_tree(QUOTED, tmp_path), scores) == [2, 3, 0, 3, 2, 3, 6]


def test_a_conjunction_hangs_on_what_follows_it(tmp_path: Path) -> None:
    scores = _scores(4, (1, 4), (2, 3), (3, 1), (4, 0))
    assert constituents.heads(_tree(PAIR, tmp_path), scores) == [4, 3, 1, 0]


@settings(deadline=None)  # the first example imports Stanza
@given(st.integers(0, 2**32 - 1), st.sampled_from([FLAT, QUOTED, PAIR]))
def test_every_constituent_hangs_on_the_rest_by_one_word(seed: int, line: str) -> None:
    top = constituents._joined(constituents._tree(line))
    count = len(list(top.leaves()))
    chances = np.random.default_rng(seed).random((count + 1, count + 1), dtype=np.float32) + 0.01
    heads = constituents.heads(top, np.log(chances / chances.sum(axis=1, keepdims=True)))
    assert heads.count(0) == 1
    places = {id(leaf): place for place, leaf in enumerate(top.leaves(), 1)}
    waiting = [top]
    while waiting:
        node = waiting.pop()
        inside = {places[id(leaf)] for leaf in node.leaves()}
        marks = {places[id(leaf)] for leaf in node.leaves() if leaf.label == constituents.PUNCTUATION}
        assert sum(heads[word - 1] not in inside for word in inside - marks) == (inside != marks)
        waiting += node.parts
    # No word is above itself.
    for word in range(1, count + 1):
        seen = set()
        while word:
            assert word not in seen
            seen.add(word)
            word = heads[word - 1]
