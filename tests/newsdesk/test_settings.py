"""Settings come from the environment alone: each case is a process of its own with only that environment."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PRODUCTION = {
    "SECRET_KEY": "3uF!x0w9Zq7_Lk2mR8vTn5yBc1dHsJpAeGiO4UXWbVQfN6zKhE",
    "DATABASE_URL": "postgresql://newsdesk:secret@database.example/newsdesk",
    "ALLOWED_HOSTS": "desk.example",
}


def manage(*args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *args],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def setting(expression: str, **environment: str) -> str:
    code = f"from django.conf import settings; print({expression})"
    done = manage("shell", "--no-imports", "-c", code, **environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_production_passes_the_deployment_check() -> None:
    done = manage("check", "--deploy", "--fail-level", "INFO", **PRODUCTION)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout
    assert not done.stderr


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"DATABASE_URL": PRODUCTION["DATABASE_URL"]}, id="production"),
        pytest.param({"NEWSDESK_VAR": "/nonexistent/var"}, id="embedded before make setup"),
    ],
)
def test_without_a_secret_key_it_refuses_in_one_line(environment: dict[str, str]) -> None:
    done = manage("check", **environment)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "SECRET_KEY" in done.stderr


def test_what_needs_no_database_needs_no_key(tmp_path: Path) -> None:
    done = manage("annotate_texts", "no-such-file", str(tmp_path / "out"), NEWSDESK_VAR="/nonexistent/var")
    assert done.returncode == 1
    assert "no-such-file" in done.stderr
    assert "SECRET_KEY" not in done.stderr


def test_the_key_that_make_setup_kept_serves_the_embedded_mode_alone(tmp_path: Path) -> None:
    (tmp_path / "secret-key").write_text("kept-key\n")
    assert setting("settings.SECRET_KEY", NEWSDESK_VAR=str(tmp_path)) == "kept-key"
    done = manage("check", NEWSDESK_VAR=str(tmp_path), DATABASE_URL=PRODUCTION["DATABASE_URL"])
    assert done.returncode == 1


def test_the_demo_is_refused_with_a_database_of_its_own() -> None:
    done = manage("check", NEWSDESK_DEMO="1", **PRODUCTION)
    assert done.returncode == 1
    assert "NEWSDESK_DEMO" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("url", ["sqlite:///news.db", "postgresql://", "news"])
def test_another_database_than_postgresql_is_refused(url: str) -> None:
    done = manage("check", **{**PRODUCTION, "DATABASE_URL": url})
    assert done.returncode == 1
    assert "must name a PostgreSQL database" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("postgresql://u:p%40ss@db.example:5433/news?sslmode=require", "u p@ss db.example 5433 news require"),
        ("postgres://u@%2Frun%2Fpg/news", "u  /run/pg  news None"),
        ("postgresql:///news?host=/run/pg&port=6432", "  /run/pg 6432 news None"),
    ],
)
def test_an_address_is_read_as_libpq_reads_it(url: str, expected: str) -> None:
    names = "['USER', 'PASSWORD', 'HOST', 'PORT', 'NAME']"
    place = "settings.DATABASES['default']"
    told = f"*[{place}[n] for n in {names}], {place}['OPTIONS'].get('sslmode')"
    assert setting(told, **{**PRODUCTION, "DATABASE_URL": url}) == expected.strip()


def test_debug_is_off_and_cookies_are_secure_by_default() -> None:
    facts = "[settings.DEBUG, settings.SESSION_COOKIE_SECURE, settings.SECURE_SSL_REDIRECT]"
    assert setting(facts, **PRODUCTION) == "[False, True, True]"


def test_without_a_server_a_command_says_in_one_line_how_to_start_it(tmp_path: Path) -> None:
    done = manage("migrate", "--check", SECRET_KEY="x" * 50, NEWSDESK_VAR=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "make run" in done.stderr


def test_a_server_that_cannot_be_reached_is_named_in_one_line() -> None:
    url = "postgresql://newsdesk:secret@127.0.0.1:1/newsdesk"
    done = manage("migrate", "--check", **{**PRODUCTION, "DATABASE_URL": url})
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "DATABASE_URL" in done.stderr
    assert "secret" not in done.stderr


@pytest.mark.parametrize(
    ("pool", "expected"), [("", "None"), ("8", "{'min_size': 1, 'max_size': 8, 'timeout': 10}")]
)
def test_only_a_web_process_has_a_pool(pool: str, expected: str) -> None:
    environment = PRODUCTION | ({"DATABASE_POOL": pool} if pool else {})
    assert setting("settings.DATABASES['default'].get('OPTIONS', {}).get('pool')", **environment) == expected
