"""A row of the list of quotes beside an article: who said it, how sure the machine is, what was decided."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from articles.models import Quote, State
from articles.nlp.doubts import DOUBTS

from .origins import Origin, Origins


@dataclass(frozen=True)
class QuoteRow:
    """decided: who decided on the state, and when. key: the idempotency key of what is pressed here."""

    quote: Quote
    decided: Origin
    key: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def sure(self) -> int | None:
        """Return how sure the machine is of the whole, in percent."""
        confidence = self.quote.confidence
        return None if confidence is None else round(100 * confidence)

    @property
    def doubts(self) -> list[str]:
        """Return why the machine is in doubt, in words; nothing once a person decided."""
        if self.quote.state != State.PROPOSED:
            return []
        return [_(DOUBTS[code]) for code in self.quote.doubts if code in DOUBTS]

    @property
    def seen(self) -> str:
        return json.dumps(self.quote.seen())

    @property
    def undoable(self) -> int | None:
        """Return the decision to undo to take back confirming or rejecting, or None."""
        return self.decided.by.pk if self.decided.by else None


def rows_of(quotes: Sequence[Quote]) -> list[QuoteRow]:
    origins = Origins.fetch(quotes, fields=["state"])
    return [QuoteRow(quote, origins.of(quote, "state")) for quote in quotes]
