"""/review/bulk/: confirming many quotes of one sort at once, with the risk of it shown first."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from articles.models import Claim, Decision, Quote, State, User

from .acts import Refused
from .asking import Asked, asked, editor_of
from .decide import CONFIRMED_FIELDS
from .many import Many, decide_many, picked
from .risk import AT_LEAST, MOST_WRONG, Sort, risk_of
from .rows_sent import rows_in

AT_ONCE = 100
LOOKED_AT = 400
LEVELS = (95, 90, 85, 98)


class SortForm(forms.Form):
    """`/review/bulk/?kind=&least=&named=`; what is not sent is the most certain sort."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=Quote.Kind.choices, required=False)
    least = forms.TypedChoiceField(
        label=gettext_lazy("The machine is at least this sure"),
        choices=[(level, f"{level}%") for level in sorted(LEVELS)],
        coerce=int,
        required=False,
    )
    named = forms.ChoiceField(
        label=gettext_lazy("Speaker"),
        choices=[("1", gettext_lazy("named")), ("0", gettext_lazy("nobody named"))],
        required=False,
    )

    def sort(self) -> Sort:
        """Return what was chosen; the first of each choice where something else was sent."""
        self.is_valid()
        data: dict[str, Any] = getattr(self, "cleaned_data", {})
        return Sort(
            kind=data.get("kind") or Quote.Kind.DIRECT,
            least=(data.get("least") or LEVELS[0]) / 100,
            named=data.get("named") != "0",
        )


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def bulk(request: HttpRequest) -> HttpResponse:
    """The risk, and the quotes; a POST confirms those of `row` (`id:digest`, many times)."""
    user = editor_of(request)
    form = SortForm(request.POST if request.method == "POST" else request.GET)
    sort, refusal = form.sort(), ""
    if request.method == "POST":
        try:
            return _done(request, confirm_many(rows_in(request), sort, asked(request)))
        except Refused as refused:
            refusal = str(refused.message)
    risk = risk_of(sort)
    context = {
        "percent": {
            "share": _percent(risk.share or 0),
            "low": _percent(risk.interval[0]),
            "high": _percent(risk.interval[1]),
            "most": _percent(MOST_WRONG, 0),
        },
        "form": SortForm(
            initial={"kind": sort.kind, "least": round(100 * sort.least), "named": int(sort.named)}
        ),
        "sort": sort,
        "risk": risk,
        "quotes": [(quote, picked(quote)) for quote in open_quotes(sort, user)],
        "at_least": AT_LEAST,
        "refusal": refusal,
        "key": str(uuid.uuid4()),
    }
    return render(request, "review/bulk.html", context, status=422 if refusal else 200)


def open_quotes(sort: Sort, user: User) -> list[Quote]:
    """Return quotes of a sort that nobody decided anything on or has in hand, the least harmful first."""
    taken = Claim.objects.filter(target_kind=Quote.TARGET, until__gt=timezone.now()).exclude(user=user)
    rows = (
        Quote.objects.with_speaker()
        .filter(harm__gt=0, state=State.PROPOSED, kind=sort.kind, confidence__gte=sort.least)
        .filter(speaker__isnull=not sort.named, article__withdrawn_at=None, note="", disputed=[])
        .exclude(pk__in=taken.values("target_id"))
        .select_related("article__outlet")
        .order_by("harm", "id")
    )
    return [quote for quote in rows[:LOOKED_AT] if is_of(sort, quote)][:AT_ONCE]


def is_of(sort: Sort, quote: Quote) -> bool:
    """Say whether the machine's proposal stands untouched and is of that sort."""
    named = (quote.state_of("speaker").machine or {}).get("entity") is not None
    return (
        not quote.is_decided
        and quote.state == State.PROPOSED
        and not quote.disputed
        and (quote.state_of("kind").machine, named) == (sort.kind, sort.named)
        and (quote.confidence or 0) >= sort.least
    )


def confirm_many(seen: dict[int, str], sort: Sort, ask: Asked) -> Many:
    """Confirm the quotes of `seen` (id: digest) that still are as seen and of that sort, in one act.

    Raises Refused where the risk is too high or not known.
    """

    def confirmed(quote: Quote) -> dict[str, Any] | None:
        if not is_of(sort, quote):
            return None
        return {name: quote.get_value(name) for name in CONFIRMED_FIELDS[Quote.TARGET]} | {
            "state": State.CONFIRMED
        }

    with transaction.atomic():
        if not risk_of(sort).is_small:
            raise Refused(gettext_lazy("Confirming this sort in bulk is off: see the risk."))
        return decide_many(Quote, seen, confirmed, user=ask.user, key=ask.key, verb=Decision.Verb.BULK)


def _percent(share: float, places: int = 1) -> str:
    return f"{number_format(round(100 * share, places), places)}%"


def _done(request: HttpRequest, found: Many) -> HttpResponse:
    n = len(found.changed)
    said = ngettext("One quote confirmed in bulk.", "%(n)s quotes confirmed in bulk.", n) % {"n": n}
    if found.left_out:
        said += " " + _("Left alone, for they were changed meanwhile: %(n)s.") % {"n": len(found.left_out)}
    messages.success(request, said)
    return redirect("decisions")
