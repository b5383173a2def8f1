"""Counts of what was said by whom, kept as quotes change: pages read these and count nothing.

SourceTally holds what each article adds; EntityMonth and NamelessMonth are sums of it. All three follow from
the quotes alone: `manage.py count_sources` builds or verifies them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models, transaction
from django.db.models import Q

from articles.nlp.lexicon import load_rows, load_words

from .articles import Article
from .entities import Entity
from .outlets import Outlet

WORDS_KEPT = 6  # topic words of a month
SHORTEST_WORD = 4
SUMS_AT_ONCE = 2000


class SourceTally(models.Model):
    """What an article has of one source: an entity, or the nameless of one kind and type.

    type: of a nameless source, the second column of nlp/data/source_types.tsv, or empty. words: what its
    quotes are about.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    entity = models.ForeignKey(Entity, models.PROTECT, null=True, related_name="tallies")
    speaker_kind = models.CharField(max_length=10)
    type = models.CharField(max_length=20, blank=True)
    month = models.DateField(help_text="its first day, in the newsroom's time zone")
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, related_name="+", db_index=False)
    section = models.CharField(max_length=200, blank=True)
    quotes = models.PositiveIntegerField()
    verified = models.PositiveIntegerField()
    direct = models.PositiveIntegerField()
    indirect = models.PositiveIntegerField()
    mixed = models.PositiveIntegerField()
    words = ArrayField(models.CharField(max_length=60), default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "entity", "speaker_kind", "type"],
                nulls_distinct=False,
                name="source_tally_once",
            ),
        ]
        indexes = [
            # summing up a month of an entity; who is quoted beside it, latest articles first
            models.Index(fields=["entity", "month", "article"], name="source_tally_month"),
            # summing up a month of nameless sources
            models.Index(
                fields=["month", "outlet", "section"],
                condition=Q(entity=None),
                name="source_tally_nameless",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}: {self.entity_id or self.speaker_kind} {self.quotes}"


class Counts(models.Model):
    quotes = models.PositiveIntegerField()
    verified = models.PositiveIntegerField()
    direct = models.PositiveIntegerField()
    indirect = models.PositiveIntegerField()
    mixed = models.PositiveIntegerField()

    class Meta:
        abstract = True


class EntityMonth(Counts):
    """What an entity said in a month. outlets: {id or 0: [quotes, verified]}; words: [[word, articles]]."""

    entity = models.ForeignKey(Entity, models.PROTECT, related_name="months")
    month = models.DateField()
    articles = models.PositiveIntegerField()
    outlets = models.JSONField(default=dict)
    words = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entity", "month"], name="entity_month_once")]

    def __str__(self) -> str:
        return f"{self.entity_id} {self.month}: {self.quotes}"


class NamelessMonth(Counts):
    """What nameless sources of one kind and type said in a month, by outlet and desk."""

    month = models.DateField()
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, related_name="+")
    section = models.CharField(max_length=200, blank=True)
    speaker_kind = models.CharField(max_length=10)
    type = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["month", "outlet", "section", "speaker_kind", "type"],
                nulls_distinct=False,
                name="nameless_month_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.speaker_kind} {self.type}: {self.quotes}"


def count_sources(article_ids: Collection[int], *, entities: Collection[int] | None = None) -> None:
    """Keep the counts after quotes of these articles, or the articles, changed; needs their locks.

    entities: where only quotes of these changed.

    The sums are locked in one order and last of all, then summed up again from what is committed: two
    transactions that change one month wait for each other and lose nothing.
    """
    with connection.cursor() as cursor:
        cursor.execute(CHANGE_TALLIES, _parameters(article_ids, entities))
        _sum_touched(cursor, cursor.fetchall())


def move_sources(moved: Collection[int], *, before: int, after: int) -> None:
    """Keep the counts after all quotes under the names of `moved` went from one canonical entity to another;
    needs the locks of the articles.

    Where an article quotes neither of the two under other names, its tally is the same of another entity.
    """
    with connection.cursor() as cursor:
        which: dict[str, Any] = {"moved": sorted(moved), "before": before, "after": after}
        cursor.execute(MOVE_TALLIES, which)
        months = {month for (month,) in cursor.fetchall()}
        _sum_touched(cursor, [(entity, month) for entity in (before, after) for month in months])
        cursor.execute(MIXED_ARTICLES, which)
        mixed = [article for (article,) in cursor.fetchall()]
    if mixed:
        count_sources(mixed, entities=[before, after])


def count_tallies(article_ids: Collection[int]) -> None:
    """Keep the tallies of these articles alone; `sum_everything` has to follow."""
    with connection.cursor() as cursor:
        cursor.execute(CHANGE_TALLIES, _parameters(article_ids))


def sum_everything() -> None:
    """Sum up all months anew, some at a time, each in a transaction of its own."""
    with connection.cursor() as cursor:
        cursor.execute(EVERY_SUM)
        touched = cursor.fetchall()
        for first in range(0, len(touched), SUMS_AT_ONCE):
            with transaction.atomic():
                _sum_touched(cursor, touched[first : first + SUMS_AT_ONCE])


def wrong_sums() -> int:
    """Return how many of the kept sums are not what the kept tallies add up to."""
    with connection.cursor() as cursor:
        cursor.execute(WRONG_SUMS)
        return int(cursor.fetchone()[0])


def wrong_tallies(article_ids: Collection[int]) -> int:
    """Return how many tallies of these articles are not what their quotes give."""
    with connection.cursor() as cursor:
        cursor.execute(WRONG_TALLIES, _parameters(article_ids))
        return int(cursor.fetchone()[0])


def _parameters(article_ids: Collection[int], entities: Collection[int] | None = None) -> dict[str, Any]:
    heads, types = _types()
    return {
        "ids": sorted(article_ids),
        "entities": None if entities is None else sorted(entities),
        "stop": _stop(),
        "heads": heads,
        "types": types,
        # One expression: PostgreSQL keeps no more than 32 of them compiled.
        "any_head": rf"\m({'|'.join(heads)})(?:nya)?\M",
    }


def _sum_touched(cursor: Any, touched: Iterable[tuple[Any, ...]]) -> None:
    months = sorted({(entity, month) for entity, month, *_ in touched if entity})
    nameless = sorted({tuple(rest) for entity, *rest in touched if not entity}, key=str)
    if months:
        _sum_up(cursor, LOCK_MONTHS, SUM_MONTHS, months)
    if nameless:
        _sum_up(cursor, LOCK_NAMELESS, SUM_NAMELESS, nameless)


def _sum_up(cursor: Any, lock: str, add: str, keys: Iterable[tuple[Any, ...]]) -> None:
    columns = [list(column) for column in zip(*keys, strict=True)]
    cursor.execute(lock, columns)
    cursor.execute(add, columns)


@cache
def _stop() -> list[str]:
    return sorted(load_words("function_words.txt"))


@cache
def _types() -> tuple[list[str], list[str]]:
    rows = load_rows("source_types.tsv")
    return [row[0] for row in rows], [row[1] for row in rows]


COLUMNS = "quotes, verified, direct, indirect, mixed"
WHOLE = f"article_id, entity_id, speaker_kind, type, month, outlet_id, section, {COLUMNS}, words"

# What the quotes of some articles give. A withdrawn article gives nothing.
TALLIES = f"""
    said AS (
        SELECT quote.article_id, quote.canonical_speaker_id AS entity_id, quote.speaker_kind,
            date_trunc('month', article.sort_date AT TIME ZONE 'Asia/Jakarta')::date AS month,
            article.outlet_id, article.section, quote.state, quote.kind, quote.text,
            CASE WHEN quote.canonical_speaker_id IS NULL THEN COALESCE((%(types)s::text[])[array_position(
                %(heads)s::text[],
                substring(lower(quote.role || ' ' || COALESCE(mention.text, '')) FROM %(any_head)s))],
                '') ELSE '' END AS type
        FROM articles_quote AS quote
        JOIN articles_article AS article ON article.id = quote.article_id
        LEFT JOIN articles_mention AS mention ON mention.id = quote.mention_id
            AND quote.canonical_speaker_id IS NULL
        WHERE quote.article_id = ANY(%(ids)s) AND quote.state IN ('proposed', 'confirmed')
            AND article.withdrawn_at IS NULL
            AND (%(entities)s::bigint[] IS NULL OR quote.canonical_speaker_id = ANY(%(entities)s))
    ),
    kept AS (
        SELECT {WHOLE} FROM articles_sourcetally AS tally WHERE article_id = ANY(%(ids)s)
            AND (%(entities)s::bigint[] IS NULL OR entity_id = ANY(%(entities)s))
    ),
    given AS (
        SELECT article_id, entity_id, speaker_kind, type, month, outlet_id, section,
            count(*)::integer AS quotes,
            (count(*) FILTER (WHERE state = 'confirmed'))::integer AS verified,
            (count(*) FILTER (WHERE kind = 'direct'))::integer AS direct,
            (count(*) FILTER (WHERE kind = 'indirect'))::integer AS indirect,
            (count(*) FILTER (WHERE kind = 'mixed'))::integer AS mixed,
            CASE WHEN entity_id IS NULL THEN ARRAY[]::varchar[] ELSE COALESCE((
                SELECT array_agg(DISTINCT word ORDER BY word) FROM regexp_split_to_table(
                    lower(string_agg(text, ' ')), '[^[:alnum:]-]+') AS word
                WHERE length(word) BETWEEN {SHORTEST_WORD} AND 60 AND word ~ '^[[:alpha:]-]+$'
                    AND word <> ALL(%(stop)s::text[])), ARRAY[]::varchar[])::varchar[] END AS words
        FROM said
        GROUP BY article_id, entity_id, speaker_kind, type, month, outlet_id, section
    )
"""

CHANGE_TALLIES = f"""
    WITH {TALLIES},
    fresh AS (SELECT {WHOLE} FROM given EXCEPT SELECT {WHOLE} FROM kept),
    stale AS (SELECT {WHOLE} FROM kept EXCEPT SELECT {WHOLE} FROM given),
    gone AS (
        DELETE FROM articles_sourcetally AS tally USING stale
        WHERE tally.article_id = stale.article_id AND tally.entity_id IS NOT DISTINCT FROM stale.entity_id
            AND tally.speaker_kind = stale.speaker_kind AND tally.type = stale.type
            AND NOT EXISTS (SELECT 1 FROM given WHERE given.article_id = tally.article_id
                AND given.entity_id IS NOT DISTINCT FROM tally.entity_id
                AND given.speaker_kind = tally.speaker_kind AND given.type = tally.type)
    ),
    written AS (
        INSERT INTO articles_sourcetally ({WHOLE}) SELECT {WHOLE} FROM fresh
        ON CONFLICT (article_id, entity_id, speaker_kind, type) DO UPDATE SET
            month = excluded.month, outlet_id = excluded.outlet_id, section = excluded.section,
            quotes = excluded.quotes, verified = excluded.verified, direct = excluded.direct,
            indirect = excluded.indirect, mixed = excluded.mixed, words = excluded.words
    )
    SELECT DISTINCT entity_id, month,
        CASE WHEN entity_id IS NULL THEN outlet_id END, CASE WHEN entity_id IS NULL THEN section END,
        CASE WHEN entity_id IS NULL THEN speaker_kind END, CASE WHEN entity_id IS NULL THEN type END
    FROM (SELECT {WHOLE} FROM fresh UNION ALL SELECT {WHOLE} FROM stale) AS changed
"""

# Whether an article quotes one of two entities under a name that did not move.
UNDER_OTHER_NAMES = """EXISTS (
    SELECT 1 FROM articles_quote AS other
    WHERE other.article_id = quote.article_id AND other.canonical_speaker_id IN (%(before)s, %(after)s)
        AND other.speaker_id <> ALL(%(moved)s))"""

MOVE_TALLIES = f"""
    WITH gone AS (
        UPDATE articles_sourcetally SET entity_id = %(after)s
        WHERE entity_id = %(before)s AND article_id IN (
            SELECT quote.article_id FROM articles_quote AS quote
            WHERE quote.speaker_id = ANY(%(moved)s) AND NOT {UNDER_OTHER_NAMES})
        RETURNING month
    )
    SELECT DISTINCT month FROM gone
"""

MIXED_ARTICLES = f"""
    SELECT DISTINCT quote.article_id FROM articles_quote AS quote
    WHERE quote.speaker_id = ANY(%(moved)s) AND {UNDER_OTHER_NAMES}
"""

WRONG_TALLIES = f"""
    WITH {TALLIES}
    SELECT count(*) FROM (
        (SELECT {WHOLE} FROM given EXCEPT SELECT {WHOLE} FROM kept)
        UNION ALL (SELECT {WHOLE} FROM kept EXCEPT SELECT {WHOLE} FROM given)
    ) AS wrong
"""

ZEROES = "0, 0, 0, 0, 0"
SUMS = ", ".join(f"COALESCE(sum({name}), 0) AS {name}" for name in COLUMNS.split(", "))
TAKEN = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS.split(", "))

# Writing a value over itself locks the row, and makes it where it is not there.
LOCK_MONTHS = f"""
    INSERT INTO articles_entitymonth AS kept (entity_id, month, {COLUMNS}, articles, outlets, words)
    SELECT entity_id, month, {ZEROES}, 0, '{{}}', '[]'
    FROM unnest(%s::bigint[], %s::date[]) AS touched (entity_id, month) ORDER BY entity_id, month
    ON CONFLICT (entity_id, month) DO UPDATE SET quotes = kept.quotes
"""

SUM_MONTHS = f"""
    WITH sums AS (
        SELECT touched.*, total.*, by_outlet.outlets, about.words
        FROM unnest(%s::bigint[], %s::date[]) AS touched (entity_id, month)
        CROSS JOIN LATERAL (
            SELECT {SUMS}, count(*) AS articles FROM articles_sourcetally AS tally
            WHERE tally.entity_id = touched.entity_id AND tally.month = touched.month) AS total
        CROSS JOIN LATERAL (
            SELECT COALESCE(jsonb_object_agg(outlet, jsonb_build_array(quotes, verified)), '{{}}') AS outlets
            FROM (SELECT COALESCE(outlet_id, 0) AS outlet, sum(quotes) AS quotes, sum(verified) AS verified
                FROM articles_sourcetally AS tally
                WHERE tally.entity_id = touched.entity_id AND tally.month = touched.month
                GROUP BY outlet_id) AS outlets) AS by_outlet
        CROSS JOIN LATERAL (
            SELECT COALESCE(jsonb_agg(jsonb_build_array(word, articles)), '[]') AS words
            FROM (SELECT word, count(*) AS articles
                FROM articles_sourcetally AS tally, unnest(tally.words) AS word
                WHERE tally.entity_id = touched.entity_id AND tally.month = touched.month
                GROUP BY word ORDER BY count(*) DESC, word LIMIT {WORDS_KEPT}) AS words) AS about
    ),
    written AS (
        INSERT INTO articles_entitymonth (entity_id, month, {COLUMNS}, articles, outlets, words)
        SELECT entity_id, month, {COLUMNS}, articles, outlets, words FROM sums WHERE articles > 0
        ON CONFLICT (entity_id, month) DO UPDATE SET {TAKEN},
            articles = excluded.articles, outlets = excluded.outlets, words = excluded.words
    )
    DELETE FROM articles_entitymonth AS kept USING sums
    WHERE kept.entity_id = sums.entity_id AND kept.month = sums.month AND sums.articles = 0
"""

NAMELESS = "month, outlet_id, section, speaker_kind, type"
TOUCHED = f"""unnest(%s::date[], %s::bigint[], %s::text[], %s::text[], %s::text[]) AS touched ({NAMELESS})"""

LOCK_NAMELESS = f"""
    INSERT INTO articles_namelessmonth AS kept ({NAMELESS}, {COLUMNS})
    SELECT {NAMELESS}, {ZEROES} FROM {TOUCHED} ORDER BY {NAMELESS}
    ON CONFLICT ({NAMELESS}) DO UPDATE SET quotes = kept.quotes
"""

SUM_NAMELESS = f"""
    WITH sums AS (
        SELECT touched.*, total.* FROM {TOUCHED}
        CROSS JOIN LATERAL (
            SELECT {SUMS} FROM articles_sourcetally AS tally
            WHERE tally.entity_id IS NULL AND tally.month = touched.month
                AND tally.outlet_id IS NOT DISTINCT FROM touched.outlet_id
                AND tally.section = touched.section AND tally.speaker_kind = touched.speaker_kind
                AND tally.type = touched.type) AS total
    ),
    written AS (
        INSERT INTO articles_namelessmonth ({NAMELESS}, {COLUMNS})
        SELECT {NAMELESS}, {COLUMNS} FROM sums WHERE quotes > 0
        ON CONFLICT ({NAMELESS}) DO UPDATE SET {TAKEN}
    )
    DELETE FROM articles_namelessmonth AS kept USING sums
    WHERE kept.month = sums.month AND kept.outlet_id IS NOT DISTINCT FROM sums.outlet_id
        AND kept.section = sums.section AND kept.speaker_kind = sums.speaker_kind
        AND kept.type = sums.type AND sums.quotes = 0
"""

EVERY_SUM = f"""
    SELECT entity_id, month, NULL::bigint AS outlet_id, NULL AS section, NULL AS speaker_kind, NULL AS type
    FROM articles_sourcetally WHERE entity_id IS NOT NULL
    UNION SELECT entity_id, month, NULL, NULL, NULL, NULL FROM articles_entitymonth
    UNION SELECT NULL, {NAMELESS} FROM articles_sourcetally WHERE entity_id IS NULL
    UNION SELECT NULL, {NAMELESS} FROM articles_namelessmonth
    ORDER BY 1, 2
"""

WRONG_SUMS = f"""
    WITH months AS (
        SELECT entity_id, month, {SUMS} FROM articles_sourcetally
        WHERE entity_id IS NOT NULL GROUP BY entity_id, month
    ), nameless AS (
        SELECT {NAMELESS}, {SUMS} FROM articles_sourcetally WHERE entity_id IS NULL GROUP BY {NAMELESS}
    ), kept_months AS (SELECT entity_id, month, {COLUMNS} FROM articles_entitymonth),
    kept_nameless AS (SELECT {NAMELESS}, {COLUMNS} FROM articles_namelessmonth)
    SELECT (SELECT count(*) FROM (
            (SELECT * FROM months EXCEPT SELECT * FROM kept_months)
            UNION ALL (SELECT * FROM kept_months EXCEPT SELECT * FROM months)) AS wrong)
        + (SELECT count(*) FROM (
            (SELECT * FROM nameless EXCEPT SELECT * FROM kept_nameless)
            UNION ALL (SELECT * FROM kept_nameless EXCEPT SELECT * FROM nameless)) AS wrong)
"""
