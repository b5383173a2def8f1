"""Recurrent layers over a padded table give what torch gives over packed sequences."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn.utils.rnn import PackedSequence, pack_sequence, unpack_sequence

from articles.nlp.parsing.recurrent import BothWays, Table


def test_both_ways_are_an_lstm_of_two_directions() -> None:
    torch.manual_seed(1)
    lstm = nn.LSTM(5, 7, num_layers=2, bidirectional=True)
    sequences = [torch.randn(length, 5) for length in (9, 4, 4, 1)]
    first, cell = torch.randn(4, 1, 7), torch.randn(4, 1, 7)
    with torch.inference_mode():
        packed: PackedSequence = pack_sequence(sequences)
        state = first.expand(-1, 4, -1).contiguous(), cell.expand(-1, 4, -1).contiguous()
        expected = torch.cat(unpack_sequence(lstm(packed, state)[0]))
        rows, table = torch.cat(sequences), Table.of([9, 4, 4, 1])
        for layer in range(2):
            begin = first[2 * layer : 2 * layer + 2, 0], cell[2 * layer : 2 * layer + 2, 0]
            rows = BothWays(lstm, layer, torch.float32, begin).run(rows, table)
    assert torch.allclose(rows, expected, atol=1e-6)


def test_padded_rows_have_zeros_behind_each_sequence() -> None:
    rows = torch.arange(1.0, 7.0).unsqueeze(1)
    assert Table.of([3, 2, 1]).padded(rows).squeeze(2).tolist() == [[1, 2, 3], [4, 5, 0], [6, 0, 0]]
