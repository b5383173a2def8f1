"""Files to rows: each kind, and each kind of broken file."""

import io
import json
import warnings
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importing import limits
from articles.importing.reading.files import read
from articles.importing.reading.sources import Source
from articles.importing.records import RawRow

from .texts import OTHER, STORY


def rows_of(name: str, data: bytes) -> list[RawRow]:
    return list(read(Source(name, lambda: io.BytesIO(data))))


def problems_of(name: str, data: bytes) -> list[str]:
    return [row.problem.reason if row.problem else "" for row in rows_of(name, data)]


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def test_text() -> None:
    (row,) = rows_of("berita.txt", STORY.encode())
    assert (row.origin, row.text, row.problem) == ("berita.txt", STORY, None)


def test_jsonl_with_broken_lines_between_good_ones() -> None:
    good = json.dumps({"text": STORY, "title": "Jembatan", "id": 7, "author": ["A", "B"], "extra": {}})
    lines = [good, "{broken", "[1]", '{"title": "x"}', '{"text": 5}', "", '{"text": "x", "url": {}}', good]
    rows = rows_of("a.jsonl", "\n".join(lines).encode())
    assert [(r.origin, r.problem.reason if r.problem else "") for r in rows] == [
        ("a.jsonl:1", ""),
        ("a.jsonl:2", "bad_json"),
        ("a.jsonl:3", "not_an_object"),
        ("a.jsonl:4", "no_text_key"),
        ("a.jsonl:5", "not_a_string"),
        ("a.jsonl:7", "not_a_string"),
        ("a.jsonl:8", ""),
    ]
    assert rows[0].fields == {"title": "Jembatan", "id": "7", "author": "A, B"}


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_jsonl_in_each_encoding(codec: str) -> None:
    lines = "\n".join(json.dumps({"text": f"Kafé “{n}” dibuka."}, ensure_ascii=False) for n in range(3))
    assert [row.text for row in rows_of("a.jsonl", lines.encode(codec))] == [
        f"Kafé “{n}” dibuka." for n in range(3)
    ]


def test_one_line_of_jsonl_in_another_encoding_costs_that_line_alone() -> None:
    lines = [
        '{"text": "Kafé satu"}'.encode(),
        '{"text": "Kafé dua"}'.encode("cp1252"),
        '{"text": "“tiga”"}'.encode(),
    ]
    texts = [row.text for row in rows_of("a.jsonl", b"\n".join(lines))]
    assert texts[0] == "Kafé satu"
    assert texts[2] == "“tiga”"
    assert len(texts) == 3


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("[" * 100_000, id="deeply nested"),
        pytest.param('{"text": ' + "1" * 10_000 + "}", id="a number of 10,000 digits"),
        pytest.param('{"text": "x', id="cut off"),
    ],
)
def test_hostile_json(line: str) -> None:
    assert problems_of("a.jsonl", f'{line}\n{{"text": "baik"}}'.encode())[0] in ("bad_json", "not_a_string")
    assert rows_of("a.jsonl", f'{line}\n{{"text": "baik"}}'.encode())[1].text == "baik"


def test_a_line_beyond_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.importing.reading.json_lines.RECORD_BYTES", 1000)
    data = json.dumps({"text": "x" * 5000}) + '\n{"text": "baik"}\n'
    for codec in ("utf-8", "utf-16"):
        rows = rows_of("a.jsonl", data.encode(codec))
        assert [r.problem.reason if r.problem else r.text for r in rows] == ["record_too_long", "baik"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv(delimiter: str) -> None:
    lines = [
        ["ID", "Judul", " Text "],
        ["1", "x", f'"{STORY.replace(chr(34), chr(34) * 2)}"'],
        ["2", "y", "pendek"],
    ]
    rows = rows_of("a.csv", "\r\n".join(delimiter.join(line) for line in lines).encode("utf-8-sig"))
    assert [row.text for row in rows] == [STORY, "pendek"]
    assert rows[0].fields == {"id": "1"}
    assert [row.origin for row in rows] == ["a.csv:2", f"a.csv:{2 + STORY.count(chr(10)) + 1}"]


@pytest.mark.parametrize(
    ("data", "problems"),
    [
        pytest.param("judul,isi\na,b", ["no_text_column"], id="without the column"),
        pytest.param("text", ["empty"], id="only the header"),
        pytest.param("", ["empty"], id="nothing"),
        pytest.param("text," + "," * 1_000_000, ["too_many_columns"], id="a million columns"),
        pytest.param(
            "text,id\nbaik,1\nx" + ",y" * 1_000_000 + "\nbaik,2", ["", "extra_columns", ""], id="a wide row"
        ),
        pytest.param("text,id\nbaik,1,,,\n", [""], id="empty columns at the end"),
        pytest.param('text,id\n"a"b,1\nbaik,2', ["bad_csv", ""], id="a broken record"),
        pytest.param('text,id\nbaik,1\n"tak ditutup,2\n', ["", "bad_csv"], id="a mark left open"),
    ],
)
def test_broken_csv(data: str, problems: list[str]) -> None:
    assert problems_of("a.csv", data.encode()) == problems


def test_a_csv_line_beyond_the_limit_ends_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.importing.reading.tables.RECORD_BYTES", 1000)
    assert problems_of("a.csv", b"text\nbaik\n" + b"x" * 5000) == ["", "record_too_long"]


PAGE = f"""<!doctype html><html lang="id"><head><title>Jembatan dibuka - Kabar Wanasari</title>
<meta property="og:title" content="Jembatan dibuka"><meta property="og:site_name" content="Kabar Wanasari">
<meta name="author" content="Dina Kartika"><meta property="og:url" content="https://kabar.example/jembatan">
<meta property="article:published_time" content="2026-03-02T10:30:00+07:00"></head>
<body><nav><a href="/">Beranda</a></nav><script>alert("x")</script><article><h1>Jembatan dibuka</h1>
{"".join(f"<p>{line}</p>" for line in STORY.splitlines())}<p>&lt;script&gt;alert(1)&lt;/script&gt; tertulis di
papan proyek itu, demikian laporan warga yang lewat setiap pagi.</p></article><footer>Hak cipta</footer>
</body>
</html>"""


def test_html() -> None:
    (row,) = rows_of("a.html", PAGE.encode())
    assert row.text.startswith("Pemerintah Kabupaten Wanasari membuka kembali")
    assert "Beranda" not in row.text
    assert 'alert("x")' not in row.text
    assert "<script>alert(1)</script> tertulis di" in row.text.replace("\n", " ")
    assert row.fields == {
        "title": "Jembatan dibuka",
        "url": "https://kabar.example/jembatan",
        "outlet": "Kabar Wanasari",
        "author": "Dina Kartika",
        "published_at": "2026-03-02T10:30:00+0700",
    }


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<html></html>", id="no article"),
        pytest.param(b"<div>" * 50_000, id="deeply nested"),
        pytest.param(b"<html><body>\x00\x01</body></html>", id="control characters"),
        pytest.param(b"<?xml version='1.0' encoding='x-unknown'?><html></html>", id="xml"),
    ],
)
def test_pages_without_an_article(data: bytes) -> None:
    assert problems_of("a.html", data) == ["no_story"]


def test_a_page_with_a_huge_title_loses_the_title_alone() -> None:
    (row,) = rows_of("a.htm", PAGE.replace("Jembatan dibuka", "J" * 1_000_000).encode())
    assert row.problem is None
    assert "title" not in row.fields
    assert row.notes["dropped"] == "title"


def test_zip_of_everything() -> None:
    data = zipped(
        {
            "a.txt": STORY.encode(),
            "dalam/b.jsonl": json.dumps({"text": OTHER}).encode(),
            "c.csv": b"text\nsatu\ndua",
            "d.html": PAGE.encode(),
            "__MACOSX/a.txt": b"x",
            "gambar.png": b"\x89PNG",
        }
    )
    rows = rows_of("paket.zip", data)
    assert [(r.origin, r.problem.reason if r.problem else "") for r in rows] == [
        ("paket.zip/a.txt", ""),
        ("paket.zip/dalam/b.jsonl:1", ""),
        ("paket.zip/c.csv:2", ""),
        ("paket.zip/c.csv:3", ""),
        ("paket.zip/d.html", ""),
        ("paket.zip/gambar.png", "unsupported"),
    ]


@pytest.mark.parametrize(
    ("files", "problems"),
    [
        pytest.param({"../../etc/x.txt": b"x", "a.txt": b"baik"}, ["zip_name", ""], id="leads out"),
        pytest.param({"/x.txt": b"x", "C:\\x.txt": b"x"}, ["zip_name", "zip_name"], id="absolute"),
        pytest.param({"a.zip": b"x", "a.txt": b"baik"}, ["zip_in_zip", ""], id="nested"),
        pytest.param({"bom.txt": b"\0" * 30_000_000, "a.txt": b"baik"}, ["zip_bomb", ""], id="bomb"),
        pytest.param({}, ["empty"], id="empty"),
    ],
)
def test_hostile_zips(files: dict[str, bytes], problems: list[str]) -> None:
    assert problems_of("a.zip", zipped(files)) == problems


def test_a_zip_that_holds_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.importing.reading.archives.ZIP_BYTES", 1000)
    data = zipped({"a.txt": b"baik", "b.txt": b"x" * 2000, "c.txt": b"baik"})
    assert problems_of("a.zip", data) == ["", "zip_too_large"]
    monkeypatch.setattr("articles.importing.reading.archives.ZIP_FILES", 1)
    assert problems_of("a.zip", zipped({"a.txt": b"baik", "b.txt": b"baik"})) == ["", "zip_too_many"]


def test_broken_zips() -> None:
    whole = zipped({"a.txt": STORY.encode(), "b.txt": b"baik"}, zipfile.ZIP_STORED)
    assert problems_of("a.zip", b"no zip") == ["bad_zip"]
    assert problems_of("a.zip", whole[: len(whole) // 2]) == ["bad_zip"]
    damaged = whole.replace(b"jembatan", b"jembotan", 1)
    assert problems_of("a.zip", damaged) == ["bad_zip", ""]
    assert problems_of("a.zip", zipped({"a.txt": STORY.encode() * 9}, zipfile.ZIP_BZIP2)) == ["zip_method"]


def test_a_zip_with_a_password() -> None:
    data = bytearray(zipped({"a.txt": b"baik"}, zipfile.ZIP_STORED))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert problems_of("a.zip", bytes(data)) == ["zip_password"]


@pytest.mark.parametrize("name", ["a.pdf", "a", "a.docx", ".txt.exe"])
def test_other_kinds_of_files(name: str) -> None:
    assert problems_of(name, b"x") == ["unsupported"]


def test_a_file_with_more_than_one_article_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("articles.importing.reading.sources.RECORD_BYTES", 10)
    assert problems_of("a.txt", b"x" * 11) == ["file_too_long"]


def test_names_that_can_not_be_stored() -> None:
    (row,) = rows_of("a\x00b\udc80" + "x" * 5000 + ".txt", b"baik")
    assert row.origin.startswith("a�b�x")
    assert len(row.origin) <= limits.ORIGIN_CHARACTERS
    row.origin.encode()


@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".csv", ".zip"])
@given(
    data=st.one_of(
        st.binary(max_size=300), st.text(max_size=300).map(lambda t: ("text\n" + t).encode(errors="replace"))
    )
)
def test_any_bytes_give_rows_or_reasons(suffix: str, data: bytes) -> None:
    rows = rows_of(f"a{suffix}", data)
    assert rows
    assert all(row.problem or isinstance(row.text, str) for row in rows)


def test_large_jsonl_is_read_as_it_comes(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "satu"}\n{"text": "dua"}\n')
    rows = read(Source.of_path(path))
    assert next(rows).text == "satu"
    assert next(rows).text == "dua"


def test_html_extraction_fetches_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("reading opened a connection")

    monkeypatch.setattr("socket.socket.connect", refuse)
    monkeypatch.setattr("socket.getaddrinfo", refuse)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert rows_of("a.html", PAGE.encode())[0].text


def test_an_opened_source_is_closed() -> None:
    opened: list[io.BytesIO] = []

    def opening(data: bytes) -> Callable[[], io.BytesIO]:
        def one() -> io.BytesIO:
            opened.append(io.BytesIO(data))
            return opened[-1]

        return one

    for name, data in (
        ("a.txt", b"baik"),
        ("a.csv", b"text\nbaik"),
        ("a.jsonl", b'{"text": "x"}'),
        ("a.zip", zipped({})),
    ):
        list(read(Source(name, opening(data))))
    assert opened
    assert all(stream.closed for stream in opened)
