"""Who may change annotations, and when they may be changed."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.models import Article, User


def is_editor(user: User | AnonymousUser) -> bool:
    """Say whether `user` may decide: editors and administrators may."""
    return isinstance(user, User) and user.may_decide


def why_not_now(article: Article) -> Promise | None:
    """Return why nothing of `article` may be decided now, or None."""
    if article.withdrawn_at is not None:
        return _("This article was withdrawn; nothing of it can be changed.")
    return None
