"""Uploaded files as sources of rows, and a hand-in of any kind as an import to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, BinaryIO, cast

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from articles.models import ImportBatch, User

from .batches import add_rows, judged_chunks
from .limits import UPLOAD_BYTES, UPLOAD_ROWS
from .reading.files import read
from .reading.sources import Source, shown_name
from .records import Problem, RawRow

NAMES_SHOWN = 3


class _Reopened:
    """An uploaded file from its beginning; closing it leaves the upload open, to be read again."""

    def __init__(self, file: UploadedFile) -> None:
        self.closed = False
        self._file = cast(BinaryIO, file.file)
        self._file.seek(0)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> _Reopened:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        self.closed = True


def rows_of(files: Sequence[UploadedFile]) -> Iterator[RawRow]:
    return chain.from_iterable(_rows_of(file) for file in files)


def _rows_of(file: UploadedFile) -> Iterable[RawRow]:
    name = shown_name(file.name or "?")
    if (file.size or 0) > UPLOAD_BYTES:
        return [RawRow(name, problem=Problem("upload_too_large", {"limit": UPLOAD_BYTES // 1_000_000}))]
    return read(Source(name, lambda: cast(BinaryIO, _Reopened(file))))


def name_of(files: Sequence[UploadedFile]) -> str:
    names = [shown_name(file.name or "?") for file in files[:NAMES_SHOWN]]
    return ", ".join(names) + (f" … ({len(files)})" if len(files) > NAMES_SHOWN else "")


def hand_in(rows: Iterable[RawRow], *, source: str, name: str, user: User | None) -> ImportBatch:
    """Keep rows with their verdicts as an import, all or nothing; no article is written."""
    with transaction.atomic():
        batch = ImportBatch.objects.create(source=source, name=shown_name(name), created_by=user)
        for judged in judged_chunks(rows, limit=UPLOAD_ROWS):
            add_rows(batch, judged)
    return batch
