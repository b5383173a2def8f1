"""Writing rows: everything that an article needs, in one transaction, and safe to repeat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.annotation.queueing import queue_annotation
from articles.models import Article, ArticleVersion, Quote, SearchPart, text_hash

from .matching import Match, Outlets, find_matches, identity
from .records import CleanRow

# Each time, another import wrote one of the same articles since we looked.
ATTEMPTS: Final = 5
METADATA: Final = ("author", "editor", "section")


class Written(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Stored:
    """What came of a row: the article, and what was done to it."""

    article: Article
    written: Written


def store(rows: Sequence[CleanRow]) -> list[Stored]:
    """Write rows, all or none, and queue what is to be annotated; return what came of each, in order.

    What an article is known by decides here again: an article that came in since the verdict is not made
    twice, and a row whose text is there already writes nothing. Writers take locks in the order outlets (by
    name), new articles (by identity), articles that change (by id), so that two imports wait for each other
    in turn. Raises IntegrityError when others keep writing the same articles.
    """
    for attempt in range(ATTEMPTS):
        try:
            with transaction.atomic():
                return _store(rows)
        except IntegrityError:
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("unreachable")


def _store(rows: Sequence[CleanRow]) -> list[Stored]:
    outlets = Outlets()
    for name in sorted({row.outlet for row in rows}):
        outlets.get_or_create(name)
    matches = find_matches(rows, outlets)
    made = _make([row for row, match in zip(rows, matches, strict=True) if not match], outlets)
    stored: dict[int, Stored] = {}
    later: list[tuple[int, int, CleanRow, Match]] = []
    for i, (row, match) in enumerate(zip(rows, matches, strict=True)):
        article = made.get(identity(row, outlets.get(row.outlet)))
        if match:
            later.append((match.article.pk, i, row, match))
        elif article and article.row is row:
            stored[i] = Stored(article.article, Written.NEW)
        elif article:
            # The same article stands in an earlier row of these.
            later.append((article.article.pk, i, row, Match(article.article, has_text=False)))
    for _, i, row, match in sorted(later, key=lambda one: one[:2]):
        stored[i] = _renew(row, match)
    queue_annotation(sorted({s.article.pk for s in stored.values() if s.written != Written.SAME}))
    return [stored[i] for i in range(len(rows))]


@dataclass(frozen=True, slots=True)
class _Made:
    row: CleanRow
    article: Article


def _make(rows: Sequence[CleanRow], outlets: Outlets) -> dict[str, _Made]:
    """Make the articles of rows that match none, one for each identity; return them by identity."""
    first: dict[str, CleanRow] = {}
    for row in rows:
        first.setdefault(identity(row, outlets.get(row.outlet)), row)
    now = timezone.now()
    articles = {key: _article(key, first[key], outlets, now) for key in sorted(first)}
    Article.objects.bulk_create(articles.values())
    versions = [
        ArticleVersion(
            article=article,
            number=1,
            text=row.text,
            text_hash=text_hash(row.text),
            left_out=_left_out(row),
            bands=list(row.bands),
        )
        for row, article in ((first[key], article) for key, article in articles.items())
    ]
    ArticleVersion.objects.bulk_create(versions)
    SearchPart.objects.index(versions)
    return {key: _Made(first[key], article) for key, article in articles.items()}


def _article(key: str, row: CleanRow, outlets: Outlets, now: datetime) -> Article:
    return Article(
        outlet=outlets.get(row.outlet),
        url=row.url,
        external_id=row.external_id,
        identity=key,
        title=row.title,
        title_derived=row.title_derived,
        author=row.author,
        editor=row.editor,
        section=row.section,
        published_at=row.published_at,
        sort_date=row.published_at or now,
    )


def _renew(row: CleanRow, match: Match) -> Stored:
    """Give an article the row's text, unless it is there; what the row says about the article counts too."""
    if match.has_text:
        return Stored(match.article, Written.SAME)
    article = Article.objects.select_for_update(of=("self",)).get(pk=match.article.pk)
    if article.versions.filter(text_hash=text_hash(row.text)).exists():
        return Stored(article, Written.SAME)
    changed = {name: value for name in METADATA if (value := getattr(row, name))}
    if not row.title_derived or article.title_derived:
        changed |= {"title": row.title, "title_derived": row.title_derived}
    if row.published_at and not article.published_at:
        changed |= {"published_at": row.published_at, "sort_date": row.published_at}
        Quote.objects.filter(article=article).update(sort_date=row.published_at)
    for name, value in changed.items():
        setattr(article, name, value)
    if changed:
        article.save(update_fields=list(changed))
    article.add_version(row.text, left_out=_left_out(row), bands=row.bands)
    return Stored(article, Written.CHANGED)


def _left_out(row: CleanRow) -> list[dict[str, Any]]:
    return [asdict(left) for left in row.left_out]
