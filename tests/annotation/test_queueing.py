"""One waiting job for an article, there exactly when the article is."""

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import DjangoAssertNumQueries

from articles.annotation.annotate import fail
from articles.annotation.queueing import TASK, queue_annotation
from articles.models import Article
from articles.nlp.pipeline import version
from tests import factories

pytestmark = pytest.mark.django_db


def waiting() -> list[int]:
    jobs = ProcrastinateJob.objects.filter(task_name=TASK, status="todo").order_by("id")
    return [job.args["article_id"] for job in jobs]


def test_one_job_for_each_article() -> None:
    ids = [factories.make_article().pk for _ in range(3)]
    assert queue_annotation(ids) == 3
    assert waiting() == ids


def test_an_article_waits_once() -> None:
    first, second = factories.make_article().pk, factories.make_article().pk
    queue_annotation([first])
    assert queue_annotation([first]) == 0
    assert queue_annotation([first, second]) == 1
    assert waiting() == [first, second]


def test_no_job_without_its_article() -> None:
    with transaction.atomic():
        queue_annotation([factories.make_article().pk])
        transaction.set_rollback(True)
    assert waiting() == []


def test_many_articles_take_few_queries(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    ids = [factories.make_article().pk for _ in range(30)]
    with django_assert_max_num_queries(4):
        queue_annotation(ids)


def test_the_command_queues_what_is_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    new, failed, done = (factories.make_article() for _ in range(3))
    fail(failed.pk, "ValueError: x")
    factories.annotate(done)
    call_command("annotate", "--failed", "--queue")
    assert waiting() == [failed.pk]
    failed.refresh_from_db()
    assert (failed.annotation, failed.annotation_error) == (Article.Annotation.WAITING, "")
    call_command("annotate", "--queue")
    assert set(waiting()) == {new.pk, failed.pk}
    call_command("annotate", "--all", "--queue")
    assert set(waiting()) == {new.pk, failed.pk, done.pk}
    done.refresh_from_db()
    assert done.annotation == Article.Annotation.DONE


def test_changed_articles_are_those_that_another_pipeline_annotated(
    capsys: pytest.CaptureFixture[str],
) -> None:
    pipeline = version(settings.STANZA_DIR, settings.STANZA_PACKAGE)
    now, earlier, again = (factories.make_article() for _ in range(3))
    factories.annotate(now, pipeline=pipeline)
    factories.annotate(earlier, pipeline="an earlier one")
    factories.annotate(again, pipeline=pipeline)
    again.add_version("Teks yang lain sama sekali.")
    call_command("annotate", "--changed", "--queue")
    assert waiting() == [earlier.pk, again.pk]


def test_the_command_names_unknown_articles() -> None:
    with pytest.raises(CommandError, match="99"):
        call_command("annotate", "99", "--queue")


def test_why_it_failed_is_kept_but_never_on_an_annotated_article() -> None:
    failed, done = factories.make_article(), factories.make_article()
    factories.annotate(done)
    for article in (failed, done):
        fail(article.pk, "ValueError: x")
        article.refresh_from_db()
    assert (failed.annotation, failed.annotation_error) == (Article.Annotation.FAILED, "ValueError: x")
    assert (done.annotation, done.annotation_error) == (Article.Annotation.DONE, "")
