"""Withdrawing an article with a reason, and putting it back. No article is ever deleted."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Decision, State, Target, User


def withdraw(article: Article, *, user: User, reason: str) -> bool:
    """Take an article out of every list, with the reason in its history; return whether anything changed."""
    return _set(article, user=user, withdrawn=True, reason=reason)


def put_back(article: Article, *, user: User, reason: str = "") -> bool:
    return _set(article, user=user, withdrawn=False, reason=reason)


def _set(article: Article, *, user: User, withdrawn: bool, reason: str) -> bool:
    with transaction.atomic():
        row = Article.objects.select_for_update(of=("self",)).get(pk=article.pk)
        if (row.withdrawn_at is not None) == withdrawn:
            return False
        row.withdrawn_at = timezone.now() if withdrawn else None
        row.withdrawn_by = user if withdrawn else None
        row.withdrawn_reason = reason if withdrawn else ""
        row.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
        row.count_quotes()
        Decision.objects.create(
            user=user,
            verb=Decision.Verb.CORRECT,
            target_kind=Target.ARTICLE,
            target_id=row.pk,
            article=row,
            field="state",
            before=None if withdrawn else State.WITHDRAWN,
            after=State.WITHDRAWN if withdrawn else None,
            reason=reason,
        )
        row.count_quotes()
    return True
