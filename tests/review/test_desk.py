"""The review desk without scripts: what it shows, what it carries out and where it leads then."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from articles.models import Article, Candidate, Claim, Decision, Entity, Quote, State, User
from articles.nlp import document as nlp
from articles.review.claiming import claim, claim_all
from articles.review.decide import confirm, correct
from articles.review.queue import Filters, items
from tests.factories import annotate, make_article, make_user
from tests.review.asking import ask, look, signed_in

pytestmark = pytest.mark.django_db

DESK = "/review/"


@pytest.fixture
def ana(db: None) -> User:
    return make_user(username="ana", first_name="Ana")


@pytest.fixture
def budi(db: None) -> User:
    return make_user(username="budi", first_name="Budi")


@pytest.fixture
def client(ana: User) -> Client:
    return signed_in(ana)


@pytest.fixture
def article(db: None) -> Article:
    article = make_article()
    annotate(article)
    return article


@pytest.fixture
def candidate(db: None) -> Candidate:
    article = make_article("Ia menyoroti harga. Pasar sepi.", outlet="Kabar Contoh")
    annotate(article, [], candidates=[nlp.Candidate(0, 19, "cue_left")])
    return Candidate.objects.get()


def page(client: Client, address: str = DESK, *, htmx: bool = False) -> str:
    answer = look(client, address, htmx=htmx)
    assert answer.status_code == 200
    return str(answer.content.decode())


def shown(text: str) -> list[str]:
    """The items of a page, the one that is shown first."""
    return re.findall(r'data-item="([^"]+)"', text)


def in_order(user: User) -> list[str]:
    rows = [item.row for item in items(Filters(), user=user, count=50)]
    return [f"q-{row.public_id}" if isinstance(row, Quote) else f"c-{row.pk}" for row in rows]


def test_the_most_harmful_comes_first_with_its_reason(client: Client, ana: User, article: Article) -> None:
    Quote.objects.filter(role="seorang pedagang").update(harm=0.9, doubts=["speaker_unnamed"])
    text = page(client)
    assert shown(text) == in_order(ana)
    assert "The article does not name the speaker." in text.split("<template>")[0]


def test_an_item_shows_its_words_its_people_and_where_each_value_is_from(
    client: Client, article: Article
) -> None:
    quote = Quote.objects.get(text__startswith="Semua pedagang")
    text = page(client, f"/review/quotes/{quote.public_id}/").split("<template>")[0]
    assert re.search(r'<span class="quote"[^>]*>Semua pedagang lama mendapat kios,</span>', text)
    assert re.search(r'<a class="name rests-on rests-on--name name--per" href="/people/\d+/">Ratna</a>', text)
    assert re.search(
        r'data-digit="1">\s*<kbd>1</kbd>\s*<span class="choice__name"><span[^>]*>Ratna Dewi', text
    )
    assert "Wali Kota" in text
    assert len(re.findall(r"machine, 90%, run of", text)) >= 3


def test_a_candidate_is_asked_about(client: Client, candidate: Candidate) -> None:
    text = page(client)
    assert shown(text) == [f"c-{candidate.pk}"]
    assert "A reporting expression gave no quote." in text
    answer = ask(client, f"/candidates/{candidate.pk}/dismiss/", {"queue": ""}, htmx=False)
    assert answer["Location"] == "/review/?"
    assert "Nothing is left" in page(client)


def test_a_missed_quote_is_added(client: Client, candidate: Candidate) -> None:
    place = {"start": 13, "end": 18, "text": candidate.version_id, "words": "harga", "kind": "indirect"}
    data = place | {"who": "new:PER", "name": "Sri Ayu", "queue": "outlet=1"}
    answer = ask(client, f"/articles/{candidate.article_id}/quotes/add/", data, htmx=False)
    assert answer["Location"] == "/review/?outlet=1"
    assert Quote.objects.get().speaker == Entity.objects.get(name="Sri Ayu")
    candidate.refresh_from_db()
    assert candidate.state == Candidate.State.DISMISSED


def test_after_a_decision_comes_the_next_item(client: Client, ana: User, article: Article) -> None:
    first, second = in_order(ana)[:2]
    query = "kind=&outlet="
    quote = Quote.objects.get(public_id=first[2:])
    answer = ask(client, f"/quotes/{first[2:]}/confirm/", {"queue": query}, seen=quote, htmx=False)
    assert (answer.status_code, answer["Location"]) == (302, "/review/?")
    text = page(client)
    assert shown(text)[0] == second
    assert "confirmed it as shown" in text


def test_a_correction_stays_with_the_item(client: Client, article: Article) -> None:
    quote = Quote.objects.get(text__startswith="Semua")
    path = f"/quotes/{quote.public_id}/correct/kind/"
    data = {"kind": "mixed", "queue": "kind=direct&nonsense=1"}
    answer = ask(client, path, data, seen=quote, htmx=False)
    assert answer["Location"] == f"/review/quotes/{quote.public_id}/?queue=kind%3Ddirect"
    assert Quote.objects.get(pk=quote.pk).kind == "mixed"


def test_a_note_leaves_it_to_somebody_else(client: Client, article: Article, budi: User) -> None:
    quote = Quote.objects.get(text__startswith="Semua")
    path = f"/quotes/{quote.public_id}/correct/note/"
    answer = ask(client, path, {"note": "siapa?", "queue": ""}, seen=quote, htmx=False)
    assert answer["Location"] == "/review/?"
    assert f"q-{quote.public_id}" not in shown(page(client))
    assert f"q-{quote.public_id}" in shown(page(client, "/review/?mine=on"))
    Claim.objects.all().delete()
    assert f"q-{quote.public_id}" in shown(page(signed_in(budi)))


def test_the_last_decision_is_taken_back(client: Client, ana: User, article: Article) -> None:
    quote = Quote.objects.get(text__startswith="Semua")
    confirm(quote, user=ana, key="a", seen=quote.seen())
    address = re.search(r'id="latest".*?action="(/decisions/\d+/undo/)"', page(client), re.S)
    assert address
    answer = ask(client, address[1], {"queue": ""}, htmx=False)
    assert answer["Location"] == f"/review/quotes/{quote.public_id}/?queue="
    assert Quote.objects.get(pk=quote.pk).state == State.PROPOSED


@pytest.mark.parametrize("htmx", [True, False], ids=["scripts", "plain"])
def test_a_conflict_shows_both_values(client: Client, article: Article, budi: User, htmx: bool) -> None:
    quote = Quote.objects.get(text__startswith="Semua")
    seen = quote.seen()
    correct(quote, {"role": "Camat"}, user=budi, key="b", seen=seen)
    path = f"/quotes/{quote.public_id}/correct/role/"
    answer = ask(client, path, {"role": "Bupati", "queue": ""}, seen=seen, htmx=htmx)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert f'data-item="q-{quote.public_id}"' in text
    assert all(word in text for word in ("Camat", "Bupati", "Budi", 'data-clash="mine"'))
    assert ("<html" in text) != htmx
    assert Quote.objects.get(pk=quote.pk).role == "Camat"


def test_scripts_get_what_was_decided(client: Client, article: Article) -> None:
    quote = Quote.objects.get(text__startswith="Semua")
    path = f"/quotes/{quote.public_id}/correct/role/"
    seen = quote.seen()
    texts = [
        ask(client, path, {"role": "Bupati", "queue": ""}, seen=seen, key="same").content.decode()
        for _ in range(2)
    ]
    decision = Decision.objects.get()
    for text in texts:  # the second is a repetition
        assert f'data-decision="{decision.pk}"' in text
        assert f"&quot;role&quot;: &quot;d{decision.pk}&quot;" in text
        assert f'data-offer="/decisions/{decision.pk}/elsewhere/"' in text


# What the desk asks for, what it is, whether it still wants a person, and the queries that it may take: what
# the database does for a decision is most of its time, and no card is made for it.
SHORT = [
    ("confirm", {}, False, 23),
    ("reject", {"reason": "bukan kutipan"}, False, 23),
    ("correct/kind", {"kind": "mixed"}, True, 23),
    ("correct/role", {"role": "Bupati"}, True, 19),
    ("correct/affiliation", {"affiliation": "Kota Legi"}, True, 19),
    ("correct/speaker", {"who": "anonymous"}, True, 25),
    ("correct/speaker", {"who": "new:PER", "name": "Sri Ayu"}, True, 37),
    ("correct/span", {"words": "pedagang lama"}, True, 26),
    ("correct/cue", {"words": "Semua"}, True, 18),
    ("correct/note", {"note": "siapa?"}, True, 18),
]


@pytest.mark.parametrize("verb, data, is_open, queries", SHORT)
def test_scripts_get_a_short_answer(
    client: Client,
    article: Article,
    verb: str,
    data: dict[str, str],
    is_open: bool,
    queries: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    quote = Quote.objects.select_related("version").get(text__startswith="Semua")
    path, sent = f"/quotes/{quote.public_id}/{verb}/", data | {"queue": ""}
    with django_assert_max_num_queries(queries):
        answer = ask(client, path, sent, seen=quote.seen())
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "data-brief" in text
    assert f'data-item="q-{quote.public_id}"' in text
    assert "<form" not in text
    assert ("data-open" in text) == is_open
    own = Decision.objects.filter(target_kind="quote", target_id=quote.pk)
    assert f'data-decision="{own.order_by("pk")[0].pk}"' in text
    assert all(f"&quot;{d.field}&quot;: &quot;d{d.pk}&quot;" in text for d in own)
    offers = verb.split("/")[-1] in ("kind", "role", "affiliation", "speaker")
    assert ("data-offer" in text) == offers


def test_a_short_answer_names_what_else_changed(client: Client, ana: User, article: Article) -> None:
    quote = Quote.objects.select_related("version").get(text__startswith="Semua")
    data = {"words": "lama", "queue": ""}
    text = ask(client, f"/quotes/{quote.public_id}/split/", data, seen=quote).content.decode()
    first, second = Quote.objects.filter(text__in=["Semua pedagang", "lama mendapat kios,"]).order_by("start")
    assert f'data-item="q-{first.public_id}"' in text
    changed = re.search(r'data-changed="([^"]*)"', text)
    assert changed
    assert set(changed[1].split()) == {f"q-{quote.public_id}", f"q-{second.public_id}"}
    split_by = Decision.objects.filter(verb="split").order_by("pk")[0]
    text = ask(client, f"/decisions/{split_by.pk}/undo/", {"queue": ""}).content.decode()
    assert f'data-item="q-{quote.public_id}"' in text
    assert "data-open" in text
    assert "data-offer" not in text


def test_what_is_wrong_comes_back_with_the_item(client: Client, article: Article) -> None:
    quote = Quote.objects.get(text__startswith="Semua")
    path = f"/quotes/{quote.public_id}/correct/span/"
    answer = ask(client, path, {"words": "tidak ada", "queue": ""}, seen=quote, htmx=False)
    assert answer.status_code == 422
    assert "These words do not stand in the article like this." in answer.content.decode()


def test_a_lost_quote_is_shown_in_its_old_text(client: Client, article: Article) -> None:
    quote = Quote.objects.get(text__startswith="Semua")
    confirm(quote, user=make_user(), key="a", seen=quote.seen())
    article.add_version("Semuanya lain sekali.")
    text = page(client)
    assert shown(text) == [f"q-{quote.public_id}"]
    assert "The words are not in the text any more." in text
    assert 'data-do="confirm"' not in text


@pytest.mark.parametrize(
    "query, count",
    [
        ("", 5),
        ("kind=direct", 2),
        ("reason=cue_left", 1),
        ("reason=marks_left", 0),
        ("reason=speaker_unnamed", 0),
        ("reason=disputed", 0),
        ("reason=noted", 0),
        ("speaker=ratna+dewi", 2),
        ("speaker=nobody", 0),
        ("since=2030-01-01", 0),
        ("since=yesterday", 0),
        ("outlet=0", 0),
        ("mine=on", 0),
        ("after=rubbish", 5),
        ("article=99999999999999", 0),
    ],
)
def test_filters(client: Client, article: Article, candidate: Candidate, query: str, count: int) -> None:
    assert len(shown(page(client, f"/review/?{query}"))) == count


def test_skipping_goes_on_behind_the_item(client: Client, ana: User, article: Article) -> None:
    names = in_order(ana)
    after = re.search(r'href="(/review/\?after=[^"]+)" data-press="j"', page(client))
    assert after
    assert shown(page(client, after[1])) == names[1:]
    assert shown(page(client, after[1].replace("/review/", "/review/more/"), htmx=True)) == names[1:]


def test_two_editors_are_not_handed_the_same_item(client: Client, article: Article, budi: User) -> None:
    for _ in range(5):
        annotate(make_article())
    mine, theirs = shown(page(client)), shown(page(signed_in(budi)))
    assert len(mine) == len(theirs) == 5
    assert set(mine).isdisjoint(theirs)
    assert re.search(r'Budi\s+in\s+<a href="/articles/\d+/">', page(client))


def test_an_item_in_another_hand_is_shown_and_taken_over(
    client: Client, ana: User, article: Article, budi: User
) -> None:
    quote = Quote.objects.order_by("pk")[0]
    claim("quote", quote.pk, user=budi)
    address = f"/review/quotes/{quote.public_id}/"
    assert "Budi has this in hand until" in page(client, address)
    data = {"item": f"quote:{quote.pk}", "take_over": "1", "next": address}
    assert client.post("/review/claim/", data)["Location"] == address
    assert Claim.objects.get(target_id=quote.pk).user == ana
    assert client.post("/review/claim/", data | {"next": "//evil.example/"})["Location"] == DESK


def test_claims_are_renewed_and_given_back(client: Client, ana: User, article: Article, budi: User) -> None:
    first, second = Quote.objects.order_by("pk")[:2]
    claim_all([("quote", first.pk)], user=ana)
    claim_all([("quote", second.pk)], user=budi)
    Claim.objects.update(until=timezone.now() + timedelta(seconds=5))
    data = {"item": [f"quote:{first.pk}", f"quote:{second.pk}"]}
    taken = client.post("/review/claim/", data).json()["taken"]
    assert taken[f"quote:{second.pk}"]["who"] == "Budi"
    assert list(taken) == [f"quote:{second.pk}"]
    assert Claim.objects.get(user=ana).until > timezone.now() + timedelta(minutes=2)
    assert client.post("/review/release/", data).status_code == 204
    assert [c.user for c in Claim.objects.all()] == [budi]


@pytest.mark.parametrize("item", ["quote", "quote:x", "entity:1", "quote:" + "1" * 19])
def test_a_claim_on_nothing_is_refused(client: Client, item: str) -> None:
    assert client.post("/review/claim/", {"item": item}).status_code == 400


def test_who_is_signed_in(client: Client, ana: User) -> None:
    assert client.get("/review/session/").json()["editor"] == ana.pk
    assert Client().get("/review/session/", headers={"HX-Request": "true"}).status_code == 401


def test_nothing_is_decided_under_another_account(client: Client, article: Article, budi: User) -> None:
    quote = Quote.objects.order_by("pk")[0]
    answer = client.post(
        f"/quotes/{quote.public_id}/confirm/", {"key": "a"}, headers={"X-Editor": str(budi.pk)}
    )
    assert answer.status_code == 403
    assert not Decision.objects.exists()


GETS = [
    "/review/",
    "/review/more/",
    "/review/session/",
    "/review/quotes/{quote}/",
    "/review/candidates/{pk}/",
]
POSTS = ["/review/claim/", "/review/release/"]


@pytest.fixture
def places(article: Article, candidate: Candidate) -> dict[str, str]:
    return {"quote": Quote.objects.order_by("pk")[0].public_id, "pk": str(candidate.pk)}


@pytest.mark.parametrize("path", GETS)
def test_looking_works_and_posting_does_not(client: Client, places: dict[str, str], path: str) -> None:
    assert client.get(path.format(**places)).status_code == 200
    assert client.post(path.format(**places)).status_code == 405


@pytest.mark.parametrize("path", POSTS)
def test_claiming_is_a_post(client: Client, path: str) -> None:
    assert client.get(path).status_code == 405


@pytest.mark.parametrize("path", [*GETS, *POSTS])
def test_a_stranger_is_led_to_the_sign_in(places: dict[str, str], path: str) -> None:
    method = Client().post if path in POSTS else Client().get
    answer = method(path.format(**places))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("path", [path for path in [*GETS, *POSTS] if "session" not in path])
def test_who_may_not_decide_has_no_desk(places: dict[str, str], path: str) -> None:
    reader = make_user(username="reader")
    reader.groups.clear()
    client = signed_in(reader)
    method = client.post if path in POSTS else client.get
    assert method(path.format(**places)).status_code == 403


@pytest.mark.parametrize("path", ["/review/quotes/nosuchquote/", "/review/candidates/999999/"])
def test_what_is_not_there(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_masthead_leads_here(client: Client) -> None:
    assert '<a href="/review/" aria-current="page">Review</a>' in page(client)


def test_as_many_queries_for_many_items_as_for_few(client: Client, candidate: Candidate) -> None:
    def queries(address: str) -> int:
        Claim.objects.all().delete()
        with CaptureQueriesContext(connection) as captured:
            page(client, address)
        return len(captured)

    annotate(make_article())
    few = [queries(address) for address in ("/review/", "/review/more/")]
    assert len(shown(page(client, "/review/more/", htmx=True))) == 5
    annotate(make_article())
    assert len(shown(page(client, "/review/more/", htmx=True))) == 8
    assert [queries(address) for address in ("/review/", "/review/more/")] == few
    assert few[0] <= 32, few
