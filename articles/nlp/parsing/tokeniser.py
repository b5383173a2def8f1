"""Runs Stanza's tokeniser and clitic splitter over a text without an object for each character.

Same weights and the same words as Stanza's processors give; what differs is how they get there: what the
network reads of a character is looked up once for each distinct one, paragraphs become arrays, word ends are
found in arrays again, and each form is split into its words once. A tokeniser built otherwise is left to
Stanza: `tokeniser_for` returns None for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import torch
from stanza.models.common.doc import ID, MISC, TEXT, Document
from stanza.models.tokenization.data import NEWLINE_WHITESPACE_RE, NUMERIC_RE, WHITESPACE_RE
from stanza.models.tokenization.utils import MASK_RE
from torch.nn.functional import logsigmoid

from ..parse import Token
from .recurrent import BothWays, Table
from .word_tables import batches

# Characters of the paragraphs that go through the network together.
AT_ONCE = 6_000
# The same of parts of long paragraphs.
WINDOWS_AT_ONCE = 24_000
FORMS_KEPT = 100_000
# What the network reads beside the character itself, in this order.
FEATURES = ["space_before", "capitalized", "numeric", "end_of_para", "start_of_para"]
SPACES = re.compile(" {2,}")
# Without one of these there is neither an address nor a link, for which Stanza has a rule.
LINKED = re.compile(r"@|http|www\.|\.(?:gov|org|edu|net|com|co)")
# What the network says of a character: inside a word, its end, the end of a sentence, and both last with a
# word of several.
INSIDE, WORD, SENTENCE, CLITICS, CLITICS_SENTENCE = range(5)

Numbers = np.ndarray[Any, np.dtype[np.int64]]


class Tokeniser:
    """Finds sentences and their words in a text whose paragraphs stand between empty lines."""

    def __init__(self, tokenize: Any, mwt: Any | None) -> None:
        self._network = _Network(tokenize.trainer.model.eval())
        self._vocab = tokenize.vocab
        self._longest: int = max(1000, tokenize.config.get("max_seqlen", tokenize.MAX_SEQ_LENGTH_DEFAULT))
        self._splitter = mwt
        self._characters: dict[str, int] = {}
        # For each known character its number in the network's vocabulary and its own three features.
        self._rows = np.zeros((0, 4), dtype=np.int64)
        self._forms: dict[str, list[str]] = {}

    def sentences(self, text: str) -> list[list[Token]]:
        """Return the sentences in their order. Offsets are code points into `text`."""
        paragraphs = list(_paragraphs(text))
        ends = self._ends([written for _, written, _ in paragraphs])
        if len(self._forms) > FORMS_KEPT:
            self._forms.clear()
        found = [
            list(_tokens(start, written, places, where))
            for (start, written, places), where in zip(paragraphs, ends, strict=True)
        ]
        self._split({form for tokens in found for _, _, form, end in tokens if end >= CLITICS})
        result: list[list[Token]] = []
        for tokens in found:
            sentence: list[Token] = []
            for start, stop, form, end in tokens:
                forms = self._forms[form] if end >= CLITICS else [form]
                sentence.append(Token(start, stop, form, forms))
                if end in (SENTENCE, CLITICS_SENTENCE):
                    result.append(sentence)
                    sentence = []
            if sentence:
                result.append(sentence)
        return result

    def _ends(self, paragraphs: Sequence[str]) -> list[Numbers]:
        """Return for each paragraph what the network says of each of its characters."""
        result: list[Numbers] = [np.zeros(0, dtype=np.int64)] * len(paragraphs)
        rows = [self._read(written) for written in paragraphs]
        short = [i for i, one in enumerate(rows) if len(one) < self._longest]
        with torch.inference_mode():
            for batch in batches([len(rows[i]) for i in short], AT_ONCE):
                chosen = [short[i] for i in batch]
                for i, said in zip(chosen, self._network.say([rows[i] for i in chosen]), strict=True):
                    result[i] = said
            long = sorted(set(range(len(rows))).difference(short))
            for i, said in zip(long, self._in_windows([rows[i] for i in long]), strict=True):
                result[i] = said
        for written, said in zip(paragraphs, result, strict=True):
            said[-1] = CLITICS_SENTENCE if said[-1] >= CLITICS else SENTENCE
            if LINKED.search(written):
                for link in MASK_RE.finditer(written):
                    said[link.start() : link.end() - 1] = INSIDE
                    said[link.end() - 1] = said[link.end() - 1] or WORD
        return result

    def _read(self, written: str) -> Numbers:
        """Return an array of a row for each character: its number and its five features."""
        known = self._characters
        if fresh := [one for one in dict.fromkeys(written) if one not in known]:
            more = [
                (self._vocab.unit2id(one), one == " ", one.isupper(), bool(NUMERIC_RE.match(one)))
                for one in fresh
            ]
            known |= {one: len(known) + place for place, one in enumerate(fresh)}
            self._rows = np.concatenate([self._rows, np.array(more, dtype=np.int64)])
        rows = np.zeros((len(written), 1 + len(FEATURES)), dtype=np.int64)
        rows[:, :4] = self._rows[[known[one] for one in written]]
        rows[-1, 4] = rows[0, 5] = 1
        return rows

    def _in_windows(self, rows: Sequence[Numbers]) -> list[Numbers]:
        """Read long paragraphs side by side in parts, each from the last sentence end found before."""
        at, parts = [0] * len(rows), [list[Numbers]() for _ in rows]
        left = list(range(len(rows)))
        while left:
            windows = [rows[i][at[i] : at[i] + self._longest] for i in left]
            for batch in batches([len(window) for window in windows], WINDOWS_AT_ONCE):
                found = self._network.say([windows[place] for place in batch], behind=0)
                for i, said in zip((left[place] for place in batch), found, strict=True):
                    breaks = np.flatnonzero((said == SENTENCE) | (said == CLITICS_SENTENCE))
                    whole = at[i] >= len(rows[i]) - self._longest or not len(breaks)
                    parts[i].append(said if whole else said[: breaks[-1] + 1])
                    at[i] += len(parts[i][-1])
            left = [i for i in left if at[i] < len(rows[i])]
        return [np.concatenate(part) for part in parts]

    def _split(self, forms: set[str]) -> None:
        """Learn the words of the forms that are not known yet."""
        unknown = sorted(form for form in forms if form not in self._forms)
        if self._splitter is None:
            self._forms |= {form: [form] for form in unknown}
            return
        left = []
        for form in unknown:
            if (words := self._splitter.trainer.dict_expansion(form)) is None:
                left.append(form)
            else:
                self._forms[form] = _several(words.split(), form)
        if left:
            rows = [{ID: (place,), TEXT: form, MISC: "MWT=Yes"} for place, form in enumerate(left, 1)]
            (sentence,) = self._splitter.process(Document([rows])).sentences
            for form, token in zip(left, sentence.tokens, strict=True):
                self._forms[form] = [word.text for word in token.words]


class _Network:
    """Stanza's network of two levels: the second reads what the first says, less where that sees no end."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._first = [BothWays(model.rnn, layer, torch.float32) for layer in range(model.rnn.num_layers)]
        self._second = BothWays(model.rnn2, 0, torch.float32)

    def say(self, paragraphs: Sequence[Numbers], *, behind: int = 1) -> list[Numbers]:
        """Return what is said of each character of paragraphs, the longest first (see `Tokeniser._read`).

        behind: how many empty places stand behind each; where Stanza has one its way back begins there.
        """
        model = self._model
        empty = np.zeros((behind, 1 + len(FEATURES)), dtype=np.int64)
        numbers = torch.from_numpy(np.concatenate([row for one in paragraphs for row in (one, empty)]))
        lengths = [len(one) + behind for one in paragraphs]
        table = Table.of(lengths)
        rows = torch.cat([model.embeddings(numbers[:, 0]), numbers[:, 1:].float()], 1)
        for layer in self._first:
            rows = layer.run(rows, table)
        word, sentence, clitics = model.tok_clf(rows), model.sent_clf(rows), model.mwt_clf(rows)
        if model.args["hier_invtemp"] > 0:
            rows = rows * (1 - torch.sigmoid(-word * model.args["hier_invtemp"]))
        rows = self._second.run(rows, table)
        word, sentence = word + model.tok_clf2(rows), sentence + model.sent_clf2(rows)
        clitics = clitics + model.mwt_clf2(rows)
        ends, splits = logsigmoid(sentence), logsigmoid(clitics)
        goes_on, whole = logsigmoid(-sentence), logsigmoid(-clitics)
        last = logsigmoid(word)
        kinds = [logsigmoid(-word), last + goes_on + whole, last + ends + whole]
        kinds += [last + goes_on + splits, last + ends + splits]
        said: Numbers = torch.cat(kinds, 1).argmax(1).numpy()
        parts = np.split(said, np.cumsum(lengths)[:-1])
        return [part[: len(one)] for one, part in zip(paragraphs, parts, strict=True)]


def _several(words: list[str], form: str) -> list[str]:
    return words if len(words) > 1 else [form]


def _paragraphs(text: str) -> Iterator[tuple[int, str, Numbers | None]]:
    """Yield each paragraph's start and its text with single spaces.

    The third is the place in the paragraph of each character that is left, None where all are.
    """
    at = 0
    breaks = [(found.start(), found.end()) for found in NEWLINE_WHITESPACE_RE.finditer(text)]
    for stop, after in (*breaks, (len(text), len(text))):
        plain = WHITESPACE_RE.sub(" ", text[at:stop].rstrip())
        if plain:
            doubled = [place for run in SPACES.finditer(plain) for place in range(run.start() + 1, run.end())]
            if doubled:
                left = np.delete(np.arange(len(plain)), doubled)
                yield at, SPACES.sub(" ", plain), left
            else:
                yield at, plain, None
        at = after


def _tokens(
    at: int, written: str, places: Numbers | None, said: Numbers
) -> Iterator[tuple[int, int, str, int]]:
    """Yield start and end in the text, form and kind of end of each written word of a paragraph."""
    first = 0
    for last in np.flatnonzero(said).tolist():
        form = written[first : last + 1].lstrip()
        if form:
            start = last + 1 - len(form)
            if places is None:
                yield at + start, at + last + 1, form, int(said[last])
            else:
                yield at + int(places[start]), at + int(places[last]) + 1, form, int(said[last])
        first = last + 1


def tokeniser_for(processors: dict[str, Any]) -> Tokeniser | None:
    """Return a tokeniser for what Stanza loaded, or None where it is built in another way."""
    tokenize, mwt = processors["tokenize"], processors.get("mwt")
    args = tokenize.trainer.args
    fits = args["feat_funcs"] == FEATURES and not args.get("use_dictionary") and not args.get("skip_newline")
    fits = fits and not args.get("charlm_forward_file") and not tokenize.vocab.lang_replaces_spaces
    fits = fits and bool(args["hierarchical"] and args["use_mwt"]) and args["conv_res"] is None
    fits = fits and tokenize._postprocessor is None and not hasattr(tokenize, "_variant")
    if mwt is not None:
        fits = fits and bool(mwt.config.get("ensemble_dict")) and not mwt.config.get("dict_only")
    return Tokeniser(tokenize, mwt) if fits else None
