"""From a text and its parse to a Document: the rules of this package, in the order in which they apply."""

from __future__ import annotations

from .document import Document, LeftOut, Mention, Sentence, Token
from .parse import Parse


def analyse(text: str, left_out: list[LeftOut], parse: Parse) -> Document:
    sentences = tuple(
        Sentence(
            sentence.start,
            sentence.end,
            tuple(Token(word.start, word.end, word.text, word.lemma, word.upos) for word in sentence.words),
        )
        for sentence in parse.sentences
    )
    mentions = tuple(
        Mention(name.start, name.end, text[name.start : name.end], name.kind, text[name.start : name.end])
        for name in parse.names
    )
    return Document(text, tuple(left_out), sentences, mentions)
