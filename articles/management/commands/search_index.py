"""Rebuilds or verifies what quotes are found by, the words of names and the tallies of the source balance."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection, transaction

from articles.models import Article, NameWord, QuoteIndex, Run, Tally, WordForm
from articles.models.quote_index import build_word_index, drop_word_index
from articles.models.word_forms import forms_in

CHUNK = 200  # articles in a transaction


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--verify", action="store_true", help="change nothing, say what is wrong")
        parser.add_argument(
            "--from-nothing",
            action="store_true",
            help="empty it first: quickest, but nothing is found until it is done",
        )

    def handle(self, *args: Any, verify: bool, from_nothing: bool, **options: Any) -> None:
        if verify:
            self._verify()
            return
        start = time.monotonic()
        with self._emptied() if from_nothing else nullcontext():
            forms, rows = self._rebuild()
        names = NameWord.objects.learn()
        with transaction.atomic():
            Tally.objects.fold()
        took = time.monotonic() - start
        self.stdout.write(f"{rows} quotes, {forms} word forms, {names} words of names in {took:.0f} s")

    def _rebuild(self) -> tuple[int, int]:
        """Go over all runs for word forms, then over all articles; return how many of each were written."""
        before = WordForm.objects.count()
        for ids in _chunks(Run):
            runs = Run.objects.filter(pk__in=ids).select_related("version")
            WordForm.objects.add({pair for run in runs for pair in forms_in(run.version.text, run.analysis)})
        rows = 0
        for ids in _chunks(Article):
            with transaction.atomic():
                list(Article.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"))
                rows += QuoteIndex.objects.refresh(ids)
        return WordForm.objects.count() - before, rows

    def _verify(self) -> None:
        wrong = sum(QuoteIndex.objects.refresh(ids, write=False) for ids in _chunks(Article))
        counted = QuoteIndex.objects.tallied()
        kept = Tally.objects.totals()
        tallies = len({key for key in {*counted, *kept} if counted[key] != kept[key]})
        names = len(NameWord.objects.missing())
        if wrong or tallies or names:
            raise CommandError(
                f"{wrong} quotes, {tallies} tallies and {names} words of names are not as they have to be: "
                "run search_index"
            )
        self.stdout.write("no defects")

    @contextmanager
    def _emptied(self) -> Iterator[None]:
        """Fill the tables without their large index, and build it at once, whatever happens in between."""
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("TRUNCATE articles_quoteindex, articles_tally")
            NameWord.objects.forget()
            drop_word_index()
        try:
            yield
        finally:
            start = time.monotonic()
            build_word_index()
            self.stdout.write(f"the index itself in {time.monotonic() - start:.0f} s")


def _chunks(model: Any) -> Iterator[list[int]]:
    """Yield the ids of all rows in rising order, CHUNK at a time."""
    last = 0
    while ids := list(model.objects.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:CHUNK]):
        yield ids
        last = ids[-1]
