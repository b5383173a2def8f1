"""Saved searches: kept once, opened with what is new marked, removed; and the key of the feeds."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, FeedKey, QuoteIndex, SavedSearch, User
from articles.models.saved_searches import MOST_SAVED
from tests.factories import make_article, make_user

from .texts import annotate_said


@pytest.fixture
def saved(editor: User) -> SavedSearch:
    return SavedSearch.objects.create(user=editor, name="Dukungan", query="dukung")


def test_a_search_is_saved_once_whatever_its_spelling(signed_in: Client, editor: User) -> None:
    for q, name in (("who:Bayu kind:direct", "Bayu"), ("siapa:Bayu jenis:langsung", "Bayu Siregar")):
        answer = signed_in.post("/search/saved/add/", {"q": q, "name": name})
        assert answer.status_code == 302
        assert answer["Location"].startswith("/search/?q=siapa%3ABayu")
    search = SavedSearch.objects.get(user=editor)
    assert (search.name, search.query) == ("Bayu Siregar", "siapa:Bayu jenis:langsung")


def test_without_a_name_it_is_called_what_it_says(signed_in: Client) -> None:
    signed_in.post("/search/saved/add/", {"q": "ppn"})
    assert SavedSearch.objects.get().name == "ppn"


@pytest.mark.parametrize("q", ["", "kapan:1", "a" * 501])
def test_what_is_no_search_is_not_saved(signed_in: Client, q: str) -> None:
    assert signed_in.post("/search/saved/add/", {"q": q}).status_code == 400
    assert not SavedSearch.objects.exists()


def test_there_is_an_end_to_saving(signed_in: Client, editor: User) -> None:
    SavedSearch.objects.bulk_create(
        SavedSearch(user=editor, name=f"{n}", query=f"kata{n}") for n in range(MOST_SAVED)
    )
    signed_in.post("/search/saved/add/", {"q": "satu lagi"})
    assert SavedSearch.objects.count() == MOST_SAVED
    signed_in.post("/search/saved/add/", {"q": "kata0", "name": "Nol"})
    assert SavedSearch.objects.get(query="kata0").name == "Nol"


def test_opening_marks_what_is_new_since_the_last_visit(
    archive: list[Article], signed_in: Client, saved: SavedSearch
) -> None:
    def marked() -> list[str]:
        page = signed_in.get(f"/search/saved/{saved.pk}/", follow=True)
        assert page.context["text"] == "dukung"
        return [result.quote.text for result in page.context["results"] if result.is_new]

    QuoteIndex.objects.update(arrived_at=timezone.now() - timedelta(days=1))
    SavedSearch.objects.update(visited_at=timezone.now() - timedelta(hours=1))
    assert marked() == []
    # imported today, though it was published years ago
    article = make_article('"Kami mendukung," kata Bayu Siregar.', "Lama")
    annotate_said(article, ("Kami mendukung,", "direct", "Bayu Siregar", ""))
    assert "1 baru" in " ".join(signed_in.get(f"/search/saved/{saved.pk}/new/").content.decode().split())
    assert marked() == ["Kami mendukung,"]
    assert marked() == []
    assert signed_in.get(f"/search/saved/{saved.pk}/new/").content.decode().strip() == ""


def test_a_quote_that_changes_is_not_new_again(archive: list[Article], saved: SavedSearch) -> None:
    before = dict(QuoteIndex.objects.values_list("pk", "arrived_at"))
    annotate_said(
        archive[0],
        ("kenaikan PPN mendukung anggaran negara", "mixed", "Laksmi Wibowo", "Menteri"),
        pipeline="second",
    )
    changed = QuoteIndex.objects.get(facts__contains=["k:mixed"])
    assert changed.arrived_at == before[changed.pk]


def test_the_page_lists_them_and_removes(signed_in: Client, saved: SavedSearch) -> None:
    page = signed_in.get("/search/saved/")
    assert "Dukungan" in page.content.decode()
    assert page.context["rows"][0]["feed"] is None
    assert signed_in.post(f"/search/saved/{saved.pk}/remove/").status_code == 302
    assert not SavedSearch.objects.exists()


def test_the_page_writes_in_the_language_of_the_reader(in_english: Client, editor: User) -> None:
    SavedSearch.objects.create(user=editor, name="x", query="siapa:Bayu")
    assert "<code>who:Bayu</code>" in in_english.get("/search/saved/").content.decode()


def test_feeds_are_opened_renewed_and_closed(signed_in: Client, editor: User, saved: SavedSearch) -> None:
    signed_in.post("/search/feeds/renew/")
    first = FeedKey.objects.get(user=editor).secret
    assert first in signed_in.get("/search/saved/").content.decode()
    signed_in.post("/search/feeds/renew/")
    assert FeedKey.objects.get(user=editor).secret != first
    signed_in.post("/search/feeds/revoke/")
    assert not FeedKey.objects.exists()


GETS = ("/search/saved/", "/search/saved/{pk}/", "/search/saved/{pk}/new/")
POSTS = ("/search/saved/add/", "/search/saved/{pk}/remove/", "/search/feeds/renew/", "/search/feeds/revoke/")


@pytest.mark.parametrize("address", GETS + POSTS)
def test_asks_to_sign_in(saved: SavedSearch, address: str) -> None:
    ask = Client().post if address in POSTS else Client().get
    answer = ask(address.format(pk=saved.pk))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in/")
    assert SavedSearch.objects.count() == 1


@pytest.mark.parametrize("address", GETS + POSTS)
def test_refuses_the_wrong_method(signed_in: Client, saved: SavedSearch, address: str) -> None:
    ask = signed_in.get if address in POSTS else signed_in.post
    assert ask(address.format(pk=saved.pk)).status_code == 405


@pytest.mark.parametrize("address", [a for a in GETS + POSTS if "{pk}" in a])
def test_another_persons_search_is_not_there(signed_in: Client, address: str) -> None:
    other = SavedSearch.objects.create(user=make_user(), name="x", query="ppn")
    ask = signed_in.post if address in POSTS else signed_in.get
    assert ask(address.format(pk=other.pk)).status_code == 404
    assert ask(address.format(pk=10**9)).status_code == 404
    assert SavedSearch.objects.filter(pk=other.pk).exists()
