"""Imports: what was handed in, row by row, with the importer's verdict before anything is written."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from .articles import Article


class ImportBatch(models.Model):
    """One paste, upload or run of the command.

    counts: rows by verdict and by outcome, kept as they change.
    """

    class Source(models.TextChoices):
        PASTE = "paste", _("pasted text")
        UPLOAD = "upload", _("uploaded files")
        COMMAND = "command", _("command line")

    source = models.CharField(_("source"), max_length=10, choices=Source.choices)
    name = models.CharField(_("name"), max_length=500, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    created_at = models.DateTimeField(_("handed in"), auto_now_add=True)
    imported_at = models.DateTimeField(_("imported"), null=True, blank=True)
    counts = models.JSONField(default=dict, editable=False)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-id"]

    def __str__(self) -> str:
        return self.name or f"{self.get_source_display()} {self.pk}"


class ImportRow(models.Model):
    """One article as it was handed in.

    record: the cleaned row but for its text (importing/records.py CleanRow).
    text: the text until the row is imported or left; the article's version holds it then.
    reason, detail: why the verdict is what it is: a key of importing/reasons.py REASONS and its values.
    article: the one that the row became or is the same as, or that it is nearly the same as.
    """

    class Verdict(models.TextChoices):
        NEW = "new", _("new")
        SAME = "same", _("already there")
        CHANGED = "changed", _("changed text")
        NEAR_DUPLICATE = "near_duplicate", _("nearly the same as another")
        UNREADABLE = "unreadable", _("unreadable")

    class Outcome(models.TextChoices):
        PENDING = "pending", _("not imported yet")
        IMPORTED = "imported", _("imported")
        LEFT = "left", _("left out")
        FAILED = "failed", _("failed")

    batch = models.ForeignKey(ImportBatch, models.PROTECT, related_name="rows")
    number = models.PositiveIntegerField()
    origin = models.CharField(_("file and line"), max_length=500, blank=True)
    verdict = models.CharField(_("verdict"), max_length=20, choices=Verdict.choices)
    reason = models.CharField(max_length=40, blank=True)
    detail = models.JSONField(default=dict)
    record = models.JSONField(default=dict)
    text = models.TextField(blank=True)
    chosen = models.BooleanField(_("import"), default=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices, default=Outcome.PENDING)
    article = models.ForeignKey(
        Article, models.PROTECT, null=True, blank=True, related_name="import_rows", verbose_name=_("article")
    )

    class Meta:
        verbose_name = _("row of an import")
        verbose_name_plural = _("rows of an import")
        constraints = [models.UniqueConstraint(fields=["batch", "number"], name="import_row_number_once")]
        indexes = [
            # the review page, verdict by verdict
            models.Index(fields=["batch", "verdict", "number"], name="import_row_verdict"),
            # what is still to be imported
            models.Index(
                fields=["batch", "number"], condition=Q(outcome="pending"), name="import_row_pending"
            ),
        ]

    def __str__(self) -> str:
        return self.origin or str(self.number)
