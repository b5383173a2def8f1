"""A real browser on a real server: Debian's chromium, driven by Playwright, and axe for accessibility."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from articles.models import User

CHROMIUM = next(
    (path for path in ("/usr/bin/chromium", shutil.which("chromium") or "") if Path(path).is_file()), ""
)
SIZES = {"narrow": (390, 844), "wide": (1440, 900)}
TIMEOUT = 20_000  # ms: two cores that others want too take their time
# Chromium logs every answer of 4xx, and htmx every request that a later one took the place of.
EXPECTED = ("Failed to load resource", "htmx:afterRequest", "htmx:sendAbort")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="module")
def chromium(django_db_setup: None) -> Iterator[Browser]:
    """A browser for a module: while Playwright's loop runs in this thread, no other loop can."""
    if not CHROMIUM:
        pytest.skip("no chromium on this machine: browser tests are skipped")
    # Django takes that loop for asynchronous code, and has another connection object while it runs: what
    # the migrations wrote, to be restored before each test, is handed over.
    first_rows = connection._test_serialized_contents  # type: ignore[attr-defined]
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    expect.set_options(timeout=TIMEOUT)
    with sync_playwright() as playwright:
        connection._test_serialized_contents = first_rows  # type: ignore[attr-defined]
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()
        connection.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


class Desk:
    """Opens pages as a user, and keeps what the browser complained about."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self.problems: list[str] = []
        self._contexts: list[BrowserContext] = []

    def open(
        self,
        path: str,
        *,
        user: User | None = None,
        size: str = "wide",
        scheme: Any = "light",
        language: str = "en",
        javascript: bool = True,
    ) -> Page:
        """Open `path` in a window of its own; the text is English unless a test asks for Indonesian."""
        width, height = SIZES[size]
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=javascript,
            locale="id-ID",
        )
        context.set_default_timeout(TIMEOUT)
        self._contexts.append(context)
        self._cookie(context, settings.LANGUAGE_COOKIE_NAME, language)
        if user:
            client = Client()
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
            self._cookie(
                context, settings.SESSION_COOKIE_NAME, client.cookies[settings.SESSION_COOKIE_NAME].value
            )
        page = context.new_page()
        page.on("console", self._listen)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.goto(path)
        return page

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def _cookie(self, context: BrowserContext, name: str, value: str) -> None:
        context.add_cookies([{"name": name, "value": value, "url": self.address}])

    def _listen(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not message.text.startswith(EXPECTED):
            self.problems.append(message.text)


@pytest.fixture
def desk(chromium: Browser, live_server: Any) -> Iterator[Desk]:
    """`desk.open("/articles/", user=…) -> Page`; errors in the browser's console fail the test."""
    desk = Desk(chromium, live_server.url)
    yield desk
    desk.close()
    assert desk.problems == []


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """`axe(page)` returns the violations, one line each; none is what every page must have."""

    def violations(page: Page) -> list[str]:
        return [
            f"{violation['id']}: {violation['help']}: {[node['target'] for node in violation['nodes'][:3]]}"
            for violation in Axe().run(page).response["violations"]
        ]

    return violations
