"""The words for a speaker: names, roles, epithets."""

from __future__ import annotations

from .case import Case, case

SPEAKERS: list[Case] = [
    case(
        "title-and-degree",
        "Prof. Dr. Sinta Ayu, M.Si. mengatakan air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "cut-off-first-name",
        "Dosen Universitas Tirta, Muh. Bagas Wira, mengatakan air sudah surut. "
        "Menurut Bagas, jalan sudah kering.",
        "Bagas Wira, Universitas Tirta:ORG",
        ("indirect", "air sudah surut", "Muh. Bagas Wira"),
        ("indirect", "jalan sudah kering", "Muh. Bagas Wira"),
    ),
    case(
        "particles-in-name",
        "Kurator museum, Willem van der Zanden, mengatakan kain itu langka. "
        '"Pengunjung kagum," kata Van der Zanden.',
        "Willem, Van der Zanden",
        ("indirect", "kain itu langka", "Willem van der Zanden"),
        ("direct", "Pengunjung kagum,", "Willem van der Zanden"),
    ),
    case(
        "owner-between-commas",
        "Sinta Ayu (61), pemiliknya, mengatakan warung itu sudah tutup.",
        "Sinta Ayu",
        ("indirect", "warung itu sudah tutup", "Sinta Ayu"),
    ),
    case(
        "aged-apposition",
        "Menurut Bagas Wira, pedagang berusia 50 tahun, pasar itu sudah ditutup.",
        "Bagas Wira",
        ("indirect", "pasar itu sudah ditutup", "Bagas Wira"),
    ),
    case(
        "one-of-a-place-with-an-age",
        '"Air sudah surut," kata salah satu pengemudi ojol asal Genuk, Wawan (35), Rabu.',
        "Wawan",
        ("direct", "Air sudah surut,", "Wawan"),
    ),
    case(
        "one-at-a-place",
        '"Air sudah surut," kata salah seorang pedagang di Pasar Liwa, Aminah, Rabu.',
        "Aminah",
        ("direct", "Air sudah surut,", "Aminah"),
    ),
    case(
        "one-of-a-place-in-a-district",
        '"Air sudah surut," kata salah satu warga Desa Tirta, Kecamatan Asri, Rabu.',
        "",
        ("direct", "Air sudah surut,", None),
    ),
    case(
        "aged-behind-small-words",
        '"Air sudah surut," kata seorang saksi mata Darwis (52), Rabu.',
        "",
        ("direct", "Air sudah surut,", "Darwis"),
    ),
    case(
        "role-that-lists-fields",
        '"Air sudah surut," kata Kepala Dinas Pangan, Tanaman Pangan dan Hortikultura Liwa, Jumali, Rabu.',
        "Jumali",
        ("direct", "Air sudah surut,", "Jumali"),
    ),
    case(
        "behind-the-short-form-of-a-body",
        '"Air sudah surut," kata Ketua Persaudaraan Pedagang Tirta (Perdati) Usamah Hisyam, Rabu.',
        "",
        ("direct", "Air sudah surut,", "Usamah Hisyam"),
    ),
    case(
        "place-behind-the-short-form-of-a-body",
        '"Air sudah surut," kata Kepala Dinas Kesehatan (Dinkes) Lampung Barat, Rabu.',
        "",
        ("direct", "Air sudah surut,", None),
    ),
    case(
        "behind-where-somebody-is-from",
        "Gelandang asal Jepang Keisuke Honda mengaku sudah lelah.",
        "Honda:ORG",
        ("indirect", "sudah lelah", "Keisuke Honda"),
    ),
    case(
        "dateline-with-a-dash-glued",
        "Liwa (Lampost.co)–Perum Bulog Tirta memastikan bahwa beras sudah aman.",
        "Liwa:LOC, Perum Bulog Tirta:ORG",
        ("indirect", "beras sudah aman", "Perum Bulog Tirta"),
    ),
    case(
        "rank-with-a-stop-glued",
        '"Air sudah surut," kata Kapolsek Tirta Iptu.Bagas Wira, Rabu.',
        "Bagas Wira",
        ("direct", "Air sudah surut,", "Bagas Wira"),
    ),
    case(
        "office-in-small-letters",
        "Menurut dinas perdagangan kabupaten Tirta Utara, harga jagung naik.",
        "",
        ("indirect", "harga jagung naik", "dinas perdagangan kabupaten Tirta Utara"),
    ),
    case(
        "called-so",
        "Sinta Ayu Lestari tiba. Nta, begitu ia disapa, mengatakan air sudah surut.",
        "Sinta Ayu Lestari, Nta",
        ("indirect", "air sudah surut", "Sinta Ayu Lestari"),
    ),
    case(
        "degree-of-health",
        "Kepala Dinas Kesehatan, dr. Sinta Ayu, MKM, mengatakan air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "address-before-name",
        '"Air sudah surut," kata Mak Jenab.',
        "Mak Jenab",
        ("direct", "Air sudah surut,", "Jenab"),
    ),
    case(
        "role-before",
        "Kepala Dinas Sosial Kota Bekasi Bagas Wira mengatakan bantuan sudah dikirim.",
        "",
        ("indirect", "bantuan sudah dikirim", "Bagas Wira"),
    ),
    case(
        "role-comma-name",
        '"Bantuan sudah dikirim," kata Ketua Yayasan Tirta, Bagas Wira, kepada wartawan.',
        "",
        ("direct", "Bantuan sudah dikirim,", "Bagas Wira"),
    ),
    case(
        "name-comma-role",
        "Bagas Wira, ketua Yayasan Tirta, mengatakan bantuan sudah dikirim.",
        "Bagas Wira",
        ("indirect", "bantuan sudah dikirim", "Bagas Wira"),
    ),
    case(
        "aside-after-name",
        "Bagas Wira dalam sambutannya mengatakan bantuan sudah dikirim.",
        "Bagas Wira",
        ("indirect", "bantuan sudah dikirim", "Bagas Wira"),
    ),
    case(
        "short-form",
        "Bagas Wira tiba di Bekasi. Wira mengatakan bantuan sudah dikirim.",
        "Bagas Wira, Wira",
        ("indirect", "bantuan sudah dikirim", "Bagas Wira"),
    ),
    case(
        "pronouns",
        "Sinta Ayu mengatakan air sudah surut. Ia berharap warga segera pulang. "
        '"Kami siap membantu," ujarnya.',
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("indirect", "warga segera pulang", "Sinta Ayu"),
        ("direct", "Kami siap membantu,", "Sinta Ayu"),
    ),
    case(
        "adverb-behind-name",
        "Sinta Ayu baru saja mengatakan air sudah surut. "
        "Bagas Wira angkat suara, mengatakan bantuan sudah dikirim.",
        "Sinta Ayu, Bagas Wira",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("indirect", "bantuan sudah dikirim", "Bagas Wira"),
    ),
    case("unnamed", '"Air naik tiba-tiba," kata seorang saksi.', "", ("direct", "Air naik tiba-tiba,", None)),
    case(
        "role-that-points-back",
        '"Bantuan sudah dikirim," kata Bagas Wira. "Semua kebagian," kata Ketua Yayasan Tirta itu.',
        "Bagas Wira",
        ("direct", "Bantuan sudah dikirim,", "Bagas Wira"),
        ("direct", "Semua kebagian,", "Bagas Wira"),
    ),
    case(
        "other-person-in-the-words",
        'Bagas Wira membela Sinta Ayu. "Dia tidak bersalah," kata Bagas.\nSinta Ayu tidak hadir. '
        '"Dia sedang sakit," ujarnya.',
        "Bagas Wira, Sinta Ayu, Bagas, Sinta Ayu",
        ("direct", "Dia tidak bersalah,", "Bagas Wira"),
        ("direct", "Dia sedang sakit,", "Bagas Wira"),
    ),
    # where a name begins
    case(
        "name-behind-unknown-place",
        "Bupati Tirtabawang Sinta Ayu mengatakan air sudah surut. Sinta berharap warga segera pulang.",
        "",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("indirect", "warga segera pulang", "Sinta Ayu"),
    ),
    case(
        "rank-before-name",
        "Kapolsek Tanah Sareal Kompol Bagas Wira mengatakan pelaku sudah ditangkap.",
        "",
        ("indirect", "pelaku sudah ditangkap", "Bagas Wira"),
    ),
    case(
        "role-with-small-words",
        '"Kami tumbuh pesat," ujar Direktur Utama bank tirta syariah Bagas Wira.',
        "",
        ("direct", "Kami tumbuh pesat,", "Bagas Wira"),
    ),
    case(
        "english-role",
        '"Kami tumbuh pesat," ujar Group Head Home Business Tirta Axis, Bagas Wira, Senin (20/7/2020).',
        "Bagas Wira",
        ("direct", "Kami tumbuh pesat,", "Bagas Wira"),
    ),
    case(
        "role-behind-name-without-comma",
        "Sementara itu Bagas Wira warga Desa Tirta menjelaskan kondisi air sudah surut.",
        "Bagas Wira",
        ("indirect", "kondisi air sudah surut", "Bagas Wira"),
    ),
    case(
        "role-not-of-the-name-before",
        "Senada dengan Bagas Wira, Ketua Yayasan Tirta, Sinta Ayu, menilai air sudah surut.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "initial-in-name",
        "Sekretaris Kementerian Air Bagas S. Dewa Wira menegaskan bantuan sudah dikirim.",
        "Bagas S. Dewa Wira",
        ("indirect", "bantuan sudah dikirim", "Bagas S. Dewa Wira"),
    ),
    case(
        "doctor",
        "Menurut dr Bagas Wira, SpPD, gejala itu tidak berbahaya.",
        "Bagas Wira",
        ("indirect", "gejala itu tidak berbahaya", "Bagas Wira"),
    ),
    # names for the same
    case(
        "nickname-points-back",
        '"Stok aman," kata Bagas Wira. Pria yang kerap disapa Buwir itu menyebut gudang sudah penuh. '
        "Buwir berharap harga tetap stabil.",
        "Bagas Wira, Buwir",
        ("direct", "Stok aman,", "Bagas Wira"),
        ("indirect", "gudang sudah penuh", "Bagas Wira"),
        ("indirect", "harga tetap stabil", "Bagas Wira"),
    ),
    case(
        "wife-of-somebody",
        '"Kami pasrah," kata istri Bagas Wira.',
        "Bagas Wira",
        ("direct", "Kami pasrah,", None),
    ),
    case(
        "lawyer-of-the-accused",
        "Kuasa hukum terdakwa Bagas Wira meyakini kliennya tidak bersalah.",
        "Bagas Wira",
        ("indirect", "kliennya tidak bersalah", None),
    ),
    # more speakers
    case(
        "one-word-name",
        '"Air sudah surut," kata Sintawati.\n"Warga boleh pulang," ujar Sintawati.',
        "Sintawati",
        ("direct", "Air sudah surut,", "Sintawati"),
        ("direct", "Warga boleh pulang,", "Sintawati"),
    ),
    case(
        "interview",
        'Bagaimana keadaan tanggul?\nSinta Ayu: "Tanggulnya aman sejak pagi tadi."',
        "Sinta Ayu",
        ("direct", "Tanggulnya aman sejak pagi tadi.", "Sinta Ayu"),
    ),
    case(
        "asked-about",
        "Penyidik menanyakan kepada Sinta Ayu terkait pernyataannya yang menyebut ada pejabat terlibat.",
        "Sinta Ayu",
    ),
    case(
        "acting-for-a-long-body",
        "Sinta Ayu selaku Pamong Direktorat Film, Musik, dan Media mengutarakan musisi harus dilindungi.",
        "Sinta Ayu",
        ("indirect", "musisi harus dilindungi", "Sinta Ayu"),
    ),
    # doctors
    case(
        "specialist-behind-a-name",
        "Dokter spesialis jantung dr. Sinta Ayu, Sp.JP(K), FIHA, mengatakan kurang tidur berbahaya.",
        "Sinta Ayu",
        ("indirect", "kurang tidur berbahaya", "Sinta Ayu"),
    ),
    case(
        "according-to-a-specialist",
        "Menurut dokter RS Tirta, dr. Sinta Ayu, Sp.P(K), virus itu tidak ganas.",
        "Sinta Ayu",
        ("indirect", "virus itu tidak ganas", "Sinta Ayu"),
    ),
    case(
        "dentist",
        '"Itu berbahaya," ujar Direktur RSUD Tirta, drg. Sinta Ayu, M.Kes.',
        "Sinta Ayu",
        ("direct", "Itu berbahaya,", "Sinta Ayu"),
    ),
    # who the words before the cue are
    case(
        "meeting-at-a-place-between-commas",
        "Sinta Ayu, dalam rapat di Senayan, Jakarta, Senin (10/2), menyatakan air sudah surut.",
        "Sinta Ayu, Jakarta:LOC",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "resident-when-met",
        "Warga saat ditemui Selasa malam mengaku belum menerima bantuan.",
        "",
        ("indirect", "belum menerima bantuan", None),
    ),
    case(
        "week-ago-behind-subject",
        "Bupati Sinta Ayu akhir pekan lalu mengatakan air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "until-now",
        "Sinta Ayu hingga saat ini meyakini anaknya masih hidup.",
        "Sinta Ayu",
        ("indirect", "anaknya masih hidup", "Sinta Ayu"),
    ),
    case(
        "several-times",
        "Sinta Ayu sudah beberapa kali mengatakan air akan naik.",
        "Sinta Ayu",
        ("indirect", "air akan naik", "Sinta Ayu"),
    ),
    case(
        "with-a-voice",
        "Seorang saksi dengan suara bergetar mengatakan mobil itu melaju kencang.",
        "",
        ("indirect", "mobil itu melaju kencang", None),
    ),
    case(
        "with-others",
        "Sinta Ayu dan kawan-kawan mengaku air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "when-that-is-said",
        "Saat Sinta Ayu mengatakan hal itu, para tamu bertepuk tangan.",
        "Sinta Ayu",
    ),
    case(
        "only-a-time-before",
        "Pada April 2005 secara resmi menyatakan bahwa air sudah surut.",
        "",
        ("indirect", "air sudah surut", None),
    ),
    case(
        "time-behind-a-name",
        "Sinta Ayu kala itu mengaku tidak tahu air sudah naik.",
        "Sinta Ayu",
        ("indirect", "tidak tahu air sudah naik", "Sinta Ayu"),
    ),
    case(
        "role-behind-a-name",
        "Sinta Petugas Balai Sungai Tirta mengungkapkan bahwa air sudah surut.",
        "Sinta",
        ("indirect", "air sudah surut", "Sinta"),
    ),
    case(
        "office-that-ends-like-a-name",
        'Jaksa Agung Bagas Wira datang. "Air sudah surut," kata Jaksa Agung di lokasi.',
        "Bagas Wira",
        ("direct", "Air sudah surut,", "Bagas Wira"),
    ),
    case(
        "place-inside-a-role",
        "Kepala Dinas Sosial Sleman, Jawa Timur, Bagas Wira menyatakan air sudah surut.",
        "Bagas Wira, Jawa Timur:LOC",
        ("indirect", "air sudah surut", "Bagas Wira"),
    ),
    case(
        "one-of-many-told-by-place",
        'Seorang petani di Tirta Timur, Sugeng, mengatakan air sudah surut. "Kami lega," kata dia.',
        "Sugeng:LOC",
        ("indirect", "air sudah surut", "Sugeng"),
        ("direct", "Kami lega,", "Sugeng"),
    ),
    case(
        "nickname-explained",
        "Sinta Rahayu datang ke balai. Namun, menurut Tata - sapaan Sinta Rahayu - air sudah surut.",
        "Sinta Rahayu, Tata",
        ("indirect", "air sudah surut", "Sinta Rahayu"),
    ),
    case(
        "clipped-name",
        'Sandiaga Wira datang. "Air sudah surut," kata Sandi.',
        "Sandiaga Wira, Sandi",
        ("direct", "Air sudah surut,", "Sandiaga Wira"),
    ),
    case(
        "pair-of-names",
        "Pasangan Bagas-Sinta menang. Bagas Wira dan Sinta Ayu datang. Menurut Sinta, air sudah surut.",
        "Bagas-Sinta, Bagas Wira, Sinta Ayu, Sinta",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "pair-with-a-stroke",
        "Bagas Wira/Sinta Ayu menang. Menurut Sinta, lawannya kuat.",
        "Bagas Wira/Sinta Ayu, Sinta",
        ("indirect", "lawannya kuat", "Sinta Ayu"),
    ),
    case(
        "headline-in-a-name",
        'Sinta Ayu Gugat Cerai Bagas\n"Saya lega," kata Sinta.\nSinta Ayu pulang. Sinta Ayu tidur.',
        "Sinta Ayu Gugat Cerai Bagas, Sinta Ayu, Sinta",
        ("direct", "Saya lega,", "Sinta Ayu"),
    ),
    case(
        "noun-of-a-headline-before-a-name",
        'Senyum Bagas usai menang\n"Saya lega," kata Bagas.\nBagas Wira pulang. Bagas lalu tidur.',
        "Senyum Bagas, Bagas Wira, Bagas",
        ("direct", "Saya lega,", "Bagas Wira"),
    ),
    case(
        "spelt-most-often",
        "Bagas Wirya datang. Bagas Wira mengatakan air sudah surut. Bagas Wira lalu pulang.",
        "Bagas Wirya, Bagas Wira",
        ("indirect", "air sudah surut", "Bagas Wira"),
    ),
    case(
        "title-in-a-well-known-name",
        "Menurut Gus Mus, air sudah surut.",
        "Gus Mus",
        ("indirect", "air sudah surut", "Gus Mus"),
    ),
    case(
        "nickname-with-a-title",
        "Presiden Abdurrahman Wahid pulang. Gus Dur mengatakan air sudah surut.",
        "Abdurrahman Wahid, Dur",
        ("indirect", "air sudah surut", "Abdurrahman Wahid"),
    ),
    case(
        "degrees-in-a-row",
        "Kepada kami, dr Sinta Ayu M.Gizi., SpGK mengatakan air itu aman.",
        "Sinta Ayu M.Gizi, SpGK:ORG",
        ("indirect", "air itu aman", "Sinta Ayu"),
    ),
    # epithets
    case(
        "told-by-birth",
        "Banyak seniman bersiap, salah satunya adalah Sinta Ayu. Perempuan kelahiran 1996 ini mengaku "
        "sudah lama berlatih.",
        "Sinta Ayu",
        ("indirect", "sudah lama berlatih", "Sinta Ayu"),
    ),
    case(
        "told-by-country",
        "Bagas Wira mengatakan laga itu berat. Bahkan pemain asal Tirta menyebut lawannya lebih kuat.",
        "Bagas Wira, Tirta:LOC",
        ("indirect", "laga itu berat", "Bagas Wira"),
        ("indirect", "lawannya lebih kuat", "Bagas Wira"),
    ),
    case(
        "former-office-without-a-name",
        '"Air sudah surut," kata Bagas Wira. Mantan Direktur Bank Tirta menyatakan warga boleh pulang.',
        "Bagas Wira, Bank Tirta:ORG",
        ("direct", "Air sudah surut,", "Bagas Wira"),
        ("indirect", "warga boleh pulang", "Bagas Wira"),
    ),
    case(
        "told-by-what-is-in-a-relative-clause",
        '"Kami siap," kata Bagas Wira, pemilik kios. "Air sudah surut," kata pria yang tinggal di Liwa itu. '
        "Pria yang identik dengan kacamata tebal itu mengatakan bantuan sudah dikirim.",
        "Bagas Wira",
        ("direct", "Kami siap,", "Bagas Wira"),
        ("direct", "Air sudah surut,", "Bagas Wira"),
        ("indirect", "bantuan sudah dikirim", "Bagas Wira"),
    ),
    case(
        "told-by-a-work-in-marks",
        '"Kami siap," kata sutradara film "Banjir Bandang", Bagas Wira. '
        '"Air sudah surut," kata pemeran film "Banjir Bandang" itu.',
        "Bagas Wira",
        ("direct", "Kami siap,", "Bagas Wira"),
        ("direct", "Air sudah surut,", "Bagas Wira"),
    ),
    case(
        "name-behind-an-office-elsewhere",
        '"Air sudah surut," kata jaksa penuntut umum pada KPK, Bagas Wira, saat sidang. '
        '"Kami siap," ujar dokter yang juga Ketua Ikatan Dokter Tirta, Sinta Ayu.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Air sudah surut,", "Bagas Wira"),
        ("direct", "Kami siap,", "Sinta Ayu"),
    ),
    case(
        "second-office-before-the-name",
        "Ketua Komisi IV DPRD Bekasi yang juga politikus PDIP Bagas Wira mengatakan bantuan sudah dikirim. "
        '"Kami siap," kata pengamat olahraga berkuda Sinta Ayu.',
        "Bagas Wira, Sinta Ayu",
        ("indirect", "bantuan sudah dikirim", "Bagas Wira"),
        ("direct", "Kami siap,", "Sinta Ayu"),
    ),
    case(
        "told-by-where-from",
        '"Kami siap," kata Bagas Wira. "Air sudah surut," sambung pesepak bola asal Bekasi.',
        "Bagas Wira",
        ("direct", "Kami siap,", "Bagas Wira"),
        ("direct", "Air sudah surut,", "Bagas Wira"),
    ),
    # names behind a comma
    case(
        "one-of-a-place",
        '"Airnya keruh," kata seorang warga Bekasi, Bagas Wira. '
        '"Listrik padam," kata salah satu warga Cibitung, Jawa Barat.',
        "Bekasi:LOC, Bagas Wira, Cibitung:LOC, Jawa Barat:LOC",
        ("direct", "Airnya keruh,", "Bagas Wira"),
        ("direct", "Listrik padam,", None),
    ),
    case(
        "sang-and-a-role",
        '"Kami senang," kata personel grup musik Levora, sang vokalis Bagas Wira.',
        "Levora:ORG, Bagas Wira",
        ("direct", "Kami senang,", "Bagas Wira"),
    ),
    case(
        "name-that-is-a-role",
        'Menteri Olahraga, Imam Wira, mengatakan atlet siap. "Ayo," kata Sekjen PSSI, Ratu Sinta Ayu.',
        "Wira, Sinta Ayu",
        ("indirect", "atlet siap", "Imam Wira"),
        ("direct", "Ayo,", "Ratu Sinta Ayu"),
    ),
    case(
        "name-behind-short-form",
        '"Bank sehat," kata Direktur Bank, Otoritas Jasa Keuangan (OJK) Bagas Wira, kemarin.',
        "Otoritas Jasa Keuangan:ORG, OJK:ORG, Bagas Wira",
        ("direct", "Bank sehat,", "Bagas Wira"),
    ),
    case(
        "doubled-name",
        '"Siap," kata Kapolres Tirta AKBP Bagas Karo Karo. "Ayo," ujar Karo Karo.',
        "Bagas Karo Karo",
        ("direct", "Siap,", "Bagas Karo Karo"),
        ("direct", "Ayo,", "Bagas Karo Karo"),
    ),
    case(
        "very-before-cue",
        "PT Tirta sangat berharap agar jalan itu diperbaiki.",
        "PT Tirta:ORG",
        ("indirect", "jalan itu diperbaiki", "PT Tirta"),
    ),
    case(
        "unlike-another",
        "Berbeda dengan Sinta, analis Tirta Futures, Bagas Wira, menilai harga itu terlalu tinggi. "
        "Sama seperti Sinta, pengamat politik Putri Ayu mengatakan harga akan naik.",
        "Sinta, Bagas Wira, Putri Ayu",
        ("indirect", "harga itu terlalu tinggi", "Bagas Wira"),
        ("indirect", "harga akan naik", "Putri Ayu"),
    ),
    case(
        "two-full-names-with-a-slash",
        "Ganda campuran Indonesia, Bagas Wira/Sinta Ayu, kalah dua gim. Bagas mengatakan lawan tampil baik.",
        "Bagas Wira/Sinta Ayu, Bagas",
        ("indirect", "lawan tampil baik", "Bagas Wira"),
    ),
    case(
        "short-first-name",
        '"Air sudah surut," kata Camat Liwa Moh. Idham Latif.',
        "",
        ("direct", "Air sudah surut,", "Moh. Idham Latif"),
    ),
    case(
        "place-told-elsewhere",
        "Banjir melanda Kabupaten Wanaraya. Kepala BPBD Wanaraya Ignas Bria mengatakan air sudah surut.",
        "",
        ("indirect", "air sudah surut", "Ignas Bria"),
    ),
    case(
        "title-behind-comma",
        "Ketua Sinode, Pdt. Bagas Wira, mengatakan air sudah surut.",
        "",
        ("indirect", "air sudah surut", "Bagas Wira"),
    ),
    # what stands beside a name
    case(
        "specialist-with-a-space",
        '"Susu baik," kata dr. Bagas Wira, Sp. OG, di Tirtasari. Bagas mengatakan air putih juga baik.',
        "Bagas Wira, Sp. OG",
        ("direct", "Susu baik,", "Bagas Wira"),
        ("indirect", "air putih juga baik", "Bagas Wira"),
    ),
    case(
        "dash-before-the-role",
        '"Laba naik," ungkap Surina – Direktur PT Tirta.',
        "Surina, PT Tirta:ORG",
        ("direct", "Laba naik,", "Surina"),
    ),
    case(
        "headline-behind-the-name",
        "Soal Cita-cita, Sinta Ayu Pernah Galau\nSinta Ayu mengatakan air sudah surut. "
        '"Jalan kering," kata Sinta Ayu.',
        "Sinta Ayu Pernah Galau, Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("direct", "Jalan kering,", "Sinta Ayu"),
    ),
    case(
        "name-of-common-words",
        "Tahun lalu, Dalai Lama mengatakan air sudah surut.",
        "",
        ("indirect", "air sudah surut", "Dalai Lama"),
    ),
    # one of several
    case(
        "one-of-a-club",
        "Salah satu legenda Persija Bagas Wira mengatakan air sudah surut.",
        "Persija Bagas Wira",
        ("indirect", "air sudah surut", "Bagas Wira"),
    ),
    case(
        "one-of-a-club-without-a-name",
        '"Air sudah surut," kata salah satu pemain Persib.',
        "Persib:ORG",
        ("direct", "Air sudah surut,", None),
    ),
    case(
        "whom-somebody-is-with-before-the-comma",
        "Didampingi Wakil Bupati Bagas Wira, Bupati Lamongan Sinta Ayu mengatakan air sudah surut.",
        "Bagas Wira, Lamongan:LOC, Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "whom-somebody-is-with-behind-the-name",
        "Bupati Lamongan Sinta Ayu didampingi Wakil Bupati Bagas Wira mengatakan air sudah surut.",
        "Lamongan:LOC, Sinta Ayu, Bagas Wira",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "one-who-came-in-without-a-name",
        'Sinta Ayu menghampiri seorang pedagang. "Berapa harganya?" tanya Sinta.\n'
        '"Harganya naik," jawab pedagang itu.',
        "Sinta Ayu, Sinta",
        ("direct", "Berapa harganya?", "Sinta Ayu"),
        ("direct", "Harganya naik,", None),
    ),
    case(
        "daughter-of-an-office",
        '"Harga naik," kata Sinta Ayu.\nPutri Presiden Bagas Wira itu mengatakan air sudah surut.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Harga naik,", "Sinta Ayu"),
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "kin-and-others-by-whom-they-are-told",
        '"Harga naik," kata Sinta Ayu.\nAdik Bagas Wira ini mengatakan air sudah surut.\n'
        '"Jalan rusak," ujar tunangan Levora Tirta itu.\n"Kami pulang," kata tangan kanan Bagas Wira itu.',
        "Sinta Ayu, Bagas Wira, Levora Tirta",
        ("direct", "Harga naik,", "Sinta Ayu"),
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("direct", "Jalan rusak,", "Sinta Ayu"),
        ("direct", "Kami pulang,", "Sinta Ayu"),
    ),
    case(
        "successor-with-a-name",
        '"Harga naik," kata penerus Bagas Wira, Sinta Ayu.\nIstri mendiang Levora Tirta, Dewi Asri, '
        "mengatakan air sudah surut.",
        "Sinta Ayu, Bagas Wira, Levora Tirta, Dewi Asri",
        ("direct", "Harga naik,", "Sinta Ayu"),
        ("indirect", "air sudah surut", "Dewi Asri"),
    ),
    case(
        "the-captain-goes-on",
        '"Harga naik," kata Sinta Ayu.\nSang kapten juga meminta maaf. "Air sudah surut," katanya.',
        "Sinta Ayu",
        ("direct", "Harga naik,", "Sinta Ayu"),
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "they-point-back-whatever-they-are",
        '"Harga naik," kata Sinta Ayu.\n"Air sudah surut," ujar wong Tirta itu.\n'
        "Srikandi Levora itu mengatakan jalan rusak.",
        "Sinta Ayu, Tirta, Levora",
        ("direct", "Harga naik,", "Sinta Ayu"),
        ("direct", "Air sudah surut,", "Sinta Ayu"),
        ("indirect", "jalan rusak", "Sinta Ayu"),
    ),
    case(
        "spelling-that-the-short-form-has",
        'Tim asuhan Bagas Anzori menang. Pelatih Bagas Anshori mengatakan hasil itu baik. "Kami senang," '
        "ucap Anshori.",
        "Bagas Anzori, Bagas Anshori, Anshori",
        ("indirect", "hasil itu baik", "Bagas Anshori"),
        ("direct", "Kami senang,", "Bagas Anshori"),
    ),
    case(
        "acting-as-head-of-a-body-with-and",
        "Budi Santoso selaku Kepala Badan Obat dan Makanan mengatakan air sudah surut.",
        "Budi Santoso, Badan Obat dan Makanan:ORG",
        ("indirect", "air sudah surut", "Budi Santoso"),
    ),
    case(
        "children-of-who-is-named",
        "Ketiga anak Sinta Ayu mengaku ikhlas. Kata anak-anak Sinta Ayu, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "ikhlas", None),
        ("indirect", "air sudah surut", None),
    ),
    case(
        "federation-of-a-country",
        '"Air surut," kata federasi sepak bola Italia.',
        "Italia:LOC",
        ("direct", "Air surut,", "federasi sepak bola Italia"),
    ),
    case(
        "the-government-is-no-apposition",
        "Menurut pengamat pasar Sinta Ayu, pemerintah sejak awal harus memastikan tujuan itu.",
        "Sinta Ayu",
        ("indirect", "pemerintah sejak awal harus memastikan tujuan itu", "Sinta Ayu"),
    ),
    case(
        "management-of-another-firm",
        'PT Tirta berubah. "Air surut," ujar manajemen. Analis Levora Aset Manajemen tiba.',
        "PT Tirta:ORG, Levora Aset Manajemen:ORG",
        ("direct", "Air surut,", None),
    ),
    case(
        "particle-of-a-surname",
        "Menurut Bagas ten Wira, air sudah surut.",
        "Bagas, Wira",
        ("indirect", "air sudah surut", "Bagas ten Wira"),
    ),
]
