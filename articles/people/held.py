"""Roles with their dates: who else held them, and what about them cannot be true together."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models.functions import Coalesce

from articles.models import Entity, Role
from articles.nlp.entities.names import is_telling

FORMER = ("mantan ", "eks ", "bekas ")
MOST_HOLDERS = 400
SHOWN = 3  # of them, of one role


@dataclass(frozen=True)
class Holder:
    """Somebody else who was printed with the same role. overlaps: at the same time."""

    pk: int
    name: str
    first_seen: datetime
    last_seen: datetime
    overlaps: bool = False


@dataclass(frozen=True)
class Held:
    """A role of an entity.

    more: others who had it, beyond those in `others`.
    former_since: since when it is printed as a former one, if that is too early.
    """

    role: str
    affiliation: str
    first_seen: datetime
    last_seen: datetime
    others: list[Holder]
    more: int = 0
    former_since: datetime | None = None

    @property
    def contradicts(self) -> bool:
        return self.former_since is not None or any(holder.overlaps for holder in self.others)


@dataclass(frozen=True)
class Roles:
    """The latest roles of an entity, latest first. earlier: how many there are beyond `held`."""

    held: list[Held]
    earlier: int = 0


def roles_of(entity: Entity, merged: Collection[int], *, most: int | None = None) -> Roles:
    """Return the roles of `entity` and of what was merged into it; most: only so many."""
    own = _joined(Role.objects.filter(entity__in=[entity.pk, *merged]))
    latest_first = sorted(own.items(), key=lambda item: -item[1].last_seen.timestamp())[:most]
    others = _others(entity, merged, [key for key, _ in latest_first if is_telling(key)])
    held = [_held(role, others.get(key, ()), _former_since(key, role, own)) for key, role in latest_first]
    return Roles(held, len(own) - len(held))


def _held(role: Role, others: Iterable[Holder], former_since: datetime | None) -> Held:
    """Return the role with others who had it: those at the same time first, then the latest."""
    holders = sorted(
        (replace(other, overlaps=_overlap(role, other)) for other in others),
        key=lambda holder: (not holder.overlaps, -holder.last_seen.timestamp()),
    )
    shown, more = holders[:SHOWN], max(0, len(holders) - SHOWN)
    return Held(role.role, role.affiliation, role.first_seen, role.last_seen, shown, more, former_since)


def _joined(roles: Iterable[Role]) -> dict[str, Role]:
    """Return one role for each key: an entity and what was merged into it may have had the same."""
    found: dict[str, Role] = {}
    for role in sorted(roles, key=lambda role: -role.last_seen.timestamp()):
        if role.normalised in found:
            known = found[role.normalised]
            known.first_seen = min(known.first_seen, role.first_seen)
        else:
            found[role.normalised] = role
    return found


def _others(entity: Entity, merged: Collection[int], keys: Collection[str]) -> dict[str, list[Holder]]:
    """Return for each key who else had the role, one for each entity that they are now."""
    if not keys:
        return {}
    # Two queries: in one, PostgreSQL joins all entities before it takes the latest roles.
    roles = (
        Role.objects.filter(normalised__in=keys)
        .exclude(entity__in=[entity.pk, *merged])
        .order_by("-last_seen")
        .values_list("normalised", "entity", "first_seen", "last_seen")[:MOST_HOLDERS]
    )
    known = Entity.objects.filter(pk__in={pk for _, pk, *_ in roles}, article=None)
    now = Coalesce("merged_into", "pk"), Coalesce("merged_into__name", "name")
    holders = {pk: (holder, name) for pk, holder, name in known.values_list("pk", *now)}
    found: dict[str, dict[int, Holder]] = {}
    for key, pk, first_seen, last_seen in roles:
        if pk in holders:
            holder, name = holders[pk]
            before = found.setdefault(key, {}).get(holder)
            first = min(first_seen, before.first_seen) if before else first_seen
            found[key][holder] = Holder(holder, name, first, before.last_seen if before else last_seen)
    return {key: list(of_role.values()) for key, of_role in found.items()}


def _overlap(role: Role, other: Holder) -> bool:
    return role.first_seen < other.last_seen and other.first_seen < role.last_seen


def _former_since(key: str, role: Role, own: dict[str, Role]) -> datetime | None:
    """Return when the role was first printed as a former one, if it is a present one after that."""
    name, _, body = key.partition("|")
    formers = [own[former] for word in FORMER if (former := f"{word}{name}|{body}") in own]
    since = min((former.first_seen for former in formers), default=None)
    return since if since and since < role.last_seen else None
