"""Taking decisions away again: of anything, at any time, by anyone who may decide.

An act is undone as a whole, however many quotes, names and articles it reached.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any, Literal

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Candidate, Changed, Decision, Target, User

from .acts import DECIDED, Outcome, Refused, find, lock, lock_articles, repeated_by
from .writing import changed_of, count, save

Key = tuple[str, int]
"""What a decision is about: kind and id."""


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
        undone, later = _what_stands(act)
        if later and not scope:
            raise LaterDecisions(later)
        rows = sorted([*undone, *(later if scope == "since" else [])], key=lambda row: row.pk, reverse=True)
        group = uuid.uuid4()
        written = Decision.objects.bulk_create(
            Decision(
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
            for i, row in enumerate(rows)
        )
        count(articles.values(), written, _settle_all(written))
        return Outcome(find(decision), written)


def _why_not(decision: Decision) -> str:
    if decision.target_kind in (*DECIDED, Target.CANDIDATE) and decision.article_id:
        return _("This is part of splitting a name: undo it on the page of that name.")
    return _("This can't be undone here.")


def _what_stands(act: Sequence[Decision]) -> tuple[list[Decision], list[Decision]]:
    """Return what of an act is not undone yet, and the later decisions on its fields that stand."""
    on_the_same = Q(pk__in=[])
    for kind, rows in groupby(act, key=lambda row: row.target_kind):
        on_the_same |= Q(target_kind=kind, target_id__in={row.target_id for row in rows})
    since: dict[tuple[str, int, str], list[Decision]] = {}
    for row in Decision.objects.filter(on_the_same, id__gte=min(row.pk for row in act)).order_by("id"):
        since.setdefault((*_about(row), row.field), []).append(row)
    undone: list[Decision] = []
    later: list[Decision] = []
    for row in act:
        after = [d for d in since[(*_about(row), row.field)] if d.pk > row.pk]
        gone: set[int] = set()
        for decision in reversed(after):
            if decision.pk not in gone and decision.undoes_id is not None:
                gone.add(decision.undoes_id)
        if row.pk in gone:
            continue
        undone.append(row)
        later += [d for d in after if d.undoes_id is None and d.pk not in gone and d.group != row.group]
    return undone, later


def _settle_all(written: Sequence[Decision]) -> dict[int, Changed]:
    """Let what stands by now take effect; return what changed in each article."""
    changed: dict[int, Changed] = {}
    by_target: dict[Key, list[Decision]] = {}
    for decision in written:
        by_target.setdefault(_about(decision), []).append(decision)
    for (kind, pk), decisions in sorted(by_target.items()):
        settled, one = _settle(kind, pk, dict.fromkeys(decision.field for decision in decisions))
        article = decisions[0].article_id or 0
        changed[article] = changed.get(article, Changed()) | one
        for decision in decisions:
            decision.after = settled[decision.field]
    Decision.objects.bulk_update(written, ["after"], batch_size=500)
    return changed


def _settle(kind: str, pk: int, fields: Collection[str]) -> tuple[dict[str, Any], Changed]:
    """Let what stands by now take effect; return the values that came to stand, and what changed."""
    if kind == Target.CANDIDATE:
        standing = Decision.standing(
            list(Decision.objects.filter(target_kind=kind, target_id=pk).order_by("id"))
        )
        candidate = Candidate.objects.select_for_update(of=("self",)).select_related("version").get(pk=pk)
        candidate.set_state(standing.after if standing else Candidate.State.OPEN)
        candidate.save()
        return {"state": candidate.state}, Changed()
    row = lock(DECIDED[kind], pk)
    before = changed_of(row, fields)
    row.settle(list(fields))
    save(row, fields)
    return {field: row.get_value(field) for field in fields}, before | changed_of(row, fields)


def _about(decision: Decision) -> Key:
    return decision.target_kind, decision.target_id
