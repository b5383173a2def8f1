"""Names that join, and names that do not."""

import pytest
from django.db import IntegrityError, transaction

from articles.models import Alias, Entity, normalise_name
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "name, normalised",
    [("  Sri  MULYANI ", "sri mulyani"), ("Ma'ruf Amin", "ma ruf amin"), ("José", "jose"), ("…", "")],
)
def test_normalise_name(name: str, normalised: str) -> None:
    assert normalise_name(name) == normalised


def test_full_names_join_across_articles() -> None:
    one, other = factories.make_article(), factories.make_article()
    first = Entity.objects.resolve([("PER", "Ratna Dewi")], article=one)
    second = Entity.objects.resolve([("PER", "ratna dewi")], article=other)
    assert first["PER", "Ratna Dewi"] == second["PER", "ratna dewi"]


def test_one_word_persons_stay_in_their_article() -> None:
    one, other = factories.make_article(), factories.make_article()
    names = [("PER", "Sari"), ("LOC", "Solo")]
    first = Entity.objects.resolve(names, article=one)
    second = Entity.objects.resolve(names, article=other)
    assert first["PER", "Sari"] != second["PER", "Sari"]
    assert first["LOC", "Solo"] == second["LOC", "Solo"]


def test_a_merged_name_leads_to_what_it_was_merged_into() -> None:
    article = factories.make_article()
    names = [("ORG", "PBB"), ("ORG", "Perserikatan Bangsa-Bangsa")]
    short, full = Entity.objects.resolve(names, article=article).values()
    Entity.objects.filter(pk=short.pk).update(merged_into=full)
    again = Entity.objects.resolve([("ORG", "PBB")], article=article)["ORG", "PBB"]
    assert (again, again.canonical_entity) == (short, full)


def test_names_without_letters_give_no_entity() -> None:
    assert Entity.objects.resolve([("PER", "…")], article=factories.make_article()) == {}


@pytest.mark.parametrize(
    "words, found",
    [("rat", True), ("dewi", True), ("ratna dew", True), ("ewi", False), ("", False), ("') | 'a", False)],
)
def test_type_ahead_finds_beginnings_of_words(words: str, found: bool) -> None:
    Entity.objects.resolve([("PER", "Ratna Dewi")], article=factories.make_article())
    assert Entity.objects.known_as(words).exists() is found


def test_forms_that_were_seen_become_aliases() -> None:
    factories.annotate(factories.make_article())
    assert set(Alias.objects.filter(entity__name="Ratna Dewi").values_list("name", flat=True)) == {
        "Ratna Dewi",
        "Ratna",
    }


def test_roles_are_kept_with_their_dates() -> None:
    article = factories.make_article()
    factories.annotate(article)
    role = Entity.objects.get(name="Ratna Dewi").roles.get()
    assert (role.role, role.first_seen, role.last_seen) == ("Wali Kota", article.sort_date, article.sort_date)


def test_a_name_is_there_once() -> None:
    Entity.objects.create(kind="PER", name="Ratna Dewi", normalised="ratna dewi")
    with pytest.raises(IntegrityError, match="entity_name_once"), transaction.atomic():
        Entity.objects.create(kind="PER", name="RATNA DEWI", normalised="ratna dewi")
