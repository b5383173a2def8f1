"""Real workers with the real weights, killed and frozen in the middle of a long article."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import psycopg
import pytest

from tests.newsdesk.servers import ROOT, database_of_session, manage

pytestmark = pytest.mark.weights

# About 5,000 words, so that a worker is caught at it.
QUEUE_LONG_ARTICLE = """
from articles.annotation.queueing import queue_annotation
from tests.factories import TEXT, make_article
queue_annotation([make_article("\\n".join(TEXT.replace("Ratna", f"Ratna{n}") for n in range(120))).pk])
"""
SILENCE = 6
STATE = "select annotation from articles_article"
JOBS = "select status from procrastinate_jobs where task_name like '%annotate%'"


@pytest.fixture
def database(django_db_modify_db_settings: None) -> Iterator[str]:
    with database_of_session("newsdesk_killed") as url:
        assert manage("migrate", url=url).returncode == 0
        queued = manage("shell", "--no-imports", "-c", QUEUE_LONG_ARTICLE, url=url)
        assert queued.returncode == 0, queued.stderr
        yield url


@pytest.fixture
def start_worker(database: str) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    with ExitStack() as started:

        def start() -> subprocess.Popen[bytes]:
            process = subprocess.Popen(
                [sys.executable, "manage.py", "procrastinate", "worker"],
                cwd=ROOT,
                env={
                    "PATH": os.environ["PATH"],
                    "SECRET_KEY": "k" * 60,
                    "DATABASE_URL": database,
                    "WORKER_SILENCE": str(SILENCE),
                },
            )
            started.callback(process.wait)
            started.callback(process.kill)
            return process

        yield start


def ask(url: str, sql: str) -> list[tuple[object, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute(sql.encode()).fetchall()


def wait_for(url: str, sql: str, expected: object, *, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while (found := ask(url, sql)) != expected:
        assert time.monotonic() < deadline, f"{sql}: {found}"
        time.sleep(0.2)


def wait_until_in_the_middle(url: str, process: subprocess.Popen[bytes]) -> None:
    wait_for(url, STATE, [("running",)], seconds=120)
    time.sleep(1)  # the weights are loaded and the text is being parsed
    assert process.poll() is None
    assert ask(url, JOBS) == [("doing",)]


def assert_done_once(url: str) -> None:
    assert ask(url, STATE) == [("done",)]
    assert ask(url, "select count(*) from articles_run") == [(1,)]
    found, distinct, said = ask(
        url,
        "select count(*), count(distinct (q.start, q.end)), "
        "(select jsonb_array_length(output->'quotes') from articles_run) from articles_quote q",
    )[0]
    assert found == distinct == said
    assert int(str(found)) > 100


def test_a_killed_workers_article_is_annotated_once_after_the_restart(
    database: str, start_worker: Callable[[], subprocess.Popen[bytes]]
) -> None:
    worker = start_worker()
    wait_until_in_the_middle(database, worker)
    worker.kill()
    worker.wait()
    assert ask(database, "select count(*) from articles_run") == [(0,)]
    assert ask(database, JOBS) == [("doing",)]

    start_worker()
    wait_for(database, STATE, [("done",)], seconds=300)
    wait_for(
        database,
        "select count(*) from procrastinate_jobs where task_name like '%annotate%'",
        [(0,)],
        seconds=10,
    )
    assert_done_once(database)


def test_a_frozen_worker_that_thaws_doubles_nothing(
    database: str, start_worker: Callable[[], subprocess.Popen[bytes]]
) -> None:
    frozen = start_worker()
    wait_until_in_the_middle(database, frozen)
    frozen.send_signal(signal.SIGSTOP)

    start_worker()
    wait_for(database, STATE, [("done",)], seconds=300)
    frozen.send_signal(signal.SIGCONT)
    time.sleep(20)
    assert_done_once(database)
