"""The same name everywhere in an article: every place where the words stand, marked as this name is."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from articles.models import ArticleVersion, Decision, Mention, State, User

from .acts import Outcome, lock, lock_article, repeated_by
from .words import Span, find_words
from .writing import count, write

AROUND = 40  # code points of the preview on either side


@dataclass(frozen=True)
class Place:
    """A place where the words stand, with what is around them. other: a name there that means another."""

    span: Span
    before: str
    words: str
    after: str
    other: Mention | None = None


def places_of(mention: Mention, version: ArticleVersion) -> list[Place]:
    """Return where else in the text the words of `mention` stand and do not mean the same yet.

    Words inside a longer name are a part of it, and what a person decided stands: neither is a place.
    """
    if mention.version_id != version.pk:
        return []
    return list(_places(mention, version))


def _places(mention: Mention, version: ArticleVersion) -> Iterator[Place]:
    rows = Mention.objects.in_text(version).exclude(state=State.WITHDRAWN).exclude(pk=mention.pk)
    marked = list(rows.select_related("entity__merged_into"))
    means = mention.entity.canonical_entity
    for start, end in find_words(version.text, mention.text):
        if (start, end) == (mention.start, mention.end):
            continue
        there = [row for row in marked if row.start < end and row.end > start]
        other = next((row for row in there if (row.start, row.end) == (start, end)), None)
        if other is None and there:
            continue
        if other and (other.is_decided or other.entity.canonical_entity == means):
            continue
        around = version.text[max(0, start - AROUND) : start], version.text[end : end + AROUND]
        yield Place(
            (start, end), around[0].rpartition("\n")[2], mention.text, around[1].partition("\n")[0], other
        )


def mark_everywhere(mention: Mention, *, user: User, key: str) -> Outcome:
    """Mark all places of `places_of` as `mention` is, in one act; returns the mention and all decisions."""
    with transaction.atomic():
        article = lock_article(mention.article_id)
        if repeated_by(user, key):
            return Outcome(mention, [], repeated=True)
        version, group = article.current_version, uuid.uuid4()
        decisions: list[Decision] = []
        for place in places_of(mention, version):
            row = _row_at(place, mention, version)
            values = {"kind": mention.kind, "entity": mention.entity_id}
            if place.other is None:
                values |= {"span": row.get_value("span"), "state": State.CONFIRMED}
            outcome = write(
                article,
                row,
                values,
                user=user,
                key="" if decisions else key,
                verb=Decision.Verb.EVERYWHERE,
                group=group,
                new=place.other is None,
            )
            decisions += outcome.decisions
        count([article], decisions)
        return Outcome(mention, decisions)


def _row_at(place: Place, mention: Mention, version: ArticleVersion) -> Mention:
    """Return the row that stands at a place: locked, brought back with its history, or made."""
    if place.other:
        locked = lock(Mention, place.other.pk)
        assert isinstance(locked, Mention)
        return locked
    start, end = place.span
    there = Mention.objects.filter(version=version, start=start, end=end).select_related("version")
    row = there.order_by("id").first() or Mention(article_id=mention.article_id)
    row.kind, row.entity = mention.kind, mention.entity
    row.place(version, start, end)
    row.save()
    return row
