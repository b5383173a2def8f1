"""Measures the importer without annotation: `python -m tests.benchmarks.importing --articles 5000`.

Stories of the generated archive are written as JSON Lines and imported by the command into an empty database,
with verdicts, near-duplicates, search vectors and queued jobs: all that an import does. The time is that of
the whole command, its start included.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path
from random import Random

from .archive.cast import Cast
from .archive.stories import write_story
from .server import Place, bench_server, run, var_directory

AIM = 300  # articles a second


def measure_import(place: Place, *, articles: int) -> tuple[float, int]:
    """Return how many seconds importing so many articles takes, and how many went in."""
    with tempfile.TemporaryDirectory() as directory, place.empty() as url:
        file = Path(directory) / "articles.jsonl"
        write_articles(file, articles)
        start = time.perf_counter()
        run(["manage.py", "import_articles", str(file), "--near-duplicates"], url)
        seconds = time.perf_counter() - start
        with place.connect(url.rsplit("/", 1)[1]) as connection:
            row = connection.execute("SELECT count(*) FROM articles_article").fetchone()
    return seconds, int(row[0]) if row else 0


def write_articles(file: Path, articles: int) -> None:
    cast = Cast(articles)
    with file.open("w", encoding="utf-8") as lines:
        for number in range(articles):
            story = write_story(Random(number), cast, year=2026)
            row = {
                "id": str(number),
                "text": story.document.text,
                "title": story.title,
                "outlet": story.outlet,
                "author": story.author,
                "published_at": "2026-03-02T10:30:00+07:00",
            }
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def report(place: Place, *, articles: int) -> None:
    seconds, imported = measure_import(place, articles=articles)
    print(f"\nImporting, without annotation: {imported:,} articles in {seconds:.1f} s:", end=" ")
    print(f"{imported / seconds:,.0f} a second (aim: over {AIM})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=5_000)
    options = parser.parse_args()
    with bench_server(var_directory()) as place:
        report(place, articles=options.articles)


if __name__ == "__main__":
    main()
