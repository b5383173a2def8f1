"""Quotes: reported statements, with who made them."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import ClassVar, Self

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .decisions import Decision
from .entities import NAME_CHARACTERS, Entity, normalise_name
from .harm import Place, harm_of_quote
from .mentions import Mention
from .outlets import Outlet
from .spans import Annotation, AnnotationQuerySet, SpanError, State, Value, place_in, span_value

PUBLIC_ID_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def new_public_id() -> str:
    """Return ten characters that are not mistaken for each other: 8e14 ids."""
    return "".join(secrets.choice(PUBLIC_ID_ALPHABET) for _ in range(10))


class QuoteQuerySet(AnnotationQuerySet):
    def with_speaker(self) -> Self:
        return self.select_related("speaker", "canonical_speaker", "mention", "name_rule__entity")

    def newest_first(self) -> Self:
        return self.order_by("-sort_date", "-id")

    def said_by(self, entity: Entity) -> Self:
        return self.filter(canonical_speaker=entity).shown()


class Quote(Annotation):
    """A reported statement.

    Fields with provenance, and their values as JSON: span and cue ({version, start, end, text}; cue may be
    null), kind, speaker ({kind, entity}), role and affiliation (strings, empty for none), state, note.

    speaker: as decided; canonical_speaker: derived, the entity that the speaker was merged into.
    speaker_kind: an anonymous or collective source is a fact, not a gap; `named` exactly with a speaker.
    mention: what the attribution rests on (*Dia*, *-nya*, *Lankov*), from the machine.
    confidence: how sure the machine is of the whole; doubts: why not, as keys of nlp/doubts.py DOUBTS.
    alternatives: [[entity id, score]], the other speakers that were considered, best first.
    note: what an unsure editor wrote for the next one.
    harm: what the review queue is ordered by (harm.py); 0 for what needs no decision.
    sort_date, outlet: the article's, for lists of quotes.
    name_rule: the rule by which the machine took the speaker's name for `speaker`.
    """

    class Kind(models.TextChoices):
        DIRECT = "direct", _("direct")
        INDIRECT = "indirect", _("indirect")
        MIXED = "mixed", _("mixed")

    class SpeakerKind(models.TextChoices):
        NAMED = "named", _("named")
        ANONYMOUS = "anonymous", _("anonymous")
        COLLECTIVE = "collective", _("collective")
        UNKNOWN = "unknown", _("unknown")

    FIELDS: ClassVar[tuple[str, ...]] = (
        "span",
        "kind",
        "cue",
        "speaker",
        "role",
        "affiliation",
        "state",
        "note",
    )
    TARGET: ClassVar[str] = "quote"
    READ_TO_SETTLE: ClassVar[tuple[str, ...]] = ("version", "speaker")
    SHOWN: ClassVar[Q] = Q(state__in=[State.PROPOSED, State.CONFIRMED])
    UNDECIDED: ClassVar[Q] = Q(harm__gt=0)

    entities_at_hand: Mapping[int, Entity] = {}  # spares a query for each speaker when a run is written

    public_id = models.CharField(max_length=10, unique=True, default=new_public_id, editable=False)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    cue_start = models.PositiveIntegerField(null=True, blank=True)
    cue_end = models.PositiveIntegerField(null=True, blank=True)
    mention = models.ForeignKey(Mention, models.PROTECT, null=True, blank=True, related_name="+")
    speaker = models.ForeignKey(
        Entity,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="quotes_as_decided",
        verbose_name=_("speaker"),
    )
    canonical_speaker = models.ForeignKey(
        Entity, models.PROTECT, null=True, blank=True, related_name="quotes"
    )
    speaker_kind = models.CharField(
        _("kind of source"), max_length=10, choices=SpeakerKind.choices, default=SpeakerKind.UNKNOWN
    )
    role = models.CharField(_("role"), max_length=NAME_CHARACTERS, blank=True)
    affiliation = models.CharField(_("affiliation"), max_length=NAME_CHARACTERS, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    harm = models.FloatField(default=0.0, editable=False)
    confidence = models.FloatField(null=True, blank=True)
    doubts = models.JSONField(default=list)
    alternatives = models.JSONField(default=list)
    sort_date = models.DateTimeField(editable=False)
    outlet = models.ForeignKey(
        Outlet, models.PROTECT, null=True, blank=True, related_name="+", editable=False
    )
    name_rule = models.ForeignKey(
        "NameRule",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="quotes",
        editable=False,
        db_index=False,
    )

    objects = QuoteQuerySet.as_manager()

    class Meta(Annotation.Meta):
        verbose_name = _("quote")
        verbose_name_plural = _("quotes")
        constraints = [
            *Annotation.Meta.constraints,
            models.CheckConstraint(
                condition=Q(cue_start=None, cue_end=None) | Q(cue_start__lt=F("cue_end")),
                name="quote_cue_start_before_end",
            ),
            models.CheckConstraint(
                condition=Q(speaker_kind="named", speaker__isnull=False)
                | (~Q(speaker_kind="named") & Q(speaker__isnull=True)),
                name="quote_named_exactly_with_speaker",
            ),
            models.CheckConstraint(
                condition=Q(speaker=None, canonical_speaker=None)
                | Q(speaker__isnull=False, canonical_speaker__isnull=False),
                name="quote_canonical_with_speaker",
            ),
        ]
        indexes = [
            # the article page, counts and reconciling
            models.Index(fields=["article", "start"], name="quote_article"),
            # /people/<id>/: newest first, keyset pages
            models.Index(fields=["canonical_speaker", "-sort_date", "-id"], name="quote_speaker_newest"),
            # /people/<id>/?verified=1
            models.Index(
                fields=["canonical_speaker", "-sort_date", "-id"],
                condition=Q(state="confirmed", canonical_speaker__isnull=False),
                name="quote_speaker_verified",
            ),
            # /people/nameless/: one kind of source, newest first, keyset pages
            models.Index(
                fields=["speaker_kind", "-sort_date", "-id"],
                condition=Q(speaker_kind__in=["anonymous", "collective", "unknown"]),
                name="quote_nameless_newest",
            ),
            # /people/rules/: what a rule did
            models.Index(fields=["name_rule"], condition=Q(name_rule__isnull=False), name="quote_name_rule"),
            # /review/: the undecided, most harmful first, keyset pages
            models.Index(fields=["-harm", "-id"], condition=Q(harm__gt=0), name="quote_most_harmful"),
            # /review/?reason=: one doubt of the machine, however rare. No fastupdate: each look would read
            # the whole list of pending entries.
            GinIndex(
                fields=["doubts"],
                opclasses=["jsonb_path_ops"],
                condition=Q(harm__gt=0),
                fastupdate=False,
                name="quote_doubts",
            ),
            # /review/?reason=disputed, unplaced or noted: a handful among everything that is open
            models.Index(
                fields=["-harm", "-id"],
                condition=Q(harm__gt=0) & (~Q(disputed=[]) | Q(state="unplaced") | ~Q(note="")),
                name="quote_asked_again",
            ),
        ]

    def get_value(self, field: str) -> Value:
        if field == "cue":
            return (
                None
                if self.cue_start is None
                else span_value(self.version, self.cue_start, self.cue_end or 0)
            )
        if field == "speaker":
            return {"kind": self.speaker_kind, "entity": self.speaker_id}
        return super().get_value(field)

    def set_value(self, field: str, value: Value) -> None:
        if field == "cue":
            self.set_cue(value and place_in(self.version, value))
        elif field == "speaker":
            self.speaker_kind = value["kind"]
            self.speaker = self._entity(value["entity"]) if value["entity"] else None
            self.canonical_speaker = self.speaker.canonical_entity if self.speaker else None
        else:
            super().set_value(field, value)

    def _entity(self, pk: int) -> Entity:
        if pk in self.entities_at_hand:
            return self.entities_at_hand[pk]
        Entity.objects.hold([pk])
        return Entity.objects.select_related("merged_into").get(pk=pk)

    def set_cue(self, span: tuple[int, int] | None) -> None:
        """Set the cue to code points `span` of the quote's version, or to none.

        Raises SpanError when they are not inside the text.
        """
        if span and not 0 <= span[0] < span[1] <= len(self.version.text):
            raise SpanError(f"a cue at {span[0]}:{span[1]} is not inside the text")
        self.cue_start, self.cue_end = span or (None, None)

    def pieces(self) -> list[Quote]:
        """Return the quotes that this was split into, or the one that it was joined to; else none."""
        decision = self.state_of("state").decision
        act = Decision.objects.get(pk=decision) if decision else None
        if act is None or act.verb not in (Decision.Verb.SPLIT, Decision.Verb.JOIN) or act.field != "state":
            return []
        made = Decision.objects.filter(group=act.group, target_kind=self.TARGET, field="span")
        return list(
            Quote.objects.filter(pk__in=made.values("target_id")).exclude(pk=self.pk).order_by("start")
        )

    @property
    def is_undecided(self) -> bool:
        """Say whether a person is wanted: proposed, lost from the text, or confirmed and disputed since."""
        if self.state == State.CONFIRMED:
            return bool(self.disputed)
        return self.state in (State.PROPOSED, State.UNPLACED)

    def weigh(self) -> None:
        if not self.is_undecided:
            self.harm = 0.0
            return
        headline = normalise_name(self.article.title)
        names = self.speaker.normalised.split() if self.speaker else []
        self.harm = harm_of_quote(
            Place(self.start, len(self.version.text)),
            confidence=self.confidence,
            questioned=bool(self.disputed) or self.state == State.UNPLACED,
            named=self.speaker is not None and self.speaker.kind == Entity.Kind.PERSON,
            in_headline=any(len(name) > 2 and name in headline.split() for name in names),
        )

    @property
    def cue(self) -> str:
        return "" if self.cue_start is None else self.version.text[self.cue_start : self.cue_end]
