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
from itertools import chain, count
from typing import TYPE_CHECKING, Any

from django.db.models import F

from .archive.shape import Shape
from .measuring import Measured, measure
from .server import Place, bench_server, run, var_directory

if TYPE_CHECKING:
    from articles.models import Decision

    from .pages import Ask, Page

REVIEWED = 0.02  # of the articles; the others are open
ITEMS_AN_ARTICLE = 10.2  # open quotes and candidates then
SIZES = (1_000, 100_000)
WRITE_AIM = 40.0  # ms, p95 of a decision
READ_AIM = 200.0  # ms, p95 of opening the queue
MOST = 400  # requests that decide something
PARTS = 13  # of the articles, for the acts to have their own
TWENTY_PLACES = 20
OFFERING = ("speaker", "role", "affiliation", "kind")
COUNTED = 20_000  # open items are counted no further while measuring
Values = Callable[[Any], "dict[str, Any] | None"]


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
    """Yield every kind of decision that the desk offers, and what it asks for after a correction."""
    from .pages import Page

    parts = count()

    def acts(what: str, verb: str, values: Values = lambda quote: {}, field: str = "") -> Page:
        return Page(f"decide: {what}", _acts(f"quote_{verb}", next(parts), values, field), aim=WRITE_AIM)

    yield acts("confirm", "confirm")
    yield acts("reject", "reject", lambda quote: {"reason": "bukan kutipan"})
    yield acts("speaker of the article", "correct", _other_speaker, "speaker")
    yield acts("speaker, somebody new", "correct", _somebody_new, "speaker")
    yield acts("speaker, nobody named", "correct", lambda quote: {"who": "anonymous"}, "speaker")
    yield acts("kind", "correct", lambda quote: {"kind": "mixed"}, "kind")
    yield acts("role", "correct", lambda quote: {"role": "Camat"}, "role")
    yield acts("affiliation", "correct", lambda quote: {"affiliation": "Kota Legi"}, "affiliation")
    yield acts("edges", "correct", _shorter, "span")
    yield acts("reporting expression", "correct", _other_cue, "cue")
    yield acts("note", "correct", lambda quote: {"note": "siapa ini?"}, "note")
    yield acts("split", "split", _halved)
    yield acts("join", "join", _next_one)
    yield Page("decide: no quote here", _dismissals(), aim=WRITE_AIM)
    yield Page("decide: add what was missed", _additions(), aim=WRITE_AIM)
    yield Page("decide: undo a confirmation", _undos("confirm", "span"), aim=WRITE_AIM)
    yield Page("decide: undo a speaker", _undos("correct", "speaker"), aim=WRITE_AIM)
    yield Page("after it: the same elsewhere?", _offers(), aim=READ_AIM)
    yield Page("decide: the same elsewhere", _everywhere(), aim=WRITE_AIM * TWENTY_PLACES)


def _acts(name: str, part: int, values: Values, field: str) -> Iterator[Ask]:
    """Yield requests as the desk sends them, each on another quote of the queue; `part` keeps acts apart."""
    from django.urls import reverse

    from articles.models import Quote

    rows = Quote.objects.filter(harm__gt=0, state="proposed", disputed=[], article__withdrawn_at=None)
    own = rows.annotate(part=F("article_id") % PARTS).filter(part=part).select_related("version", "article")
    for quote in own.order_by("-harm", "-id")[: 2 * MOST]:
        # What was decided in its article meanwhile counts: it may be gone.
        form = None if Quote.objects.filter(pk=quote.pk, harm=0).exists() else values(quote)
        if form is None:
            continue
        address = reverse(name, args=[quote.public_id, *([field] if field else [])])
        yield _post(address, {"seen": json.dumps(quote.seen())} | form)


def _other_speaker(quote: Any) -> dict[str, Any] | None:
    mentions = quote.article.mentions.filter(kind="PER").exclude(entity=quote.speaker_id)
    entity = mentions.order_by("start").values_list("entity", flat=True).first()
    return {"who": f"e{entity}"} if entity else None


def _somebody_new(quote: Any) -> dict[str, Any]:
    return {"who": "new:PER", "name": f"Wiranata Baru {quote.public_id}"}


def _shorter(quote: Any) -> dict[str, Any] | None:
    cut = quote.text.rfind(" ")
    return {"to": f"{quote.start}:{quote.start + cut}", "text": quote.version_id} if cut > 0 else None


def _other_cue(quote: Any) -> dict[str, Any]:
    return {"words": quote.version.text.split(maxsplit=1)[0], "nth": "1"}


def _halved(quote: Any) -> dict[str, Any] | None:
    middle = quote.text.find(" ", len(quote.text) // 2)
    return {"at": quote.start + middle + 1, "text": quote.version_id} if middle > 0 else None


def _next_one(quote: Any) -> dict[str, Any] | None:
    from articles.review.splitting import following

    after = following([quote]).get(quote.pk)
    return {"with": after.public_id} if after else None


def _open_candidates(part: int) -> Any:
    from articles.models import Candidate

    rows = Candidate.objects.filter(harm__gt=0, article__withdrawn_at=None)
    own = rows.annotate(part=F("id") % 2).filter(part=part).select_related("version", "article")
    return own.order_by("-harm", "-id")[:MOST]


def _dismissals() -> Iterator[Ask]:
    from django.urls import reverse

    for candidate in _open_candidates(0):
        yield _post(reverse("candidate_dismiss", args=[candidate.pk]), {})


def _additions() -> Iterator[Ask]:
    from django.urls import reverse

    for row in _open_candidates(1):
        entity = row.article.mentions.filter(kind="PER").values_list("entity", flat=True).first()
        place = {"start": row.start, "end": row.end, "text": row.version_id, "words": row.text}
        if entity:
            form = place | {"kind": "indirect", "who": f"e{entity}"}
            yield _post(reverse("quote_add", args=[row.article_id]), form)


def _undos(verb: str, field: str) -> Iterator[Ask]:
    from django.urls import reverse

    from articles.models import Decision

    acts = Decision.objects.filter(verb=verb, field=field, target_kind="quote", undone_by=None)
    for pk in acts.exclude(key="").order_by("-id").values_list("pk", flat=True)[:MOST]:
        yield _post(reverse("decision_undo", args=[pk]), {})


def _corrections() -> Iterator[Decision]:
    """Yield corrections after which the same mistake may stand elsewhere, those of each field in turn."""
    from articles.models import Decision

    made = Decision.objects.filter(verb="correct", undone_by=None, target_kind="quote").order_by("-id")
    return chain(*zip(*(made.filter(field=field)[:MOST] for field in OFFERING), strict=False))


def _offers() -> Iterator[Ask]:
    from django.urls import reverse

    from .pages import _gets

    return _gets(
        [reverse("decision_elsewhere", args=[one.pk]) + "?queue=" for one in _corrections()],
        target="elsewhere",
    )


def _everywhere() -> Iterator[Ask]:
    """Yield acts that correct the same mistake in at most twenty other places each."""
    from django.urls import reverse

    from articles.review.elsewhere import find_elsewhere

    for decision in _corrections():
        if offer := find_elsewhere(decision):
            form = {"row": offer.seen[:TWENTY_PLACES]}
            yield _post(reverse("decision_elsewhere", args=[decision.pk]), form)


def _post(address: str, form: dict[str, Any]) -> Ask:
    sent = {"key": str(uuid.uuid4()), "queue": ""} | form
    return lambda visitor: visitor.post(address, sent, target="stage")


if __name__ == "__main__":
    main()
