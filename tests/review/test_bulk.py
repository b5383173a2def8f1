"""Confirming in bulk: never without knowing the risk, never counted in it, taken back by one undo."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article, Decision, Judgement, Quote, State, User
from articles.review.claiming import claim
from articles.review.decide import confirm, correct, reject
from articles.review.many import picked
from articles.review.risk import Risk, Sort, risk_of, wilson
from articles.review.undoing import undo
from tests.factories import annotate, make_article, make_user
from tests.review.asking import ask, fresh, look, signed_in

pytestmark = pytest.mark.django_db

BULK = "/review/bulk/"
DIRECT = Sort("direct", 0.85)


@pytest.fixture
def ana(db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def client(ana: User) -> Client:
    return signed_in(ana)


@pytest.fixture
def quotes(db: None) -> list[Quote]:
    """Of each kind two with a named speaker, and two direct ones of nobody named; all at 0.9."""
    for _ in range(2):
        annotate(make_article())
    return list(Quote.objects.select_related("version", "article").order_by("id"))


@pytest.fixture
def direct(quotes: list[Quote]) -> list[Quote]:
    return [quote for quote in quotes if quote.kind == "direct" and quote.speaker_id]


def judged(right: int, wrong: int) -> None:
    """Let so many direct quotes have been decided one by one."""
    template = Quote.objects.filter(kind="direct").select_related("version").first()
    assert template is not None
    rows = []
    for i in range(right + wrong):
        row = Quote.objects.get(pk=template.pk)
        row.pk, row.public_id, row.harm, row.state = None, f"j{i:09}", 0.0, State.CONFIRMED
        rows.append(row)
    Quote.objects.bulk_create(rows)
    Judgement.objects.bulk_create(
        Judgement(quote=row, kind="direct", named=True, confidence=0.9, wrong=i < wrong)
        for i, row in enumerate(rows)
    )


def send(client: Client, quotes: list[Quote], *, key: str = "", level: int = 85) -> int:
    data = {"kind": "direct", "least": str(level), "named": "1", "row": [picked(fresh(q)) for q in quotes]}
    return ask(client, BULK, data, key=key, htmx=False).status_code


@pytest.mark.parametrize(
    "wrong, of, low, high",
    [(0, 0, 0.0, 1.0), (0, 200, 0.0, 0.01885), (1, 200, 0.00088, 0.02779), (50, 100, 0.40383, 0.59617)],
)
def test_the_interval_of_a_share(wrong: int, of: int, low: float, high: float) -> None:
    assert wilson(wrong, of) == pytest.approx((low, high), abs=2e-5)


@pytest.mark.parametrize(
    "judged, wrong, small",
    [(0, 0, False), (199, 0, False), (200, 0, True), (200, 1, False), (1000, 9, True), (1000, 13, False)],
)
def test_when_the_risk_is_small_enough(judged: int, wrong: int, small: bool) -> None:
    assert Risk(judged, wrong).is_small is small


def test_what_was_decided_one_by_one_is_judged(direct: list[Quote], ana: User) -> None:
    first, second = direct
    confirm(first, user=ana, key="a", seen=first.seen())
    assert risk_of(DIRECT) == Risk(1, 0)
    correct(second, {"role": "Camat"}, user=ana, key="b", seen=second.seen())
    assert risk_of(DIRECT) == Risk(1, 0), "corrected, but not decided yet"
    confirm(second, user=ana, key="c", seen=fresh(second).seen())
    assert risk_of(DIRECT) == Risk(2, 1)
    reject(first, user=ana, key="d", seen=fresh(first).seen())
    assert risk_of(DIRECT) == Risk(2, 2)
    undo(Decision.objects.get(key="d"), user=ana, key="e")
    undo(Decision.objects.get(key="b"), user=ana, key="f", scope="since")
    assert risk_of(DIRECT) == Risk(2, 0)


def test_a_corrected_kind_counts_where_the_machine_put_it(direct: list[Quote], ana: User) -> None:
    first = direct[0]
    correct(first, {"kind": "mixed"}, user=ana, key="a", seen=first.seen())
    confirm(first, user=ana, key="b", seen=fresh(first).seen())
    assert risk_of(DIRECT) == Risk(1, 1)
    assert risk_of(Sort("mixed", 0.85)) == Risk(0, 0)


def test_what_nobody_proposed_is_not_judged(client: Client, quotes: list[Quote], ana: User) -> None:
    sent = {"words": "Semua pedagang", "kind": "direct", "who": "unknown"}
    ask(client, reverse("quote_add", args=[quotes[0].article_id]), sent)
    assert Quote.objects.filter(text="Semua pedagang", state=State.CONFIRMED).exists()
    assert not Judgement.objects.exists()


def test_it_is_off_before_enough_were_decided(client: Client, direct: list[Quote]) -> None:
    judged(150, 0)
    page = look(client, f"{BULK}?least=85", htmx=False).content.decode()
    assert "Off: 50 more have to be decided one by one, 200 in all." in page
    assert 'name="row"' not in page
    assert send(client, direct) == 422
    assert not Decision.objects.exists()


def test_it_is_off_while_the_risk_may_be_two_percent(client: Client, direct: list[Quote]) -> None:
    judged(249, 1)
    page = look(client, f"{BULK}?least=85", htmx=False).content.decode()
    assert "0.4%" in page
    assert "95% interval 0.1% to 2.2%" in page
    assert "Off: the upper end of the interval has to be under 2%." in page
    assert send(client, direct) == 422


def test_many_are_confirmed_at_once_and_taken_back_at_once(
    client: Client, direct: list[Quote], ana: User
) -> None:
    judged(250, 0)
    page = look(client, f"{BULK}?least=85", htmx=False).content.decode()
    assert "95% interval 0.0% to 1.5%" in page
    assert all(f'value="{picked(fresh(quote))}"' in page for quote in direct)
    assert send(client, direct, key="one") == 302
    assert {fresh(quote).state for quote in direct} == {State.CONFIRMED}
    assert {d.verb for d in Decision.objects.all()} == {"bulk"}
    assert len(set(Decision.objects.values_list("group", flat=True))) == 1
    assert risk_of(DIRECT) == Risk(250, 0), "they never count"
    article = Article.objects.get(pk=direct[0].article_id)
    assert article.undecided_count == 3
    first = Decision.objects.exclude(key="").get()
    log = look(client, reverse("decisions"), htmx=False).content.decode()
    assert "confirmed it in bulk" in log
    assert "2 in one act" in log
    ask(client, reverse("decision_undo", args=[first.pk]), {"back": "decisions"}, htmx=False)
    assert {fresh(quote).state for quote in direct} == {State.PROPOSED}
    assert all(fresh(quote).replay()["state"] == State.PROPOSED for quote in direct)
    undone = Decision.objects.filter(verb="undo").exclude(key="").get()
    ask(client, reverse("decision_undo", args=[undone.pk]), htmx=False)
    assert {fresh(quote).state for quote in direct} == {State.CONFIRMED}


def test_sent_twice_confirms_once(client: Client, direct: list[Quote]) -> None:
    judged(250, 0)
    data = {"kind": "direct", "least": "85", "named": "1", "row": [picked(fresh(q)) for q in direct]}
    for _ in range(2):
        ask(client, BULK, data, key="same", htmx=False)
    assert len(set(Decision.objects.values_list("group", flat=True))) == 1


def test_what_changed_meanwhile_is_left_alone(client: Client, direct: list[Quote], ana: User) -> None:
    judged(250, 0)
    first = direct[0]
    data = {"kind": "direct", "least": "85", "named": "1", "row": [picked(fresh(q)) for q in direct]}
    correct(first, {"role": "Camat"}, user=make_user(), key="x", seen=first.seen())
    answer = ask(client, BULK, data, htmx=False)
    assert [fresh(q).state for q in direct] == [State.PROPOSED, State.CONFIRMED]
    assert "Left alone" in client.get(answer["Location"]).content.decode()


def test_only_its_sort_is_confirmed(client: Client, quotes: list[Quote]) -> None:
    judged(250, 0)
    assert send(client, quotes) == 302
    confirmed = [q for q in map(fresh, quotes) if q.state == State.CONFIRMED]
    assert {(q.kind, q.speaker_kind) for q in confirmed} == {("direct", "named")}
    assert len(confirmed) == 2


def test_what_another_has_in_hand_is_not_offered(client: Client, direct: list[Quote]) -> None:
    judged(250, 0)
    claim("quote", direct[0].pk, user=make_user())
    page = look(client, f"{BULK}?least=85", htmx=False).content.decode()
    assert [picked(fresh(q)) in page for q in direct] == [False, True]


def test_nothing_of_a_withdrawn_article(client: Client, direct: list[Quote]) -> None:
    from django.utils import timezone

    judged(250, 0)
    Article.objects.filter(pk=direct[0].article_id).update(withdrawn_at=timezone.now())
    assert send(client, direct) == 302
    assert fresh(direct[0]).state == State.PROPOSED


@pytest.mark.parametrize("row", ["x", "1:2", "1:zzzzzzzzzzzz", f"{'9' * 19}:0123456789ab"])
def test_rows_that_are_none(client: Client, row: str) -> None:
    assert ask(client, BULK, {"row": [row]}, htmx=False).status_code == 400


@pytest.mark.parametrize("query", ["", "kind=nonsense", "least=1", "least=x", "named=2", "named=0"])
def test_any_choice_is_answered(client: Client, quotes: list[Quote], query: str) -> None:
    assert look(client, f"{BULK}?{query}", htmx=False).status_code == 200


@pytest.mark.parametrize("path", [BULK, "/review/decisions/"])
def test_who_may(path: str, quotes: list[Quote]) -> None:
    assert Client().get(path)["Location"].startswith("/sign-in/")
    reader = make_user()
    reader.groups.clear()
    assert signed_in(reader).get(path).status_code == 403
    assert signed_in(make_user()).put(path).status_code == 405


def test_as_many_queries_for_many_quotes_as_for_few(client: Client, direct: list[Quote]) -> None:
    judged(250, 0)

    def queries(path: str) -> int:
        with CaptureQueriesContext(connection) as captured:
            assert look(client, path, htmx=False).status_code == 200
        return len(captured)

    few = queries(f"{BULK}?least=85")
    annotate(make_article())
    assert queries(f"{BULK}?least=85") == few <= 12
    for quote in direct:
        confirm(quote, user=make_user(), key=f"{quote.pk}", seen=quote.seen())
    few = queries("/review/decisions/")
    for quote in Quote.objects.filter(state=State.PROPOSED).select_related("version"):
        confirm(quote, user=make_user(), key=f"{quote.pk}", seen=quote.seen())
    assert queries("/review/decisions/") == few <= 14


def test_the_log_goes_on_in_pages_and_of_one_editor(
    client: Client, quotes: list[Quote], ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    from articles.review import log

    monkeypatch.setattr(log, "PAGE", 3)
    budi = make_user(first_name="Budi")
    for i, quote in enumerate(quotes):
        confirm(quote, user=[ana, budi][i % 2], key=f"{i}", seen=quote.seen())
    page = look(client, "/review/decisions/", htmx=False).content.decode()
    assert page.count("confirmed it as shown") == 3
    older = page.split('rel="next" href="')[1].split('"')[0]
    page = look(client, f"/review/decisions/{older}", htmx=False).content.decode()
    assert page.count("confirmed it as shown") == 3
    page = look(client, f"/review/decisions/?by={budi.pk}", htmx=False).content.decode()
    assert page.count("<strong>Budi</strong>") == 3
    assert "<strong>Ana</strong>" not in page
