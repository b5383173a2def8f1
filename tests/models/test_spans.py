"""Spans, fields and their two layers."""

import pytest
from django.db import IntegrityError, transaction

from articles.models import Decision, Entity, Mention, Quote, SpanError, State
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote() -> Quote:
    article = factories.make_article()
    factories.annotate(article)
    return Quote.objects.select_related("version").order_by("start")[0]


def test_place_refuses_other_words(quote: Quote) -> None:
    with pytest.raises(SpanError):
        quote.place(quote.version, quote.start + 1, quote.end + 1, text=quote.text)


@pytest.mark.parametrize("start, end", [(5, 5), (6, 5), (0, 10_000), (-1, 4)], ids=str)
def test_place_refuses_offsets_outside_the_text(quote: Quote, start: int, end: int) -> None:
    with pytest.raises(SpanError):
        quote.place(quote.version, start, end)


def test_offsets_are_code_points() -> None:
    text = "👩‍🌾🎉 Panen raya, kata Sari. 👍🏽 Ramai."
    article = factories.make_article(text)
    factories.annotate(article, [factories.nlp_quote(text, "Panen raya", cue="kata", speaker="Sari")])
    quote = Quote.objects.get()
    assert (quote.start, quote.text) == (5, "Panen raya")
    assert text[quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    "values, constraint",
    [
        ({"start": 40, "end": 40, "text": ""}, "quote_start_before_end"),
        ({"end": 1000}, "quote_as_long_as_its_text"),
        ({"cue_start": 9, "cue_end": 3}, "quote_cue_start_before_end"),
        ({"speaker_kind": "anonymous"}, "quote_named_exactly_with_speaker"),
        ({"canonical_speaker": None}, "quote_canonical_with_speaker"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_database_refuses(quote: Quote, values: dict, constraint: str) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Quote.objects.filter(pk=quote.pk).update(**values)


def test_one_current_version_per_article(quote: Quote) -> None:
    with pytest.raises(IntegrityError, match="one_current_version"), transaction.atomic():
        quote.article.versions.create(number=2, text="x", text_hash="x", is_current=True)


def test_an_undo_names_what_it_undoes(quote: Quote) -> None:
    user = factories.make_user()
    with pytest.raises(IntegrityError, match="undo_names"), transaction.atomic():
        Decision.objects.create(user=user, verb="undo", target_kind="quote", target_id=quote.pk, field="role")


def test_one_decision_per_editor_and_key(quote: Quote) -> None:
    user = factories.make_user()
    values = {"user": user, "verb": "correct", "target_kind": "quote", "target_id": quote.pk, "key": "k"}
    Decision.objects.create(field="role", **values)
    with pytest.raises(IntegrityError, match="one_decision_per_editor_and_key"), transaction.atomic():
        Decision.objects.create(field="kind", **values)


def test_the_history_of_a_new_quote_replays(quote: Quote) -> None:
    for row in Quote.objects.all():
        assert row.replay() == {field: row.get_value(field) for field in row.FIELDS if field != "note"}


def test_provenance_says_who_proposed_and_how_sure(quote: Quote) -> None:
    state = quote.state_of("speaker")
    assert (state.run, state.confidence, state.decision) == (quote.article.runs.get().pk, 0.9, None)
    assert state.machine == {"kind": "named", "entity": Entity.objects.get(name="Ratna Dewi").pk}


def test_mentions_of_one_name_share_the_entity(quote: Quote) -> None:
    named = Mention.objects.filter(entity__name="Ratna Dewi").order_by("start")
    assert [m.text for m in named] == ["Ratna Dewi", "Ratna"]
    assert {m.state for m in named} == {State.PROPOSED}
