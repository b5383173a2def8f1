"""An archive as it grows, some articles at a time: stories, runs, decisions, and what is kept beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from random import Random

from django.contrib.auth.models import Group

from articles.annotation.queueing import queue_annotation
from articles.models import EDITORS as EDITORS_GROUP
from articles.models import (
    Article,
    ArticleVersion,
    Candidate,
    ImportBatch,
    ImportRow,
    Outlet,
    SearchPart,
    State,
    User,
    identity_of,
    text_hash,
)

from .annotating import Annotated, Names, annotate, annotate_again, publish_again
from .cast import OUTLETS
from .deciding import Desk, editors_of
from .shape import EDITORS, END, Shape
from .stories import Story
from .tables import Tables
from .told import Told

ADDED_LINE = "\n\nBerita ini telah diperbarui dengan keterangan tambahan dari redaksi."
SHOWN = (State.PROPOSED, State.CONFIRMED)


class Archive:
    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.tables = Tables()
        self.names = Names(self.tables)
        self.outlets = {name: self.tables.add(Outlet(name=name)) for name in OUTLETS}

    @cached_property
    def editors(self) -> list[User]:
        group = Group.objects.get(name=EDITORS_GROUP)
        users = [
            User.objects.get_or_create(
                username=f"penyunting{n + 1}", defaults={"first_name": f"Penyunting {n + 1}"}
            )[0]
            for n in range(EDITORS)
        ]
        for user in users:
            user.groups.add(group)
        return users

    def add(self, stories: Sequence[Told]) -> Callable[[], None]:
        """Make articles of these stories; return what writes them, which needs a transaction."""
        versions: list[ArticleVersion] = []
        waiting: list[int] = []
        batch = self._batch([told.number for told in stories])
        for place, told in enumerate(stories):
            version = self._article(told)
            versions.append(version)
            self._import_row(batch, place + 1, version)
            if version.article.annotation == Article.Annotation.WAITING:
                waiting.append(version.article_id)
        write_rows = self.tables.take()

        def write() -> None:
            write_rows()
            SearchPart.objects.index(versions)
            queue_annotation(waiting)

        return write

    def finish(self) -> None:
        """Write what is known only at the end; needs a transaction."""
        for role in self.names.roles.values():
            self.tables.add(role)
        self.tables.take()()
        self.tables.set_sequences()

    def _article(self, told: Told) -> ArticleVersion:
        random, story, imported = told.random, told.story, told.imported
        published = told.published if random.random() < 0.96 else None
        article = self._made(told.number, story, published, imported)
        version = self._version(article, 1, told, imported)
        chance = random.random()
        if chance < 0.005:
            article.annotation = Article.Annotation.WAITING
            return version
        if chance < 0.008:
            article.annotation = Article.Annotation.FAILED
            article.annotation_error = "RuntimeError: the pipeline gave up"
            return version
        found = Annotated(article, version, story.document, imported, told.output, told.analysis)
        annotate(self.tables, self.names, random, found)
        if chance < 0.04:
            version.is_current = False
            changed = self._version(article, 2, told, imported + timedelta(hours=2), added=ADDED_LINE)
            publish_again(self.tables, found, changed)
            annotate_again(self.tables, random, found)
        self._decide(random, told.age, found)
        if 0.04 < chance < 0.07:
            annotate_again(self.tables, random, found)
        for quote in found.quotes:
            if quote.state in SHOWN:
                self.names.remember_role(quote)
        _count(article, found)
        if chance > 0.998:
            article.withdrawn_at = imported + timedelta(days=3)
            article.withdrawn_by = self.editors[0]
            article.withdrawn_reason = "Ditarik oleh redaksi."
        return found.version

    def _decide(self, random: Random, age: float, found: Annotated) -> None:
        """Of the articles `reviewed` are worked off, as many again are begun; the older, the likelier."""
        reviewed = min(1.0, self.shape.reviewed * (0.6 + 0.8 * age))
        chance = random.random()
        share = 1.0 if chance < reviewed else random.random() if chance < 2 * reviewed else 0.0
        if share:
            found.when += timedelta(hours=1 + random.random() * 100)
            Desk(self.tables, random, editors_of(self.editors, random), found).review(share)

    def _made(self, number: int, story: Story, published: datetime | None, imported: datetime) -> Article:
        outlet = self.outlets[story.outlet]
        url = f"https://{story.outlet.lower().replace(' ', '')}.example/{imported:%Y/%m}/{number}"
        article: Article = self.tables.add(
            Article(
                outlet=outlet,
                url=url,
                identity=identity_of(outlet_id=outlet.pk, url=url, external_id="", text=story.text),
                title=story.title,
                author=story.author,
                editor=story.editor,
                section=story.section,
                published_at=published,
                imported_at=imported,
                sort_date=published or imported,
                annotation=Article.Annotation.DONE,
            )
        )
        return article

    def _version(
        self, article: Article, number: int, told: Told, when: datetime, *, added: str = ""
    ) -> ArticleVersion:
        text = told.story.text + added
        left_out = [{"start": s.start, "end": s.end, "kind": s.kind} for s in told.story.document.left_out]
        version: ArticleVersion = self.tables.add(
            ArticleVersion(
                article=article,
                number=number,
                text=text,
                text_hash=text_hash(text),
                left_out=left_out,
                bands=told.bands,
                created_at=when,
            )
        )
        return version

    def _batch(self, numbers: list[int]) -> ImportBatch:
        batch: ImportBatch = self.tables.add(
            ImportBatch(
                source=ImportBatch.Source.COMMAND,
                name=f"{numbers[0] + 1}–{numbers[-1] + 1}.jsonl",
                created_at=END,
                imported_at=END,
                counts={"rows": len(numbers), "new": len(numbers), "imported": len(numbers)},
            )
        )
        return batch

    def _import_row(self, batch: ImportBatch, number: int, version: ArticleVersion) -> None:
        article = version.article
        self.tables.add(
            ImportRow(
                batch=batch,
                number=number,
                origin=f"{batch.name}:{number}",
                verdict=ImportRow.Verdict.NEW,
                outcome=ImportRow.Outcome.IMPORTED,
                article=article,
                record={
                    "title": article.title,
                    "title_derived": False,
                    "url": article.url,
                    "external_id": "",
                    "outlet": article.outlet.name if article.outlet else "",
                    "author": article.author,
                    "editor": article.editor,
                    "section": article.section,
                    "published_at": article.published_at and article.published_at.isoformat(),
                    "left_out": [list(span.values()) for span in version.left_out],
                    "bands": version.bands,
                },
            )
        )


def _count(article: Article, found: Annotated) -> None:
    states = Counter(quote.state in SHOWN for quote in found.quotes)
    article.quote_count = states[True]
    article.undecided_count = sum(quote.is_undecided for quote in found.quotes)
    article.candidate_count = sum(c.state == Candidate.State.OPEN for c in found.candidates)
