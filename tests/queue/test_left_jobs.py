"""Jobs whose worker has gone: queued again, given up after five times, never doubled."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.annotation.queueing import queue_annotation
from articles.models import Article
from articles.tasks import LEFT_ATTEMPTS, release_left_jobs
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _empty_queue(transactional_db: None) -> Iterator[None]:
    """Django does not empty the queue's tables between tests: neither those before this nor these do."""
    truncate_queue()
    yield
    truncate_queue()


def truncate_queue() -> None:
    with connection.cursor() as cursor:
        cursor.execute("truncate procrastinate_jobs, procrastinate_workers cascade")


def left_job(*, attempts: int = 0, worker: int | None = None) -> Article:
    """An article whose job a worker has begun; without a worker's id that worker has been struck off."""
    article = factories.make_article()
    queue_annotation([article.pk])
    sql = "update procrastinate_jobs set status = 'doing', attempts = %s, worker_id = %s"
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} where args->>'article_id' = %s", [attempts, worker, str(article.pk)])
    return article


def worker(*, silent: float) -> int:
    with connection.cursor() as cursor:
        heartbeat = timezone.now() - timedelta(seconds=silent)
        cursor.execute(
            "insert into procrastinate_workers (last_heartbeat) values (%s) returning id", [heartbeat]
        )
        return int(cursor.fetchone()[0])


def release(silence: float = 120) -> int:
    return async_to_sync(release_left_jobs)(app.job_manager, silence=silence)


def jobs() -> list[tuple[str, int]]:
    return list(ProcrastinateJob.objects.order_by("id").values_list("status", "attempts"))


@pytest.mark.parametrize("silent", [None, 121, 3600], ids=["struck off", "just silent", "long silent"])
def test_a_left_job_is_queued_again(silent: float | None) -> None:
    left_job(worker=None if silent is None else worker(silent=silent))
    assert release() == 1
    assert jobs() == [("todo", 1)]


@pytest.mark.parametrize("silent", [0, 30, 115])
def test_a_job_whose_worker_lives_is_left_alone(silent: float) -> None:
    left_job(worker=worker(silent=silent))
    assert release() == 0
    assert jobs() == [("doing", 0)]


def test_where_no_worker_can_run_no_heartbeat_is_waited_for() -> None:
    left_job(worker=worker(silent=1))
    assert release(silence=0) == 1


def test_a_job_that_kills_its_worker_is_given_up_and_the_article_says_so() -> None:
    article = left_job(attempts=LEFT_ATTEMPTS - 1)
    assert release() == 0
    assert jobs() == [("failed", LEFT_ATTEMPTS)]
    article.refresh_from_db()
    assert article.annotation == Article.Annotation.FAILED
    assert str(LEFT_ATTEMPTS) in article.annotation_error
    assert release() == 0


def test_one_more_try_is_left_before_that() -> None:
    left_job(attempts=LEFT_ATTEMPTS - 2)
    assert release() == 1
    assert jobs() == [("todo", LEFT_ATTEMPTS - 1)]


def test_where_the_same_work_waits_already_the_left_job_goes() -> None:
    article = left_job()
    queue_annotation([article.pk])
    assert jobs() == [("doing", 0), ("todo", 0)]
    assert release() == 0
    assert jobs() == [("todo", 0)]


def test_one_job_that_cannot_be_released_holds_up_no_other() -> None:
    first = left_job()
    queue_annotation([first.pk])
    left_job()
    assert release() == 1
    assert jobs() == [("todo", 0), ("todo", 1)]


def test_the_worker_looks_for_left_jobs_every_minute() -> None:
    periodic = {task.task.name: task.cron for task in app.periodic_registry.periodic_tasks.values()}
    assert periodic["articles.tasks.retry_left_jobs"] == "* * * * *"
