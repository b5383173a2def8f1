"""Who may have said it: the people of the article, most likely first, then everybody who is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom to offer: entities of `kinds` named in `version` (its id), `first` and then nearest to `near`.

    scores: how likely the machine finds each, in percent; chosen: who it is now.
    """

    version: int
    near: int
    first: Sequence[int] = ()
    scores: Mapping[int, int] = field(default_factory=dict)
    chosen: int | None = None
    kinds: Sequence[str] = (Entity.Kind.PERSON, Entity.Kind.ORGANISATION)


def offered_speakers(quote: Quote) -> list[Choice]:
    """Return who the machine considered, best first, then who else is named in the article, nearest first."""
    return offered_for([quote])[0]


def offered_for(quotes: Sequence[Quote]) -> list[list[Choice]]:
    """Return what `offered_speakers` does for each of `quotes`, in a fixed number of queries."""
    return _choices([_wanted_for(quote) for quote in quotes])


def speakers_near(version: ArticleVersion, start: int) -> list[Choice]:
    """Return who is named in the article, nearest first."""
    return _choices([Wanted(version.pk, start)])[0]


def speakers_near_all(places: Iterable[tuple[int, int]]) -> list[list[Choice]]:
    """Return what `speakers_near` does for each of `places`, (id of a version, start)."""
    return _choices([Wanted(version, start) for version, start in places])


def entities_like(mention: Mention) -> list[Choice]:
    """Return what else is named in the article, nearest first."""
    pk = mention.entity.canonical_entity.pk
    wanted = Wanted(mention.version_id, mention.start, [pk], chosen=pk, kinds=(mention.kind,))
    return _choices([wanted])[0]


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


def _wanted_for(quote: Quote) -> Wanted:
    scores = {pk: round(100 * score) for pk, score in quote.alternatives}
    speaker = quote.state_of("speaker")
    said = (speaker.machine or {}).get("entity")
    if said and speaker.confidence is not None:
        scores = {said: round(100 * speaker.confidence)} | scores
    first = [quote.canonical_speaker_id] if quote.canonical_speaker_id else []
    ranked = [*first, *sorted(scores, key=lambda pk: -scores[pk])]
    return Wanted(quote.version_id, quote.start, ranked, scores, quote.canonical_speaker_id)


def _choices(wanted: Sequence[Wanted]) -> list[list[Choice]]:
    mentions = (
        Mention.objects.shown()
        .filter(version__in={w.version for w in wanted}, form=Mention.Form.NAME)
        .values_list("version_id", "kind", "entity_id", "entity__merged_into_id", "start")
    )
    named: dict[int, list[tuple[str, int, int]]] = {}
    for version, kind, pk, merged, start in mentions:
        named.setdefault(version, []).append((kind, merged or pk, start))
    ranked = [_ranked(w, named.get(w.version, [])) for w in wanted]
    entities = Entity.objects.select_related("merged_into").in_bulk({pk for pks in ranked for pk in pks})
    found = [
        list(dict.fromkeys(entities[pk].canonical_entity for pk in pks if pk in entities)) for pks in ranked
    ]
    known = {c.entity.pk: c for c in _with_roles(list({e for those in found for e in those}))}
    return [
        _numbered([replace(known[e.pk], sure=w.scores.get(e.pk), chosen=e.pk == w.chosen) for e in those])
        for w, those in zip(wanted, found, strict=True)
    ]


def _ranked(wanted: Wanted, named: Iterable[tuple[str, int, int]]) -> list[int]:
    nearest = sorted((abs(start - wanted.near), pk) for kind, pk, start in named if kind in wanted.kinds)
    return list(dict.fromkeys([*wanted.first, *(pk for _, pk in nearest)]))[:OFFERED]


def _with_roles(entities: Sequence[Entity]) -> list[Choice]:
    """Say of each the role in which it was quoted last."""
    roles: dict[int, str] = {}
    for role in Role.objects.filter(entity__in=entities).order_by("last_seen", "pk"):
        roles[role.entity_id] = ", ".join(part for part in (role.role, role.affiliation) if part)
    return [Choice(entity, roles.get(entity.pk, "")) for entity in entities]


def _numbered(choices: Sequence[Choice]) -> list[Choice]:
    return [replace(choice, digit=str(i) if i <= 9 else "") for i, choice in enumerate(choices, start=1)]
