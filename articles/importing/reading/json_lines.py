"""JSONL: one object a line; a broken line costs that line alone."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any, Final

from ..limits import FIELD_CHARACTERS, RECORD_BYTES
from ..records import RawRow, Unreadable
from .decoding import Encoding, detect
from .sources import Source

WIDE: Final = ("utf-16", "utf-16-le", "utf-16-be", "utf-32")


def read_json_lines(source: Source) -> Iterator[RawRow]:
    encoding = detect(source.open)
    for number, line in enumerate(_lines(source, encoding), start=1):
        if line is not None and not line.strip().strip("\ufeff"):
            continue
        origin = source.line(number)
        try:
            if line is None:
                raise Unreadable("record_too_long", limit=RECORD_BYTES // 1_000_000)
            yield _row(origin, line)
        except Unreadable as unreadable:
            yield RawRow(origin, problem=unreadable.problem)


def _row(origin: str, line: str) -> RawRow:
    try:
        record = json.loads(line.lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("bad_json") from error
    if not isinstance(record, dict):
        raise Unreadable("not_an_object")
    if record.get("text") is None:
        raise Unreadable("no_text_key")
    if not isinstance(record["text"], str):
        raise Unreadable("not_a_string", field="text")
    fields = {key: _as_text(key, record[key]) for key in FIELD_CHARACTERS if record.get(key) is not None}
    return RawRow(origin, record["text"], fields)


def _as_text(key: str, value: Any) -> str:
    """Return a value as text: ids are often numbers, authors often lists."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    raise Unreadable("not_a_string", field=key)


def _lines(source: Source, encoding: Encoding) -> Iterator[str | None]:
    """Yield the decoded lines; None for one that is longer than a record may be."""
    with source.open() as stream:
        if encoding.codec in WIDE:
            with io.TextIOWrapper(stream, encoding.codec, errors="replace", newline="\n") as reader:
                yield from _bounded(reader, "\n")
        else:
            for line in _bounded(stream, b"\n"):
                yield None if line is None else _decode_line(line, encoding)


def _bounded(stream: Any, line_end: Any) -> Iterator[Any]:
    while line := stream.readline(RECORD_BYTES + 1):
        if len(line) <= RECORD_BYTES:
            yield line
            continue
        while line and not line.endswith(line_end):
            line = stream.readline(RECORD_BYTES)
        yield None


def _decode_line(line: bytes, encoding: Encoding) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return encoding.decode(line)
