"""Annotates articles here and now, or queues them: those that wait, unless others are chosen.

What this pipeline (weights, rules, word lists) has annotated already is left as it is, however it was chosen.
"""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Exists, OuterRef

from articles.annotation.annotate import annotate_articles, fail
from articles.annotation.queueing import queue_annotation
from articles.annotation.worker import worker_annotator
from articles.models import Article, Run
from articles.nlp.pipeline import version

BATCH = 16


class Command(BaseCommand):
    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group()
        which.add_argument(
            "articles", nargs="*", type=int, default=[], metavar="ID", help="articles by their ids"
        )
        which.add_argument("--all", action="store_true", help="every article")
        which.add_argument(
            "--changed", action="store_true", help="those whose text this pipeline has not annotated"
        )
        which.add_argument("--failed", action="store_true", help="those whose annotation failed")
        parser.add_argument("--queue", action="store_true", help="leave the work to the workers")

    def handle(self, *args: Any, **options: Any) -> None:
        ids = self._chosen(options)
        if options["queue"]:
            Article.objects.filter(pk__in=ids).exclude(annotation=Article.Annotation.DONE).update(
                annotation=Article.Annotation.WAITING, annotation_error=""
            )
            self.stdout.write(f"{queue_annotation(ids)} of {len(ids)} articles queued")
            return
        failed = 0
        for i in range(0, len(ids), BATCH):
            failed += self._annotate(ids[i : i + BATCH])
            self.stdout.write(f"{min(i + BATCH, len(ids))} of {len(ids)}")
        if failed:
            raise CommandError(f"{failed} of {len(ids)} articles failed; the articles say why")

    def _chosen(self, options: dict[str, Any]) -> list[int]:
        articles = Article.objects.listed()
        if options["articles"]:
            found = set(articles.filter(pk__in=options["articles"]).values_list("pk", flat=True))
            if unknown := sorted(set(options["articles"]) - found):
                raise CommandError(f"no such article: {', '.join(map(str, unknown))}")
            return sorted(found)
        if options["failed"]:
            articles = articles.filter(annotation=Article.Annotation.FAILED)
        elif options["changed"]:
            pipeline = version(settings.STANZA_DIR, settings.STANZA_PACKAGE)
            runs = Run.objects.filter(article=OuterRef("pk"), version__is_current=True, pipeline=pipeline)
            articles = articles.filter(~Exists(runs))
        elif not options["all"]:
            articles = articles.exclude(annotation=Article.Annotation.DONE)
        return list(articles.order_by("pk").values_list("pk", flat=True))

    def _annotate(self, ids: list[int]) -> int:
        """Annotate a batch; where it fails, one by one, so that one bad article holds up no other."""
        try:
            annotate_articles(ids, worker_annotator())
        except Exception as error:
            if len(ids) == 1:
                fail(ids[0], f"{type(error).__name__}: {error}")
                self.stderr.write(f"article {ids[0]}: {error}")
                return 1
            return sum(self._annotate([pk]) for pk in ids)
        return 0
