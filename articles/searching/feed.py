"""/feeds/<secret>/<id>.atom: the newest quotes of a saved search, for a feed reader without a session."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from articles.models import FeedKey, Quote, SavedSearch

from .finding import find
from .parsing import parse
from .understanding import understand
from .views import address_of

NEWEST = 50
MINUTES = 5  # that a reader may keep the answer


@login_not_required
@require_safe
def search_feed(request: HttpRequest, secret: str, pk: int) -> HttpResponse:
    """Answer whoever knows the secret; a wrong or revoked one, like another's search, is not there."""
    key = FeedKey.find(secret)
    if key is None:
        raise Http404
    search = get_object_or_404(SavedSearch, pk=pk, user=key.user)
    query = parse(search.query)
    feed = Atom1Feed(
        title=f"{search.name} · newsdesk",
        link=request.build_absolute_uri(address_of(query)),
        description=_("Quotes of a saved search, newest first."),
        feed_url=request.build_absolute_uri(),
        language=request.LANGUAGE_CODE,
    )
    for quote in _newest(find(understand(query), size=NEWEST).quotes):
        _add(feed, quote, request)
    response = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    response["Cache-Control"] = f"private, max-age={60 * MINUTES}"
    response["X-Robots-Tag"] = "noindex"
    return response


def _newest(ids: list[int]) -> list[Quote]:
    quotes = Quote.objects.select_related("canonical_speaker", "article__outlet").in_bulk(ids)
    return [quotes[pk] for pk in ids if pk in quotes]


def _add(feed: Atom1Feed, quote: Quote, request: HttpRequest) -> None:
    speaker = (
        quote.canonical_speaker.name if quote.canonical_speaker else str(quote.get_speaker_kind_display())
    )
    address = request.build_absolute_uri(reverse("quote", args=[quote.public_id]))
    feed.add_item(
        title=f"{speaker}: {Truncator(quote.text).words(14)}",
        link=address,
        unique_id=address,
        description=f"{quote.text}\n\n{quote.article.title} ({quote.get_state_display()})",
        author_name=speaker,
        pubdate=quote.sort_date,
        updateddate=quote.sort_date,
        categories=[quote.article.outlet.name] if quote.article.outlet else [],
    )
