"""Runs Stanza over texts and gives plain `Parse` records.

This is the only module that touches Stanza and torch, and it imports them when a parser is made.
Line breaks are not sentence ends for Stanza's tokeniser, only blank lines are, so that each piece of text
is given as a paragraph of its own and offsets are mapped back.
"""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ..document import MentionKind
from ..lexicon import load_rows
from ..parse import NamedSpan, Parse, ParsedSentence, Token, Word
from ..weights_check import OWN_PACKAGE, PROCESSORS, available_processors, own_names

# Longer runs without a space are no words: addresses, base64. Only their beginning is parsed.
LONGEST_WORD = 60
# A paragraph longer than this is cut at a space, so that the memory Stanza needs has a bound.
LONGEST_PIECE = 6000
# Characters given to Stanza at once: the gain from larger batches is small beyond it.
BATCH_CHARACTERS = 60_000
LONG_RUN = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
MARKS = frozenset("\"'`´«»„“”‘’‟‹›")
SENTENCE_END = re.compile(r"[.!?][\"”’»)]*\s")

if TYPE_CHECKING:
    from .networks import Analysis

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch text[start:end] of the article with the number `owner` that is parsed on its own."""

    owner: int
    start: int
    end: int


class StanzaParser:
    """A loaded Stanza pipeline. `has_names` says whether there is a name tagger: the package's or ours."""

    def __init__(self, directory: Path, package: str, *, threads: int | None = None) -> None:
        import stanza
        import torch

        if threads is not None:
            torch.set_num_threads(threads)
        found = available_processors(directory, package)
        own = own_names(directory, package)
        tagger = {"ner_model_path": str(own[0]), "ner_pretrain_path": str(own[1])} if own else {}
        if own:
            found["ner"] = OWN_PACKAGE
        wanted = [name for name in PROCESSORS if name in found]
        self.has_names = "ner" in wanted
        self.has_parse = "depparse" in wanted
        for name, said in (("ner", "names are not found"), ("depparse", "clauses are found by words alone")):
            if name not in wanted:
                logger.warning("Package %s in %s has no %s: %s.", package, directory, name, said)
        self.pipeline: Any = stanza.Pipeline(
            "id",
            dir=str(directory),
            package=None,
            processors={name: found[name] for name in wanted},
            download_method=None,
            use_gpu=False,
            logging_level="ERROR",
            **tagger,
        )
        from .networks import runner_for
        from .tokeniser import tokeniser_for

        # What is built otherwise than our weights runs as Stanza runs it.
        self._runner = runner_for(self.pipeline.processors)
        self._tokeniser = tokeniser_for(self.pipeline.processors)

    def parse(
        self, texts: Sequence[str], stretches: Sequence[Sequence[tuple[int, int]]], *, every_tree: bool = True
    ) -> list[Parse]:
        """Parse the given stretches (start, end) of each text; each stretch ends a sentence.

        Without `every_tree` only sentences that may report something get heads and relations, the others'
        words have the head -1 and no relation.
        """
        self._every_tree = every_tree
        parses = [Parse() for _ in texts]
        batch: list[Piece] = []
        size = 0
        for owner, (text, parts) in enumerate(zip(texts, stretches, strict=True)):
            for start, end in parts:
                for piece in cut(text, owner, start, end):
                    batch.append(piece)
                    size += piece.end - piece.start
                    if size >= BATCH_CHARACTERS:
                        self._run(texts, batch, parses)
                        batch, size = [], 0
        if batch:
            self._run(texts, batch, parses)
        return parses

    def _run(self, texts: Sequence[str], batch: list[Piece], parses: list[Parse]) -> None:
        """Parse one batch as a single Stanza document and hand its sentences to their owners."""
        parts: list[str] = []
        here: list[int] = []
        there: list[tuple[int, int]] = []
        length = 0

        def put(part: str, owner: int, at: int) -> None:
            nonlocal length
            here.append(length)
            there.append((owner, at))
            parts.append(part)
            length += len(part)

        for piece in batch:
            at = piece.start
            for run in LONG_RUN.finditer(texts[piece.owner], piece.start, piece.end):
                put(texts[piece.owner][at : run.start() + LONGEST_WORD], piece.owner, at)
                at = run.end()
            put(texts[piece.owner][at : piece.end], piece.owner, at)
            parts.append("\n\n")
            length += 2

        def back(offset: int) -> tuple[int, int]:
            i = bisect_right(here, offset) - 1
            owner, at = there[i]
            return owner, at + offset - here[i]

        def back_end(offset: int) -> int:
            return back(offset - 1)[1] + 1

        for tokens, analysis in self._analyse("".join(parts)):
            owner, _ = back(tokens[0].start)
            spans = [(back(token.start)[1], back_end(token.end)) for token in tokens]
            words: list[Word] = []
            whole: list[tuple[int, int]] = []
            for token, (start, end) in zip(tokens, spans, strict=True):
                for form, (word_start, word_end) in zip(
                    token.forms, split_clitics(texts[owner], start, end, token.forms), strict=True
                ):
                    n = len(words)
                    words.append(
                        Word(
                            word_start,
                            word_end,
                            form,
                            analysis.lemmas[n] or form.lower(),
                            analysis.upos[n] or "X",
                            (analysis.heads[n] if analysis.heads else 0) - 1,
                            analysis.relations[n] if analysis.relations else "",
                        )
                    )
                    whole.append((start, end))
            parses[owner].sentences.append(ParsedSentence(words[0].start, words[-1].end, words, whole))
            for first, last, kind in analysis.names:
                parses[owner].names.append(
                    NamedSpan(spans[first][0], spans[last][1], cast(MentionKind, kind))
                )

    def _analyse(self, text: str) -> list[tuple[list[Token], Analysis]]:
        """Return the tokens of each sentence and what is said of its words."""
        from .networks import Analysis

        if self._runner is None:
            return [
                (stanza_tokens(sentence), stanza_analysis(sentence))
                for sentence in self.pipeline(text).sentences
            ]
        sentences = []
        for tokens in self._sentences(text):
            forms = [form for token in tokens for form in token.forms]
            parsed = self._every_tree or may_report(forms)
            sentences.append((tokens, Analysis(forms, [token.text for token in tokens], parsed)))
        self._runner.run([analysis for _, analysis in sentences])
        return sentences

    def _sentences(self, text: str) -> list[list[Token]]:
        if self._tokeniser is not None:
            return self._tokeniser.sentences(text)
        document: Any = text
        for name in ("tokenize", "mwt"):
            if name in self.pipeline.processors:
                document = self.pipeline.processors[name].process(document)
        return [stanza_tokens(sentence) for sentence in document.sentences]


@cache
def reporting_words() -> frozenset[str]:
    return frozenset(row[0].split()[0] for row in load_rows("cues.tsv"))


def may_report(forms: Sequence[str]) -> bool:
    """Say whether a sentence has a quotation mark or a reporting word, with or without -nya or -lah."""
    cues = reporting_words()
    for form in forms:
        word = form.lower()
        if (
            word in cues
            or not MARKS.isdisjoint(word)
            or (word.endswith(("nya", "lah")) and word[:-3] in cues)
        ):
            return True
    return False


def stanza_tokens(sentence: Any) -> list[Token]:
    return [
        Token(token.start_char, token.end_char, token.text, [word.text for word in token.words])
        for token in sentence.tokens
    ]


def stanza_analysis(sentence: Any) -> Analysis:
    """Read what Stanza's own processors said of a sentence."""
    from .networks import Analysis

    places = {(token.start_char, token.end_char): i for i, token in enumerate(sentence.tokens)}
    starts = {start: i for (start, _), i in places.items()}
    ends = {end: i for (_, end), i in places.items()}
    return Analysis(
        [word.text for word in sentence.words],
        [token.text for token in sentence.tokens],
        True,
        [word.upos or "" for word in sentence.words],
        [word.lemma or "" for word in sentence.words],
        [word.head or 0 for word in sentence.words],
        [word.deprel or "dep" for word in sentence.words],
        [(starts[name.start_char], ends[name.end_char], name.type) for name in sentence.ents],
    )


def split_clitics(text: str, start: int, end: int, forms: Sequence[str]) -> list[tuple[int, int]]:
    """Give each syntactic word of text[start:end] a span of its own, or all of them the whole.

    `katanya` is `kata` and `nya`: the pieces follow each other in the written word.
    """
    if len(forms) == 1:
        return [(start, end)]
    written = text[start:end].lower()
    spans: list[tuple[int, int]] = []
    at = 0
    for form in forms:
        piece = form.lower()
        if not piece or not written.startswith(piece, at):
            return [(start, end)] * len(forms)
        spans.append((start + at, start + at + len(piece)))
        at += len(piece)
    return spans if at == len(written) else [(start, end)] * len(forms)


def cut(text: str, owner: int, start: int, end: int) -> list[Piece]:
    """Cut a stretch into pieces of bounded length, at a sentence end, else a space, else anywhere."""
    pieces: list[Piece] = []
    while end - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        at = max((found.end() for found in SENTENCE_END.finditer(text, start, limit)), default=0)
        if at <= start:
            space = text.rfind(" ", start + 1, limit)
            at = space if space > start else limit
        if text[start:at].strip():
            pieces.append(Piece(owner, start, at))
        start = at
    if text[start:end].strip():
        pieces.append(Piece(owner, start, end))
    return pieces
