"""Finds the best tree in a parser's scores, as Stanza does, without its detours.

Most sentences' best heads form a tree with one root already, and then that is the best tree. Labels are
scored for the heads found, not for every pair of words. Only what remains goes through Stanza's own search.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from stanza.models.common.chuliu_edmonds import chuliu_edmonds, chuliu_edmonds_one_root
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.depparse.head_constraints import (
    find_head_constraint_violations,
    resolve_head_constraint_violations,
)
from torch import Tensor

# What an arc from the root is made worse by, one after the other, until there is one root; in nats.
DISCOUNTS = (0.0, 4.0, 16.0)
# Pairs of words whose relations are scored together: the numbers between (8,000 a pair) stay in the caches.
PAIRS_AT_ONCE = 64


def is_tree(heads: Sequence[int]) -> bool:
    """Say whether the heads (of the words 1, 2, …; 0 is the root's place) form a tree with one root."""
    if sum(head == 0 for head in heads) != 1:
        return False
    state = [0] * (len(heads) + 1)
    state[0] = 2
    for word in range(1, len(heads) + 1):
        path = []
        while not state[word]:
            state[word] = 1
            path.append(word)
            word = heads[word - 1]
        if state[word] == 1:
            return False
        for one in path:
            state[one] = 2
    return True


def pair_scores(scorer: Any, lower: Tensor, upper: Tensor) -> Tensor:
    """Score each word (first) with each possible head (second): one number a pair."""
    weight = scorer.scorer.W_bilin.weight[:, :, 0]
    first = torch.relu(scorer.W1(lower))
    second = torch.relu(scorer.W2(upper))
    scores = torch.addmm(weight[-1], first.flatten(0, 1), weight[:-1]).view(*first.shape[:2], -1)
    return (
        torch.baddbmm(scores[:, :, -1:], scores[:, :, :-1], second.transpose(1, 2))
        + scorer.scorer.W_bilin.bias
    )


def arc_scores(model: Any, outputs: Tensor) -> Tensor:
    """Return what `GraphParser.forward_scores` returns for heads, without labels."""
    scores = pair_scores(model.unlabeled, outputs, outputs)
    longest = outputs.shape[1]
    offset = torch.arange(longest).view(1, -1) - torch.arange(longest).view(-1, 1)
    if model.args["linearization"]:
        order = pair_scores(model.linearization, outputs, outputs)
        scores = scores + torch.nn.functional.logsigmoid(order * torch.sign(offset).float())
    if model.args["distance"]:
        expected = 1 + torch.nn.functional.softplus(pair_scores(model.distance, outputs, outputs))
        scores = scores - torch.log((offset.abs().float() - expected) ** 2 / 2 + 1)
    return scores.masked_fill(torch.eye(longest, dtype=torch.bool), -float("inf"))


class Labeller:
    """The parser's layer for relations, for given pairs of words."""

    def __init__(self, scorer: Any, numbers: torch.dtype) -> None:
        self._scorer = scorer
        weight = scorer.scorer.W_bilin.weight.detach()
        self._shape = (weight.shape[1], weight.shape[2])
        self._weight = weight.reshape(weight.shape[0], -1).contiguous().to(numbers)

    def scores(self, lower: Tensor, upper: Tensor) -> Tensor:
        """Return the scores of all relations for the pairs lower[i], upper[i]."""
        parts = zip(lower.split(PAIRS_AT_ONCE), upper.split(PAIRS_AT_ONCE), strict=True)
        return torch.cat([self._scores(one, other) for one, other in parts])

    def _scores(self, lower: Tensor, upper: Tensor) -> Tensor:
        first = torch.relu(self._scorer.W1(lower)).to(self._weight.dtype)
        second = torch.relu(self._scorer.W2(upper)).to(self._weight.dtype)
        between = torch.addmm(self._weight[-1], first, self._weight[:-1]).view(-1, *self._shape)
        scores = torch.baddbmm(between[:, -1:], second.unsqueeze(1), between[:, :-1]).squeeze(1)
        return scores.float() + self._scorer.scorer.W_bilin.bias


def best_heads(scores: np.ndarray[Any, Any]) -> list[int]:
    """Return the head of each word; `scores` has a row and a column for the root's place."""
    heads: list[int] = scores[1:].argmax(1).tolist()
    if is_tree(heads):
        return heads
    # The best tree of any number of roots is the best of one root where it has one, and with every arc from
    # the root worth less by the same it still is: found much sooner than with those arcs ruled out.
    numbers = scores.astype(np.float64)
    for less in DISCOUNTS:
        tried = numbers.copy()
        tried[:, 0] -= less
        heads = chuliu_edmonds(tried)[1:].tolist()
        if heads.count(0) == 1:
            return heads
    return [int(head) for head in chuliu_edmonds_one_root(numbers)[1:]]


def relation_names(vocab: Any, labels: Sequence[int]) -> list[str]:
    return [str(name) for name in vocab.unmap([int(label) + VOCAB_PREFIX_SIZE for label in labels])]


def repaired(
    scores: np.ndarray[Any, Any],
    heads: list[int],
    relations: list[str],
    every: Callable[[], np.ndarray[Any, Any]],
    vocab: Any,
) -> tuple[list[int], list[str]]:
    """Return heads and relations, changed where a head has two subjects or objects.

    `every()` gives the scores of all relations for all pairs of words, which only a repair needs.
    """
    tree = np.array([0, *heads])
    if not find_head_constraint_violations(tree, relations):
        return heads, relations
    tree, labels = resolve_head_constraint_violations(scores, every(), tree, vocab)
    return [int(head) for head in tree[1:]], relation_names(vocab, labels)
