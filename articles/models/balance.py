"""Source balance: how many quotes each month, outlet and kind have, kept as quotes change.

A change is appended (-1 here, +1 there), so that two workers never wait for each other; a task of the queue
folds what was appended. The sum is right at every moment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.db import connections, models
from django.utils.translation import pgettext_lazy

from .outlets import Outlet


class Tallied(NamedTuple):
    """What is counted together; outlet: 0 for none."""

    month: date
    outlet: int
    dimension: str
    value: str
    verified: bool


FOLD = """
    WITH several AS (
        SELECT month, outlet_id, dimension, value, verified FROM articles_tally
        GROUP BY month, outlet_id, dimension, value, verified HAVING count(*) > 1 OR sum(number) = 0
    ), taken AS (
        DELETE FROM articles_tally AS row USING several
        WHERE (row.month, row.dimension, row.value, row.verified)
              = (several.month, several.dimension, several.value, several.verified)
          AND row.outlet_id IS NOT DISTINCT FROM several.outlet_id
        RETURNING row.*
    )
    INSERT INTO articles_tally (month, outlet_id, dimension, value, verified, number)
    SELECT month, outlet_id, dimension, value, verified, sum(number) FROM taken
    GROUP BY month, outlet_id, dimension, value, verified HAVING sum(number) <> 0
"""


class TallyQuerySet(models.QuerySet["Tally"]):
    def add(self, numbers: Counter[Tallied]) -> None:
        Tally.objects.bulk_create(
            Tally(
                month=key.month,
                outlet_id=key.outlet or None,
                dimension=key.dimension,
                value=key.value,
                verified=key.verified,
                number=number,
            )
            for key, number in sorted(numbers.items())
            if number
        )

    def fold(self) -> None:
        """Make one row of those that count the same."""
        with connections[self.db].cursor() as cursor:
            cursor.execute(FOLD)

    def totals(self) -> Counter[Tallied]:
        """Return every number that is not nought."""
        columns = ("month", "outlet", "dimension", "value", "verified")
        rows = self.values_list(*columns).annotate(n=models.Sum("number")).order_by()
        return Counter({Tallied(month, outlet or 0, *rest): n for month, outlet, *rest, n in rows if n})


class Tally(models.Model):
    """A part of a number of shown quotes; number is negative for what went away."""

    class Dimension(models.TextChoices):
        KIND = "k", pgettext_lazy("source balance", "Direct or indirect")
        SOURCE = "n", pgettext_lazy("source balance", "Named or anonymous")
        ROLE = "r", pgettext_lazy("source balance", "Kind of role")

    month = models.DateField(help_text="its first day")
    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, related_name="+")
    dimension = models.CharField(max_length=1, choices=Dimension.choices)
    value = models.CharField(max_length=12)
    verified = models.BooleanField()
    number = models.IntegerField()

    objects = TallyQuerySet.as_manager()

    class Meta:
        indexes = [
            # /balance/: all, or those of a period
            models.Index(fields=["month", "outlet"], name="tally_month"),
        ]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.outlet_id} {self.dimension}:{self.value} {self.number:+}"

    @classmethod
    def of(cls, facts: Iterable[str]) -> Iterator[Tallied]:
        """Yield what a quote with these facts (models/quote_index.py) counts in."""
        known = dict(fact.split(":", 1) for fact in facts)
        if known:
            month = date.fromisoformat(f"{known['m']}-01")
            for dimension in cls.Dimension.values:
                verified = known["v"] == "confirmed"
                yield Tallied(month, int(known["o"]), dimension, known[dimension], verified)
