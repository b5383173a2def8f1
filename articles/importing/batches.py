"""An import from hand-in to articles: rows with verdicts first, then what was chosen, some at a time."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from itertools import islice
from typing import Any, Final

from django.db import DatabaseError, transaction
from django.utils import timezone

from articles.models import ImportBatch, ImportRow
from articles.nlp.document import LeftOut

from .cleaning import clean
from .records import CleanRow, Problem, RawRow
from .storing import Stored, Written, store
from .verdicts import Judged, Seen, judge

logger = logging.getLogger(__name__)

CHUNK: Final = 100
Outcome = ImportRow.Outcome
Verdict = ImportRow.Verdict


def judged_chunks(rows: Iterable[RawRow], *, limit: int | None = None) -> Iterator[list[Judged]]:
    """Yield the rows with their verdicts, CHUNK at a time; past `limit` one says that there were more."""
    seen = Seen()
    source = iter(rows) if limit is None else _limited(rows, limit)
    while chunk := [clean(row) for row in islice(source, CHUNK)]:
        yield judge(chunk, seen)


def _limited(rows: Iterable[RawRow], limit: int) -> Iterator[RawRow]:
    for number, row in enumerate(rows):
        if number == limit:
            yield RawRow(row.origin, problem=Problem("too_many_rows", {"limit": limit}))
            return
        yield row


def add_rows(batch: ImportBatch, judged: Sequence[Judged]) -> list[ImportRow]:
    """Keep rows with their verdicts, to be looked at; no article is written."""
    rows = _rows(batch, judged)
    with transaction.atomic():
        ImportRow.objects.bulk_create(rows)
        left = sum(row.outcome == Outcome.LEFT for row in rows)
        count(batch, _by_verdict(rows) + Counter({str(Outcome.LEFT): left}))
    return rows


def import_now(batch: ImportBatch, judged: Sequence[Judged]) -> list[ImportRow]:
    """Import rows as soon as they are judged, in one transaction; return them with what came of them.

    What asks for a person waits in the import, to be chosen in the admin.
    """
    try:
        with transaction.atomic():
            rows = _rows(batch, judged)
            wanted = [(row, one.row) for row, one in zip(rows, judged, strict=True) if one.wanted]
            stored = store([clean for _, clean in wanted if isinstance(clean, CleanRow)])
            _finish([row for row, _ in wanted], stored)
            ImportRow.objects.bulk_create(rows)
            outcomes = Counter(str(row.outcome) for row in rows if row.outcome != Outcome.PENDING)
            count(batch, _by_verdict(rows) + outcomes)
            return rows
    except DatabaseError:
        logger.warning("import %s: writing rows one by one", batch.pk, exc_info=True)
    rows = add_rows(batch, judged)
    while import_some(batch):
        pass
    return list(ImportRow.objects.filter(pk__in=[row.pk for row in rows]).order_by("number"))


def import_chosen(batch: ImportBatch, *, seconds: float) -> bool:
    """Import chosen rows for about so long; return whether all is done. Safe to repeat and to interrupt."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not import_some(batch):
            return True
    return not pending(batch).exists()


def import_some(batch: ImportBatch) -> int:
    """Import the next CHUNK of chosen rows in one transaction; return how many were dealt with.

    Where they can't be written together, each is tried alone, and the one that fails says why.
    """
    try:
        return _import_locked(batch, CHUNK)
    except DatabaseError:
        logger.warning("import %s: writing rows one by one", batch.pk, exc_info=True)
    done = 0
    for _ in range(CHUNK):
        try:
            dealt = _import_locked(batch, 1)
        except DatabaseError as error:
            dealt = _fail_next(batch, error)
        if not dealt:
            break
        done += dealt
    return done


def pending(batch: ImportBatch) -> Any:
    return ImportRow.objects.filter(batch=batch, outcome=Outcome.PENDING, chosen=True).order_by("number")


def start(batch: ImportBatch) -> None:
    """Begin the import: what was not chosen is left, and so it is said."""
    with transaction.atomic():
        batch = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
        left = ImportRow.objects.filter(batch=batch, outcome=Outcome.PENDING, chosen=False)
        count(batch, Counter({Outcome.LEFT: left.update(outcome=Outcome.LEFT, text="")}))
        if not batch.imported_at:
            batch.imported_at = timezone.now()
            batch.save(update_fields=["imported_at"])


def retry_failed_rows(batch: ImportBatch) -> int:
    """Put rows that could not be written back to be imported; return how many."""
    with transaction.atomic():
        batch = ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
        rows = ImportRow.objects.filter(batch=batch, outcome=Outcome.FAILED)
        again = rows.update(outcome=Outcome.PENDING, chosen=True)
        batch.counts[Outcome.FAILED] = 0
        batch.save(update_fields=["counts"])
    return again


def count(batch: ImportBatch, more: Mapping[str, int]) -> None:
    """Add to the counts that pages show; needs a transaction."""
    kept = ImportBatch.objects.select_for_update(of=("self",)).only("counts").get(pk=batch.pk)
    batch.counts = dict(Counter(kept.counts) + Counter(more))
    batch.save(update_fields=["counts"])


def row_of(kept: ImportRow) -> CleanRow:
    """Return the cleaned row that `add_rows` kept."""
    record = dict(kept.record)
    published = record.pop("published_at")
    left_out = tuple(LeftOut(*left) for left in record.pop("left_out"))
    return CleanRow(
        origin=kept.origin,
        text=kept.text,
        published_at=datetime.fromisoformat(published) if published else None,
        left_out=left_out,
        bands=tuple(record.pop("bands")),
        notes=kept.detail.get("notes", {}),
        **record,
    )


def _import_locked(batch: ImportBatch, most: int) -> int:
    with transaction.atomic():
        # The batch's lock comes first: two requests for the same import take turns.
        ImportBatch.objects.select_for_update(of=("self",)).only("pk").get(pk=batch.pk)
        rows = list(pending(batch)[:most])
        if not rows:
            return 0
        _finish(rows, store([row_of(row) for row in rows]))
        ImportRow.objects.bulk_update(rows, ["article", "text", "outcome", "reason"])
        count(batch, Counter(str(row.outcome) for row in rows))
        return len(rows)


def _finish(rows: Sequence[ImportRow], stored: Sequence[Stored]) -> None:
    """Say on each row what came of it. Does not save."""
    for row, one in zip(rows, stored, strict=True):
        row.article, row.text, row.outcome = one.article, "", Outcome.IMPORTED
        if one.written == Written.SAME:
            # It came in since the verdict; nothing was written.
            row.outcome, row.reason = Outcome.LEFT, "same_article"


def _fail_next(batch: ImportBatch, error: DatabaseError) -> int:
    with transaction.atomic():
        ImportBatch.objects.select_for_update(of=("self",)).only("pk").get(pk=batch.pk)
        row = pending(batch).first()
        if row is None:
            return 0
        row.outcome, row.reason = Outcome.FAILED, "failed"
        row.detail = {**row.detail, "error": str(error).splitlines()[0][:300]}
        row.save(update_fields=["outcome", "reason", "detail"])
        count(batch, Counter({Outcome.FAILED: 1}))
        return 1


NOT_IN_RECORD: Final = {"origin", "text", "notes", "left_out", "published_at"}
IN_RECORD: Final = [f.name for f in fields(CleanRow) if f.name not in NOT_IN_RECORD]


def _rows(batch: ImportBatch, judged: Sequence[Judged]) -> list[ImportRow]:
    first = batch.counts.get("rows", 0) + 1
    return [_as_row(batch, number, one) for number, one in enumerate(judged, start=first)]


def _by_verdict(rows: Sequence[ImportRow]) -> Counter[str]:
    return Counter(str(row.verdict) for row in rows) + Counter(rows=len(rows))


def _as_row(batch: ImportBatch, number: int, judged: Judged) -> ImportRow:
    row = judged.row
    waits = judged.verdict in (Verdict.NEW, Verdict.CHANGED, Verdict.NEAR_DUPLICATE)
    kept = ImportRow(
        batch=batch,
        number=number,
        origin=row.origin,
        verdict=judged.verdict,
        reason=judged.reason,
        detail=judged.detail,
        chosen=judged.wanted,
        outcome=Outcome.PENDING if waits else Outcome.LEFT,
        article=judged.article,
    )
    if isinstance(row, CleanRow):
        kept.record = {name: getattr(row, name) for name in IN_RECORD} | {
            "published_at": row.published_at and row.published_at.isoformat(),
            "left_out": [list(asdict(left).values()) for left in row.left_out],
        }
        kept.text = row.text if waits else ""
    return kept
