"""Taking back what was decided on names: a whole act at once, at any time, by anyone who may decide."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Literal

from django.utils.translation import gettext_lazy as _

from articles.models import Annotation, Article, Decision, Entity, Mention, Quote, Target
from articles.review.acts import DECIDED, Refused
from articles.review.undoing import LaterDecisions

from .acts import Asked, Done, in_one_act, write_undo
from .settling import (
    MERGED,
    lock_articles,
    lock_moving,
    settle_aliases,
    settle_merges,
    settle_pairs,
    settle_rules,
)

KINDS = (Target.ENTITY, Target.ALIAS, Target.RULE, Target.PAIR)


def undo(decision: Decision, asked: Asked, *, scope: Literal["", "this", "since"] = "") -> Done:
    """Undo an act on names with all that it did; undoing an undo brings it back.

    Raises LaterDecisions when something of it has later decisions that stand and `scope` does not say whether
    those go too, Refused when it can't be done.
    """
    return in_one_act(asked, lambda: _undo(decision, asked, scope))


def _undo(decision: Decision, asked: Asked, scope: str) -> Done:
    act = list(Decision.objects.filter(group=decision.group).order_by("pk"))
    if not any(is_undoable(row) for row in act):
        raise Refused(_("This can't be undone here."))
    _lock(act)
    undone, later = _what_stands(act)
    if later and not scope:
        raise LaterDecisions(later)
    rows = sorted([*undone, *(later if scope == "since" else [])], key=lambda row: row.pk, reverse=True)
    if not rows:
        return Done()
    _lock(later if scope == "since" else [])
    decisions = write_undo(rows, asked)
    settle(rows)
    return Done(decisions)


def is_undoable(decision: Decision) -> bool:
    """Say whether the decision is one of those that are undone here."""
    return decision.target_kind in KINDS and (
        decision.target_kind != Target.ENTITY or decision.field == MERGED
    )


def settle(decisions: Iterable[Decision]) -> None:
    """Let what these decisions are on follow from those that stand."""
    targets: dict[str, set[int]] = {}
    for decision in decisions:
        targets.setdefault(decision.target_kind, set()).add(decision.target_id)
    settle_quotes(targets.get(Target.MENTION, set()), targets.get(Target.QUOTE, set()))
    settle_aliases(targets.get(Target.ALIAS, set()))
    settle_rules(targets.get(Target.RULE, set()))
    settle_pairs(targets.get(Target.PAIR, set()))
    settle_merges(targets.get(Target.ENTITY, set()))


def settle_quotes(mentions: Collection[int], quotes: Collection[int]) -> None:
    """Let the speakers of quotes and the entities of mentions follow from their decisions."""
    articles: set[int] = set()
    for model, ids, field in ((Mention, mentions, "entity"), (Quote, quotes, "speaker")):
        if ids:
            articles |= _settle_rows(model, ids, field)
    for article in Article.objects.filter(pk__in=articles).order_by("pk"):
        article.count_quotes()


def _settle_rows(model: type[Mention] | type[Quote], ids: Collection[int], field: str) -> set[int]:
    rows: list[Any] = list(
        model.objects.select_for_update(of=("self",))
        .filter(pk__in=ids)
        .select_related("article", *model.READ_TO_SETTLE)
        .order_by("pk")
    )
    on = Decision.objects.filter(target_kind=model.TARGET, target_id__in=ids, field__in=(field, "state"))
    by_target: dict[int, list[Decision]] = {}
    for decision in on.order_by("pk"):
        by_target.setdefault(decision.target_id, []).append(decision)
    at_hand = _speakers(rows, by_target) if model is Quote else {}
    for row in rows:
        if isinstance(row, Quote):
            row.entities_at_hand = at_hand
        decisions = by_target.get(row.pk, [])
        row.settle([field], decided={f: [d for d in decisions if d.field == f] for f in (field, "state")})
        row.weigh()
    columns = [f.name for f in model._meta.concrete_fields if not f.primary_key and f.name != "created_at"]
    model.objects.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=columns)
    return {row.article_id for row in rows}


def _speakers(rows: Iterable[Annotation], decided: Mapping[int, Sequence[Decision]]) -> dict[int, Entity]:
    """Return every entity that may come to be the speaker of one of the quotes."""
    values = [row.state_of("speaker").machine for row in rows]
    values += [d.after for decisions in decided.values() for d in decisions if d.field == "speaker"]
    ids = {value["entity"] for value in values if value and value["entity"]}
    return Entity.objects.select_related("merged_into").in_bulk(ids)


def _lock(act: Sequence[Decision]) -> None:
    """Lock what undoing `act` may change, in the one order: articles, quotes, entities."""
    moving = [d.target_id for d in act if d.target_kind == Target.ENTITY and d.field == MERGED]
    lock_articles({d.article_id for d in act if d.target_kind in DECIDED and d.article_id})
    if moving:
        lock_moving(moving)


def _what_stands(act: Sequence[Decision]) -> tuple[list[Decision], list[Decision]]:
    """Return what of an act is not undone yet, and the later decisions on the same fields that stand."""
    first = min(row.pk for row in act)
    same = Decision.objects.filter(
        target_kind__in={row.target_kind for row in act},
        target_id__in={row.target_id for row in act},
        field__in={row.field for row in act},
        pk__gte=first,
    )
    since: dict[tuple[str, int, str], list[Decision]] = {}
    for row in same.order_by("-pk"):
        since.setdefault((row.target_kind, row.target_id, row.field), []).append(row)
    undone: list[Decision] = []
    later: list[Decision] = []
    for row in act:
        gone: set[int] = set()
        newer: list[Decision] = []
        for other in since[row.target_kind, row.target_id, row.field]:
            if other.pk <= row.pk or other.pk in gone:
                continue
            if other.undoes_id is not None:
                gone.add(other.undoes_id)
            elif other.group != row.group:
                newer.append(other)
        if row.pk not in gone:
            undone.append(row)
            later += [d for d in newer if d.pk not in gone]
    return undone, later
