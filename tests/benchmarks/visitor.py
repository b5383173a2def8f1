"""One signed-in browser at the real WSGI application, in this process: all middleware, CSRF and sessions.

Time is from handing over the request to having read the whole answer: what the server does, without network.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.db import connection
from django.test import Client

from articles.models import User

CSRF = "a" * 32


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    milliseconds: float
    queries: list[str] = field(repr=False)


class Visitor:
    def __init__(self, application: Callable[..., Iterable[bytes]], user: User) -> None:
        self.application = application
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        self.cookies = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={CSRF}"

    def get(self, address: str, *, target: str = "") -> Answer:
        """Fetch a page, or what htmx would swap into the element with the id `target`."""
        return self._ask("GET", address, b"", target)

    def post(self, address: str, form: Mapping[str, Any], *, target: str = "main") -> Answer:
        """Send a form as htmx does."""
        return self._ask("POST", address, urlencode(form, doseq=True).encode(), target)

    def _ask(self, method: str, address: str, body: bytes, target: str) -> Answer:
        parts = urlsplit(address)
        environ: dict[str, Any] = {
            "REQUEST_METHOD": method,
            "SCRIPT_NAME": "",
            "PATH_INFO": parts.path,
            "QUERY_STRING": parts.query,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "CONTENT_LENGTH": str(len(body)),
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "HTTP_HOST": "localhost",
            "HTTP_COOKIE": self.cookies,
            "HTTP_X_CSRFTOKEN": CSRF,
            "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
            "wsgi.errors": io.StringIO(),
            "wsgi.multithread": True,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }
        if target:
            environ |= {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": target}
        statuses: list[str] = []
        queries: list[str] = []

        def note(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
            queries.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(note):
            start = time.perf_counter()
            answer = self.application(environ, lambda status, headers, error=None: statuses.append(status))
            content = b"".join(answer)
            if hasattr(answer, "close"):
                answer.close()
            took = time.perf_counter() - start
        return Answer(int(statuses[0].split()[0]), content, 1000 * took, queries)
