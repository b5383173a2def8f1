"""An article read as of any moment, any earlier state brought back, and who verified it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Decision, MachineChange, Quote, State, User
from articles.nlp import document as nlp
from articles.reading.verified import verification_of
from articles.review.decide import add_quote, confirm, correct, dismiss, reject
from articles.review.moments import Moment, article_at
from articles.review.undoing import undo
from tests.factories import TEXT, annotate, default_document, make_article, make_user
from tests.review.asking import ask, fresh, look, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def client(ana: User) -> Client:
    return signed_in(ana)


@pytest.fixture
def article(db: None) -> Article:
    document = default_document()
    article = make_article()
    annotate(article, document.quotes, mentions=document.mentions)
    return article


@pytest.fixture
def quote(article: Article) -> Quote:
    return fresh(Quote.objects.order_by("start")[0])


def after(decision: Decision) -> Moment:
    return Moment(decision.created_at, decision)


def stood(article: Article, moment: Moment) -> dict[str, dict[str, Any]]:
    return {then.row.public_id: then.values for then in article_at(article, moment).quotes}


def test_each_moment_has_its_own_values(article: Article, quote: Quote, ana: User) -> None:
    (first,) = correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=quote.seen()).decisions
    (second,) = correct(quote, {"role": "Lurah"}, user=ana, key="b", seen=fresh(quote).seen()).decisions
    third = reject(quote, user=ana, key="c", seen=fresh(quote).seen()).decisions[0]
    fourth = undo(second, user=ana, key="d").decisions[0]
    name = quote.public_id
    roles = [stood(article, after(d))[name]["role"] for d in (first, second, third, fourth)]
    assert roles == ["Bupati", "Lurah", "Lurah", "Bupati"]
    assert stood(article, after(second))[name]["state"] == State.PROPOSED
    assert stood(article, after(third))[name]["state"] == State.REJECTED
    MachineChange.objects.update(created_at=first.created_at - timedelta(seconds=2))
    assert stood(article, Moment(first.created_at - timedelta(seconds=1)))[name]["role"] == "Wali Kota"
    assert stood(article, Moment(first.created_at - timedelta(seconds=3))) == {}


def test_now_is_what_the_columns_say(article: Article, quote: Quote, ana: User) -> None:
    confirm(quote, user=ana, key="a", seen=quote.seen())
    now = article_at(article, Moment(timezone.now()))
    assert [then.changed for then in now.quotes] == [[]] * 4
    assert {mark.key for mark in now.marks if mark.kind == "quote"} == {t.row.public_id for t in now.quotes}
    assert len([mark for mark in now.marks if mark.kind == "name"]) == 3


def test_before_a_change_of_the_text_it_reads_as_before(article: Article, quote: Quote, ana: User) -> None:
    confirm(quote, user=ana, key="a", seen=quote.seen())
    before = timezone.now()
    article.add_version("Berita baru. " + TEXT)
    then, now = article_at(article, Moment(before)), article_at(article, Moment(timezone.now()))
    assert then.version.text == TEXT
    assert now.version.text == "Berita baru. " + TEXT
    for at in (then, now):
        spans = [one.values["span"] for one in at.quotes]
        assert [at.version.text[s["start"] : s["end"]] for s in spans] == [s["text"] for s in spans]
        names = [at.version.text[m.start : m.end] for m in at.marks if m.kind == "name"]
        assert sorted(names) == ["Koperasi Pasar Legi", "Ratna", "Ratna Dewi"]


def test_what_a_run_said_then(article: Article, quote: Quote) -> None:
    before = timezone.now()
    document = default_document()
    annotate(article, [replace(document.quotes[0], role="Camat")], mentions=(), pipeline="second")
    assert MachineChange.objects.filter(field="role").exists()
    then = article_at(article, Moment(before))
    assert [one.values["role"] for one in then.quotes if one.row == quote] == ["Wali Kota"]
    assert len(then.quotes) == 4
    assert len([mark for mark in then.marks if mark.kind == "name"]) == 3
    now = article_at(article, Moment(timezone.now()))
    assert len(now.quotes) == 1
    assert [mark for mark in now.marks if mark.kind == "name"] == []


def test_an_earlier_state_is_brought_back(client: Client, article: Article, quote: Quote, ana: User) -> None:
    first = confirm(quote, user=ana, key="a", seen=quote.seen()).decisions[0]
    last = Decision.objects.order_by("pk").last()
    assert last
    budi = make_user(first_name="Budi")
    correct(quote, {"role": "Lurah"}, user=budi, key="b", seen=fresh(quote).seen())
    correct(quote, {"kind": "mixed"}, user=budi, key="c", seen=fresh(quote).seen())
    path = f"{reverse('article_then', args=[article.pk])}?decision={last.pk}"
    history = look(client, reverse("article_history", args=[article.pk]), htmx=False).content.decode()
    assert path in history
    page = look(client, path, htmx=False).content.decode()
    assert "confirmed it as shown" in page
    assert "different now: the kind, the role" in page
    (row,) = re.findall(r'name="row" value="([^"]+)"', page)
    sent = {"decision": last.pk, "row": row}
    answer = ask(client, reverse("article_then", args=[article.pk]), sent, htmx=False)
    assert answer["Location"] == reverse("article", args=[article.pk])
    again = fresh(quote)
    assert (again.role, again.kind, again.state) == ("Wali Kota", "indirect", State.CONFIRMED)
    assert set(Decision.objects.filter(verb="return").values_list("field", flat=True)) == {"role", "kind"}
    assert first.group == last.group
    history = look(client, reverse("quote_history", args=[quote.public_id])).content.decode()
    assert "brought an earlier state back" in history
    undo(Decision.objects.filter(verb="return")[0], user=budi, key="u")
    assert (fresh(quote).role, fresh(quote).kind) == ("Lurah", "mixed")
    assert fresh(quote).replay()["role"] == "Lurah"


def test_all_of_an_article_is_brought_back_in_one_act(client: Client, article: Article, ana: User) -> None:
    quotes = [fresh(quote) for quote in Quote.objects.order_by("start")]
    before = timezone.now()
    for i, one in enumerate(quotes[:2]):
        reject(one, user=ana, key=f"r{i}", seen=one.seen())
    nobody = {"kind": "unknown", "entity": None}
    made = add_quote(article, start=0, end=9, kind="direct", speaker=nobody, user=ana, key="add").target
    path = reverse("article_then", args=[article.pk])
    page = look(client, f"{path}?at={before:%Y-%m-%dT%H:%M:%S.%fZ}", htmx=False).content.decode()
    assert "Bring all 3 back" in page
    form = page[page.index('class="section"') :]
    rows = re.findall(r'name="row" value="([^"]+)"', form)
    assert len(rows) == 3
    ask(client, path, {"at": before.isoformat(), "row": rows}, htmx=False)
    assert [fresh(one).state for one in quotes[:2]] == [State.PROPOSED] * 2
    assert fresh(made).state == State.WITHDRAWN
    assert len(set(Decision.objects.filter(verb="return").values_list("group", flat=True))) == 1
    undo(Decision.objects.filter(verb="return")[0], user=ana, key="u")
    assert [fresh(one).state for one in quotes[:2]] == [State.REJECTED] * 2
    assert fresh(made).state == State.CONFIRMED


@pytest.mark.parametrize(
    "query", ["", "at=", "at=nonsense", "at=2026-99-99T00:00", "at=1999-01-01T00:00", "decision=x"]
)
def test_any_moment_is_answered(client: Client, article: Article, query: str) -> None:
    path = reverse("article_then", args=[article.pk])
    assert look(client, f"{path}?{query}", htmx=False).status_code == 200


def test_who_may_and_how(article: Article, quote: Quote, ana: User) -> None:
    path = reverse("article_then", args=[article.pk])
    assert Client().get(path)["Location"].startswith("/sign-in/")
    reader = make_user()
    reader.groups.clear()
    assert signed_in(reader).get(path).status_code == 200
    assert signed_in(reader).post(path, {"key": "a"}).status_code == 403
    editor = signed_in(ana)
    assert editor.put(path).status_code == 405
    assert editor.get(reverse("article_then", args=[999999])).status_code == 404
    other = make_article()
    annotate(other)
    foreign = Quote.objects.filter(article=other).select_related("version")[0]
    decision = reject(foreign, user=ana, key="f", seen=foreign.seen()).decisions[0]
    assert editor.get(f"{path}?decision={decision.pk}").status_code == 404


def test_a_withdrawn_article_is_left_as_it_is(
    client: Client, article: Article, quote: Quote, ana: User
) -> None:
    before = timezone.now()
    reject(quote, user=ana, key="a", seen=quote.seen())
    path = f"{reverse('article_then', args=[article.pk])}?at={before:%Y-%m-%dT%H:%M:%S.%fZ}"
    assert "Bring this back" in look(client, path, htmx=False).content.decode()
    Article.objects.filter(pk=article.pk).update(withdrawn_at=timezone.now(), withdrawn_by=ana)
    assert "Bring this back" not in look(client, path, htmx=False).content.decode()


def test_as_many_queries_for_many_events_as_for_few(client: Client, article: Article, ana: User) -> None:
    path = reverse("article_then", args=[article.pk])

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            look(client, path, htmx=False)
        return len(captured)

    few = queries()
    for i, one in enumerate(Quote.objects.select_related("version")):
        confirm(one, user=ana, key=f"{i}", seen=one.seen())
    assert queries() == few <= 16


def verify(article: Article, user: User) -> None:
    for one in Quote.objects.filter(article=article).select_related("version"):
        confirm(one, user=user, key=f"v{one.pk}", seen=one.seen())


def test_who_decided_the_last_of_it_verified_it(client: Client, article: Article, ana: User) -> None:
    verify(article, ana)
    article = Article.objects.get(pk=article.pk)
    found = verification_of(article)
    assert found.holds
    assert found.by is not None
    assert (found.by.user, found.since) == (ana, None)
    page = look(client, reverse("article", args=[article.pk]), htmx=False).content.decode()
    assert re.search(r"verified by Ana, \d", page)


def test_a_later_change_shows(client: Client, article: Article, quote: Quote, ana: User) -> None:
    verify(article, ana)
    budi = make_user(first_name="Budi")
    correct(quote, {"role": "Lurah"}, user=budi, key="b", seen=fresh(quote).seen())
    path = reverse("article", args=[article.pk])
    page = " ".join(look(client, path, htmx=False).content.decode().split())
    assert re.search(r"verified by Ana, [^<]*; last changed by Budi, ", page)
    confirmed = Decision.objects.filter(verb="confirm", user=ana)
    other = confirmed.exclude(target_id=quote.pk).order_by("pk").last()
    assert other
    undo(other, user=budi, key="u")
    page = " ".join(look(client, path, htmx=False).content.decode().split())
    assert re.search(r"was verified by Ana, [^<]*; changed since; last changed by Budi, ", page)
    assert "1 to verify" in page


def test_a_missed_quote_has_to_be_answered_first(ana: User) -> None:
    article = make_article("Ia menyoroti harga. Pasar sepi.")
    annotate(article, [], candidates=[nlp.Candidate(0, 19, "cue_left")])
    assert Article.objects.get(pk=article.pk).verifying is None
    dismiss(article.candidates.get(), user=ana, key="a")
    article = Article.objects.get(pk=article.pk)
    assert article.verifying is not None
    assert article.verifying.user == ana
