"""What happened, in sentences, and taking it back: of one field, of an act, of an undo."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Candidate, Decision, Entity, Mention, Quote, State, User
from articles.nlp import document as nlp
from articles.review import history
from articles.review.decide import add_person, confirm, correct, dismiss, reject
from tests.factories import TEXT, annotate, default_document, make_article, make_user
from tests.review.asking import address, ask, fresh, look, signed_in

pytestmark = pytest.mark.django_db

BOTH = pytest.mark.parametrize("htmx", [True, False], ids=["htmx", "plain"])


@pytest.fixture
def ana(db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def budi(db: None) -> User:
    return make_user(first_name="Budi")


@pytest.fixture
def client(ana: User) -> Client:
    return signed_in(ana)


@pytest.fixture
def article(db: None) -> Article:
    document = default_document()
    offer = nlp.Candidate(TEXT.index("Menurut"), TEXT.index("mahal.") + 6, "cue_left")
    article = make_article()
    annotate(article, document.quotes, mentions=document.mentions, candidates=[offer])
    return article


@pytest.fixture
def quote(article: Article) -> Quote:
    return fresh(Quote.objects.order_by("start")[0])


def words_of(client: Client, path: str) -> str:
    """Return a page's text with single spaces."""
    body = look(client, path).content.decode()
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def undo_path(decision: Decision) -> str:
    return reverse("decision_undo", args=[decision.pk])


def test_history_says_who_changed_what_from_what_to_what_and_why(
    client: Client, quote: Quote, ana: User, budi: User
) -> None:
    correct(quote, {"role": "Bupati"}, user=ana, key="", seen=quote.seen(), reason="salah jabatan")
    correct(
        quote, {"speaker": {"kind": "anonymous", "entity": None}}, user=budi, key="", seen=fresh(quote).seen()
    )
    reject(quote, user=budi, key="", seen=fresh(quote).seen())
    told = words_of(client, address("history", quote))
    for sentence in (
        "The machine proposed it, said by: Ratna Dewi",
        "Ana changed the role from “Wali Kota” to “Bupati” (because: salah jabatan)",
        "Budi changed the speaker from “Ratna Dewi” to “anonymous”",
        "Budi rejected it",
    ):
        assert sentence in told
    assert told.index("Budi rejected") < told.index("The machine proposed"), "newest first"


def test_history_tells_what_the_machine_changed(client: Client, quote: Quote, article: Article) -> None:
    from dataclasses import replace

    document = default_document()
    changed = replace(document.quotes[0], role="Camat")
    annotate(article, [changed], mentions=document.mentions, pipeline="second")
    told = words_of(client, address("history", quote))
    assert "says for the role “Camat” where it said “Wali Kota”" in told


@BOTH
def test_undoing_one_field(client: Client, quote: Quote, budi: User, htmx: bool) -> None:
    (decision,) = correct(quote, {"role": "Bupati"}, user=budi, key="", seen=quote.seen()).decisions
    answer = ask(client, undo_path(decision), {"opened": "1"}, htmx=htmx)
    assert fresh(quote).role == "Wali Kota"
    if htmx:
        assert answer["HX-Retarget"] == f"#entry-{quote.public_id}"
        assert "data-card" in answer.content.decode()
    told = words_of(client, address("history", quote))
    assert "Ana took back what Budi decided: changed the role from “Wali Kota” to “Bupati”" in told
    assert "taken back since" in told


def test_undoing_an_undo_brings_it_back(client: Client, quote: Quote, ana: User) -> None:
    confirm(quote, user=ana, key="", seen=quote.seen())
    first = Decision.objects.order_by("pk")[0]
    ask(client, undo_path(first))
    assert fresh(quote).state == State.PROPOSED
    assert "Bring back" in words_of(client, address("history", quote))
    ask(client, undo_path(Decision.objects.filter(verb="undo").order_by("pk")[0]))
    assert fresh(quote).state == State.CONFIRMED


@BOTH
@pytest.mark.parametrize("scope, expected", [("this", "Lurah"), ("since", "Wali Kota")])
def test_later_decisions_ask_this_one_or_all_since(
    client: Client, quote: Quote, ana: User, budi: User, htmx: bool, scope: str, expected: str
) -> None:
    (first,) = correct(quote, {"role": "Bupati"}, user=ana, key="", seen=quote.seen()).decisions
    correct(quote, {"role": "Lurah"}, user=budi, key="", seen=fresh(quote).seen())
    answer = ask(client, undo_path(first), htmx=htmx)
    body = answer.content.decode()
    assert answer.status_code == 409
    assert "There are later decisions on this" in body
    assert re.search(r"Budi</strong>\s+changed the role from “Bupati” to “Lurah”", body)
    assert fresh(quote).role == "Lurah"
    ask(client, undo_path(first), {"scope": scope}, htmx=htmx)
    assert fresh(quote).role == expected
    replayed = fresh(quote).replay()
    assert replayed["role"] == expected


def test_undoing_an_addition_takes_its_row_out_of_the_list(client: Client, article: Article) -> None:
    sent = {"words": "Semua pedagang", "kind": "direct", "who": "unknown"}
    ask(client, reverse("quote_add", args=[article.pk]), sent)
    made = Quote.objects.get(text="Semua pedagang")
    answer = ask(client, undo_path(Decision.objects.filter(target_id=made.pk)[0]))
    assert answer["HX-Retarget"] == "#quotes"
    assert (
        made.public_id
        not in answer.content.decode().split('id="announced"')[0].replace("data-chosen", "")[200:]
    )
    assert fresh(made).state == State.WITHDRAWN


def test_undoing_a_dismissal_offers_the_sentence_again(client: Client, article: Article, ana: User) -> None:
    candidate = Candidate.objects.get()
    (decision,) = dismiss(candidate, user=ana, key="").decisions
    answer = ask(client, undo_path(decision))
    assert answer["HX-Retarget"] == "#candidates"
    assert f'data-for-candidate="{candidate.pk}"' in answer.content.decode()


def test_undoing_a_rejected_name(client: Client, article: Article, ana: User) -> None:
    name = fresh(Mention.objects.order_by("start")[0])
    (decision,) = reject(name, user=ana, key="", seen=name.seen()).decisions
    answer = ask(client, undo_path(decision), {"opened": "1"})
    assert answer["HX-Retarget"] == "#name-card"
    assert f'data-name="{name.pk}"' in answer.content.decode()


@BOTH
def test_what_cannot_be_undone_here_is_refused(
    client: Client, article: Article, ana: User, htmx: bool
) -> None:
    add_person(Entity.Kind.PERSON, "Siti Aminah", article=article, user=ana)
    answer = ask(client, undo_path(Decision.objects.get()), htmx=htmx)
    assert answer.status_code == 422
    assert "This can&#x27;t be undone here." in answer.content.decode()


def test_the_history_of_an_article_tells_everything_newest_first(
    client: Client, quote: Quote, article: Article, ana: User, budi: User
) -> None:
    name = fresh(Mention.objects.order_by("start")[0])
    confirm(quote, user=ana, key="", seen=quote.seen())
    reject(name, user=budi, key="", seen=name.seen())
    dismiss(Candidate.objects.get(), user=ana, key="")
    told = words_of(client, reverse("article_history", args=[article.pk]))
    places = [
        told.index("said that there is no quote here"),
        told.index("Budi rejected it"),
        told.index("Ana confirmed it as shown"),
    ]
    assert places == sorted(places)
    assert quote.text in told


def test_undoing_in_the_history_of_an_article_leads_back_to_it(
    client: Client, quote: Quote, ana: User
) -> None:
    (decision,) = correct(quote, {"role": "Bupati"}, user=ana, key="", seen=quote.seen()).decisions
    answer = ask(client, undo_path(decision), {"back": "history"}, htmx=False)
    assert answer["Location"] == reverse("article_history", args=[quote.article_id])


def test_the_history_of_an_article_goes_on_in_pages_and_tears_no_act_apart(
    client: Client, article: Article, ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "PAGE", 10)
    for quote in Quote.objects.select_related("version"):
        confirm(quote, user=ana, key="", seen=quote.seen())
    path = reverse("article_history", args=[article.pk])
    acts, pages = 0, 0
    query = ""
    while True:
        body = look(client, path + query, htmx=False).content.decode()
        acts += body.count("confirmed it as shown")
        pages += 1
        older = re.search(r'rel="next" href="(\?before=\d+)"', body)
        if not older:
            break
        query = older[1]
    assert acts == 4
    assert pages > 1


@pytest.mark.parametrize("before", ["x", "-1", "9" * 30, ""])
def test_any_place_in_the_history_is_answered(client: Client, article: Article, before: str) -> None:
    path = reverse("article_history", args=[article.pk])
    assert look(client, f"{path}?before={before}", htmx=False).status_code == 200


def test_the_history_in_indonesian(client: Client, quote: Quote, ana: User) -> None:
    correct(quote, {"role": "Bupati"}, user=ana, key="", seen=quote.seen())
    client.cookies["django_language"] = "id"
    body = client.get(address("history", quote)).content.decode()
    assert "Wali Kota" in body
    assert "Bupati" in body
