"""/people/: the names, and suggestions while one types."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Entity
from articles.people.listing import SIZE
from tests.factories import annotate, make_article

pytestmark = pytest.mark.django_db


def make_entity(name: str, kind: str = "PER", **fields: Any) -> Entity:
    entity = Entity.objects.create(kind=kind, name=name, normalised=name.casefold(), **fields)
    entity.aliases.create(name=name, normalised=name.casefold())
    return entity


def names(client: Client, query: str = "") -> list[str]:
    answer = client.get(f"/people/{query}")
    assert answer.status_code == 200
    return [entity.name for entity in answer.context["page"].rows]


def test_persons_stand_by_name_with_their_role(signed_in: Client) -> None:
    annotate(make_article())
    make_entity("Ali Topan")
    assert names(signed_in) == ["Ali Topan", "Ratna Dewi"]
    page = signed_in.get("/people/").content.decode()
    assert "Wali Kota" in page
    assert "2 Mar 2026" in page


def test_it_asks_to_sign_in(client: Client) -> None:
    assert client.get("/people/").headers["Location"] == "/sign-in/?next=/people/"


def test_it_only_reads(signed_in: Client) -> None:
    assert signed_in.post("/people/").status_code == 405


@pytest.mark.parametrize("query", ["kind=XXX", "q=%00", "q=" + "a" * 400])
def test_a_filter_that_makes_no_sense_is_said(signed_in: Client, query: str) -> None:
    answer = signed_in.get(f"/people/?{query}")
    assert answer.status_code == 422
    assert "errorlist" in answer.content.decode()


def test_a_position_that_is_not_ours_is_no_page(signed_in: Client) -> None:
    assert signed_in.get("/people/?after=nonsense").status_code == 404


def test_kinds_are_lists_of_their_own(signed_in: Client) -> None:
    annotate(make_article())
    make_entity("Kota Lama", "LOC")
    assert names(signed_in, "?kind=ORG") == ["Koperasi Pasar Legi"]
    assert names(signed_in, "?kind=LOC") == ["Kota Lama"]


def test_a_name_is_found_by_any_alias_and_beginning(signed_in: Client) -> None:
    entity = make_entity("Andrei Lankov")
    entity.aliases.create(name="Profesor Lankov", normalised="profesor lankov")
    make_entity("Sean Savett")
    for words in ("lankov", "LANK", "profesor", "lankov andrei"):
        assert names(signed_in, f"?q={words}") == ["Andrei Lankov"]


def test_an_unknown_name_is_said(in_english: Client) -> None:
    assert "Nobody is known by that name" in in_english.get("/people/?q=siapa").content.decode()


def test_a_merged_name_stands_under_who_it_is(signed_in: Client) -> None:
    kept = make_entity("Andrei Lankov")
    make_entity("Pak Lankov", merged_into=kept)
    assert names(signed_in) == ["Andrei Lankov"]
    assert names(signed_in, "?q=pak") == ["Andrei Lankov"]


def test_pages_go_on_and_back(signed_in: Client) -> None:
    wanted = [f"nama {number:03}" for number in range(2 * SIZE + 1)]
    for name in wanted:
        make_entity(name)
    first = signed_in.get("/people/")
    second = signed_in.get("/people/", {"after": first.context["page"].next})
    third = signed_in.get("/people/", {"after": second.context["page"].next})
    assert [row.name for page in (first, second, third) for row in page.context["page"].rows] == wanted
    back = signed_in.get("/people/", {"before": third.context["page"].previous})
    assert [row.name for row in back.context["page"].rows] == wanted[SIZE : 2 * SIZE]


def test_twenty_rows_cost_as_many_queries_as_ten(signed_in: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            signed_in.get("/people/?q=nama")
        return len(queries)

    for number in range(10):
        make_entity(f"nama {number:03}")
    ten = cost()
    for number in range(10, 20):
        make_entity(f"nama {number:03}")
    assert cost() == ten <= 6


# /people/suggestions/


def suggested(client: Client, words: str) -> str:
    return client.get("/people/suggestions/", {"speaker": words}).content.decode()


def test_quoted_names_are_suggested(signed_in: Client) -> None:
    annotate(make_article())
    make_entity("Ratna Belum Dikutip")
    assert suggested(signed_in, "rat").count("<option") == 1
    assert 'value="Ratna Dewi"' in suggested(signed_in, "dewi ra")
    for words in ("", "r", " r ", "\0", "'" * 50):
        assert "<option" not in suggested(signed_in, words)


def test_suggestions_ask_to_sign_in_and_only_read(client: Client, signed_in: Client) -> None:
    assert signed_in.post("/people/suggestions/").status_code == 405
    assert Client().get("/people/suggestions/").status_code == 302
