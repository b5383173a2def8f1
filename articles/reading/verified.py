"""When an article was verified, by whom, and whether anything changed since."""

from __future__ import annotations

from dataclasses import dataclass

from articles.models import Article, Decision


@dataclass(frozen=True)
class Verification:
    """by: the decision after which nothing was left to decide, the last time that was so, or None.

    since: the latest decision after it. holds: nothing is left to decide now.
    """

    by: Decision | None
    since: Decision | None
    holds: bool


def verification_of(article: Article) -> Verification:
    left = article.undecided_count + article.candidate_count
    holds = article.annotation == Article.Annotation.DONE and not left
    by = article.verifying
    if by is None:
        return Verification(None, None, holds)
    later = Decision.objects.filter(article=article, pk__gt=by.pk).exclude(group=by.group)
    return Verification(by, later.select_related("user").order_by("-pk").first(), holds)
