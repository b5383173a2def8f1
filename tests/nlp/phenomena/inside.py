"""Attributions inside what they report: `Harga itu dinilai publik berlebihan`."""

from __future__ import annotations

from .case import Case, case

INSIDE: list[Case] = [
    case(
        "judged-by-people",
        "Harga itu dinilai publik berlebihan. Langkah itu dinilai masyarakat luas.",
        "",
        ("indirect", "Harga itu dinilai publik berlebihan", None),
    ),
    case(
        "foreseen-by-a-body",
        "Angka ini diperkirakan BMKG naik pada Maret. Tahun ini diperkirakan BMKG menambah alat.",
        "BMKG:ORG",
        ("indirect", "Angka ini diperkirakan BMKG naik pada Maret", "BMKG"),
    ),
    case(
        "estimated",
        "Banjir itu ditaksir Bagas Wira merusak seratus rumah. Kerugian ditaksir mencapai dua miliar.",
        "Bagas Wira",
        ("indirect", "Banjir itu ditaksir Bagas Wira merusak seratus rumah", "Bagas Wira"),
    ),
    case(
        "found-safe",
        "Bagas Wira datang. Air itu dipastikan Bagas aman diminum.",
        "Bagas Wira, Bagas",
        ("indirect", "Air itu dipastikan Bagas aman diminum", "Bagas Wira"),
    ),
    case(
        "that-is-found-fair",
        "Hal itu dinilai Bagas Wira wajar.",
        "Bagas Wira",
        ("indirect", "Hal itu dinilai Bagas Wira wajar", "Bagas Wira"),
    ),
    case(
        "theirs-with-an-aim",
        "Sinta Ayu datang. Kunjungan itu diklaimnya untuk menjaga silaturahmi. "
        "Hal itu diklaimnya untuk menjaga silaturahmi.",
        "Sinta Ayu",
        ("indirect", "Kunjungan itu diklaimnya untuk menjaga silaturahmi", "Sinta Ayu"),
    ),
    case(
        "who-often-comes",
        "Ia disebut Bagas Wira kerap datang ke pasar.",
        "Bagas Wira",
        ("indirect", "Ia disebut Bagas Wira kerap datang ke pasar", "Bagas Wira"),
    ),
    case("called-by-a-name", "Taman itu disebut warga Taman Aman.", ""),
    case(
        "many-behind-a-place-and-who-says-it",
        "Di Liwa, kata Bagas Wira banyak warga mengungsi.",
        "Bagas Wira",
        ("indirect", "Di Liwa, kata Bagas Wira banyak warga mengungsi", "Bagas Wira"),
    ),
    case(
        "they-say-it-without-a-verb",
        "Sinta Ayu datang. Umumnya kata dia, keramaian ini sampai Lebaran.",
        "Sinta Ayu",
        ("indirect", "Umumnya kata dia, keramaian ini sampai Lebaran", "Sinta Ayu"),
    ),
    case(
        "on-what-that-rests",
        "Penambahan kuota itu kata Sinta Ayu berdasarkan hasil rapat. "
        "Rincian proyek itu kata Sinta Ayu, yakni dua jembatan.",
        "Sinta Ayu",
        ("indirect", "Penambahan kuota itu kata Sinta Ayu berdasarkan hasil rapat", "Sinta Ayu"),
        ("indirect", "Rincian proyek itu kata Sinta Ayu, yakni dua jembatan", "Sinta Ayu"),
    ),
]
