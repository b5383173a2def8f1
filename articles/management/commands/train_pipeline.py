"""Trains the weights of the Indonesian pipeline, scores them and writes a resource directory of Stanza's.

--data DIR holds the treebanks, names, lists and text as docs/weights.md lays them out; what is missing there
is said before anything begins. --output DIR gets the weights (id/<processor>/news.pt), resources.json,
MODEL_CARD.md, and in work/ the prepared data, the logs and what is done: run the command again and it goes
on where it was. --start DIR names weights to begin with; what is not trained is taken from there. --evaluate
only prints the scores of --output.
"""

from __future__ import annotations

import shutil
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.nlp.training import names, package, runner, scores, words
from articles.nlp.training.recipes import STEPS, USUAL, Places


class Command(BaseCommand):
    help = __doc__
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--data", type=Path, required=True, metavar="DIR")
        parser.add_argument("--output", type=Path, required=True, metavar="DIR")
        usual, every = ",".join(USUAL), ",".join(STEPS)
        parser.add_argument("--only", default=usual, metavar="STEPS", help=f"of {every}; usually {usual}")
        parser.add_argument("--start", type=Path, metavar="DIR", help="begin with these weights")
        parser.add_argument(
            "--effort", type=float, default=1.0, help="share of the steps; 0.01 tries the chain"
        )
        parser.add_argument(
            "--evaluate", action="store_true", help="train nothing, print the scores of --output"
        )
        parser.add_argument("--work", type=Path, metavar="DIR", help="prepared data and logs (OUTPUT/work)")

    def handle(self, *args: Any, **options: Any) -> None:
        steps = [step for step in options["only"].split(",") if step]
        if unknown := sorted(set(steps) - set(STEPS)):
            raise CommandError(f"Unknown steps: {', '.join(unknown)}. There are {', '.join(STEPS)}.")
        output = options["output"].absolute()
        work = (options["work"] or output / "work").absolute()
        start = options["start"].absolute() if options["start"] else None
        places = Places(options["data"].absolute(), work, output, start)
        if options["evaluate"]:
            self._score(places)
            return
        try:
            runner.train(steps, places, effort=options["effort"], say=self._say)
        except runner.TrainingProblem as problem:
            raise CommandError(str(problem)) from None
        self._complete(places)
        package.write_resources(output)
        found = self._score(places)
        self._say(f"Written: {package.write_card(places, found)}")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()

    def _complete(self, places: Places) -> None:
        """Take what was not trained from the weights that were begun with."""
        for step in (*USUAL, "pretrain"):
            first = places.first(step)
            if first and not places.made(step).exists():
                places.made(step).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(first, places.made(step))
                self._say(f"{step}: taken from {first}")

    def _score(self, places: Places) -> list[scores.Score]:
        """Print the scores of the weights; the sets to score on are prepared where they are not yet."""
        if gone := runner.missing(places.data, ("tokenize", "ner")):
            raise CommandError(f"Missing in {places.data} to score with:\n  " + "\n  ".join(gone))
        if not (places.work / "words" / "held.conllu").exists():
            words.prepare(places.data, places.work / "words")
        if not (places.work / "names" / "dev.json").exists():
            names.prepare(places.data, places.work / "names")
        try:
            found = list(
                scores.scores(places.weights, package.PACKAGE, places.work / "words", places.work / "names")
            )
        except FileNotFoundError as problem:
            raise CommandError(f"Not all weights are there: {problem}") from None
        self._say(scores.table(found))
        return found
