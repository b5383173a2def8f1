"""Whatever is decided and undone, what is kept beside the quotes is what counting anew would give."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from articles.models import Article, Candidate, Decision, Entity, Mention, Quote, QuoteIndex, State, User
from articles.models.tallies import wrong_sums, wrong_tallies
from articles.review.acts import Refused
from articles.review.decide import add_quote, confirm, correct, dismiss, reject
from articles.review.splitting import join, split
from articles.review.undoing import undo
from tests.factories import annotate, make_article, make_user

pytestmark = pytest.mark.django_db
ACTS = 40


def assert_counts(article: Article) -> None:
    kept = (article.quote_count, article.undecided_count, article.candidate_count)
    article.count_quotes()
    assert kept == (article.quote_count, article.undecided_count, article.candidate_count)


def act(random: Random, article: Article, user: User, key: str) -> None:
    """Do something to a quote, a name or a candidate of the article, or take back what was done."""
    quotes = list(Quote.objects.filter(article=article).select_related("version", "article").order_by("pk"))
    mentions = list(Mention.objects.filter(article=article).select_related("version").order_by("pk"))
    entities = list(Entity.objects.order_by("pk"))
    quote, mention, entity = random.choice(quotes), random.choice(mentions), random.choice(entities)
    asked: dict[str, Any] = {"user": user, "key": key}
    choice = random.randrange(11)
    if choice == 0 and quote.state != State.UNPLACED:
        confirm(quote, seen=quote.seen(), **asked)
    elif choice == 1:
        reject(quote, seen=quote.seen(), **asked)
    elif choice in (2, 3):
        speaker = random.choice(
            [{"kind": "named", "entity": entity.pk}, {"kind": "anonymous", "entity": None}]
        )
        correct(quote, {"speaker": speaker}, seen=quote.seen(), **asked)
    elif choice == 4:
        correct(quote, {"role": random.choice(["pedagang", "Lurah", ""])}, seen=quote.seen(), **asked)
    elif choice == 5:
        words = {"start": mention.start, "end": mention.end - 1, "version": mention.version_id}
        shorter = words | {"text": mention.text[:-1]}
        correct(mention, {"span": shorter}, seen=mention.seen(), **asked)
    elif choice == 6:
        start = random.randrange(len(article.current_version.text) - 20)
        named = {"kind": "named", "entity": entity.pk}
        add_quote(article, start=start, end=start + 15, kind="indirect", speaker=named, **asked)
    elif choice == 9:
        split(quote, quote.start + random.randrange(1, 25), seen=quote.seen(), **asked)
    elif choice == 10:
        join(quote, random.choice(quotes), seen=quote.seen(), **asked)
    elif choice == 7 and (candidate := Candidate.objects.filter(article=article, state="open").first()):
        dismiss(candidate, **asked)
    elif decisions := list(Decision.objects.filter(article=article).order_by("pk")):
        undo(random.choice(decisions), scope="since", **asked)


@pytest.mark.parametrize("seed", range(2))
def test_counts_after_many_acts(seed: int) -> None:
    random, user = Random(seed), make_user()
    article = make_article()
    annotate(article)
    done = 0
    for number in range(ACTS):
        try:
            act(random, article, user, f"{number}")
        except Refused:
            continue
        done += 1
        assert wrong_tallies([article.pk]) == 0
        assert wrong_sums() == 0
        assert QuoteIndex.objects.refresh([article.pk], write=False) == 0
        assert_counts(Article.objects.get(pk=article.pk))
    assert done > ACTS / 2
