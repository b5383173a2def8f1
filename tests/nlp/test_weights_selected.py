"""One setting selects Stanza's own Indonesian packages; no network is needed for any of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from articles.nlp.pipeline import Annotator, check_weights, version
from articles.nlp.weights_check import OWN, own_names, weight_files
from tests.nlp.conftest import WEIGHTS

# The shape of `stanza_resources/resources.json`, Indonesian part: packages by processor, no name tagger.
STANZAS = {
    "tokenize": "gsd",
    "mwt": "gsd",
    "pos": "gsd_charlm",
    "lemma": "gsd_nocharlm",
    "depparse": "gsd_charlm",
    "constituency": "icon_charlm",
}


@pytest.fixture
def stanzas(tmp_path: Path) -> Path:
    """A resource directory as Stanza downloads it, with our weights under its names, but for the names."""
    needs = {"dependencies": [{"model": "pretrain", "package": "conll17"}]}
    resources = {
        "packages": {"default": STANZAS},
        **{name: {value: {}} for name, value in STANZAS.items()},
        "pos": {"gsd_charlm": needs},
        "depparse": {"gsd_charlm": needs},
        "pretrain": {"conll17": {}},
        "default_processors": STANZAS,
        "default_dependencies": {},
    }
    (tmp_path / "resources.json").write_text(json.dumps({"id": resources}))
    for name, value in {**STANZAS, "pretrain": "conll17"}.items():
        own = WEIGHTS / "id" / name / "news.pt"
        (tmp_path / "id" / name).mkdir(parents=True)
        if own.exists():
            (tmp_path / "id" / name / f"{value}.pt").symlink_to(own)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "directory", "package"),
    [
        ({}, WEIGHTS, "news"),
        ({"STANZA_DIR": "/srv/stanza_resources"}, Path("/srv/stanza_resources"), "default"),
        ({"STANZA_DIR": "~/stanza_resources"}, Path("~/stanza_resources").expanduser(), "default"),
        ({"STANZA_DIR": "/srv/s", "STANZA_PACKAGE": "csui"}, Path("/srv/s"), "csui"),
    ],
    ids=["ours", "stanzas", "home", "another-package"],
)
def test_one_setting_selects_the_package(given: dict[str, str], directory: Path, package: str) -> None:
    code = "from newsdesk.settings import STANZA_DIR, STANZA_PACKAGE; print(STANZA_DIR, STANZA_PACKAGE)"
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STANZA_")}
    told = subprocess.run(
        [sys.executable, "-c", code], env=kept | given, check=True, capture_output=True, text=True
    )
    assert told.stdout.split() == [str(directory), package]


def test_stanzas_package_is_whole_and_names_come_from_ours(stanzas: Path) -> None:
    assert check_weights(stanzas, "default") == []
    assert own_names(stanzas, "default") == (OWN / "id/ner/news.pt", OWN / "id/pretrain/news.pt")
    assert own_names(WEIGHTS, "news") is None
    files = {
        path.parent.name: path.stem for path in weight_files(stanzas, "default") if stanzas in path.parents
    }
    assert files == {name: value for name, value in STANZAS.items() if name != "constituency"} | {
        "pretrain": "conll17"
    }


def test_the_version_counts_our_name_tagger_too(stanzas: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = version(stanzas, "default")
    assert before != version(WEIGHTS, "news")
    monkeypatch.setattr("articles.nlp.weights_check.own_names", lambda directory, package: None)
    assert version(stanzas, "default") != before


def test_a_package_that_is_not_there_has_no_names_either(tmp_path: Path) -> None:
    assert own_names(tmp_path, "default") is None
    assert weight_files(tmp_path, "default") == []


@pytest.mark.weights
def test_stanzas_package_annotates_with_our_names(stanzas: Path) -> None:
    text = "“Harga beras turun,” kata Menteri Perdagangan Rini Wijaya di Jakarta, Senin (4/3)."
    (document,) = Annotator(stanzas, "default", threads=1).annotate([text])
    assert [quote.speaker for quote in document.quotes] == ["Rini Wijaya"]
    assert {"Rini Wijaya", "Jakarta"} <= {mention.text for mention in document.mentions}
