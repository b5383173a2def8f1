"""/people/<id>/: a person, organisation or place."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Entity, Quote, Role, State
from articles.people.page import CONTEXT, LATEST_ROLES, SIZE
from tests.factories import JAKARTA, annotate, make_article, nlp_quote

pytestmark = pytest.mark.django_db


@pytest.fixture
def ratna() -> Entity:
    annotate(make_article(published_at=datetime(2025, 10, 21, 14, 5, tzinfo=JAKARTA)))
    return Entity.objects.get(name="Ratna Dewi")


def test_it_shows_who_it_is_and_what_was_said(signed_in: Client, ratna: Entity) -> None:
    ratna.aliases.create(name="Bu Ratna", normalised="bu ratna")
    page = signed_in.get(f"/people/{ratna.pk}/").content.decode()
    for words in ("Ratna Dewi</h1>", "Bu Ratna", "Wali Kota", "21 Oktober 2025", "Harian Contoh"):
        assert words in page
    assert "Semua pedagang lama mendapat kios," in page
    assert "Kami menunggu surat resminya" not in page


def test_earlier_roles_are_shown_on_demand(signed_in: Client, ratna: Entity) -> None:
    for n in range(LATEST_ROLES + 2):
        seen = datetime(2020, 1, 1 + n, tzinfo=JAKARTA)
        Role.objects.create(
            entity=ratna, role=f"Lurah {n}", normalised=f"lurah {n}|", first_seen=seen, last_seen=seen
        )
    page = signed_in.get(f"/people/{ratna.pk}/").content.decode()
    assert "Lurah 7" in page
    assert "Lurah 0" not in page
    assert '<a href="?roles=all#roles">3 jabatan sebelumnya</a>' in page
    page = signed_in.get(f"/people/{ratna.pk}/?roles=all").content.decode()
    assert all(f"Lurah {n}" in page for n in range(LATEST_ROLES + 2))
    assert "jabatan sebelumnya" not in page


def test_it_asks_to_sign_in(client: Client, ratna: Entity) -> None:
    assert client.get(f"/people/{ratna.pk}/").headers["Location"].startswith("/sign-in/")


def test_it_only_reads(signed_in: Client, ratna: Entity) -> None:
    assert signed_in.post(f"/people/{ratna.pk}/").status_code == 405


@pytest.mark.parametrize("pk", ["0", "999999", "9" * 30])
def test_an_unknown_person_is_no_page(signed_in: Client, pk: str) -> None:
    assert signed_in.get(f"/people/{pk}/").status_code == 404


def test_a_position_that_is_not_ours_is_no_page(signed_in: Client, ratna: Entity) -> None:
    assert signed_in.get(f"/people/{ratna.pk}/?before=x~1").status_code == 404


def test_a_merged_entity_leads_to_who_it_is(signed_in: Client, ratna: Entity) -> None:
    other = Entity.objects.create(kind="PER", name="Bu Wali", normalised="bu wali", merged_into=ratna)
    assert signed_in.get(f"/people/{other.pk}/").headers["Location"] == f"/people/{ratna.pk}/"
    assert "Bu Wali" in signed_in.get(f"/people/{ratna.pk}/").content.decode()


def test_rejected_and_withdrawn_quotes_are_not_shown(signed_in: Client, ratna: Entity) -> None:
    Quote.objects.filter(canonical_speaker=ratna, kind="direct").update(state=State.REJECTED)
    answer = signed_in.get(f"/people/{ratna.pk}/")
    assert [saying.quote.kind for saying in answer.context["sayings"]] == ["indirect"]


def test_quotes_come_newest_first_in_pages_that_htmx_adds(signed_in: Client, ratna: Entity) -> None:
    start = datetime(2025, 10, 22, 8, tzinfo=JAKARTA)
    for day in range(SIZE // 2 + 1):
        annotate(make_article(published_at=start + timedelta(days=day)))
    first = signed_in.get(f"/people/{ratna.pk}/")
    dates = [saying.quote.sort_date for saying in first.context["sayings"]]
    assert len(dates) == SIZE
    assert dates == sorted(dates, reverse=True)
    rest = signed_in.get(
        f"/people/{ratna.pk}/", {"after": first.context["page"].next}, headers={"HX-Request": "true"}
    )
    assert len(rest.context["sayings"]) == 4
    assert rest.content.decode().lstrip().startswith('<li class="said')


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        pytest.param('"Ya 😀," kata Ana Sari.', '"', '" kata Ana Sari.', id="the whole text"),
        pytest.param(
            'Atas.\n"Ya 😀," kata Ana Sari.\nBawah.', '"', '" kata Ana Sari.', id="its paragraph only"
        ),
        pytest.param(
            "x" * CONTEXT + ' lalu "Ya 😀,"' + " y" * CONTEXT,
            '… lalu "',
            '"' + " y" * (CONTEXT // 2 - 1) + " …",
            id="cut at words",
        ),
    ],
)
def test_a_quote_stands_in_its_paragraph(signed_in: Client, text: str, before: str, after: str) -> None:
    annotate(make_article(text), [nlp_quote(text, "Ya 😀,", speaker="Ana Sari")])
    ana = Entity.objects.get(name="Ana Sari")
    (saying,) = signed_in.get(f"/people/{ana.pk}/").context["sayings"]
    assert (saying.before, saying.after) == (before, after)


def test_a_page_without_quotes_names_where_the_name_stands(in_english: Client, ratna: Entity) -> None:
    Quote.objects.update(state=State.WITHDRAWN)
    page = in_english.get(f"/people/{ratna.pk}/").content.decode()
    assert "Nothing has been quoted" in page
    assert "Pasar baru dibuka bulan depan" in page


def test_twenty_quotes_cost_as_many_queries_as_ten(signed_in: Client, ratna: Entity) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            signed_in.get(f"/people/{ratna.pk}/")
        return len(queries)

    for _ in range(4):
        annotate(make_article())
    ten = cost()
    for _ in range(5):
        annotate(make_article())
    assert cost() == ten <= 20
