"""The compiled translations stand in the repository: they must be those of the .po file, and whole."""

import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

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


KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}


OTHER_NAME = re.compile(r"import n?p?gettext(?:_lazy|_noop)? as (?!_$)\w+", re.MULTILINE)


def texts_of(path: Path) -> set[object]:
    """Return what a module or template asks to have translated, with its context if it has one."""
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        source = "\n".join(line.lstrip() for line in templatize(source, origin=str(path)).splitlines())
    found = extract("python", io.BytesIO(source.encode()), KEYWORDS)
    texts = (
        (message[0] if isinstance(message, tuple) else message, context) for _, message, _, context in found
    )
    return {(context, text) if context else text for text, context in texts}


def test_every_text_of_the_interface_has_its_message(catalog: Catalog) -> None:
    root = PO.parents[3]
    paths = [p for part in ("articles", "newsdesk", "templates") for p in (root / part).rglob("*.*")]
    asked = {text for p in paths if p.suffix in (".py", ".html") for text in texts_of(p)}
    known = {(m.context, forms(m.id)[0]) if m.context else forms(m.id)[0] for m in messages(catalog)}
    assert len(asked) > 300
    renamed = [
        p.name for p in paths if p.suffix == ".py" and OTHER_NAME.search(p.read_text(encoding="utf-8"))
    ]
    assert renamed == [], "a text marked under another name is not found, here or by `make messages`"
    assert asked - known == set(), "run `make messages` and translate them"
