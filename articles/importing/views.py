"""The import pages of the admin: hand in, look at the verdicts, import, watch the annotation."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.contrib import admin, messages
from django.core.exceptions import (
    PermissionDenied,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles.annotation.queueing import queue_again
from articles.models import Article, ImportBatch, ImportRow, User

from .batches import import_chosen, retry_failed_rows, start
from .forms import PasteForm, UploadForm
from .limits import UPLOAD_FILES, UPLOAD_ROWS
from .progress import progress_of
from .rows import page_of, tallies_of
from .uploads import hand_in, name_of, rows_of

# A request writes rows for about so long; the page then asks for the rest.
SECONDS: Final = 5.0
HAND_IN_RIGHT: Final = "articles.add_importbatch"
LOOK_RIGHT: Final = "articles.view_importbatch"

View = Callable[..., HttpResponse]


def with_right(right: str) -> Callable[[View], View]:
    """Refuse with 403 whoever has not this right; the admin asks for a sign-in before."""

    def decorate(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.has_perm(right):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return checked

    return decorate


@csrf_exempt  # hand_in_checked has the protection: the form is read here, so that a too large one gets a page
@require_http_methods(["GET", "HEAD", "POST"])
@with_right(HAND_IN_RIGHT)
def hand_in_page(request: HttpRequest) -> HttpResponse:
    """Paste a text or upload files."""
    try:
        request.POST  # noqa: B018
    except (RequestDataTooBig, TooManyFieldsSent):
        too_large = _("The text is too long for this form. Save it as a .txt file and upload that.")
        return _forms(request, PasteForm(), UploadForm(), error=too_large, status=413)
    except TooManyFilesSent:
        too_many = _("At most %(limit)s files at once: put them in a zip file.") % {"limit": UPLOAD_FILES}
        return _forms(request, PasteForm(), UploadForm(), error=too_many, status=413)
    return _hand_in_checked(request)


@csrf_protect
def _hand_in_checked(request: HttpRequest) -> HttpResponse:
    paste, upload = PasteForm(), UploadForm()
    user = request.user if isinstance(request.user, User) else None
    if "paste" in request.POST:
        paste = PasteForm(request.POST)
        if paste.is_valid():
            row = paste.row(_("pasted text"))
            name = row.fields.get("title") or " ".join(row.text[:120].split())[:60]
            batch = hand_in([row], source=ImportBatch.Source.PASTE, name=name, user=user)
            return redirect("admin:articles_importbatch_change", batch.pk)
    elif request.method == "POST":
        upload = UploadForm(request.POST, request.FILES)
        if upload.is_valid():
            files = upload.cleaned_data["upload"]
            source = ImportBatch.Source.UPLOAD
            batch = hand_in(rows_of(files), source=source, name=name_of(files), user=user)
            return redirect("admin:articles_importbatch_change", batch.pk)
    return _forms(request, paste, upload, status=422 if request.method == "POST" else 200)


@require_safe
@with_right(LOOK_RIGHT)
def batch_page(request: HttpRequest, pk: int) -> HttpResponse:
    """The rows with their verdicts, to choose from; once imported, what came of them."""
    batch = get_object_or_404(ImportBatch.objects.select_related("created_by"), pk=pk)
    verdict = request.GET.get("verdict", "")
    if verdict not in ImportRow.Verdict.values:
        verdict = ""
    after = request.GET.get("after", "")
    shown = page_of(batch, verdict=verdict, after=int(after) if after.isdecimal() and len(after) < 10 else 0)
    context = _batch_context(request, batch) | {
        "title": str(batch),
        "tallies": tallies_of(batch),
        "verdict": verdict,
        "after": after if after.isdecimal() else "",
        "page": shown,
    }
    return render(request, "admin/importing/batch.html", context)


@require_safe
@with_right(LOOK_RIGHT)
def batch_progress(request: HttpRequest, pk: int) -> HttpResponse:
    """How far the import is, asked for again and again until it is over."""
    return _progress(request, get_object_or_404(ImportBatch, pk=pk))


@require_POST
@with_right(HAND_IN_RIGHT)
def batch_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the choices of the page; then, unless only these were to be kept, import for some seconds."""
    batch = get_object_or_404(ImportBatch, pk=pk)
    _choose(request, batch)
    if "keep" in request.POST:
        messages.success(request, _("The choices are kept. Nothing is imported yet."))
        return redirect(_back_to_page(request, batch))
    if "go_on" not in request.POST:
        start(batch)
    import_chosen(batch, seconds=SECONDS)
    batch.refresh_from_db()
    if request.htmx:  # type: ignore[attr-defined]
        return _progress(request, batch)
    return redirect("admin:articles_importbatch_change", batch.pk)


@require_POST
@with_right(HAND_IN_RIGHT)
def batch_retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Annotate again what failed, one article or all; try again to write rows that could not be."""
    batch = get_object_or_404(ImportBatch, pk=pk)
    articles = Article.objects.filter(import_rows__batch=batch)
    if "rows" in request.POST:
        retry_failed_rows(batch)
        import_chosen(batch, seconds=SECONDS)
        batch.refresh_from_db()
    else:
        one = request.POST.get("article", "")
        if one:
            articles = articles.filter(pk=int(one) if one.isdecimal() and len(one) < 19 else 0)
        queue_again(list(articles.values_list("pk", flat=True).distinct()))
    if request.htmx:  # type: ignore[attr-defined]
        return _progress(request, batch)
    return redirect("admin:articles_importbatch_change", batch.pk)


def _choose(request: HttpRequest, batch: ImportBatch) -> None:
    """Set which of the rows that the page showed are to be imported; others keep what they have."""
    shown = [
        int(number) for number in request.POST.getlist("shown") if number.isdecimal() and len(number) < 10
    ]
    wanted = {number for number in request.POST.getlist("import") if number.isdecimal()}
    rows = ImportRow.objects.filter(batch=batch, outcome=ImportRow.Outcome.PENDING, number__in=shown)
    chosen = [number for number in shown if str(number) in wanted]
    rows.filter(number__in=chosen).update(chosen=True)
    rows.exclude(number__in=chosen).update(chosen=False)


def _back_to_page(request: HttpRequest, batch: ImportBatch) -> str:
    query = {name: value for name in ("verdict", "after") if (value := request.POST.get(name, ""))}
    address = reverse("admin:articles_importbatch_change", args=[batch.pk])
    return f"{address}?{urlencode(query)}" if query else address


def _forms(
    request: HttpRequest, paste: PasteForm, upload: UploadForm, *, error: str = "", status: int = 200
) -> HttpResponse:
    context = admin.site.each_context(request) | {
        "title": _("Import articles"),
        "opts": ImportBatch._meta,
        "paste": paste,
        "upload": upload,
        "error": error,
        "limits": {"files": UPLOAD_FILES, "rows": UPLOAD_ROWS},
    }
    return render(request, "admin/importing/hand_in.html", context, status=status)


def _progress(request: HttpRequest, batch: ImportBatch) -> HttpResponse:
    return render(request, "admin/importing/_progress.html", _batch_context(request, batch, fragment=True))


def _batch_context(request: HttpRequest, batch: ImportBatch, *, fragment: bool = False) -> dict[str, Any]:
    context = {
        "batch": batch,
        "progress": progress_of(batch),
        "opts": ImportBatch._meta,
        "may_import": request.user.has_perm(HAND_IN_RIGHT),
    }
    return context if fragment else admin.site.each_context(request) | context
