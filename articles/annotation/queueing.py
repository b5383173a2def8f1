"""Putting articles in the queue, in the transaction that made them worth annotating."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from procrastinate import exceptions, jobs
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.models import Article

TASK = "articles.tasks.annotate_article"
QUEUE = "annotation"
ROWS_PER_STATEMENT = 500


def queueing_lock(article_id: int) -> str:
    return f"annotate {article_id}"


def queue_annotation(article_ids: Sequence[int]) -> int:
    """Queue one job for each article that has none waiting; return how many were queued.

    Joins the running transaction: a job is there exactly when the article is.
    """
    queued = 0
    for i in range(0, len(article_ids), ROWS_PER_STATEMENT):
        queued += _queue({queueing_lock(pk): pk for pk in article_ids[i : i + ROWS_PER_STATEMENT]})
    return queued


def queue_again(article_ids: Sequence[int]) -> int:
    """Queue articles whose annotation failed once more; return how many there were."""
    with transaction.atomic():
        failed = Article.objects.select_for_update(of=("self",)).filter(
            pk__in=article_ids, annotation=Article.Annotation.FAILED
        )
        ids = list(failed.order_by("pk").values_list("pk", flat=True))
        Article.objects.filter(pk__in=ids).update(annotation=Article.Annotation.WAITING, annotation_error="")
        queue_annotation(ids)
    return len(ids)


def _queue(wanted: dict[str, int]) -> int:
    jobs_there = ProcrastinateJob.objects.filter(queueing_lock__in=list(wanted), status="todo")
    waiting = set(jobs_there.values_list("queueing_lock", flat=True))
    new = {lock: pk for lock, pk in wanted.items() if lock not in waiting}
    if not new:
        return 0
    try:
        with transaction.atomic():
            app.job_manager.batch_defer_jobs([_job(lock, pk) for lock, pk in new.items()])
    except exceptions.AlreadyEnqueued:
        # Another transaction queued one of them since we looked: one by one, each in a savepoint.
        return sum(_queue({lock: pk}) for lock, pk in new.items()) if len(new) > 1 else 0
    return len(new)


def _job(lock: str, article_id: int) -> jobs.Job:
    return jobs.Job(
        id=None,
        queue=QUEUE,
        lock=lock,
        queueing_lock=lock,
        task_name=TASK,
        task_kwargs={"article_id": article_id},
    )
