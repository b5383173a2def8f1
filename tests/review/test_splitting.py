"""Splitting and joining: the pieces are new quotes, the old addresses lead there, one undo brings it back."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Decision, Quote, State, User
from articles.nlp.document import Quote as Proposal
from articles.review.decide import confirm, correct
from articles.review.splitting import cuts_of, join, split
from articles.review.undoing import undo
from tests.factories import annotate, make_article, make_user, nlp_quote
from tests.review.asking import address, ask, fresh, look, signed_in

pytestmark = pytest.mark.django_db

BOTH = pytest.mark.parametrize("htmx", [True, False], ids=["htmx", "plain"])
TEXT = '"Pasar dibuka. Kios sudah siap," kata Ratna Dewi. "Semua boleh datang," katanya.'
WHOLE = "Pasar dibuka. Kios sudah siap,"


@pytest.fixture
def ana(db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def client(ana: User) -> Client:
    return signed_in(ana)


def proposals(text: str = TEXT) -> list[Proposal]:
    return [
        nlp_quote(text, WHOLE, speaker="Ratna Dewi", cue="kata", role="Camat"),
        nlp_quote(text, "Semua boleh datang,", speaker="Ratna Dewi", cue="kata"),
    ]


@pytest.fixture
def article(db: None) -> Article:
    article = make_article(TEXT)
    annotate(article, proposals())
    return article


@pytest.fixture
def quote(article: Article) -> Quote:
    return fresh(Quote.objects.order_by("start")[0])


def shown() -> list[str]:
    return list(Quote.objects.shown().order_by("start").values_list("text", flat=True))


def assert_replays() -> None:
    for quote in Quote.objects.select_related("version", "article"):
        replayed = quote.replay()
        assert {f: quote.get_value(f) for f in replayed} == replayed


@pytest.mark.parametrize(
    "text, cuts",
    [
        ("Satu dua. Tiga empat.", ["Tiga empat."]),
        ("Satu, dua", ["dua"]),
        ("Satu dua", []),
        ("Satu!\nDua?\nTiga", ["Dua?\nTiga", "Tiga"]),
        ('Satu." "Dua', ['"Dua']),
    ],
)
def test_where_a_quote_may_be_split(text: str, cuts: list[str]) -> None:
    assert [cut.after for cut in cuts_of(text, 0, len(text))] == cuts


@BOTH
def test_a_quote_is_split_in_two(client: Client, quote: Quote, htmx: bool) -> None:
    page = look(client, address("review", quote), htmx=htmx).content.decode()
    at = TEXT.index("Kios")
    assert f'name="at" value="{at}"' in page
    sent = {"at": at, "text": quote.version_id}
    answer = ask(client, reverse("quote_split", args=[quote.public_id]), sent, seen=quote, htmx=htmx)
    assert answer.status_code == (200 if htmx else 302)
    assert shown() == ["Pasar dibuka.", "Kios sudah siap,", "Semua boleh datang,"]
    assert fresh(quote).state == State.WITHDRAWN
    pieces = Quote.objects.exclude(pk=quote.pk).order_by("start")[:2]
    assert {(p.role, str(p.speaker), p.kind, p.cue, p.state) for p in pieces} == {
        ("Camat", "Ratna Dewi", "direct", "kata", State.PROPOSED)
    }
    assert all(p.harm > 0 for p in pieces), "each is asked about"
    body = look(client, reverse("quote", args=[quote.public_id]), htmx=False).content.decode()
    assert "This quote was split" in body
    assert all(reverse("quote", args=[p.public_id]) in body for p in pieces)
    assert "split it in two" in look(client, address("history", quote)).content.decode()
    assert_replays()


def test_by_the_words_of_the_second_part(client: Client, quote: Quote) -> None:
    path = reverse("quote_split", args=[quote.public_id])
    assert ask(client, path, {"words": "tidak ada"}, seen=quote).status_code == 422
    assert ask(client, path, {"words": "sudah siap"}, seen=quote).status_code == 200
    assert shown()[:2] == ["Pasar dibuka. Kios", "sudah siap,"]


@pytest.mark.parametrize("at", [1, 0, 10**6, TEXT.index("siap") + 5])
def test_not_where_one_side_has_no_words(client: Client, quote: Quote, at: int) -> None:
    sent = {"at": at, "text": quote.version_id}
    assert ask(client, reverse("quote_split", args=[quote.public_id]), sent, seen=quote).status_code == 422
    assert shown() == [WHOLE, "Semua boleh datang,"]


def test_one_undo_takes_a_split_back_and_another_brings_it_back(quote: Quote, ana: User) -> None:
    split(quote, TEXT.index("Kios"), user=ana, key="a", seen=quote.seen())
    taken = undo(Decision.objects.get(key="a"), user=ana, key="b")
    assert shown() == [WHOLE, "Semua boleh datang,"]
    assert_replays()
    undo(taken.decisions[0], user=ana, key="c")
    assert shown()[:2] == ["Pasar dibuka.", "Kios sudah siap,"]
    assert_replays()
    undo(Decision.objects.filter(key="c").get(), user=ana, key="d")
    split(fresh(quote), TEXT.index("Kios"), user=ana, key="e", seen=fresh(quote).seen())
    assert shown()[:2] == ["Pasar dibuka.", "Kios sudah siap,"]
    assert Quote.objects.count() == 4, "the pieces are the same quotes again"
    assert_replays()


def test_a_run_does_not_bring_back_what_was_split(article: Article, quote: Quote, ana: User) -> None:
    split(quote, TEXT.index("Kios"), user=ana, key="a", seen=quote.seen())
    annotate(article, proposals(), pipeline="second")
    assert shown() == ["Pasar dibuka.", "Kios sudah siap,", "Semua boleh datang,"]
    text = "Berita. " + TEXT
    article.add_version(text)
    annotate(article, proposals(text), pipeline="second")
    assert shown() == ["Pasar dibuka.", "Kios sudah siap,", "Semua boleh datang,"]
    assert_replays()


@BOTH
def test_two_quotes_are_joined(client: Client, quote: Quote, htmx: bool) -> None:
    second = Quote.objects.order_by("start")[1]
    page = look(client, address("review", quote), htmx=htmx).content.decode()
    assert f'name="with" value="{second.public_id}"' in page
    path = reverse("quote_join", args=[quote.public_id])
    answer = ask(client, path, {"with": second.public_id}, seen=quote, htmx=htmx)
    assert answer.status_code == (200 if htmx else 302)
    (whole,) = Quote.objects.shown()
    assert whole.text == TEXT[1 : TEXT.index(" katanya") - 1]
    assert whole.role == "Camat"
    for old in (quote, second):
        assert fresh(old).state == State.WITHDRAWN
        answer = look(client, reverse("quote", args=[old.public_id]), htmx=False)
        assert answer["Location"] == reverse("quote", args=[whole.public_id])
    undo(Decision.objects.filter(verb="join").order_by("pk")[0], user=make_user(), key="u")
    assert shown() == [WHOLE, "Semua boleh datang,"]
    assert_replays()


def test_what_is_gone_cannot_be_joined(quote: Quote, ana: User, client: Client) -> None:
    second = fresh(Quote.objects.order_by("start")[1])
    join(quote, second, user=ana, key="a", seen=quote.seen())
    path = reverse("quote_join", args=[quote.public_id])
    answer = ask(client, path, {"with": second.public_id}, seen=fresh(quote))
    assert answer.status_code == 422
    assert ask(client, path, {"with": "nosuch"}, seen=quote).status_code == 404


def test_a_conflict_splits_nothing(client: Client, quote: Quote) -> None:
    seen = quote.seen()
    correct(quote, {"role": "Lurah"}, user=make_user(), key="b", seen=seen)
    sent = {"at": TEXT.index("Kios"), "text": quote.version_id}
    answer = ask(client, reverse("quote_split", args=[quote.public_id]), sent, seen=seen)
    assert answer.status_code == 409
    assert "Lurah" in answer.content.decode()
    assert shown() == [WHOLE, "Semua boleh datang,"]


def test_a_decided_quote_may_be_split_too_and_stays_decided_in_history(quote: Quote, ana: User) -> None:
    confirm(quote, user=ana, key="a", seen=quote.seen())
    split(quote, TEXT.index("Kios"), user=ana, key="b", seen=fresh(quote).seen())
    assert fresh(quote).state == State.WITHDRAWN
    undo(Decision.objects.get(key="b"), user=ana, key="c")
    assert fresh(quote).state == State.CONFIRMED


def test_sent_twice_splits_once(client: Client, quote: Quote) -> None:
    sent = {"at": TEXT.index("Kios"), "text": quote.version_id}
    for _ in range(2):
        ask(client, reverse("quote_split", args=[quote.public_id]), sent, seen=quote.seen(), key="same")
    assert len(shown()) == 3


def test_at_the_desk_the_pieces_are_named(client: Client, quote: Quote) -> None:
    sent = {"at": TEXT.index("Kios"), "text": quote.version_id, "queue": ""}
    body = ask(client, reverse("quote_split", args=[quote.public_id]), sent, seen=quote).content.decode()
    pieces = Quote.objects.filter(state=State.PROPOSED).exclude(text__startswith="Semua").order_by("start")
    assert f'data-item="q-{pieces[0].public_id}"' in body
    assert f'data-changed="q-{quote.public_id} q-{pieces[1].public_id}"' in body


@pytest.mark.parametrize("name", ["quote_split", "quote_join"])
def test_who_may_and_how(quote: Quote, name: str) -> None:
    path = reverse(name, args=[quote.public_id])
    reader = make_user()
    reader.groups.clear()
    assert Client().post(path)["Location"].startswith("/sign-in/")
    assert signed_in(reader).post(path, {"key": "a"}).status_code == 403
    editor = signed_in(make_user())
    assert editor.get(path).status_code == 405
    assert editor.post(path).status_code == 400
    assert editor.post(reverse(name, args=["nosuchquote"]), {"key": "a"}).status_code == 404
