"""What editors decided in the generated archive: events, and the values that follow from them.

The rules are those of articles/review; here they are applied without a query each, and
`manage.py check_archive` tells whether the values still follow from the events.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

from articles.models import (
    Annotation,
    Candidate,
    Decision,
    FieldState,
    Quote,
    State,
    Target,
    User,
    span_value,
)
from articles.review.decide import CONFIRMED_FIELDS

from .annotating import Annotated, public_id
from .tables import Tables

Verb = Decision.Verb

SECONDS_A_DECISION = 25
REASONS = ("", "", "", "bukan kutipan", "nama keliru", "lihat rekaman")


@dataclass
class Desk:
    """An editor at an article: decides on its quotes one by one."""

    tables: Tables
    random: Random
    editor: User
    found: Annotated

    def review(self, share: float) -> None:
        """Decide on about `share` of what is undecided."""
        for quote in list(self.found.quotes):
            if self.random.random() < share:
                self._decide_quote(quote)
        for mention in self.found.mentions:
            if self.random.random() < 0.02 * share:
                verb = self.random.choice([Verb.CONFIRM, Verb.REJECT])
                self._act(mention, self._all_of(mention) if verb == Verb.CONFIRM else _REJECTED, verb)
        for candidate in self.found.candidates:
            if self.random.random() < share:
                self._dismiss(candidate)
        if self.random.random() < 0.06 * share:
            self._add_quote()

    def _decide_quote(self, quote: Quote) -> None:
        chance = self.random.random()
        if chance < 0.06:
            self._act(quote, _REJECTED, Verb.REJECT, reason=self.random.choice(REASONS))
        elif chance < 0.08:  # rejected by mistake, and brought back
            undone = self._act(quote, _REJECTED, Verb.REJECT)
            self._undo(quote, undone)
        elif chance < 0.10:  # confirmed too soon; stays open
            undone = self._act(quote, self._all_of(quote), Verb.CONFIRM)
            self._undo(quote, undone)
        else:
            if chance < 0.22:
                self._correct(quote, chance)
            self._act(quote, self._all_of(quote), Verb.CONFIRM)

    def _correct(self, quote: Quote, chance: float) -> None:
        persons = self.found.persons()
        if chance < 0.15 and persons:
            entity = self.random.choice(persons)
            changes: dict[str, Any] = {"speaker": {"kind": "named", "entity": entity.pk}}
        elif chance < 0.18:
            changes = {"role": "Pelaksana Harian"}
        elif chance < 0.20:
            changes = {"kind": "direct" if quote.kind != "direct" else "mixed"}
        else:
            end = quote.start + max(1, quote.text.rfind(" "))
            changes = {"span": span_value(self.found.version, quote.start, end)}
        if all(quote.get_value(name) != value for name, value in changes.items()):
            self._act(quote, changes, Verb.CORRECT)

    def _all_of(self, row: Annotation) -> dict[str, Any]:
        fields = CONFIRMED_FIELDS[row.TARGET]
        return {name: row.get_value(name) for name in fields} | {"state": State.CONFIRMED}

    def _act(
        self, row: Annotation, values: Mapping[str, Any], verb: Verb, *, reason: str = ""
    ) -> list[Decision]:
        """Write one decision for each field that is not decided at that value, and let them take effect."""
        group = self._uuid()
        decisions: list[Decision] = []
        for name, value in values.items():
            state = row.state_of(name)
            if state.decision is not None and row.get_value(name) == value and name not in row.disputed:
                continue
            decision = self._event(
                verb=verb,
                target_kind=row.TARGET,
                target_id=row.pk,
                field=name,
                before=None if verb == Verb.ADD else row.get_value(name),
                after=value,
                reason=reason,
                group=group,
                key="" if decisions else str(group),
            )
            decisions.append(decision)
            _stand(row, name, value, decision=decision.pk, event=decision.pk)
        row.weigh()
        return decisions

    def _undo(self, row: Annotation, undone: Sequence[Decision]) -> None:
        """Undo an act on fields that nobody had decided before: the machine's values come to stand."""
        group = self._uuid()
        for decision in reversed(undone):
            machine = row.state_of(decision.field).machine
            event = self._event(
                verb=Verb.UNDO,
                target_kind=row.TARGET,
                target_id=row.pk,
                field=decision.field,
                before=decision.after,
                after=machine,
                group=group,
                key=str(group) if decision is undone[-1] else "",
                undoes=decision,
            )
            _stand(row, decision.field, machine, decision=None, event=event.pk)
        row.weigh()

    def _dismiss(self, candidate: Candidate) -> None:
        group = self._uuid()
        self._event(
            verb=Verb.REJECT,
            target_kind=Target.CANDIDATE,
            target_id=candidate.pk,
            field="state",
            before=candidate.state,
            after=Candidate.State.DISMISSED,
            group=group,
            key=str(group),
        )
        candidate.set_state(Candidate.State.DISMISSED)

    def _add_quote(self) -> None:
        """Mark a paragraph that no quote stands in; the speaker is somebody of the article."""
        text = self.found.version.text
        left_out = self.found.version.left_out
        taken = {n for q in self.found.quotes for n in range(q.start, q.end)}
        taken |= {n for span in left_out for n in range(span["start"], span["end"])}
        start = 0
        persons = self.found.persons()
        for paragraph in text.split("\n\n"):
            end = start + len(paragraph)
            if persons and paragraph and not taken.intersection(range(start, end)):
                break
            start = end + 2
        else:
            return
        article = self.found.article
        quote = Quote(
            article=article,
            public_id=public_id(self.random),
            sort_date=article.sort_date,
            outlet_id=article.outlet_id,
            created_at=self.found.when,
        )
        entity = self.random.choice(persons)
        quote.entities_at_hand = self.found.entities
        quote.place(self.found.version, start, end)
        changes = {
            "kind": "indirect",
            "cue": None,
            "speaker": {"kind": "named", "entity": entity.pk},
            "role": "",
            "affiliation": "",
            "span": span_value(self.found.version, start, end),
            "state": State.CONFIRMED,
        }
        self.tables.add(quote)
        self._act(quote, changes, Verb.ADD)
        self.found.quotes.append(quote)

    def _event(self, **fields: Any) -> Decision:
        self.found.when += timedelta(seconds=1 + self.random.random() * SECONDS_A_DECISION)
        decision = Decision(
            user=self.editor, article=self.found.article, created_at=self.found.when, **fields
        )
        added: Decision = self.tables.add(decision)
        return added

    def _uuid(self) -> UUID:
        return UUID(int=self.random.getrandbits(128), version=4)


_REJECTED = {"state": State.REJECTED}


def _stand(row: Annotation, name: str, value: Any, *, decision: int | None, event: int) -> None:
    """Let `value` stand in a field by a decision, or the machine's when there is none."""
    before = row.state_of(name)
    row.set_state_of(name, FieldState(before.machine, before.confidence, before.run, decision, f"d{event}"))
    if name == "state":
        row.state = value
    else:
        row.set_value(name, value)
    row.disputed = [other for other in row.disputed if other != name]


def editors_of(users: Sequence[User], random: Random) -> User:
    """Return an editor; the first of them do most of the work."""
    return users[int(random.random() ** 2 * len(users))]
