"""What each step of the training needs, how its data is prepared, and what Stanza's trainer is told.

A step's runs follow each other: each starts with what the one before it wrote. The folder of data is laid out
as `NEEDS` says; the README of the model card says where the sets come from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import characters, conllu, lemmas, names, treebanks, vectors, words

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
    "pos": TREES,
    "depparse": TREES,
    "ner": (*NAMES, "lists/titles_manual.txt"),
}
VECTORS = ("pos", "depparse", "ner")
SIZES = ("--hidden_dim", "200", "--char_hidden_dim", "100", "--char_emb_dim", "50", "--word_cutoff", "7")
# What a parser that begins with earlier weights keeps of them: all below the upper recurrent layer.
FROZEN = (
    "charmodel,trans_,word_emb,lemma_emb,upos_emb,xpos_emb,ufeats_emb,drop_replacement,"
    "parserlstm.lstm.0,parserlstm.highway.0,parserlstm.gate.0"
)


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
    table = places.known("lemma")
    if table is None:
        raise FileNotFoundError("the lemmas: train lemma first, or name weights that hold it with --start")
    return treebanks.prepare(places.data, places.work / "trees", treebanks.table_of(table))


def runs(step: str, places: Places) -> tuple[Run, ...]:
    work, common = places.work, ("--mode", "train", "--shorthand", "id_news", "--seed", str(SEED))
    vectors_file = ("--wordvec_pretrain_file", str(places.known("pretrain")))
    options: tuple[str, ...]
    files: tuple[str, ...]
    if step == "tokenize":
        texts = [
            *(
                "--txt_file",
                str(work / "words/train.txt"),
                "--label_file",
                str(work / "words/train.toklabels"),
            ),
            *("--dev_txt_file", str(work / "words/dev.txt")),
            *("--dev_label_file", str(work / "words/dev.toklabels")),
            *("--dev_conll_gold", str(work / "words/dev.conllu")),
            *("--mwt_json_file", str(work / "words/train.mwt.json"), "--lang", "id"),
        ]
        options = ("--max_seqlen", "150", "--anneal_after", "1500")
        return (Run((*common, *texts, *options), 0.99, ("--steps", 6000), ("--eval_steps", 200)),)
    if step == "mwt":
        files = _conllu(work / "words", "train", "dev")
        gold = ("--gold_file", str(work / "words/dev.conllu"), "--lang", "id")
        return (Run((*common, *files, *gold), 0.98, ("--num_epoch", 15), after=whole_words),)
    if step == "lemma":
        # Stanza's network gets fewer lemmas right than the form itself does: it spoils names.
        files = (*_conllu(work / "lemmas", "train", "dev"), "--dict_only", "--caseless")
        more = ("--secondary_file", str(work / "lemmas/extra.conllu"))
        return (Run((*common, *files, *more), 0.98, ("--num_epoch", 1)),)
    trees = (*common, *_conllu(work / "trees", "train", "dev"), "--lang", "id", *vectors_file, *SIZES)
    if step == "pos":
        options = (*trees, "--batch_size", "32", "--max_steps_before_stop", "1500")
        return (Run(options, 0.99, ("--max_steps", 2500), ("--eval_interval", 100)),)
    if step == "depparse":
        depth = ("--deep_biaff_hidden_dim", "200", "--num_layers", "2", "--batch_size", "1000")
        often = ("--checkpoint_interval", "60", "--max_steps_before_stop", "2000")
        kept = ("--checkpoint_save_name", "checkpoint.pt")
        options = (*trees, *depth, *often, *kept, *(("--freeze", FROZEN) if places.first(step) else ()))
        return (Run(options, 0.98, ("--max_steps", 2000), ("--eval_interval", 40)),)
    if step == "ner":
        files = ("--train_file", str(work / "names/train.json"), "--eval_file", str(work / "names/dev.json"))
        options = (*common, *vectors_file, *files, "--hidden_dim", "200", "--max_steps_no_improve", "3000")
        rate = "0.05" if places.first(step) else "0.1"
        return (
            Run((*options, "--lr", rate), 0.997, ("--max_steps", 4000), ("--eval_interval", 50)),
            Run((*options, "--lr", "0.01"), 0.99, ("--max_steps", 500), ("--eval_interval", 50)),
        )
    raise ValueError(f"{step} has no trainer of Stanza's")


def whole_words(places: Places, written: Path) -> None:
    """Tell the clitic splitter which words it must not split."""
    words.add_to_splitter(written, words.clitic_table(conllu.read(places.work / "words/train.conllu")))


def _conllu(folder: Path, train: str, dev: str) -> tuple[str, ...]:
    return "--train_file", str(folder / f"{train}.conllu"), "--eval_file", str(folder / f"{dev}.conllu")
