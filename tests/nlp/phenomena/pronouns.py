"""Whom `dia`, `mereka` and -nya mean, and who goes on where nothing says who speaks."""

from __future__ import annotations

from .case import Case, case

PRONOUNS: list[Case] = [
    case(
        "only-a-lawyer-has-a-client",
        "Kuasa hukum Sinta Ayu, Bagas Wira, mengatakan laporan sudah dibuat. Sinta Ayu menangis.\n"
        '"Klien kami dirugikan," katanya. Ia menyebut kliennya masih trauma.',
        "Sinta Ayu, Bagas Wira",
        ("indirect", "laporan sudah dibuat", "Bagas Wira"),
        ("direct", "Klien kami dirugikan,", "Bagas Wira"),
        ("indirect", "kliennya masih trauma", "Bagas Wira"),
    ),
    case(
        "he-goes-on-with-the-sentence-before",
        '"Tanggul itu rusak," kata Bagas Wira.\nSinta Ayu datang sendiri.\nIa menyebut air sudah surut.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Tanggul itu rusak,", "Bagas Wira"),
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "tradition-is-nobody",
        "Sinta Ayu mengajar tari. Menurut tradisi, pawai digelar tiap tahun. Ia berharap murid "
        "segera datang.",
        "Sinta Ayu",
        ("indirect", "pawai digelar tiap tahun", None),
        ("indirect", "murid segera datang", "Sinta Ayu"),
    ),
    case(
        "it-is-she",
        "Levora melaporkan kota itu ditata. Adalah Sinta Ayu, guru asal Tirta. Menurutnya air sudah surut.",
        "Levora:ORG, Sinta Ayu, Tirta:LOC",
        ("indirect", "kota itu ditata", "Levora"),
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "behind-where-they-are-from",
        '"Harga naik," kata Bagas Wira. Selain Bagas Wira, pedagang dari Tirta, Sinta Ayu, juga mengeluh. '
        "Ia mengaku rugi.",
        "Bagas Wira, Sinta Ayu, Tirta:LOC",
        ("direct", "Harga naik,", "Bagas Wira"),
        ("indirect", "rugi", "Sinta Ayu"),
    ),
    case(
        "role-behind-a-fronted-phrase",
        'Kapolres Bagas Wira memimpin rapat. "Harga naik," kata Sinta Ayu. Usai rapat, Kapolres '
        "mendatangi warga. Ia meminta warga tetap waspada.",
        "Bagas Wira, Sinta Ayu",
        ("direct", "Harga naik,", "Sinta Ayu"),
        ("indirect", "warga tetap waspada", "Bagas Wira"),
    ),
    case(
        "whom-a-passive-verb-brings-in-with-an-office-of-several-words",
        "Bagas Wira menilai harga naik. Hal itu dikeluhkan Kepala Bidang Air pada Dinas Kota Tirta, Sinta "
        "Ayu. Ia mengaku rugi.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "harga naik", "Bagas Wira"),
        ("indirect", "rugi", "Sinta Ayu"),
    ),
    case(
        "who-stands-for-somebody",
        'Bupati Bagas Wira, yang diwakili Sekda Sinta Ayu membuka pasar.\n"Pasar dibuka," katanya.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Pasar dibuka,", "Sinta Ayu"),
    ),
    case(
        "through-whom-somebody-speaks",
        "Disampaikan Kapolres Bagas Wira melalui Kasat Reskrim Sinta Ayu saat rapat. Ia menyebut harga naik.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "harga naik", "Sinta Ayu"),
    ),
    case(
        "nobody-whom-the-clause-is-about-or-to-whom-it-is-said",
        "Harga naik di toko milik Rahmat Hidayat dan Dewi Lestari. Ia mengaku Dewi Lestari rugi.",
        "Rahmat Hidayat, Dewi Lestari",
        ("indirect", "Dewi Lestari rugi", "Rahmat Hidayat"),
    ),
    case(
        "not-who-calls-them-up",
        '"Harga naik," katanya saat dihubungi Tirta Pos.\nAir surut, menurut Sinta Ayu.',
        "Tirta Pos, Sinta Ayu",
        ("direct", "Harga naik,", "Sinta Ayu"),
        ("indirect", "Air surut", "Sinta Ayu"),
    ),
    case(
        "who-names-themselves-with-what-they-are",
        'Bagas Wira datang. Sinta Ayu mengaku rugi.\n"Salam dari saya Bunda Sinta Ayu," katanya.',
        "Bagas Wira, Sinta Ayu",
        ("indirect", "rugi", "Sinta Ayu"),
        ("direct", "Salam dari saya Bunda Sinta Ayu,", "Sinta Ayu"),
    ),
    case(
        "goes-on-with-a-pronoun-about-what-somebody-else-did",
        "Sinta Ayu menilai harga naik. Pihaknya menunggu aturan dari Menteri Bagas Wira.\n"
        '"Kami sabar," katanya.',
        "Bagas Wira, Sinta Ayu",
        ("indirect", "harga naik", "Sinta Ayu"),
        ("direct", "Kami sabar,", "Sinta Ayu"),
    ),
    case(
        "somebody-without-a-name-right-before",
        '"Pasar dibuka besok," kata Wali Kota Sinta Ayu.\nSeorang pedagang menolak rencana itu. '
        "Ia menilai pasar terlalu jauh.",
        "Sinta Ayu",
        ("direct", "Pasar dibuka besok,", "Sinta Ayu"),
        ("indirect", "pasar terlalu jauh", None),
    ),
    case(
        "lawyer-without-a-name-right-before",
        '"Putusan itu adil," kata Sinta Ayu. Pengacara korban menolak putusan itu. Dia menilai hakim keliru.',
        "Sinta Ayu",
        ("direct", "Putusan itu adil,", "Sinta Ayu"),
        ("indirect", "hakim keliru", None),
    ),
    case(
        "who-dies-says-nothing",
        '"Kami berduka," kata Sinta Ayu. Seorang pedagang tewas. Ia mengatakan air sudah surut.',
        "Sinta Ayu",
        ("direct", "Kami berduka,", "Sinta Ayu"),
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "takes-word-behind-a-relative-clause",
        '"Acara itu bagus," kata Sinta Ayu.\nBagas Wira, yang datang sendiri, mengapresiasi panitia.\n'
        '"Saya bangga," katanya.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Acara itu bagus,", "Sinta Ayu"),
        ("direct", "Saya bangga,", "Bagas Wira"),
    ),
    case(
        "what-somebody-else-did-in-a-relative-clause",
        "Sinta Ayu menyebut jembatan itu rusak. Ia menolak rencana yang disampaikan Bagas Wira. "
        '"Saya kecewa," ujarnya.',
        "Sinta Ayu, Bagas Wira",
        ("indirect", "jembatan itu rusak", "Sinta Ayu"),
        ("direct", "Saya kecewa,", "Sinta Ayu"),
    ),
    case(
        "medium-of-a-dateline-is-not-they",
        "Liputan6.com, Jakarta Para ilmuwan meneliti cacing. Mereka menyebut cacing itu dapat tidur.",
        "Liputan6.com:ORG, Jakarta:LOC",
        ("indirect", "cacing itu dapat tidur", None),
    ),
    case(
        "asked-about-somebody-else",
        '"Kami siap," kata Sinta Ayu. Menyoal kabar Bupati Bagas Wira akan maju, Sinta menepisnya. '
        '"Belum ada," ujarnya.',
        "Sinta Ayu, Bagas Wira, Sinta",
        ("direct", "Kami siap,", "Sinta Ayu"),
        ("direct", "Belum ada,", "Sinta Ayu"),
    ),
    case(
        "group-behind-a-time",
        '"Kami senang," kata Bagas Wira. Belum lama ini, Klub Tirta bermain. '
        "Mereka berjanji laga itu gratis.",
        "Bagas Wira, Klub Tirta:ORG",
        ("direct", "Kami senang,", "Bagas Wira"),
        ("indirect", "laga itu gratis", "Klub Tirta"),
    ),
    case(
        "told-by-one-with-a-long-role",
        "Bank Tirta memprediksi harga naik. Hal itu diungkapkan Wakil Dekan Bidang Pengabdian Kepada Warga, "
        'Bagas Wira, kemarin. "Harga akan turun," kata dia.',
        "Bank Tirta:ORG, Bagas Wira",
        ("indirect", "harga naik", "Bank Tirta"),
        ("direct", "Harga akan turun,", "Bagas Wira"),
    ),
    case(
        "pointer-names-somebody-else",
        "Bagas Wira belum mengumumkan harganya. Baca: Sinta Ayu Didorong Maju. Dia mengaku masih menunggu.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "masih menunggu", "Bagas Wira"),
    ),
    case(
        "heading-names-somebody-else",
        "Bagas Wira belum mengumumkan harganya.\nSinta Ayu Didorong Maju\nDia mengaku masih menunggu.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "masih menunggu", "Bagas Wira"),
    ),
    case(
        "somebodys-son-in-law",
        '"Kami siap," kata Bagas Wira. Menantu Presiden Sinta Ayu itu pulang. Ia mengaku lelah. '
        "Menteri era Sinta Ayu itu menilai air sudah surut.",
        "Bagas Wira, Sinta Ayu",
        ("direct", "Kami siap,", "Bagas Wira"),
        ("indirect", "lelah", "Bagas Wira"),
        ("indirect", "air sudah surut", "Bagas Wira"),
    ),
    case(
        "body-that-spoke-long-before",
        "Bank Tirta mengklaim banjir naik. Gerakan itu bagus. Banyak yang senang. Air surut. Warga pulang. "
        'Mari berhemat. "Kebiasaan itu baik," jelasnya.',
        "Bank Tirta:ORG",
        ("indirect", "banjir naik", "Bank Tirta"),
        ("direct", "Kebiasaan itu baik,", None),
    ),
    case(
        "longer-name-of-another",
        "Bupati Rudi Wira ditahan. Menteri Rudiansyah tetap bekerja. Dia mengaku tidak khawatir.",
        "Rudi Wira, Rudiansyah",
        ("indirect", "tidak khawatir", "Rudiansyah"),
    ),
    case(
        "introduced-by-an-age",
        "Menurut Bagas Wira, air sudah surut. Tarmini, 61, tinggal di sana. Ia bercerita tanggul retak.",
        "Bagas Wira",
        ("indirect", "air sudah surut", "Bagas Wira"),
        ("indirect", "tanggul retak", "Tarmini"),
    ),
    case(
        "introduced-by-what-they-are",
        "Menurut Bagas Wira, air sudah surut. Tarmini, warga bantaran, belum pulang. Ia mengaku masih takut.",
        "Bagas Wira",
        ("indirect", "air sudah surut", "Bagas Wira"),
        ("indirect", "masih takut", "Tarmini"),
    ),
    case(
        "who-answered",
        "Bagas Wira mengaku khawatir. Kekhawatiran itu dijawab Sinta Ayu. Ia menjamin tanggul sudah aman.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "khawatir", "Bagas Wira"),
        ("indirect", "tanggul sudah aman", "Sinta Ayu"),
    ),
    case(
        "whose-lawyer",
        "Penasihat hukum Bagas Wira, Sinta Ayu, keberatan. Dia menilai saksi sudah lelah.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "saksi sudah lelah", "Sinta Ayu"),
    ),
    case(
        "they-are-the-group-spoken-of",
        "Sinta Ayu mengatakan air sudah surut. Warga tetap waspada. Mereka menegaskan tanggul belum aman.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("indirect", "tanggul belum aman", None),
    ),
    case(
        "by-their-own-account",
        "Bagas Wira mengaku bersalah. Menurut pengakuannya, uang itu sudah habis.",
        "Bagas Wira",
        ("indirect", "bersalah", "Bagas Wira"),
        ("indirect", "uang itu sudah habis", "Bagas Wira"),
    ),
    case(
        "told-of-since",
        '"Pelaku kami kejar," kata Kapolsek Sinta Ayu. Korban adalah Bagas Prakoso, warga Tirta.\n'
        'Bagas Prakoso semula pergi ke hutan.\n"Anjing pelacak dikerahkan," katanya.',
        "Sinta Ayu, Bagas Prakoso",
        ("direct", "Pelaku kami kejar,", "Sinta Ayu"),
        ("direct", "Anjing pelacak dikerahkan,", "Sinta Ayu"),
    ),
    case(
        "comes-in-since",
        '"Pelaku kami kejar," kata Kapolsek Sinta Ayu.\n'
        'Pedagang di sana, Bagas Wira, lega.\n"Sekarang aman," katanya.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Pelaku kami kejar,", "Sinta Ayu"),
        ("direct", "Sekarang aman,", "Bagas Wira"),
    ),
    case(
        "praise-from",
        '"Air surut," kata Sinta Ayu.\nPujian datang dari Bupati Tirta, Bagas Wira. Menurutnya, air jernih.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Air surut,", "Sinta Ayu"),
        ("indirect", "air jernih", "Bagas Wira"),
    ),
    case(
        "they-are-not-one-person",
        '"Air surut," kata Sinta Ayu.\nKini, para pedagang pulang. Mereka berharap pasar ramai.',
        "Sinta Ayu",
        ("direct", "Air surut,", "Sinta Ayu"),
        ("indirect", "pasar ramai", None),
    ),
    case(
        "they-are-the-body",
        '"Air surut," kata Sinta Ayu.\nPT Levora menutup toko. Mereka berharap pasar ramai.',
        "Sinta Ayu, PT Levora:ORG",
        ("direct", "Air surut,", "Sinta Ayu"),
        ("indirect", "pasar ramai", "PT Levora"),
    ),
    case(
        "names-somebody-else-inside",
        'Sinta Ayu datang. "Saya lega," kata Sinta Ayu. Rahman Hakim mengatakan air surut.\n'
        '"Saya berterima kasih kepada Rahman Hakim," katanya.',
        "Sinta Ayu, Rahman Hakim",
        ("direct", "Saya lega,", "Sinta Ayu"),
        ("indirect", "air surut", "Rahman Hakim"),
        ("direct", "Saya berterima kasih kepada Rahman Hakim,", "Sinta Ayu"),
    ),
    case(
        "person-goes-on-behind-the-police",
        "Bagas Wira mengatakan lalu lintas padat. Oleh sebab itu, polisi mengimbau warga pulang.\n"
        '"Silakan hubungi kami," tuturnya.',
        "Bagas Wira",
        ("indirect", "lalu lintas padat", "Bagas Wira"),
        ("indirect", "warga pulang", None),
        ("direct", "Silakan hubungi kami,", "Bagas Wira"),
    ),
    case(
        "told-to-a-medium",
        'Sinta Ayu praktik.\n"Sikat gigi itu penting," katanya kepada KabarTirta. "Tiap hari," lanjutnya.',
        "Sinta Ayu, KabarTirta",
        ("direct", "Sikat gigi itu penting,", "Sinta Ayu"),
        ("direct", "Tiap hari,", "Sinta Ayu"),
    ),
    case(
        "says-again",
        "Sinta Ayu mengulangi janjinya bahwa pupuk akan dikirim. Ia tak memungkiri bahwa stok menipis.",
        "Sinta Ayu",
        ("indirect", "pupuk akan dikirim", "Sinta Ayu"),
        ("indirect", "stok menipis", "Sinta Ayu"),
    ),
    case(
        "called-by-office-then-says",
        'Kapolres Bagas Wira datang. Sinta Ayu mengaku takut. Kapolres tertawa. "Kami usut," ujarnya.',
        "Bagas Wira, Sinta Ayu",
        ("indirect", "takut", "Sinta Ayu"),
        ("direct", "Kami usut,", "Bagas Wira"),
    ),
    case(
        "pointed-at-then-says",
        'Pelatih Bagas Wira datang. Sinta Ayu mengaku takut. Pelatih asal Liwa itu tertawa. "Ayo," ujarnya.',
        "Bagas Wira, Sinta Ayu",
        ("indirect", "takut", "Sinta Ayu"),
        ("direct", "Ayo,", "Bagas Wira"),
    ),
    case(
        "degree-behind-named-house",
        "Direktur RSUD Wira, dr. Sinta Ayu, Sp.B, datang. Ia mengatakan obat cukup.",
        "Wira, Sinta Ayu",
        ("indirect", "obat cukup", "Sinta Ayu"),
    ),
    case(
        "a-source-near-somebody",
        '"Dia masih dirawat," ujar Sinta Ayu.\n'
        '"Keluarganya kecewa," kata salah satu sumber dekat aktor itu.\n"Dia lelah," lanjutnya.',
        "Sinta Ayu",
        ("direct", "Dia masih dirawat,", "Sinta Ayu"),
        ("direct", "Keluarganya kecewa,", None),
        ("direct", "Dia lelah,", None),
    ),
    case(
        "whom-a-clause-in-passing-is-about",
        "Bagas Wira menanggapi pernyataan pengamat Sinta Ayu yang menilai partainya pecah. "
        "Menurutnya, partai tetap solid.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "partainya pecah", "Sinta Ayu"),
        ("indirect", "partai tetap solid", "Bagas Wira"),
    ),
    case(
        "brought-in-behind-a-connective-and-a-fronted-phrase",
        '"Mereka hebat," kata pelatih Bagas Wira.\nSementara itu dihubungi terpisah, Ketua Komisi Sinta Ayu '
        'bersyukur atas penghargaan itu.\n"Kami bangga," katanya.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Mereka hebat,", "Bagas Wira"),
        ("direct", "Kami bangga,", "Sinta Ayu"),
    ),
    case(
        "who-cannot-say-yet",
        'Manajer Sinta Ayu hadir.\n"Kami siap," kata pelatih Bagas Wira.\nSinta sendiri belum bisa '
        'memastikan siapa yang bermain.\n"Kami lihat nanti," ujarnya.',
        "Sinta Ayu, Bagas Wira, Sinta",
        ("direct", "Kami siap,", "Bagas Wira"),
        ("direct", "Kami lihat nanti,", "Sinta Ayu"),
    ),
    case(
        "who-tells-a-feeling",
        '"Ini untuk Sinta," kata Bagas Wira.\nSinta Ayu menulis surat untuknya. Kala itu ia mengungkapkan '
        'rasa duka.\n"Saya menangis," tulisnya.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Ini untuk Sinta,", "Bagas Wira"),
        ("direct", "Saya menangis,", "Sinta Ayu"),
    ),
    case(
        "example-in-a-list-is-nobody",
        "Karya itu dibuat oleh Bagas Wira. Karya itu memuat tokoh seperti Sinta Ayu dan Budi Hartono. "
        "Menurut dia, kritik itu perlu.",
        "Bagas Wira, Sinta Ayu, Budi Hartono",
        ("indirect", "kritik itu perlu", "Bagas Wira"),
    ),
    case(
        "another-article-follows",
        '"Siswa belum siap," kata Sinta Ayu.\nTirta (ANTARA News) - Harga cabai naik di pasar.\n'
        '"Pasokan turun," kata dia.\nBagas Wira datang.',
        "Sinta Ayu, Tirta:LOC, Bagas Wira",
        ("direct", "Siswa belum siap,", "Sinta Ayu"),
        ("direct", "Pasokan turun,", "Bagas Wira"),
    ),
    case(
        "beside-whom-somebody-is",
        "Bagas Wira tiba. Didampingi istrinya, Sinta Ayu, dia menyebut panen meningkat.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "panen meningkat", "Bagas Wira"),
    ),
    case(
        "short-name-the-tagger-missed",
        "Sinta tiba. Sinta Ayu menggugat Bagas Wira.\nBagas Wira menegaskan haknya dibayar.\n"
        'Sinta akan menggugat lagi. "Saya punya saksi," kata dia.',
        "Sinta, Sinta Ayu, Bagas Wira",
        ("indirect", "haknya dibayar", "Bagas Wira"),
        ("direct", "Saya punya saksi,", "Sinta Ayu"),
    ),
    case(
        "nobody-but-who-spoke-before",
        '"Air sudah surut," kata Sinta Ayu. Bahkan menyarankan agar warga pulang.',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
        ("indirect", "warga pulang", "Sinta Ayu"),
    ),
    case(
        "first-subject-that-cannot-speak",
        "Uji coba digelar di Tirta dan mengklaim bahwa air sudah surut.",
        "Tirta:LOC",
        ("indirect", "air sudah surut", None),
    ),
    case(
        "named-behind-the-last-of-a-row",
        'Bagas Wira menilai laga itu berat. Rudi Hakim absen. Ia sudah berusia 29 tahun.\n"Rudi hebat."\n'
        '"Kami kehilangan dia." "Tetapi kami bisa menang," ujar Sinta Ayu.\n"Kami siap," lanjutnya.',
        "Bagas Wira, Rudi Hakim, Sinta Ayu",
        ("indirect", "laga itu berat", "Bagas Wira"),
        ("direct", "Rudi hebat.", "Sinta Ayu"),
        ("direct", "Kami kehilangan dia.", "Sinta Ayu"),
        ("direct", "Tetapi kami bisa menang,", "Sinta Ayu"),
        ("direct", "Kami siap,", "Sinta Ayu"),
    ),
    case(
        "who-speaks-goes-on-before-another",
        '"Banjir sudah surut," kata Bagas Wira.\n"Bantuan kami kirim."\n"Kami kehilangan rumah," kata Sinta.',
        "Bagas Wira, Sinta",
        ("direct", "Banjir sudah surut,", "Bagas Wira"),
        ("direct", "Bantuan kami kirim.", "Bagas Wira"),
        ("direct", "Kami kehilangan rumah,", "Sinta"),
    ),
    case(
        "a-source-goes-on",
        'Sinta Ayu mengaku bahagia.\n"Mereka sering bertengkar," kata seorang sumber. '
        '"Dia tidak tahan lagi."',
        "Sinta Ayu",
        ("indirect", "bahagia", "Sinta Ayu"),
        ("direct", "Mereka sering bertengkar,", None),
        ("direct", "Dia tidak tahan lagi.", None),
    ),
    case(
        "body-goes-on-writing",
        '"Levora memihak," kata Kementerian Luar Negeri Tirta.\n"Kami menolak."\n"Kami kecewa."',
        "Levora:ORG, Kementerian Luar Negeri Tirta:ORG",
        ("direct", "Levora memihak,", "Kementerian Luar Negeri Tirta"),
        ("direct", "Kami menolak.", "Kementerian Luar Negeri Tirta"),
        ("direct", "Kami kecewa.", "Kementerian Luar Negeri Tirta"),
    ),
    case(
        "body-that-writes-on-its-page",
        "Samudra FC menuding pemain Tirta FC menyerang.\nTak ingin berlarut-larut, Tirta FC meminta maaf "
        'lewat laman resminya.\n"Kami menyesal."',
        "Samudra FC:ORG, Tirta FC:ORG",
        ("indirect", "pemain Tirta FC menyerang", "Samudra FC"),
        ("direct", "Kami menyesal.", "Tirta FC"),
    ),
    case(
        "a-paper-goes-on",
        "Bagas Wira datang. Laporan itu menyebut harga beras naik. Disebutkan, stok di gudang menipis.\n"
        '"Air putih itu sehat," tulis penelitian itu.\n"Delapan gelas sudah cukup."',
        "Bagas Wira",
        ("indirect", "harga beras naik", None),
        ("indirect", "stok di gudang menipis", None),
        ("direct", "Air putih itu sehat,", None),
        ("direct", "Delapan gelas sudah cukup.", None),
    ),
    case(
        "behind-a-survey-somebody-goes-on",
        '"Kami siap," kata Bagas Wira. Survei itu menyebut warga puas.\n"Saya tidak percaya survei itu."',
        "Bagas Wira",
        ("direct", "Kami siap,", "Bagas Wira"),
        ("indirect", "warga puas", None),
        ("direct", "Saya tidak percaya survei itu.", "Bagas Wira"),
    ),
    case(
        "what-words-are-taken-from",
        '"Kabar itu bohong," kata Bagas Wira.\n"Awas, ada begal," demikian potongan pesan berantai itu.\n'
        '"Kami butuh air," begitu tulisan di spanduk itu.\n"Saya lega," demikian petikan surat Sinta Ayu.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Kabar itu bohong,", "Bagas Wira"),
        ("direct", "Awas, ada begal,", None),
        ("direct", "Kami butuh air,", None),
        ("direct", "Saya lega,", "Sinta Ayu"),
    ),
    case(
        "body-known-from-what-it-wrote",
        "Bagas Wira mengatakan film itu batal. Itu diketahui dari unggahan akun Instagram resmi PT Levora. "
        '"Kami menyesal."\n"Kami minta maaf," tertulis dalam unggahan itu.',
        "Bagas Wira, PT Levora:ORG",
        ("indirect", "film itu batal", "Bagas Wira"),
        ("direct", "Kami menyesal.", "PT Levora"),
        ("direct", "Kami minta maaf,", "PT Levora"),
    ),
    case(
        "body-that-tells-it-in-writing",
        "Bagas Wira mengatakan film itu batal. Hal itu diumumkan PT Levora dalam keterangan tertulis.\n"
        '"Kami menyesal," demikian bunyi keterangan tersebut.',
        "Bagas Wira, PT Levora:ORG",
        ("indirect", "film itu batal", "Bagas Wira"),
        ("direct", "Kami menyesal,", "PT Levora"),
    ),
    case(
        "who-quotes-a-page",
        '"Saya senang," kata Bagas Wira. Sinta Ayu mengutip laman resmi PT Levora.\n"Aku lega sekali."',
        "Bagas Wira, Sinta Ayu, PT Levora:ORG",
        ("direct", "Saya senang,", "Bagas Wira"),
        ("direct", "Aku lega sekali.", "Sinta Ayu"),
    ),
    case(
        "written-in-or-on-something",
        '"Kami siap," kata Bagas Wira.\n"Menolak gugatan itu," tertulis dalam putusan tersebut.\n'
        '"Air itu milik kami," tertulis di spanduk itu.\n'
        '"Pasar ditutup besok," demikian tertulis dalam laman resmi PT Levora yang dibaca kemarin.',
        "Bagas Wira, PT Levora:ORG",
        ("direct", "Kami siap,", "Bagas Wira"),
        ("direct", "Menolak gugatan itu,", None),
        ("direct", "Air itu milik kami,", None),
        ("direct", "Pasar ditutup besok,", "PT Levora"),
    ),
    case(
        "what-goes-round-says",
        "Bagas Wira membantah kabar itu. Ia menyebut bahwa warga tenang. Dalam video itu, disebutkan warga "
        "harus pindah. Dikutip dari siaran pers PT Levora, disebutkan bahwa pabrik masih tutup.",
        "Bagas Wira, PT Levora:ORG",
        ("indirect", "warga tenang", "Bagas Wira"),
        ("indirect", "warga harus pindah", None),
        ("indirect", "pabrik masih tutup", "PT Levora"),
    ),
    case(
        "office-of-a-place-called-middle",
        '"Harga naik," kata Bagas Wira.\nGubernur Jawa Tengah Sinta Ayu membantah. "Harga turun," ujarnya.',
        "Bagas Wira, Jawa Tengah:LOC, Sinta Ayu",
        ("direct", "Harga naik,", "Bagas Wira"),
        ("direct", "Harga turun,", "Sinta Ayu"),
    ),
    case(
        "unlike-whoever-spoke",
        '"Harga naik," kata Bagas Wira.\nBerbeda dengan Bagas, pedagang pasar Sinta Ayu geram. '
        '"Harga turun," ujarnya.',
        "Bagas Wira, Bagas, Sinta Ayu",
        ("direct", "Harga naik,", "Bagas Wira"),
        ("direct", "Harga turun,", "Sinta Ayu"),
    ),
    case(
        "who-answers-is-not-who-asked",
        '"Di mana uang itu?" tanya hakim Bagas Wira kepada saksi Sinta Ayu.\n"Sudah habis," jawabnya.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Di mana uang itu?", "Bagas Wira"),
        ("direct", "Sudah habis,", "Sinta Ayu"),
    ),
    case(
        "who-answers-again",
        '"Jalan itu rusak," kata Sinta Ayu.\n"Siapa yang merusak?" tanya Bagas Wira.\n'
        '"Saya tidak tahu," jawab dia.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Jalan itu rusak,", "Sinta Ayu"),
        ("direct", "Siapa yang merusak?", "Bagas Wira"),
        ("direct", "Saya tidak tahu,", "Sinta Ayu"),
    ),
    case(
        "heading-that-names-who-speaks",
        'Tanggapan mereka.\n1. Budi Santoso\n"Harga naik," katanya.\n2. Sinta Ayu\n"Air sudah surut," '
        'katanya.\nDewi Asri, Ketua Pasar Tirta\n"Jalan rusak."',
        "Budi Santoso, Sinta Ayu, Dewi Asri, Pasar Tirta:ORG",
        ("direct", "Harga naik,", "Budi Santoso"),
        ("direct", "Air sudah surut,", "Sinta Ayu"),
        ("direct", "Jalan rusak.", "Dewi Asri"),
    ),
    case(
        "who-answers-a-statement",
        'Pernyataan Bagas Wira ditepis Ketua Pasar Sinta Ayu. "Harga turun," ujarnya.\n'
        'Pendapat itu diamini Levora Wira. "Air sudah surut," katanya.',
        "Bagas Wira, Sinta Ayu, Levora Wira",
        ("direct", "Harga turun,", "Sinta Ayu"),
        ("direct", "Air sudah surut,", "Levora Wira"),
    ),
    case(
        "somebody-else-is-brought-in",
        '"Harga turun," ujar Sinta Ayu.\nBegitu pula dengan pengamat Budi Santoso. "Jalan rusak," katanya.',
        "Budi Santoso, Sinta Ayu",
        ("direct", "Harga turun,", "Sinta Ayu"),
        ("direct", "Jalan rusak,", "Budi Santoso"),
    ),
    case(
        "letter-of-a-person",
        'Sinta Ayu menulis surat kepada Bagas Wira. "Air sudah surut," bunyi surat itu.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "one-in-initials-goes-on",
        'Polisi menangkap MN (45). Sinta Ayu mengatakan MN sudah ditahan. "Kami masih memeriksa," katanya.\n'
        'MN mengaku menyesal. "Saya terpaksa," ujarnya.',
        "Sinta Ayu",
        ("indirect", "MN sudah ditahan", "Sinta Ayu"),
        ("direct", "Kami masih memeriksa,", "Sinta Ayu"),
        ("indirect", "menyesal", "MN"),
        ("direct", "Saya terpaksa,", "MN"),
    ),
    case(
        "who-only-asks-is-not-who-answers",
        'Seorang warga bertanya kepada Kapolres Sinta Ayu. "Air sudah surut," jawabnya.',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "office-with-where-it-is",
        '"Harga naik," kata Bagas Wira.\nDubes RI untuk Jepang Sinta Ayu membantah. "Harga turun," ujarnya.\n'
        'Ketua Komisi III dari Fraksi Golkar Budi Santoso menolak. "Jalan rusak," ujarnya.',
        "Bagas Wira, Jepang:LOC, Sinta Ayu, Fraksi Golkar:ORG, Budi Santoso",
        ("direct", "Harga naik,", "Bagas Wira"),
        ("direct", "Harga turun,", "Sinta Ayu"),
        ("direct", "Jalan rusak,", "Budi Santoso"),
    ),
    case(
        "question-and-answer-in-words",
        'Sinta Ayu menemui kami.\nTanya: "Apakah air sudah surut?"\nJawab: "Air sudah surut kemarin."',
        "Sinta Ayu",
        ("direct", "Apakah air sudah surut?", "Sinta Ayu"),
        ("direct", "Air sudah surut kemarin.", "Sinta Ayu"),
    ),
    case(
        "who-says-what-a-passive-verb-tells-of-a-thing-of-another",
        "Bagas Wira tiba kemarin. Pertemuan Bagas Wira itu dibenarkan Sekretaris Jenderal PAN Sinta Ayu. "
        "Tapi ia menyebut air sudah surut.",
        "Bagas Wira, Sinta Ayu, PAN:ORG",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "passive-verb-written-apart",
        "Bagas Wira menilai harga naik. Hal itu di sampaikan Kepala Dinas Air, Sinta Ayu saat ditemui. "
        "Menurutnya, air sudah surut.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "harga naik", "Bagas Wira"),
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "son-of-the-late",
        "Bagas Wira menilai harga naik. Putra pertama almarhum Elang Wira, Sinta Ayu tidak khawatir. "
        "Menurutnya, air sudah surut.",
        "Bagas Wira, Sinta Ayu, Elang Wira",
        ("indirect", "harga naik", "Bagas Wira"),
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "by-leave-of-another",
        "Seizin Kapolres Bagas Wira, Kasat Lantas Sinta Ayu memberikan penjelasan. Ia mengatakan air sudah "
        "surut.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "goes-on-with-whoever-asked-for-something-last",
        "Bagas Wira menilai harga naik. Warga mengungsi ke sekolah. Jalan ditutup. Dalam doanya, Sinta Ayu "
        'meminta pertolongan Tuhan. "Jadikanlah negeri kami makmur," imbuhnya.',
        "Bagas Wira, Sinta Ayu",
        ("indirect", "harga naik", "Bagas Wira"),
        ("direct", "Jadikanlah negeri kami makmur,", "Sinta Ayu"),
    ),
    case(
        "goes-on-with-whoever-spoke-right-before",
        'Bagas Wira menilai harga naik. Sinta Ayu meminta pertolongan. "Air sudah surut," imbuhnya.',
        "Bagas Wira, Sinta Ayu",
        ("indirect", "harga naik", "Bagas Wira"),
        ("direct", "Air sudah surut,", "Bagas Wira"),
    ),
    case(
        "told-again-inside",
        "Bagas Wira menilai harga naik. Bagas Wira berdiri. Ia menyebut air sudah surut, lanjut Sinta Ayu, "
        "dan jalan dibuka.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "harga naik", "Bagas Wira"),
        ("indirect", "air sudah surut, lanjut Sinta Ayu, dan jalan dibuka", "Sinta Ayu"),
    ),
    case(
        "told-inside-where-the-opening-mark-is-lost",
        '"Kami siap," kata Bagas Wira.\nDengan demikian kata Sinta Ayu, air akan surut. Jalan akan dibuka '
        "warga,” pungkasnya.",
        "Bagas Wira, Sinta Ayu",
        ("direct", "Kami siap,", "Bagas Wira"),
        ("direct", "Dengan demikian kata Sinta Ayu, air akan surut. Jalan akan dibuka warga,", "Sinta Ayu"),
    ),
    case(
        "named-in-their-own-words",
        'Sinta Ayu menilai air sudah surut. "Kabar Sinta Ayu mundur itu tidak benar," katanya.',
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("direct", "Kabar Sinta Ayu mundur itu tidak benar,", "Sinta Ayu"),
    ),
    case(
        "named-in-the-words-of-another-who-is-near",
        'Bagas Wira tiba. Sinta Ayu menilai air sudah surut. "Kabar Sinta Ayu mundur itu benar," katanya.',
        "Sinta Ayu, Bagas Wira",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("direct", "Kabar Sinta Ayu mundur itu benar,", "Bagas Wira"),
    ),
    case(
        "recordings-are-not-he",
        "Bagas Wira menilai harga naik. Menurut rekaman itu, air sudah surut. Ia meminta warga tetap "
        "waspada.",
        "Bagas Wira",
        ("indirect", "harga naik", "Bagas Wira"),
        ("indirect", "air sudah surut", None),
        ("indirect", "warga tetap waspada", "Bagas Wira"),
    ),
    case(
        "somebody-without-a-name-confirms-it",
        "Bagas Wira menilai harga naik. Kelangkaan itu dibenarkan oleh seorang karyawan hotel. "
        "Menurutnya, air sudah surut.",
        "Bagas Wira",
        ("indirect", "harga naik", "Bagas Wira"),
        ("indirect", "air sudah surut", None),
    ),
    case(
        "one-of-them-with-a-name-confirms-it",
        "Bagas Wira menilai harga naik. Kelangkaan itu dibenarkan salah satu warga, Sinta Ayu. "
        "Menurutnya, air sudah surut.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "harga naik", "Bagas Wira"),
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "whose-photograph-it-is",
        "Warga mengungsi ke sekolah. (ANTARA FOTO/Bagas Wira) Ia meminta warga tetap waspada.",
        "Bagas Wira",
        ("indirect", "warga tetap waspada", None),
    ),
    case(
        "comments-of-another-are-no-attribution",
        "Sinta Ayu menilai harga naik. Menurutnya, komentar Bagas Wira tidak bisa langsung diartikan begitu.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "harga naik", "Sinta Ayu"),
        ("indirect", "komentar Bagas Wira tidak bisa langsung diartikan begitu", "Sinta Ayu"),
    ),
    case(
        "he-is-not-the-public",
        "Sinta Ayu tiba kemarin. Warga menilai harga naik. Ia menyebut air sudah surut.",
        "Sinta Ayu",
        ("indirect", "harga naik", None),
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "he-in-marks-behind-who-spoke-in-the-same-paragraph",
        '"Air surut," kata Bagas Wira.\nSinta Ayu menilai harga naik. "Dia harus datang," katanya.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Air surut,", "Bagas Wira"),
        ("indirect", "harga naik", "Sinta Ayu"),
        ("direct", "Dia harus datang,", "Sinta Ayu"),
    ),
    case(
        "she-said-goes-on-with-who-did-something-before",
        '"Air surut," kata Bagas Wira.\nSaat ditemui, Sinta Ayu meralat itu.\nKatanya, harga naik.',
        "Bagas Wira, Sinta Ayu",
        ("direct", "Air surut,", "Bagas Wira"),
        ("indirect", "harga naik", "Sinta Ayu"),
    ),
    case(
        "names-himself-in-the-paragraph-at-hand",
        '"Air surut," kata Sinta Ayu.\nBagas Wira akan maju. Bagas Wira memastikan akan tetap maju. '
        '"Isu Bagas Wira mundur itu tidak benar, saya maju," ungkapnya.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Air surut,", "Sinta Ayu"),
        ("indirect", "akan tetap maju", "Bagas Wira"),
        ("direct", "Isu Bagas Wira mundur itu tidak benar, saya maju,", "Bagas Wira"),
    ),
]
