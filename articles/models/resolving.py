"""From the names of an article to entities: by rule, by joining name, by alias, by the role that was printed.

One-word persons are the article's own (`Entity.article`), unless a person's rule says who they are, or the
printed role does: one known person alone has that word in the name and had that role at the time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import connection
from django.db.models import Q

from articles.nlp.entities.names import (
    NAME_CHARACTERS,
    is_full,
    is_telling,
    joining_name,
    normalise_name,
    short_form,
    without_titles,
)

from .articles import Article
from .entities import Alias, Entity, Name, Role
from .naming import NameRule
from .runs import Run

Key = tuple[str, str, int | None]  # kind, joining name, the article whose own it is
Roles = Mapping[Name, Collection[str]]  # for a name the role_key of the roles that are printed with it
ROLE_LASTS = timedelta(days=2 * 365)  # a role that was seen this long before or after may be held


@dataclass(frozen=True)
class Resolved:
    """rules: for the names that a rule decided, the rule."""

    entities: dict[Name, Entity] = field(default_factory=dict)
    rules: dict[Name, NameRule] = field(default_factory=dict)


def resolve_names(
    names: Iterable[Name], *, article: Article, run: Run | None = None, roles: Roles | None = None
) -> Resolved:
    """Return the entity of each (kind, name) as it was named, merged or not; makes those that are new.

    Needs a transaction: an advisory lock on each kind and joining name, taken in one order, lets two workers
    make one entity, and the entities are held from being merged meanwhile.
    """
    keys = {name: key for name in names if (key := _key(name, article))}
    if not keys:
        return Resolved()
    rules = NameRule.objects.for_names({key[1] for key in keys.values()}, outlet_id=article.outlet_id)
    ruled = {name: rule for name, key in keys.items() if (rule := rules.get(key[:2]))}
    open_keys = sorted({key for name, key in keys.items() if name not in ruled}, key=str)
    _lock(open_keys)
    found = _find(open_keys, keys, article, roles or {})
    found |= _make([key for key in open_keys if key not in found], keys, run)
    named = {name: rule.entity_id for name, rule in ruled.items()}
    named |= {name: found[key] for name, key in keys.items() if name not in ruled}
    Entity.objects.hold(set(named.values()))
    at_hand = Entity.objects.select_related("merged_into").in_bulk(set(named.values()))
    return Resolved({name: at_hand[pk] for name, pk in named.items()}, ruled)


def _key(name: Name, article: Article) -> Key | None:
    kind, written = name
    joining = joining_name(kind, written)
    return (kind, joining, None if is_full(kind, joining) else article.pk) if joining else None


def _lock(keys: Collection[Key]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(%s::text[]) AS name",
            [[f"{kind} {joining} {own}" for kind, joining, own in keys]],
        )


def _find(
    open_keys: Collection[Key], keys: Mapping[Name, Key], article: Article, roles: Roles
) -> dict[Key, int]:
    """Return the ids of the entities that are there."""
    written = {(key, normalise_name(name[1])) for name, key in keys.items() if key in open_keys}
    printed: dict[Key, set[str]] = {}
    for name, key in keys.items():
        printed.setdefault(key, set()).update(roles.get(name, ()))
    same = _same_name(open_keys, written, printed)
    unknown = {key for key in open_keys if key not in same}
    own = {key for key in unknown if key[2] is not None}
    by_alias = _by_alias({(key, form) for key, form in written if key in unknown - own})
    return same | by_alias | _by_role({key: printed[key] for key in own}, article)


def _same_name(
    open_keys: Collection[Key], written: Collection[tuple[Key, str]], printed: Mapping[Key, Collection[str]]
) -> dict[Key, int]:
    """Return those of the same name; of several the one seen in the role printed here, else the first."""
    where = Q()
    wanted = {(*key, key[1]) for key in open_keys} | {(*key, form) for key, form in written}
    for kind, _joining, own, form in wanted:
        where |= Q(kind=kind, normalised=form, article=own)
    rows = list(Entity.objects.filter(where).order_by("-id"))
    by_name: dict[Key, list[Entity]] = {}
    for row in rows:
        by_name.setdefault((row.kind, row.normalised, row.article_id), []).append(row)
    told_apart = [row.pk for same in by_name.values() if len(same) > 1 for row in same]
    held = (
        set(Role.objects.filter(entity__in=told_apart).values_list("entity", "normalised"))
        if told_apart
        else set()
    )
    found: dict[Key, int] = {}
    for key, form in sorted(
        [*((key, key[1]) for key in open_keys), *written], key=lambda pair: pair[0][1] != pair[1]
    ):
        same = by_name.get((key[0], form, key[2]), [])
        fitting = [row for row in same if any((row.pk, role) in held for role in printed[key])]
        first = next((row for row in same if not row.distinction), None)
        chosen = fitting[0] if len(fitting) == 1 else first
        if chosen and key not in found:
            found[key] = chosen.pk
    return found


def _by_alias(written: Collection[tuple[Key, str]]) -> dict[Key, int]:
    """Return those whom one alias leads to: a person's own, or a short form that stood in brackets."""
    if not written:
        return {}
    rows = Alias.objects.known().filter(
        Q(joins=True) | Q(added_by__isnull=False), normalised__in={form for _, form in written}
    )
    owners: dict[tuple[str, str], dict[int, int]] = {}
    for kind, form, pk, merged in rows.values_list(
        "entity__kind", "normalised", "entity", "entity__merged_into"
    ).order_by("entity"):
        owners.setdefault((kind, form), {}).setdefault(merged or pk, pk)
    alone = {named: next(iter(found.values())) for named, found in owners.items() if len(found) == 1}
    return {key: alone[key[0], form] for key, form in written if (key[0], form) in alone}


def _by_role(printed: Mapping[Key, Collection[str]], article: Article) -> dict[Key, int]:
    """Return the persons whom the role tells: `Menteri Kesehatan Budi` is the one Budi who was it then."""
    telling = {role for roles in printed.values() for role in roles if is_telling(role)}
    if not telling:
        return {}
    holders = Role.objects.filter(
        normalised__in=telling,
        first_seen__lte=article.sort_date + ROLE_LASTS,
        last_seen__gte=article.sort_date - ROLE_LASTS,
        entity__kind=Entity.Kind.PERSON,
        entity__article=None,
    ).values_list("normalised", "entity", "entity__normalised")
    found: dict[Key, int] = {}
    for key, roles in printed.items():
        fitting = {pk for role, pk, name in holders if role in roles and key[1] in name.split()}
        if len(fitting) == 1:
            found[key] = fitting.pop()
    return found


def _make(missing: Collection[Key], keys: Mapping[Name, Key], run: Run | None) -> dict[Key, int]:
    written: dict[Key, str] = {}
    for (_, name), key in keys.items():
        written.setdefault(key, _shown(key[0], name)[:NAME_CHARACTERS])
    made = Entity.objects.bulk_create(
        Entity(kind=key[0], name=written[key], normalised=key[1], article_id=key[2], created_run=run)
        for key in missing
    )
    Alias.objects.bulk_create(
        Alias(entity=entity, name=entity.name, normalised=normalise_name(entity.name)) for entity in made
    )
    return {key: entity.pk for key, entity in zip(missing, made, strict=True)}


def _shown(kind: str, name: str) -> str:
    """Return what an entity is called: its name as written, without titles and short forms in brackets."""
    if kind == Entity.Kind.PERSON:
        return without_titles(name).strip()
    both = short_form(name)
    return both[0].strip() if both else name.strip()
