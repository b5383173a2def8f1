"""An item of the review desk: what is asked, in its text, with everything that answering takes.

Many items are put together in a fixed number of queries, for the next ones lie in the page already.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from articles.models import SHOWN, Candidate, Claim, Entity, Mention, Quote, State
from articles.models.harm import BEGINNING
from articles.nlp.furniture import KINDS
from articles.reading.marking import Mark, Paragraph, mark_text, paragraph_bounds

from .card import Card, cards_of
from .desk_filters import in_words
from .new_quotes import new_quote_form
from .queue import Item, Row
from .speakers import Choice, speakers_near_all

AROUND = 3500  # code points of the article on either side that are shown with an item


@dataclass(frozen=True)
class Shown:
    """A paragraph of an item; near: it holds the words asked about, or stands next to one that does."""

    paragraph: Paragraph
    near: bool


@dataclass
class DeskItem:
    """card: of a quote; adding: the form of a candidate, what it takes to add the quote that was missed.

    claim: another's, who has the item in hand. decision: the last one just made on it, to undo it;
    events: of the fields just decided, what `seen` says from now on. changed: other items of that act.
    """

    item: Item
    text: list[Shown]
    card: Card | None = None
    adding: dict[str, Any] | None = None
    claim: Claim | None = None
    decision: int | None = None
    events: Mapping[str, str] = field(default_factory=dict)
    changed: Sequence[str] = ()

    @property
    def row(self) -> Row:
        return self.item.row

    @property
    def name(self) -> str:
        """Return what the page calls the item by."""
        row = self.row
        return f"q-{row.public_id}" if isinstance(row, Quote) else f"c-{row.pk}"

    @property
    def reasons(self) -> list[str]:
        """Return why the item stands where it does in the queue, in words, most telling first."""
        return [text for text in map(in_words, self.item.reasons) if text]

    @property
    def stakes(self) -> list[str]:
        """Return what makes a mistake here weigh more, in words."""
        row = self.row
        speaker = row.canonical_speaker if isinstance(row, Quote) else None
        found = [
            (speaker is not None and speaker.kind == Entity.Kind.PERSON, _("a named person")),
            (row.start < BEGINNING, _("at the beginning of the article")),
        ]
        return [text for holds, text in found if holds]

    @property
    def sure(self) -> int | None:
        """Return how sure the machine is of the whole, in percent."""
        confidence = self.row.confidence if isinstance(self.row, Quote) else None
        return None if confidence is None else round(100 * confidence)

    @property
    def left_in_article(self) -> int:
        return self.row.article.undecided_count + self.row.article.candidate_count

    @property
    def is_open(self) -> bool:
        """Say whether it still wants a person."""
        return self.row.harm > 0

    @property
    def events_json(self) -> str:
        return json.dumps(self.events)


def desk_items(items: Sequence[Item]) -> list[DeskItem]:
    """Put `items` together for the desk, in a number of queries that does not grow with them."""
    rows = [item.row for item in items]
    quotes = [row for row in rows if isinstance(row, Quote)]
    candidates = [row for row in rows if isinstance(row, Candidate)]
    cards = {card.target.pk: card for card in cards_of(quotes)} if quotes else {}
    offered: dict[int, list[Choice]] = {}
    if candidates:
        near = speakers_near_all((row.version_id, row.start) for row in candidates)
        offered = {row.pk: choices for row, choices in zip(candidates, near, strict=True)}
    named = _named(rows)
    found = []
    for item in items:
        row = item.row
        names = named.get(row.version_id, [])
        if isinstance(row, Quote):
            card = cards[row.pk]
            found.append(DeskItem(item, _text(row, card.choices, names), card=card))
        else:
            adding = new_quote_form(row.version, (row.start, row.end), choices=offered[row.pk])
            found.append(DeskItem(item, _text(row, offered[row.pk], names), adding=adding))
    return found


def _named(rows: Sequence[Row]) -> dict[int, list[tuple[int, int, int]]]:
    """Return where entities are named in each version: (entity, start, end)."""
    mentions = (
        Mention.objects.filter(version__in={row.version_id for row in rows}, state__in=SHOWN)
        .filter(form=Mention.Form.NAME)
        .values_list("version_id", "entity_id", "entity__merged_into_id", "start", "end")
    )
    found: dict[int, list[tuple[int, int, int]]] = {}
    for version, entity, merged, start, end in mentions:
        found.setdefault(version, []).append((merged or entity, start, end))
    return found


def _text(row: Row, choices: Sequence[Choice], names: Sequence[tuple[int, int, int]]) -> list[Shown]:
    """Return the item's words in their paragraphs, and what of the article stands around them."""
    text = row.version.text
    window = (max(0, row.start - AROUND), min(len(text), row.end + AROUND))
    bounds = paragraph_bounds(text)
    own = [i for i, (start, end) in enumerate(bounds) if start < row.end and end > row.start]
    near = range(min(own) - 1, max(own) + 2) if own else range(0)
    paragraphs = mark_text(text, _marks(row, choices, names), touching=[window])
    return [Shown(paragraph, paragraph.number in near) for paragraph in paragraphs]


def _marks(row: Row, choices: Sequence[Choice], names: Sequence[tuple[int, int, int]]) -> Iterator[Mark]:
    for i, span in enumerate(row.version.left_out):
        note = _(KINDS[span["kind"]]) if span["kind"] in KINDS else span["kind"]
        yield Mark(span["start"], span["end"], "left-out", str(i), note=note)
    digits = {choice.entity.pk: choice for choice in choices if choice.digit}
    rests_on = _rests_on(row)
    if rests_on:
        yield rests_on
    for pk, start, end in names:
        choice = digits.get(pk)
        if choice and not (rests_on and (rests_on.start, rests_on.end) == (start, end)):
            tone = f"name--{choice.entity.kind.lower()}"
            yield Mark(start, end, "name", str(pk), tone=tone, note=choice.digit)
    if isinstance(row, Quote):
        yield Mark(row.start, row.end, "quote", row.public_id)
        if row.cue_start is not None and row.cue_end is not None:
            yield Mark(row.cue_start, row.cue_end, "cue", row.public_id)
    else:
        yield Mark(row.start, row.end, "candidate", str(row.pk))


def _rests_on(row: Row) -> Mark | None:
    """Return the words that the speaker is taken from (*dia*, *-nya*, *Ratna*), leading to who is meant."""
    if not isinstance(row, Quote) or row.mention is None or row.canonical_speaker is None:
        return None
    mention, speaker = row.mention, row.canonical_speaker
    if mention.version_id != row.version_id or row.state == State.UNPLACED:
        return None
    if mention.entity_id not in (row.speaker_id, speaker.pk):
        return None
    tone = f"rests-on rests-on--{mention.form} name--{speaker.kind.lower()}"
    return Mark(mention.start, mention.end, "name", str(speaker.pk), tone=tone, note=speaker.name)
