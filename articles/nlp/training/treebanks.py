"""Prepares trees for Stanza's tagger and parser.

The train set of GSD had to be rebuilt from an old release, whose punctuation hangs on other words than in the
present one: 71 % of its marks are where udapi's `ud.FixPunct` puts them, against 98 % of those in GSD's dev
set and 97 % in PUD. They are moved. CSUI keeps its own way (73 %), which its test sentences share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from . import conllu
from .conllu import DEPS, FORM, HEAD, LEMMA, UPOS, Sentence
from .words import held_out

# What `news` consists of beside PUD: CSUI so many times, and so many of GSD's sentences.
NEWS_TIMES, OLD_SENTENCES = 12, 1000
Lemmas = Callable[[list[Sentence]], list[list[str]]]
Tags = Callable[[list[Sentence]], None]


def prepare(source: Path, target: Path, lemmas: Lemmas, tag: Tags | None = None) -> dict[str, int]:
    """Write `train`, `news`, `dev` and `held` CoNLL-U files of words, without XPOS and features.

    In `train` CSUI's few sentences stand twice; `news` is what turns a parser to CSUI's ways.

    `lemmas` gives each sentence's lemmas as the finished lemmatiser finds them, `tag` puts in the tags as the
    finished tagger does: the parser reads those.
    """
    ud = source / "ud"
    news, held = held_out(conllu.read(ud / "id_csui-ud-train.conllu"))
    gsd = conllu.read(ud / "id_gsd-ud-train-rebuilt.conllu")
    fix_punctuation(gsd)
    other, dev = conllu.read(ud / "id_pud-ud.conllu"), conllu.read(ud / "id_gsd-ud-dev.conllu")

    def written(sentences: list[Sentence]) -> list[Sentence]:
        result = plain(sentences, lemmas)
        if tag:
            tag(result)
        return result

    gsd, news, other = written(gsd), written(news), written(other)
    sets = {
        "train": [*gsd, *news, *other, *news],
        "news": [*news * NEWS_TIMES, *other, *gsd[:OLD_SENTENCES]],
        "dev": written(dev),
        "held": written(held),
    }
    for name, sentences in sets.items():
        conllu.write(target / f"{name}.conllu", sentences)
    return {name: len(sentences) for name, sentences in sets.items()}


def fix_punctuation(sentences: Iterable[Sentence]) -> int:
    """Hang punctuation where UD's guidelines want it; return how many marks were moved."""
    from udapi.block.ud.fixpunct import FixPunct
    from udapi.core.document import Document

    everything = list(sentences)
    document = Document()
    document.from_conllu_string(conllu.words_of(everything))
    FixPunct().apply_on_document(document)
    moved = 0
    for sentence, tree in zip(everything, document.trees, strict=True):
        for row, node in zip(sentence.words(), tree.descendants, strict=True):
            head = str(node.parent.ord)
            moved += row[HEAD] != head
            row[HEAD] = head
    return moved


def plain(sentences: list[Sentence], lemmas: Lemmas) -> list[Sentence]:
    """Return the sentences with the given lemmas; written words and the empty columns are left out."""
    result = []
    for sentence, found in zip(sentences, lemmas(sentences), strict=True):
        rows = [
            [*row[:LEMMA], lemma, row[UPOS], "_", "_", *row[HEAD:DEPS], "_", "_"]
            for row, lemma in zip(sentence.words(), found, strict=True)
        ]
        result.append(Sentence(rows))
    return result


def table_of(weights: Path) -> Lemmas:
    """Return a lemmatiser that uses the table of the weights alone, and the form where it has none.

    The words it lacks are too rare for the parser's vocabulary of lemmas anyway.
    """
    from stanza.models.lemma.trainer import Trainer

    trainer = Trainer(model_file=str(weights), device="cpu")

    def find(sentences: list[Sentence]) -> list[list[str]]:
        return [trainer.predict_dict([(row[FORM], row[UPOS]) for row in one.words()]) for one in sentences]

    return find
