"""Databases for tests that run commands as processes: on the session's server, and on another over TCP.

`python -m tests.newsdesk.servers COMMAND…` runs a command with Debian's PostgreSQL as its DATABASE_URL.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
from django.db import connections

from newsdesk.embedded import _system_user, programs
from newsdesk.processes import spawn

ROOT = Path(__file__).parents[2]


def manage(*args: str, url: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a management command on the database of `url`, as in production but for HTTPS."""
    return subprocess.run(
        [sys.executable, "manage.py", *args],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/"),
            "SECRET_KEY": "for-a-test-only-" + "0123456789" * 4,
            "DATABASE_URL": url,
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
    )


@contextmanager
def database_of_session(name: str) -> Iterator[str]:
    """A fresh database on the session's server; gives its URL."""
    settings = connections["default"].settings_dict
    server = "postgresql://{}{}@{}{}".format(
        quote(settings["USER"] or ""),
        ":" + quote(settings["PASSWORD"]) if settings["PASSWORD"] else "",
        quote(settings["HOST"] or "", safe=""),
        f":{settings['PORT']}" if settings["PORT"] else "",
    )
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'drop database if exists "{name}" with (force)'.encode())
        connection.execute(f'create database "{name}"'.encode())
    yield f"{server}/{name}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f'drop database "{name}" with (force)'.encode())


def system_programs() -> Path | None:
    """Where Debian keeps its oldest PostgreSQL from 15 on, if there is one."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    return next((path.parent for path in found if int(path.parts[-3]) >= 15), None)


@contextmanager
def server_over_tcp() -> Iterator[str]:
    """Another server, with a password and a plain user as in production: Debian's, else the wheel's."""
    bin_directory = system_programs() or programs()
    user = _system_user()
    home = Path(tempfile.mkdtemp(prefix="newsdesk-server-"))
    if user:
        shutil.chown(home, user, user)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = home / "data"
    (home / "password").write_text("geheim")
    (home / "password").chmod(0o644)
    init: list[str | Path] = [
        bin_directory / "initdb",
        "-D",
        data,
        "-U",
        "owner",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
    ]
    init += ["--locale=C.UTF-8", f"--pwfile={home / 'password'}", "--no-sync"]
    groups: list[str] | None = [] if user else None
    subprocess.run(
        init, user=user, group=user, extra_groups=groups, cwd=home, check=True, capture_output=True
    )
    options = ["-c", f"port={port}", "-c", "listen_addresses=127.0.0.1"]
    options += ["-c", f"unix_socket_directories={home}"]
    with (home / "log").open("wb") as log:
        process = spawn(
            [str(bin_directory / "postgres"), "-D", str(data), "-c", "fsync=off", *options],
            user=user,
            output=log,
            cwd=home,
        )
    try:
        owner = f"postgresql://owner:geheim@127.0.0.1:{port}/postgres"
        connection = _connect(owner, process)
        with connection:
            connection.autocommit = True
            connection.execute("create role newsdesk login createdb password 'rahasia'")
            connection.execute("create database newsdesk owner newsdesk")
        yield f"postgresql://newsdesk:rahasia@127.0.0.1:{port}/newsdesk"
    finally:
        process.terminate()
        process.wait(30)
        shutil.rmtree(home, ignore_errors=True)


def _connect(url: str, process: subprocess.Popen[bytes]) -> psycopg.Connection:
    deadline = time.monotonic() + 30
    while True:
        try:
            return psycopg.connect(url)
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)


if __name__ == "__main__":
    if system_programs() is None:
        sys.exit("no PostgreSQL from 15 on in /usr/lib/postgresql")
    with server_over_tcp() as url:
        sys.exit(subprocess.run(sys.argv[1:], env=os.environ | {"DATABASE_URL": url}, check=False).returncode)
