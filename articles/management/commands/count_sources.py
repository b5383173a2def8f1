"""Builds the kept counts of who said how much anew, or verifies them (`--verify`)."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from articles.models import Article
from articles.models.tallies import count_tallies, sum_everything, wrong_sums, wrong_tallies

BATCH = 500


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--verify", action="store_true", help="change nothing, say what is wrong")

    def handle(self, *args: Any, verify: bool, **options: Any) -> None:
        """Go through the articles by id; each batch is a transaction that locks its articles."""
        wrong, last = 0, 0
        while ids := list(
            Article.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH]
        ):
            last = ids[-1]
            with transaction.atomic():
                if verify:
                    wrong += wrong_tallies(ids)
                    continue
                list(Article.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"))
                count_tallies(ids)
        if not verify:
            sum_everything()
        wrong += wrong_sums()
        if wrong:
            raise CommandError(f"{wrong} counts are wrong: `manage.py count_sources` builds them anew")
        self.stdout.write("the counts are right")
