"""The PostgreSQL of the benchmarks and the archives kept in it.

An embedded server of its own with newsdesk's own settings, its data in `var/bench`; with DATABASE_URL that
server instead. A generated archive is a database that is made once and then copied for each measurement, so
that what a measurement writes is not there for the next one. It is made anew when the code that makes it or
the migrations change.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

from newsdesk.embedded import Server, prepare

from .archive.shape import Shape

ROOT = Path(__file__).resolve().parents[2]
MADE_BY = ("tests/benchmarks/archive/*.*", "articles/migrations/*.py")
WORKING_COPY = "newsdesk_bench"


@dataclass(frozen=True)
class Place:
    """A PostgreSQL server; `url(name)` is what DATABASE_URL wants."""

    base: str

    def url(self, database: str) -> str:
        return urlunsplit(urlsplit(self.base)._replace(path=f"/{database}"))

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        return psycopg.connect(self.url(database), autocommit=True)

    def version(self) -> str:
        with self.connect() as connection:
            return f"PostgreSQL {connection.info.server_version // 10000}"

    def archive(self, shape: Shape) -> str:
        """Return the name of the database with that archive; made if it is not there."""
        size = f"{shape.articles}_{shape.quotes}_{shape.copies}"
        family = f"archive_{size}_{round(100 * shape.reviewed)}_{shape.seed}_"
        name = family + _digest()
        with self.connect() as connection:
            there = [row[0] for row in connection.execute("SELECT datname FROM pg_database")]
            if name in there:
                return name
            for old in there:
                if old.startswith(family):
                    self._drop(connection, old)
            building = f"{name}_building"
            self._drop(connection, building)
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(building)))
            arguments = [f"--{key}={value}" for key, value in vars(shape).items()]
            run(["manage.py", "migrate", "--verbosity=0"], self.url(building))
            run(["-m", "tests.benchmarks.archive.generate", *arguments], self.url(building))
            connection.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                    sql.Identifier(building), sql.Identifier(name)
                )
            )
        return name

    @contextmanager
    def copy(self, archive: str) -> Iterator[str]:
        """Give the address of a copy of an archive, which ends with the block."""
        with self.connect() as connection:
            self._drop(connection, WORKING_COPY)
            # Copying files: going through the log would fill it with what nobody has to recover.
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY").format(
                    sql.Identifier(WORKING_COPY), sql.Identifier(archive)
                )
            )
            connection.execute("CHECKPOINT")
        try:
            yield self.url(WORKING_COPY)
        finally:
            with self.connect() as connection:
                self._drop(connection, WORKING_COPY)

    @contextmanager
    def empty(self) -> Iterator[str]:
        """Give the address of a migrated database without articles, which ends with the block."""
        with self.connect() as connection:
            self._drop(connection, WORKING_COPY)
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(WORKING_COPY)))
        try:
            run(["manage.py", "migrate", "--verbosity=0"], self.url(WORKING_COPY))
            yield self.url(WORKING_COPY)
        finally:
            with self.connect() as connection:
                self._drop(connection, WORKING_COPY)

    def size(self, database: str) -> int:
        """Return how many bytes a database takes."""
        with self.connect() as connection:
            row = connection.execute("SELECT pg_database_size(%s)", [database]).fetchone()
        return int(row[0]) if row else 0

    def _drop(self, connection: psycopg.Connection, database: str) -> None:
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database))
        )


def var_directory() -> Path:
    """Return where the embedded server keeps the archives: as everything of this checkout, in `var/`."""
    return Path(os.environ.get("NEWSDESK_VAR", ROOT / "var")).absolute()


@contextmanager
def bench_server(var: Path) -> Iterator[Place]:
    if given := os.environ.get("DATABASE_URL"):
        yield Place(given)
        return
    server = Server(prepare(var / "bench"))
    server.start()
    connection = server.cluster.connection()
    host = quote(str(connection["host"]), safe="")
    try:
        yield Place(f"postgresql://{connection['user']}@{host}:{connection['port']}/")
    finally:
        server.stop()


def run(command: list[str], url: str, **environment: str) -> str:
    """Run Python with the settings of the benchmarks on the database at `url`; return what it printed."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=os.environ
        | {"DJANGO_SETTINGS_MODULE": "tests.benchmarks.settings", "DATABASE_URL": url}
        | environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def _digest() -> str:
    found = hashlib.sha256()
    for pattern in MADE_BY:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file():
                found.update(path.read_bytes())
    return found.hexdigest()[:10]
