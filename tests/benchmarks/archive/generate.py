"""Makes an archive to measure with: `python -m tests.benchmarks.archive.generate --articles 10000`.

The same arguments and code give the same archive. It is as uneven as a real one:

- speakers and outlets by Zipf's law (cast.py); an article has 400 words, ten quotes, 30 names (stories.py);
- six years, each with more articles than the one before; one in twenty-five without a date;
- three in a hundred have a second version of their text, with its run; as many were annotated again by a
  later pipeline after editors had decided; some wait for their annotation, some failed, some are withdrawn;
- `--reviewed` of the articles, the older the likelier, are worked off by eight editors, as many again are
  begun: confirmed, corrected, rejected, brought back, undone, added (deciding.py).

Every span is true and every history replays: `manage.py check_archive` finds no defect.
The database must be migrated and without articles.

`--quotes 5 --copies 40 --articles 5000` makes 200,000 articles with 1,000,000 quotes: a small archive, copied
with other persons and other days (multiply.py).
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict

import django
from django.core.management import call_command
from django.db import connection, connections, transaction

from .shape import REVIEWED, Shape

CHUNK = 500


def generate(shape: Shape, *, say: Callable[[str], None] = lambda line: None) -> dict[str, int]:
    """Fill the database; return how many rows each table got."""
    from articles.models import Article

    from .archive import Archive
    from .multiply import multiply
    from .told import tell_ahead

    if Article.objects.exists():
        raise ValueError("the database has articles: the archive is made in an empty one")
    archive = Archive(shape)
    chunks = [range(first, min(first + CHUNK, shape.articles)) for first in range(0, shape.articles, CHUNK)]
    # Three things at once: the next stories are told, these become rows, and those before are written.
    with ThreadPoolExecutor(max_workers=1) as writer:
        written: Future[None] | None = None
        for chunk, stories in zip(chunks, tell_ahead(shape, chunks), strict=True):
            write = archive.add(stories)
            if written:
                written.result()
            written = writer.submit(_write, write)
            say(f"{chunk.stop} of {shape.articles} articles")
        if written:
            written.result()
        writer.submit(connections.close_all).result()
    with transaction.atomic():
        archive.finish()
    call_command("search_index", "--from-nothing")
    if shape.copies > 1:
        say(f"{shape.copies} copies of them")
        with transaction.atomic():
            multiply(shape.copies)
            archive.tables.set_sequences()
    say("counting the sources")
    call_command("count_sources", verbosity=0)
    return {model._meta.model_name or "": number for model, number in archive.tables.written.items()}


def _write(write: Callable[[], None]) -> None:
    with transaction.atomic():
        write()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reviewed", type=float, default=REVIEWED)
    parser.add_argument("--quotes", type=int, default=10, help="of an article, on average")
    parser.add_argument("--copies", type=int, default=1)
    shape = Shape(**vars(parser.parse_args()))
    django.setup()
    from articles.models import NameWord

    start = time.monotonic()
    try:
        written = generate(shape, say=lambda line: print(line, file=sys.stderr))
    except ValueError as error:
        sys.exit(str(error))
    NameWord.objects.learn()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    print(f"{asdict(shape)} in {time.monotonic() - start:.0f} s")
    for table, rows in written.items():
        print(f"{table:15}{rows:>12,}")


if __name__ == "__main__":
    main()
