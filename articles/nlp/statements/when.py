"""Finds words that only tell when, how often or how: `pekan lalu`, `beberapa kali`, `sambil tersenyum`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..tokens import Tok
from .adjuncts import DAY, MONTH, NUMERIC, PART_OF_DAY

COUNT = (
    r"(?:beberapa|sekian|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|puluhan|belasan|\d+)"
    r"(?:\s+(?:belas|puluh))?"
)
UNIT = r"(?:detik|menit|jam|hari|malam|pekan|minggu|bulan|tahun|dekade|abad|kuartal|triwulan|semester|waktu)"
PART = r"(?:awal|akhir|pertengahan|penghujung|medio|sepanjang)"
PAST = r"(?:(?:yang\s+)?(?:lalu|silam)|lampau|kemarin)"
AGO = rf"(?:{PAST}|terakhir|sebelumnya|belakangan|kemudian|setelahnya|berselang)"
COUNTED = rf"(?:{COUNT}\s+|se){UNIT}\s+{AGO}"
IN_UNIT = rf"(?:{PART}\s+)?{UNIT}\s+(?:{PAST}|ini|sebelumnya)"
IN_MONTH = rf"(?:{PART}\s+)?(?:\d{{1,2}}\s+)?(?:bulan\s+)?{MONTH}(?:\s+(?:{PAST}|ini|\d{{4}}))?"
IN_YEAR = r"(?:awal|akhir|pertengahan)?\s*(?:tahun\s+)?(?:19|20)\d\d"
ON_DAY = (
    rf"(?:hari\s+)?{DAY}(?:\s+{PART_OF_DAY})?(?:\s+(?:{PAST}|ini))?(?:\s*\(\s*{NUMERIC}\s*\))?(?:\s+{PART_OF_DAY})?"
    r"(?:\s+(?:waktu\s+setempat|wib|wita|wit))?"
)
OF_DAY = rf"{PART_OF_DAY}\s+(?:ini|tadi|itu|kemarin)|(?:tadi|kemarin)\s+{PART_OF_DAY}|semalam|kemarin"
AT_TIME = (
    r"(?:belum|tak|tidak)\s+lama\s+(?:ini|berselang|kemudian|setelahnya)|baru-baru\s+ini"
    r"|(?:kala|ketika|saat|waktu)\s+itu|saat\s+ini|sekarang|kini|hari\s+yang\s+sama"
)
SINCE = (
    rf"(?:sejak|dari|hingga|sampai|sampai\s+dengan)\s+(?:awal|lama|dulu|kecil|mula|pagi|siang|semula|{ON_DAY}|{OF_DAY}"
    rf"|{AT_TIME}|{COUNTED}|{IN_UNIT}|{IN_MONTH}|{IN_YEAR})|sejauh\s+ini|selama\s+ini"
)
OFTEN = (
    rf"(?:untuk\s+)?(?:(?:{COUNT}|berulang|kesekian|pertama)\s+kali(?:nya)?|kali\s+(?:kesekian|pertama))"
    rf"|(?:saban|se?tiap)\s+{UNIT}|(?:sudah|telah)\s+(?:sejak\s+)?lama"
)
BESIDES = (
    r"lebih\s+(?:lanjut|jauh)|sementara\s+itu|di\s+(?:sisi\s+lain|satu\s+sisi)|sekali\s+lagi"
    r"|dalam\s+hal\s+ini|(?:dalam|di|pada)\s+(?:kesempatan|saat|waktu)\s+(?:itu|tersebut|yang\s+(?:berbeda|lain|sama))"
)
WORD = r"(?-i:[a-z-]+)"
HOW = (
    rf"dengan\s+(?:penuh|nada|suara|mata|wajah|raut|muka|tangan|senyum|gaya|bahasa|mimik|sedikit|sangat)(?:\s+{WORD}){{1,3}}"
    r"|dengan\s+(?:rendah\s+hati|berat\s+hati|percaya\s+diri|senang\s+hati|tangan\s+terbuka|terbata-bata)"
    rf"|(?:sambil|sembari|seraya)\s+(?:ter|ber|menangis|menunduk|menunjuk|mengg?el|menahan|menyeka|meneteskan|memegang"
    rf"|memeluk|membawa|memperlihatkan|mengusap|mengangkat|melambaikan|mengacungkan){WORD}?(?:\s+{WORD}){{0,3}}"
    r"|(?:tak|tidak)\s+(?:gentar|lupa|malu|ragu|segan|sungkan|takut)(?:-\w+)?\s+untuk"
    rf"|tanpa\s+(?:ragu(?:-ragu)?|basa-basi|sungkan|segan|malu|beban|tedeng\s+aling-aling|menyebut\s+{WORD}|merinci\w*)"
)
# Behind `pada` a month or a year is one, alone it may be a name: `Maret`, `2024`.
ON = rf"(?:dalam|pada|selama)\s+(?:{COUNTED}|{IN_UNIT}|{IN_MONTH}|{IN_YEAR}|{ON_DAY}|{OF_DAY}|{AT_TIME})"
TIME = rf"{COUNTED}|{IN_UNIT}|{ON_DAY}|{OF_DAY}|{AT_TIME}|{SINCE}|{ON}|(?:{PART}\s+)?{MONTH}\s+(?:{PAST}|ini)"
WHEN = re.compile(TIME, re.IGNORECASE)
BESIDE_VERB = re.compile(f"{TIME}|{OFTEN}|{BESIDES}|{HOW}", re.IGNORECASE)
# An age, not a time: `pemain 26 tahun ini`.
AGED = re.compile(r".*(?:\d+|belas|puluh)\s+tahun\s+(?:ini|itu)", re.IGNORECASE)
LONGEST = 8


def before_when(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the words before a time begin that ends at `end`: `Sinta Ayu | pekan lalu`."""
    if AGED.fullmatch(" ".join(tok.text for tok in toks[max(floor, end - 4) : end])):
        return end
    starts = range(max(floor + 1, end - LONGEST), end)
    return next((k for k in starts if _matches(BESIDE_VERB, toks[k:end])), end)


def behind_when(toks: Sequence[Tok], start: int, end: int) -> int:
    """Return what stands behind a time that begins at `start`: `Beberapa waktu lalu | Bank Dunia`."""
    ends = range(min(end, start + LONGEST), start, -1)
    if not WHEN.match(" ".join(tok.text for tok in toks[start : ends.start])):
        return start
    return next((k for k in ends if _matches(WHEN, toks[start:k])), start)


def _matches(pattern: re.Pattern[str], toks: Sequence[Tok]) -> bool:
    """Say whether words are a time and nothing else."""
    marked = any(tok.marked is not None for tok in toks)
    return not marked and bool(pattern.fullmatch(" ".join(tok.text for tok in toks)))
