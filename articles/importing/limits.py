"""What the importer takes at most. Past a limit a row is refused with a verdict that names it."""

from __future__ import annotations

from typing import Final

from django.conf import settings

from articles.models import Article, Outlet

# A text: 200,000 words of Indonesian news are about 1.5 million characters.
TEXT_CHARACTERS: Final = 3_000_000
# A stretch without white space: no word and no address is that long, and nothing downstream reads it.
WORD_CHARACTERS: Final = 10_000
# One line of JSONL, one record of CSV, one .txt or .html file: a text with its escapes.
RECORD_BYTES: Final = 4 * TEXT_CHARACTERS
COLUMNS: Final = 200

# A zip, unpacked: all of it, its files, and how many times smaller a file of some size may be packed.
ZIP_BYTES: Final = 1_000_000_000
ZIP_FILES: Final = 20_000
ZIP_RATIO: Final = 200
ZIP_RATIO_FROM_BYTES: Final = 10_000_000

# One upload in the browser; the command has no such limits.
UPLOAD_BYTES: Final = 300_000_000
UPLOAD_FILES: Final = settings.DATA_UPLOAD_MAX_NUMBER_FILES
UPLOAD_ROWS: Final = 5_000

ORIGIN_CHARACTERS: Final = 300


def _column(model: type, field: str) -> int:
    return int(model._meta.get_field(field).max_length)  # type: ignore[attr-defined]


FIELD_CHARACTERS: Final[dict[str, int]] = {
    "title": _column(Article, "title"),
    "url": _column(Article, "url"),
    "id": _column(Article, "external_id"),
    "outlet": _column(Outlet, "name"),
    "author": _column(Article, "author"),
    "editor": _column(Article, "editor"),
    "section": _column(Article, "section"),
    "published_at": 100,
}
"""The keys of a row but `text`, and how long each may be."""
