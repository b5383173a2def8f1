"""/balance/: the numbers, that every bar leads to as many quotes, and the five questions."""

from __future__ import annotations

import re
from datetime import datetime
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from articles.balance.columns import HEIGHT, Chart
from articles.models import Article, Outlet, Quote, Tally
from articles.models.role_kinds import RoleKind, kind_of_role
from articles.review.decide import confirm
from tests.factories import JAKARTA, make_article, make_user
from tests.searching.texts import annotate_said


def confirm_one() -> None:
    quote = Quote.objects.get(text="Hujan lebat turun tiga hari,")
    confirm(quote, user=make_user(), key="k", seen=quote.seen())


def numbers(client: Client, **asked: str) -> dict[str, int]:
    page = client.get("/balance/", asked)
    assert page.status_code == 200
    with override("en"):
        return {str(bar.label): bar.number for _, bars in page.context["groups"] for bar in bars}


def test_counts_by_role_source_kind_and_outlet(archive: list[Article], in_english: Client) -> None:
    confirm_one()
    assert numbers(in_english) == {
        "government": 2,
        "science and experts": 2,
        "citizens and witnesses": 1,
        "named": 4,
        "anonymous": 1,
        "direct": 3,
        "indirect": 2,
        "Harian Contoh": 3,
        "Kabar Kontan": 2,
    }
    page = in_english.get("/balance/")
    assert (page.context["counted"].total, page.context["counted"].verified) == (5, 1)
    assert [column.number for column in page.context["chart"].columns] == [2, 2, 1]


def test_every_bar_leads_to_its_quotes(archive: list[Article], in_english: Client) -> None:
    confirm_one()
    nowhere = make_article(
        '"Tanpa media," kata Bayu Siregar.', published_at=datetime(2026, 1, 5, tzinfo=JAKARTA)
    )
    Article.objects.filter(pk=nowhere.pk).update(outlet=None)
    nowhere.refresh_from_db()
    annotate_said(nowhere, ("Tanpa media,", "direct", "Bayu Siregar", ""))
    contoh = Outlet.objects.get(name="Harian Contoh")
    narrowed: list[dict[str, str]] = [
        {},
        {"verified": "on"},
        {"outlet": str(contoh.pk), "since": "2026-02"},
        {"until": "2026-01"},
    ]
    for asked in narrowed:
        page = in_english.get("/balance/", asked)
        bars = [bar for _, bars in page.context["groups"] for bar in bars]
        bars += [column for column in page.context["chart"].columns if column.number]
        assert bars
        for bar in bars:
            assert in_english.get(bar.address).context["found"].count == bar.number, bar.address


def test_unknown_is_shown_as_unknown_and_last(archive: list[Article], in_english: Client) -> None:
    article = make_article("\n".join(f'"Entah {n}," kata Gita Sari.' for n in range(4)))
    annotate_said(article, *((f"Entah {n},", "direct", "Gita Sari", "Ketua Panitia") for n in range(4)))
    page = in_english.get("/balance/")
    _, roles = page.context["groups"][0]
    assert (roles[-1].number, roles[-1].is_unknown) == (4, True)
    assert "bars__unknown" in page.content.decode()


def test_narrows(archive: list[Article], in_english: Client) -> None:
    confirm_one()
    kontan = Outlet.objects.get(name="Kabar Kontan")
    assert numbers(in_english, outlet=str(kontan.pk))["government"] == 2
    assert "anonymous" not in numbers(in_english, outlet=str(kontan.pk))
    assert numbers(in_english, since="2026-02", until="2026-02") == {
        "science and experts": 1, "citizens and witnesses": 1, "named": 1, "anonymous": 1,
        "direct": 1, "indirect": 1, "Harian Contoh": 2,
    }  # fmt: skip
    assert numbers(in_english, verified="on")["direct"] == 1


def test_without_quotes_it_says_so(in_english: Client) -> None:
    assert "There are no quotes to count" in in_english.get("/balance/").content.decode()


@pytest.mark.parametrize(
    "wrong", [{"since": "kemarin"}, {"until": "2026-1-1"}, {"outlet": "999999"}], ids=str
)
def test_a_filter_that_makes_no_sense(signed_in: Client, wrong: dict[str, str]) -> None:
    assert signed_in.get("/balance/", wrong).status_code == 422


def test_htmx_swaps_the_numbers_alone(archive: list[Article], signed_in: Client) -> None:
    html = signed_in.get("/balance/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in html
    assert "bars" in html


def test_asks_to_sign_in_and_only_reads(client: Client, signed_in: Client) -> None:
    assert Client().get("/balance/").status_code == 302
    assert signed_in.post("/balance/").status_code == 405


def test_the_number_of_queries_does_not_grow(archive: list[Article], signed_in: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            signed_in.get("/balance/")
        return len(queries)

    three = cost()
    for n in range(6):
        made = make_article(
            '"Satu," kata Gita Sari.',
            outlet=f"Media {n}",
            published_at=datetime(2025, 1 + n, 3, tzinfo=JAKARTA),
        )
        annotate_said(made, ("Satu,", "direct", "Gita Sari", "guru"))
    assert cost() == three <= 8
    assert Tally.objects.exists()


def test_a_month_without_quotes_has_its_place(archive: list[Article], signed_in: Client) -> None:
    made = make_article('"Satu," kata Gita Sari.', published_at=datetime(2025, 10, 3, tzinfo=JAKARTA))
    annotate_said(made, ("Satu,", "direct", "Gita Sari", "guru"))
    page = signed_in.get("/balance/")
    assert [column.number for column in page.context["chart"].columns] == [1, 0, 0, 2, 2, 1]
    chart = re.search(r"<svg class=\"months__chart\".*?</svg>", page.content.decode(), re.DOTALL)
    assert chart is not None
    assert "sejak:2025-10 sampai:2025-10" in unescape(chart[0]).replace("%3A", ":").replace("+", " ")


def test_an_empty_chart_has_a_width() -> None:
    assert Chart.of({}, lambda month: "").width > 0
    chart = Chart.of({datetime(2026, 1, 1).date(): 4}, lambda month: "")
    assert (chart.columns[0].height, chart.columns[0].y) == (HEIGHT, 0)


ROLES = {
    "Menteri Keuangan": "government", "Wakil Bupati Sleman": "government",
    "mantan Menteri Hukum": "government",
    "Kepala Dinas Perhubungan": "government", "Juru Bicara|Kementerian Luar Negeri": "government",
    "Ketua Komisi III|DPR": "parliament", "politikus|PDIP": "parliament",
    "Wakil Ketua|DPRD Pati": "parliament",
    "Kapolres Sragen": "justice", "Juru Bicara|KPK": "justice", "Kepala|Kejaksaan Negeri Pati": "justice",
    "Panglima TNI": "military", "Direktur Utama|PT Maju": "business", "Direktur|PT Maju": "business",
    "analis": "business", "peneliti|BRIN": "science", "Guru Besar|Universitas Indonesia": "science",
    "guru": "health", "dokter": "health", "Ketua|Serikat Buruh": "society", "aktivis": "society",
    "Ketua Umum|PBNU": "religion", "pelatih|Persija": "culture", "seorang pedagang": "citizen",
    "warga": "citizen", "Ketua Panitia": "unknown", "": "unknown", "Sekretaris": "unknown",
}  # fmt: skip


@pytest.mark.parametrize(("printed", "kind"), ROLES.items(), ids=ROLES)
def test_kinds_of_roles(printed: str, kind: str) -> None:
    role, _, affiliation = printed.partition("|")
    assert kind_of_role(role, affiliation) == RoleKind(kind)
