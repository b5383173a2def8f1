"""What Stanza's networks say of a word form by itself, computed once for each distinct form.

Word vectors and character layers look at one form alone. Running text repeats its forms, so that a table of
them saves most of that work; the rows are the same numbers that Stanza computes anew for each word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

# Forms held at once; a table of 400 numbers a form is then 32 MB. A full table is emptied.
LONGEST_TABLE = 20_000
FORMS_AT_ONCE = 512


class WordTable:
    """Rows of numbers for word forms. `compute` gets at most FORMS_AT_ONCE forms, the longest first."""

    def __init__(self, compute: Callable[[list[str]], Tensor]) -> None:
        self._compute = compute
        self._places: dict[str, int] = {}
        self._rows: Tensor | None = None

    def rows(self, forms: Sequence[str]) -> Tensor:
        """Return one row for each form, in order."""
        missing = sorted(
            {form for form in forms if form not in self._places}, key=lambda form: (-len(form), form)
        )
        if missing and len(self._places) + len(missing) > LONGEST_TABLE:
            self._places.clear()
            missing = sorted(set(forms), key=lambda form: (-len(form), form))
        for start in range(0, len(missing), FORMS_AT_ONCE):
            self._add(missing[start : start + FORMS_AT_ONCE])
        places = torch.tensor([self._places[form] for form in forms], dtype=torch.long)
        if self._rows is None:
            raise ValueError("no forms")
        return self._rows.index_select(0, places)

    def _add(self, forms: list[str]) -> None:
        fresh = self._compute(forms)
        start = len(self._places)
        needed = start + len(forms)
        if self._rows is None or needed > len(self._rows):
            grown = fresh.new_empty((max(2048, 2 * needed), fresh.shape[1]))
            if self._rows is not None:
                grown[:start] = self._rows[:start]
            self._rows = grown
        self._rows[start:needed] = fresh
        for place, form in enumerate(forms, start):
            self._places[form] = place


def batches(lengths: Sequence[int], most_words: int, most_squares: int | None = None) -> list[list[int]]:
    """Group sentence numbers, longest first, so that each batch stays under both limits.

    `most_squares` limits the sum of squared (padded) lengths: what comparing each word with each needs.
    """
    result: list[list[int]] = []
    now: list[int] = []
    words = 0
    for number in sorted(range(len(lengths)), key=lambda i: (-lengths[i], i)):
        longest = lengths[now[0]] if now else lengths[number]
        squares = (len(now) + 1) * longest * longest
        if now and (words + lengths[number] > most_words or (most_squares and squares > most_squares)):
            result.append(now)
            now, words = [], 0
        now.append(number)
        words += lengths[number]
    if now:
        result.append(now)
    return result
