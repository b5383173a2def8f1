"""What was read becomes a row that can be stored, or says why not."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importing import limits
from articles.importing.addresses import canonical_url
from articles.importing.cleaning import clean
from articles.importing.dates import read_date
from articles.importing.records import CleanRow, RawRow, Unreadable
from articles.importing.similarity import NEAR, fingerprint, similarity

from .texts import OTHER, STORY, WITH_FURNITURE, nearly

SEED = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def cleaned(text: str, **fields: str) -> CleanRow:
    row = clean(RawRow("a.txt", text, fields))
    assert isinstance(row, CleanRow), row
    return row


def problem(text: str, **fields: str) -> tuple[str, dict[str, Any]]:
    row = clean(RawRow("a.txt", text, fields))
    assert isinstance(row, RawRow)
    assert row.problem
    return row.problem.reason, dict(row.problem.detail)


def test_line_ends_and_characters() -> None:
    row = cleaned("\ufeff Satu\r\nDua\rTiga\u2028Empat\x0cLima\x00\x07\ufeff enam 👩‍🌾\ud800. \n")
    assert row.text == "Satu\nDua\nTiga\nEmpat\nLima enam 👩‍🌾�."
    assert row.notes == {"replaced": 1, "control": 2}


def test_marks_of_windows_that_were_read_as_latin_1() -> None:
    text = "\x93Jembatan itu\x85 baru,\x94 kata Sinta \x96 dan ibu\x92nya."
    row = cleaned(text, title="Kata Sinta: \x91Baru\x92")
    assert row.text == "“Jembatan itu… baru,” kata Sinta – dan ibu’nya."
    assert row.title == "Kata Sinta: ‘Baru’"
    assert row.notes == {}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("", "empty", id="empty"),
        pytest.param(" \n\t\x00\ufeff ", "empty", id="only space and control"),
        pytest.param("Baca juga: Harga beras naik\nADVERTISEMENT", "only_furniture", id="no story"),
        pytest.param("kata " * 2_000_000, "text_too_long", id="10 MB"),
        pytest.param("x" * 1_000_000, "word_too_long", id="1 MB without a space"),
    ],
)
def test_texts_that_are_refused(text: str, reason: str) -> None:
    assert problem(text)[0] == reason


def test_two_hundred_thousand_words_pass() -> None:
    row = cleaned("Warga menunggu perbaikan jembatan desa.\n" * 40_000)
    assert len(row.text.split()) == 200_000


@pytest.mark.parametrize(
    "field", ["title", "url", "outlet", "author", "editor", "section", "id", "published_at"]
)
def test_a_field_of_a_megabyte(field: str) -> None:
    value = "https://contoh.example/" + "a" * 1_000_000
    assert problem(STORY, **{field: value}) == (
        "field_too_long",
        {"field": field, "length": len(value), "limit": limits.FIELD_CHARACTERS[field]},
    )


def test_fields_are_one_line() -> None:
    row = cleaned(STORY, title="  Jembatan\r\n dibuka\x00 ", outlet="Kabar\u2028Wanasari", id=" 7 ")
    assert (row.title, row.outlet, row.external_id) == ("Jembatan dibuka", "Kabar Wanasari", "7")


def test_what_is_not_the_story_stays_marked() -> None:
    row = cleaned(WITH_FURNITURE)
    assert row.text == WITH_FURNITURE.strip()
    assert [(left.kind, row.text[left.start : left.end][:8]) for left in row.left_out] == [
        ("byline", "Reporter"),
        ("dateline", "WANASARI"),
        ("watch", "Tonton: "),
        ("read_also", "Baca Jug"),
    ]
    assert (row.author, row.editor) == ("Dina Kartika", "Bram Saputra")
    assert row.title == "Jembatan gantung di Desa Sukamulya kembali dibuka untuk umum."
    assert row.title_derived


def test_what_the_source_says_counts_before_the_byline() -> None:
    row = cleaned(WITH_FURNITURE, author="Redaksi", title="Jembatan dibuka")
    assert (row.author, row.editor, row.title, row.title_derived) == (
        "Redaksi",
        "Bram Saputra",
        "Jembatan dibuka",
        False,
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harga beras naik. Warga resah.", "Harga beras naik."),
        ("Menurut Dr. Rani, harga naik 2.5 persen. Warga resah.", "Menurut Dr. Rani, harga naik 2.5 persen."),
        ('"Kami siap!" kata Rani. Ia datang.', '"Kami siap!" kata Rani.'),
        ("Tanpa titik\nbaris kedua", "Tanpa titik"),
        ("kata " * 100, "kata " * 30 + "kata…"),
        ("a" * 400, "a" * 159 + "…"),
    ],
)
def test_titles_from_the_first_sentence(text: str, title: str) -> None:
    assert cleaned(text).title == title


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-03-02", "2026-03-02T00:00+07:00"),
        ("2026-03-02T10:30:00Z", "2026-03-02T10:30+00:00"),
        ("2026-03-02 10:30", "2026-03-02T10:30+07:00"),
        ("Senin, 2 Maret 2026 10:30 WIB", "2026-03-02T10:30+07:00"),
        ("Jum'at, 06 Maret 2026 | 10.30 WITA", "2026-03-06T10:30+08:00"),
        ("2 Mar 2026", "2026-03-02T00:00+07:00"),
        ("02/03/2026, 10:30 WIT", "2026-03-02T10:30+09:00"),
        ("Mon, 02 Mar 2026 10:30:00 +0700", "2026-03-02T10:30+07:00"),
        ("1772422200", "2026-03-02T03:30+00:00"),
        ("kemarin", None),
        ("31 Februari 2026", None),
        ("2 Maret 0026", None),
        ("2031-01-01", None),
        ("0001-01-01T00:00:00+14:00", None),
    ],
)
def test_dates(written: str, read: str | None) -> None:
    expected = datetime.fromisoformat(read) if read else None
    assert read_date(written, now=datetime(2026, 6, 1, tzinfo=UTC)) == expected


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_date_is_read_or_not(written: str) -> None:
    moment = read_date(written)
    assert moment is None or moment.tzinfo


def test_a_date_that_is_not_understood_is_said() -> None:
    row = cleaned(STORY, published_at="kemarin sore")
    assert row.published_at is None
    assert row.notes["bad_date"] == "kemarin sore"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("HTTPS://Kabar.Example:443/a?utm_source=x&id=3&fbclid=y#atas", "https://kabar.example/a?id=3"),
        ("http://kabar.example", "http://kabar.example/"),
        ("https://kabar.example/a?b=c%20d", "https://kabar.example/a?b=c%20d"),
        ("https://[::1]:8000/a", "https://[::1]:8000/a"),
    ],
)
def test_addresses(written: str, canonical: str) -> None:
    assert canonical_url(written) == canonical


@pytest.mark.parametrize(
    "written",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "kabar.example/a",
        "https://",
        "https://a b/",
        "https://user:pass@kabar.example/",
        "https://kabar.example:99999999/",
        "https://[::1/",
        'https://kabar.example/"><script>',
    ],
)
def test_addresses_that_are_refused(written: str) -> None:
    with pytest.raises(Unreadable):
        canonical_url(written)
    assert problem(STORY, url=written)[0] == "bad_url"


@given(st.text(max_size=200), st.text(max_size=30))
def test_any_text_can_be_stored_or_has_a_reason(text: str, title: str) -> None:
    row = clean(RawRow("a", text, {"title": title}))
    if isinstance(row, RawRow):
        assert row.problem
        return
    row.text.encode()
    row.title.encode()
    assert "\x00" not in row.text + row.title
    assert "\r" not in row.text
    assert row.title
    assert all(0 <= left.start < left.end <= len(row.text) for left in row.left_out)


def test_near_duplicates_share_a_band_and_others_none() -> None:
    assert set(fingerprint(STORY)) & set(fingerprint(nearly(STORY)))
    assert not set(fingerprint(STORY)) & set(fingerprint(OTHER))
    assert 0.9 < similarity(STORY * 2, nearly(STORY) + STORY) <= 1
    assert similarity(STORY, nearly(STORY)) > NEAR
    assert similarity(STORY, OTHER) == 0


def test_fingerprints_are_the_same_everywhere() -> None:
    # Stored in the database: another number here means that all have to be made again.
    assert fingerprint("jembatan desa dibuka kembali")[:2] == (3487605486490612068, -2471652243019655995)
    assert len(fingerprint("")) == len(fingerprint("satu")) == len(fingerprint(STORY)) == 16


def test_the_seed_article() -> None:
    paths = sorted(SEED.glob("*.txt"))
    if not paths:
        pytest.skip("the seed article is not here")
    row = cleaned(paths[0].read_text())
    assert row.author == row.editor == "Barratut Taqiyyah Rafie"
    kinds = {row.text[left.start : left.end].partition(":")[0]: left.kind for left in row.left_out}
    assert kinds["Reporter"] == "byline"
    assert kinds["Tonton"] == "watch"
    assert kinds["Baca Juga"] == "read_also"
    assert row.title_derived
    assert row.title.startswith("Para pemimpin Barat")
    assert row.text == paths[0].read_text().strip()
