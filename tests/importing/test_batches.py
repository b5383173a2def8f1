"""An import from hand-in to articles, interrupted and repeated."""

from typing import Any

import pytest
from django.db import DatabaseError
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.importing import batches
from articles.importing.batches import (
    add_rows,
    import_chosen,
    import_now,
    judged_chunks,
    retry_failed_rows,
    start,
)
from articles.importing.reasons import NOTES, REASONS, explain
from articles.importing.records import Problem, RawRow
from articles.models import Article, ImportBatch, ImportRow

from .texts import OTHER, STORY, WITH_FURNITURE, nearly

pytestmark = pytest.mark.django_db


def handed_in(*texts: str, **fields: str) -> ImportBatch:
    batch = ImportBatch.objects.create(source="upload")
    rows = [RawRow(f"a.txt:{n}", text, fields) for n, text in enumerate(texts, start=1)]
    for judged in judged_chunks(rows):
        add_rows(batch, judged)
    return batch


def outcomes(batch: ImportBatch) -> list[str]:
    return list(batch.rows.order_by("number").values_list("outcome", flat=True))


def test_rows_wait_with_their_verdicts() -> None:
    batch = handed_in(STORY, "", nearly(STORY))
    assert not Article.objects.exists()
    assert list(batch.rows.order_by("number").values_list("verdict", "outcome", "chosen")) == [
        ("new", "pending", True),
        ("unreadable", "left", False),
        ("near_duplicate", "pending", False),
    ]
    assert batch.counts == {"rows": 3, "new": 1, "unreadable": 1, "near_duplicate": 1, "left": 1}


def test_what_is_kept_gives_the_same_article() -> None:
    batch = handed_in(
        WITH_FURNITURE, url="https://kabar.example/a", outlet="Kabar", published_at="2026-03-02"
    )
    assert import_chosen(batch, seconds=5)
    article, kept = Article.objects.get(), batch.rows.get()
    assert (article.editor, article.url) == ("Bram Saputra", "https://kabar.example/a")
    assert article.published_at
    assert [left["kind"] for left in article.current_version.left_out][:2] == ["byline", "dateline"]
    assert len(article.current_version.bands) == 16
    assert (kept.article, kept.outcome, kept.text) == (article, "imported", "")


def test_what_was_not_chosen_is_left() -> None:
    batch = handed_in(STORY, nearly(STORY), OTHER)
    start(batch)
    assert import_chosen(batch, seconds=5)
    assert outcomes(batch) == ["imported", "left", "imported"]
    batch.refresh_from_db()
    assert batch.imported_at
    assert batch.counts["imported"] == 2
    assert batch.counts["left"] == 1


def test_importing_twice_changes_nothing() -> None:
    batch = handed_in(STORY, OTHER)
    start(batch)
    import_chosen(batch, seconds=5)
    batch.refresh_from_db()
    counts = batch.counts
    start(batch)
    import_chosen(batch, seconds=5)
    batch.refresh_from_db()
    assert batch.counts == counts
    assert Article.objects.count() == 2
    assert ProcrastinateJob.objects.count() == 2


def test_what_came_in_since_the_verdict_is_not_made_twice() -> None:
    first, second = handed_in(STORY), handed_in(STORY)
    import_chosen(first, seconds=5)
    import_chosen(second, seconds=5)
    row = second.rows.get()
    assert (row.outcome, row.reason, row.article) == ("left", "same_article", Article.objects.get())


def test_no_time_imports_nothing_and_the_next_call_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "CHUNK", 1)
    batch = handed_in(STORY, OTHER)
    assert not import_chosen(batch, seconds=0)
    assert Article.objects.count() == 0
    assert import_chosen(batch, seconds=5)
    assert Article.objects.count() == 2


def test_one_row_that_can_not_be_written_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    written = batches.store

    def store(rows: Any) -> Any:
        if any("Nelayan" in row.text for row in rows):
            raise DatabaseError("index row size exceeds maximum\nDETAIL: …")
        return written(rows)

    monkeypatch.setattr(batches, "store", store)
    batch = handed_in(STORY, OTHER, WITH_FURNITURE)
    assert import_chosen(batch, seconds=5)
    assert outcomes(batch) == ["imported", "failed", "imported"]
    row = batch.rows.get(number=2)
    assert explain(row.reason, row.detail).endswith("index row size exceeds maximum")

    monkeypatch.undo()
    batch.refresh_from_db()
    assert retry_failed_rows(batch) == 1
    assert import_chosen(batch, seconds=5)
    assert outcomes(batch) == ["imported"] * 3
    batch.refresh_from_db()
    assert "failed" not in batch.counts


def test_importing_at_once_writes_what_is_clear_and_keeps_what_asks() -> None:
    batch = ImportBatch.objects.create(source="command")
    rows = [RawRow("a:1", STORY), RawRow("a:2", nearly(STORY)), RawRow("a:3", "")]
    for judged in judged_chunks(rows):
        import_now(batch, judged)
    assert outcomes(batch) == ["imported", "pending", "left"]
    assert batch.rows.get(number=1).text == ""
    assert batch.rows.get(number=2).text
    assert batch.counts == {
        "rows": 3,
        "new": 1,
        "near_duplicate": 1,
        "unreadable": 1,
        "imported": 1,
        "left": 1,
    }


def test_importing_at_once_falls_back_to_single_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    written = batches.store

    def store(rows: Any) -> Any:
        if len(rows) > 1:
            raise DatabaseError("too many at once")
        return written(rows)

    monkeypatch.setattr(batches, "store", store)
    batch = ImportBatch.objects.create(source="command")
    for judged in judged_chunks([RawRow("a:1", STORY), RawRow("a:2", OTHER)]):
        rows = import_now(batch, judged)
    assert [row.outcome for row in rows] == ["imported", "imported"]
    assert Article.objects.count() == 2


def test_an_upload_has_a_most_of_rows() -> None:
    rows = [RawRow(f"a:{n}", f"{STORY} {n}") for n in range(5)]
    (judged,) = judged_chunks(rows, limit=3)
    assert [one.reason for one in judged][-1] == "too_many_rows"
    assert len(judged) == 4


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_can_be_said(reason: str) -> None:
    values: dict[str, Any] = dict.fromkeys(("percent", "length", "limit", "count"), 7)
    values |= dict.fromkeys(("origin", "kind", "error"), "x")
    assert "%(" not in explain(reason, values | {"field": "title"})


def test_every_problem_has_its_words() -> None:
    """Each code that the package raises is one of REASONS."""
    import re
    from pathlib import Path

    source = "".join(path.read_text() for path in Path(batches.__file__).parent.rglob("*.py"))
    raised = set(re.findall(r"(?:Unreadable|Problem)\(\s*\"(\w+)\"", source))
    assert len(raised) > 20
    assert raised <= set(REASONS)
    noted = set(re.findall(r"notes\[\"(\w+)\"\]", source))
    assert noted <= set(NOTES)


def test_a_problem_survives_cleaning() -> None:
    (judged,) = next(iter(judged_chunks([RawRow("a", problem=Problem("bad_json"))])))
    assert judged.reason == "bad_json"
    assert ImportRow.Verdict(judged.verdict) == "unreadable"
