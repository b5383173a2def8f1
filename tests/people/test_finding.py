"""Pairs that may be one: which are found, in which order, and that nothing is merged by it."""

from __future__ import annotations

from datetime import datetime

import pytest

from articles.models import Alias, Entity, RefusedPair, Role, SuggestedPair
from articles.nlp.entities.names import folded, role_key
from articles.people.finding import find_pairs
from articles.people.likeness import Known, likeness
from tests.factories import JAKARTA, make_article

WHEN = datetime(2026, 1, 1, tzinfo=JAKARTA)


def known(name: str, **fields: object) -> Known:
    return Known(1, name, folded(name), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        pytest.param("mohammad nuh", "m nuh", True, id="a name and its first letter"),
        pytest.param("soeharto wibowo", "suharto wibowo", True, id="old and new spelling"),
        pytest.param("sri mulyani", "sri mulyani indrawati", True, id="a part of the name"),
        pytest.param(
            "siti aminah", "siti aminah binti abdullah", True, id="with and without the father's name"
        ),
        pytest.param("maria gultom", "togar gultom", False, id="a family name"),
        pytest.param("agus setiawan", "budi setiawan", False, id="a common last name"),
        pytest.param("susilo bambang yudhoyono", "agus harimurti yudhoyono", False, id="father and son"),
        pytest.param("sari", "ratna sari", False, id="one word of a name"),
        pytest.param("bambang waskito", "bambang wasito", False, id="two names that look alike"),
    ],
)
def test_names_alone(one: str, other: str, shown: bool) -> None:
    assert likeness(known(one), known(other)).is_shown is shown


def test_one_word_needs_a_shared_role_or_company() -> None:
    alone = likeness(known("ratna"), known("ratna dewi"))
    role = {"wali kota|surayan": "Wali Kota"}
    with_role = likeness(known("ratna", roles=role), known("ratna dewi", roles=role))
    assert (alone.is_shown, with_role.is_shown) == (False, True)
    assert [reason for reason, _ in with_role.reasons] == ["part", "role"]


def test_what_is_shared_ranks_higher() -> None:
    one, other = known("sri mulyani"), known("sri mulyani indrawati")
    company = {7: "Bank Sentral", 8: "Bayu Aji"}
    shared = likeness(known("sri mulyani", company=company), known("sri mulyani indrawati", company=company))
    assert shared.score > likeness(one, other).score
    assert shared.ratio == likeness(one, other).ratio


def person(name: str, kind: str = "PER", role: str = "", **fields: object) -> Entity:
    entity = Entity.objects.create(kind=kind, name=name, normalised=name.casefold(), **fields)
    Alias.objects.create(entity=entity, name=name, normalised=name.casefold())
    if role:
        key = role_key(role, "")
        Role.objects.create(entity=entity, role=role, normalised=key, first_seen=WHEN, last_seen=WHEN)
    return entity


def pairs() -> set[tuple[str, str]]:
    rows = SuggestedPair.objects.filter(open=True).select_related("one", "other")
    return {(pair.one.name, pair.other.name) for pair in rows}


@pytest.mark.django_db
def test_pairs_are_found_whichever_comes_later() -> None:
    person("Sri Mulyani")
    person("Mohammad Nuh")
    assert find_pairs() == 2
    assert pairs() == set()
    person("Sri Mulyani Indrawati")
    person("M Nuh")
    person("Nuh Ibrahim")
    assert find_pairs() == 3
    assert pairs() == {("Sri Mulyani", "Sri Mulyani Indrawati"), ("Mohammad Nuh", "M Nuh")}
    assert find_pairs() == 0
    assert not Entity.objects.filter(merged_into__isnull=False).exists()


@pytest.mark.django_db
def test_a_shorter_name_that_comes_later_finds_the_longer_one() -> None:
    person("Sri Mulyani Indrawati")
    find_pairs()
    person("Sri Indrawati")
    find_pairs()
    assert pairs() == {("Sri Mulyani Indrawati", "Sri Indrawati")}


@pytest.mark.django_db
def test_one_word_of_one_article_is_found_by_its_role() -> None:
    person("Ratna", article=make_article(), role="Menteri Sosial")
    person("Ratna", article=make_article())
    person("Ratna Dewi", role="Mensos")
    find_pairs()
    assert pairs() == {("Ratna", "Ratna Dewi")}


@pytest.mark.django_db
def test_a_short_form_in_brackets_finds_the_full_name() -> None:
    full = person("Himpunan Nelayan Surayan", "ORG")
    Alias.objects.create(entity=full, name="HNS", normalised="hns", joins=True)
    person("HNS", "ORG")
    find_pairs()
    assert pairs() == {("Himpunan Nelayan Surayan", "HNS")}


@pytest.mark.django_db
def test_refused_and_merged_names_and_other_kinds_are_left_alone() -> None:
    one, two = person("Sri Mulyani"), person("Sri Mulyani Indrawati")
    RefusedPair.objects.create(one=one, other=two)
    person("Sri Mulyani", "ORG")
    person("Sri Mulyani I", merged_into=one)
    find_pairs()
    assert pairs() == set()
