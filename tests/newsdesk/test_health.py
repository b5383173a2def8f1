"""The two probes: no session, no known host name, no HTTPS; the second one asks the database."""

import pytest
from django.db import connection
from django.test import Client, override_settings


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
@pytest.mark.django_db
@override_settings(SECURE_SSL_REDIRECT=True, ALLOWED_HOSTS=["desk.example"])
def test_a_probe_is_answered_without_name_session_or_https(client: Client, path: str) -> None:
    answer = client.get(path, headers={"Host": "10.1.2.3:8000"})
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert not answer.cookies


def test_alive_asks_no_database(client: Client) -> None:
    assert client.get("/healthz").status_code == 200  # pytest-django refuses any query here


@pytest.mark.django_db
def test_not_ready_until_migrated(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("delete from django_migrations where app = 'articles'")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert b"migrate" in answer.content


@pytest.mark.django_db(transaction=True)
def test_not_ready_without_a_database(client: Client) -> None:
    settings = connection.settings_dict
    right = settings["HOST"], settings["PORT"]
    connection.close()
    settings["HOST"], settings["PORT"] = "127.0.0.1", "1"
    try:
        answer = client.get("/readyz")
    finally:
        connection.close()
        settings["HOST"], settings["PORT"] = right
    assert answer.status_code == 503
    assert answer.content == b"the database does not answer\n"
