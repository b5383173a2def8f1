"""Small texts of our own, each for one phenomenon, with the quotes that are expected.

A case: name, text, names that a tagger would find [(words, kind)], expected [(kind, words, speaker)]; speaker
None where the text never names who speaks. Offsets are found by the words.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    names: tuple[tuple[str, str], ...]
    expected: tuple[tuple[str, str, str | None], ...]


def case(name: str, text: str, names: str, *expected: tuple[str, str, str | None]) -> Case:
    """Read names as `Sinta Ayu, KPK:ORG`: a person where no kind is given."""
    pairs = (one.strip().partition(":") for one in names.split(",") if one.strip())
    return Case(name, text, tuple((words, kind or "PER") for words, _, kind in pairs), expected)


PHENOMENA = [
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
    # reported clauses
    case(
        "bahwa",
        "Sinta Ayu mengatakan bahwa air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "bare-clause",
        "Sinta Ayu menyebut air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "comma-clause",
        "Sinta Ayu menegaskan, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "jika-for-bahwa",
        "Sinta Ayu mengungkapkan jika air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "agar",
        "Sinta Ayu berharap agar warga segera pulang.",
        "Sinta Ayu",
        ("indirect", "warga segera pulang", "Sinta Ayu"),
    ),
    case(
        "request",
        "Sinta Ayu meminta warga untuk segera pulang.",
        "Sinta Ayu",
        ("indirect", "warga untuk segera pulang", "Sinta Ayu"),
    ),
    case(
        "menurut",
        "Menurut Sinta Ayu, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "menurut-apposition",
        "Menurut Sinta Ayu, kepala balai sungai, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "kata-menurut",
        "kata Menurut Sinta Ayu, kepala balai sungai, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "menurutnya",
        "Sinta Ayu datang ke lokasi. Menurutnya, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "cue-at-end",
        "Air sudah surut, kata Sinta Ayu.",
        "Sinta Ayu",
        ("indirect", "Air sudah surut", "Sinta Ayu"),
    ),
    case(
        "cue-inside",
        "Air, menurut Sinta Ayu, sudah surut sejak pagi.",
        "Sinta Ayu",
        ("indirect", "Air, menurut Sinta Ayu, sudah surut sejak pagi", "Sinta Ayu"),
    ),
    case(
        "connective-first",
        "Sinta Ayu berjaga semalaman. Sebab, kata dia, air belum surut.",
        "Sinta Ayu",
        ("indirect", "air belum surut", "Sinta Ayu"),
    ),
    case(
        "date-of-the-saying",
        "Sinta Ayu mengatakan air sudah surut, Selasa (21/10/2025).",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "passive-with-agent",
        "Dijelaskan Sinta Ayu, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "agentless",
        "Sinta Ayu meninjau tanggul. Dijelaskan, bahwa air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "two-statements",
        "Sinta Ayu mengatakan air sudah surut dan meminta warga untuk segera pulang.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("indirect", "warga untuk segera pulang", "Sinta Ayu"),
    ),
    case(
        "mixed",
        'Sinta Ayu menilai proyek itu "terlalu mahal" bagi warga.',
        "Sinta Ayu",
        ("mixed", 'proyek itu "terlalu mahal" bagi warga', "Sinta Ayu"),
    ),
    case(
        "nested",
        "Sinta Ayu mengatakan warga mengaku air sudah surut.",
        "Sinta Ayu",
        ("indirect", "warga mengaku air sudah surut", "Sinta Ayu"),
    ),
    case(
        "verbless",
        "Sinta Ayu mengatakan korban banjir sekitar 40 orang.",
        "Sinta Ayu",
        ("indirect", "korban banjir sekitar 40 orang", "Sinta Ayu"),
    ),
    # not statements
    case("noun-phrase", "Sinta Ayu menyoroti kinerja balai sungai.", "Sinta Ayu"),
    case("importance", "Sinta Ayu menekankan pentingnya kerja sama antarwarga.", "Sinta Ayu"),
    case("wish", "Sinta Ayu akan mengatakan semuanya di pengadilan.", "Sinta Ayu"),
    case("condition", "Kalau Sinta Ayu mengatakan air surut, warga akan pulang.", "Sinta Ayu"),
    case("said-not", "Sinta Ayu enggan menyebut berapa jumlah korban.", "Sinta Ayu"),
    case("aim", "Sidak ini bertujuan untuk memastikan pasokan tetap aman.", ""),
    case("sourceless", "Pelaku diduga sudah melarikan diri ke luar kota.", ""),
    case("event", "Hal itu disampaikan Sinta Ayu dalam rapat di Bandung.", "Sinta Ayu"),
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
    # slips of the pen
    case(
        "cue-fused-with-the-role",
        '"Mereka masuk lewat pagar," kataKapolres Tirta Kombes Bagas Wira.',
        "",
        ("direct", "Mereka masuk lewat pagar,", "Bagas Wira"),
    ),
    case(
        "no-comma-before-the-cue",
        "Sinta Ayu meninjau tanggul. Selain di Tirta tambahnya, banjir juga terjadi di Bekasi.",
        "Sinta Ayu",
        ("indirect", "banjir juga terjadi di Bekasi", "Sinta Ayu"),
    ),
    # clauses and what looks like one
    case(
        "relative-coordination",
        "Warga memprotes kebijakan Bagas Wira yang dinilai keras dan merugikan petani.",
        "Bagas Wira",
    ),
    case(
        "goes-on-doing",
        "Bagas Wira membenarkan penangkapan yang melibatkan pegawainya, namun belum merinci kasusnya.",
        "Bagas Wira",
    ),
    case(
        "thanks", "Sinta Ayu menyampaikan rasa terima kasih yang besar atas bantuan yang datang.", "Sinta Ayu"
    ),
    case("sorry", "Sinta Ayu meminta maaf atas keributan yang terjadi di dapurnya.", "Sinta Ayu"),
    case("from-to", "Sinta Ayu mengusulkan perubahan jadwal dari Senin menjadi Rabu.", "Sinta Ayu"),
    case(
        "order-of-a-thing",
        "Bagas Wira menginstruksikan penggunaan mobil listrik untuk menghemat anggaran.",
        "Bagas Wira",
    ),
    case(
        "copula-behind-relative",
        "Bagas Wira menyebut pihak yang berurusan dengan bengkel adalah bagian aset.",
        "Bagas Wira",
        ("indirect", "pihak yang berurusan dengan bengkel adalah bagian aset", "Bagas Wira"),
    ),
    case(
        "second-statement-with-a-mixed-cue",
        "Sinta Ayu menilai penangkapan itu tidak sah dan menyebut unggahan tersebut hanya bersifat satire.",
        "Sinta Ayu",
        ("indirect", "penangkapan itu tidak sah", "Sinta Ayu"),
        ("indirect", "unggahan tersebut hanya bersifat satire", "Sinta Ayu"),
    ),
    case(
        "second-subject",
        "Penonton panik karena mendengar ledakan dan beberapa saksi menyebut sumbernya adalah petasan.",
        "",
        ("indirect", "sumbernya adalah petasan", None),
    ),
    case(
        "who-said-it-in-a-relative-clause",
        "Kabar itu disangkal Bagas Wira, yang mengatakan pertemuan itu membahas banjir.",
        "Bagas Wira",
        ("indirect", "pertemuan itu membahas banjir", "Bagas Wira"),
    ),
    case(
        "written-in-a-law",
        "Dalam Pasal 25 ayat (1) disebutkan setiap orang dilarang merusak tanggul.",
        "",
        ("indirect", "setiap orang dilarang merusak tanggul", None),
    ),
    case(
        "agent-inside",
        "Produk itu dikatakan Bagas mendukung petani kecil. Bagas Wira adalah petani.",
        "Bagas, Bagas Wira",
        ("indirect", "Produk itu dikatakan Bagas mendukung petani kecil", "Bagas Wira"),
    ),
    case(
        "father-of-two",
        "Bagas Wira ikut lomba lari. Bapak dua anak itu mengatakan siapa pun bisa ikut.",
        "Bagas Wira",
        ("indirect", "siapa pun bisa ikut", "Bagas Wira"),
    ),
    # what says when, where and to whom is no part of the statement
    case(
        "when-met",
        "Sinta Ayu mengatakan air sudah surut saat ditemui di kantornya, Selasa (21/10/2025).",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "in-a-written-statement",
        "Sinta Ayu menyebut warga boleh pulang dalam keterangan tertulis, Rabu (22/10/2025).",
        "Sinta Ayu",
        ("indirect", "warga boleh pulang", "Sinta Ayu"),
    ),
    case(
        "to-reporters",
        "Sinta Ayu menegaskan tanggul itu aman kepada wartawan di Bekasi, Kamis (23/10).",
        "Sinta Ayu",
        ("indirect", "tanggul itu aman", "Sinta Ayu"),
    ),
    # more forms of cues and content
    case(
        "connective-without-comma",
        "Padahal kata Sinta Ayu, air sudah surut sejak pagi.",
        "Sinta Ayu",
        ("indirect", "air sudah surut sejak pagi", "Sinta Ayu"),
    ),
    case(
        "according-runs-on",
        "Sinta Ayu meninjau tanggul. Di kota lain, menurutnya sangat jarang terjadi banjir.",
        "Sinta Ayu",
        ("indirect", "Di kota lain, menurutnya sangat jarang terjadi banjir", "Sinta Ayu"),
    ),
    case(
        "for-somebody",
        "Bagi Sinta Ayu, air bersih adalah hak semua warga.",
        "Sinta Ayu",
        ("indirect", "air bersih adalah hak semua warga", "Sinta Ayu"),
    ),
    case(
        "thus",
        '"Air sudah surut," demikian kata Sinta Ayu.',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "as-said-by",
        "Air sudah surut, seperti dikatakan Sinta Ayu.",
        "Sinta Ayu",
    ),
    case(
        "supaya",
        "Sinta Ayu meminta supaya warga segera pulang.",
        "Sinta Ayu",
        ("indirect", "warga segera pulang", "Sinta Ayu"),
    ),
    case(
        "kalau-for-bahwa",
        "Sinta Ayu bilang kalau air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "apakah",
        "Sinta Ayu mempertanyakan apakah tanggul itu aman.",
        "Sinta Ayu",
        ("indirect", "apakah tanggul itu aman", "Sinta Ayu"),
    ),
    case(
        "again-and-again",
        "Sinta Ayu berkali-kali mengatakan air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "statement-noun",
        "Pernyataan Sinta Ayu bahwa air sudah surut melegakan warga.",
        "Sinta Ayu",
        ("indirect", "air sudah surut melegakan warga", "Sinta Ayu"),
    ),
    case(
        "by-whom-it-was-explained",
        "Dijelaskan oleh Sinta Ayu, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "one-cue-for-two-quotes",
        '"Air sudah surut. Kami lega," kata Sinta Ayu, "besok warga boleh pulang semua."',
        "Sinta Ayu",
        ("direct", "Air sudah surut. Kami lega,", "Sinta Ayu"),
        ("direct", "besok warga boleh pulang semua.", "Sinta Ayu"),
    ),
    case(
        "single-marks",
        "'Air sudah surut,' kata Sinta Ayu.",
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case("scare-quotes", 'Warga menyebutnya "tanggul hantu" sejak lama.', ""),
    case(
        "following-sentence",
        "Sinta Ayu mengatakan air sudah surut. Tanggul itu dibangun tahun lalu.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
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
    # whose words, and where they end
    case(
        "role-word-begins-the-statement",
        "Menurut Sinta Ayu, warga sudah mengungsi. Dikatakan Sinta Ayu, petani di dua desa gagal panen.",
        "Sinta Ayu",
        ("indirect", "warga sudah mengungsi", "Sinta Ayu"),
        ("indirect", "petani di dua desa gagal panen", "Sinta Ayu"),
    ),
    case(
        "as-somebody-said",
        "Seperti dikatakan Sinta Ayu, air akan surut pekan depan.",
        "Sinta Ayu",
        ("indirect", "air akan surut pekan depan", "Sinta Ayu"),
    ),
    case("that-was-said-by", "Hal itu diakui Sinta Ayu memberatkan.", "Sinta Ayu"),
    case(
        "attribution-at-the-end-reports-all",
        "Bagas Wira meminta warga pulang, kata Sinta Ayu.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "Bagas Wira meminta warga pulang", "Sinta Ayu"),
    ),
    case(
        "comma-before-the-cue-missing",
        "Untuk mengatasi banjir kata Sinta Ayu, tanggul harus ditinggikan.",
        "Sinta Ayu",
        ("indirect", "Untuk mengatasi banjir kata Sinta Ayu, tanggul harus ditinggikan", "Sinta Ayu"),
    ),
    case(
        "comma-behind-the-speaker-missing",
        "Tanggul di hilir, lanjut Sinta Ayu akan ditinggikan.",
        "Sinta Ayu",
        ("indirect", "Tanggul di hilir, lanjut Sinta Ayu akan ditinggikan", "Sinta Ayu"),
    ),
    case(
        "whoever-stands-behind-said",
        "Tanggul itu sudah retak, kata laporan tersebut.",
        "",
        ("indirect", "Tanggul itu sudah retak", None),
    ),
    case(
        "speaks-in-a-clause-behind-another",
        "Warga mengungsi setelah Sinta Ayu menyebut tanggul akan jebol.",
        "Sinta Ayu",
        ("indirect", "tanggul akan jebol", "Sinta Ayu"),
    ),
    case(
        "fronted-without-a-comma",
        "Dalam amar putusannya hakim menyatakan tanggul itu harus dibongkar.",
        "",
        ("indirect", "tanggul itu harus dibongkar", None),
    ),
    case(
        "how-it-was-said",
        "Sinta Ayu secara pribadi mengaku sudah lelah. Bagas Wira dengan tegas menyatakan tanggul aman.",
        "Sinta Ayu, Bagas Wira",
        ("indirect", "sudah lelah", "Sinta Ayu"),
        ("indirect", "tanggul aman", "Bagas Wira"),
    ),
    case("not-said-openly", "Sinta Ayu tak secara gamblang menyebut tanggul akan jebol.", "Sinta Ayu"),
    case(
        "acting-as-behind-commas",
        "Sinta Ayu, selaku koordinator relawan, mengatakan bantuan sudah tiba.",
        "Sinta Ayu",
        ("indirect", "bantuan sudah tiba", "Sinta Ayu"),
    ),
    case(
        "from-a-body",
        '"Air sudah surut," kata peneliti dari Universitas Tirta, Sinta Ayu.',
        "Sinta Ayu",
        ("direct", "Air sudah surut,", "Sinta Ayu"),
    ),
    case(
        "one-word-of-confession",
        "Ditanya soal itu, Sinta Ayu mengaku pasrah.",
        "Sinta Ayu",
        ("indirect", "pasrah", "Sinta Ayu"),
    ),
    # clauses and what only looks like one
    case(
        "purpose-closed-by-a-demonstrative",
        "Dikatakannya, pertemuan untuk menentukan upah itu melibatkan buruh dan pengusaha.",
        "",
        (
            "indirect",
            "pertemuan untuk menentukan upah itu melibatkan buruh dan pengusaha",
            None,
        ),
    ),
    case(
        "predicate-behind-a-relative-clause",
        "Sinta Ayu menjelaskan bea yang dikenakan sudah naik. Ia menegaskan bus yang disewa berjumlah dua.",
        "Sinta Ayu",
        ("indirect", "bea yang dikenakan sudah naik", "Sinta Ayu"),
        ("indirect", "bus yang disewa berjumlah dua", "Sinta Ayu"),
    ),
    case(
        "too-much",
        "Sinta Ayu menilai anggaran tanggul terlalu besar.",
        "Sinta Ayu",
        ("indirect", "anggaran tanggul terlalu besar", "Sinta Ayu"),
    ),
    case(
        "second-verb-makes-no-clause",
        "Sinta Ayu mengonfirmasi kabar itu dan menyebut tanggul akan dibongkar.",
        "Sinta Ayu",
        ("indirect", "tanggul akan dibongkar", "Sinta Ayu"),
    ),
    case(
        "other-clause-behind-however",
        "Sinta Ayu menegaskan kesiapan dana, namun pembangunan tanggul masih menunggu.",
        "Sinta Ayu",
    ),
    case("told-the-reason", "Sinta Ayu mengungkapkan alasan dirinya mundur.", "Sinta Ayu"),
    case("asked-for-a-thing", "Sinta Ayu memohon doa untuk keluarganya.", "Sinta Ayu"),
    case("recognised-as", "Sinta Ayu mengakui Bagas Wira sebagai ketua.", "Sinta Ayu, Bagas Wira"),
    case(
        "question-of-a-court",
        "Sinta Ayu lantas bertanya siapa yang meminta uang itu.",
        "Sinta Ayu",
        ("indirect", "siapa yang meminta uang itu", "Sinta Ayu"),
    ),
    # who is meant
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
        "body-pointed-back-to",
        "Komisi Penyiaran Indonesia menolak usulan itu. Sinta Ayu menilai usulan itu terlalu mahal. "
        "Komisi tersebut menuntut agar daftarnya dibuka.",
        "Komisi Penyiaran Indonesia:ORG, Sinta Ayu",
        ("indirect", "usulan itu terlalu mahal", "Sinta Ayu"),
        ("indirect", "daftarnya dibuka", "Komisi Penyiaran Indonesia"),
    ),
    case(
        "account",
        '"Airnya masih tinggi," tulis akun X @kabar_tirta.',
        "",
        ("direct", "Airnya masih tinggi,", "@kabar_tirta"),
    ),
    case(
        "source-of-a-paper",
        "Sumber Harian Tirta menyebutkan tanggul itu sudah retak.",
        "Harian Tirta:ORG",
        ("indirect", "tanggul itu sudah retak", None),
    ),
    case(
        "role-word-that-is-a-name",
        "Sinta Ayu menemani Putra Wira ke tanggul. Air sudah surut, kata Putra.",
        "Sinta Ayu, Putra Wira",
        ("indirect", "Air sudah surut", "Putra Wira"),
    ),
    case(
        "age-in-years",
        "Warga Desa Tirta, Tarmini, 48 tahun, mengaku belum menerima bantuan.",
        "",
        ("indirect", "belum menerima bantuan", "Tarmini"),
    ),
    case(
        "verb-of-a-relative-clause-before-the-cue",
        "Warga yang rumahnya terendam mengaku belum menerima bantuan.",
        "",
        ("indirect", "belum menerima bantuan", None),
    ),
    case(
        "seorang-counts-people",
        "Seorang diplomat menilai tawaran itu hanya untuk mengulur waktu.",
        "",
        ("indirect", "tawaran itu hanya untuk mengulur waktu", None),
    ),
    case(
        "by-their-own-account",
        "Bagas Wira mengaku bersalah. Menurut pengakuannya, uang itu sudah habis.",
        "Bagas Wira",
        ("indirect", "bersalah", "Bagas Wira"),
        ("indirect", "uang itu sudah habis", "Bagas Wira"),
    ),
    case(
        "however-and-warned",
        "Sinta Ayu menambahkan Tirta akan membantu, namun mengingatkan dananya sudah habis.",
        "Sinta Ayu, Tirta:LOC",
        ("indirect", "Tirta akan membantu", "Sinta Ayu"),
        ("indirect", "dananya sudah habis", "Sinta Ayu"),
    ),
    case(
        "kind-of-company-before-its-name",
        "Perusahaan rintisan Levora memastikan data pengguna masih aman.",
        "Levora:ORG",
        ("indirect", "data pengguna masih aman", "Levora"),
    ),
    case(
        "verb-that-brings-a-clause-about",
        "Sinta Ayu menjelaskan masalah yang menyebabkan tanggul itu mendapat teguran.",
        "Sinta Ayu",
    ),
    case("told-to-whom", "Sinta Ayu menyampaikan hal itu kepada warga karena air sudah surut.", "Sinta Ayu"),
    case(
        "criticised-and-said",
        "Sinta Ayu mengkritik balai yang menutup tanggul, menegaskan bahwa warga harus tahu.",
        "Sinta Ayu",
        ("indirect", "warga harus tahu", "Sinta Ayu"),
    ),
    case(
        "because-according-to",
        "Warga pulang karena menurut Sinta Ayu, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "according-to-a-paper-at-the-end",
        "Tanggul itu harus dibongkar, menurut surat perjanjian baru.",
        "",
        ("indirect", "Tanggul itu harus dibongkar", None),
    ),
    case(
        "dateline-before-the-statement",
        "Bandung (ANTARA News) - Tanggul itu sudah retak, menurut sebuah studi.",
        "",
        ("indirect", "Tanggul itu sudah retak", None),
    ),
    case(
        "asked-to-be-something",
        "Sinta Ayu meminta warga waspada.",
        "Sinta Ayu",
        ("indirect", "warga waspada", "Sinta Ayu"),
    ),
    case(
        "their-state",
        "Sinta Ayu membantah kliennya sakit parah.",
        "Sinta Ayu",
        ("indirect", "kliennya sakit parah", "Sinta Ayu"),
    ),
    case(
        "middle-is-no-verb",
        "Kubah tengah, kata Sinta Ayu, relatif stabil.",
        "Sinta Ayu",
        ("indirect", "Kubah tengah, kata Sinta Ayu, relatif stabil", "Sinta Ayu"),
    ),
    case(
        "one-of-the-couriers",
        "Kepada polisi, salah satu kurir mengaku terpaksa karena terlilit utang.",
        "",
        ("indirect", "terpaksa karena terlilit utang", None),
    ),
    case(
        "place-tagged-with-the-name",
        'Turut hadir Wakil Bupati Sleman Bagas Wira. "Air sudah surut," kata Bagas.',
        "Sleman Bagas Wira",
        ("direct", "Air sudah surut,", "Bagas Wira"),
    ),
    # edges
    case(
        "as-said-in-the-middle",
        "Harga beras, sebagaimana disampaikan Sinta Ayu, akan turun bulan depan.",
        "Sinta Ayu",
        ("indirect", "Harga beras, sebagaimana disampaikan Sinta Ayu, akan turun bulan depan", "Sinta Ayu"),
    ),
    case(
        "in-writing-between-commas",
        "Sinta Ayu, dalam keterangan tertulis, Senin (3/3/2025), menyebut bantuan sudah cair.",
        "Sinta Ayu",
        ("indirect", "bantuan sudah cair", "Sinta Ayu"),
    ),
    case(
        "a-condition-that-is-said",
        "Sinta Ayu menyebut, jika hujan terus turun, tanggul bisa jebol.",
        "Sinta Ayu",
        ("indirect", "jika hujan terus turun, tanggul bisa jebol", "Sinta Ayu"),
    ),
    case(
        "hoped-of-somebody",
        "Sinta Ayu berharap kepada pemerintah agar segera membantu.",
        "Sinta Ayu",
        ("indirect", "segera membantu", "Sinta Ayu"),
    ),
    case(
        "according-also",
        "Sinta Ayu mengatakan air sudah surut. Menurutnya pula, harga akan turun.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("indirect", "harga akan turun", "Sinta Ayu"),
    ),
    case(
        "thus-said",
        "Warga boleh pulang, demikian kata Sinta Ayu.",
        "Sinta Ayu",
        ("indirect", "Warga boleh pulang", "Sinta Ayu"),
    ),
    case(
        "said-in-a-paper",
        "Disebutkan dalam laporan itu, kerugian mencapai Rp 3 miliar.",
        "",
        ("indirect", "kerugian mencapai Rp 3 miliar", None),
    ),
    case(
        "the-same-was-said-by",
        "Hal senada disampaikan Sinta Ayu. Menurut dia, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
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
        "data-of-a-foreign-body",
        "Menurut data World Water Forum 2018, air sudah surut.",
        "",
        ("indirect", "air sudah surut", "World Water Forum"),
    ),
    # what is a clause
    case(
        "measure-as-predicate",
        "Sinta Ayu mengatakan ganti rugi itu senilai Rp 3 juta.",
        "Sinta Ayu",
        ("indirect", "ganti rugi itu senilai Rp 3 juta", "Sinta Ayu"),
    ),
    case(
        "aim-as-predicate",
        "Sinta Ayu menjelaskan razia ini dalam rangka penertiban kota.",
        "Sinta Ayu",
        ("indirect", "razia ini dalam rangka penertiban kota", "Sinta Ayu"),
    ),
    case(
        "fronted-aim",
        "Sinta Ayu menerangkan untuk pulang ke desa dirinya harus menyewa truk.",
        "Sinta Ayu",
        ("indirect", "untuk pulang ke desa dirinya harus menyewa truk", "Sinta Ayu"),
    ),
    case("the-same-thing", "Sinta Ayu juga mengatakan hal serupa.", "Sinta Ayu"),
    case(
        "sure-of-a-thing",
        "Sinta Ayu tidak yakin dengan adanya tanah longsor yang menutup jalan.",
        "Sinta Ayu",
    ),
    case("title-of-a-film", 'Film itu berjudul "Siapa yang Menutup Jalan Kita??" dan tayang pekan ini.', ""),
    # where the clause ends, and where the attribution stands
    case(
        "concession-and-main-clause",
        "Meski Sinta Ayu mengatakan air sudah surut, Bagas Wira mengklaim warga masih mengungsi.",
        "Sinta Ayu, Bagas Wira",
        ("indirect", "air sudah surut", "Sinta Ayu"),
        ("indirect", "warga masih mengungsi", "Bagas Wira"),
    ),
    case(
        "concession-before-its-subject",
        "Meski mengaku tidak suka tampil, Sinta Ayu tetap menyanyi.",
        "Sinta Ayu",
        ("indirect", "tidak suka tampil", "Sinta Ayu"),
    ),
    case(
        "subject-and-cue-at-the-end",
        "Dua orang telah ditangkap, Kepolisian Tirta melaporkan, Sabtu.",
        "Kepolisian Tirta:ORG",
        ("indirect", "Dua orang telah ditangkap", "Kepolisian Tirta"),
    ),
    case(
        "again-behind-the-speaker",
        "Air ini, kata Sinta Ayu lagi, sudah surut sejak pagi.",
        "Sinta Ayu",
        ("indirect", "Air ini, kata Sinta Ayu lagi, sudah surut sejak pagi", "Sinta Ayu"),
    ),
    case(
        "source-with-a-relative-clause",
        "Menurut Sinta Ayu yang juga menerima laporan itu, air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "agent-is-a-body",
        "Pemogokan itu diklaim Serikat Pekerja Tirta sebagai aksi damai.",
        "Serikat Pekerja Tirta:ORG",
        (
            "indirect",
            "Pemogokan itu diklaim Serikat Pekerja Tirta sebagai aksi damai",
            "Serikat Pekerja Tirta",
        ),
    ),
    case(
        "date-behind-a-cue",
        "Sinta Ayu mengaku, Jumat, dirinya sudah pulang.",
        "Sinta Ayu",
        ("indirect", "dirinya sudah pulang", "Sinta Ayu"),
    ),
    case(
        "for-whom-behind-a-comma",
        "Sinta Ayu mengatakan, untuk warga desa sudah tersedia air bersih.",
        "Sinta Ayu",
        ("indirect", "untuk warga desa sudah tersedia air bersih", "Sinta Ayu"),
    ),
    case(
        "fronted-before-a-pronoun",
        "Sinta Ayu datang. Ditanya soal banjir, menurut dia air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "reason-behind-the-speaker",
        "Sinta Ayu datang. Hal ini menurut dia karena hujan belum berhenti.",
        "Sinta Ayu",
        ("indirect", "Hal ini menurut dia karena hujan belum berhenti", "Sinta Ayu"),
    ),
    case(
        "place-behind-a-speaker",
        "Petani di Liwa, Lampung Barat mengaku sedih karena harga turun.",
        "Lampung Barat:LOC",
        ("indirect", "sedih karena harga turun", None),
    ),
    case(
        "called-by-the-last-name",
        'Ketua Balai Sungai Jilid I Taufik Wiraguna menilai air sudah surut. "Benar," kata Wiraguna.',
        "Taufik Wiraguna, Wiraguna",
        ("indirect", "air sudah surut", "Taufik Wiraguna"),
        ("direct", "Benar,", "Taufik Wiraguna"),
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
]
