"""The Atom feed of a saved search: for whoever knows the secret, as long as it is not revoked."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, FeedKey, SavedSearch, User
from articles.searching.feed import NEWEST
from tests.factories import make_article, make_user

from .texts import annotate_said

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def saved(editor: User) -> SavedSearch:
    return SavedSearch.objects.create(user=editor, name="Dukungan & lain-lain", query="dukung")


def address(search: SavedSearch) -> str:
    return f"/feeds/{FeedKey.renew(search.user).secret}/{search.pk}.atom"


def test_a_feed_needs_no_session(archive: list[Article], saved: SavedSearch) -> None:
    answer = Client().get(address(saved))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert "private" in answer["Cache-Control"]
    feed = ET.fromstring(answer.content)
    assert feed.findtext(f"{ATOM}title") == "Dukungan & lain-lain · newsdesk"
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}author/{ATOM}name") for entry in entries] == [
        "Bayu Siregar",
        "anonim",
        "Laksmi Wibowo",
    ]
    link = entries[0].find(f"{ATOM}link")
    assert link is not None
    assert link.attrib["href"].startswith("http://testserver/quotes/")
    assert "usulan itu didukung anak-anak muda" in (entries[0].findtext(f"{ATOM}summary") or "")


def test_no_more_than_the_newest(saved: SavedSearch) -> None:
    number = NEWEST + 5
    article = make_article("\n".join(f'"Kami dukung {n}," kata Bayu Siregar.' for n in range(number)))
    annotate_said(article, *((f"Kami dukung {n},", "direct", "Bayu Siregar", "") for n in range(number)))
    with CaptureQueriesContext(connection) as queries:
        feed = ET.fromstring(Client().get(address(saved)).content)
    assert len(feed.findall(f"{ATOM}entry")) == NEWEST
    assert len(queries) <= 14


def test_a_revoked_or_renewed_secret_opens_nothing(saved: SavedSearch) -> None:
    old = address(saved)
    assert Client().get(old).status_code == 200
    new = address(saved)
    assert (Client().get(old).status_code, Client().get(new).status_code) == (404, 200)
    FeedKey.objects.all().delete()
    assert Client().get(new).status_code == 404


def test_a_secret_is_not_guessed_from_the_database(saved: SavedSearch) -> None:
    key = FeedKey.renew(saved.user)
    for secret in (key.nonce, f"{key.nonce}~", f"{key.nonce}~{'A' * 43}", key.secret[:-1], "x"):
        with CaptureQueriesContext(connection) as queries:
            assert Client().get(f"/feeds/{secret}/{saved.pk}.atom").status_code == 404
        assert len(queries) == 0, "a wrong secret asks the database nothing"


def test_a_feed_opens_no_search_of_another_person(saved: SavedSearch) -> None:
    other = SavedSearch.objects.create(user=make_user(), name="x", query="ppn")
    secret = FeedKey.renew(saved.user).secret
    assert Client().get(f"/feeds/{secret}/{other.pk}.atom").status_code == 404
    assert Client().get(f"/feeds/{secret}/{10**9}.atom").status_code == 404


def test_the_feed_of_a_deactivated_account_is_closed(saved: SavedSearch) -> None:
    wanted = address(saved)
    User.objects.filter(pk=saved.user_id).update(is_active=False)
    assert Client().get(wanted).status_code == 404


def test_a_feed_only_reads(saved: SavedSearch) -> None:
    assert Client().post(address(saved)).status_code == 405
