"""News whose quotes were annotated for this project, kept as numbers: the texts themselves are not ours.

`annotated.tsv` has a line `text FIRST COUNT PART` for each text, COUNT lines of text/news.txt from the line
FIRST (counted from 1), joined by line breaks. PART is `work` where rules were made by reading what they get
wrong, `check` where at first only their figures were looked at, `test` where no rule was chosen even by
those. A line for each quote follows: its kind, then where content, cue, mention, the speaker's full name,
role and affiliation stand in the text, as start:end in code points, `-` where there is none. What a quote is,
and who its speaker, docs/quotes.md says.

The texts of `clauses` (read) and `clauses_test` (not read) are single paragraphs with rare reporting verbs,
or of which the rules were unsure; of these only indirect quotes are annotated, with content and cue.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

SOURCE = "text/news.txt"
ANNOTATED = Path(__file__).with_name("annotated.tsv")
FIELDS = ("cue", "mention", "speaker", "role", "affiliation")
CLAUSES = ("clauses", "clauses_test")
PARTS = ("work", "check", "test", *CLAUSES)


def read_annotated(data: Path, part: str, annotated: Path = ANNOTATED) -> list[dict[str, Any]]:
    """Return the texts of a part as `manage.py evaluate` reads them: {"id", "text", "quotes": [...]}.

    Where only indirect quotes are annotated, "only" says so.
    `data` is the folder of the training data. Raises OSError where text/news.txt cannot be read, ValueError
    where it is not the one that was annotated.
    """
    lines = (data / SOURCE).read_text(encoding="utf-8").split("\n")
    return [_article(rows, lines) for rows in _texts(annotated) if rows[0][3] == part]


def _texts(annotated: Path) -> Iterator[list[list[str]]]:
    """Yield the rows of each text, the one that says where it stands first."""
    rows = [row.split("\t") for row in annotated.read_text(encoding="utf-8").splitlines()]
    number = 0

    def text_of(row: list[str]) -> int:
        nonlocal number
        number += row[0] == "text"
        return number

    for _, group in groupby(rows, text_of):
        yield list(group)


def _article(rows: list[list[str]], lines: list[str]) -> dict[str, Any]:
    first, count = int(rows[0][1]), int(rows[0][2])
    text = "\n".join(lines[first - 1 : first - 1 + count])
    article = {"id": f"news-{first}", "text": text, "quotes": [_quote(row, text) for row in rows[1:]]}
    return {**article, "only": "indirect"} if rows[0][3] in CLAUSES else article


def _quote(row: list[str], text: str) -> dict[str, Any]:
    start, end = _span(row[1], text)
    quote: dict[str, Any] = {"type": row[0], "start": start, "end": end, "text": text[start:end]}
    for name, written in zip(FIELDS, row[2:], strict=True):
        if written == "-":
            quote[name] = None
            continue
        start, end = _span(written, text)
        said = text[start:end]
        quote[name] = {"start": start, "end": end, "text": said} if name in ("cue", "mention") else said
    return quote


def _span(written: str, text: str) -> tuple[int, int]:
    start, end = map(int, written.split(":"))
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{SOURCE} is not the text that was annotated: nothing stands at {written}.")
    return start, end
