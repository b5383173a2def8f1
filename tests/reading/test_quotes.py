"""/quotes/<public id>/: the address of a quote always answers."""

from __future__ import annotations

import uuid

import pytest
from django.test import Client

from articles.models import Quote, State, User
from articles.review import decide
from tests.factories import annotate, make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote() -> Quote:
    article = make_article()
    annotate(article)
    found: Quote = Quote.objects.filter(article=article).order_by("start")[0]
    return found


def test_it_leads_to_the_quote_in_its_article(signed_in: Client, quote: Quote) -> None:
    answer = signed_in.get(f"/quotes/{quote.public_id}/")
    assert answer.status_code == 302
    here = quote.public_id
    assert answer.headers["Location"] == f"/articles/{quote.article_id}/?quote={here}#q-{here}"


def test_it_asks_to_sign_in(client: Client, quote: Quote) -> None:
    assert client.get(f"/quotes/{quote.public_id}/").headers["Location"].startswith("/sign-in/")


def test_it_only_reads(signed_in: Client, quote: Quote) -> None:
    assert signed_in.post(f"/quotes/{quote.public_id}/").status_code == 405


@pytest.mark.parametrize("public_id", ["aaaaaaaaaa", "x", "%00", "😀"])
def test_an_unknown_address_is_no_page(signed_in: Client, public_id: str) -> None:
    assert signed_in.get(f"/quotes/{public_id}/").status_code == 404


@pytest.mark.parametrize(
    ("state", "words"),
    [(State.WITHDRAWN, "This quote was withdrawn"), (State.UNPLACED, "are not in the article any more")],
)
def test_a_quote_that_stands_nowhere_says_so(
    in_english: Client, quote: Quote, state: str, words: str
) -> None:
    Quote.objects.filter(pk=quote.pk).update(state=state)
    answer = in_english.get(f"/quotes/{quote.public_id}/")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert words in page
    assert quote.text in page
    assert f"/articles/{quote.article_id}/" in page


def test_a_rejected_quote_names_who_rejected_it_and_why(
    in_english: Client, quote: Quote, editor: User
) -> None:
    decide.reject(quote, user=editor, key=str(uuid.uuid4()), seen=quote.seen(), reason="bukan pernyataan")
    page = in_english.get(f"/quotes/{quote.public_id}/").content.decode()
    assert f"{editor.username} rejected it" in page
    assert "bukan pernyataan" in page
