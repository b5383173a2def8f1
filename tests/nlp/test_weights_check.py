from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from articles.nlp.pipeline import check_weights, version
from tests.nlp.conftest import WEIGHTS

PACKAGES = dict.fromkeys(("tokenize", "mwt", "pos", "lemma", "depparse", "ner"), "tiny")


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """A resource directory of the right shape whose files hold next to nothing."""
    needs = {"tiny": {"dependencies": [{"model": "pretrain", "package": "tiny"}]}}
    resources = {"packages": {"tiny": PACKAGES}, "pos": needs, "depparse": needs, "ner": needs}
    (tmp_path / "resources.json").write_text(json.dumps({"id": resources}))
    for name in (*PACKAGES, "pretrain"):
        folder = tmp_path / "id" / name
        folder.mkdir(parents=True)
        with zipfile.ZipFile(folder / "tiny.pt", "w") as archive:
            archive.writestr("data", name)
    return tmp_path


def test_whole(weights: Path) -> None:
    assert check_weights(weights, "tiny") == []


def test_the_projects_own_weights_are_whole() -> None:
    assert check_weights(WEIGHTS, "news") == []


def test_no_directory(tmp_path: Path) -> None:
    (problem,) = check_weights(tmp_path / "nothing", "tiny")
    assert "resources.json cannot be read" in problem


def test_no_resources(weights: Path) -> None:
    (weights / "resources.json").write_text("[]")
    (problem,) = check_weights(weights, "tiny")
    assert "no resource file of Stanza" in problem


def test_unknown_package(weights: Path) -> None:
    assert check_weights(weights, "other") == [f"{weights}/resources.json knows no package other."]


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "is missing"), (b"", "is empty"), (b"PK\x03\x04cut", "cannot be read"), (b"<html>", "neither")],
    ids=["missing", "empty", "cut-off", "no-weights"],
)
def test_a_broken_file_is_one_line(weights: Path, content: bytes | None, said: str) -> None:
    path = weights / "id" / "pretrain" / "tiny.pt"
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    (problem,) = check_weights(weights, "tiny")
    assert said in problem
    assert str(path) in problem


def test_a_package_without_names_is_no_problem(weights: Path) -> None:
    resources = json.loads((weights / "resources.json").read_text())
    del resources["id"]["packages"]["tiny"]["ner"]
    (weights / "resources.json").write_text(json.dumps(resources))
    assert check_weights(weights, "tiny") == []


def test_version_follows_the_weights(weights: Path) -> None:
    before = version(weights, "tiny")
    assert before == version(weights, "tiny")
    (weights / "id" / "ner" / "tiny.pt").write_bytes(b"\x80other")
    assert version(weights, "tiny") != before


def test_version_needs_no_torch() -> None:
    code = (
        "import sys; from articles.nlp.pipeline import version, check_weights;"
        f"version({str(WEIGHTS)!r}); check_weights({str(WEIGHTS)!r}, 'news');"
        "assert not {'torch', 'stanza'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=WEIGHTS.parents[2])
