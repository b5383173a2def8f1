"""/search/: what is found, how it is shown, and the five questions."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Quote
from articles.searching.finding import SIZE
from tests.factories import make_article

from .texts import annotate_said

SEARCHES = {
    "a word": ("tarif", ["Saya tidak akan menaikkan tarif lagi,"]),
    "a root finds its forms": (
        "dukung",
        [
            "usulan itu didukung anak-anak muda",
            "Kami butuh dukungan pemerintah,",
            "kenaikan PPN mendukung anggaran negara",
        ],
    ),
    "a form finds the others": (
        "dukungan",
        [
            "usulan itu didukung anak-anak muda",
            "Kami butuh dukungan pemerintah,",
            "kenaikan PPN mendukung anggaran negara",
        ],
    ),
    "a form that no text has": ("pendukungnya negara", ["kenaikan PPN mendukung anggaran negara"]),
    "a form that no text has, clitic": (
        "dinaikkan",
        ["Saya tidak akan menaikkan tarif lagi,", "kenaikan PPN mendukung anggaran negara"],
    ),
    "a reduplicated word": ("anak", ["usulan itu didukung anak-anak muda"]),
    "the reduplicated word": ("anak-anak", ["usulan itu didukung anak-anak muda"]),
    "exactly so": ('"dukungan"', ["Kami butuh dukungan pemerintah,"]),
    "a phrase": ('"tidak akan"', ["Saya tidak akan menaikkan tarif lagi,"]),
    "a phrase the other way round": ('"akan tidak"', []),
    "no stop words": ("saya", ["Saya tidak akan menaikkan tarif lagi,"]),
    "a beginning": ("ang*", ["kenaikan PPN mendukung anggaran negara"]),
    "without a word": ("dukung -pemerintah -anggaran", ["usulan itu didukung anak-anak muda"]),
    "about: the title will do": (
        "tentang:sewa",
        ["usulan itu didukung anak-anak muda", "Kami butuh dukungan pemerintah,"],
    ),
    "about: a form in the title": (
        "tentang:naik -tarif",
        [
            "usulan itu didukung anak-anak muda",
            "Kami butuh dukungan pemerintah,",
            "kenaikan PPN mendukung anggaran negara",
        ],
    ),
    "words: not in the title": ("sewa", []),
    "who": ('siapa:"Bayu Siregar" hujan', ["Hujan lebat turun tiga hari,"]),
    "who, by a beginning": ("siapa:lak* ppn", ["kenaikan PPN mendukung anggaran negara"]),
    "who, by the last name": ("siapa:wibowo ppn", ["kenaikan PPN mendukung anggaran negara"]),
    "who, with a typing error": ('siapa:"Laksmi Wibwo" ppn', ["kenaikan PPN mendukung anggaran negara"]),
    "who, letters changed places": ("siapa:Sireagr hujan", ["Hujan lebat turun tiga hari,"]),
    "who, nobody": ("siapa:Zulkifli", []),
    "of two speakers": (
        "siapa:wibowo siapa:siregar dukung",
        ["usulan itu didukung anak-anak muda", "kenaikan PPN mendukung anggaran negara"],
    ),
    "since": ("sejak:2026-03", ["Hujan lebat turun tiga hari,"]),
    "until": (
        "sampai:2026-01",
        ["Saya tidak akan menaikkan tarif lagi,", "kenaikan PPN mendukung anggaran negara"],
    ),
    "until a day is that day too": ("sampai:2026-02-10 pemerintah", ["Kami butuh dukungan pemerintah,"]),
    "until the day before": ("sampai:2026-02-09 pemerintah", []),
    "a period": (
        "sejak:2026-02 sampai:2026-02",
        ["usulan itu didukung anak-anak muda", "Kami butuh dukungan pemerintah,"],
    ),
    "kind": ("jenis:langsung dukung", ["Kami butuh dukungan pemerintah,"]),
    "kind, in English": ("kind:direct support OR dukung", []),
    "English keys": ("who:siregar since:2026-03 kind:direct", ["Hujan lebat turun tiga hari,"]),
    "outlet, a part of its name": ("outlet:kontan jenis:langsung", ["Saya tidak akan menaikkan tarif lagi,"]),
    "source": ("sumber:anonim", ["Kami butuh dukungan pemerintah,"]),
    "role": ("peran:pakar hujan", ["Hujan lebat turun tiga hari,"]),
    "state": ("status:terverifikasi", []),
    "nothing at all": ("zzzkata", []),
    "quotation marks inside a word": ("ja'far", []),
    "what PostgreSQL takes for operators": (r"a&b | !c <-> 'd' \e :*", []),
}


def found(client: Client, query: str, **more: str) -> list[str]:
    page = client.get("/search/", {"q": query} | more)
    assert page.status_code == 200, page.context["error"]
    return [result.quote.text for result in page.context["results"]]


@pytest.mark.parametrize(("query", "expected"), SEARCHES.values(), ids=SEARCHES)
def test_finds_newest_first(
    archive: list[Article], signed_in: Client, query: str, expected: list[str]
) -> None:
    texts = found(signed_in, query)
    assert sorted(texts) == sorted(expected)
    dates = {quote.text: quote.sort_date for quote in Quote.objects.all()}
    assert texts == sorted(texts, key=lambda text: dates[text], reverse=True)


def test_marks_what_was_looked_for(archive: list[Article], signed_in: Client) -> None:
    html = signed_in.get("/search/", {"q": 'dukung "anak-anak muda"'}).content.decode()
    assert "usulan itu <mark>didukung</mark> <mark>anak-anak muda</mark></a>" in html
    html = signed_in.get("/search/", {"q": "ppn anggar*"}).content.decode()
    assert "kenaikan <mark>PPN</mark> mendukung <mark>anggaran</mark> negara" in html


def test_shows_the_paragraph_around_and_no_other(archive: list[Article], signed_in: Client) -> None:
    (result,) = signed_in.get("/search/", {"q": '"dukungan pemerintah"'}).context["results"]
    assert result.before == 'Pedagang pasar menolak. "'
    assert result.after == '" ujar seorang pedagang.'


def test_a_long_paragraph_is_cut_at_words(signed_in: Client) -> None:
    around = " ".join(["panjang"] * 60)
    article = make_article(f'{around} kata Bayu Siregar. "Air naik," katanya. {around}')
    annotate_said(article, ("Air naik,", "direct", "Bayu Siregar", ""))
    (result,) = signed_in.get("/search/", {"q": "air"}).context["results"]
    assert result.before.startswith("… panjang ")
    assert result.after.endswith(" panjang …")


def test_what_a_quote_says_is_escaped(signed_in: Client) -> None:
    article = make_article('"Air <script>naik</script>," kata Bayu Siregar.')
    annotate_said(article, ("Air <script>naik</script>,", "direct", "Bayu Siregar", ""))
    html = signed_in.get("/search/", {"q": "naik"}).content.decode()
    assert "&lt;script&gt;<mark>naik</mark>&lt;/script&gt;" in html


def test_says_how_a_mistyped_name_was_taken(archive: list[Article], in_english: Client) -> None:
    html = in_english.get("/search/", {"q": "who:Wibwo"}).content.decode()
    assert "Nobody is called “Wibwo”; this is what was said by “Laksmi Wibowo”." in html
    assert (
        "Nobody is called “Zulkifli”." in in_english.get("/search/", {"q": "who:Zulkifli"}).content.decode()
    )
    assert (
        "No outlet is called “tempo”." in in_english.get("/search/", {"q": "outlet:tempo"}).content.decode()
    )


def test_merged_names_are_searched_together(archive: list[Article], signed_in: Client) -> None:
    bayu = Quote.objects.filter(speaker__name="Bayu Siregar")[0].speaker
    laksmi = Quote.objects.filter(speaker__name="Laksmi Wibowo")[0].speaker
    bayu.merged_into = laksmi
    bayu.save()
    Quote.objects.filter(speaker=bayu).update(canonical_speaker=laksmi)
    assert len(found(signed_in, "siapa:siregar")) == len(found(signed_in, "siapa:wibowo")) == 4


def test_words_that_are_a_name_lead_to_what_was_said_by_it(archive: list[Article], signed_in: Client) -> None:
    page = signed_in.get("/search/", {"q": "Laksmi Wibowo ppn"})
    assert page.context["results"] == []
    hint = page.context["hint"]
    assert hint["name"] == "Laksmi Wibowo"
    page = signed_in.get(hint["address"])
    assert page.context["text"] == 'tentang:ppn siapa:"Laksmi Wibowo"'
    assert len(page.context["results"]) == 2
    assert signed_in.get("/search/", {"q": "hujan lebat"}).context["hint"] is None


def many(number: int) -> None:
    lines = [f'"Sungai meluap {n} kali," kata Bayu Siregar.' for n in range(number)]
    article = make_article("\n".join(lines), "Sungai")
    quotes = [(f"Sungai meluap {n} kali,", "direct", "Bayu Siregar", "") for n in range(number)]
    annotate_said(article, *quotes)


@pytest.mark.parametrize("order", ["", "best"])
def test_pages_go_on_and_back(signed_in: Client, order: str) -> None:
    many(2 * SIZE + 1)
    asked = {"q": "sungai", "order": order}
    pages = [signed_in.get("/search/", asked)]
    for _ in range(2):
        pages.append(signed_in.get("/search/", asked | {"after": pages[-1].context["found"].next}))
    seen = [result.quote.pk for page in pages for result in page.context["results"]]
    assert len(seen) == len(set(seen)) == 2 * SIZE + 1
    assert pages[-1].context["found"].next == ""
    back = signed_in.get("/search/", asked | {"before": pages[-1].context["found"].previous})
    assert [r.quote.pk for r in back.context["results"]] == seen[SIZE : 2 * SIZE]
    assert all(page.context["found"].count == 2 * SIZE + 1 for page in pages)


def test_more_than_can_be_counted_are_looked_through_month_by_month(
    archive: list[Article], signed_in: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = found(signed_in, "jenis:langsung jenis:taklangsung")
    monkeypatch.setattr("articles.searching.finding.MOST", 2)
    monkeypatch.setattr("articles.searching.finding.SIZE", 2)
    asked = {"q": "jenis:langsung jenis:taklangsung"}
    first = signed_in.get("/search/", asked)
    assert (first.context["found"].count, first.context["found"].more) == (2, True)
    assert "1.000+" in first.content.decode() or "1,000+" in first.content.decode()
    assert [result.quote.text for result in first.context["results"]] == expected


def test_best_first_prefers_what_says_it_most(signed_in: Client) -> None:
    article = make_article('"Air," kata Bayu Siregar.\n"Air dan air lagi air," kata Bayu Siregar.')
    annotate_said(
        article,
        ("Air dan air lagi air,", "direct", "Bayu Siregar", ""),
        ("Air,", "direct", "Bayu Siregar", ""),
    )
    assert found(signed_in, "air", order="best")[0] == "Air dan air lagi air,"


def test_a_position_of_another_kind_is_not_there(archive: list[Article], signed_in: Client) -> None:
    for position in ("x~1", "2026-01-01~1", "1e999~x", "~", "\0~1"):
        assert signed_in.get("/search/", {"q": "ppn", "after": position}).status_code == 404
    assert signed_in.get("/search/", {"q": "ppn", "order": "best", "after": "x~1"}).status_code == 404
    assert signed_in.get("/search/", {"q": "ppn", "new": "yesterday"}).status_code == 404


def test_what_makes_no_sense_is_said_with_the_box(in_english: Client) -> None:
    page = in_english.get("/search/", {"q": "when:2026"})
    assert page.status_code == 422
    html = page.content.decode()
    assert "There is no key “when:”" in html
    assert 'value="when:2026"' in html
    assert in_english.get("/search/", {"q": "when:2026"}, headers={"HX-Request": "true"}).status_code == 422


def test_without_a_query_it_explains_itself(signed_in: Client, in_english: Client) -> None:
    html = in_english.get("/search/").content.decode()
    assert "<code>who:</code>" in html
    assert "results" not in in_english.get("/search/").context


def test_the_form_becomes_the_same_query(archive: list[Article], signed_in: Client) -> None:
    form = {
        "build": "1",
        "words": 'ppn "anggaran negara"',
        "about": "tarif",
        "speakers": "Laksmi Wibowo",
        "outlets": "kontan",
        "since": "2026-01",
        "until": "2026-01-31",
        "kinds": ["indirect", "mixed"],
        "states": "proposed",
        "roles": "government",
    }
    page = signed_in.get("/search/", form, follow=True)
    assert page.context["text"] == (
        'ppn "anggaran negara" tentang:tarif siapa:"Laksmi Wibowo" outlet:kontan sejak:2026-01 '
        "sampai:2026-01-31 jenis:taklangsung jenis:campuran status:usulan peran:pemerintah"
    )
    assert [result.quote.text for result in page.context["results"]] == [
        "kenaikan PPN mendukung anggaran negara"
    ]
    shown = page.context["form"]
    assert shown["words"].value() == 'ppn "anggaran negara"'
    assert shown["kinds"].value() == ["indirect", "mixed"]


@pytest.mark.parametrize(
    "wrong",
    [{"since": "kemarin"}, {"until": "2026-13"}, {"since": "2026-02", "until": "2026-01"},
     {"words": "siapa:Bayu"}, {"about": '"'}, {"kinds": "x"}],
    ids=str,
)  # fmt: skip
def test_a_form_that_makes_no_sense_comes_back(signed_in: Client, wrong: dict[str, str]) -> None:
    page = signed_in.get("/search/", {"build": "1"} | wrong)
    assert page.status_code == 422
    assert page.context["form"].errors.keys() == {list(wrong)[-1]}
    assert "errorlist" in page.content.decode()


def test_htmx_swaps_the_results_or_the_rows_that_come_next(archive: list[Article], signed_in: Client) -> None:
    htmx = {"HX-Request": "true"}
    results = signed_in.get("/search/", {"q": "dukung"}, headers=htmx | {"HX-Target": "results"})
    assert "<html" not in results.content.decode()
    assert "sayings" in results.content.decode()
    rows = signed_in.get("/search/", {"q": "dukung"}, headers=htmx | {"HX-Target": "more"})
    assert rows.content.decode().strip().startswith("<li")
    restored = htmx | {"HX-Target": "results", "HX-History-Restore-Request": "true"}
    assert "<html" in signed_in.get("/search/", {"q": "dukung"}, headers=restored).content.decode()


def test_asks_to_sign_in_and_only_reads(client: Client, signed_in: Client) -> None:
    for address in ("/search/", "/search/suggestions/", "/search/speakers/", "/search/outlets/"):
        assert Client().get(address).status_code == 302
        assert signed_in.post(address).status_code == 405


def test_twenty_rows_cost_as_many_queries_as_two(signed_in: Client) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            signed_in.get("/search/", {"q": 'sungai siapa:"Bayu Siregar" outlet:contoh'})
        return len(queries)

    many(2)
    two = cost()
    many(SIZE)
    assert cost() == two <= 14


# suggestions


def options(client: Client, address: str, **asked: str) -> list[str]:
    html = client.get(address, asked).content.decode()
    return [line.split('"')[1].replace("&quot;", '"') for line in html.splitlines() if "<option" in line]


def test_the_last_word_is_completed(archive: list[Article], signed_in: Client) -> None:
    def suggested(text: str) -> list[str]:
        return options(signed_in, "/search/suggestions/", q=text)

    assert suggested("ppn si") == ["ppn siapa:", 'ppn siapa:"Bayu Siregar"']
    assert suggested("siapa:lak") == ['siapa:"Laksmi Wibowo"']
    assert suggested('who:"laksmi wi') == ['who:"Laksmi Wibowo"']
    assert suggested("outlet:kab") == ['outlet:"Kabar Kontan"']
    assert suggested("jenis:lang") == ["jenis:langsung"]
    assert suggested("status:") == ["status:terverifikasi", "status:usulan"]
    for text in ("", "ppn ", 'siapa:"Laksmi Wibowo"', "siapa:l", "nokey:x", "\0", "'" * 600):
        assert suggested(text) == []


def test_names_of_the_form_are_suggested(archive: list[Article], signed_in: Client) -> None:
    assert options(signed_in, "/search/speakers/", speakers="bay") == ["Bayu Siregar"]
    assert options(signed_in, "/search/outlets/", outlets="har") == ["Harian Contoh"]
