"""Looks for names that may be one person or organisation, among those that were not compared yet."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from articles.people.finding import BATCH, find_pairs


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        compared = 0
        while found := find_pairs(batch=BATCH):
            compared += found
        self.stdout.write(f"{compared} names compared")
