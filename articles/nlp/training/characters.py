"""Prepares running text for Stanza's character language models, which are trained in both directions."""

from __future__ import annotations

from pathlib import Path

# Every so many paragraphs one is kept to measure on.
HELD_OUT = 200
FILES = ("text/news.txt", "text/other.txt")


def prepare(source: Path, target: Path) -> dict[str, int]:
    """Write `train.txt` and `dev.txt` (one paragraph a line); return how many paragraphs each source gave."""
    target.mkdir(parents=True, exist_ok=True)
    counts = {}
    with (
        (target / "train.txt").open("w", encoding="utf-8") as train,
        (target / "dev.txt").open("w", encoding="utf-8") as dev,
    ):
        for name in FILES:
            number = 0
            with (source / name).open(encoding="utf-8") as file:
                for number, line in enumerate(file, 1):
                    (train if number % HELD_OUT else dev).write(line)
            counts[name] = number
    return counts
