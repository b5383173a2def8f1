"""What happened to a quote, a name or an article, and taking decisions back."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from articles.models import Decision, Mention, Quote
from articles.models import Target as TargetKind
from articles.reading.article import may_decide

from .acts import DECIDED, Refused, find
from .answers import Before, changed, show_card
from .asking import asked, editor_of, fetch_article, fetch_decision
from .card import Later
from .telling import history_of, history_of_article, sentences_of
from .undoing import LaterDecisions, undo

PAGE = 100  # decisions


def show_history(request: HttpRequest, target: Quote | Mention) -> HttpResponse:
    """The history of one quote or name: a fragment for its card, else a page."""
    context = {
        "target": target,
        "article": target.article,
        "entries": history_of(target),
        "may_decide": may_decide(request, target.article),
        "key": str(uuid.uuid4()),
        "in_card": bool(request.htmx),  # type: ignore[attr-defined]
    }
    template = "review/_history.html" if context["in_card"] else "review/history.html"
    return render(request, template, context)


@require_safe
def article_history(request: HttpRequest, pk: int) -> HttpResponse:
    """What people decided in an article, newest first."""
    article = fetch_article(request, pk)
    before = request.GET.get("before", "")
    entries, older = history_of_article(
        article, before=int(before) if before.isdecimal() and len(before) < 19 else None, size=PAGE
    )
    context = {
        "article": article,
        "entries": entries,
        "older": older,
        "may_decide": may_decide(request, article),
        "key": str(uuid.uuid4()),
        "back": "history",
    }
    return render(request, "review/history.html", context)


@require_POST
def undo_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back with all of its act; asks first where later decisions stand on it."""
    editor_of(request)
    decision, ask = fetch_decision(request, pk), asked(request)
    scope = request.POST.get("scope", "")
    known = decision.target_kind in (*DECIDED, TargetKind.CANDIDATE)
    before = Before.of(find(decision) if known else None)
    try:
        outcome = undo(
            decision,
            user=ask.user,
            key=ask.key,
            scope=scope if scope in ("this", "since") else "",  # type: ignore[arg-type]
        )
    except LaterDecisions as later:
        return _ask(request, decision, later)
    except Refused as refused:
        return _refuse(request, decision, refused)
    opened = request.POST.get("opened") == "1"
    return changed(request, outcome, before, done=_("Taken back."), opened=opened)


def _ask(request: HttpRequest, decision: Decision, later: LaterDecisions) -> HttpResponse:
    hidden = [
        (n, str(v)) for n, v in request.POST.items() if n not in ("key", "scope", "csrfmiddlewaretoken")
    ]
    hidden.append(("key", str(uuid.uuid4())))
    question = Later(sentences_of(later.decisions), request.path, hidden)
    target = find(decision)
    if isinstance(target, Quote | Mention):
        return show_card(request, target, status=409, later=question)
    return render(request, "review/later.html", {"later": question, "article": decision.article}, status=409)


def _refuse(request: HttpRequest, decision: Decision, refused: Refused) -> HttpResponse:
    if decision.target_kind in DECIDED:
        target = find(decision)
        assert isinstance(target, Quote | Mention)
        return show_card(request, target, status=422, refusal=refused.message)
    context = {"refusal": refused.message, "article": decision.article}
    return render(request, "review/later.html", context, status=422)
