"""Forms of words and their lemmas, as the pipeline saw them: what a query is lemmatised from.

A web process loads no weights; the worker fills this table (`WordForm.objects.learn`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import models

from .roots import lemma_of, possible_roots

LONGEST = 60  # characters; what is longer is no word that somebody looks for
NO_WORDS = frozenset({"PROPN", "PUNCT", "SYM", "NUM", "X"})


class WordFormQuerySet(models.QuerySet["WordForm"]):
    def learn(self, text: str, analysis: Mapping[str, Any]) -> None:
        """Keep the inflected forms of a run (`Run.analysis` of `text`). Safe to repeat."""
        self.add(forms_in(text, analysis))

    def add(self, pairs: Iterable[tuple[str, str]]) -> None:
        wanted = set(pairs)
        there = set(self.filter(form__in={form for form, _ in wanted}).values_list("form", "lemma"))
        # In one order, so that two workers wait for each other and never both at once.
        WordForm.objects.bulk_create(
            [WordForm(form=form, lemma=lemma) for form, lemma in sorted(wanted - there)],
            ignore_conflicts=True,
        )

    def lemmas_of(self, words: Collection[str]) -> dict[str, list[str]]:
        """Return the lemmas of words in lower case; a word never seen has the roots that are lemmas here.

        Words that are their own lemma and nothing else have none. Two queries.
        """
        found: dict[str, list[str]] = {}
        for form, lemma in self.filter(form__in=words).order_by("form", "lemma").values_list("form", "lemma"):
            found.setdefault(form, []).append(lemma)
        roots = {word: possible_roots(word) for word in words if word not in found}
        wanted = {root for candidates in roots.values() for root in candidates}
        known = set(self.filter(lemma__in={*wanted, *roots}).values_list("lemma", flat=True).distinct())
        for word, candidates in roots.items():
            if word not in known and (possible := [root for root in candidates if root in known]):
                found[word] = possible[:1]
        return found

    def forms_of(self, lemmas: Collection[str], *, most: int = 500) -> set[str]:
        return set(self.filter(lemma__in=lemmas).values_list("form", flat=True)[:most])


class WordForm(models.Model):
    """form: in lower case, never its own lemma."""

    form = models.CharField(max_length=LONGEST)
    lemma = models.CharField(max_length=LONGEST)

    objects = WordFormQuerySet.as_manager()

    class Meta:
        constraints = [
            # queries: form → lemma
            models.UniqueConstraint(fields=["form", "lemma"], name="word_form_once"),
            models.CheckConstraint(
                condition=~models.Q(form=models.F("lemma")), name="word_form_is_inflected"
            ),
        ]
        indexes = [
            # marking: lemma → forms; roots of unknown words
            models.Index(fields=["lemma"], name="word_form_lemma"),
        ]

    def __str__(self) -> str:
        return f"{self.form} → {self.lemma}"


def forms_in(text: str, analysis: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Return the inflected forms of an analysed text with their lemmas."""
    found = set()
    for token in tokens_of(analysis):
        start, end, lemma, tag = token
        if tag not in NO_WORDS and end - start <= LONGEST and len(lemma) <= LONGEST:
            form = text[start:end].lower()
            root = lemma_of(form, lemma)
            if form != root and form[:1].isalpha() and root[:1].isalpha():
                found.add((form, root))
    return found


def tokens_of(analysis: Mapping[str, Any]) -> Sequence[tuple[int, int, str, str]]:
    """Return start, end, lemma and tag of each token; none for a run that kept no analysis."""
    tokens: Sequence[tuple[int, int, str, str]] = analysis.get("tokens", ())
    return tokens
