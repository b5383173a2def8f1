"""docker-compose.yml: read, and its commands run by hand with its environment on another PostgreSQL."""

import http.client
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from tests.newsdesk.servers import server_over_tcp

ROOT = Path(__file__).parents[2]
GIVEN = {"SECRET_KEY": "k" * 60, "POSTGRES_PASSWORD": "rahasia", "ALLOWED_HOSTS": "desk.example"}
VARIABLE = re.compile(r"\$\{(\w+)(?::([-?])([^}]*))?\}")


def compose(given: dict[str, str]) -> dict[str, Any]:
    """Read the file as compose does: ${NAME:-default}, and ${NAME:?message} where it must be given."""

    def filled(node: Any) -> Any:
        if isinstance(node, dict):
            return {name: filled(inner) for name, inner in node.items()}
        if isinstance(node, list):
            return [filled(inner) for inner in node]
        return VARIABLE.sub(value, node) if isinstance(node, str) else node

    def value(match: re.Match[str]) -> str:
        name, kind, text = match.groups()
        if kind == "?" and not given.get(name):
            raise KeyError(name)
        return given.get(name) or text or ""

    return filled(yaml.safe_load((ROOT / "docker-compose.yml").read_text()))


def run(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return subprocess.Popen(command, cwd=ROOT, env={"PATH": path, "HOME": "/nonexistent", **environment})


@pytest.mark.parametrize("missing", GIVEN)
def test_a_secret_that_is_not_given_stops_it(missing: str) -> None:
    with pytest.raises(KeyError, match=missing):
        compose({name: text for name, text in GIVEN.items() if name != missing})


def test_everything_that_stays_up_is_started_again_and_checked() -> None:
    services = compose(GIVEN)["services"]
    assert services["database"]["image"] == "postgres:18"
    for name in ("database", "web", "worker"):
        assert services[name]["restart"] == "always", name
        assert services[name]["healthcheck"]["test"][0] == "CMD", name
    assert services["web"]["ports"] == ["127.0.0.1:8000:8000"]


def test_the_image_runs_as_a_user_without_rights() -> None:
    lines = (ROOT / "Dockerfile").read_text().splitlines()
    users = [line for line in lines if line.startswith("USER")]
    assert users == ["USER newsdesk"]
    assert lines.index("USER newsdesk") < next(i for i, line in enumerate(lines) if line.startswith("CMD"))


@pytest.fixture(scope="module")
def environments(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, dict[str, str]]]:
    """The environment of each service; only the address of the database and the port are this machine's."""
    services = compose(GIVEN)["services"]
    with server_over_tcp() as url, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        here = {
            "DATABASE_URL": f"postgresql://newsdesk@127.0.0.1:{urlsplit(url).port}/newsdesk",
            "PORT": str(probe.getsockname()[1]),
        }
        probe.close()
        static = {"STATIC_ROOT": str(tmp_path_factory.mktemp("static"))}
        yield {
            name: {k: here.get(k, v) for k, v in services[name]["environment"].items()} | static
            for name in ("migrate", "web", "worker")
        }


def test_its_commands_serve_pages_and_pass_their_health_checks(
    environments: dict[str, dict[str, str]],
) -> None:
    services = compose(GIVEN)["services"]
    assert run(services["migrate"]["command"], environments["migrate"]).wait(120) == 0

    collect = ["python", "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    assert " ".join(collect) in (ROOT / "Dockerfile").read_text()
    assert run(collect, environments["web"]).wait(120) == 0

    running = {name: run(services[name]["command"], environments[name]) for name in ("web", "worker")}
    try:
        for name, process in running.items():
            check = services[name]["healthcheck"]["test"][1:]
            deadline = time.monotonic() + 60
            while run(check, environments[name]).wait(30):
                assert process.poll() is None, f"{name} ended"
                assert time.monotonic() < deadline, f"{name} is not healthy"
                time.sleep(0.5)

        port = int(environments["web"]["PORT"])
        assert answer(port, "/sign-in/", {"Host": "desk.example"}) == (301, "https://desk.example/sign-in/")
        through_proxy = {"Host": "desk.example", "X-Forwarded-Proto": "https"}
        assert answer(port, "/sign-in/", through_proxy) == (200, None)
        assert answer(port, "/sign-in/", through_proxy | {"Host": "evil.example"})[0] == 400
    finally:
        for process in running.values():
            process.terminate()
    assert {name: process.wait(60) for name, process in running.items()} == {"web": 0, "worker": 0}


def answer(port: int, path: str, headers: dict[str, str]) -> tuple[int, str | None]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    connection.close()
    return response.status, response.headers["Location"]
