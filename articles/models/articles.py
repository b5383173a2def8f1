"""Articles and the versions of their text.

The stored text of a version never changes; a changed article is a new version. Every offset in the
database counts Unicode code points into the text of the version that the row names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, HashIndex
from django.contrib.postgres.search import SearchQuery, SearchVector, SearchVectorField
from django.db import connections, models
from django.db.models import Exists, OuterRef, Q, Value
from django.utils.translation import gettext_lazy as _

from .outlets import Outlet

if TYPE_CHECKING:
    from .decisions import Decision
    from .entities import Entity

SEARCH_CONFIGS = ("simple", "indonesian")
SEARCH_PART_BYTES = 250_000


def text_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def identity_of(*, outlet_id: int | None, url: str, external_id: str, text: str) -> str:
    """Return what an article is known by: outlet and URL, else outlet and the outlet's id, else its text.

    An id without an outlet says nothing: every file counts its rows from 1.
    """
    if url:
        known_by = f"url {outlet_id or 0} {url}"
    elif external_id and outlet_id:
        known_by = f"id {outlet_id} {external_id}"
    else:
        known_by = f"text {text_hash(text)}"
    return hashlib.sha256(known_by.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Changed:
    """Some quotes of an article, by id, whose counts they change (canonical; None: the nameless), and whether
    candidates changed."""

    quotes: frozenset[int] = frozenset()
    speakers: frozenset[int | None] = frozenset()
    candidates: bool = False

    def __or__(self, other: Changed) -> Changed:
        return Changed(
            self.quotes | other.quotes, self.speakers | other.speakers, self.candidates or other.candidates
        )


class ArticleQuerySet(models.QuerySet["Article"]):
    def listed(self) -> ArticleQuerySet:
        return self.filter(withdrawn_at=None)

    def newest_first(self) -> ArticleQuerySet:
        return self.order_by("-sort_date", "-id")

    def matching(self, words: str) -> ArticleQuerySet:
        """Keep the articles whose title and text hold `words`, in web-search syntax."""
        query = SearchQuery(words, config=SEARCH_CONFIGS[0], search_type="websearch")
        for config in SEARCH_CONFIGS[1:]:
            query |= SearchQuery(words, config=config, search_type="websearch")
        return self.filter(id__in=SearchPart.objects.filter(vector=query).values("article_id"))

    def quoting(self, entity: Entity) -> ArticleQuerySet:
        from .quotes import Quote

        said = Quote.objects.shown().filter(article=OuterRef("pk"), canonical_speaker=entity)
        return self.filter(Exists(said))

    def to_verify(self) -> ArticleQuerySet:
        return self.filter(Article.UNVERIFIED, annotation=Article.Annotation.DONE)

    def verified(self) -> ArticleQuerySet:
        return self.filter(~Article.UNVERIFIED, annotation=Article.Annotation.DONE)


class Article(models.Model):
    """What was published. Never deleted: withdrawn with a reason."""

    class Annotation(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("being annotated")
        DONE = "done", _("annotated")
        FAILED = "failed", _("failed")

    UNVERIFIED: ClassVar[Q] = Q(undecided_count__gt=0) | Q(candidate_count__gt=0)

    outlet = models.ForeignKey(Outlet, models.PROTECT, null=True, blank=True, verbose_name=_("outlet"))
    url = models.CharField(_("address"), max_length=2000, blank=True)
    external_id = models.CharField(_("outlet's id"), max_length=200, blank=True)
    identity = models.CharField(max_length=64, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=500)
    title_derived = models.BooleanField(_("title taken from the first sentence"), default=False)
    author = models.CharField(_("author"), max_length=300, blank=True)
    editor = models.CharField(_("editor"), max_length=300, blank=True)
    section = models.CharField(_("section"), max_length=200, blank=True)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    imported_at = models.DateTimeField(_("imported"), auto_now_add=True)
    sort_date = models.DateTimeField(editable=False, help_text="published, else imported")
    annotation = models.CharField(
        _("annotation"), max_length=10, choices=Annotation.choices, default=Annotation.WAITING
    )
    annotation_error = models.TextField(_("why annotating failed"), blank=True)
    quote_count = models.PositiveIntegerField(_("quotes"), default=0, editable=False)
    undecided_count = models.PositiveIntegerField(_("undecided quotes"), default=0, editable=False)
    candidate_count = models.PositiveIntegerField(_("possibly missed quotes"), default=0, editable=False)
    verifying = models.ForeignKey(
        "articles.Decision",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        help_text="the decision after which nothing was left to decide, the last time that was so",
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_reason = models.CharField(_("why withdrawn"), max_length=500, blank=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [
            # /articles/: newest first, keyset pages.
            models.Index(fields=["-sort_date", "-id"], condition=Q(withdrawn_at=None), name="article_newest"),
            # /articles/?outlet=
            models.Index(fields=["outlet", "-sort_date", "-id"], name="article_outlet_newest"),
            # /articles/?state=to_verify
            models.Index(
                fields=["-sort_date", "-id"],
                condition=Q(withdrawn_at=None) & (Q(undecided_count__gt=0) | Q(candidate_count__gt=0)),
                name="article_to_verify",
            ),
            # the admin's waiting and failed articles, and `annotate --failed`
            models.Index(
                fields=["annotation", "id"], condition=~Q(annotation="done"), name="article_unannotated"
            ),
            # the importer: the same address, with or without an outlet; as a hash, for addresses are long
            HashIndex("url", name="article_url"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def current_version(self) -> ArticleVersion:
        return self.versions.get(is_current=True)

    def add_version(
        self, text: str, *, left_out: Sequence[dict[str, Any]] = (), bands: Sequence[int] = ()
    ) -> ArticleVersion:
        """Make `text` the current version and carry the annotations over to it; needs a transaction.

        left_out: [{"start", "end", "kind"}], what of `text` is not the story.
        bands: near-duplicate fingerprints (importing/similarity.py).
        """
        from .carrying import carry_over

        Article.objects.select_for_update().get(pk=self.pk)
        old = self.versions.filter(is_current=True).first()
        if old:
            self.versions.filter(pk=old.pk).update(is_current=False)
        version = self.versions.create(
            number=old.number + 1 if old else 1,
            text=text,
            text_hash=text_hash(text),
            left_out=list(left_out),
            bands=list(bands),
            is_current=True,
        )
        version.index_for_search()
        if old:
            carry_over(self, old, version)
        self.annotation = self.Annotation.WAITING
        self.annotation_error = ""
        self.save(update_fields=["annotation", "annotation_error"])
        return version

    def count_quotes(self, *, by: Decision | None = None, only: Changed | None = None) -> None:
        """Keep the counts that pages show and what quotes are found by; needs a transaction. Called after
        quotes or candidates of the article changed.

        by: the decision that changed them; the one after which nothing is left to decide verifies the
        article. It is kept when something changes later: who verified what stood there then.
        only: what changed, where the caller knows that it was no more.
        """
        from .candidates import Candidate
        from .quote_index import QuoteIndex
        from .quotes import Quote
        from .tallies import count_sources

        counts: dict[str, Any] = Quote.objects.filter(article=self).aggregate(
            quote_count=models.Count("id", filter=Quote.SHOWN),
            undecided_count=models.Count("id", filter=Quote.UNDECIDED),
        )
        if only is None or only.candidates:
            counts["candidate_count"] = Candidate.objects.filter(article=self, state="open").count()
        open_before = self.undecided_count + self.candidate_count
        changed = {name: count for name, count in counts.items() if getattr(self, name) != count}
        for name, count in changed.items():
            setattr(self, name, count)
        if by and open_before and not self.undecided_count + self.candidate_count:
            changed["verifying"] = counts["verifying"] = self.verifying = by
        # Who knows what changed has locked the article: its counts are those in the database.
        if changed or only is None:
            Article.objects.filter(pk=self.pk).update(**counts)
        if only is None:
            count_sources([self.pk])
            QuoteIndex.objects.refresh([self.pk])
            return
        if only.speakers:
            nameless = None in only.speakers
            count_sources([self.pk], entities=None if nameless else {pk for pk in only.speakers if pk})
        if only.quotes:
            QuoteIndex.objects.refresh([self.pk], quotes=only.quotes)


class ArticleVersion(models.Model):
    """One text of an article, as it was read: decoded, LF line ends, no BOM, no control characters."""

    article = models.ForeignKey(Article, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    text_hash = models.CharField(max_length=64, db_index=True)
    left_out = models.JSONField(default=list, help_text="[{start, end, kind}]: in the text, not of the story")
    bands = ArrayField(models.BigIntegerField(), default=list)
    is_current = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="version_number_once"),
            models.UniqueConstraint(
                fields=["article"], condition=Q(is_current=True), name="one_current_version_per_article"
            ),
        ]
        indexes = [
            # the importer's near-duplicate verdict: versions that share a band. No fastupdate: each of its
            # many look-ups would read the whole list of pending entries.
            GinIndex("bands", name="version_bands", fastupdate=False),
        ]

    def __str__(self) -> str:
        return f"{self.article} ({self.number})"

    def index_for_search(self) -> None:
        """Write the search vectors of title and text."""
        SearchPart.objects.filter(article_id=self.article_id).delete()
        SearchPart.objects.index([self])


def _vector(title: str, text: str) -> Any:
    vector = None
    for config in SEARCH_CONFIGS:
        both = SearchVector(Value(title), config=config, weight="A") + SearchVector(
            Value(text), config=config
        )
        vector = both if vector is None else vector + both
    return vector


def _pieces(text: str) -> list[str]:
    """Cut a text below PostgreSQL's limit of 1 MB a vector."""
    # A character is at most four bytes: most texts are one piece without counting.
    if len(text) <= SEARCH_PART_BYTES // 4:
        return [text]
    data = text.encode()
    bounds = range(0, len(data), SEARCH_PART_BYTES)
    return [data[i : i + SEARCH_PART_BYTES].decode(errors="ignore") for i in bounds]


# In the database, and all texts in one statement: through the ORM the expressions of 100 short texts cost as
# much as their vectors.
INDEX_WHOLE_TEXTS = """
    INSERT INTO articles_searchpart (article_id, number, vector)
    SELECT version.article_id, 0, {vector}
    FROM articles_articleversion AS version
    JOIN articles_article AS article ON article.id = version.article_id
    WHERE version.id = ANY(%s)
""".format(
    vector=" || ".join(
        f"setweight(to_tsvector('{config}', article.title), 'A') || to_tsvector('{config}', version.text)"
        for config in SEARCH_CONFIGS
    )
)


class SearchPartQuerySet(models.QuerySet["SearchPart"]):
    def index(self, versions: Sequence[ArticleVersion]) -> None:
        """Write the search vectors of versions that are saved and have none."""
        whole = [version.pk for version in versions if len(_pieces(version.text)) == 1]
        if whole:
            with connections[self.db].cursor() as cursor:
                cursor.execute(INDEX_WHOLE_TEXTS, [whole])
        for version in versions:
            if len(pieces := _pieces(version.text)) > 1:
                for number, piece in enumerate(pieces):
                    vector = _vector(version.article.title, piece)
                    self.create(article_id=version.article_id, number=number, vector=vector)


class SearchPart(models.Model):
    """The search vector of a part of an article's current text; each part repeats the title."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="search_parts")
    number = models.PositiveIntegerField()
    vector = SearchVectorField()

    objects = SearchPartQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "number"], name="search_part_once")]
        indexes = [
            # /articles/?q=
            GinIndex("vector", name="search_part_vector"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}/{self.number}"
