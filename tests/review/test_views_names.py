"""Confirming, rejecting and correcting names; adding quotes and names; dismissing candidates."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import Article, Candidate, Decision, Entity, Mention, Quote, State, User
from articles.nlp import document as nlp
from articles.review.decide import correct
from tests.factories import TEXT, annotate, default_document, make_article, make_user
from tests.review.asking import address, ask, fresh, look, signed_in

pytestmark = pytest.mark.django_db

BOTH = pytest.mark.parametrize("htmx", [True, False], ids=["htmx", "plain"])
WORDS = "sewa kios masih terlalu mahal"


@pytest.fixture
def ana(db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def client(ana: User) -> Client:
    return signed_in(ana)


@pytest.fixture
def article(db: None) -> Article:
    """One quote and one candidate less than TEXT has, so that there is something to add."""
    document = default_document()
    offer = nlp.Candidate(TEXT.index("Menurut"), TEXT.index("mahal.") + 6, "cue_left")
    article = make_article()
    annotate(article, [document.quotes[0]], mentions=document.mentions, candidates=[offer])
    return article


@pytest.fixture
def name(article: Article) -> Mention:
    return fresh(Mention.objects.order_by("start")[0])


def test_confirming_a_name(client: Client, name: Mention) -> None:
    answer = ask(client, address("confirm", name), seen=name)
    assert answer["HX-Retarget"] == "#name-card"
    assert "✓ confirmed" in answer.content.decode()
    assert fresh(name).state == State.CONFIRMED


@BOTH
def test_rejecting_a_name_unmarks_it(client: Client, name: Mention, htmx: bool) -> None:
    answer = ask(client, address("reject", name), seen=name, htmx=htmx)
    assert fresh(name).state == State.REJECTED
    if htmx:
        body = answer.content.decode()
        assert 'id="p-0"' in body
        assert f'data-name="{name.pk}"' not in body
        assert 'id="names" hx-swap-oob="true"' in body
    else:
        assert answer["Location"] == reverse("article", args=[name.article_id])


@BOTH
def test_who_is_meant_may_be_another(client: Client, name: Mention, htmx: bool) -> None:
    other = Entity.objects.get(name="Koperasi Pasar Legi")
    ask(client, address("correct", name, "entity"), {"who": f"e{other.pk}"}, seen=name, htmx=htmx)
    row = fresh(name)
    assert (row.entity_id, row.kind) == (other.pk, "ORG")


def test_a_name_has_no_nameless_meaning(client: Client, name: Mention) -> None:
    answer = ask(client, address("correct", name, "entity"), {"who": "anonymous"}, seen=name)
    assert answer.status_code == 422
    assert "Choose one of the list" in answer.content.decode()


def test_the_kind_of_a_name_takes_what_is_known_by_it_along(client: Client, name: Mention) -> None:
    ask(client, address("correct", name, "kind"), {"kind": "LOC"}, seen=name)
    row = fresh(name)
    assert (row.kind, row.entity.kind, row.entity.name) == ("LOC", "LOC", "Ratna Dewi")


def test_the_edges_of_a_name(client: Client, name: Mention) -> None:
    body = ask(client, address("correct", name, "span"), {"words": "Wali Kota Ratna Dewi"}, seen=name)
    assert body.status_code == 200
    assert fresh(name).text == "Wali Kota Ratna Dewi"


@BOTH
def test_a_conflict_on_a_name_shows_both(client: Client, name: Mention, htmx: bool) -> None:
    budi = make_user(first_name="Budi")
    other = Entity.objects.get(name="Koperasi Pasar Legi")
    new = Entity.objects.create(kind="PER", name="Ratna Sari", normalised="ratna sari")
    seen = name.seen()
    correct(name, {"entity": other.pk}, user=budi, key="", seen=seen)
    sent = {"who": f"e{new.pk}"}
    answer = ask(client, address("correct", name, "entity"), sent, seen=seen, htmx=htmx)
    assert answer.status_code == 409
    assert re.search(r"Koperasi Pasar Legi.*</span> Ratna Sari", answer.content.decode(), re.S)


def test_the_card_of_a_name_offers_its_kind(client: Client, name: Mention) -> None:
    body = look(client, address("review", name)).content.decode()
    assert f'data-name-card="{name.pk}"' in body
    assert "Ratna Dewi" in body
    page = look(client, address("review", name), htmx=False).content.decode()
    assert "<html" in page
    assert f'data-name-card="{name.pk}"' in page


def add(
    client: Client,
    article: Article,
    what: str,
    sent: Mapping[str, object],
    *,
    htmx: bool = True,
    key: str = "",
) -> HttpResponse:
    return ask(client, reverse(f"{what}_add", args=[article.pk]), sent, htmx=htmx, key=key)


@BOTH
def test_adding_a_quote_by_its_words(client: Client, article: Article, htmx: bool) -> None:
    ratna = Entity.objects.get(name="Ratna Dewi")
    sent = {"words": WORDS, "kind": "indirect", "who": f"e{ratna.pk}", "role": "Wali Kota"}
    answer = add(client, article, "quote", sent, htmx=htmx)
    made = Quote.objects.get(text=WORDS)
    assert (made.kind, made.speaker, made.role, made.state) == (
        "indirect",
        ratna,
        "Wali Kota",
        State.CONFIRMED,
    )
    if htmx:
        body = answer.content.decode()
        assert answer["HX-Retarget"] == "#quotes"
        assert f'id="entry-{made.public_id}"' in body
        assert "data-came-before=" in body
        assert body.count('class="entry ') == 1, "the other rows stay as they are"
        assert f'data-quote="{made.public_id}"' in body
        assert '<div id="adding" hx-swap-oob="innerHTML"></div>' in body
        assert 'id="candidates" hx-swap-oob="true" hidden' in body
    else:
        assert answer["Location"] == f"/quotes/{made.public_id}/review/#entry-{made.public_id}"


def test_an_added_quote_answers_the_candidate_it_lies_in(client: Client, article: Article) -> None:
    add(client, article, "quote", {"words": WORDS, "kind": "indirect", "who": "collective"})
    assert Candidate.objects.get().state == Candidate.State.DISMISSED
    article.refresh_from_db()
    assert article.candidate_count == 0


def test_adding_by_places_checks_text_and_words(client: Client, article: Article) -> None:
    start = TEXT.index(WORDS)
    version = article.current_version
    sent = {"start": start, "end": start + len(WORDS), "words": WORDS, "kind": "indirect", "who": "unknown"}
    old = add(client, article, "quote", sent | {"text": version.pk + 1})
    assert old.status_code == 422
    assert "The text was changed meanwhile" in old.content.decode()
    add(client, article, "quote", sent | {"text": version.pk})
    assert Quote.objects.filter(start=start, text=WORDS).exists()


def test_adding_twice_with_one_key_adds_once(client: Client, article: Article) -> None:
    sent = {"words": WORDS, "kind": "indirect", "who": "unknown"}
    for _ in range(2):
        assert add(client, article, "quote", sent, key="k1").status_code == 200
    assert Quote.objects.filter(text=WORDS).count() == 1


def test_what_is_marked_already_is_refused_in_the_form(client: Client, article: Article) -> None:
    sent = {"words": "pasar baru dibuka bulan depan", "kind": "indirect", "who": "unknown"}
    answer = add(client, article, "quote", sent)
    assert answer.status_code == 422
    assert "These words are marked already." in answer.content.decode()


@BOTH
@pytest.mark.parametrize(
    "sent, words",
    [
        ({}, "Mark the words in the text"),
        ({"words": "tidak ada"}, "do not stand in the article"),
        ({"words": "Ratna"}, "These words stand there 2 times"),
        ({"words": WORDS, "who": ""}, "Choose who said it."),
        ({"words": WORDS, "who": "new:PER"}, "Type the name."),
        ({"words": WORDS, "kind": "loud"}, "loud"),
        ({"start": "1" * 30, "end": "2"}, ""),
    ],
)
def test_a_wrong_addition_comes_back_with_what_was_typed(
    client: Client, article: Article, htmx: bool, sent: dict[str, str], words: str
) -> None:
    answer = add(client, article, "quote", {"kind": "direct", "who": "unknown"} | sent, htmx=htmx)
    body = answer.content.decode()
    assert answer.status_code == 422
    assert words in body
    assert 'data-adding="quote"' in body
    assert sent.get("words", "") in body
    assert not Decision.objects.exists()


def test_the_form_for_a_selection_snaps_to_words_and_guesses_the_kind(
    client: Client, article: Article
) -> None:
    start = TEXT.index('"Semua') + 3
    path = reverse("quote_add", args=[article.pk])
    body = look(client, f"{path}?start={start}&end={TEXT.index('kios,') + 2}").content.decode()
    assert '<blockquote class="card__words">Semua pedagang lama mendapat kios</blockquote>' in body
    assert re.search(r'value="direct" checked', look(client, path).content.decode())
    indirect = look(client, f"{path}?start={TEXT.index('sewa')}&end={TEXT.index('mahal')}").content.decode()
    assert re.search(r'value="indirect" checked', indirect)


@pytest.mark.parametrize(
    "query", ["start=-1&end=4", "start=4&end=1", "start=a&end=b", "start=0&end=99999999", "end=3"]
)
def test_places_outside_the_text_give_the_form_for_words(
    client: Client, article: Article, query: str
) -> None:
    body = look(client, f"{reverse('quote_add', args=[article.pk])}?{query}").content.decode()
    assert '<textarea class="input" id="add-words"' in body


def test_typing_a_name_finds_known_people(client: Client, article: Article) -> None:
    path = reverse("quote_add", args=[article.pk])
    body = look(client, f"{path}?name=koperasi+leg").content.decode()
    known = Entity.objects.get(name="Koperasi Pasar Legi")
    assert re.findall(r'class="choice" name="who" value="e(\d+)"', body) == [str(known.pk)]


@BOTH
def test_adding_a_name_by_the_words_themselves(client: Client, article: Article, htmx: bool) -> None:
    answer = add(client, article, "name", {"words": "Wali Kota", "who": "new:ORG"}, htmx=htmx)
    made = Mention.objects.get(text="Wali Kota")
    assert (made.kind, made.entity.name, made.state) == ("ORG", "Wali Kota", State.CONFIRMED)
    assert answer.status_code == (200 if htmx else 302)
    if htmx:
        assert f'data-name-card="{made.pk}"' in answer.content.decode()


def test_adding_a_name_of_somebody_known(client: Client, article: Article) -> None:
    ratna = Entity.objects.get(name="Ratna Dewi")
    add(client, article, "name", {"words": "Wali Kota", "who": f"e{ratna.pk}"})
    assert Mention.objects.get(text="Wali Kota").entity == ratna


@BOTH
def test_dismissing_a_candidate(client: Client, article: Article, htmx: bool) -> None:
    candidate = Candidate.objects.get()
    answer = ask(client, reverse("candidate_dismiss", args=[candidate.pk]), htmx=htmx)
    assert Candidate.objects.get().state == Candidate.State.DISMISSED
    if htmx:
        body = answer.content.decode()
        assert answer["HX-Retarget"] == "#candidates"
        assert "data-for-candidate" not in body
        assert body.count('id="candidates"') == 1
        assert 'id="p-2"' in body
    else:
        assert answer["Location"] == reverse("article", args=[article.pk])
