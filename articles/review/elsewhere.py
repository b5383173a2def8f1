"""The same mistake elsewhere: after a correction, other places where the machine made the same one.

The pattern is what the machine went wrong by: the same wrong value, of the same words or the same reporting
expression. Other articles are looked at only where words name somebody; *dia* means another in each.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from django.db.models import Q, QuerySet

from articles.models import Decision, Entity, Mention, Quote, State, Target, User

from .many import Many, decide_many, picked
from .wording import field_in_words, in_words, names_in

MOST = 100
LOOKED_AT = 1000  # the newest quotes of a speaker
PREVIEWED = 4
Row = Quote | Mention


@dataclass(frozen=True)
class Elsewhere:
    """What a correction would do elsewhere.

    rows: at most MOST, those of its article first; key: see QuoteRow.
    """

    decision: Decision
    rows: list[Any]
    field: str
    before: str
    after: str
    key: str = dataclass_field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def previewed(self) -> list[Any]:
        return self.rows[:PREVIEWED]

    @property
    def further(self) -> int:
        return len(self.rows) - len(self.previewed)

    @property
    def picks(self) -> list[tuple[Any, str]]:
        return [(row, picked(row)) for row in self.rows]

    @property
    def seen(self) -> list[str]:
        return [picked(row) for row in self.rows]


def offer_of(decisions: list[Decision]) -> Elsewhere | None:
    """Return what the correction just made offers, or None."""
    return next((offer for decision in decisions if (offer := find_elsewhere(decision))), None)


def may_offer(decision: Decision) -> bool:
    """Say whether the same mistake is worth looking for after `decision`; asks the database for nothing."""
    corrects = decision.verb == Decision.Verb.CORRECT and decision.before != decision.after
    return corrects and (decision.target_kind, decision.field) in LOOKS


def find_elsewhere(decision: Decision) -> Elsewhere | None:
    """Return where the same mistake stands undecided, or None where nowhere."""
    if not may_offer(decision):
        return None
    rows = list(LOOKS[decision.target_kind, decision.field](decision))
    rows.sort(key=lambda row: (row.article_id != decision.article_id, row.article_id, row.start))
    if not rows:
        return None
    field, values = decision.field, (decision.before, decision.after)
    names = names_in((field, value) for value in values) if field in ("speaker", "entity") else {}
    before, after = (in_words(field, value, names) for value in values)
    return Elsewhere(decision, rows[:MOST], field_in_words(field), before, after)


def correct_elsewhere(decision: Decision, seen: dict[int, str], *, user: User, key: str) -> Many:
    """Correct the rows of `seen` (id: digest) as `decision` did, in one act."""
    offered = find_elsewhere(decision)
    wrong = {row.pk for row in offered.rows} if offered else set()
    changes = {decision.field: decision.after}
    if decision.field == "entity":
        changes["kind"] = Entity.objects.values_list("kind", flat=True).get(pk=decision.after)
    return decide_many(
        Mention if decision.target_kind == Target.MENTION else Quote,
        seen,
        lambda row: changes if row.pk in wrong else None,
        user=user,
        key=key,
        verb=Decision.Verb.EVERYWHERE,
    )


def _speakers(decision: Decision) -> Iterator[Quote]:
    """Quotes of the same wrong speaker: by the same words, or in this article by the same expression."""
    quote = _quotes().get(pk=decision.target_id)
    wrong, words = decision.before or {}, quote.mention
    found = _open_quotes(decision)
    if wrong.get("entity"):
        found = found.filter(speaker=wrong["entity"])
        same_cue = quote.cue.casefold()
    else:
        found = found.filter(speaker_kind=wrong.get("kind", ""), article=decision.article_id)
        same_cue = ""
    for row in _of_article(found, quote):
        same_words = words and row.mention and row.mention.text.casefold() == words.text.casefold()
        if same_words or (same_cue and row.cue.casefold() == same_cue):
            yield row
    named = words and words.form == Mention.Form.NAME and wrong.get("entity")
    if words and named and not _belongs_to_an_article((decision.after or {}).get("entity")):
        spoke = Entity.objects.select_related("merged_into").get(pk=wrong["entity"]).canonical_entity
        yield from _of_others(found.filter(mention__text__iexact=words.text), decision, spoke.pk)


def _roles(decision: Decision) -> Iterator[Quote]:
    """Quotes of the same speaker with the same wrong role or affiliation."""
    quote = _quotes().get(pk=decision.target_id)
    if quote.canonical_speaker_id is None:
        return
    same = {"canonical_speaker": quote.canonical_speaker_id, decision.field: decision.before}
    found = _open_quotes(decision).filter(**same)
    yield from _of_article(found, quote)
    if decision.before:
        yield from _of_others(found, decision, quote.canonical_speaker_id)


def _kinds(decision: Decision) -> Iterator[Quote]:
    """Quotes of this article of the same wrong kind, by the same reporting expression."""
    quote = _quotes().get(pk=decision.target_id)
    cue = quote.cue.casefold()
    for row in _of_article(_open_quotes(decision).filter(kind=decision.before), quote):
        if cue and row.cue.casefold() == cue:
            yield row


def _entities(decision: Decision) -> Iterator[Mention]:
    """Names of the same words that are taken for the same wrong entity."""
    mention = Mention.objects.get(pk=decision.target_id)
    found = _open(Mention.objects.filter(entity=decision.before, text__iexact=mention.text), decision)
    if mention.form != Mention.Form.NAME or _belongs_to_an_article(decision.after):
        found = found.filter(article=decision.article_id)
    yield from found.select_related("article__outlet").order_by("-id")[:MOST]


LOOKS: dict[tuple[str, str], Callable[[Decision], Iterator[Any]]] = {
    (Target.QUOTE, "speaker"): _speakers,
    (Target.QUOTE, "role"): _roles,
    (Target.QUOTE, "affiliation"): _roles,
    (Target.QUOTE, "kind"): _kinds,
    (Target.MENTION, "entity"): _entities,
}


def _quotes() -> QuerySet[Quote]:
    return Quote.objects.select_related("mention", "version")


def _open(rows: QuerySet[Any], decision: Decision) -> QuerySet[Any]:
    """Keep what nobody decided the field of, but for what was just corrected."""
    undecided = Q(**{f"provenance__{decision.field}__decision__isnull": True})
    rows = rows.filter(undecided, state=State.PROPOSED, article__withdrawn_at=None)
    return rows.exclude(pk=decision.target_id)


def _open_quotes(decision: Decision) -> QuerySet[Quote]:
    rows = Quote.objects.select_related("article__outlet", "mention", "canonical_speaker")
    return _open(rows, decision)


def _of_article(rows: QuerySet[Quote], quote: Quote) -> Iterator[Quote]:
    """Yield those of the article of `quote`, whose text is not fetched once more for each."""
    for row in rows.filter(article=quote.article_id):
        if row.version_id == quote.version_id:
            row.version = quote.version
        yield row


def _of_others(rows: QuerySet[Quote], decision: Decision, speaker: int) -> QuerySet[Quote]:
    """Return those of other articles among the newest of a canonical speaker; their texts are not fetched."""
    # Ids first: in one query PostgreSQL takes such conditions for much rarer than they are.
    newest = Quote.objects.filter(canonical_speaker=speaker).newest_first().values_list("pk", flat=True)
    found = rows.exclude(article=decision.article_id).filter(pk__in=list(newest[:LOOKED_AT]))
    ids = found.order_by("-sort_date", "-id").values_list("pk", flat=True)[:MOST]
    return rows.filter(pk__in=list(ids)) if ids else Quote.objects.none()


def _belongs_to_an_article(entity: int | None) -> bool:
    return entity is not None and Entity.objects.filter(pk=entity, article__isnull=False).exists()
