"""Measures names in a large archive: `python -m tests.benchmarks.people --articles 10000`.

Server time and queries of the pages, building and verifying the kept counts, merging the person with most
quotes (up to --most of them) into another and undoing it, with a check that nothing is left changed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.utils.module_loading import import_string

from .archive.shape import Shape
from .server import bench_server, run, var_directory

if TYPE_CHECKING:
    from .pages import Page

AIM = 100.0  # ms, p95
TABLES = ("sourcetally", "entitymonth", "namelessmonth", "entity", "alias", "role", "suggestedpair")


def measure_here(*, requests: int, most: int, built: bool) -> None:
    """Measure in the database of the settings, which changes a little. built: its counts are right."""
    from articles.models import User

    from .measuring import measure
    from .visitor import Visitor

    if not built:
        _building()
    _merging(most)
    visitor = Visitor(import_string("newsdesk.wsgi.application"), User.objects.get(username="penyunting1"))
    print(f"\n{'':44}{'p50 ms':>8}{'p95 ms':>8}  queries")
    for one in measure(visitor, _pages(), requests=requests):
        queries = f"{one.fewest}" if one.fewest == one.most else f"{one.fewest}–{one.most}"
        missed = one.wrong or (f"  over {one.aim:.0f} ms" if one.is_missed else "")
        print(f"{one.name:44}{one.p50:8.1f}{one.p95:8.1f}  {queries}{missed}", flush=True)


def _building() -> None:
    from django.core.management import call_command
    from django.db import connection

    from articles.models import Article, Quote

    print(f"{Article.objects.count():,} articles, {Quote.objects.count():,} quotes")
    with timed("building the kept counts"):
        call_command("count_sources", verbosity=0)
    with timed("verifying them"):
        call_command("count_sources", "--verify", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        for table in TABLES:
            cursor.execute(
                "SELECT pg_table_size(name), pg_indexes_size(name) FROM (SELECT %s::regclass AS name) AS one",
                [f"articles_{table}"],
            )
            rows, indexes = cursor.fetchone()
            print(f"{table:20}{rows / 1e6:10.1f} MB, indexes {indexes / 1e6:8.1f} MB")


def _merging(most: int) -> None:
    from articles.models import Entity, Quote, User
    from articles.people.acts import Asked, merge
    from articles.people.undoing import undo

    user = User.objects.get(username="penyunting1")
    quoted = _quoted(most)
    (large, n), (other, m) = quoted[0], quoted[1]
    for source, target, moving in ((large, other, n), (other, large, m)):
        before = _fingerprint()
        with timed(f"merging {moving:,} quotes into {n + m - moving:,}"):
            (decision,) = merge([source], target, Asked(user, "")).decisions
        assert Quote.objects.filter(canonical_speaker=target).count() == n + m
        with timed("undoing it"):
            undo(decision, Asked(user, ""))
        assert Entity.objects.get(pk=source).merged_into_id is None
        assert _fingerprint() == before, "undoing left something changed"


def _quoted(most: int) -> list[tuple[int, int]]:
    """Return persons and how many quotes each has, most first, from the first with at most `most`."""
    from django.db.models import Count

    from articles.models import Entity

    persons = Entity.objects.canonical().filter(kind=Entity.Kind.PERSON).annotate(n=Count("quotes"))
    rows = list(persons.order_by("-n", "pk").values_list("pk", "n")[:50])
    return [row for row in rows if row[1] <= most] or rows


def _fingerprint() -> tuple[object, ...]:
    """Return what sums up everything that a merge may change."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (SELECT bit_xor(hashtextextended(id || ' ' || canonical_speaker_id, 0))"
            " FROM articles_quote WHERE canonical_speaker_id IS NOT NULL),"
            " (SELECT bit_xor(hashtextextended(concat_ws(' ', entity_id, month, quotes, verified, articles,"
            " outlets, words), 0)) FROM articles_entitymonth)"
        )
        return tuple(cursor.fetchone())


def _pages() -> Iterator[Page]:
    from dataclasses import replace

    from django.db.models import Sum
    from django.urls import reverse

    from articles.models import Entity, EntityMonth, Mention, Outlet, Quote
    from articles.models.keyset import NEWEST_FIRST

    from .pages import Page, _gets, _some

    def page(name: str, *addresses: str, target: str = "") -> Page:
        return replace(Page(name, _gets(addresses, target=target)), aim=AIM)

    sums = EntityMonth.objects.values("entity").annotate(n=Sum("quotes")).order_by("-n")
    first = Entity.objects.get(pk=sums[0]["entity"])
    said = Quote.objects.said_by(first)
    deep = NEWEST_FIRST.position(said.newest_first()[said.count() * 9 // 10])
    person = reverse("person", args=[first.pk])
    yield page(f"person: the most quoted ({said.count():,})", person)
    yield page("person: the most quoted, verified only", f"{person}?verified=1")
    yield page("person: far down", f"{person}?after={deep.replace('+', '%2B')}")
    yield page("person: more rows", f"{person}?after={deep.replace('+', '%2B')}", target="more")
    quoted = Entity.objects.filter(months__isnull=False).distinct()
    yield page("person: fifty of all", *(reverse("person", args=[pk]) for pk in _some(quoted)))
    places = Mention.objects.filter(kind="LOC", pk__lt=100_000).values_list("entity", flat=True)
    yield page(
        "place: often named", reverse("person", args=[max(set(places), key=list(places[:2000]).count)])
    )
    yield page("merge: the preview", f"{reverse('person_merge', args=[sums[1]['entity']])}?with={first.pk}")
    yield page("split: the form", reverse("person_split", args=[sums[1]["entity"]]))
    yield page("history of a name", reverse("person_history", args=[first.pk]))
    yield page("pairs", reverse("pair_list"))
    yield page("rules", reverse("rule_list"))
    nameless = reverse("nameless")
    yield page("nameless: anonymous", nameless)
    yield page("nameless: collective", f"{nameless}?kind=collective")
    yield page("nameless: of an outlet", f"{nameless}?outlet={Outlet.objects.order_by('pk')[0].pk}")
    yield page("people", reverse("person_list"))


def _shape(options: argparse.Namespace) -> Shape:
    return Shape(articles=options.articles, quotes=options.quotes, copies=options.copies)


@contextmanager
def timed(what: str, say: Callable[[str], None] = print) -> Iterator[None]:
    start = time.perf_counter()
    yield
    say(f"{what:44}{time.perf_counter() - start:8.2f} s")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--quotes", type=int, default=10, help="of an article, on average")
    parser.add_argument(
        "--copies", type=int, default=1, help="of the articles: 2000, 5 and 100 make a million"
    )
    parser.add_argument("--requests", type=int, default=100, help="of each page")
    parser.add_argument("--most", type=int, default=60_000, help="quotes of the person that is merged")
    parser.add_argument("--built", action="store_true", help="with --here: do not build the counts")
    parser.add_argument("--here", action="store_true", help="measure in the database of DATABASE_URL itself")
    options = parser.parse_args()
    if options.here:
        import_string("newsdesk.wsgi.application")  # sets Django up, as gunicorn does
        measure_here(requests=options.requests, most=options.most, built=options.built)
        return
    with bench_server(var_directory()) as place:
        print(place.version())
        with place.copy(place.archive(_shape(options))) as url:
            here = ["--here", f"--requests={options.requests}", f"--most={options.most}"]
            print(run(["-m", "tests.benchmarks.people", *here], url))


if __name__ == "__main__":
    main()
