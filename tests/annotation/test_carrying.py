"""A changed text is a new version; decisions are carried over by their words."""

import pytest

from articles.models import Article, Quote, State, User
from articles.review.decide import confirm, correct, reject
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = factories.TEXT


@pytest.fixture
def user(db: None) -> User:
    return factories.make_user()


@pytest.fixture
def article(db: None) -> Article:
    article = factories.make_article()
    factories.annotate(article)
    return article


def quotes(article: Article) -> list[Quote]:
    return list(Quote.objects.filter(article=article).select_related("version").order_by("id"))


def test_offsets_follow_the_words(article: Article) -> None:
    new = "Ralat: judul diperbaiki. 🙏\n" + TEXT
    version = article.add_version(new)
    for quote in quotes(article):
        assert quote.version == version
        assert new[quote.start : quote.end] == quote.text
        assert quote.state == State.PROPOSED
    assert [q.cue for q in quotes(article)] == ["mengatakan", "kata", "Menurut", "ujar"]


def test_what_is_gone_is_unplaced_if_it_was_decided(article: Article, user: User) -> None:
    first, second, third, fourth = quotes(article)
    confirm(first, user=user, key="a", seen=first.seen())
    reject(third, user=user, key="b", seen=third.seen())
    article.add_version("Sebuah berita yang lain.\n" + TEXT.splitlines()[1])
    first, second, third, fourth = quotes(article)
    assert [q.state for q in (first, second, third, fourth)] == [
        State.UNPLACED,
        State.PROPOSED,
        State.REJECTED,
        State.WITHDRAWN,
    ]
    assert first.text == "pasar baru dibuka bulan depan", "its words and its version are kept"
    assert first.replay()["state"] == State.UNPLACED


def test_an_unplaced_quote_comes_back_with_its_words(article: Article, user: User) -> None:
    quote = quotes(article)[0]
    confirm(quote, user=user, key="a", seen=quote.seen())
    article.add_version("Sebuah berita yang lain.")
    article.add_version(TEXT + "\nTambahan.")
    quote = quotes(article)[0]
    assert quote.state == State.CONFIRMED
    assert quote.replay() == {f: quote.get_value(f) for f in quote.FIELDS if f != "note"}


def test_an_unplaced_quote_can_be_rejected_or_marked_anew(article: Article, user: User) -> None:
    first, second, *_ = quotes(article)
    for i, quote in enumerate((first, second)):
        confirm(quote, user=user, key=f"a{i}", seen=quote.seen())
    new = article.add_version("Pasar itu dibuka pekan depan, katanya.")
    first, second, *_ = quotes(article)
    reject(first, user=user, key="b", seen=first.seen())
    value = {"version": new.pk, "start": 0, "end": 28, "text": "Pasar itu dibuka pekan depan"}
    correct(second, {"span": value}, user=user, key="c", seen=second.seen())
    first, second, *_ = quotes(article)
    assert first.state == State.REJECTED
    assert (second.state, second.version, second.text) == (State.CONFIRMED, new, value["text"])
    for quote in (first, second):
        assert quote.replay()["state"] == quote.state


def test_other_words_in_a_decided_quote_ask_again(article: Article, user: User) -> None:
    quote = quotes(article)[0]
    confirm(quote, user=user, key="a", seen=quote.seen())
    article.add_version(TEXT.replace("dibuka bulan depan", "dibuka bulan Mei"))
    quote = quotes(article)[0]
    assert quote.text == "pasar baru dibuka bulan Mei"
    assert (quote.state, quote.disputed) == (State.CONFIRMED, ["span"])
    article.refresh_from_db()
    assert article.undecided_count == 4


def test_search_finds_the_current_text_only(article: Article) -> None:
    assert list(Article.objects.matching("pedagang kios")) == [article]
    article.add_version("Stadion diresmikan.")
    assert list(Article.objects.matching("pedagang")) == []
    assert list(Article.objects.matching("stadion")) == [article]
    assert list(Article.objects.matching("pasar")) == [article], "the title"
