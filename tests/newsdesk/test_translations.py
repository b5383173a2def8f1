"""The compiled translations stand in the repository: they must be those of the .po file, and whole."""

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

PO = Path(__file__).parents[2] / "locale" / "id" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    with PO.open("rb") as file:
        return read_po(file, locale="id")


def forms(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [str(form) for form in value]  # type: ignore[attr-defined]


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def test_the_compiled_file_is_that_of_the_source(catalog: Catalog) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    assert PO.with_suffix(".mo").read_bytes() == compiled.getvalue(), "run `make messages`"


def test_every_message_is_translated(catalog: Catalog) -> None:
    missing = [m.id for m in messages(catalog) if m.fuzzy or not all(forms(m.string))]
    assert missing == []


def test_translations_keep_the_placeholders(catalog: Catalog) -> None:
    """Each form uses only what the message offers, and the last one all of it."""
    wrong = []
    for message in messages(catalog):
        offered, translations = forms(message.id), forms(message.string)
        used = [placeholders(form) for form in translations]
        if used[-1] != placeholders(offered[-1]) or any(u - placeholders(" ".join(offered)) for u in used):
            wrong.append(message.id)
    assert wrong == []
