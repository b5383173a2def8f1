"""History: what people decided, and what the machine changed. Rows are only ever added.

Current values are columns of the quote or mention; undo, history and provenance come from these rows.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .articles import Article
from .runs import Run

if TYPE_CHECKING:
    from .spans import Annotation


class Target(models.TextChoices):
    QUOTE = "quote", _("quote")
    MENTION = "mention", _("name")
    CANDIDATE = "candidate", _("possibly missed quote")
    ARTICLE = "article", _("article")
    ENTITY = "entity", _("entity")
    ALIAS = "alias", _("alias")
    RULE = "rule", _("rule for a name")
    PAIR = "pair", _("pair of names")


class DecisionQuerySet(models.QuerySet["Decision"]):
    def on(self, target: Annotation) -> DecisionQuerySet:
        return self.filter(target_kind=target.TARGET, target_id=target.pk)


class Decision(models.Model):
    """One change of one field by one person.

    before, after: the field's value as JSON. Of a decision that undoes another, `after` is the value that
    came to stand: for reading only, since undoing takes a decision away and never writes a value back.
    group: decisions made by one act (confirming decides every field) share it; an act may reach many quotes,
        and with its verb it says so (bulk, everywhere, return, split, join).
    key: the request's idempotency key, on the first decision of its group.
    """

    class Verb(models.TextChoices):
        CONFIRM = "confirm", _("confirmed")
        REJECT = "reject", _("rejected")
        CORRECT = "correct", _("corrected")
        ADD = "add", _("added")
        UNDO = "undo", _("undone")
        BULK = "bulk", _("confirmed in bulk")
        EVERYWHERE = "everywhere", _("corrected everywhere")
        RETURN = "return", _("brought back")
        SPLIT = "split", _("split")
        JOIN = "join", _("joined")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="decisions")
    created_at = models.DateTimeField(auto_now_add=True)
    verb = models.CharField(max_length=10, choices=Verb.choices)
    target_kind = models.CharField(max_length=10, choices=Target.choices)
    target_id = models.BigIntegerField()
    article = models.ForeignKey(Article, models.PROTECT, null=True, blank=True, related_name="decisions")
    field = models.CharField(max_length=20)
    before: models.JSONField[Any, Any] = models.JSONField(null=True)
    after: models.JSONField[Any, Any] = models.JSONField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    group = models.UUIDField(default=uuid.uuid4)
    key = models.CharField(max_length=64, blank=True)
    undoes = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="undone_by")

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "key"], condition=~Q(key=""), name="one_decision_per_editor_and_key"
            ),
            models.CheckConstraint(
                condition=Q(verb="undo", undoes__isnull=False) | (~Q(verb="undo") & Q(undoes__isnull=True)),
                name="undo_names_what_it_undoes",
            ),
        ]
        indexes = [
            # the history of one quote or name, and settling a field
            models.Index(fields=["target_kind", "target_id", "id"], name="decision_target"),
            # the history of an article
            models.Index(fields=["article", "-id"], name="decision_article"),
            # the review desk: what an editor did today
            models.Index(fields=["user", "-created_at"], name="decision_user_newest"),
            # the review desk: how many items all editors decided today
            models.Index(fields=["created_at"], condition=Q(field="state"), name="decision_items_of_a_day"),
            # the review queue: what an editor left a note on
            models.Index(fields=["user", "target_id"], condition=Q(field="note"), name="decision_notes"),
            # undoing an act
            models.Index(fields=["group"], name="decision_group"),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.verb} {self.target_kind} {self.target_id}: {self.field}"

    @staticmethod
    def standing(decisions: Sequence[Decision]) -> Decision | None:
        """Return the decision that stands among all `decisions` on one field, oldest first, or None.

        A decision stands unless one that stands undoes it; an undo is always newer than what it undoes.
        """
        undone: set[int] = set()
        stands: Decision | None = None
        for decision in reversed(decisions):
            if decision.pk in undone:
                continue
            if decision.undoes_id is not None:
                undone.add(decision.undoes_id)
            elif stands is None:
                stands = decision
        return stands


class MachineChange(models.Model):
    """One change of one field by a run.

    All fields of a new row are one change named CREATED. Carrying a row over to a new version of the text
    is named CARRIED and has no run: `after` holds span and cue there, or {"lost": id of the last decision}.
    """

    CREATED = "created"
    CARRIED = "carried"

    run = models.ForeignKey(Run, models.PROTECT, related_name="changes", null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    target_kind = models.CharField(max_length=10, choices=Target.choices)
    target_id = models.BigIntegerField()
    field = models.CharField(max_length=20)
    before: models.JSONField[Any, Any] = models.JSONField(null=True)
    after: models.JSONField[Any, Any] = models.JSONField(null=True)

    class Meta:
        indexes = [
            # the history of one quote or name
            models.Index(fields=["target_kind", "target_id", "id"], name="machine_change_target"),
        ]

    def __str__(self) -> str:
        return f"{self.run_id}: {self.target_kind} {self.target_id}: {self.field}"
