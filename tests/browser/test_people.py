"""Names in the browser: merging without JavaScript, pairs by keys, and accessible pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from articles.models import ADMINISTRATORS, Entity, Quote, SuggestedPair, User
from articles.people.acts import Asked, add_rule, merge
from tests.browser.conftest import Desk
from tests.factories import JAKARTA, annotate, make_article, make_user, nlp_mention, nlp_quote


def say(name: str, month: int = 3) -> Entity:
    text = f'"Harga beras naik," kata {name}.'
    article = make_article(text, published_at=datetime(2026, month, 2, 8, tzinfo=JAKARTA))
    quote = nlp_quote(
        text, "Harga beras naik,", speaker=name, cue="kata", mention=name, role="Menteri Pangan"
    )
    annotate(article, [quote], mentions=[nlp_mention(text, name)])
    speaker = Quote.objects.get(article=article).speaker
    assert speaker
    return speaker


@pytest.fixture
def editor(transactional_db: None) -> User:
    return make_user(ADMINISTRATORS)


@pytest.fixture
def people(editor: User) -> list[Entity]:
    names = ["Sri Mulyani", "Sri Mulyani Indrawati", "Mohammad Nuh", "M. Nuh"]
    rows = [say(name, month) for month, name in enumerate(names, start=1)]
    for one, other in ((0, 1), (2, 3)):
        SuggestedPair.objects.create(
            one=rows[one], other=rows[other], score=90 - one, ratio=80, reasons=[["part", ""]]
        )
    return rows


def test_without_javascript_a_merge_is_seen_first_then_done_and_undone(
    desk: Desk, editor: User, people: list[Entity]
) -> None:
    page = desk.open(f"/people/{people[0].pk}/merge/", user=editor, javascript=False)
    page.fill("#q", "indrawati")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="Compare").click()
    expect(page.locator("#preview-title")).to_be_visible()
    page.get_by_role("button", name="Merge").click()
    expect(page.locator(".said")).to_have_count(2)
    page.get_by_role("button", name="Take Sri Mulyani Indrawati apart again").click()
    page.goto(f"/people/{people[0].pk}/")
    expect(page.locator(".said")).to_have_count(1)


def test_pairs_are_decided_by_keys(desk: Desk, editor: User, people: list[Entity]) -> None:
    page = desk.open("/people/pairs/", user=editor)
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator(".pair")).to_have_count(1)
    expect(page.locator(".pair")).to_be_focused()
    page.keyboard.press("c")
    expect(page.locator(".pair")).to_have_count(0)
    assert not Entity.objects.get(pk=people[0].pk).merged_into
    assert {Entity.objects.get(pk=e.pk).merged_into_id for e in people[2:]} == {None, people[2].pk}


ADDRESSES = {
    "person": "/people/{0}/",
    "merge": "/people/{0}/merge/?with={2}",
    "merge, searched": "/people/{0}/merge/?q=nuh",
    "split": "/people/{0}/split/?role=Menteri+Pangan",
    "history": "/people/{0}/history/",
    "rule": "/people/{0}/rules/add/",
    "rules": "/people/rules/",
    "pairs": "/people/pairs/",
    "nameless": "/people/nameless/",
    "people": "/people/",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["narrow", "wide"])
def test_no_page_of_names_has_an_axe_violation_or_is_wider_than_the_window(
    desk: Desk, axe: Callable[[Page], list[str]], editor: User, people: list[Entity], scheme: Any, size: str
) -> None:
    annotate(make_article())
    merge([people[1].pk], people[0].pk, Asked(editor, "", "satu orang"))
    add_rule(people[0], "Sri", outlet=None, asked=Asked(editor, ""))
    page = desk.open("/people/", user=editor, scheme=scheme, size=size)
    found = {}
    for name, address in ADDRESSES.items():
        page.goto(address.format(*(person.pk for person in people)))
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        found[name] = axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    assert {name: lines for name, lines in found.items() if lines} == {}
