"""Which names are kept of what the tagger takes for names, and of what kind, by table and without weights."""

from __future__ import annotations

import pytest

from articles.nlp.analysis import analyse
from articles.nlp.document import MentionKind
from articles.nlp.parse import NamedSpan, Parse

HEADLINES = [
    ("Bagas Wira Ditangkap di Liwa\nBagas Wira pulang.", "Bagas Wira Ditangkap", ["PER Bagas Wira"]),
    ("Bagas Bakal Gantikan Sinta", "Bagas Bakal Gantikan Sinta", ["PER Bagas", "PER Sinta"]),
    ("Bagas Tidak Sah Jadi Ketua", "Bagas Tidak Sah", ["PER Bagas"]),
    ("Ditemani Sinta Ayu, Bagas pulang.", "Ditemani Sinta Ayu", ["PER Sinta Ayu"]),
    ("Foto Bagas Wira Di Atas Meja", "Bagas Wira Di", ["PER Bagas Wira"]),
    ("Anton Di Marino pulang.", "Anton Di Marino", ["PER Anton Di Marino"]),
    ("Sri Puji Lestari pulang.", "Sri Puji Lestari", ["PER Sri Puji Lestari"]),
    ("Dimas Didik Dirgantara pulang.", "Dimas Didik Dirgantara", ["PER Dimas Didik Dirgantara"]),
    ("KPU Diserang Lagi", "KPU Diserang", ["ORG KPU"]),
    ("Dinas Pasar Ciptakan Cabai Super", "Dinas Pasar Ciptakan Cabai Super", ["ORG Dinas Pasar"]),
    ("Warga ikut Koalisi Selamatkan Liwa.", "Koalisi Selamatkan Liwa", ["ORG Koalisi Selamatkan Liwa"]),
    ("Direktorat Disiplin Tirta buka.", "Direktorat Disiplin Tirta", ["ORG Direktorat Disiplin Tirta"]),
]
BODIES = ("KPU", "Dinas", "Koalisi", "Direktorat")


def names_in(text: str, *tagged: tuple[str, MentionKind]) -> list[str]:
    """Return kind and name of what is kept, each once, in order; every occurrence of a word is tagged."""
    spans: list[NamedSpan] = []
    for words, kind in tagged:
        at = text.find(words)
        while at >= 0:
            if not any(one.start < at + len(words) and at < one.end for one in spans):
                spans.append(NamedSpan(at, at + len(words), kind))
            at = text.find(words, at + 1)
    document = analyse(text, [], Parse([], sorted(spans, key=lambda one: one.start)))
    return list(dict.fromkeys(f"{one.kind} {one.entity}" for one in document.mentions if one.form == "name"))


@pytest.mark.parametrize(("text", "tagged", "kept"), HEADLINES, ids=[row[1] for row in HEADLINES])
def test_words_of_a_headline_are_no_part_of_a_name(text: str, tagged: str, kept: list[str]) -> None:
    kind: MentionKind = "ORG" if tagged.startswith(BODIES) else "PER"
    assert names_in(text, (tagged, kind)) == kept


def test_the_last_word_of_a_name_in_a_headline_where_the_text_has_it_without() -> None:
    text = "Detik-detik Bagas Wira Jatuh di Liwa\nBagas Wira pulang. Bagas Wira lelah."
    assert names_in(text, ("Bagas Wira Jatuh", "PER"), ("Bagas Wira", "PER")) == ["PER Bagas Wira"]


@pytest.mark.parametrize(
    ("text", "tagged", "kept"),
    [
        (
            "Hanno Levermann datang. Warga menunggu Levermann.",
            [("Hanno Levermann", "PER")],
            "PER Hanno Levermann",
        ),
        ("Olimpik Levora datang. Gol kedua Levora jatuh.", [("Olimpik Levora", "ORG")], "ORG Levora"),
        ("Levora buka.\nYayasan Levora Ayu tutup.", [("Yayasan Levora Ayu", "ORG")], "PER Levora"),
    ],
)
def test_a_word_of_a_full_name(text: str, tagged: list[tuple[str, MentionKind]], kept: str) -> None:
    other: MentionKind = "ORG" if tagged[0][1] == "PER" else "PER"
    assert kept in names_in(text, *tagged, ("Levermann" if other == "ORG" else "Levora", other))


@pytest.mark.parametrize(
    ("text", "name", "kept"),
    [
        ("Warga mendukung klub Levora.", "Levora", "ORG"),
        ("Bagas memperkuat pabrikan Bravo Levora.", "Bravo Levora", "ORG"),
        ("Kapten klub Harun Levora pulang.", "Harun Levora", "PER"),
        ("Gol itu dicetak dalam kemenangan 3-1 atas Levora.", "Levora", "ORG"),
        ("Ia menang 21-15, 21-17 atas Levora.", "Levora", "PER"),
        ("Air surut, dikutip dari Harian Levora.", "Harian Levora", "ORG"),
        ("Laporan Wartawan Kabar Levora, dari Liwa.", "Kabar Levora", "ORG"),
        ("Hal itu dilaporkan media Inggris Kabar Levora.", "Kabar Levora", "ORG"),
        ("Bagas memperkuat tim asuhan Levora.", "Levora", "PER"),
        ("Gol kedua milik rekan satu tim Harun Levora. Harun Levora pulang.", "Harun Levora", "PER"),
    ],
)
def test_what_stands_beside_a_name_tells_its_kind(text: str, name: str, kept: MentionKind) -> None:
    other: MentionKind = "ORG" if kept == "PER" else "PER"
    tagged = kept if any(words in text for words in ("21-15", "Kapten", "satu tim")) else other
    assert f"{kept} {name}" in names_in(text, (name, tagged))


def test_a_body_behind_the_role_of_who_is_named() -> None:
    tagged: list[tuple[str, MentionKind]] = [("Levora", "PER"), ("Bagas Wira", "PER")]
    assert names_in("Bek Levora, Bagas Wira, pulang.", *tagged) == ["ORG Levora", "PER Bagas Wira"]


@pytest.mark.parametrize(
    ("text", "tagged", "kept"),
    [
        ("Bagas Wira-Sinta Ayu menang.", "Bagas Wira-Sinta Ayu", ["PER Bagas Wira", "PER Sinta Ayu"]),
        ("Bagas Wira - Sinta Ayu menang.", "Bagas Wira - Sinta Ayu", ["PER Bagas Wira", "PER Sinta Ayu"]),
        ("Bagas Wira vs Sinta Ayu", "Bagas Wira vs Sinta Ayu", ["PER Bagas Wira", "PER Sinta Ayu"]),
        ("Trent Bagas-Arnold menang.", "Trent Bagas-Arnold", ["PER Trent Bagas-Arnold"]),
        ("Ali Al-Levori Noor menang.", "Ali Al-Levori Noor", ["PER Ali Al-Levori Noor"]),
        ("(Tirtanews.com/Citra Ayu Lestari)", "Ayu Lestari", ["PER Citra Ayu Lestari"]),
        ("Bagas Wira/Sinta Ayu menang.", "Ayu", ["PER Sinta Ayu"]),
        ("(Bagas Wira/tirtacom)", "Bagas Wira/tirtacom", ["PER Bagas Wira"]),
        ("Warga bernama Ronggus A. Lio datang.", "Lio", ["PER Lio"]),
        (
            "Presiden Susilo Bambang Yudhoyono SBY pulang.",
            "Susilo Bambang Yudhoyono SBY",
            ["PER Susilo Bambang Yudhoyono"],
        ),
        ("Bacalah, kata KSAD: Kami Sudah Tahu", "Kami", []),
        ("Alhamdulillah, air surut.", "Alhamdulillah", []),
        ("HM datang.", "HM", ["PER HM"]),
        ("Ia pulang. Ayahnya menunggu.", "Ayahnya", []),
        ("Kenya menang.", "Kenya", ["LOC Kenya"]),
        ("Jean-Bagas Wira menang.", "Jean-Bagas Wira", ["PER Jean-Bagas Wira"]),
        ("Bayangkanlah sebuah rumah.", "Bayangkanlah", []),
        ("Pemain belakang Maroko Bagas Wira pulang.", "Maroko Bagas Wira", ["LOC Maroko", "PER Bagas Wira"]),
        ("Warga melihat Maroko Bagas Wira.", "Maroko Bagas Wira", ["PER Maroko Bagas Wira"]),
        ("Ketua Umum PKS, Ratu Wira, pulang.", "Ratu Wira", ["PER Ratu Wira"]),
        ("Istri Raja Bagas, Ratu Wira, pulang.", "Ratu Wira", ["PER Wira"]),
        ("Kiper Levora lelah. Pelatih Levora Hennig Buer pulang.", "Levora Hennig Buer", ["PER Hennig Buer"]),
        ("Pelatih Levora Hennig Buer pulang.", "Levora Hennig Buer", ["PER Levora Hennig Buer"]),
        ("Penangkapan Bagas gagal. Kini Bagas pulang.", "Penangkapan Bagas", ["PER Bagas"]),
        ("Lalu Bagas Wira pulang.", "Lalu Bagas Wira", ["PER Lalu Bagas Wira"]),
    ],
)
def test_where_a_persons_name_begins_and_ends(text: str, tagged: str, kept: list[str]) -> None:
    assert names_in(text, (tagged, "PER")) == kept


def test_a_name_that_the_tagger_parts_at_an_initial() -> None:
    assert names_in("Ia Ronggus A. Lio.", ("Ronggus A", "PER"), ("Lio", "PER")) == ["PER Ronggus A. Lio"]


@pytest.mark.parametrize(
    ("text", "tagged", "kept"),
    [
        ("Laporan Sinta Ayu TIRTANEWS.COM, Liwa", "Sinta Ayu TIRTANEWS.COM", ["PER Sinta Ayu"]),
        ("Striker Levora Madrid Bagas pulang.", "Striker Levora Madrid", ["ORG Levora Madrid"]),
        ("Kata Kanit Reskrim Polsek Liwa Bagas.", "Kanit Reskrim Polsek Liwa", ["ORG Polsek Liwa"]),
        ("Kata Kapolres Liwa.", "Kapolres Liwa", []),
        ("Direktur Utama Pupuk Tirta pulang.", "Utama Pupuk Tirta", ["ORG Pupuk Tirta"]),
        ("Tentara Nasional Tirta pulang.", "Tentara Nasional Tirta", ["ORG Tentara Nasional Tirta"]),
        ("Dewan Kopi Liwa DKL pulang.", "Dewan Kopi Liwa DKL", ["ORG Dewan Kopi Liwa"]),
        ("Dewan Kopi Liwa DKL menilai harga sudah naik.", "Dewan Kopi Liwa DKL", ["ORG Dewan Kopi Liwa"]),
        ("Levora Tirta vs Persitirta", "Levora Tirta vs Persitirta", ["ORG Levora Tirta", "ORG Persitirta"]),
        ("PENJELASAN: air surut.", "PENJELASAN", []),
        ("SIMAK PENJELASAN berikut.", "PENJELASAN", []),
        ("Warga menonton di Instagramnya.", "Instagramnya", ["ORG Instagram"]),
        ("Pria berinisial BWX datang.", "BWX", ["PER BWX"]),
        ("Korban BWX (23) datang.", "BWX", ["PER BWX"]),
        ("Korban KDRT datang.", "KDRT", ["ORG KDRT"]),
        ("Striker Inggris Bagas Wira pulang.", "Inggris Bagas Wira", ["LOC Inggris", "PER Bagas Wira"]),
        ("Tetapi Tirta Levora pulang.", "Tetapi Tirta Levora", ["ORG Tirta Levora"]),
        ("Kementerian Air pulang. Air surut.", "Kementerian Air", ["ORG Kementerian Air"]),
        ("DAN Levora pulang.", "DAN Levora", ["ORG DAN Levora"]),
        (
            "Piala Tirta 2016 Liwa Raya usai.",
            "Piala Tirta 2016 Liwa Raya",
            ["ORG Piala Tirta 2016 Liwa Raya"],
        ),
    ],
)
def test_what_the_tagger_takes_for_a_body(text: str, tagged: str, kept: list[str]) -> None:
    assert names_in(text, (tagged, "ORG")) == kept


@pytest.mark.parametrize(
    ("text", "tagged", "kept"),
    [
        ("PRESIDEN AKAN BACAKAN TEKS ITU BESOK", "BACAKAN", []),
        ("PRESIDEN AKAN DATANG KE KPK BESOK PAGI", "KPK", ["ORG KPK"]),
        ("PRESIDEN AKAN DATANG KE BANK LIWA BESOK PAGI", "BANK LIWA", ["ORG BANK LIWA"]),
        ("Saham TIRT, LEVO, WIRA, BAGS, SINT dan AYUU naik.", "BAGS", ["ORG BAGS"]),
        ("Warga GEMBIRA di Liwa.", "GEMBIRA", ["ORG GEMBIRA"]),
        ("LEVORA, Tirtanews.com - Air surut.", "LEVORA", ["LOC LEVORA"]),
    ],
)
def test_what_is_shouted_is_no_body(text: str, tagged: str, kept: list[str]) -> None:
    assert names_in(text, (tagged, "ORG")) == kept


@pytest.mark.parametrize(
    ("text", "tagged", "kept"),
    [
        ("Warga PKS Bawa Ayam Jago, Sinta pulang.", "Bawa Ayam Jago", []),
        ("Polisi tangkap penjual Video Viral.", "Video Viral", []),
        ("Warga melihat Badai di pasar.", "Badai", []),
        ("Warga menolong Saudara Badai.", "Badai", ["PER Badai"]),
        ("Warga menolong Badai (34).", "Badai", ["PER Badai"]),
        ('"Air surut," kata Badai.', "Badai", ["PER Badai"]),
        ("Pelatih Badai pulang.", "Badai", ["PER Badai"]),
        ("Warga menolong Badai. Lalu ibu Badai pulang.", "Badai", ["PER Badai"]),
        ("Badai Sinta Ayu pulang. Warga menolong Badai.", "Badai Sinta Ayu", ["PER Badai Sinta Ayu"]),
        ("Warga memperbaiki Masjid Bagas Wira.", "Masjid Bagas Wira", []),
        ("Warga ikut Reuni Akbar.", "Reuni Akbar", []),
        ("Ia bermain di film ' Dendam Sinta '.", "Dendam Sinta", []),
    ],
)
def test_nobody_is_called_by_common_words_unless_the_article_shows_it(
    text: str, tagged: str, kept: list[str]
) -> None:
    assert names_in(text, (tagged, "PER"), ("Badai", "PER")) == kept
