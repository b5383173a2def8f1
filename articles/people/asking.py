"""What an editor's request on names asks for: fetched for those who may decide, or refused."""

from __future__ import annotations

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from articles.models import Entity, User
from articles.review.asking import asked as review_asked
from articles.review.asking import editor_of

from .acts import Asked

MOST_AT_ONCE = 50
REASON_CHARACTERS = 500


def asked(request: HttpRequest) -> Asked:
    """Return who wants it, with key and reason; raises PermissionDenied, BadRequest."""
    ask = review_asked(request)
    return Asked(ask.user, ask.key, request.POST.get("reason", "").replace("\0", "")[:REASON_CHARACTERS])


def administrator_of(request: HttpRequest) -> User:
    """Return who asks; raises PermissionDenied for all but administrators: rules are theirs."""
    user = editor_of(request)
    if not user.is_staff:
        raise PermissionDenied
    return user


def fetch_entity(request: HttpRequest, pk: int) -> Entity:
    editor_of(request)
    entity: Entity = get_object_or_404(Entity.objects.select_related("merged_into", "article"), pk=pk)
    return entity


def ids_of(values: Iterable[str]) -> list[int]:
    """Return the ids among what a form sent, at most MOST_AT_ONCE."""
    return [int(value) for value in values if value.isdecimal() and len(value) < 19][:MOST_AT_ONCE]
