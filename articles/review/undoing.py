"""Taking decisions away again: of anything, at any time, by anyone who may decide."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, Literal

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Candidate, Decision, Target, User

from .acts import DECIDED, Outcome, Refused, find, lock, lock_article, repeated_by


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
        if decision.article_id is None or decision.target_kind not in (*DECIDED, Target.CANDIDATE):
            raise Refused(_("This can't be undone here."))
        article = lock_article(decision.article_id)
        if repeated := repeated_by(user, key):
            return Outcome(find(repeated), [], repeated=True)
        act = list(Decision.objects.filter(group=decision.group).order_by("target_kind", "target_id", "id"))
        if any(row.target_kind == Target.ENTITY for row in act):
            raise Refused(_("This is part of splitting a name: undo it on the page of that name."))
        undone, later = _what_stands(act)
        if later and not scope:
            raise LaterDecisions(later)
        rows = sorted([*undone, *(later if scope == "since" else [])], key=lambda row: row.pk)
        group = uuid.uuid4()
        written: list[Decision] = []
        for i, row in enumerate(reversed(rows)):
            written.append(
                Decision.objects.create(
                    user=user,
                    verb=Decision.Verb.UNDO,
                    target_kind=row.target_kind,
                    target_id=row.target_id,
                    article=article,
                    field=row.field,
                    before=row.after,
                    group=group,
                    key="" if i else key,
                    undoes=row,
                )
            )
        _settle_all(written)
        article.count_quotes()
        return Outcome(find(decision), written)


def _what_stands(act: Sequence[Decision]) -> tuple[list[Decision], list[Decision]]:
    """Return what of an act is not undone yet, and the later decisions on its fields that stand."""
    undone: list[Decision] = []
    later: list[Decision] = []
    for row in act:
        since = list(
            Decision.objects.filter(
                target_kind=row.target_kind, target_id=row.target_id, field=row.field, id__gt=row.pk
            ).order_by("id")
        )
        gone: set[int] = set()
        for decision in reversed(since):
            if decision.pk not in gone and decision.undoes_id is not None:
                gone.add(decision.undoes_id)
        if row.pk in gone:
            continue
        undone.append(row)
        later += [d for d in since if d.undoes_id is None and d.pk not in gone and d.group != row.group]
    return undone, later


def _settle_all(written: Sequence[Decision]) -> None:
    fields: dict[tuple[str, int], list[str]] = {}
    for decision in written:
        names = fields.setdefault((decision.target_kind, decision.target_id), [])
        if decision.field not in names:
            names.append(decision.field)
    for (kind, pk), names in sorted(fields.items()):
        if kind == Target.CANDIDATE:
            on = Decision.objects.filter(target_kind=kind, target_id=pk).order_by("id")
            standing = Decision.standing(list(on))
            candidate = Candidate.objects.select_for_update(of=("self",)).select_related("version").get(pk=pk)
            candidate.set_state(standing.after if standing else Candidate.State.OPEN)
            candidate.save()
            after: dict[str, Any] = {"state": candidate.state}
        else:
            row = lock(DECIDED[kind], pk)
            row.settle(names)
            row.weigh()
            row.save()
            after = {field: row.get_value(field) for field in names}
        for decision in written:
            if (decision.target_kind, decision.target_id) == (kind, pk):
                decision.after = after[decision.field]
    Decision.objects.bulk_update(written, ["after"])
