"""Documents as JSON lines and as CoNLL-U: what `manage.py annotate_texts` reads and writes.

A line is an object {"id", "title", "text"}; one that is broken is reported with its number and the others
go on. Offsets in the output are code points into "text" as it was given.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .document import Document, Mention, Quote
from .parse import Parse


@dataclass(frozen=True, slots=True)
class Given:
    """One readable line: its number (from 1), id, title and text."""

    number: int
    id: str | int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Broken:
    """One unreadable line and why."""

    number: int
    problem: str


def read_lines(lines: Iterable[bytes]) -> Iterator[Given | Broken]:
    """Yield each line that is not empty, read or with what is wrong with it."""
    for number, raw in enumerate(lines, start=1):
        if raw.strip():
            yield _read_line(number, raw)


def _read_line(number: int, raw: bytes) -> Given | Broken:
    try:
        line = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Broken(number, "is not UTF-8")
    except (ValueError, RecursionError) as error:
        return Broken(number, f"is not JSON ({error})")
    if not isinstance(line, dict):
        return Broken(number, "is not an object")
    if not isinstance(line.get("id"), str | int) or isinstance(line.get("id"), bool):
        return Broken(number, 'has no "id"')
    text = line.get("text")
    if not isinstance(text, str):
        return Broken(number, 'has no "text"')
    if any("\ud800" <= char <= "\udfff" for char in text):
        return Broken(number, "has half a surrogate pair in its text")
    title = line.get("title")
    return Given(number, line["id"], title if isinstance(title, str) else "", text)


def as_line(id: str | int, document: Document) -> str:
    """Return the document as one line of JSON, without its line end."""
    return json.dumps(
        {
            "id": id,
            "quotes": [_quote(quote) for quote in document.quotes],
            "candidates": [
                {"start": one.start, "end": one.end, "reason": one.reason} for one in document.candidates
            ],
            "mentions": [_mention(one) for one in document.mentions],
        },
        ensure_ascii=False,
    )


def _quote(quote: Quote) -> dict[str, Any]:
    scores = quote.confidence
    return {
        # A mixed quote is a reported clause with quoted words inside: indirect where there are two types.
        "type": "direct" if quote.kind == "direct" else "indirect",
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "cue": {"start": quote.cue.start, "end": quote.cue.end} if quote.cue else None,
        "mention": {"start": quote.mention.start, "end": quote.mention.end} if quote.mention else None,
        "speaker": quote.speaker,
        "role": quote.role,
        "affiliation": quote.affiliation,
        "confidence": {
            "span": scores.span,
            "type": scores.kind,
            "speaker": scores.speaker,
            "role": scores.role,
            "affiliation": scores.affiliation,
        },
        "doubts": list(quote.doubts),
    }


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.kind,
        "entity": mention.entity,
    }


def as_conllu(id: str | int, text: str, parse: Parse) -> str:
    """Return the parse as CoNLL-U: sentences with their text and offsets, clitics as ranges."""
    lines: list[str] = [f"# newdoc id = {id}"]
    for number, sentence in enumerate(parse.sentences, start=1):
        lines.append(f"# sent_id = {id}-{number}")
        lines.append("# text = " + " ".join(text[sentence.start : sentence.end].split()))
        ending = sentence.whole
        for i, word in enumerate(sentence.words):
            whole = ending[i]
            size = sum(1 for j in range(i, len(sentence.whole)) if sentence.whole[j] == whole)
            begins = i == 0 or ending[i - 1] != whole
            spacing = _spacing(text, whole[1])
            if begins and size > 1:
                form = text[whole[0] : whole[1]]
                misc = f"start_char={whole[0]}|end_char={whole[1]}{spacing}"
                lines.append("\t".join((f"{i + 1}-{i + size}", _field(form), *"_______", misc)))
            single = begins and size == 1
            misc = f"start_char={word.start}|end_char={word.end}{spacing if single else ''}"
            lines.append(
                "\t".join(
                    (
                        str(i + 1),
                        _field(word.text),
                        _field(word.lemma),
                        word.upos or "X",
                        "_",
                        "_",
                        str(word.head + 1),
                        word.deprel or "dep",
                        "_",
                        misc,
                    )
                )
            )
        lines.append("")
    return "\n".join(lines) + "\n"


def _field(value: str) -> str:
    """Return a value that a CoNLL-U column can hold: no tab, no line end, never empty."""
    return " ".join(value.split()) or "_"


def _spacing(text: str, end: int) -> str:
    return "" if end >= len(text) or text[end].isspace() else "|SpaceAfter=No"
