"""A chart of months as SVG, drawn on the server: no script, no style, every column a link."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

HEIGHT = 120  # units of the drawing; a column is WIDTH wide
WIDTH = 10
GAP = 2


@dataclass(frozen=True)
class Column:
    """x, y, height: of the rectangle, in units of the drawing."""

    month: date
    number: int
    x: int
    y: float
    height: float
    address: str

    @property
    def begins_year(self) -> bool:
        return self.month.month == 1


@dataclass(frozen=True)
class Chart:
    columns: list[Column]
    highest: int

    @classmethod
    def of(cls, months: Mapping[date, int], address: Callable[[date], str]) -> Chart:
        highest = max(months.values(), default=0)
        columns = []
        for place, (month, number) in enumerate(months.items()):
            height = round(HEIGHT * number / highest, 1) if highest else 0.0
            columns.append(
                Column(month, number, place * WIDTH, round(HEIGHT - height, 1), height, address(month))
            )
        return cls(columns, highest)

    @property
    def width(self) -> int:
        return WIDTH * max(1, len(self.columns))

    @property
    def column_width(self) -> int:
        return WIDTH - GAP
