"""Lists in the browser: scrolled, filtered, used by keyboard and without JavaScript, and accessible."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Page, Route, expect

from articles.models import Entity, Quote, State, User
from articles.reading.listing import SIZE
from tests.browser.conftest import Desk
from tests.factories import JAKARTA, annotate, make_article, make_user

FIRST = datetime(2026, 3, 2, 8, tzinfo=JAKARTA)


@pytest.fixture
def editor(transactional_db: None) -> User:
    return make_user()


@pytest.fixture
def archive(editor: User) -> list[str]:
    """More than two pages of articles, oldest first; each is annotated."""
    titles = [f"Kabar nomor {number}" for number in range(2 * SIZE + 5)]
    for number, title in enumerate(titles):
        annotate(make_article(title=title, published_at=FIRST + timedelta(minutes=number)))
    return titles


def after_a_moment(route: Route) -> None:
    time.sleep(0.2)
    route.continue_()


def expect_shown(page: Page, titles: list[str]) -> None:
    expect(page.locator(".entry__title")).to_have_text(titles)


def test_scrolling_brings_all_articles_once_and_in_order(
    desk: Desk, editor: User, archive: list[str]
) -> None:
    page = desk.open("/articles/", user=editor)
    for pages in (2, 3):
        page.mouse.wheel(0, 100_000)
        expect(page.locator(".entry__title")).to_have_count(min(pages * SIZE, len(archive)))
    page.mouse.wheel(0, 100_000)
    expect(page.locator(".ledger__end")).to_be_visible()
    expect_shown(page, archive[::-1])


def test_without_javascript_links_lead_on_and_back(desk: Desk, editor: User, archive: list[str]) -> None:
    latest_first = archive[::-1]
    page = desk.open("/articles/", user=editor, javascript=False)
    expect_shown(page, latest_first[:SIZE])
    page.click("a[rel=next]")
    expect_shown(page, latest_first[SIZE : 2 * SIZE])
    page.click("a[rel=next]")
    expect_shown(page, latest_first[2 * SIZE :])
    page.click("a[rel=prev]")
    expect_shown(page, latest_first[SIZE : 2 * SIZE])


def test_without_javascript_the_filters_work(desk: Desk, editor: User, archive: list[str]) -> None:
    page = desk.open("/articles/", user=editor, javascript=False)
    page.fill("#id_speaker", "Ratna Dewi")
    page.fill("#id_q", "nomor 7")
    page.click("main button[type=submit]")
    expect_shown(page, ["Kabar nomor 7"])
    expect(page.locator("#id_speaker")).to_have_value("Ratna Dewi")


def test_typing_filters_the_list_and_the_address_says_what_is_shown(
    desk: Desk, editor: User, archive: list[str]
) -> None:
    page = desk.open("/articles/", user=editor)
    page.fill("#id_q", "nomor 7")
    expect(page.locator(".entry")).to_have_count(1)
    page.get_by_label("Verified").check()
    expect(page.locator(".empty h2")).to_have_text("No article fits")
    expect(page).to_have_url("/articles/?q=nomor%207&state=verified")
    page.go_back()
    expect(page.locator(".entry")).to_have_count(1)


def test_names_are_suggested_while_one_types(desk: Desk, editor: User, archive: list[str]) -> None:
    page = desk.open("/articles/", user=editor)
    page.locator("#id_speaker").press_sequentially("rat dew", delay=20)
    expect(page.locator("#speaker-options option")).to_have_count(0)
    page.fill("#id_speaker", "dewi rat")
    expect(page.locator("#speaker-options option")).to_have_attribute("value", "Ratna Dewi")


def test_the_keyboard_goes_on_where_new_rows_begin(desk: Desk, editor: User, archive: list[str]) -> None:
    page = desk.open("/articles/", user=editor)
    page.route("**/articles/?after=*", after_a_moment)
    page.focus("#more a")
    expect(page.locator(".entry")).to_have_count(2 * SIZE)
    expect(page.locator("*:focus")).to_have_text(archive[::-1][SIZE])


def test_the_whole_page_is_reached_by_keyboard(desk: Desk, editor: User, archive: list[str]) -> None:
    page = desk.open("/articles/", user=editor)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#id_q")).to_be_focused()
    page.keyboard.type("nomor 11")
    page.keyboard.press("Enter")
    expect(page.locator(".entry")).to_have_count(1)
    page.focus("[popovertarget]")
    page.keyboard.press("Enter")
    expect(page.locator("#account-menu")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#account-menu")).to_be_hidden()
    expect(page.locator("[popovertarget]")).to_be_focused()


def test_the_theme_is_kept_with_and_without_javascript(desk: Desk, editor: User) -> None:
    for javascript in (True, False):
        page = desk.open("/articles/", user=editor, javascript=javascript)
        whole = page.locator("html")
        light = whole.evaluate("(html) => getComputedStyle(html).backgroundColor")
        page.click("[popovertarget]")
        page.click("button[value=dark]")
        expect(whole).not_to_have_css("background-color", light)
        page.reload()
        expect(whole).not_to_have_css("background-color", light)
        page.click("[popovertarget]")
        page.click("button[value=light]")
        expect(whole).to_have_css("background-color", light)


def test_a_lost_session_and_a_lost_connection_are_said(desk: Desk, editor: User, archive: list[str]) -> None:
    page = desk.open("/articles/", user=editor)
    page.context.clear_cookies(name="sessionid")
    page.fill("#id_q", "nomor 7")
    toast = page.locator(".toast").first
    expect(toast).to_contain_text("Your session has ended")
    expect(page.locator("#id_q")).to_have_value("nomor 7")
    toast.get_by_role("button").click()
    expect(toast).to_be_hidden()
    page.context.set_offline(True)
    page.fill("#id_q", "nomor 8")
    expect(page.locator(".toast").first).to_contain_text("cannot be reached")
    desk.problems.clear()  # chromium logs the lost connection


ADDRESSES = {
    "articles": "/articles/",
    "no article": "/articles/?q=tidakada",
    "bad filter": "/articles/?since=kemarin",
    "people": "/people/",
    "person": "/people/{person}/",
    "withdrawn quote": "/quotes/{quote}/",
    "password": "/password/",
    "missing": "/nowhere/",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["narrow", "wide"])
def test_no_page_has_an_axe_violation_or_is_wider_than_the_window(
    desk: Desk, axe: Callable[[Page], list[str]], editor: User, scheme: str, size: str
) -> None:
    article = make_article()
    annotate(article)
    make_article(title="Belum dibaca mesin", text="Satu baris.", outlet="Kabar Lain")
    quote = Quote.objects.filter(article=article).order_by("start")[0]
    Quote.objects.filter(pk=quote.pk).update(state=State.WITHDRAWN)
    person = Entity.objects.get(name="Ratna Dewi")
    page = desk.open("/sign-in/", scheme=scheme, size=size)
    found = {"sign-in": axe(page)}
    page = desk.open("/articles/", user=editor, scheme=scheme, size=size)
    for name, address in ADDRESSES.items():
        page.goto(address.format(person=person.pk, quote=quote.public_id))
        found[name] = axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        page.click("[popovertarget]")
        found[f"{name}, menu open"] = axe(page)
    assert {name: lines for name, lines in found.items() if lines} == {}
