"""Merging while others write: nothing deadlocks, no quote keeps a speaker that was merged away."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.db.models import F, Q

from articles.models import Article, Decision, Entity, Quote
from articles.models.tallies import wrong_sums, wrong_tallies
from articles.people.acts import Asked, merge
from articles.people.undoing import undo
from articles.review.decide import confirm, correct
from tests.factories import annotate, make_article, make_user, nlp_mention, nlp_quote

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
ROUNDS = 8


def say(name: str) -> Article:
    text = f'"Harga beras naik," kata {name}. "Stok cukup," kata {name}.'
    article = make_article(text)
    annotate(
        article,
        [
            nlp_quote(text, w, speaker=name, cue="kata", mention=name)
            for w in ("Harga beras naik,", "Stok cukup,")
        ],
        mentions=[nlp_mention(text, name)],
    )
    return article


def in_threads(*works: Callable[[], None]) -> None:
    """Run each in a thread of its own, together; raise the first error."""
    errors: list[BaseException] = []

    def run(work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not any(thread.is_alive() for thread in threads), "a deadlock"
    if errors:
        raise errors[0]


def test_merging_annotating_and_correcting_at_once() -> None:
    ana, budi = make_user(), make_user()
    for _ in range(3):
        say("Andrei Lankov")
        say("Lankov Andrei")
    full, short = Entity.objects.get(name="Andrei Lankov"), Entity.objects.get(name="Lankov Andrei")

    def merges() -> None:
        for _ in range(ROUNDS):
            done = merge([short.pk], full.pk, Asked(ana, ""))
            undo(done.decisions[0], Asked(ana, ""))
        merge([short.pk], full.pk, Asked(ana, ""))

    def annotates() -> None:
        for _ in range(ROUNDS):
            say("Lankov Andrei")

    def decides() -> None:
        for _ in range(ROUNDS // 2):
            for quote in Quote.objects.select_related("version").order_by("pk")[:2]:
                confirm(quote, user=budi, key="", seen=quote.seen())
                fresh = Quote.objects.select_related("version").get(pk=quote.pk)
                other = short if fresh.speaker_id == full.pk else full
                value = {"speaker": {"kind": "named", "entity": other.pk}}
                correct(fresh, value, user=budi, key="", seen=fresh.seen())

    in_threads(merges, annotates, decides)
    assert Entity.objects.get(pk=short.pk).merged_into == full
    stale = Quote.objects.filter(speaker__merged_into__isnull=False).exclude(
        canonical_speaker=F("speaker__merged_into")
    )
    own = Quote.objects.filter(speaker__merged_into=None).exclude(canonical_speaker=F("speaker"))
    assert (stale.count(), own.count()) == (0, 0)
    assert wrong_sums() == 0
    assert wrong_tallies(list(Article.objects.values_list("pk", flat=True))) == 0


def test_two_editors_merge_the_same_and_the_other_way_round() -> None:
    ana, budi = make_user(), make_user()
    say("Andrei Lankov")
    say("Lankov Andrei")
    one, two = Entity.objects.get(name="Andrei Lankov"), Entity.objects.get(name="Lankov Andrei")
    refused: list[str] = []

    def merges(source: Entity, target: Entity, user: object) -> Callable[[], None]:
        def work() -> None:
            try:
                merge([source.pk], target.pk, Asked(user, ""))  # type: ignore[arg-type]
            except Exception as error:
                refused.append(type(error).__name__)

        return work

    in_threads(merges(one, two, ana), merges(two, one, budi))
    assert refused == ["Refused"]
    assert Entity.objects.filter(merged_into__isnull=False).count() == 1
    assert Decision.objects.filter(Q(field="merged_into")).count() == 1


def test_a_merge_waits_for_who_is_writing_the_name() -> None:
    """An article that is being annotated holds its entities: the merge comes after, and moves its quotes."""
    ana = make_user()
    say("Andrei Lankov")
    say("Lankov Andrei")
    full, short = Entity.objects.get(name="Andrei Lankov"), Entity.objects.get(name="Lankov Andrei")
    held, go_on = threading.Event(), threading.Event()

    def annotates() -> None:
        with transaction.atomic():
            say("Lankov Andrei")
            held.set()
            go_on.wait(20)

    def merges() -> None:
        held.wait(20)
        timer = threading.Timer(0.5, go_on.set)
        timer.start()
        merge([short.pk], full.pk, Asked(ana, ""))

    in_threads(annotates, merges)
    assert Quote.objects.filter(canonical_speaker=full).count() == 6
    assert not Quote.objects.filter(canonical_speaker=short).exists()
