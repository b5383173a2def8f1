"""/articles/<id>/then/: the article as it stood at a moment; what differs now can be brought back."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from articles.models import Article, Decision, State
from articles.nlp.furniture import KINDS
from articles.reading.article import fetch_article, may_decide
from articles.reading.marking import Mark, mark_text

from .acts import Refused
from .asking import asked
from .many import picked
from .moments import Moment, Stood, Then, article_at, bring_back
from .rows_sent import rows_in
from .telling import Entry, sentences_of
from .wording import field_in_words, in_words, names_in


@dataclass(frozen=True)
class ThenRow:
    """A quote of then in words. differs: what is another value now; picked: what brings it back sends."""

    then: Then
    speaker: str
    role: str
    kind: str
    state: str
    differs: str
    picked: str


@require_http_methods(["GET", "HEAD", "POST"])
def article_then(request: HttpRequest, pk: int) -> HttpResponse:
    """`?decision=` is the moment after a decision, `?at=` one by the clock; a POST brings `row`s back."""
    article = fetch_article(pk)
    sent: QueryDict = request.POST if request.method == "POST" else request.GET
    moment = _moment(article, sent)
    refusal = ""
    if request.method == "POST":
        ask = asked(request)
        try:
            found = bring_back(article, moment, rows_in(request), user=ask.user, key=ask.key)
        except Refused as refused:
            refusal = str(refused.message)
        else:
            n = len(found.changed)
            said = ngettext("One quote brought back.", "%(n)s quotes brought back.", n) % {"n": n}
            messages.success(request, said)
            return redirect("article", pk=pk)
    stood = article_at(article, moment)
    rows = _rows(stood)
    context: dict[str, Any] = {
        "article": article,
        "moment": moment,
        "act": _act(moment),
        "version": stood.version,
        "paragraphs": mark_text(stood.version.text, [*_left_out(stood), *stood.marks]),
        "rows": rows,
        "returns": [row.picked for row in rows if row.differs] + [picked(row) for row in stood.added_since],
        "may_decide": may_decide(request, article),
        "key": str(uuid.uuid4()),
        "refusal": refusal,
    }
    return render(request, "article/then.html", context, status=422 if refusal else 200)


def _moment(article: Article, sent: QueryDict) -> Moment:
    number = sent.get("decision", "")
    if number.isdecimal() and len(number) < 19:
        decision = Decision.objects.select_related("user").filter(article=article, pk=int(number)).first()
        if decision is None:
            raise Http404
        return Moment(decision.created_at, decision)
    try:
        at = parse_datetime(sent.get("at", ""))
    except ValueError:
        at = None
    if at is None:
        return Moment(timezone.now())
    return Moment(at if timezone.is_aware(at) else _local(at))


def _local(at: datetime) -> datetime:
    return timezone.make_aware(at)


def _act(moment: Moment) -> Entry | None:
    if moment.decision is None:
        return None
    act = Decision.objects.filter(group=moment.decision.group, target_id=moment.decision.target_id)
    return sentences_of(list(act.select_related("user").order_by("pk")))[0]


def _rows(stood: Stood) -> list[ThenRow]:
    names = names_in(("speaker", then.values.get("speaker")) for then in stood.quotes)
    rows = []
    for then in stood.quotes:
        values = then.values
        parts = [values.get("role"), values.get("affiliation")]
        rows.append(
            ThenRow(
                then=then,
                speaker=in_words("speaker", values.get("speaker"), names),
                role=", ".join(part for part in parts if part),
                kind=in_words("kind", values.get("kind"), names),
                state=str(State(values["state"]).label),
                differs=", ".join(field_in_words(field) for field in then.changed),
                picked=picked(then.row),
            )
        )
    return rows


def _left_out(stood: Stood) -> list[Mark]:
    return [
        Mark(
            span["start"],
            span["end"],
            "left-out",
            str(i),
            note=_(KINDS[span["kind"]]) if span["kind"] in KINDS else span["kind"],
        )
        for i, span in enumerate(stood.version.left_out)
    ]
