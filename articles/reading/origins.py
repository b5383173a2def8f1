"""Where the values of a quote or name come from: which run proposed each, or who set it and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from articles.models import Annotation, Decision, Run


@dataclass(frozen=True)
class Origin:
    """by, at: who decided and when, or None where the machine's value stands.

    sure: how sure the machine was of its value, in percent; run_at: when it last said so, None where it
    never proposed the field. disputed: the machine came to disagree with the decision; machine: its value.
    """

    by: Decision | None = None
    run_at: datetime | None = None
    sure: int | None = None
    disputed: bool = False
    machine: Any = None


@dataclass
class Origins:
    """Knows the decisions and runs that a number of quotes or names name, fetched with one query each."""

    decisions: Mapping[int, Decision] = field(default_factory=dict)
    runs: Mapping[int, datetime] = field(default_factory=dict)

    @classmethod
    def fetch(cls, targets: Iterable[Annotation], *, fields: Iterable[str] | None = None) -> Origins:
        """Fetch what all fields come from; of some `fields` only the decisions on them."""
        wanted = tuple(fields) if fields is not None else None
        states = [target.state_of(f) for target in targets for f in wanted or target.FIELDS]
        decided = {state.decision for state in states if state.decision}
        runs = Run.objects.filter(pk__in={state.run for state in states if state.run})
        return cls(
            Decision.objects.select_related("user").in_bulk(decided),
            dict(runs.values_list("pk", "created_at")) if wanted is None else {},
        )

    def of(self, target: Annotation, field: str) -> Origin:
        state = target.state_of(field)
        return Origin(
            by=self.decisions.get(state.decision or 0),
            run_at=self.runs.get(state.run or 0),
            sure=None if state.confidence is None else round(100 * state.confidence),
            disputed=field in target.disputed,
            machine=state.machine,
        )
