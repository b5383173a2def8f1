"""Which proposal is which row."""

import pytest

from articles.annotation.pairing import Placed, pair

TEXT = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"


def place(first: int, last: int, kind: str = "direct", cue: int | None = None) -> Placed:
    """Return the span from word `first` to before word `last`."""
    words = TEXT.split()
    start = len(" ".join(words[:first])) + bool(first)
    return Placed(start, start + len(" ".join(words[first:last])), kind, cue)


@pytest.mark.parametrize(
    "rows, proposals, paired",
    [
        ([[place(0, 4)]], [place(0, 4)], {0: 0}),
        ([[place(0, 4)]], [place(0, 4, "indirect")], {0: 0}),
        ([[place(0, 4)]], [place(0, 6)], {0: 0}),
        ([[place(0, 4)]], [place(0, 6, "indirect")], {}),
        ([[place(0, 4, cue=5)]], [place(0, 6, "indirect", cue=5)], {0: 0}),
        ([[place(0, 2)]], [place(0, 9)], {}),
        ([[place(0, 2)]], [place(5, 9)], {}),
        ([[place(0, 4)], [place(0, 5)]], [place(0, 5)], {0: 1}),
        ([[place(0, 2), place(0, 8)]], [place(0, 8)], {0: 0}),
        ([[place(0, 4)]], [place(0, 4), place(0, 5)], {0: 0}),
    ],
    ids=[
        "same span",
        "same span, other kind",
        "wider",
        "wider and of another kind",
        "wider, same cue",
        "less than half shared",
        "apart",
        "the nearest of two",
        "as the machine last said",
        "each row once",
    ],
)
def test_pair(rows: list[list[Placed]], proposals: list[Placed], paired: dict[int, int]) -> None:
    assert pair(rows, proposals, TEXT) == paired
