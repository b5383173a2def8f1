"""The history of a name in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.db.models import Q
from django.utils.translation import gettext as _

from articles.models import Alias, Decision, Entity, NameRule, RefusedPair, Target
from articles.review.telling import Entry, undone_among

from .settling import MERGED, OFF, ON, REMOVED, SHOWN

MOST = 200  # decisions


class Names:
    """What decisions on names speak of, fetched with one query for each kind."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        def ids(kind: str) -> set[int]:
            return {d.target_id for d in decisions if d.target_kind == kind}

        self.aliases = Alias.objects.select_related("entity").in_bulk(ids(Target.ALIAS))
        self.rules = NameRule.objects.select_related("entity", "outlet").in_bulk(ids(Target.RULE))
        self.pairs = RefusedPair.objects.select_related("one", "other").in_bulk(ids(Target.PAIR))
        others = {v for d in decisions if d.field == MERGED for v in (d.before, d.after) if v}
        self.entities = Entity.objects.in_bulk(ids(Target.ENTITY) | others)

    def of(self, pk: int | None) -> str:
        entity = self.entities.get(pk or 0)
        if entity is None:
            return "?"
        return f"{entity.name} ({entity.distinction})" if entity.distinction else entity.name


def history_of_entity(entity: Entity) -> list[Entry]:
    """Return the latest of what was decided on `entity`, its aliases, rules and pairs, newest first."""
    related = [
        entity.pk,
        *Entity.objects.filter(Q(merged_into=entity) | Q(split_from=entity)).values_list("pk", flat=True),
    ]
    about = (
        Q(target_kind=Target.ENTITY, target_id__in=related)
        | Q(target_kind=Target.ENTITY, field=MERGED, after=entity.pk)
        | Q(target_kind=Target.ENTITY, field=MERGED, before=entity.pk)
        | Q(target_kind=Target.ALIAS, target_id__in=Alias.objects.filter(entity__in=related).values("pk"))
        | Q(target_kind=Target.RULE, target_id__in=NameRule.objects.filter(entity__in=related).values("pk"))
        | Q(
            target_kind=Target.PAIR,
            target_id__in=RefusedPair.objects.filter(Q(one__in=related) | Q(other__in=related)).values("pk"),
        )
    )
    rows = list(Decision.objects.filter(about).select_related("user").order_by("-pk")[:MOST])[::-1]
    return tell(rows)


def tell(rows: Sequence[Decision]) -> list[Entry]:
    """Return one entry for each act, newest first; `rows` come oldest first."""
    undone = undone_among(rows)
    originals = Decision.objects.select_related("user").in_bulk({d.undoes_id for d in rows if d.undoes_id})
    names = Names([*rows, *originals.values()])
    entries = []
    for _group, act in groupby(rows, key=lambda row: row.group):
        entries.append(_entry(list(act), originals, undone, names))
    return entries[::-1]


def _entry(act: list[Decision], originals: dict[int, Decision], undone: set[int], names: Names) -> Entry:
    first = act[0]
    taken_back = [originals[row.undoes_id] for row in act if row.undoes_id]
    stands = any(row.pk not in undone for row in act)
    said = "; ".join(_sentence(row, originals, names) for row in taken_back or act)
    if taken_back:
        said = _("took back what %(who)s decided: %(what)s") % {
            "who": taken_back[0].user.display_name,
            "what": said,
        }
    can = stands and not (first.target_kind == Target.ENTITY and first.field != MERGED)
    return Entry(
        when=first.created_at,
        who=first.user.display_name,
        sentences=[said],
        reason=first.reason,
        decision=first.pk if can else None,
        undone=not stands,
        is_undo=bool(taken_back),
    )


def _sentence(row: Decision, originals: dict[int, Decision], names: Names) -> str:
    if row.undoes_id:
        return _("took a decision back")
    if row.target_kind == Target.ALIAS and row.target_id in names.aliases:
        form = {SHOWN: _("added the name “%(name)s”"), REMOVED: _("took away the name “%(name)s”")}
        return form[str(row.after)] % {"name": names.aliases[row.target_id].name}
    if row.target_kind == Target.RULE and row.target_id in names.rules:
        rule = names.rules[row.target_id]
        form = {
            ON: _("made a rule: “%(name)s” in %(where)s is %(who)s"),
            OFF: _("switched the rule off: “%(name)s” in %(where)s is %(who)s"),
        }
        where = rule.outlet.name if rule.outlet else _("all outlets")
        return form[str(row.after)] % {"name": rule.name, "where": where, "who": rule.entity.name}
    if row.target_kind == Target.PAIR and row.target_id in names.pairs:
        pair = names.pairs[row.target_id]
        return _("said that %(one)s and %(other)s are not one") % {"one": pair.one, "other": pair.other}
    if row.target_kind == Target.ENTITY and row.field == MERGED:
        values = {"name": names.of(row.target_id), "other": names.of(row.after or row.before)}
        if row.after is None:
            return _("split %(name)s from %(other)s") % values
        return _("merged %(name)s into %(other)s") % values
    return _("added it: %(what)s") % {"what": names.of(row.target_id)}
