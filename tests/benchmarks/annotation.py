"""Measures annotating against Stanza as it is usually called: `python -m tests.benchmarks.annotation`.

Both run on the same weights and in turns, a slice of the articles each, so that what else runs on the machine
weighs on both: `stanza.Pipeline` article by article in one process of two threads, the project's annotating
(rules included) in two processes of one thread. Then by processor, by batch size, how time and memory grow
with the number of articles, and what happens to absurd articles. The articles are invented, see archive/;
--texts FILE takes one a line from a file, with its line breaks written as \\n.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from .annotating import Worker
from .archive.cast import Cast
from .archive.stories import write_story

ROOT = Path(__file__).parents[2]
WEIGHTS = ROOT / "articles" / "nlp" / "weights"
SEED = 2024
SLICE = 50
BATCHES = (1, 8, 32, 128)
BATCH = 32
COMPARED = 40
GROWTH = (10, 100, 1000)


def invented(count: int) -> list[str]:
    cast, random = Cast(count), Random(SEED)
    return [write_story(random, cast, year=2024).text for _ in range(count)]


def words(texts: Sequence[str]) -> int:
    return sum(len(text.split()) for text in texts)


class Bench:
    """The three workers: Stanza with two threads, and two of the project's with one."""

    def __init__(self, weights: Path, package: str) -> None:
        self.stanza = Worker("stanza", weights, package, threads=2)
        self.ours = [Worker("newsdesk", weights, package, threads=1) for _ in range(2)]

    def stop(self) -> None:
        for worker in (self.stanza, *self.ours):
            worker.stop()

    def plainly(self, texts: list[str]) -> dict[str, Any]:
        self.stanza.begin(texts, batch=1)
        return self.stanza.end()

    def quickly(self, texts: list[str], *, batch: int) -> list[dict[str, Any]]:
        """Give every other article to each of the two; both are under way at the same time."""
        for at, worker in enumerate(self.ours):
            worker.begin(texts[at::2], batch=batch)
        return [worker.end() for worker in self.ours]

    def alone(self, texts: list[str], *, batch: int) -> dict[str, Any]:
        self.ours[0].begin(texts, batch=batch)
        return self.ours[0].end()


def ratio(bench: Bench, texts: list[str]) -> None:
    """Print words a second of both, in turns, and where their time goes."""
    plain = quick = 0.0
    used = {"stanza": 0.0, "ours": 0.0}
    spent: dict[str, dict[str, float]] = {"stanza": {}, "ours": {}}
    peaks = {"stanza": 0.0, "ours": 0.0}
    for at in range(0, len(texts), SLICE):
        part = texts[at : at + SLICE]
        one, two = bench.plainly(part), bench.quickly(part, batch=BATCH)
        plain += one["seconds"]
        used["stanza"] += one["processor"]
        used["ours"] += sum(answer["processor"] for answer in two)
        quick += max(answer["seconds"] for answer in two)
        _add(spent["stanza"], one["parts"])
        peaks["stanza"] = max(peaks["stanza"], one["peak"])
        for answer in two:
            _add(spent["ours"], answer["parts"])
            peaks["ours"] = max(peaks["ours"], answer["peak"])
    total = words(texts)
    print(f"\n{len(texts)} articles of {total / len(texts):.0f} words")
    print(f"{'':34}{'words/s':>9}{'peak MB':>9}")
    print(f"{'Stanza, one process, 2 threads':34}{total / plain:9.0f}{peaks['stanza']:9.0f}")
    print(f"{'newsdesk, 2 processes, 1 thread':34}{total / quick:9.0f}{peaks['ours']:9.0f}")
    print(f"newsdesk is {plain / quick:.2f} times as fast", end="")
    print(f" and takes {used['stanza'] / used['ours']:.2f} times less processor time")
    print(f"\n{'':12}{'Stanza':>16}{'newsdesk':>18}")
    whole = {name: sum(parts.values()) for name, parts in spent.items()}
    for name in ("tokenize", "mwt", "pos", "lemma", "depparse", "ner", "rules"):
        times = [spent[kind].get(name, 0.0) for kind in spent]
        here = [
            f"{one:8.1f} s {100 * one / whole[kind]:3.0f} %" for kind, one in zip(spent, times, strict=True)
        ]
        print(f"{name:12}{here[0]:>16}{here[1]:>18}")


def _add(total: dict[str, float], parts: dict[str, float]) -> None:
    for name, seconds in parts.items():
        total[name] = total.get(name, 0.0) + seconds


def identity(bench: Bench, texts: list[str]) -> None:
    """Print how many annotations differ between Stanza's own processors and ours: none should."""
    ours, stanzas = bench.alone(texts, batch=BATCH)["results"], bench.alone(texts, batch=0)["results"]
    found = Counter[str]()
    for one, other in zip(ours, stanzas, strict=True):
        for kind, mine, theirs in zip(("names", "quotes", "candidates"), one, other, strict=True):
            found[kind] += len(theirs)
            found[f"{kind} that differ"] += len(set(map(repr, mine)) ^ set(map(repr, theirs)))
    told = ", ".join(
        f"{found[kind]} {kind} ({found[f'{kind} that differ']} differ)" for kind in ("names", "quotes")
    )
    print(f"\nSame annotations as by Stanza's processors, {len(texts)} articles: {told}")


def by_batch(bench: Bench, texts: list[str]) -> None:
    print(f"\n{'one process, articles at once':32}{'words/s':>9}{'peak MB':>9}")
    for batch in BATCHES:
        answer = bench.alone(texts, batch=batch)
        print(f"{batch:32}{words(texts) / answer['seconds']:9.0f}{answer['peak']:9.0f}", flush=True)


def growth(bench: Bench, texts: list[str]) -> None:
    print(f"\n{'one process, articles':32}{'words/s':>9}{'peak MB':>9}")
    for count in GROWTH:
        several = (texts * (count // len(texts) + 1))[:count]
        answer = bench.alone(several, batch=BATCH)
        print(f"{count:32}{words(several) / answer['seconds']:9.0f}{answer['peak']:9.0f}", flush=True)


def absurd(bench: Bench, texts: list[str]) -> None:
    """Print seconds and memory for articles that no desk has, and for half of each: time goes with length."""
    everything = " ".join(texts).split()
    endless = [word.strip(".!?") or "dan" for word in everything]
    sentences = " ".join(
        f"{endless[i % len(endless)].capitalize()} pergi ke pasar pagi ini" for i in range(5000)
    )
    long = " ".join((everything * (200_000 // len(everything) + 1))[:200_000])
    print(f"\n{'one article':44}{'seconds':>9}{'of half':>9}{'peak MB':>9}")
    for name, text in (
        ("one word", "Jakarta"),
        ("5,000 sentences without a full stop", sentences),
        ("200,000 words", long),
    ):
        half = bench.alone([text[: len(text) // 2]], batch=1)
        answer = bench.alone([text], batch=1)
        print(f"{name:44}{answer['seconds']:9.2f}{half['seconds']:9.2f}{answer['peak']:9.0f}", flush=True)


PARTS = {"ratio": ratio, "identity": identity, "batches": by_batch, "growth": growth, "absurd": absurd}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--texts", type=Path, metavar="FILE")
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("--package", default="news")
    options = parser.parse_args()
    if unknown := set(options.parts) - PARTS.keys():
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    if options.texts:
        lines = options.texts.read_text(encoding="utf-8").splitlines()[: options.articles]
        texts = [line.replace("\\n", "\n") for line in lines]
    else:
        texts = invented(options.articles)
    bench = Bench(options.weights, options.package)
    print(
        f"Annotation. A worker is ready after {bench.ours[0].ready:.1f} s,"
        f" {bench.ours[0].importing:.1f} s of it importing torch",
        flush=True,
    )
    for name in options.parts or PARTS:
        some = texts[:COMPARED] if name in ("identity", "batches", "growth") else texts
        PARTS[name](bench, some if name != "batches" else texts[:128])
    bench.stop()


if __name__ == "__main__":
    main()
