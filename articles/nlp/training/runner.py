"""Trains the steps one after the other and keeps what is done, so that a broken training goes on.

A step is done when `work/<step>.json` says so; its weights then lie in the resource directory. A step that
was broken off begins with the best weights it had written. Stanza's trainers run as processes of their own
and take a GPU by themselves where there is one.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from . import package, recipes, vectors
from .recipes import Places, Run

# Lines of Stanza's trainers that say how far they are or what they scored.
PROGRESS = re.compile(r"[Ss]core|epoch \d+:|New best|[Bb]est dev|Training ended|F1 =|ppl|parameters from")
Say = Callable[[str], None]


class TrainingProblem(Exception):
    """Something is missing or a trainer failed; the message says what in a line."""


def missing(data: Path, steps: Iterable[str]) -> list[str]:
    """Return the files that the steps need and that are not there, each with the steps that need it."""
    wanted: dict[str, list[str]] = {}
    for step in steps:
        for name in recipes.NEEDS[step]:
            if not (data / name).is_file():
                wanted.setdefault(name, []).append(step)
    return [f"{name} (for {', '.join(needed)})" for name, needed in wanted.items()]


def train(steps: Iterable[str], places: Places, *, effort: float = 1.0, say: Say = print) -> list[str]:
    """Train the steps in the order that they depend on each other; return those that were not done already.

    `effort` scales the number of steps: a hundredth tries the whole chain. Raises TrainingProblem.
    """
    chosen = [step for step in recipes.STEPS if step in set(steps)]
    if gone := missing(places.data, chosen):
        raise TrainingProblem(f"Missing in {places.data}:\n  " + "\n  ".join(gone))
    fresh = []
    for step in chosen:
        state = places.work / f"{step}.json"
        if state.exists() and places.made(step).exists():
            say(f"{step}: done already ({state} says how; remove it to train again)")
            continue
        fresh.append(step)
        _train(step, places, effort, say)
    return fresh


def _train(step: str, places: Places, effort: float, say: Say) -> None:
    began = time.monotonic()
    needs_vectors = step in recipes.VECTORS
    if needs_vectors and places.known("pretrain") is None:
        raise TrainingProblem(
            f"{step} needs word vectors: train pretrain first, or name weights with --start."
        )
    try:
        counts = recipes.prepare(step, places)
    except FileNotFoundError as problem:
        raise TrainingProblem(f"{step} needs {problem}") from problem
    say(f"{step}: " + ", ".join(f"{name} {number}" for name, number in counts.items()))
    kept: dict[str, Any] = {"data": counts, "effort": effort, "runs": []}
    if step == "pretrain":
        vectors.train(places.data, places.work / "vectors", places.made(step), epochs=vectors.EPOCHS * effort)
    elif step == "charlm":
        kept["runs"] = [_characters(direction, places, effort, say) for direction in ("forward", "backward")]
    else:
        for number, run in enumerate(recipes.runs(step, places), 1):
            kept["runs"].append(_run(step, number, run, places, effort, say))
    kept["start"] = str(places.first(step) or "")
    kept["seconds"] = round(time.monotonic() - began)
    (places.work / f"{step}.json").write_text(json.dumps(kept, indent=1), encoding="utf-8")
    say(f"{step}: done in {kept['seconds']} s")


def _run(step: str, number: int, run: Run, places: Places, effort: float, say: Say) -> list[str]:
    """Run a trainer and put its best weights into the resource directory; return its arguments."""
    folder = places.work / f"{step}-{number}"
    folder.mkdir(parents=True, exist_ok=True)
    written = folder / "weights.pt"
    begin = places.made(step) if number > 1 else places.first(step)
    if written.exists() and not (folder / "checkpoint.pt").exists():
        # Broken off before: the best weights so far are a better beginning.
        begin = written.rename(folder / "before.pt")
    option, most = run.steps
    most = max(1, round(most * effort))
    every = (run.every[0], str(min(run.every[1], most))) if run.every else ()
    arguments = [
        *(step, "--decay", str(run.decay), *(("--start", str(begin)) if begin else ()), *run.arguments),
        *(option, str(most), *every),
        *("--save_dir", str(folder), "--save_name", "weights.pt"),
    ]
    _call(
        ["-m", "articles.nlp.training.trainers", *arguments], places.work / f"{step}-{number}.log", step, say
    )
    if not written.exists():
        raise TrainingProblem(f"{step}: the trainer wrote no weights; see {places.work}/{step}-{number}.log")
    if run.after:
        run.after(places, written)
    places.made(step).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(written, places.made(step))
    package.without_paths(places.made(step))
    return arguments


def _characters(direction: str, places: Places, effort: float, say: Say) -> list[str]:
    target = places.made(f"{direction}_charlm")
    folder = places.work / "characters"
    target.parent.mkdir(parents=True, exist_ok=True)
    arguments = [
        *("--mode", "train", "--direction", direction, "--shorthand", "id_news"),
        *("--train_file", str(folder / "train.txt"), "--eval_file", str(folder / "dev.txt")),
        *("--char_hidden_dim", "512", "--epochs", str(max(1, round(8 * effort))), "--eval_steps", "-1"),
        *(
            "--save_dir",
            str(folder),
            "--save_name",
            f"{direction}.pt",
            "--vocab_save_name",
            f"{direction}_vocab.pt",
        ),
        *("--checkpoint_save_name", f"{direction}_checkpoint.pt", "--seed", str(recipes.SEED)),
    ]
    _call(["-m", "stanza.models.charlm", *arguments], places.work / f"charlm-{direction}.log", direction, say)
    shutil.copyfile(folder / f"{direction}.pt", target)
    # One file stands for both in the list of what is done.
    places.made("charlm").parent.mkdir(parents=True, exist_ok=True)
    places.made("charlm").touch()
    return arguments


def _call(arguments: list[str], log: Path, name: str, say: Say) -> None:
    """Run Python with the arguments, keep all that it says in `log` and pass on how far it is."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with (
        log.open("w", encoding="utf-8") as file,
        subprocess.Popen(
            [sys.executable, "-u", *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        ) as process,
    ):
        assert process.stdout is not None
        for line in process.stdout:
            file.write(line)
            file.flush()
            if PROGRESS.search(line):
                say(f"{name}: {line.strip()}")
    if process.returncode:
        last = log.read_text(encoding="utf-8").strip().splitlines()[-1:]
        raise TrainingProblem(f"{name}: the trainer failed ({' '.join(last)}); all that it said is in {log}")
