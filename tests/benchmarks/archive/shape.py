"""What decides about a generated archive: the same shape and code give the same archive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

END = datetime(2026, 6, 30, 22, tzinfo=ZoneInfo("Asia/Jakarta"))  # no article is younger
YEARS = 6
EDITORS = 8
REVIEWED = 0.45


@dataclass(frozen=True, kw_only=True)
class Shape:
    """reviewed: the share of the articles that editors have worked off; as many again are begun.

    quotes: of an article, on average. copies: how often the articles are there (multiply.py).
    """

    articles: int
    seed: int = 1
    reviewed: float = REVIEWED
    quotes: int = 10
    copies: int = 1
