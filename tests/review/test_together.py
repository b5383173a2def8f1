"""Many editors in one article at once: every accepted decision is kept, none is overwritten unseen."""

import random
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from django.db import connection

from articles.models import Article, Decision, Entity, Mention, Quote, User
from articles.review.conflicts import Conflict
from articles.review.decide import confirm, correct, reject
from articles.review.undoing import LaterDecisions, undo
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)

CLIENTS = 20
ACTS = 12


def work(client: int, user: User, quote_ids: list[int], entity_ids: list[int]) -> Counter[str]:
    """Decide ACTS times on what was read a moment ago, as an editor's page does; return what came of it."""
    dice = random.Random(client)
    came: Counter[str] = Counter()
    try:
        for _ in range(ACTS):
            quote = Quote.objects.select_related("version").get(pk=dice.choice(quote_ids))
            asked = {"user": user, "key": str(uuid.UUID(int=dice.getrandbits(128))), "seen": quote.seen()}
            try:
                match dice.choice(["confirm", "reject", "role", "speaker", "kind", "undo"]):
                    case "confirm":
                        outcome = confirm(quote, **asked)
                    case "reject":
                        outcome = reject(quote, **asked)
                    case "role":
                        outcome = correct(quote, {"role": f"Jabatan {client}"}, **asked)
                    case "speaker":
                        value = {"kind": "named", "entity": dice.choice(entity_ids)}
                        outcome = correct(quote, {"speaker": value}, **asked)
                    case "kind":
                        outcome = correct(quote, {"kind": dice.choice(["direct", "mixed"])}, **asked)
                    case _:
                        last = Decision.objects.on(quote).order_by("id").last()
                        if last is None:
                            continue
                        outcome = undo(last, user=user, key=asked["key"])
                came["written"] += len(outcome.decisions)
            except Conflict:
                came["conflict"] += 1
            except LaterDecisions:
                came["later"] += 1
    finally:
        connection.close()
    return came


def test_twenty_editors_in_one_article() -> None:
    article = factories.make_article()
    factories.annotate(article)
    quote_ids = list(Quote.objects.values_list("pk", flat=True))
    entity_ids = list(Entity.objects.values_list("pk", flat=True))
    users = [factories.make_user() for _ in range(CLIENTS)]
    with ThreadPoolExecutor(CLIENTS) as pool:
        jobs = [pool.submit(work, i, user, quote_ids, entity_ids) for i, user in enumerate(users)]
        came = sum((job.result() for job in jobs), Counter())

    assert came["written"] > CLIENTS
    assert Decision.objects.count() == came["written"], "every accepted decision is in the history"
    for quote in Quote.objects.select_related("version", "article"):
        replayed = quote.replay()
        assert {f: quote.get_value(f) for f in replayed} == replayed, "the final state is the replay"
        overwritten = unseen(quote)
        assert not overwritten
    counted = Article.objects.get(pk=article.pk)
    counted.count_quotes()
    stored = Article.objects.get(pk=article.pk)
    assert (stored.quote_count, stored.undecided_count) == (counted.quote_count, counted.undecided_count)


def unseen(quote: Quote) -> list[Decision]:
    """Return the decisions whose `before` is not what stood when they were written."""
    wrong = []
    for field in quote.FIELDS:
        rows = list(Decision.objects.on(quote).filter(field=field).order_by("id"))
        for i, row in enumerate(rows):
            if row.undoes_id is None and i and rows[i - 1].after != row.before:
                wrong.append(row)
    return wrong


def test_a_run_in_the_middle_of_editing_loses_nothing() -> None:
    article = factories.make_article()
    factories.annotate(article)
    document = factories.default_document()
    quote_ids = list(Quote.objects.values_list("pk", flat=True))
    entity_ids = list(Entity.objects.values_list("pk", flat=True))
    users = [factories.make_user() for _ in range(6)]

    def run_again(number: int) -> None:
        try:
            quotes = [replace(quote, role=f"Peran {number}") for quote in document.quotes]
            factories.annotate(article, quotes, mentions=document.mentions, pipeline=f"run {number}")
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        runs = [pool.submit(run_again, i) for i in range(4)]
        jobs = [pool.submit(work, i, user, quote_ids, entity_ids) for i, user in enumerate(users)]
        written = sum(job.result()["written"] for job in jobs)
        for run in runs:
            run.result()

    assert Decision.objects.count() == written
    assert Mention.objects.count() == 3
    for quote in Quote.objects.select_related("version", "article"):
        replayed = quote.replay()
        assert {f: quote.get_value(f) for f in replayed} == replayed
