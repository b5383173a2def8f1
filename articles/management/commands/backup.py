"""Writes the whole archive into one file, which `restore` puts into any PostgreSQL from 15 on."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from articles.models import Article
from newsdesk.dump import DumpError, dump


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        file: Path = options["file"]
        if Article._meta.db_table not in connection.introspection.table_names():
            raise CommandError("There is no newsdesk in this database: nothing to back up.")
        try:
            dump(file)
        except DumpError as error:
            raise CommandError(str(error)) from None
        size = file.stat().st_size / 1_000_000
        self.stdout.write(f"{file}: {Article.objects.count()} articles, {size:.1f} MB")
