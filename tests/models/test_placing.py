"""Finding words again in a changed text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models.placing import find_again

OLD = "Harga naik. Menurut Sari, harga cabai naik tajam. Pasar sepi. Harga naik."


@pytest.mark.parametrize(
    "words, new, found",
    [
        (
            "harga cabai naik tajam",
            "Kemarin: menurut Sari, harga cabai naik tajam.",
            "harga cabai naik tajam",
        ),
        ("harga cabai naik tajam", "Menurut Sari, harga  cabai\nnaik tajam.", "harga  cabai\nnaik tajam"),
        ("harga cabai naik tajam", "Menurut Sari, harga cabe naik tajam.", "harga cabe naik tajam"),
        ("harga cabai naik tajam", "Pasar tutup hari ini.", None),
        ("naik", "Turun.", None),
    ],
    ids=["moved", "other white space", "nearly the same", "gone", "gone and short"],
)
def test_find_again(words: str, new: str, found: str | None) -> None:
    start = OLD.index(words)
    place = find_again(OLD, start, start + len(words), new)
    assert (new[slice(*place)] if place else None) == found


def test_of_several_places_the_one_with_the_same_surroundings() -> None:
    start = OLD.rindex("Harga naik")
    new = "Tambahan. " + OLD
    assert find_again(OLD, start, start + 10, new) == (start + 10, start + 20)


@given(st.text(min_size=1, max_size=60), st.data())
def test_the_same_text_gives_the_same_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    place = find_again(text, start, end, text)
    assert place is not None
    assert text[slice(*place)] == text[start:end]
