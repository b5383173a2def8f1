"""Scores a resource directory: words to trees with the CoNLL 2018 evaluation, names with Stanza's scorer.

All is measured from raw text, on the sets that `words.prepare` and `names.prepare` keep out of training.
Weights that were begun with others may have seen sentences of them there; the model card says so of ours.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import conllu
from .conllu import FORM, LEMMA, UPOS
from .lemmas import convert

# Our name, udtools' name, what is to be reached on GSD dev and on CSUI held out.
COLUMNS = (
    ("tokens", "Tokens", None, None),
    ("words", "Words", 99.3, None),
    ("sentences", "Sentences", 94.0, None),
    ("UPOS", "UPOS", 93.5, None),
    ("lemmas", "Lemmas", 95.0, None),
    ("UAS", "UAS", 85.0, 80.0),
    ("LAS", "LAS", 78.0, 70.0),
)
GSD_SET = "dev"
SETS = (("UD GSD dev", GSD_SET), ("UD CSUI held out", "held"))
NAMES_GOAL = 86.0


@dataclass(frozen=True, slots=True)
class Score:
    """An F1 in per cent, with what it is of and what is to be reached (None: nothing is asked)."""

    part: str
    on: str
    value: float
    goal: float | None = None


def scores(directory: Path, package: str, words: Path, names: Path) -> Iterator[Score]:
    """Yield every score of the package; `words` and `names` are the folders of prepared data."""
    pipeline = _pipeline(directory, package, ("tokenize", "mwt", "pos", "lemma", "depparse"))
    for place, (title, name) in enumerate(SETS):
        found = _compare(pipeline, words / f"{name}.txt", words / f"{name}.conllu")
        for part, key, *goals in COLUMNS:
            yield Score(part, title, 100 * found[key].f1, goals[place])
    yield from _names(directory, package, names / "dev.json")


def table(found: list[Score]) -> str:
    """Return the scores as a table in Markdown, one line each."""
    lines = ["| part | measured on | F1 | to reach |", "|---|---|---|---|"]
    for one in found:
        goal = "–" if one.goal is None else f"{one.goal:.1f}"
        lines.append(f"| {one.part} | {one.on} | {one.value:.2f} | {goal} |")
    return "\n".join(lines)


def _pipeline(directory: Path, package: str, processors: tuple[str, ...], **options: Any) -> Any:
    import stanza

    return stanza.Pipeline(
        "id",
        dir=str(directory),
        package=package,
        processors=",".join(processors),
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
        # As the weights were trained and as the CoNLL scores are defined: no repair of what was predicted.
        depparse_resolve_head_constraints=False,
        **options,
    )


def _compare(pipeline: Any, text: Path, gold: Path) -> dict[str, Any]:
    from udtools.udeval import evaluate, load_conllu

    document = pipeline(text.read_text(encoding="utf-8"))
    system = io.StringIO(format(document, "C") + "\n\n")
    right = io.StringIO(_gold(gold))
    result: dict[str, Any] = evaluate(load_conllu(right, str(gold), {}), load_conllu(system, "system", {}))
    return result


def _gold(path: Path) -> str:
    """Return a gold set as CoNLL-U with lemmas in the convention of lemmas.py, which GSD's are in already."""
    lines = []
    for sentence in conllu.read(path):
        for row in sentence.rows:
            if row[0].isdigit() and path.stem != GSD_SET:
                row[LEMMA] = convert(row[FORM], row[LEMMA], row[UPOS])
        lines += ["\t".join(row) for row in sentence.rows] + [""]
    return "\n".join(lines) + "\n"


def _names(directory: Path, package: str, dev: Path) -> Iterator[Score]:
    from stanza.models.ner.scorer import score_by_entity

    gold = json.loads(dev.read_text(encoding="utf-8"))
    pipeline = _pipeline(directory, package, ("tokenize", "ner"), tokenize_pretokenized=True)
    document = pipeline([[word["text"] for word in sentence] for sentence in gold])
    found = [[token.ner for token in sentence.tokens] for sentence in document.sentences]
    right = [_bioes([word["ner"] for word in sentence]) for sentence in gold]
    _, _, value, kinds = score_by_entity(found, right, verbose=False)
    yield Score("names", "idner-news-2k dev", 100 * value, NAMES_GOAL)
    for kind, f1 in sorted(kinds.items()):
        yield Score(f"names: {kind}", "idner-news-2k dev", 100 * f1)


def _bioes(tags: list[str]) -> list[str]:
    from stanza.models.ner.utils import bio2_to_bioes

    result: list[str] = bio2_to_bioes(tags)
    return result
