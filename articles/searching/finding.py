"""Finding the quotes of a query: newest or best first, in pages, with a count that is honest.

Up to MOST matches are fetched in whatever order the index gives them, sorted here and counted. Of more, the
newest come from month by month, newest month first, so that PostgreSQL never sorts a hundred thousand
matches for a page of twenty; that there are more than MOST is all that is said of their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Max, Min
from django.utils import timezone

from articles.models import Tally
from articles.models.keyset import BadPosition, parse_moment
from articles.models.quote_index import ROOT, TITLE, Fact

from .understanding import Understood, Word

MOST = 1000
SIZE = 20
MONTHS_AS_FACTS = 12  # a longer period is compared by date: so many months would be slower in the index

# As a common table expression: with the limit in sight PostgreSQL hopes to be lucky in a scan of all rows.
SOME = """
    WITH hit AS MATERIALIZED (
        SELECT quote_id, sort_date, {rank} AS rank FROM articles_quoteindex AS quote WHERE {where}
    ) SELECT * FROM hit LIMIT %s
"""
MONTH_BY_MONTH = """
    SELECT hit.* FROM unnest(%s::text[]) AS month (fact) CROSS JOIN LATERAL (
        SELECT quote_id, sort_date, {rank} AS rank FROM articles_quoteindex AS quote
        WHERE facts @> ARRAY[month.fact] AND {where}
        ORDER BY sort_date {direction}, quote_id {direction} LIMIT %s
    ) AS hit LIMIT %s
"""


class Hit(NamedTuple):
    quote: int
    sort_date: datetime
    rank: float

    def key(self, *, best: bool) -> tuple[Any, int]:
        return (self.rank if best else self.sort_date), self.quote


@dataclass(frozen=True)
class Found:
    """quotes: the ids of a page; count: of all, at most MOST; more: there are more than that."""

    quotes: list[int]
    next: str
    previous: str
    count: int
    more: bool


@dataclass(frozen=True)
class _Sql:
    text: str
    params: tuple[Any, ...] = ()


def find(
    wanted: Understood, *, best: bool = False, after: str = "", before: str = "", size: int = SIZE
) -> Found:
    """Return a page of quotes. Two or three queries. Raises BadPosition."""
    best = best and any(not word.term.without for word in wanted.words)
    position = _parse(after or before, best=best)
    backwards = bool(before) and not after
    if any(not group for group in wanted.facts):
        return Found([], "", "", 0, False)
    hits = _some(wanted, best=best)
    more = len(hits) > MOST
    if more:
        # For the best ones a fixed number of the newest, for the newest just the page.
        limit = MOST if best else size + 1
        hits = _newest(wanted, limit, best=best, position=None if best else position, backwards=backwards)
    page, following, preceding = _page(hits, best=best, position=position, backwards=backwards, size=size)
    return Found(
        [hit.quote for hit in page],
        next=_position(page[-1], best=best) if page and following else "",
        previous=_position(page[0], best=best) if page and preceding else "",
        count=MOST if more else len(hits),
        more=more,
    )


def newer_than(wanted: Understood, moment: datetime, *, most: int) -> int:
    """Return how many quotes of a search came into the archive since a moment, at most `most`."""
    if any(not group for group in wanted.facts):
        return 0
    where = _where(wanted)
    arrived = _Sql(f"{where.text} AND arrived_at > %s", (*where.params, moment))
    return len(_run(SOME.format(rank="0", where=arrived.text), (*arrived.params, most)))


def _some(wanted: Understood, *, best: bool) -> list[Hit]:
    where, rank = _where(wanted), _rank(wanted, best=best)
    return _run(SOME.format(rank=rank.text, where=where.text), (*rank.params, *where.params, MOST + 1))


def _newest(
    wanted: Understood, limit: int, *, best: bool, position: tuple[Any, int] | None, backwards: bool
) -> list[Hit]:
    where, rank = _where(wanted), _rank(wanted, best=best)
    if position:
        sign = ">" if backwards else "<"
        where = _Sql(f"{where.text} AND (sort_date, quote_id) {sign} (%s, %s)", (*where.params, *position))
    text = MONTH_BY_MONTH.format(rank=rank.text, where=where.text, direction="ASC" if backwards else "DESC")
    months = list(_months(wanted, position, backwards=backwards))
    return _run(text, (months, *rank.params, *where.params, limit, limit))


def _months(wanted: Understood, position: tuple[Any, int] | None, *, backwards: bool) -> Iterator[str]:
    """Yield the months to look through, as facts, in the order of the list."""
    ends = Tally.objects.aggregate(first=Min("month"), last=Max("month"))
    if ends["first"] is None:
        return
    first, last = _number(ends["first"]), _number(ends["last"])
    if wanted.since:
        first = max(first, _number(timezone.localtime(wanted.since)))
    if wanted.until:
        last = min(last, _number(timezone.localtime(wanted.until)))
    if position and backwards:
        first = max(first, _number(timezone.localtime(position[0])))
    elif position:
        last = min(last, _number(timezone.localtime(position[0])))
    numbers: Iterable[int] = range(first, last + 1) if backwards else range(last, first - 1, -1)
    yield from map(_month, numbers)


def _number(day: Any) -> int:
    return int(12 * day.year + day.month - 1)


def _month(number: int) -> str:
    return f"{Fact.MONTH}:{number // 12:04}-{number % 12 + 1:02}"


def _page(
    hits: Sequence[Hit], *, best: bool, position: tuple[Any, int] | None, backwards: bool, size: int
) -> tuple[list[Hit], bool, bool]:
    """Return the page that begins (or ends) at a position, and whether something follows and precedes it."""

    def key(hit: Hit) -> tuple[Any, int]:
        return hit.key(best=best)

    ordered = sorted(hits, key=key, reverse=not backwards)
    if position:
        ordered = [hit for hit in ordered if (key(hit) > position) == backwards and key(hit) != position]
    page, more = ordered[:size], len(ordered) > size
    if backwards:
        return page[::-1], True, more
    return page, more, bool(position)


def _parse(position: str, *, best: bool) -> tuple[Any, int] | None:
    if not position:
        return None
    text, _, pk = position.rpartition("~")
    if "\0" in position or not pk.isdecimal() or len(pk) > 18:
        raise BadPosition(position)
    try:
        return (float(text) if best else parse_moment(text)), int(pk)
    except (ValueError, OverflowError) as error:
        raise BadPosition(position) from error


def _position(hit: Hit, *, best: bool) -> str:
    return f"{hit.rank!r}~{hit.quote}" if best else f"{hit.sort_date.isoformat()}~{hit.quote}"


def _run(text: str, params: Sequence[Any]) -> list[Hit]:
    with connection.cursor() as cursor:
        cursor.execute(text, params)
        return [Hit(*row) for row in cursor.fetchall()]


def _rank(wanted: Understood, *, best: bool) -> _Sql:
    looked_for = [word for word in wanted.words if not word.term.without]
    if not best:
        return _Sql("0::real")
    query = _all(looked_for)
    return _Sql(f"ts_rank(words, {query.text}, 1)", query.params)


def _where(wanted: Understood) -> _Sql:
    """Return the conditions; with none, TRUE."""
    parts: list[_Sql] = []
    if wanted.words:
        query = _all(wanted.words)
        parts.append(_Sql(f"words @@ ({query.text})", query.params))
    single = [group[0] for group in wanted.facts if len(group) == 1]
    if single:
        parts.append(_Sql("facts @> %s::text[]", (single,)))
    groups = [list(group) for group in wanted.facts if len(group) > 1]
    parts += [_Sql("facts && %s::text[]", (group,)) for group in [*groups, *_period_as_facts(wanted)]]
    if wanted.since:
        parts.append(_Sql("sort_date >= %s", (wanted.since,)))
    if wanted.until:
        parts.append(_Sql("sort_date < %s", (wanted.until,)))
    if not parts:
        return _Sql("TRUE")
    return _Sql(" AND ".join(part.text for part in parts), tuple(p for part in parts for p in part.params))


def _period_as_facts(wanted: Understood) -> list[list[str]]:
    if not wanted.since or not wanted.until:
        return []
    first, last = (_number(timezone.localtime(moment)) for moment in (wanted.since, wanted.until))
    if last - first >= MONTHS_AS_FACTS:
        return []
    return [[_month(number) for number in range(first, last + 1)]]


def _all(words: Sequence[Word]) -> _Sql:
    parts = [_term(word) for word in words]
    return _Sql(" && ".join(part.text for part in parts), tuple(p for part in parts for p in part.params))


def _term(word: Word) -> _Sql:
    """Return the tsquery of a term: the words themselves, words of their roots, the title if asked."""
    term = word.term
    own = "phraseto_tsquery('simple', %s)"
    others = [*word.roots, *(ROOT + root for root in (*word.roots, *_itself(word)))]
    params: list[Any] = [term.text]
    if term.beginning:
        own, params, others = "%s::tsquery", [f"{_lexeme(term.text.lower())}:*"], []
    alternatives = " | ".join(map(_lexeme, others))
    if word.in_title and word.words:
        in_title = " & ".join(_in_title(part, word) for part in word.words)
        alternatives = f"{alternatives} | ({in_title})" if alternatives else in_title
    if alternatives:
        own, params = f"({own} || %s::tsquery)", [*params, alternatives]
    return _Sql(f"(!! {own})" if term.without else own, tuple(params))


def _itself(word: Word) -> list[str]:
    """Return the word when it may be a root that others are made from: one word, not meant exactly."""
    return word.words if len(word.words) == 1 and not word.term.exact else []


def _in_title(part: str, word: Word) -> str:
    if word.term.beginning:
        return f"{_lexeme(TITLE + part)}:*"
    roots = () if word.term.exact else word.roots
    forms = [part, *([] if word.term.exact else [ROOT + part]), *roots, *(ROOT + root for root in roots)]
    return "(" + " | ".join(_lexeme(TITLE + form) for form in forms) + ")"


def _lexeme(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"
