"""What is known of an entity in numbers: read from the counts that are kept, never counted here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from articles.models import Entity, EntityMonth, Outlet, Quote

TOPICS = 12
OUTLETS = 12
BESIDE = 8
LATEST_ARTICLES = 300  # in which who is quoted beside somebody is looked for
MOST_MONTHS = 240


@dataclass(frozen=True)
class Share:
    """A part of a whole. width: in percent of the largest part, for a bar."""

    label: str
    quotes: int
    verified: int = 0
    width: int = 0
    entity: Entity | None = None


@dataclass(frozen=True)
class Totals:
    quotes: int = 0
    verified: int = 0
    articles: int = 0
    kinds: Sequence[Share] = ()
    outlets: Sequence[Share] = ()
    more_outlets: int = 0
    topics: Sequence[str] = ()

    @property
    def undecided(self) -> int:
        return self.quotes - self.verified


@dataclass(frozen=True)
class Bar:
    """A month in the drawing, in its units: 6 wide, up to 100 high from the top; verified: of the height."""

    month: date
    quotes: int
    verified: int
    words: Sequence[str]
    x: int
    top: int
    height: int
    verified_top: int
    verified_height: int
    position: str


@dataclass(frozen=True)
class Timeline:
    bars: Sequence[Bar] = ()
    years: Sequence[tuple[int, int]] = ()  # where a year begins, and which
    width: int = 0
    most: int = 0
    cut: bool = False

    @property
    def rows(self) -> list[Bar]:
        """Return the months with quotes, newest first: the table of the drawing."""
        return [bar for bar in reversed(self.bars) if bar.quotes]


STEP, BAR, HEIGHT = 8, 6, 100


def months_of(entities: Iterable[int]) -> list[EntityMonth]:
    return list(EntityMonth.objects.filter(entity__in=entities, quotes__gt=0).order_by("month"))


def totals_of(months: Sequence[EntityMonth]) -> Totals:
    """Return the sums over months; of the topics those words that stand high in most months."""
    outlets: dict[int, list[int]] = {}
    words: Counter[str] = Counter()
    for month in months:
        for pk, (quotes, verified) in month.outlets.items():
            total = outlets.setdefault(int(pk), [0, 0])
            total[0] += quotes
            total[1] += verified
        for word, articles in month.words:
            words[word] += articles
    kinds = [
        Share(str(label), sum(getattr(month, kind) for month in months)) for kind, label in Quote.Kind.choices
    ]
    names = dict(Outlet.objects.filter(pk__in=outlets).values_list("pk", "name"))
    ranked = sorted(outlets.items(), key=lambda item: (-item[1][0], item[0]))
    return Totals(
        quotes=sum(month.quotes for month in months),
        verified=sum(month.verified for month in months),
        articles=sum(month.articles for month in months),
        kinds=with_widths(kinds),
        outlets=with_widths([Share(names.get(pk, ""), q, v) for pk, (q, v) in ranked[:OUTLETS]]),
        more_outlets=max(0, len(ranked) - OUTLETS),
        topics=[word for word, _ in sorted(words.items(), key=lambda item: (-item[1], item[0]))[:TOPICS]],
    )


def timeline_of(months: Sequence[EntityMonth]) -> Timeline:
    """Return a bar for every month from the first to the last, of the latest MOST_MONTHS."""
    if not months:
        return Timeline()
    by_month = {month.month: month for month in months}
    every = list(_months(months[0].month, months[-1].month))
    shown = every[-MOST_MONTHS:]
    most = max(by_month[day].quotes for day in shown if day in by_month)
    bars = [_bar(day, by_month.get(day), i * STEP, most) for i, day in enumerate(shown)]
    years = [(bar.x, bar.month.year) for i, bar in enumerate(bars) if bar.month.month == 1 or i == 0]
    # Two years that begin close to each other would be written over each other.
    years = [
        year for i, year in enumerate(years) if i == len(years) - 1 or years[i + 1][0] - year[0] >= 4 * STEP
    ]
    return Timeline(bars, years, max(len(bars) * STEP, 30 * STEP), most, len(shown) < len(every))


def beside(entity: Entity) -> list[Share]:
    """Return who else is quoted in the latest articles that quote `entity`, in most of them first."""
    with connection.cursor() as cursor:
        cursor.execute(QUOTED_BESIDE, [entity.pk, LATEST_ARTICLES, entity.pk, BESIDE])
        counts = dict(cursor.fetchall())
    others = Entity.objects.in_bulk(counts)
    return with_widths([Share(others[pk].name, n, entity=others[pk]) for pk, n in counts.items()])


def with_widths(shares: Sequence[Share]) -> list[Share]:
    most = max((share.quotes for share in shares), default=0) or 1
    return [
        Share(
            s.label, s.quotes, s.verified, max(1, round(100 * s.quotes / most)) if s.quotes else 0, s.entity
        )
        for s in shares
    ]


def _bar(day: date, month: EntityMonth | None, x: int, most: int) -> Bar:
    quotes, verified = (month.quotes, month.verified) if month else (0, 0)
    height = max(2, round(HEIGHT * quotes / most)) if quotes else 0
    decided = min(height, max(1, round(HEIGHT * verified / most))) if verified else 0
    return Bar(
        month=day,
        quotes=quotes,
        verified=verified,
        words=[word for word, _ in month.words] if month else [],
        x=x,
        top=HEIGHT - height,
        height=height,
        verified_top=HEIGHT - decided,
        verified_height=decided,
        position=f"{_next(day).isoformat()}T00:00:00+07:00~0",
    )


def _months(first: date, last: date) -> Iterable[date]:
    while first <= last:
        yield first
        first = _next(first)


def _next(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


QUOTED_BESIDE = """
    SELECT other.entity_id, count(*)
    FROM (
        SELECT article_id FROM articles_sourcetally WHERE entity_id = %s
        ORDER BY month DESC, article_id DESC LIMIT %s
    ) AS latest
    JOIN articles_sourcetally AS other ON other.article_id = latest.article_id
    WHERE other.entity_id <> %s
    GROUP BY other.entity_id ORDER BY count(*) DESC, other.entity_id LIMIT %s
"""
