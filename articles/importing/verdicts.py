"""What the importer says of each row before any article is written."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from articles.models import Article, ImportRow, text_hash

from .cleaning import story_of
from .matching import Match, Near, Outlets, find_matches, find_near, is_known_by_text
from .records import CleanRow, RawRow
from .similarity import NEAR, similarity

Verdict = ImportRow.Verdict
# Stories of this import that later rows of it are compared with.
REMEMBERED: Final = 5_000


@dataclass(frozen=True, slots=True)
class Judged:
    """A row with its verdict; reason and detail: a key of reasons.REASONS and the values that it names.

    chosen: it is to be imported though its verdict asks a person.
    """

    row: CleanRow | RawRow
    verdict: Verdict
    reason: str = ""
    detail: dict[str, Any] = field(default_factory=dict)
    article: Article | None = None
    chosen: bool = False

    @property
    def wanted(self) -> bool:
        """Say whether the row is imported unless a person chooses otherwise."""
        asks = self.verdict == Verdict.NEAR_DUPLICATE
        return self.verdict in (Verdict.NEW, Verdict.CHANGED) or (asks and self.chosen)


@dataclass(slots=True)
class Seen:
    """The rows of this import so far, so that one that comes twice is told.

    texts: origin by what the row is known by and its text. stories: by band, the last REMEMBERED ones.
    """

    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    addresses: set[str] = field(default_factory=set)
    stories: OrderedDict[int, CleanRow] = field(default_factory=OrderedDict)

    def judge(self, row: CleanRow) -> Judged | None:
        """Return the verdict that an earlier row gives this one, or None; and remember the row."""
        key, digest = _key(row), text_hash(row.text)
        if origin := self.texts.get((key, digest)):
            return Judged(row, Verdict.SAME, "twice", {"origin": origin})
        changed = key in self.addresses
        near = None if changed else self._near(row)
        self._remember(row, key, digest)
        if changed:
            return Judged(row, Verdict.CHANGED, "other_text")
        if near and near[1] >= NEAR:
            detail = {"percent": _percent(near[1]), "origin": near[0].origin}
            return Judged(row, Verdict.NEAR_DUPLICATE, "similar_row", detail)
        return None

    def _near(self, row: CleanRow) -> tuple[CleanRow, float] | None:
        for band in row.bands:
            if other := self.stories.get(band):
                return other, similarity(
                    story_of(row.text, row.left_out), story_of(other.text, other.left_out)
                )
        return None

    def _remember(self, row: CleanRow, key: str, digest: str) -> None:
        self.texts[key, digest] = row.origin
        if not is_known_by_text(row):
            self.addresses.add(key)
        for band in row.bands:
            self.stories[band] = row
        while len(self.stories) > REMEMBERED * max(len(row.bands), 1):
            self.stories.popitem(last=False)


def judge(rows: Sequence[CleanRow | RawRow], seen: Seen) -> list[Judged]:
    """Return the verdict on each row, in order. Reads the database, writes nothing."""
    clean = [row for row in rows if isinstance(row, CleanRow)]
    found: dict[int, Match | Near] = {}
    for row, match in zip(clean, find_matches(clean, Outlets()), strict=True):
        if match:
            found[id(row)] = match
    unmatched = [row for row in clean if id(row) not in found]
    for row, near in zip(unmatched, find_near(unmatched), strict=True):
        if near and near.share >= NEAR:
            found[id(row)] = near
    return [_judge(row, found.get(id(row)), seen) for row in rows]


def _judge(row: CleanRow | RawRow, found: Match | Near | None, seen: Seen) -> Judged:
    if isinstance(row, RawRow):
        reason, detail = (row.problem.reason, dict(row.problem.detail)) if row.problem else ("empty", {})
        return Judged(row, Verdict.UNREADABLE, reason, detail)
    here = seen.judge(row)
    if here and here.verdict == Verdict.SAME:
        judged = here
    elif isinstance(found, Match):
        judged = _same_or_changed(row, found)
    elif here and here.verdict == Verdict.CHANGED:
        judged = here
    elif isinstance(found, Near):
        detail = {"percent": _percent(found.share)}
        judged = Judged(row, Verdict.NEAR_DUPLICATE, "similar", detail, found.article)
    else:
        judged = here or Judged(row, Verdict.NEW)
    return _with_notes(row, judged)


def _same_or_changed(row: CleanRow, match: Match) -> Judged:
    if not match.has_text:
        return Judged(row, Verdict.CHANGED, "other_text", {}, match.article)
    reason = "same_text" if is_known_by_text(row) else "same_article"
    return Judged(row, Verdict.SAME, reason, {}, match.article)


def _with_notes(row: CleanRow, judged: Judged) -> Judged:
    notes = dict(row.notes)
    if row.title_derived:
        notes["derived"] = True
    if judged.article and judged.article.withdrawn_at:
        notes["withdrawn"] = True
    if notes:
        judged.detail["notes"] = notes
    return judged


def _key(row: CleanRow) -> str:
    """Return what the row is known by among the rows of one import."""
    if row.url:
        return f"url {row.url}"
    if row.external_id and row.outlet:
        return f"id {row.outlet.casefold()} {row.external_id}"
    return "text"


def _percent(share: float) -> int:
    """Return whole percent, 100 only for what is wholly the same."""
    return 100 if share == 1 else min(99, round(100 * share))
