"""When an article was published, as outlets write it: ISO 8601, or Indonesian with a month's name."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import Final
from zoneinfo import ZoneInfo

JAKARTA: Final = ZoneInfo("Asia/Jakarta")
ZONES: Final = {"wib": 7, "wita": 8, "wit": 9, "utc": 0, "gmt": 0}
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb february pebruari",
            "maret mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu ags agt aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nopember nop",
            "desember des dec december",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAY: Final = r"(?:\w+['’]?\w*\s*,\s*)?"
CLOCK: Final = (
    r"(?:[\s,|–—-]*(?:pukul|jam)?\s*"
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]\d{2})?\s*(?P<zone>[a-z]+)?)?"
)
IN_WORDS: Final = re.compile(WEEKDAY + r"(?P<day>\d{1,2})\s+(?P<month>[a-z]+)\.?\s+(?P<year>\d{4})" + CLOCK)
IN_NUMBERS: Final = re.compile(WEEKDAY + r"(?P<day>\d{1,2})[/-](?P<month>\d{1,2})[/-](?P<year>\d{4})" + CLOCK)
EARLIEST: Final = 1900


def read_date(written: str, *, now: datetime | None = None) -> datetime | None:
    """Return the moment that is meant, or None where it can't be told or lies more than a day ahead.

    Without a zone it is Jakarta's; a day alone is its midnight there; a day comes before its month.
    """
    moment = (
        _iso(written.strip()) or _indonesian(written.strip().lower()) or _epoch(written) or _mail(written)
    )
    if moment is None:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=JAKARTA)
    latest = (now or datetime.now(UTC)) + timedelta(days=1)
    return moment if moment.year > EARLIEST and moment <= latest else None


def _iso(written: str) -> datetime | None:
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def _indonesian(written: str) -> datetime | None:
    match = IN_WORDS.fullmatch(written) or IN_NUMBERS.fullmatch(written)
    if not match:
        return None
    month = int(match["month"]) if match["month"].isdigit() else MONTHS.get(match["month"], 0)
    hours = ZONES.get(match["zone"] or "wib")
    if hours is None:
        return None
    try:
        day = date(int(match["year"]), month, int(match["day"]))
        clock = time(int(match["hour"] or 0), int(match["minute"] or 0))
    except ValueError:
        return None
    return datetime.combine(day, clock, timezone(timedelta(hours=hours)))


def _epoch(written: str) -> datetime | None:
    """Read seconds since 1970, as feeds' dumps have them."""
    if not re.fullmatch(r"\d{9,10}(?:\.\d+)?", written):
        return None
    return datetime.fromtimestamp(float(written), UTC)


def _mail(written: str) -> datetime | None:
    try:
        return parsedate_to_datetime(written)
    except ValueError:
        return None
