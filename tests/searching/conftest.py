"""An editor who is signed in, and a small archive to search in."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.conf import settings
from django.test import Client

from articles.models import Article, NameWord, User
from tests.factories import JAKARTA, make_article, make_user

from .texts import annotate_said


@pytest.fixture
def editor(db: None) -> User:
    return make_user()


@pytest.fixture
def signed_in(client: Client, editor: User) -> Client:
    client.force_login(editor, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def in_english(signed_in: Client) -> Client:
    signed_in.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return signed_in


@pytest.fixture
def archive(db: None) -> list[Article]:
    """Three articles of two outlets and three months, with five quotes of three sources."""
    taxes = make_article(
        "Menteri Keuangan Laksmi Wibowo mengatakan bahwa kenaikan PPN mendukung anggaran negara.\n"
        '"Saya tidak akan menaikkan tarif lagi," kata Laksmi.',
        "Tarif PPN naik",
        outlet="Kabar Kontan",
        published_at=datetime(2026, 1, 15, 9, tzinfo=JAKARTA),
    )
    annotate_said(
        taxes,
        ("kenaikan PPN mendukung anggaran negara", "indirect", "Laksmi Wibowo", "Menteri Keuangan"),
        ("Saya tidak akan menaikkan tarif lagi,", "direct", "Laksmi Wibowo", "Menteri Keuangan"),
    )
    market = make_article(
        'Pedagang pasar menolak. "Kami butuh dukungan pemerintah," ujar seorang pedagang.\n'
        "Menurut Bayu Siregar, usulan itu didukung anak-anak muda.",
        "Pedagang menolak kenaikan sewa",
        outlet="Harian Contoh",
        published_at=datetime(2026, 2, 10, 9, tzinfo=JAKARTA),
    )
    annotate_said(
        market,
        ("Kami butuh dukungan pemerintah,", "direct", None, "seorang pedagang"),
        ("usulan itu didukung anak-anak muda", "indirect", "Bayu Siregar", "peneliti"),
    )
    rain = make_article(
        '"Hujan lebat turun tiga hari," kata Bayu Siregar.',
        "Hujan di kota",
        outlet="Harian Contoh",
        published_at=datetime(2026, 3, 20, 9, tzinfo=JAKARTA),
    )
    annotate_said(rain, ("Hujan lebat turun tiga hari,", "direct", "Bayu Siregar", "peneliti"))
    NameWord.objects.learn()
    return [taxes, market, rain]
