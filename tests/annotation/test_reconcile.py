"""The second run of the machine never undoes a person's work."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.annotation.annotate import annotate_articles
from articles.models import (
    Article,
    Candidate,
    Entity,
    MachineChange,
    Mention,
    Quote,
    Run,
    State,
    User,
    span_value,
)
from articles.nlp import document as nlp
from articles.review.decide import confirm, correct, dismiss, reject
from tests import factories

pytestmark = pytest.mark.django_db

TEXT = factories.TEXT


@pytest.fixture
def user(db: None) -> User:
    return factories.make_user()


@pytest.fixture
def article(db: None) -> Article:
    article = factories.make_article()
    factories.annotate(article)
    return article


def quotes(article: Article) -> list[Quote]:
    return list(Quote.objects.filter(article=article).select_related("version").order_by("created_at", "id"))


def again(article: Article, document: nlp.Document, pipeline: str = "second") -> Run:
    (run,) = annotate_articles([article.pk], factories.FixedAnnotator({document.text: document}, pipeline))
    article.refresh_from_db()
    return run


def everything_else() -> nlp.Document:
    """Return what a pipeline says that disagrees on every field of every quote."""
    first, second, third, fourth = factories.default_document().quotes
    start = TEXT.index("baru dibuka")
    return nlp.Document(
        text=TEXT,
        mentions=factories.default_document().mentions,
        quotes=(
            replace(
                first, start=start, text=TEXT[start : first.end], speaker="Koperasi Pasar Legi", role="Ketua"
            ),
            replace(second, kind="mixed", speaker=None, speaker_kind="unknown", role=None),
            replace(third, speaker="Ratna Dewi", role="Wali Kota", cue=None),
            replace(fourth, speaker_kind="collective", affiliation="Pasar Legi"),
        ),
    )


def test_annotating_again_with_the_same_pipeline_changes_nothing(article: Article) -> None:
    assert annotate_articles([article.pk], factories.FixedAnnotator({}, "first")) == []
    assert Run.objects.count() == 1


def test_machine_values_follow_the_machine(article: Article) -> None:
    before = quotes(article)
    run = again(article, everything_else())
    after = quotes(article)
    assert [q.pk for q in before] == [q.pk for q in after]
    assert [q.public_id for q in before] == [q.public_id for q in after]
    assert after[0].text == "baru dibuka bulan depan"
    assert after[0].speaker == Entity.objects.get(name="Koperasi Pasar Legi")
    assert (after[1].kind, after[1].speaker, after[1].speaker_kind) == ("mixed", None, "unknown")
    assert after[2].cue == ""
    assert not any(q.disputed for q in after)
    changed = MachineChange.objects.filter(run=run, target_id=after[1].pk, target_kind="quote")
    assert set(changed.values_list("field", flat=True)) == {"kind", "speaker", "role"}


def test_five_corrections_survive_another_pipeline(article: Article, user: User) -> None:
    first, second, third, fourth = quotes(article)
    start = TEXT.index("dibuka bulan")
    person = Entity.objects.resolve([("PER", "Bagus Santosa")], article=article)["PER", "Bagus Santosa"]
    changes: list[tuple[Quote, dict[str, Any]]] = [
        (first, {"span": span_value(first.version, start, first.end)}),
        (second, {"kind": "indirect"}),
        (third, {"speaker": {"kind": "named", "entity": person.pk}}),
        (third, {"role": "Bendahara"}),
        (fourth, {"affiliation": "Pasar Gede"}),
    ]
    for i, (quote, change) in enumerate(changes):
        correct(quote, change, user=user, key=str(i), seen=quote.seen())
        quote.refresh_from_db()

    again(article, everything_else())

    for quote, change in changes:
        quote = Quote.objects.select_related("version").get(pk=quote.pk)
        for field, value in change.items():
            assert quote.get_value(field) == value, field
            assert quote.state_of(field).decision is not None
            assert field in quote.disputed, "the machine came to say something else again: marked"
        assert quote.replay() == {f: quote.get_value(f) for f in quote.FIELDS if f != "note"}
    assert Quote.objects.get(pk=second.pk).speaker is None, "what nobody decided follows the machine"


def test_no_dispute_where_the_machine_only_repeats_itself(article: Article, user: User) -> None:
    quote = quotes(article)[0]
    correct(quote, {"role": "Bupati"}, user=user, key="a", seen=quote.seen())
    again(article, factories.default_document())
    quote.refresh_from_db()
    assert (quote.role, quote.disputed) == ("Bupati", [])


def test_a_dispute_ends_when_the_machine_comes_round(article: Article, user: User) -> None:
    quote = quotes(article)[0]
    correct(quote, {"role": "Bupati"}, user=user, key="a", seen=quote.seen())
    documents = factories.default_document()
    for role, disputed in [("Camat", ["role"]), ("Bupati", [])]:
        again(article, replace(documents, quotes=(replace(documents.quotes[0], role=role),)), pipeline=role)
        quote.refresh_from_db()
        assert quote.disputed == disputed


def test_a_rejected_quote_does_not_come_back(article: Article, user: User) -> None:
    quote = quotes(article)[0]
    reject(quote, user=user, key="a", seen=quote.seen(), reason="bukan kutipan")
    again(article, everything_else())
    quote.refresh_from_db()
    assert (quote.state, quote.disputed) == (State.REJECTED, [])
    assert Quote.objects.filter(article=article).count() == 4


def test_what_is_proposed_no_more_is_withdrawn_unless_decided(article: Article, user: User) -> None:
    first, second, third, fourth = quotes(article)
    confirm(first, user=user, key="a", seen=first.seen())
    correct(second, {"role": "Bupati"}, user=user, key="b", seen=second.seen())
    reject(third, user=user, key="c", seen=third.seen())
    again(article, nlp.Document(text=TEXT))
    states = {q.pk: (q.state, q.disputed) for q in quotes(article)}
    assert states == {
        first.pk: (State.CONFIRMED, ["state"]),
        second.pk: (State.PROPOSED, ["state"]),
        third.pk: (State.REJECTED, []),
        fourth.pk: (State.WITHDRAWN, []),
    }
    assert (article.quote_count, article.undecided_count) == (2, 2)
    again(article, factories.default_document(), pipeline="third")
    assert [(q.state, q.disputed) for q in quotes(article)] == [
        (State.CONFIRMED, []),
        (State.PROPOSED, []),
        (State.REJECTED, []),
        (State.PROPOSED, []),
    ]


def test_confirmed_quotes_ask_again_when_the_machine_changes_its_mind(article: Article, user: User) -> None:
    quote = quotes(article)[1]
    confirm(quote, user=user, key="a", seen=quote.seen())
    again(article, everything_else())
    quote.refresh_from_db()
    assert set(quote.disputed) == {"kind", "speaker", "role"}
    assert (quote.state, quote.kind) == (State.CONFIRMED, "direct")
    article.refresh_from_db()
    assert article.undecided_count == 4
    confirm(Quote.objects.get(pk=quote.pk), user=user, key="b", seen=quote.seen())
    quote.refresh_from_db()
    assert quote.disputed == []


def test_names_are_withdrawn_and_come_back(article: Article, user: User) -> None:
    kept, _, organisation = Mention.objects.order_by("start")
    confirm(kept, user=user, key="a", seen=kept.seen())
    again(article, nlp.Document(text=TEXT))
    states = dict(Mention.objects.values_list("pk", "state"))
    assert (states[kept.pk], states[organisation.pk]) == (State.CONFIRMED, State.WITHDRAWN)
    again(article, factories.default_document(), pipeline="third")
    assert Mention.objects.get(pk=organisation.pk).state == State.PROPOSED
    assert Mention.objects.count() == 3


def test_dismissed_candidates_do_not_come_back(user: User) -> None:
    text = "Ia menyoroti harga. Warga bingung."
    article = factories.make_article(text)
    factories.annotate(article, [], candidates=[nlp.Candidate(0, 19, "cue"), nlp.Candidate(20, 34, "cue")])
    first, _ = Candidate.objects.order_by("start")
    dismiss(first, user=user, key="a")
    again(article, nlp.Document(text=text))
    assert list(Candidate.objects.order_by("start").values_list("state", flat=True)) == [
        "dismissed",
        "withdrawn",
    ]
    factories.annotate(
        article, [], candidates=[nlp.Candidate(0, 19, "cue"), nlp.Candidate(20, 34, "cue")], pipeline="third"
    )
    assert list(Candidate.objects.order_by("start").values_list("state", flat=True)) == ["dismissed", "open"]


def test_a_text_that_changed_meanwhile_drops_the_run(article: Article) -> None:
    class Slow(factories.FixedAnnotator):
        def annotate(self, texts: Sequence[str]) -> list[nlp.Document]:
            article.add_version("Teks yang lain sama sekali.")
            return super().annotate(texts)

    assert annotate_articles([article.pk], Slow({}, "second")) == []
    article.refresh_from_db()
    assert article.annotation == Article.Annotation.WAITING


def test_the_run_keeps_what_was_said(article: Article) -> None:
    run = article.runs.get()
    assert [q["text"] for q in run.output["quotes"]] == [q.text for q in quotes(article)]


@pytest.mark.parametrize("pipeline", ["first", "second"], ids=["first run", "another run"])
def test_writing_a_run_takes_as_many_queries_for_many_quotes_as_for_few(pipeline: str) -> None:
    def queries(count: int) -> int:
        text = "\n".join(f'"Kalimat nomor {i}," kata Nama Orang{i}.' for i in range(count))
        said = [
            factories.nlp_quote(
                text, f"Kalimat nomor {i},", speaker=f"Nama Orang{i}", cue="kata", role=f"Camat {i}"
            )
            for i in range(count)
        ]
        named = [factories.nlp_mention(text, f"Nama Orang{i}") for i in range(count)]
        article = factories.make_article(text)
        if pipeline == "second":
            factories.annotate(article, said, mentions=named)
        with CaptureQueriesContext(connection) as captured:
            factories.annotate(article, said, mentions=named, pipeline=pipeline)
        return len(captured)

    assert queries(5) == queries(9)
