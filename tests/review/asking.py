"""How tests ask as an editor's browser does: with the key and what was seen, over htmx or as a plain form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import Annotation, Mention, Quote, User


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def address(verb: str, target: Annotation, *rest: str) -> str:
    """Return the address of `verb` (review, confirm, …) on a quote or name."""
    if isinstance(target, Quote):
        return reverse(f"quote_{verb}", args=[target.public_id, *rest])
    return reverse(f"name_{verb}", args=[target.pk, *rest])


def fresh(target: Any) -> Any:
    rows = type(target).objects.select_related("version", "article")
    return rows.get(pk=target.pk)


def ask(
    client: Client,
    path: str,
    data: Mapping[str, Any] | None = None,
    *,
    seen: dict[str, str] | Quote | Mention | None = None,
    key: str = "",
    htmx: bool = True,
) -> HttpResponse:
    """POST as a form of the page does; `seen`: what the editor saw, or the row as it stands."""
    if isinstance(seen, Annotation):
        seen = fresh(seen).seen()
    sent = {"key": key or str(uuid4()), "seen": json.dumps(seen or {}), **(data or {})}
    headers = {"HX-Request": "true", "Accept-Language": "en"} if htmx else {}
    client.cookies["django_language"] = "en"
    return client.post(path, sent, headers=headers)  # type: ignore[return-value]


def look(client: Client, path: str, *, htmx: bool = True) -> HttpResponse:
    client.cookies["django_language"] = "en"
    return client.get(path, headers={"HX-Request": "true"} if htmx else {})  # type: ignore[return-value]
