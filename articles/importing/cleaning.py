"""What was read becomes a row that can be stored: characters, furniture, byline, title, date, bands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from articles.nlp.characters import as_meant
from articles.nlp.document import LeftOut
from articles.nlp.furniture import find_left_out, read_byline
from articles.nlp.paragraphs import story_paragraphs

from .addresses import canonical_url
from .dates import read_date
from .limits import FIELD_CHARACTERS, TEXT_CHARACTERS, WORD_CHARACTERS
from .records import CleanRow, RawRow, Unreadable
from .similarity import fingerprint

LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
BOM: Final = "\ufeff"
SURROGATE: Final = re.compile("[\ud800-\udfff]")
LONG_WORD: Final = re.compile(rf"\S{{{WORD_CHARACTERS + 1},}}")
# A sentence ends at its mark, with what closes behind it, before a space and a new beginning.
SENTENCE_END: Final = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9])")
ABBREVIATION: Final = re.compile(
    r"(?:\b(?:dr|drs|dra|ir|prof|h|hj|kh|st|no|jl|rp|dll|dkk|tgl|pt|cv|mr|mrs|ms|[a-z]))\.$", re.IGNORECASE
)
TITLE_CHARACTERS: Final = 160


def clean(row: RawRow) -> CleanRow | RawRow:
    """Return the row as it can be stored, or itself with the problem why it can't be."""
    if row.problem:
        return row
    try:
        return _clean(row)
    except Unreadable as unreadable:
        return replace(row, text="", problem=unreadable.problem)


def _clean(row: RawRow) -> CleanRow:
    notes: dict[str, Any] = dict(row.notes)
    text = _clean_text(row.text, notes)
    fields = {key: _clean_field(key, row.fields.get(key, "")) for key in FIELD_CHARACTERS}
    url = canonical_url(fields["url"]) if fields["url"] else ""
    if len(url) > FIELD_CHARACTERS["url"]:
        raise _field_too_long("url", url)
    published_at = read_date(fields["published_at"]) if fields["published_at"] else None
    if fields["published_at"] and not published_at:
        notes["bad_date"] = fields["published_at"]
    left_out = find_left_out(text)
    story = story_paragraphs(text, left_out)
    if not story:
        raise Unreadable("only_furniture")
    byline = read_byline(text)
    title = fields["title"] or _first_sentence(text, story)
    return CleanRow(
        origin=row.origin,
        text=text,
        title=title,
        title_derived=not fields["title"],
        url=url,
        external_id=fields["id"],
        outlet=fields["outlet"],
        author=fields["author"] or ((byline and byline.author) or ""),
        editor=fields["editor"] or ((byline and byline.editor) or ""),
        section=fields["section"],
        published_at=published_at,
        left_out=tuple(left_out),
        bands=fingerprint(story_of(text, left_out)),
        notes=notes,
    )


def story_of(text: str, left_out: Sequence[LeftOut]) -> str:
    """Return the story alone, for comparing; offsets in it mean nothing."""
    return "\n".join(text[start:end] for start, end in story_paragraphs(text, left_out))


def _clean_text(text: str, notes: dict[str, Any]) -> str:
    # Before anything else looks at it: no step has to read more than the most.
    if len(text) > TEXT_CHARACTERS:
        raise Unreadable("text_too_long", length=len(text), limit=TEXT_CHARACTERS)
    text, replaced = SURROGATE.subn("�", LINE_ENDS.sub("\n", as_meant(text)).replace(BOM, ""))
    text, control = CONTROL.subn("", text)
    text = text.strip()
    if not text:
        raise Unreadable("empty")
    if long := LONG_WORD.search(text):
        raise Unreadable("word_too_long", length=len(long.group()), limit=WORD_CHARACTERS)
    if unread := max(replaced, text.count("�")):
        notes["replaced"] = unread
    if control:
        notes["control"] = control
    return text


def _clean_field(key: str, value: str) -> str:
    if len(value) > 10 * FIELD_CHARACTERS[key]:
        raise _field_too_long(key, value)
    value = CONTROL.sub("", SURROGATE.sub("�", LINE_ENDS.sub(" ", as_meant(value)).replace(BOM, "")))
    value = " ".join(value.split())
    if len(value) > FIELD_CHARACTERS[key]:
        raise _field_too_long(key, value)
    return value


def _field_too_long(key: str, value: str) -> Unreadable:
    return Unreadable("field_too_long", field=key, length=len(value), limit=FIELD_CHARACTERS[key])


def _first_sentence(text: str, story: Sequence[tuple[int, int]]) -> str:
    """Return the first sentence of the story, cut between words where it is long."""
    start, end = story[0]
    paragraph = text[start : min(end, start + 4 * TITLE_CHARACTERS)]
    sentence = paragraph
    for mark in SENTENCE_END.finditer(paragraph):
        if not ABBREVIATION.search(paragraph[: mark.end()]):
            sentence = paragraph[: mark.end()]
            break
    sentence = " ".join(sentence.split())
    if len(sentence) <= TITLE_CHARACTERS:
        return sentence
    cut = sentence[: TITLE_CHARACTERS - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"
