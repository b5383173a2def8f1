"""Mentions: spans that name a person, an organisation or a place, or a pronoun that stands for one."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from .entities import Entity
from .spans import Annotation, AnnotationQuerySet, Value


class Mention(Annotation):
    """Fields with provenance: span, kind (PER, ORG, LOC), entity (its id), state."""

    class Form(models.TextChoices):
        NAME = "name", _("name")
        NOMINAL = "nominal", _("noun phrase")
        PRONOUN = "pronoun", _("pronoun")
        CLITIC = "clitic", _("-nya")

    FIELDS: ClassVar[tuple[str, ...]] = ("span", "kind", "entity", "state")
    TARGET: ClassVar[str] = "mention"

    kind = models.CharField(_("kind"), max_length=3, choices=Entity.Kind.choices)
    form = models.CharField(_("form"), max_length=10, choices=Form.choices, default=Form.NAME)
    entity = models.ForeignKey(
        Entity, models.PROTECT, related_name="mentions", db_index=False, verbose_name=_("entity")
    )

    objects = AnnotationQuerySet.as_manager()

    class Meta(Annotation.Meta):
        verbose_name = _("name")
        verbose_name_plural = _("names")
        indexes = [
            # the article page; who and what is named in an article
            models.Index(fields=["article", "start"], name="mention_article"),
            # /people/<id>/: the articles that came in last with a name
            models.Index(fields=["entity", "-article"], name="mention_entity_latest"),
        ]

    def get_value(self, field: str) -> Value:
        return self.entity_id if field == "entity" else super().get_value(field)

    def set_value(self, field: str, value: Value) -> None:
        if field == "entity":
            self.entity_id = value
        else:
            super().set_value(field, value)
