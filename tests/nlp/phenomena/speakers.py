"""The words for a speaker: names, roles, epithets."""

from __future__ import annotations

from .case import Case, case

SPEAKERS: list[Case] = [
    # speakers
    case(
        "title-and-degree",
        "Prof. Dr. Sinta Ayu, M.Si. mengatakan air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
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
        "body-of-the-list",
        "BPK menyebut kerugian negara mencapai Rp 2 miliar. TNI AD mengatakan bantuan sudah dikirim. "
        "Kemlu mengatakan air sudah surut.",
        "",
        ("indirect", "kerugian negara mencapai Rp 2 miliar", "BPK"),
        ("indirect", "bantuan sudah dikirim", "TNI AD"),
        ("indirect", "air sudah surut", "Kemlu"),
    ),
    case(
        "body-with-dalam-in-its-name",
        "Kementerian Dalam Negeri mengatakan bantuan sudah dikirim.",
        "Kementerian Dalam Negeri:ORG",
        ("indirect", "bantuan sudah dikirim", "Kementerian Dalam Negeri"),
    ),
    case(
        "adverb-behind-name",
        "Sinta Ayu baru saja mengatakan air sudah surut. "
        "Bagas Wira angkat suara, mengatakan bantuan sudah dikirim.",
        "Sinta Ayu, Bagas Wira",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("indirect", "bantuan sudah dikirim", "Bagas Wira"),
    ),
    case(
        "body",
        "KPK menyebut kerugian negara mencapai Rp 2 miliar.",
        "KPK:ORG",
        ("indirect", "kerugian negara mencapai Rp 2 miliar", "KPK"),
    ),
    case(
        "body-full-name",
        "Badan Urusan Sungai (BUS) meninjau tanggul. BUS memastikan air sudah surut.",
        "Badan Urusan Sungai:ORG, BUS:ORG",
        ("indirect", "air sudah surut", "Badan Urusan Sungai"),
    ),
    case("unnamed", '"Air naik tiba-tiba," kata seorang saksi.', "", ("direct", "Air naik tiba-tiba,", None)),
    case(
        "crowd",
        "Warga berharap tanggul segera diperbaiki.",
        "",
        ("indirect", "tanggul segera diperbaiki", None),
    ),
    case(
        "role-that-points-back",
        '"Bantuan sudah dikirim," kata Bagas Wira. "Semua kebagian," kata Ketua Yayasan Tirta itu.',
        "Bagas Wira",
        ("direct", "Bantuan sudah dikirim,", "Bagas Wira"),
        ("direct", "Semua kebagian,", "Bagas Wira"),
    ),
    case(
        "medium-is-no-speaker",
        '"Air sudah surut," kata Sinta Ayu, dikutip dari Warta Pesisir.',
        "Sinta Ayu, Warta Pesisir:ORG",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
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
        "acronym-without-brackets",
        "Badan Urusan Sungai meninjau tanggul. BUS memastikan air sudah surut.",
        "Badan Urusan Sungai:ORG, BUS:ORG",
        ("indirect", "air sudah surut", "Badan Urusan Sungai"),
    ),
    case(
        "body-behind-document",
        "Siaran pers KPK menyebutkan berita itu tidak benar.",
        "KPK:ORG",
        ("indirect", "berita itu tidak benar", "KPK"),
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
    case(
        "continues-who-spoke",
        '"Bantuan sudah dikirim," kata Sinta Ayu. Bagas Wira telah menerimanya. "Semua kebagian," lanjutnya.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Bantuan sudah dikirim,", "Sinta Ayu"),
        ("direct", "Semua kebagian,", "Sinta Ayu"),
    ),
    case(
        "source-that-points-back",
        'Sumber dari kepolisian menyatakan korban sudah dipulangkan. "Ia sehat," kata sumber itu.',
        "",
        ("indirect", "korban sudah dipulangkan", None),
        ("direct", "Ia sehat,", None),
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
        "our-side",
        "Sinta Ayu meninjau tanggul. Pihaknya memastikan air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "interview",
        'Bagaimana keadaan tanggul?\nSinta Ayu: "Tanggulnya aman sejak pagi tadi."',
        "Sinta Ayu",
        ("direct", "Tanggulnya aman sejak pagi tadi.", "Sinta Ayu"),
    ),
    case(
        "said-in-a-participle",
        "Bagas Wira menjawab tantangan Sinta Ayu dengan tegas, menyatakan dirinya bukan pegawai balai.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "dirinya bukan pegawai balai", "Bagas Wira"),
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
        "body-and-its-kind",
        "WHO, badan kesehatan PBB, memperingatkan air akan naik.",
        "WHO:ORG, PBB:ORG",
        ("indirect", "air akan naik", "WHO"),
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
        "while-ago-before-body",
        "Beberapa waktu lalu Bank Tirta memperkirakan harga naik.",
        "Bank Tirta:ORG",
        ("indirect", "harga naik", "Bank Tirta"),
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
        "while-weeping",
        "Sinta Ayu sambil menangis mengatakan rumahnya roboh.",
        "Sinta Ayu",
        ("indirect", "rumahnya roboh", "Sinta Ayu"),
    ),
    case(
        "with-others",
        "Sinta Ayu dan kawan-kawan mengaku air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "then-says",
        "Sinta Ayu menolak tawaran itu lalu mengatakan air sudah surut.",
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
        "share-of-the-users",
        "Sebagian dari pengguna mengatakan bahwa, aplikasi itu sering macet.",
        "",
        ("indirect", "aplikasi itu sering macet", None),
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
        "they-of-a-body",
        "BEM Tirta meminta sungai dikeruk. Mereka mengatakan air sudah naik.",
        "BEM Tirta:ORG",
        ("indirect", "sungai dikeruk", "BEM Tirta"),
        ("indirect", "air sudah naik", "BEM Tirta"),
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
        "who-issued-the-document",
        "Menurut catatan yang disampaikan Sinta Ayu, air sudah surut. "
        "Menurut data yang dikeluarkan oleh Bank Tirta, bantuan sudah dikirim. "
        '"Air sudah surut," ungkap penelitian dari University of Levora.',
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("indirect", "bantuan sudah dikirim", "Bank Tirta"),
        ("direct", "Air sudah surut,", "University of Levora"),
    ),
    case(
        "medium-only-passes-it-on",
        "Menurut laporan yang dilansir The Levora, air sudah surut.",
        "",
        ("indirect", "air sudah surut", None),
    ),
    case(
        "name-of-an-account",
        '"Air sudah surut," tulis akun Instagram sinta_ayu. "Kami siap," tulis akun anonim.',
        "",
        ("direct", "Air sudah surut,", "sinta_ayu"),
        ("direct", "Kami siap,", None),
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
        "body-with-a-small-letter",
        "eTirta menjelaskan bahwa air sudah surut.",
        "",
        ("indirect", "air sudah surut", "eTirta"),
    ),
    case(
        "told-by-where-from",
        '"Kami siap," kata Bagas Wira. "Air sudah surut," sambung pesepak bola asal Bekasi.',
        "Bagas Wira",
        ("direct", "Kami siap,", "Bagas Wira"),
        ("direct", "Air sudah surut,", "Bagas Wira"),
    ),
    case(
        "data-of-a-foreign-body",
        "Menurut data World Water Forum 2018, air sudah surut.",
        "",
        ("indirect", "air sudah surut", "World Water Forum"),
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
        "account-of-officer",
        "Menurut informasi dari Kapolsek Tirta AKP Bagas Wira, pelaku sudah ditangkap.",
        "Kapolsek Tirta AKP Bagas Wira:ORG",
        ("indirect", "pelaku sudah ditangkap", "Bagas Wira"),
    ),
    case(
        "statement-of-general",
        '"Kami menang," bunyi pernyataan Jenderal Bagas Wira.',
        "Jenderal Bagas Wira:ORG",
        ("direct", "Kami menang,", "Bagas Wira"),
    ),
    case(
        "netizens-at-head",
        "Video itu beredar. Warganet menyebut bahwa video itu rekayasa.",
        "Warganet",
        ("indirect", "video itu rekayasa", None),
    ),
    case(
        "company-without-name",
        "PT Tirta Asri menargetkan laba naik. Perseroan mengklaim bahwa penjualannya sehat.",
        "PT Tirta Asri:ORG, Perseroan:ORG",
        ("indirect", "laba naik", "PT Tirta Asri"),
        ("indirect", "penjualannya sehat", "PT Tirta Asri"),
    ),
    case(
        "site-before-name",
        "Laman Kabar Tirta melaporkan pemain itu dijual.",
        "Laman Kabar Tirta:ORG",
        ("indirect", "pemain itu dijual", "Kabar Tirta"),
    ),
    case(
        "followers-of-named",
        '"Ia pulang," kata tetangga Sinta Ayu. Pendukung Bagas Wira menilai bahwa ini curang.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Ia pulang,", None),
        ("indirect", "ini curang", None),
    ),
    case(
        "society-of-place",
        "Masyarakat Kota Tirta menilai bahwa jalan itu sempit.",
        "Tirta",
        ("indirect", "jalan itu sempit", None),
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
        "ministry-of-place",
        "Kementerian pertahanan Spanyol menyatakan bahwa warganya selamat.",
        "Spanyol:LOC",
        ("indirect", "warganya selamat", "Kementerian pertahanan Spanyol"),
    ),
    case(
        "very-before-cue",
        "PT Tirta sangat berharap agar jalan itu diperbaiki.",
        "PT Tirta:ORG",
        ("indirect", "jalan itu diperbaiki", "PT Tirta"),
    ),
]
