"""Who speaks without a name: the noun phrase that says who it is, and none of the words beside it."""

from __future__ import annotations

import pytest

from articles.nlp.analysis import analyse
from articles.nlp.document import Quote
from articles.nlp.furniture import find_left_out
from articles.nlp.parse import NamedSpan, Parse

BEFORE_THE_CUE = [
    ("Para ilmuwan", "telah lama"),
    ("Para ilmuwan", "terus-menerus"),
    ("Para ilmuwan", "tak henti-hentinya"),
    ("Para ilmuwan", "untuk kali pertama"),
    ("Para ilmuwan", "pada saat yang sama"),
    ("Para ilmuwan", "setiap tahun"),
    ("Sejumlah warga", "pada kesempatan yang sama"),
    ("Sejumlah warga", "dalam hal ini"),
    ("Sejumlah warga", "kepada Kabar Levora"),
    ("Sejumlah warga", "kepada media lokal"),
    ("Seorang saksi", "di hadapan majelis hakim"),
    ("Seorang saksi", "di lokasi"),
    ("Seorang saksi", "seperti dikutip dari Levora"),
    ("Seorang saksi", "saat dihubungi"),
    ("Polisi", "dalam wawancara dengan Levora"),
    ("Polisi", "dalam suratnya kepada Presiden"),
    ("Polisi", "konon"),
]

ROLES = [
    ("in-a-place", '"Air surut," kata sumber di lapangan kepada Levora.', "sumber di lapangan"),
    (
        "near-somebody",
        '"Air surut," kata sumber yang dekat dengan keluarga itu.',
        "sumber yang dekat dengan keluarga itu",
    ),
    (
        "who-knows",
        "Menurut sumber yang mengetahui rencana itu, air sudah surut.",
        "sumber yang mengetahui rencana itu",
    ),
    ("there-are", "Bahkan, ada ahli yang mengatakan air sudah surut.", "ahli"),
    ("there-are-also", "Ada juga warga yang berharap air segera surut.", "warga"),
    ("there-are-such", "Namun, ada pula yang mengatakan bahwa air sudah surut.", None),
    ("not-few", "Tak sedikit warga yang menilai bantuan terlambat datang.", "Tak sedikit warga"),
    ("team", "Tim dokter Sinta Ayu mengatakan air sudah surut.", "Tim dokter Sinta Ayu"),
    ("team-behind", '"Air surut," kata tim penyidik KPK.', "tim penyidik KPK"),
    ("told-by-police", 'Hal itu diungkapkan polisi. "Air surut," ujarnya.', "polisi"),
    ("told-by-several", 'Hal itu diungkapkan para petani. "Air surut," kata mereka.', "para petani"),
    ("told-by-office", 'Hal itu dibenarkan juru bicara KPK. "Air surut," ujarnya.', "juru bicara KPK"),
]


def only_quote(text: str, *names: NamedSpan) -> Quote:
    (quote,) = analyse(text, find_left_out(text), Parse([], list(names))).quotes
    return quote


@pytest.mark.parametrize(("who", "beside"), BEFORE_THE_CUE, ids=lambda value: value.replace(" ", "-"))
def test_what_stands_between_a_speaker_and_the_cue_is_no_part_of_them(who: str, beside: str) -> None:
    quote = only_quote(f"{who} {beside} menyatakan bahwa air sudah surut.")
    assert (quote.text, quote.speaker, quote.role) == ("air sudah surut", None, who)


@pytest.mark.parametrize(("text", "role"), [row[1:] for row in ROLES], ids=[row[0] for row in ROLES])
def test_role_of_whoever_has_no_name(text: str, role: str | None) -> None:
    quote = only_quote(text)
    assert (quote.speaker, quote.role) == (None, role)


def test_a_name_behind_a_team_of_somebody_else() -> None:
    text = '"Kami menolak," kata tim kuasa hukum Sinta, Bagas Wira.'
    quote = only_quote(text, NamedSpan(37, 42, "PER"), NamedSpan(44, 54, "PER"))
    assert (quote.speaker, quote.role) == ("Bagas Wira", "tim kuasa hukum Sinta")


def test_a_body_is_told_to_have_said_it() -> None:
    text = 'Hal itu diungkapkan Dinas Levora. "Air surut," katanya.'
    assert only_quote(text, NamedSpan(20, 32, "ORG")).speaker == "Dinas Levora"


def test_an_office_of_adjectives_alone() -> None:
    # The words say what kind of head somebody is, none of them whose.
    text = "Chief Executive Takeshi Levora mengatakan air sudah surut."
    quote = only_quote(text, NamedSpan(16, 30, "PER"))
    assert (quote.speaker, quote.role) == ("Takeshi Levora", "Chief Executive")


@pytest.mark.parametrize(
    "beside",
    ["seperti dikutip dari Levora", "menanggapi kabar itu", "saat ditemui di rumahnya"],
    ids=lambda value: value.replace(" ", "-"),
)
def test_how_it_was_said_stands_before_bahwa(beside: str) -> None:
    quote = only_quote(f"Polisi mengatakan {beside} bahwa air sudah surut.")
    assert (quote.text, quote.role) == ("air sudah surut", "Polisi")


def test_where_something_was_said_points_at_nobody() -> None:
    text = '"Air surut," kata aktivis ICW Kurnia Levora di sela acara itu.'
    assert only_quote(text, NamedSpan(30, 43, "PER")).speaker == "Kurnia Levora"


def test_things_that_are_counted_are_not_meant_by_they() -> None:
    text = (
        "Para pedagang menilai harga naik. Seluruh wilayah terendam. Mereka berharap bantuan segera datang."
    )
    quotes = analyse(text, [], Parse([], [])).quotes
    assert [quote.role for quote in quotes] == ["Para pedagang", "Para pedagang"]
