"""Reads what was handed in, row by row, by the kind of file; nothing is written and nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ..records import Problem, RawRow, Unreadable
from .archives import BROKEN, members_of
from .decoding import decode
from .html_pages import read_page
from .json_lines import read_json_lines
from .sources import Source, shown_name
from .tables import read_table

ZIP: Final = ".zip"


def read(source: Source) -> Iterator[RawRow]:
    """Yield the rows of a file, or of each file in a zip; what can't be read is a row with its problem."""
    if source.suffix != ZIP:
        yield from _read_file(source)
        return
    none = True
    try:
        for member in members_of(source):
            none = False
            if isinstance(member, RawRow):
                yield member
            elif member.suffix == ZIP:
                yield RawRow(shown_name(member.name), problem=Problem("zip_in_zip"))
            else:
                yield from _read_member(member)
    except Unreadable as unreadable:
        yield RawRow(shown_name(source.name), problem=unreadable.problem)
        return
    if none:
        yield RawRow(shown_name(source.name), problem=Problem("empty"))


def _read_member(member: Source) -> Iterator[RawRow]:
    try:
        yield from _read_file(member)
    except BROKEN:
        yield RawRow(shown_name(member.name), problem=Problem("bad_zip"))


def _read_file(source: Source) -> Iterator[RawRow]:
    reader = READERS.get(source.suffix)
    none = True
    try:
        if reader is None:
            raise Unreadable("unsupported")
        for row in reader(source):
            none = False
            yield row
        if none:
            raise Unreadable("empty")
    except Unreadable as unreadable:
        yield RawRow(shown_name(source.name), problem=unreadable.problem)


def _read_text(source: Source) -> Iterator[RawRow]:
    text, encoding = decode(source.read_all())
    yield RawRow(shown_name(source.name), text, notes=encoding.notes)


READERS: Final[dict[str, Callable[[Source], Iterator[RawRow]]]] = {
    ".txt": _read_text,
    ".html": read_page,
    ".htm": read_page,
    ".jsonl": read_json_lines,
    ".csv": read_table,
}
"""How each kind of file is read; a zip holds any of these."""
