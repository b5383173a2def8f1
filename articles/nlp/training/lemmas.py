"""Prepares lemmas for Stanza's lemmatiser, all in one convention.

The convention is GSD's: lemmas are in lower case, names' too; `nya`, `ku`, `mu` and `ia` are the pronouns
`dia`, `aku`, `kamu` and `dia`; words of grammar are their own lemma (`sebagai`, `setelah`) but
for `sebuah` and `seorang` (`buah`, `orang`); other words have their root (`kekuasaan`: `kuasa`). CSUI, PUD
and UniMorph are brought to it by the rules below: the lemmas of GSD's own train set are not to be had.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from . import conllu
from .conllu import FORM, LEMMA, UPOS, Sentence
from .words import held_out

PRONOUNS = {"nya": "dia", "ia": "dia", "ku": "aku", "mu": "kamu"}
COUNTERS = {"sebuah": "buah", "seorang": "orang"}
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
    "semua",
    "termasuk",
}
UNIMORPH = {"N": "NOUN", "V": "VERB", "ADJ": "ADJ"}


def convert(form: str, lemma: str, upos: str) -> str:
    """Return the lemma in GSD's convention, from one of CSUI, PUD or UniMorph."""
    form = form.lower()
    if upos == "PRON" and form in PRONOUNS:
        return PRONOUNS[form]
    if upos == "DET" and form in COUNTERS:
        return COUNTERS[form]
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


def distinct(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Return each word form with each of its tags once, with its commonest lemma, as sentences of one word.

    The network learns how words are built; how often each is used only makes learning slower.
    """
    counts: dict[tuple[str, str], Counter[str]] = {}
    for sentence in sentences:
        for row in sentence.words():
            counts.setdefault((row[FORM].lower(), row[UPOS]), Counter())[row[LEMMA]] += 1
    return [_single(form, lemmas.most_common(1)[0][0], upos) for (form, upos), lemmas in counts.items()]


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


def derived(sentences: Iterable[Sentence], known: set[str]) -> list[Sentence]:
    """Return passives and doubled nouns of known words, which the lists mostly leave out.

    `di-`, with `-kan` or `-i`, goes before the root of any noun, verb or adjective (`diceritakan`: `cerita`);
    a noun said twice has the lemma of the noun (`aturan-aturan`: `atur`).
    """
    found: dict[str, tuple[str, str]] = {}
    for sentence in sentences:
        for row in sentence.words():
            form, lemma, upos = row[FORM], row[LEMMA], row[UPOS]
            if upos not in ("NOUN", "VERB", "ADJ") or not lemma.isalpha() or len(lemma) < 4:
                continue
            for passive in (f"di{lemma}", f"di{lemma}kan", f"di{lemma}i"):
                found.setdefault(passive, (lemma, "VERB"))
            if upos == "NOUN" and form.isalpha():
                found.setdefault(f"{form}-{form}", (lemma, "NOUN"))
    return [_single(form, lemma, upos) for form, (lemma, upos) in sorted(found.items()) if form not in known]


def prepare(source: Path, target: Path) -> dict[str, int]:
    """Write `train`, `extra` (for the table only), `dev` and `held` CoNLL-U files to `target`."""
    news, held = held_out(conllu.read(source / "ud" / "id_csui-ud-train.conllu"))
    train = converted([*news, *conllu.read(source / "ud" / "id_pud-ud.conllu")])
    forms = distinct(train)
    known = {row[FORM] for sentence in forms for row in sentence.words()}
    lists = unimorph(source / "lists" / "unimorph_ind.tsv", known)
    everything = {row[FORM] for sentence in (*forms, *lists) for row in sentence.words()}
    # Without these a name such as Kecamatan Wates would find the noun's lemma in the table.
    more = [_single(word, word, "PROPN") for word in sorted(everything)]
    more += derived([*forms, *lists], everything)
    dev = [
        Sentence(list(one.words()), one.comments)
        for one in conllu.read(source / "ud" / "id_gsd-ud-dev.conllu")
    ]
    for name, sentences in (
        ("train", forms + lists),
        ("extra", more),
        ("dev", dev),
        ("held", converted(held)),
    ):
        conllu.write(target / f"{name}.conllu", sentences)
    return {
        "CSUI and PUD": len(train),
        "their word forms": len(forms),
        "UniMorph": len(lists),
        "GSD dev": len(dev),
        "CSUI held out": len(held),
    }


def _single(form: str, lemma: str, upos: str) -> Sentence:
    return Sentence([["1", form, lemma, upos, "_", "_", "0", "root", "_", "_"]])
