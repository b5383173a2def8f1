"""/people/rules/: decisions about names that later articles follow, with their effect and an off switch."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.models import NameRule, Outlet
from articles.models.entities import NAME_CHARACTERS
from articles.nlp.entities.names import joining_name
from articles.review.acts import Refused
from articles.review.asking import editor_of

from . import acts
from .asking import administrator_of, asked, fetch_entity


class RuleForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name as it is printed"), max_length=NAME_CHARACTERS)
    outlet = forms.ModelChoiceField(
        label=gettext_lazy("In"),
        queryset=Outlet.objects.order_by("name"),
        required=False,
        empty_label=gettext_lazy("all outlets"),
    )
    also_earlier = forms.BooleanField(
        label=gettext_lazy("Also merge what this name alone stood for in earlier articles"), required=False
    )


@require_safe
def rule_list(request: HttpRequest) -> HttpResponse:
    editor_of(request)
    return render(request, "people/rules.html", _context(request))


@require_http_methods(["GET", "HEAD", "POST"])
def rule_add(request: HttpRequest, pk: int) -> HttpResponse:
    """GET: the form, with how many earlier names the rule could take along. POST makes the rule."""
    administrator_of(request)
    entity = fetch_entity(request, pk).canonical_entity
    sent = request.POST if request.method == "POST" else request.GET
    form = RuleForm(sent) if "name" in sent else RuleForm()
    context: dict[str, Any] = {"entity": entity, "form": form, "key": str(uuid.uuid4())}
    if form.is_bound and form.is_valid():
        name, outlet = form.cleaned_data["name"], form.cleaned_data["outlet"]
        if request.method == "POST":
            try:
                also = form.cleaned_data["also_earlier"]
                acts.add_rule(entity, name, outlet=outlet, asked=asked(request), also_earlier=also)
            except Refused as refused:
                return render(request, "people/rule.html", context | {"refusal": refused.message}, status=422)
            messages.success(request, _("The rule holds from now on."))
            return redirect("rule_list")
        earlier = acts.earlier_names(entity.kind, joining_name(entity.kind, name), outlet, entity)
        context["earlier"] = len(earlier)
    return render(request, "people/rule.html", context, status=422 if form.errors else 200)


@require_POST
def rule_off(request: HttpRequest, pk: int) -> HttpResponse:
    administrator_of(request)
    ask, rule = asked(request), get_object_or_404(NameRule, pk=pk)
    acts.switch_rule_off(rule, ask)
    messages.success(request, _("Switched off. What it decided in articles stays."))
    return redirect("rule_list")


def _context(request: HttpRequest) -> dict[str, Any]:
    rules: QuerySet[NameRule] = NameRule.objects.select_related("outlet", "entity", "created_by")
    rules = rules.annotate(effect=Count("quotes")).order_by("-on", "name", "pk")
    return {"rules": rules, "may_change": request.user.is_staff, "key": str(uuid.uuid4())}
