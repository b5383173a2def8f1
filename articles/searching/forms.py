"""The form beside the box: it says the same as the box, field by field, and becomes a query in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models import Quote, RoleKind

from .keys import VALUE_LABELS
from .parsing import BadQuery, parse
from .query import CHOICES, Period, Query, Term

LIST = {"autocomplete": "off"}
Choices = Sequence[tuple[str, str | Promise]]


class QueryForm(forms.Form):
    """Every field is optional; `query` is what they say together."""

    words = forms.CharField(label=_("Words in the quote"), required=False, max_length=200)
    about = forms.CharField(label=_("In the quote or the title"), required=False, max_length=200)
    speakers = forms.CharField(
        label=_("Said by"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs=LIST | {"list": "speaker-options"}),
    )
    outlets = forms.CharField(
        label=_("Outlet"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs=LIST | {"list": "outlet-options"}),
    )
    since = forms.CharField(
        label=pgettext_lazy("day", "From"),
        required=False,
        max_length=10,
        widget=forms.TextInput(attrs=LIST | {"placeholder": "2026-01"}),
    )
    until = forms.CharField(
        label=pgettext_lazy("day", "To"),
        required=False,
        max_length=10,
        widget=forms.TextInput(attrs=LIST | {"placeholder": "2026-03-31"}),
    )
    kinds = forms.MultipleChoiceField(
        label=_("Kind of quote"),
        required=False,
        choices=Quote.Kind.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    states = forms.MultipleChoiceField(
        label=_("State"),
        required=False,
        choices=[(value, VALUE_LABELS["states"][value]) for value in CHOICES["states"]],
        widget=forms.CheckboxSelectMultiple,
    )
    sources = forms.MultipleChoiceField(
        label=_("Source"),
        required=False,
        choices=Quote.SpeakerKind.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    roles = forms.MultipleChoiceField(
        label=_("Kind of role"),
        required=False,
        choices=RoleKind.choices,
        widget=forms.CheckboxSelectMultiple,
    )

    @classmethod
    def showing(cls, query: Query) -> QueryForm:
        """Return a form that says what `query` says; only of several names the first."""
        initial: dict[str, Any] = {field: list(getattr(query, field)) for field in CHOICES}
        initial |= {field: str(getattr(query, field) or "") for field in ("since", "until")}
        initial |= {field: (getattr(query, field) or ("",))[0] for field in ("speakers", "outlets")}
        initial |= {field: _as_typed(getattr(query, field)) for field in ("words", "about")}
        return cls(initial=initial)

    def clean_words(self) -> tuple[Term, ...]:
        return self._terms("words")

    def clean_about(self) -> tuple[Term, ...]:
        return self._terms("about")

    def clean_since(self) -> Period | None:
        return self._period("since")

    def clean_until(self) -> Period | None:
        return self._period("until")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and since.first > until.last:
            self.add_error("until", _("This is before the beginning."))
        return cleaned

    @property
    def query(self) -> Query:
        data = self.cleaned_data
        names = {
            field: (data[field].replace('"', " ").strip(),) if data[field].strip(' "') else ()
            for field in ("speakers", "outlets")
        }
        fields: dict[str, Any] = {field: data[field] for field in ("words", "about", "since", "until")}
        return Query(**fields | names | {field: tuple(data[field]) for field in CHOICES})

    def _terms(self, field: str) -> tuple[Term, ...]:
        try:
            query = parse(self.cleaned_data[field])
        except BadQuery as error:
            raise forms.ValidationError(str(error)) from error
        if query != Query(words=query.words):
            raise forms.ValidationError(_("Here stand only words; the other fields are for the rest."))
        return query.words

    def _period(self, field: str) -> Period | None:
        text = self.cleaned_data[field].strip()
        try:
            return Period.parse(text) if text else None
        except ValueError as error:
            raise forms.ValidationError(
                _("Write a year, a month or a day: 2026, 2026-03 or 2026-03-17.")
            ) from error


def _as_typed(terms: Sequence[Term]) -> str:
    from .writing import write

    return write(Query(words=tuple(terms)))
