"""Puts a file that `backup` wrote into the database, in place of what is there: all of it or nothing."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from articles.models import Article
from newsdesk.dump import DumpError, load


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="though the database holds articles")

    def handle(self, *args: Any, **options: Any) -> None:
        there = Article.objects.count() if _has_tables() else 0
        if there and not options["replace"]:
            raise CommandError(
                f"The database holds {there} articles, and restoring replaces them. Back them up first; "
                f"then: make restore FILE={options['file']} REPLACE=1"
            )
        connection.close()
        try:
            load(options["file"])
        except DumpError as error:
            raise CommandError(str(error)) from None
        call_command("migrate", interactive=False, verbosity=0)  # the file may be of an older newsdesk
        self.stdout.write(f"{Article.objects.count()} articles restored from {options['file']}")


def _has_tables() -> bool:
    return Article._meta.db_table in connection.introspection.table_names()
