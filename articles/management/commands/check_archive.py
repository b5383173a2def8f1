"""Checks what the archive stands on: every span is its words, every value follows from its history."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.models import Candidate, Mention, Quote


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        wrong = 0
        for model in (Quote, Mention, Candidate):
            for row in model.objects.select_related("version").order_by("pk").iterator(chunk_size=500):
                wrong += self._check(row)
        if wrong:
            raise CommandError(f"{wrong} defects")
        self.stdout.write("no defects")

    def _check(self, row: Quote | Mention | Candidate) -> int:
        name = f"{type(row).__name__.lower()} {row.pk}"
        if row.version.text[row.start : row.end] != row.text:
            self.stderr.write(f"{name}: {row.start}:{row.end} is not {row.text[:60]!r}")
            return 1
        if not isinstance(row, Quote):
            return 0
        replayed = row.replay()
        differing = [field for field, value in replayed.items() if row.get_value(field) != value]
        for field in differing:
            self.stderr.write(
                f"{name}: {field} is {row.get_value(field)!r}, its history says {replayed[field]!r}"
            )
        return len(differing)
