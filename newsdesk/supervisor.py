"""Runs newsdesk on one machine: the database, the web server, the workers; starts again what ends.

Children end with the supervisor, by kill -9 too, and the next start goes on from what the database holds.
"""

import errno
import fcntl
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import psutil
from django.db import DatabaseError
from procrastinate.exceptions import ConnectorException

from newsdesk.embedded import EmbeddedError, Server, prepare
from newsdesk.probe import ready
from newsdesk.processes import spawn

STEADY_SECONDS = 60  # a child that ran so long may end once without waiting longer for its next start
LONGEST_WAIT = 60
READY_SECONDS = 90
GRACE_SECONDS = 25  # an article of usual length is annotated in less
NEEDED_BYTES = 200_000_000  # PostgreSQL fails in uglier ways when its disk runs full under it


class SupervisorError(Exception):
    """Why newsdesk cannot start, in one line."""


@dataclass
class Child:
    """A process that is started again whenever it ends.

    before_start clears up what the last one left; where it raises, the start waits as after a failure.
    """

    name: str
    args: Sequence[str]
    death_signal: signal.Signals
    before_start: Callable[[], None] | None = None
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    started: float = field(default=0, init=False)
    failures: int = field(default=0, init=False)
    start_at: float = field(default=0, init=False)

    def note_exit(self) -> float:
        """Plan the next start and return in how many seconds it is."""
        steady = time.monotonic() - self.started > STEADY_SECONDS
        self.failures = 0 if steady else self.failures + 1
        wait = min(LONGEST_WAIT, 2 ** max(self.failures - 1, 0))
        self.start_at = time.monotonic() + wait
        self.process = None
        return wait


@dataclass
class Errand:
    """A process that runs to its end, again and again."""

    name: str
    args: Sequence[str]
    every: float
    next_at: float
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)


class Supervisor:
    """Owns the lock of the var directory, and with it every process that works on it."""

    def __init__(
        self,
        *,
        var: Path,
        port: int,
        embedded: bool,
        say: Callable[[str], None],
        environment: Mapping[str, str],
    ) -> None:
        self.var = var
        self.port = port
        self.say = say
        self.environment = dict(environment)
        self.server: Server | None = None
        self.children: list[Child] = []
        self.errands: list[Errand] = []
        self.stopping = False
        self.hurry = False
        self._embedded = embedded
        self._lock: IO[str] | None = None
        self._server_child = Child("The database", [], signal.SIGINT)

    def open(self) -> None:
        """Make sure that nothing is in the way, and start the database."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_signal)
        self.var.mkdir(parents=True, exist_ok=True)
        self._take_lock()
        self._end_leftovers()
        refuse_full_disk(self.var)
        refuse_taken_port(self.port)
        if self._embedded:
            self.server = Server(prepare(self.var))
            self.server.start()
            self._server_child.started = time.monotonic()

    def start_children(self) -> None:
        for child in self.children:
            self._start(child)

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while not self.stopping and not ready(self.port):
            if time.monotonic() > deadline:
                raise SupervisorError(f"The web server did not become ready within {READY_SECONDS} s.")
            self.tick()
            time.sleep(0.05)

    def tick(self) -> None:
        """Say in one line which children have ended, and start again those whose time has come."""
        self._tick_server()
        for child in self.children:
            if child.process is not None and child.process.poll() is not None:
                how = _how_it_ended(child.process.returncode)
                wait = child.note_exit()
                self.say(f"{child.name} {how}; starting it again in {wait:.0f} s")
            if child.process is None and time.monotonic() >= child.start_at:
                self._start(child)
        for errand in self.errands:
            self._tick_errand(errand)

    def run(self) -> None:
        """Watch the children until a signal asks to stop."""
        while not self.stopping:
            self.tick()
            time.sleep(0.2)

    def close(self) -> None:
        """Stop the workers and the web server, then the database: nobody is cut off in the middle."""
        started: list[Errand | Child] = [*self.errands, *reversed(self.children)]
        running = [one.process for one in started if one.process]
        for process in running:
            _signal(process, signal.SIGTERM)
        deadline = time.monotonic() + GRACE_SECONDS
        while any(process.poll() is None for process in running):
            if self.hurry or time.monotonic() > deadline:
                for process in running:
                    _signal(process, signal.SIGKILL)
                break
            time.sleep(0.05)
        for process in running:
            process.wait()
        if self.server:
            self.server.stop()
        if self._lock:
            self._pids.unlink(missing_ok=True)
            self._lock.close()

    @property
    def _pids(self) -> Path:
        return self.var / "processes.json"

    def _start(self, child: Child) -> None:
        if child.before_start:
            try:
                child.before_start()
            except (DatabaseError, ConnectorException):
                wait = child.note_exit()
                self.say(f"{child.name} waits for the database; next try in {wait:.0f} s")
                return
        child.started = time.monotonic()
        child.process = spawn(child.args, env=self.environment, death_signal=child.death_signal)
        pids = [c.process.pid for c in self.children if c.process]
        facts = [[pid, psutil.Process(pid).create_time()] for pid in pids if psutil.pid_exists(pid)]
        written = self._pids.with_suffix(".new")
        written.write_text(json.dumps(facts))
        written.replace(self._pids)  # a kill in between leaves what was there before

    def _tick_errand(self, errand: Errand) -> None:
        if errand.process is not None and errand.process.poll() is not None:
            if errand.process.returncode:
                self.say(f"{errand.name} {_how_it_ended(errand.process.returncode)}")
            errand.process = None
        if errand.process is None and time.monotonic() >= errand.next_at:
            errand.next_at = time.monotonic() + errand.every
            errand.process = spawn(errand.args, env=self.environment)

    def _tick_server(self) -> None:
        if self.server is None:
            return
        process, child = self.server.process, self._server_child
        if process is not None and process.poll() is not None:
            how = _how_it_ended(process.returncode)
            wait = child.note_exit()
            self.server.process = None
            self.say(f"{child.name} {how}; starting it again in {wait:.0f} s")
        if self.server.process is None and time.monotonic() >= child.start_at:
            child.started = time.monotonic()
            try:
                self.server.restart()
            except EmbeddedError as error:
                self.say(f"{error} Trying again in {child.note_exit():.0f} s.")

    def _take_lock(self) -> None:
        lock = (self.var / "supervisor.lock").open("a+")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            where = lock.read().strip()
            lock.close()
            raise SupervisorError(f"newsdesk is already running: {where}") from None
        lock.truncate(0)
        lock.write(f"http://127.0.0.1:{self.port}/ (process {os.getpid()})")
        lock.flush()
        self._lock = lock

    def _end_leftovers(self) -> None:
        """End what a killed supervisor left, where the kernel has not done it already."""
        try:
            facts = json.loads(self._pids.read_text())
        except (FileNotFoundError, ValueError):
            return
        left = []
        for pid, created in facts:
            with suppress(psutil.Error):
                process = psutil.Process(pid)
                if process.create_time() == created:  # else the number belongs to another program by now
                    process.terminate()
                    left.append(process)
        for process in psutil.wait_procs(left, timeout=10)[1]:
            with suppress(psutil.Error):
                process.kill()

    def _on_signal(self, number: int, frame: object) -> None:
        self.hurry = self.stopping
        self.stopping = True


def refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                why = "is taken by another program"
            else:
                why = f"cannot be used ({error.strerror})"
            raise SupervisorError(f"Port {port} {why}: choose another, as in `make run PORT=8001`.") from None


def refuse_full_disk(path: Path, *, needed: int = NEEDED_BYTES) -> None:
    free = shutil.disk_usage(path).free
    if free < needed:
        raise SupervisorError(
            f"The disk is full: {free // 1_000_000} MB are free for {path}, {needed // 1_000_000} are needed."
        )


def manage(*args: str) -> list[str]:
    """The command line of a management command, run by this very Python."""
    return [sys.executable, str(Path(__file__).resolve().parent.parent / "manage.py"), *args]


def _how_it_ended(code: int) -> str:
    if code < 0:
        return f"was killed by {signal.Signals(-code).name}"
    return f"ended with code {code}"


def _signal(process: subprocess.Popen[bytes], number: signal.Signals) -> None:
    if process.poll() is None:
        process.send_signal(number)
