"""Says what the words that stand for a speaker are: a place, an epithet, whose wife, whose spokesman."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..kinds import (
    COLLECTIVES,
    LOWER_BODIES,
    QUANTIFIERS,
    RANKS,
    begins_role,
    is_acronym,
    is_animate,
    is_honorific,
    is_organisation_head,
    is_role,
)
from ..lexicon import load_words, places, word_set
from ..tokens import Tok
from .name_finder import NameFinder
from .name_looks import ROLES_IN_NAMES, SURNAMES_TOO, is_whole_name
from .name_split import PLACE_MARKERS

# `istri Budi` is somebody else.
KIN = word_set("kin")
KIN_INNER = word_set("kin_inner")
# `Ibu Sinta itu` is Sinta.
ADDRESSES = frozenset(("ibu", "putra", "putri"))
RELATED = frozenset(("ajudan", "atasan", "bawahan", "kolega", "orang", "tangan"))
JOINING = frozenset(("atau", "dan"))
REIGNS = frozenset(("era", "masa", "zaman"))
FORMER = frozenset(("calon", "eks", "mantan"))
LAWYERS = frozenset(("kuasa", "pengacara", "penasihat", "penasehat"))
LAWYER = r"\b(?:advokat|(?:kuasa|penas[ei]hat|tim) hukum|lawyer|pengacara)"
# Who serves or speaks for somebody.
AIDE = (
    rf"(?:tim )?{LAWYER}|ajudan|asisten(?: pribadi)?|jubir|juru ?bicara|manajer|sekretaris pribadi|sopir"
    r"|staf khusus|stafsus"
)
# Before whoever belongs to somebody: `tim kuasa hukum Budi`, `ketiga anak Budi`.
TEAMS_AND_COUNTS = frozenset(("kedua", "keempat", "ketiga", "para", "tim"))
# They speak for the body or the person behind: `seorang juru bicara Tirta`.
SPOKESMEN = frozenset(("jubir", "juru", "jurubicara", "perwakilan"))
# Whoever is named behind them is not who speaks: `pendukung Budi`, `pengguna Facebook`.
FOLLOWERS = word_set("followers")
# The name of a place or a body follows.
CROWDS = frozenset(("jemaat", "masyarakat"))
# `Munadi salah seorang warga`; written in one word too.
ONE_OF = frozenset(("salah", "salahsatu", "seorang"))
# What parts people's birth or age from what they are.
EPITHETS = frozenset(("asal", "berdarah", "berkebangsaan", "berumur", "berusia", "kelahiran"))
# Between `akun` and its name.
ACCOUNTS_OF = word_set("accounts_of")
# Parties of a case.
PARTIES = word_set("parties")


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
    """Say whether a word tells whose somebody is: `ayahnya`, `pelatihnya`, `kuasa hukumnya`, `Pacarku`."""
    stem = tok.lower.removesuffix("nya").removesuffix("ku")
    return stem != tok.lower and (is_kin(tok) or stem == "hukum" or stem in load_words("roles.txt"))


def is_epithet(toks: Sequence[Tok]) -> bool:
    """Say whether words tell who somebody is by birth or age: `pemain asal Brasil`, `pria kelahiran 1996`."""
    if len(toks) < 3 or toks[0].lower in ONE_OF | QUANTIFIERS | COLLECTIVES:
        return False
    told = next((i for i, tok in enumerate(toks[:4]) if tok.lower in EPITHETS), 0)
    return is_animate(toks) and 0 < told < len(toks) - 1 and not any(tok.capital for tok in toks[:told])


def handle_of_account(core: Sequence[Tok]) -> int | None:
    """Return where the name of an account begins: `akun Instagram @sinta`, `akun sinta_ayu.h`."""
    at = next((i for i, tok in enumerate(core[:-1]) if tok.text == "@"), None)
    account = next((i for i, tok in enumerate(core[:-1]) if tok.lower == "akun"), None)
    if at is not None or account is None or account > 2:
        return at
    first = account + 1
    while first < len(core) - 1 and (core[first].lower in ACCOUNTS_OF or core[first].lower == "bernama"):
        first += 1
    handle = core[first:]
    joined = all(one.end == other.start for one, other in pairwise(handle))
    odd = len(handle) > 1 or handle[0].lower not in load_words("common_words.txt")
    # `akun Instagram Sinta Ayu`
    named = first > account + 1 and len(handle) > 1 and is_whole_name(handle, frozenset())
    return first if named or (joined and odd and handle[0].text[0].islower()) else None


def is_known(core: Sequence[Tok]) -> bool:
    """Say whether words begin with `sang` before what somebody is: `sang menteri`, not `Sang Made`."""
    return len(core) > 1 and core[0].lower == "sang" and (is_role(core[1]) or not core[1].capital)


def role_behind_name(core: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where a role begins behind a name without a comma: `Sugeng warga Tirta`, `Vika Petugas X`.

    `Ajun Komisaris Sinta` begins with a rank.
    """
    if tuple(tok.lower for tok in core[:2]) in RANKS:
        return None
    if len(core) > 3 and is_honorific(core[0]) and is_acronym(core[0]):
        # `AKP Budi Wira Kanit X`
        behind = role_behind_name(core[1:], names)
        return behind + 1 if behind is not None else None
    for i, tok in enumerate(core[1:-1], start=1):
        one_of = tok.lower in ONE_OF and not tok.capital
        of_name = tok.lower in ROLES_IN_NAMES or (tok.capital and tok.lower in SURNAMES_TOO)
        if (is_role(tok) and not of_name) or one_of:
            return i if core[0].capital and _is_name_before(core[:i], names, one_of=one_of) else None
    last = core[-1]
    if len(core) > 1 and is_role(last) and not last.capital and core[0].capital:
        return len(core) - 1 if is_whole_name(core[:-1], names.called) else None
    return None


def _is_name_before(toks: Sequence[Tok], names: NameFinder, *, one_of: bool) -> bool:
    """Say whether words before a role are a name, or initials: `LF salah seorang siswi`."""
    initials = one_of and len(toks) == 1 and is_acronym(toks[0]) and len(toks[0].text) < 4
    person = initials and names.kind_at(toks[0].start, toks[0].end) == "PER"
    return person or is_whole_name(toks, names.called)


def is_somebodys(core: Sequence[Tok]) -> bool:
    """Say whether a phrase before `itu` tells who somebody is by another person: `mantan istri Budi`."""
    if core[-1].capital and any(tok.lower in REIGNS for tok in core[1:-1]):
        # `Menteri Keuangan era Presiden Budi`
        return True
    rest = [tok for tok in core if tok.lower not in FORMER]
    before = RELATED | ({"pasangan"} if len(rest) < len(core) else set())
    inner = [tok for tok in rest[1:] if not (is_role(tok) or tok.lower in ("dari", *JOINING, *KIN_INNER))]
    rest = [*rest[:1], *inner]
    if len(rest) < 2 or rest[0].lower not in KIN | before or not all(tok.capital for tok in rest[1:]):
        return False
    return len(rest) < len(core) or not core[0].capital or rest[0].lower not in ADDRESSES


def belongs_to_named(core: list[Tok], names: NameFinder) -> bool:
    """Say whether a phrase names somebody by whom they belong to: `istri Budi`, `kuasa hukum terdakwa Budi`.

    Several too: `anak-anak Budi`, `ketiga anak Budi`.
    A lawyer before a name may be that person: not where the article speaks of the name and never quotes it.
    """
    at = 1 if core[0].lower in TEAMS_AND_COUNTS and len(core) > 2 else 0
    lawyer = core[at].lower in LAWYERS
    if core[at].capital and at == 0 and not lawyer and core[at].lower in ADDRESSES:
        return False
    if not lawyer and core[at].lower.split("-")[0] not in KIN:
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
    """Say whether a name tells whose they are: `seorang juru bicara Tirta`, `pendukung Budi`."""
    if role and (role[-1].lower in FOLLOWERS or role[0].lower in CROWDS):
        return True
    one_of = bool(role) and role[0].lower in ("seorang", "salah")
    words = [tok.lower for tok in role if tok.lower not in ("seorang", "salah", "satu", "bicara")]
    if not words or words[0] not in SPOKESMEN or any(tok.capital for tok in role[1:]) or len(words) > 2:
        return False
    if words[-1] in LOWER_BODIES:
        # `juru bicara kepolisian Sinta Ayu` is she.
        return False
    return one_of or len(words) > 1 or words == ["perwakilan"] or _is_only_spoken_of(name, names)


def _is_only_spoken_of(name: Sequence[Tok], names: NameFinder) -> bool:
    """Say whether the article speaks of somebody named so, and never quotes them."""
    told = len(re.findall(rf"\b{re.escape(name[0].text)}\b", names.text)) > 2
    return told and not any(tok.lower in names.called for tok in name)


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
