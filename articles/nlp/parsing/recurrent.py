"""Stanza's recurrent layers, run as torch runs them quickest: one direction at a time over a padded table.

Torch hands such a table to oneDNN as a whole, while the two directions over sequences of different length,
as Stanza has them, are computed place by place. Rows stand sequence after sequence, the longest first; for
the way back each sequence is laid into the table from its own end, so that what is behind its last row is
never read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch
from stanza.models.common.hlstm import HighwayLSTM
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Table:
    """Where rows stand in a table of `longest` × `count` places.

    forward, backward: the number of the place of each row, for either direction.
    """

    longest: int
    count: int
    forward: Tensor
    backward: Tensor

    @classmethod
    def of(cls, lengths: Sequence[int]) -> Table:
        """lengths: of the sequences, the longest first."""
        count = len(lengths)
        long = torch.tensor(lengths)
        starts = long.cumsum(0) - long
        sequence = torch.arange(count).repeat_interleave(long)
        place = torch.arange(int(long.sum())) - starts[sequence]
        back = long[sequence] - 1 - place
        return cls(lengths[0], count, place * count + sequence, back * count + sequence)

    def padded(self, rows: Tensor) -> Tensor:
        """Return rows as (count, longest, width), with zeros behind each sequence."""
        table = rows.new_zeros(self.longest * self.count, rows.shape[1])
        table[self.forward] = rows
        return table.view(self.longest, self.count, -1).transpose(0, 1)


class BothWays:
    """One layer of an LSTM of two directions.

    state: (2, hidden) what it begins with and the same of its cell, or None for zeros.
    """

    def __init__(
        self, lstm: nn.LSTM, layer: int, numbers: torch.dtype, state: tuple[Tensor, Tensor] | None = None
    ) -> None:
        width = lstm.input_size if layer == 0 else 2 * lstm.hidden_size
        self._ways = [nn.LSTM(width, lstm.hidden_size) for _ in range(2)]
        for way, suffix in zip(self._ways, ("", "_reverse"), strict=True):
            for name in ("weight_ih", "weight_hh", "bias_ih", "bias_hh"):
                weights = getattr(lstm, f"{name}_l{layer}{suffix}").detach().to(numbers)
                setattr(way, f"{name}_l0", nn.Parameter(weights, requires_grad=False))
        self._states = None if state is None else [one.detach().to(numbers) for one in state]

    def run(self, rows: Tensor, table: Table) -> Tensor:
        """Return the outputs of both directions beside each other, a row for each of `rows`."""
        found = []
        for number, (way, places) in enumerate(zip(self._ways, (table.forward, table.backward), strict=True)):
            laid = rows.new_zeros(table.longest * table.count, rows.shape[1])
            laid[places] = rows
            begin = self._states and tuple(
                state[number].expand(1, table.count, -1).contiguous() for state in self._states
            )
            said, _ = way(laid.view(table.longest, table.count, -1), begin)
            found.append(said.view(table.longest * table.count, -1)[places])
        return torch.cat(found, 1)


class Recurrent:
    """The layers of a tagger or parser: an LSTM, or one with highways around its layers.

    Where the processor has them it multiplies bfloat16 numbers, in half the time: eight bits of a weight are
    enough for what is decided by the largest of many sums. No result hangs on what else is in a batch.
    """

    def __init__(self, lstm: Any, first: Tensor, cell: Tensor, numbers: torch.dtype) -> None:
        self._numbers = numbers
        self._highways: list[tuple[nn.Linear, nn.Linear]] = []
        self._layers: list[BothWays] = []
        for layer in range(lstm.num_layers if isinstance(lstm, HighwayLSTM) else lstm.lstm.num_layers):
            state = first[2 * layer : 2 * layer + 2, 0], cell[2 * layer : 2 * layer + 2, 0]
            if isinstance(lstm, HighwayLSTM):
                self._layers.append(BothWays(lstm.lstm[layer].lstm, 0, numbers, state))
                self._highways.append((_copy(lstm.gate[layer], numbers), _copy(lstm.highway[layer], numbers)))
            else:
                self._layers.append(BothWays(lstm.lstm, layer, numbers, state))
        self._func = getattr(lstm, "highway_func", None) or (lambda rows: rows)

    def run(self, rows: Tensor, table: Table) -> Tensor:
        """Return the outputs as 32-bit numbers, a row for each of `rows`."""
        rows = rows.to(self._numbers)
        for number, layer in enumerate(self._layers):
            said = layer.run(rows, table)
            if self._highways:
                gate, highway = self._highways[number]
                said = said + torch.sigmoid(gate(rows)) * self._func(highway(rows))
            rows = said
        return rows.float()


def _copy(linear: nn.Linear, numbers: torch.dtype) -> nn.Linear:
    made = nn.Linear(linear.in_features, linear.out_features, dtype=numbers)
    made.load_state_dict(linear.state_dict())
    return made
