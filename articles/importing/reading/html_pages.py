"""HTML: the article of a page and what the page says about it, by trafilatura. Nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from ..limits import FIELD_CHARACTERS
from ..records import RawRow, Unreadable
from .decoding import decode
from .sources import Source, shown_name

XML_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
# What lxml refuses in a string.
NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff￾￿]")
DATES: Final = {
    "outputformat": "%Y-%m-%dT%H:%M:%S%z",
    "original_date": True,
    "extensive_search": False,
}


def read_page(source: Source) -> Iterator[RawRow]:
    html, encoding = decode(source.read_all())
    if not html.strip():
        raise Unreadable("empty")
    html = NOT_XML.sub("", XML_DECLARATION.sub("", html.lstrip("\ufeff")))
    page = _extract(html)
    text = (page.text if page else "") or ""
    if not text.strip():
        raise Unreadable("no_story")
    fields, dropped = _fields(page)
    notes: dict[str, Any] = dict(encoding.notes)
    if dropped:
        notes["dropped"] = ", ".join(dropped)
    yield RawRow(shown_name(source.name), _without_heading(text, fields.get("title", "")), fields, notes)


def _extract(html: str) -> Any:
    from trafilatura import bare_extraction

    try:
        return bare_extraction(
            html,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=DATES,
            config=_config(),
        )
    except (ValueError, RecursionError) as error:
        raise Unreadable("no_story") from error


@cache
def _config() -> Any:
    """Return trafilatura's settings, with what could reach out to a network made as strict as it goes."""
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "INSECURE_SSL_FALLBACK", "off")
    return config


def _fields(page: Any) -> tuple[dict[str, str], list[str]]:
    """Return what the page says about itself, and the names of what was too long to be true."""
    given = {
        "title": page.title,
        "url": page.url if re.match("https?://", page.url or "") else None,
        "outlet": page.sitename,
        "author": page.author,
        "published_at": page.date,
        "section": (page.categories or [None])[0],
    }
    fields = {key: str(value) for key, value in given.items() if value}
    dropped = [key for key, value in fields.items() if len(value) > FIELD_CHARACTERS[key]]
    return {key: value for key, value in fields.items() if key not in dropped}, dropped


def _without_heading(text: str, title: str) -> str:
    """Drop the page's heading where the text begins with it: it is the title."""
    first, _, rest = text.partition("\n")
    return rest if rest.strip() and title and first.strip() == title.strip() else text
