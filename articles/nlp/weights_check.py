"""Looks at a Stanza resource directory without importing Stanza or torch, so that a web process can."""

from __future__ import annotations

import hashlib
import json
import zipfile
from functools import lru_cache
from pathlib import Path
from typing import Any

LANGUAGE = "id"
PROCESSORS = ("tokenize", "mwt", "pos", "lemma", "depparse", "ner")
# Without these nothing can be annotated; the others are gone without, and the pipeline says so.
REQUIRED = ("tokenize", "pos", "lemma")
PICKLE_START = b"\x80"
# The weights that the project ships: names come from them where a package has no name tagger.
OWN, OWN_PACKAGE = Path(__file__).parent / "weights", "news"


def available_processors(directory: Path, package: str) -> dict[str, str]:
    """Return {processor: package} of what resources.json names for this package, {} if unreadable."""
    try:
        packages = _resources(directory)["packages"][package]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return {name: packages[name] for name in PROCESSORS if isinstance(packages.get(name), str)}


def check_weights(directory: Path, package: str) -> list[str]:
    """Return what is wrong with the weights, each in one line; [] where all is there and readable."""
    directory = Path(directory)
    try:
        resources = _resources(directory)
    except OSError as error:
        return [f"No weights in {directory}: resources.json cannot be read ({error.strerror or error})."]
    except (ValueError, KeyError):
        return [f"{directory}/resources.json is no resource file of Stanza with the language {LANGUAGE}."]
    if not isinstance(resources.get("packages"), dict) or package not in resources["packages"]:
        return [f"{directory}/resources.json knows no package {package}."]
    found = available_processors(directory, package)
    problems = [
        f"The package {package} in {directory} has no {name}." for name in REQUIRED if name not in found
    ]
    for path in weight_files(directory, package):
        problem = _file_problem(path)
        if problem:
            problems.append(problem)
    return problems


def weight_files(directory: Path, package: str) -> list[Path]:
    """Return the files that the package needs, with those that its processors depend on, in a fixed order."""
    directory = Path(directory)
    found = available_processors(directory, package)
    needed = set(found.items())
    try:
        resources = _resources(directory)
    except (OSError, ValueError, KeyError):
        return []
    for name, value in found.items():
        entry = resources.get(name)
        entry = entry.get(value) if isinstance(entry, dict) else None
        dependencies = entry.get("dependencies", []) if isinstance(entry, dict) else []
        for one in dependencies if isinstance(dependencies, list) else []:
            if isinstance(one, dict) and {"model", "package"} <= one.keys():
                needed.add((str(one["model"]), str(one["package"])))
    # A lemmatiser that only copies the form has no file of its own.
    needed.discard(("lemma", "identity"))
    files = [directory / LANGUAGE / name / f"{value}.pt" for name, value in sorted(needed)]
    return [*files, *(own_names(directory, package) or ())]


def own_names(directory: Path, package: str) -> tuple[Path, Path] | None:
    """Return our name tagger and its word vectors where the package has none, as Stanza's Indonesian ones.

    None where the package brings its own, and where nothing of the package can be used anyway.
    """
    found = available_processors(directory, package)
    if not found or "ner" in found:
        return None
    tagger, vectors = (OWN / LANGUAGE / name / f"{OWN_PACKAGE}.pt" for name in ("ner", "pretrain"))
    return (tagger, vectors) if tagger.exists() and vectors.exists() else None


@lru_cache(maxsize=8)
def _digest(path: str, size: int, modified: int) -> str:
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def weights_fingerprint(directory: Path, package: str) -> str:
    """Return a hash of the weight files' contents; files are read again only when they have changed."""
    total = hashlib.sha256(package.encode())
    for path in weight_files(directory, package):
        total.update("/".join(path.parts[-3:]).encode())
        try:
            state = path.stat()
            total.update(_digest(str(path), state.st_size, state.st_mtime_ns).encode())
        except OSError:
            total.update(b"missing")
    return total.hexdigest()


def _resources(directory: Path) -> dict[str, Any]:
    with open(Path(directory) / "resources.json", encoding="utf-8") as file:
        languages = json.load(file)
    resources = languages.get(LANGUAGE) if isinstance(languages, dict) else None
    if not isinstance(resources, dict):
        raise ValueError("not an object")
    return resources


def _file_problem(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            first = file.read(2)
        if not first:
            return f"The weights file {path} is empty."
        if first == b"PK":
            # Only the directory at the end is read: a file that was cut off has none.
            with zipfile.ZipFile(path) as archive:
                if not archive.namelist():
                    return f"The weights file {path} is an empty archive."
            return None
        if not first.startswith(PICKLE_START):
            return f"The weights file {path} is neither a zip archive nor a pickle."
    except FileNotFoundError:
        return f"The weights file {path} is missing."
    except (OSError, zipfile.BadZipFile) as error:
        return f"The weights file {path} cannot be read ({error})."
    return None
