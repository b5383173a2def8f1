"""What is handed in, step by step: plain records that know no database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from articles.nlp.document import LeftOut


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row, a file or an upload can't be read: a key of reasons.REASONS, and the values it names."""

    reason: str
    detail: Mapping[str, Any] = field(default_factory=dict)


class Unreadable(Exception):
    """Raised where reading or cleaning finds that a row is no article."""

    def __init__(self, reason: str, **detail: Any) -> None:
        super().__init__(reason)
        self.problem = Problem(reason, detail)


@dataclass(frozen=True, slots=True)
class RawRow:
    """One article as it was read, decoded and otherwise untouched; or the problem in its place.

    origin: file and line, as `pack.zip/news.csv:12`.
    fields: the keys that were given, of limits.FIELD_CHARACTERS.
    notes: what reading had to do to the row, as keys of reasons.NOTES with their values.
    """

    origin: str
    text: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, Any] = field(default_factory=dict)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class CleanRow:
    """One article that can be stored as it stands.

    text: LF line ends, no BOM, no control characters; left_out counts in it.
    url: canonical. external_id: the outlet's id.
    bands: near-duplicate fingerprints of the story (similarity.py).
    """

    origin: str
    text: str
    title: str
    title_derived: bool = False
    url: str = ""
    external_id: str = ""
    outlet: str = ""
    author: str = ""
    editor: str = ""
    section: str = ""
    published_at: datetime | None = None
    left_out: tuple[LeftOut, ...] = ()
    bands: tuple[int, ...] = ()
    notes: Mapping[str, Any] = field(default_factory=dict)
