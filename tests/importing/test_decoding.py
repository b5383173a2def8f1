"""Encodings are recognised, and what is no text is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.importing.reading.decoding import decode
from articles.importing.records import Unreadable

TEXT = "“Kafé ini ramai,” kata Zoë — pemilik Kedai Senja.\nHarga kopi €2.\n" * 3


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        pytest.param(TEXT.encode(), "utf-8", id="utf-8"),
        pytest.param(TEXT.encode("utf-8-sig"), "utf-8-sig", id="utf-8 with BOM"),
        pytest.param(TEXT.encode("utf-16"), "utf-16", id="utf-16 with BOM"),
        pytest.param(TEXT.encode("utf-16-le"), "utf-16-le", id="utf-16 without BOM"),
        pytest.param(TEXT.encode("utf-16-be"), "utf-16-be", id="utf-16, big end first"),
        pytest.param(TEXT.encode("cp1252"), "cp1252", id="windows-1252"),
    ],
)
def test_encodings(data: bytes, codec: str) -> None:
    text, encoding = decode(data)
    assert text.removeprefix("\ufeff") == TEXT
    assert encoding.codec == codec


def test_latin_1() -> None:
    text, encoding = decode("Kafé Señor Muñoz di Kota Lama".encode("latin-1"))
    assert text == "Kafé Señor Muñoz di Kota Lama"
    assert encoding.notes == {"encoding": "Windows-1252"}


def test_one_broken_byte_does_not_spoil_a_utf_8_text() -> None:
    text, encoding = decode(TEXT.encode() + b"\xe2\x80" + b" selesai")
    assert text == TEXT + "� selesai"
    assert encoding.lossy


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", "PNG", id="png"),
        pytest.param(b"%PDF-1.7 text", "PDF", id="pdf"),
        pytest.param(b"PK\x03\x04\x14\x00word/document.xml", "ZIP, DOCX, …", id="docx"),
        pytest.param(bytes(range(256)) * 8, "?", id="any bytes"),
        pytest.param(b"\x00" * 500, "?", id="zeros"),
    ],
)
def test_binary_is_refused(data: bytes, kind: str) -> None:
    with pytest.raises(Unreadable) as refused:
        decode(data)
    assert refused.value.problem.reason == "binary"
    assert refused.value.problem.detail == {"kind": kind}


def test_stray_control_characters_do_not_make_a_text_binary() -> None:
    text, _ = decode(b"Harga\x00 beras\x0b naik\x1f di pasar kota dan di pasar desa.")
    assert "Harga" in text


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except Unreadable as unreadable:
        reason = unreadable.problem.reason
    else:
        reason = "" if isinstance(text, str) else "no text"
    assert reason in ("", "binary")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_utf_8_text_comes_back(text: str) -> None:
    data = text.encode()
    if data.startswith((b"%PDF", b"PK\x03\x04", b"GIF8", b"{\\rtf", b"Rar!", b"\xef\xbb\xbf")):
        return
    assert decode(data)[0] == text
