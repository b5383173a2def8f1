"""An article as it stood at a moment, computed from its history; and bringing that back.

Of quotes the history tells everything. Of names it tells what changed: their values then are those of now
with the later changes taken off.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from articles.models import (
    SHOWN,
    Annotation,
    Article,
    ArticleVersion,
    Decision,
    MachineChange,
    Mention,
    Quote,
    State,
    User,
    span_value,
)
from articles.models.spans import SPAN_FIELDS, grouped_by_field, place_in, replayed
from articles.reading.marking import Mark

from .conflicts import Changes
from .many import Many, decide_many

Values = dict[str, Any]


@dataclass(frozen=True)
class Moment:
    """Everything up to `at`; decision: the last decision that counts, where one is meant."""

    at: datetime
    decision: Decision | None = None


@dataclass(frozen=True)
class Then:
    """A quote as it stood: `values` by field. row: as it stands now; changed: fields that are others now."""

    row: Quote
    values: Values
    changed: list[str]


@dataclass(frozen=True)
class Stood:
    """An article as it stood: its text of then, the quotes in it in their order, and all marks."""

    version: ArticleVersion
    quotes: list[Then]
    marks: list[Mark]
    added_since: list[Quote]


def article_at(article: Article, moment: Moment) -> Stood:
    """Return the article as it stood at `moment`, in a fixed number of queries."""
    versions = list(article.versions.order_by("number"))
    version = next((v for v in reversed(versions) if v.created_at <= moment.at), versions[0])
    quotes = list(Quote.objects.with_speaker().filter(article=article).select_related("version"))
    then, added = [], []
    for row, values in zip(quotes, _replayed(quotes, moment, version), strict=True):
        if values:
            then.append(Then(row, values, _changed(row, values)))
        elif row.state in SHOWN and row.state_of("state").run is None:
            added.append(row)
    shown = [one for one in then if _stands_in(one.values, version) or one.values["state"] == State.REJECTED]
    shown.sort(key=lambda one: (one.values["span"]["start"], -one.values["span"]["end"]))
    marks = [mark for one in shown for mark in _marks(one)] if shown else []
    return Stood(version, shown, [*marks, *_names_at(article, moment, version)], added)


def bring_back(article: Article, moment: Moment, seen: Mapping[int, str], *, user: User, key: str) -> Many:
    """Let the quotes of `seen` (id: digest) stand again as they stood, in one act that is undone at once."""
    stood = article_at(article, moment)
    then = {one.row.pk: one for one in stood.quotes}
    added = {row.pk for row in stood.added_since}

    def values(row: Quote) -> Changes | None:
        if row.pk in added:
            return {"state": State.WITHDRAWN}
        return _to_bring_back(row, then[row.pk]) if row.pk in then else None

    return decide_many(Quote, seen, values, user=user, key=key, verb=Decision.Verb.RETURN)


def _to_bring_back(row: Quote, then: Then) -> Changes:
    """Return the values to decide; places that are not in the text any more stay as they are."""
    found: Values = {}
    for field in then.changed:
        value = then.values[field]
        if field in SPAN_FIELDS and value:
            place = place_in(row.version, value)
            if place is None:
                continue
            value = span_value(row.version, *place)
        if field != "state" or value != State.UNPLACED:
            found[field] = value
    return found


def _replayed(quotes: Sequence[Quote], moment: Moment, version: ArticleVersion) -> list[Values]:
    """Return the values of each quote; none for one that was not there yet."""
    decided = _decisions([row.pk for row in quotes], Quote.TARGET, moment)
    changes: dict[int, list[MachineChange]] = {}
    rows = MachineChange.objects.filter(target_kind=Quote.TARGET, target_id__in=[row.pk for row in quotes])
    for change in rows.filter(created_at__lte=moment.at).order_by("id"):
        changes.setdefault(change.target_id, []).append(change)
    return [
        replayed(changes.get(row.pk, []), grouped_by_field(decided.get(row.pk, [])), version=version.pk)
        if row.pk in changes or row.pk in decided
        else {}
        for row in quotes
    ]


def _decisions(ids: Sequence[int], kind: str, moment: Moment) -> dict[int, list[Decision]]:
    rows = Decision.objects.filter(target_kind=kind, target_id__in=ids)
    last = moment.decision
    rows = rows.filter(pk__lte=last.pk) if last else rows.filter(created_at__lte=moment.at)
    found: dict[int, list[Decision]] = {}
    for row in rows.order_by("id"):
        found.setdefault(row.target_id, []).append(row)
    return found


def _changed(row: Quote, values: Values) -> list[str]:
    return [
        field
        for field, value in values.items()
        if field in Quote.FIELDS and not row.same_value(field, row.get_value(field), value)
    ]


def _stands_in(values: Values, version: ArticleVersion) -> bool:
    return values["state"] in SHOWN and values["span"]["version"] == version.pk


def _marks(then: Then) -> list[Mark]:
    values, key = then.values, then.row.public_id
    if values["state"] not in SHOWN:
        return []
    span, cue = values["span"], values.get("cue")
    tone = f"quote--{values['kind']} quote--{values['state']}"
    marks = [Mark(span["start"], span["end"], "quote", key, tone=tone)]
    if cue and cue["version"] == span["version"]:
        marks.append(Mark(cue["start"], cue["end"], "cue", key))
    return marks


def _names_at(article: Article, moment: Moment, version: ArticleVersion) -> list[Mark]:
    rows = list(Mention.objects.filter(article=article, created_at__lte=moment.at).select_related("version"))
    decided = _decisions([row.pk for row in rows], Mention.TARGET, moment)
    later: dict[int, list[MachineChange]] = {}
    changes = MachineChange.objects.filter(
        target_kind=Mention.TARGET, target_id__in=[row.pk for row in rows], created_at__gt=moment.at
    )
    for change in changes.order_by("-id"):
        later.setdefault(change.target_id, []).append(change)
    marks = []
    for row in rows:
        values = _name_at(row, later.get(row.pk, []), decided.get(row.pk, []))
        span = values["span"]
        if span and span["version"] == version.pk and values["state"] in SHOWN:
            tone = f"name--{values['kind'].lower()} name--{row.form}"
            marks.append(Mark(span["start"], span["end"], "name", str(row.pk), tone=tone))
    return marks


def _name_at(row: Annotation, later: Sequence[MachineChange], decided: Sequence[Decision]) -> Values:
    machine: Values = {field: row.state_of(field).machine for field in row.FIELDS}
    carried = {field: row.get_value(field) for field in SPAN_FIELDS if field in row.FIELDS}
    for change in later:
        if change.field == MachineChange.CARRIED:
            carried = change.before
        else:
            machine[change.field] = change.before
    standing = {f: d.after for f, rows in grouped_by_field(decided).items() if (d := Decision.standing(rows))}
    values = machine | standing
    values["span"] = _newest(values["span"], carried["span"])
    values["state"] = values["state"] or State.WITHDRAWN
    return values


def _newest(one: Values | None, other: Values) -> Values:
    return one if one and one["version"] >= other["version"] else other
