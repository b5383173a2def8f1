"""What the form for a quote or name that the machine missed shows."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from articles.models import ArticleVersion

from .forms import AddQuoteForm, PlaceForm
from .speakers import Choice
from .words import kind_of, snap


def new_quote_form(
    version: ArticleVersion, span: tuple[int, int], *, choices: Sequence[Choice]
) -> dict[str, Any]:
    """Return what review/_add.html shows for the words at `span` of a text."""
    words = snap(version.text, *span) or span
    form = AddQuoteForm(version=version, initial={"kind": kind_of(version.text, *words)})
    return form_context(form, version, words, choices=choices)


def form_context(
    form: PlaceForm,
    version: ArticleVersion,
    span: tuple[int, int] | None,
    *,
    choices: Sequence[Choice],
    query: str = "",
) -> dict[str, Any]:
    return {
        "form": form,
        "span": span,
        "words": version.text[slice(*span)] if span else "",
        "version": version,
        "query": query,
        "choices": choices,
        "quote": isinstance(form, AddQuoteForm),
        "key": str(uuid.uuid4()),
    }
