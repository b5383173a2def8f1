"""Invents paragraphs that teach the tokeniser what news does with full stops, quotation marks and `-nya`.

All wording is our own. Sentence ends follow the rule that the treebanks of news keep: a full stop, question
mark or exclamation mark inside quotation marks ends a sentence, unless the reporting clause follows
(`"Ada apa?" tanya Rini.` is one sentence); abbreviations, degrees and numbers end none by themselves.
"""

from __future__ import annotations

import random
import re

from .conllu import Sentence

FIRST = (
    "Budi",
    "Siti",
    "Agus",
    "Dewi",
    "Rini",
    "Yohanes",
    "Made",
    "Fitri",
    "Hendra",
    "Ratna",
    "Slamet",
    "Tuti",
    "Ujang",
    "Maria",
    "Rahmat",
    "Nurul",
    "Bambang",
    "Indah",
)
LAST = (
    "Santoso",
    "Wijaya",
    "Hutapea",
    "Lestari",
    "Siregar",
    "Kurniawan",
    "Pratama",
    "Suharto",
    "Nasution",
    "Wibowo",
    "Halim",
    "Saputra",
    "Mulyani",
    "Tambunan",
)
DEGREES = (
    "S.H.",
    "M.H.",
    "S.E.",
    "M.M.",
    "S.Sos.",
    "M.Si.",
    "S.Pd.",
    "M.Hum.",
    "Ph.D.",
    "S.T.",
    "S.IP.",
    "S.Ag.",
    "M.A.",
    "Sp.PD.",
    "SH",
    "MH",
    "M.Kes.",
)
BEFORE = (
    "Dr.",
    "Ir.",
    "H.",
    "Hj.",
    "Prof.",
    "Drs.",
    "K.H.",
    "dr.",
    "Prof. Dr.",
    "AKP",
    "Kombes Pol.",
    "Brigjen Pol.",
    "Komjen Pol (Purn)",
    "Pdt.",
    "Tn.",
    "Ny.",
    "Ust.",
)
WORK = (
    "Kepala Dinas Pertanian",
    "Ketua RT 03",
    "juru bicara kementerian",
    "Direktur Utama PT. Sinar Laut Tbk.",
    "Kapolres",
    "Wakil Bupati",
    "pengamat ekonomi",
    "Ketua Umum KONI",
    "peneliti LIPI",
    "Sekda",
)
PLACES = (
    "Kupang",
    "Bandung",
    "Jl. Sudirman No. 12",
    "Kab. Sleman",
    "Kec. Wates",
    "Jakarta Pusat",
    "Ternate",
    "Gedung DPR RI",
    "Jl. Ahmad Yani",
    "Prov. Papua",
)
CUES = (
    "kata",
    "ujar",
    "ucap",
    "tutur",
    "jelas",
    "tegas",
    "sebut",
    "ungkap",
    "papar",
    "imbuh",
    "terang",
    "tambah",
    "sambung",
    "pungkas",
    "cetus",
    "beber",
    "lanjut",
)
SAID = (
    "Kami sudah menyiapkan semuanya",
    "Harga beras akan turun bulan depan",
    "Jalan itu ditutup sementara",
    "Anggarannya mencapai Rp 5,95 T",
    "Biayanya Rp. 20.000 per orang",
    "Kami menunggu hasil pemeriksaan",
    "Warga diminta tetap tenang",
    "Pertandingan dimulai pukul 19.30 WIB",
    "Saya tidak tahu soal itu",
    "Kebijakannya berlaku sejak 1 Januari 2024",
    "Jumlahnya naik 2,5 persen",
    "Ini bukan soal uang",
    "Semua berkas sudah diserahkan ke penyidik",
    "Beras, gula, minyak, dll. dijual murah",
    "Hadir pula Bupati, Camat, dkk. dalam rapat itu",
    "Penerbangan Jakarta s.d. Medan dibatalkan",
    "Pasal 12 ayat (1) UU No. 20 Tahun 2001 sudah jelas",
    "Lihat saja di www.contoh.id",
    "Timnya akan bermain lagi besok",
    "Petani menjual hasil panennya sendiri",
)
ASKED = (
    "Siapa yang bertanggung jawab",
    "Apakah ini adil",
    "Kapan jembatannya selesai",
    "Mengapa kami dilarang",
    "Bagaimana nasib mereka",
)
CRIED = ("Ini harus dihentikan", "Luar biasa", "Hidup rakyat", "Jangan main-main", "Kita pasti menang")
TOLD = (
    "Rapat itu berlangsung tertutup",
    "Polisi masih menyelidiki kasusnya",
    "Korban dibawa ke rumah sakit",
    "Acara dihadiri 1.500 orang",
    "Kerugiannya ditaksir Rp 3,5 M",
    "Nilai ekspor naik menjadi US$ 1,2 miliar",
    "Sidang dilanjutkan pekan depan",
    "Ia tiba pukul 08.15 WITA",
    "Mereka kemudian pulang ke rumahnya",
)
MARKS = (("“", "”"), ("“", "”"), ('"', '"'), ('"', '"'), ('"', '"'), ("'", "'"))
# Words with a clitic that the invented text holds besides the cues; all other `-nya` are looked up here too.
CLITICS = {
    "biayanya": "biaya",
    "anggarannya": "anggaran",
    "kebijakannya": "kebijakan",
    "jumlahnya": "jumlah",
    "timnya": "tim",
    "panennya": "panen",
    "jembatannya": "jembatan",
    "kasusnya": "kasus",
    "kerugiannya": "kerugian",
    "rumahnya": "rumah",
    "menurutnya": "menurut",
}
SHORT = {
    "dll.",
    "dkk.",
    "No.",
    "Jl.",
    "Kab.",
    "Kec.",
    "Prov.",
    "Rp.",
    "PT.",
    "Tbk.",
    "s.d.",
    "Pol.",
    *DEGREES,
    *(word for title in BEFORE for word in title.split() if "." in word),
}
PIECES = re.compile(r"[A-Z]\.(?!\w)|\d+(?:[.,/]\d+)*|\w[\w.-]*\.\w+|\w+(?:-\w+)*|[^\w\s]")


def paragraphs(count: int, seed: int = 1234) -> list[list[Sentence]]:
    """Return `count` paragraphs of one to four sentences; the same seed gives the same paragraphs."""
    chance = random.Random(seed)
    return [
        [_sentence(text) for _ in range(chance.randint(1, 2)) for text in _texts(chance)]
        for _ in range(count)
    ]


def _person(chance: random.Random) -> str:
    name = " ".join(chance.sample(FIRST, 1) + chance.sample(LAST, chance.randint(0, 1)))
    if chance.random() < 0.15:
        name = f"{chance.choice('ABHMRS')}. {name}"
    if chance.random() < 0.4:
        name = f"{chance.choice(BEFORE)} {name}"
    if chance.random() < 0.35:
        name += ", " + ", ".join(chance.sample(DEGREES, chance.randint(1, 2)))
    return name


def _report(chance: random.Random) -> str:
    """Return a reporting clause without its full stop."""
    cue = chance.choice(CUES)
    where = f" di {chance.choice(PLACES)}" if chance.random() < 0.3 else ""
    where += chance.choice(("", "", "", ", Selasa (12/3/2024)", ", Rabu (5/6)"))
    if chance.random() < 0.45:
        return f"{cue}nya{where}"
    role = f"{chance.choice(WORK)} " if chance.random() < 0.3 else ""
    return f"{cue} {role}{chance.choice((_person(chance), _person(chance), 'dia'))}{where}"


def _texts(chance: random.Random) -> list[str]:
    """Return the sentences of one example; they belong together in one paragraph, a space apart."""
    opening, closing = chance.choice(MARKS)
    said, more, other = chance.sample(SAID, 3)
    report, told = _stop(_report(chance)), _stop(chance.choice(TOLD))
    match chance.randrange(10):
        case 0:
            return [f"{opening}{said},{closing} {report}", told]
        case 1:
            return [f"{opening}{_stop(said)}", f"{more},{closing} {report}"]
        case 2:
            return [f"{opening}{said},{closing} {report}", f"{opening}{_stop(more)}{closing}", told]
        case 3:
            return [f"{opening}{chance.choice(ASKED)}?{closing} {report}", told]
        case 4:
            return [f"{opening}{chance.choice(CRIED)}!{closing} {report}", f"{opening}{_stop(said)}{closing}"]
        case 5:
            return [f"{opening}{_stop(said)}", _stop(more), f"{_stop(other)}{closing}", told]
        case 6:
            return [f"{_person(chance)} mengatakan, {opening}{_stop(said)}{closing}", told]
        case 7:
            low = said[0].lower() + said[1:]
            return [f"Menurutnya, {_stop(low)}", f"{told[:-1]}, {_stop(_report(chance))}"]
        case 8:
            low = more[0].lower() + more[1:]
            return [f"{opening}{said},{closing} {report[:-1]}, {opening}{_stop(low)}{closing}", told]
        case _:
            return [
                _stop(f"{_person(chance)} hadir bersama {_person(chance)} di {chance.choice(PLACES)}"),
                told,
            ]


def _stop(text: str) -> str:
    return text if text.endswith(".") else text + "."


def _pieces(text: str) -> list[tuple[str, bool]]:
    """Cut a sentence into words with the information whether a space follows."""
    result: list[tuple[str, bool]] = []
    for part in text.split(" "):
        start = len(result)
        while part:
            known = next(
                (word for word in sorted(SHORT, key=len, reverse=True) if part.startswith(word)), None
            )
            found = PIECES.match(part)
            piece = known or (found.group() if found else part[0])
            result.append((piece, False))
            part = part[len(piece) :]
        if len(result) > start:
            result[-1] = (result[-1][0], True)
    return result


def _sentence(text: str) -> Sentence:
    rows: list[list[str]] = []
    number = 0
    for form, space in _pieces(text):
        misc = "_" if space else "SpaceAfter=No"
        lower = form.lower()
        base = form[:-3] if lower.endswith("nya") and (lower[:-3] in CUES or CLITICS.get(lower)) else ""
        if base:
            rows.append([f"{number + 1}-{number + 2}", form, *["_"] * 7, misc])
        for word in (base, "nya") if base else (form,):
            number += 1
            head = "0" if number == 1 else "1"
            rows.append([str(number), word, *["_"] * 4, head, "_", "_", "_" if base else misc])
    return Sentence(rows)
