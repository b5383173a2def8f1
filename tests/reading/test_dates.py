"""Moments as newspapers write them."""

from datetime import UTC, datetime

import pytest
from django.utils.translation import override

from articles.templatetags.dates import day, moment, short_day

NOON = datetime(2025, 10, 21, 7, 5, tzinfo=UTC)
LATE = datetime(2026, 12, 31, 17, 30, tzinfo=UTC)  # the next year in Jakarta


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("id", NOON, "Selasa, 21 Oktober 2025, 14.05 WIB"),
        ("id", LATE, "Jumat, 1 Januari 2027, 00.30 WIB"),
        ("en", NOON, "Tuesday, 21 October 2025, 14:05 WIB"),
        ("id", None, ""),
    ],
)
def test_moment(language: str, value: datetime | None, written: str) -> None:
    with override(language):
        assert moment(value) == written


def test_days() -> None:
    with override("id"):
        assert day(LATE) == "1 Januari 2027"
        assert short_day(NOON) == "21 Okt 2025"
