"""What is seen, set, moved or only named is no statement, whatever cue stands before it."""

from __future__ import annotations

from .case import Case, case

NOT_SAID: list[Case] = [
    case(
        "seen-at-a-scene",
        "Sinta Ayu melihat balon raksasa melayang. Ia melihat korban di pasar sedang berjalan pulang. "
        "Ia juga melihat pedagang saat sedang ditolong warga.",
        "Sinta Ayu",
    ),
    case(
        "seen-once",
        "Sinta Ayu sempat melihat asap mengepul. Ia lalu melihat ada linggis di rumah itu.",
        "Sinta Ayu",
    ),
    case(
        "seen-as-what-is-so",
        "Sinta Ayu melihat pasar kopi masih akan berkembang. Ia melihat warga tidak peduli pada sungai.",
        "Sinta Ayu",
        ("indirect", "pasar kopi masih akan berkembang", "Sinta Ayu"),
        ("indirect", "warga tidak peduli pada sungai", "Sinta Ayu"),
    ),
    case(
        "a-record-is-set",
        "Sinta Ayu mencatat rekor baru sebagai pelari tercepat. Ia memastikan kemenangannya setelah unggul.",
        "Sinta Ayu",
    ),
    case(
        "profit-or-growth",
        "Sinta Ayu mencatat laba Rp25 miliar pada 2018 atau tumbuh 21 persen. Ia mencatat laba itu naik.",
        "Sinta Ayu",
        ("indirect", "laba itu naik", "Sinta Ayu"),
    ),
    case(
        "a-thing-with-two-verbs-of-its-own",
        "Sinta Ayu membeberkan nasib Ratna, gadis penjual kopi yang tewas lalu dikubur di kebun itu.",
        "Sinta Ayu, Ratna",
    ),
    case(
        "considerations",
        "Sinta Ayu mengungkapkan pertimbangannya melantik Bagas Wira. "
        "Ia mengungkapkan pertimbangannya adalah pengalaman Bagas.",
        "Sinta Ayu, Bagas Wira",
        ("indirect", "pertimbangannya adalah pengalaman Bagas", "Sinta Ayu"),
    ),
    case(
        "as-follows",
        "Sinta Ayu mengatakan hal berikut tentang banjir di Tirta. Ia menjelaskan cara ini sebagai berikut.",
        "Sinta Ayu",
    ),
    case(
        "shortly-about",
        "Sinta Ayu hanya menjawab singkat terkait keperluannya datang ke balai itu.",
        "Sinta Ayu",
    ),
    case("asked-an-office", "Sinta Ayu bertanya kepada balai untuk mencari tahu soal banjir.", "Sinta Ayu"),
    case("how-sure-a-win", "Sinta Ayu secara meyakinkan sukses merebut gelar juara.", "Sinta Ayu"),
    case("how-a-film-goes", "Meski judulnya sama, pada film itu, kisahnya akan lebih rinci.", ""),
    case("a-film-tells", "Film Air Surut mengisahkan, arwah yang berusaha menemukan rumahnya.", ""),
    case(
        "deeds-move",
        "Pelebaran usaha itu mendorong harapan bahwa harga akan turun. "
        "Perkembangan harga tersebut mengindikasikan bahwa ekonomi tumbuh. "
        "Kementerian Perhubungan mendorong warga naik kereta.",
        "Kementerian Perhubungan:ORG",
        ("indirect", "warga naik kereta", "Kementerian Perhubungan"),
    ),
    case(
        "so-that-others-know",
        "Sinta Ayu menggelar acara itu agar warga lebih memahami bahwa sungai harus dijaga.",
        "Sinta Ayu",
    ),
    case("without-fear", "Sinta Ayu pergi tanpa terlalu khawatir akan digugat.", "Sinta Ayu"),
    case(
        "fear-of-what-comes",
        "Sinta Ayu khawatir akan datangnya banjir besar. Ia mengatakan akan menyerahkannya ke polisi.",
        "Sinta Ayu",
        ("indirect", "akan menyerahkannya ke polisi", "Sinta Ayu"),
    ),
    case(
        "the-writer-thinks",
        "Sinta Ayu pergi. Menurut saya, air akan surut. Permainan itu, menurut saya, sangat unik.",
        "Sinta Ayu",
    ),
    case(
        "for-them-a-count",
        "Bagi Sinta Ayu, ini merupakan gelar kedua di Tirta. Bagi Sinta Ayu, gol itu membuat dia bertahan. "
        "Bagi Sinta Ayu, gelar itu merupakan modal yang besar.",
        "Sinta Ayu",
        ("indirect", "gelar itu merupakan modal yang besar", "Sinta Ayu"),
    ),
    case(
        "what-somebody-was-like",
        "Bagas Wira menceritakan masa lalu dirinya yang memang kerap berbeda pandangan dengan warga. "
        "Ia menyayangkan sikap Bupati dan juga DPRD yang terkesan menutup mata.",
        "Bagas Wira",
    ),
    case(
        "one-more-thing-and-also",
        "Bagas Wira menilai sikap Bupati dan juga DPRD sudah tepat. Ia menyebut warga juga mengeluh.",
        "Bagas Wira",
        ("indirect", "sikap Bupati dan juga DPRD sudah tepat", "Bagas Wira"),
        ("indirect", "warga juga mengeluh", "Bagas Wira"),
    ),
    case(
        "a-tale-of-a-thing",
        "Bagas Wira bercerita pengalamannya saat menjadi kuli. Ia bercerita ibunya menjadi guru.",
        "Bagas Wira",
        ("indirect", "ibunya menjadi guru", "Bagas Wira"),
    ),
    case(
        "a-complaint-to-an-office-in-capitals",
        "Tim itu melaporkan Menteri Riset, Teknologi, dan Pendidikan Tinggi (Tirta) Bagas Wira kepada KPK "
        "atas dugaan suap.",
        "Bagas Wira, KPK:ORG",
    ),
    case(
        "working-together-for-an-aim",
        "Sinta Ayu mendorong kerja sama dua desa untuk mengatasi banjir. "
        "Sinta Ayu mendorong kerja sama dua desa segera dimulai.",
        "Sinta Ayu",
        ("indirect", "kerja sama dua desa segera dimulai", "Sinta Ayu"),
    ),
    case(
        "why-others-ask",
        "Sinta Ayu menyampaikan alasan kenapa Bagas Wira mengajak warga untuk menanam kopi.",
        "Sinta Ayu, Bagas Wira",
    ),
    case(
        "as-follows-behind-a-comma",
        "Sinta Ayu menjelaskan sifat air pada suhu tinggi seperti ini, sebagai berikut.",
        "Sinta Ayu",
    ),
]
