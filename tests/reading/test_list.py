"""/articles/: who may see it, what it finds, its pages, and what it costs."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, Entity, Outlet, Quote, User
from articles.reading.listing import SIZE
from articles.review import decide
from tests.factories import JAKARTA, annotate, make_article

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true", "HX-Target": "results"}


def titles(client: Client, query: str = "", **kwargs: Any) -> list[str]:
    answer = client.get(f"/articles/{query}", **kwargs)
    assert answer.status_code == 200
    return [row.article.title for row in answer.context["rows"]]


# The five questions


def test_it_shows_what_an_editor_needs_of_an_article(signed_in: Client) -> None:
    article = make_article(published_at=datetime(2025, 10, 21, 14, 5, tzinfo=JAKARTA))
    annotate(article)
    page = signed_in.get("/articles/").content.decode()
    assert "Pasar baru dibuka bulan depan" in page
    assert "Harian Contoh" in page
    assert "Selasa, 21 Oktober 2025, 14.05 WIB" in page
    assert "Wali Kota Ratna Dewi mengatakan bahwa pasar baru dibuka bulan depan." in page
    assert "Ratna Dewi</a>, <a" in page
    assert "Koperasi Pasar Legi</a>" in page
    assert "<strong>4</strong>" in page


def test_it_asks_to_sign_in(client: Client) -> None:
    assert client.get("/articles/").headers["Location"] == "/sign-in/?next=/articles/"


def test_it_only_reads(signed_in: Client) -> None:
    assert signed_in.post("/articles/").status_code == 405


@pytest.mark.parametrize(
    "position",
    ["nonsense", "2026-03-02~1", "2026-03-02T10:00:00+07:00~x", "~", f"0001-01-01~{'9' * 40}", "%00~1"],
)
def test_a_position_that_is_not_ours_is_no_page(signed_in: Client, position: str) -> None:
    assert signed_in.get(f"/articles/?after={position}").status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "since=kemarin",
        "until=31/02/2026",
        "until=9999-12-31",
        "outlet=999999",
        "state=gone",
        "q=%00",
        "q=" + "a" * 300,
    ],
)
def test_a_filter_that_makes_no_sense_is_said(signed_in: Client, query: str) -> None:
    make_article()
    answer = signed_in.get(f"/articles/?{query}")
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()
    assert answer.context["rows"] == []


# What it finds


def test_words_are_looked_for_in_title_and_text(signed_in: Client) -> None:
    make_article("Hujan lebat sejak pagi.", "Banjir di Kota Lama")
    make_article("Warga Kota Lama mengungsi karena banjir.", "Ratusan mengungsi")
    make_article("Harga cabai naik.", "Pasar")
    assert sorted(titles(signed_in, "?q=banjir")) == ["Banjir di Kota Lama", "Ratusan mengungsi"]
    assert titles(signed_in, "?q=banjir+-hujan") == ["Ratusan mengungsi"]


@pytest.mark.parametrize("words", ["'", '"', "\\", "a & | !", ":*", "(", "%", "😀", "<script>"])
def test_any_words_may_be_typed(signed_in: Client, words: str) -> None:
    make_article()
    assert signed_in.get("/articles/", {"q": words, "speaker": words}).status_code == 200


def test_outlet_and_days_narrow_the_list(signed_in: Client) -> None:
    for day, outlet in ((1, "Harian Contoh"), (2, "Kabar Lain"), (3, "Kabar Lain")):
        make_article(
            title=f"Tanggal {day}", outlet=outlet, published_at=datetime(2026, 3, day, 23, 59, tzinfo=JAKARTA)
        )
    other = Outlet.objects.get(name="Kabar Lain")
    assert titles(signed_in, f"?outlet={other.pk}") == ["Tanggal 3", "Tanggal 2"]
    assert titles(signed_in, "?since=2026-03-02&until=2026-03-02") == ["Tanggal 2"]
    assert titles(signed_in, "?until=2026-03-01") == ["Tanggal 1"]


def test_states_narrow_the_list(signed_in: Client, editor: User) -> None:
    annotate(make_article(title="terbuka"))
    annotate(make_article(title="selesai"))
    for quote in Quote.objects.filter(article__title="selesai"):
        decide.confirm(quote, user=editor, key=str(uuid.uuid4()), seen=quote.seen())
    make_article(title="menunggu")
    make_article(title="gagal")
    Article.objects.filter(title="gagal").update(annotation=Article.Annotation.FAILED)
    assert titles(signed_in, "?state=to_verify") == ["terbuka"]
    assert titles(signed_in, "?state=verified") == ["selesai"]
    assert titles(signed_in, "?state=waiting") == ["menunggu"]
    assert titles(signed_in, "?state=failed") == ["gagal"]


def test_a_speaker_narrows_the_list_by_any_known_name(signed_in: Client) -> None:
    annotate(make_article(title="dikutip"))
    make_article(title="tidak dikutip")
    for name in ("Ratna Dewi", "ratna DEWI", "dewi", "koperasi pasar"):
        assert titles(signed_in, f"?speaker={name}") == ["dikutip"]
    assert titles(signed_in, "?speaker=Budi") == []


def test_a_merged_name_finds_the_quotes_of_who_it_is(signed_in: Client) -> None:
    annotate(make_article(title="dikutip"))
    ratna = Entity.objects.get(name="Ratna Dewi")
    old = Entity.objects.create(kind="PER", name="Bu Wali", normalised="bu wali", merged_into=ratna)
    old.aliases.create(name="Bu Wali", normalised="bu wali")
    assert titles(signed_in, "?speaker=bu wali") == ["dikutip"]


def test_a_withdrawn_article_is_not_listed(signed_in: Client) -> None:
    make_article(withdrawn_at=timezone.now())
    assert titles(signed_in) == []


@pytest.mark.parametrize(
    ("query", "words"), [("", "There are no articles yet"), ("?q=tidakada", "No article fits")]
)
def test_an_empty_list_says_why(in_english: Client, query: str, words: str) -> None:
    assert words in in_english.get(f"/articles/{query}").content.decode()


# Fragments and pages


def test_htmx_gets_the_results_or_the_next_rows_alone(signed_in: Client) -> None:
    for _ in range(SIZE + 1):
        make_article()
    results = signed_in.get("/articles/", headers=HTMX)
    assert results.content.decode().lstrip().startswith('<ol class="ledger">')
    assert "HX-Request" in results.headers["Vary"]
    position = results.context["page"].next
    rows = signed_in.get(
        "/articles/", {"after": position}, headers={"HX-Request": "true", "HX-Target": "more"}
    )
    assert rows.content.decode().lstrip().startswith('<li class="entry">')
    restored = signed_in.get("/articles/", headers={**HTMX, "HX-History-Restore-Request": "true"})
    assert "<html" in restored.content.decode()


def test_pages_keep_the_filters(signed_in: Client) -> None:
    for _ in range(SIZE + 1):
        make_article()
    page = signed_in.get("/articles/?q=pasar&since=2020-01-01").content.decode()
    assert 'href="?q=pasar&amp;since=2020-01-01&amp;after=' in page


def test_a_row_never_shows_markup_of_an_article(signed_in: Client) -> None:
    make_article('<img src=x onerror="alert(1)"> kata', "<b>Judul</b>")
    page = signed_in.get("/articles/").content.decode()
    assert "<img" not in page
    assert "&lt;b&gt;Judul&lt;/b&gt;" in page


def test_twenty_rows_cost_as_many_queries_as_ten(signed_in: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            signed_in.get("/articles/?q=pasar&speaker=ratna+dewi&state=to_verify")
        return len(queries)

    for minute in range(10):
        annotate(make_article(published_at=timezone.now() - timedelta(minutes=minute)))
    ten = cost()
    for minute in range(10):
        annotate(make_article(published_at=timezone.now() - timedelta(minutes=minute)))
    assert cost() == ten <= 10


def test_the_text_of_an_article_is_not_read_whole(signed_in: Client) -> None:
    make_article("Baris pertama.\n" + "kata " * 50_000)
    with CaptureQueriesContext(connection) as queries:
        signed_in.get("/articles/")
    whole = '"articles_articleversion"."text"'
    read = [query["sql"] for query in queries if whole in query["sql"]]
    assert len(read) == 1
    assert read[0].count(whole) == read[0].count(f"LEFT({whole}")
