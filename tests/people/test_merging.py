"""Merging: what moves, what stays, and that undoing brings everything back whatever happened since."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from django.utils import translation

from articles.models import Alias, Article, Decision, Entity, EntityMonth, Quote, SuggestedPair, User
from articles.models.tallies import wrong_sums, wrong_tallies
from articles.people.acts import Asked, Done, add_alias, merge, refuse_pair, remove_alias
from articles.people.undoing import undo
from articles.review.acts import Refused
from articles.review.undoing import LaterDecisions
from tests.factories import annotate, make_article, make_user, nlp_mention, nlp_quote

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def ana(db: None) -> User:
    return make_user(username="ana")


@pytest.fixture
def budi(db: None) -> User:
    return make_user(username="budi")


def said_by(name: str, **fields: Any) -> Entity:
    """Annotate an article in which `name` says something; return who that is."""
    say(name, **fields)
    return Entity.objects.filter(name=name).latest("pk")


def say(name: str, **fields: Any) -> None:
    text = f'"Harga beras naik," kata {name}.'
    annotate(
        make_article(text, **fields),
        [nlp_quote(text, "Harga beras naik,", speaker=name, cue="kata", mention=name)],
        mentions=[nlp_mention(text, name)],
    )


def who_is_who() -> dict[str, Any]:
    """Return everything that merging may change."""
    return {
        "entities": list(Entity.objects.order_by("pk").values_list("pk", "merged_into")),
        "speakers": list(Quote.objects.order_by("pk").values_list("pk", "speaker", "canonical_speaker")),
        "months": list(
            EntityMonth.objects.order_by("entity", "month").values_list("entity", "month", "quotes", "words")
        ),
    }


def assert_counts_are_right() -> None:
    assert wrong_sums() == 0
    assert wrong_tallies(list(Article.objects.values_list("pk", flat=True))) == 0


def ask(user: User, key: str = "", reason: str = "") -> Asked:
    return Asked(user, key, reason)


def test_a_merge_moves_the_quotes_and_undoing_it_brings_them_back(ana: User) -> None:
    full, short = said_by("Andrei Lankov"), said_by("Lankov Andrei")
    before = who_is_who()
    done = merge([short.pk], full.pk, ask(ana, "a", "orang yang sama"))
    (decision,) = done.decisions
    assert (decision.field, decision.after, decision.reason) == ("merged_into", full.pk, "orang yang sama")
    assert set(Quote.objects.values_list("speaker", "canonical_speaker")) == {
        (full.pk, full.pk),
        (short.pk, full.pk),
    }
    assert list(EntityMonth.objects.values_list("entity", "quotes")) == [(full.pk, 2)]
    assert_counts_are_right()
    undo(decision, ask(ana, "b"))
    assert who_is_who() == before
    assert_counts_are_right()


def test_no_chain_and_any_order_of_undoing(ana: User) -> None:
    one, two, three = said_by("Satu Orang"), said_by("Dua Orang"), said_by("Tiga Orang")
    states = [who_is_who()]
    first = merge([one.pk], two.pk, ask(ana)).decisions[0]
    states.append(who_is_who())
    second = merge([two.pk], three.pk, ask(ana)).decisions[0]
    merged = dict(Entity.objects.values_list("pk", "merged_into"))
    assert (merged[one.pk], merged[two.pk], merged[three.pk]) == (three.pk, three.pk, None)
    undo(first, ask(ana))
    merged = dict(Entity.objects.values_list("pk", "merged_into"))
    assert (merged[one.pk], merged[two.pk]) == (None, three.pk)
    back = Decision.objects.filter(undoes=first).get()
    undo(back, ask(ana))
    undo(second, ask(ana))
    assert who_is_who() == states[1]
    assert_counts_are_right()


def test_what_comes_after_the_merge_goes_back_too(ana: User) -> None:
    full, short = said_by("Andrei Lankov"), said_by("Andrei L. Romanov")
    (decision,) = merge([short.pk], full.pk, ask(ana)).decisions
    assert said_by("Andrei L. Romanov", outlet="Kabar Lain") == short
    assert Quote.objects.said_by(full).count() == 3
    undo(decision, ask(ana))
    assert (Quote.objects.said_by(full).count(), Quote.objects.said_by(short).count()) == (1, 2)
    assert_counts_are_right()


def test_annotating_again_after_a_merge_changes_nothing(ana: User) -> None:
    full, short = said_by("Andrei Lankov"), said_by("Lankov Andrei")
    merge([short.pk], full.pk, ask(ana))
    quote = Quote.objects.get(speaker=short)
    text = quote.article.current_version.text
    annotate(
        quote.article,
        [nlp_quote(text, quote.text, speaker=short.name, cue="kata", mention=short.name)],
        mentions=[nlp_mention(text, short.name)],
        pipeline="second",
    )
    quote.refresh_from_db()
    assert (quote.speaker_id, quote.canonical_speaker_id, quote.disputed) == (short.pk, full.pk, [])


def test_several_at_once_are_one_act(ana: User) -> None:
    full, *others = said_by("Sri Mulyani"), said_by("Sri Mulyani Indrawati"), said_by("Sri M. Indrawati")
    before = who_is_who()
    done = merge([e.pk for e in others], full.pk, ask(ana, "a"))
    assert len({d.group for d in done.decisions}) == 1
    assert Quote.objects.said_by(full).count() == 3
    undo(done.decisions[0], ask(ana, "b"))
    assert who_is_who() == before


def test_a_request_sent_twice_merges_once(ana: User) -> None:
    full, short = said_by("Andrei Lankov"), said_by("Lankov Andrei")
    merge([short.pk], full.pk, ask(ana, "a"))
    assert merge([short.pk], full.pk, ask(ana, "a")) == Done(repeated=True)
    assert merge([short.pk], full.pk, ask(ana, "b")) == Done()
    assert Decision.objects.count() == 1


def test_what_was_merged_elsewhere_meanwhile_is_refused(ana: User, budi: User) -> None:
    one, two, three = said_by("Satu Orang"), said_by("Dua Orang"), said_by("Tiga Orang")
    merge([one.pk], two.pk, ask(ana))
    with pytest.raises(Refused, match="meanwhile"):
        merge([one.pk], three.pk, ask(budi))
    with pytest.raises(Refused, match="meanwhile"):
        merge([three.pk], one.pk, ask(budi))


def test_a_circle_is_refused(ana: User) -> None:
    one, two = said_by("Satu Orang"), said_by("Dua Orang")
    (first,) = merge([one.pk], two.pk, ask(ana)).decisions
    (undone,) = undo(first, ask(ana)).decisions
    merge([two.pk], one.pk, ask(ana))
    before = who_is_who()
    with pytest.raises(Refused, match="into each other"):
        undo(undone, ask(ana))
    assert who_is_who() == before


def test_kinds_do_not_mix(ana: User) -> None:
    person = said_by("Satu Orang")
    body = Entity.objects.create(kind="ORG", name="Satu", normalised="satu")
    with pytest.raises(Refused, match="cannot be one"):
        merge([person.pk], body.pk, ask(ana))


def test_a_later_merge_is_asked_about(ana: User) -> None:
    one, two, three = said_by("Satu Orang"), said_by("Dua Orang"), said_by("Tiga Orang")
    (first,) = merge([one.pk], two.pk, ask(ana)).decisions
    (taken_back,) = undo(first, ask(ana)).decisions
    (second,) = merge([one.pk], three.pk, ask(ana)).decisions
    with pytest.raises(LaterDecisions) as later:
        undo(taken_back, ask(ana))
    assert later.value.decisions == [second]
    undo(taken_back, ask(ana), scope="since")
    assert Entity.objects.get(pk=one.pk).merged_into == two


def test_undoing_twice_brings_back(ana: User) -> None:
    full, short = said_by("Andrei Lankov"), said_by("Lankov Andrei")
    (decision,) = merge([short.pk], full.pk, ask(ana)).decisions
    merged = who_is_who()
    (undone,) = undo(decision, ask(ana)).decisions
    assert undo(decision, ask(ana)) == Done()
    undo(undone, ask(ana))
    assert who_is_who() == merged


# Aliases and refused pairs


def test_an_alias_is_added_removed_and_brought_back(ana: User) -> None:
    person = said_by("Susilo Raharjo")
    (added,) = add_alias(person, "Mas Susilo", ask(ana, "a")).decisions
    assert Entity.objects.known_as("mas susilo").get() == person
    alias = Alias.objects.get(name="Mas Susilo")
    (removed,) = remove_alias(alias, ask(ana, "b")).decisions
    assert not Entity.objects.known_as("mas susilo").exists()
    assert remove_alias(alias, ask(ana, "c")) == Done()
    undo(removed, ask(ana, "d"))
    assert Entity.objects.known_as("mas susilo").exists()
    undo(added, ask(ana, "e"))
    assert not Entity.objects.known_as("mas susilo").exists()


def test_an_alias_that_a_person_removed_does_not_come_back(ana: User) -> None:
    person = said_by("Susilo Raharjo")
    remove_alias(Alias.objects.get(name="Susilo Raharjo"), ask(ana))
    assert said_by("Susilo Raharjo") == person
    assert not Alias.objects.known().filter(entity=person).exists()


def test_an_alias_of_two_words_finds_the_person_in_later_articles(ana: User) -> None:
    person = said_by("Susilo Raharjo")
    add_alias(person, "Sus Raharjo", ask(ana))
    say("Sus Raharjo")
    assert Quote.objects.said_by(person).count() == 2


def test_a_name_without_letters_is_no_alias(ana: User) -> None:
    with pytest.raises(Refused):
        add_alias(said_by("Susilo Raharjo"), "…", ask(ana))


def test_a_refused_pair_is_not_suggested_until_that_is_taken_back(ana: User) -> None:
    one, two = said_by("Agus Salim"), said_by("Agus Salim Hidayat")
    pair = SuggestedPair.objects.create(one=one, other=two, score=90, ratio=80)
    (decision,) = refuse_pair(two.pk, one.pk, ask(ana, "a")).decisions
    pair.refresh_from_db()
    assert not pair.open
    assert refuse_pair(one.pk, two.pk, ask(ana, "b")) == Done()
    undo(decision, ask(ana, "c"))
    pair.refresh_from_db()
    assert pair.open


def test_a_merged_pair_is_suggested_no_more(ana: User) -> None:
    one, two = said_by("Agus Salim"), said_by("Agus Salim Hidayat")
    pair = SuggestedPair.objects.create(one=one, other=two, score=90, ratio=80)
    (decision,) = merge([one.pk], two.pk, ask(ana)).decisions
    pair.refresh_from_db()
    assert not pair.open
    undo(decision, ask(ana))
    pair.refresh_from_db()
    assert pair.open


NAMES = ("Rina Sari", "Joko Widagdo", "Tuti Halim", "Bagas Wira")


def say_together(names: tuple[str, ...]) -> None:
    """Annotate an article in which each of `names` says something."""
    said = [f'"Harga beras naik {n}," kata {name}.' for n, name in enumerate(names)]
    text = " ".join(said)
    annotate(
        make_article(text),
        [
            nlp_quote(text, f"Harga beras naik {n},", speaker=name, cue="kata", mention=name)
            for n, name in enumerate(names)
        ],
        mentions=[nlp_mention(text, name) for name in names],
    )


@pytest.mark.parametrize("seed", range(6))
def test_counts_after_many_merges_of_persons_who_share_articles(ana: User, seed: int) -> None:
    random = Random(seed)
    for names in (NAMES[:1], NAMES[1:2], NAMES[:2], NAMES[1:3], NAMES[2:], NAMES):
        say_together(names)
    persons = list(Entity.objects.filter(name__in=NAMES).values_list("pk", flat=True))
    assert len(persons) == len(NAMES)
    start = who_is_who()
    done: list[Decision] = []
    for number in range(12):
        try:
            if done and random.random() < 0.4:
                undo(done.pop(random.randrange(len(done))), ask(ana, f"u{number}"), scope="this")
            else:
                source, target = random.sample(persons, 2)
                done += merge([source], target, ask(ana, f"m{number}")).decisions
        except Refused:
            continue
        assert_counts_are_right()
    for number, decision in enumerate(reversed(done)):
        undo(decision, ask(ana, f"e{number}"), scope="this")
        assert_counts_are_right()
    assert who_is_who() == start
