"""What is handed in on the import page: a pasted text, or files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _

from articles.models import Outlet

from .cleaning import clean
from .limits import FIELD_CHARACTERS, UPLOAD_FILES
from .reasons import explain
from .records import RawRow

# Which field of the form a problem of the row belongs to; others belong to the text.
ABOUT_URL = ("bad_url",)


class AnyText(forms.CharField):
    """A text with any characters, as it was sent: cleaning says what becomes of them."""

    def __init__(self, **options: Any) -> None:
        super().__init__(strip=False, **options)
        self.validators = [v for v in self.validators if not isinstance(v, ProhibitNullCharactersValidator)]


class PasteForm(forms.Form):
    text = AnyText(
        label=_("Text"),
        widget=forms.Textarea(attrs={"rows": 14, "class": "vLargeTextField"}),
        error_messages={"required": _("Paste the text of an article.")},
    )
    title = AnyText(
        label=_("Title"),
        required=False,
        help_text=_("Without one, the first sentence of the story is taken."),
    )
    outlet = AnyText(
        label=_("Outlet"),
        required=False,
        widget=forms.TextInput(attrs={"list": "outlets", "autocomplete": "off"}),
    )
    url = AnyText(
        label=_("Address"),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url"}),
        help_text=_("An article is known again by its outlet and address."),
    )
    published_at = AnyText(
        label=_("Published"),
        required=False,
        help_text=_("For example 2 Maret 2026 10.30 WIB, or 2026-03-02."),
    )
    author = AnyText(label=_("Author"), required=False)
    editor = AnyText(label=_("Editor"), required=False)
    section = AnyText(label=_("Section"), required=False)

    def row(self, origin: str) -> RawRow:
        """Return what was pasted as a row that was read."""
        fields = {key: value for key in FIELD_CHARACTERS if (value := self.cleaned_data.get(key, "").strip())}
        return RawRow(origin, self.cleaned_data["text"], fields)

    def clean(self) -> dict[str, Any]:
        """Say here what is wrong, where it can still be corrected."""
        data: dict[str, Any] = super().clean() or {}
        if "text" in data:
            row = clean(self.row(""))
            if isinstance(row, RawRow) and row.problem:
                reason, detail = row.problem.reason, row.problem.detail
                field = "url" if reason in ABOUT_URL else str(detail.get("field", "text"))
                self.add_error(field if field in self.fields else "text", explain(reason, detail))
            elif not isinstance(row, RawRow) and "bad_date" in row.notes:
                self.add_error("published_at", _("This date is not understood."))
        return data

    def outlets(self) -> Iterable[str]:
        """Return names to choose from; another one makes a new outlet."""
        return Outlet.objects.values_list("name", flat=True)[:500]


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """One or many files; empty ones get their verdict like any other."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        if not data:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        files = list(data)
        if len(files) > UPLOAD_FILES:
            raise forms.ValidationError(
                _("At most %(limit)s files at once: put them in a zip file."), params={"limit": UPLOAD_FILES}
            )
        return files


class UploadForm(forms.Form):
    upload = FilesField(
        label=_("Files"),
        widget=FilesInput(attrs={"accept": ".txt,.html,.htm,.jsonl,.csv,.zip"}),
        error_messages={"required": _("Choose one or more files.")},
    )
