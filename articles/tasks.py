"""What the queue runs: shells that take ids, load and call one function."""

from __future__ import annotations

import logging

from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils.translation import gettext as _
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.exceptions import AlreadyEnqueued, ConnectorException, UniqueViolation
from procrastinate.jobs import Job, Status
from procrastinate.manager import JobManager

from articles.annotation.annotate import annotate_articles, fail
from articles.annotation.queueing import QUEUE
from articles.models import Article, NameWord, QuoteIndex, Run, SearchUpkeep, Tally, WordForm
from articles.people.finding import find_pairs

logger = logging.getLogger(__name__)

ATTEMPTS = 3  # of a job that raises an error
LEFT_ATTEMPTS = 5  # of a job whose worker ends: being stopped is not the job's fault, killing its worker is
UPKEEP = "upkeep"
FIRST = 100  # priority: upkeep does not wait behind a backlog of articles
FAILED_HOURS = 30 * 24
INDEXED_AT_ONCE = 2000  # articles


@app.task(
    name="articles.tasks.annotate_article",
    queue=QUEUE,
    pass_context=True,
    retry=RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=5),
)
def annotate_article(context: JobContext, *, article_id: int) -> None:
    """Annotate one article with the worker's pipeline; a failure is shown on the article, and tried again."""
    from articles.annotation.worker import worker_annotator

    logger.info("annotating article %s", article_id)
    try:
        runs = annotate_articles([article_id], worker_annotator())
    except Exception as error:
        fail(article_id, f"{type(error).__name__}: {error}")
        raise
    logger.info("annotated article %s: %s", article_id, f"run {runs[0].pk}" if runs else "nothing to do")


@app.periodic(cron="* * * * *")
@app.task(
    name="articles.tasks.retry_left_jobs",
    queue=UPKEEP,
    priority=FIRST,
    queueing_lock="retry_left_jobs",
    pass_context=True,
)
async def retry_left_jobs(context: JobContext, timestamp: int) -> None:
    """Give the jobs of workers that fell silent back to the queue."""
    await release_left_jobs(context.app.job_manager, silence=settings.WORKER_SILENCE)


@app.periodic(cron="*/5 * * * *")
@app.task(name="articles.tasks.compare_names", queue=UPKEEP, queueing_lock="compare_names", pass_context=True)
def compare_names(context: JobContext, timestamp: int) -> None:
    """Look among the latest names for those that may be one with another."""
    if compared := find_pairs():
        logger.info("compared %s names", compared)


@app.periodic(cron="23 3 * * *")
@app.task(name="articles.tasks.tidy", queue=UPKEEP, priority=FIRST, queueing_lock="tidy", pass_context=True)
async def tidy(context: JobContext, timestamp: int) -> None:
    """Remove what nobody looks at any more: failed jobs of last month, sessions that have ended."""
    await context.app.job_manager.delete_old_jobs(
        nb_hours=FAILED_HOURS, include_failed=True, include_cancelled=True, include_aborted=True
    )
    await sync_to_async(call_command)("clearsessions")


@app.periodic(cron="*/5 * * * *")
@app.task(name="articles.tasks.keep_search", queue=UPKEEP, priority=FIRST, queueing_lock="keep_search")
def keep_search(timestamp: int) -> None:
    """Take in new names for typing errors, fold the tallies, and go on indexing what was never indexed."""
    NameWord.objects.learn()
    with transaction.atomic():
        Tally.objects.fold()
    index_more(articles=INDEXED_AT_ONCE)


def index_more(*, articles: int) -> int:
    """Bring the search index of the next articles up to date; return how many articles there were.

    An archive from before there was an index gets one this way. What changes later is indexed as it changes.
    """
    state = SearchUpkeep.objects.get_or_create(pk=1)[0]
    done = 0
    while done < articles and (
        ids := list(
            Article.objects.filter(pk__gt=state.article).order_by("pk").values_list("pk", flat=True)[:20]
        )
    ):
        with transaction.atomic():
            list(Article.objects.select_for_update(of=("self",)).filter(pk__in=ids).order_by("pk"))
            for run in Run.objects.filter(article__in=ids).select_related("version"):
                WordForm.objects.learn(run.version.text, run.analysis)
            QuoteIndex.objects.refresh(ids)
            state.article = ids[-1]
            SearchUpkeep.objects.filter(pk=1).update(article=state.article)
        done += len(ids)
    return done


async def release_left_jobs(manager: JobManager, *, silence: float) -> int:
    """Queue again what workers left that have been silent for so many seconds; return how many jobs it was.

    Zero seconds is right only where no worker runs. A job left LEFT_ATTEMPTS times fails for good: it
    probably kills its worker.
    """
    released = 0
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=silence):
        try:
            released += await _release(manager, job)
        except ConnectorException as error:  # its worker was only slow, and has finished it meanwhile
            logger.info("job %s is no longer left: %s", job.id, error)
    return released


async def _release(manager: JobManager, job: Job) -> bool:
    if job.attempts + 1 >= LEFT_ATTEMPTS:
        logger.error("job %s was left by its worker %s times and is given up", job.id, job.attempts + 1)
        await manager.finish_job(job, status=Status.FAILED, delete_job=False)
        await sync_to_async(_tell)(job)
        return False
    logger.warning("job %s was left by its worker and is queued again", job.id)
    try:
        await manager.retry_job(job)
    except (AlreadyEnqueued, UniqueViolation):  # the same work waits in another job by now
        await manager.finish_job(job, status=Status.ABORTED, delete_job=True)
        return False
    return True


def _tell(job: Job) -> None:
    """Say on the article why nobody annotates it any more."""
    # The job's own arguments come as text or parsed, depending on whose connection read them.
    arguments = ProcrastinateJob.objects.values_list("args", flat=True).get(pk=int(job.id or 0))
    if "article_id" in arguments:
        reason = _("The worker ended while it annotated this article, %(times)s times.")
        fail(arguments["article_id"], reason % {"times": job.attempts + 1})
