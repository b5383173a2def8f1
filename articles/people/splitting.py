"""Splitting an entity: what the machine joined by an equal name was said by two."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from articles.models import Alias, Decision, Entity, Mention, Quote, Role, State, Target
from articles.review.acts import Refused

from .acts import Asked, Done, in_one_act
from .settling import MERGED, Changed, family, lock_articles, lock_entities
from .undoing import settle_quotes

MOST_ARTICLES = 2000  # of one split: it moves each quote by a decision of its own


@dataclass(frozen=True)
class Part:
    """What of an entity goes to the new one: all that is said and named of it in these articles."""

    articles: list[int]
    roles: Collection[str] = ()


def part_of(entity: Entity, *, roles: Collection[str], articles: Collection[int]) -> Part:
    """Return the articles that are chosen, and those where it is quoted in one of the chosen roles."""
    said = Quote.objects.filter(canonical_speaker=entity).exclude(state=State.WITHDRAWN)
    chosen = set(said.filter(article__in=articles).values_list("article", flat=True))
    if roles:
        chosen |= set(said.filter(role__in=roles).values_list("article", flat=True))
    return Part(sorted(chosen), roles)


def quotes_of(entity: Entity, part: Part) -> QuerySet[Quote]:
    rows: QuerySet[Quote] = Quote.objects.filter(canonical_speaker=entity, article__in=part.articles)
    return rows.exclude(state=State.WITHDRAWN)


def mentions_of(entity: Entity, part: Part) -> QuerySet[Mention]:
    rows: QuerySet[Mention] = Mention.objects.filter(
        entity__in=family([entity.pk]), article__in=part.articles
    )
    return rows.exclude(state=State.WITHDRAWN)


def split(entity: Entity, part: Part, *, distinction: str, asked: Asked) -> Done:
    """Part from `entity` one of the same name, told apart by `distinction`, that said and is all of `part`.

    Raises Refused when nothing or too much would move, or the distinction is taken.
    """
    if not part.articles:
        raise Refused(_("Choose what is to be split off."))
    if len(part.articles) > MOST_ARTICLES:
        raise Refused(_("More than %(most)s articles cannot be split off at once.") % {"most": MOST_ARTICLES})
    return in_one_act(asked, lambda: _split(entity, part, distinction.strip()[:100], asked))


def _split(entity: Entity, part: Part, distinction: str, asked: Asked) -> Done:
    lock_articles(part.articles)
    lock_entities([entity.pk])
    entity.refresh_from_db()
    if entity.merged_into_id:
        raise Refused(_("One of these was merged into another meanwhile. Look again."))
    if not distinction:
        raise Refused(_("Say in a word or two who the other one is."))
    same = {"kind": entity.kind, "normalised": entity.normalised, "article": entity.article_id}
    if Entity.objects.filter(**same, distinction=distinction).exists():
        raise Refused(_("There is one of this name and distinction already."))
    quotes, mentions = list(quotes_of(entity, part)), list(mentions_of(entity, part))
    if {row.article_id for row in quotes} != set(part.articles):
        raise Changed
    other = _made(entity, distinction, asked)
    decisions = _decisions(entity, other, quotes, mentions, asked)
    settle_quotes([row.pk for row in mentions], [row.pk for row in quotes])
    _move_roles(entity, other, part)
    return Done(decisions)


def _made(entity: Entity, distinction: str, asked: Asked) -> Entity:
    other = Entity.objects.create(
        kind=entity.kind,
        name=entity.name,
        normalised=entity.normalised,
        distinction=distinction,
        article=entity.article,
        split_from=entity,
        created_by=asked.user,
    )
    Alias.objects.bulk_create(
        Alias(entity=other, name=alias.name, normalised=alias.normalised)
        for alias in entity.aliases.filter(normalised=entity.normalised)
    )
    return other


def _decisions(
    entity: Entity, other: Entity, quotes: Collection[Quote], mentions: Collection[Mention], asked: Asked
) -> list[Decision]:
    group = uuid.uuid4()
    verb = Decision.Verb.CORRECT
    rows = [
        Decision(
            verb=Decision.Verb.ADD,
            target_kind=Target.ENTITY,
            target_id=other.pk,
            field=MERGED,
            before=entity.pk,
            key=asked.key,
        )
    ]
    rows += [
        Decision(
            verb=verb,
            target_kind=Target.QUOTE,
            target_id=quote.pk,
            article_id=quote.article_id,
            field="speaker",
            before=quote.get_value("speaker"),
            after={"kind": Quote.SpeakerKind.NAMED, "entity": other.pk},
        )
        for quote in quotes
    ]
    rows += [
        Decision(
            verb=verb,
            target_kind=Target.MENTION,
            target_id=mention.pk,
            article_id=mention.article_id,
            field="entity",
            before=mention.entity_id,
            after=other.pk,
        )
        for mention in mentions
    ]
    for row in rows:
        row.user, row.reason, row.group = asked.user, asked.reason, group
    return Decision.objects.bulk_create(rows)


def _move_roles(entity: Entity, other: Entity, part: Part) -> None:
    """Let the new one have the roles that were chosen: later articles tell the two apart by them."""
    Role.objects.filter(entity=entity, role__in=part.roles).update(entity=other)
