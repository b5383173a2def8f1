"""Taking decisions away again: of anything, at any time, by anyone who may decide.

An act is undone as a whole, however many quotes, names and articles it reached.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import Any, Literal

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Annotation, Candidate, Changed, Decision, Target, User
from articles.models.ids import reserve_ids

from .acts import DECIDED, DecidedTarget, Outcome, Refused, find, lock, lock_articles, repeated_by
from .writing import changed_of, count, save

Key = tuple[str, int]
"""What a decision is about: kind and id."""
History = dict[Key, dict[str, list[Decision]]]
"""The decisions on each field of something, oldest first."""


class LaterDecisions(Exception):
    """What is to be undone has later decisions on the same fields: ask for this one alone, or all since."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        super().__init__(f"{len(decisions)} later decisions")
        self.decisions = list(decisions)


def undo(decision: Decision, *, user: User, key: str, scope: Literal["", "this", "since"] = "") -> Outcome:
    """Undo a decision with all that was decided by the same act; undoing an undo brings it back.

    Values are not written back: what stands without the decision comes to stand. Raises LaterDecisions when
    a field has later decisions that stand and `scope` does not say whether those go too.
    """
    with transaction.atomic():
        act = list(Decision.objects.filter(group=decision.group).order_by("target_kind", "target_id", "id"))
        if any(row.article_id is None or row.target_kind not in (*DECIDED, Target.CANDIDATE) for row in act):
            raise Refused(_why_not(decision))
        articles = lock_articles({row.article_id for row in act if row.article_id})
        if repeated := repeated_by(user, key):
            return Outcome(find(repeated), [], repeated=True)
        history = _history_of(act)
        undone, later = _what_stands(act, history)
        if later and not scope:
            raise LaterDecisions(later)
        rows = sorted([*undone, *(later if scope == "since" else [])], key=lambda row: row.pk, reverse=True)
        group = uuid.uuid4()
        ids = reserve_ids(Decision, len(rows))
        written = [
            Decision(
                pk=pk,
                user=user,
                verb=Decision.Verb.UNDO,
                target_kind=row.target_kind,
                target_id=row.target_id,
                article_id=row.article_id,
                field=row.field,
                before=row.after,
                group=group,
                key="" if i else key,
                undoes=row,
            )
            for i, (pk, row) in enumerate(zip(ids, rows, strict=True))
        ]
        settled, changed = _settle_all(written, history)
        Decision.objects.bulk_create(written)
        count(articles.values(), written, changed)
        return Outcome(settled.get(_about(decision)) or find(decision), written)


def _why_not(decision: Decision) -> str:
    if decision.target_kind in (*DECIDED, Target.CANDIDATE) and decision.article_id:
        return _("This is part of splitting a name: undo it on the page of that name.")
    return _("This can't be undone here.")


def _history_of(act: Sequence[Decision]) -> History:
    """Return all decisions on what an act reached, oldest first."""
    on_the_same = Q(pk__in=[])
    for kind, rows in groupby(act, key=lambda row: row.target_kind):
        on_the_same |= Q(target_kind=kind, target_id__in={row.target_id for row in rows})
    history: History = {}
    for row in Decision.objects.filter(on_the_same).order_by("id"):
        history.setdefault(_about(row), {}).setdefault(row.field, []).append(row)
    return history


def _what_stands(act: Sequence[Decision], history: History) -> tuple[list[Decision], list[Decision]]:
    """Return what of an act is not undone yet, and the later decisions on its fields that stand."""
    undone: list[Decision] = []
    later: list[Decision] = []
    for row in act:
        after = [d for d in history[_about(row)][row.field] if d.pk > row.pk]
        gone: set[int] = set()
        for decision in reversed(after):
            if decision.pk not in gone and decision.undoes_id is not None:
                gone.add(decision.undoes_id)
        if row.pk in gone:
            continue
        undone.append(row)
        later += [d for d in after if d.undoes_id is None and d.pk not in gone and d.group != row.group]
    return undone, later


def _settle_all(
    written: Sequence[Decision], history: History
) -> tuple[dict[Key, DecidedTarget], dict[int, Changed]]:
    """Let what stands by now take effect; return the rows, and what changed in each article.

    Each of `written` gets the value that came to stand.
    """
    rows: dict[Key, DecidedTarget] = {}
    changed: dict[int, Changed] = {}
    by_target: dict[Key, list[Decision]] = {}
    for decision in written:
        by_target.setdefault(_about(decision), []).append(decision)
    for about, decisions in sorted(by_target.items()):
        decided = history[about]
        for decision in decisions:
            decided[decision.field].append(decision)
        fields = dict.fromkeys(decision.field for decision in decisions)
        if about[0] == Target.CANDIDATE:
            rows[about], one = _settle_candidate(about[1], decided["state"])
        else:
            rows[about], one = _settle(*about, fields, decided)
        for decision in decisions:
            decision.after = _value(rows[about], decision.field)
        article = decisions[0].article_id or 0
        changed[article] = changed.get(article, Changed()) | one
    return rows, changed


def _settle_candidate(pk: int, decided: Sequence[Decision]) -> tuple[Candidate, Changed]:
    row = Candidate.objects.select_for_update(of=("self",)).select_related("version").get(pk=pk)
    standing = Decision.standing(decided)
    row.set_state(standing.after if standing else Candidate.State.OPEN)
    row.save()
    return row, Changed(candidates=True)


def _settle(
    kind: str, pk: int, fields: Collection[str], decided: Mapping[str, list[Decision]]
) -> tuple[Annotation, Changed]:
    row = lock(DECIDED[kind], pk)
    before = changed_of(row, fields)
    row.settle(list(fields), decided=decided)
    save(row, fields)
    return row, before | changed_of(row, fields)


def _value(row: DecidedTarget, field: str) -> Any:
    return row.state if isinstance(row, Candidate) else row.get_value(field)


def _about(decision: Decision) -> Key:
    return decision.target_kind, decision.target_id
