"""Splitting a quote in two and joining two into one: the pieces are new quotes, the old addresses lead there.

What was there is withdrawn by the act and keeps its history; the pieces are proposals of the editor's, with
the values of what they come from, and want to be confirmed one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models import SHOWN, Article, Decision, Entity, Quote, State, User, span_value

from .acts import Outcome, Refused, find, lock, lock_article, repeated_by
from .conflicts import Conflict, find_clashes, raise_if_changed
from .decide import CONFIRMED_FIELDS
from .words import MARKS, Span, snap
from .writing import Change, write_all

Verb = Decision.Verb
INHERITED = ("kind", "cue", "speaker", "role", "affiliation")
SENTENCE_END = re.compile(rf"[.!?…][{MARKS}’']*\s+|[{MARKS}][,.]?\s+(?=[{MARKS}])|\n+")
COMMA = re.compile(r"[,;:–—]\s+")
OFFERED = 8
BESIDE = 32  # code points of the preview on either side
NEAR = 400  # code points between two quotes that may be one


@dataclass(frozen=True)
class Cut:
    """A place where a quote may be split: a code point of its text, with what stands around it."""

    at: int
    before: str
    after: str


def cuts_of(text: str, start: int, end: int) -> list[Cut]:
    """Return where start:end may be split: at the ends of its sentences, else behind its commas."""
    for pattern in (SENTENCE_END, COMMA):
        places = [start + match.end() for match in pattern.finditer(text[start:end])]
        cuts = [
            Cut(at, text[max(start, at - BESIDE) : at].strip(), text[at : min(end, at + BESIDE)].strip())
            for at in places
            if _halves(text, start, end, at)
        ]
        if cuts:
            return cuts[:OFFERED]
    return []


def split(quote: Quote, at: int, *, user: User, key: str, seen: Mapping[str, str]) -> Outcome:
    """Split a quote before code point `at`; the outcome's target is the first piece.

    Raises Refused where there are no words on both sides, Conflict when it is not what was seen any more.
    """
    with transaction.atomic():
        article = lock_article(quote.article_id)
        if repeated := repeated_by(user, key):
            return Outcome(find(repeated), [], repeated=True)
        row = _lock(quote, seen)
        halves = _halves(row.version.text, row.start, row.end, at)
        if halves is None:
            raise Refused(_("Split it between two of its words."))
        return _replace(article, [row], halves, user=user, key=key, verb=Verb.SPLIT)


def join(quote: Quote, other: Quote, *, user: User, key: str, seen: Mapping[str, str]) -> Outcome:
    """Make one quote of two of the same text, with the values of the first; it is the outcome's target."""
    with transaction.atomic():
        article = lock_article(quote.article_id)
        if repeated := repeated_by(user, key):
            return Outcome(find(repeated), [], repeated=True)
        row = _lock(quote, seen)
        second = lock(Quote, other.pk)
        assert isinstance(second, Quote)
        shown = SHOWN
        if second.version_id != row.version_id or second.pk == row.pk or second.state not in shown:
            raise Refused(_("These two can't be joined any more. Look again."))
        span = min(row.start, second.start), max(row.end, second.end)
        return _replace(article, [row, second], [span], user=user, key=key, verb=Verb.JOIN)


def following(quotes: list[Quote], *, among: Iterable[Quote] | None = None) -> dict[int, Quote]:
    """Return, by id, the quote that comes next in the text and may be a part of the same, in one query.

    among: all quotes of their articles, where they are at hand.
    """
    if among is None:
        among = Quote.objects.shown().filter(version__in={quote.version_id for quote in quotes})
    by_version: dict[int, list[Quote]] = {}
    shown = (row for row in among if row.state in SHOWN)
    for row in sorted(shown, key=lambda row: (row.start, row.pk)):
        by_version.setdefault(row.version_id, []).append(row)
    found = {}
    for quote in quotes:
        later = (r for r in by_version.get(quote.version_id, []) if r.start >= quote.end and r.pk != quote.pk)
        after = next(later, None)
        if after and after.start - quote.end <= NEAR:
            found[quote.pk] = after
    return found


def _lock(quote: Quote, seen: Mapping[str, str]) -> Quote:
    row = lock(Quote, quote.pk)
    assert isinstance(row, Quote)
    if row.state not in SHOWN:
        raise Refused(_("This quote does not stand in the text any more."))
    raise_if_changed(row, CONFIRMED_FIELDS[Quote.TARGET], seen)
    if clashes := find_clashes(row, {"state": State.WITHDRAWN}, seen):
        raise Conflict(row, clashes)
    return row


def _halves(text: str, start: int, end: int, at: int) -> list[Span] | None:
    if not start < at < end:
        return None
    second = snap(text, at, end)
    first = snap(text, start, second[0]) if second and start < second[0] else None
    return [first, second] if first and second else None


def _replace(
    article: Article, olds: list[Quote], spans: list[Span], *, user: User, key: str, verb: Verb
) -> Outcome:
    """Withdraw `olds`, and let new quotes at `spans` stand for them with the values of the first."""
    like, pieces = olds[0], _pieces(olds[0], spans)
    values = {name: like.get_value(name) for name in INHERITED} | {"state": State.PROPOSED}
    changes = [Change(old, {"state": State.WITHDRAWN}) for old in olds]
    changes += [
        Change(piece, values | {"span": span_value(like.version, *span)}, new=True)
        for piece, span in zip(pieces, spans, strict=True)
    ]
    decisions, changed = write_all(article, changes, user=user, key=key, verb=verb)
    article.count_quotes(by=decisions[0], only=changed)
    return Outcome(pieces[0], decisions)


def _pieces(like: Quote, spans: list[Span]) -> list[Quote]:
    """Return the rows of pieces: those that stood there before with their history, or new ones."""
    version = like.version
    there: dict[Span, Quote] = {}
    rows = Quote.objects.filter(version=version).exclude(pk=like.pk).select_related("version", "speaker")
    at = reduce(or_, (Q(start=start, end=end) for start, end in spans))
    for row in rows.filter(at).order_by("-id"):
        if row.state in SHOWN:
            raise Refused(_("These words are marked already."))
        there[row.start, row.end] = row
    pieces: list[Quote] = []
    held: dict[int, Entity] = {}
    for span in spans:
        row = there.get(span) or Quote(sort_date=like.sort_date, outlet_id=like.outlet_id)
        row.article = like.article
        row.place(version, *span)
        row.entities_at_hand = held
        for name in INHERITED:
            row.set_value(name, like.get_value(name))
        if row.speaker is not None:
            held[row.speaker.pk] = row.speaker
        row.mention_id, row.alternatives = like.mention_id, like.alternatives
        pieces.append(row)
    return pieces
