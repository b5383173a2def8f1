"""Verdicts before anything is written."""

from typing import Any

import pytest

from articles.importing.cleaning import clean
from articles.importing.records import Problem, RawRow
from articles.importing.storing import store
from articles.importing.verdicts import Judged, Seen, judge
from articles.models import Article, ImportRow
from tests import factories

from .texts import OTHER, STORY, nearly

pytestmark = pytest.mark.django_db
Verdict = ImportRow.Verdict
URL = "https://kabar.example/jembatan"


def rows(*given: tuple[str, dict[str, str]]) -> list[Any]:
    return [clean(RawRow(f"a.jsonl:{n}", text, fields)) for n, (text, fields) in enumerate(given, start=1)]


def verdicts(*given: tuple[str, dict[str, str]]) -> list[Judged]:
    return judge(rows(*given), Seen())


def verdict(text: str, **fields: str) -> Judged:
    return verdicts((text, fields))[0]


def there(text: str = STORY, **fields: str) -> Article:
    return store(rows((text, fields)))[0].article


def test_new() -> None:
    judged = verdict(STORY)
    assert (judged.verdict, judged.reason, judged.wanted) == (Verdict.NEW, "", True)
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("first", "again"),
    [
        pytest.param(
            {"url": URL, "outlet": "Kabar"}, {"url": URL, "outlet": "KABAR"}, id="outlet and address"
        ),
        pytest.param(
            {"url": URL, "outlet": "Kabar"}, {"url": URL + "?utm_source=x#a"}, id="address, no outlet now"
        ),
        pytest.param({"url": URL}, {"url": URL, "outlet": "Kabar"}, id="address, no outlet then"),
        pytest.param({"id": "7", "outlet": "Kabar"}, {"id": "7", "outlet": "Kabar"}, id="the outlet's id"),
        pytest.param({}, {}, id="the text"),
        pytest.param({"url": URL}, {}, id="the text of an article with an address"),
        pytest.param({"id": "7"}, {"id": "8"}, id="an id without outlet says nothing"),
    ],
)
def test_the_same_article(first: dict[str, str], again: dict[str, str]) -> None:
    article = there(STORY, **first)
    judged = verdict(STORY, **again)
    assert (judged.verdict, judged.article, judged.wanted) == (Verdict.SAME, article, False)


@pytest.mark.parametrize(
    "fields", [{"url": URL, "outlet": "Kabar"}, {"url": URL}, {"id": "7", "outlet": "Kabar"}]
)
def test_the_same_address_with_another_text(fields: dict[str, str]) -> None:
    article = there(STORY, **fields)
    judged = verdict(nearly(STORY), **fields)
    assert (judged.verdict, judged.article, judged.wanted) == (Verdict.CHANGED, article, True)


def test_an_older_text_of_an_article_changes_nothing() -> None:
    article = there(STORY, url=URL)
    there(OTHER, url=URL)
    assert article.versions.count() == 2
    assert verdict(STORY, url=URL).verdict == Verdict.SAME


@pytest.mark.parametrize(
    ("first", "other"),
    [
        pytest.param({"url": URL}, {"url": URL + "2"}, id="another address"),
        pytest.param(
            {"id": "7", "outlet": "Kabar"}, {"id": "7", "outlet": "Warta"}, id="another outlet's id"
        ),
        pytest.param({"id": "7"}, {"id": "7", "outlet": "Warta"}, id="an outlet that is not there yet"),
    ],
)
def test_the_same_text_elsewhere_is_a_near_duplicate(first: dict[str, str], other: dict[str, str]) -> None:
    article = there(STORY, **first)
    judged = verdict(STORY, **other)
    assert (judged.verdict, judged.article) == (Verdict.NEAR_DUPLICATE, article)
    assert judged.detail["percent"] == 100
    assert not judged.wanted


def test_nearly_the_same_text() -> None:
    article = there(STORY)
    judged = verdict("WANASARI - " + nearly(STORY) + "Baca juga: Lainnya\n")
    assert (judged.verdict, judged.article, judged.reason) == (Verdict.NEAR_DUPLICATE, article, "similar")
    assert 60 <= judged.detail["percent"] < 100
    assert verdict(OTHER).verdict == Verdict.NEW


def test_texts_that_share_furniture_alone_are_not_alike() -> None:
    tail = "\n".join(
        f"Baca juga: Berita lain nomor {n} yang sangat panjang judulnya sekali" for n in range(9)
    )
    there(STORY + tail)
    assert verdict(OTHER + tail).verdict == Verdict.NEW


def test_rows_of_one_import_know_each_other() -> None:
    judged = verdicts(
        (STORY, {"url": URL}),
        (STORY, {"url": URL}),
        (OTHER, {"url": URL}),
        (STORY, {}),
        (OTHER, {}),
        (OTHER, {}),
    )
    assert [(one.verdict, one.reason) for one in judged] == [
        (Verdict.NEW, ""),
        (Verdict.SAME, "twice"),
        (Verdict.CHANGED, "other_text"),
        (Verdict.NEAR_DUPLICATE, "similar_row"),
        (Verdict.NEAR_DUPLICATE, "similar_row"),
        (Verdict.SAME, "twice"),
    ]
    assert judged[1].detail["origin"] == "a.jsonl:1"


def test_unreadable_rows_pass_through() -> None:
    (judged,) = judge([RawRow("a", problem=Problem("bad_json"))], Seen())
    assert (judged.verdict, judged.reason) == (Verdict.UNREADABLE, "bad_json")


def test_a_withdrawn_article_is_said_to_be() -> None:
    article = there(STORY)
    Article.objects.filter(pk=article.pk).update(withdrawn_at=article.imported_at)
    assert verdict(STORY).detail["notes"]["withdrawn"]


def test_articles_made_otherwise_are_known_by_address() -> None:
    article = factories.make_article(STORY, url=URL, outlet="Kabar")
    assert verdict(STORY, url=URL, outlet="Kabar").article == article


def test_queries_do_not_grow_with_the_rows(django_assert_num_queries: Any) -> None:
    there(STORY, url=URL, outlet="Kabar")
    few = rows(*((f"{STORY} Nomor {n}.", {"url": f"{URL}{n}"}) for n in range(3)))
    many = rows(*((f"{STORY} Nomor {n}.", {"url": f"{URL}{n}"}) for n in range(40)))
    for given in (few, many):
        with django_assert_num_queries(6):
            judge(given, Seen())
