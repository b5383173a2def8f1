"""Chooses among the roles that an article gives a person, and cuts them to what is printed of a quote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..kinds import DOCUMENTS
from ..lexicon import places
from .person_words import NO_ROLES

# Of what is printed, these are people or papers.
SOURCES_THAT_SPEAK = frozenset(
    ("koran", "laman", "mahkamah", "majalah", "media", "pengadilan", "situs", "sumber")
)
HEARSAY = frozenset(("bisik", "isu", "kabar", "notulensi", "pendapat", "rumor", "spekulasi", "tradisi"))
# How many or which ones, and not who.
UNTOLD = frozenset(("banyak", "beberapa", "mereka", "sebagian", "sedikit", "sejumlah"))
ONE = re.compile(r"(?:seorang|sang) (?=\w)", re.IGNORECASE)
AGED = re.compile(r"(?: berusia)? \d+ tahun$")
# `pelatih timnas tahun 2013`
OF_A_YEAR = re.compile(r" (?:pada )?tahun (?:19|20)\d\d$")
FACTION = re.compile(r"\s+dari\s+Fraksi\s")
# `pemain X yang pernah di Y`, `CEO X selaku pengelola Y`, `ulama lainnya`, `astronot berkebangsaan Y`,
# `Ketua X dan Sinta Ayu sebagai Ketua Y`, `Ketua X saat ini`
SECOND = re.compile(
    r"(?<=[\w)])(?:,? (?:dan [A-Z]\w+(?: [A-Z]\w+){0,3} (?:sebagai|selaku)|yang|sebagai|selaku|berkebangsaan"
    r"|sekaligus salah satu) | lain(?:nya)?$| saat (?:ini|itu)$)"
)
# `pegawai X di lokasi tersebut`, `pendiri X mengutip data Y`, `Menteri X dan sejumlah jabatan lain`,
# `Sekretaris X pada Y.com`
BESIDE = re.compile(
    r"(?<=[\w)]) (?:di (?:lokasi|sana|sini|tempat)|mengutip|melansir|dan (?:beberapa|berbagai|sejumlah)"
    r"|(?:ke)?pada \w+\.(?:com|co|id))\b.*$"
)
# A cue, a site that has lost its space, a label, of whom somebody is one: `ujar Plt Direktur X`,
# `TIRTANEWS.COM- Pelatih X`, `NARASI: Petani X`, `Warga seperti petani X`
NO_ROLE_YET = re.compile(
    r"(?:(?:kata|jelas|papar|tegas|terang|tutur|ucap|ujar|ungkap) |(?:\w+\.)?COM ?[-–] ?|[A-Z]{4,} ?: ?"
    r"|\w+ seperti )(?=\w)"
)
# `Kapolsek X Komisaris`, `Uskup X Kardinal`: a rank that is an office elsewhere.
RANK = re.compile(r"^(?:(?:Wa)?[Kk]a(?:bid|nit|pol|sat)\w* .*( Komisaris)|Uskup .*( Kardinal))$")
# A word of which the end was torn off, a number that goes on (`Pemilik 4,6 juta pengikut`), a rank.
NO_ROLE_AT_ALL = re.compile(r"\w+ nya|[Pp]emilik \d+|[Jj]enderal bintang \w+(?: itu)?")
# Said before the office of the same person, they are titles.
TITLES = frozenset(("chef", "dokter", "doktor", "profesor"))
# `Bupati Kabupaten X, Provinsi Y`, `Camat Z, Kabupaten X, Nusa Tenggara Barat (NTB)`
WIDER = re.compile(
    r"\b(?:Kabupaten|Kota|Kecamatan)\s.*(?P<wider>, (?:Provinsi )?(?P<place>[\w ]+?)(?: \(\w+\))?)$"
)
JOINT = re.compile(r",?\s+(?:di|dari|pada)\s+$")


def stated_role(text: str, roles: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """Return the first role that the text gives: later ones are other offices, or shorter.

    But `Menteri Ketenagakerjaan` further on says in full what `Menteri` says first.
    """
    roles = [role for role in roles if not NO_ROLE_AT_ALL.fullmatch(text, *role)]
    roles = [kept for role in roles if (kept := _without_age(text, _without_second(text, _tidy(text, role))))]
    if not roles:
        return None
    roles = [role for role in roles if not OF_A_YEAR.search(text, *role)] or [_without_year(text, roles[0])]
    if len(roles) > 1 and text[slice(*roles[0])].lower() in TITLES:
        # `Profesor Sinta, ahli saraf di Universitas X,`
        roles = roles[1:]
    first = text[slice(*roles[0])].lower().split()
    fuller = [one for one in roles if text[slice(*one)].lower().split()[: len(first)] == first]
    return (
        max(fuller, key=lambda one: (len(text[slice(*one)].split()), -one[0]))
        if len(first) == 1
        else roles[0]
    )


def _tidy(text: str, role: tuple[int, int]) -> tuple[int, int]:
    """Cut off a role a cue before it, and behind it a rank, where it is said, or whom it quotes."""
    start, end = role
    if before := NO_ROLE_YET.match(text, start, end):
        start = before.end()
    if behind := BESIDE.search(text, start, end):
        end = behind.start()
    rank = RANK.match(text[start:end])
    return start, start + rank.start(rank.lastindex or 0) if rank else end


def _without_second(text: str, role: tuple[int, int]) -> tuple[int, int]:
    """Cut off a role what more it says of the same person or place, and `seorang` before it."""
    if one := ONE.match(text, *role):
        role = one.end(), role[1]
    more = SECOND.search(text, *role)
    end = more.start() if more else role[1]
    place = WIDER.search(text, role[0], end)
    return role[0], place.start("wider") if place and place["place"].lower() in places() else end


def _without_year(text: str, role: tuple[int, int]) -> tuple[int, int]:
    """Cut the year off a role that was held then: `pelatih timnas tahun 2013`."""
    year = OF_A_YEAR.search(text, *role)
    return role[0], year.start() if year else role[1]


def _without_age(text: str, role: tuple[int, int]) -> tuple[int, int] | None:
    """Cut an age off a role, `striker 20 tahun`; return None where no role is left: `pria 20 tahun`."""
    aged = AGED.search(text, role[0], role[1])
    if not aged:
        return role
    return None if text[role[0] : aged.start()].lower() in NO_ROLES else (role[0], aged.start())


def without_joint(role: str, start: int, end: int) -> str:
    """Cut what belongs neither to a role nor to its organisation, which stands at role[start:end].

    `dokter di RS X`, `dokter di RS X di Kota Y`, `anggota Komisi I DPR dari Fraksi X`.
    """
    closed = end == len(role) or role[end:].startswith(" di ")
    joint = JOINT.search(role, 0, start) if closed else FACTION.search(role, end)
    return role[: joint.start()] if joint else role


def is_nobody(words: str) -> bool:
    """Say whether what speaks has no role: `sebuah surat`, `rumor terkini`, `mereka`, `banyak`."""
    said = [word for word in words.lower().split() if word not in ("ada", "juga", "sebuah", "suatu")]
    return not said or said[0] in DOCUMENTS - SOURCES_THAT_SPEAK | HEARSAY or set(said) <= UNTOLD
