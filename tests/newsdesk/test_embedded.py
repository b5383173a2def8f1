"""The embedded PostgreSQL: starts, goes on, refuses in one line, and leaves the machine as it was."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from newsdesk.embedded import Cluster, EmbeddedError, Server, answers, cluster_under, prepare
from tests.conftest import THROW_AWAY

ROOT = Path(__file__).parents[2]
START_AND_WAIT = """
import signal, sys
from pathlib import Path
from newsdesk.embedded import Server, prepare
server = Server(prepare(Path(sys.argv[1])), options={"fsync": "off"})
server.start()
print(server.process.pid, flush=True)
signal.pause()
"""


@pytest.fixture
def var() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="newsdesk-var-")) / "a name with spaces"
    path.parent.chmod(0o711)
    path.mkdir()
    yield path
    shutil.rmtree(path.parent, ignore_errors=True)


@pytest.fixture
def server(var: Path) -> Iterator[Server]:
    server = Server(prepare(var), options=THROW_AWAY)
    server.start()
    yield server
    server.stop()


def run(cluster: Cluster, sql: str) -> list[tuple[object, ...]]:
    with psycopg.connect(**cluster.connection()) as connection:  # type: ignore[arg-type]
        cursor = connection.execute(sql.encode())
        return cursor.fetchall() if cursor.description else []


def test_a_second_start_finds_the_rows_of_the_first(server: Server, var: Path) -> None:
    run(server.cluster, "create table kept as select 1 as one")
    server.stop()
    assert not answers(server.cluster)

    second = Server(prepare(var), options=THROW_AWAY)
    second.start()
    try:
        assert run(second.cluster, "select one from kept") == [(1,)]
    finally:
        second.stop()


def test_it_speaks_of_letters_beyond_ascii(server: Server) -> None:
    assert run(server.cluster, "select lower('ÉLITE'), to_tsvector('simple', '“Élite” kata')::text") == [
        ("élite", "'kata':2 'élite':1")
    ]


def test_only_its_owner_enters_the_directories(server: Server) -> None:
    for path in (server.cluster.home, server.cluster.data, server.cluster.socket):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700, path


def test_the_modes_of_the_parents_stay_as_they_were() -> None:
    parent = Path(tempfile.mkdtemp(prefix="newsdesk-var-"))
    var = parent / "project" / "var"
    var.mkdir(parents=True)
    closed = [var.parent, parent]
    for path in closed:
        path.chmod(0o700)  # as a home is: the server's OS user cannot enter it
    above = list(parent.parents)
    before = {path: stat.S_IMODE(path.stat().st_mode) for path in [*closed, *above]}
    server = Server(prepare(var), options=THROW_AWAY)
    try:
        server.start()
        assert answers(cluster_under(var))
        assert {path: stat.S_IMODE(path.stat().st_mode) for path in before} == before
    finally:
        server.stop()
        shutil.rmtree(server.cluster.home)
        shutil.rmtree(parent)


def test_nothing_listens_on_tcp(server: Server) -> None:
    assert server.process is not None
    assert [
        c for c in psutil.Process(server.process.pid).net_connections("inet") if c.status == "LISTEN"
    ] == []


def test_two_do_not_start_on_the_same_data(server: Server, var: Path) -> None:
    with pytest.raises(EmbeddedError, match="already running"):
        Server(prepare(var)).start()
    assert answers(server.cluster)


def test_a_directory_whose_name_begins_another_is_left_alone(server: Server, var: Path) -> None:
    shorter = Server(prepare(var.parent / "a name"), options=THROW_AWAY)
    shorter.start()
    shorter.stop()
    assert answers(server.cluster)


def test_killed_it_goes_on_with_every_committed_row(server: Server) -> None:
    run(server.cluster, "set synchronous_commit to on; create table kept as select 1 as one")
    assert server.process is not None
    server.process.send_signal(signal.SIGKILL)
    server.process.wait()

    server.restart()
    assert run(server.cluster, "select one from kept") == [(1,)]


def test_it_ends_when_whoever_started_it_is_killed(var: Path) -> None:
    starter = subprocess.Popen(
        [sys.executable, "-c", START_AND_WAIT, str(var)], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert starter.stdout is not None
    postmaster = psutil.Process(int(starter.stdout.readline()))
    starter.kill()
    starter.communicate()
    again = Server(prepare(var), options=THROW_AWAY)
    again.start()  # at once: it waits for the old one to be gone, or ends it
    again.stop()
    deadline = time.monotonic() + 20
    while postmaster.is_running() and postmaster.status() != psutil.STATUS_ZOMBIE:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_killed_while_it_made_the_data_it_makes_them_again(var: Path) -> None:
    cluster = prepare(var)
    (cluster.home / "data.new").mkdir()
    (cluster.home / "data.new" / "PG_VERSION").write_text("18\n")
    server = Server(cluster, options=THROW_AWAY)
    server.start()
    server.stop()


def test_data_of_another_major_version_are_refused(var: Path) -> None:
    cluster = prepare(var)
    cluster.data.mkdir()
    (cluster.data / "PG_VERSION").write_text("16\n")
    with pytest.raises(EmbeddedError, match=r"PostgreSQL 16.*docs/operations\.md"):
        Server(cluster).start()


def test_an_error_of_the_server_comes_as_one_line(var: Path) -> None:
    server = Server(prepare(var), options={**THROW_AWAY, "shared_buffers": "nonsense"})
    with pytest.raises(EmbeddedError, match="shared_buffers") as caught:
        server.start()
    assert "\n" not in str(caught.value)


def test_a_long_path_gets_a_short_socket() -> None:
    cluster = Cluster(Path("/") / ("d" * 100) / "postgres")
    assert len(os.fsencode(cluster.socket)) < 60
    assert cluster.socket != Cluster(Path("/") / ("d" * 101) / "postgres").socket
