"""What the queue runs: shells that take ids, load and call one function."""

from __future__ import annotations

import logging

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from articles.annotation.annotate import annotate_articles, fail
from articles.annotation.queueing import QUEUE

logger = logging.getLogger(__name__)

ATTEMPTS = 3


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
