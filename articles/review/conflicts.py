"""What an editor saw against what stands: conflicts are per field, and lose neither value."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from articles.models import Annotation, Decision, MachineChange

Changes = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of one field: what came to stand meanwhile, and what this editor wanted.

    by: the decision that set theirs, or None when a run did. event: theirs, to send with the choice.
    """

    theirs: Any
    mine: Any
    by: Decision | None
    event: str


class Conflict(Exception):
    """Somebody or a run changed what the editor saw; nothing was written."""

    def __init__(self, target: Annotation, fields: dict[str, Clash]) -> None:
        super().__init__(f"{target.TARGET} {target.pk}: {', '.join(fields)}")
        self.target, self.fields = target, fields


def find_clashes(row: Annotation, changes: Changes, seen: Mapping[str, str]) -> dict[str, Clash]:
    found: dict[str, Clash] = {}
    for field, value in changes.items():
        state, current = row.state_of(field), row.get_value(field)
        if seen.get(field, "") == state.event or row.same_value(field, current, value):
            continue
        if not _same_as_seen(row, field, seen):
            found[field] = _clash(row, field, value)
    return found


def raise_if_changed(row: Annotation, fields: Collection[str], seen: Mapping[str, str]) -> None:
    """Raise Conflict when a field has another value than the one that was shown."""
    changed = {
        field: _clash(row, field, _value_at(row, field, seen.get(field, "")))
        for field in fields
        if seen.get(field, "") != row.state_of(field).event and not _same_as_seen(row, field, seen)
    }
    if changed:
        raise Conflict(row, changed)


def _clash(row: Annotation, field: str, mine: Any) -> Clash:
    state = row.state_of(field)
    last = (
        Decision.objects.select_related("user").filter(pk=int(state.event[1:])).first()
        if state.event[:1] == "d"
        else None
    )
    return Clash(theirs=row.get_value(field), mine=mine, by=last, event=state.event)


def _same_as_seen(row: Annotation, field: str, seen: Mapping[str, str]) -> bool:
    event = seen.get(field)
    if event is None:
        return False
    return row.same_value(field, row.get_value(field), _value_at(row, field, event))


def _value_at(row: Annotation, field: str, event: str) -> Any:
    """Return the value that an editor saw who saw `event` as the last one of `field`, or None."""
    kind, number = event[:1], event[1:]
    if not number.isdecimal():
        return None
    on = {"target_kind": row.TARGET, "target_id": row.pk}
    if kind == "d":
        decision = Decision.objects.filter(pk=int(number), field=field, **on).first()
        return decision.after if decision else None
    changes = MachineChange.objects.filter(run_id=int(number), **on)
    change = changes.filter(field=field).last() or changes.filter(field=MachineChange.CREATED).last()
    if change is None:
        return None
    return change.after.get(field) if change.field == MachineChange.CREATED else change.after
