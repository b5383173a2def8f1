"""/people/<id>/split/: choosing what another of the same name said, seeing what would move, and splitting."""

from __future__ import annotations

import uuid
from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from articles.models import Article, Entity, Quote, Role
from articles.review.acts import Refused

from .asking import asked, fetch_entity, ids_of
from .splitting import Part, mentions_of, part_of, quotes_of, split

ARTICLES = 40  # the latest ones, to choose from


@require_http_methods(["GET", "HEAD", "POST"])
def person_split(request: HttpRequest, pk: int) -> HttpResponse:
    """GET: `?role=`, `?article=` choose, and show what would move. POST splits."""
    entity = fetch_entity(request, pk)
    if request.method == "POST":
        return _split(request, entity)
    if entity.merged_into_id:
        return redirect("person_split", pk=entity.merged_into_id)
    return render(request, "people/split.html", _context(entity, request.GET))


def _split(request: HttpRequest, entity: Entity) -> HttpResponse:
    ask = asked(request)
    try:
        done = split(
            entity,
            _part(entity, request.POST),
            distinction=request.POST.get("distinction", "").replace("\0", ""),
            asked=ask,
        )
    except Refused as refused:
        context = _context(entity, request.POST) | {"refusal": refused.message}
        return render(request, "people/split.html", context, status=422)
    messages.success(request, _("Split. The history of the name takes it back."))
    return redirect("person", pk=done.decisions[0].target_id if done.decisions else entity.pk)


def _part(entity: Entity, sent: QueryDict) -> Part:
    return part_of(entity, roles=sent.getlist("role")[:100], articles=ids_of(sent.getlist("article")))


def _context(entity: Entity, sent: QueryDict) -> dict[str, Any]:
    said = Quote.objects.said_by(entity).newest_first()
    latest = list(dict.fromkeys(said.values_list("article", flat=True)[: 3 * ARTICLES]))[:ARTICLES]
    roles = Role.objects.filter(entity__in=[entity.pk, *entity.merged.values_list("pk", flat=True)])
    part = _part(entity, sent)
    context: dict[str, Any] = {
        "entity": entity,
        "roles": list(dict.fromkeys(role.role for role in roles)),
        "articles": Article.objects.filter(pk__in=latest).select_related("outlet").newest_first(),
        "chosen_roles": sent.getlist("role"),
        "chosen_articles": ids_of(sent.getlist("article")),
        "distinction": sent.get("distinction", ""),
        "reason": sent.get("reason", ""),
        "key": str(uuid.uuid4()),
    }
    if part.articles:
        quotes = list(quotes_of(entity, part).values_list("kind", "outlet__name", "state"))
        context["preview"] = {
            "articles": len(part.articles),
            "quotes": len(quotes),
            "names": mentions_of(entity, part).count(),
            "kinds": [
                (label, n) for kind, label in Quote.Kind.choices if (n := sum(q[0] == kind for q in quotes))
            ],
            "outlets": Counter(quote[1] or "" for quote in quotes).most_common(12),
        }
    return context
