"""Zip files: their members are read in place and never written to disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, Final, cast

from ..limits import ZIP_BYTES, ZIP_FILES, ZIP_RATIO, ZIP_RATIO_FROM_BYTES
from ..records import Problem, RawRow, Unreadable
from .sources import Source, shown_name

ENCRYPTED: Final = 0x1
METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN: Final = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError)
"""What reading a damaged zip raises, on opening it or in the middle of a member."""
# What systems add to a zip on their own: no file that anyone handed in.
ADDED: Final = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def members_of(source: Source) -> Iterator[Source | RawRow]:
    """Yield each file in a zip as a source of its own, or the reason why it was not opened.

    Raises Unreadable for a zip that can't be opened or holds too much; reading a member may raise BROKEN.
    """
    with source.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except (*BROKEN, ValueError) as error:
            raise Unreadable("bad_zip") from error
        with archive:
            yield from _members(source, archive)


def _members(source: Source, archive: zipfile.ZipFile) -> Iterator[Source | RawRow]:
    total = files = 0
    for info in archive.infolist():
        if info.is_dir() or info.filename.startswith(ADDED[0]) or info.filename.endswith(ADDED[1:]):
            continue
        name = f"{source.name}/{info.filename}"
        files += 1
        total += info.file_size
        if files > ZIP_FILES:
            raise Unreadable("zip_too_many", limit=ZIP_FILES)
        if problem := _problem(info):
            total -= info.file_size
            yield RawRow(shown_name(name), problem=problem)
        elif total > ZIP_BYTES:
            raise Unreadable("zip_too_large", limit=ZIP_BYTES // 1_000_000)
        else:
            yield Source(name, lambda info=info: cast(BinaryIO, archive.open(info)))  # type: ignore[misc]


def _problem(info: zipfile.ZipInfo) -> Problem | None:
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    if ".." in parts or parts[:1] == ("/",) or (parts and parts[0].endswith(":")):
        return Problem("zip_name")
    if info.flag_bits & ENCRYPTED:
        return Problem("zip_password")
    if info.compress_type not in METHODS:
        return Problem("zip_method")
    # The size that is declared bounds what is read of the member.
    if info.file_size > ZIP_RATIO_FROM_BYTES and info.file_size > ZIP_RATIO * max(info.compress_size, 1):
        return Problem("zip_bomb", {"limit": ZIP_RATIO})
    return None
