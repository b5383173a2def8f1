import pytest

from articles.nlp.furniture import KINDS, find_left_out, read_byline


def left(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.kind) for one in find_left_out(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Reporter: Sinta Ayu | Editor: Bagas Wira", "byline"),
        ("Penulis: Sinta Ayu", "byline"),
        ("Baca juga: Harga Cabai Turun Lagi", "read_also"),
        ("BACA JUGA : Harga Cabai Turun Lagi", "read_also"),
        ("[Baca juga: Harga Cabai Turun Lagi]", "read_also"),
        ("Tonton: Wali Kota Desak Pedagang Pindah", "watch"),
        ("Simak Video 'Detik-detik Jembatan Putus':", "watch"),
        ('Tonton juga video "Banjir di Pesisir" di sini:', "watch"),
        ("[Gambas:Video Nusantara]", "watch"),
        ("SCROLL TO CONTINUE WITH CONTENT", "scroll"),
        ("ADVERTISEMENT", "advert"),
        ("Ikuti berita terbaru kami di Google News dan saluran WhatsApp", "advert"),
        ("Warga menyeberangi jembatan darurat. (Foto: Sinta Ayu/Warta)", "caption"),
        ("Sumber: Warta Pesisir", "source"),
        ("(abc/def)", "initials"),
    ],
)
def test_whole_line_is_left_out(line: str, kind: str) -> None:
    text = f"Air sudah surut sejak pagi.\n{line}\nWarga kembali ke rumah."
    assert left(text) == [(line, kind)]
    assert kind in KINDS


@pytest.mark.parametrize(
    "line",
    [
        "Baca buku itu penting, kata Sinta.",
        "Simak penjelasannya berikut ini.",
        "Tonton pertandingan itu di stadion, ujarnya.",
        "Iklan rokok dilarang di sekolah.",
        "Editor: saya menolak naskah itu karena terlalu panjang.",
        "Penulis: Mengapa Anda menolak naskah itu?",
        "Foto-foto itu dipajang di balai desa.",
        "Jakarta - Bandung ditempuh tiga jam dengan kereta.",
    ],
)
def test_story_stays(line: str) -> None:
    assert left("Pembuka berita.\nKalimat kedua.\nKalimat ketiga.\n" + line + "\nPenutup berita.") == []


@pytest.mark.parametrize(
    ("start", "rest"),
    [
        ("JAKARTA, KOMPAS.com -", "Air surut."),
        ("Jakarta (ANTARA) -", "Air surut."),
        ("Jakarta, CNN Indonesia --", "Air surut."),
        ("TEMPO.CO, Jakarta -", "Air surut."),
        ("REPUBLIKA.CO.ID, BANDUNG --", "Air surut."),
        ("AMBON, KOMPAS —", "Air surut."),
        ("Bandung -", "Air surut."),
        ("Liputan6.com, Jakarta", "Air surut."),
    ],
)
def test_dateline(start: str, rest: str) -> None:
    text = f"{start} {rest}" if start[-1] in "-—" else f"{start} - {rest}"
    (found,) = find_left_out(text)
    assert found.kind == "dateline"
    assert text[found.end :].strip() == rest


@pytest.mark.parametrize("place", ["Jakarta", "Banda Aceh"])
def test_dateline_of_a_medium_without_a_dash(place: str) -> None:
    text = f"Liputan6.com, {place} Para peneliti datang."
    assert left(text) == [(f"Liputan6.com, {place}", "dateline")]
    assert left("Liputan6.com, Levora dan warga datang.") == []


def test_name_with_a_dash_is_no_dateline() -> None:
    assert left("Persipura - tim asal timur - menang lagi.") == []


def test_initials_after_the_last_sentence() -> None:
    assert left("Air surut. (abc/def)") == [("(abc/def)", "initials")]
    assert left("Air surut (red).") == []


def test_title_on_the_line_after_baca_juga() -> None:
    text = "Air surut.\nBaca juga:\nHarga Cabai Turun Lagi\nWarga pulang."
    assert left(text) == [("Baca juga:", "read_also"), ("Harga Cabai Turun Lagi", "read_also")]


def test_pointer_inside_a_paragraph() -> None:
    text = "Air surut (Baca juga: Harga Cabai Turun) sejak pagi."
    assert left(text) == [("(Baca juga: Harga Cabai Turun)", "read_also")]


@pytest.mark.parametrize(
    ("pointer", "rest"),
    [
        ("Baca juga: Warga Liwa Tolak Tambang di Hutan", " Bagas menambahkan, warga boleh pulang."),
        ("Baca juga: Warga Liwa Tolak Tambang", ' "Warga boleh pulang," ujarnya.'),
        ("Baca: Banjir Surut, Warga Pulang ke Rumah", " Menurut Sinta Ayu, air sudah surut."),
        ("Baca: Banjir Surut, Warga Pulang ke Rumah", " Sebelumnya, Camat Liwa Sinta Ayu meminta maaf."),
        ("Lihat juga : Banjir Surut di Liwa", " Kepala Dinas Pasar Tirta Sinta Ayu mengatakan air surut."),
        ("Baca juga: Warga Minta Beras", " Sinta Ayu, Bidan Puskesmas Liwa mengatakan air surut."),
        ("Baca juga: Warga Minta Beras", " Harga beras itu tetap."),
        ("Baca juga: Banjir Surut", ". Harga beras itu tetap."),
        ("Baca juga: warga Liwa menolak tambang", ""),
        ("BACA JUGA: Banjir Surut di Liwa", "Baca juga: Warga Minta Beras"),
    ],
)
def test_pointer_that_runs_on_into_the_story(pointer: str, rest: str) -> None:
    text = f"Hujan reda, kata Bagas Wira. {pointer}{rest}"
    assert left(text)[0] == (pointer, "read_also")
    assert len(left(text)) == 1 + rest.startswith("Baca")


def test_no_pointer_without_a_title() -> None:
    assert (
        left("Buku itu tebal. Baca juga: kata pengantar yang ditulis Sinta untuk warga Liwa. Lalu pulang.")
        == []
    )


@pytest.mark.parametrize(
    ("line", "author", "editor"),
    [
        ("Reporter: Sinta Ayu | Editor: Bagas Wira", "Sinta Ayu", "Bagas Wira"),
        ("Penulis: Sinta Ayu Editor: Bagas Wira", "Sinta Ayu", "Bagas Wira"),
        ("Editor: Bagas Wira", None, "Bagas Wira"),
        ("Pewarta : Sinta Ayu\nEditor: Bagas Wira", "Sinta Ayu", "Bagas Wira"),
    ],
)
def test_byline(line: str, author: str | None, editor: str | None) -> None:
    found = read_byline(f"{line}\nAir surut.")
    assert found is not None
    assert (found.author, found.editor) == (author, editor)


def test_heading_of_a_press_release() -> None:
    text = "SIARAN PERS\nUntuk segera disiarkan\nAir surut sejak pagi."
    assert left(text) == [("SIARAN PERS", "source"), ("Untuk segera disiarkan", "source")]


def test_no_byline() -> None:
    assert read_byline("Air surut.\nSumber: Warta Pesisir") is None


@pytest.mark.parametrize(
    "text", ["", "\n\n", "\x00", "a" * 100_000, "((((((", "Baca juga:", "🙂 Baca juga: x"]
)
def test_any_text_is_taken(text: str) -> None:
    for one in find_left_out(text):
        assert 0 <= one.start < one.end <= len(text)
