"""/people/<id>/merge/: looking for who else this is, seeing what would move, and merging."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles.models import Entity, RefusedPair, SuggestedPair
from articles.review.acts import Refused

from . import acts
from .asking import asked, fetch_entity, ids_of
from .counts import months_of, totals_of
from .held import roles_of

FOUND = 12


@require_http_methods(["GET", "HEAD", "POST"])
def person_merge(request: HttpRequest, pk: int) -> HttpResponse:
    """GET: `?q=` looks for others, `?with=<id>` shows what merging them into this one moves. POST merges."""
    entity = fetch_entity(request, pk)
    if request.method == "POST":
        return _merge(request, entity)
    if entity.merged_into_id:
        return redirect("person_merge", pk=entity.merged_into_id)
    return render(request, "people/merge.html", _context(request, entity, request.GET.getlist("with")))


def _merge(request: HttpRequest, entity: Entity) -> HttpResponse:
    ask, chosen = asked(request), ids_of(request.POST.getlist("with"))
    sources = list(Entity.objects.filter(pk__in=chosen).values_list("pk", flat=True))
    try:
        acts.merge(sources, entity.pk, ask)
    except Refused as refused:
        context = _context(request, entity, request.POST.getlist("with")) | {"refusal": refused.message}
        return render(request, "people/merge.html", context, status=422)
    messages.success(
        request,
        _("Merged into %(name)s. The page has a button for each to take it apart.") % {"name": entity.name},
    )
    return redirect("person", pk=entity.pk)


def _context(request: HttpRequest, entity: Entity, chosen: Sequence[str]) -> dict[str, Any]:
    query = request.GET.get("q", "").replace("\0", "")[:300]
    sources = list(
        Entity.objects.canonical().filter(pk__in=ids_of(chosen)).exclude(pk=entity.pk).order_by("name", "pk")
    )
    context: dict[str, Any] = {
        "entity": entity,
        "q": query,
        "sources": sources,
        "key": str(uuid.uuid4()),
        "suggested": SuggestedPair.objects.about(entity)[:FOUND],
    }
    if query:
        context["found"] = _found(entity, query, sources)
    if sources:
        context["preview"] = totals_of(months_of([source.pk for source in sources]))
        context["kept"] = totals_of(months_of([entity.pk]))
        context["roles"] = [(source, roles_of(source, []).held) for source in sources]
        context["refused"] = RefusedPair.objects.filter(
            Q(one=entity, other__in=sources) | Q(other=entity, one__in=sources), refused=True
        ).select_related("one", "other")
    return context


def _found(entity: Entity, query: str, chosen: Sequence[Entity]) -> list[Entity]:
    """Return who is known by `query` of the same kind, those of one article too."""
    known = Entity.objects.known_as(query).filter(kind=entity.kind)
    ids = {merged or pk for pk, merged in known.values_list("pk", "merged_into")[:500]}
    rows = Entity.objects.filter(pk__in=ids - {entity.pk, *(one.pk for one in chosen)})
    return list(rows.select_related("article").order_by("normalised", "pk")[:FOUND])
