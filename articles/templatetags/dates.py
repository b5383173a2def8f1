"""Moments as the newspapers of the interface's language write them, in the newsroom's time zone."""

from datetime import date, datetime
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.translation import get_language

register = template.Library()

MOMENT = {"id": "l, j F Y, H.i", "en": "l, j F Y, H:i"}
DAY = {"id": "j F Y", "en": "j F Y"}
SHORT_DAY = {"id": "j M Y", "en": "j M Y"}
SHORT_MOMENT = {"id": "j M, H.i", "en": "j M, H:i"}
SHORT_MOMENT_OF_YEAR = {"id": "j M Y, H.i", "en": "j M Y, H:i"}


@register.filter
def moment(value: datetime | None) -> str:
    """Return e.g. `Selasa, 21 Oktober 2025, 14.05 WIB`."""
    return _written(value, MOMENT, zone=True)


@register.filter
def day(value: datetime | None) -> str:
    """Return e.g. `21 Oktober 2025`."""
    return _written(value, DAY, zone=False)


@register.filter
def short_day(value: datetime | None) -> str:
    """Return e.g. `21 Okt 2025`."""
    return _written(value, SHORT_DAY, zone=False)


@register.filter
def short_moment(value: datetime | None) -> str:
    """Return e.g. `21 Okt, 14.05`, with the year where it is not this one."""
    this_year = value is not None and timezone.localtime(value).year == timezone.localtime().year
    return _written(value, SHORT_MOMENT if this_year else SHORT_MOMENT_OF_YEAR, zone=False)


def _written(value: datetime | None, formats: dict[str, str], *, zone: bool) -> str:
    if value is None:
        return ""
    local, language = timezone.localtime(value), get_language() or "id"
    format = formats.get(language, formats["id"])
    if formats is DAY or formats is SHORT_DAY:
        return _day(local.date(), format, language)
    text = format_date(local, format)
    return f"{text} {local.tzname()}" if zone else text


@lru_cache(maxsize=10_000)
def _day(day: date, format: str, language: str) -> str:
    """Write a day, in the language that is switched on: pages are full of the same ones."""
    return str(format_date(day, format))
