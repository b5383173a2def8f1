"""The whole database to a file and back, by PostgreSQL's own programs, between servers of any kind.

The file is in pg_dump's custom format, without owners and rights: an embedded server's goes into a server
of one's own and the other way round, from PostgreSQL 15 on.
"""

import os
import shutil
import subprocess
from pathlib import Path

from django.db import connection
from psycopg.conninfo import make_conninfo

from newsdesk.embedded import EmbeddedError, programs


class DumpError(Exception):
    """Why a file could not be written or read, in one line."""


def dump(file: Path) -> None:
    """Write the database to `file`; an older file of that name stays until the new one is whole."""
    where, environment = _connection()
    part = file.with_name(f".{file.name}.part")
    command = [_program("pg_dump"), "--format=custom", "--no-owner", "--no-acl", "--no-comments"]
    try:
        done = subprocess.run(
            [*command, f"--file={part}", f"--dbname={where}"],
            env=environment,
            capture_output=True,
            check=False,
        )
        if done.returncode:
            raise DumpError(f"{file} could not be written: {_last_line(done.stderr)}")
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def load(file: Path) -> None:
    """Replace everything in the database by what `file` holds, in one transaction.

    Raises DumpError; the database is then as it was.
    """
    where, environment = _connection()
    _refuse_unreadable(file)
    command = [_program("psql"), "--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1"]
    reading = subprocess.Popen(
        [_program("pg_restore"), "--no-owner", "--no-acl", "--file=-", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    writing = subprocess.Popen(
        [*command, f"--dbname={where}"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert reading.stdout is not None
    assert writing.stdin is not None
    try:
        writing.stdin.write(b"set client_min_messages = warning;\n")
        writing.stdin.write(b"drop schema if exists public cascade; create schema public;\n")
        for line in reading.stdout:
            # An older server does not know this one, which pg_restore 17 and later sets to its default.
            if not line.startswith(b"SET transaction_timeout"):
                writing.stdin.write(line)
    except BrokenPipeError:  # psql has ended, and says why
        reading.kill()
    read_error = reading.communicate()[1]
    if reading.returncode > 0:
        writing.kill()  # its transaction is given up: what came so far must not be taken for the whole
    write_error = writing.communicate()[1]
    if reading.returncode > 0 or writing.returncode:
        raise DumpError(f"{file} could not be restored: {_last_line(write_error or read_error)}")


def _refuse_unreadable(file: Path) -> None:
    if not file.is_file():
        raise DumpError(f"There is no file {file}.")
    seen = subprocess.run([_program("pg_restore"), "--list", str(file)], capture_output=True, check=False)
    if seen.returncode:
        raise DumpError(f"{file} is no backup of newsdesk: {_last_line(seen.stderr)}")
    if b"articles_article" not in seen.stdout:
        raise DumpError(f"{file} is a dump of another database: it has no articles.")


def _connection() -> tuple[str, dict[str, str]]:
    """The connection string without the password, and the environment with it: others see command lines."""
    known = {"host", "port", "user", "password", "dbname", "sslmode", "sslrootcert", "sslcert", "sslkey"}
    params = {k: v for k, v in connection.get_connection_params().items() if k in known and v}
    password = params.pop("password", None)
    environment = dict(os.environ) | ({"PGPASSWORD": str(password)} if password else {})
    return make_conninfo("", **params), environment


def _program(name: str) -> str:
    """The wheel's program, of a version that every server from 15 on takes; else the system's."""
    try:
        return str(programs() / name)
    except EmbeddedError:
        if found := shutil.which(name):
            return found
        raise DumpError(f"{name} is missing: install PostgreSQL's client programs.") from None


def _last_line(said: bytes) -> str:
    lines = [line.strip() for line in said.decode(errors="replace").splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    return (errors or lines or ["it ended without a word"])[0]
