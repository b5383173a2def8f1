"""Who acts says something too: `Sinta Ayu menolak usul itu, menegaskan …`."""

from __future__ import annotations

from .case import Case, case

ACTS: list[Case] = [
    case(
        "criticised-and-said",
        "Sinta Ayu mengkritik balai yang menutup tanggul, menegaskan bahwa warga harus tahu.",
        "Sinta Ayu",
        ("indirect", "warga harus tahu", "Sinta Ayu"),
    ),
    case(
        "continues-who-spoke",
        '"Bantuan sudah dikirim," kata Sinta Ayu. Bagas Wira telah menerimanya. "Semua kebagian," lanjutnya.',
        "Sinta Ayu, Bagas Wira",
        ("direct", "Bantuan sudah dikirim,", "Sinta Ayu"),
        ("direct", "Semua kebagian,", "Sinta Ayu"),
    ),
    case(
        "said-in-a-participle",
        "Bagas Wira menjawab tantangan Sinta Ayu dengan tegas, menyatakan dirinya bukan pegawai balai.",
        "Bagas Wira, Sinta Ayu",
        ("indirect", "dirinya bukan pegawai balai", "Bagas Wira"),
    ),
    case(
        "while-weeping",
        "Sinta Ayu sambil menangis mengatakan rumahnya roboh.",
        "Sinta Ayu",
        ("indirect", "rumahnya roboh", "Sinta Ayu"),
    ),
    case(
        "then-says",
        "Sinta Ayu menolak tawaran itu lalu mengatakan air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "criticised-calling-it-so",
        "Sinta Ayu mengkritik usul itu, menyebutnya sebagai beban bagi warga.",
        "Sinta Ayu",
        ("indirect", "sebagai beban bagi warga", "Sinta Ayu"),
    ),
    case(
        "praised-and-called-it-so",
        "Sinta Ayu memuji usul yang lahir dari warga, sembari menyebutnya sebagai jalan keluar.",
        "Sinta Ayu",
        ("indirect", "sebagai jalan keluar", "Sinta Ayu"),
    ),
    case(
        "refused-and-said-that",
        "Sinta Ayu menolak usul itu, mengatakan bahwa warga belum siap.",
        "Sinta Ayu",
        ("indirect", "warga belum siap", "Sinta Ayu"),
    ),
    case(
        "refused-and-asked",
        "KPK menolak usul Bagas Wira, meminta warga tetap tenang.",
        "KPK:ORG, Bagas Wira",
        ("indirect", "warga tetap tenang", "KPK"),
    ),
    case(
        "praised-one-of-whom-more-is-said",
        "KPK memuji petugas yang menutup tanggul seraya meminta warga tetap tenang.",
        "KPK:ORG",
        ("indirect", "warga tetap tenang", "KPK"),
    ),
    case(
        "somebody-new-is-not-who-speaks",
        "Pedagang itu memuji langkah Bupati Bagas Wira sambil menegaskan bahwa warga sudah pulang.",
        "Bagas Wira",
        ("indirect", "warga sudah pulang", None),
    ),
    case(
        "office-between-commas-is-who-speaks",
        "Untuk menjaga tanggul itu, Bupati Sinta Ayu, meminta agar warga ikut berjaga.",
        "Sinta Ayu",
        ("indirect", "warga ikut berjaga", "Sinta Ayu"),
    ),
    case(
        "when-met-is-no-act",
        "Ditemui terpisah, Wakil Ketua DPR Bagas Wira yang juga hadir, mengatakan air sudah surut.",
        "Bagas Wira",
        ("indirect", "air sudah surut", "Bagas Wira"),
    ),
    case(
        "remarks",
        'Sinta Ayu nyeletuk, "Air sudah surut."',
        "Sinta Ayu",
        ("direct", "Air sudah surut.", "Sinta Ayu"),
    ),
    case(
        "puts-right",
        "Sinta Ayu meralat bahwa air sudah surut.",
        "Sinta Ayu",
        ("indirect", "air sudah surut", "Sinta Ayu"),
    ),
    case(
        "some-of-those-called-so",
        "Bagi Sinta yang masih lajang, tampaknya hari ini menyenangkan. Bagi Sinta Ayu, rumah itu kenangan.",
        "Sinta, Sinta Ayu",
        ("indirect", "rumah itu kenangan", "Sinta Ayu"),
    ),
]
