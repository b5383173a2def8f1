"""Words of a text: found, snapped to, stepped over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.review.words import MARKS, find_words, kind_of, moves, snap, snap_name

FAMILY = "👩‍👩‍👧"
TEXTS = st.lists(
    st.sampled_from(["kata", "Rp3,4", " ", "\n", '"', "“", ",", ".", FAMILY, "🇮🇩", "jauh-jauh", "e\u0301"]),
    max_size=14,
).map("".join)


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS.filter(bool))
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@pytest.mark.parametrize(
    "text, chosen, expected",
    [
        pytest.param("Kami siap bekerja.", "ami sia", "Kami siap", id="parts of words"),
        pytest.param('"Kami siap," kata dia', '"Kami siap,"', "Kami siap,", id="marks around"),
        pytest.param("Kami siap.", " siap", "siap", id="white space"),
        pytest.param(f"Ayo {FAMILY} maju", f"{FAMILY[:2]}", FAMILY, id="part of an emoji"),
        pytest.param("jauh-jauh hari", "auh-j", "jauh-jauh", id="a hyphenated word"),
        pytest.param("biaya Rp3,4 triliun", "p3", "Rp3,4", id="a number"),
        pytest.param('" "', '" "', None, id="only marks"),
    ],
)
def test_snapping(text: str, chosen: str, expected: str | None) -> None:
    start = text.index(chosen)
    found = snap(text, start, start + len(chosen))
    assert (found and text[slice(*found)]) == expected


@pytest.mark.parametrize("start, end", [(-1, 2), (2, 2), (3, 2), (0, 99)])
def test_what_is_outside_the_text_is_nothing(start: int, end: int) -> None:
    assert snap("Kami siap", start, end) is None


def test_names_lose_punctuation_at_their_ends() -> None:
    text = "(Ratna Dewi),"
    assert snap_name(text, 0, len(text)) == (1, 11)


@given(spans())
def test_snapping_twice_is_snapping_once(case: tuple[str, int, int]) -> None:
    text, start, end = case
    found = snap(text, start, end)
    if found:
        assert snap(text, *found) == found
        words = text[slice(*found)]
        assert words == words.strip()
        assert words[0] not in MARKS
        assert words[-1] not in MARKS


@given(spans())
def test_moves_step_by_one_word_and_back(case: tuple[str, int, int]) -> None:
    text, start, end = case
    span = snap(text, start, end)
    if not span:
        return
    moved = moves(text, *span)
    for there, back in (("start_out", "start_in"), ("end_out", "end_in")):
        to = moved[there]
        if to:
            assert 0 <= to[0] <= span[0] < span[1] <= to[1] <= len(text)
            assert to != span
            assert moves(text, *to)[back] == span


@pytest.mark.parametrize(
    "text, words, expected",
    [
        ("kata dia, katanya", "kata", [(0, 4)]),
        ("katanya", "nya", [(4, 7)]),
        ("a\n b a  b", "a b", [(0, 4), (5, 9)]),
        ("(a)", "(a)", [(0, 3)]),
        ("a", "", []),
        ("a", "b", []),
    ],
)
def test_finding(text: str, words: str, expected: list[tuple[int, int]]) -> None:
    assert find_words(text, words) == expected


@pytest.mark.parametrize(
    "text, words, kind",
    [
        ('"Kami siap," kata dia', "Kami siap,", "direct"),
        ('"Kami siap!" kata dia', "Kami siap", "direct"),
        ("Ia bilang kami siap", "kami siap", "indirect"),
        ("Ia bilang “siap” bekerja", "“siap” bekerja", "mixed"),
    ],
)
def test_the_kind_is_guessed_from_the_marks(text: str, words: str, kind: str) -> None:
    start = text.index(words)
    assert kind_of(text, start, start + len(words)) == kind
