"""What is marked in an article as it stands: fetched in a fixed number of queries, and laid over its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from articles.models import (
    SHOWN,
    Annotation,
    Article,
    ArticleVersion,
    Candidate,
    Entity,
    Mention,
    Quote,
    State,
)
from articles.nlp.furniture import KINDS

from .marking import Mark, Paragraph, mark_text
from .verified import Verification, verification_of

Span = tuple[int, int]


@dataclass(frozen=True)
class Names:
    """An entity with its names in an article, in order."""

    entity: Entity
    mentions: list[Mention]


@dataclass
class Annotated:
    """The current text of an article and all that is marked on it. Quotes: see `listed_quotes`."""

    article: Article
    version: ArticleVersion
    quotes: list[Quote]
    mentions: list[Mention]
    candidates: list[Candidate]

    @classmethod
    def fetch(cls, article: Article, version: ArticleVersion | None = None) -> Annotated:
        """version: the current one, where it is at hand."""
        version = version or article.current_version
        candidates = Candidate.objects.filter(
            article=article, version=version, state=Candidate.State.OPEN
        ).order_by("start", "id")
        mentions = (
            Mention.objects.shown()
            .in_text(version)
            .filter(article=article)
            .prefetch_related("entity__merged_into")
            .defer("provenance", "disputed", "created_at")
        )
        return cls(article, version, listed_quotes(article, version), list(mentions), list(candidates))

    @cached_property
    def names(self) -> list[Names]:
        """Return who and what is named, in order of kind, most often named first; no pronouns."""
        found: dict[int, Names] = {}
        for mention in self.mentions:
            if mention.form == Mention.Form.NAME:
                entity = mention.entity.canonical_entity
                found.setdefault(entity.pk, Names(entity, [])).mentions.append(mention)
        kinds = list(Entity.Kind.values)
        return sorted(found.values(), key=lambda n: (kinds.index(n.entity.kind), -len(n.mentions)))

    @property
    def name_addresses(self) -> str:
        """Return what the addresses of names begin with: looking up each costs a third of the page's time."""
        return reverse("name_review", args=[0]).removesuffix("0/review/")

    @property
    def person_addresses(self) -> str:
        return reverse("person", args=[0]).removesuffix("0/")

    @property
    def asked_count(self) -> int:
        """Return how many quotes and candidates want or wanted a decision, at least 1."""
        return max(1, len(self.quotes) + len(self.candidates))

    @property
    def first_undecided(self) -> Quote | None:
        return next((quote for quote in self.quotes if quote.is_undecided), None)

    @cached_property
    def verification(self) -> Verification:
        return verification_of(self.article)

    @property
    def decided_count(self) -> int:
        return sum(not quote.is_undecided for quote in self.quotes)

    def paragraphs(self, touching: Sequence[Span] | None = None) -> list[Paragraph]:
        return mark_text(self.version.text, self._marks(), touching=touching)

    def _marks(self) -> Iterator[Mark]:
        for i, span in enumerate(self.version.left_out):
            note = _(KINDS[span["kind"]]) if span["kind"] in KINDS else span["kind"]
            yield Mark(span["start"], span["end"], "left-out", str(i), note=note)
        for candidate in self.candidates:
            yield Mark(candidate.start, candidate.end, "candidate", str(candidate.pk))
        for quote in self.quotes:
            if quote.state in SHOWN:
                tone = f"quote--{quote.kind} quote--{quote.state}"
                yield Mark(quote.start, quote.end, "quote", quote.public_id, tone=tone)
                if quote.cue_start is not None and quote.cue_end is not None:
                    yield Mark(quote.cue_start, quote.cue_end, "cue", quote.public_id)
        for mention in self.mentions:
            tone = f"name--{mention.kind.lower()} name--{mention.form}"
            yield Mark(mention.start, mention.end, "name", str(mention.pk), tone=tone)


def listed_quotes(article: Article, version: ArticleVersion) -> list[Quote]:
    """Return the quotes that the page lists: in order of the text, then those lost from it.

    Rejected ones stay where they were, so that the decision is seen and can be taken away.
    """
    rows: list[Quote] = list(
        Quote.objects.with_speaker()
        .filter(article=article)
        .filter(Q(version=version, state__in=[*SHOWN, State.REJECTED]) | Q(state=State.UNPLACED))
    )
    for row in rows:
        row.article = article
        if row.version_id == version.pk:
            row.version = version
    return sorted(rows, key=in_list_order)


def in_list_order(quote: Quote) -> tuple[bool, int, int, str]:
    return quote.state == State.UNPLACED, quote.start, -quote.end, quote.public_id


def spans_of(target: Annotation | Candidate) -> list[Span]:
    """Return the stretches of the text that look different when `target` does."""
    spans = [(target.start, target.end)]
    if isinstance(target, Quote) and target.cue_start is not None and target.cue_end is not None:
        spans.append((target.cue_start, target.cue_end))
    return spans
