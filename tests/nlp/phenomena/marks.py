"""Words in marks, where their attribution stands, and what is not the story."""

from __future__ import annotations

from .case import Case, case

MARKS: list[Case] = [
    # marks
    case(
        "straight",
        '"Air sudah surut," kata Sinta Ayu.',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "curly",
        "“Air sudah surut,” ujar Sinta Ayu.",
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "same-mark",
        "”Air sudah surut,” tutur Sinta Ayu.",
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "guillemets",
        "«Air sudah surut,» kata Sinta Ayu.",
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "single-in-double",
        "\"Ini bukan 'proyek titipan' siapa pun,\" kata Bagas Wira.",
        "Bagas Wira",
        ("direct", "Ini bukan 'proyek titipan' siapa pun,", "Bagas Wira"),
    ),
    case(
        "space-before-closing",
        '"Air sudah surut, "kata Sinta Ayu.',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "closing-missing",
        '"Air sudah surut, kata Sinta Ayu.\n"Warga boleh pulang," kata Bagas Wira.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
        ("direct", "Warga boleh pulang,", "Bagas Wira"),
    ),
    case(
        "opening-missing",
        'Air sudah surut sejak pagi," kata Sinta Ayu.\n"Warga boleh pulang," kata Bagas Wira.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Air sudah surut sejak pagi,", "Sinta Ayu"),
        ("direct", "Warga boleh pulang,", "Bagas Wira"),
    ),
    case(
        "not-closed-before-others-speak",
        '"Tanggul itu rusak.\nHarga pupuk naik.\n"Kami rugi," kata Sinta Ayu.',
        "Sinta Ayu",
        ("direct", "Tanggul itu rusak.", "Sinta Ayu"),
        ("direct", "Kami rugi,", "Sinta Ayu"),
    ),
    case(
        "over-three-paragraphs-each-opened",
        '"Tanggul itu rusak.\n"Air sudah naik.\n"Warga pulang," kata Sinta Ayu.',
        "Sinta Ayu",
        ("direct", 'Tanggul itu rusak.\n"Air sudah naik.\n"Warga pulang,', "Sinta Ayu"),
    ),
    case(
        "closing-mark-on-the-next-line",
        "“Tanggul itu rusak,\n” kata Sinta Ayu. “Warga pulang,” ujar Bagas Wira.",
        "Sinta Ayu, Bagas Wira",
        ("direct", "Tanggul itu rusak,", "Sinta Ayu"),
        ("direct", "Warga pulang,", "Bagas Wira"),
    ),
    case(
        "told-before-and-others-behind",
        'Sinta Ayu mengatakan, "Tanggul itu rusak.\n"Warga pulang," ujar Bagas Wira.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Tanggul itu rusak.", "Sinta Ayu"),
        ("direct", "Warga pulang,", "Bagas Wira"),
    ),
    case(
        "over-two-paragraphs",
        "Sinta Ayu menjelaskan penyebabnya.\n“Hujan turun tiga hari.\n“Tanggul pun tidak kuat,” katanya.",
        "Sinta Ayu",
        ("direct", "Hujan turun tiga hari.\n“Tanggul pun tidak kuat,", "Sinta Ayu"),
    ),
    case("term", 'Program "makan pagi gratis" dimulai bulan depan.', ""),
    case("nickname", 'Rahman "Sang Elang" Hakim menang lagi di Surabaya.', "Rahman, Hakim"),
    case("film-title", 'Film berjudul "Senja di Pelabuhan" tayang pekan ini.', ""),
    # where the attribution stands
    case(
        "cue-before",
        'Sinta Ayu mengatakan, "Air sudah surut."',
        "Sinta Ayu",
        ("direct", "Air sudah surut.", "Sinta Ayu"),
    ),
    case(
        "split",
        '"Air sudah surut," kata Sinta Ayu. "Warga boleh pulang."',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
        ("direct", "Warga boleh pulang.", "Sinta Ayu"),
    ),
    case(
        "name-behind-what-a-role-is-for",
        '"Air sudah surut," kata juru bicara PBB untuk urusan pangan, Sinta Ayu di Jenewa.',
        "Sinta Ayu, PBB:ORG",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "degrees-without-comma",
        '"Air sudah surut," kata Kapolsek Tirta AKP Bagas Wira SH MHum mewakili Kapolres.',
        "Bagas Wira",
        ("direct", "Air sudah surut,", "Bagas Wira"),
    ),
    case(
        "lawyer-of-a-party",
        '"Kami menolak," ujar kuasa hukum tergugat, Sinta Ayu SH MH CLA, usai sidang.',
        "Sinta Ayu",
        ("direct", "Kami menolak,", "Sinta Ayu"),
    ),
    case(
        "husband-named-behind-comma",
        '"Kami ikhlas," ujar suaminya, Bagas Wira.',
        "Bagas Wira",
        ("direct", "Kami ikhlas,", "Bagas Wira"),
    ),
    case(
        "medium-named-behind-its-kind",
        "Menurut sebuah media asal Italia, Sport Notizie, klub itu menawar dua pemain.",
        "Sport Notizie:ORG",
        ("indirect", "klub itu menawar dua pemain", "Sport Notizie"),
    ),
    case(
        "kind-behind-a-medium",
        "Menurut The Ledger, majalah bisnis asal Inggris, laba bank itu naik.",
        "The Ledger:ORG",
        ("indirect", "laba bank itu naik", "The Ledger"),
    ),
    case(
        "medium-behind-its-country",
        "Menurut kantor berita resmi Suriah SANA, air sudah surut.",
        "SANA:ORG",
        ("indirect", "air sudah surut", "SANA"),
    ),
    case(
        "no-medium-in-a-list",
        "Menurut media Italia, Levora, Tirta, dan Asri mengincar pemain itu.",
        "Levora:ORG, Tirta:ORG, Asri:ORG",
        ("indirect", "Levora, Tirta, dan Asri mengincar pemain itu", None),
    ),
    case(
        "body-behind-a-study",
        "Menurut sebuah studi dari Universitas Tirta, kopi menurunkan risiko diabetes.",
        "Universitas Tirta:ORG",
        ("indirect", "kopi menurunkan risiko diabetes", "Universitas Tirta"),
    ),
    case(
        "subject-after-marks",
        '"Air sudah surut," Sinta Ayu menambahkan.',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "continuation-paragraph",
        '"Air sudah surut," kata Sinta Ayu.\n"Warga boleh pulang sekarang."',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
        ("direct", "Warga boleh pulang sekarang.", "Sinta Ayu"),
    ),
    case(
        "written-source",
        '"Terima kasih atas doa kalian," tulis Sinta Ayu di akunnya.',
        "Sinta Ayu",
        ("direct", "Terima kasih atas doa kalian,", "Sinta Ayu"),
    ),
    case(
        "two-in-turn",
        '"Air sudah surut," kata Sinta Ayu.\n"Belum semuanya," kata Bagas Wira.\n'
        '"Besok kami periksa," kata Sinta.',
        "Sinta Ayu, Bagas Wira, Sinta",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
        ("direct", "Belum semuanya,", "Bagas Wira"),
        ("direct", "Besok kami periksa,", "Sinta Ayu"),
    ),
    # furniture
    case(
        "pointer-between",
        '"Air sudah surut," kata Sinta Ayu.\nBaca juga: Wali Kota: "Tanggul Aman"\n'
        '"Warga boleh pulang," ujarnya.',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
        ("direct", "Warga boleh pulang,", "Sinta Ayu"),
    ),
    case(
        "emoji",
        '"Air sudah surut 🙂," kata Sinta Ayu.',
        "Sinta Ayu",
        ("direct", "Air sudah surut 🙂,", "Sinta Ayu"),
    ),
    # what stands in marks and nobody said
    case(
        "translation-behind-a-colon",
        'Sinta Ayu membaca doa itu.\nArtinya: "Ya Tuhan kami, ampunilah dosa kami."',
        "Sinta Ayu",
    ),
    case(
        "motto-before-who-speaks",
        'Dengan moto "Kami Siap Membantu", Bagas Wira mengatakan timnya akan bekerja keras.',
        "Bagas Wira",
        ("indirect", "timnya akan bekerja keras", "Bagas Wira"),
    ),
    case(
        "term-before-another-clause",
        'Di ikon "dua kepala besar", Bagas Wira menemukan daftar teman.',
        "Bagas Wira",
    ),
    case(
        "stop-within-marks-in-marks",
        "Sinta Ayu datang. \"Saya jawab, 'Air sudah surut.'\" Bagas Wira menolak.",
        "Sinta Ayu, Bagas Wira",
        ("direct", "Saya jawab, 'Air sudah surut.'", "Sinta Ayu"),
    ),
]
