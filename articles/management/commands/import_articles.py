"""Imports articles from files and directories: .txt, .html, .jsonl, .csv and .zip of these.

Safe to repeat and to interrupt: rows that are there already are passed over. What is nearly the same as
another article waits in the admin for a person; with --near-duplicates it is imported too. Exits with 1
where a row was unreadable or could not be written.
"""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.importing.batches import import_now, judged_chunks
from articles.importing.reading.files import READERS, ZIP, read
from articles.importing.reading.sources import Source
from articles.importing.reasons import explain
from articles.importing.verdicts import Judged
from articles.models import ImportBatch, ImportRow

PROGRESS_SECONDS = 2.0
Verdict = ImportRow.Verdict


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="files and directories")
        parser.add_argument("--dry-run", action="store_true", help="say the verdicts and write nothing")
        parser.add_argument(
            "--near-duplicates", action="store_true", help="import what is nearly the same as another article"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        files = list(chain.from_iterable(_files(path) for path in options["paths"]))
        rows = chain.from_iterable(read(Source.of_path(path)) for path in files)
        batch = None
        if not options["dry_run"]:
            name = ", ".join(str(path) for path in options["paths"])
            batch = ImportBatch.objects.create(source=ImportBatch.Source.COMMAND, name=name[:500])
        counts: Counter[str] = Counter()
        began = said = time.monotonic()
        for judged in judged_chunks(rows):
            if options["near_duplicates"]:
                judged = [replace(one, chosen=True) for one in judged]
            counts.update(self._take(batch, judged))
            if time.monotonic() - said > PROGRESS_SECONDS:
                said = time.monotonic()
                self._progress(counts, said - began)
        if batch:
            _finish(batch, counts)
        self._summary(counts, time.monotonic() - began)
        if counts[Verdict.UNREADABLE] or counts["failed"]:
            bad = counts[Verdict.UNREADABLE] + counts["failed"]
            raise CommandError(
                _("%(count)d rows were not imported; see above.") % {"count": bad}, returncode=1
            )

    def _take(self, batch: ImportBatch | None, judged: Sequence[Judged]) -> Counter[str]:
        counts = Counter(rows=len(judged)) + Counter(str(one.verdict) for one in judged)
        for one in judged:
            if one.verdict == Verdict.UNREADABLE:
                self.stderr.write(f"{one.row.origin}: {explain(one.reason, one.detail)}")
        if batch is None:
            return counts
        # What was there already is counted, and leaves no row: a repeated import adds none.
        for row in import_now(batch, [one for one in judged if one.verdict != Verdict.SAME]):
            counts[str(row.outcome)] += 1
            if row.outcome == ImportRow.Outcome.FAILED:
                self.stderr.write(f"{row.origin}: {explain(row.reason, row.detail)}")
        return counts

    def _progress(self, counts: Counter[str], seconds: float) -> None:
        said = _("%(rows)d rows, %(rate)d a second")
        self.stderr.write(said % {"rows": counts["rows"], "rate": counts["rows"] / seconds})

    def _summary(self, counts: Counter[str], seconds: float) -> None:
        for verdict in Verdict:
            if counts[verdict]:
                self.stdout.write(f"{counts[verdict]:>9,}  {verdict.label}")
        said = _("%(rows)d rows, %(imported)d imported, in %(seconds).1f seconds")
        values = {"rows": counts["rows"], "imported": counts["imported"], "seconds": seconds}
        self.stdout.write(said % values)
        if counts["pending"]:
            waiting = _("%(count)d are nearly the same as others: choose in the admin, under Imports.")
            self.stdout.write(waiting % {"count": counts["pending"]})


def _files(path: Path) -> Iterator[Path]:
    """Return a file, or the files of a directory that can be imported, in order."""
    if path.is_dir():
        found = [p for p in sorted(path.rglob("*")) if p.suffix.lower() in (*READERS, ZIP) and p.is_file()]
        if not found:
            raise CommandError(_("Nothing to import in %(path)s.") % {"path": path}, returncode=2)
        yield from found
        return
    try:
        with path.open("rb"):
            yield path
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}", returncode=2) from error


def _finish(batch: ImportBatch, counts: Counter[str]) -> None:
    """Close the import, unless rows of it wait for a person; one that brought nothing is not kept."""
    if not batch.counts.get("rows"):
        batch.delete()
    elif not counts["pending"]:
        batch.imported_at = timezone.now()
        batch.save(update_fields=["imported_at"])
