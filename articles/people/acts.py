"""What an editor does with names: each act is one group of decisions, written and settled in one transaction.

A request sent twice (same editor, same key) changes nothing the second time.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import (
    Alias,
    Decision,
    Entity,
    NameRule,
    Outlet,
    RefusedPair,
    Target,
    User,
    normalise_name,
)
from articles.nlp.entities.names import joining_name
from articles.review.acts import Refused, repeated_by

from .settling import (
    MERGED,
    OFF,
    ON,
    REFUSED,
    REMOVED,
    SHOWN,
    STATE,
    Changed,
    lock_moving,
    settle_aliases,
    settle_merges,
    settle_pairs,
    settle_rules,
)

Verb = Decision.Verb
TRIES = 5


@dataclass(frozen=True)
class Asked:
    """Who wants it, why, and the request's idempotency key."""

    user: User
    key: str
    reason: str = ""


@dataclass(frozen=True)
class Done:
    """decisions: what was written, none where it was so already; repeated: the request was carried out."""

    decisions: list[Decision] = field(default_factory=list)
    repeated: bool = False


@dataclass(frozen=True)
class Change:
    kind: str
    target: int
    field: str
    before: Any
    after: Any
    verb: str = Verb.CORRECT


def merge(sources: Sequence[int], target: int, asked: Asked) -> Done:
    """Say that entities are one: all that is said under `sources` is said by `target`.

    Raises Refused when one is of another kind, or was merged elsewhere meanwhile.
    """
    return in_one_act(asked, lambda: _merge(sources, target, asked))


def add_alias(entity: Entity, name: str, asked: Asked) -> Done:
    """Add a name under which an entity is known. Raises Refused for a name without letters."""
    normalised = normalise_name(name)
    if not normalised:
        raise Refused(_("A name needs letters."))

    def act() -> Done:
        alias = Alias.objects.get_or_create(
            entity=entity, normalised=normalised, defaults={"name": name.strip()[:300], "seen": False}
        )[0]
        return _set_alias(alias, SHOWN, asked)

    return in_one_act(asked, act)


def remove_alias(alias: Alias, asked: Asked) -> Done:
    return in_one_act(asked, lambda: _set_alias(alias, REMOVED, asked))


def refuse_pair(one: int, other: int, asked: Asked) -> Done:
    """Say that two entities are not one; the pair is not suggested again."""

    def act() -> Done:
        first, second = sorted((one, other))
        pair = RefusedPair.objects.get_or_create(one_id=first, other_id=second, defaults={"refused": False})[
            0
        ]
        pair = RefusedPair.objects.select_for_update().get(pk=pair.pk)
        if pair.refused:
            return Done()
        change = Change(Target.PAIR, pair.pk, STATE, None, REFUSED, Verb.REJECT)
        decisions = write([change], asked)
        settle_pairs([pair.pk])
        return Done(decisions)

    return in_one_act(asked, act)


def add_rule(
    entity: Entity,
    name: str,
    *,
    outlet: Outlet | None,
    asked: Asked,
    kind: str = "",
    also_earlier: bool = False,
) -> Done:
    """Let `name` in later articles of `outlet` (None: of all) be `entity`.

    also_earlier: what one-word names of earlier articles there stand for is merged into it by the same act.
    Raises Refused for a name without letters, or where another rule for it holds.
    """
    kind = kind or entity.kind
    normalised = joining_name(kind, name)
    if not normalised:
        raise Refused(_("A name needs letters."))

    def act() -> Done:
        named = NameRule.objects.filter(kind=kind, normalised=normalised, outlet=outlet)
        if holding := named.filter(on=True).first():
            if holding.entity_id == entity.pk:
                return Done()
            raise Refused(_("Another rule for this name holds by now: switch it off first."))
        sources = earlier_names(kind, normalised, outlet, entity) if also_earlier else []
        lock_moving(sources, others=[entity.pk])
        rule = named.filter(entity=entity).first() or NameRule.objects.create(
            kind=kind,
            name=name.strip()[:300],
            normalised=normalised,
            outlet=outlet,
            entity=entity,
            on=False,
            created_by=asked.user,
        )
        merges = [Change(Target.ENTITY, pk, MERGED, None, entity.pk) for pk in sources]
        decisions = write([Change(Target.RULE, rule.pk, STATE, OFF, ON, Verb.ADD), *merges], asked)
        settle_rules([rule.pk])
        settle_merges(sources)
        return Done(decisions)

    return in_one_act(asked, act)


def switch_rule_off(rule: NameRule, asked: Asked) -> Done:
    """Let the rule hold no more; what it decided in articles stays as it is."""

    def act() -> Done:
        row = NameRule.objects.select_for_update().get(pk=rule.pk)
        if not row.on:
            return Done()
        decisions = write([Change(Target.RULE, row.pk, STATE, ON, OFF)], asked)
        settle_rules([row.pk])
        return Done(decisions)

    return in_one_act(asked, act)


def earlier_names(kind: str, normalised: str, outlet: Outlet | None, entity: Entity) -> list[int]:
    """Return the entities of one article each that bear this name, in an outlet or in all."""
    own = Entity.objects.canonical().filter(kind=kind, normalised=normalised, article__isnull=False)
    if outlet is not None:
        own = own.filter(article__outlet=outlet)
    return list(own.exclude(pk=entity.pk).order_by("pk").values_list("pk", flat=True))


def in_one_act(asked: Asked, act: Callable[[], Done]) -> Done:
    """Run `act` in a transaction, again where it turns out that more has to be locked; a repeated one not."""
    for tries_left in reversed(range(TRIES)):
        try:
            with transaction.atomic():
                if repeated_by(asked.user, asked.key):
                    return Done(repeated=True)
                return act()
        except Changed:
            if not tries_left:
                raise Refused(_("Others are changing these names right now. Try again.")) from None
    raise AssertionError("unreachable")


def write(changes: Sequence[Change], asked: Asked) -> list[Decision]:
    """Write one decision for each change, as one group."""
    group = uuid.uuid4()
    return Decision.objects.bulk_create(
        Decision(
            user=asked.user,
            verb=change.verb,
            target_kind=change.kind,
            target_id=change.target,
            field=change.field,
            before=change.before,
            after=change.after,
            reason=asked.reason,
            group=group,
            key="" if i else asked.key,
        )
        for i, change in enumerate(changes)
    )


def write_undo(rows: Sequence[Decision], asked: Asked) -> list[Decision]:
    """Write one undo for each decision, as one group; `after` is empty: what stands follows from the rest."""
    group = uuid.uuid4()
    return Decision.objects.bulk_create(
        Decision(
            user=asked.user,
            verb=Verb.UNDO,
            target_kind=row.target_kind,
            target_id=row.target_id,
            article_id=row.article_id,
            field=row.field,
            before=row.after,
            reason=asked.reason,
            group=group,
            key="" if i else asked.key,
            undoes=row,
        )
        for i, row in enumerate(rows)
    )


def _merge(sources: Sequence[int], target: int, asked: Asked) -> Done:
    wanted = sorted({*sources} - {target})
    lock_moving(wanted, others=[target])
    rows = Entity.objects.in_bulk([*wanted, target])
    kept = rows[target]
    left = [rows[pk] for pk in wanted if rows[pk].merged_into_id != target]
    if any(row.kind != kept.kind for row in left):
        raise Refused(_("A person, an organisation and a place cannot be one."))
    if kept.merged_into_id or any(row.merged_into_id for row in left):
        raise Refused(_("One of these was merged into another meanwhile. Look again."))
    if not left:
        return Done()
    decisions = write([Change(Target.ENTITY, row.pk, MERGED, None, target) for row in left], asked)
    settle_merges([row.pk for row in left])
    return Done(decisions)


def _set_alias(alias: Alias, state: str, asked: Asked) -> Done:
    row = Alias.objects.select_for_update(of=("self",)).get(pk=alias.pk)
    known = Alias.objects.known().filter(pk=row.pk).exists()
    if known == (state == SHOWN) and (row.added_by_id or state == REMOVED):
        return Done()
    before = SHOWN if known else REMOVED
    verb = Verb.ADD if state == SHOWN else Verb.REJECT
    decisions = write([Change(Target.ALIAS, row.pk, STATE, before, state, verb)], asked)
    settle_aliases([row.pk])
    return Done(decisions)
