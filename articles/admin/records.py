"""What was found and decided, to look at."""

from __future__ import annotations

from django.contrib import admin

from articles.models import Decision, Entity, Mention, Outlet, Quote, Run

from .kept import KeptAdmin, ReadOnlyAdmin


@admin.register(Outlet)
class OutletAdmin(KeptAdmin):
    search_fields = ("name",)


@admin.register(Quote)
class QuoteAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "kind", "speaker", "state", "article")
    list_filter = ("state", "kind")
    list_select_related = ("speaker", "article")
    ordering = ("-id",)


@admin.register(Mention)
class MentionAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "kind", "entity", "state", "article")
    list_filter = ("state", "kind")
    list_select_related = ("entity", "article")
    ordering = ("-id",)


@admin.register(Entity)
class EntityAdmin(ReadOnlyAdmin):
    list_display = ("name", "kind", "merged_into")
    list_filter = ("kind",)
    list_select_related = ("merged_into",)
    search_fields = ("name__istartswith",)
    ordering = ("-id",)


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ("created_at", "user", "verb", "target_kind", "field", "article", "reason")
    list_filter = ("verb",)
    list_select_related = ("user", "article")
    ordering = ("-id",)


@admin.register(Run)
class RunAdmin(ReadOnlyAdmin):
    list_display = ("article", "pipeline", "created_at")
    list_select_related = ("article",)
    exclude = ("output", "analysis")
    ordering = ("-id",)
