"""What the admin's lists share: nothing is deleted, and no list counts all rows of a large table."""

from __future__ import annotations

from typing import Any, Final, cast

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property

COUNTED: Final = 10_000


class BoundedPaginator(Paginator):
    """Counts no further than COUNTED: older rows are found by search and filters."""

    @cached_property
    def count(self) -> int:
        rows = cast(QuerySet[Model], self.object_list)
        return rows[:COUNTED].count()


class KeptAdmin(admin.ModelAdmin):
    """Rows that are never deleted."""

    show_full_result_count = False
    paginator = BoundedPaginator
    list_per_page = 50

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyAdmin(KeptAdmin):
    """Rows that the admin shows only: a change of them is a decision, made on the article's page."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
