"""What comes first in the review queue."""

from typing import Any

import pytest

from articles.models import Candidate, Quote, User
from articles.models.harm import Place, harm_of_candidate, harm_of_quote
from articles.nlp import document as nlp
from articles.review.decide import confirm, correct, dismiss
from articles.review.undoing import undo
from tests import factories

WORST: dict[str, Any] = {
    "place": Place(0, 3000),
    "confidence": 0.5,
    "questioned": True,
    "named": True,
    "in_headline": True,
}


@pytest.mark.parametrize(
    "milder",
    [
        {"place": Place(2500, 3000), "in_headline": False},
        {"questioned": False},
        {"questioned": False, "confidence": 0.95},
        {"named": False},
    ],
    ids=["at the end", "no disagreement", "the machine is sure", "nobody is named"],
)
def test_less_is_at_stake(milder: dict[str, Any]) -> None:
    place = WORST["place"]
    worst = harm_of_quote(**WORST)
    other = harm_of_quote(**(WORST | milder))
    assert worst == 1.0
    assert 0 < other < worst
    assert place == Place(0, 3000)


def test_a_sure_quote_is_still_in_the_queue() -> None:
    assert harm_of_quote(Place(99, 100), confidence=1.0, questioned=False, named=False, in_headline=False) > 0


def test_marks_without_a_quote_come_before_what_may_go_on() -> None:
    marks, follows = (
        harm_of_candidate(Place(0, 100), reason=reason) for reason in ("marks_left", "follows_quote")
    )
    assert marks > follows > 0


@pytest.fixture
def user(db: None) -> User:
    return factories.make_user()


@pytest.fixture
def quote(db: None) -> Quote:
    article = factories.make_article(title="Ratna janjikan pasar baru")
    factories.annotate(article)
    return Quote.objects.select_related("version").order_by("start")[0]


def test_the_person_in_the_headline_comes_first(quote: Quote) -> None:
    first = Quote.objects.order_by("-harm")[0]
    assert first.speaker == quote.speaker


def test_a_decided_quote_leaves_the_queue_and_undo_brings_it_back(quote: Quote, user: User) -> None:
    before = quote.harm
    outcome = confirm(quote, user=user, key="a", seen=quote.seen())
    quote.refresh_from_db()
    assert quote.harm == 0.0
    undo(outcome.decisions[0], user=user, key="b")
    quote.refresh_from_db()
    assert quote.harm == before > 0


def test_a_corrected_but_unconfirmed_quote_stays(quote: Quote, user: User) -> None:
    correct(quote, {"role": "Bupati"}, user=user, key="a", seen=quote.seen())
    quote.refresh_from_db()
    assert quote.harm > 0


def test_an_article_is_verified_when_nothing_of_it_is_open(user: User) -> None:
    text = "Ia menyoroti harga."
    article = factories.make_article(text)
    factories.annotate(article, [], candidates=[nlp.Candidate(0, 19, "cue_left")])
    assert (article.undecided_count, article.candidate_count) == (0, 1)
    assert type(article).objects.to_verify().get() == article
    outcome = dismiss(Candidate.objects.get(), user=user, key="a")
    assert type(article).objects.verified().get() == article
    undo(outcome.decisions[0], user=user, key="b")
    assert type(article).objects.verified().count() == 0
