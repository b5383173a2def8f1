"""History in sentences: who changed what from what to what, when and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from types import MappingProxyType
from uuid import UUID

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import (
    Annotation,
    Article,
    Candidate,
    Decision,
    MachineChange,
    Mention,
    Quote,
    Target,
)

from .wording import Names, decided_in_words, machine_in_words, names_in

PREVIEW = 160  # characters
TOLD = (Target.QUOTE, Target.MENTION, Target.CANDIDATE, Target.ARTICLE)  # names have a history of their own

Event = Decision | MachineChange
About = tuple[str, str]
"""The words of a quote, name or candidate, and where it is found."""
Abouts = Mapping[tuple[str, int], About]


@dataclass(frozen=True)
class Entry:
    """One act in the history. decision: what undoing it names, or None where it stands no more.

    who: empty for the machine. about, address: which quote or name, where a history is of more than one.
    reach: how many quotes and names the act reached. last: its last decision, for reading as of then.
    """

    when: datetime
    who: str
    sentences: list[str]
    reason: str = ""
    decision: int | None = None
    undone: bool = False
    is_undo: bool = False
    about: str = ""
    address: str = ""
    reach: int = 1
    last: int | None = None


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


def log_of(*, by: int | None, before: int | None, size: int) -> tuple[list[Entry], int | None]:
    """Return the acts of everybody or of the user `by`, newest first, and where older ones begin.

    An act is known by its first decision, which carries the key of its request; of one that reached many
    quotes the first is told.
    """
    heads = Decision.objects.filter(target_kind__in=TOLD).exclude(key="").order_by("-pk")
    if by is not None:
        heads = heads.filter(user=by)
    if before is not None:
        heads = heads.filter(pk__lt=before)
    found = list(heads[: size + 1])
    older = found[size - 1].pk if len(found) > size else None
    order = {head.group: head.pk for head in found[:size]}
    told = Q(pk__in=[])
    for head in found[:size]:
        told |= Q(group=head.group, target_kind=head.target_kind, target_id=head.target_id)
    rows = list(Decision.objects.filter(told).select_related("user"))
    rows.sort(key=lambda row: (order[row.group], row.pk))
    acts = Decision.objects.filter(group__in=order).order_by().values_list("group")
    reaches = dict(acts.annotate(n=Count("target_id", distinct=True)))
    return _entries(rows, undone=undone_among(rows), abouts=_abouts(rows), reaches=reaches), older


def sentences_of(decisions: Sequence[Decision]) -> list[Entry]:
    """Return decisions in words, oldest first."""
    return _entries(decisions, undone=set(), abouts={})[::-1]


def _entries(
    events: Sequence[Event],
    *,
    undone: set[int],
    abouts: Abouts,
    reaches: Mapping[UUID, int] = MappingProxyType({}),
) -> list[Entry]:
    """Return one entry for each act, newest first; events come oldest first, act by act."""
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
            reach = reaches.get(decisions[0].group, 1)
            entries.append(_decided(decisions, originals, undone, names, abouts, reach))
        elif sentences := [machine_in_words(row, names) for row in act if isinstance(row, MachineChange)]:
            entries.append(Entry(act[0].created_at, "", sentences))
    return entries[::-1]


def _decided(
    act: Sequence[Decision],
    originals: Mapping[int, Decision],
    undone: set[int],
    names: Names,
    abouts: Abouts,
    reach: int,
) -> Entry:
    first = act[0]
    stands = [row for row in act if row.pk not in undone]
    undoable = first.target_kind in (Target.QUOTE, Target.MENTION, Target.CANDIDATE)
    taken_back = [originals[row.undoes_id] for row in act if row.undoes_id and row.undoes_id in originals]
    if taken_back:
        whose = _("took back what %(who)s decided: %(what)s") % {
            "who": taken_back[0].user.display_name,
            "what": "; ".join(decided_in_words(taken_back, names)),
        }
        sentences = [whose]
    else:
        sentences = decided_in_words(act, names)
    about, address = abouts.get((first.target_kind, first.target_id), ("", ""))
    return Entry(
        when=first.created_at,
        who=first.user.display_name,
        sentences=sentences,
        reason=first.reason,
        decision=stands[0].pk if stands and undoable else None,
        undone=not stands,
        is_undo=bool(taken_back),
        about=about,
        address=address,
        reach=reach,
        last=max(row.pk for row in act),
    )


def _undone(undoing: Iterable[tuple[int, int | None]]) -> set[int]:
    """Return which decisions are undone, of (decision, what it undoes): an undone undo undoes nothing."""
    gone: set[int] = set()
    for pk, undoes in sorted(undoing, reverse=True):
        if undoes is not None and pk not in gone:
            gone.add(undoes)
    return gone


def undone_among(decisions: Iterable[Decision]) -> set[int]:
    """Return which of `decisions` are undone; one query for each undo of an undo."""
    pairs: list[tuple[int, int | None]] = []
    ids = {decision.pk for decision in decisions}
    while ids:
        rows = list(Decision.objects.filter(undoes__in=ids).values_list("pk", "undoes_id"))
        pairs += rows
        ids = {pk for pk, _undoes in rows} - ids
    return _undone(pairs)


def _abouts(decisions: Iterable[Decision]) -> dict[tuple[str, int], About]:
    """Return the words of the quotes, names and candidates that decisions are about, and their addresses."""
    found: dict[tuple[str, int], About] = {}
    rows = list(decisions)
    for kind, model in ((Target.QUOTE, Quote), (Target.MENTION, Mention), (Target.CANDIDATE, Candidate)):
        for target in model.objects.filter(pk__in={row.target_id for row in rows if row.target_kind == kind}):
            text = target.text if len(target.text) <= PREVIEW else f"{target.text[:150]} …"
            found[str(kind), target.pk] = text, _address(target)
    ids = {row.target_id for row in rows if row.target_kind == Target.ARTICLE}
    for pk, title in Article.objects.filter(pk__in=ids).values_list("pk", "title"):
        found[str(Target.ARTICLE), pk] = title, reverse("article", args=[pk])
    return found


def _address(target: Quote | Mention | Candidate) -> str:
    if isinstance(target, Quote):
        return reverse("quote", args=[target.public_id])
    mark = "n" if isinstance(target, Mention) else "c"
    return f"{reverse('article', args=[target.article_id])}#{mark}-{target.pk}"
