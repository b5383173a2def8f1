"""Makes dependency trees of a constituency treebank (ICON), as much as its constituents say.

A constituent says that one of its words, its head, hangs on a word outside and that all others hang inside.
Which word that is, which of a flat constituent's parts hangs on which and by what relation, a parser that is
trained already says. So the trees are neither gold nor only what that parser finds: it chooses among the
trees that agree with the constituents. Marks of punctuation are no part of that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from .conllu import DEPREL, HEAD, Sentence, words_of

Scores = np.ndarray[Any, np.dtype[np.float32]]
FILES = tuple(f"ud/icon_constituency/{name}.txt" for name in ("train", "dev"))
PART = re.compile(r"\(([^\s()]+)|([^\s()]+)|\)")
PUNCTUATION, CONJUNCTION = "PUN", "CCN"
# In these a phrase hangs on the head itself, be it object, complement or adjunct. What else there is may hang
# on a part beside it: words of a flat name, `dan` on the second conjunct, a speaker on `kata` after a quote.
HEADED = {"VP", "NP", "PP"}
ROOT = "root"
WRITTEN = {"-LRB-": "(", "-RRB-": ")"}


@dataclass(slots=True)
class Node:
    """A constituent with its label; a leaf has a word and no parts."""

    label: str
    word: str = ""
    parts: list[Node] = field(default_factory=list)

    def leaves(self) -> Iterator[Node]:
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()


def read(path: Path) -> list[Node]:
    """Read a file of one bracketed tree a line; a word doubled with a hyphen becomes one leaf again."""
    with path.open(encoding="utf-8") as file:
        return [_joined(_tree(line)) for line in file if line.strip()]


def _tree(line: str) -> Node:
    top = Node("")
    opened = [top]
    for found in PART.finditer(line):
        label, word = found.groups()
        if label:
            node = Node(label)
            opened[-1].parts.append(node)
            opened.append(node)
        elif word:
            opened[-1].word = WRITTEN.get(word, word)
        else:
            opened.pop()
    return top


def _joined(node: Node) -> Node:
    """Make one leaf of `anak - anak` and `berhari - hari`, which UD writes as one word."""
    parts: list[Node] = []
    rest = iter([_joined(part) for part in node.parts])
    for part in rest:
        hyphen = part.word == "-" and parts and parts[-1].word
        after = next(rest, None) if hyphen else None
        if after is None:
            parts.append(part)
        elif after.word and _doubled(parts[-1].word.lower(), after.word.lower()):
            parts[-1].word += "-" + after.word
        else:
            parts += [part, after]
    return Node(node.label, node.word, parts)


def _doubled(first: str, second: str) -> bool:
    return first.isalpha() and (first.endswith(second) or second.startswith(first))


def heads(tree: Node, scores: Scores) -> list[int]:
    """Return the head of every word, counted from 1, 0 for the root.

    `scores` has the log probability of each word's head: a row for each word and for the root before them (of
    no meaning), a column likewise. Punctuation hangs on the likeliest word, wherever that is.
    """
    places = {id(leaf): place for place, leaf in enumerate(tree.leaves(), 1)}
    chances = np.exp(scores)
    found = [0] * (len(places) + 1)

    def head(node: Node) -> tuple[int, int, int]:
        """Return a constituent's first and last word and its head; hang its other words."""
        if not node.parts:
            return (places[id(node)],) * 3
        parts = [(part, *head(part)) for part in node.parts]
        first, last = parts[0][1], parts[-1][2]
        under = [place for part, _, _, place in parts if part.label != PUNCTUATION] or [parts[0][3]]
        inside = chances[under, first : last + 1].sum(axis=1)
        top = under[int(inside.argmin())]
        headed = node.label in HEADED and all(part.label != CONJUNCTION for part in node.parts)
        bound = {place for part, _, _, place in parts if headed and part.parts}
        for word, over in zip(under, _hung(under, top, bound, scores), strict=True):
            found[word] = over
        return first, last, top

    root = head(tree)[2]
    found[root] = 0
    marks = {places[id(leaf)] for leaf in tree.leaves() if leaf.label == PUNCTUATION} - {root}
    words = [place for place in range(1, len(found)) if place not in marks]
    for mark in marks:
        found[mark] = words[int(scores[mark, words].argmax())]
    return found[1:]


def _hung(words: Sequence[int], top: int, bound: Collection[int], scores: Scores) -> list[int]:
    """Return each word's head in the best tree over the words whose root is `top`, with 0 for that.

    What is in `bound` hangs on the root itself.
    """
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds

    order = [top, *(word for word in words if word != top)]
    among = scores[np.ix_(order, order)].copy()
    np.fill_diagonal(among, -np.inf)
    for place, word in enumerate(order):
        if word in bound:
            among[place, 1:] = -np.inf
    among[0] = -np.inf
    among[0, 0] = 0
    over = dict(zip(order, (order[int(place)] for place in chuliu_edmonds(among)), strict=True))
    return [0 if word == top else over[word] for word in words]


def words(tree: Node) -> Sentence:
    """Return the words of a tree as CoNLL-U rows that say nothing but ICON's tag, as XPOS."""
    return Sentence(
        [
            [str(place), leaf.word, "_", "_", leaf.label, *"_____"]
            for place, leaf in enumerate(tree.leaves(), 1)
        ]
    )


def hang(trees: Sequence[Node], sentences: Sequence[Sentence], parser: Path, vectors: Path) -> None:
    """Put heads and relations into the sentences of the trees, which have tags and lemmas already."""
    for tree, sentence, (scores, relation) in zip(
        trees, sentences, _scored(sentences, parser, vectors), strict=True
    ):
        for place, (row, head) in enumerate(zip(sentence.rows, heads(tree, scores), strict=True), 1):
            row[HEAD], row[DEPREL] = str(head), relation(place, head)


def _scored(
    sentences: Sequence[Sentence], parser: Path, vectors: Path
) -> Iterator[tuple[Scores, Callable[[int, int], str]]]:
    """Yield each sentence's scores of heads, and what gives the relation of a word to a head."""
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
    from stanza.models.depparse.data import DataLoader
    from stanza.models.depparse.trainer import Trainer, unpack_batch
    from stanza.utils.conll import CoNLL

    pretrain = Pretrain(str(vectors))
    trainer = Trainer.load(str(parser), pretrain, device="cpu")
    trainer.model.eval()
    units = trainer.vocab["deprel"]
    root = units.unit2id(ROOT) - VOCAB_PREFIX_SIZE
    document = CoNLL.conll2doc(input_str=words_of(sentences))
    # One sentence at a time: they stay in order, and what a network says hangs on nothing else.
    for batch in DataLoader(document, 1, trainer.args, pretrain, trainer.vocab, evaluation=True):
        inputs, _, *rest = unpack_batch(batch, "cpu")
        _, (scores, _, labels) = trainer.model(*inputs, *rest)

        def relation(word: int, head: int, labels: Any = labels[0]) -> str:
            if not head:
                return ROOT
            known = labels[word, head].copy()
            known[root] = -np.inf
            return str(units.id2unit(int(known.argmax()) + VOCAB_PREFIX_SIZE))

        yield scores[0], relation
