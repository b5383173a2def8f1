"""Looking for names that may be one: entities not compared yet, some at a time, against all others."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import combinations

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection, transaction
from django.db.models import Q

from articles.models import Alias, Entity, RefusedPair, Role, SuggestedPair
from articles.nlp.entities.names import folded, is_telling

from .likeness import Known, likeness

BATCH = 500
MOST_OTHERS = 20  # that one entity is compared with
MOST_WORDS = 6
COMPANY_ARTICLES = 30
KINDS = (Entity.Kind.PERSON, Entity.Kind.ORGANISATION)
Pair = tuple[int, int]


def find_pairs(*, batch: int = BATCH) -> int:
    """Compare the next entities; return how many, 0 when all are compared. Safe to repeat."""
    with transaction.atomic():
        uncompared = Entity.objects.filter(folded="").select_for_update(skip_locked=True, of=("self",))
        rows = list(uncompared.order_by("pk")[:batch])
        for row in rows:
            row.folded = folded(row.normalised) or row.normalised
        Entity.objects.bulk_update(rows, ["folded"])
        compared = [row for row in rows if row.kind in KINDS and row.merged_into_id is None]
        _suggest(_pairs(compared))
    return len(rows)


def _pairs(rows: Collection[Entity]) -> set[Pair]:
    """Return pairs of ids worth a closer look, the lower one first."""
    found: set[Pair] = set()
    full = [row for row in rows if row.article_id is None]
    for row, others in [
        *_sounding_alike(full),
        *_parts(full),
        *((row, _longer(row)) for row in full),
        *_short_forms(full),
        *_of_the_same_role(rows),
    ]:
        for pk in sorted({*others} - {row.pk})[:MOST_OTHERS]:
            found.add((min(row.pk, pk), max(row.pk, pk)))
    return found


def _sounding_alike(rows: Collection[Entity]) -> Iterable[tuple[Entity, Collection[int]]]:
    alike: dict[tuple[str, str], list[int]] = {}
    same = Entity.objects.canonical().filter(
        article=None, distinction="", folded__in={row.folded for row in rows}
    )
    for pk, kind, sound in same.order_by("pk").values_list("pk", "kind", "folded"):
        alike.setdefault((kind, sound), []).append(pk)
    return [(row, alike.get((row.kind, row.folded), [])) for row in rows if not row.distinction]


def _parts(rows: Collection[Entity]) -> Iterable[tuple[Entity, Collection[int]]]:
    """Yield those whose name is this one with words left out, two words at least."""
    shorter = {row: set(_shortened(row.normalised)) for row in rows if row.kind == Entity.Kind.PERSON}
    wanted = {name for names in shorter.values() for name in names}
    known = dict(
        Entity.objects.canonical()
        .filter(kind=Entity.Kind.PERSON, article=None, distinction="", normalised__in=wanted)
        .values_list("normalised", "pk")
    )
    return [(row, [known[name] for name in names if name in known]) for row, names in shorter.items()]


def _shortened(name: str) -> Iterable[str]:
    words = name.split()[:MOST_WORDS]
    for length in range(2, len(words)):
        yield from (" ".join(chosen) for chosen in combinations(words, length))


def _longer(row: Entity) -> list[int]:
    """Return those whose name has all words of this one and more."""
    words = row.normalised.split()
    if row.kind != Entity.Kind.PERSON or not 2 <= len(words) <= MOST_WORDS:
        return []
    query = SearchQuery(" & ".join(f"'{word}'" for word in words), config="simple", search_type="raw")
    aliases = Alias.objects.annotate(words=SearchVector("normalised", config="simple")).filter(words=query)
    found = Entity.objects.canonical().filter(
        kind=row.kind, article=None, pk__in=aliases.values("entity")[: 5 * MOST_OTHERS]
    )
    return list(
        found.exclude(normalised=row.normalised).order_by("pk").values_list("pk", flat=True)[:MOST_OTHERS]
    )


def _short_forms(rows: Collection[Entity]) -> Iterable[tuple[Entity, Collection[int]]]:
    """Yield those that brackets or a person said this one-word name stands for, and the other way round."""
    short = {row.normalised for row in rows if " " not in row.normalised}
    joining = Alias.objects.known().filter(Q(joins=True) | Q(added_by__isnull=False))
    full: dict[tuple[str, str], list[int]] = {}
    for kind, name, pk in joining.filter(normalised__in=short).values_list(
        "entity__kind", "normalised", "entity"
    ):
        full.setdefault((kind, name), []).append(pk)
    yield from ((row, full.get((row.kind, row.normalised), [])) for row in rows)
    own = joining.filter(entity__in=rows).exclude(normalised__contains=" ")
    names = {(kind, name): pk for kind, name, pk in own.values_list("entity__kind", "normalised", "entity")}
    by_pk = {row.pk: row for row in rows}
    same = Entity.objects.canonical().filter(article=None, normalised__in={name for _, name in names})
    for pk, kind, name in same.values_list("pk", "kind", "normalised"):
        if (kind, name) in names:
            yield by_pk[names[kind, name]], [pk]


def _of_the_same_role(rows: Collection[Entity]) -> Iterable[tuple[Entity, Collection[int]]]:
    """Yield one-word persons and those of a name with that word who were printed in the same telling role."""
    persons = {row.pk: row for row in rows if row.kind == Entity.Kind.PERSON}
    roles: dict[str, list[int]] = {}
    for pk, key in Role.objects.filter(entity__in=persons).values_list("entity", "normalised"):
        if is_telling(key):
            roles.setdefault(key, []).append(pk)
    others = Role.objects.filter(normalised__in=roles, entity__merged_into=None).values_list(
        "normalised", "entity", "entity__normalised"
    )
    for key, other, name in others[: 50 * BATCH]:
        for pk in roles[key]:
            one, two = persons[pk].normalised.split(), name.split()
            if (len(one) == 1) != (len(two) == 1) and (set(one) <= set(two) or set(two) <= set(one)):
                yield persons[pk], [other]


def _suggest(pairs: set[Pair]) -> None:
    known = _known({pk for pair in pairs for pk in pair})
    refused = set(
        RefusedPair.objects.filter(refused=True, one__in={one for one, _ in pairs}).values_list(
            "one", "other"
        )
    )
    rows = []
    for one, other in sorted(pairs - refused):
        alike = likeness(known[one], known[other])
        if alike.is_shown:
            rows.append(
                SuggestedPair(
                    one_id=one, other_id=other, score=alike.score, ratio=alike.ratio, reasons=alike.reasons
                )
            )
    SuggestedPair.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["one", "other"],
        update_fields=["score", "ratio", "reasons"],
    )


def _known(ids: Collection[int]) -> dict[int, Known]:
    """Fetch what is known of entities in a fixed number of queries."""
    roles: dict[int, dict[str, str]] = {}
    for pk, key, role in Role.objects.filter(entity__in=ids).values_list("entity", "normalised", "role"):
        if is_telling(key):
            roles.setdefault(pk, {})[key] = role
    aliases: dict[int, set[str]] = {}
    joining = Alias.objects.known().filter(Q(joins=True) | Q(added_by__isnull=False), entity__in=ids)
    for pk, name in joining.values_list("entity", "normalised"):
        aliases.setdefault(pk, set()).add(name)
    company: dict[int, dict[int, str]] = {}
    with connection.cursor() as cursor:
        cursor.execute(COMPANY, [sorted(ids), COMPANY_ARTICLES])
        for pk, other, name in cursor.fetchall():
            company.setdefault(pk, {})[other] = name
    return {
        row.pk: Known(
            row.pk,
            row.normalised,
            row.folded or folded(row.normalised),
            own=row.article_id is not None,
            aliases=frozenset(aliases.get(row.pk, ())),
            roles=roles.get(row.pk, {}),
            company=company.get(row.pk, {}),
        )
        for row in Entity.objects.filter(pk__in=ids)
    }


# Persons and organisations that are named in the latest articles which name each of some entities.
COMPANY = """
    SELECT DISTINCT named.id, COALESCE(entity.merged_into_id, entity.id), entity.name
    FROM unnest(%s::bigint[]) AS named (id)
    CROSS JOIN LATERAL (
        SELECT DISTINCT article_id FROM (
            SELECT article_id FROM articles_mention
            WHERE entity_id = named.id AND state IN ('proposed', 'confirmed')
            ORDER BY article_id DESC LIMIT %s
        ) AS latest
    ) AS article
    JOIN articles_mention AS mention ON mention.article_id = article.article_id
        AND mention.state IN ('proposed', 'confirmed') AND mention.kind IN ('PER', 'ORG')
    JOIN articles_entity AS entity ON entity.id = mention.entity_id AND entity.article_id IS NULL
    WHERE mention.entity_id <> named.id
"""
