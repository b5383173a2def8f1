"""Who is brought in behind a long office, in a list, an aside or by a nickname, and whose side is meant."""

from __future__ import annotations

from .case import Case, case

BROUGHT_IN: list[Case] = [
    case(
        "name-behind-a-body-and-its-region",
        "Kepala Perwakilan Bank Nusantara (BN) Provinsi Bali Causa Iman mencatat, harga beras naik.",
        "Bank Nusantara:ORG, BN:ORG, Provinsi Bali Causa Iman:ORG",
        ("indirect", "harga beras naik", "Causa Iman"),
    ),
    case(
        "name-behind-a-place-before-a-cue",
        "Disinggung soal baju adat di Lampung Barat Seno mengatakan bahwa usul itu akan dibahas.",
        "Lampung Barat Seno:LOC",
        ("indirect", "usul itu akan dibahas", "Seno"),
    ),
    case(
        "aside-with-somebody-elses-name",
        "Juru bicara Levora, Bagas Wira, ketika diminta menanggapi kritik Sinta Ayu, mengatakan air surut.",
        "Levora:ORG, Bagas Wira, Sinta Ayu",
        ("indirect", "air surut", "Bagas Wira"),
    ),
    case(
        "list-of-places-behind-people",
        "Petani di Kecamatan Tulang Bawang Tengah, Tulang Bawang Udik, dan Tumijajar berharap air surut.",
        "Kecamatan Tulang Bawang Tengah:LOC, Tulang Bawang Udik:LOC, Tumijajar:LOC",
        ("indirect", "air surut", None),
    ),
    case(
        "namely-behind-a-relative-clause",
        "Penyidik yang menangani kasus itu yaitu Bagas Wira mengatakan bahwa saksi itu ditekan.",
        "Bagas Wira",
        ("indirect", "saksi itu ditekan", "Bagas Wira"),
    ),
    case(
        "namely-behind-a-comma",
        "Penabuh drum Levora, yakni Bagas Wira, mengatakan bahwa lagu itu belum selesai.",
        "Levora:ORG, Bagas Wira",
        ("indirect", "lagu itu belum selesai", "Bagas Wira"),
    ),
    case(
        "relative-clause-behind-an-apposition",
        "Hal itu dialami Sutinah, petani asal Kecamatan Tirta Raman yang mengaku bahwa padinya tidak laku.",
        "Sutinah, Kecamatan Tirta Raman:LOC",
        ("indirect", "padinya tidak laku", "Sutinah"),
    ),
    case(
        "name-and-team",
        'Bagas dan tim peneliti berharap, kegiatan itu diteruskan. "Kegiatan itu baik," kata Bagas Wira.',
        "Bagas, Bagas Wira",
        ("indirect", "kegiatan itu diteruskan", "Bagas Wira"),
        ("direct", "Kegiatan itu baik,", "Bagas Wira"),
    ),
    case(
        "body-by-what-is-said-behind-it",
        "Koordinator Hak Asasi Nasional, sebuah LSM, menyebut korban itu ditembak.",
        "Koordinator Hak Asasi Nasional:ORG",
        ("indirect", "korban itu ditembak", "Koordinator Hak Asasi Nasional"),
    ),
    case(
        "market-that-is-no-place",
        "Analis pasar Mark Mahaney dari Levora Capital menyebut harga itu turun.",
        "Mark Mahaney, Levora Capital:ORG",
        ("indirect", "harga itu turun", "Mark Mahaney"),
    ),
    case(
        "government-and-somebody-in-one-sentence",
        "Pemerintah Levora marah setelah bulan lalu Menteri Sinta Ayu menuduh Levora menduduki pulau itu.",
        "Sinta Ayu",
        ("indirect", "Levora menduduki pulau itu", "Sinta Ayu"),
    ),
    case(
        "reported-that-somebody-confesses",
        "Sebelum mengincar Bagas Wira, dilaporkan bahwa Sinta Ayu sempat mengaku tertarik pada film itu.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "tertarik pada film itu", "Sinta Ayu"),
    ),
    case(
        "rank-before-a-name-with-its-office",
        '"Mereka sudah ditahan," kata AKP Bagas Wira Kanit Perdagangan Orang kepada wartawan.',
        "Bagas Wira",
        ("direct", "Mereka sudah ditahan,", "Bagas Wira"),
    ),
    case(
        "degrees-of-a-doctor",
        '"Kasus naik," kata Direktur Utama RS Tirta, dr Bagas Wira PhD Sp THT-KL(K) MARS.',
        "RS Tirta:ORG, Bagas Wira",
        ("direct", "Kasus naik,", "Bagas Wira"),
    ),
    case(
        "agent-behind-an-office",
        'Hal ini diungkapkan dosen Universitas Tirta, Bagas Wira.\n"Air surut," katanya.',
        "Universitas Tirta:ORG, Bagas Wira:ORG",
        ("direct", "Air surut,", "Bagas Wira"),
    ),
    case(
        "company-behind-its-head",
        '"Kami tumbuh," ujar CEO Ivosight Sinta Ayu. "Siap," lanjut Sinta. Ivosight mengatakan air surut.',
        "Ivosight Sinta Ayu",
        ("direct", "Kami tumbuh,", "Sinta Ayu"),
        ("direct", "Siap,", "Sinta Ayu"),
        ("indirect", "air surut", "Ivosight"),
    ),
    case(
        "nickname-in-marks",
        "Wali Kota Tirta Bagas 'Ucok' Wirawan mengatakan air surut. \"Kami siaga,\" kata Ucok.",
        "Bagas, Ucok:ORG, Wirawan",
        ("indirect", "air surut", "Bagas 'Ucok' Wirawan"),
        ("direct", "Kami siaga,", "Bagas 'Ucok' Wirawan"),
    ),
    case(
        "nickname-of-whom-the-sentence-before-is-about",
        'Bagas Wira mengundang aktor Sinta Ayu. "Ayo," kata pria yang akrab disapa Ucok itu.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Ayo,", "Bagas Wira"),
    ),
    case(
        "known-by-initials-of-a-name",
        '"Eling lan waspada," ujar Sultan HB X. Gubernur DIY Sri Sultan Hamengku Buwono X hadir.',
        "HB X, Sri Sultan Hamengku Buwono X",
        ("direct", "Eling lan waspada,", "Sri Sultan Hamengku Buwono X"),
    ),
    case(
        "spelt-so-most-often",
        "Lee Chun Min tiba. Lee Chul Min mengatakan air surut. Chul Min pulang.",
        "Lee Chun Min, Lee Chul Min, Chul Min",
        ("indirect", "air surut", "Lee Chul Min"),
    ),
    case(
        "short-name-of-a-body-is-nobody",
        'Bagas Wira tiba. "Kami menang," kata Bagas. Levora Group berkembang. Levora untung.\n'
        '"Kami senang," katanya.',
        "Bagas Wira, Bagas, Levora Group:ORG, Levora",
        ("direct", "Kami menang,", "Bagas Wira"),
        ("direct", "Kami senang,", "Bagas Wira"),
    ),
    case(
        "document-that-a-body-issued",
        "Laporan yang dirilis Bank Dunia menyebut ekonomi tumbuh. "
        "Menurut rekomendasi Bank Dunia, utang perlu dikurangi.",
        "Bank Dunia:ORG",
        ("indirect", "ekonomi tumbuh", "Bank Dunia"),
        ("indirect", "utang perlu dikurangi", "Bank Dunia"),
    ),
    case(
        "side-of-a-school",
        "Siswa itu belajar di SMA Negeri 3 Tirta.\nPihak sekolah menyatakan bahwa siswa itu sudah dipanggil.",
        "SMA Negeri 3 Tirta:LOC",
        ("indirect", "siswa itu sudah dipanggil", "SMA Negeri 3 Tirta"),
    ),
    case(
        "agency-by-its-kind",
        'Grup itu bergabung dengan agensi Levora Entertainment.\n"Kami berunding," kata pihak agensi.',
        "Levora Entertainment:ORG",
        ("direct", "Kami berunding,", "Levora Entertainment"),
    ),
    case(
        "two-schools-are-nobody",
        "Siswa SMA Tirta dan SMA Levora berkelahi.\nPihak sekolah menyatakan bahwa mereka sudah dipanggil.",
        "SMA Tirta:LOC, SMA Levora:LOC",
        ("indirect", "mereka sudah dipanggil", None),
    ),
    case(
        "whose-lawyer",
        '"Polisi benar," kata kuasa hukum Sinta Ayu, Bagas Wira.\n'
        '"Klien kami sakit," kata pengacara Rahman Hakim, Joko Susilo.\n'
        "Pengacara Sinta Ayu menilai laporan itu lengkap.",
        "Sinta Ayu, Bagas Wira, Rahman Hakim, Joko Susilo",
        ("direct", "Polisi benar,", "Bagas Wira"),
        ("direct", "Klien kami sakit,", "Joko Susilo"),
        ("indirect", "laporan itu lengkap", "Bagas Wira"),
    ),
    case(
        "office-by-the-full-name-of-its-body",
        'Kepala BPN Bagas Wira tiba. "Kami ukur," kata Bagas.\n'
        "Kepala Badan Pertanahan Nasional menyatakan sertifikat itu batal.",
        "BPN:ORG, Bagas Wira, Bagas, Badan Pertanahan Nasional:ORG",
        ("direct", "Kami ukur,", "Bagas Wira"),
        ("indirect", "sertifikat itu batal", "Bagas Wira"),
    ),
    case(
        "who-told-of-somebody",
        "Sinta Ayu prihatin. Ia pun mendukung langkah Menteri Bagas Wira yang meminta dinas bergerak.\n"
        '"Saya setuju dengan menteri," katanya.',
        "Sinta Ayu, Bagas Wira",
        ("indirect", "dinas bergerak", "Bagas Wira"),
        ("direct", "Saya setuju dengan menteri,", "Sinta Ayu"),
    ),
    case(
        "foreign-name-behind-an-office",
        "Menteri Keuangan Lim Guan Sari mengatakan, pajak itu akan turun.",
        "Lim Guan Sari",
        ("indirect", "pajak itu akan turun", "Lim Guan Sari"),
    ),
    case(
        "english-role-behind-its-field",
        "Engineering Director Levora Causa Iman mengatakan, aplikasi itu belum selesai.",
        "Causa Iman",
        ("indirect", "aplikasi itu belum selesai", "Causa Iman"),
    ),
    case(
        "what-somebody-played-in",
        'Bagas Wira senang. "Saya rindu panggung," ucap mantan pebalap Toro Levora ini.',
        "Bagas Wira, Toro Levora",
        ("direct", "Saya rindu panggung,", "Bagas Wira"),
    ),
    case(
        "kin-of-somebody-with-a-lawyer",
        "Pengacara suami Sinta Ayu mengatakan kliennya sakit.",
        "Sinta Ayu",
        ("indirect", "kliennya sakit", None),
    ),
    case(
        "field-that-is-a-word-of-kin",
        "Psikolog anak Sinta Ayu mengatakan anak perlu tidur.",
        "Sinta Ayu",
        ("indirect", "anak perlu tidur", "Sinta Ayu"),
    ),
    case(
        "body-tagged-with-a-name",
        "Ketua Pansel Capim KPK Yusuf Ayu menjelaskan bahwa nilai calon diumumkan.",
        "KPK Yusuf Ayu",
        ("indirect", "nilai calon diumumkan", "Yusuf Ayu"),
    ),
    case(
        "state-tagged-with-a-name",
        "Dukun Ghana Bagas Wira Tirta mengklaim bahwa hujan akan turun.",
        "Ghana Bagas Wira Tirta",
        ("indirect", "hujan akan turun", "Bagas Wira Tirta"),
    ),
    case(
        "initials-behind-a-name",
        "Menteri Pertanian Bagas Tirta Wira BTW mengatakan panen aman.",
        "Bagas Tirta Wira BTW",
        ("indirect", "panen aman", "Bagas Tirta Wira"),
    ),
    case(
        "nickname-with-a-title-behind-a-name",
        "Ketum PKB Bagas Wira atau Cak Agas mengatakan partainya siap.",
        "PKB:ORG, Bagas Wira, Cak Agas",
        ("indirect", "partainya siap", "Bagas Wira"),
    ),
    case(
        "fathers-name",
        "Ustaz Bagas bin Wira mendapat tamu. Bagas mengatakan ia senang.",
        "Ustaz Bagas, Wira",
        ("indirect", "ia senang", "Bagas bin Wira"),
    ),
    case(
        "head-of-a-body-that-the-tagger-left-out",
        "Komisi Kepolisian Nasional (Kompolnas) datang. Kompolnas mengatakan berkas itu lengkap.",
        "Kepolisian Nasional:ORG, Kompolnas:ORG",
        ("indirect", "berkas itu lengkap", "Komisi Kepolisian Nasional"),
    ),
    case(
        "degree-with-one-letter-between-stops",
        "Kepala Dinas Perdagangan Bagas Wira, S.I.P mengatakan, harga beras naik.",
        "Bagas Wira",
        ("indirect", "harga beras naik", "Bagas Wira"),
    ),
    case(
        "known-nickname-before-the-name",
        'Respons Cak Imin.\nMuhaimin Iskandar mengaku siap. "Saya siap," kata Cak Imin.',
        "Cak Imin, Muhaimin Iskandar",
        ("indirect", "siap", "Muhaimin Iskandar"),
        ("direct", "Saya siap,", "Muhaimin Iskandar"),
    ),
    case(
        "women-among-players",
        "Pemain tunggal putri Made Sinta Ayu mengatakan lawannya kuat.",
        "Made Sinta Ayu",
        ("indirect", "lawannya kuat", "Made Sinta Ayu"),
    ),
    case(
        "field-that-heads-bodies-elsewhere",
        "Deputi Bidang Protokol, Pers dan Media Sekretariat Presiden Bagas Wira mengatakan menteri hadir.",
        "Sekretariat Presiden:ORG, Bagas Wira",
        ("indirect", "menteri hadir", "Bagas Wira"),
    ),
    case(
        "firm-tagged-as-a-person",
        "Perusahaan rintisan Antretirta membantah kabar itu. CEO Antretirta Bagas Wira diam.\n"
        "Antretirta mengatakan data aman.",
        "Antretirta, Antretirta Bagas Wira",
        ("indirect", "data aman", "Antretirta"),
    ),
]
