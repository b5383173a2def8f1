"""Annotates texts of a JSONL file into another one. Uses no database.

INPUT holds one article a line: {"id", "title", "text"}. OUTPUT gets, in the same order, one line for every
readable line: {"id", "quotes", "candidates", "mentions"}; offsets are code points into "text". With --conllu
the parse is written to a file of its own too. A broken line is reported with its number, the others go on,
and the command ends with an error at the end.
"""

from __future__ import annotations

from argparse import ArgumentParser
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.nlp.analysis import analyse
from articles.nlp.exchange import Broken, Given, as_conllu, as_line, read_lines

# Articles that go through Stanza together: it is quicker on many sentences at once.
BATCH = 32


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("input", type=Path, metavar="INPUT.jsonl")
        parser.add_argument("output", type=Path, metavar="OUTPUT.jsonl")
        parser.add_argument("--conllu", type=Path, metavar="FILE", help="write the parse here as CoNLL-U")

    def handle(self, *args: Any, **options: Any) -> None:
        from articles.nlp.pipeline import Annotator, WeightsProblem

        source, target, conllu = options["input"], options["output"], options["conllu"]
        if target.exists() and source.exists() and target.samefile(source):
            raise CommandError("INPUT and OUTPUT are the same file.")
        with ExitStack() as stack:
            try:
                lines = stack.enter_context(source.open("rb"))
                output = stack.enter_context(target.open("w", encoding="utf-8"))
                parses = stack.enter_context(conllu.open("w", encoding="utf-8")) if conllu else None
            except OSError as error:
                raise CommandError(f"{error.filename}: {error.strerror}") from None
            try:
                self.annotator = Annotator(
                    settings.STANZA_DIR, settings.STANZA_PACKAGE, threads=settings.TORCH_THREADS
                )
            except WeightsProblem as problem:
                raise CommandError(str(problem)) from None
            broken = 0
            batch: list[Given] = []
            for line in read_lines(lines):
                if isinstance(line, Broken):
                    broken += 1
                    self.stderr.write(f"Line {line.number} {line.problem}.")
                    continue
                batch.append(line)
                if len(batch) >= BATCH:
                    self._write(batch, output, parses)
                    batch = []
            self._write(batch, output, parses)
        if broken:
            raise CommandError(f"Lines that could not be read: {broken}. The others are written.")

    def _write(self, batch: list[Given], output: TextIO, parses: TextIO | None) -> None:
        texts = [one.text for one in batch]
        left_out, parsed = self.annotator.parse(texts)
        for one, left, parse in zip(batch, left_out, parsed, strict=True):
            output.write(as_line(one.id, analyse(one.text, left, parse)) + "\n")
            if parses is not None:
                parses.write(as_conllu(one.id, one.text, parse))
