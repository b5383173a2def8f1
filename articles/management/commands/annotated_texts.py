"""Prints the annotated news of one part, a JSON object a line, as `evaluate` reads it.

DIR holds text/news.txt of the training data (docs/weights.md): the project keeps only where the annotations
stand in it. `work` is what rules were made with, `check` what they were chosen by, `test` what had no part in
them; of `clauses` and `clauses_test`, single paragraphs, only the indirect quotes are annotated. --with 2025
prints only the texts that hold these words.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.nlp.training.annotated import PARTS, read_annotated


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("part", choices=PARTS)
        parser.add_argument("--data", type=Path, required=True, metavar="DIR")
        parser.add_argument("--with", dest="words", default="", metavar="WORDS")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            articles = read_annotated(options["data"], options["part"])
        except (OSError, ValueError) as problem:
            raise CommandError(str(problem)) from None
        for article in articles:
            if options["words"] in article["text"]:
                self.stdout.write(json.dumps(article, ensure_ascii=False))
