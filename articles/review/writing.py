"""Writing decisions: one event for each field that comes to be decided, and the values that follow."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import (
    Annotation,
    Article,
    Candidate,
    Changed,
    Decision,
    Judgement,
    Mention,
    Quote,
    User,
)
from articles.models.ids import reserve_ids

from .acts import Outcome
from .conflicts import Changes

Verb = Decision.Verb


# Fields of a quote that its sources are counted by, and those that it is found by.
COUNTED = frozenset({"span", "state", "kind", "speaker"})
INDEXED = COUNTED | {"role", "affiliation"}


def write(
    article: Article,
    row: Annotation,
    values: Changes,
    *,
    user: User,
    key: str,
    verb: Verb,
    reason: str = "",
    group: uuid.UUID | None = None,
    new: bool = False,
) -> Outcome:
    """Write one decision for each field that is not decided at that value, and let them take effect.

    Needs a transaction that has locked `article` and then `row`. group: of an act on several rows, whose
    articles are counted by `count` at its end; else the article is counted here. new: nothing stood before;
    the row may not be in the database yet.
    """
    change = Change(row, values, new=new)
    decisions, changed = write_all(
        article, [change], user=user, key=key, verb=verb, reason=reason, group=group
    )
    if decisions and group is None:
        article.count_quotes(by=decisions[0], only=changed)
    return Outcome(row, decisions)


@dataclass(frozen=True, slots=True)
class Change:
    """What is decided on a row. new: nothing stood before; the row may not be in the database yet."""

    row: Annotation
    values: Changes
    new: bool = False


def write_all(
    article: Article,
    changes: Sequence[Change],
    *,
    user: User,
    key: str,
    verb: Verb,
    reason: str = "",
    group: uuid.UUID | None = None,
) -> tuple[list[Decision], Changed]:
    """Write the decisions of one act on some quotes or some names, and let them take effect.

    As `write`, but nothing is counted: what has to be is returned.
    """
    act: dict[str, Any] = {"article": article, "user": user, "verb": verb, "reason": reason}
    act["group"] = group or uuid.uuid4()
    unwritten = [change.row for change in changes if change.row.pk is None]
    if unwritten:
        for row, pk in zip(unwritten, reserve_ids(type(unwritten[0]), len(unwritten)), strict=True):
            row.pk = pk
    by_row = [_decisions_on(change, act) for change in changes]
    decisions = [decision for own in by_row for decision in own]
    if not decisions:
        return [], Changed()
    decisions[0].key = key
    Decision.objects.bulk_create(decisions)
    changed = Changed()
    for change, own in zip(changes, by_row, strict=True):
        row, fields = change.row, [decision.field for decision in own]
        changed |= changed_of(row, fields)
        row.settle(fields, decided=_standing(row, own))
        changed |= changed_of(row, fields)
        if row in unwritten:
            row.weigh()
        else:
            save(row, fields, verb=verb if "state" in fields else "")
    if unwritten:
        type(unwritten[0])._default_manager.bulk_create(unwritten)
    return decisions, changed


def _decisions_on(change: Change, act: Mapping[str, Any]) -> list[Decision]:
    """Return a decision for each field that is not decided at its value yet."""
    row = change.row
    return [
        Decision(
            target_kind=row.TARGET,
            target_id=row.pk,
            field=field,
            before=None if change.new else row.get_value(field),
            after=value,
            **act,
        )
        for field, value in change.values.items()
        if not _stands(row, field, value)
    ]


def save(row: Annotation, fields: Collection[str], *, verb: str = "") -> None:
    """Save a row whose decisions on `fields` changed, with what follows; verb: see Judgement.keep."""
    row.weigh()
    row.save()
    # Only what is decided as a whole is judged: a correction of what is not has no judgement to change.
    if isinstance(row, Quote) and ("state" in fields or row.state_of("state").decision):
        Judgement.keep(row, verb=verb)


def changed_of(row: Annotation | Candidate, fields: Collection[str]) -> Changed:
    """Return what of an article's counts hangs on these fields of `row` as it is now; needed before and after
    a change."""
    if isinstance(row, Mention):  # the words of a mention tell the type of a nameless source
        quotes = dict(Quote.objects.filter(mention=row).values_list("pk", "canonical_speaker"))
        return Changed(frozenset(quotes), frozenset(quotes.values()))
    if not isinstance(row, Quote) or not INDEXED.intersection(fields):
        return Changed()
    speaker = row.canonical_speaker_id
    counted = COUNTED.intersection(fields) or speaker is None
    return Changed(frozenset([row.pk]), frozenset([speaker] if counted else []))


def count(
    articles: Iterable[Article], decisions: Iterable[Decision], only: Mapping[int, Changed] | None = None
) -> None:
    """Count the quotes of articles that an act on several rows changed; only: what changed in each."""
    first = {decision.article_id: decision for decision in reversed(list(decisions))}
    for article in articles:
        article.count_quotes(by=first.get(article.pk), only=only.get(article.pk) if only else None)


def _standing(row: Annotation, written: Iterable[Decision]) -> dict[str, list[Decision]]:
    """Return what settling needs of the decisions on a row: those just written stand, whatever was before."""
    standing = {decision.field: [decision] for decision in written}
    if "state" not in standing and (state := row.standing_state()):
        standing["state"] = [state]
    return standing


def _stands(row: Annotation, field: str, value: Any) -> bool:
    decided = row.state_of(field).decision is not None and field not in row.disputed
    return decided and row.same_value(field, row.get_value(field), value)
