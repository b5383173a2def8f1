"""`manage.py supervise` as `make run` starts it: its processes are killed, and it goes on."""

import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from newsdesk.probe import ready
from newsdesk.supervisor import SupervisorError, refuse_full_disk

ROOT = Path(__file__).parents[2]


@pytest.fixture
def var() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="newsdesk-var-"))
    path.chmod(0o711)
    (path / "secret-key").write_text("k" * 60)
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Run:
    """One start of the supervisor, and what it says."""

    def __init__(self, var: Path, port: int, static: Path, **environment: str) -> None:
        self.var = var
        self.port = port
        self.said = var / f"said-{time.monotonic()}"
        with self.said.open("wb") as said:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "supervise", "--port", str(port)],
                cwd=ROOT,
                env={
                    "PATH": os.environ["PATH"],
                    "HOME": str(var),
                    "NEWSDESK_VAR": str(var),
                    "NEWSDESK_BACKUPS": "",
                    "STATIC_ROOT": str(static),
                    **environment,
                },
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def text(self) -> str:
        return self.said.read_text()

    def wait_for(self, expression: str, seconds: float = 60) -> re.Match[str]:
        deadline = time.monotonic() + seconds
        while not (match := re.search(expression, self.text())):
            assert self.process.poll() is None, self.text()
            assert time.monotonic() < deadline, f"{expression} is not in: {self.text()}"
            time.sleep(0.05)
        return match

    def wait_until_ready(self) -> None:
        self.wait_for("newsdesk is at")

    def children(self) -> dict[str, int]:
        """The number of each process, by its name there; who starts again has none meanwhile."""
        pids = [pid for pid, _ in json.loads((self.var / "processes.json").read_text())]
        # Of two that start again one is written down first, without a name.
        found = dict(zip(("The web server", "The worker"), pids, strict=True)) if len(pids) == 2 else {}
        file = self.var / "postgres" / "data" / "postmaster.pid"
        database = file.read_text().split() if file.exists() else []
        return ({"The database": int(database[0])} if database else {}) | found

    def answers(self) -> bool:
        return ready(self.port)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(60)


@pytest.fixture(scope="module")
def static(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Collected once: hashing and packing them is most of a first start."""
    return tmp_path_factory.mktemp("static")


@pytest.fixture
def start(var: Path, port: int, static: Path) -> Iterator[Callable[..., Run]]:
    runs: list[Run] = []

    def start_one(**environment: str) -> Run:
        runs.append(Run(var, port, static, **environment))
        return runs[-1]

    yield start_one
    running = [run for run in runs if run.process.poll() is None]
    for run in running:
        run.process.kill()
        run.process.wait()
    if running:
        processes = [psutil.Process(pid) for pid in _left(var)]
        for process in processes:
            process.kill()
        psutil.wait_procs(processes, timeout=10)


def _left(var: Path) -> list[int]:
    """Which processes still work on that directory."""
    found = []
    for process in psutil.process_iter():
        try:
            if str(var) in " ".join(process.cmdline()) or process.environ().get("NEWSDESK_VAR") == str(var):
                found.append(process.pid)
        except psutil.Error:
            continue
    return found


def wait_until(condition: Callable[[], bool], what: str, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, what
        time.sleep(0.1)


def test_it_serves_this_machine_alone_and_ctrl_c_ends_all_of_it(start: Callable[..., Run], var: Path) -> None:
    run = start()
    run.wait_until_ready()
    assert page(run.port, "/sign-in/") == 200
    listening = {
        connection.laddr.ip
        for pid in _left(var)
        for connection in psutil.Process(pid).net_connections("inet")
        if connection.status == psutil.CONN_LISTEN
    }
    assert listening == {"127.0.0.1"}

    assert run.stop() == 0
    assert run.text().endswith("Stopping.\n")
    assert "Traceback" not in run.text()
    assert _left(var) == []


def test_a_second_start_is_quick(start: Callable[..., Run]) -> None:
    first = start()
    first.wait_until_ready()
    first.stop()
    second = start()
    seconds = float(second.wait_for(r"Ready after ([\d.]+) s")[1])
    assert seconds < 5
    second.stop()


def _killed(run: Run, name: str) -> int:
    """Kill a process and return its number; 0 while it is not there, as when it ended with the database."""
    pid = run.children().get(name, 0)
    try:
        if pid:
            os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return 0
    return pid


def test_whatever_is_killed_is_started_again_with_one_line(start: Callable[..., Run]) -> None:
    run = start()
    run.wait_until_ready()
    for name in run.children():
        while not (pid := _killed(run, name)):
            time.sleep(0.1)
        # In 2 s where it has ended with the database before.
        run.wait_for(f"{name} was killed by SIGKILL; starting it again in")
        wait_until(lambda name=name, pid=pid: run.children().get(name, pid) != pid, f"{name} started again")  # type: ignore[misc]
    wait_until(run.answers, "the pages are there again")
    assert run.text().count("killed by SIGKILL") == 3
    assert run.stop() == 0


def test_after_a_killed_supervisor_the_next_start_goes_on(start: Callable[..., Run], var: Path) -> None:
    run = start()
    run.wait_until_ready()
    code = "from articles.models import Outlet; Outlet.objects.create(name='Harian Contoh')"
    assert manage(var, "shell", "-c", code).returncode == 0
    run.process.kill()
    run.process.wait()

    again = start()  # at once, while what was killed may still be ending
    again.wait_until_ready()
    code = "from articles.models import Outlet; print(Outlet.objects.get())"
    assert manage(var, "shell", "-c", code).stdout.endswith("Harian Contoh\n")
    assert again.stop() == 0
    wait_until(lambda: _left(var) == [], "nothing is left running")


def test_a_killed_supervisor_leaves_nothing_running(start: Callable[..., Run], var: Path) -> None:
    run = start()
    run.wait_until_ready()
    run.process.kill()
    run.process.wait()
    wait_until(lambda: _left(var) == [], "nothing is left running")


def test_a_second_one_says_where_the_first_is(start: Callable[..., Run]) -> None:
    run = start()
    run.wait_until_ready()
    second = start()
    assert second.process.wait(30) == 1
    assert second.text().count("\n") == 1
    assert f"already running: http://127.0.0.1:{run.port}/" in second.text()
    assert run.answers()


def test_a_taken_port_is_one_line(start: Callable[..., Run], port: int) -> None:
    with socket.create_server(("127.0.0.1", port)):
        run = start()
        assert run.process.wait(30) == 1
    assert run.text().count("\n") == 1
    assert f"Port {port} is taken" in run.text()
    assert "make run PORT=" in run.text()


def test_data_of_another_version_are_one_line_with_the_recipe(start: Callable[..., Run], var: Path) -> None:
    first = start()
    first.wait_until_ready()
    first.stop()
    (var / "postgres" / "data" / "PG_VERSION").write_text("16\n")
    run = start()
    assert run.process.wait(30) == 1
    assert run.text().count("\n") == 1
    assert "PostgreSQL 16" in run.text()
    recipe = (ROOT / "docs" / "operations.md").read_text()
    assert "## Embedded data of another version" in recipe


def test_a_full_disk_is_one_line(tmp_path: Path) -> None:
    more_than_there_is = shutil.disk_usage(tmp_path).free + 1_000_000_000
    with pytest.raises(SupervisorError, match=r"The disk is full: \d+ MB are free for .*, \d+ are needed\.$"):
        refuse_full_disk(tmp_path, needed=more_than_there_is)
    refuse_full_disk(tmp_path, needed=1)


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk takes root")
def test_on_a_disk_that_is_full_it_ends_with_one_line(start: Callable[..., Run], var: Path) -> None:
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=60m", "none", var], check=False).returncode:
        pytest.skip("this machine allows no mount")
    try:
        var.chmod(0o711)
        (var / "secret-key").write_text("k" * 60)
        run = start()
        assert run.process.wait(60) == 1
        assert run.text().count("\n") == 1
        assert "The disk is full" in run.text()
    finally:
        subprocess.run(["umount", var], check=True)


@pytest.mark.weights
def test_the_demo_annotates_the_samples_and_its_accounts_work(start: Callable[..., Run], var: Path) -> None:
    run = start(NEWSDESK_DEMO="1")
    total = run.wait_for(r"annotated \d+ of (\d+) articles", 90)[1]
    run.wait_for(rf"annotated {total} of {total} articles", 180)
    assert int(total) >= 16
    done = "from articles.models import Article; print(Article.objects.filter(annotation='done').count())"
    assert manage(var, "shell", "-c", done).stdout.endswith(f"{total}\n")

    kept = dict(line.split() for line in (var / "demo-accounts").read_text().splitlines())
    assert (var / "demo-accounts").stat().st_mode & 0o777 == 0o600
    for name, password in kept.items():
        assert re.search(rf"{name} +with {password}", run.text())
        code = (
            f"from django.contrib.auth import get_user_model as g; print(g().objects.get(username={name!r})"
        )
        code += f".check_password({password!r}))"
        assert manage(var, "shell", "-c", code).stdout.endswith("True\n")
    assert run.stop() == 0


def page(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    status = connection.getresponse().status
    connection.close()
    return status


def manage(var: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """A command beside the running newsdesk, which attaches to its database."""
    return subprocess.run(
        [sys.executable, "manage.py", *args],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(var), "NEWSDESK_VAR": str(var)},
        capture_output=True,
        text=True,
        check=False,
    )
