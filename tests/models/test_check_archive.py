"""The command that checks what the archive stands on."""

import pytest
from django.core.management import CommandError, call_command

from articles.models import Mention, Quote
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_sound_archive(capsys: pytest.CaptureFixture[str]) -> None:
    factories.annotate(factories.make_article())
    call_command("check_archive")
    assert capsys.readouterr().out == "no defects\n"


def test_words_that_are_not_in_the_text(capsys: pytest.CaptureFixture[str]) -> None:
    factories.annotate(factories.make_article())
    mention = Mention.objects.all()[0]
    Mention.objects.filter(pk=mention.pk).update(text="x" * len(mention.text))
    with pytest.raises(CommandError, match="1 defects"):
        call_command("check_archive")
    assert f"mention {mention.pk}" in capsys.readouterr().err


def test_a_value_without_history(capsys: pytest.CaptureFixture[str]) -> None:
    factories.annotate(factories.make_article())
    quote = Quote.objects.all()[0]
    Quote.objects.filter(pk=quote.pk).update(role="Raja")
    with pytest.raises(CommandError):
        call_command("check_archive")
    assert "Raja" in capsys.readouterr().err
