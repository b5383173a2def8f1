"""A source: a named stream of bytes that can be opened again, wherever it comes from."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from ..limits import ORIGIN_CHARACTERS, RECORD_BYTES
from ..records import Unreadable

UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Source:
    """name: as people know it, `pack.zip/news.csv`. open: a new stream from the beginning, each time."""

    name: str
    open: Callable[[], BinaryIO]

    @classmethod
    def of_path(cls, path: Path) -> Source:
        return cls(str(path), lambda: path.open("rb"))

    @property
    def suffix(self) -> str:
        return Path(self.name).suffix.lower()

    def line(self, number: int) -> str:
        """Return the origin of a row at line `number`."""
        return f"{shown_name(self.name)}:{number}"

    def read_all(self) -> bytes:
        """Return all bytes. Raises Unreadable past what one article may have."""
        with self.open() as stream:
            data = stream.read(RECORD_BYTES + 1)
        if len(data) > RECORD_BYTES:
            raise Unreadable("file_too_long", limit=RECORD_BYTES // 1_000_000)
        return data


def shown_name(name: str) -> str:
    """Return a name that can be stored and shown: no control characters, cut in the middle."""
    name = UNPRINTABLE.sub("�", name)
    half = ORIGIN_CHARACTERS // 2
    return name if len(name) <= ORIGIN_CHARACTERS else f"{name[:half]}…{name[-half + 1 :]}"
