"""What every page has: the masthead, the languages, and pages for what goes wrong."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import include, path

from articles.models import ADMINISTRATORS
from tests.factories import make_user

STATIC = Path(__file__).parents[2] / "static"


@login_not_required
def breaks(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


urlpatterns = [path("breaks/", breaks), path("", include("newsdesk.urls"))]


def test_the_masthead_marks_where_one_is(in_english: Client) -> None:
    page = in_english.get("/articles/").content.decode()
    assert '<a href="/articles/" aria-current="page">Articles</a>' in page
    assert '<a href="/people/">People</a>' in page


def test_only_administrators_are_led_to_the_administration(in_english: Client) -> None:
    assert 'href="/admin/"' not in in_english.get("/articles/").content.decode()
    in_english.force_login(make_user(ADMINISTRATORS), backend="django.contrib.auth.backends.ModelBackend")
    assert 'href="/admin/"' in in_english.get("/articles/").content.decode()


def test_a_name_is_only_text_in_the_masthead(client: Client, db: None) -> None:
    user = make_user(first_name="<b>Sri</b>")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert "<b>Sri" not in client.get("/articles/").content.decode()


def test_a_missing_page_says_so_in_both_languages(in_english: Client, client: Client) -> None:
    answer = in_english.get("/nowhere/")
    assert answer.status_code == 404
    assert "There is no such page" in answer.content.decode()
    assert '<html lang="id"' in Client().get("/sign-in/").content.decode()


@pytest.mark.django_db
def test_a_form_without_its_token_is_told_what_to_do() -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies["django_language"] = "en"
    answer = client.post("/theme/", {"theme": "dark"})
    assert answer.status_code == 403
    assert "The form had expired" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_a_fault_of_ours_has_a_page_that_needs_nothing(client: Client) -> None:
    client.raise_request_exception = False
    client.cookies["django_language"] = "en"
    answer = client.get("/breaks/")
    page = answer.content.decode()
    assert answer.status_code == 500
    assert "Something broke" in page
    assert "on purpose" not in page


def test_nothing_stands_inline_in_a_template() -> None:
    """The content security policy allows no inline script, style or handler."""
    inline = re.compile(
        r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=[\"']|hx-on|javascript:", re.IGNORECASE
    )
    templates = STATIC.parent / "templates"
    found = [file.name for file in templates.rglob("*.html") if inline.search(file.read_text())]
    assert found == []


# Colours

COLOUR = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
TOKENS = {
    name: (light, dark) for name, light, dark in COLOUR.findall((STATIC / "css" / "tokens.css").read_text())
}
MEANINGS = ("speech", "person", "organisation", "place", "doubt", "decided", "wrong")
TEXT = ("ink", "ink-soft", "ink-faint", *MEANINGS)
PAPERS = ("desk", "sheet", "lifted", "sunk", *(f"{meaning}-wash" for meaning in MEANINGS))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, of #rrggbb."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_colour_is_legible_on_every_paper(scheme: int) -> None:
    pairs = [*product(TEXT, PAPERS), ("ink", "speech-wash-strong"), ("ink-soft", "speech-wash-strong")]
    weak = {
        f"{text} on {paper}": round(ratio, 2)
        for text, paper in pairs
        if (ratio := contrast(TOKENS[text][scheme], TOKENS[paper][scheme])) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_edges_and_the_focus_ring_are_seen_on_every_paper(scheme: int) -> None:
    for line, paper in product(("rule-strong", "focus"), ("desk", "sheet", "lifted", "sunk")):
        assert contrast(TOKENS[line][scheme], TOKENS[paper][scheme]) >= 3, (line, paper)
