"""/people/…: aliases, the history of a name, and taking back what was decided on it."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from articles.models import Alias, Decision, Entity, RefusedPair, Target
from articles.review.acts import Refused
from articles.review.asking import editor_of
from articles.review.card import Later
from articles.review.undoing import LaterDecisions

from . import acts
from .asking import administrator_of, asked, fetch_entity
from .telling import history_of_entity, tell
from .undoing import undo


@require_POST
def alias_add(request: HttpRequest, pk: int) -> HttpResponse:
    entity, ask = fetch_entity(request, pk), asked(request)
    try:
        acts.add_alias(entity, request.POST.get("name", "").replace("\0", ""), ask)
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("Saved."))
    return redirect("person", pk=entity.pk)


@require_POST
def alias_remove(request: HttpRequest, pk: int) -> HttpResponse:
    ask = asked(request)
    alias = get_object_or_404(Alias, pk=pk)
    acts.remove_alias(alias, ask)
    messages.success(request, _("Taken away. The history brings it back."))
    return redirect("person", pk=alias.entity_id)


@require_safe
def person_history(request: HttpRequest, pk: int) -> HttpResponse:
    """What people decided about a name, newest first."""
    entity = fetch_entity(request, pk)
    context = {"entity": entity, "entries": history_of_entity(entity), "key": str(uuid.uuid4())}
    return render(request, "people/history.html", context)


@require_POST
def people_undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an act on names back; asks first where later decisions stand on it."""
    editor_of(request)
    decision = get_object_or_404(Decision, pk=pk)
    if decision.target_kind == Target.RULE:
        administrator_of(request)
    ask, scope, entity = asked(request), request.POST.get("scope", ""), _entity_of(decision)
    context: dict[str, Any] = {"entity": entity}
    try:
        undo(decision, ask, scope=scope if scope in ("this", "since") else "")  # type: ignore[arg-type]
    except LaterDecisions as later:
        hidden = [("key", str(uuid.uuid4()))]
        context["later"] = Later(tell(later.decisions)[::-1], request.path, hidden)
        return render(request, "people/later.html", context, status=409)
    except Refused as refused:
        return render(request, "people/later.html", context | {"refusal": refused.message}, status=422)
    messages.success(request, _("Taken back."))
    return redirect("person_history", pk=entity.pk) if entity else redirect("person_list")


def _entity_of(decision: Decision) -> Entity | None:
    """Return the entity on whose page a decision is seen."""
    kind, pk = decision.target_kind, decision.target_id
    if kind == Target.ALIAS:
        return Entity.objects.filter(aliases=pk).first()
    if kind == Target.RULE:
        return Entity.objects.filter(name_rules=pk).first()
    if kind == Target.PAIR:
        return Entity.objects.filter(pk__in=RefusedPair.objects.filter(pk=pk).values("one")).first()
    if kind != Target.ENTITY:
        return None
    kept = decision.after or decision.before or pk
    return Entity.objects.filter(pk=kept if isinstance(kept, int) else pk).first()
