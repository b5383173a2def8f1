"""How far an import is: rows still to be written, articles still to be annotated, what failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from articles.models import Article, ImportBatch, ImportRow

from .batches import pending

# Of a very large import no more than this is counted in a request; then it says "more than".
COUNTED: Final = 10_000
FAILED_SHOWN: Final = 50

Outcome = ImportRow.Outcome
State = Article.Annotation


@dataclass(frozen=True, slots=True)
class Progress:
    """to_write, imported, left, unwritten: rows. waiting, running, failed: articles not annotated yet.

    more: there are more than COUNTED of these. failures: the first articles that failed.
    """

    to_write: int
    imported: int
    left: int
    unwritten: int
    waiting: int
    running: int
    failed: int
    more: bool
    failures: Sequence[Article]

    @property
    def annotated(self) -> int:
        return max(0, self.imported - self.waiting - self.running - self.failed)

    @property
    def is_over(self) -> bool:
        """Say whether nothing changes any more by itself."""
        return not (self.to_write or self.waiting or self.running)


def progress_of(batch: ImportBatch) -> Progress:
    """Return how far `batch` is, in a fixed number of queries."""
    unfinished = (
        Article.objects.exclude(annotation=State.DONE)
        .filter(import_rows__batch=batch, import_rows__outcome=Outcome.IMPORTED)
        .values_list("annotation", flat=True)[: COUNTED + 1]
    )
    states = Counter(unfinished)
    failures: Sequence[Article] = ()
    if states[State.FAILED]:
        failed = Article.objects.filter(annotation=State.FAILED, import_rows__batch=batch)
        failures = list(failed.distinct().order_by("pk")[:FAILED_SHOWN])
    counts = Counter(batch.counts)
    imported = counts[Outcome.IMPORTED]
    return Progress(
        to_write=pending(batch).count(),
        imported=imported,
        left=counts[Outcome.LEFT],
        unwritten=counts[Outcome.FAILED],
        waiting=states[State.WAITING],
        running=states[State.RUNNING],
        failed=states[State.FAILED],
        more=states.total() > COUNTED,
        failures=failures,
    )
