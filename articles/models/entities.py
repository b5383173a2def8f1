"""Entities: the persons, organisations and places that mentions refer to, across articles."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db import connection, models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.nlp.entities.names import NAME_CHARACTERS, normalise_name

from .articles import Article
from .runs import Run

Name = tuple[str, str]  # (kind, name as written)


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
        found = (
            Alias.objects.known()
            .annotate(words=SearchVector("normalised", config="simple"))
            .filter(words=query)
        )
        return self.filter(id__in=found.values("entity_id"))

    def hold(self, ids: Collection[int]) -> None:
        """Keep these from being merged or split until the transaction ends; others may hold them too.

        Read `merged_into` after this, not before: a merge that was under way has ended by then.
        """
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT 1 FROM articles_entity WHERE id = ANY(%s) ORDER BY id FOR SHARE", [sorted(ids)]
            )

    def resolve(
        self, names: Collection[Name], *, article: Article, run: Run | None = None
    ) -> dict[Name, Entity]:
        """Return the entity of each (kind, name), making those that are new; see resolving.py."""
        from .resolving import resolve_names

        return resolve_names(names, article=article, run=run).entities


class Entity(models.Model):
    """A person, organisation or place.

    article: set for a name that is known in one article only (one-word persons).
    distinction: tells apart two entities of the same kind and name; empty for the first.
    normalised: the joining name (nlp/entities/names.py) that the machine finds it by.
    merged_into: what this one turned out to be, at the end of all merges: never a chain. It follows
        from the decisions on the field (people/settling.py), which name what was chosen then.
    split_from: what a person parted this one from; without that decision it is part of it.
    folded: the name as it sounds (there too), once `find_pairs` looked for others like it; else empty.
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
    folded = models.CharField(max_length=NAME_CHARACTERS, blank=True, editable=False)
    created_run = models.ForeignKey(Run, models.PROTECT, null=True, blank=True, related_name="+")
    split_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
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
        indexes = [
            # find_pairs: those that sound alike, and those that nobody compared yet
            models.Index(fields=["folded"], condition=~Q(folded=""), name="entity_folded"),
            models.Index(fields=["id"], condition=Q(folded=""), name="entity_uncompared"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def canonical_entity(self) -> Entity:
        return self.merged_into or self


class AliasQuerySet(models.QuerySet["Alias"]):
    def known(self) -> AliasQuerySet:
        """Keep the names that were seen or added, and that nobody took away."""
        return self.filter(Q(seen=True) | Q(added_by__isnull=False), removed=False)


class Alias(models.Model):
    """A name under which an entity is known. The machine adds the forms it saw; people add what they know.

    seen: in a text, by the machine. added_by, removed: follow from the decisions on the alias.
    joins: it stood in brackets behind the full name, so that later articles find the entity by it, as by what
        a person added. One word is never enough for a person: a NameRule says who that is.
    """

    TARGET: ClassVar[str] = "alias"

    entity = models.ForeignKey(Entity, models.PROTECT, related_name="aliases")
    name = models.CharField(_("name"), max_length=NAME_CHARACTERS)
    normalised = models.CharField(max_length=NAME_CHARACTERS, editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    seen = models.BooleanField(default=True, editable=False)
    removed = models.BooleanField(default=False, editable=False)
    joins = models.BooleanField(default=False, editable=False)

    objects = AliasQuerySet.as_manager()

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [models.UniqueConstraint(fields=["entity", "normalised"], name="alias_once_per_entity")]
        indexes = [
            # resolving a name by what people and brackets said it stands for
            models.Index(
                fields=["normalised"], condition=Q(joins=True) | Q(added_by__isnull=False), name="alias_joins"
            ),
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
        indexes = [
            # who else had the role: resolving a one-word name by it, roles that contradict each other
            models.Index(fields=["normalised", "last_seen"], name="role_held"),
        ]

    def __str__(self) -> str:
        return self.role
