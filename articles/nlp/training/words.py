"""Prepares running text with marked words and sentences for Stanza's tokeniser and clitic splitter."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from . import conllu, invented
from .conllu import FORM, Sentence

INVENTED = 500
# Every eighth sentence of CSUI's train set is held out: news to score on, never trained on.
HELD_OUT = 8
SEED = 1234


def held_out(sentences: Sequence[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """Split CSUI into what is trained on and what is held out."""
    return (
        [one for i, one in enumerate(sentences) if i % HELD_OUT],
        [one for i, one in enumerate(sentences) if not i % HELD_OUT],
    )


def prepare(source: Path, target: Path) -> dict[str, int]:
    """Write train and dev text, labels, CoNLL-U and clitics to `target`; return sentence counts.

    GSD stays one paragraph of shuffled sentences, as it is scored; news comes in short paragraphs.
    """
    gsd = conllu.read(source / "ud" / "id_gsd-ud-train-rebuilt.conllu")
    news, held = held_out(conllu.read(source / "ud" / "id_csui-ud-train.conllu"))
    other = conllu.read(source / "ud" / "id_pud-ud.conllu")
    dev = conllu.read(source / "ud" / "id_gsd-ud-dev.conllu")
    chance = random.Random(SEED)
    chance.shuffle(gsd)
    train = list(_grouped(gsd, chance, 20, 60)) + list(_grouped(news + other, chance, 1, 6))
    train += invented.paragraphs(INVENTED, SEED)
    for name, paragraphs in (("train", train), ("dev", [dev]), ("held", list(_grouped(held, chance, 1, 6)))):
        _write(target, name, paragraphs)
    return {
        "GSD": len(gsd),
        "CSUI": len(news),
        "PUD": len(other),
        "GSD dev": len(dev),
        "CSUI held out": len(held),
    }


def _grouped(
    sentences: Sequence[Sentence], chance: random.Random, least: int, most: int
) -> Iterable[list[Sentence]]:
    start = 0
    while start < len(sentences):
        count = chance.randint(least, most)
        yield list(sentences[start : start + count])
        start += count


def clitics(sentences: Iterable[Sentence]) -> list[tuple[tuple[str, tuple[str, ...]], int]]:
    """Count written words with the words that they consist of, as Stanza's `mwt_json_file` lists them."""
    counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for sentence in sentences:
        forms = {row[0]: row[FORM] for row in sentence.words()}
        for row in sentence.rows:
            if "-" in row[0]:
                first, last = (int(number) for number in row[0].split("-"))
                counts[row[FORM], tuple(forms[str(i)].lower() for i in range(first, last + 1))] += 1
    return list(counts.items())


def _write(target: Path, name: str, paragraphs: Sequence[Sequence[Sentence]]) -> None:
    target.mkdir(parents=True, exist_ok=True)
    text, labels = conllu.text_and_labels(paragraphs)
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    (target / f"{name}.txt").write_text(text, encoding="utf-8")
    (target / f"{name}.toklabels").write_text(labels, encoding="utf-8")
    (target / f"{name}.mwt.json").write_text(
        json.dumps(clitics(sentences), ensure_ascii=False), encoding="utf-8"
    )
    conllu.write(target / f"{name}.conllu", sentences)


def clitic_table(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Return written words in lower case with the words that they mostly are: `katanya`: `kata nya`.

    Known words without a clitic stand for themselves (`biasanya`, `rupiah`). Stanza's table of the clitic
    splitter leaves those out, so that a word marked wrongly is split in any case; with them it is not.
    """
    counts: dict[str, Counter[str]] = {}
    for sentence in sentences:
        forms = {row[0]: row[FORM] for row in sentence.words()}
        for row, number in sentence.tokens():
            first = int(row[0].split("-")[0])
            words = [forms[str(first + i)] for i in range(number)]
            counts.setdefault(row[FORM].lower(), Counter())[" ".join(words).lower()] += 1
    table = {}
    for form, split in counts.items():
        commonest, times = split.most_common(1)[0]
        if not form.replace("-", "").isalpha() or (commonest == form and times < 2):
            continue
        # A space or a hyphen that the text lacks would move everything after it.
        if commonest.replace(" ", "") == form:
            table[form] = commonest
    return table


def add_to_splitter(weights: Path, table: dict[str, str]) -> None:
    """Put a table into a weights file of Stanza's clitic splitter, before what it holds already."""
    import torch

    loaded = torch.load(weights, map_location="cpu", weights_only=True)
    lower = {form: split for form, split in loaded["dict"].items() if form.lower() not in table}
    loaded["dict"] = {**lower, **table}
    torch.save(loaded, weights, _use_new_zipfile_serialization=False)
