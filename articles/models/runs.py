"""Runs: what one pass of one pipeline over one version of an article said, kept as it was."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from .articles import Article, ArticleVersion


class Run(models.Model):
    """output: quotes, mentions and candidates as the pipeline gave them (annotation/store.py writes it).

    analysis: {"sentences": [[start, end]], "tokens": [[start, end, lemma, upos]]}, for what is built on
    lemmas later without loading the weights again.
    """

    article = models.ForeignKey(Article, models.PROTECT, related_name="runs")
    version = models.ForeignKey(ArticleVersion, models.PROTECT, related_name="runs")
    pipeline = models.CharField(max_length=64, help_text="fingerprint of weights, rules and settings")
    created_at = models.DateTimeField(auto_now_add=True)
    output = models.JSONField(default=dict)
    analysis = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("run")
        verbose_name_plural = _("runs")
        constraints = [
            models.UniqueConstraint(fields=["version", "pipeline"], name="one_run_per_version_and_pipeline")
        ]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.pipeline[:12]}"
