"""Annotated texts with tokens and lemmas, as the pipeline would give them."""

from __future__ import annotations

import re

from articles.annotation.annotate import annotate_articles
from articles.models import Article, Run
from articles.nlp.document import Document, Sentence, Token
from tests.factories import FixedAnnotator, nlp_quote

LEMMAS = {
    "mendukung": "dukung",
    "dukungan": "dukung",
    "didukung": "dukung",
    "pendukung": "dukung",
    "kenaikan": "naik",
    "menaikkan": "naik",
    "anak-anak": "anak",
    "usulan": "usul",
    "pengusulan": "gusul",  # as the lemmatiser has it
    "mengatakan": "kata",
    "pemerintah": "perintah",
    "pedagang": "dagang",
}


def analysed(text: str) -> tuple[Sentence, ...]:
    tokens = []
    for match in re.finditer(r"\w+(?:-\w+)*|[^\w\s]", text):
        word = match[0]
        tag = "PUNCT" if not word[0].isalnum() else "PROPN" if word[0].isupper() else "NOUN"
        lemma = LEMMAS.get(word.lower(), word)
        tokens.append(Token(match.start(), match.end(), word, lemma, tag))
    return (Sentence(0, len(text), tuple(tokens)),)


def annotate_said(article: Article, *said: tuple[str, str, str | None, str], pipeline: str = "first") -> Run:
    """Annotate with quotes of (words, kind, speaker or None for an anonymous one, role)."""
    text = article.current_version.text
    quotes = tuple(
        nlp_quote(
            text,
            words,
            kind=kind,
            speaker=speaker,
            speaker_kind="named" if speaker else "anonymous",
            role=role,
        )
        for words, kind, speaker, role in said
    )
    document = Document(text=text, sentences=analysed(text), quotes=quotes)
    (run,) = annotate_articles([article.pk], FixedAnnotator({text: document}, pipeline))
    article.refresh_from_db()
    return run
