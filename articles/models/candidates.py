"""Candidates: sentences that may hide a missed quote."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from .articles import Article, ArticleVersion
from .harm import Place, harm_of_candidate
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
    harm = models.FloatField(default=0.0, editable=False, help_text="see harm.py; 0 unless open")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="candidate_start_before_end"),
            models.CheckConstraint(
                condition=Q(end=F("start") + Length("text")), name="candidate_as_long_as_its_text"
            ),
            models.UniqueConstraint(fields=["version", "start", "end"], name="candidate_once"),
            models.CheckConstraint(
                condition=Q(state="open", harm__gt=0) | (~Q(state="open") & Q(harm=0)),
                name="candidate_in_queue_exactly_when_open",
            ),
        ]
        indexes = [
            # /review/: most harmful first, keyset pages
            models.Index(fields=["-harm", "-id"], condition=Q(harm__gt=0), name="candidate_most_harmful"),
            # /review/?reason=
            models.Index(
                fields=["reason", "-harm", "-id"],
                condition=Q(harm__gt=0),
                name="candidate_reason_most_harmful",
            ),
            # the article page, and what is open of an article
            models.Index(fields=["article", "state"], name="candidate_article"),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    def set_state(self, state: str) -> None:
        """Change the state, and whether the queue holds this. Does not save."""
        self.state = state
        place = Place(self.start, len(self.version.text))
        self.harm = harm_of_candidate(place, reason=self.reason) if state == self.State.OPEN else 0.0
