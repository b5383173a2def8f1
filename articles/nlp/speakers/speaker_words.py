"""Says what the words that stand for a speaker are: a place, an epithet, whose wife, whose statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..kinds import (
    COLLECTIVES,
    DEMONSTRATIVES,
    DOCUMENTS,
    QUANTIFIERS,
    begins_role,
    is_acronym,
    is_animate,
    is_organisation_head,
    is_role,
)
from ..lexicon import load_words, places, word_set
from ..tokens import Tok
from .name_finder import NameFinder
from .name_split import PLACE_MARKERS, ROLES_IN_NAMES, is_whole_name

# Words for bodies, in lower case or behind `itu`.
LOWER_BODIES = word_set("lower_bodies")
# Before a name these only tell what kind of body it is.
KINDS_OF_BODY = frozenset(("klub", "lembaga", "organisasi", "perusahaan", "suratkabar"))
# What in small letters tells the kind of a body whose name follows, with or without a comma.
BODY_KINDS = word_set("body_kinds")
MEDIA_KINDS = word_set("media_kinds")
KINDS_OF_TWO_WORDS = frozenset((("kantor", "berita"), ("surat", "kabar")))
# Whose government it is, where it has no name: `pemerintah desa`.
TERRITORIES = frozenset(("daerah", "desa", "kabupaten", "kota", "nagari", "pekon", "provinsi", "pusat"))
# `istri Budi` is somebody else.
KIN = word_set("kin")
KIN_INNER = word_set("kin_inner")
# `Bapak Budi itu` is Budi.
ADDRESSES = frozenset(("adik", "ayah", "ibu", "kakak", "putra", "putri"))
RELATED = frozenset(("atasan", "pendahulu", "penerus", "pengganti"))
FORMER = frozenset(("calon", "eks", "mantan"))
LAWYERS = frozenset(("kuasa", "pengacara", "penasihat", "penasehat"))
# They speak for the body or the person behind: `seorang juru bicara Tirta`.
SPOKESMEN = frozenset(("jubir", "juru", "jurubicara", "perwakilan"))
# `Munadi salah seorang warga`; written in one word too.
ONE_OF = frozenset(("salah", "salahsatu", "seorang"))
# What parts people's birth or age from what they are.
EPITHETS = frozenset(("asal", "berdarah", "berkebangsaan", "berumur", "berusia", "kelahiran"))
# Parties of a case.
PARTIES = word_set("parties")
SOURCES = word_set("sources")
# Between a document and the body that it comes from.
DOCUMENT_INNER = word_set("document_inner")
LAWS = word_set("laws")
# These are bodies themselves, or are not anybody's.
NO_BODY_BEHIND = word_set("no_body_behind")


def is_government(toks: Sequence[Tok]) -> bool:
    """Say whether words are a government without a name: `pemerintah`, `pemerintah desa`."""
    words = [tok.lower for tok in toks]
    return words[0] == "pemerintah" and set(words[1:]) <= TERRITORIES and len(words) < 3


def lists_fields(toks: Sequence[Tok]) -> bool:
    """Say whether a body's name holds a list of what it is for: `Badan Keuangan, UMKM, dan Pangan`."""
    if not is_organisation_head(toks[0]) or is_role(toks[0]):
        return False
    words = [tok for tok in drop_brackets(list(toks)) if tok.is_word]
    comma = next((k for k, tok in enumerate(toks) if tok.text == ","), None)
    joint = next((k for k, tok in enumerate(toks) if tok.lower == "dan"), None)
    if comma is None or joint is None or comma > joint or joint + 1 >= len(toks):
        return False
    common = load_words("common_words.txt")
    fields = [*toks[1:joint], toks[joint + 1]]
    return all(tok.capital or tok.lower == "dan" for tok in words) and all(
        not tok.is_word or tok.lower in common or is_acronym(tok) for tok in fields
    )


def listed_in_role(toks: Sequence[Tok]) -> int | None:
    """Return where a role ends that lists what it is for: `Kepala Dinas Air, UKM, dan Pasar Tirta`.

    The name behind it is taken in where no comma parts them.
    """
    comma = next((k for k, tok in enumerate(toks) if tok.text == ","), len(toks))
    joint = next((k for k in range(comma, len(toks)) if toks[k].lower in ("&", "dan")), len(toks))
    fields = [tok for tok in (*toks[comma + 1 : joint], *toks[joint + 1 : joint + 2]) if tok.is_word]
    if joint == len(toks) or not begins_role(toks):
        return None
    end = next((k for k in range(joint, len(toks)) if toks[k].text == ","), len(toks))
    body = next((k for k, tok in enumerate(toks[:4]) if k and is_organisation_head(tok)), end)
    return end if all(map(is_field, fields)) or (body < end and lists_fields(toks[body:end])) else None


def is_field(tok: Tok) -> bool:
    """Say whether a word is what a body or an office is for: `Perdagangan`, `UKM`, `Relations`."""
    if not tok.capital or is_role(tok) or is_organisation_head(tok):
        return tok.capital and tok.lower in word_set("role_fields")
    return tok.lower in load_words("common_words.txt") or is_acronym(tok)


def is_age(part: Sequence[Tok]) -> bool:
    """Say whether words between commas are an age: `, 48 tahun,`."""
    return part[0].text.isdigit() and (len(part) == 1 or (len(part) == 2 and part[1].lower == "tahun"))


def without_dateline(toks: list[Tok]) -> list[Tok]:
    """Drop the place at the head of an article before a role: `Jakarta Anggota DPR …`."""
    if len(toks) > 1 and is_place(toks[:1]) and is_role(toks[1]) and toks[1].capital:
        return toks[1:]
    dash = next((i for i, tok in enumerate(toks[:-1]) if tok.text in "–—" and tok.marked is None), None)
    if dash is not None and all(tok.text.isupper() for tok in toks[:dash]):
        # `JAKARTA —Menteri Keuangan`
        return toks[dash + 1 :]
    return toks


def is_place(toks: Sequence[Tok]) -> bool:
    """Say whether words are the name of a known place, or of one whose kind is written: `Kecamatan Tirta`."""
    named = (
        len(toks) > 1 and toks[0].capital and toks[0].lower in PLACE_MARKERS and all(t.capital for t in toks)
    )
    joint = next((i for i, tok in enumerate(toks) if i and tok.text in ("&", "dan")), None)
    if joint is not None:
        # `Manajer X Asia Tenggara, Hong Kong & Taiwan, Sinta Ayu`
        return is_place(toks[:joint]) and is_place(toks[joint + 1 :])
    return named or " ".join(tok.lower for tok in toks) in places()


def begins_kin(toks: Sequence[Tok]) -> bool:
    """Say whether words begin with whose kin somebody is: `ibu korban`, not `Ibu Sinta`."""
    theirs = toks[0].lower.removesuffix("nya") in KIN and toks[0].lower.endswith("nya")
    if theirs or (toks[0].lower == "sang" and len(toks) > 1 and toks[1].lower in KIN):
        # `suaminya`, `sang ayah`
        return True
    return len(toks) > 1 and toks[0].lower in KIN and not (toks[0].capital and toks[1].capital)


def is_kin(tok: Tok) -> bool:
    """Say whether a word tells whose somebody is: `suami`, `istrinya`, `sang`."""
    return tok.lower.removesuffix("nya") in KIN | KIN_INNER | {"sang"}


def is_theirs(tok: Tok) -> bool:
    """Say whether a word tells whose somebody is by -nya: `ayahnya`, `pelatihnya`, `kuasa hukumnya`."""
    stem = tok.lower.removesuffix("nya")
    return stem != tok.lower and (is_kin(tok) or stem == "hukum" or stem in load_words("roles.txt"))


def is_epithet(toks: Sequence[Tok]) -> bool:
    """Say whether words tell who somebody is by birth or age: `pemain asal Brasil`, `pria kelahiran 1996`."""
    if len(toks) < 3 or toks[0].lower in ONE_OF | QUANTIFIERS | COLLECTIVES:
        return False
    return is_animate(toks) and toks[1].lower in EPITHETS and not toks[0].capital


def is_known(core: Sequence[Tok]) -> bool:
    """Say whether words begin with `sang` before what somebody is: `sang menteri`, not `Sang Made`."""
    return len(core) > 1 and core[0].lower == "sang" and (is_role(core[1]) or not core[1].capital)


def role_behind_name(core: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where a role begins behind a name without a comma: `Sugeng warga Tirta`, `Vika Petugas X`."""
    for i, tok in enumerate(core[1:-1], start=1):
        one_of = tok.lower in ONE_OF and not tok.capital
        if (is_role(tok) and tok.lower not in ROLES_IN_NAMES) or one_of:
            return i if core[0].capital and is_whole_name(core[:i], names.called) else None
    last = core[-1]
    if len(core) > 1 and is_role(last) and not last.capital and core[0].capital:
        return len(core) - 1 if is_whole_name(core[:-1], names.called) else None
    return None


def is_somebodys(core: Sequence[Tok]) -> bool:
    """Say whether a phrase before `itu` tells who somebody is by another person: `mantan istri Budi`."""
    rest = [tok for tok in core if tok.lower not in FORMER]
    before = RELATED | ({"pasangan"} if len(rest) < len(core) else set())
    inner = [tok for tok in rest[1:] if not (is_role(tok) or tok.lower in ("dari", "kandung", *KIN_INNER))]
    rest = [*rest[:1], *inner]
    if len(rest) < 2 or rest[0].lower not in KIN | before or not all(tok.capital for tok in rest[1:]):
        return False
    return len(rest) < len(core) or not core[0].capital or rest[0].lower not in ADDRESSES


def belongs_to_named(core: list[Tok], names: NameFinder) -> bool:
    """Say whether a phrase names somebody by whom they belong to: `istri Budi`, `kuasa hukum terdakwa Budi`.

    A lawyer before a name may be that person: not where the article speaks of the name and never quotes it.
    """
    at = 1 if core[0].lower == "tim" and len(core) > 2 else 0
    lawyer = core[at].lower in LAWYERS
    if core[at].capital and at == 0 and not lawyer and core[at].lower in ADDRESSES:
        return False
    if not lawyer and core[at].lower not in KIN:
        return False
    rest = [tok for tok in core[at + 1 :] if tok.lower not in ("hukum", "dari")]
    while rest and rest[0].lower in KIN_INNER:
        rest = rest[1:]
    if rest and rest[0].lower in PARTIES:
        return True
    while rest and is_role(rest[0]) and not rest[0].capital:
        # `kuasa hukum aktor Budi`
        rest = rest[1:]
    words = [tok for tok in rest if tok.is_word]
    if not words or not all(tok.capital for tok in words) or len(words) > 4:
        return False
    if lawyer:
        return _is_only_spoken_of(words, names)
    return not any(tok.lower in names.called for tok in words)


def speaks_for_named(role: Sequence[Tok], name: Sequence[Tok], names: NameFinder) -> bool:
    """Say whether a name tells whom others speak for: `seorang juru bicara Tirta`, `perwakilan Budi`."""
    one_of = bool(role) and role[0].lower in ("seorang", "salah")
    words = [tok.lower for tok in role if tok.lower not in ("seorang", "salah", "satu", "bicara")]
    if not words or words[0] not in SPOKESMEN or any(tok.capital for tok in role[1:]) or len(words) > 2:
        return False
    if words[-1] in LOWER_BODIES:
        # `juru bicara kepolisian Sinta Ayu` is she.
        return False
    return one_of or len(words) > 1 or _is_only_spoken_of(name, names)


def _is_only_spoken_of(name: Sequence[Tok], names: NameFinder) -> bool:
    """Say whether the article speaks of somebody named so, and never quotes them."""
    told = len(re.findall(rf"\b{re.escape(name[0].text)}\b", names.text)) > 2
    return told and not any(tok.lower in names.called for tok in name)


def body_behind_document(core: list[Tok], names: NameFinder) -> tuple[int, int] | None:
    """Return the body that a document speaks for: `keterangan pers Polda X`, `survei Y`."""
    if core[0].lower not in DOCUMENTS | SOURCES or core[0].lower in NO_BODY_BEHIND:
        return None
    first = 1
    while first < len(core) and (
        core[first].lower in DOCUMENT_INNER or (core[first].lower in LOWER_BODIES and not core[first].capital)
    ):
        first += 1
    if first >= len(core):
        return None
    if is_government(core[first:]):
        # `data resmi pemerintah`
        return core[first].start, core[-1].end
    if not core[first].capital or core[first].lower in LAWS:
        return None
    tagged = names.kind_at(core[first].start, core[first].end)
    of_body = any(tok.lower in LOWER_BODIES for tok in core[max(1, first - 2) : first])
    last = len(core)
    while last > first + 1 and core[last - 1].text.isdigit():
        # `data World Economic Forum 2018`
        last -= 1
    foreign = last - first > 1 and all(tok.capital for tok in core[first:last]) and tagged != "PER"
    foreign = foreign and not is_place(core[first:last]) and not is_whole_name(core[first:last], names.called)
    if is_organisation_head(core[first]) or is_acronym(core[first]) or tagged == "ORG" or of_body or foreign:
        return core[first].start, core[last - 1].end
    return None


def law_named(core: Sequence[Tok]) -> tuple[int, int] | None:
    """Return the name of the law that speaks: `UU 16/2025`, `pasal 263 KUHAP`; none of `Pasal 5` alone."""
    head = core[1:] if core[0].lower == "sesuai" else core
    first = next((i for i, tok in enumerate(core) if tok.lower in LAWS - {"nomor", "pasal"}), None)
    if first is None or not head or head[0].lower not in LAWS | DOCUMENTS:
        return None
    numbered = any(tok.text[0].isdigit() for tok in core[first:])
    if not numbered and core[first].lower not in ("kuhap", "kuhp"):
        return None
    return core[first].start, core[-1].end


def is_medium(toks: Sequence[Tok]) -> bool:
    """Say whether words begin with the kind of a medium: `majalah bisnis X`, `kantor berita X`."""
    pair = tuple(tok.lower for tok in toks[:2]) in KINDS_OF_TWO_WORDS
    return pair or toks[0].lower in MEDIA_KINDS


def name_behind_kind(core: Sequence[Tok], first: int) -> int | None:
    """Return where a body's name behind its kind begins, `first` the first capital: `media Suriah X`."""
    words = core[1:] if core[0].lower == "sebuah" and len(core) > 1 else core
    medium = is_medium(words) and not words[0].capital
    before = 0 if core[0].text in KINDS_OF_BODY or medium else 1
    kind = medium or core[0].lower in LOWER_BODIES
    if not kind or not before < first < 5 or not only_names(core, first):
        return None
    if any(tok.lower == "asal" for tok in core[:first]) or (medium and is_place(core[first:])):
        # `koran olahraga Spanyol`
        return None
    return first + 1 if medium and first + 1 < len(core) and is_place(core[first : first + 1]) else first


def begins_body_kind(toks: Sequence[Tok]) -> bool:
    """Say whether words tell the kind of a body, whose name may follow: `sebuah media asal Italia`."""
    first = 2 if [tok.lower for tok in toks[:2]] == ["salah", "satu"] else 0
    words = toks[first + (toks[first].lower in ("sebuah", "suatu")) :] if len(toks) > first else []
    if len(words) < 2 or words[0].capital or words[-1].lower in DEMONSTRATIVES:
        return False
    return is_medium(words) or words[0].lower in BODY_KINDS


def only_names(core: Sequence[Tok], start: int) -> bool:
    """Say whether a name alone follows the words for a kind of body: not `Organisasi bagi Hak Asasi`."""
    joints = ("bagi", "dan", "di", "untuk")
    return all(tok.capital for tok in core[start:]) and not any(tok.lower in joints for tok in core[:start])


def is_end_of_name(tok: Tok, names: NameFinder) -> bool:
    """Say whether the name of a person of this article begins or ends with this word."""
    return any(
        kind == "PER" and " " in names.text[start:end] and tok.text in _ends(names.text[start:end].split())
        for start, end, kind in names.names
    )


def _ends(words: Sequence[str]) -> tuple[str, str]:
    return words[0], words[-1]


def drop_brackets(toks: list[Tok]) -> list[Tok]:
    """Drop a bracket at the end: an age, an acronym, an alias."""
    if toks and toks[-1].text == ")":
        for i in range(len(toks) - 2, 0, -1):
            if toks[i].text == "(":
                return toks[:i]
    return toks
