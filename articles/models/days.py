"""Days of the newsroom's time zone as moments, which is what rows hold."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils import timezone


def midnight(day: date) -> datetime:
    """Return when a day begins in the time zone of the settings."""
    return timezone.make_aware(datetime.combine(day, time()))
