"""Makes a large archive of a small one: copies by INSERT … SELECT, in minutes instead of hours.

A copy of an article has its own versions, runs, mentions, quotes and candidates, its date some days off.
The most quoted KEPT speakers, organisations and places are the same in every copy, so that the unevenness
of the small archive stays (the first speaker has a twelfth of all quotes); all others become other
persons, with another name between first and last. Left out of the copies is what only the history and the
full-text search of articles need: decisions, machine changes, import rows, search parts, the provenance of
fields, and mentions but of persons. `manage.py check_archive` is for the archive that is copied;
`manage.py search_index --verify` finds no defect in the copies either.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import connection, models

from articles.models import (
    Alias,
    Article,
    ArticleVersion,
    Candidate,
    Entity,
    Mention,
    Quote,
    QuoteIndex,
    Role,
    Run,
)
from articles.models.quote_index import build_word_index, drop_word_index

from .cast import FAMILY
from .shape import END

KEPT = 100
DAYS_OFF = 20
TABLES: tuple[type[models.Model], ...] = (
    Article, ArticleVersion, Run, Entity, Alias, Role, Mention, Quote, Candidate,
)  # fmt: skip
TALLIES = """
    TRUNCATE articles_tally;
    INSERT INTO articles_tally (month, outlet_id, dimension, value, verified, number)
    SELECT (substr(facts[4], 3) || '-01')::date, nullif(substr(facts[3], 3)::bigint, 0), left(fact, 1),
           substr(fact, 3), facts[2] = 'v:confirmed', count(*)
    FROM articles_quoteindex CROSS JOIN unnest(facts) AS fact WHERE left(fact, 1) IN ('k', 'n', 'r')
    GROUP BY 1, 2, 3, 4, 5
"""


def multiply(copies: int) -> None:
    """Make the archive `copies` times as large; needs an archive that is complete, and a transaction."""
    if copies > len(FAMILY):
        raise ValueError(f"at most {len(FAMILY)} copies: each has a name of its own")
    drop_word_index()
    with connection.cursor() as cursor:
        # Every key is there by construction: millions of checks at the end would only say so.
        cursor.execute("SET LOCAL session_replication_role = replica")
        last = {model: _last(cursor, model) for model in TABLES}
        _choose(cursor)
        for model in TABLES:
            _copy(cursor, model, last, copies)
        _copy(cursor, QuoteIndex, last, copies)
        cursor.execute(TALLIES)
    build_word_index()


def _last(cursor: Any, model: type[models.Model]) -> int:
    cursor.execute(f"SELECT coalesce(max(id), 0) FROM {model._meta.db_table}")
    return int(cursor.fetchone()[0])


def _choose(cursor: Any) -> None:
    """Keep in a table which entities have copies: persons, but for those quoted most."""
    cursor.execute(
        """
        CREATE TEMPORARY TABLE copied ON COMMIT DROP AS
        SELECT id FROM articles_entity WHERE kind = 'PER' AND id NOT IN (
            SELECT canonical_speaker_id FROM articles_quote
            JOIN articles_entity AS speaker ON speaker.id = canonical_speaker_id
            WHERE speaker.article_id IS NULL
            GROUP BY canonical_speaker_id ORDER BY count(*) DESC LIMIT %s
        )
        """,
        [KEPT],
    )
    cursor.execute("CREATE UNIQUE INDEX ON copied (id)")
    cursor.execute("CREATE TEMPORARY TABLE middle (copy int, name text) ON COMMIT DROP")
    cursor.executemany("INSERT INTO middle VALUES (%s, %s)", list(enumerate(FAMILY)))
    cursor.execute("ANALYZE copied; ANALYZE middle")


def _copy(cursor: Any, model: type[models.Model], last: dict[type[models.Model], int], copies: int) -> None:
    columns = [str(field.column) for field in model._meta.concrete_fields]
    changed = _changed(model, last)
    values = [changed.get(column, f"row.{_quoted(column)}") for column in columns]
    only = "JOIN copied ON copied.id = " + ("row.id" if model is Entity else "row.entity_id")
    cursor.execute(
        f"INSERT INTO {model._meta.db_table} ({', '.join(map(_quoted, columns))}) "
        f"SELECT {', '.join(values)} FROM {model._meta.db_table} AS row "
        f"{only if model in (Entity, Alias, Role) else ''} "
        f"{JOINED if model is QuoteIndex else ''} "
        f"CROSS JOIN generate_series(1, {copies - 1}) AS copy JOIN middle USING (copy) "
        f"{_only_of(model)}"
    )


JOINED = """
    JOIN articles_quote AS quote ON quote.id = row.quote_id
    JOIN articles_article AS article ON article.id = quote.article_id
"""


def _only_of(model: type[models.Model]) -> str:
    """Return which rows have copies: the index is copied when the copies of quotes are there already."""
    return "WHERE row.kind = 'PER'" if model is Mention else ""


def _changed(model: type[models.Model], last: dict[type[models.Model], int]) -> dict[str, str]:
    """Return the columns that differ in a copy, as SQL over `row`, `copy` and `middle`."""

    def moved(column: str, target: type[models.Model]) -> str:
        return f"row.{column} + copy * {last[target]}"

    def speaker(column: str) -> str:
        is_copied = f"EXISTS (SELECT 1 FROM copied WHERE copied.id = row.{column})"
        return f"CASE WHEN {is_copied} THEN {moved(column, Entity)} ELSE row.{column} END"

    of_article = {"article_id": moved("article_id", Article)}
    annotation = of_article | {
        "version_id": moved("version_id", ArticleVersion),
        "provenance": "'{}'",
        "disputed": "'[]'",
    }
    named = {"name": _other_name("row.name"), "normalised": f"lower({_other_name('row.normalised')})"}
    changed: dict[type[models.Model], dict[str, str]] = {
        Article: {
            "identity": "encode(sha256((row.identity || copy)::bytea), 'hex')",
            "url": "row.url || '/' || copy",
            "sort_date": _other_day("row.sort_date", "row.id"),
            "published_at": _other_day("row.published_at", "row.id"),
        },
        ArticleVersion: of_article,
        Run: of_article | {"version_id": moved("version_id", ArticleVersion), "output": "'{}'"},
        Entity: of_article | named,
        Alias: named | {"entity_id": moved("entity_id", Entity)},
        Role: {"entity_id": moved("entity_id", Entity)},
        Mention: annotation | {"entity_id": speaker("entity_id")},
        Quote: annotation
        | {
            "public_id": _public_id(f"row.id + copy * {last[Quote]}"),
            "mention_id": moved("mention_id", Mention),
            "speaker_id": speaker("speaker_id"),
            "canonical_speaker_id": speaker("canonical_speaker_id"),
            "alternatives": "'[]'",
            "sort_date": _other_day("row.sort_date", "row.article_id"),
        },
        Candidate: of_article
        | {"version_id": moved("version_id", ArticleVersion), "run_id": moved("run_id", Run)},
    }
    if model is QuoteIndex:
        return _index_row(last, speaker)
    return {"id": f"row.id + copy * {last[model]}"} | changed[model]


def _index_row(last: dict[type[models.Model], int], speaker: Callable[[str], str]) -> dict[str, str]:
    day = _other_day("row.sort_date", "quote.article_id")
    month = f"to_char(({day}) AT TIME ZONE '{settings.TIME_ZONE}', 'YYYY-MM')"
    said_by = speaker("speaker_id").replace("row.", "quote.")
    version, newest_run = (f"quote.version_id + copy * {last[ArticleVersion]}", _newest_run(last))
    return {
        "quote_id": f"row.quote_id + copy * {last[Quote]}",
        "sort_date": day,
        "facts": f"row.facts[1:3] || ('m:' || {month}) || row.facts[5:6]"
        f" || CASE WHEN quote.speaker_id IS NULL THEN '{{}}' ELSE ARRAY['s:' || ({said_by})] END",
        "source": f"md5(concat_ws(' ', {version}, {newest_run}, quote.start, quote.end, article.title))",
    }


def _newest_run(last: dict[type[models.Model], int]) -> str:
    of_version = "SELECT max(id) FROM articles_run WHERE version_id = quote.version_id"
    return f"coalesce(({of_version}) + copy * {last[Run]}, 0)"


def _other_name(name: str) -> str:
    """Another name between the first and the rest; one word stays what it is."""
    return f"regexp_replace({name}, '^(\\S+) ', '\\1 ' || middle.name || ' ')"


def _other_day(moment: str, article: str) -> str:
    days = f"(({article} * 7919 + copy * 104729) % {2 * DAYS_OFF + 1} - {DAYS_OFF})::int"
    return f"least({moment} + make_interval(days => {days}), '{END.isoformat()}')"


def _public_id(number: str) -> str:
    """Ten characters of the alphabet of public ids: six of the number, four of its hash."""
    return f"translate(lpad(to_hex({number}), 6, '0') || left(md5(({number})::text), 4), '01', 'gh')"


def _quoted(column: str) -> str:
    return connection.ops.quote_name(column)
