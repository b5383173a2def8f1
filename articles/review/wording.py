"""Decisions and machine changes in words: fields, values and sentences as an editor reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from articles.models import Decision, Entity, MachineChange, Quote, State, Target
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
PIECES: dict[tuple[str, bool], Any] = {
    (Decision.Verb.SPLIT, False): gettext_lazy("split it in two"),
    (Decision.Verb.SPLIT, True): gettext_lazy("made it by splitting a quote"),
    (Decision.Verb.JOIN, False): gettext_lazy("joined it with another"),
    (Decision.Verb.JOIN, True): gettext_lazy("made it by joining two quotes"),
}
NOTHING = pgettext_lazy("value", "nothing")
SHOWN_CHARACTERS = 160

Names = Mapping[int, str]


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


def decided_in_words(act: Sequence[Decision], names: Names) -> list[str]:
    verb, first = act[0].verb, act[0]
    if verb == Decision.Verb.BULK:
        return [_("confirmed it in bulk")]
    if verb in (Decision.Verb.SPLIT, Decision.Verb.JOIN):
        made = any(row.field == "span" for row in act)
        return [str(PIECES[first.verb, made])]
    if verb == Decision.Verb.EVERYWHERE and any(row.field == "state" for row in act):
        return [_("marked it, as everywhere in the article")]
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
    changes = [
        _("changed %(field)s from “%(before)s” to “%(after)s”")
        % {
            "field": field_in_words(row.field),
            "before": in_words(row.field, row.before, names),
            "after": in_words(row.field, row.after, names),
        }
        for row in act
    ]
    if verb == Decision.Verb.EVERYWHERE:
        return [_("corrected the same mistake: %(what)s") % {"what": "; ".join(changes)}]
    if verb == Decision.Verb.RETURN:
        return [_("brought an earlier state back: %(what)s") % {"what": "; ".join(changes)}]
    return changes


def machine_in_words(change: MachineChange, names: Names) -> str:
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
