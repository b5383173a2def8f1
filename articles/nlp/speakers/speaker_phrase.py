"""Reads a noun phrase without commas as a speaker: its name and role, or what it says without a name."""

from __future__ import annotations

from dataclasses import replace

from ..kinds import (
    COLLECTIVES,
    DEMONSTRATIVES,
    DOCUMENTS,
    LOWER_BODIES,
    ONE,
    QUANTIFIERS,
    begins_role,
    is_animate,
    is_honorific,
    is_role,
    trimmed_role,
)
from ..lexicon import word_set
from ..tokens import Tok
from .body_words import (
    ISSUED,
    SOURCES,
    behind_document,
    body_behind_document,
    is_government,
    is_union,
    law_named,
    name_behind_kind,
)
from .name_finder import NameFinder
from .name_in_phrase import find_name, is_common, without_origin
from .name_looks import ROLES_IN_NAMES, is_whole_name
from .noun_phrase import Phrase, span_of
from .speaker import Speaker
from .speaker_bounds import AS, behind_verb, stripped, to_its_end, without_second_name
from .speaker_words import (
    FOLLOWERS,
    KIN,
    belongs_to_named,
    drop_brackets,
    handle_of_account,
    is_end_of_name,
    is_epithet,
    is_known,
    is_place,
    is_somebodys,
    is_theirs,
    role_behind_name,
    speaks_for_named,
    without_dateline,
)

# Before the name of a country.
STATES = frozenset(("kejaksaan", "kepolisian", "militer", "parlemen", "pemerintah", "tentara"))
# What these add is no part of the name or the role before them.
THAT_IS = frozenset(("yaitu", "yakni"))
ADDING = AS | THAT_IS | {"yang"}
ADDRESSED = frozenset(("disapa", "dipanggil"))
# `Psikolog anak Sinta Ayu`, `dokter keluarga Sinta Ayu`
FIELDS_OF_KIN = frozenset(("anak", "anak-anak", "bayi", "ibu", "keluarga", "putra", "putri"))
# They are known by what they played in or for.
PERFORMERS = word_set("performers")
NAMED = frozenset(("bernama", "bermarga", "berinisial"))


def read_phrase(toks: list[Tok], names: NameFinder) -> Speaker | None:
    """Read a noun phrase without commas as a speaker; None where it cannot be one."""
    toks = stripped(toks)
    if not toks:
        return None
    pointed = toks[-1].lower in DEMONSTRATIVES
    core = toks[:-1] if pointed and len(toks) > 1 else toks
    if is_known(core):
        # `sang menteri`; `sang istri` need not be whoever was spoken of last.
        core, pointed = core[1:], pointed or core[1].lower not in KIN
    phrase = Phrase(toks, core, pointed or is_epithet(toks), names)
    joint = next((i for i, tok in enumerate(core) if i and tok.lower in ADDING), None)
    if joint is not None:
        return _with_addition(phrase, joint)
    phrase = replace(phrase, core=without_second_name(without_origin(drop_brackets(core), names)))
    readers = (*READERS, _with_name, _without_name)
    return next((speaker for reader in readers if (speaker := reader(phrase))), None)


def _with_addition(phrase: Phrase, joint: int) -> Speaker | None:
    """Read `Sinta Ayu selaku ketua X`, `Politikus yang kini tinggal di X itu`."""
    core = phrase.core
    named = _named_in_addition(phrase, joint) or _named_behind(phrase, joint) or _issuer(phrase, joint)
    if named is not None:
        return named
    before = read_phrase(core[:joint], phrase.names)
    if before is None:
        return None
    added = to_its_end(core[joint + 1 :])
    if core[joint].lower != "yang" and before.form == "name" and added and before.role is None:
        before.role = span_of(added)
    before.definite |= before.form == "nominal" and phrase.definite
    if before.form == "nominal" and core[joint - 1].lower == "sumber":
        # `seorang sumber yang dekat dengan keluarga itu`: who it is is all that is told.
        return replace(phrase, core=phrase.toks).nameless()
    return before


def _named_in_addition(phrase: Phrase, joint: int) -> Speaker | None:
    """Read `pria yang akrab disapa Pak Budi`, `juru bicara yang bernama Sinta Ayu itu`."""
    core = phrase.core
    words = range(joint, len(core) - 1)
    called = next((j for j in words if core[j].lower in ADDRESSED), None)
    while called is not None and called + 2 < len(core) and is_honorific(core[called + 1]):
        called += 1
    if called is not None and core[called + 1].capital:
        return phrase.person(span_of(core[called + 1 :]), sure=0.8)
    named = next((j for j in words if core[j].lower == "bernama" and core[j + 1].capital), None)
    if named is None:
        return None
    name = core[named + 1].start, drop_brackets(core)[-1].end
    return phrase.person(name, role=span_of(core[:joint]), sure=0.9)


def _named_behind(phrase: Phrase, joint: int) -> Speaker | None:
    """Read `produser film X yakni Sinta Ayu`, `anggota DPR yang juga kader X Sinta Ayu`.

    `penyidik yang menangani kasus itu yaitu Sinta Ayu`
    """
    name = phrase.core[joint + 1 :]
    if name and name[0].lower == "juga" and is_role(phrase.head):
        also = read_phrase(stripped(name[1:]), phrase.names)
        named = also is not None and also.name is not None and also.kind == "PER" and also.role is not None
        if named and also is not None and also.name is not None:
            return phrase.person(also.name, role=span_of(phrase.core[:joint]), sure=also.sure)
    that_is = next((k for k in range(joint, len(phrase.core)) if phrase.core[k].lower in THAT_IS), None)
    if that_is is None or not is_whole_name(phrase.core[that_is + 1 :], phrase.names.called):
        return None
    return phrase.person(span_of(phrase.core[that_is + 1 :]), role=span_of(phrase.core[:joint]), sure=0.9)


def _issuer(phrase: Phrase, joint: int) -> Speaker | None:
    """Read `laporan yang dirilis (oleh) X`: the body whose document it is."""
    issued = phrase.core[joint + 1 : joint + 2]
    if phrase.head.lower not in DOCUMENTS | SOURCES or not issued or issued[0].lower not in ISSUED:
        return None
    by = phrase.core[joint + 2 :]
    issuer = read_phrase(by[1:] if by and by[0].lower == "oleh" else by, phrase.names)
    if issuer is None or issuer.name is None or issuer.kind != "ORG":
        return None
    return phrase.body(issuer.name)


def _named(phrase: Phrase) -> Speaker | None:
    """Read `pria bernama Budi`, `warga berinisial BD`."""
    core = phrase.core
    for i, tok in enumerate(core[:-1]):
        if tok.lower in NAMED and core[i + 1].capital:
            return phrase.person(span_of(core[i + 1 :]), role=span_of(core[:i]) if i else None, sure=0.9)
    return None


def _before_role(phrase: Phrase) -> Speaker | None:
    """Read `Sugeng warga Tirta`, but not `Putri Presiden Sinta Ayu itu`."""
    core = phrase.core
    behind = role_behind_name(core, phrase.names)
    if behind is None or (phrase.definite and is_somebodys(core)):
        return None
    name = stripped(drop_brackets(core[:behind]))
    while name and is_honorific(name[0]):
        # `Kompol Sinta Kasat X`
        name = stripped(name[1:])
    if not name:
        return None
    return phrase.person(span_of(name), role=span_of(core[behind:]), sure=0.9)


def _source(phrase: Phrase) -> Speaker | None:
    """Read `sumber Harian X`, `seorang pengguna X`, which is nobody who is named."""
    core = phrase.core
    first = next((i for i, tok in enumerate(core) if tok.lower not in ONE | {"sebuah"}), 0)
    is_source = core[first].lower == "sumber" and len(core) > 1
    follows = first > 0 and core[first].lower in FOLLOWERS
    return phrase.nameless() if is_source or follows else None


def _account(phrase: Phrase) -> Speaker | None:
    """Read `akun Instagram @sinta`, `pemilik akun sinta_ayu`, `akun Instagram Sinta Ayu`."""
    core, handle = phrase.core, handle_of_account(phrase.core)
    if handle is None:
        return None
    role = core[:handle] if not core[handle].capital else []
    while role and role[-1].lower in NAMED:
        role = role[:-1]
    return phrase.person(span_of(core[handle:]), role=span_of(role) if role else None)


def _role_for_name(phrase: Phrase) -> Speaker | None:
    """Read `kata Putra`: the role is a name here, `Putra Halomoan`."""
    head = phrase.head
    role = len(phrase.core) == 1 and head.capital and head.lower in ROLES_IN_NAMES
    return phrase.person(span_of([head]), sure=0.8) if role and is_end_of_name(head, phrase.names) else None


def _pointing_back(phrase: Phrase) -> Speaker | None:
    """Read what `itu` points back to, with or without a name in it."""
    core, head = phrase.core, phrase.head
    # `Perseroan menargetkan …`, but `Kepolisian mengklaim …` names a body of the state.
    alone = len(core) == 1 and (head.capital or head.lower in ("koalisi", "perseroan"))
    alone = alone and head.lower in LOWER_BODIES - STATES
    if not phrase.definite and not alone:
        return None
    # `Lembaga itu`, `Perusahaan kimia Jerman itu`
    body = alone or (head.lower in LOWER_BODIES and (len(core) == 1 or phrase.first_capital > 1))
    # `Tujuh kali juara dunia itu`
    times = head.lower in QUANTIFIERS and len(core) > 2 and core[1].lower == "kali"
    # `mantan istri Budi itu`, `menteri era Presiden Budi itu`
    return phrase.nameless(definite=True) if body or times or is_somebodys(core) else None


def _source_of_person(phrase: Phrase) -> Speaker | None:
    """Read `keterangan Kapolsek X AKP Budi`, `pernyataan Jenderal Budi`: the person it comes from."""
    core = phrase.core[behind_document(phrase.core) :]
    if phrase.head.lower not in SOURCES or not core:
        return None
    tagged = len(core) > 1 and phrase.names.kind_at(*span_of(core)) == "PER"
    if not (begins_role(core) or is_honorific(core[0]) or (tagged and all(tok.capital for tok in core))):
        return None
    phrase = replace(phrase, core=core)
    return _with_name(phrase) or (_without_name(phrase) if core[0].capital else None)


def _body(phrase: Phrase) -> Speaker | None:
    """Read a body that its kind, a law or a document tells of, or that has no name of its own."""
    core, names = phrase.core, phrase.names
    if (name := name_behind_kind(core, phrase.first_capital)) is not None:
        return phrase.body(span_of(core[name:]))
    # `Pasal 263 KUHAP`, `survei Y`
    behind = law_named(core) or body_behind_document(core, names)
    if behind is not None:
        return phrase.body(behind)
    of_state = phrase.head.lower in STATES | {"otoritas"} and len(core) > 1 and is_place(core[1:])
    # `pemerintahan Sinta Ayu`
    ruled = phrase.head.lower == "pemerintahan" and len(core) > 1 and all(tok.capital for tok in core[1:])
    if of_state or ruled or is_union(core) or (is_government(core) and not phrase.definite):
        # `pemerintah Israel`, `pemerintah desa`
        return phrase.body(span_of(core))
    office = phrase.head.lower == "kantor" and is_whole_name(core[1:], names.called)
    if office or (phrase.head.lower == "kubu" and len(core) > 1 and all(tok.capital for tok in core[1:])):
        # `kantor Sinta Ayu`, `kubu Sinta`
        return phrase.body(span_of(core), sure=0.7)
    return None


def _of_somebody(phrase: Phrase) -> Speaker | None:
    """Read `istri Budi`, `Pelatihnya`, who is somebody else."""
    theirs = len(phrase.core) == 1 and is_theirs(phrase.head)
    return phrase.nameless() if theirs or belongs_to_named(phrase.core, phrase.names) else None


# The first that can read a phrase does.
READERS = (
    _named,
    _before_role,
    _source,
    _account,
    _role_for_name,
    _pointing_back,
    _source_of_person,
    _body,
    _of_somebody,
)


def _with_name(phrase: Phrase) -> Speaker | None:
    """Read `Ketua DPRD Budi`: what stands before the name is the role."""
    core = phrase.core
    found = find_name(core, phrase.names)
    if found is None:
        return None
    i, j, kind, sure = found
    office, lower = is_role(phrase.head), i > 0 and not phrase.head.capital
    if phrase.definite and (office or lower) and (sure < 1 or j - i == 1):
        # `Ketua Yayasan Tirta itu`, `wong Tirta itu` point back: the last word is no name.
        return None if office else phrase.nameless(definite=True)
    if i > 0 and (_is_of_work(phrase, core[i:j]) or _is_kin_of(core[:i])):
        return phrase.nameless(definite=phrase.definite)
    # `Hotel itu`
    thing = phrase.definite and len(core) == 1 and is_common(phrase.head, phrase.names)
    if thing or (kind == "PER" and speaks_for_named(core[:i], core[i:j], phrase.names)):
        return phrase.nameless()
    role = trimmed_role(behind_verb(without_dateline(core[:i])))
    speaker = phrase.person(span_of(core[i:j]), role=span_of(role) if role else None, sure=sure)
    return replace(speaker, kind=kind, definite=phrase.definite)


def _is_of_work(phrase: Phrase, name: list[Tok]) -> bool:
    """Say whether words tell what somebody played or played for: `bintang sinetron Putri Malam itu`."""
    text = phrase.names.text
    called = any(tok.lower in phrase.names.called for tok in name)
    told_again = text.count(text[name[0].start : name[-1].end]) > 1
    return phrase.definite and phrase.head.lower in PERFORMERS and not (called or told_again)


def _is_kin_of(role: list[Tok]) -> bool:
    """Say whether somebody of the kin of who is named speaks for them: `Pengacara suami Sinta Ayu`."""
    kin = role[-1].lower in KIN - FIELDS_OF_KIN
    return len(role) > 1 and kin and not role[-1].capital and not is_honorific(role[-1])


def _without_name(phrase: Phrase) -> Speaker | None:
    """Read `Ketua DPRD`, `warga`, `sejumlah saksi`, and less surely what else may be people."""
    core, head, definite = phrase.core, phrase.head, phrase.definite
    if not (head.capital and phrase.first_capital) and not is_animate(core):
        return None
    people = is_role(head) or head.lower in QUANTIFIERS | COLLECTIVES
    if not people and head.lower != "pihak" and not any(tok.capital for tok in core):
        return Speaker("nominal", *span_of(core), role=span_of(core), definite=definite, sure=0.4)
    all_of_them = head.lower in COLLECTIVES and not (definite and is_role(head))
    return phrase.nameless(
        definite=definite,
        plural=all_of_them or head.lower in QUANTIFIERS - ONE,
        sure=0.9 if people or (len(core) == 1 and head.lower.endswith("nya")) else 0.5,
    )
