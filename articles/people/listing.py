"""/people/: who and what is known by name, and suggestions while a name is typed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Prefetch, Q, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from articles.models import Alias, Entity, Quote, Role
from articles.models.entities import EntityQuerySet
from articles.models.keyset import BadPosition, Keyset

SIZE = 40
SUGGESTIONS = 12
CONSIDERED = 500
SHORTEST = 2  # letters before names are suggested
BY_NAME = Keyset("normalised", str)


class PeopleForm(forms.Form):
    q = forms.CharField(
        label=_("Name, also a former or short one"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[
            (Entity.Kind.PERSON, _("Persons")),
            (Entity.Kind.ORGANISATION, _("Organisations")),
            (Entity.Kind.PLACE, _("Places")),
        ],
        widget=forms.RadioSelect,
    )


@require_safe
def person_list(request: HttpRequest) -> HttpResponse:
    """The page, by name; for htmx the results alone, or the rows that come next."""
    form = PeopleForm({**request.GET.dict(), "kind": request.GET.get("kind") or Entity.Kind.PERSON})
    context: dict[str, Any] = {"form": form}
    valid = form.is_valid()
    if valid:
        entities = Entity.objects.canonical().filter(kind=form.cleaned_data["kind"])
        if words := form.cleaned_data["q"]:
            entities = _known_as(entities, words)
        try:
            page = BY_NAME.page(
                _described(entities),
                size=SIZE,
                after=request.GET.get("after", ""),
                before=request.GET.get("before", ""),
            )
        except BadPosition:
            raise Http404 from None
        context |= {"page": page, "kind": form.cleaned_data["kind"]}
    return render(request, _template(request), context, status=200 if valid else 422)


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """Options of a datalist: names that have all the words of `speaker`."""
    words = request.GET.get("speaker", "").replace("\0", "")[:300]
    names: list[str] = []
    if len(words.strip()) >= SHORTEST:
        # While a short beginning fits thousands of names, some of them will do.
        known = Entity.objects.known_as(words).values_list("id", "merged_into_id")[:CONSIDERED]
        quoted = Quote.objects.shown().filter(canonical_speaker=OuterRef("pk"))
        found = Entity.objects.filter(Exists(quoted), id__in={merged or pk for pk, merged in known})
        names = list(found.order_by("name").values_list("name", flat=True).distinct()[:SUGGESTIONS])
    return render(request, "people/_options.html", {"names": names})


def _known_as(entities: EntityQuerySet, words: str) -> EntityQuerySet:
    """Keep those known by all `words`; a name that was merged leads to the entity it was merged into."""
    known = Entity.objects.known_as(words)
    merged = known.filter(merged_into__isnull=False).values("merged_into_id")
    return entities.filter(Q(id__in=known.values("id")) | Q(id__in=merged))


def _described(entities: EntityQuerySet) -> EntityQuerySet:
    """Fetch along what a row shows: other names, the latest role, and when the entity was last quoted."""
    latest = Quote.objects.shown().filter(canonical_speaker=OuterRef("pk")).newest_first()
    role = Role.objects.filter(entity=OuterRef("pk")).order_by("-last_seen", "id")
    return (
        entities.select_related("article")
        .annotate(
            last_quoted=Subquery(latest.values("sort_date")[:1]),
            last_role=Subquery(role.values("role")[:1]),
            last_affiliation=Subquery(role.values("affiliation")[:1]),
        )
        .prefetch_related(Prefetch("aliases", Alias.objects.known().order_by("id")))
    )


def _template(request: HttpRequest) -> str:
    htmx = request.htmx  # type: ignore[attr-defined]
    if not htmx or htmx.history_restore_request:
        return "people/list.html"
    return "people/_rows.html" if htmx.target == "more" else "people/_results.html"
