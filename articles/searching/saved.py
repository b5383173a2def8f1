"""Saved searches: kept, opened (which marks what is new), renamed and removed; the feeds' address."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.db.models import Func
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from articles.models import FeedKey, SavedSearch, User
from articles.models.saved_searches import MOST_SAVED

from .finding import newer_than
from .parsing import LONGEST, BadQuery, parse
from .understanding import understand
from .views import address_of
from .writing import write, write_for_keeping

MOST_NEW = 100


class NameForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name"), max_length=100, required=False)
    q = forms.CharField(max_length=LONGEST, widget=forms.HiddenInput)


@require_safe
def saved_searches(request: HttpRequest) -> HttpResponse:
    """The page: each saved search with its feed, and the feeds' secret address."""
    return render(request, "searching/saved.html", _context(request))


@require_POST
def save_search(request: HttpRequest) -> HttpResponse:
    """Keep a search under a name, or under what it says; kept once, whatever its spelling."""
    form = NameForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    try:
        query = parse(form.cleaned_data["q"])
    except BadQuery as error:
        return HttpResponseBadRequest(str(error))
    if not query:
        return HttpResponseBadRequest()
    mine = SavedSearch.objects.filter(user=request.user)  # type: ignore[misc]
    kept = write_for_keeping(query)
    if len(kept) > LONGEST:
        return HttpResponseBadRequest()
    if mine.count() >= MOST_SAVED and not mine.filter(query=kept).exists():
        messages.error(
            request, _("You have %(most)d saved searches; remove one first.") % {"most": MOST_SAVED}
        )
        return HttpResponseRedirect(address_of(query))
    name = form.cleaned_data["name"].strip() or write(query)[:100]
    SavedSearch.objects.update_or_create(user=cast(User, request.user), query=kept, defaults={"name": name})
    messages.success(request, _("The search is saved."))
    return HttpResponseRedirect(address_of(query))


@require_safe
def open_saved_search(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to the results, with what came since the last visit marked; from now on that was the last one."""
    found = _mine(request, pk)
    last = found.visited_at
    SavedSearch.objects.filter(pk=found.pk).update(visited_at=Func(function="clock_timestamp"))
    return HttpResponseRedirect(address_of(parse(found.query), new=last.isoformat()))


@require_safe
def new_in_saved_search(request: HttpRequest, pk: int) -> HttpResponse:
    """The mark of how many quotes came since the last visit; asked for by itself, one request a search."""
    found = _mine(request, pk)
    new = newer_than(understand(parse(found.query)), found.visited_at, most=MOST_NEW)
    return render(request, "searching/_new.html", {"new": new, "most": MOST_NEW, "search": found})


@require_POST
def remove_saved_search(request: HttpRequest, pk: int) -> HttpResponse:
    _mine(request, pk).delete()
    messages.success(request, _("The search is removed; its feed is gone."))
    return redirect("saved_searches")


@require_POST
def renew_feeds(request: HttpRequest) -> HttpResponse:
    """Give the feeds a secret address, or another one."""
    FeedKey.renew(request.user)  # type: ignore[arg-type]
    messages.success(request, _("Your feeds have a new address. The one before opens nothing any more."))
    return redirect("saved_searches")


@require_POST
def revoke_feeds(request: HttpRequest) -> HttpResponse:
    FeedKey.objects.filter(user=request.user).delete()  # type: ignore[misc]
    messages.success(request, _("Your feeds are closed."))
    return redirect("saved_searches")


def _mine(request: HttpRequest, pk: int) -> SavedSearch:
    found: SavedSearch = get_object_or_404(SavedSearch, pk=pk, user=request.user)
    return found


def _context(request: HttpRequest) -> dict[str, Any]:
    key = FeedKey.objects.filter(user=request.user).first()  # type: ignore[misc]
    searches = SavedSearch.objects.filter(user=request.user)  # type: ignore[misc]
    rows = [
        {
            "search": search,
            "text": write(parse(search.query)),
            "feed": key and request.build_absolute_uri(reverse("search_feed", args=[key.secret, search.pk])),
        }
        for search in searches
    ]
    return {"rows": rows, "key": key}
