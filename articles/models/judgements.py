"""Judgements: what reviewers found of the machine's proposals when they decided them one by one."""

from __future__ import annotations

from django.db import models

from .decisions import Decision
from .quotes import Quote
from .spans import State

JUDGED = ("span", "kind", "cue", "speaker", "role", "affiliation")
NOT_ONE_BY_ONE = (Decision.Verb.BULK, Decision.Verb.EVERYWHERE, Decision.Verb.RETURN)


class Judgement(models.Model):
    """Whether a proposed quote was found wrong; kept as decisions change, so that no page counts decisions.

    kind, named, confidence: what the machine said of it (named: that a person or body is its speaker).
    wrong: it was rejected, split or joined, or one of JUDGED stands at another value than the machine's.
    What was confirmed in bulk has no judgement: it says nothing about how good the machine is.
    """

    quote = models.OneToOneField(Quote, models.CASCADE, primary_key=True, related_name="judgement")
    kind = models.CharField(max_length=10, choices=Quote.Kind.choices)
    named = models.BooleanField()
    confidence = models.FloatField()
    wrong = models.BooleanField()

    class Meta:
        indexes = [
            # /review/bulk/: how many of a kind were judged, and how many were wrong
            models.Index(
                fields=["kind", "named", "confidence"], include=["wrong"], name="judgement_of_a_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.quote_id}: {'wrong' if self.wrong else 'right'}"

    @classmethod
    def keep(cls, quote: Quote, *, verb: str = "") -> None:
        """Write the judgement that follows from the decisions on `quote` as they stand, or none.

        verb: of the decision on its state that stands, if the caller knows it.
        """
        if quote.state_of("state").run is None:
            return  # the machine never proposed it
        judgement = cls._of(quote, verb)
        if judgement is None:
            cls.objects.filter(pk=quote.pk).delete()
        else:
            columns = ["kind", "named", "confidence", "wrong"]
            Judgement.objects.bulk_create(
                [judgement], update_conflicts=True, unique_fields=["quote"], update_fields=columns
            )

    @classmethod
    def _of(cls, quote: Quote, verb: str) -> Judgement | None:
        state, speaker = quote.state_of("state"), quote.state_of("speaker").machine
        if state.decision is None or quote.confidence is None or not speaker:
            return None
        if (verb or Decision.objects.get(pk=state.decision).verb) in NOT_ONE_BY_ONE:
            return None
        return Judgement(
            quote=quote,
            kind=quote.state_of("kind").machine,
            named=speaker["entity"] is not None,
            confidence=quote.confidence,
            wrong=quote.state != State.CONFIRMED or any(_differs(quote, field) for field in JUDGED),
        )


def _differs(quote: Quote, field: str) -> bool:
    state = quote.state_of(field)
    if state.decision is None:
        return False
    return not quote.same_value(field, quote.get_value(field), state.machine)
