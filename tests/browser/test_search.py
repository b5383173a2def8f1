"""The search in the browser: by keyboard, without JavaScript, more rows by scrolling, accessible."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from articles.models import User
from articles.searching.finding import SIZE
from tests.browser.conftest import Desk
from tests.factories import make_article, make_user
from tests.searching.texts import annotate_said


@pytest.fixture
def editor(transactional_db: None) -> User:
    return make_user()


@pytest.fixture
def quotes(editor: User) -> int:
    number = SIZE + 5
    text = "\n".join(f'"Kami mendukung usulan {n}," kata Bayu Siregar.' for n in range(number))
    said = [(f"Kami mendukung usulan {n},", "direct", "Bayu Siregar", "peneliti") for n in range(number)]
    annotate_said(make_article(text, "Dukungan warga"), *said)
    return number


def test_typed_and_sent_by_keyboard_the_results_come_and_go_on(desk: Desk, editor: User, quotes: int) -> None:
    page = desk.open("/search/", user=editor)
    expect(page.locator("#id_q")).to_be_focused()
    page.keyboard.type("siapa:bay")
    expect(page.locator("#query-options option[value='siapa:\"Bayu Siregar\"']")).to_have_count(1)
    page.fill("#id_q", "siapa:bayu dukung")
    page.keyboard.press("Enter")
    expect(page.locator(".said")).to_have_count(SIZE)
    expect(page.locator("mark").first).to_have_text("mendukung")
    expect(page).to_have_url(re.compile("q=siapa"))
    page.mouse.wheel(0, 100_000)
    expect(page.locator(".said")).to_have_count(quotes)


def test_what_makes_no_sense_is_said_beside_the_box(desk: Desk, editor: User, quotes: int) -> None:
    page = desk.open("/search/", user=editor, language="en")
    page.fill("#id_q", "when:2026")
    page.keyboard.press("Enter")
    expect(page.locator(".notice--wrong")).to_contain_text("There is no key “when:”")
    page.fill("#id_q", "dukung")
    page.keyboard.press("Enter")
    expect(page.locator(".said")).to_have_count(SIZE)


def test_without_javascript_box_form_saving_and_paging_work(desk: Desk, editor: User, quotes: int) -> None:
    page = desk.open("/search/", user=editor, javascript=False)
    page.fill("#id_words", "dukung")
    page.check("input[name=kinds][value=direct]")
    page.click(".filters__fields button[type=submit]")
    expect(page.locator("#id_q")).to_have_value("dukung kind:direct")
    page.click("a[rel=next]")
    expect(page.locator(".said")).to_have_count(quotes - SIZE)
    page.fill("#save-name", "Dukungan")
    page.click(".search__saved button[type=submit]")
    page.click("text=Saved searches")
    expect(page.locator(".kept__name")).to_have_text("Dukungan")


@pytest.mark.parametrize("address", ["/search/", "/search/?q=dukung", "/search/saved/", "/balance/"])
@pytest.mark.parametrize("width", [390, 1440])
def test_accessible(
    desk: Desk, editor: User, quotes: int, axe: Callable[[Page], list[str]], address: str, width: int
) -> None:
    page = desk.open(address, user=editor)
    page.set_viewport_size({"width": width, "height": 900})
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
