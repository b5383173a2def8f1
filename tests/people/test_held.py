"""Roles with their dates: who else held them, and what cannot be true together."""

from __future__ import annotations

from datetime import datetime

import pytest

from articles.models import Entity, Role
from articles.nlp.entities.names import role_key
from articles.people.held import SHOWN, Held, roles_of
from tests.factories import JAKARTA

pytestmark = pytest.mark.django_db


def person(name: str, role: str, first: str, last: str, body: str = "") -> Entity:
    entity = Entity.objects.get_or_create(kind="PER", name=name, normalised=name.casefold())[0]
    Role.objects.create(
        entity=entity,
        role=role,
        affiliation=body,
        normalised=role_key(role, body),
        first_seen=_day(first),
        last_seen=_day(last),
    )
    return entity


def _day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JAKARTA)


def only(entity: Entity) -> Held:
    (held,) = roles_of(entity, []).held
    return held


def test_the_same_ministry_in_another_year_is_another_person() -> None:
    old = person("Sari Utami", "Menteri Keuangan", "2020-01-05", "2023-10-20")
    new = person("Bayu Aji", "Menkeu", "2023-11-02", "2025-03-01")
    assert [(h.pk, h.name, h.overlaps) for h in only(old).others] == [(new.pk, new.name, False)]
    assert not only(old).contradicts


def test_two_at_the_same_time_are_pointed_out() -> None:
    one = person("Sari Utami", "Menteri Keuangan", "2020-01-05", "2024-02-20")
    two = person("Bayu Aji", "Menteri Keuangan", "2023-11-02", "2025-03-01")
    assert [(h.pk, h.overlaps) for h in only(one).others] == [(two.pk, True)]
    assert only(one).contradicts


def test_a_role_that_many_have_says_nothing() -> None:
    one = person("Sari Utami", "anggota", "2020-01-05", "2024-02-20")
    person("Bayu Aji", "anggota", "2021-01-05", "2022-02-20")
    assert only(one).others == []


def test_the_same_role_of_two_bodies_is_two_roles() -> None:
    one = person("Sari Utami", "Ketua", "2020-01-05", "2024-02-20", "KPK")
    person("Bayu Aji", "Ketua", "2021-01-05", "2022-02-20", "KPU")
    same = person("Cahya Putra", "Ketua", "2021-01-05", "2022-02-20", "Komisi Pemberantasan Korupsi")
    assert [holder.pk for holder in only(one).others] == [same.pk]


def test_what_was_printed_as_a_former_role_before_is_pointed_out() -> None:
    entity = person("Sari Utami", "Gubernur", "2020-01-05", "2024-02-20", "Bank Sentral")
    person("Sari Utami", "mantan Gubernur", "2022-06-01", "2022-06-01", "Bank Sentral")
    by_role = {held.role: held for held in roles_of(entity, []).held}
    assert by_role["Gubernur"].former_since == _day("2022-06-01")
    assert by_role["mantan Gubernur"].former_since is None


def test_a_former_role_after_the_role_is_right() -> None:
    entity = person("Sari Utami", "Gubernur", "2020-01-05", "2022-02-20", "Bank Sentral")
    person("Sari Utami", "eks Gubernur", "2022-06-01", "2024-06-01", "Bank Sentral")
    assert not any(held.contradicts for held in roles_of(entity, []).held)


def test_merged_roles_are_one_and_the_merged_is_nobody_else() -> None:
    kept = person("Sari Utami", "Menteri Keuangan", "2021-01-05", "2024-02-20")
    merged = person("Sari U", "Menkeu", "2020-01-05", "2022-02-20")
    (held,) = roles_of(kept, [merged.pk]).held
    assert (held.first_seen, held.last_seen, held.others) == (_day("2020-01-05"), _day("2024-02-20"), [])


def test_of_many_holders_some_are_shown_and_the_rest_counted() -> None:
    one = person("Sari Utami", "Menteri Keuangan", "2020-01-05", "2024-02-20")
    for number in range(SHOWN + 2):
        person(f"Orang {number}", "Menteri Keuangan", "2021-01-05", "2021-02-20")
    assert (len(only(one).others), only(one).more) == (SHOWN, 2)
