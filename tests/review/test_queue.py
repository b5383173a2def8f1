"""What wants a person, most harmful first, handed to one editor at a time."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Candidate, Claim, Quote, User
from articles.nlp import document as nlp
from articles.review.claiming import claim, release
from articles.review.decide import add_quote, confirm, correct, dismiss, reject
from articles.review.progress import LEAST_ITEMS, pace, progress_of
from articles.review.queue import Filters, Item, Position, items, left
from articles.review.undoing import undo
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(db: None) -> User:
    return factories.make_user(username="ana")


@pytest.fixture
def budi(db: None) -> User:
    return factories.make_user(username="budi")


@pytest.fixture
def quotes(db: None) -> list[Quote]:
    for outlet in ("Harian Contoh", "Kabar Contoh"):
        factories.annotate(factories.make_article(outlet=outlet))
    text = "Ia menyoroti harga. Pasar sepi."
    article = factories.make_article(text)
    factories.annotate(
        article, [], candidates=[nlp.Candidate(0, 19, "cue_left"), nlp.Candidate(20, 31, "follows_quote")]
    )
    return list(Quote.objects.select_related("version").order_by("id"))


def everything(user: User, filters: Filters | None = None, size: int = 3) -> list[Item]:
    found: list[Item] = []
    position: Position | None = None
    while page := items(filters or Filters(), user=user, after=position, count=size):
        found += page
        position = Position.parse(str(page[-1].position))
    return found


def test_every_open_item_comes_once_and_most_harmful_first(quotes: list[Quote], ana: User) -> None:
    found = everything(ana)
    assert len(found) == len({(i.is_quote, i.row.pk) for i in found}) == 10
    harms = [i.row.harm for i in found]
    assert harms == sorted(harms, reverse=True)
    assert left(Filters(), user=ana) == 10


def test_pages_agree_whatever_their_size(quotes: list[Quote], ana: User) -> None:
    sequences = [[i.position for i in everything(ana, size=size)] for size in (1, 4, 50)]
    assert sequences[0] == sequences[1] == sequences[2]


def test_what_is_decided_is_no_item(quotes: list[Quote], ana: User) -> None:
    confirm(quotes[0], user=ana, key="a", seen=quotes[0].seen())
    assert quotes[0] not in [i.row for i in everything(ana)]


@pytest.mark.parametrize(
    "filters, count",
    [
        (Filters(kind="direct"), 4),
        (Filters(reason="cue_left"), 1),
        (Filters(reason="disputed"), 0),
        (Filters(since=datetime(2030, 1, 1, tzinfo=UTC).date()), 0),
        (Filters(until=datetime(2030, 1, 1, tzinfo=UTC).date()), 10),
        (Filters(article=2**40), 0),
    ],
    ids=["kind", "reason of a candidate", "disputed", "since", "until", "article"],
)
def test_filters(quotes: list[Quote], ana: User, filters: Filters, count: int) -> None:
    assert len(everything(ana, filters)) == left(filters, user=ana) == count


def test_filters_by_outlet_and_speaker(quotes: list[Quote], ana: User) -> None:
    assert len(everything(ana, Filters(outlet=quotes[0].outlet_id))) == 6
    assert len(everything(ana, Filters(speaker=quotes[0].canonical_speaker_id))) == 4


def test_what_another_has_in_hand_is_not_handed_out(quotes: list[Quote], ana: User, budi: User) -> None:
    first = items(Filters(), user=ana)[0]
    claim(first.kind, first.row.pk, user=ana)
    assert items(Filters(), user=ana)[0].row == first.row
    assert first.row not in [i.row for i in everything(budi)]
    release(first.kind, first.row.pk, user=ana)
    assert first.row in [i.row for i in everything(budi)]


def test_a_claim_runs_out_and_can_be_taken_over(quotes: list[Quote], ana: User, budi: User) -> None:
    pk = quotes[0].pk
    assert claim("quote", pk, user=ana).user == ana
    assert claim("quote", pk, user=budi).user == ana
    assert claim("quote", pk, user=budi, take_over=True).user == budi
    Claim.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert quotes[0] in [i.row for i in everything(ana)]
    assert claim("quote", pk, user=ana).user == ana
    assert Claim.objects.count() == 1


def test_a_note_leaves_the_item_to_somebody_else(quotes: list[Quote], ana: User, budi: User) -> None:
    quote = quotes[0]
    correct(quote, {"note": "siapa ini?"}, user=ana, key="a", seen=quote.seen())
    assert quote not in [i.row for i in everything(ana)]
    (item,) = [i for i in everything(budi) if i.row == quote]
    assert item.reasons[0] == "noted"
    assert [i.row for i in everything(ana, Filters(noted_by=ana.pk))] == [quote]


def test_a_withdrawn_article_is_not_in_the_queue(quotes: list[Quote], ana: User) -> None:
    article = quotes[0].article
    type(article).objects.filter(pk=article.pk).update(withdrawn_at=timezone.now())
    assert len(everything(ana)) == 6


@pytest.mark.parametrize("text", ["", "1~q", "x~q~1", "0.5~z~1", "0.5~q~x", "nan~q~1", "7~q~1", "0.5~q~1~2"])
def test_a_position_that_is_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any of int(), float(), split() may say it
        Position.parse(text)


def test_as_many_queries_for_many_items_as_for_few(ana: User) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            for item in items(Filters(), user=ana):
                assert item.row.article.outlet
                assert item.reasons is not None
        return len(captured)

    factories.annotate(factories.make_article())
    few = queries()
    for _ in range(3):
        factories.annotate(factories.make_article())
    assert queries() == few == 2


def test_progress_counts_acts(quotes: list[Quote], ana: User) -> None:
    for i, quote in enumerate(quotes[:3]):
        confirm(quote, user=ana, key=str(i), seen=quote.seen())
    progress = progress_of(ana)
    assert (progress.today, progress.per_item) == (3, None)
    assert progress.minutes_for(100) is None
    budi = factories.make_user()
    confirm(quotes[3], user=budi, key="b", seen=quotes[3].seen())
    assert (progress_of(ana).today, progress_of(ana).desk) == (3, 4)
    assert progress_of(budi).today == 1


def test_progress_counts_an_item_once_and_only_while_its_decision_stands(
    quotes: list[Quote], ana: User, budi: User
) -> None:
    def both() -> tuple[int, int]:
        return progress_of(ana).today, progress_of(ana).desk

    first, second = quotes[:2]
    corrected = correct(first, {"role": "Camat"}, user=ana, key="role", seen=first.seen())
    assert both() == (0, 0)
    assert isinstance(corrected.target, Quote)
    confirmed = confirm(corrected.target, user=ana, key="yes", seen=corrected.target.seen())
    reject(second, user=budi, key="no", seen=second.seen())
    assert both() == (1, 2)
    taken = undo(confirmed.decisions[0], user=budi, key="undo")
    assert both() == (0, 1)
    again = undo(taken.decisions[0], user=ana, key="redo")
    assert both() == (1, 2)
    undo(again.decisions[0], user=ana, key="undo again")
    assert both() == (0, 1)


def test_progress_counts_a_missed_quote_once(quotes: list[Quote], ana: User) -> None:
    one, other = Candidate.objects.order_by("start")
    nobody = {"kind": Quote.SpeakerKind.UNKNOWN, "entity": None}
    add_quote(
        one.article, start=one.start, end=one.end, kind="indirect", speaker=nobody, user=ana, key="found"
    )
    assert (Candidate.objects.filter(state="dismissed").count(), progress_of(ana).today) == (1, 1)
    dismiss(other, user=ana, key="none")
    assert progress_of(ana).today == 2


def test_pace_leaves_out_pauses() -> None:
    start = datetime(2026, 3, 2, 9, tzinfo=UTC)
    seconds = [0, 10, 20, 30, 3630, 3640, 3650]
    moments = [start + timedelta(seconds=s) for s in reversed(seconds)]
    assert pace(moments) == 10
    assert pace(moments[:3]) is None


def test_candidates_keep_their_place_in_the_order(quotes: list[Quote], ana: User) -> None:
    Quote.objects.update(harm=0.3)
    Candidate.objects.update(harm=0.3)
    found = everything(ana, size=1)
    assert [i.is_quote for i in found] == [True] * 8 + [False] * 2


def test_what_may_be_missed_has_reasons_of_its_own(quotes: list[Quote], ana: User) -> None:
    with CaptureQueriesContext(connection) as captured:
        found = items(Filters(reason="cue_left"), user=ana)
        assert left(Filters(reason="cue_left"), user=ana) == len(found) == 1
    assert not any('FROM "articles_quote"' in query["sql"] for query in captured)
    with CaptureQueriesContext(connection) as captured:
        assert items(Filters(reason="two_referents"), user=ana) == []
        assert left(Filters(reason="two_referents"), user=ana) == 0
    assert not any('FROM "articles_candidate"' in query["sql"] for query in captured)


RARE = [
    ("two_referents", "quote_doubts"),
    ("disputed", "quote_asked_again"),
    ("unplaced", "quote_asked_again"),
    ("noted", "quote_asked_again"),
    ("cue_left", "candidate_reason_most_harmful"),
]


@pytest.mark.parametrize("reason, index", RARE)
def test_a_rare_reason_is_found_by_its_index(
    quotes: list[Quote], ana: User, django_assert_num_queries: DjangoAssertNumQueries, reason: str, index: str
) -> None:
    with connection.cursor() as cursor:
        # With a handful of rows any way is as good: what counts is whether the index can serve the queue.
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_nestloop = off")
        cursor.execute("SET LOCAL enable_mergejoin = off")
        cursor.execute("DROP INDEX quote_most_harmful, candidate_most_harmful; ANALYZE articles_quote")
        with django_assert_num_queries(1) as captured:
            items(Filters(reason=reason), user=ana)
        cursor.execute(f"EXPLAIN {captured[0]['sql']}")
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert index in plan


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_says_the_pace_in_a_number_that_scripts_read(
    quotes: list[Quote], ana: User, client: Client, language: str
) -> None:
    for i, quote in enumerate(quotes[: LEAST_ITEMS + 1]):
        confirm(quote, user=ana, key=str(i), seen=quote.seen())
    client.force_login(ana)
    page = client.get("/review/", headers={"accept-language": language}).content.decode()
    found = re.search(r'data-per-item="([^"]*)"', page)
    assert found is not None
    assert 0 < float(found[1]) < 60
