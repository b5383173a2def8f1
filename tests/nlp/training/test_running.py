"""What is trained, what is missing, what is done already; networks that begin with earlier weights."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.nlp.training import conllu, package, recipes, runner, scores, trainers
from articles.nlp.training.conllu import HEAD
from articles.nlp.training.recipes import Places
from articles.nlp.weights_check import check_weights
from tests.nlp.conftest import WEIGHTS
from tests.nlp.training import snippets


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return snippets.write(tmp_path_factory.mktemp("data"))


@pytest.fixture
def places(data: Path, tmp_path: Path) -> Places:
    return Places(data, tmp_path / "work", tmp_path / "weights", None)


def test_what_is_missing_is_said_before_anything_begins(tmp_path: Path, places: Places) -> None:
    empty = Places(tmp_path, places.work, places.weights, None)
    with pytest.raises(runner.TrainingProblem) as raised:
        runner.train(("lemma", "mwt"), empty)
    said = str(raised.value)
    assert "lists/unimorph_ind.tsv (for lemma)" in said
    assert f"{recipes.PUD} (for mwt, lemma)" in said
    assert not places.work.exists()


def test_a_step_that_is_done_is_left_alone(places: Places) -> None:
    places.made("lemma").parent.mkdir(parents=True)
    places.made("lemma").write_bytes(b"weights")
    places.work.mkdir()
    (places.work / "lemma.json").write_text("{}")
    said: list[str] = []
    assert runner.train(("lemma",), places, say=said.append) == []
    assert said[0].startswith("lemma: done already")
    assert places.made("lemma").read_bytes() == b"weights"


def test_trees_need_vectors_and_lemmas(places: Places) -> None:
    with pytest.raises(runner.TrainingProblem, match="needs word vectors"):
        runner.train(("pos",), places)
    places.made("pretrain").parent.mkdir(parents=True)
    places.made("pretrain").touch()
    with pytest.raises(runner.TrainingProblem, match="lemma: train it first"):
        runner.train(("pos",), places)


def test_a_trainer_that_fails_is_said_with_its_log(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recipes, "COMMON", (*recipes.COMMON, "--seed", "no number"))
    with pytest.raises(runner.TrainingProblem, match=r"lemma: the trainer failed .*lemma-1\.log"):
        runner.train(("lemma",), places)
    assert not (places.work / "lemma.json").exists()


def test_lemmas_are_trained_packed_and_not_trained_again(places: Places) -> None:
    said: list[str] = []
    assert runner.train(("lemma",), places, say=said.append) == ["lemma"]
    assert any("Dev F1" in line for line in said)
    resources = package.write_resources(places.weights)
    assert resources["id"]["packages"]["news"] == {"lemma": "news"}
    card = package.write_card(places, [scores.Score("lemmas", "UD GSD dev", 97.5, 95.0)])
    text = card.read_text(encoding="utf-8")
    assert "| lemmas | UD GSD dev | 97.50 | 95.0 |" in text
    assert "--seed 1234" in text
    assert runner.train(("lemma",), places, say=said.append) == []


def test_resources_name_what_a_network_needs(tmp_path: Path) -> None:
    for name, config in (("tokenize", {}), ("ner", {"wordvec_pretrain_file": "x", "charlm": True})):
        path = tmp_path / "id" / name / "news.pt"
        path.parent.mkdir(parents=True)
        torch.save({"config": config}, path)
    package.write_resources(tmp_path)
    problems = check_weights(tmp_path, "news")
    assert [name for name in ("pretrain", "forward_charlm", "backward_charlm") if name in str(problems)] == [
        "pretrain",
        "forward_charlm",
        "backward_charlm",
    ]


def test_an_unknown_step_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Unknown steps: parse"):
        call_command("train_pipeline", data=tmp_path, output=tmp_path, only="parse,ner")


def test_evaluating_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Missing in"):
        call_command("train_pipeline", data=tmp_path, output=tmp_path, evaluate=True)


class _Words:
    def __init__(self, *units: str) -> None:
        self._units = list(units)

    def state_dict(self) -> dict[str, Any]:
        return {"_id2unit": self._units}


def test_rows_are_found_again_by_what_they_stand_for(tmp_path: Path) -> None:
    old = torch.arange(8.0).view(4, 2)
    vocab = {"_id2unit": ["<PAD>", "a", "b", "c"]}
    torch.save({"model": {"embeddings.weight": old}, "vocab": vocab}, tmp_path / "old.pt")
    model = torch.nn.Module()
    model.embeddings = torch.nn.Embedding(3, 2)
    fresh = model.embeddings.weight[1].clone()
    assert trainers.transplant("tokenize", tmp_path / "old.pt", model, _Words("<PAD>", "x", "c")) == 1
    assert torch.equal(model.embeddings.weight[0], old[0])
    assert torch.equal(model.embeddings.weight[1], fresh)
    assert torch.equal(model.embeddings.weight[2], old[3])


def test_the_average_is_what_predicts_and_the_last_step_is_what_learns() -> None:
    model = torch.nn.Linear(1, 1, bias=False)
    with torch.no_grad():
        model.weight.fill_(0)
    average = trainers.Average(model, decay=0.5)
    with torch.no_grad():
        model.weight.fill_(8)
    average.step()
    average.enter()
    assert 0 < model.weight.item() < 8
    average.leave()
    assert model.weight.item() == 8


def test_frozen_parameters_stay() -> None:
    class Trainer:
        def __init__(self) -> None:
            self.model = torch.nn.ModuleDict({"low": torch.nn.Linear(1, 1), "high": torch.nn.Linear(1, 1)})
            self.vocab = SimpleNamespace()

        def update(self) -> None: ...

        def predict(self) -> None: ...

    trainers.averaged(Trainer, "pos", None, 0.9, ("low",))
    made = Trainer()
    assert [name for name, one in made.model.named_parameters() if one.requires_grad] == [
        "high.weight",
        "high.bias",
    ]


@pytest.mark.weights
def test_the_whole_chain_from_data_to_scores(data: Path, tmp_path: Path) -> None:
    """A step or two of two trainers: trained, packed with the rest and scored, whatever they score."""
    out = tmp_path / "out"
    call_command("train_pipeline", data=data, output=out, start=WEIGHTS, only="mwt,depparse", effort=0.0004)
    card = (out / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "| LAS | UD GSD dev |" in card
    assert "| names | idner-news-2k dev |" in card
    assert "### depparse" in card
    assert check_weights(out, "news") == []
    assert {path.stem for path in (out / "work").glob("*.json")} == {"mwt", "depparse"}
    assert json.loads((out / "work" / "mwt.json").read_text())["start"].endswith("mwt/news.pt")
    hung = conllu.read(out / "work" / recipes.ICON_TREES)
    assert [row[HEAD] for one in hung for row in one.rows].count("0") == len(hung) == 4
