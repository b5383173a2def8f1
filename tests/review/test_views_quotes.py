"""Confirming, rejecting and correcting quotes over htmx and as plain forms."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Decision, Entity, Quote, State, User, span_value
from articles.review.decide import confirm, correct, reject
from tests.factories import TEXT, annotate, make_article, make_user, nlp_mention, nlp_quote
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
    article = make_article()
    annotate(article)
    return article


@pytest.fixture
def quote(article: Article) -> Quote:
    return Quote.objects.select_related("version", "article").order_by("start")[0]


def assert_saved(answer: Any, quote: Quote, *, htmx: bool) -> str:
    """The act went well: its row comes back, or a redirect to it."""
    if not htmx:
        assert answer.status_code == 302
        assert answer["Location"] == f"/quotes/{quote.public_id}/review/#entry-{quote.public_id}"
        return ""
    assert answer.status_code == 200, answer.content.decode()
    assert answer["HX-Retarget"] in (f"#entry-{quote.public_id}", "#quotes")
    return str(answer.content.decode())


@BOTH
def test_confirming(client: Client, quote: Quote, htmx: bool) -> None:
    answer = ask(client, address("confirm", quote), seen=quote, htmx=htmx)
    body = assert_saved(answer, quote, htmx=htmx)
    assert fresh(quote).state == State.CONFIRMED
    if htmx:
        assert "✓ confirmed" in body
        assert 'id="p-0" data-start="0" hx-swap-oob="true"' in body
        assert 'id="p-1"' not in body, "only the paragraph that changed is swapped"
        assert "3 to verify" in body
        assert 'id="announced" hx-swap-oob="innerHTML">Confirmed.' in body
        event = json.loads(answer["HX-Trigger-After-Settle"])["newsdesk:decided"]
        assert Decision.objects.get(pk=event["decision"]).target_id == quote.pk


@BOTH
@pytest.mark.parametrize("reason", ["", "bukan pernyataan"])
def test_rejecting(client: Client, quote: Quote, htmx: bool, reason: str) -> None:
    answer = ask(client, address("reject", quote), {"reason": reason}, seen=quote, htmx=htmx)
    body = assert_saved(answer, quote, htmx=htmx)
    assert fresh(quote).state == State.REJECTED
    assert Decision.objects.get().reason == reason
    if htmx:
        assert "✕ rejected" in body
        assert f'data-quote="{quote.public_id}"' not in body


@BOTH
@pytest.mark.parametrize(
    "field, sent, expected",
    [
        ("kind", {"kind": "mixed"}, "mixed"),
        ("role", {"role": " Bupati "}, "Bupati"),
        ("role", {"role": ""}, ""),
        ("affiliation", {"affiliation": "Kota Lama"}, "Kota Lama"),
        ("note", {"note": "tanya Budi"}, "tanya Budi"),
        ("speaker", {"who": "anonymous"}, {"kind": "anonymous", "entity": None}),
        ("speaker", {"who": "collective"}, {"kind": "collective", "entity": None}),
        ("speaker", {"who": "unknown"}, {"kind": "unknown", "entity": None}),
    ],
)
def test_correcting_a_field(
    client: Client, quote: Quote, htmx: bool, field: str, sent: dict[str, str], expected: Any
) -> None:
    answer = ask(client, address("correct", quote, field), sent, seen=quote, htmx=htmx)
    body = assert_saved(answer, quote, htmx=htmx)
    assert fresh(quote).get_value(field) == expected
    if htmx:
        assert "set by Ana" in body
        assert "is-open" in body


@BOTH
def test_another_speaker_of_the_article(client: Client, quote: Quote, htmx: bool) -> None:
    other = Entity.objects.get(name="Koperasi Pasar Legi")
    sent = {"who": f"e{other.pk}"}
    assert_saved(
        ask(client, address("correct", quote, "speaker"), sent, seen=quote, htmx=htmx), quote, htmx=htmx
    )
    assert fresh(quote).speaker_id == other.pk


@pytest.mark.parametrize("kind", ["PER", "ORG"])
def test_somebody_new(client: Client, quote: Quote, ana: User, kind: str) -> None:
    sent = {"who": f"new:{kind}", "name": "Siti Aminah"}
    assert_saved(ask(client, address("correct", quote, "speaker"), sent, seen=quote), quote, htmx=True)
    made = Entity.objects.get(name="Siti Aminah")
    assert (made.kind, made.created_by, fresh(quote).speaker_id) == (kind, ana, made.pk)


def test_a_new_person_is_not_left_behind_by_a_conflict(client: Client, quote: Quote, budi: User) -> None:
    seen = quote.seen()
    correct(quote, {"speaker": {"kind": "unknown", "entity": None}}, user=budi, key="", seen=seen)
    sent = {"who": "new:PER", "name": "Siti Aminah"}
    assert ask(client, address("correct", quote, "speaker"), sent, seen=seen).status_code == 409
    assert not Entity.objects.filter(name="Siti Aminah").exists()


def test_a_merged_speaker_is_taken_for_what_it_was_merged_into(client: Client, quote: Quote) -> None:
    one, other = Entity.objects.get(name="Ratna Dewi"), Entity.objects.get(name="Koperasi Pasar Legi")
    Entity.objects.filter(pk=one.pk).update(merged_into=other)
    ask(client, address("correct", quote, "speaker"), {"who": f"e{one.pk}"}, seen=quote)
    assert fresh(quote).get_value("speaker")["entity"] == other.pk


@BOTH
@pytest.mark.parametrize(
    "field, sent, words",
    [
        pytest.param("kind", {"kind": "shouted"}, "", id="no kind"),
        pytest.param("role", {"role": "x" * 301}, "300", id="long role"),
        pytest.param("role", {"role": "a\0b"}, "Null characters", id="NUL"),
        pytest.param("speaker", {}, "Choose who said it.", id="nobody"),
        pytest.param("speaker", {"who": "e999999999"}, "not known any more", id="gone"),
        pytest.param("speaker", {"who": "e" + "9" * 25}, "not known any more", id="huge id"),
        pytest.param("speaker", {"who": "new:PER"}, "Type the name.", id="new without a name"),
        pytest.param("speaker", {"who": "new:XXX", "name": "A"}, "Choose a person", id="new of no kind"),
        pytest.param("speaker", {"who": "me"}, "Choose one of the list", id="nonsense"),
        pytest.param("speaker", {"who": "new:PER", "name": "?!"}, "A name needs letters.", id="no letters"),
        pytest.param("span", {}, "Mark the words in the text", id="no words"),
        pytest.param("span", {"words": "tidak ada di sini"}, "do not stand in the article", id="other words"),
        pytest.param(
            "span", {"to": "0:999999", "text": "0"}, "The text was changed meanwhile", id="old text"
        ),
        pytest.param("cue", {"words": "berteriak"}, "do not stand in the article", id="other cue"),
    ],
)
def test_what_is_wrong_is_said_in_the_form(
    client: Client, quote: Quote, htmx: bool, field: str, sent: dict[str, str], words: str
) -> None:
    answer = ask(client, address("correct", quote, field), sent, seen=quote, htmx=htmx)
    body = answer.content.decode()
    assert answer.status_code == 422
    assert words in body
    assert f'id="entry-{quote.public_id}"' in body
    assert ("<html" in body) is not htmx
    assert not Decision.objects.exists()


def test_edges_by_the_buttons(client: Client, quote: Quote) -> None:
    card = look(client, address("review", quote)).content.decode()
    moved = dict(re.findall(r'data-edge="(\w+)"[^>]*value="(\d+:\d+)"', card))
    sent = {"to": moved["end_in"], "text": str(quote.version_id)}
    body = assert_saved(ask(client, address("correct", quote, "span"), sent, seen=quote), quote, htmx=True)
    assert fresh(quote).text == "pasar baru dibuka bulan"
    assert body.count('<p id="p-') == 1


@BOTH
@pytest.mark.parametrize(
    "words, nth, expected",
    [
        ("pasar baru", "", "pasar baru"),
        ("pasar   baru\r\ndibuka", "", "pasar baru dibuka"),
        ("bahwa pasar baru dibuka bulan depan.", "", "bahwa pasar baru dibuka bulan depan."),
    ],
)
def test_edges_by_words(
    client: Client, quote: Quote, htmx: bool, words: str, nth: str, expected: str
) -> None:
    sent = {"words": words, "nth": nth}
    answer = ask(client, address("correct", quote, "span"), sent, seen=quote, htmx=htmx)
    assert answer.status_code in (200, 302)
    assert fresh(quote).text == expected


def test_words_that_stand_there_twice_mean_the_nearest_unless_it_is_said(
    client: Client, quote: Quote
) -> None:
    ask(client, address("correct", quote, "span"), {"words": "Ratna"}, seen=quote)
    assert fresh(quote).start == TEXT.index("Ratna")
    ask(client, address("correct", quote, "span"), {"words": "Ratna", "nth": "2"}, seen=quote)
    assert fresh(quote).start == TEXT.rindex("Ratna")
    answer = ask(client, address("correct", quote, "span"), {"words": "Ratna", "nth": "3"}, seen=quote)
    assert answer.status_code == 422
    assert "These words stand there 2 times" in answer.content.decode()


def test_a_selection_is_snapped_to_words(client: Client, quote: Quote) -> None:
    start = TEXT.index("sar baru")
    sent = {"start": start, "end": start + 6, "snap": "1", "text": quote.version_id}
    ask(client, address("correct", quote, "span"), sent, seen=quote)
    assert fresh(quote).text == "pasar baru"


def test_a_row_that_changes_places_brings_the_list(client: Client, quote: Quote, article: Article) -> None:
    last = Quote.objects.order_by("-start")[0]
    answer = ask(client, address("correct", last, "span"), {"words": "Wali Kota"}, seen=last)
    body = answer.content.decode()
    assert answer["HX-Retarget"] == "#quotes"
    assert re.findall(r'data-entry="(\w+)"', body)[0] == last.public_id
    assert set(re.findall(r'<p id="p-(\d)"', body)) == {"0", "3"}, "where it was and where it is"


def test_the_cue_may_be_another_and_none(client: Client, quote: Quote) -> None:
    ask(client, address("correct", quote, "cue"), {"words": "kata"}, seen=quote)
    assert fresh(quote).cue == "kata"
    ask(client, address("correct", quote, "cue"), {"words": ""}, seen=quote)
    assert fresh(quote).cue_start is None


@BOTH
def test_the_same_field_shows_both_values_and_lets_choose(
    client: Client, quote: Quote, budi: User, htmx: bool
) -> None:
    seen = quote.seen()
    correct(quote, {"role": "Bupati"}, user=budi, key="", seen=seen)
    answer = ask(client, address("correct", quote, "role"), {"role": "Camat"}, seen=seen, htmx=htmx)
    body = answer.content.decode()
    assert answer.status_code == 409
    assert re.search(r"Budi,.*?Bupati.*?you</span> Camat", body, re.S)
    assert fresh(quote).role == "Bupati"
    again = form_with(body, 'data-clash="mine"')
    assert again["role"] == "Camat"
    ask(client, address("correct", quote, "role"), again, key=again["key"], htmx=htmx)
    assert fresh(quote).role == "Camat"


@BOTH
def test_confirming_what_changed_meanwhile_shows_what_is_there_now(
    client: Client, quote: Quote, budi: User, htmx: bool
) -> None:
    seen = quote.seen()
    correct(quote, {"role": "Bupati"}, user=budi, key="", seen=seen)
    answer = ask(client, address("confirm", quote), seen=seen, htmx=htmx)
    body = answer.content.decode()
    assert answer.status_code == 409
    assert re.search(r"Bupati.*?you saw</span> Wali Kota", body, re.S)
    assert fresh(quote).state == State.PROPOSED
    again = form_with(body, 'data-clash="mine"')
    assert ask(client, address("confirm", quote), again, key=again["key"], htmx=htmx).status_code in (
        200,
        302,
    )
    assert (fresh(quote).state, fresh(quote).role) == (State.CONFIRMED, "Bupati")


def test_rejecting_what_was_confirmed_meanwhile_is_a_conflict(
    client: Client, quote: Quote, budi: User
) -> None:
    seen = quote.seen()
    confirm(quote, user=budi, key="", seen=seen)
    answer = ask(client, address("reject", quote), seen=seen)
    assert answer.status_code == 409
    assert "Somebody was faster" in answer.content.decode()
    assert fresh(quote).state == State.CONFIRMED


def form_with(body: str, marker: str) -> dict[str, str]:
    """Return the hidden fields of the form that holds `marker`."""
    import html

    form = next(form for form in re.findall(r"<form.*?</form>", body, re.S) if marker in form)
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    return {name: html.unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


@BOTH
def test_a_request_sent_twice_changes_nothing(client: Client, quote: Quote, htmx: bool) -> None:
    seen = quote.seen()
    for _ in range(2):
        answer = ask(client, address("confirm", quote), seen=seen, key="k1", htmx=htmx)
        assert_saved(answer, quote, htmx=htmx)
    assert Decision.objects.values("group").distinct().count() == 1


def test_another_button_of_the_same_form_is_another_request(client: Client, quote: Quote) -> None:
    ask(client, address("correct", quote, "role"), {"role": "Bupati"}, seen=quote, key="k1")
    ask(client, address("correct", quote, "role"), {"role": "Camat"}, seen=quote, key="k1")
    assert fresh(quote).role == "Camat"


def test_the_machines_disagreement_is_settled_either_way(client: Client, ana: User, article: Article) -> None:
    def disagree(role: str, pipeline: str) -> Quote:
        again = nlp_quote(
            TEXT,
            "pasar baru dibuka bulan depan",
            kind="indirect",
            speaker="Ratna Dewi",
            cue="mengatakan",
            role=role,
        )
        annotate(article, [again], pipeline=pipeline, mentions=[nlp_mention(TEXT, "Ratna Dewi")])
        return fresh(Quote.objects.order_by("start")[0])

    quote = fresh(Quote.objects.order_by("start")[0])
    correct(quote, {"role": "Bupati"}, user=ana, key="", seen=quote.seen())
    quote = disagree("Camat", "second")
    body = look(client, address("review", quote)).content.decode()
    assert "The machine now says for the role: “Camat”" in body
    stale = ask(client, address("correct", quote, "role"), {"machine": "0"}, seen=quote)
    assert stale.status_code == 422
    ask(client, address("correct", quote, "role"), {"keep": "1"}, seen=quote)
    assert (fresh(quote).role, fresh(quote).disputed) == ("Bupati", [])
    quote = disagree("Lurah", "third")
    run = str(quote.state_of("role").run)
    ask(client, address("correct", quote, "role"), {"machine": run}, seen=quote)
    assert (fresh(quote).role, fresh(quote).disputed) == ("Lurah", [])


def test_the_card_tells_where_every_field_comes_from(client: Client, quote: Quote, ana: User) -> None:
    correct(quote, {"role": "Bupati"}, user=ana, key="", seen=quote.seen())
    body = look(client, address("review", quote)).content.decode()
    assert re.search(r"machine, 90%, run of \d+ \w+, \d\d:\d\d", body)
    assert re.search(r"set by Ana, \d+ \w+, \d\d:\d\d", body)


def test_the_card_ranks_the_machines_choice_first_and_finds_everybody(client: Client, quote: Quote) -> None:
    far = make_article("Joko Anwar hadir.", "Lain")
    annotate(far, [], mentions=[nlp_mention("Joko Anwar hadir.", "Joko Anwar")])
    body = look(client, address("review", quote)).content.decode()
    offered = re.findall(r'class="choice[^"]*"[^>]*value="e(\d+)"[^>]*data-digit="(\d)"', body)
    assert offered[0] == (str(quote.speaker_id), "1")
    assert "Joko Anwar" not in body
    found = look(client, address("review", quote) + "?q=anwar+jok").content.decode()
    assert "Joko Anwar" in found
    assert 'value="new:PER"' in found


def test_one_word_names_of_other_articles_are_not_offered(client: Client, quote: Quote) -> None:
    far = make_article("Sulasmi hadir.", "Lain")
    annotate(far, [], mentions=[nlp_mention("Sulasmi hadir.", "Sulasmi")])
    found = look(client, address("review", quote) + "?q=sulasmi").content.decode()
    assert 'name="who" value="e' not in found
    assert "Nobody is known by these words." in found


@pytest.mark.parametrize("query", ["%00", "'", "a:*%26", "x" * 500, "👩‍👩‍👧", "%20"])
def test_any_query_is_answered(client: Client, quote: Quote, query: str) -> None:
    assert look(client, address("review", quote) + f"?q={query}").status_code == 200


def test_a_folded_row_has_no_card(client: Client, quote: Quote) -> None:
    body = look(client, address("review", quote) + "?closed=1").content.decode()
    assert "data-card" not in body
    assert f'id="entry-{quote.public_id}"' in body
    assert look(client, address("review", quote) + "?closed=1", htmx=False).status_code == 302


def test_without_javascript_the_card_stands_in_the_page(client: Client, quote: Quote) -> None:
    body = look(client, address("review", quote), htmx=False).content.decode()
    assert "<html" in body
    assert body.count("data-card=") == 1
    assert TEXT.split("\n")[3] in re.sub(r"<[^>]+>", "", body).replace("&quot;", '"')


def test_a_withdrawn_quote_still_has_its_card(client: Client, quote: Quote) -> None:
    Quote.objects.filter(pk=quote.pk).update(state=State.WITHDRAWN)
    body = look(client, address("review", quote), htmx=False).content.decode()
    assert f'id="entry-{quote.public_id}"' in body


def test_the_number_of_queries_of_a_correction_does_not_grow(client: Client) -> None:
    from tests.reading.test_article import numbered

    counts = []
    for count in (10, 20):
        text, quotes, mentions = numbered(count)
        article = make_article(text)
        annotate(article, quotes, mentions=mentions)
        row = fresh(Quote.objects.filter(article=article).order_by("start")[3])
        with CaptureQueriesContext(connection) as captured:
            assert (
                ask(client, address("correct", row, "role"), {"role": "Bupati"}, seen=row).status_code == 200
            )
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_span_values_of_a_conflict_are_told_by_their_words(client: Client, quote: Quote, budi: User) -> None:
    seen, version = quote.seen(), quote.version
    start = TEXT.index("pasar baru")
    correct(quote, {"span": span_value(version, start, start + 10)}, user=budi, key="", seen=seen)
    answer = ask(client, address("correct", quote, "span"), {"words": "baru dibuka"}, seen=seen)
    body = answer.content.decode()
    assert answer.status_code == 409
    assert re.search(r"</span> pasar baru\s*</p>.*</span> baru dibuka\s*</p>", body, re.S)


def test_undoing_from_the_row_takes_back_a_rejection(client: Client, quote: Quote, ana: User) -> None:
    reject(quote, user=ana, key="", seen=quote.seen())
    row = look(client, address("review", quote) + "?closed=1").content.decode()
    path = re.search(r'hx-post="(/decisions/\d+/undo/)"', row)
    assert path
    ask(client, path[1])
    assert fresh(quote).state == State.PROPOSED
