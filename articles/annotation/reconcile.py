"""Reconciling what a run says with what is there and what people decided.

Machine values change, decisions stay: see articles/models/spans.py for the two layers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q

from articles.models import (
    Alias,
    Annotation,
    Article,
    ArticleVersion,
    Candidate,
    Entity,
    MachineChange,
    Mention,
    Quote,
    Role,
    Run,
    State,
    WordForm,
    normalise_name,
    span_value,
)
from articles.models.entities import Name
from articles.models.resolving import Resolved, resolve_names
from articles.nlp import document as nlp
from articles.nlp.entities.names import role_key

from .pairing import Placed, pair
from .record import analysis_of, output_of

BRACKETED = re.compile(r"\(([A-Za-z][\w.&/-]{1,24})\)")
Proposal = dict[str, tuple[Any, float | None]]
"""For each field the proposed value and how sure it is."""


def reconcile(article: Article, version: ArticleVersion, document: nlp.Document, *, pipeline: str) -> Run:
    """Write `document`, what `pipeline` says of `version`; needs a transaction that locks `article`."""
    run = Run.objects.create(
        article=article,
        version=version,
        pipeline=pipeline,
        output=output_of(document),
        analysis=analysis_of(document),
    )
    resolved = resolve_names(_names(document), article=article, run=run, roles=_roles(document))
    mentions = _reconcile_mentions(run, document, resolved.entities)
    _reconcile_quotes(run, document, resolved, mentions)
    _reconcile_candidates(run, document.candidates)
    _remember_names(document, resolved.entities)
    _remember_roles(article)
    WordForm.objects.learn(version.text, run.analysis)
    article.count_quotes()
    return run


def _names(document: nlp.Document) -> list[Name]:
    """Return every (kind, name) once, fullest forms of mentions first, then speakers of no known kind."""
    names: dict[Name, None] = dict.fromkeys((str(m.kind), m.entity) for m in document.mentions)
    kinds = {name: kind for kind, name in reversed(names)}
    speakers = [s for q in document.quotes for s in [q.speaker, *(a.speaker for a in q.alternatives)] if s]
    names |= dict.fromkeys((kinds.get(s, str(Entity.Kind.PERSON)), s) for s in speakers)
    return list(names)


def _roles(document: nlp.Document) -> dict[Name, set[str]]:
    """Return in which roles each person is quoted."""
    found: dict[Name, set[str]] = {}
    for quote in document.quotes:
        if quote.speaker and quote.role:
            key = role_key(quote.role, quote.affiliation or "")
            found.setdefault((str(Entity.Kind.PERSON), quote.speaker), set()).add(key)
    return found


def _reconcile_mentions(
    run: Run, document: nlp.Document, entities: dict[Name, Entity]
) -> dict[tuple[int, int], Mention]:
    version = run.version
    rows = list(Mention.objects.filter(article=run.article, version=version).order_by("id"))
    for row in rows:
        row.version = version
    found = [m for m in document.mentions if (m.kind, m.entity) in entities]
    paired = pair(
        [_places(row) for row in rows], [Placed(m.start, m.end, m.kind) for m in found], version.text
    )
    changes: list[MachineChange | None] = []
    new: list[Mention] = []
    by_span: dict[tuple[int, int], Mention] = {}
    for i, proposed in enumerate(found):
        row = rows[paired[i]] if i in paired else Mention(article=run.article)
        row.form = proposed.form
        fields: Proposal = {
            "span": (span_value(version, proposed.start, proposed.end), proposed.confidence),
            "kind": (proposed.kind, proposed.confidence),
            "entity": (entities[proposed.kind, proposed.entity].pk, proposed.confidence),
            "state": (State.PROPOSED, None),
        }
        changes += _propose(row, fields, run)
        by_span[proposed.start, proposed.end] = row
        if i not in paired:
            new.append(row)
    Mention.objects.bulk_create(new)
    kept = set(paired.values())
    changes += [row.withdraw(run) for j, row in enumerate(rows) if j not in kept]
    _save(Mention, rows, changes)
    return by_span


def _reconcile_quotes(
    run: Run,
    document: nlp.Document,
    resolved: Resolved,
    mentions: dict[tuple[int, int], Mention],
) -> None:
    version, article, entities = run.version, run.article, resolved.entities
    ruled = {name: rule for (_, name), rule in resolved.rules.items()}
    rows = list(Quote.objects.filter(article=article, version=version).order_by("id"))
    for row in rows:
        row.version, row.article = version, article
    speakers = {name: entity for (_, name), entity in reversed(entities.items())}
    at_hand = {entity.pk: entity for entity in entities.values()}
    paired = pair(
        [_places(row) for row in rows],
        [Placed(q.start, q.end, q.kind, q.cue.start if q.cue else None) for q in document.quotes],
        version.text,
    )
    changes: list[MachineChange | None] = []
    new: list[Quote] = []
    for i, proposed in enumerate(document.quotes):
        row = rows[paired[i]] if i in paired else Quote(article=article)
        row.entities_at_hand = at_hand
        row.sort_date, row.outlet_id = article.sort_date, article.outlet_id
        changes += _propose(row, _quote_fields(version, proposed, speakers), run)
        row.name_rule = ruled.get(proposed.speaker or "")
        mention = proposed.mention and mentions.get((proposed.mention.start, proposed.mention.end))
        row.mention = mention or None
        sure = proposed.confidence
        row.confidence = min(sure.span, sure.kind, sure.speaker)
        row.doubts = list(proposed.doubts)
        row.alternatives = [
            [speakers[a.speaker].pk, a.score] for a in proposed.alternatives if a.speaker in speakers
        ]
        if i not in paired:
            row.weigh()
            new.append(row)
    Quote.objects.bulk_create(new)
    changes += [
        MachineChange(
            run=run,
            target_kind=Quote.TARGET,
            target_id=quote.pk,
            field=MachineChange.CREATED,
            after={
                field: quote.state_of(field).machine for field in quote.FIELDS if quote.state_of(field).run
            },
        )
        for quote in new
    ]
    kept = set(paired.values())
    changes += [row.withdraw(run) for j, row in enumerate(rows) if j not in kept]
    for row in rows:
        row.weigh()
    _save(Quote, rows, changes)


def _quote_fields(version: ArticleVersion, quote: nlp.Quote, speakers: dict[str, Entity]) -> Proposal:
    sure = quote.confidence
    speaker = speakers.get(quote.speaker or "")
    nameless = Quote.SpeakerKind.UNKNOWN if quote.speaker_kind == "named" else quote.speaker_kind
    kind = str(Quote.SpeakerKind.NAMED if speaker else nameless)
    return {
        "span": (span_value(version, quote.start, quote.end), sure.span),
        "kind": (quote.kind, sure.kind),
        "cue": (span_value(version, quote.cue.start, quote.cue.end) if quote.cue else None, sure.span),
        "speaker": ({"kind": kind, "entity": speaker.pk if speaker else None}, sure.speaker),
        "role": ((quote.role or "")[:300], sure.role),
        "affiliation": ((quote.affiliation or "")[:300], sure.affiliation),
        "state": (State.PROPOSED, None),
    }


def _places(row: Mention | Quote) -> list[Placed]:
    """Return the spans that a row answers to: as it stands, and as the machine last said."""
    kind = row.kind
    cue_start = getattr(row, "cue_start", None)
    places = [Placed(row.start, row.end, kind, cue_start)]
    said = row.state_of("span").machine
    if said and said["version"] == row.version_id and (said["start"], said["end"]) != (row.start, row.end):
        places.append(Placed(said["start"], said["end"], row.state_of("kind").machine or kind, cue_start))
    return places


def _propose(row: Annotation, fields: Proposal, run: Run) -> list[MachineChange | None]:
    if row.pk is None:
        span = fields["span"][0]
        row.place(run.version, span["start"], span["end"], text=span["text"])
    changes = [row.propose(field, value, sure, run) for field, (value, sure) in fields.items()]
    return changes if row.pk else []


def _save(
    model: type[Mention] | type[Quote], rows: Sequence[Any], changes: Iterable[MachineChange | None]
) -> None:
    """Write back rows that were there in one statement; bulk_update takes ten times as long."""
    columns = [f.name for f in model._meta.concrete_fields if not f.primary_key and f.name != "created_at"]
    if rows:
        model.objects.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=columns)
    MachineChange.objects.bulk_create([c for c in changes if c is not None])


def _reconcile_candidates(run: Run, proposed: Sequence[nlp.Candidate]) -> None:
    """Offer the sentences of this run; those that a person dismissed stay so, for the same words."""
    rows = {(c.start, c.end): c for c in Candidate.objects.filter(article=run.article, version=run.version)}
    spans = {(c.start, c.end): c for c in proposed}
    for span, candidate in spans.items():
        if span not in rows:
            rows[span] = Candidate(
                article=run.article,
                start=candidate.start,
                end=candidate.end,
                text=run.version.text[candidate.start : candidate.end],
            )
    changed = []
    for span, row in rows.items():
        if row.pk and row.state == Candidate.State.DISMISSED:
            continue
        row.version, row.run = run.version, run
        row.reason = spans[span].reason if span in spans else row.reason
        row.set_state(Candidate.State.OPEN if span in spans else Candidate.State.WITHDRAWN)
        changed.append(row)
    Candidate.objects.bulk_create([row for row in changed if row.pk is None])
    Candidate.objects.bulk_create(
        [row for row in changed if row.pk],
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=["run", "reason", "state", "harm"],
    )


def _remember_names(document: nlp.Document, entities: dict[Name, Entity]) -> None:
    """Keep the forms under which an entity was named, to find it by them; `(KPK)` joins later articles."""
    bracketed = set(BRACKETED.findall(document.text))
    forms = {
        (entities[m.kind, m.entity].pk, normalise_name(m.text)): m
        for m in document.mentions
        if m.form == "name" and (m.kind, m.entity) in entities and normalise_name(m.text)
    }
    rows = {
        (pk, normalised): Alias(
            entity_id=pk,
            name=m.text[:300],
            normalised=normalised,
            joins=m.kind == Entity.Kind.ORGANISATION and m.text in bracketed and m.text != m.entity,
        )
        for (pk, normalised), m in sorted(forms.items(), key=lambda item: item[0])
    }
    Alias.objects.bulk_create(rows.values(), ignore_conflicts=True)
    by_person = Alias.objects.filter(entity__in={pk for pk, _ in rows}, normalised__in={n for _, n in rows})
    by_person.filter(seen=False).update(seen=True)
    joining = [Q(entity=pk, normalised=n) for (pk, n), alias in rows.items() if alias.joins]
    if joining:
        Alias.objects.filter(reduce(or_, joining), joins=False).update(joins=True)


def _remember_roles(article: Article) -> None:
    """Keep with each speaker the roles of this article's quotes, and when they were seen."""
    when = article.sort_date
    said = Quote.objects.filter(article=article, speaker__isnull=False).shown().exclude(role="")
    seen: dict[tuple[int | None, str], Role] = {}
    for quote in said.only("speaker_id", "role", "affiliation").order_by("id"):
        normalised = role_key(quote.role, quote.affiliation)
        seen[quote.speaker_id, normalised] = Role(
            entity_id=quote.speaker_id,
            role=quote.role,
            affiliation=quote.affiliation,
            normalised=normalised,
            first_seen=when,
            last_seen=when,
        )
    Role.objects.bulk_create([seen[key] for key in sorted(seen, key=str)], ignore_conflicts=True)
    near = Role.objects.filter(entity__in={entity for entity, _ in seen}).values_list(
        "pk", "entity", "normalised"
    )
    kept = Role.objects.filter(pk__in=[pk for pk, *key in near if tuple(key) in seen])
    kept.filter(first_seen__gt=when).update(first_seen=when)
    kept.filter(last_seen__lt=when).update(last_seen=when)
