"""Prepares lemmas for Stanza's lemmatiser, all in one convention.

The convention is GSD's: lemmas are in lower case, names' too; `nya`, `ku`, `mu` and `ia` are the pronouns
`dia`, `aku`, `kamu` and `dia`; words of grammar are their own lemma (`sebagai`, `setelah`, `beberapa`); other
words have their root (`kekuasaan`: `kuasa`). CSUI, PUD and UniMorph are brought to it by the rules below,
because the lemmas of GSD's own train set are not to be had.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from . import conllu
from .conllu import FORM, LEMMA, UPOS, Sentence
from .words import held_out

PRONOUNS = {"nya": "dia", "ia": "dia", "ku": "aku", "mu": "kamu"}
GRAMMAR = {"ADP", "SCONJ", "CCONJ", "DET", "PART", "AUX", "PRON", "PROPN", "PUNCT", "SYM", "X", "NUM", "INTJ"}
# Verbs and adverbs that stand for a relation more than for an act, and are words of grammar in GSD.
OWN_LEMMA = {
    "merupakan",
    "tersebut",
    "kedua",
    "terjadi",
    "serupa",
    "sebelum",
    "sesudah",
    "setelah",
    "selama",
    "kembali",
    "sekitar",
    "seluruh",
    "sebuah",
    "semua",
    "terdapat",
    "termasuk",
}
UNIMORPH = {"N": "NOUN", "V": "VERB", "ADJ": "ADJ"}


def convert(form: str, lemma: str, upos: str) -> str:
    """Return the lemma in GSD's convention, from one of CSUI, PUD or UniMorph."""
    form = form.lower()
    if upos == "PRON" and form in PRONOUNS:
        return PRONOUNS[form]
    if upos in GRAMMAR or form in OWN_LEMMA or (upos == "ADV" and form.endswith("nya")):
        return form
    return lemma.lower() if lemma != "_" else form


def converted(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Return the sentences with converted lemmas, without the rows of ranges."""
    result = []
    for sentence in sentences:
        rows = [
            [*row[:LEMMA], convert(row[FORM], row[LEMMA], row[UPOS]), *row[UPOS:]] for row in sentence.words()
        ]
        result.append(Sentence(rows, sentence.comments))
    return result


def unimorph(path: Path, known: set[str]) -> list[Sentence]:
    """Return words of UniMorph that the treebanks lack and that have one lemma, each as a sentence."""
    found: dict[tuple[str, str], set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        lemma, form, features = [*line.split("\t"), "", ""][:3]
        kind = UNIMORPH.get(features.split(";")[0])
        form = form.lower()
        if (
            kind
            and form.isalpha()
            and form not in known
            and not form.endswith(("nya", "ku", "mu", "lah", "kah"))
        ):
            found.setdefault((form, kind), set()).add(convert(form, lemma, kind))
    return [
        _single(form, lemmas.pop(), kind)
        for (form, kind), lemmas in sorted(found.items())
        if len(lemmas) == 1
    ]


def prepare(source: Path, target: Path) -> dict[str, int]:
    """Write `train`, `extra` (for the table only), `dev` and `held` CoNLL-U files to `target`."""
    news, held = held_out(conllu.read(source / "ud" / "id_csui-ud-train.conllu"))
    train = converted([*news, *conllu.read(source / "ud" / "id_pud-ud.conllu")])
    known = {row[FORM].lower() for sentence in train for row in sentence.words()}
    lists = unimorph(source / "lists" / "unimorph_ind.tsv", known)
    everything = {row[FORM].lower() for sentence in (*train, *lists) for row in sentence.words()}
    # Without these a name such as Kecamatan Wates would find the noun's lemma in the table.
    names = [_single(word, word, "PROPN") for word in sorted(everything)]
    dev = [
        Sentence(list(one.words()), one.comments)
        for one in conllu.read(source / "ud" / "id_gsd-ud-dev.conllu")
    ]
    for name, sentences in (
        ("train", train + lists),
        ("extra", names),
        ("dev", dev),
        ("held", converted(held)),
    ):
        conllu.write(target / f"{name}.conllu", sentences)
    return {
        "CSUI and PUD": len(train),
        "UniMorph": len(lists),
        "GSD dev": len(dev),
        "CSUI held out": len(held),
    }


def _single(form: str, lemma: str, upos: str) -> Sentence:
    return Sentence([["1", form, lemma, upos, "_", "_", "0", "root", "_", "_"]])
