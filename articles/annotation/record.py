"""A document as JSON: what a run keeps, and what `annotate_texts` writes its fields from."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from articles.nlp.document import Document


def output_of(document: Document) -> dict[str, Any]:
    """Return quotes, mentions and candidates as they were proposed."""
    return {
        "quotes": [asdict(q) for q in document.quotes],
        "mentions": [asdict(m) for m in document.mentions],
        "candidates": [asdict(c) for c in document.candidates],
    }


def analysis_of(document: Document) -> dict[str, Any]:
    """Return the bounds of sentences, and start, end, lemma and tag of each token."""
    return {
        "sentences": [[s.start, s.end] for s in document.sentences],
        "tokens": [[t.start, t.end, t.lemma, t.upos] for s in document.sentences for t in s.tokens],
    }
