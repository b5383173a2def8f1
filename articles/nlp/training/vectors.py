"""Makes word vectors of running text: skip-gram with negative sampling (Mikolov and others 2013).

The vectors of the first weights came from fastText's skip-gram over the same text; it is not a dependency of
the project, and this needs torch alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import torch

WORD = re.compile(r"\w+(?:-\w+)*|[^\w\s]")
FILES = ("text/news.txt", "text/other.txt")
MOST_WORDS = 60_000
SIZE, WINDOW, NEGATIVE, EPOCHS = 100, 5, 5, 5
PAIRS_AT_ONCE, SEED = 8192, 1234
# Commoner words than this share of the text are skipped at times.
COMMON = 1e-4
RATE = 0.025


def count(source: Path, target: Path) -> dict[str, int]:
    """Write `words.txt`, the commonest words in lower case; return how many words each source gave."""
    counts: Counter[str] = Counter()
    sizes = {}
    for name in FILES:
        before = counts.total()
        for words in _lines(source / name):
            counts.update(words)
        sizes[name] = counts.total() - before
    target.mkdir(parents=True, exist_ok=True)
    rows = (f"{word}\t{number}\n" for word, number in counts.most_common(MOST_WORDS))
    (target / "words.txt").write_text("".join(rows), encoding="utf-8")
    return sizes


def train(
    source: Path, target: Path, output: Path, *, epochs: float = EPOCHS, say: Callable[[str], None] = print
) -> None:
    """Write a pretrain file of Stanza's; `target` holds what `count` wrote, `epochs` may be a part of one."""
    from stanza.models.common.pretrain import Pretrain

    rows = [line.split("\t") for line in (target / "words.txt").read_text(encoding="utf-8").splitlines()]
    places = {word: place for place, (word, _) in enumerate(rows)}
    numbers = torch.tensor([float(number) for _, number in rows])
    vectors = _skip_gram(source, places, numbers, epochs, say)
    text = target / "vectors.txt"
    with text.open("w", encoding="utf-8") as file:
        file.write(f"{len(rows)} {SIZE}\n")
        for (word, _), vector in zip(rows, vectors.tolist(), strict=True):
            file.write(word + " " + " ".join(f"{one:.5f}" for one in vector) + "\n")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.unlink(missing_ok=True)
    Pretrain(str(output), str(text), max_vocab=MOST_WORDS).load()


def _skip_gram(
    source: Path, places: dict[str, int], numbers: torch.Tensor, epochs: float, say: Callable[[str], None]
) -> torch.Tensor:
    device = "cuda" if torch.cuda.is_available() else "cpu"
    chance = torch.Generator().manual_seed(SEED)
    inner = ((torch.rand(len(places), SIZE, generator=chance) - 0.5) / SIZE).to(device)
    outer = torch.zeros(len(places), SIZE, device=device)
    noise = numbers**0.75
    kept = (COMMON * numbers.sum() / numbers).sqrt().clamp(max=1)
    total = max(1, int(numbers.sum() * epochs))
    done = said = 0
    while done < total:
        for centre, context, read in _pairs(source, places, kept, chance):
            rate = RATE * max(0.05, 1 - done / total)
            drawn = torch.multinomial(noise, len(centre) * NEGATIVE, replacement=True, generator=chance)
            wanted = torch.cat([context.view(-1, 1), drawn.view(-1, NEGATIVE)], 1).to(device)
            _step(inner, outer, centre.to(device), wanted, rate)
            done += read
            if done - said >= total / 20:
                said = done
                say(f"vectors: {100 * done // total} %")
            if done >= total:
                break
    return inner.cpu()


def _step(
    inner: torch.Tensor, outer: torch.Tensor, centre: torch.Tensor, wanted: torch.Tensor, rate: float
) -> None:
    """Move both tables by one step of gradient descent; the first column of `wanted` is the true context."""
    first, second = inner[centre], outer[wanted]
    error = torch.sigmoid((second @ first.unsqueeze(2)).squeeze(2))
    error[:, 0] -= 1
    change = (error.unsqueeze(1) @ second).squeeze(1)
    outer.index_add_(
        0, wanted.flatten(), (error.unsqueeze(2) * first.unsqueeze(1)).flatten(0, 1), alpha=-rate
    )
    inner.index_add_(0, centre, change, alpha=-rate)


def _pairs(
    source: Path, places: dict[str, int], kept: torch.Tensor, chance: torch.Generator
) -> Iterator[tuple[torch.Tensor, torch.Tensor, int]]:
    """Yield (words, a neighbour of each, how many words were read for them) from one pass over the text."""
    centres: list[torch.Tensor] = []
    contexts: list[torch.Tensor] = []
    size = read = 0
    for name in FILES:
        for words in _lines(source / name):
            read += len(words)
            line = torch.tensor([places[word] for word in words if word in places], dtype=torch.long)
            line = line[torch.rand(len(line), generator=chance) < kept[line]]
            for distance in range(1, min(WINDOW, len(line) - 1) + 1):
                centres += [line[distance:], line[:-distance]]
                contexts += [line[:-distance], line[distance:]]
                size += 2 * (len(line) - distance)
            if size >= PAIRS_AT_ONCE:
                yield torch.cat(centres), torch.cat(contexts), read
                centres, contexts, size, read = [], [], 0, 0
    if centres:
        yield torch.cat(centres), torch.cat(contexts), read


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield WORD.findall(line.lower())
