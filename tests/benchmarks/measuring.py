"""Measures pages: `python -m tests.benchmarks.measuring --requests 200` writes JSON, one object a page."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from django.utils.module_loading import import_string

if TYPE_CHECKING:
    from .pages import Page
    from .visitor import Visitor

WARM_UP = 5


@dataclass(frozen=True)
class Measured:
    """Milliseconds of server time at two quantiles; fewest and most queries of one request."""

    name: str
    requests: int
    p50: float
    p95: float
    fewest: int
    most: int
    aim: float
    wrong: str = ""

    @property
    def is_missed(self) -> bool:
        return bool(self.wrong) or self.p95 > self.aim


def measure(visitor: Visitor, pages: Iterable[Page], *, requests: int) -> Iterator[Measured]:
    """Ask for each page as often as it has different requests, at most its share of `requests` times."""
    for page in pages:
        for ask in islice(page.asks, WARM_UP):
            ask(visitor)
        answers = [ask(visitor) for ask in islice(page.asks, max(1, round(requests * page.share)))]
        times = [answer.milliseconds for answer in answers]
        queries = [len(answer.queries) for answer in answers]
        unexpected = [answer for answer in answers if answer.status != page.expected]
        wrong = f"{len(unexpected)} × {unexpected[0].status}" if unexpected else "" if answers else "no data"
        yield Measured(
            name=page.name,
            requests=len(answers),
            p50=quantile(times, 0.5),
            p95=quantile(times, 0.95),
            fewest=min(queries, default=0),
            most=max(queries, default=0),
            aim=page.aim,
            wrong=wrong,
        )


def quantile(values: list[float], share: float) -> float:
    """Return the smallest value that `share` of the values do not exceed; 0 for none."""
    ordered = sorted(values)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)] if ordered else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--only", default="", help="pages whose name has this in it")
    options = parser.parse_args()
    application = import_string("newsdesk.wsgi.application")  # sets Django up, as gunicorn does

    from articles.models import User

    from .pages import corrections, pages
    from .visitor import Visitor

    visitor = Visitor(application, User.objects.get(username="penyunting1"))
    wanted = (page for page in chain(pages(), corrections()) if options.only in page.name)
    for measured in measure(visitor, wanted, requests=options.requests):
        print(json.dumps(asdict(measured)), flush=True)
        print(f"{measured.p95:8.1f} ms  {measured.name}", file=sys.stderr)


if __name__ == "__main__":
    main()
