"""Marks on a text: whatever overlaps or nests, the text stays whole and every mark is where it belongs."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.reading.marking import LAYERS, Mark, Paragraph, mark_text, paragraph_bounds

CHARACTERS = st.sampled_from(["a", "é", " ", "\n", "\t", "“", "👩‍👩‍👧", "🇮🇩", "e\u0301", "<", "&", "\u2028"])
TEXTS = st.lists(CHARACTERS, max_size=40).map("".join)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    marks = []
    for i in range(draw(st.integers(0, 8)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        marks.append(Mark(start, end, draw(st.sampled_from(sorted(LAYERS))), str(i)))
    return text, marks


def covered(paragraphs: list[Paragraph]) -> dict[str, set[int]]:
    """Return which code points each mark lies on; fails where an inner mark does not close first."""
    found: dict[str, set[int]] = defaultdict(set)
    for paragraph in paragraphs:
        at, stack = paragraph.start, []
        for piece in paragraph.pieces:
            if piece.opens:
                stack.append(piece.opens.key)
            elif piece.closes:
                assert stack.pop() == piece.closes.key
            else:
                assert piece.text
                for key in stack:
                    found[key] |= set(range(at, at + len(piece.text)))
                at += len(piece.text)
        assert not stack
        assert at == paragraph.end
    return found


@given(marked_texts())
def test_the_pieces_are_the_text_and_every_mark_is_covered_exactly(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    paragraphs = mark_text(text, marks)
    assert [(p.start, p.end) for p in paragraphs] == paragraph_bounds(text)
    for p in paragraphs:
        assert "".join(piece.text for piece in p.pieces) == text[p.start : p.end]
    inside = {i for p in paragraphs for i in range(p.start, p.end)}
    assert all(text[i].isspace() for i in set(range(len(text))) - inside)
    found = covered(paragraphs)
    assert found == {m.key: wanted for m in marks if (wanted := set(range(m.start, m.end)) & inside)}


@given(marked_texts())
def test_a_mark_opens_for_the_first_time_once(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    paragraphs = mark_text(text, marks)
    first = [piece.opens.key for p in paragraphs for piece in p.pieces if piece.opens and piece.first]
    assert sorted(first) == sorted(covered(paragraphs))


@given(marked_texts(), st.integers(0, 40), st.integers(1, 10))
def test_single_paragraphs_are_as_in_the_whole(case: tuple[str, list[Mark]], start: int, length: int) -> None:
    text, marks = case
    span = (start, start + length)
    whole = mark_text(text, marks)
    wanted = [p for p in whole if p.start < span[1] and span[0] < p.end]
    assert mark_text(text, marks, touching=[span]) == wanted


def written(text: str, marks: list[Mark]) -> str:
    """Return the text with its marks as <key …>."""
    out = ""
    for paragraph in mark_text(text, marks):
        for piece in paragraph.pieces:
            out += f"<{piece.opens.key} " if piece.opens else ">" if piece.closes else piece.text
        out += "|"
    return out


@pytest.mark.parametrize(
    "text, marks, expected",
    [
        pytest.param("abcdef", [Mark(1, 3, "quote", "q")], "a<q bc>def|", id="one"),
        pytest.param(
            "abcdef", [Mark(0, 4, "quote", "q"), Mark(1, 2, "name", "n")], "<q a<n b>cd>ef|", id="nested"
        ),
        pytest.param(
            "abcdef",
            [Mark(0, 4, "quote", "p"), Mark(2, 6, "quote", "q")],
            "<p ab<q cd>><q ef>|",
            id="crossing",
        ),
        pytest.param(
            "abc", [Mark(0, 3, "name", "n"), Mark(0, 3, "quote", "q")], "<q <n abc>>|", id="same bounds"
        ),
        pytest.param("ab\n\ncd", [Mark(1, 5, "quote", "q")], "a<q b>|<q c>d|", id="two paragraphs"),
        pytest.param(
            "👩‍👩‍👧x", [Mark(5, 6, "quote", "q")], "👩‍👩‍👧<q x>|", id="code points, not UTF-16 units"
        ),
        pytest.param("ab", [Mark(0, 1, "name", "m"), Mark(1, 2, "name", "n")], "<m a><n b>|", id="adjacent"),
        pytest.param("\n \n", [Mark(0, 3, "quote", "q")], "", id="only white space"),
    ],
)
def test_marks_by_example(text: str, marks: list[Mark], expected: str) -> None:
    assert written(text, marks) == expected
