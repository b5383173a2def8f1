"""Patterns of what belongs to the saying and not to what was said: dates, places, cited media."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon import word_set
from ..speakers.speaker import NP_END
from ..tokens import Tok
from .clauses import has_predicate
from .predicates import BEGIN_PREDICATE

DAY = r"(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)"
MONTH = rf"(?:{'|'.join(sorted(word_set('months')))}|jan|feb|mar|apr|jun|jul|agu|ags|sep|okt|nov|des)"
PART_OF_DAY = r"(?:pagi|siang|sore|malam|dini hari|petang)"
NUMERIC = r"(?:\(\s*)?\d{1,2}\s*[/\-.]\s*\d{1,2}(?:\s*[/\-.]\s*\d{2,4})?(?:\s*\))?"
WRITTEN = rf"(?:\(\s*)?\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?(?:\s*\))?"
DATE = re.compile(
    rf"^(?:pada\s+|hari\s+)*(?:{DAY}(?:\s+{PART_OF_DAY})?(?:\s*,?\s*(?:{NUMERIC}|{WRITTEN}))?|{WRITTEN}|{NUMERIC})"
    rf"(?:\s+(?:{PART_OF_DAY}|waktu setempat|wib|wita|wit))*\W*$",
    re.IGNORECASE,
)
CITATION = re.compile(
    r"^(?:seperti|sebagaimana|demikian|begitu)?\s*(?:yang\s+)?(?:dikutip|dilansir|melansir|mengutip|dilaporkan|dikabarkan"
    r"|diberitakan|dinukil|disitir|dilaporkan)\b|^demikian menurut\b",
    re.IGNORECASE,
)
# `mengatakan …, seperti dikutip dari Antara`: with or without a comma before it.
LIKE_CITED = re.compile(
    r"^(?:(?:seperti|sebagaimana)\s+(?:yang\s+)?"
    r"(?:dikutip|dilansir|diberitakan|dilaporkan|dinukil|mengutip|melansir)\b|di(?:kutip|lansir) dari\b)",
    re.IGNORECASE,
)
AUDIENCE = (
    r"(?:wartawan|awak media|jurnalis|massa|publik|anggota (?:dewan|dpr\w*|komisi|kongres|parlemen|senat)"
    r"|para\b|peserta|hadirin|hakim|pendukung\w*|simpatisan|ribuan|ratusan|puluhan|mahasiswa|buruh|kader\w*|jemaat|jemaah|delegasi|parlemen|investor)"
)
SAYING_ADJUNCT = re.compile(
    r"^(?:dalam|melalui|lewat|saat|ketika|usai|seusai|di|kepada|pada|dari|via)\b.*"
    r"(?:keterangan|konferensi pers|jumpa pers|wawancara|sidang|rapat|acara|wartawan|awak media|media|siaran"
    r"|pernyataan|unggahan|akun|laman|instagram|kantor|gedung|lokasi|ditemui|dihubungi|dikonfirmasi|sambutan|diskusi|jakarta"
    r"|pidato|pertemuan|kunjungan|konferensi|lokakarya|seminar|simposium|webinar|podcast|siniar|upacara)"
    r"|^di (?:sela(?:-sela)?|hadapan)\b"
    rf"|^di depan\b.*{AUDIENCE}",
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
    r"|(?:dalam|saat|usai|seusai)\s+(?:sebuah\s+)?"
    r"(?:wawancara(?! kerja)|jumpa media|temu media|acara bincang)\b[^,;]*"
    rf"|di (?:hadapan|depan)\s+(?:majelis\s+)?{AUDIENCE}[^,;]*"
    r"|di sela(?:-sela)?\b[^,;]*"
    r")(?:,\s*[A-Z][\w. ]*)*$",
    re.IGNORECASE,
)
PAST = rf"(?:{PART_OF_DAY}|lalu|kemarin)"
# What is said may follow these without a comma: `kepada Reuters serangan itu gagal`.
UNPARTED = re.compile(
    rf"(?i:pada\s+(?:hari\s+)?{DAY}\b(?:\s+{PAST})*(?:\s*,?\s*(?:{NUMERIC}|{WRITTEN}))?"
    rf"(?:\s+(?:{PAST}|waktu setempat))*(?!\s+{PAST})"
    r"|(?:dalam|melalui|lewat)\s+"
    r"(?:sebuah (?:keterangan|pernyataan)|(?:keterangan|pernyataan)nya|siaran pers(?:nya)?"
    r"|(?:sebuah )?(?:keterangan|pernyataan)(?=\s+(?:tertulis|resmi|pers|bersama|video)))"
    r"(?:\s+(?:tertulis|resmi|pers|bersama|video)(?:nya)?)*"
    r"|kepada\s+(?:para\s+)?"
    r"(?:wartawan|awak media|jurnalis|reporter|polisi|penyidik|(?:majelis )?hakim))(?=\s)"
    r"|kepada\s+(?:(?:kantor berita|(?:stasiun )?televisi|surat kabar|harian|majalah|media)\s+)?"
    r"[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*)*(?=\s)"
)
# Behind such words these still belong to the adjunct, or tell of what will be.
STILL_ADJUNCT = frozenset(
    (
        *("bahwa", "daerah", "dan", "ini", "itu", "lalu", "setempat", "tersebut", "untuk", "yang"),
        *("besok", "depan", "esok", "mendatang", "nanti"),
    )
)
# With a date behind it, what begins with these behind a comma says when and where something was said.
HOURS = frozenset(("jam", "pukul", "sekira", "sekitar"))
WHERE = frozenset(("dalam", "di", "ketika", "pada", "saat", "seusai", "usai"))
LONGEST_PART = 9  # words of a place or a date between commas


def after_adjuncts(text: str, toks: Sequence[Tok], start: int, *, beside: bool = False) -> int:
    """Step over dates, places with a date and ways of saying that a comma ends, `beside` another before it.

    `Menurut Budi, dalam keterangannya, Senin (3/6), air sudah surut`
    """
    first = start
    if toks[start - 1].text == "," and toks[start].lower in ("di", "pada"):
        # `Menurut Budi, di rumah itu, Sabtu, …` tells when and where it happened.
        return start
    for k in range(start + 1, min(len(toks) - 1, start + 30)):
        if toks[k].marked is not None:
            break
        if toks[k].text != ",":
            continue
        part = text[toks[first].start : toks[k].start]
        placed = (beside or first > start) and date_end(toks, first - 1) > k
        said = any(pattern.match(part) for pattern in (DATE, OF_SAYING, LIKE_CITED))
        if not (placed or said or _is_dated_place(toks, first, k)):
            break
        if toks[k + 1].lower in HOURS:
            # `Menurut Budi, Senin (26/6), pukul 07.00 jalan sudah padat`
            break
        first = k + 1
    return first


def _is_dated_place(toks: Sequence[Tok], first: int, end: int) -> bool:
    """Say whether a place or an event is in toks[first:end] and a date behind it: `di Ankara, Kamis, …`."""
    placed = toks[first].lower in WHERE and not has_predicate(toks[first:end])
    return placed and date_end(toks, end) > end


def date_end(toks: Sequence[Tok], comma: int) -> int:
    """Return where a date ends to which only places lead from a comma: `…| , Jakarta, Senin (3/11) |, …`.

    The comma itself where none does.
    """
    at = comma
    while at < len(toks) and toks[at].text == ",":
        near = range(at + 1, min(len(toks), at + LONGEST_PART + 1))
        end = next((k for k in near if toks[k].text in ",." or toks[k].marked is not None), near.stop)
        part = toks[at + 1 : end]
        if part and DATE.match(" ".join(tok.text for tok in part)):
            return end
        if not part or not all(tok.capital for tok in part):
            break
        at = end
    return comma


def after_unparted(text: str, toks: Sequence[Tok], start: int) -> int:
    """Step over when, how and to whom something was said where no comma parts it from the statement.

    `mengatakan pada Kamis pasukan ditarik`, `mengatakan kepada wartawan dirinya mundur`
    """
    at = start
    while match := UNPARTED.match(text, toks[at].start):
        following = next((k for k in range(at, len(toks)) if toks[k].start >= match.end()), None)
        if following is None or not toks[following].is_word:
            return start
        at = following
    # `mengatakan kepada wartawan belum ada korban`, `… saat ini warga mengungsi`
    begins = toks[at].lower in BEGIN_PREDICATE
    begins = begins or [tok.lower for tok in toks[at : at + 2]] in (["saat", "ini"], ["hingga", "kini"])
    return at if begins or toks[at].lower not in NP_END | STILL_ADJUNCT else start


def after_dates(text: str, toks: Sequence[Tok], comma: int, *, within: int) -> int:
    """Return the last comma behind dates and media, or the comma itself for none.

    `mengaku, seperti dilansir Kabar Timur, Jumat, mereka ditahan`
    """
    near = range(comma + 1, min(len(toks) - 1, comma + within))
    following = next((k for k in near if toks[k].text == ","), None)
    if following is None:
        return comma
    part = text[toks[comma + 1].start : toks[following].start]
    if not (DATE.match(part) or CITATION.match(part)):
        return comma
    return after_dates(text, toks, following, within=within)
