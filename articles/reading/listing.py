"""/articles/: the articles, newest first."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models.keyset import NEWEST_FIRST, BadPosition

from .filters import filtered
from .rows import rows_of, with_opening

SIZE = 20


@require_safe
def article_list(request: HttpRequest) -> HttpResponse:
    """The page; for htmx the results alone, or the rows that come next."""
    filters, articles = filtered(request.GET)
    context: dict[str, Any] = {"filter": filters, "form": filters.form, "rows": []}
    if articles is not None:
        try:
            page = NEWEST_FIRST.page(
                with_opening(articles),
                size=SIZE,
                after=request.GET.get("after", ""),
                before=request.GET.get("before", ""),
            )
        except BadPosition:
            raise Http404 from None
        context |= {"rows": rows_of(page.rows), "page": page}
    return render(request, _template(request), context, status=200 if articles is not None else 422)


def _template(request: HttpRequest) -> str:
    htmx = request.htmx  # type: ignore[attr-defined]
    if not htmx or htmx.history_restore_request:
        return "reading/list.html"
    return "reading/_rows.html" if htmx.target == "more" else "reading/_results.html"
