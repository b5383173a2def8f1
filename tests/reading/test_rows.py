"""The first line of a story."""

import pytest

from articles.reading.rows import FIRST_LINE, first_line


@pytest.mark.parametrize(
    ("text", "left_out", "line"),
    [
        pytest.param("", [], "", id="empty"),
        pytest.param("Satu.\nDua.", [], "Satu.", id="first of two"),
        pytest.param("Judul\n\n  Isi  berita. ", [], "Isi berita.", id="the title again is passed over"),
        pytest.param("Reporter: A\nIsi.", [{"start": 0, "end": 11}], "Isi.", id="a byline is passed over"),
        pytest.param(
            "SOLO - Isi.",
            [{"start": 0, "end": 7}, {"start": 3, "end": 7}],
            "Isi.",
            id="overlapping left-out spans",
        ),
        pytest.param("Baca juga: x", [{"start": 0, "end": 12}], "", id="nothing but furniture"),
        pytest.param("kata " * 100, [], ("kata " * (FIRST_LINE // 5))[:-1] + " …", id="cut at a word"),
        pytest.param("a" * 1000, [], "a" * FIRST_LINE + " …", id="no space to cut at"),
    ],
)
def test_first_line(text: str, left_out: list[dict[str, int]], line: str) -> None:
    assert first_line(text, left_out, title="Judul") == line
