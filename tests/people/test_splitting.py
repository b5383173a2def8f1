"""Splitting: two persons of one name are told apart, and one again when that is undone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.utils import translation

from articles.models import Article, Decision, Entity, Mention, Quote, User
from articles.models.tallies import wrong_sums, wrong_tallies
from articles.people.acts import Asked, Done
from articles.people.splitting import Part, part_of, split
from articles.people.undoing import undo
from articles.review.acts import Refused
from articles.review.undoing import undo as undo_of_a_quote
from tests.factories import annotate, make_article, make_user, nlp_mention, nlp_quote

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def ana(db: None) -> User:
    return make_user()


def agus(role: str) -> Article:
    text = f'{role} Agus Setiawan hadir. "Kami siap," kata Agus Setiawan.'
    article = make_article(text)
    annotate(
        article,
        [
            nlp_quote(
                text, "Kami siap,", speaker="Agus Setiawan", cue="kata", mention="Agus Setiawan", role=role
            )
        ],
        mentions=[nlp_mention(text, "Agus Setiawan"), nlp_mention(text, "Agus Setiawan", nth=1)],
    )
    return article


@pytest.fixture
def both(db: None) -> Entity:
    for role in ("Kepala Dinas Pasar", "Pelatih Persada", "Pelatih Persada"):
        agus(role)
    return Entity.objects.get(name="Agus Setiawan")


def rows() -> list[tuple[object, ...]]:
    return [
        *Quote.objects.order_by("pk").values_list("pk", "speaker", "canonical_speaker", "state"),
        *Mention.objects.order_by("pk").values_list("pk", "entity", "state"),
    ]


def test_the_chosen_role_goes_to_somebody_else_and_back(both: Entity, ana: User) -> None:
    before = rows()
    part = part_of(both, roles=["Pelatih Persada"], articles=[])
    done = split(both, part, distinction="pelatih", asked=Asked(ana, "a", "dua orang"))
    other = Entity.objects.get(distinction="pelatih")
    assert (Quote.objects.said_by(both).count(), Quote.objects.said_by(other).count()) == (1, 2)
    assert Mention.objects.filter(entity=other).count() == 4
    assert [role.role for role in other.roles.all()] == ["Pelatih Persada"]
    for quote in Quote.objects.filter(speaker=other).select_related("version"):
        assert quote.replay()["speaker"] == quote.get_value("speaker")
    assert wrong_sums() == 0
    undo(done.decisions[0], Asked(ana, "b"))
    assert rows() == before
    other.refresh_from_db()
    assert other.merged_into == both
    assert wrong_sums() == wrong_tallies(list(Article.objects.values_list("pk", flat=True))) == 0


def test_undoing_the_undoing_splits_again(both: Entity, ana: User) -> None:
    part = part_of(both, roles=["Pelatih Persada"], articles=[])
    done = split(both, part, distinction="pelatih", asked=Asked(ana, ""))
    apart = rows()
    undone = undo(done.decisions[0], Asked(ana, ""))
    undo(undone.decisions[0], Asked(ana, ""))
    assert rows() == apart
    assert Entity.objects.get(distinction="pelatih").merged_into is None


def test_later_articles_are_told_apart_by_the_role(both: Entity, ana: User) -> None:
    split(
        both,
        part_of(both, roles=["Pelatih Persada"], articles=[]),
        distinction="pelatih",
        asked=Asked(ana, ""),
    )
    other = Entity.objects.get(distinction="pelatih")
    assert Quote.objects.get(article=agus("Pelatih Persada")).speaker == other
    assert Quote.objects.get(article=agus("Kepala Dinas Pasar")).speaker == both


def test_single_articles_may_be_chosen(both: Entity, ana: User) -> None:
    article = Article.objects.order_by("pk")[1]
    split(both, part_of(both, roles=[], articles=[article.pk]), distinction="pelatih", asked=Asked(ana, ""))
    assert Quote.objects.get(article=article).speaker == Entity.objects.get(distinction="pelatih")
    assert Quote.objects.said_by(both).count() == 2


def test_annotating_again_leaves_them_apart(both: Entity, ana: User) -> None:
    split(
        both,
        part_of(both, roles=["Pelatih Persada"], articles=[]),
        distinction="pelatih",
        asked=Asked(ana, ""),
    )
    quote = Quote.objects.filter(role="Pelatih Persada").order_by("pk")[0]
    text = quote.article.current_version.text
    again = nlp_quote(text, "Kami siap,", speaker="Agus Setiawan", cue="kata", role="Pelatih Persada")
    annotate(quote.article, [again], mentions=[nlp_mention(text, "Agus Setiawan")], pipeline="second")
    quote.refresh_from_db()
    assert quote.speaker == Entity.objects.get(distinction="pelatih")


@pytest.mark.parametrize(
    ("roles", "distinction", "why"),
    [
        ([], "pelatih", "Choose"),
        (["Pelatih Persada"], " ", "word or two"),
        (["Pelatih Persada"], "x", "already"),
    ],
    ids=["nothing chosen", "no distinction", "a distinction that is taken"],
)
def test_what_makes_no_sense_is_refused(
    both: Entity, ana: User, roles: list[str], distinction: str, why: str
) -> None:
    Entity.objects.create(kind="PER", name="Agus Setiawan", normalised="agus setiawan", distinction="x")
    before = rows()
    with pytest.raises(Refused, match=why):
        split(both, part_of(both, roles=roles, articles=[]), distinction=distinction, asked=Asked(ana, ""))
    assert (rows(), Decision.objects.count()) == (before, 0)


def test_a_request_sent_twice_splits_once(both: Entity, ana: User) -> None:
    part = part_of(both, roles=["Pelatih Persada"], articles=[])
    split(both, part, distinction="pelatih", asked=Asked(ana, "a"))
    assert split(both, part, distinction="pelatih", asked=Asked(ana, "a")) == Done(repeated=True)


def test_a_quote_of_a_split_is_not_undone_alone(both: Entity, ana: User) -> None:
    part = Part([Article.objects.order_by("pk")[1].pk])
    done = split(both, part, distinction="pelatih", asked=Asked(ana, ""))
    with pytest.raises(Refused, match="splitting a name"):
        undo_of_a_quote(done.decisions[1], user=ana, key="")
