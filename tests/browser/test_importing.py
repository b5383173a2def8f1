"""Importing in the browser: hand in, look at the verdicts, import, and see the article annotated."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection
from playwright.sync_api import Page, expect

from articles.models import ADMINISTRATORS, Article, ImportBatch, User
from tests.browser.conftest import SIZES, Desk
from tests.factories import make_user
from tests.importing.texts import OTHER, STORY, WITH_FURNITURE, nearly

ADD = "/admin/articles/importbatch/add/"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def administrator(transactional_db: None) -> User:
    return make_user(ADMINISTRATORS)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A good article, a near-duplicate of it, one that is no text, and one that is empty."""
    contents = {"a.txt": STORY, "b.txt": nearly(STORY), "c.txt": "\x89PNG\r\n\x1a\n\0\0", "d.txt": ""}
    for name, text in contents.items():
        (tmp_path / name).write_text(text)
    return [tmp_path / name for name in contents]


def work_off_the_queue() -> None:
    """Annotate what waits with the real pipeline, in a process of its own as a worker is."""
    settings = connection.settings_dict
    host = quote(settings["HOST"] or "localhost", safe="")
    password = f":{quote(settings['PASSWORD'])}" if settings["PASSWORD"] else ""
    url = f"postgresql://{settings['USER']}{password}@{host}:{settings['PORT']}/{settings['NAME']}"
    command = [sys.executable, "manage.py", "annotate"]
    environment = {"SECRET_KEY": "k" * 60, "DATABASE_URL": url, "PATH": os.environ["PATH"]}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)


@pytest.mark.weights
def test_a_pasted_text_is_judged_imported_annotated_and_read(desk: Desk, administrator: User) -> None:
    page = desk.open(ADD, user=administrator)
    page.locator("[name=text]").fill(WITH_FURNITURE)
    page.locator("[name=outlet]").fill("Kabar Wanasari")
    page.get_by_role("button", name="Check the text").click()

    expect(page.locator(".verdict")).to_have_text("new")
    page.locator("summary").click()
    expect(page.locator("del")).to_contain_text(
        ["Reporter: Dina Kartika | Editor: Bram Saputra", "WANASARI -", "Tonton:", "Baca Juga:"]
    )
    assert not Article.objects.exists()

    page.get_by_role("button", name="Import what is chosen").click()
    expect(page.locator("#progress")).to_contain_text("0 of 1 annotated")
    work_off_the_queue()
    expect(page.locator("#progress")).to_contain_text("1 of 1 annotated")  # it refreshes itself

    page.locator(".row-article a").click()
    expect(page.locator("#quotes")).to_contain_text("Kami sudah menunggu setahun")
    expect(page.locator("#quotes")).to_contain_text("Harun Wibowo")
    expect(page.locator("#text s")).to_have_count(4)


@pytest.mark.parametrize("javascript", [True, False], ids=["javascript", "no javascript"])
def test_bad_files_hold_up_no_good_one(
    desk: Desk, administrator: User, files: list[Path], javascript: bool
) -> None:
    page = desk.open(ADD, user=administrator, javascript=javascript)
    page.set_input_files("[name=upload]", files)
    page.get_by_role("button", name="Check the files").click()
    expect(page.locator(".verdict")).to_have_text(
        ["new", "nearly the same as another", "unreadable", "unreadable"]
    )

    page.locator("[name=import]").nth(1).check()
    page.get_by_role("button", name="Import what is chosen").click()
    expect(page.locator("#progress")).to_contain_text("0 of 2 annotated")
    assert Article.objects.count() == 2


def test_by_keyboard_alone(desk: Desk, administrator: User) -> None:
    page = desk.open(ADD, user=administrator)
    page.locator("[name=text]").focus()
    page.keyboard.insert_text(OTHER)
    press_until(page, "Check the text")
    expect(page.locator(".verdict")).to_have_text("new")
    press_until(page, "Import what is chosen")
    expect(page.locator("#progress")).to_contain_text("0 of 1 annotated")


def press_until(page: Page, button: str) -> None:
    """Go from field to field to the button of that name, and press it."""
    for _ in range(60):
        if page.evaluate("document.activeElement.textContent").strip() == button:
            page.keyboard.press("Enter")
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{button} is not reached by Tab")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_no_axe_violation_and_nothing_wider_than_the_window(
    desk: Desk,
    administrator: User,
    files: list[Path],
    axe: Callable[[Page], list[str]],
    size: str,
    scheme: str,
) -> None:
    page = desk.open(ADD, user=administrator, size=size, scheme=scheme)
    page.set_input_files("[name=upload]", files)
    page.get_by_role("button", name="Check the files").click()
    expect(page.locator(".verdict")).to_have_count(len(files))
    judged = page.url.removeprefix(desk.address)
    page.get_by_role("button", name="Import what is chosen").click()
    expect(page.locator("#progress")).to_be_visible()
    batch = ImportBatch.objects.get()
    changes = f"/admin/articles/article/{Article.objects.get().pk}/change/"
    for path in (ADD, judged, f"{judged}?verdict=unreadable", "/admin/", "/admin/articles/article/", changes):
        page.goto(path)
        assert desk.problems == [], path
        assert axe(page) == [], path
        desk.problems.clear()  # axe tries styles of its own on the admin's links, which the policy blocks
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert batch.counts["rows"] == 4
