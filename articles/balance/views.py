"""/balance/: who gets quoted. Every bar leads to its quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_safe

from articles.models import Outlet, Quote, RoleKind, Tally
from articles.searching.naming import NO_OUTLET
from articles.searching.query import Period, Query
from articles.searching.views import address_of

from .columns import Chart
from .counting import Counted, count

Dimension = Tally.Dimension
MONTH = forms.TextInput(attrs={"type": "month", "placeholder": "2026-01"})
VALUES: dict[str, tuple[str, list[tuple[str, str | Promise]]]] = {
    Dimension.ROLE: ("roles", list(RoleKind.choices)),
    Dimension.SOURCE: ("sources", list(Quote.SpeakerKind.choices)),
    Dimension.KIND: ("kinds", list(Quote.Kind.choices)),
}


class BalanceForm(forms.Form):
    outlet = forms.ModelChoiceField(
        label=gettext_lazy("Outlet"),
        queryset=Outlet.objects.all(),
        required=False,
        empty_label=gettext_lazy("All outlets"),
    )
    since = forms.CharField(label=pgettext_lazy("day", "From"), required=False, max_length=7, widget=MONTH)
    until = forms.CharField(label=pgettext_lazy("day", "To"), required=False, max_length=7, widget=MONTH)
    verified = forms.BooleanField(label=gettext_lazy("Verified only"), required=False)

    def clean_since(self) -> Period | None:
        return _month(self.cleaned_data["since"])

    def clean_until(self) -> Period | None:
        return _month(self.cleaned_data["until"])

    @property
    def query(self) -> Query:
        data = self.cleaned_data
        return Query(
            outlets=(data["outlet"].name,) if data["outlet"] else (),
            since=data["since"],
            until=data["until"],
            states=("confirmed",) if data["verified"] else (),
        )


@dataclass(frozen=True)
class Bar:
    """share: of all, in percent; length: of the longest bar, in percent; address: of its quotes."""

    label: str | Promise
    number: int
    share: float
    length: float
    address: str
    is_unknown: bool = False


@require_safe
def balance(request: HttpRequest) -> HttpResponse:
    """The page; for htmx the numbers alone."""
    form = BalanceForm(request.GET)
    context: dict[str, Any] = {"form": form, "moment": timezone.now()}
    valid = form.is_valid()
    if valid:
        query = form.query
        counted = count(query, outlet=form.cleaned_data["outlet"])
        context |= {"counted": counted, "groups": _groups(counted, query), "chart": _chart(counted, query)}
    htmx = request.htmx  # type: ignore[attr-defined]
    fragment = htmx and not htmx.history_restore_request
    template = "balance/_numbers.html" if fragment else "balance/page.html"
    return render(request, template, context, status=200 if valid else 422)


def _groups(counted: Counted, query: Query) -> list[tuple[str | Promise, list[Bar]]]:
    groups: list[tuple[str | Promise, list[Bar]]] = []
    for dimension, (field, choices) in VALUES.items():
        numbers = counted.numbers.get(dimension, {})
        rows = [
            (label, numbers.get(value, 0), _with(query, field, value), value == "unknown")
            for value, label in choices
        ]
        groups.append((Dimension(dimension).label, list(_bars(rows, counted.total))))
    outlets = [
        (name or _("unknown"), number, replace(query, outlets=(name or NO_OUTLET,)), name is None)
        for name, number in counted.outlets.items()
    ]
    return [*groups, (_("Outlet"), list(_bars(outlets, counted.total)))]


def _bars(rows: list[tuple[Any, int, Query, bool]], total: int) -> Iterator[Bar]:
    longest = max((number for _, number, _, _ in rows), default=0) or 1
    # What is unknown stands last, however much it is.
    for label, number, query, unknown in sorted(rows, key=lambda row: (row[3], -row[1])):
        if number:
            yield Bar(label, number, 100 * number / total, 100 * number / longest, address_of(query), unknown)


def _chart(counted: Counted, query: Query) -> Chart:
    def address(month: date) -> str:
        period = Period(month.year, month.month)
        return address_of(replace(query, since=period, until=period))

    return Chart.of(counted.months, address)


def _with(query: Query, field: str, value: str) -> Query:
    return Query(**vars(query) | {field: (value,)})


def _month(text: str) -> Period | None:
    if not text.strip():
        return None
    try:
        period = Period.parse(text.strip())
    except ValueError as error:
        raise forms.ValidationError(_("Write a month: 2026-03.")) from error
    if period.day:
        raise forms.ValidationError(_("Write a month: 2026-03."))
    return period
