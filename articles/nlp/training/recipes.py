"""What each step of the training needs, how its data is prepared, and what Stanza's trainer is told.

A step's runs follow each other: each starts with what the one before it wrote. The folder of data is laid out
as `NEEDS` says; the README of the model card says where the sets come from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from . import characters, conllu, constituents, lemmas, names, tags, treebanks, vectors, words

STEPS = ("pretrain", "charlm", "tokenize", "mwt", "lemma", "pos", "depparse", "ner")
# What is trained where nothing is said: vectors and character models take hours and change what the others
# are built on, so that they are asked for by name.
USUAL = ("tokenize", "mwt", "lemma", "pos", "depparse", "ner")
SEED = 1234

GSD, GSD_DEV = "ud/id_gsd-ud-train-rebuilt.conllu", "ud/id_gsd-ud-dev.conllu"
CSUI, PUD = "ud/id_csui-ud-train.conllu", "ud/id_pud-ud.conllu"
TEXT = ("text/news.txt", "text/other.txt")
TREES = (GSD, GSD_DEV, CSUI, PUD)
NAMES = tuple(f"ner/{name}.txt" for name in (*names.MAIN, names.DEV))
NEEDS: dict[str, tuple[str, ...]] = {
    "pretrain": TEXT,
    "charlm": TEXT,
    "tokenize": TREES,
    "mwt": TREES,
    "lemma": (CSUI, PUD, GSD_DEV, "lists/unimorph_ind.tsv"),
    "pos": (*TREES, *constituents.FILES),
    "depparse": (*TREES, *constituents.FILES),
    "ner": (*NAMES, "lists/titles_manual.txt"),
}
VECTORS = ("pos", "depparse", "ner")
COMMON = ("--mode", "train", "--shorthand", "id_news", "--seed", str(SEED))
ICON_TAGS, ICON_TREES = "tags/icon.conllu", "trees/icon.conllu"
SIZES = ("--hidden_dim", "200", "--char_hidden_dim", "100", "--char_emb_dim", "50", "--word_cutoff", "7")


@dataclass(frozen=True, slots=True)
class Places:
    """`data` is what was given, `work` holds prepared data and logs, `weights` what is made of them.

    `start` is a resource directory whose weights the networks begin with, or None.
    """

    data: Path
    work: Path
    weights: Path
    start: Path | None

    def made(self, step: str) -> Path:
        return self.weights / "id" / step / "news.pt"

    def first(self, step: str) -> Path | None:
        """Return the earlier weights of a step, where there are any."""
        path = self.start / "id" / step / "news.pt" if self.start else None
        return path if path and path.exists() else None

    def known(self, step: str) -> Path | None:
        """Return the weights of a step as made here, else the earlier ones."""
        return self.made(step) if self.made(step).exists() else self.first(step)

    def needed(self, step: str) -> Path:
        """Return the weights of a step; raises FileNotFoundError that says how to come by them."""
        if path := self.known(step):
            return path
        raise FileNotFoundError(f"{step}: train it first, or name weights that hold it with --start")


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a trainer. `decay` is that of the average.

    `steps` and `every` are the options that bound the run and that say how often it is scored.
    """

    arguments: tuple[str, ...]
    decay: float
    steps: tuple[str, int]
    every: tuple[str, int] | None = None
    after: Callable[[Places, Path], None] | None = None


def prepare(step: str, places: Places) -> dict[str, int]:
    """Write what the step's trainer reads; return how many sentences (or words) each source gave."""
    if step in ("tokenize", "mwt"):
        return words.prepare(places.data, places.work / "words")
    if step == "lemma":
        return lemmas.prepare(places.data, places.work / "lemmas")
    if step == "ner":
        return names.prepare(places.data, places.work / "names")
    if step == "pretrain":
        return vectors.count(places.data, places.work / "vectors")
    if step == "charlm":
        return characters.prepare(places.data, places.work / "characters")
    if step == "pos":
        return treebanks.prepare(places.data, places.work / "tags", _lemmas(places))
    tag = partial(tags.tag, tagger=places.needed("pos"), vectors=places.needed("pretrain"))
    return treebanks.prepare(places.data, places.work / "trees", _lemmas(places), tag)


def runs(step: str, places: Places) -> tuple[Run, ...]:
    """Return the runs of a step that one of Stanza's trainers takes; raises KeyError for the others."""
    return _RUNS[step](places)


def _tokenize_runs(places: Places) -> tuple[Run, ...]:
    folder = places.work / "words"
    options = [
        *("--txt_file", str(folder / "train.txt"), "--label_file", str(folder / "train.toklabels")),
        *("--dev_txt_file", str(folder / "dev.txt"), "--dev_label_file", str(folder / "dev.toklabels")),
        *("--dev_conll_gold", str(folder / "dev.conllu"), "--lang", "id"),
        *("--mwt_json_file", str(folder / "train.mwt.json")),
        *("--max_seqlen", "150", "--anneal_after", "1500"),
    ]
    return (Run((*COMMON, *options), 0.99, ("--steps", 6000), ("--eval_steps", 200)),)


def _mwt_runs(places: Places) -> tuple[Run, ...]:
    gold = ("--gold_file", str(places.work / "words/dev.conllu"), "--lang", "id")
    options = (*COMMON, *_conllu(places.work / "words"), *gold)
    return (Run(options, 0.98, ("--num_epoch", 15), after=whole_words),)


def _lemma_runs(places: Places) -> tuple[Run, ...]:
    # Stanza's network gets fewer lemmas right than the form itself does: it spoils names.
    extra = ("--secondary_file", str(places.work / "lemmas/extra.conllu"), "--dict_only", "--caseless")
    return (Run((*COMMON, *_conllu(places.work / "lemmas"), *extra), 0.98, ("--num_epoch", 1)),)


def _pos_runs(places: Places) -> tuple[Run, ...]:
    """Return a run on the treebanks and, with ICON's sentences tagged by its result, one on all."""
    folder = places.work / "tags"
    gold, all_of_them = str(folder / "train.conllu"), f"{folder / 'train.conllu'};{places.work / ICON_TAGS}"
    data = (*COMMON, "--lang", "id", *_vectors(places), "--eval_file", str(folder / "dev.conllu"))
    drop = ("--dropout", "0.33", "--word_dropout", "0.2", "--max_steps_before_stop", "1500")
    options = (*data, *SIZES, *drop, "--batch_size", "32")
    steps, often = ("--max_steps", 2500), ("--eval_interval", 100)
    return (
        Run((*options, "--train_file", gold), 0.99, steps, often, tag_icon),
        Run((*options, "--train_file", all_of_them), 0.99, steps, often),
    )


def _parser_runs(places: Places) -> tuple[Run, ...]:
    """Return a run on the treebanks, one that turns to news and hangs ICON, and two on all, the last slowly.

    CSUI and GSD hang and name much in different ways (CSUI has no `compound`); ICON, news too, gets CSUI's.
    On all the parser learns to tell by the sentence which way it is: that takes its time.
    """
    folder = places.work / "trees"
    data = (*COMMON, "--lang", "id", *_vectors(places), *SIZES)
    depth = ("--deep_biaff_hidden_dim", "200", "--num_layers", "2", "--batch_size", "1000")
    kept = ("--checkpoint_interval", "100", "--checkpoint_save_name", "checkpoint.pt")
    rate = ("--optim", "adam", "--beta2", "0.95", "--weight_decay", "0", "--second_optim", "adam")
    # Stanza's dropout of a half and a third leaves networks of this size too little.
    drop = ("--dropout", "0.33", "--word_dropout", "0.2", "--max_steps_before_stop", "3000")
    options = (*data, *depth, *kept, *rate, *drop)
    silver = (*_conllu(folder), "--silver_file", str(places.work / ICON_TREES), "--silver_weight", "0.35")
    often = ("--eval_interval", 100)
    first = (*options, *_conllu(folder), "--lr", "0.002")
    turned = (*options, *_conllu(folder, "news", "held"), "--lr", "0.0015")
    return (
        Run(first, 0.99, ("--max_steps", 1000), often),
        Run(turned, 0.97, ("--max_steps", 160), ("--eval_interval", 20), hang_icon),
        Run((*options, *silver, "--lr", "0.0015"), 0.995, ("--max_steps", 3000), often),
        Run((*options, *silver, "--lr", "0.0004"), 0.9985, ("--max_steps", 4000), often),
    )


def _ner_runs(places: Places) -> tuple[Run, ...]:
    folder = places.work / "names"
    files = ("--train_file", str(folder / "train.json"), "--eval_file", str(folder / "dev.json"))
    options = (*COMMON, *_vectors(places), *files, "--hidden_dim", "200", "--max_steps_no_improve", "3000")
    rate, often = "0.05" if places.first("ner") else "0.1", ("--eval_interval", 50)
    return (
        Run((*options, "--lr", rate), 0.997, ("--max_steps", 4000), often),
        Run((*options, "--lr", "0.01"), 0.99, ("--max_steps", 500), often),
    )


_RUNS: dict[str, Callable[[Places], tuple[Run, ...]]] = {
    "tokenize": _tokenize_runs,
    "mwt": _mwt_runs,
    "lemma": _lemma_runs,
    "pos": _pos_runs,
    "depparse": _parser_runs,
    "ner": _ner_runs,
}


def whole_words(places: Places, written: Path) -> None:
    """Tell the clitic splitter which words it must not split."""
    words.add_to_splitter(written, words.clitic_table(conllu.read(places.work / "words/train.conllu")))


def tag_icon(places: Places, tagger: Path) -> None:
    """Write ICON's sentences with the tags that the tagger chooses among those that ICON's own leave open."""
    _, sentences = _icon(places, tagger)
    conllu.write(places.work / ICON_TAGS, sentences)


def hang_icon(places: Places, parser: Path) -> None:
    """Write ICON's sentences with the trees that the parser chooses among those that agree with ICON's."""
    trees, sentences = _icon(places, places.needed("pos"))
    constituents.hang(trees, sentences, parser, places.needed("pretrain"))
    conllu.write(places.work / ICON_TREES, sentences)


def _icon(places: Places, tagger: Path) -> tuple[list[constituents.Node], list[conllu.Sentence]]:
    trees = [tree for name in constituents.FILES for tree in constituents.read(places.data / name)]
    sentences = [constituents.words(tree) for tree in trees]
    tags.tag(sentences, tagger, places.needed("pretrain"), tags.ICON)
    return trees, treebanks.plain(sentences, _lemmas(places))


def _lemmas(places: Places) -> treebanks.Lemmas:
    return treebanks.table_of(places.needed("lemma"))


def _vectors(places: Places) -> tuple[str, str]:
    return "--wordvec_pretrain_file", str(places.needed("pretrain"))


def _conllu(folder: Path, train: str = "train", dev: str = "dev") -> tuple[str, ...]:
    return "--train_file", str(folder / f"{train}.conllu"), "--eval_file", str(folder / f"{dev}.conllu")
