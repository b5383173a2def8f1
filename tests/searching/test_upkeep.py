"""`manage.py search_index` and the queue's upkeep: rebuilt, verified, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models import QuerySet

from articles.models import Alias, Article, Entity, NameWord, QuoteIndex, Tally, WordForm
from articles.tasks import index_more, keep_search


def search_index(*arguments: str) -> str:
    out = StringIO()
    call_command("search_index", *arguments, stdout=out)
    return out.getvalue()


def everything() -> tuple[list[Any], ...]:
    rows = QuoteIndex.objects.order_by("pk").values_list("pk", "words", "facts", "sort_date", "source")
    forms = WordForm.objects.order_by("form", "lemma").values_list("form", "lemma")
    names = NameWord.objects.order_by("word").values_list("word", flat=True)
    return list(rows), list(forms), sorted(Tally.objects.totals().items()), list(names)


def test_rebuilding_gives_what_was_kept(archive: list[Article]) -> None:
    before = everything()
    assert search_index("--verify") == "no defects\n"
    WordForm.objects.all().delete()
    assert "5 quotes" in search_index("--from-nothing")
    assert everything() == before
    assert search_index("--verify") == "no defects\n"
    assert "0 quotes, 0 word forms, 0 words" in search_index()


def remove_one(rows: QuerySet[Any]) -> None:
    rows.filter(pk__in=list(rows.values_list("pk", flat=True)[:1])).delete()


DAMAGES: dict[str, Callable[[], object]] = {
    "a row is gone": lambda: remove_one(QuoteIndex.objects.all()),
    "a row is old": lambda: QuoteIndex.objects.update(source="x"),
    "a tally is gone": lambda: remove_one(Tally.objects.all()),
    "a tally is too high": lambda: Tally.objects.update(number=7),
    "a name's word is gone": lambda: remove_one(NameWord.objects.all()),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_what_is_wrong_is_found(archive: list[Article], damage: Callable[[], object]) -> None:
    damage()
    with pytest.raises(CommandError, match="not as they have to be"):
        search_index("--verify")
    search_index("--from-nothing")
    assert search_index("--verify") == "no defects\n"


def test_the_queue_takes_in_names_and_folds_tallies(archive: list[Article]) -> None:
    entity = Entity.objects.create(kind="PER", name="Gatot Prakoso", normalised="gatot prakoso")
    Alias.objects.create(entity=entity, name="Gatot Prakoso", normalised="gatot prakoso")
    assert NameWord.objects.nearest("prakso") == []
    before = Tally.objects.totals()
    keep_search(timestamp=0)
    assert NameWord.objects.nearest("prakso") == ["prakoso"]
    assert Tally.objects.totals() == before
    keep_search(timestamp=0)


def test_an_archive_from_before_is_indexed_bit_by_bit(archive: list[Article]) -> None:
    before = everything()
    QuoteIndex.objects.all().delete()
    Tally.objects.all().delete()
    WordForm.objects.all().delete()
    assert index_more(articles=1) == 3  # a chunk at least
    assert index_more(articles=1) == 0
    after = everything()
    assert after[1:] == before[1:]
    assert len(after[0]) == len(before[0])


@pytest.mark.parametrize(
    ("typed", "near"),
    [("prakosa", ["prakoso"]), ("parkoso", ["prakoso"]), ("prakosso", ["prakoso"]), ("praksoo", ["prakoso"]),
     ("pakoso", ["prakoso"]), ("prk", []), ("x" * 50, []), ("gatott", ["gatot"])],
)  # fmt: skip
def test_words_that_are_an_error_away(db: None, typed: str, near: list[str]) -> None:
    entity = Entity.objects.create(kind="PER", name="Gatot Prakoso", normalised="gatot prakoso")
    Alias.objects.create(entity=entity, name="Gatot Prakoso", normalised="gatot prakoso")
    NameWord.objects.learn()
    assert NameWord.objects.nearest(typed) == near
