"""Counts that are kept: right after every change, built anew by the command, and shown on the page."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from articles.models import Article, Entity, EntityMonth, NamelessMonth, Quote, SourceTally, User
from articles.models.tallies import wrong_sums, wrong_tallies
from articles.people.counts import timeline_of, totals_of
from articles.review.decide import confirm, correct, reject
from articles.review.undoing import undo
from articles.review.withdrawing import put_back, withdraw
from tests.factories import JAKARTA, annotate, make_article, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(db: None) -> User:
    return make_user()


@pytest.fixture
def article(db: None) -> Article:
    # Jakarta is seven hours ahead: this is April there, March in UTC.
    article = make_article(published_at=datetime(2026, 4, 1, 3, tzinfo=JAKARTA), section="Metro")
    annotate(article)
    return article


def month() -> EntityMonth:
    return EntityMonth.objects.get(entity__name="Ratna Dewi")


def assert_right() -> None:
    assert wrong_sums() == 0
    assert wrong_tallies(list(Article.objects.values_list("pk", flat=True))) == 0


def test_a_run_counts_what_it_found(article: Article) -> None:
    one = month()
    assert (one.month, one.quotes, one.verified, one.direct, one.indirect) == (date(2026, 4, 1), 2, 0, 1, 1)
    assert one.outlets == {str(article.outlet_id): [2, 0]}
    assert ["pasar", 1] in one.words
    assert all(len(word) > 3 for word, _ in one.words)
    nameless = NamelessMonth.objects.get()
    assert (nameless.speaker_kind, nameless.type, nameless.section, nameless.quotes) == (
        "anonymous",
        "workers",
        "Metro",
        1,
    )
    assert_right()


def test_every_decision_keeps_the_counts_right(article: Article, ana: User) -> None:
    quotes = list(Quote.objects.select_related("version").order_by("start"))
    confirm(quotes[0], user=ana, key="a", seen=quotes[0].seen())
    assert (month().quotes, month().verified) == (2, 1)
    rejected = reject(quotes[1], user=ana, key="b", seen=quotes[1].seen())
    assert (month().quotes, month().direct) == (1, 0)
    undo(rejected.decisions[0], user=ana, key="c")
    assert month().quotes == 2
    body = Entity.objects.get(name="Koperasi Pasar Legi")
    quote = quotes[3]
    correct(quote, {"speaker": {"kind": "named", "entity": body.pk}}, user=ana, key="d", seen=quote.seen())
    assert EntityMonth.objects.get(entity=body).quotes == 2
    assert not NamelessMonth.objects.exists()
    assert_right()


def test_a_withdrawn_article_counts_nothing_until_it_is_back(article: Article, ana: User) -> None:
    withdraw(article, user=ana, reason="hoaks")
    assert not SourceTally.objects.exists()
    assert not EntityMonth.objects.exists()
    put_back(article, user=ana)
    assert month().quotes == 2
    assert_right()


def test_the_command_verifies_and_builds_anew(article: Article) -> None:
    call_command("count_sources", "--verify", verbosity=0)
    EntityMonth.objects.update(quotes=99)
    with pytest.raises(CommandError, match="wrong"):
        call_command("count_sources", "--verify", verbosity=0)
    SourceTally.objects.all().delete()
    call_command("count_sources", verbosity=0)
    assert month().quotes == 2
    assert_right()


def test_the_timeline_has_every_month_and_the_totals_add_up() -> None:
    entity = Entity.objects.create(kind="PER", name="Ana Sari", normalised="ana sari")
    months = [
        EntityMonth(
            entity=entity,
            month=date(2025, number, 1),
            quotes=n,
            verified=n // 2,
            direct=n,
            indirect=0,
            mixed=0,
            articles=n,
            outlets={"0": [n, n // 2]},
            words=[["beras", n]],
        )
        for number, n in ((11, 4), (12, 8))
    ]
    months.append(
        EntityMonth(
            entity=entity,
            month=date(2026, 2, 1),
            quotes=2,
            verified=0,
            direct=0,
            indirect=2,
            mixed=0,
            articles=1,
            outlets={"0": [2, 0]},
            words=[["pasar", 1]],
        )
    )
    timeline = timeline_of(months)
    assert [bar.quotes for bar in timeline.bars] == [4, 8, 0, 2]
    assert [bar.height for bar in timeline.bars] == [50, 100, 0, 25]
    assert [bar.month for bar in timeline.rows] == [date(2026, 2, 1), date(2025, 12, 1), date(2025, 11, 1)]
    assert timeline.rows[0].position == "2026-03-01T00:00:00+07:00~0"
    totals = totals_of(months)
    assert (totals.quotes, totals.verified, totals.topics) == (14, 6, ["beras", "pasar"])
    assert [share.quotes for share in totals.kinds] == [12, 2, 0]


def test_the_page_shows_them_and_verified_only(in_english: Client, article: Article, ana: User) -> None:
    quote = Quote.objects.select_related("version").order_by("start")[0]
    confirm(quote, user=ana, key="a", seen=quote.seen())
    path = f"/people/{quote.canonical_speaker_id}/"
    page = in_english.get(path).content.decode()
    assert '<rect class="timeline__verified"' in page
    assert "April 2026" in page
    answer = in_english.get(f"{path}?verified=1")
    assert [saying.quote.pk for saying in answer.context["sayings"]] == [quote.pk]
    position = answer.context["timeline"].rows[0].position
    assert len(in_english.get(path, {"after": position}).context["sayings"]) == 2
    assert [share.label for share in answer.context["beside"]] == ["Koperasi Pasar Legi"]
