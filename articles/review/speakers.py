"""Who may have said it: the people of the article, most likely first, then everybody who is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db.models import Q

from articles.models import ArticleVersion, Entity, Mention, Quote, Role

OFFERED = 7
FOUND = 8
SHORTEST = 2  # letters before names are looked for


@dataclass(frozen=True, slots=True)
class Choice:
    """value: what a form sends. digit: the key that chooses it, or "". sure: of the machine, in percent."""

    entity: Entity
    role: str = ""
    sure: int | None = None
    chosen: bool = False
    digit: str = ""

    @property
    def value(self) -> str:
        return f"e{self.entity.pk}"


def offered_speakers(quote: Quote) -> list[Choice]:
    """Return who the machine considered, best first, then who else is named in the article, nearest first."""
    scores = {pk: round(100 * score) for pk, score in quote.alternatives}
    speaker = quote.state_of("speaker")
    said = (speaker.machine or {}).get("entity")
    if said and speaker.confidence is not None:
        scores = {said: round(100 * speaker.confidence)} | scores
    first = [quote.canonical_speaker_id] if quote.canonical_speaker_id else []
    return _choices(
        quote.version,
        [*first, *sorted(scores, key=lambda pk: -scores[pk])],
        near=quote.start,
        scores=scores,
        chosen=quote.canonical_speaker_id,
    )


def speakers_near(version: ArticleVersion, start: int) -> list[Choice]:
    """Return who is named in the article, nearest first."""
    return _choices(version, [], near=start)


def entities_like(mention: Mention) -> list[Choice]:
    """Return what else is named in the article, nearest first."""
    entity = mention.entity.canonical_entity
    kinds = [mention.kind, *(kind for kind in Entity.Kind.values if kind != mention.kind)]
    return _choices(mention.version, [entity.pk], near=mention.start, chosen=entity.pk, kinds=kinds[:1])


def find_entities(words: str, version: ArticleVersion) -> list[Choice]:
    """Return who and what is known by all `words`, the article's own first."""
    words = words.replace("\0", "")[:300]
    if len(words.strip()) < SHORTEST:
        return []
    known = Entity.objects.known_as(words)
    merged = known.filter(merged_into__isnull=False).values("merged_into_id")
    rows = Entity.objects.canonical().filter(Q(pk__in=known.values("pk")) | Q(pk__in=merged))
    here = set(Mention.objects.shown().filter(version=version).values_list("entity_id", flat=True))
    near = rows.filter(pk__in=here).order_by("normalised", "pk")[:FOUND]
    # One-word names belong to their article: those of other articles are nobody here.
    others = rows.exclude(pk__in=here).filter(Q(article=None) | Q(article=version.article_id))
    found = [*near, *others.order_by("normalised", "pk")[:FOUND]][:FOUND]
    return _numbered(_with_roles(found))


def _choices(
    version: ArticleVersion,
    first: Iterable[int],
    *,
    near: int,
    scores: dict[int, int] | None = None,
    chosen: int | None = None,
    kinds: Sequence[str] = (Entity.Kind.PERSON, Entity.Kind.ORGANISATION),
) -> list[Choice]:
    mentions = (
        Mention.objects.shown()
        .filter(version=version, kind__in=kinds, form=Mention.Form.NAME)
        .values_list("entity_id", "entity__merged_into_id", "start")
    )
    nearest = sorted((abs(start - near), merged or pk) for pk, merged, start in mentions)
    ranked = list(dict.fromkeys([*first, *(pk for _, pk in nearest)]))[:OFFERED]
    entities = Entity.objects.select_related("merged_into").in_bulk(ranked)
    found = dict.fromkeys(entities[pk].canonical_entity for pk in ranked if pk in entities)
    return _numbered(
        [
            replace(choice, sure=(scores or {}).get(choice.entity.pk), chosen=choice.entity.pk == chosen)
            for choice in _with_roles(list(found))
        ]
    )


def _with_roles(entities: Sequence[Entity]) -> list[Choice]:
    """Say of each the role in which it was quoted last."""
    roles: dict[int, str] = {}
    for role in Role.objects.filter(entity__in=entities).order_by("last_seen", "pk"):
        roles[role.entity_id] = ", ".join(part for part in (role.role, role.affiliation) if part)
    return [Choice(entity, roles.get(entity.pk, "")) for entity in entities]


def _numbered(choices: Sequence[Choice]) -> list[Choice]:
    return [replace(choice, digit=str(i) if i <= 9 else "") for i, choice in enumerate(choices, start=1)]
