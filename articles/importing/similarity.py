"""Near-duplicates: fingerprints that find candidates in one query, and a real similarity that decides.

A story is the set of its runs of three words. Sixty-four minima of it (one-permutation MinHash: Li, Owen &
Zhang 2012; empty buckets filled by rotation: Shrivastava & Li 2014) make sixteen bands of four: two stories
with half their runs in common share a band in 64 of 100 cases, with four fifths in 99.98.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import Final
from zlib import crc32

RUN: Final = 3
BUCKETS: Final = 64
BANDS: Final = 16
ROWS: Final = BUCKETS // BANDS
# The share of runs that two stories have in common from which on a person is asked.
NEAR: Final = 0.6

BITS: Final = (1 << 64) - 1
EMPTY: Final = BITS
FIRST, SECOND, THIRD, MIX = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xBF58476D1CE4E5B9

WORD: Final = re.compile(r"\w+")


def fingerprint(story: str) -> tuple[int, ...]:
    """Return the bands of a story as signed 64-bit numbers, the same on every machine."""
    minima = [EMPTY] * BUCKETS
    for value in _hashes(story):
        bucket, value = value % BUCKETS, value // BUCKETS
        if value < minima[bucket]:
            minima[bucket] = value
    filled = _filled(minima)
    return tuple(_band(number, filled[number * ROWS : (number + 1) * ROWS]) for number in range(BANDS))


def similarity(one: str, other: str) -> float:
    """Return the share of the runs of both stories that they have in common, 0 to 1."""
    ones, others = runs_of(one), runs_of(other)
    return len(ones & others) / len(ones | others)


def runs_of(story: str) -> set[tuple[str, str, str]]:
    words = _words(story)
    return set(zip(words, words[1:], words[2:], strict=False))


def _words(story: str) -> list[str]:
    """Return the words; a story of fewer than a run is filled up."""
    words = WORD.findall(story.casefold())
    return words if len(words) >= RUN else words + [""] * (RUN - len(words))


def _hashes(story: str) -> set[int]:
    """Return a 64-bit number for each run: its words' checksums, multiplied and mixed as splitmix64 does."""
    words = [crc32(word.encode()) for word in _words(story)]
    runs = set(zip(words, words[1:], words[2:], strict=False))
    mixed = ((a * FIRST ^ b * SECOND) + c * THIRD & BITS for a, b, c in runs)
    return {(value ^ value >> 29) * MIX & BITS for value in mixed}


def _filled(minima: list[int]) -> list[int]:
    """Fill each empty bucket with the next full one's minimum and its distance; the story has a run."""

    def fill() -> Iterator[int]:
        for bucket in range(BUCKETS):
            away = 0
            while (value := minima[(bucket + away) % BUCKETS]) == EMPTY:
                away += 1
            yield value + (away << 58)

    return list(fill())


def _band(number: int, values: list[int]) -> int:
    joined = ",".join(map(str, [number, *values]))
    return int.from_bytes(blake2b(joined.encode(), digest_size=8).digest(), signed=True)
