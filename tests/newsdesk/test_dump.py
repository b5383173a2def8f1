"""Backup and restore, from the session's server to another kind of server and back."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.embedded import programs
from tests.newsdesk.servers import database_of_session, manage, server_over_tcp

MAKE_ARTICLE = """
from tests.factories import make_article
make_article("Gubernur berkata, “Air sudah surut.” 😀", "Banjir surut")
"""
TELL = """
from articles.models import Article
print([(a.title, a.current_version.text) for a in Article.objects.matching("surut")])
"""
ROW = "[('Banjir surut', 'Gubernur berkata, “Air sudah surut.” 😀')]\n"


@pytest.fixture(scope="module")
def source(django_db_modify_db_settings: None) -> Iterator[str]:
    """A database with one article, on the server of the test session."""
    with database_of_session("newsdesk_source") as url:
        assert manage("migrate", url=url).returncode == 0
        assert manage("shell", "--no-imports", "-c", MAKE_ARTICLE, url=url).returncode == 0
        yield url


@pytest.fixture(scope="module")
def backup(source: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("backup") / "an archive.dump"
    done = manage("backup", str(file), url=source)
    assert done.returncode == 0, done.stderr
    assert "1 articles" in done.stdout
    return file


def told(url: str) -> str:
    return manage("shell", "--no-imports", "-c", TELL, url=url).stdout


def test_a_backup_goes_to_the_other_kind_of_server_and_back(
    source: str, backup: Path, tmp_path: Path
) -> None:
    with server_over_tcp() as other:
        done = manage("restore", str(backup), url=other)
        assert done.returncode == 0, done.stderr
        assert told(other) == ROW
        assert manage("migrate", "--check", url=other).returncode == 0

        back = tmp_path / "back.dump"
        assert manage("backup", str(back), url=other).returncode == 0
    with database_of_session("newsdesk_target") as target:
        done = manage("restore", str(back), url=target)
        assert done.returncode == 0, done.stderr
        assert told(target) == ROW


def test_articles_are_replaced_only_when_that_is_said(source: str, backup: Path) -> None:
    refused = manage("restore", str(backup), url=source)
    assert refused.returncode == 1
    assert "REPLACE=1" in refused.stderr
    assert told(source) == ROW

    assert manage("restore", str(backup), "--replace", url=source).returncode == 0
    assert told(source) == ROW


@pytest.mark.parametrize("defect", ["cut off", "not a dump", "missing", "another database"])
def test_a_broken_file_changes_nothing(source: str, backup: Path, tmp_path: Path, defect: str) -> None:
    file = tmp_path / "broken.dump"
    whole = backup.read_bytes()
    if defect == "cut off":
        file.write_bytes(whole[: len(whole) - 2000])
    elif defect == "not a dump":
        file.write_text("select 1;\n")
    elif defect == "another database":
        with database_of_session("not_newsdesk") as url:
            assert "no newsdesk" in manage("backup", str(file), url=url).stderr
            subprocess.run([programs() / "pg_dump", "--format=custom", f"--file={file}", url], check=True)
    done = manage("restore", str(file), "--replace", url=source)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert told(source) == ROW


def test_a_backup_that_fails_leaves_the_last_one(backup: Path, source: str) -> None:
    before = backup.read_bytes()
    unreachable = source.rsplit("/", 1)[0] + "/no_such_database"
    assert manage("backup", str(backup), url=unreachable).returncode == 1
    assert backup.read_bytes() == before
    assert list(backup.parent.glob(".*")) == []


def test_the_daily_backup_keeps_one_file_a_day_and_seven_days(source: str, tmp_path: Path) -> None:
    backups = tmp_path / "data" / "newsdesk"
    backups.mkdir(parents=True)
    for day in range(1, 10):
        (backups / f"newsdesk-2020-01-0{day}.dump").write_text("old")

    assert manage("backup", "--daily", str(backups), url=source).returncode == 0
    assert manage("backup", "--daily", str(backups), url=source).stdout == ""

    kept = sorted(path.name for path in backups.iterdir())
    assert kept[:6] == [f"newsdesk-2020-01-0{day}.dump" for day in range(4, 10)]
    assert len(kept) == 7
    assert (backups / kept[-1]).read_bytes().startswith(b"PGDMP")


def test_a_file_that_cannot_be_written_is_one_line(source: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = manage("backup", str(tmp_path / "file" / "archive.dump"), url=source)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
