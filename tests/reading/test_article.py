"""The article page: what it shows, how it is marked, and what it costs."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Article, Mention, Quote, State, User
from articles.nlp import document as nlp
from articles.review.decide import confirm, correct, reject
from tests.factories import annotate, make_article, make_user, nlp_mention, nlp_quote
from tests.review.asking import look, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def client(editor: User) -> Client:
    return signed_in(editor)


def page_of(client: Client, article: Article, query: str = "") -> str:
    answer = look(client, reverse("article", args=[article.pk]) + query, htmx=False)
    assert answer.status_code == 200
    return str(answer.content.decode())


def story_of(page: str) -> str:
    """Return the text of the story as a browser would copy it."""
    story = re.search(r'<div class="story".*?</div>', page, re.S)
    assert story
    paragraphs = re.findall(r"<p [^>]*>(.*?)</p>", story[0], re.S)
    import html

    return "\n".join(html.unescape(re.sub(r"<[^>]+>", "", paragraph)) for paragraph in paragraphs)


def numbered(count: int) -> tuple[str, list[nlp.Quote], list[nlp.Mention]]:
    """Return a text with `count` quotes of as many people."""
    names = [f"Wayan{chr(97 + i % 26)}{chr(97 + i // 26)} Sudirga" for i in range(count)]
    lines = [f'"Kalimat ke-{i} sudah jelas," kata {name}.' for i, name in enumerate(names)]
    text = "\n".join(lines)
    quotes = [
        nlp_quote(text, f"Kalimat ke-{i} sudah jelas,", speaker=name, cue="kata", mention=name, role="Ketua")
        for i, name in enumerate(names)
    ]
    return text, quotes, [nlp_mention(text, name) for name in names]


def test_the_page_shows_the_story_and_who_is_quoted(client: Client) -> None:
    article = make_article(author="Widi", editor="Laras", section="Kota")
    annotate(article)
    page = page_of(client, article)
    assert story_of(page) == article.current_version.text
    for words in (
        "Widi",
        "Laras",
        "Kota",
        "Harian Contoh",
        "Ratna Dewi",
        "Wali Kota",
        "“mengatakan”",
        "90% sure",
    ):
        assert words in page
    assert "Monday, 2 March 2026" in page


def test_the_list_is_in_order_of_the_text(client: Client) -> None:
    article = make_article()
    annotate(article)
    listed = re.findall(r'data-entry="(\w+)"', page_of(client, article))
    assert listed == list(Quote.objects.order_by("start").values_list("public_id", flat=True))


def test_the_text_keeps_every_character_under_its_marks(client: Client) -> None:
    text = (
        'Kata 👩‍👩‍👧 Ratna <b>&amp; "Dewi": "Ayo 🇮🇩 maju," serunya.\n\n'
        "  Baris   <script>alert(1)</script> lain."
    )
    article = make_article(text)
    annotate(article, [nlp_quote(text, "Ayo 🇮🇩 maju,", speaker="Ratna", cue="serunya")])
    page = page_of(client, article)
    assert story_of(page).split("\n") == [line for line in text.split("\n") if line.strip()]
    assert "<script>alert" not in page


def test_what_was_left_out_is_struck_through_with_its_reason(client: Client) -> None:
    text = "Pasar dibuka.\nBaca juga: Harga beras turun"
    start = text.index("Baca")
    article = make_article(text, left_out=[{"start": start, "end": len(text), "kind": "read_also"}])
    annotate(article, [])
    page = page_of(client, article)
    assert re.search(r'<s class="left-out[^>]*data-note="Pointer to another article"[^>]*>Baca juga', page)


def test_a_possibly_missed_quote_is_hinted_with_its_reason(client: Client) -> None:
    text = "Menurut warga, jalan itu rusak."
    article = make_article(text)
    annotate(article, [], candidates=[nlp.Candidate(0, len(text), "according_left")])
    page = page_of(client, article)
    assert 'data-candidate="' in page
    assert "“According to” gave no quote." in page
    assert "1 possibly missed" in page


def test_doubts_are_said_in_words_until_a_person_decided(client: Client, editor: User) -> None:
    text = '"Sudah," katanya.'
    article = make_article(text)
    annotate(
        article, [nlp_quote(text, "Sudah,", cue="katanya", doubts=("speaker_unknown", "new_code"), sure=0.4)]
    )
    assert "No speaker was found." in page_of(client, article)
    assert "40% sure" in page_of(client, article)
    quote = Quote.objects.get()
    confirm(quote, user=editor, key="", seen=quote.seen())
    page = page_of(client, article)
    assert "No speaker was found." not in page
    assert "✓ confirmed" in page
    assert "Ana" in page


def test_rejected_quotes_leave_the_text_and_stay_in_the_list(client: Client, editor: User) -> None:
    article = make_article()
    annotate(article)
    quote = Quote.objects.order_by("start")[0]
    reject(quote, user=editor, key="", seen=quote.seen())
    page = page_of(client, article)
    assert f'data-quote="{quote.public_id}"' not in page
    assert f'id="entry-{quote.public_id}"' in page
    assert "✕ rejected" in page


def test_withdrawn_quotes_are_gone_and_unplaced_ones_come_last(client: Client) -> None:
    article = make_article()
    annotate(article)
    first, second, *_ = Quote.objects.order_by("start")
    Quote.objects.filter(pk=first.pk).update(state=State.UNPLACED)
    Quote.objects.filter(pk=second.pk).update(state=State.WITHDRAWN)
    page = page_of(client, article)
    listed = re.findall(r'data-entry="(\w+)"', page)
    assert listed[-1] == first.public_id
    assert second.public_id not in page
    assert "not found in the text any more" in page


def test_a_disputed_quote_says_that_the_machine_disagrees(client: Client, editor: User) -> None:
    article = make_article()
    annotate(article)
    quote = Quote.objects.order_by("start")[0]
    correct(quote, {"role": "Bupati"}, user=editor, key="", seen=quote.seen())
    text = article.current_version.text
    again = nlp_quote(text, quote.text, kind="indirect", speaker="Ratna Dewi", cue="mengatakan", role="Camat")
    annotate(article, [again], pipeline="second")
    assert "the machine disagrees" in page_of(client, article)


def test_names_are_listed_by_kind_and_lead_to_their_pages(client: Client) -> None:
    article = make_article()
    annotate(article)
    page = page_of(client, article)
    for mention in Mention.objects.all():
        assert f'id="n-{mention.pk}"' in page
        assert reverse("person", args=[mention.entity_id]) in page


@pytest.mark.parametrize(
    "state, words",
    [
        pytest.param("waiting", "This article waits for the machine.", id="waiting"),
        pytest.param("running", "The machine is reading this article.", id="running"),
        pytest.param("failed", "Annotating this article failed.", id="failed"),
    ],
)
def test_the_state_of_annotation_is_said(client: Client, state: str, words: str) -> None:
    article = make_article()
    Article.objects.update(annotation=state, annotation_error="MemoryError: kehabisan memori")
    page = page_of(client, article)
    assert words in page
    assert ("kehabisan memori" in page) is (state == "failed")


def test_a_page_that_waits_is_loaded_anew_when_the_machine_is_done(client: Client) -> None:
    article = make_article()
    path = reverse("article_annotation", args=[article.pk])
    waiting = look(client, path)
    assert "HX-Refresh" not in waiting
    assert f'hx-get="{path}"' in waiting.content.decode()
    annotate(article)
    assert look(client, path)["HX-Refresh"] == "true"


def test_the_address_of_a_quote_chooses_it(client: Client) -> None:
    article = make_article()
    annotate(article)
    quote = Quote.objects.order_by("start")[1]
    answer = client.get(reverse("quote", args=[quote.public_id]))
    assert answer["Location"].endswith(f"?quote={quote.public_id}#q-{quote.public_id}")
    page = page_of(client, article, f"?quote={quote.public_id}")
    assert f'data-chosen="{quote.public_id}"' in page
    assert f'id="q-{quote.public_id}"' in page


@pytest.mark.parametrize("url, shown", [("https://a.example/b", True), ("javascript:alert(1)", False)])
def test_only_web_addresses_become_links(client: Client, url: str, shown: bool) -> None:
    article = make_article(url=url)
    assert (f'href="{url}"' in page_of(client, article)) is shown


def test_no_inline_script_or_style(client: Client) -> None:
    article = make_article()
    annotate(article)
    page = page_of(client, article)
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", page)


def queries_for(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize(
    "view", ["article", "quote_review", "name_review", "quote_history", "article_history"]
)
def test_the_number_of_queries_does_not_grow(client: Client, editor: User, view: str) -> None:
    counts = []
    for count in (10, 20):
        text, quotes, mentions = numbered(count)
        offers = [nlp.Candidate(0, 9, "cue_left"), nlp.Candidate(10, 20, "cue_left")][: count // 10]
        article = make_article(text)
        annotate(article, quotes, mentions=mentions, candidates=offers)
        rows = list(Quote.objects.filter(article=article).select_related("version"))
        for row in rows[: count // 2]:
            confirm(row, user=editor, key="", seen=row.seen())
        for row in rows[: count // 4]:
            correct(row, {"role": "Bupati"}, user=editor, key="", seen=row.seen())
        args: dict[str, Any] = {
            "article": article.pk,
            "article_history": article.pk,
            "quote_review": rows[0].public_id,
            "quote_history": rows[0].public_id,
            "name_review": Mention.objects.filter(article=article)[0].pk,
        }
        counts.append(queries_for(client, reverse(view, args=[args[view]])))
    assert counts[0] == counts[1]
