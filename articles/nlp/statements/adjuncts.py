"""Patterns of what belongs to the saying and not to what was said: dates, places, cited media."""

from __future__ import annotations

import re

DAY = r"(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)"
MONTH = (
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
    r"|jan|feb|mar|apr|jun|jul|agu|ags|sep|okt|nov|des)"
)
PART_OF_DAY = r"(?:pagi|siang|sore|malam|dini hari|petang)"
NUMERIC = r"\(?\d{1,2}\s*[/\-.]\s*\d{1,2}(?:\s*[/\-.]\s*\d{2,4})?\)?"
WRITTEN = rf"\(?\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?\)?"
DATE = re.compile(
    rf"^(?:pada\s+|hari\s+)*(?:{DAY}(?:\s+{PART_OF_DAY})?(?:\s*,?\s*(?:{NUMERIC}|{WRITTEN}))?|{WRITTEN}|{NUMERIC})"
    rf"(?:\s+(?:{PART_OF_DAY}|waktu setempat|wib|wita|wit))*\W*$",
    re.IGNORECASE,
)
CITATION = re.compile(
    r"^(?:seperti|sebagaimana|demikian|begitu)?\s*(?:yang\s+)?(?:dikutip|dilansir|melansir|mengutip|dilaporkan|dikabarkan"
    r"|diberitakan|dinukil|disitir|dilaporkan)\b",
    re.IGNORECASE,
)
SAYING_ADJUNCT = re.compile(
    r"^(?:dalam|melalui|lewat|saat|ketika|usai|seusai|di|kepada|pada|dari|via)\b.*"
    r"(?:keterangan|konferensi pers|jumpa pers|wawancara|sidang|rapat|acara|wartawan|awak media|media|siaran"
    r"|pernyataan|unggahan|akun|laman|instagram|kantor|gedung|lokasi|ditemui|dihubungi|dikonfirmasi|sambutan|diskusi|jakarta)",
    re.IGNORECASE,
)
# When, where and to whom something was said; nothing else follows but a place or what it was about.
OF_SAYING = re.compile(
    r"^(?:(?:saat|ketika|kala|usai|seusai)\s+(?:ditemui|dihubungi|dikonfirmasi|diwawancarai?|ditanya|dimintai)\b[^,;]*"
    r"|(?:dalam|melalui|lewat|via|saat|usai)\s+(?:sebuah\s+)?(?:keterangan\w*\s+(?:tertulis|resmi|pers)\w*|keterangannya"
    r"|siaran pers\w*|konferensi pers\w*|jumpa pers\w*|rilis\w*|sambungan telepon(?! dengan)"
    r"|pesan singkat\w*(?! dengan)|akun \w+)"
    r"[^,;]*"
    r"|kepada\s+(?:para\s+)?(?:wartawan|awak media|media|jurnalis|reporter|detik\w*|kompas\S*|tempo\S*"
    r"|antara|tribun\S*|republika\S*|liputan6\S*|cnn\w*|bbc\w*|reuters|afp|suara\S*|merdeka\S*|kumparan\w*|viva\S*)\b[^,;]*"
    r")(?:,\s*[A-Z][\w. ]*)*$",
    re.IGNORECASE,
)
