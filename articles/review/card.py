"""The card of a quote or name: every field with where it comes from, and what may be done about it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.forms import Form
from django.urls import reverse
from django.utils.functional import Promise

from articles.models import ArticleVersion, Decision, Entity, Mention, Quote, Role, State
from articles.reading.origins import Origin, Origins

from .conflicts import Conflict
from .everywhere import Place, places_of
from .speakers import Choice, entities_like, find_entities, offered_for, offered_speakers
from .splitting import Cut, cuts_of, following
from .telling import Entry
from .wording import field_in_words, in_words, names_in
from .words import moves

Hidden = list[tuple[str, str]]
MOST_ROLES = 12


@dataclass(frozen=True)
class Dispute:
    """The machine came to say something else than a person: what, in words, and which run said so."""

    field: str
    label: str
    machine: str
    run: int


@dataclass(frozen=True)
class Clashing:
    """One field of a conflict in words. by: who set theirs, None for a run."""

    field: str
    label: str
    theirs: str
    mine: str
    by: Decision | None


@dataclass(frozen=True)
class Clashes:
    """A conflict to choose from. address, hidden: what sends the request again, now having seen theirs."""

    fields: list[Clashing]
    address: str
    hidden: Hidden
    confirming: bool


@dataclass(frozen=True)
class Later:
    """Undoing asks first: what was decided since, and what sends the request again with an answer."""

    sentences: list[Entry]
    address: str
    hidden: Hidden


@dataclass
class Card:
    """target: its `version` is the text that its offsets count in; key: see QuoteRow.

    cuts: where the quote may be split; next: the quote after it, which may be a part of it. places: where
    else the words of a name stand, unmarked or otherwise.
    """

    target: Quote | Mention
    origins: dict[str, Origin]
    choices: list[Choice]
    disputes: list[Dispute]
    edges: dict[str, tuple[int, int] | None]
    roles: list[str] = field(default_factory=list)
    affiliations: list[str] = field(default_factory=list)
    query: str = ""
    form: Form | None = None
    wrong_field: str = ""
    refusal: Promise | str = ""
    clashes: Clashes | None = None
    later: Later | None = None
    cuts: list[Cut] = field(default_factory=list)
    next: Quote | None = None
    places: list[Place] = field(default_factory=list)
    key: str = field(default_factory=lambda: str(uuid.uuid4()))

    @property
    def seen(self) -> str:
        return json.dumps(self.target.seen())

    @property
    def kinds(self) -> list[tuple[str, Promise | str]]:
        return list(Quote.Kind.choices if isinstance(self.target, Quote) else Entity.Kind.choices)

    @property
    def fields_address(self) -> str:
        """Return the address under which each field is corrected."""
        if isinstance(self.target, Quote):
            return reverse("quote_correct", args=[self.target.public_id, "f"]).removesuffix("f/")
        return reverse("name_correct", args=[self.target.pk, "f"]).removesuffix("f/")


def card_of(
    target: Quote | Mention,
    version: ArticleVersion,
    *,
    query: str = "",
    among: Iterable[Quote] | None = None,
    **shown: Any,
) -> Card:
    """Return the card; `query`: what was typed to find somebody else; among: all quotes of the article, where
    they are at hand; shown: what went wrong."""
    origins = Origins.fetch([target])
    in_text = target.version_id == version.pk and target.state != State.UNPLACED
    if query:
        choices = find_entities(query, version)
    elif isinstance(target, Quote):
        choices = offered_speakers(target)
    else:
        choices = entities_like(target)
    roles, affiliations = _known_roles([target])[0]
    return Card(
        target=target,
        origins={name: origins.of(target, name) for name in target.FIELDS},
        choices=choices,
        disputes=_disputes([target])[0],
        edges=moves(version.text, target.start, target.end) if in_text else {},
        roles=roles,
        affiliations=affiliations,
        query=query,
        cuts=_cuts(target) if in_text else [],
        next=following([target], among=among).get(target.pk)
        if isinstance(target, Quote) and in_text
        else None,
        places=places_of(target, version) if isinstance(target, Mention) and in_text else [],
        **shown,
    )


def _cuts(target: Quote | Mention) -> list[Cut]:
    return cuts_of(target.version.text, target.start, target.end) if isinstance(target, Quote) else []


def clashes_of(conflict: Conflict, *, address: str, sent: Hidden) -> Clashes:
    """Put a conflict in words; `sent`: what the refused request carried."""
    fields = conflict.fields
    values = [(name, v) for name, clash in fields.items() for v in (clash.theirs, clash.mine)]
    names = names_in(values)
    seen = conflict.target.seen()
    hidden = [pair for pair in sent if pair[0] not in ("key", "seen", "csrfmiddlewaretoken")]
    hidden += [("seen", json.dumps(seen)), ("key", str(uuid.uuid4()))]
    return Clashes(
        fields=[
            Clashing(
                name,
                field_in_words(name),
                in_words(name, clash.theirs, names),
                in_words(name, clash.mine, names),
                clash.by,
            )
            for name, clash in fields.items()
        ],
        address=address,
        hidden=hidden,
        confirming=address.endswith(("/confirm/", "/reject/")),
    )


def cards_of(quotes: Sequence[Quote]) -> list[Card]:
    """Return the cards of many quotes, each in its own version's text, in a fixed number of queries."""
    origins = Origins.fetch(quotes)
    parts = zip(quotes, offered_for(quotes), _disputes(quotes), _known_roles(quotes), strict=True)
    following_each = following([quote for quote in quotes if quote.state != State.UNPLACED])
    return [
        Card(
            target=quote,
            origins={name: origins.of(quote, name) for name in quote.FIELDS},
            choices=choices,
            disputes=disputes,
            edges={} if quote.state == State.UNPLACED else moves(quote.version.text, quote.start, quote.end),
            roles=roles,
            affiliations=affiliations,
            cuts=[] if quote.state == State.UNPLACED else _cuts(quote),
            next=following_each.get(quote.pk),
        )
        for quote, choices, disputes, (roles, affiliations) in parts
    ]


def _disputes(targets: Sequence[Quote | Mention]) -> list[list[Dispute]]:
    states = [{name: target.state_of(name) for name in target.disputed} for target in targets]
    values = [(name, state.machine) for those in states for name, state in those.items()]
    names = names_in(values) if values else {}
    return [
        [
            Dispute(name, field_in_words(name), in_words(name, state.machine, names), state.run or 0)
            for name, state in those.items()
        ]
        for those in states
    ]


def _known_roles(targets: Sequence[Quote | Mention]) -> list[tuple[list[str], list[str]]]:
    """Return the roles and affiliations in which each speaker was quoted, latest first."""
    speakers = [target.canonical_speaker_id if isinstance(target, Quote) else None for target in targets]
    known: dict[int, list[tuple[str, str]]] = {}
    if any(speakers):
        rows = Role.objects.filter(entity__in={pk for pk in speakers if pk})
        for pk, role, affiliation in rows.values_list("entity_id", "role", "affiliation"):
            known.setdefault(pk, []).append((role, affiliation))
    found = [known.get(pk or 0, [])[:MOST_ROLES] for pk in speakers]
    return [
        (list(dict.fromkeys(r for r, _ in those)), list(dict.fromkeys(a for _, a in those if a)))
        for those in found
    ]
