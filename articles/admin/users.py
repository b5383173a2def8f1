"""Accounts: who signs in, and with which of the two groups' rights. Deactivated, never deleted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import ADMINISTRATORS, EDITORS, User

from .kept import KeptAdmin


class AccountForm(forms.ModelForm):
    """An account's groups say what it may; nobody locks themselves out."""

    class Meta:
        model = User
        fields = ("username", "first_name", "last_name", "email", "is_active", "groups")
        widgets = {"groups": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "groups" in self.fields:
            groups = Group.objects.filter(name__in=[EDITORS, ADMINISTRATORS])
            self.fields["groups"].queryset = groups  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.instance.pk and self.instance.pk == getattr(self, "signed_in", None):
            groups = {group.name for group in data.get("groups", [])}
            if not data.get("is_active") or (ADMINISTRATORS not in groups and not self.instance.is_superuser):
                raise ValidationError(_("You can't take your own rights away; ask another administrator."))
        return data


@admin.register(User)
class AccountAdmin(KeptAdmin, UserAdmin):
    form = AccountForm
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Personal info"), {"fields": ("first_name", "last_name", "email")}),
        (_("Rights"), {"fields": ("is_active", "groups")}),
        (_("Important dates"), {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()
    list_display = ("username", "display_name", "email", "is_active", "last_login")
    list_filter = ("is_active", "groups")

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Refuse an administrator the accounts that may more than an administrator."""
        if obj and obj.is_superuser and not request.user.is_superuser:
            return False
        return bool(super().has_change_permission(request, obj))

    def get_form(
        self, request: HttpRequest, obj: User | None = None, change: bool = False, **kwargs: Any
    ) -> Any:
        form: Any = super().get_form(request, obj, change=change, **kwargs)
        form.signed_in = request.user.pk
        return form

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Open the admin to administrators, and to nobody else."""
        super().save_related(request, form, formsets, change)
        user: User = form.instance
        is_staff = user.is_superuser or user.groups.filter(name=ADMINISTRATORS).exists()
        if user.is_staff != is_staff:
            user.is_staff = is_staff
            user.save(update_fields=["is_staff"])
