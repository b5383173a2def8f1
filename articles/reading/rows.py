"""What a row of the list of articles shows beside the article's own columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Prefetch
from django.db.models.functions import Left

from articles.models import Article, ArticleVersion, Quote
from articles.models.articles import ArticleQuerySet

OPENING = 1500  # characters of a text that are read to find its first line
FIRST_LINE = 240
NAMES = 4


class Speaker(NamedTuple):
    """As much of an entity as a row shows."""

    pk: int
    name: str
    kind: str


@dataclass(frozen=True)
class Row:
    """speakers: who is quoted, in the order of the text, at most NAMES; others: how many more there are."""

    article: Article
    first_line: str
    speakers: Sequence[Speaker]
    others: int

    @property
    def decided_count(self) -> int:
        # unplaced quotes are undecided but not shown: never less than none
        return max(0, self.article.quote_count - self.article.undecided_count)


def with_opening(articles: ArticleQuerySet) -> ArticleQuerySet:
    """Fetch the outlet and the beginning of the current text along, not the whole text."""
    current = (
        ArticleVersion.objects.filter(is_current=True)
        .annotate(opening=Left("text", OPENING))
        .only("article_id", "left_out")
    )
    return articles.select_related("outlet").prefetch_related(
        Prefetch("versions", current, to_attr="openings")
    )


def rows_of(articles: Sequence[Any]) -> list[Row]:
    """Return the rows of articles that were fetched by `with_opening`, with one query for all speakers."""
    speakers = _speakers([article.pk for article in articles])
    rows = []
    for article in articles:
        names = speakers.get(article.pk, [])
        version = article.openings[0] if article.openings else None
        rows.append(
            Row(
                article=article,
                first_line=first_line(version.opening, version.left_out, title=article.title)
                if version
                else "",
                speakers=names[:NAMES],
                others=max(0, len(names) - NAMES),
            )
        )
    return rows


def first_line(text: str, left_out: Iterable[dict[str, Any]], *, title: str = "") -> str:
    """Return the first line of the story that is not its title, cut at a word when it is long."""
    kept, at = [], 0
    for span in sorted(left_out, key=lambda span: span["start"]):
        kept.append(text[at : span["start"]])
        at = max(at, span["end"])
    kept.append(text[at:])
    lines = (" ".join(line.split()) for line in "".join(kept).split("\n"))
    line = next((line for line in lines if line and line != title), "")
    if len(line) <= FIRST_LINE:
        return line
    return line[:FIRST_LINE].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def _speakers(article_ids: Sequence[int]) -> dict[int, list[Speaker]]:
    quotes = (
        Quote.objects.shown()
        .filter(article__in=article_ids, canonical_speaker__isnull=False)
        .order_by("article_id", "start")
        .values_list(
            "article_id", "canonical_speaker_id", "canonical_speaker__name", "canonical_speaker__kind"
        )
    )
    found: dict[int, dict[int, Speaker]] = {}
    for article, *speaker in quotes:
        found.setdefault(article, {}).setdefault(speaker[0], Speaker(*speaker))
    return {article: list(speakers.values()) for article, speakers in found.items()}
