"""What all acts of editors share: their outcome, their refusal, the locks in their one order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.utils.functional import Promise

from articles.models import Annotation, Article, Candidate, Decision, Mention, Quote, Target, User

from .permissions import why_not_now

DecidedTarget = Annotation | Candidate
DECIDED: dict[str, type[Quote] | type[Mention]] = {Quote.TARGET: Quote, Mention.TARGET: Mention}


@dataclass(frozen=True, slots=True)
class Outcome:
    """target: as it stands now; decisions: what was written; repeated: the request had been carried out."""

    target: DecidedTarget
    decisions: list[Decision]
    repeated: bool = False


class Refused(Exception):
    """What was asked can't be done; `message` says why in the user's language."""

    def __init__(self, message: Promise | str) -> None:
        super().__init__(message)
        self.message = message


def lock_article(pk: int) -> Article:
    return lock_articles([pk])[pk]


def lock_articles(pks: Collection[int]) -> dict[int, Article]:
    """Lock articles in the order of their ids; refuse when one was withdrawn."""
    rows = Article.objects.select_for_update(of=("self",)).filter(pk__in=pks).order_by("pk")
    articles = {article.pk: article for article in rows}
    for article in articles.values():
        if message := why_not_now(article):
            raise Refused(message)
    return articles


def lock(model: type[Annotation], pk: int) -> Annotation:
    """Lock a quote or name, after its article; return it with what settling it reads."""
    rows = model._default_manager.select_for_update(of=("self",)).select_related(
        "article", *model.READ_TO_SETTLE
    )
    row: Annotation = rows.get(pk=pk)
    return row


def repeated_by(user: User, key: str) -> Decision | None:
    """Return the decision that `user` made with idempotency key `key` before, or None."""
    return Decision.objects.filter(user=user, key=key).first() if key else None


def find(decision: Decision) -> DecidedTarget:
    """Return what `decision` is about."""
    if decision.target_kind == Target.CANDIDATE:
        return Candidate.objects.get(pk=decision.target_id)
    return DECIDED[decision.target_kind].objects.select_related("version").get(pk=decision.target_id)
