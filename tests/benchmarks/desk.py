"""The review desk under load: `python -m tests.benchmarks.desk` prints a table.

Two archives of which next to nothing is reviewed, with about 1,000 and about 100,000 open items: opening the
queue, its next items, and every act of an editor at the desk, each with its server time (see visitor.py) and
its number of queries. Both should cost the same.
"""

from __future__ import annotations

import argparse
import json
import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.db.models import F

from .archive.shape import Shape
from .measuring import Measured, measure
from .server import Place, bench_server, run, var_directory

if TYPE_CHECKING:
    from .pages import Ask, Page

REVIEWED = 0.02  # of the articles; the others are open
ITEMS_AN_ARTICLE = 10.2  # open quotes and candidates then
SIZES = (1_000, 100_000)
WRITE_AIM = 40.0  # ms, p95 of a decision
READ_AIM = 200.0  # ms, p95 of opening the queue
MOST = 400  # requests that decide something
PARTS = 7  # of the quotes, for the acts to have their own
COUNTED = 20_000  # open items are counted no further while measuring


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--items", type=int, nargs="*", default=SIZES, help="about how many open items")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        _inside(options.requests)
        return
    with bench_server(var_directory()) as place:
        print(place.version())
        report(place, requests=options.requests, sizes=options.items)


def report(place: Place, *, requests: int, sizes: Sequence[int] = SIZES) -> None:
    """Print a table for each size, in about so many open items."""
    for items in sizes:
        shape = Shape(articles=max(20, round(items / ITEMS_AN_ARTICLE)), reviewed=REVIEWED)
        with place.copy(place.archive(shape)) as url:
            said = run(["-m", "tests.benchmarks.desk", "--inside", f"--requests={requests}"], url)
        _print(shape, [json.loads(line) for line in said.splitlines()])


def _print(shape: Shape, lines: list[dict[str, Any]]) -> None:
    print(f"\n{lines[0]['open']:,} open items in {shape.articles:,} articles")
    print(f"{'':38}{'p50':>8}{'p95':>8}{'aim':>8}  queries")
    for line in lines[1:]:
        row = Measured(**line)
        queries = f"{row.fewest}" if row.fewest == row.most else f"{row.fewest}–{row.most}"
        missed = f"  {row.wrong or 'missed'}" if row.is_missed else ""
        print(f"{row.name:38}{row.p50:8.1f}{row.p95:8.1f}{row.aim:8.0f}  {queries} ({row.requests}){missed}")


def _inside(requests: int) -> None:
    """Measure in a process of its own, set up as gunicorn's; a line of JSON for each kind of request."""
    from django.utils.module_loading import import_string

    application = import_string("newsdesk.wsgi.application")

    from articles.models import Candidate, Quote, User

    from .visitor import Visitor

    number = Quote.objects.filter(harm__gt=0).count() + Candidate.objects.filter(harm__gt=0).count()
    print(json.dumps({"open": number}), flush=True)
    visitor = Visitor(application, User.objects.filter(username__startswith="penyunting").order_by("pk")[0])
    for measured in measure(visitor, chain(_reading(), _deciding()), requests=requests):
        print(json.dumps(asdict(measured)), flush=True)
        print(f"{measured.p95:8.1f} ms  {measured.name}", file=sys.stderr)


def _reading() -> Iterator[Page]:
    from django.urls import reverse

    from articles.models import Outlet, Quote
    from articles.review.queue import Position

    from .pages import Page, _gets

    desk, more = reverse("desk"), reverse("desk_more")
    rows = Quote.objects.filter(harm__gt=0).order_by("-harm", "-id")
    deep = rows[min(rows.count() // 2, COUNTED)]
    position = Position(deep.harm, True, deep.pk)
    outlet = Outlet.objects.order_by("id").values_list("pk", flat=True)[0]
    yield Page("open the queue", _gets([desk]), aim=READ_AIM)
    yield Page("the next items", _gets([more]), aim=READ_AIM)
    yield Page("the next items, far down", _gets([f"{more}?after={position}"]), aim=READ_AIM)
    yield Page("the queue of one kind", _gets([f"{desk}?kind=indirect"]), aim=READ_AIM)
    yield Page("the queue of one outlet", _gets([f"{desk}?outlet={outlet}"]), aim=READ_AIM)
    yield Page("the queue of one reason", _gets([f"{desk}?reason=cue_left"]), aim=READ_AIM)
    some = [reverse("desk_quote", args=[quote.public_id]) for quote in rows[:50]]
    yield Page("one item", _gets(some, target="stage"), aim=READ_AIM)
    yield Page("confirming in bulk: the risk", _gets([reverse("bulk")]), aim=READ_AIM)
    yield Page("what was decided", _gets([reverse("decisions")]), aim=READ_AIM)


def _deciding() -> Iterator[Page]:
    from .pages import Page

    yield Page("decide: confirm", _acts("quote_confirm", 0), aim=WRITE_AIM)
    yield Page("decide: reject", _acts("quote_reject", 1), aim=WRITE_AIM)
    yield Page("decide: speaker", _acts("quote_correct", 2, _other_speaker, "speaker"), aim=WRITE_AIM)
    yield Page("decide: kind", _acts("quote_correct", 3, lambda q: {"kind": "mixed"}, "kind"), aim=WRITE_AIM)
    yield Page("decide: role", _acts("quote_correct", 4, lambda q: {"role": "Camat"}, "role"), aim=WRITE_AIM)
    yield Page("decide: edges", _acts("quote_correct", 5, _shorter, "span"), aim=WRITE_AIM)
    yield Page("decide: no quote here", _dismissals(), aim=WRITE_AIM)
    yield Page("decide: undo", _undos(), aim=WRITE_AIM)


def _acts(
    name: str,
    part: int,
    values: Callable[[Any], dict[str, Any] | None] = lambda quote: {},
    field: str = "",
) -> Iterator[Ask]:
    """Yield requests as the desk sends them, each on another quote of the queue; `part` keeps acts apart."""
    from django.urls import reverse

    from articles.models import Quote

    rows = Quote.objects.filter(harm__gt=0, state="proposed", disputed=[], article__withdrawn_at=None)
    own = rows.annotate(part=F("id") % PARTS).filter(part=part).select_related("version", "article")
    for quote in own.order_by("-harm", "-id")[:MOST]:
        form = values(quote)
        if form is None:
            continue
        address = reverse(name, args=[quote.public_id, *([field] if field else [])])
        goes_on = {} if field else {"brief": "1"}  # as the desk asks that has gone on to the next item
        yield _post(address, {"seen": json.dumps(quote.seen())} | goes_on | form)


def _other_speaker(quote: Any) -> dict[str, Any] | None:
    mentions = quote.article.mentions.filter(kind="PER").exclude(entity=quote.speaker_id)
    entity = mentions.order_by("start").values_list("entity", flat=True).first()
    return {"who": f"e{entity}"} if entity else None


def _shorter(quote: Any) -> dict[str, Any] | None:
    cut = quote.text.rfind(" ")
    return {"to": f"{quote.start}:{quote.start + cut}", "text": quote.version_id} if cut > 0 else None


def _dismissals() -> Iterator[Ask]:
    from django.urls import reverse

    from articles.models import Candidate

    rows = Candidate.objects.filter(harm__gt=0, article__withdrawn_at=None)
    for pk in rows.order_by("-harm", "-id").values_list("pk", flat=True)[:MOST]:
        yield _post(reverse("candidate_dismiss", args=[pk]), {"brief": "1"})


def _undos() -> Iterator[Ask]:
    from django.urls import reverse

    from articles.models import Decision

    acts = Decision.objects.filter(verb="confirm", target_kind="quote", undone_by=None).exclude(key="")
    for pk in acts.order_by("-id").values_list("pk", flat=True)[:MOST]:
        yield _post(reverse("decision_undo", args=[pk]), {})


def _post(address: str, form: dict[str, Any]) -> Ask:
    sent = {"key": str(uuid.uuid4()), "queue": ""} | form
    return lambda visitor: visitor.post(address, sent, target="stage")


if __name__ == "__main__":
    main()
