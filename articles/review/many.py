"""One act on many quotes or names: each at what the editor saw, all in one group that is undone at once."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from articles.models import Annotation, Decision, User

from .acts import lock_articles, repeated_by
from .conflicts import Changes
from .writing import count, write


@dataclass(frozen=True)
class Many:
    """What came of an act on many rows. left_out: changed by others meanwhile, or not fit any more."""

    changed: list[Annotation] = field(default_factory=list)
    left_out: list[Annotation] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)


def digest_of(row: Annotation) -> str:
    """Return what an editor saw of a row, short enough for a form with hundreds of them."""
    return hashlib.sha256(json.dumps(row.seen(), sort_keys=True).encode()).hexdigest()[:12]


def picked(row: Annotation) -> str:
    """Return what a form sends back of a row: which, and what was seen of it."""
    return f"{row.pk}:{digest_of(row)}"


def decide_many(
    model: type[Annotation],
    seen: Mapping[int, str],
    values: Callable[[Any], Changes | None],
    *,
    user: User,
    key: str,
    verb: Decision.Verb,
) -> Many:
    """Decide `values(row)` on each row of `seen` (id: digest) that still is as it was seen.

    A row for which `values` gives None is left out. Locks the articles first, then the rows, each in the
    order of their ids; those of withdrawn articles are not touched. A repeated request changes nothing.
    """
    with transaction.atomic():
        rows = model._default_manager.filter(pk__in=seen, article__withdrawn_at=None)
        articles = lock_articles(set(rows.values_list("article_id", flat=True)))
        if first := repeated_by(user, key):
            return Many(decisions=list(Decision.objects.filter(group=first.group).order_by("id")))
        found, group = Many(), uuid.uuid4()
        locked = rows.select_for_update(of=("self",)).select_related("article", *model.READ_TO_SETTLE)
        for row in locked.order_by("pk"):
            wanted = values(row) if digest_of(row) == seen[row.pk] else None
            if not wanted:
                found.left_out.append(row)
                continue
            first_key = "" if found.decisions else key
            outcome = write(
                articles[row.article_id], row, wanted, user=user, key=first_key, verb=verb, group=group
            )
            found.changed.append(row)
            found.decisions.extend(outcome.decisions)
        count(articles.values(), found.decisions)
        return found
