"""Runs the networks that Stanza has loaded over many sentences at once, without repeated work.

Same weights as `stanza.Pipeline`, and the same results but where the processor has numbers of 16 bits (see
`recurrent`); what differs is the order: sentences of all texts are sorted by length, word forms go through
vectors and character layers once (`word_tables`), lemmas are looked up before they are computed, the parser
scores relations only for the heads it chose (`trees`).
Networks built otherwise (character language models, transformers, several name taggers) are left to Stanza:
`runner_for` returns None for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
import torch
from stanza.models.common.utils import EXCLAM_RE, QUESTION_RE
from stanza.models.common.vocab import PAD_ID, ROOT_ID, UNK_ID, VOCAB_PREFIX_SIZE, CompositeVocab
from stanza.models.lemma.data import DataLoader as LemmaLoader
from stanza.models.ner.trainer import fix_singleton_tags
from stanza.models.ner.utils import decode_from_bioes
from torch import Tensor

from .recurrent import Recurrent, Table
from .trees import Labeller, arc_scores, best_heads, relation_names, repaired
from .word_tables import WordTable, batches

# Words in one batch: enough for the matrix products, and the numbers still fit the caches.
TAGGED_AT_ONCE = 1500
PARSED_AT_ONCE = 1200
# Numbers in one table that compares each word of a sentence with each other.
PAIRS_AT_ONCE = 60_000
LEMMAS_KEPT = 100_000
# Stands for the root's place before the first word; no word has a line break in it.
ROOT = "\n"


@dataclass(slots=True)
class Analysis:
    """A sentence's words, filled in step by step. Names count written words: (first, last, kind)."""

    forms: list[str]
    written: list[str]
    parsed: bool = True
    # The forms with `?!` and the like shortened, as Stanza's tagger and parser read them.
    simple: list[str] = field(init=False)
    upos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.simple = [
            EXCLAM_RE.sub("!", QUESTION_RE.sub("?", form)) if form[0] in "?!？！" else form
            for form in self.forms
        ]


def plain(args: dict[str, Any]) -> bool:
    """Say whether a network has word vectors and a character layer only."""
    return not (args.get("charlm") or args.get("bert_model") or args.get("use_peft")) and bool(
        args.get("char")
        and args.get("char_emb_dim")
        and args.get("word_emb_dim")
        and args.get("pretrain", True)
    )


def character_rows(model: Any, vocab: Any, forms: Sequence[str]) -> Tensor:
    """Return the character layer's result for forms sorted from long to short."""
    ids = [[ROOT_ID] if form == ROOT else vocab["char"].map(list(form)) for form in forms]
    lengths = [len(one) for one in ids]
    table = torch.full((len(ids), lengths[0]), PAD_ID, dtype=torch.long)
    for row, one in enumerate(ids):
        table[row, : len(one)] = torch.tensor(one)
    return model.charmodel(table, None, list(range(len(ids))), [len(ids)], lengths).data


def form_ids(vocab: Any, forms: Sequence[str]) -> Tensor:
    return torch.tensor(
        [ROOT_ID if form == ROOT else vocab.unit2id(form) for form in forms], dtype=torch.long
    )


def has_half() -> bool:
    """Say whether this processor multiplies numbers of 16 bits by itself; others are slower with them."""
    able = torch.cpu.get_capabilities()
    return bool(able.get("avx512_bf16") or able.get("amx_bf16"))


class Tagger:
    """UPOS of each word. Other columns are left out: the rules read none of them, and ours are empty."""

    def __init__(self, trainer: Any, pretrain: Any, numbers: torch.dtype) -> None:
        self.model, self.vocab, self._pretrain = trainer.model.eval(), trainer.vocab, pretrain
        self._table = WordTable(self._rows)
        model = self.model
        self._lstm = Recurrent(model.taggerlstm, model.taggerlstm_h_init, model.taggerlstm_c_init, numbers)

    def _rows(self, forms: list[str]) -> Tensor:
        model = self.model
        vectors = model.pretrained_emb(form_ids(self._pretrain.vocab, [form.lower() for form in forms]))
        characters = model.trans_char(character_rows(model, self.vocab, forms))
        known = model.word_emb(form_ids(self.vocab["word"], forms))
        return torch.cat([known, model.trans_pretrained(vectors), characters], 1)

    def run(self, sentences: Sequence[Analysis]) -> None:
        model = self.model
        names = [self.vocab["upos"].id2unit(i) for i in range(len(self.vocab["upos"]))]
        for batch in batches([len(one.forms) for one in sentences], TAGGED_AT_ONCE):
            chosen = [sentences[i] for i in batch]
            lengths = [len(one.forms) for one in chosen]
            rows = self._table.rows([form for one in chosen for form in one.simple])
            outputs = self._lstm.run(rows, Table.of(lengths))
            best = model.upos_clf(torch.relu(model.upos_hid(outputs))).argmax(1)
            for one, tags in zip(chosen, best.split(lengths), strict=True):
                one.upos = [names[tag] for tag in tags.tolist()]


class Lemmatiser:
    """Lemmas from the table of the weights, then from what was computed before, then from the network.

    Weights may have no network: a word that their table lacks then is its own lemma.
    """

    def __init__(self, processor: Any) -> None:
        self._processor, self._trainer = processor, processor.trainer
        self._known: dict[tuple[str, str], str] = {}

    def run(self, sentences: Sequence[Analysis]) -> None:
        missing = {
            pair for one in sentences for pair in zip(one.forms, one.upos, strict=True)
        } - self._known.keys()
        if len(self._known) + len(missing) > LEMMAS_KEPT:
            self._known.clear()
            missing = {pair for one in sentences for pair in zip(one.forms, one.upos, strict=True)}
        if missing:
            self._compute(sorted(missing))
        for one in sentences:
            one.lemmas = [self._known[pair] for pair in zip(one.forms, one.upos, strict=True)]

    def _compute(self, pairs: list[tuple[str, str]]) -> None:
        trainer, config = self._trainer, self._processor.config
        if config.get("dict_only"):
            lemmas = trainer.predict_dict(pairs)
            self._known.update((pair, lemma or "_") for pair, lemma in zip(pairs, lemmas, strict=True))
            return
        known = trainer.skip_seq2seq(pairs)
        open_pairs = [pair for pair, done in zip(pairs, known, strict=True) if not done]
        guesses: list[str] = []
        if open_pairs:
            loader = LemmaLoader(
                _Pairs(open_pairs), 256, config, vocab=trainer.vocab, evaluation=True, expand_unk_vocab=True
            )
            edits: list[int] = []
            for batch in loader:
                found, kinds = trainer.predict(batch, config["beam_size"], loader.vocab)
                guesses += found
                edits += kinds or []
            guesses = trainer.postprocess([form for form, _ in open_pairs], guesses, edits=edits)
        rest = iter(guesses)
        lemmas = trainer.ensemble(pairs, ["" if done else next(rest) for done in known])
        # An empty lemma is written as an underscore, as Stanza does.
        self._known.update((pair, lemma or "_") for pair, lemma in zip(pairs, lemmas, strict=True))


@dataclass(frozen=True, slots=True)
class _Pairs:
    """What Stanza's loader for lemmas reads of a document."""

    pairs: list[tuple[str, str]]

    def get(self, fields: Sequence[str]) -> list[list[str | None]]:
        return [[form, upos, None] for form, upos in self.pairs]


class Parser:
    """Heads (1 is the first word, 0 the root) and relations."""

    def __init__(self, processor: Any, numbers: torch.dtype) -> None:
        trainer = processor.trainer
        self.model, self.vocab, self._pretrain = trainer.model.eval(), trainer.vocab, processor.pretrain
        self._repair = bool(processor.config.get("resolve_head_constraints", True))
        self._table = WordTable(self._rows)
        model = self.model
        self._lstm = Recurrent(model.parserlstm, model.parserlstm_h_init, model.parserlstm_c_init, numbers)
        self._label = Labeller(model.deprel, numbers)

    def _rows(self, forms: list[str]) -> Tensor:
        model = self.model
        lower = [form if form == ROOT else form.lower() for form in forms]
        vectors = model.trans_pretrained(model.pretrained_emb(form_ids(self._pretrain.vocab, lower)))
        known = model.word_emb(form_ids(self.vocab["word"], forms))
        return torch.cat([vectors, known, model.trans_char(character_rows(model, self.vocab, forms))], 1)

    def _tags(self, upos: list[str]) -> Tensor:
        """Return the tags' vectors; XPOS and features are unknown to these weights and count as empty."""
        model, args = self.model, self.model.args
        ids = form_ids(self.vocab["upos"], upos)
        root = ids == ROOT_ID
        tags = (
            model.upos_emb(ids) if args.get("use_upos", True) else torch.zeros(len(upos), args["tag_emb_dim"])
        )
        if args.get("use_xpos", True):
            empty = self.vocab["xpos"].unit2id("_")
            tags = tags + model.xpos_emb(torch.where(root, ROOT_ID, empty))
        return tags

    def run(self, sentences: Sequence[Analysis]) -> None:
        lengths = [len(one.forms) + 1 for one in sentences]
        for batch in batches(lengths, PARSED_AT_ONCE, PAIRS_AT_ONCE):
            self._run([sentences[i] for i in batch])

    def _run(self, chosen: list[Analysis]) -> None:
        model = self.model
        lengths = [len(one.forms) + 1 for one in chosen]
        rows = self._table.rows([form for one in chosen for form in (ROOT, *one.simple)])
        lemmas = form_ids(self.vocab["lemma"], [lemma for one in chosen for lemma in (ROOT, *one.lemmas)])
        tags = self._tags([tag for one in chosen for tag in (ROOT, *one.upos)])
        words = model.args["transformed_dim"] + model.args["word_emb_dim"]
        # Stanza gives the tags' vectors twice where features are used.
        twice = [tags, tags] if model.args.get("use_ufeats", True) else [tags]
        inputs = torch.cat([rows[:, :words], model.lemma_emb(lemmas), *twice, rows[:, words:]], 1)
        table = Table.of(lengths)
        outputs = table.padded(self._lstm.run(inputs, table))
        scores = torch.log_softmax(arc_scores(model, outputs), 2).numpy()
        heads = [best_heads(scores[i, :length, :length]) for i, length in enumerate(lengths)]
        lower = torch.cat([outputs[i, 1:length] for i, length in enumerate(lengths)])
        upper = torch.cat([outputs[i, torch.tensor(heads[i])] for i in range(len(lengths))])
        labels = self._label.scores(lower, upper).argmax(1).numpy()
        at = 0
        for i, (one, length) in enumerate(zip(chosen, lengths, strict=True)):
            one.heads = heads[i]
            one.relations = relation_names(self.vocab["deprel"], labels[at : at + length - 1].tolist())
            if self._repair:
                one.heads, one.relations = repaired(
                    scores[i, :length, :length],
                    one.heads,
                    one.relations,
                    partial(self._every_label, outputs[i : i + 1, :length]),
                    self.vocab["deprel"],
                )
            at += length - 1

    def _every_label(self, outputs: Tensor) -> np.ndarray[Any, Any]:
        scores: np.ndarray[Any, Any] = torch.log_softmax(self.model.deprel(outputs, outputs), 3)[0].numpy()
        return scores


class NameTagger:
    """Persons, organisations and places as (first, last, kind) of written words."""

    def __init__(self, trainer: Any, numbers: torch.dtype) -> None:
        self.model, self.vocab, self.args = trainer.model.eval(), trainer.vocab, trainer.args
        self._set = int(trainer.args["predict_tagset"] or 0)
        self._table = WordTable(self._rows)
        model = self.model
        self._lstm = Recurrent(model.taggerlstm, model.taggerlstm_h_init, model.taggerlstm_c_init, numbers)

    def _rows(self, forms: list[str]) -> Tensor:
        model = self.model
        words = [form.lower() if self.args.get("lowercase", True) else form for form in forms]
        ids = torch.tensor(self.vocab["word"].map(words), dtype=torch.long)
        vectors = model.word_emb(ids)
        if "delta" in self.vocab and model.delta_emb is not None:
            change = torch.tensor(self.vocab["delta"].map(words), dtype=torch.long)
            change[(change == UNK_ID) & (ids != UNK_ID)] = PAD_ID
            vectors = vectors + model.delta_emb(change)
        lower = self.args.get("char_lowercase", False)
        spelled = [form.lower() for form in forms] if lower else forms
        rows = torch.cat([vectors, character_rows(model, self.vocab, spelled)], 1)
        return model.input_transform(rows) if model.input_transform is not None else rows

    def run(self, sentences: Sequence[Analysis]) -> None:
        model = self.model
        change = model.crits[self._set]._transitions.detach().numpy()
        for batch in batches([len(one.written) for one in sentences], TAGGED_AT_ONCE):
            chosen = [sentences[i] for i in batch]
            lengths = [len(one.written) for one in chosen]
            rows = self._table.rows([form for one in chosen for form in one.written])
            table = Table.of(lengths)
            logits = table.padded(model.tag_clfs[self._set](self._lstm.run(rows, table))).numpy()
            for one, tags in zip(chosen, best_paths(logits, change, lengths), strict=True):
                one.names = self._names(tags)

    def _names(self, tags: list[int]) -> list[tuple[int, int, str]]:
        vocab = self.vocab["tag"]
        count = len(vocab.lens()) if isinstance(vocab, CompositeVocab) else 1
        units = vocab.unmap([[max(tag, VOCAB_PREFIX_SIZE)] * count for tag in tags])
        written = fix_singleton_tags([unit[self._set] if isinstance(unit, list) else unit for unit in units])
        return [(name["start"], name["end"], name["type"]) for name in decode_from_bioes(written)]


def best_paths(
    scores: np.ndarray[Any, Any], change: np.ndarray[Any, Any], lengths: list[int]
) -> list[list[int]]:
    """Return the best sequence of tags of each sentence (Viterbi), all sentences at once, longest first."""
    longest = scores.shape[1]
    now = scores[:, 0].copy()
    back = np.zeros(scores.shape, dtype=np.int32)
    for place in range(1, longest):
        running = sum(length > place for length in lengths)
        reached = now[:running, :, None] + change
        now[:running] = scores[:running, place] + reached.max(1)
        back[:running, place] = reached.argmax(1)
    paths = []
    for i, length in enumerate(lengths):
        path = [int(now[i].argmax())]
        for place in range(length - 1, 0, -1):
            path.append(int(back[i, place, path[-1]]))
        paths.append(path[::-1])
    return paths


class Runner:
    """All steps after the words are known, over the sentences of many texts."""

    def __init__(self, processors: dict[str, Any]) -> None:
        self._steps: list[Any] = []
        numbers = torch.bfloat16 if has_half() else torch.float32
        if "pos" in processors:
            self._steps.append(Tagger(processors["pos"].trainer, processors["pos"].pretrain, numbers))
        if "lemma" in processors:
            self._steps.append(Lemmatiser(processors["lemma"]))
        if "depparse" in processors:
            self._steps.append(Parser(processors["depparse"], numbers))
        if "ner" in processors:
            self._steps.append(NameTagger(processors["ner"].trainers[0], numbers))

    def run(self, sentences: Sequence[Analysis]) -> None:
        """Fill in all that the weights say; trees only where `parsed` is set."""
        with torch.inference_mode():
            for step in self._steps:
                chosen = [one for one in sentences if one.parsed] if isinstance(step, Parser) else sentences
                if chosen:
                    step.run(chosen)


def runner_for(processors: dict[str, Any]) -> Runner | None:
    """Return a runner for what Stanza loaded, or None where a part is built in another way."""
    if not {"pos", "lemma"} <= processors.keys():
        return None
    pos, lemma = processors["pos"], processors["lemma"]
    fits = plain(pos.trainer.args) and not pos.trainer.args.get("share_hid")
    fits = fits and not lemma.use_identity and bool(lemma.config.get("ensemble_dict"))
    fits = fits and not lemma.trainer.has_contextual_lemmatizers()
    if "depparse" in processors:
        trainer = processors["depparse"].trainer
        args = trainer.args
        fits = fits and plain(args) and type(trainer.model).__name__ == "GraphParser"
        fits = fits and not args.get("use_arc_embedding") and not args.get("reversed")
        # Other tags than UPOS would have to be predicted for the parser first.
        fits = fits and len(trainer.vocab["xpos"]) == VOCAB_PREFIX_SIZE and args.get("use_upos", True)
    if "ner" in processors:
        trainers = processors["ner"].trainers
        fits = fits and len(trainers) == 1 and plain(trainers[0].args)
        fits = fits and not trainers[0].args.get("connect_output_layers") and "word" in trainers[0].vocab
    return Runner(processors) if fits else None
