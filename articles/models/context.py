"""The words around a quote, cut out by the database, so that no whole text is fetched."""

from __future__ import annotations

from django.db.models import F, Value
from django.db.models.functions import Greatest, Substr


def words_around(most: int) -> dict[str, Substr]:
    """Return the annotations `before` and `after`: at most so many characters on each side of a span."""
    return {
        "before": Substr(
            "version__text",
            Greatest(F("start") - most + 1, Value(1)),
            F("start") - Greatest(F("start") - most, Value(0)),
        ),
        "after": Substr("version__text", F("end") + 1, Value(most)),
    }


def within_paragraph(before: str, after: str, most: int) -> tuple[str, str]:
    """Keep of `before` and `after`, at most `most` characters each, what belongs to the span's paragraph.

    What the limit cut off ends at a word, with an ellipsis.
    """
    head, tail = before.rpartition("\n")[2], after.partition("\n")[0]
    if len(head) == most:
        head = "… " + head.partition(" ")[2]
    if len(tail) == most:
        tail = tail.rpartition(" ")[0] + " …"
    return head, tail
