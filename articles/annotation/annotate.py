"""Annotating articles: the pipeline runs outside the transaction, its result is written in one."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Protocol

from django.db import transaction

from articles.models import Article, ArticleVersion, Run
from articles.nlp.document import Document

from .reconcile import reconcile

logger = logging.getLogger(__name__)


class Annotator(Protocol):
    """What annotates: articles/nlp/pipeline.py in earnest, hand-built documents in tests."""

    def version(self) -> str: ...

    def annotate(self, texts: Sequence[str]) -> list[Document]: ...


def annotate_articles(article_ids: Sequence[int], annotator: Annotator) -> list[Run]:
    """Annotate articles in one batch; return the runs that were written.

    Safe to repeat: a version that this pipeline annotated already is left as it is, and so is an article
    whose text became another while the pipeline ran (its own job follows).
    """
    pipeline = annotator.version()
    versions = [
        version
        for version in ArticleVersion.objects.filter(article__in=article_ids, is_current=True).order_by(
            "article_id"
        )
        if not _is_done(version, pipeline)
    ]
    Article.objects.filter(pk__in=[v.article_id for v in versions]).update(
        annotation=Article.Annotation.RUNNING
    )
    documents = annotator.annotate([version.text for version in versions]) if versions else []
    runs = [
        _write(version, document, pipeline) for version, document in zip(versions, documents, strict=True)
    ]
    return [run for run in runs if run]


def fail(article_id: int, error: str) -> None:
    """Keep why annotating an article failed, where people see it."""
    Article.objects.filter(pk=article_id).exclude(annotation=Article.Annotation.DONE).update(
        annotation=Article.Annotation.FAILED, annotation_error=error[:2000]
    )


def _is_done(version: ArticleVersion, pipeline: str) -> bool:
    done = Run.objects.filter(version=version, pipeline=pipeline).exists()
    if done:
        Article.objects.filter(pk=version.article_id).exclude(annotation=Article.Annotation.DONE).update(
            annotation=Article.Annotation.DONE, annotation_error=""
        )
    return done


def _write(version: ArticleVersion, document: Document, pipeline: str) -> Run | None:
    with transaction.atomic():
        article = Article.objects.select_for_update(of=("self",)).get(pk=version.article_id)
        if not ArticleVersion.objects.filter(pk=version.pk, is_current=True).exists():
            logger.info("article %s has another text by now; this run is dropped", article.pk)
            return None
        if Run.objects.filter(version=version, pipeline=pipeline).exists():
            return None
        run = reconcile(article, version, document, pipeline=pipeline)
        article.annotation = Article.Annotation.DONE
        article.annotation_error = ""
        article.save(update_fields=["annotation", "annotation_error"])
        return run
