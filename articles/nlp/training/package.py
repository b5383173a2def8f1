"""Writes what makes weights a package of Stanza's: `resources.json`, and the model card beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..weights_check import LANGUAGE, PROCESSORS
from .recipes import Places
from .scores import Score, table

PACKAGE = "news"
SOURCES = """\
| source | used for | terms |
|---|---|---|
| UD Indonesian-GSD, an old train set with the words of UP Indonesian-GSD | all but names | CC BY-SA 4.0 |
| UD Indonesian-CSUI, train but for every eighth sentence | all but names | CC BY-SA 4.0 |
| UD Indonesian-PUD | all but names | CC BY-SA 3.0 |
| ICON, a constituency treebank of news, train and dev | tags, trees | CC BY-SA 4.0 |
| UniMorph Indonesian | lemmas | CC BY-SA 3.0 |
| idner-news-2k (dev for early stopping) | names | MIT |
| NERGRIT (nergrit-indonlu; its contributors: Grit-ID) | names | commercial use allowed, licence to be named |
| nerui (IndoLEM) | names | CC BY 4.0 |
| running text, 8 M words, no stated terms: nothing of it is republished | word vectors | statistics only |
| paragraphs of our own (`articles/nlp/training/invented.py`) | words and sentences | the project's |
"""


def write_resources(weights: Path, package: str = PACKAGE) -> dict[str, Any]:
    """Write `resources.json` of what lies in the folder; return it."""
    there = [name for name in PROCESSORS if (weights / LANGUAGE / name / f"{package}.pt").exists()]
    needed = {name: _dependencies(weights / LANGUAGE / name / f"{package}.pt", package) for name in there}
    needed = {name: models for name, models in needed.items() if models}
    language: dict[str, Any] = {"lang_name": "Indonesian"}
    for name in there:
        language[name] = {package: {"dependencies": needed[name]} if name in needed else {}}
    for model in sorted({one["model"] for models in needed.values() for one in models}):
        language[model] = {package: {}}
    chosen = dict.fromkeys(there, package)
    language["default_dependencies"] = needed
    language["default_processors"] = chosen
    language["packages"] = {package: chosen, "default": chosen}
    resources = {LANGUAGE: language}
    (weights / "resources.json").write_text(json.dumps(resources, indent=1) + "\n", encoding="utf-8")
    return resources


def _dependencies(path: Path, package: str) -> list[dict[str, str]]:
    import torch

    config = torch.load(path, map_location="cpu", weights_only=True).get("config", {})
    models = []
    if config.get("wordvec_pretrain_file") or config.get("pretrain") is True:
        models.append("pretrain")
    if config.get("charlm"):
        models += ["forward_charlm", "backward_charlm"]
    return [{"model": model, "package": package} for model in models]


def without_paths(weights: Path) -> None:
    """Shorten the paths in a weights file's settings to the names of their files: they are of one machine."""
    import torch

    loaded = torch.load(weights, map_location="cpu", weights_only=True)
    loaded["config"] = {
        key: Path(value).name if isinstance(value, str) and "/" in value else value
        for key, value in loaded["config"].items()
    }
    torch.save(loaded, weights, _use_new_zipfile_serialization=False)


def write_card(places: Places, found: list[Score]) -> Path:
    """Write `MODEL_CARD.md` into the resource directory: scores, sources, and how each part was trained."""
    lines = [
        "# Indonesian news weights for Stanza",
        "",
        "## Scores",
        "",
        table(found),
        "",
        "## Sources",
        "",
        SOURCES,
    ]
    lines += ["## Training", ""]
    for state in sorted(places.work.glob("*.json")):
        step = json.loads(state.read_text(encoding="utf-8"))
        begun = f", begun with {step['start']}" if step["start"] else ""
        lines += [f"### {state.stem}", "", f"{step['seconds']} s{begun}. Data: {_counts(step['data'])}.", ""]
        for run in step["runs"]:
            lines += ["    python -m articles.nlp.training.trainers " + " ".join(run), ""]
    path = places.weights / "MODEL_CARD.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _counts(data: dict[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in data.items())
