"""Indonesian until someone chooses English; the browser's own wish does not count."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import formats, translation

pytestmark = pytest.mark.django_db
WISH = {"Accept-Language": "en-US,en;q=0.9"}


def test_the_first_page_is_indonesian_whatever_the_browser_prefers(client: Client) -> None:
    answer = client.get(reverse("login"), headers=WISH)
    assert answer.headers["Content-Language"] == "id"
    assert '<html lang="id"' in answer.content.decode()


def test_english_is_kept_once_chosen_and_can_be_left_again(client: Client) -> None:
    answer = client.post(reverse("set_language"), {"language": "en", "next": reverse("login")})
    assert answer.headers["Location"] == reverse("login")
    english = client.get(reverse("login"))
    assert english.headers["Content-Language"] == "en"
    assert "Sign in" in english.content.decode()

    client.post(reverse("set_language"), {"language": "id", "next": reverse("login")})
    assert client.get(reverse("login")).headers["Content-Language"] == "id"


@pytest.mark.parametrize("chosen", ["fr", "", "id-ID; drop", "x" * 5000])
def test_an_unknown_language_is_indonesian(client: Client, chosen: str) -> None:
    client.cookies["django_language"] = chosen
    assert client.get(reverse("login")).headers["Content-Language"] == "id"


@pytest.mark.parametrize(
    ("language", "expected"), [("id", "24 November 2026, 07.05"), ("en", "24 November 2026, 07:05")]
)
def test_dates_are_written_as_readers_of_the_language_write_them(language: str, expected: str) -> None:
    moment = datetime.datetime(2026, 11, 24, 7, 5)
    with translation.override(language):
        assert formats.date_format(moment, "DATETIME_FORMAT") == expected
