"""The words that names are made of, findable with a typing error.

Two words that are one error apart (a letter missing, added, changed, or two that changed places) share a
word that is left when each loses at most one letter. So a typed word is looked up by its `deletions`, and
only the few that share one are compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from rapidfuzz.distance import OSA

from .entities import Alias

LONGEST = 40
SHORTEST_FUZZY = 4  # letters: with fewer, every word is near every other
COMPARED = 300
ALIASES_PER_STEP = 20_000


class NameWordQuerySet(models.QuerySet["NameWord"]):
    def nearest(self, word: str, *, most: int = 5) -> list[str]:
        """Return the words of names that are one typing error from `word`, or two where it is long."""
        if not SHORTEST_FUZZY <= len(word) <= LONGEST:
            return []
        near = self.filter(keys__overlap=deletions(word)).order_by("pk").values_list("word", flat=True)
        allowed = 1 if len(word) < 8 else 2
        scored = ((OSA.distance(word, other, score_cutoff=allowed), other) for other in near[:COMPARED])
        return [other for distance, other in sorted(scored) if distance <= allowed][:most]

    def known(self, words: Collection[str]) -> set[str]:
        return set(self.filter(word__in=words).values_list("word", flat=True))

    def learn(self) -> int:
        """Take in the words of all aliases that were added since the last time; return how many were new."""
        new = 0
        while rows := list(
            Alias.objects.filter(pk__gt=self._last_alias())
            .order_by("pk")
            .values_list("pk", "normalised")[:ALIASES_PER_STEP]
        ):
            new += self._add(word for _, normalised in rows for word in normalised.split())
            SearchUpkeep.objects.update_or_create(pk=1, defaults={"alias": rows[-1][0]})
        return new

    def missing(self) -> set[str]:
        """Return the words of learnt aliases that are not here: none, or a defect."""
        wanted: set[str] = set()
        names = Alias.objects.filter(pk__lte=self._last_alias()).values_list("normalised", flat=True)
        for name in names.iterator(chunk_size=5000):
            wanted |= {word for word in name.split() if len(word) <= LONGEST}
        return wanted - set(self.values_list("word", flat=True).iterator(chunk_size=5000))

    def forget(self) -> None:
        self.all().delete()
        SearchUpkeep.objects.update(alias=0)

    def _last_alias(self) -> int:
        return SearchUpkeep.objects.values_list("alias", flat=True).first() or 0

    def _add(self, words: Iterable[str]) -> int:
        wanted = {word for word in words if len(word) <= LONGEST}
        new = sorted(wanted - self.known(wanted))
        rows = [NameWord(word=word, keys=deletions(word)) for word in new]
        NameWord.objects.bulk_create(rows, ignore_conflicts=True, batch_size=5000)
        return len(new)


class NameWord(models.Model):
    word = models.CharField(max_length=LONGEST, unique=True)
    keys = ArrayField(models.TextField(), help_text="the word, and the word without each of its letters")

    objects = NameWordQuerySet.as_manager()

    class Meta:
        indexes = [
            # who: with a typing error
            GinIndex("keys", name="name_word_keys"),
        ]

    def __str__(self) -> str:
        return self.word


class SearchUpkeep(models.Model):
    """One row: how far the upkeep of the search went (articles/tasks.py).

    alias: the last alias whose words were taken in. article: the last one whose quotes were gone over.
    """

    alias = models.BigIntegerField(default=0)
    article = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="search_upkeep_one_row")]

    def __str__(self) -> str:
        return f"{self.alias} {self.article}"


def deletions(word: str) -> list[str]:
    if len(word) < SHORTEST_FUZZY:
        return [word]
    return sorted({word, *(word[:i] + word[i + 1 :] for i in range(len(word)))})
