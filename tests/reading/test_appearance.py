"""Light and dark."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_choice_is_kept_without_an_account(client: Client) -> None:
    answer = client.post("/theme/", {"theme": "dark", "next": "/sign-in/?next=/people/"})
    assert answer.headers["Location"] == "/sign-in/?next=/people/"
    assert 'data-theme="dark"' in client.get("/sign-in/").content.decode()
    client.post("/theme/", {"theme": "auto"})
    assert "data-theme=" not in client.get("/sign-in/").content.decode()


def test_only_posting_changes_it(client: Client) -> None:
    assert client.get("/theme/").status_code == 405


def test_an_unknown_choice_is_refused(client: Client) -> None:
    assert client.post("/theme/", {"theme": "mauve"}).status_code == 400


def test_a_cookie_of_somebody_else_is_not_written_into_the_page(client: Client) -> None:
    client.cookies["theme"] = '"><script>'
    assert "<script>" not in client.get("/sign-in/").content.decode().split("</head>")[0].split("<title>")[0]


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_the_way_back_never_leads_to_another_site(client: Client, address: str) -> None:
    assert client.post("/theme/", {"theme": "dark", "next": address}).headers["Location"] == "/"
