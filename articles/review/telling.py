"""History in sentences: who changed what from what to what, when and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import pgettext_lazy as in_context

from articles.models import Annotation, Article, Decision, Entity, MachineChange, Quote, State, Target
from articles.models.spans import LOST, SPAN_FIELDS

FIELDS = {
    "span": gettext_lazy("the words"),
    "kind": gettext_lazy("the kind"),
    "cue": gettext_lazy("the reporting expression"),
    "speaker": gettext_lazy("the speaker"),
    "role": gettext_lazy("the role"),
    "affiliation": gettext_lazy("the affiliation"),
    "note": gettext_lazy("the note"),
    "state": gettext_lazy("the state"),
    "entity": gettext_lazy("who or what is meant"),
    "name": gettext_lazy("the name"),
}
KINDS = {**dict(Quote.Kind.choices), **dict(Entity.Kind.choices)}
NOTHING = in_context("value", "nothing")
SHOWN_CHARACTERS = 160

Event = Decision | MachineChange
Names = Mapping[int, str]


@dataclass(frozen=True)
class Entry:
    """One act in the history. decision: what undoing it names, or None where it stands no more.

    who: empty for the machine. about: which quote or name, where a history is of a whole article.
    """

    when: datetime
    who: str
    sentences: list[str]
    reason: str = ""
    decision: int | None = None
    undone: bool = False
    is_undo: bool = False
    about: str = ""


def history_of(target: Annotation) -> list[Entry]:
    """Return everything that happened to a quote or name, newest first."""
    events = target.history()
    decisions = [event for event in events if isinstance(event, Decision)]
    return _entries(events, undone=_undone((d.pk, d.undoes_id) for d in decisions), abouts={})


def history_of_article(article: Article, *, before: int | None, size: int) -> tuple[list[Entry], int | None]:
    """Return what people decided in an article, newest first, and where older decisions begin."""
    rows = Decision.objects.filter(article=article).select_related("user").order_by("-pk")
    if before is not None:
        rows = rows.filter(pk__lt=before)
    found = list(rows[: size + 1])
    # An act is not torn apart: what of it is beyond the end comes with the next page.
    older = None
    if len(found) > size:
        whole = [row for row in found if row.group != found[-1].group] or found
        found, older = whole, whole[-1].pk
    undoing = Decision.objects.filter(article=article, undoes__isnull=False).values_list("pk", "undoes_id")
    return _entries(found[::-1], undone=_undone(undoing), abouts=_abouts(found)), older


def sentences_of(decisions: Sequence[Decision]) -> list[Entry]:
    """Return decisions in words, oldest first."""
    return _entries(decisions, undone=set(), abouts={})[::-1]


def names_in(values: Iterable[tuple[str, Any]]) -> Names:
    """Return the names of the entities that values of fields point to."""
    ids = set()
    for field, value in values:
        if field == "speaker" and value:
            ids.add(value.get("entity"))
        elif field == "entity":
            ids.add(value)
    rows = Entity.objects.filter(pk__in=ids - {None}).values_list("pk", "name", "distinction")
    return {pk: f"{name} ({distinction})" if distinction else name for pk, name, distinction in rows}


def in_words(field: str, value: Any, names: Names) -> str:
    """Return a value of `field` as an editor reads it."""
    if value in (None, ""):
        return str(NOTHING)
    if field in SPAN_FIELDS:
        text = value["text"]
        return text if len(text) <= SHOWN_CHARACTERS else f"{text[:80]} … {text[-70:]}"
    if field == "speaker":
        if value["entity"]:
            return names.get(value["entity"], "?")
        return str(Quote.SpeakerKind(value["kind"]).label)
    if field == "entity":
        return names.get(value, "?")
    if field == "kind":
        return str(KINDS.get(value, value))
    if field == "state":
        return str(State(value).label) if value in State.values else str(value)
    return str(value)


def field_in_words(field: str) -> str:
    return str(FIELDS.get(field, field))


def _entries(
    events: Sequence[Event], *, undone: set[int], abouts: Mapping[tuple[str, int], str]
) -> list[Entry]:
    """Return one entry for each act, newest first; events come oldest first."""
    undos = {e.undoes_id for e in events if isinstance(e, Decision) and e.undoes_id}
    originals = Decision.objects.select_related("user").in_bulk(undos)
    values = [(e.field, v) for e in [*events, *originals.values()] for v in (e.before, e.after)]
    created = [pair for e in events if e.field == MachineChange.CREATED for pair in (e.after or {}).items()]
    names = names_in([*(v for v in values if v[0] in ("speaker", "entity")), *created])
    entries = []
    for _key, rows in groupby(events, key=lambda e: e.group if isinstance(e, Decision) else e.created_at):
        act = list(rows)
        decisions = [row for row in act if isinstance(row, Decision)]
        if decisions:
            entries.append(_decided(decisions, originals, undone, names, abouts))
        elif sentences := [_machine(row, names) for row in act if isinstance(row, MachineChange)]:
            entries.append(Entry(act[0].created_at, "", sentences))
    return entries[::-1]


def _decided(
    act: Sequence[Decision],
    originals: Mapping[int, Decision],
    undone: set[int],
    names: Names,
    abouts: Mapping[tuple[str, int], str],
) -> Entry:
    first = act[0]
    stands = [row for row in act if row.pk not in undone]
    undoable = first.target_kind in (Target.QUOTE, Target.MENTION, Target.CANDIDATE)
    taken_back = [originals[row.undoes_id] for row in act if row.undoes_id and row.undoes_id in originals]
    if taken_back:
        whose = _("took back what %(who)s decided: %(what)s") % {
            "who": taken_back[0].user.display_name,
            "what": "; ".join(_sentences(taken_back, names)),
        }
        sentences = [whose]
    else:
        sentences = _sentences(act, names)
    return Entry(
        when=first.created_at,
        who=first.user.display_name,
        sentences=sentences,
        reason=first.reason,
        decision=stands[0].pk if stands and undoable else None,
        undone=not stands,
        is_undo=bool(taken_back),
        about=abouts.get((first.target_kind, first.target_id), ""),
    )


def _sentences(act: Sequence[Decision], names: Names) -> list[str]:
    verb, first = act[0].verb, act[0]
    if verb == Decision.Verb.CONFIRM:
        return [_("confirmed it as shown")]
    if verb == Decision.Verb.REJECT and first.target_kind == Target.CANDIDATE:
        return [_("said that there is no quote here")]
    if verb == Decision.Verb.REJECT:
        return [_("rejected it")]
    if verb == Decision.Verb.ADD:
        shown = [row for row in act if row.field in ("speaker", "entity", "name") and row.after]
        if not shown:
            return [_("added it")]
        return [
            _("added it: %(what)s") % {"what": in_words(row.field, row.after, names)} for row in shown[:1]
        ]
    if verb == Decision.Verb.UNDO:
        return [_("took a decision back")]
    return [
        _("changed %(field)s from “%(before)s” to “%(after)s”")
        % {
            "field": field_in_words(row.field),
            "before": in_words(row.field, row.before, names),
            "after": in_words(row.field, row.after, names),
        }
        for row in act
    ]


def _machine(change: MachineChange, names: Names) -> str:
    if change.field == MachineChange.CREATED:
        speaker = (change.after or {}).get("speaker")
        if speaker is None:
            return _("proposed it")
        return _("proposed it, said by: %(who)s") % {"who": in_words("speaker", speaker, names)}
    if change.field == MachineChange.CARRIED:
        if LOST in (change.after or {}):
            return _("did not find it in the new text of the article")
        return _("found it in the new text of the article")
    if change.before is None:
        return _("says for %(field)s: “%(after)s”") % {
            "field": field_in_words(change.field),
            "after": in_words(change.field, change.after, names),
        }
    return _("says for %(field)s “%(after)s” where it said “%(before)s”") % {
        "field": field_in_words(change.field),
        "before": in_words(change.field, change.before, names),
        "after": in_words(change.field, change.after, names),
    }


def undone_among(decisions: Iterable[Decision]) -> set[int]:
    """Return which of `decisions` others of them undo."""
    return _undone((d.pk, d.undoes_id) for d in decisions)


def _undone(undoing: Iterable[tuple[int, int | None]]) -> set[int]:
    """Return which decisions are undone, of (decision, what it undoes): an undone undo undoes nothing."""
    gone: set[int] = set()
    for pk, undoes in sorted(undoing, reverse=True):
        if undoes is not None and pk not in gone:
            gone.add(undoes)
    return gone


def _abouts(decisions: Iterable[Decision]) -> dict[tuple[str, int], str]:
    """Return the words of the quotes, names and candidates that decisions are about."""
    from articles.models import Candidate, Mention

    found: dict[tuple[str, int], str] = {}
    rows = list(decisions)
    for kind, model in ((Target.QUOTE, Quote), (Target.MENTION, Mention), (Target.CANDIDATE, Candidate)):
        ids = {row.target_id for row in rows if row.target_kind == kind}
        for pk, text in model.objects.filter(pk__in=ids).values_list("pk", "text"):
            found[str(kind), pk] = text if len(text) <= SHOWN_CHARACTERS else f"{text[:150]} …"
    return found
