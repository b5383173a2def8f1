"""Deciding: what is written, what is refused, what conflicts."""

import pytest
from pytest_django import DjangoAssertNumQueries

from articles.models import (
    Annotation,
    Article,
    Candidate,
    Decision,
    Entity,
    Mention,
    Quote,
    State,
    User,
    span_value,
)
from articles.nlp import document as nlp
from articles.review.acts import Refused
from articles.review.conflicts import Conflict
from articles.review.decide import add_mention, add_person, add_quote, confirm, correct, dismiss, reject
from articles.review.undoing import LaterDecisions, undo
from tests import factories

pytestmark = pytest.mark.django_db

NOBODY = {"kind": "unknown", "entity": None}


@pytest.fixture
def ana(db: None) -> User:
    return factories.make_user(username="ana")


@pytest.fixture
def budi(db: None) -> User:
    return factories.make_user(username="budi")


@pytest.fixture
def article(db: None) -> Article:
    article = factories.make_article()
    factories.annotate(article)
    return article


@pytest.fixture
def quote(article: Article) -> Quote:
    return Quote.objects.select_related("version").order_by("id")[0]


def fresh(quote: Annotation | Candidate) -> Quote:
    return Quote.objects.select_related("version").get(pk=quote.pk)


def assert_replays(target: Annotation | Candidate) -> None:
    quote = fresh(target)
    replayed = quote.replay()
    assert {f: quote.get_value(f) for f in replayed} == replayed


def test_confirming_decides_every_field_shown(quote: Quote, ana: User) -> None:
    outcome = confirm(quote, user=ana, key="a", seen=quote.seen())
    assert {d.field for d in outcome.decisions} == {f for f in Quote.FIELDS if f != "note"}
    assert len({d.group for d in outcome.decisions}) == 1
    row = fresh(quote)
    assert row.state == State.CONFIRMED
    assert all(row.state_of(f).decision for f in Quote.FIELDS if f != "note")
    row.article.refresh_from_db()
    assert (row.article.quote_count, row.article.undecided_count) == (4, 3)
    assert_replays(quote)


def test_correcting_decides_that_field_only(quote: Quote, ana: User) -> None:
    outcome = correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=quote.seen(), reason="salah jabatan")
    (decision,) = outcome.decisions
    assert (decision.field, decision.before, decision.after) == ("role", "Wali Kota", "Bupati")
    assert (decision.reason, decision.user) == ("salah jabatan", ana)
    row = fresh(quote)
    assert [f for f in Quote.FIELDS if row.state_of(f).decision] == ["role"]
    assert (row.role, row.state) == ("Bupati", State.PROPOSED)
    assert row.state_of("role").machine == "Wali Kota"


def test_confirming_twice_stays_confirmed(quote: Quote, ana: User, budi: User) -> None:
    confirm(quote, user=ana, key="a", seen=quote.seen())
    outcome = confirm(quote, user=budi, key="b", seen=quote.seen())
    assert outcome.decisions == []
    assert fresh(quote).state == State.CONFIRMED


def test_a_request_sent_twice_changes_nothing(quote: Quote, ana: User) -> None:
    seen = quote.seen()
    correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=seen)
    outcome = correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=seen)
    assert outcome.repeated
    assert Decision.objects.count() == 1


def test_the_same_key_of_another_editor_is_another_request(quote: Quote, ana: User, budi: User) -> None:
    correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=quote.seen())
    outcome = correct(quote, {"affiliation": "Kota"}, user=budi, key="a", seen=quote.seen())
    assert not outcome.repeated


def test_different_fields_merge(quote: Quote, ana: User, budi: User) -> None:
    seen = quote.seen()
    correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=seen)
    correct(quote, {"affiliation": "Kota"}, user=budi, key="b", seen=seen)
    row = fresh(quote)
    assert (row.role, row.affiliation) == ("Bupati", "Kota")


def test_the_same_field_shows_both_values(quote: Quote, ana: User, budi: User) -> None:
    seen = quote.seen()
    correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=seen)
    with pytest.raises(Conflict) as raised:
        correct(quote, {"role": "Camat"}, user=budi, key="b", seen=seen)
    clash = raised.value.fields["role"]
    assert (clash.theirs, clash.mine) == ("Bupati", "Camat")
    assert clash.by is not None
    assert clash.by.user == ana
    assert fresh(quote).role == "Bupati"
    correct(quote, {"role": "Camat"}, user=budi, key="c", seen={"role": clash.event})
    assert fresh(quote).role == "Camat"


def test_the_same_value_is_no_conflict(quote: Quote, ana: User, budi: User) -> None:
    seen = quote.seen()
    correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=seen)
    assert correct(quote, {"role": "Bupati"}, user=budi, key="b", seen=seen).decisions == []


def test_confirming_what_changed_meanwhile_shows_both(quote: Quote, ana: User, budi: User) -> None:
    seen = quote.seen()
    correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=seen)
    with pytest.raises(Conflict) as raised:
        confirm(quote, user=budi, key="b", seen=seen)
    clash = raised.value.fields["role"]
    assert (clash.theirs, clash.mine) == ("Bupati", "Wali Kota")


def test_rejecting_what_was_confirmed_meanwhile_shows_both(quote: Quote, ana: User, budi: User) -> None:
    seen = quote.seen()
    confirm(quote, user=ana, key="a", seen=seen)
    with pytest.raises(Conflict):
        reject(quote, user=budi, key="b", seen=seen)
    assert fresh(quote).state == State.CONFIRMED


def test_a_change_that_names_no_version_is_a_conflict(quote: Quote, ana: User) -> None:
    with pytest.raises(Conflict):
        correct(quote, {"role": "Bupati"}, user=ana, key="a", seen={})


def test_undo_brings_back_what_stood(quote: Quote, ana: User, budi: User) -> None:
    (decision,) = correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=quote.seen()).decisions
    undone = undo(decision, user=budi, key="b")
    assert fresh(quote).role == "Wali Kota"
    assert fresh(quote).state_of("role").decision is None
    undo(undone.decisions[0], user=ana, key="c")
    assert fresh(quote).role == "Bupati"
    assert_replays(quote)


def test_undo_takes_away_the_whole_act(quote: Quote, ana: User) -> None:
    outcome = confirm(quote, user=ana, key="a", seen=quote.seen())
    undo(outcome.decisions[3], user=ana, key="b")
    row = fresh(quote)
    assert row.state == State.PROPOSED
    assert not row.is_decided
    row.article.refresh_from_db()
    assert row.article.undecided_count == 4


def test_undo_leads_to_the_machines_latest_word(quote: Quote, ana: User, article: Article) -> None:
    (decision,) = correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=quote.seen()).decisions
    first = factories.default_document().quotes[0]
    from dataclasses import replace

    factories.annotate(article, [replace(first, role="Camat")], pipeline="second")
    undo(decision, user=ana, key="b")
    row = fresh(quote)
    assert (row.role, row.disputed) == ("Camat", [])


def test_undo_asks_when_later_decisions_stand(quote: Quote, ana: User, budi: User) -> None:
    (first,) = correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=quote.seen()).decisions
    (second,) = correct(quote, {"role": "Camat"}, user=budi, key="b", seen=fresh(quote).seen()).decisions
    with pytest.raises(LaterDecisions) as raised:
        undo(first, user=ana, key="c")
    assert raised.value.decisions == [second]
    undo(first, user=ana, key="c", scope="this")
    assert fresh(quote).role == "Camat"
    undo(second, user=ana, key="d")
    assert fresh(quote).role == "Wali Kota", "the first one was undone before"


def test_undo_of_all_since(quote: Quote, ana: User, budi: User) -> None:
    (first,) = correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=quote.seen()).decisions
    correct(quote, {"role": "Camat"}, user=budi, key="b", seen=fresh(quote).seen())
    outcome = undo(first, user=ana, key="c", scope="since")
    assert fresh(quote).role == "Wali Kota"
    undo(outcome.decisions[0], user=ana, key="d")
    assert fresh(quote).role == "Camat"
    assert_replays(quote)


def test_undoing_twice_does_nothing_more(quote: Quote, ana: User) -> None:
    (decision,) = correct(quote, {"role": "Bupati"}, user=ana, key="a", seen=quote.seen()).decisions
    undo(decision, user=ana, key="b")
    assert undo(decision, user=ana, key="c").decisions == []


def test_adding_a_quote(article: Article, ana: User) -> None:
    words = "sewa kios masih terlalu mahal"
    start = article.current_version.text.index("kios masih")
    outcome = add_quote(
        article, start=start, end=start + 10, kind="direct", speaker=NOBODY, user=ana, key="a"
    )
    assert outcome.target.text == "kios masih"
    assert outcome.target.state == State.CONFIRMED
    assert {d.verb for d in outcome.decisions} == {"add"}
    assert_replays(outcome.target)
    undo(outcome.decisions[0], user=ana, key="b")
    assert fresh(outcome.target).state == State.WITHDRAWN
    assert_replays(outcome.target)
    assert Quote.objects.filter(text=words).get().state == State.PROPOSED


def test_adding_what_is_there_is_refused(quote: Quote, article: Article, ana: User) -> None:
    with pytest.raises(Refused):
        add_quote(article, start=quote.start, end=quote.end, kind="direct", speaker=NOBODY, user=ana, key="a")


def test_adding_what_was_rejected_brings_the_row_back(quote: Quote, article: Article, ana: User) -> None:
    reject(quote, user=ana, key="a", seen=quote.seen())
    outcome = add_quote(
        article, start=quote.start, end=quote.end, kind="direct", speaker=NOBODY, user=ana, key="b"
    )
    assert (outcome.target.pk, fresh(quote).state, fresh(quote).kind) == (quote.pk, State.CONFIRMED, "direct")


def test_adding_outside_the_text_is_refused(article: Article, ana: User) -> None:
    with pytest.raises(Refused):
        add_quote(article, start=5, end=9999, kind="direct", speaker=NOBODY, user=ana, key="a")
    assert Quote.objects.filter(article=article).count() == 4


def test_adding_a_name(article: Article, ana: User) -> None:
    start = article.current_version.text.index("Pasar Legi")
    entity = add_person("LOC", "Pasar Legi", article=article, user=ana)
    outcome = add_mention(article, start=start, end=start + 10, kind="LOC", entity=entity, user=ana, key="a")
    assert isinstance(outcome.target, Mention)
    assert (outcome.target.entity, outcome.target.state) == (entity, State.CONFIRMED)
    assert Decision.objects.filter(target_kind="entity", target_id=entity.pk).exists()


def test_a_name_needs_letters(article: Article, ana: User) -> None:
    with pytest.raises(Refused):
        add_person("PER", "…", article=article, user=ana)


def test_a_new_person_is_made_once(article: Article, ana: User, budi: User) -> None:
    one = add_person("PER", "Bagus Santosa", article=article, user=ana)
    other = add_person("PER", "bagus santosa", article=article, user=budi)
    assert one == other
    assert Entity.objects.get(pk=one.pk).created_by == ana


def test_moving_an_edge(quote: Quote, ana: User) -> None:
    value = span_value(quote.version, quote.start + 6, quote.end)
    correct(quote, {"span": value}, user=ana, key="a", seen=quote.seen())
    assert fresh(quote).text == "baru dibuka bulan depan"
    assert_replays(quote)


def test_dismissing_a_candidate_and_undoing_it(ana: User) -> None:
    article = factories.make_article("Ia menyoroti harga.")
    factories.annotate(article, [], candidates=[nlp.Candidate(0, 19, "cue")])
    candidate = Candidate.objects.get()
    outcome = dismiss(candidate, user=ana, key="a")
    assert dismiss(candidate, user=ana, key="a").repeated
    undo(outcome.decisions[0], user=ana, key="b")
    candidate.refresh_from_db()
    assert candidate.state == Candidate.State.OPEN


def test_a_candidate_is_answered_by_adding_its_quote_and_asked_again_when_that_is_undone(ana: User) -> None:
    article = factories.make_article("Ia menyoroti harga.")
    factories.annotate(article, [], candidates=[nlp.Candidate(0, 19, "cue")])
    added = add_quote(article, start=3, end=18, kind="indirect", speaker=NOBODY, user=ana, key="a")
    assert Candidate.objects.get().state == Candidate.State.DISMISSED
    article.refresh_from_db()
    assert (article.quote_count, article.candidate_count) == (1, 0)
    undo(added.decisions[0], user=ana, key="b")
    assert Candidate.objects.get().state == Candidate.State.OPEN
    article.refresh_from_db()
    assert (article.quote_count, article.candidate_count) == (0, 1)


def test_nothing_of_a_withdrawn_article_changes(quote: Quote, ana: User) -> None:
    from django.utils import timezone

    Article.objects.filter(pk=quote.article_id).update(withdrawn_at=timezone.now())
    with pytest.raises(Refused):
        confirm(quote, user=ana, key="a", seen=quote.seen())


def test_deciding_takes_a_fixed_number_of_queries(
    article: Article, ana: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for quote in Quote.objects.select_related("version").order_by("id"):
        with django_assert_max_num_queries(22):
            confirm(quote, user=ana, key=f"{quote.pk}", seen=quote.seen())
