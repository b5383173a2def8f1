"""What people decided about names: rules for later imports, and pairs that are not one."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .entities import NAME_CHARACTERS, Entity
from .outlets import Outlet


class NameRuleQuerySet(models.QuerySet["NameRule"]):
    def for_names(
        self, joining: Collection[str], *, outlet_id: int | None
    ) -> dict[tuple[str, str], NameRule]:
        """Return {(kind, joining name): the rule that holds in this outlet}; its own before one for all."""
        rows = self.filter(Q(outlet=None) | Q(outlet=outlet_id), on=True, normalised__in=joining)
        rows = rows.select_related("entity__merged_into").order_by(F("outlet").asc(nulls_first=True), "pk")
        return {(rule.kind, rule.normalised): rule for rule in rows}


class NameRule(models.Model):
    """`Prabowo` in this outlet (or in all) is this entity: holds for what is annotated from now on.

    normalised: the joining name (nlp/entities/names.py). on: follows from the decisions on the rule.
    """

    TARGET: ClassVar[str] = "rule"

    kind = models.CharField(_("kind"), max_length=3, choices=Entity.Kind.choices)
    name = models.CharField(_("name"), max_length=NAME_CHARACTERS)
    normalised = models.CharField(max_length=NAME_CHARACTERS, editable=False)
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, verbose_name=_("outlet"))
    entity = models.ForeignKey(Entity, models.PROTECT, related_name="name_rules", verbose_name=_("entity"))
    on = models.BooleanField(default=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = NameRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule for a name")
        verbose_name_plural = _("rules for names")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "normalised", "outlet"],
                condition=Q(on=True),
                nulls_distinct=False,
                name="one_rule_per_name_and_outlet",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} → {self.entity}"


class RefusedPair(models.Model):
    """Two entities of which a person said that they are not one: they are not suggested again."""

    TARGET: ClassVar[str] = "pair"

    one = models.ForeignKey(Entity, models.PROTECT, related_name="+")
    other = models.ForeignKey(Entity, models.PROTECT, related_name="+")
    refused = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="refused_pair_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="refused_pair_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} ≠ {self.other_id}"


class SuggestedPairQuerySet(models.QuerySet["SuggestedPair"]):
    def about(self, entity: Entity) -> SuggestedPairQuerySet:
        """Keep the open pairs with `entity`, most likely first."""
        rows = self.filter(Q(one=entity) | Q(other=entity), open=True)
        return rows.select_related("one", "other").order_by("-score", "-pk")


class SuggestedPair(models.Model):
    """Two entities that may be one, as `find_pairs` found them; most likely first.

    score: 0 to 100. ratio: rapidfuzz token_sort_ratio of the names. reasons: see people/likeness.py.
    open: neither is merged and nobody refused the pair.
    """

    one = models.ForeignKey(Entity, models.CASCADE, related_name="+")
    other = models.ForeignKey(Entity, models.CASCADE, related_name="+")
    score = models.FloatField()
    ratio = models.FloatField()
    reasons = models.JSONField(default=list)
    open = models.BooleanField(default=True)

    objects = SuggestedPairQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="suggested_pair_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="suggested_pair_in_order"),
        ]
        indexes = [
            # /people/pairs/: most likely first, keyset pages
            models.Index(fields=["-score", "-id"], condition=Q(open=True), name="suggested_pair_likeliest"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} ≈ {self.other_id}"
