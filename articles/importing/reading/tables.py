"""CSV: the first line names the columns, `text` among them; separated by comma, semicolon or tab."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final, TextIO

from ..limits import COLUMNS, FIELD_CHARACTERS, RECORD_BYTES
from ..records import RawRow, Unreadable
from .decoding import detect
from .sources import Source

DELIMITERS: Final = (",", ";", "\t")
# Texts are longer than the 131,072 characters that the csv module takes by default. Process-wide.
csv.field_size_limit(RECORD_BYTES)


def read_table(source: Source) -> Iterator[RawRow]:
    encoding = detect(source.open)
    with (
        source.open() as stream,
        io.TextIOWrapper(stream, encoding.codec, errors="replace", newline="") as text,
    ):
        lines = _lines(text)
        header = next(lines, "")
        if not header.strip().strip("\ufeff"):
            return
        columns, delimiter = _columns(header)
        records = csv.reader(lines, delimiter=delimiter, strict=True)
        while True:
            # Line 1 is the header; a record is known by the line that it begins in.
            origin = source.line(records.line_num + 2)
            try:
                record = next(records, None)
                if record is None:
                    return
                if record:
                    yield _row(origin, record, columns, encoding.notes)
            except csv.Error as error:
                if "field limit" in str(error):
                    raise Unreadable("record_too_long", limit=RECORD_BYTES // 1_000_000) from error
                yield RawRow(origin, problem=Unreadable("bad_csv", error=str(error)).problem)
            except Unreadable as unreadable:
                yield RawRow(origin, problem=unreadable.problem)


def _lines(stream: TextIO) -> Iterator[str]:
    while line := stream.readline(RECORD_BYTES):
        if len(line) == RECORD_BYTES:
            raise csv.Error("line larger than field limit")
        yield line


def _columns(header: str) -> tuple[list[str], str]:
    """Return the names of the columns and what separates them. Raises Unreadable without a `text`."""
    for delimiter in DELIMITERS:
        try:
            names = next(csv.reader([header.lstrip("\ufeff")], delimiter=delimiter))
        except csv.Error as error:
            raise Unreadable("no_text_column") from error
        if len(names) > COLUMNS:
            raise Unreadable("too_many_columns", limit=COLUMNS)
        names = [name.strip().lower() for name in names]
        if "text" in names:
            return names, delimiter
    raise Unreadable("no_text_column")


def _row(origin: str, record: list[str], columns: list[str], notes: dict[str, str]) -> RawRow:
    if any(record[len(columns) :]):
        raise Unreadable("extra_columns", count=len(record), limit=len(columns))
    values = dict(zip(columns, record, strict=False))
    fields = {key: values[key] for key in FIELD_CHARACTERS if values.get(key)}
    return RawRow(origin, values.get("text", ""), fields, notes)
