"""Runs one of Stanza's trainers, with two things that Stanza's commands lack.

`--start FILE` begins with earlier weights although the words and labels of the data have changed: rows of
embeddings and of output layers are found again by what they stand for. And what is scored and saved is the
running average of the weights over the last steps, which is steadier than the last step's and needs far
fewer of them (Polyak and Juditsky 1992).

    python -m articles.nlp.training.trainers PROCESSOR [--start FILE] [--decay D] [--freeze NAMES] ARGUMENTS

where ARGUMENTS are those of Stanza's trainer.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path
from typing import Any

import torch

# Processor: the module with its trainer's main(), and the module whose Trainer it runs.
MODULES = {
    "tokenize": ("tokenizer", "tokenization"),
    "mwt": ("mwt_expander", "mwt"),
    "lemma": ("lemmatizer", "lemma"),
    "pos": ("tagger", "pos"),
    "depparse": ("parser", "depparse"),
    "ner": ("ner_tagger", "ner"),
}
# What an axis of a parameter counts: (parameter, axis, vocabulary, units before the first row). The empty
# name is a vocabulary that is not one of several.
COUNTED = {
    "tokenize": (("embeddings.weight", 0, "", 0),),
    "mwt": (("embedding.weight", 0, "", 0),),
    "lemma": (
        ("embedding.weight", 0, "char", 0),
        ("dec2vocab.weight", 0, "char", 0),
        ("dec2vocab.bias", 0, "char", 0),
        ("pos_embedding.weight", 0, "pos", 0),
    ),
    "pos": (
        ("word_emb.weight", 0, "word", 0),
        ("charmodel.char_emb.weight", 0, "char", 0),
        ("upos_emb.weight", 0, "upos", 0),
        ("upos_clf.weight", 0, "upos", 0),
        ("upos_clf.bias", 0, "upos", 0),
    ),
    "depparse": (
        ("word_emb.weight", 0, "word", 0),
        ("lemma_emb.weight", 0, "lemma", 0),
        ("charmodel.char_emb.weight", 0, "char", 0),
        ("upos_emb.weight", 0, "upos", 0),
        ("deprel.scorer.W_bilin.weight", 2, "deprel", 4),
        ("deprel.scorer.W_bilin.bias", 0, "deprel", 4),
    ),
    "ner": (
        ("delta_emb.weight", 0, "delta", 0),
        ("charmodel.char_emb.weight", 0, "char", 0),
        ("tag_clfs.0.weight", 0, "tag", 0),
        ("tag_clfs.0.bias", 0, "tag", 0),
        ("crits.0._transitions", 0, "tag", 0),
        ("crits.0._transitions", 1, "tag", 0),
    ),
}


class Average:
    """The running average of a network's trained parameters; `enter` puts it in, `leave` takes it out."""

    def __init__(self, model: torch.nn.Module, decay: float) -> None:
        self._trained = [one for one in model.parameters() if one.requires_grad]
        self._decay, self._steps = decay, 0
        self._kept = [one.detach().clone() for one in self._trained]
        self._inside = False

    @torch.no_grad()
    def step(self) -> None:
        """Count one update; the first steps weigh more, so that the beginning is forgotten soon."""
        self._steps += 1
        share = 1 - min(self._decay, (1 + self._steps) / (10 + self._steps))
        for kept, now in zip(self._kept, self._trained, strict=True):
            kept.lerp_(now, share)

    def enter(self) -> None:
        if self._steps and not self._inside:
            self._swap()

    def leave(self) -> None:
        if self._inside:
            self._swap()

    @torch.no_grad()
    def _swap(self) -> None:
        for kept, now in zip(self._kept, self._trained, strict=True):
            swapped = now.clone()
            now.copy_(kept)
            kept.copy_(swapped)
        self._inside = not self._inside


def averaged(
    trainer: type[Any], processor: str, start: Path | None, decay: float, frozen: tuple[str, ...] = ()
) -> None:
    """Change a trainer's class: new networks begin with `start`, predictions and files use the average.

    Parameters whose names begin with one of `frozen` stay as they are; a step is quicker without them.
    """
    build, update, predict = trainer.__init__, trainer.update, trainer.predict

    def __init__(self: Any, *args: Any, **options: Any) -> None:
        build(self, *args, **options)
        if self.model is None:
            return
        fresh = options.get("model_file") is None and options.get("model") is None
        if start is not None and fresh:
            count = transplant(processor, start, self.model, self.vocab)
            print(f"{count} parameters from {start}", flush=True)
        for name, parameter in self.model.named_parameters():
            if frozen and name.startswith(frozen):
                parameter.requires_grad_(False)
        self.average = Average(self.model, decay)

    def update_and_count(self: Any, *args: Any, **options: Any) -> Any:
        self.average.leave()
        result = update(self, *args, **options)
        self.average.step()
        return result

    def predict_with_average(self: Any, *args: Any, **options: Any) -> Any:
        self.average.enter()
        return predict(self, *args, **options)

    trainer.__init__, trainer.update, trainer.predict = __init__, update_and_count, predict_with_average


@torch.no_grad()
def transplant(processor: str, source: Path, model: torch.nn.Module, vocab: Any) -> int:
    """Copy what fits of a weights file into a network with other words or labels; return how many parameters.

    A row whose word or label the file does not know keeps its first numbers; so does a parameter whose shape
    differs otherwise.
    """
    loaded = torch.load(source, map_location="cpu", weights_only=True)
    counted: dict[str, list[tuple[int, str, int]]] = {}
    for name, axis, units, skipped in COUNTED[processor]:
        counted.setdefault(name, []).append((axis, units, skipped))
    copied = 0
    for name, new in model.state_dict().items():
        old = loaded["model"].get(name)
        if old is None or old.dim() != new.dim():
            continue
        here: list[torch.Tensor] = [torch.arange(size) for size in new.shape]
        there: list[torch.Tensor] = [torch.arange(size) for size in old.shape]
        for axis, units, skipped in counted.get(name, []):
            here[axis], there[axis] = _matched(
                _units(vocab, units)[skipped:], _units(loaded["vocab"], units)[skipped:]
            )
        if all(len(a) == len(b) for a, b in zip(here, there, strict=True)):
            new[torch.meshgrid(*here, indexing="ij")] = old[torch.meshgrid(*there, indexing="ij")].to(new)
            copied += 1
    return copied


def _matched(new: list[Any], old: list[Any]) -> tuple[torch.Tensor, torch.Tensor]:
    places = {str(unit): place for place, unit in enumerate(old)}
    pairs = [(place, places[str(unit)]) for place, unit in enumerate(new) if str(unit) in places]
    return torch.tensor([a for a, _ in pairs]), torch.tensor([b for _, b in pairs])


def _units(vocab: Any, name: str) -> list[Any]:
    """Return a vocabulary's units in order, of a vocabulary or of its state in a file."""
    one = vocab[name] if name else vocab
    state = one if isinstance(one, dict) else one.state_dict()
    units = state["_id2unit"]
    # A vocabulary of composed tags keeps a list for each of its columns.
    return list(units[0] if isinstance(units, dict) else units)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("processor", choices=MODULES)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--decay", type=float, default=0.99)
    parser.add_argument("--freeze", default="", help="names of parameters begin with one of these, by comma")
    own, rest = parser.parse_known_args(arguments)
    frozen = tuple(name for name in own.freeze.split(",") if name)
    command, package = MODULES[own.processor]
    trainer = importlib.import_module(f"stanza.models.{package}.trainer").Trainer
    averaged(trainer, own.processor, own.start, own.decay, frozen)
    importlib.import_module(f"stanza.models.{command}").main(rest)


if __name__ == "__main__":
    main(sys.argv[1:])
