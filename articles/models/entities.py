"""Entities: the persons, organisations and places that mentions refer to, across articles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection, models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .articles import Article
from .runs import Run

Name = tuple[str, str]  # (kind, name as written)

NAME_CHARACTERS = 300


def normalise_name(name: str) -> str:
    """Return `name` without case, accents, punctuation and double spaces: what equality of names means."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))[:NAME_CHARACTERS]


class EntityQuerySet(models.QuerySet["Entity"]):
    def canonical(self) -> EntityQuerySet:
        return self.filter(merged_into=None)

    def known_as(self, words: str) -> EntityQuerySet:
        """Keep entities with an alias that has all `words`, the last one as a beginning (for type-ahead)."""
        wanted = normalise_name(words).split()
        if not wanted:
            return self.none()
        query = SearchQuery(
            " & ".join([*(f"'{w}'" for w in wanted[:-1]), f"'{wanted[-1]}':*"]),
            config="simple",
            search_type="raw",
        )
        found = Alias.objects.annotate(words=SearchVector("normalised", config="simple")).filter(words=query)
        return self.filter(id__in=found.values("entity_id"))

    def resolve(
        self, names: Collection[Name], *, article: Article, run: Run | None = None
    ) -> dict[Name, Entity]:
        """Return the entity of each (kind, name), making those that are new; needs a transaction.

        Names join across articles by equality without case and marks. One-word persons do not: they are
        the article's own (`Entity.article`). Held together by an advisory lock on each kind and name, taken
        in one order, so that two workers make one entity.
        """
        wanted: dict[tuple[str, str, int | None], Name] = {}
        for kind, name in names:
            normalised = normalise_name(name)
            if normalised:
                local = article.pk if kind == Entity.Kind.PERSON and " " not in normalised else None
                wanted.setdefault((kind, normalised, local), (kind, name.strip()[:NAME_CHARACTERS]))
        keys = sorted(wanted, key=str)
        if not keys:
            return {}
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest(%s::text[]) AS name",
                [[f"{kind} {normalised} {local}" for kind, normalised, local in keys]],
            )
        found = self._found(keys)
        missing = [key for key in keys if key not in found]
        made = Entity.objects.bulk_create(
            Entity(kind=key[0], name=wanted[key][1], normalised=key[1], article_id=key[2], created_run=run)
            for key in missing
        )
        Alias.objects.bulk_create(
            Alias(entity=entity, name=entity.name, normalised=entity.normalised) for entity in made
        )
        found |= dict(zip(missing, made, strict=True))
        by_name: dict[Name, Entity] = {}
        for kind, name in names:
            normalised = normalise_name(name)
            for key in ((kind, normalised, None), (kind, normalised, article.pk)):
                if key in found:
                    by_name[(kind, name)] = found[key]
        return by_name

    def _found(self, keys: list[tuple[str, str, int | None]]) -> dict[tuple[str, str, int | None], Entity]:
        where = Q()
        for kind, normalised, local in keys:
            where |= Q(kind=kind, normalised=normalised, article=local)
        rows = self.filter(where, distinction="").select_related("merged_into").order_by("-id")
        return {(e.kind, e.normalised, e.article_id): e.canonical_entity for e in rows}


class Entity(models.Model):
    """A person, organisation or place.

    article: set for a name that is known in one article only (one-word persons).
    distinction: tells apart two entities of the same kind and name; empty for the first.
    merged_into: the entity that this one turned out to be; never a chain (merging re-points those before).
    """

    class Kind(models.TextChoices):
        PERSON = "PER", _("person")
        ORGANISATION = "ORG", _("organisation")
        PLACE = "LOC", _("place")

    kind = models.CharField(_("kind"), max_length=3, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=NAME_CHARACTERS)
    normalised = models.CharField(max_length=NAME_CHARACTERS, editable=False)
    distinction = models.CharField(_("distinction"), max_length=100, blank=True)
    article = models.ForeignKey(Article, models.PROTECT, null=True, blank=True, related_name="own_entities")
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged")
    created_run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="+")
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = EntityQuerySet.as_manager()

    class Meta:
        verbose_name = _("entity")
        verbose_name_plural = _("entities")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "normalised", "article", "distinction"],
                nulls_distinct=False,
                name="entity_name_once",
            ),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="entity_not_merged_into_itself"),
            models.CheckConstraint(condition=~Q(normalised=""), name="entity_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def canonical_entity(self) -> Entity:
        return self.merged_into or self


class Alias(models.Model):
    """A name under which an entity is known. The machine adds the forms it saw; people add what they know."""

    entity = models.ForeignKey(Entity, models.PROTECT, related_name="aliases")
    name = models.CharField(_("name"), max_length=NAME_CHARACTERS)
    normalised = models.CharField(max_length=NAME_CHARACTERS, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [models.UniqueConstraint(fields=["entity", "normalised"], name="alias_once_per_entity")]
        indexes = [
            # the type-ahead over all known people: words and beginnings of words
            GinIndex(SearchVector("normalised", config="simple"), name="alias_words"),
        ]

    def __str__(self) -> str:
        return self.name


class Role(models.Model):
    """A role that an entity was quoted in, and between which dates it was seen."""

    entity = models.ForeignKey(Entity, models.PROTECT, related_name="roles")
    role = models.CharField(_("role"), max_length=NAME_CHARACTERS)
    affiliation = models.CharField(_("affiliation"), max_length=NAME_CHARACTERS, blank=True)
    normalised = models.CharField(max_length=2 * NAME_CHARACTERS + 1, editable=False)
    first_seen = models.DateTimeField(_("first seen"))
    last_seen = models.DateTimeField(_("last seen"))

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["-last_seen", "id"]
        constraints = [
            models.UniqueConstraint(fields=["entity", "normalised"], name="role_once_per_entity"),
            models.CheckConstraint(condition=Q(first_seen__lte=F("last_seen")), name="role_seen_in_order"),
        ]

    def __str__(self) -> str:
        return self.role
