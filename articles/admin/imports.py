"""Imports: the list of them; handing in and looking at one are importing/views.py."""

from __future__ import annotations

from django.contrib import admin
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.importing import views
from articles.models import ImportBatch

from .kept import KeptAdmin


@admin.register(ImportBatch)
class ImportBatchAdmin(KeptAdmin):
    list_display = ("__str__", "source", "created_by", "created_at", "rows", "imported", "state")
    list_filter = ("source",)
    list_select_related = ("created_by",)
    search_fields = ("name",)

    def get_urls(self) -> list[URLPattern]:
        def own(route: str, view: views.View, name: str) -> URLPattern:
            return path(route, self.admin_site.admin_view(view), name=f"articles_importbatch_{name}")

        return [
            own("add/", views.hand_in_page, "add"),
            own("<int:pk>/change/", views.batch_page, "change"),
            own("<int:pk>/import/", views.batch_import, "import"),
            own("<int:pk>/progress/", views.batch_progress, "progress"),
            own("<int:pk>/retry/", views.batch_retry, "retry"),
            *super().get_urls(),
        ]

    @admin.display(description=_("rows"))
    def rows(self, batch: ImportBatch) -> int:
        return int(batch.counts.get("rows", 0))

    @admin.display(description=_("imported"))
    def imported(self, batch: ImportBatch) -> int:
        return int(batch.counts.get("imported", 0))

    @admin.display(description=_("unreadable"))
    def state(self, batch: ImportBatch) -> str:
        count = int(batch.counts.get("unreadable", 0))
        return ngettext("%(count)d row", "%(count)d rows", count) % {"count": count} if count else "–"
