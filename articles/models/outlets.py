"""Outlets: who published an article."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Outlet(models.Model):
    name = models.CharField(_("name"), max_length=200, unique=True)

    class Meta:
        verbose_name = _("outlet")
        verbose_name_plural = _("outlets")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
