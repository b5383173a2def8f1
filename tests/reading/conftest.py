"""An editor, signed in, in Indonesian and in English."""

import pytest
from django.conf import settings
from django.test import Client

from articles.models import User
from tests.factories import make_user


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
