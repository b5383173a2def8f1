"""Measures the search and the source balance: `python -m tests.benchmarks.search`.

At 10,000 quotes and at 1,000,000: the same 2,000 articles, and a hundred copies of each (archive/multiply).
The quickest request is nearest to what an idle machine needs; p95 is what this one did.
The large archive takes a quarter of an hour and 4 GB once; it is kept in `var/bench`. `--database` measures
one that is there.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import asdict
from itertools import cycle, islice
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.utils.module_loading import import_string

from .archive.shape import Shape
from .measuring import WARM_UP, Measured, measure
from .server import Place, bench_server, run, var_directory

if TYPE_CHECKING:
    from .pages import Page
    from .visitor import Visitor

Timed = dict[str, tuple[Measured, float]]
AIM = 100.0  # ms, p95
SMALL = Shape(articles=2_000, quotes=5)
LARGE = Shape(articles=2_000, quotes=5, copies=100)
SIZES = """
    SELECT relname, pg_relation_size(oid), reltuples::bigint FROM pg_class
    WHERE relname LIKE 'articles_quoteindex%' OR relname IN ('quote_index_words', 'quote_index_arrived',
          'articles_tally', 'articles_wordform', 'articles_nameword', 'name_word_keys')
    ORDER BY 2 DESC
"""


def pages() -> Iterator[Page]:
    """Yield ten typical searches, what a searcher does around them, and the source balance."""
    from django.db.models import Count

    from articles.models import Entity, Outlet, Quote, SavedSearch

    quoted = Entity.objects.canonical().filter(kind="PER", article=None)
    ids = Quote.objects.values("canonical_speaker").annotate(n=Count("pk")).order_by("-n")
    most = quoted.get(pk=ids.exclude(canonical_speaker=None)[0]["canonical_speaker"])
    rare = quoted.order_by("-pk")[0]
    outlet = Outlet.objects.order_by("pk")[0]
    phrase = " ".join(Quote.objects.order_by("pk")[7].text.split()[1:4])
    searches = {
        "a root with many forms": "bangun",
        "a word in every second quote": "dan",
        "two words": "banjir warga",
        "a phrase": f'"{phrase}"',
        "nothing found": "zzzkata",
        "the most quoted speaker": f'siapa:"{most.name}"',
        "speaker and topic": f'siapa:"{most.name}" tentang:banjir',
        "a speaker quoted seldom": f'siapa:"{rare.name}"',
        "a name with a typing error": f'siapa:"{_mistyped(most.name)}" banjir',
        "all keys": f'siapa:"{most.name}" tentang:air sejak:2025-01 sampai:2025-06 jenis:langsung '
        f'status:terverifikasi outlet:"{outlet.name}"',
        "only facts: a month, anonymous": "sumber:anonim sejak:2024-03 sampai:2024-03",
        "only facts: everything verified": "status:terverifikasi",
        "a topic long ago": "banjir sampai:2021-06",
    }
    for name, query in searches.items():
        yield _page(f"search: {name}", "/search/", q=query)
    yield _page("search: best first", "/search/", q="banjir warga", order="best")
    yield _page("search: far down", "/search/", q="banjir", after="2022-01-15T12:00:00+07:00~1")
    yield _page("suggestions: a name", "/search/suggestions/", q=f"siapa:{most.name[:4].lower()}")
    yield _page("suggestions: any word", "/search/suggestions/", q="ka")
    saved = SavedSearch.objects.filter(user__username="penyunting1").order_by("pk")[0]
    yield _page("saved search: what is new", f"/search/saved/{saved.pk}/new/")
    yield _page("saved searches", "/search/saved/")
    yield _page("balance", "/balance/")
    yield _page("balance: an outlet, a year", "/balance/", outlet=outlet.pk, since="2025-01", until="2025-12")
    yield _page("balance: verified", "/balance/", verified="on")


def _page(name: str, address: str, **query: object) -> Page:
    from .pages import Page

    full = f"{address}?{urlencode(query)}" if query else address
    return Page(name, cycle([lambda visitor: visitor.get(full)]), aim=AIM)


def _mistyped(name: str) -> str:
    """Return the name with two letters of its last word in each other's place."""
    return f"{name[:-4]}{name[-3]}{name[-4]}{name[-2:]}"


def inside(requests: int) -> None:
    """Measure the database of this process; print a line of JSON for each page."""
    application = import_string("newsdesk.wsgi.application")  # sets Django up, as gunicorn does

    from articles.models import SavedSearch, User

    from .visitor import Visitor

    user = User.objects.get(username="penyunting1")
    SavedSearch.objects.get_or_create(user=user, name="Banjir", query="banjir warga")
    visitor = Visitor(application, user)
    quickest = {page.name: _quickest(page, visitor, requests) for page in pages()}
    for measured in measure(visitor, pages(), requests=requests):
        print(json.dumps(asdict(measured) | {"quickest": quickest[measured.name]}), flush=True)
        print(f"{measured.p95:8.1f} ms  {measured.name}", file=sys.stderr)


def _quickest(page: Page, visitor: Visitor, requests: int) -> float:
    """Return the milliseconds of the quickest of some requests."""
    return min(ask(visitor).milliseconds for ask in islice(page.asks, WARM_UP + requests))


def report(few: Timed, many: Timed) -> None:
    print(f"\n{'':44}{'p50 ms':>8}{'p95 ms':>8}{'least':>8}{'small: p95':>12}{'least':>7}  queries")
    for name, (one, least) in many.items():
        other, before = few.get(name, (None, 0.0))
        small = f"{other.p95:12.1f}{before:7.1f}" if other else f"{'':19}"
        queries = f"{_queries(other)}{_queries(one)}"
        missed = one.wrong or (f"  over {one.aim:.0f} ms" if one.is_missed else "")
        print(f"{name:44}{one.p50:8.1f}{one.p95:8.1f}{least:8.1f}{small}  {queries}{missed}")


def _queries(one: Measured | None) -> str:
    if one is None:
        return ""
    return f"{one.most:4}" if one.fewest == one.most else f" {one.fewest}–{one.most}"


def sizes(place: Place, database: str) -> None:
    """Print what the tables and indexes of the search take, and how long the large index takes to build."""
    with place.connect(database) as connection:
        for name, size, rows in connection.execute(SIZES).fetchall():
            print(f"{name:44}{size / 1e6:10.1f} MB{rows:>14,} rows")
        start = time.perf_counter()
        connection.execute("REINDEX INDEX quote_index_words")
        print(f"building quote_index_words anew: {time.perf_counter() - start:.0f} s")
    print(f"the whole database: {place.size(database) / 1e9:.2f} GB")


def _measured(url: str, requests: int) -> Timed:
    lines: Iterable[str] = run(
        ["-m", "tests.benchmarks.search", "--inside", f"--requests={requests}"], url
    ).splitlines()
    timed: Timed = {}
    for row in map(json.loads, lines):
        least = row.pop("quickest")
        timed[row["name"]] = Measured(**row), least
    return timed


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--requests", type=int, default=100, help="of each page")
    parser.add_argument("--database", help="measure this one alone")
    parser.add_argument("--small", help="with --database: the small one")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        inside(options.requests)
        return
    with bench_server(var_directory()) as place:
        if options.database:
            name, few = options.database, {}
            if options.small:
                few = _measured(place.url(options.small), options.requests)
        else:
            with place.copy(place.archive(SMALL)) as url:
                few = _measured(url, options.requests)
            name = place.archive(LARGE)
        with nullcontext(place.url(name)) if options.database else place.copy(name) as url:
            report(few, _measured(url, options.requests))
            sizes(place, url.rsplit("/", 1)[1])


if __name__ == "__main__":
    main()
