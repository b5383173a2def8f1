"""Annotates texts: Stanza first, then the rules of this package.

Importing this module loads neither Stanza nor torch; making an `Annotator` does. A web process may ask
`check_weights` and `version`, which read files only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from .analysis import analyse
from .characters import as_meant
from .document import Document, LeftOut
from .furniture import find_left_out
from .lexicon import data_fingerprint
from .paragraphs import story_paragraphs
from .parse import Parse
from .weights_check import check_weights, weights_fingerprint

__all__ = ["RULES_VERSION", "Annotator", "check_weights", "version"]

# Raised by hand when the rules say something else of the same parse; the lists of data/ count by themselves.
RULES_VERSION = 32


class WeightsProblem(Exception):
    """The weights are missing or broken; the message says it in one line each."""


class Annotator:
    """A loaded pipeline. Deterministic: the same text gives the same Document, alone or in a batch."""

    def __init__(self, directory: Path | str, package: str = "news", *, threads: int | None = None) -> None:
        """Load the weights of `package` in the Stanza resource directory.

        Raises WeightsProblem where they are missing or broken. `threads` limits torch.
        """
        from .parsing.stanza_parser import StanzaParser

        self.directory, self.package = Path(directory), package
        if problems := check_weights(self.directory, package):
            raise WeightsProblem("\n".join(problems))
        self._parser = StanzaParser(self.directory, package, threads=threads)
        self.has_names = self._parser.has_names
        self.has_parse = self._parser.has_parse

    @classmethod
    def load(cls, directory: Path | str, package: str = "news", *, threads: int | None = None) -> Annotator:
        return cls(directory, package, threads=threads)

    def annotate(self, texts: Sequence[str]) -> list[Document]:
        """Return one Document for each text, in order; its text has “ for U+0093 and the like."""
        texts = [as_meant(text) for text in texts]
        left_out, parses = self.parse(texts, every_tree=False)
        return [analyse(text, left, parse) for text, left, parse in zip(texts, left_out, parses, strict=True)]

    def parse(
        self, texts: Sequence[str], *, every_tree: bool = True
    ) -> tuple[list[list[LeftOut]], list[Parse]]:
        """Return what was left out of each text, and the parse of the rest.

        Without `every_tree` only sentences with a quotation mark or a reporting word get heads and relations;
        the rules find the same either way in all but four of 907 texts.
        """
        texts = [as_meant(text) for text in texts]
        left_out = [find_left_out(text) for text in texts]
        stretches = [story_paragraphs(text, left) for text, left in zip(texts, left_out, strict=True)]
        return left_out, self._parser.parse(texts, stretches, every_tree=every_tree)

    def version(self) -> str:
        return version(self.directory, self.package)


def version(directory: Path | str, package: str = "news") -> str:
    """Return the fingerprint of weights, rules, word lists and settings, 16 hexadecimal digits.

    Two runs with the same version give the same Document for the same text. Reads files only.
    """
    parts = (f"rules {RULES_VERSION}", data_fingerprint(), weights_fingerprint(Path(directory), package))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
