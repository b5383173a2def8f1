"""Which articles that are there a row may be: the same one, or nearly the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.db import connection

from articles.models import Article, ArticleVersion, Outlet, identity_of, text_hash
from articles.nlp.document import LeftOut

from .cleaning import story_of
from .records import CleanRow
from .similarity import similarity

# Of the versions that share a band with a row, those with the most bands in common are compared in earnest.
COMPARED: Final = 5


@dataclass(frozen=True, slots=True)
class Match:
    """An article that is the row's: by its address, its outlet's id, or its text.

    has_text: the row's text is one of its versions, perhaps an older one: nothing to write.
    """

    article: Article
    has_text: bool


@dataclass(frozen=True, slots=True)
class Near:
    """article: what the row is nearly the same as; share: how nearly, 0 to 1."""

    article: Article
    share: float


class Outlets:
    """The outlets by name, whatever its case."""

    def __init__(self) -> None:
        self._by_name = {outlet.name.casefold(): outlet for outlet in Outlet.objects.order_by("-id")}

    def get(self, name: str) -> Outlet | None:
        return self._by_name.get(name.casefold()) if name else None

    def get_or_create(self, name: str) -> Outlet | None:
        if name and name.casefold() not in self._by_name:
            self._by_name[name.casefold()] = Outlet.objects.get_or_create(name=name)[0]
        return self.get(name)


def identity(row: CleanRow, outlet: Outlet | None) -> str:
    """Return what the row's article is known by, `outlet` being the one that it names, if that is there.

    An id of an outlet that is not there yet is known by nothing.
    """
    if outlet is None and row.outlet and row.external_id and not row.url:
        return ""
    return identity_of(
        outlet_id=outlet.pk if outlet else None, url=row.url, external_id=row.external_id, text=row.text
    )


def is_known_by_text(row: CleanRow) -> bool:
    """Say whether the row names neither an address nor an id of an outlet."""
    return not row.url and not (row.external_id and row.outlet)


def find_matches(rows: Sequence[CleanRow], outlets: Outlets) -> list[Match | None]:
    """Return for each row the article that it is, in a fixed number of queries.

    An address is known again with its outlet, and also where the row or the article names none. A row
    without address and id is the article that has its text.
    """
    hashes = [text_hash(row.text) for row in rows]
    identities = [identity(row, outlets.get(row.outlet)) for row in rows]
    known = Article.objects.in_bulk(identities, field_name="identity")
    by_url: dict[str, list[Article]] = {}
    for article in Article.objects.filter(url__in={row.url for row in rows if row.url}).order_by("id"):
        by_url.setdefault(article.url, []).append(article)
    by_text: dict[str, list[Article]] = {}
    versions: set[tuple[int, str]] = set()
    for version in _versions_with(hashes):
        versions.add((version.article_id, version.text_hash))
        by_text.setdefault(version.text_hash, []).append(version.article)

    def match(row: CleanRow, key: str, digest: str) -> Match | None:
        article = known.get(key) or _by_url(row, by_url.get(row.url, []), outlets)
        if article:
            return Match(article, (article.pk, digest) in versions)
        if is_known_by_text(row) and digest in by_text:
            return Match(by_text[digest][0], has_text=True)
        return None

    return [match(*one) for one in zip(rows, identities, hashes, strict=True)]


def find_near(rows: Sequence[CleanRow]) -> list[Near | None]:
    """Return for each row the article whose story is nearest to it, if any is near enough to ask a person."""
    holders = _holders(sorted({band for row in rows for band in row.bands}))
    best = [_most_shared(row.bands, holders) for row in rows]
    versions = ArticleVersion.objects.select_related("article").in_bulk({pk for pks in best for pk in pks})
    return [_nearest(row, [versions[pk] for pk in pks]) for row, pks in zip(rows, best, strict=True)]


def story_text(version: ArticleVersion) -> str:
    return story_of(version.text, [LeftOut(**left) for left in version.left_out])


def _versions_with(hashes: Iterable[str]) -> Iterable[ArticleVersion]:
    return (
        ArticleVersion.objects.filter(text_hash__in=set(hashes))
        .select_related("article")
        .only("text_hash", "article")
        .order_by("article_id")
    )


def _by_url(row: CleanRow, articles: Sequence[Article], outlets: Outlets) -> Article | None:
    outlet = outlets.get(row.outlet)
    for article in articles:
        if not row.outlet or article.outlet_id is None or (outlet and article.outlet_id == outlet.pk):
            return article
    return None


# One look-up in the index for each band: for one long list of bands the planner reads the whole table.
SHARING = """
    SELECT wanted.band, version.id
    FROM unnest(%s::bigint[]) AS wanted (band)
    JOIN articles_articleversion AS version ON version.bands @> ARRAY[wanted.band]
    WHERE version.is_current
"""


def _holders(bands: Sequence[int]) -> dict[int, list[int]]:
    """Return which current versions have each band."""
    holders: dict[int, list[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(SHARING, [list(bands)])
        for band, pk in cursor.fetchall():
            holders.setdefault(band, []).append(pk)
    return holders


def _most_shared(bands: Iterable[int], holders: dict[int, list[int]]) -> list[int]:
    shared = Counter(pk for band in bands for pk in holders.get(band, ()))
    return [pk for pk, _ in shared.most_common(COMPARED)]


def _nearest(row: CleanRow, versions: Sequence[ArticleVersion]) -> Near | None:
    if not versions:
        return None
    story = story_of(row.text, row.left_out)
    found = [Near(version.article, similarity(story, story_text(version))) for version in versions]
    return max(found, key=lambda near: near.share)
