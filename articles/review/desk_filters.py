"""What the queue of the review desk is narrowed to: a form in the query string."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from articles.models import Entity, Outlet, Quote, User, normalise_name
from articles.nlp.doubts import DOUBTS, REASONS

from .queue import Filters

SPECIAL = {
    "unplaced": gettext_lazy("The words are not in the text any more."),
    "disputed": gettext_lazy("The machine disagrees with what was decided."),
    "noted": gettext_lazy("An editor was unsure."),
}
DAY = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})


def in_words(reason: str) -> str:
    """Return why an item stands in the queue; `reason` is one of `Item.reasons`."""
    return str(SPECIAL[reason]) if reason in SPECIAL else _(DOUBTS.get(reason) or REASONS.get(reason) or "")


def _reasons() -> list[tuple[Any, Any]]:
    return [
        ("", pgettext_lazy("reasons", "All")),
        *SPECIAL.items(),
        (gettext_lazy("The machine is in doubt"), [(code, _(text)) for code, text in DOUBTS.items()]),
        (gettext_lazy("Possibly missed"), [(code, _(text)) for code, text in REASONS.items()]),
    ]


class FilterForm(forms.Form):
    """`/review/?outlet=&since=&until=&speaker=&kind=&reason=&mine=&article=`."""

    outlet = forms.ModelChoiceField(
        label=gettext_lazy("Outlet"),
        queryset=Outlet.objects.all(),
        required=False,
        empty_label=gettext_lazy("All outlets"),
    )
    since = forms.DateField(label=pgettext_lazy("day", "From"), required=False, widget=DAY)
    until = forms.DateField(label=pgettext_lazy("day", "To"), required=False, widget=DAY)
    speaker = forms.CharField(
        label=gettext_lazy("Speaker"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off", "list": "speaker-options"}),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"),
        required=False,
        choices=[("", pgettext_lazy("kinds", "All")), *Quote.Kind.choices],
    )
    reason = forms.ChoiceField(label=gettext_lazy("Reason"), required=False, choices=_reasons)
    mine = forms.BooleanField(label=gettext_lazy("Only what I left a note on"), required=False)
    article = forms.IntegerField(required=False, min_value=1, max_value=2**62, widget=forms.HiddenInput)

    def clean_speaker(self) -> Entity | None:
        """Return who is called so: by the whole name where somebody is, else by all words of it."""
        words = self.cleaned_data["speaker"].replace("\0", "").strip()
        if not words:
            return None
        known = Entity.objects.select_related("merged_into").known_as(words).order_by("article_id", "pk")
        exact = known.filter(aliases__normalised=normalise_name(words))
        found = exact.first() or known.first()
        if found is None:
            raise ValidationError(_("Nobody is known by these words."))
        return found.canonical_entity

    @property
    def is_narrowed(self) -> bool:
        return any(self.data.get(name) for name in self.fields)

    def filters(self, user: User) -> Filters:
        """Return what to narrow the queue to, after `is_valid`."""
        data = self.cleaned_data
        return Filters(
            article=data["article"],
            outlet=data["outlet"].pk if data["outlet"] else None,
            since=data["since"],
            until=data["until"],
            speaker=data["speaker"].pk if data["speaker"] else None,
            kind=data["kind"],
            reason=data["reason"],
            noted_by=user.pk if data["mine"] else None,
        )


def kept(sent: QueryDict, *, also: tuple[str, ...] = ("after",)) -> str:
    """Return the query string of the filters in `sent`, for coming back to the same queue."""
    query = QueryDict(mutable=True)
    for name in (*FilterForm.base_fields, *also):
        if sent.get(name):
            query[name] = str(sent[name])
    return query.urlencode()
