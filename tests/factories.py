"""Rows for tests, made by the functions that the application makes them with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.auth.models import Group
from django.db import transaction

from articles.annotation.annotate import annotate_articles
from articles.models import EDITORS, Article, Outlet, Run, User, identity_of
from articles.nlp.document import Candidate, Confidence, Document, Mention, Quote, Span

JAKARTA = ZoneInfo("Asia/Jakarta")
_numbers = count(1)

TEXT = (
    "Wali Kota Ratna Dewi mengatakan bahwa pasar baru dibuka bulan depan.\n"
    '"Semua pedagang lama mendapat kios," kata Ratna, Senin (2/3/2026).\n'
    "Menurut Koperasi Pasar Legi, sewa kios masih terlalu mahal.\n"
    '"Kami menunggu surat resminya," ujar seorang pedagang.'
)


def make_user(group: str = EDITORS, username: str = "", **fields: Any) -> User:
    user = User.objects.create_user(
        username or f"{group}{next(_numbers)}", password="rahasia-sekali", **fields
    )
    user.groups.add(Group.objects.get(name=group))
    user.is_staff = group != EDITORS
    user.save()
    return user


def make_article(
    text: str = TEXT,
    title: str = "Pasar baru dibuka bulan depan",
    *,
    outlet: str = "Harian Contoh",
    published_at: datetime | None = None,
    left_out: Sequence[dict[str, Any]] = (),
    **fields: Any,
) -> Article:
    published_at = published_at or datetime(2026, 3, 2, 10, next(_numbers) % 60, tzinfo=JAKARTA)
    row = Outlet.objects.get_or_create(name=outlet)[0]
    url = fields.pop("url", f"https://contoh.example/{next(_numbers)}")
    with transaction.atomic():
        article = Article.objects.create(
            outlet=row,
            url=url,
            identity=identity_of(outlet_id=row.pk, url=url, external_id="", text=text),
            title=title,
            published_at=published_at,
            sort_date=published_at,
            **fields,
        )
        article.add_version(text, left_out=left_out)
    return article


def nlp_quote(
    text: str,
    content: str,
    *,
    kind: Any = "direct",
    speaker: str | None = None,
    speaker_kind: Any = None,
    cue: str | None = None,
    mention: str | None = None,
    role: str | None = None,
    affiliation: str | None = None,
    sure: float = 0.9,
    doubts: tuple[str, ...] = (),
) -> Quote:
    """Return a proposal for the first place of `content`; cue and mention are looked for near it."""
    start = text.index(content)

    def near(words: str | None) -> Span | None:
        if not words:
            return None
        after, before = text.find(words, start + len(content)), text.rfind(words, 0, start)
        at = before if before >= 0 and (after < 0 or start - before < after - start) else after
        return Span(at, at + len(words))

    return Quote(
        kind=kind,
        start=start,
        end=start + len(content),
        text=content,
        cue=near(cue),
        mention=near(mention),
        speaker=speaker,
        speaker_kind=speaker_kind or ("named" if speaker else "unknown"),
        role=role,
        affiliation=affiliation,
        confidence=Confidence(span=sure, kind=sure, speaker=sure),
        doubts=doubts,
    )


def nlp_mention(text: str, words: str, kind: Any = "PER", entity: str = "", nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Mention(start, start + len(words), words, kind, entity or words)


def default_document(text: str = TEXT) -> Document:
    """Return what a good pipeline says of TEXT."""
    return Document(
        text=text,
        mentions=(
            nlp_mention(text, "Ratna Dewi"),
            nlp_mention(text, "Ratna", entity="Ratna Dewi", nth=1),
            nlp_mention(text, "Koperasi Pasar Legi", "ORG"),
        ),
        quotes=(
            nlp_quote(
                text,
                "pasar baru dibuka bulan depan",
                kind="indirect",
                speaker="Ratna Dewi",
                cue="mengatakan",
                mention="Ratna Dewi",
                role="Wali Kota",
            ),
            nlp_quote(
                text,
                "Semua pedagang lama mendapat kios,",
                speaker="Ratna Dewi",
                cue="kata",
                mention="Ratna",
                role="Wali Kota",
            ),
            nlp_quote(
                text,
                "sewa kios masih terlalu mahal",
                kind="indirect",
                speaker="Koperasi Pasar Legi",
                cue="Menurut",
                mention="Koperasi Pasar Legi",
            ),
            nlp_quote(
                text,
                "Kami menunggu surat resminya,",
                speaker_kind="anonymous",
                cue="ujar",
                mention="seorang pedagang",
                role="seorang pedagang",
            ),
        ),
    )


@dataclass
class FixedAnnotator:
    """Says of each text what it was told to say: stands for a pipeline whose output a test knows."""

    documents: dict[str, Document]
    name: str = "first"
    seen: list[str] = field(default_factory=list)

    def version(self) -> str:
        return self.name

    def annotate(self, texts: Sequence[str]) -> list[Document]:
        self.seen += texts
        return [self.documents.get(text, Document(text=text)) for text in texts]


def annotate(
    article: Article,
    quotes: Sequence[Quote] | None = None,
    *,
    mentions: Sequence[Mention] = (),
    candidates: Sequence[Candidate] = (),
    pipeline: str = "first",
) -> Run:
    """Annotate `article` with hand-built proposals (default: those of TEXT) as a worker would."""
    text = article.current_version.text
    if quotes is None:
        document = default_document(text)
    else:
        document = Document(
            text=text, quotes=tuple(quotes), mentions=tuple(mentions), candidates=tuple(candidates)
        )
    (run,) = annotate_articles([article.pk], FixedAnnotator({text: document}, pipeline))
    article.refresh_from_db()
    return run
