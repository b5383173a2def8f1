"""An editor's decisions: every one checks what the editor saw, writes its events and settles the values.

All run in one transaction that locks the article first, then the quote or name. A request that is sent
twice (same editor, same key) changes nothing the second time.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import (
    SHOWN,
    Annotation,
    Article,
    Candidate,
    Changed,
    Decision,
    Entity,
    Mention,
    Quote,
    SpanError,
    State,
    Target,
    User,
    span_value,
)

from .acts import Outcome, Refused, find, lock, lock_article, repeated_by
from .conflicts import Changes, Conflict, find_clashes, raise_if_changed
from .writing import Change, write, write_all

Verb = Decision.Verb
CONFIRMED_FIELDS = {
    Quote.TARGET: ("span", "kind", "cue", "speaker", "role", "affiliation"),
    Mention.TARGET: ("span", "kind", "entity"),
}


def correct(
    target: Annotation,
    changes: Changes,
    *,
    user: User,
    key: str,
    seen: Mapping[str, str],
    reason: str = "",
    verb: Verb = Verb.CORRECT,
) -> Outcome:
    """Set fields of a quote or name; a field that is decided already at that value stays as it is.

    seen: for each field the event that the editor saw (`Annotation.seen`).
    Raises Conflict when a field came to another value since, Refused when it can't be done.
    """
    with transaction.atomic():
        article = lock_article(target.article_id)
        if repeated := repeated_by(user, key):
            return Outcome(find(repeated), [], repeated=True)
        row = lock(type(target), target.pk)
        if clashes := find_clashes(row, changes, seen):
            raise Conflict(row, clashes)
        return write(article, row, changes, user=user, key=key, reason=reason, verb=verb)


def confirm(target: Annotation, *, user: User, key: str, seen: Mapping[str, str]) -> Outcome:
    """Confirm every field at the value that was shown. Raises Conflict when one is another by now."""
    with transaction.atomic():
        article = lock_article(target.article_id)
        if repeated := repeated_by(user, key):
            return Outcome(find(repeated), [], repeated=True)
        row = lock(type(target), target.pk)
        if row.state == State.UNPLACED:
            raise Refused(_("The words are not in the text any more: mark them anew, or reject the quote."))
        fields = CONFIRMED_FIELDS[row.TARGET]
        raise_if_changed(row, fields, seen)
        if clashes := find_clashes(row, {"state": State.CONFIRMED}, seen):
            raise Conflict(row, clashes)
        shown = {field: row.get_value(field) for field in fields} | {"state": State.CONFIRMED}
        return write(article, row, shown, user=user, key=key, verb=Verb.CONFIRM)


def reject(target: Annotation, *, user: User, key: str, seen: Mapping[str, str], reason: str = "") -> Outcome:
    """Say that this is none. Raises Conflict when somebody decided on it meanwhile."""
    return correct(
        target, {"state": State.REJECTED}, user=user, key=key, seen=seen, reason=reason, verb=Verb.REJECT
    )


def add_quote(
    article: Article,
    *,
    start: int,
    end: int,
    kind: str,
    speaker: Mapping[str, Any],
    role: str = "",
    affiliation: str = "",
    cue: tuple[int, int] | None = None,
    user: User,
    key: str,
) -> Outcome:
    """Add a quote at code points start:end of the article's current version; speaker: {kind, entity}.

    Words that were a rejected or withdrawn quote become that quote again, with its history. A sentence in
    which an editor found a quote is no question any more: its candidate is dismissed.
    Raises Refused when a quote stands there already or the offsets are outside the text.
    """
    changes = {
        "kind": kind,
        "cue": cue and span_value(article.current_version, *cue),
        "speaker": dict(speaker),
        "role": role,
        "affiliation": affiliation,
    }
    row = Quote(article=article, sort_date=article.sort_date, outlet_id=article.outlet_id)
    return _add(row, changes, start, end, user=user, key=key)


def add_mention(
    article: Article, *, start: int, end: int, kind: str, entity: Entity, user: User, key: str
) -> Outcome:
    """Add a name at code points start:end of the article's current version; refuses as add_quote does."""
    row = Mention(article=article, entity=entity)
    return _add(row, {"kind": kind, "entity": entity.pk}, start, end, user=user, key=key)


def add_person(kind: str, name: str, *, article: Article, user: User) -> Entity:
    """Return the entity of that kind and name, made if it is new; refuses a name without letters."""
    with transaction.atomic():
        found = Entity.objects.resolve([(kind, name)], article=article)
        if not found:
            raise Refused(_("A name needs letters."))
        entity = found[kind, name]
        if entity.created_run_id is None and entity.created_by_id is None:
            Entity.objects.filter(pk=entity.pk).update(created_by=user)
            Decision.objects.create(
                user=user,
                verb=Verb.ADD,
                target_kind=Target.ENTITY,
                target_id=entity.pk,
                article=article,
                field="name",
                after=entity.name,
            )
        return entity


def dismiss(candidate: Candidate, *, user: User, key: str) -> Outcome:
    """Say that the sentence hides no quote; it does not come back for these words."""
    with transaction.atomic():
        article = lock_article(candidate.article_id)
        if repeated := repeated_by(user, key):
            return Outcome(find(repeated), [], repeated=True)
        rows = Candidate.objects.select_related("version").select_for_update(of=("self",))
        row = rows.get(pk=candidate.pk)
        if row.state != Candidate.State.OPEN:
            return Outcome(row, [])
        decision = _dismiss(row, user=user, key=key, group=uuid.uuid4())
        article.count_quotes(by=decision, only=Changed(candidates=True))
        return Outcome(row, [decision])


def _dismiss(row: Candidate, *, user: User, group: uuid.UUID, key: str = "") -> Decision:
    before = row.state
    row.set_state(Candidate.State.DISMISSED)
    row.save()
    return Decision.objects.create(
        user=user,
        verb=Verb.REJECT,
        target_kind=Target.CANDIDATE,
        target_id=row.pk,
        article_id=row.article_id,
        field="state",
        before=before,
        after=row.state,
        group=group,
        key=key,
    )


def _dismiss_around(row: Quote | Mention, *, user: User, group: uuid.UUID) -> Sequence[Decision]:
    """Dismiss the candidates that a quote answers, which stands in their words, as part of adding it."""
    if not isinstance(row, Quote):
        return []
    asking = Candidate.objects.filter(article=row.article, state=Candidate.State.OPEN)
    there = asking.filter(start__lt=row.end, end__gt=row.start).select_related("version").order_by("pk")
    return [_dismiss(one, user=user, group=group) for one in there.select_for_update(of=("self",))]


def _add(
    row: Quote | Mention, changes: dict[str, Any], start: int, end: int, *, user: User, key: str
) -> Outcome:
    with transaction.atomic():
        article = lock_article(row.article_id)
        if repeated := repeated_by(user, key):
            return Outcome(find(repeated), [], repeated=True)
        version = article.current_version
        there = (
            type(row).objects.filter(article=article, version=version, start=start, end=end).order_by("id")
        )
        if any(other.state in SHOWN for other in there):
            raise Refused(_("These words are marked already."))
        row = there.first() or row
        try:
            row.place(version, start, end)
            for field, value in changes.items():
                row.set_value(field, value)
        except SpanError as error:
            raise Refused(_("These places are not inside the text.")) from error
        values = changes | {"span": row.get_value("span"), "state": State.CONFIRMED}
        change = Change(row, values, new=True)
        decisions, changed = write_all(article, [change], user=user, key=key, verb=Verb.ADD)
        answered = _dismiss_around(row, user=user, group=decisions[0].group)
        changed |= Changed(candidates=bool(answered))
        article.count_quotes(by=decisions[0], only=changed)
        return Outcome(row, decisions)
