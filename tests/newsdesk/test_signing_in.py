"""Signing in and out, changing the password, being locked out: each page in Indonesian."""

import re

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "kunci-rahasia-redaksi"


@pytest.fixture
def editor() -> User:
    return User.objects.create_user("sari", password=PASSWORD)


def sign_in(client: Client, password: str, username: str = "sari") -> HttpResponse:
    return client.post(reverse("login"), {"username": username, "password": password})  # type: ignore[return-value]


def test_an_anonymous_request_is_led_to_the_sign_in_page_and_back(client: Client, editor: User) -> None:
    page = reverse("article_list") + "?q=banjir"
    answer = client.get(page)
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/sign-in/?next=/articles/%3Fq%3Dbanjir"

    form = client.get(answer.headers["Location"])
    assert form.status_code == 200
    assert "Masuk" in form.content.decode()
    signed_in = client.post(reverse("login"), {"username": "sari", "password": PASSWORD, "next": page})
    assert signed_in.headers["Location"] == page


def test_an_anonymous_htmx_request_gets_401_and_the_way_back_to_its_page(client: Client) -> None:
    answer = client.get(
        reverse("article_list"),
        headers={"HX-Request": "true", "HX-Current-URL": "http://testserver/articles/7/?quote=ab12"},
    )
    assert answer.status_code == 401
    assert 'href="/sign-in/?next=%2Farticles%2F7%2F%3Fquote%3Dab12"' in answer.content.decode()


def test_the_way_back_never_leads_to_another_site(client: Client, editor: User) -> None:
    answer = client.post(
        reverse("login"), {"username": "sari", "password": PASSWORD, "next": "https://evil.example/"}
    )
    assert answer.headers["Location"] == reverse("home")


def test_a_wrong_password_is_told_in_indonesian(client: Client, editor: User) -> None:
    answer = sign_in(client, "salah")
    assert answer.status_code == 200
    assert "Nama pengguna dan sandi tidak cocok" in answer.content.decode()


def test_five_failures_lock_the_name_out_for_that_address_only(client: Client, editor: User) -> None:
    for _ in range(settings.AXES_FAILURE_LIMIT):
        answer = sign_in(client, "salah")
    assert answer.status_code == 429
    assert "Terlalu banyak percobaan" in answer.content.decode()
    assert sign_in(client, PASSWORD).status_code == 429

    elsewhere = Client(REMOTE_ADDR="192.0.2.7")
    assert sign_in(elsewhere, PASSWORD).status_code == 302


@pytest.mark.parametrize(
    "username",
    [
        pytest.param("sari\0", id="NUL"),
        pytest.param("s" * 1_000_000, id="1 MB"),
        pytest.param("<script>alert(1)</script>", id="markup"),
        pytest.param("", id="empty"),
    ],
)
def test_a_bad_name_is_a_failed_attempt_like_another(client: Client, username: str) -> None:
    for _ in range(settings.AXES_FAILURE_LIMIT + 1):
        answer = sign_in(client, "salah", username)
        assert answer.status_code in (200, 429)
        assert "<script>alert" not in answer.content.decode()


def test_signing_out_takes_a_post_and_ends_the_session(client: Client, editor: User) -> None:
    client.force_login(editor)
    assert client.get(reverse("logout")).status_code == 405
    assert client.post(reverse("logout")).headers["Location"] == reverse("login")
    assert client.get(reverse("article_list")).status_code == 302


def test_a_changed_password_keeps_this_session_and_ends_the_others(editor: User) -> None:
    here, other = Client(), Client()
    sign_in(here, PASSWORD)
    sign_in(other, PASSWORD)
    new = "sandi-baru-yang-panjang"
    form = {"old_password": PASSWORD, "new_password1": new, "new_password2": new}

    answer = here.post(reverse("password_change"), form)

    assert answer.headers["Location"] == reverse("password_change_done")
    assert "Sandi sudah diganti" in here.get(reverse("password_change_done")).content.decode()
    assert other.get(reverse("article_list")).status_code == 302
    assert sign_in(Client(), new).status_code == 302


def test_a_weak_password_is_refused_with_the_reason(client: Client, editor: User) -> None:
    client.force_login(editor)
    form = {"old_password": PASSWORD, "new_password1": "12345", "new_password2": "12345"}
    answer = client.post(reverse("password_change"), form)
    assert answer.status_code == 200
    assert "terlalu pendek" in answer.content.decode()
    editor.refresh_from_db()
    assert editor.check_password(PASSWORD)


def test_every_page_carries_the_policy_that_allows_only_our_own(client: Client) -> None:
    answer = client.get(reverse("login"))
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    body = answer.content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", body)


def test_the_page_tells_htmx_to_add_no_style_and_to_show_conflicts(client: Client) -> None:
    body = client.get(reverse("login")).content.decode()
    assert (
        'name="htmx-config" content="{&quot;includeIndicatorStyles&quot;:false,&quot;allowEval&quot;:false'
        in body
    )
    assert "&quot;422&quot;,&quot;swap&quot;:true" in body


def test_the_admin_has_no_sign_in_page_of_its_own(client: Client, editor: User) -> None:
    led = client.get("/admin/articles/article/?q=banjir", follow=True)
    assert led.redirect_chain[-1][0] == "/sign-in/?next=/admin/articles/article/%3Fq%3Dbanjir"
    assert led.status_code == 200
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/admin/", follow=True).status_code == 403
