"""Reads and writes CoNLL-U as lists of columns, and the running text that belongs to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC = range(1, 10)


@dataclass(slots=True)
class Sentence:
    """A sentence's rows of ten columns each; rows of clitics follow the row with their range (`6-7`)."""

    rows: list[list[str]]
    comments: list[str] = field(default_factory=list)

    def words(self) -> Iterator[list[str]]:
        """Yield the rows of syntactic words."""
        return (row for row in self.rows if row[0].isdigit())

    def tokens(self) -> Iterator[tuple[list[str], int]]:
        """Yield the rows as written in the text, each with the number of words that it stands for."""
        last = 0
        for row in self.rows:
            if "-" in row[0]:
                first, last = (int(number) for number in row[0].split("-"))
                yield row, last - first + 1
            elif row[0].isdigit() and int(row[0]) > last:
                yield row, 1

    def text(self) -> str:
        """Return the sentence as written, without a space at its end."""
        parts: list[str] = []
        for row, _ in self.tokens():
            parts.append(row[FORM])
            if "SpaceAfter=No" not in row[MISC]:
                parts.append(" ")
        return "".join(parts).rstrip()


def read(path: Path) -> list[Sentence]:
    """Read a file; empty nodes (`8.1`) are left out."""
    sentences: list[Sentence] = []
    now = Sentence([])
    with path.open(encoding="utf-8") as file:
        for line in (*file, "\n"):
            line = line.rstrip("\n")
            if line.startswith("#"):
                now.comments.append(line)
            elif line:
                row = line.split("\t")
                if "." not in row[0]:
                    now.rows.append(row)
            elif now.rows:
                sentences.append(now)
                now = Sentence([])
    return sentences


def write(path: Path, sentences: Iterable[Sentence]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        for sentence in sentences:
            for line in (*sentence.comments, *("\t".join(row) for row in sentence.rows), ""):
                file.write(line + "\n")


def words_of(sentences: Iterable[Sentence]) -> str:
    """Return the sentences' syntactic words as CoNLL-U, without comments and ranges."""
    return "".join("\t".join(row) + "\n" for one in sentences for row in (*one.words(), [""]))


def text_and_labels(paragraphs: Sequence[Sequence[Sentence]]) -> tuple[str, str]:
    """Return the text of the paragraphs and Stanza's label for each of its characters.

    0 inside a word, 1 its end, 2 the end of a sentence, 3 the end of a word with clitics, 4 both.
    Sentences of a paragraph are a space apart, paragraphs an empty line, in the text and in the labels.
    """
    text: list[str] = []
    labels: list[str] = []
    for paragraph in paragraphs:
        written: list[str] = []
        marked: list[str] = []
        for sentence in paragraph:
            tokens = list(sentence.tokens())
            for place, (row, count) in enumerate(tokens):
                final = place == len(tokens) - 1
                end = (3 if count > 1 else 1) + final
                written.append(row[FORM])
                marked.append("0" * (len(row[FORM]) - 1) + str(end))
                if final or "SpaceAfter=No" not in row[MISC]:
                    written.append(" ")
                    marked.append("0")
        text.append("".join(written).rstrip())
        labels.append("".join(marked)[: len(text[-1])])
    return "\n\n".join(text) + "\n", "\n\n".join(labels) + "\n"
