"""Prepares the sets of named entities for Stanza's name tagger.

Two stages. The first learns from the sets that mark persons, organisations and places as news needs them.
The second adds nerp-truecased, whose organisations are brands and clubs and which leaves public bodies out:
its persons and places are kept, and the tagger of the first stage adds the organisations it finds between.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

Tagged = list[tuple[str, str]]
KINDS = ("PER", "ORG", "LOC")
MAIN = (
    "idner-news-2k/train",
    "nergrit-indonlu/train",
    "nergrit-indonlu/dev",
    "nerui-indolem/train",
    "nerui-indolem/dev",
)
SECOND = ("nerp-truecased/train", "nerp-truecased/dev")
DEV = "idner-news-2k/dev"
# Words of titles that are part of a name all the same, or first names that the list of titles holds too.
KEPT_TITLES = {
    "sultan",
    "gus",
    "made",
    "ni",
    "putri",
    "putu",
    "sri",
    "mohammad",
    "muhammad",
    "cut",
    "ma",
    "mas",
    "raden",
    "teuku",
    "tubagus",
    "sh",
    "m",
    "bj",
    "st",
    "raja",
    "ratu",
}


def read(path: Path) -> list[Tagged]:
    """Read sentences of `token TAB tag` lines with an empty line between them."""
    sentences: list[Tagged] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line.strip()]
        if rows:
            sentences.append([(row[0], row[1]) for row in rows])
    return sentences


def read_titles(path: Path) -> set[str]:
    """Return the titles of one word in lower case and without a full stop."""
    words = (line.strip().lower().rstrip(".") for line in path.read_text(encoding="utf-8").splitlines())
    return {word for word in words if word and " " not in word} - KEPT_TITLES


def without_titles(sentence: Tagged, titles: set[str]) -> Tagged:
    """Take titles off the beginning of persons: `Jenderal Sudirman` is the person `Sudirman`.

    A person who is only a title is none. Other kinds than the three become O.
    """
    result: Tagged = []
    opening = False
    for word, tag in sentence:
        kind = tag[2:]
        if kind not in KINDS:
            result.append((word, "O"))
            opening = False
            continue
        fresh = tag.startswith("B-")
        if kind == "PER" and (fresh or opening) and word.lower().rstrip(".") in titles:
            result.append((word, "O"))
            opening = True
            continue
        result.append((word, ("B-" if fresh or opening else "I-") + kind))
        opening = False
    return result


def prepare(source: Path, target: Path) -> dict[str, int]:
    """Write `first.json` (first stage), `dev.json` and `more.json` (to be completed by `complete`)."""
    titles = read_titles(source / "lists" / "titles_manual.txt")
    dev = read(source / "ner" / f"{DEV}.txt")
    held = {tuple(word for word, _ in sentence) for sentence in dev}
    counts: dict[str, int] = {DEV: len(dev)}
    target.mkdir(parents=True, exist_ok=True)
    for stage, names in (("first", MAIN), ("more", SECOND)):
        found: list[Tagged] = []
        for name in names:
            fresh = [
                without_titles(sentence, titles)
                for sentence in read(source / "ner" / f"{name}.txt")
                if tuple(word for word, _ in sentence) not in held
            ]
            counts[name] = len(fresh)
            found += fresh
        _write(target / f"{stage}.json", found)
    _write(target / "dev.json", dev)
    return counts


def complete(target: Path, tag: Callable[[list[list[str]]], list[list[str]]]) -> int:
    """Write `second.json`: the first stage's sentences and nerp's with organisations that `tag` finds.

    `tag` gets sentences of words and returns their BIO tags. Returns how many organisations it added.
    """
    more: list[Tagged] = [
        [(word["text"], word["ner"]) for word in sentence]
        for sentence in json.loads((target / "more.json").read_text(encoding="utf-8"))
    ]
    added = 0
    for sentence, tags in zip(more, tag([[word for word, _ in one] for one in more]), strict=True):
        for start, end in _organisations(tags):
            if all(tag == "O" for _, tag in sentence[start:end]):
                added += 1
                for place in range(start, end):
                    sentence[place] = (sentence[place][0], "B-ORG" if place == start else "I-ORG")
    first = json.loads((target / "first.json").read_text(encoding="utf-8"))
    (target / "second.json").write_text(json.dumps(first + _rows(more), ensure_ascii=False), encoding="utf-8")
    return added


def _organisations(tags: list[str]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each organisation in BIO tags."""
    start = None
    for place, tag in enumerate([*tags, "O"]):
        if start is not None and tag != "I-ORG":
            yield start, place
            start = None
        if tag == "B-ORG":
            start = place


def _rows(sentences: Iterable[Tagged]) -> list[list[dict[str, str]]]:
    return [[{"text": word, "ner": tag} for word, tag in sentence] for sentence in sentences]


def _write(path: Path, sentences: Iterable[Tagged]) -> None:
    path.write_text(json.dumps(_rows(sentences), ensure_ascii=False), encoding="utf-8")


def tagger(weights: Path, vectors: Path) -> Callable[[list[list[str]]], list[list[str]]]:
    """Return a function that gives the BIO tags of sentences of words, by Stanza's name tagger."""
    import torch
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.ner.trainer import Trainer

    from ..networks import Analysis, NameTagger

    network = NameTagger(Trainer(model_file=str(weights), pretrain=Pretrain(str(vectors)), device="cpu"))

    def tag(sentences: list[list[str]]) -> list[list[str]]:
        analyses = [Analysis(words, words) for words in sentences]
        with torch.inference_mode():
            network.run(analyses)
        result = []
        for one in analyses:
            tags = ["O"] * len(one.written)
            for first, last, kind in one.names:
                tags[first : last + 1] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first)
            result.append(tags)
        return result

    return tag
