"""A PostgreSQL for the test session: that of DATABASE_URL, else a temporary embedded one."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, connections
from pytest_django.plugin import blocking_manager_key

from newsdesk.embedded import Cluster, Server, prepare

PREFIX = "newsdesk-tests-"
LONGEST = ("queue", "newsdesk", "browser")
THROW_AWAY = {  # nothing here has to outlive a crash
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_wal_size": "512MB",
    "shared_buffers": "64MB",
}


def pytest_configure(config: pytest.Config) -> None:
    """Clear up once, before the processes of a parallel run make directories of their own."""
    if not hasattr(config, "workerinput"):
        _sweep()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every transactional test begins with what the migrations wrote, whatever ran before it. The longest
    files come first, so that no process has one of them left when the others are done."""
    items.sort(key=lambda item: item.path.parent.name not in LONGEST)
    for item in items:
        marker = item.get_closest_marker("django_db")
        if marker and marker.kwargs.get("transaction"):
            restored = pytest.mark.django_db(transaction=True, serialized_rollback=True)
            item.add_marker(restored, append=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Leave the database as the migrations did, for a transactional test only empties Django's tables:
    processes that run the tests side by side mix both kinds."""
    yield
    marker = item.get_closest_marker("django_db")
    if nextitem and marker and marker.kwargs.get("transaction"):
        with item.config.stash[blocking_manager_key].unblock():
            first_rows = connection._test_serialized_contents  # type: ignore[attr-defined]
            connection.creation.deserialize_db_from_string(first_rows)
            with connection.cursor() as cursor:
                cursor.execute("TRUNCATE procrastinate_jobs, procrastinate_workers CASCADE")


@pytest.fixture(scope="session")
def embedded_postgres() -> Iterator[Cluster]:
    """A running server of this session alone; it ends with the session, however that ends."""
    var = Path(tempfile.mkdtemp(prefix=PREFIX))
    var.chmod(0o711)  # as root the server runs as another user, who has to pass through
    server = Server(prepare(var), options=THROW_AWAY)
    try:
        server.start()
        yield server.cluster
    finally:
        server.stop()
        shutil.rmtree(var, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest, django_db_modify_db_settings_parallel_suffix: None
) -> None:
    if "DATABASE_URL" in os.environ:
        return
    cluster: Cluster = request.getfixturevalue("embedded_postgres")
    at = cluster.connection()
    connections["default"].settings_dict.update(
        NAME=at["dbname"], USER=at["user"], HOST=at["host"], PORT=at["port"]
    )


def _sweep() -> None:
    """Remove the data of sessions that were killed; their servers ended with them."""
    for left in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            with (left / "postgres" / "lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(left, ignore_errors=True)
        except OSError:  # in use, just being made, or another user's
            continue
