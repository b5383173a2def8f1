"""What quotes and mentions share: a span in one version, fields with provenance, a state.

Two layers are kept apart. A column holds a field's *effective* value: the latest decision on it that is
not undone, else the machine's latest proposal. `provenance` holds, for each field, what the machine
says, how sure it was, which run said so, and the decision that stands, if any.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import fields as parts_of
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from .articles import Article, ArticleVersion
from .decisions import Decision, MachineChange
from .placing import find_again
from .runs import Run

Value = Any
"""A field's value as JSON: what each is stands in `Quote.FIELDS` and `Mention.FIELDS`."""


LOST = "lost"
"""Key of `Annotation.provenance`: see `effective_state`."""

SPAN_FIELDS = ("span", "cue")


class State(models.TextChoices):
    PROPOSED = "proposed", _("proposed")
    CONFIRMED = "confirmed", _("confirmed")
    REJECTED = "rejected", _("rejected")
    WITHDRAWN = "withdrawn", _("withdrawn")
    UNPLACED = "unplaced", _("not found in the text any more")


# What a reader of an article sees.
SHOWN = (State.PROPOSED, State.CONFIRMED)


class SpanError(ValueError):
    """The words at these offsets are not the words that were meant."""


@dataclass(frozen=True, slots=True)
class FieldState:
    """Where a field's value comes from.

    machine: the latest proposal (None: the machine never proposed this field).
    confidence: how sure the machine was, 0 to 1.
    run: the id of the run that proposed it.
    decision: the id of the decision that stands, or None where the machine's value does.
    event: the field's last event, `r<run>` or `d<decision>`: the version that an editor saw.
    """

    machine: Value = None
    confidence: float | None = None
    run: int | None = None
    decision: int | None = None
    event: str = ""


STATE_PARTS = tuple(part.name for part in parts_of(FieldState))


class AnnotationQuerySet(models.QuerySet[Any]):
    def shown(self) -> Self:
        return self.filter(state__in=SHOWN)

    def in_text(self, version: ArticleVersion) -> Self:
        return self.filter(version=version).order_by("start", "-end", "id")


class Annotation(models.Model):
    """A span of one version of an article's text, with a state and the provenance of each field."""

    FIELDS: ClassVar[tuple[str, ...]]
    TARGET: ClassVar[str]
    READ_TO_SETTLE: ClassVar[tuple[str, ...]] = ("version",)

    article = models.ForeignKey(Article, models.PROTECT, related_name="%(class)ss")
    version = models.ForeignKey(ArticleVersion, models.PROTECT, related_name="%(class)ss")
    start = models.PositiveIntegerField(help_text="code points, inclusive")
    end = models.PositiveIntegerField(help_text="code points, exclusive")
    text = models.TextField()
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.PROPOSED)
    provenance = models.JSONField(default=dict)
    disputed = models.JSONField(
        default=list, help_text="fields in which a run came to disagree with a person's decision"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="%(class)s_start_before_end"),
            models.CheckConstraint(
                condition=Q(end=F("start") + Length("text")), name="%(class)s_as_long_as_its_text"
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    def place(self, version: ArticleVersion, start: int, end: int, *, text: str | None = None) -> None:
        """Set the span; the one way in which offsets are written.

        Raises SpanError unless 0 <= start < end <= len(version.text) and, when `text` is given, the words
        there are `text`.
        """
        if not 0 <= start < end <= len(version.text):
            raise SpanError(f"{start}:{end} is not inside a text of {len(version.text)} characters")
        words = version.text[start:end]
        if text is not None and words != text:
            raise SpanError(f"{start}:{end} is {words[:60]!r}, not {text[:60]!r}")
        self.version, self.start, self.end, self.text = version, start, end, words

    def weigh(self) -> None:
        """Set how urgently this wants a person; called before saving what may have changed it."""

    def get_value(self, field: str) -> Value:
        """Return the effective value of `field` as JSON."""
        return span_value(self.version, self.start, self.end) if field == "span" else getattr(self, field)

    def set_value(self, field: str, value: Value) -> None:
        """Set the effective value of `field`; a span of another version is looked for in this one's."""
        if field == "span":
            found = place_in(self.version, value)
            if found:
                self.place(self.version, *found)
        else:
            setattr(self, field, value)

    def same_value(self, field: str, one: Value, other: Value) -> bool:
        """Say whether two values of `field` mean the same: spans of two versions, when their words do."""
        if field in SPAN_FIELDS and one and other and one["version"] != other["version"]:
            return bool(one["text"] == other["text"])
        return bool(one == other)

    def state_of(self, field: str) -> FieldState:
        return FieldState(**self.provenance.get(field, {}))

    def set_state_of(self, field: str, state: FieldState) -> None:
        # Not asdict: it copies every value, which takes most of the time of writing a run.
        values = ((name, getattr(state, name)) for name in STATE_PARTS)
        self.provenance[field] = {name: value for name, value in values if value is not None}

    def seen(self) -> dict[str, str]:
        """Return the last event of each field, for a form to send back with its change."""
        return {field: self.state_of(field).event for field in self.FIELDS}

    @property
    def is_decided(self) -> bool:
        return any(self.state_of(field).decision for field in self.FIELDS)

    def propose(self, field: str, value: Value, confidence: float | None, run: Run) -> MachineChange | None:
        """Take the machine's `value` for `field`; a person's decision on it stays. Does not save.

        Returns the change to log when the machine says something else than before. Where it then
        disagrees with what a person decided, the field becomes disputed.
        """
        before = self.state_of(field)
        changed = before.run is None or not self.same_value(field, before.machine, value)
        event = f"r{run.pk}" if changed and not before.decision else before.event
        self.set_state_of(field, FieldState(value, confidence, run.pk, before.decision, event))
        if not before.decision:
            if field == "state":
                self.state = self._settled_state(None)
            else:
                self.set_value(field, value)
        if not changed:
            return None
        disagrees = self.is_decided and self._disagrees(field, value)
        self.disputed = sorted({*self.disputed} - {field} | ({field} if disagrees else set()))
        return MachineChange(
            run=run,
            target_kind=self.TARGET,
            target_id=self.pk,
            field=field,
            before=before.machine,
            after=value,
        )

    def withdraw(self, run: Run) -> MachineChange | None:
        """The machine proposes this no more: withdrawn, unless a person decided something on it."""
        state = self.state_of("state")
        return self.propose("state", State.WITHDRAWN, None, run) if state.run else None

    def lose(self) -> MachineChange:
        """The words are nowhere in the current version: what was decided asks for a person. Does not save."""
        before = self._span_values()
        last = Decision.objects.on(self).order_by("id").last()
        self.provenance[LOST] = last.pk if last else 0
        self.state = self._settled_state(self.standing_state())
        return self._carried(before, {LOST: self.provenance[LOST]})

    def carry(self, version: ArticleVersion, start: int, end: int) -> MachineChange:
        """Place this in a new version of the text. Does not save."""
        before = self._span_values()
        self.provenance.pop(LOST, None)
        self.place(version, start, end)
        for field in before.keys() - {"span"}:
            self.set_value(field, before[field])
        self.state = self._settled_state(self.standing_state())
        gone = self.state in (State.REJECTED, State.WITHDRAWN)
        if self.is_decided and self.text != before["span"]["text"] and not gone:
            self.disputed = sorted({*self.disputed, "span"})
        return self._carried(before, self._span_values())

    def _span_values(self) -> dict[str, Value]:
        return {field: self.get_value(field) for field in SPAN_FIELDS if field in self.FIELDS}

    def _carried(self, before: dict[str, Value], after: dict[str, Value]) -> MachineChange:
        return MachineChange(
            target_kind=self.TARGET,
            target_id=self.pk,
            field=MachineChange.CARRIED,
            before=before,
            after=after,
        )

    def settle(self, fields: Collection[str], *, decided: Mapping[str, list[Decision]] | None = None) -> None:
        """Set `fields` to their effective values after their decisions changed. Does not save.

        decided: the decisions on these fields and the state, oldest first, where they are at hand; those
        before the one that stands may be missing.
        The latest decision that is not undone stands, else the latest proposal. Something that a person
        added and nobody proposes has no state left when its decisions are undone: it is withdrawn.
        """
        if decided is None:
            on = Decision.objects.on(self).filter(field__in={*fields, "state"})
            decided = grouped_by_field(on.order_by("id"))
        for field in fields:
            decisions = decided.get(field, [])
            standing = Decision.standing(decisions)
            before = self.state_of(field)
            event = f"d{decisions[-1].pk}" if decisions else before.event
            stands = standing.pk if standing else None
            self.set_state_of(field, FieldState(before.machine, before.confidence, before.run, stands, event))
            if field == "span" and standing and standing.after["version"] >= self.version_id:
                self.provenance.pop(LOST, None)
                self.version_id = standing.after["version"]
            value = standing.after if standing else before.machine
            if field != "state" and (standing or before.run) and self.get_value(field) != value:
                self.set_value(field, value)
        self.disputed = [f for f in self.disputed if f not in fields]
        self.state = self._settled_state(Decision.standing(decided.get("state", [])))

    def _settled_state(self, decided: Decision | None) -> str:
        return effective_state(
            machine=self.state_of("state").machine,
            decided=decided,
            other_fields_decided=any(self.state_of(f).decision for f in self.FIELDS if f != "state"),
            lost=self.provenance.get(LOST),
        )

    def standing_state(self) -> Decision | None:
        """Return the decision on the state that stands, or None."""
        decision = self.state_of("state").decision
        return Decision.objects.get(pk=decision) if decision else None

    def _disagrees(self, field: str, machine: Value) -> bool:
        if self.state in (State.REJECTED, State.WITHDRAWN):
            return False
        if field == "state":
            return bool(machine == State.WITHDRAWN)
        return bool(self.state_of(field).decision) and not self.same_value(
            field, self.get_value(field), machine
        )

    def history(self) -> list[Decision | MachineChange]:
        """Return everything that happened to this, oldest first."""
        decisions = Decision.objects.on(self).select_related("user")
        changes = MachineChange.objects.filter(target_kind=self.TARGET, target_id=self.pk).select_related(
            "run"
        )
        return sorted([*changes, *decisions], key=lambda event: (event.created_at, event.pk))

    def replay(self) -> dict[str, Value]:
        """Return the value of each field that the history alone gives; equal to the columns, or a defect."""
        changes = MachineChange.objects.filter(target_kind=self.TARGET, target_id=self.pk).order_by("id")
        decided = grouped_by_field(Decision.objects.on(self).order_by("id"))
        return replayed(changes, decided, version=self.article.current_version.pk)


def replayed(
    changes: Iterable[MachineChange], decided: Mapping[str, Sequence[Decision]], *, version: int
) -> dict[str, Value]:
    """Return the values that machine changes and the decisions on each field give, both oldest first.

    version: the id of the text that was current after them.
    """
    machine: dict[str, Value] = {}
    carried: Value = None
    for change in changes:
        if change.field == MachineChange.CREATED:
            machine |= change.after
        elif change.field == MachineChange.CARRIED:
            carried = change.after
        else:
            machine[change.field] = change.after
    standing = {field: row for field, rows in decided.items() if (row := Decision.standing(rows))}
    values = machine | {field: row.after for field, row in standing.items()}
    lost = carried.get(LOST) if carried else None
    if lost is not None and values["span"]["version"] == version:
        lost = None
    for field, value in carried.items() if carried and LOST not in carried else ():
        if values[field] and values[field]["version"] < carried["span"]["version"]:
            values[field] = value
    values["state"] = effective_state(
        machine=machine.get("state"),
        decided=standing.get("state"),
        other_fields_decided=bool(standing.keys() - {"state"}),
        lost=lost,
    )
    return values


def grouped_by_field(decisions: Iterable[Decision]) -> dict[str, list[Decision]]:
    """Return the decisions on each field, in their order."""
    by_field: dict[str, list[Decision]] = {}
    for decision in decisions:
        by_field.setdefault(decision.field, []).append(decision)
    return by_field


def span_value(version: ArticleVersion, start: int, end: int) -> dict[str, Any]:
    """Return the JSON of a span of `version`: what decisions, proposals and conflicts carry."""
    return {"version": version.pk, "start": start, "end": end, "text": version.text[start:end]}


def place_in(version: ArticleVersion, value: Value) -> tuple[int, int] | None:
    """Return where the span `value` stands in `version`, looked for by its words if it counts in another."""
    if value["version"] == version.pk:
        return value["start"], value["end"]
    old = ArticleVersion.objects.get(pk=value["version"])
    return find_again(old.text, value["start"], value["end"], version.text)


def effective_state(
    *, machine: str | None, decided: Decision | None, other_fields_decided: bool, lost: int | None
) -> str:
    """Return the state that follows from both layers.

    machine: what the latest run says, or None for what a person added.
    decided: the decision on the state that stands.
    other_fields_decided: a person's decision on another field stands, which keeps a withdrawn row.
    lost: the id of the last decision before the words were lost from the text, or None where they are there.
    """
    if decided and (lost is None or decided.pk > lost or decided.after == State.REJECTED):
        return str(decided.after)
    if lost is not None:
        return State.UNPLACED if decided or other_fields_decided else State.WITHDRAWN
    if machine in (None, State.WITHDRAWN):
        return State.PROPOSED if machine and other_fields_decided else State.WITHDRAWN
    return machine
