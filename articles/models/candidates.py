"""Candidates: sentences that may hide a missed quote."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from .articles import Article, ArticleVersion
from .runs import Run


class Candidate(models.Model):
    """A sentence with a sign of a statement in which the machine found no quote.

    reason: a key of nlp/doubts.py REASONS. A dismissed one does not come back for the same words.
    """

    class State(models.TextChoices):
        OPEN = "open", _("open")
        DISMISSED = "dismissed", _("no quote here")
        WITHDRAWN = "withdrawn", _("withdrawn")

    article = models.ForeignKey(Article, models.PROTECT, related_name="candidates")
    version = models.ForeignKey(ArticleVersion, models.PROTECT, related_name="candidates")
    run = models.ForeignKey(Run, models.PROTECT, related_name="candidates")
    start = models.PositiveIntegerField(help_text="code points, inclusive")
    end = models.PositiveIntegerField(help_text="code points, exclusive")
    text = models.TextField()
    reason = models.CharField(max_length=40)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="candidate_start_before_end"),
            models.CheckConstraint(
                condition=Q(end=F("start") + Length("text")), name="candidate_as_long_as_its_text"
            ),
            models.UniqueConstraint(fields=["version", "start", "end"], name="candidate_once"),
        ]

    def __str__(self) -> str:
        return self.text[:80]
