"""Who may open what, and how: the same questions for every view of the article page and its verbs."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Candidate, Decision, Mention, Quote, User
from articles.nlp import document as nlp
from articles.review.decide import correct
from tests.factories import TEXT, annotate, default_document, make_article, make_user
from tests.review.asking import address, ask, look, signed_in

pytestmark = pytest.mark.django_db

READ = ["article", "article_annotation"]
EDITORS_READ = [
    "article_history",
    "quote_add",
    "name_add",
    "quote_review",
    "quote_history",
    "name_review",
    "name_history",
]
VERBS = [
    "quote_confirm",
    "quote_reject",
    "quote_correct",
    "name_confirm",
    "name_reject",
    "name_correct",
    "candidate_dismiss",
    "decision_undo",
]
BOTH = ["quote_add", "name_add"]


@pytest.fixture
def editor(db: None) -> User:
    return make_user(first_name="Ana")


@pytest.fixture
def reader(db: None) -> User:
    """Someone with an account, in no group."""
    return User.objects.create_user("pembaca", password="rahasia-sekali")


@pytest.fixture
def article(db: None) -> Article:
    document = default_document()
    offer = nlp.Candidate(TEXT.index("Menurut"), TEXT.index("mahal.") + 6, "cue_left")
    article = make_article()
    annotate(article, document.quotes, mentions=document.mentions, candidates=[offer])
    return article


@pytest.fixture
def paths(article: Article, editor: User) -> dict[str, str]:
    quote, name = Quote.objects.order_by("start")[0], Mention.objects.order_by("start")[0]
    correct(quote, {"role": "Bupati"}, user=editor, key="", seen=quote.seen())
    args: dict[str, list[Any]] = {
        "article": [article.pk],
        "quote": [quote.public_id],
        "name": [name.pk],
        "candidate": [Candidate.objects.get().pk],
        "decision": [Decision.objects.get().pk],
    }
    found = {}
    for view in {*READ, *EDITORS_READ, *VERBS}:
        kind = "article" if view.endswith("_add") else view.split("_")[0]
        found[view] = reverse(view, args=[*args[kind], *(["kind"] if view.endswith("correct") else [])])
    return found


def missing(path: str) -> str:
    """Return `path` with an id that nothing has."""
    parts = path.split("/")
    parts[2] = "zzzzzzzzzz" if parts[1] == "quotes" else "987654321"
    return "/".join(parts)


@pytest.mark.parametrize("view", [*READ, *EDITORS_READ])
@pytest.mark.parametrize("htmx", [False, True], ids=["page", "htmx"])
def test_editors_read(paths: dict[str, str], editor: User, view: str, htmx: bool) -> None:
    assert look(signed_in(editor), paths[view], htmx=htmx).status_code == 200


@pytest.mark.parametrize("view", READ)
def test_whoever_is_signed_in_reads(paths: dict[str, str], reader: User, view: str) -> None:
    assert look(signed_in(reader), paths[view], htmx=False).status_code == 200


def test_readers_get_no_buttons(paths: dict[str, str], reader: User) -> None:
    page = look(signed_in(reader), paths["article"], htmx=False).content.decode()
    assert "/confirm/" not in page
    assert "/add/" not in page
    assert "/dismiss/" not in page


@pytest.mark.parametrize("view", EDITORS_READ)
def test_reading_for_decisions_needs_the_right(paths: dict[str, str], reader: User, view: str) -> None:
    assert look(signed_in(reader), paths[view]).status_code == 403


@pytest.mark.parametrize("view", [*VERBS, *BOTH])
def test_deciding_needs_the_right(paths: dict[str, str], reader: User, view: str) -> None:
    before = Decision.objects.count()
    assert ask(signed_in(reader), paths[view]).status_code == 403
    assert Decision.objects.count() == before


@pytest.mark.parametrize("view", [*READ, *EDITORS_READ, *VERBS])
def test_nobody_without_a_session(client: Any, paths: dict[str, str], view: str) -> None:
    answer = (
        client.get(paths[view]) if view in [*READ, *EDITORS_READ] else ask(client, paths[view], htmx=False)
    )
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("view", VERBS)
def test_verbs_are_posted(paths: dict[str, str], editor: User, view: str) -> None:
    assert look(signed_in(editor), paths[view]).status_code == 405


@pytest.mark.parametrize("view", sorted({*READ, *EDITORS_READ} - {*BOTH}))
def test_pages_are_not_posted_to(paths: dict[str, str], editor: User, view: str) -> None:
    assert ask(signed_in(editor), paths[view]).status_code == 405


@pytest.mark.parametrize("view", [*READ, *EDITORS_READ])
def test_what_is_not_there_is_404(paths: dict[str, str], editor: User, view: str) -> None:
    assert look(signed_in(editor), missing(paths[view])).status_code == 404


@pytest.mark.parametrize("view", [*VERBS, *BOTH])
def test_deciding_on_what_is_not_there_is_404(paths: dict[str, str], editor: User, view: str) -> None:
    assert ask(signed_in(editor), missing(paths[view])).status_code == 404


@pytest.mark.parametrize("view", [*VERBS, *BOTH])
@pytest.mark.parametrize(
    "sent",
    [{"key": " "}, {"seen": "[1]"}, {"seen": "{"}, {"seen": '{"role": 1}'}],
    ids=["no key", "a list", "no JSON", "a number"],
)
def test_a_form_without_its_hidden_fields_is_refused(
    paths: dict[str, str], editor: User, view: str, sent: dict[str, str]
) -> None:
    assert ask(signed_in(editor), paths[view], sent).status_code == 400


@pytest.mark.parametrize("htmx", [False, True], ids=["page", "htmx"])
@pytest.mark.parametrize("view", ["quote_confirm", "quote_reject", "name_reject", "decision_undo"])
def test_nothing_of_a_withdrawn_article_is_decided(
    article: Article, paths: dict[str, str], editor: User, view: str, htmx: bool
) -> None:
    Article.objects.update(withdrawn_at=timezone.now(), withdrawn_by=editor, withdrawn_reason="hoaks")
    before = Decision.objects.count()
    answer = ask(signed_in(editor), paths[view], htmx=htmx)
    assert answer.status_code == 422
    assert "This article was withdrawn" in answer.content.decode()
    assert Decision.objects.count() == before


def test_a_withdrawn_article_says_so_and_offers_nothing(
    article: Article, paths: dict[str, str], editor: User
) -> None:
    Article.objects.update(withdrawn_at=timezone.now(), withdrawn_by=editor, withdrawn_reason="hoaks")
    page = look(signed_in(editor), paths["article"], htmx=False).content.decode()
    assert "This article was withdrawn" in page
    assert "Ana" in page
    assert "hoaks" in page
    assert "/confirm/" not in page


def test_dismissing_in_a_withdrawn_article_is_refused(paths: dict[str, str], editor: User) -> None:
    Article.objects.update(withdrawn_at=timezone.now(), withdrawn_by=editor)
    client = signed_in(editor)
    answer = ask(client, paths["candidate_dismiss"])
    assert (answer.status_code, answer["HX-Reswap"]) == (422, "none")
    assert ask(client, paths["candidate_dismiss"], htmx=False).status_code == 302
    assert Candidate.objects.get().state == Candidate.State.OPEN


def test_a_field_that_is_none_is_404(article: Article, editor: User) -> None:
    quote = Quote.objects.all()[0]
    assert ask(signed_in(editor), address("correct", quote, "state")).status_code == 404
