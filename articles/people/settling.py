"""What follows from the decisions on names: who is whom, whose the quotes are, which aliases and rules hold.

Nothing is written back when something is undone: each value is worked out anew from the decisions that stand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db import connection
from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from articles.models import (
    Alias,
    Article,
    Decision,
    Entity,
    NameRule,
    Quote,
    RefusedPair,
    SuggestedPair,
    Target,
)
from articles.models.tallies import move_sources
from articles.review.acts import Refused

MERGED = "merged_into"
STATE = "state"
SHOWN, REMOVED = "shown", "removed"
ON, OFF = "on", "off"
REFUSED = "refused"


class Changed(Exception):
    """What was locked is not all that has to be: try again from the beginning."""


def lock_moving(entity_ids: Collection[int], *, others: Collection[int] = ()) -> set[int]:
    """Lock all that a decision on what these entities are may move, and `others`; return the moving entities.

    Whoever writes a quote locks its article first, so the quotes are safe with their articles. Raises Changed
    when something else came to move meanwhile.
    """
    moving = _moving(entity_ids)
    articles = quoting(moving)
    lock_articles(articles)
    lock_entities({*moving, *others})
    # From here on nobody can name them anew; what was written until now is seen.
    late = set(quoting(moving)) - set(articles)
    if _moving(entity_ids) != moving or len(_lock(Article.objects.filter(pk__in=late), wait=False)) < len(
        late
    ):
        raise Changed
    return moving


def lock_articles(ids: Collection[int]) -> None:
    _lock(Article.objects.filter(pk__in=ids))


def lock_entities(ids: Collection[int]) -> None:
    _lock(Entity.objects.filter(pk__in=ids))


def _lock(rows: QuerySet[Any], *, wait: bool = True) -> list[Any]:
    """Lock rows by rising id; without waiting, those that nobody else has locked. Return what is locked."""
    # Not the keys: whoever commits a row that refers to one of these must not wait for us.
    locked = rows.select_for_update(of=("self",), no_key=True, skip_locked=not wait)
    return list(locked.order_by("pk").values_list("pk"))


def quoting(entity_ids: Collection[int]) -> list[int]:
    """Return the articles that have quotes of these entities, under their own names."""
    rows = Quote.objects.filter(speaker__in=entity_ids).order_by("article").values_list("article", flat=True)
    return list(rows.distinct())


def family(entity_ids: Collection[int]) -> set[int]:
    """Return these entities and what was merged into them."""
    merged = Entity.objects.filter(merged_into__in=entity_ids).values_list("pk", flat=True)
    return {*entity_ids, *merged}


def settle_merges(entity_ids: Collection[int]) -> None:
    """Set `merged_into` of these and of all that hang on them, and whose quotes are whose.

    Needs the locks of `lock_moving`. Raises Refused where two would be merged into each other.
    """
    related = _related(entity_ids)
    parents = _parents(related)
    before = dict(Entity.objects.filter(pk__in=related).values_list("pk", "merged_into"))
    after = {pk: way[-1] if len(way := _way(pk, parents)) > 1 else None for pk in related}
    moved = [pk for pk in related if after[pk] != before[pk]]
    for root in {after[pk] for pk in moved}:
        Entity.objects.filter(pk__in=[pk for pk in moved if after[pk] == root]).update(merged_into=root)
    with connection.cursor() as cursor:
        cursor.execute(MOVE_QUOTES, [moved])
    ways: dict[tuple[int, int], list[int]] = {}
    for pk in moved:
        ways.setdefault((before[pk] or pk, after[pk] or pk), []).append(pk)
    for (old, new), names in ways.items():
        move_sources(names, before=old, after=new)
    _settle_suggestions(Q(one__in=moved) | Q(other__in=moved))


def merges_that_stand(ids: Collection[int]) -> dict[int, Decision]:
    """Return for each of the merged entities the decision that merged it."""
    decided = _standing(Target.ENTITY, ids, MERGED) if ids else {}
    return {pk: decision for pk, decision in decided.items() if decision and decision.after}


def settle_aliases(ids: Collection[int]) -> None:
    for pk, decision in _standing(Target.ALIAS, ids, STATE).items():
        added = decision is not None and decision.after == SHOWN
        Alias.objects.filter(pk=pk).update(
            added_by=decision.user_id if decision and added else None,
            removed=decision is not None and decision.after == REMOVED,
        )


def settle_rules(ids: Collection[int]) -> None:
    """Switch rules on and off. Raises Refused where another rule for the name holds by now."""
    standing = _standing(Target.RULE, ids, STATE)
    on = {pk: decision is not None and decision.after == ON for pk, decision in standing.items()}
    NameRule.objects.filter(pk__in=[pk for pk in ids if not on[pk]]).update(on=False)
    for rule in NameRule.objects.filter(pk__in=[pk for pk in ids if on[pk]], on=False):
        same = NameRule.objects.filter(
            kind=rule.kind, normalised=rule.normalised, outlet=rule.outlet_id, on=True
        )
        if same.exists():
            raise Refused(_("Another rule for this name holds by now: switch it off first."))
        NameRule.objects.filter(pk=rule.pk).update(on=True)


def settle_pairs(ids: Collection[int]) -> None:
    for pk, decision in _standing(Target.PAIR, ids, STATE).items():
        RefusedPair.objects.filter(pk=pk).update(refused=decision is not None and decision.after == REFUSED)
    for one, other in RefusedPair.objects.filter(pk__in=ids).values_list("one", "other"):
        _settle_suggestions(Q(one=one, other=other))


def _moving(entity_ids: Collection[int]) -> set[int]:
    """Return these, and what was merged into one of them, be it on the way to another."""
    related = _related(entity_ids)
    parents = _parents(related)
    return {pk for pk in related if set(_way(pk, parents)) & set(entity_ids)}


def _related(entity_ids: Collection[int]) -> set[int]:
    """Return these, what is merged into the same, and what was split from one of them."""
    merged = Entity.objects.filter(pk__in=entity_ids).values_list("merged_into", flat=True)
    around = family({*entity_ids, *(root for root in merged if root is not None)})
    return around | set(Entity.objects.filter(split_from__in=around).values_list("pk", flat=True))


def _parents(entity_ids: Iterable[int]) -> dict[int, int | None]:
    """Return what each entity, and each that it leads to, was decided to be; None for itself."""
    parents: dict[int, int | None] = {}
    wanted = set(entity_ids)
    while wanted:
        parents |= dict(Entity.objects.filter(pk__in=wanted).values_list("pk", "split_from"))
        decided = _standing(Target.ENTITY, wanted, MERGED)
        parents |= {pk: decision.after for pk, decision in decided.items() if decision}
        wanted = {pk for pk in parents.values() if pk is not None} - parents.keys()
    return parents


def _way(pk: int, parents: Mapping[int, int | None]) -> list[int]:
    """Return `pk`, what it was merged into, what that was merged into, and so on."""
    way = [pk]
    while (following := parents[way[-1]]) is not None:
        if following in way:
            raise Refused(_("These two would be merged into each other: undo the other merge first."))
        way.append(following)
    return way


def _standing(kind: str, ids: Collection[int], field: str) -> dict[int, Decision | None]:
    rows = Decision.objects.filter(target_kind=kind, target_id__in=ids, field=field).order_by("id")
    found: dict[int, list[Decision]] = {pk: [] for pk in ids}
    for row in rows:
        found[row.target_id].append(row)
    return {pk: Decision.standing(decisions) for pk, decisions in found.items()}


def _settle_suggestions(which: Q) -> None:
    refused = RefusedPair.objects.filter(one=OuterRef("one"), other=OuterRef("other"), refused=True)
    apart = Entity.objects.filter(pk__in=[OuterRef("one"), OuterRef("other")], merged_into__isnull=False)
    SuggestedPair.objects.filter(which).update(
        open=Case(When(Exists(refused) | Exists(apart), then=Value(False)), default=Value(True))
    )


MOVE_QUOTES = """
    UPDATE articles_quote AS quote
    SET canonical_speaker_id = COALESCE(entity.merged_into_id, entity.id)
    FROM articles_entity AS entity
    WHERE quote.speaker_id = entity.id AND entity.id = ANY(%s)
        AND quote.canonical_speaker_id <> COALESCE(entity.merged_into_id, entity.id)
"""
