"""/people/nameless/: sources without a name, a fact about them: typed, counted, by outlet and desk."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from articles.models import NamelessMonth, Outlet, Quote
from articles.models.keyset import NEWEST_FIRST, BadPosition
from articles.models.quotes import QuoteQuerySet

from .counts import Share, with_widths
from .page import sayings_of, with_context

SIZE = 20
SHOWN = 12
TYPES: dict[str, Promise] = {
    "witness": pgettext_lazy("source", "witnesses"),
    "victim": pgettext_lazy("source", "victims"),
    "family": pgettext_lazy("source", "families"),
    "source": pgettext_lazy("source", "“a source”"),
    "official": pgettext_lazy("source", "officials"),
    "police": pgettext_lazy("source", "police and investigators"),
    "law": pgettext_lazy("source", "prosecutors and lawyers"),
    "residents": pgettext_lazy("source", "residents"),
    "public": pgettext_lazy("source", "customers and the public"),
    "workers": pgettext_lazy("source", "working people"),
    "business": pgettext_lazy("source", "businesses"),
    "students": pgettext_lazy("source", "students"),
    "experts": pgettext_lazy("source", "experts"),
    "media": pgettext_lazy("source", "media and reports"),
    "body": pgettext_lazy("source", "a body without its name"),
    "": pgettext_lazy("source", "other or not said"),
}


class NamelessForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[
            (kind, Quote.SpeakerKind(kind).label)
            for kind in (Quote.SpeakerKind.ANONYMOUS, Quote.SpeakerKind.COLLECTIVE, Quote.SpeakerKind.UNKNOWN)
        ],
        widget=forms.RadioSelect,
    )
    outlet = forms.ModelChoiceField(
        label=_("Outlet"), queryset=Outlet.objects.order_by("name"), required=False, empty_label=_("all")
    )
    section = forms.CharField(label=_("Desk"), required=False, max_length=200)


@require_safe
def nameless(request: HttpRequest) -> HttpResponse:
    """Counts by type, outlet and desk, and the quotes; for htmx the quotes that come next."""
    form = NamelessForm(
        {**request.GET.dict(), "kind": request.GET.get("kind") or Quote.SpeakerKind.ANONYMOUS}
    )
    if not form.is_valid():
        return render(request, "people/nameless.html", {"form": form}, status=422)
    chosen = form.cleaned_data
    try:
        page = NEWEST_FIRST.page(
            with_context(_quotes(chosen)),
            size=SIZE,
            after=request.GET.get("after", ""),
            before=request.GET.get("before", ""),
        )
    except BadPosition:
        raise Http404 from None
    context: dict[str, Any] = {"form": form, "page": page, "sayings": sayings_of(page.rows)}
    htmx = request.htmx  # type: ignore[attr-defined]
    if htmx and htmx.target == "more":
        return render(request, "people/_quotes.html", context)
    return render(request, "people/nameless.html", context | _counts(chosen))


def _quotes(chosen: dict[str, Any]) -> QuoteQuerySet:
    rows = Quote.objects.shown().filter(speaker_kind=chosen["kind"], article__withdrawn_at=None)
    if chosen["outlet"]:
        rows = rows.filter(outlet=chosen["outlet"])
    return rows.filter(article__section__iexact=chosen["section"]) if chosen["section"] else rows


def _counts(chosen: dict[str, Any]) -> dict[str, Any]:
    rows = NamelessMonth.objects.filter(speaker_kind=chosen["kind"])
    if chosen["outlet"]:
        rows = rows.filter(outlet=chosen["outlet"])
    if chosen["section"]:
        rows = rows.filter(section__iexact=chosen["section"])

    def by(column: str) -> list[tuple[Any, int, int]]:
        sums = rows.values_list(column).annotate(q=Sum("quotes"), v=Sum("verified")).filter(q__gt=0)
        return list(sums.order_by("-q", column))

    outlets, sections = by("outlet__name"), by("section")
    types = [Share(str(TYPES.get(name, name)), q, v) for name, q, v in by("type")]
    return {
        "types": with_widths(types),
        "outlets": with_widths([Share(name or "", q, v) for name, q, v in outlets[:SHOWN]]),
        "sections": with_widths([Share(name, q, v) for name, q, v in sections[:SHOWN]]),
        "total": sum(share.quotes for share in types),
        "verified_total": sum(share.verified for share in types),
    }
