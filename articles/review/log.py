"""/review/decisions/: what everybody decided, act by act, newest first; each can be taken back from here."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from articles.models import Decision, User

from .asking import editor_of
from .telling import log_of

PAGE = 40


@require_safe
@never_cache
def decisions(request: HttpRequest) -> HttpResponse:
    """`?by=` keeps the acts of one editor, `?before=` goes on behind an act."""
    editor_of(request)
    by = _number(request, "by")
    theirs = Decision.objects.filter(user=OuterRef("pk"))
    entries, older = log_of(by=by, before=_number(request, "before"), size=PAGE)
    context: dict[str, Any] = {
        "entries": entries,
        "older": older,
        "by": by,
        "editors": User.objects.filter(Exists(theirs)).order_by("first_name", "username"),
        "may_decide": True,
        "key": str(uuid.uuid4()),
        "back": "decisions",
    }
    return render(request, "review/decisions.html", context)


def _number(request: HttpRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isdecimal() and len(text) < 19 else None
