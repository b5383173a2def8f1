"""Why a row got its verdict, in words: message ids with the values that they name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

REASONS: dict[str, Any] = {
    # what is there already
    "same_article": _("This article is there already."),
    "same_text": _("An article with this very text is there already."),
    "twice": _("The same article stands in this import already (%(origin)s)."),
    "other_text": _("The same address, with another text: a new version."),
    "similar": _("%(percent)d %% the same as an article that is there."),
    "similar_row": _("%(percent)d %% the same as another row of this import (%(origin)s)."),
    # no text
    "empty": _("There is no text in it."),
    "only_furniture": _("There is no story in it, only lines that belong to the page around it."),
    "binary": _("This is not text (%(kind)s)."),
    "no_story": _("No article was found on this page."),
    # too much
    "text_too_long": _("The text has %(length)s characters; the most is %(limit)s."),
    "file_too_long": _("The file has more than %(limit)s megabytes of text for one article."),
    "record_too_long": _("The record has more than %(limit)s megabytes."),
    "word_too_long": _(
        "There are %(length)s characters without a space or a line end: this is no news text (the most is"
        " %(limit)s)."
    ),
    "field_too_long": _("%(field)s has %(length)s characters; the most is %(limit)s."),
    "too_many_columns": _("There are more than %(limit)s columns."),
    "too_many_rows": _(
        "Only the first %(limit)s rows of an upload are read. Hand the rest in as another upload."
    ),
    # badly formed
    "bad_url": _("The address does not begin with http:// or https://, or is broken."),
    "bad_json": _("This line is not JSON."),
    "not_an_object": _("This line is JSON, but no object with keys and values."),
    "no_text_key": _("The key “text” is missing."),
    "not_a_string": _("The value of “%(field)s” is not text."),
    "no_text_column": _("The column “text” is missing. The first line must name the columns."),
    "bad_csv": _("The record is not well-formed CSV: %(error)s."),
    "extra_columns": _("The record has %(count)s columns, but the first line names %(limit)s."),
    # files
    "unsupported": _("Only .txt, .html, .jsonl, .csv and .zip files can be imported."),
    "bad_zip": _("The zip file is broken."),
    "zip_password": _("The file in the zip has a password."),
    "zip_in_zip": _("A zip inside a zip is not opened: hand it in on its own."),
    "zip_name": _("The file's name leads out of the zip; it was not opened."),
    "zip_method": _("The file is packed in a way that is not read here; zip it again without options."),
    "zip_bomb": _("The file is packed more than %(limit)s times smaller: it was not opened."),
    "zip_too_large": _("The zip holds more than %(limit)s megabytes: what follows was not opened."),
    "zip_too_many": _("The zip holds more than %(limit)s files: what follows was not opened."),
    "upload_too_large": _("The file has more than %(limit)s megabytes. Split it."),
    # storing
    "failed": _("The row could not be written: %(error)s"),
}

NOTES: dict[str, Any] = {
    "encoding": _("read as %(value)s"),
    "replaced": _("characters that could not be read, shown as �: %(value)s"),
    "control": _("control characters left out: %(value)s"),
    "bad_date": _("the date “%(value)s” was not understood and is left out"),
    "dropped": _("too long and left out: %(value)s"),
    "derived": _("title taken from the first sentence"),
    "withdrawn": _("that article is withdrawn"),
}

FIELDS: dict[str, Any] = {
    "title": _("Title"),
    "url": _("Address"),
    "id": _("Outlet's id"),
    "outlet": _("Outlet"),
    "published_at": _("Published"),
    "author": _("Author"),
    "editor": _("Editor"),
    "section": _("Section"),
}


def explain(reason: str, detail: Mapping[str, Any]) -> str:
    """Return the reason in the language of now; an empty one for a plain new article."""
    if not reason:
        return ""
    values = dict(detail)
    if "field" in values:
        values["field"] = str(FIELDS.get(values["field"], values["field"]))
    return str(REASONS[reason]) % values


def explain_notes(detail: Mapping[str, Any]) -> list[str]:
    """Return what was done to the row, in the language of now."""
    return [str(NOTES[note]) % {"value": value} for note, value in detail.get("notes", {}).items()]


def rows_in_words(count: int) -> str:
    return ngettext("%(count)d row", "%(count)d rows", count) % {"count": count}
