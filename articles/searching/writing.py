"""Writing a query as it is typed: what `parse` reads back as the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import override

from .keys import BY_FIELD, in_language
from .query import Query, Term

BARE = re.compile(r"[\w.&/'’-]+")


def write(query: Query) -> str:
    """Return the query in the reader's language, words first."""
    return " ".join(_parts(query))


def write_for_keeping(query: Query) -> str:
    """Return the query in Indonesian, whatever the reader speaks: equal queries are equal texts."""
    with override("id"):
        return write(query)


def _parts(query: Query) -> Iterator[str]:
    for term in query.words:
        yield _written(term)
    for term in query.about:
        yield _written(term, f"{BY_FIELD['about'].name}:")
    for field in ("speakers", "outlets"):
        for name in getattr(query, field):
            yield f"{BY_FIELD[field].name}:{quoted(name)}"
    for field in ("since", "until"):
        if period := getattr(query, field):
            yield f"{BY_FIELD[field].name}:{period}"
    for field in ("kinds", "states", "sources", "roles"):
        key = BY_FIELD[field]
        for value in getattr(query, field):
            yield f"{key.name}:{in_language((key.values or {})[value])}"


def _written(term: Term, key: str = "") -> str:
    minus = "-" if term.without else ""
    if term.beginning:
        return f"{minus}{key}{term.text}*"
    if term.exact:
        return f'{minus}{key}"{term.text}"'
    return f"{minus}{key}{term.text}"


def quoted(name: str) -> str:
    return name if BARE.fullmatch(name) else f'"{name}"'
