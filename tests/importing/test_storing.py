"""Writing rows: whole or not at all, once, and queued with the article."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, connections
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.importing import storing
from articles.importing.cleaning import clean
from articles.importing.matching import SHARING
from articles.importing.records import CleanRow, RawRow
from articles.importing.storing import Written, store
from articles.models import Article, ArticleVersion, Outlet, SearchPart
from articles.review.decide import confirm
from tests import factories

from .texts import OTHER, STORY, WITH_FURNITURE, nearly

URL = "https://kabar.example/jembatan"


def row(text: str = STORY, **fields: str) -> CleanRow:
    cleaned = clean(RawRow("a.txt", text, fields))
    assert isinstance(cleaned, CleanRow)
    return cleaned


def waiting() -> list[int]:
    return [job.args["article_id"] for job in ProcrastinateJob.objects.filter(status="todo").order_by("id")]


@pytest.mark.django_db
def test_everything_of_an_article() -> None:
    (stored,) = store(
        [row(WITH_FURNITURE, url=URL, outlet="Kabar", published_at="2026-03-02", section="Daerah", id="7")]
    )
    article = Article.objects.get()
    assert stored.article == article
    assert stored.written == Written.NEW
    assert (article.outlet.name if article.outlet else "", article.url, article.external_id) == (
        "Kabar",
        URL,
        "7",
    )
    assert (article.author, article.editor, article.section) == ("Dina Kartika", "Bram Saputra", "Daerah")
    assert article.title_derived
    assert article.sort_date == article.published_at == datetime(2026, 3, 1, 17, tzinfo=UTC)
    version = article.current_version
    assert version.text == WITH_FURNITURE.strip()
    assert [left["kind"] for left in version.left_out] == ["byline", "dateline", "watch", "read_also"]
    assert len(version.bands) == 16
    assert list(Article.objects.matching("perbaikan")) == [article]
    assert waiting() == [article.pk]


@pytest.mark.django_db
def test_repeating_changes_nothing() -> None:
    first = store([row(url=URL), row(OTHER)])
    again = store([row(url=URL), row(OTHER)])
    assert [one.written for one in again] == [Written.SAME, Written.SAME]
    assert [one.article for one in again] == [one.article for one in first]
    assert ArticleVersion.objects.count() == 2
    assert len(waiting()) == 2


@pytest.mark.django_db
def test_a_changed_text_is_a_new_version_and_decisions_come_along() -> None:
    (stored,) = store([row(factories.TEXT, url=URL, title="Pasar", author="Dina")])
    factories.annotate(stored.article)
    quote = stored.article.quotes.order_by("start")[0]
    confirm(quote, user=factories.make_user(), key="k", seen=quote.seen())
    ProcrastinateJob.objects.all().delete()

    (changed,) = store([row("Ralat.\n" + factories.TEXT, url=URL, title="Pasar baru", editor="Bram")])
    article = Article.objects.get()
    quote.refresh_from_db()
    assert changed.written == Written.CHANGED
    assert (article.title, article.author, article.editor) == ("Pasar baru", "Dina", "Bram")
    assert article.current_version.number == 2
    assert (quote.state, quote.version, quote.text) == ("confirmed", article.current_version, quote.text)
    assert article.current_version.text[quote.start : quote.end] == quote.text
    assert article.annotation == Article.Annotation.WAITING
    assert waiting() == [article.pk]
    assert list(Article.objects.matching("ralat")) == [article]


@pytest.mark.django_db
def test_a_derived_title_does_not_replace_a_given_one() -> None:
    store([row(url=URL, title="Jembatan dibuka")])
    store([row(nearly(STORY), url=URL)])
    assert Article.objects.get().title == "Jembatan dibuka"


@pytest.mark.django_db
def test_the_same_article_in_several_rows() -> None:
    stored = store([row(url=URL), row(OTHER, url=URL), row(url=URL), row(), row(OTHER)])
    assert [one.written for one in stored] == [
        Written.NEW,
        Written.CHANGED,
        Written.SAME,
        Written.NEW,
        Written.NEW,
    ]
    assert Article.objects.get(url=URL).versions.count() == 2
    assert len(waiting()) == 3


@pytest.mark.django_db
@pytest.mark.parametrize(
    "step", ["queue_annotation", "SearchPart.objects.index", "ArticleVersion.objects.bulk_create"]
)
def test_no_half_written_article(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise DatabaseError("the disk is full")

    monkeypatch.setattr(f"articles.importing.storing.{step}", fail)
    with pytest.raises(DatabaseError):
        store([row(url=URL, outlet="Kabar")])
    tables: list[Any] = [Article, ArticleVersion, SearchPart, Outlet, ProcrastinateJob]
    assert [table.objects.count() for table in tables] == [0, 0, 0, 0, 0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("kata " * 190_000, id="long"),
        pytest.param(" ".join(f"kata{n}" for n in range(150_000)), id="a million letters of different words"),
        pytest.param("字" * 9_000 + " " + "字 " * 300_000, id="three bytes a character"),
        pytest.param("👩‍🌾 " * 100_000, id="emoji"),
    ],
)
def test_long_texts_are_searchable(text: str) -> None:
    store([row("Jembatan dibuka.\n" + text + "\nSelesai diperbaiki.")])
    assert Article.objects.matching("jembatan").exists()
    assert Article.objects.matching("diperbaiki").exists()


@pytest.mark.django_db
def test_queries_do_not_grow_with_the_rows(django_assert_num_queries: Any) -> None:
    def rows(count: int, start: int) -> list[CleanRow]:
        return [
            row(f"{STORY} Nomor {n}.", url=f"{URL}{n}", outlet="Kabar") for n in range(start, start + count)
        ]

    store(rows(1, start=0))
    for given in (rows(2, start=10), rows(40, start=100)):
        with django_assert_num_queries(13):
            store(given)


@pytest.fixture
def at_once() -> Callable[[list[Callable[[], Any]]], list[Any]]:
    """Run functions at the same time, each with a connection of its own; return what they return."""

    def run(works: list[Callable[[], Any]]) -> list[Any]:
        results: list[Any] = [None] * len(works)
        barrier = threading.Barrier(len(works))

        def work(i: int) -> None:
            try:
                barrier.wait(timeout=10)
                results[i] = works[i]()
            except BaseException as error:
                results[i] = error
            finally:
                connections.close_all()

        threads = [threading.Thread(target=work, args=(i,)) for i in range(len(works))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(timeout=60)
        return results

    return run


@pytest.mark.django_db(transaction=True)
def test_two_imports_of_the_same_articles_make_one_of_each(at_once: Any) -> None:
    numbers = range(25)
    rows = [row(f"{STORY} Nomor {n}.", url=f"{URL}{n}", outlet=f"Kabar {n % 4}") for n in numbers]
    works = [lambda: store(rows), lambda: store(rows[::-1]), lambda: store(rows[10:] + rows[:10])]
    results = at_once(works)
    assert [len(result) for result in results] == [25, 25, 25]
    assert Article.objects.count() == ArticleVersion.objects.count() == SearchPart.objects.count() == 25
    assert Outlet.objects.count() == 4
    made = set(Article.objects.values_list("pk", flat=True))
    assert (
        sorted(made.intersection(waiting())) == sorted(pk for pk in waiting() if pk in made) == sorted(made)
    )
    written = [one.written for result in results for one in result]
    assert written.count(Written.NEW) == 25


@pytest.mark.django_db(transaction=True)
def test_two_imports_of_the_same_change_make_one_version(at_once: Any) -> None:
    store([row(url=URL)])
    at_once([lambda: store([row(OTHER, url=URL)])] * 3)
    assert list(Article.objects.get().versions.order_by("number").values_list("number", flat=True)) == [1, 2]


@pytest.mark.django_db
def test_bands_are_looked_up_in_the_index() -> None:
    """The planner must not read the whole table for the bands of a hundred rows."""
    articles = Article.objects.bulk_create(
        Article(title="x", identity=str(n), sort_date=datetime(2026, 3, 2, tzinfo=UTC)) for n in range(3000)
    )
    ArticleVersion.objects.bulk_create(
        ArticleVersion(article=a, number=1, text="x", text_hash="x", bands=[16 * n + i for i in range(16)])
        for n, a in enumerate(articles)
    )
    with connection.cursor() as cursor:
        # Until it is counted the planner goes by what the table was when another test left it.
        cursor.execute("ANALYZE articles_articleversion")
        cursor.execute("EXPLAIN " + SHARING, [list(range(1600))])
        assert "version_bands" in "\n".join(line for (line,) in cursor.fetchall())


def test_attempts_are_bounded(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    calls: list[int] = []

    def clash(rows: Any) -> None:
        calls.append(1)
        raise IntegrityError("someone was quicker")

    monkeypatch.setattr(storing, "_store", clash)
    with pytest.raises(IntegrityError):
        store([row()])
    assert len(calls) == storing.ATTEMPTS
