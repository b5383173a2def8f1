"""Measures the quotes that the pipeline finds against a gold file.

GOLD.jsonl holds one article a line: {"id", "text", "source", "quotes": [{"type", "start", "end", "speaker",
"cue", "role", "affiliation"}]}; "only": "indirect" says that of an article nothing is annotated but content
and cue of such quotes. Prints precision, recall and F1 with 95 % intervals (articles drawn again), the same
by kind, cue form and outlet, and the calibration of the confidence. Uses no database. --save keeps the run,
--compare says what this one gained and lost since a kept one, --differences prints them one by one.
"""

from __future__ import annotations

import hashlib
import json
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.evaluation.report import by_group, calibration, cue_form, outlet, overall
from articles.evaluation.scoring import Compared, compare
from articles.nlp.exchange import as_line


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gold", type=Path, metavar="GOLD.jsonl")
        parser.add_argument(
            "--half", choices="AB", help="only this half of the articles, by a hash of their ids"
        )
        parser.add_argument("--predicted", type=Path, metavar="FILE", help="score this file, run no pipeline")
        parser.add_argument("--differences", type=int, default=0, metavar="N", help="print N differences")
        parser.add_argument("--save", type=Path, metavar="RUN", help="keep what was predicted")
        parser.add_argument("--compare", type=Path, metavar="RUN", help="gained and lost since a kept run")

    def handle(self, *args: Any, **options: Any) -> None:
        articles = [one for one in _read(options["gold"]) if options["half"] in (None, half(one["id"]))]
        if not articles:
            raise CommandError("No articles to measure.")
        rows = _read(options["predicted"]) if options["predicted"] else self._annotate(articles)
        if options["save"]:
            lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
            options["save"].write_text("".join(lines), encoding="utf-8")
        compared = _compare(articles, rows)
        texts = {str(one["id"]): one["text"] for one in articles}
        self.stdout.write(f"{len(articles)} articles")
        self._print(overall(compared))
        tables: tuple[tuple[str, Iterable[str]], ...] = (
            ("By kind", by_group(compared, lambda one, quote: quote["type"])),
            ("By cue form", by_group(compared, lambda one, quote: cue_form(quote, texts[one.id]))),
            ("By outlet", by_group(compared, lambda one, quote: outlet(one))),
            ("Calibration", calibration(compared)),
        )
        for title, table in tables:
            self.stdout.write(f"\n{title}")
            self._print(table)
        if options["compare"]:
            self._print_change(_compare(articles, _read(options["compare"])), compared)
        differences = [one for article in compared for one in article.differences]
        for one in differences[: options["differences"]]:
            said = f" | {one.said} for {one.gold}" if one.said or one.gold else ""
            self.stdout.write(f"- {one.article} | {one.what} | {one.kind}{said} | {one.text}")

    def _annotate(self, articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
        from articles.nlp.pipeline import Annotator, WeightsProblem

        try:
            annotator = Annotator(
                settings.STANZA_DIR, settings.STANZA_PACKAGE, threads=settings.TORCH_THREADS
            )
        except WeightsProblem as problem:
            raise CommandError(str(problem)) from None
        documents = annotator.annotate([one["text"] for one in articles])
        return [
            json.loads(as_line(one["id"], document))
            for one, document in zip(articles, documents, strict=True)
        ]

    def _print(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.stdout.write(line)

    def _print_change(self, before: list[Compared], after: list[Compared]) -> None:
        old = {one.key() for article in before for one in article.differences}
        new = {one.key() for article in after for one in article.differences}
        self.stdout.write(f"\nSince the kept run: {len(old - new)} differences gone, {len(new - old)} new")
        for sign, keys in (("+", old - new), ("-", new - old)):
            for article, what, text in sorted(keys):
                self.stdout.write(f"{sign} {article} | {what} | {text[:160]}")


def half(id: str | int) -> str:
    """Return the half, A or B, that an article belongs to: by the SHA-1 of its id."""
    return "AB"[int(hashlib.sha1(str(id).encode()).hexdigest(), 16) % 2]


def _read(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    row = json.loads(line)
                    if not isinstance(row, dict) or "id" not in row or "quotes" not in row:
                        raise CommandError(f'{path}, line {number}: no "id" or no "quotes".')
                    rows.append(row)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from None
    except ValueError as error:
        raise CommandError(f"{path}, line {len(rows) + 1} is not JSON ({error}).") from None
    return rows


def _compare(articles: list[dict[str, Any]], rows: list[dict[str, Any]]) -> list[Compared]:
    by_id = {row["id"]: row for row in rows}
    try:
        return [
            compare(
                one,
                _as_annotated(one, by_id.get(one["id"], {}).get("quotes", [])),
                by_id.get(one["id"], {}).get("candidates", []),
            )
            for one in articles
        ]
    except ValueError as error:
        raise CommandError(str(error)) from None


def _as_annotated(article: dict[str, Any], quotes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what was predicted of that which is annotated in an article."""
    if "only" not in article:
        return quotes
    nobody = dict.fromkeys(("speaker", "role", "affiliation"))
    return [{**quote, **nobody} for quote in quotes if quote["type"] == article["only"]]
