"""Carrying the annotations of an article over to a new version of its text."""

from __future__ import annotations

from .articles import Article, ArticleVersion
from .candidates import Candidate
from .decisions import MachineChange
from .mentions import Mention
from .placing import find_again
from .quotes import Quote
from .spans import State


def carry_over(article: Article, old: ArticleVersion, new: ArticleVersion) -> None:
    """Place each quote, mention and candidate of `old` in `new`; needs a transaction that locks `article`.

    What is not found there and was decided becomes unplaced; what nobody decided on is withdrawn. What was
    split or joined goes along too, so that a run does not propose it again.
    """
    changes: list[MachineChange] = []
    for model in (Mention, Quote):
        rows = list(
            model.objects.filter(article=article)
            .exclude(state=State.WITHDRAWN, provenance__state__decision__isnull=True)
            .select_related(*model.READ_TO_SETTLE)
            .order_by("id")
        )
        for row in rows:
            row.article = article
            found = find_again(row.version.text, row.start, row.end, new.text)
            if found:
                changes.append(row.carry(new, *found))
            elif row.state not in (State.REJECTED, State.WITHDRAWN):
                changes.append(row.lose())
            row.weigh()
            row.save()
    MachineChange.objects.bulk_create(changes)
    for candidate in Candidate.objects.filter(article=article, version=old):
        found = find_again(old.text, candidate.start, candidate.end, new.text)
        if found and new.text[slice(*found)] == candidate.text:
            Candidate.objects.filter(pk=candidate.pk).update(version=new, start=found[0], end=found[1])
        elif candidate.state == Candidate.State.OPEN:
            Candidate.objects.filter(pk=candidate.pk).update(state=Candidate.State.WITHDRAWN, harm=0.0)
    article.count_quotes()
