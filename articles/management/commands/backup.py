"""Writes the whole archive into one file, which `restore` puts into any PostgreSQL from 15 on."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from articles.models import Article
from newsdesk.dump import DumpError, dump

KEPT = 7


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, nargs="?")
        parser.add_argument(
            "--daily", type=Path, metavar="DIR", help=f"one file a day in DIR, where the last {KEPT} are kept"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if Article._meta.db_table not in connection.introspection.table_names():
            raise CommandError("There is no newsdesk in this database: nothing to back up.")
        if options["daily"]:
            self.daily(options["daily"].expanduser())
        elif options["file"]:
            self.write(options["file"])
        else:
            raise CommandError("Say where to: make backup FILE=archive.dump")

    def daily(self, directory: Path) -> None:
        """Write the day's file unless it is there or there is nothing to keep."""
        file = directory / f"newsdesk-{timezone.localdate():%Y-%m-%d}.dump"
        if file.exists() or not Article.objects.exists():
            return
        try:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise CommandError(f"No daily backup: {error}") from None
        self.write(file)
        for old in sorted(directory.glob("newsdesk-*.dump"))[:-KEPT]:
            old.unlink()

    def write(self, file: Path) -> None:
        try:
            dump(file)
        except (DumpError, OSError) as error:
            raise CommandError(str(error)) from None
        size = file.stat().st_size / 1_000_000
        self.stdout.write(f"{file}: {Article.objects.count()} articles, {size:.1f} MB")
