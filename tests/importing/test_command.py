"""`manage.py import_articles`: streaming, safe to repeat, with a summary and an exit code."""

import json
import zipfile
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from procrastinate.contrib.django.models import ProcrastinateJob

from articles.importing import batches
from articles.models import Article, ImportBatch

from .texts import OTHER, STORY, nearly

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "dalam").mkdir()
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "dalam" / "b.jsonl").write_text(
        json.dumps({"text": OTHER, "url": "https://kabar.example/b"}) + "\n"
    )
    (tmp_path / "catatan.md").write_text("bukan berita")
    return tmp_path


def run(*args: object, **options: object) -> str:
    out = StringIO()
    call_command("import_articles", *map(str, args), stdout=out, stderr=out, **options)
    return out.getvalue()


def test_a_directory(folder: Path) -> None:
    said = run(folder)
    assert Article.objects.count() == 2
    assert ProcrastinateJob.objects.filter(status="todo").count() == 2
    batch = ImportBatch.objects.get()
    assert (batch.source, batch.counts["imported"]) == ("command", 2)
    assert batch.imported_at
    assert "2" in said


def test_repeating_writes_nothing(folder: Path) -> None:
    run(folder)
    run(folder)
    assert Article.objects.count() == 2
    assert ImportBatch.objects.count() == 1
    assert ProcrastinateJob.objects.count() == 2


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    (folder / "c.txt").write_text(nearly(STORY))
    said = run(folder, dry_run=True)
    assert not Article.objects.exists()
    assert not ImportBatch.objects.exists()
    assert not ProcrastinateJob.objects.exists()
    assert sum(line.split()[:1] == ["2"] for line in said.splitlines()) >= 1


def test_unreadable_rows_are_named_and_the_good_ones_go_in(folder: Path) -> None:
    (folder / "c.jsonl").write_text('{broken\n{"text": "Harga cabai di pasar turun tajam pekan ini."}\n')
    (folder / "d.txt").write_bytes(b"\x89PNG\x00")
    out = StringIO()
    with pytest.raises(CommandError) as failed:
        call_command("import_articles", str(folder), stdout=out, stderr=out)
    assert failed.value.returncode == 1
    assert f"{folder / 'c.jsonl'}:1: " in out.getvalue()
    assert f"{folder / 'd.txt'}: " in out.getvalue()
    assert Article.objects.count() == 3


def test_near_duplicates_wait_for_a_person(folder: Path) -> None:
    (folder / "c.txt").write_text(nearly(STORY))
    run(folder)
    assert Article.objects.count() == 2
    batch = ImportBatch.objects.get()
    assert batch.imported_at is None
    assert batch.rows.get(outcome="pending").text
    run(folder, near_duplicates=True)
    assert Article.objects.count() == 3


def test_interrupted_and_resumed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "CHUNK", 1)
    lines = [
        json.dumps({"text": f"{OTHER} Nomor {n}", "url": f"https://kabar.example/{n}"}) for n in range(4)
    ]
    (folder / "b.jsonl").write_text("\n".join(lines))
    written = batches.store
    calls: list[int] = []

    def store(rows: object) -> object:
        calls.append(1)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return written(rows)  # type: ignore[arg-type]

    monkeypatch.setattr(batches, "store", store)
    with pytest.raises(KeyboardInterrupt):
        run(folder / "b.jsonl", near_duplicates=True)
    assert Article.objects.count() == 2
    monkeypatch.setattr(batches, "store", written)
    run(folder / "b.jsonl", near_duplicates=True)
    assert Article.objects.count() == 4


@pytest.mark.parametrize("path", ["tidak-ada.txt", "kosong"])
def test_paths_without_anything(path: str, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    with pytest.raises(CommandError) as failed:
        run(tmp_path / path)
    assert failed.value.returncode == 2
    assert not ImportBatch.objects.exists()


def test_a_zip(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("b/satu.txt", STORY)
        archive.writestr("dua.csv", f'text,title\n"{OTHER.replace(chr(34), chr(34) * 2)}",Solar naik\n')
    run(tmp_path / "a.zip")
    assert sorted(Article.objects.values_list("title_derived", flat=True)) == [False, True]
