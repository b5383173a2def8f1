"""What an editor's request asks for, and what it is about: fetched for those who may decide, or refused."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from articles.models import Article, Candidate, Decision, Mention, Quote, User

from .permissions import is_editor

KEY_CHARACTERS = 36


@dataclass(frozen=True, slots=True)
class Asked:
    """seen: for each field the event that the editor saw. key: the same for a request that is sent twice."""

    user: User
    key: str
    seen: dict[str, str]


def editor_of(request: HttpRequest) -> User:
    """Return who asks. What was decided under one account is never carried out under another: a page that
    keeps what is unsent names its editor in the header `X-Editor`."""
    meant = request.headers.get("X-Editor", f"{request.user.pk}")
    if not is_editor(request.user) or meant != f"{request.user.pk}":
        raise PermissionDenied
    return request.user  # type: ignore[return-value]


def asked(request: HttpRequest) -> Asked:
    """Return what the form carried; raises BadRequest without an idempotency key.

    What was sent belongs to the key: someone who goes back in the browser and presses another button of
    the same form asks for something else.
    """
    key = request.POST.get("key", "")
    if not key.strip():
        raise BadRequest("no idempotency key")
    names = sorted(name for name in request.POST if name != "csrfmiddlewaretoken")
    sent = urlencode([(name, request.POST.getlist(name)) for name in names])
    digest = hashlib.sha256(f"{request.path} {sent}".encode()).hexdigest()[:24]
    return Asked(editor_of(request), f"{key[:KEY_CHARACTERS]}-{digest}".replace("\0", ""), _seen(request))


def fetch_article(request: HttpRequest, pk: int) -> Article:
    editor_of(request)
    article: Article = get_object_or_404(Article.objects.select_related("outlet"), pk=pk)
    return article


def fetch_quote(request: HttpRequest, public_id: str) -> Quote:
    """Return a quote with what a page shows of it; an act locks it and reads it anew."""
    editor_of(request)
    rows = Quote.objects.select_related("article__outlet", "version")
    if request.method != "POST":
        rows = rows.with_speaker()
    quote: Quote = get_object_or_404(rows, public_id=public_id)
    return quote


def fetch_name(request: HttpRequest, pk: int) -> Mention:
    editor_of(request)
    rows = Mention.objects.select_related("article__outlet", "version", "entity__merged_into")
    mention: Mention = get_object_or_404(rows, pk=pk)
    return mention


def fetch_candidate(request: HttpRequest, pk: int) -> Candidate:
    editor_of(request)
    candidate: Candidate = get_object_or_404(Candidate.objects.select_related("article", "version"), pk=pk)
    return candidate


def fetch_decision(request: HttpRequest, pk: int) -> Decision:
    editor_of(request)
    decision: Decision = get_object_or_404(Decision.objects.select_related("user", "article"), pk=pk)
    return decision


def _seen(request: HttpRequest) -> dict[str, str]:
    try:
        seen = json.loads(request.POST.get("seen") or "{}")
    except ValueError:
        seen = None
    if not isinstance(seen, dict) or not all(isinstance(event, str) for event in seen.values()):
        raise BadRequest("`seen` is not a JSON object of strings")
    return seen
