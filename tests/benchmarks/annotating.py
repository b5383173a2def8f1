"""The processes that the annotation benchmark measures: Stanza as it is usually called, and the project's.

Each worker loads its weights by itself, as a worker of the queue does, and answers one request after the
other over a pipe, so that both can be measured in turns: what else runs on the machine weighs on both.
"""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import psutil

MEGABYTE = 1_048_576


class Worker:
    """A process of `kind` (stanza or newsdesk) with `threads` threads, `ready` after so many seconds."""

    def __init__(self, kind: str, weights: Path, package: str, *, threads: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, there = context.Pipe()
        began = time.perf_counter()
        arguments = (there, kind, weights, package, threads)
        self._process = context.Process(target=_serve, args=arguments, daemon=True)
        self._process.start()
        self.importing: float = self._pipe.recv()
        self._pipe.recv()
        self.ready = time.perf_counter() - began

    def begin(self, texts: list[str], *, batch: int) -> None:
        self._pipe.send((texts, batch))

    def end(self) -> dict[str, Any]:
        """Return what came of what was begun: {seconds, processor, parts, peak, results}.

        `processor` is processor time of all threads, `parts` seconds by Stanza's processors, `peak` in MB.
        """
        answer: dict[str, Any] = self._pipe.recv()
        return answer

    def stop(self) -> None:
        self._pipe.send(None)
        self._process.join(10)


def _serve(pipe: Connection, kind: str, weights: Path, package: str, threads: int) -> None:
    began = time.perf_counter()
    import torch

    pipe.send(time.perf_counter() - began)
    torch.set_num_threads(threads)
    parts: defaultdict[str, float] = defaultdict(float)
    run = (
        _stanza(weights, package, parts) if kind == "stanza" else _newsdesk(weights, package, parts, threads)
    )
    pipe.send("ready")
    while (request := pipe.recv()) is not None:
        texts, batch = request
        parts.clear()
        began, used = time.perf_counter(), time.process_time()
        with _peak_memory() as peak:
            results = run(texts, batch)
        times = {"seconds": time.perf_counter() - began, "processor": time.process_time() - used}
        pipe.send({**times, "parts": dict(parts), "peak": peak(), "results": results})


def _stanza(weights: Path, package: str, parts: dict[str, float]) -> Callable[[list[str], int], list[Any]]:
    """Return Stanza article by article, as its own documentation calls it: blank lines between paragraphs."""
    import stanza

    pipeline = stanza.Pipeline(
        "id", dir=str(weights), package=package, download_method=None, use_gpu=False, logging_level="ERROR"
    )
    for name, processor in pipeline.processors.items():
        processor.process = _timed(processor.process, name, parts)

    def run(texts: list[str], batch: int) -> list[Any]:
        for text in texts:
            pipeline("\n\n".join(text.splitlines()))
        return []

    return run


def _newsdesk(
    weights: Path, package: str, parts: dict[str, float], threads: int
) -> Callable[[list[str], int], list[Any]]:
    """Return the project's annotating, rules included; a batch of 0 lets Stanza's own processors run."""
    from articles.nlp import pipeline as module

    annotator = module.Annotator(weights, package, threads=threads)
    parser = annotator._parser
    runner = parser._runner
    if runner is None:
        raise ValueError("these weights are run by Stanza alone: nothing to compare")
    parser._sentences = _timed(parser._sentences, "tokenize", parts)  # type: ignore[method-assign]
    names = {"Tagger": "pos", "Lemmatiser": "lemma", "Parser": "depparse", "NameTagger": "ner"}
    for step in runner._steps:
        step.run = _timed(step.run, names[type(step).__name__], parts)
    module.analyse = _timed(module.analyse, "rules", parts)

    def run(texts: list[str], batch: int) -> list[Any]:
        parser._runner = runner if batch else None
        size = batch or 1
        documents = [
            document
            for at in range(0, len(texts), size)
            for document in annotator.annotate(texts[at : at + size])
        ]
        return [(one.mentions, one.quotes, one.candidates) for one in documents]

    return run


def _timed(function: Any, name: str, parts: dict[str, float]) -> Any:
    def call(*args: Any, **options: Any) -> Any:
        began = time.perf_counter()
        try:
            return function(*args, **options)
        finally:
            parts[name] += time.perf_counter() - began

    return call


@contextmanager
def _peak_memory() -> Iterator[Callable[[], float]]:
    """Watch this process's memory; give a function that says its peak in MB."""
    process, most, stop = psutil.Process(), [0], threading.Event()

    def watch() -> None:
        while not stop.wait(0.05):
            most[0] = max(most[0], process.memory_info().rss)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield lambda: max(most[0], process.memory_info().rss) / MEGABYTE
    finally:
        stop.set()
        watcher.join()
