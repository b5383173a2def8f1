"""What a run and its reconciling leave behind for one story: the rows of articles/annotation/reconcile.py.

What is new is written as `Annotation.propose` would (a test compares), only quicker; what a later run changes
is written by it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from articles.annotation.reconcile import Proposal, _quote_fields
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
    normalise_name,
    span_value,
)
from articles.models.quotes import PUBLIC_ID_ALPHABET
from articles.nlp import document as nlp
from articles.nlp.entities.names import joining_name, role_key

from .cast import pick
from .tables import Tables

FIRST_PIPELINE = "generated-1"
SECOND_PIPELINE = "generated-2"


@dataclass
class Names:
    """The entities of the archive and the roles they were quoted in, as they come up."""

    tables: Tables
    entities: dict[tuple[str, str, int | None], Entity] = field(default_factory=dict)
    aliases: set[tuple[int, str]] = field(default_factory=set)
    roles: dict[tuple[int, str], Role] = field(default_factory=dict)

    def entity(self, kind: str, name: str, run: Run) -> Entity:
        """Return the entity of that name, new or not; one-word persons are the article's own."""
        normalised = joining_name(kind, name)
        own = run.article_id if kind == Entity.Kind.PERSON and " " not in normalised else None
        key = (kind, normalised, own)
        if key not in self.entities:
            entity = Entity(
                kind=kind,
                name=name,
                normalised=normalised,
                article_id=own,
                created_run=run,
                created_at=run.created_at,
            )
            self.entities[key] = self.tables.add(entity)
            self.call(entity, name)
        return self.entities[key]

    def call(self, entity: Entity, name: str) -> None:
        normalised = normalise_name(name)
        if (entity.pk, normalised) not in self.aliases:
            self.aliases.add((entity.pk, normalised))
            self.tables.add(Alias(entity=entity, name=name, normalised=normalised))

    def remember_role(self, quote: Quote) -> None:
        if not quote.canonical_speaker_id or not quote.role:
            return
        normalised = role_key(quote.role, quote.affiliation)
        when = quote.sort_date
        role = self.roles.setdefault(
            (quote.canonical_speaker_id, normalised),
            Role(
                entity_id=quote.canonical_speaker_id,
                role=quote.role,
                affiliation=quote.affiliation,
                normalised=normalised,
                first_seen=when,
                last_seen=when,
            ),
        )
        role.first_seen, role.last_seen = min(role.first_seen, when), max(role.last_seen, when)


@dataclass
class Annotated:
    """An article with its annotations, while its history is being made; output, analysis: see Run."""

    article: Article
    version: ArticleVersion
    document: nlp.Document
    when: datetime
    output: dict[str, Any]
    analysis: dict[str, Any]
    mentions: list[Mention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    entities: dict[int, Entity] = field(default_factory=dict)

    def persons(self) -> list[Entity]:
        return [entity for entity in self.entities.values() if entity.kind == Entity.Kind.PERSON]


def annotate(tables: Tables, names: Names, random: Random, found: Annotated) -> None:
    """Write the first run: every mention, quote and candidate of the document is new."""
    run = _run(tables, found, FIRST_PIPELINE)
    entities = {(str(m.kind), m.entity): names.entity(m.kind, m.entity, run) for m in found.document.mentions}
    speakers = {name: entity for (_, name), entity in reversed(entities.items())}
    by_span = {}
    for proposed in found.document.mentions:
        entity = entities[proposed.kind, proposed.entity]
        mention = Mention(article=found.article, form=proposed.form, created_at=found.when)
        propose_new(mention, _mention_fields(found.version, proposed, entity), run)
        by_span[proposed.start, proposed.end] = tables.add(mention)
        found.mentions.append(mention)
        if proposed.form == "name":
            names.call(entity, proposed.text)
    found.entities = {entity.pk: entity for entity in entities.values()}
    for said in found.document.quotes:
        quote = Quote(
            article=found.article,
            public_id=public_id(random),
            sort_date=found.article.sort_date,
            outlet_id=found.article.outlet_id,
            confidence=min(said.confidence.span, said.confidence.kind, said.confidence.speaker),
            doubts=list(said.doubts),
            alternatives=[
                [speakers[a.speaker].pk, a.score] for a in said.alternatives if a.speaker in speakers
            ],
            created_at=found.when,
        )
        quote.entities_at_hand = found.entities
        propose_new(quote, _quote_fields(found.version, said, speakers), run)
        if said.mention:
            quote.mention = by_span.get((said.mention.start, said.mention.end))
        found.quotes.append(tables.add(quote))
        machine = {f: quote.state_of(f).machine for f in quote.FIELDS if quote.state_of(f).run}
        _log(
            tables,
            found.when,
            MachineChange(
                run=run,
                target_kind=Quote.TARGET,
                target_id=quote.pk,
                field=MachineChange.CREATED,
                after=machine,
            ),
        )
    for proposed_candidate in found.document.candidates:
        start, end = proposed_candidate.start, proposed_candidate.end
        candidate = Candidate(
            article=found.article,
            version=found.version,
            run=run,
            start=start,
            end=end,
            text=found.version.text[start:end],
            reason=proposed_candidate.reason,
        )
        candidate.set_state(Candidate.State.OPEN)
        found.candidates.append(tables.add(candidate))


def annotate_again(tables: Tables, random: Random, found: Annotated) -> None:
    """Write a run of a later pipeline: it sees the same, but for some roles and kinds."""
    run = _run(tables, found, SECOND_PIPELINE)
    for mention in found.mentions:
        fields = {
            "span": (span_value(found.version, mention.start, mention.end), 0.95),
            "kind": (mention.kind, 0.95),
            "entity": (mention.state_of("entity").machine, 0.95),
            "state": (State.PROPOSED, None),
        }
        _log(tables, found.when, *(mention.propose(f, v, c, run) for f, (v, c) in fields.items()))
    for quote in found.quotes:
        if quote.state_of("span").run is None:  # a person added it, and this pipeline misses it too
            continue
        said = {
            name: quote.state_of(name).machine for name in ("kind", "cue", "speaker", "role", "affiliation")
        }
        span = quote.state_of("span").machine
        said["span"] = span_value(found.version, span["start"], span["end"])
        if said["cue"] and said["cue"]["version"] != found.version.pk:
            said["cue"] = quote.get_value("cue")
        if random.random() < 0.2:
            said["role"] = f"{said['role']} Harian".strip()
        if random.random() < 0.1:
            said["kind"] = "indirect" if said["kind"] == "mixed" else "mixed"
        quote.entities_at_hand = found.entities
        said["state"] = State.PROPOSED
        _log(tables, found.when, *(quote.propose(f, value, 0.9, run) for f, value in said.items()))
        quote.weigh()


def publish_again(tables: Tables, found: Annotated, version: ArticleVersion) -> None:
    """Carry annotations that nobody decided on over to `version`, whose text begins as the one before."""
    for row in (*found.mentions, *found.quotes):
        before = _span_values(row)
        row.version = version
        row.weigh()
        _log(
            tables,
            found.when,
            MachineChange(
                target_kind=row.TARGET,
                target_id=row.pk,
                field=MachineChange.CARRIED,
                before=before,
                after=_span_values(row),
            ),
        )
    for candidate in found.candidates:
        candidate.version = version
    found.version = version


def _mention_fields(version: ArticleVersion, proposed: nlp.Mention, entity: Entity) -> Proposal:
    return {
        "span": (span_value(version, proposed.start, proposed.end), proposed.confidence),
        "kind": (proposed.kind, proposed.confidence),
        "entity": (entity.pk, proposed.confidence),
        "state": (State.PROPOSED, None),
    }


def propose_new(row: Annotation, fields: Proposal, run: Run) -> None:
    """Do to a new row what `propose` does, field by field, without looking for what was there before."""
    span = fields["span"][0]
    row.version, row.start, row.end, row.text = run.version, span["start"], span["end"], span["text"]
    event = f"r{run.pk}"
    for name, (value, sure) in fields.items():
        state = {"machine": value, "confidence": sure, "run": run.pk, "event": event}
        row.provenance[name] = {key: part for key, part in state.items() if part is not None}
        if name == "cue" and isinstance(row, Quote):
            row.cue_start, row.cue_end = (value["start"], value["end"]) if value else (None, None)
        elif name != "span":
            row.set_value(name, value)
    row.weigh()


def _run(tables: Tables, found: Annotated, pipeline: str) -> Run:
    found.when += timedelta(seconds=40)
    run: Run = tables.add(
        Run(
            article=found.article,
            version=found.version,
            pipeline=pipeline,
            created_at=found.when,
            output=found.output,
            analysis=found.analysis,
        )
    )
    return run


def _log(tables: Tables, when: datetime, *changes: MachineChange | None) -> None:
    for change in changes:
        if change is not None:
            change.created_at = when
            tables.add(change)


def _span_values(row: Annotation) -> dict[str, Any]:
    return {name: row.get_value(name) for name in ("span", "cue") if name in row.FIELDS}


def public_id(random: Random) -> str:
    return "".join(pick(random, PUBLIC_ID_ALPHABET) for _ in range(10))
