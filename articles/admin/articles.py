"""Articles: which wait or failed and why, annotating again, withdrawing with a reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from articles.annotation.queueing import queue_again
from articles.models import Article, QuoteIndex
from articles.models.articles import ArticleQuerySet
from articles.review.withdrawing import put_back, withdraw

from .kept import KeptAdmin


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("why withdrawn"), max_length=500, widget=forms.TextInput(attrs={"class": "vTextField"})
    )


@admin.register(Article)
class ArticleAdmin(KeptAdmin):
    list_display = ("title", "outlet", "sort_date", "annotation", "error", "quote_count", "is_listed")
    list_filter = ("annotation", ("withdrawn_at", admin.EmptyFieldListFilter), "outlet")
    list_select_related = ("outlet",)
    search_fields = ("title",)
    ordering = ("-sort_date", "-id")
    actions = ("annotate_again",)
    fields = (
        "title",
        "author",
        "editor",
        "section",
        "outlet",
        "address",
        "published_at",
        "imported_at",
        "annotation",
        "annotation_error",
        "quote_count",
        "undecided_count",
        "withdrawal",
    )
    readonly_fields = fields[4:]
    change_form_template = "admin/articles/article/change_form.html"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        found: ArticleQuerySet = queryset  # type: ignore[assignment]
        return (found.matching(search_term) if search_term else found), False

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """Save what was changed; a title is searched for too."""
        if "title" in form.changed_data:
            obj.title_derived = False
        obj.save(update_fields=[*form.changed_data, "title_derived"])
        if "title" in form.changed_data:
            obj.current_version.index_for_search()
            QuoteIndex.objects.refresh([obj.pk])

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(require_http_methods(["GET", "HEAD", "POST"])(self.withdraw_page))
        return [path("<int:pk>/withdraw/", view, name="articles_article_withdraw"), *super().get_urls()]

    def withdraw_page(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask why, and withdraw; or put a withdrawn article back."""
        if not request.user.has_perm("articles.change_article"):
            raise PermissionDenied
        article = get_object_or_404(Article, pk=pk)
        form = ReasonForm(request.POST or None)
        back = redirect("admin:articles_article_change", article.pk)
        if request.method == "POST" and "put_back" in request.POST:
            if put_back(article, user=request.user):  # type: ignore[arg-type]
                messages.success(request, gettext("The article is in the lists again."))
            return back
        if request.method == "POST" and form.is_valid():
            if withdraw(article, user=request.user, reason=form.cleaned_data["reason"]):  # type: ignore[arg-type]
                messages.success(request, gettext("The article is withdrawn."))
            return back
        context = self.admin_site.each_context(request) | {
            "title": gettext("Withdraw this article?"),
            "article": article,
            "form": form,
            "opts": self.opts,
        }
        status = 422 if request.method == "POST" else 200
        return render(request, "admin/articles/article/withdraw.html", context, status=status)

    @admin.action(description=_("Annotate failed articles again"), permissions=["change"])
    def annotate_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        count = queue_again(list(queryset.values_list("pk", flat=True)))
        said = ngettext(
            "%(count)d article is annotated again.", "%(count)d articles are annotated again.", count
        )
        messages.success(request, said % {"count": count})

    @admin.display(description=_("why annotating failed"))
    def error(self, article: Article) -> str:
        return article.annotation_error[:120] if article.annotation == Article.Annotation.FAILED else ""

    @admin.display(description=_("listed"), boolean=True)
    def is_listed(self, article: Article) -> bool:
        return article.withdrawn_at is None

    @admin.display(description=_("address"))
    def address(self, article: Article) -> str:
        return (
            format_html('<a href="{}" rel="noreferrer">{}</a>', article.url, article.url)
            if article.url
            else "–"
        )

    @admin.display(description=_("withdrawn"))
    def withdrawal(self, article: Article) -> str:
        return article.withdrawn_reason if article.withdrawn_at else "–"

    def view_on_site(self, obj: Article) -> str:
        return reverse("article", args=[obj.pk])
