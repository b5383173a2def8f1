"""Reads the words that name a speaker: what is the name, what the role, what a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from .document import MentionKind
from .kinds import (
    COLLECTIVES,
    DEMONSTRATIVES,
    DOCUMENTS,
    QUANTIFIERS,
    after_degrees,
    begins_role,
    is_acronym,
    is_animate,
    is_degree,
    is_honorific,
    is_organisation_head,
    is_role,
    trimmed_role,
)
from .lexicon import word_set
from .name_finder import NAME_PARTICLES, NameFinder, find_name
from .name_split import ROLES_IN_NAMES, is_whole_name
from .tokens import Tok

PRONOUNS = word_set("pronouns")
# Words for bodies, in lower case or behind `itu`.
LOWER_BODIES = word_set("lower_bodies")
PLURAL_PRONOUNS = word_set("plural_pronouns")
SELF = word_set("self")
# `istri Budi` is somebody else.
KIN = word_set("kin")
KIN_INNER = word_set("kin_inner")
LAWYERS = frozenset(("kuasa", "pengacara", "penasihat", "penasehat"))
# Parties of a case.
PARTIES = word_set("parties")
SOURCES = word_set("sources")
# Between a document and the body that it comes from.
DOCUMENT_INNER = word_set("document_inner")
LAWS = word_set("laws")
# These are bodies themselves, or are not anybody's.
NO_BODY_BEHIND = word_set("no_body_behind")
NOT_PEOPLE = word_set("not_people")
# A noun phrase that stands for a speaker ends before these.
NP_END = word_set("np_end")
SpeakerForm = Literal["name", "pronoun", "clitic", "nominal"]


@dataclass(slots=True)
class Speaker:
    """The words of one attribution that stand for its speaker; spans are (start, end) in the text.

    `definite` marks `Ketua DPRD itu`, which points back.
    """

    form: SpeakerForm
    start: int
    end: int
    name: tuple[int, int] | None = None
    kind: MentionKind = "PER"
    role: tuple[int, int] | None = None
    definite: bool = False
    plural: bool = False
    sure: float = 1.0
    extra_roles: list[tuple[int, int]] = field(default_factory=list)


def read_speaker(toks: Sequence[Tok], names: NameFinder) -> Speaker | None:
    """Read a noun phrase, commas and all, as a speaker; None where it cannot be one."""
    toks = _strip(_without_degrees(toks))
    if not toks:
        return None
    start, end = toks[0].start, toks[-1].end
    first = toks[0]
    if len(toks) <= 2 and first.lower in PRONOUNS:
        return Speaker("pronoun", first.start, first.end)
    if first.lower in PLURAL_PRONOUNS and len(toks) <= 2:
        return Speaker("pronoun", first.start, first.end, plural=True)
    if first.lower in SELF and len(toks) <= 2:
        return Speaker("pronoun", first.start, first.end)
    parts = _comma_parts(toks)
    if len(parts) > 1:
        return _with_apposition(parts, names)
    return _read_simple(toks, names) if end > start else None


def _without_degrees(toks: Sequence[Tok]) -> list[Tok]:
    """Drop degrees behind a name, with their commas and stops: `Sinta Ayu, M.Si., `."""
    kept: list[Tok] = []
    i = 0
    while i < len(toks):
        if (behind := after_degrees(toks, i)) > i:
            i = behind
            while i < len(toks) and toks[i].marked is None and toks[i].text == ".":
                i += 1
            continue
        kept.append(toks[i])
        i += 1
    return kept


def _strip(toks: list[Tok]) -> list[Tok]:
    while toks and toks[0].marked is None and not toks[0].is_word and toks[0].text not in "(@":
        toks = toks[1:]
    while toks and toks[-1].marked is None and not toks[-1].is_word and toks[-1].text not in ").":
        toks = toks[:-1]
    while len(toks) > 1 and toks[0].lower in ("oleh", "pun", "sebagai", "selaku"):
        toks = toks[1:]
    return toks


def _comma_parts(toks: list[Tok]) -> list[list[Tok]]:
    parts: list[list[Tok]] = [[]]
    depth = 0
    for i, tok in enumerate(toks):
        if tok.text == "(":
            depth += 1
        elif tok.text == ")":
            depth = max(0, depth - 1)
        if tok.text == "," and not depth and tok.marked is None:
            following = toks[i + 1] if i + 1 < len(toks) else None
            # A degree after a comma (`Budi, S.H.`) belongs to the name before it.
            if following is not None and is_degree(following) and len(following.text) <= 6:
                continue
            parts.append([])
            continue
        parts[-1].append(tok)
    return [part for part in parts if part and not is_age(part)]


def is_age(part: Sequence[Tok]) -> bool:
    """Say whether words between commas are an age: `, 48 tahun,`."""
    return part[0].text.isdigit() and (len(part) == 1 or (len(part) == 2 and part[1].lower == "tahun"))


def _with_apposition(parts: list[list[Tok]], names: NameFinder) -> Speaker | None:
    """Read `direktur firma X, Andrei Lankov` and `Andrei Lankov, direktur firma X`."""
    read = [one for part in parts if (one := _read_simple(part, names))]
    if not read:
        return None
    if len(parts) > 1 and begins_role(parts[0]) and _is_bare_name(parts[1]):
        # `Direktur Pemasaran Levante, Daniel Tort`: whatever the tagger saw in the role is not the name.
        name = _read_simple(parts[1], names)
        if name is not None and name.form == "name":
            name.kind, name.role = "PER", (parts[0][0].start, parts[0][-1].end)
            return name
    named = [one for one in read if one.form == "name" and one.kind == "PER"]
    bodies = [one for one in read if one.form == "name"]
    chosen = named[-1] if named and read[0].form != "name" else (named or bodies or read)[0]
    if chosen.form != "name":
        return chosen
    if chosen.role is None:
        for other in read:
            if other is not chosen and other.form == "nominal" and other.role:
                chosen.role = other.role
                break
        else:
            # `Ketua The Fed, Jerome Powell`: the tagger took the role for a body.
            for other, part in zip(read, parts, strict=False):
                if other is not chosen and is_role(part[0]):
                    chosen.role = (part[0].start, part[-1].end)
                    break
    return chosen


def _is_bare_name(toks: list[Tok]) -> bool:
    """Say whether a part is a name alone, titles and an age in brackets aside."""
    words = [tok for tok in toks if tok.is_word and not tok.text.isdigit()]
    return (
        bool(words)
        and all(tok.capital or tok.lower in NAME_PARTICLES for tok in words)
        and not is_role(words[0])
        and not is_organisation_head(words[0])
    )


def _read_simple(toks: list[Tok], names: NameFinder) -> Speaker | None:
    toks = _strip(toks)
    if not toks:
        return None
    definite = toks[-1].lower in DEMONSTRATIVES
    core = toks[:-1] if definite and len(toks) > 1 else toks
    # What a relative clause adds is no part of the name or the role.
    for i, tok in enumerate(core):
        if tok.lower in ("yang", "selaku", "sebagai") and i > 0:
            after = core[i + 1 :]
            called = next(
                (j for j in range(i, len(core) - 1) if core[j].lower in ("disapa", "dipanggil")), None
            )
            while called is not None and called + 2 < len(core) and is_honorific(core[called + 1]):
                called += 1
            if called is not None and core[called + 1].capital:
                name = (core[called + 1].start, core[-1].end)
                return Speaker("name", toks[0].start, toks[-1].end, name=name, sure=0.8)
            before = _read_simple(core[:i], names)
            stop = next((k for k, one in enumerate(after) if one.lower in NP_END and not one.capital), None)
            after = after[: stop or None]
            if tok.lower != "yang" and before and before.form == "name" and after and before.role is None:
                before.role = (after[0].start, after[-1].end)
            return before
    core = _drop_brackets(core)
    whence = next((i for i, tok in enumerate(core) if i and tok.lower == "dari"), None)
    if (
        whence is not None
        and is_whole_name(core[:whence], names.called)
        and not is_organisation_head(core[0])
    ):
        # `Sinta Ayu dari Komunitas X`
        core = core[:whence]
    nickname = next((i for i, tok in enumerate(core) if tok.lower == "alias" and i > 0), None)
    core = core[:nickname]
    if not core:
        return None
    for i, tok in enumerate(core):
        if tok.lower in ("bernama", "bermarga", "berinisial") and i + 1 < len(core) and core[i + 1].capital:
            name = (core[i + 1].start, core[-1].end)
            role = (core[0].start, core[i - 1].end) if i else None
            return Speaker("name", toks[0].start, toks[-1].end, name=name, role=role, sure=0.9)
    small = next((i for i, tok in enumerate(core) if i and is_role(tok) and not tok.capital), None)
    if small is not None and core[0].capital and is_whole_name(core[:small], names.called):
        # `Sugeng warga Pekon Tirta`: the role stands behind the name without a comma.
        return Speaker(
            "name",
            toks[0].start,
            toks[-1].end,
            name=(core[0].start, core[small - 1].end),
            role=(core[small].start, core[-1].end),
            sure=0.9,
        )
    if core[0].lower == "sumber" and len(core) > 1:
        # `sumber Harian X` is nobody who is named.
        return Speaker("nominal", toks[0].start, toks[-1].end, role=(core[0].start, core[-1].end), sure=0.9)
    handle = next((i for i, tok in enumerate(core) if tok.text == "@"), None)
    if handle is not None and handle + 1 < len(core):
        role = (core[0].start, core[handle - 1].end) if handle else None
        return Speaker(
            "name", toks[0].start, toks[-1].end, name=(core[handle].start, core[-1].end), role=role
        )
    if (
        len(core) == 1
        and core[0].lower in ROLES_IN_NAMES
        and core[0].capital
        and _is_begun_by(core[0], names)
    ):
        # `kata Putra`: the role is a name here, `Putra Halomoan`.
        return Speaker("name", toks[0].start, toks[-1].end, name=(core[0].start, core[0].end), sure=0.8)
    kind_word = next((i for i, tok in enumerate(core) if i and tok.capital), 0)
    if core[0].lower in LOWER_BODIES and 1 < kind_word < 5 and _only_names(core, kind_word):
        # `Perusahaan rintisan X`
        return Speaker(
            "name",
            toks[0].start,
            toks[-1].end,
            name=(core[kind_word].start, core[-1].end),
            kind="ORG",
            sure=0.8,
        )
    body = _body_behind_document(core, names)
    if body is not None:
        return Speaker("name", toks[0].start, toks[-1].end, name=body, kind="ORG", sure=0.8)
    owned = _belongs_to_named(core, names)
    if owned:
        return Speaker("nominal", toks[0].start, toks[-1].end, role=(core[0].start, core[-1].end), sure=0.9)
    if definite and len(core) == 1 and core[0].lower in LOWER_BODIES:
        # `Lembaga itu`, `kementerian tersebut` point back.
        return Speaker(
            "nominal",
            toks[0].start,
            toks[-1].end,
            role=(core[0].start, core[-1].end),
            definite=True,
            sure=0.9,
        )
    found = find_name(core, names)
    if definite and is_role(core[0]) and found is not None and (found[3] < 1 or found[1] - found[0] == 1):
        # `Ketua Yayasan Tirta itu` points back: its last word is no name.
        found = None
    if found is None:
        head = core[0]
        if not (any(tok.capital for tok in core[1:]) and head.capital) and not is_animate(core):
            return None
        if not (
            is_role(head) or head.lower in QUANTIFIERS or head.lower in COLLECTIVES or head.lower == "pihak"
        ) and not any(tok.capital for tok in core):
            return Speaker(
                "nominal",
                core[0].start,
                core[-1].end,
                role=(core[0].start, core[-1].end),
                sure=0.4,
                definite=definite,
            )
        return Speaker(
            "nominal",
            toks[0].start,
            toks[-1].end,
            role=(core[0].start, core[-1].end),
            definite=definite,
            plural=head.lower in COLLECTIVES or head.lower in QUANTIFIERS - {"seorang", "salah", "satu"},
            sure=0.9
            if is_role(head)
            or head.lower in QUANTIFIERS | COLLECTIVES
            or (len(core) == 1 and head.lower.endswith("nya"))
            else 0.5,
        )
    i, j, kind, sure = found
    role_toks = trimmed_role(core[:i])
    role = (role_toks[0].start, role_toks[-1].end) if role_toks else None
    speaker = Speaker(
        "name",
        toks[0].start,
        toks[-1].end,
        name=(core[i].start, core[j - 1].end),
        kind=kind,
        role=role,
        definite=definite,
        sure=sure,
    )
    return speaker


def _belongs_to_named(core: list[Tok], names: NameFinder) -> bool:
    """Say whether a phrase names somebody by whom they belong to: `istri Budi`, `kuasa hukum terdakwa Budi`.

    A lawyer before a name may be that person: not where the article speaks of the name and never quotes it.
    """
    at = 1 if core[0].lower == "tim" and len(core) > 2 else 0
    lawyer = core[at].lower in LAWYERS
    if core[at].capital and at == 0 and not lawyer:
        return False
    if not lawyer and core[at].lower not in KIN:
        return False
    rest = [tok for tok in core[at + 1 :] if tok.lower not in ("hukum", "dari")]
    while rest and rest[0].lower in KIN_INNER:
        rest = rest[1:]
    if rest and rest[0].lower in PARTIES:
        return True
    words = [tok for tok in rest if tok.is_word]
    if not words or not all(tok.capital for tok in words) or len(words) > 4:
        return False
    if any(tok.lower in names.called for tok in words):
        return False
    if not lawyer:
        return True
    return len(re.findall(rf"\b{re.escape(words[0].text)}\b", names.text)) > 2


def _body_behind_document(core: list[Tok], names: NameFinder) -> tuple[int, int] | None:
    """Return the body that a document speaks for: `keterangan pers Polda X`, `survei Y`."""
    if core[0].lower not in DOCUMENTS | SOURCES or core[0].lower in NO_BODY_BEHIND:
        return None
    first = 1
    while first < len(core) and (
        core[first].lower in DOCUMENT_INNER or (core[first].lower in LOWER_BODIES and not core[first].capital)
    ):
        first += 1
    if first >= len(core) or not core[first].capital or core[first].lower in LAWS:
        return None
    tagged = names.kind_at(core[first].start, core[first].end)
    of_body = any(tok.lower in LOWER_BODIES for tok in core[max(1, first - 2) : first])
    if is_organisation_head(core[first]) or is_acronym(core[first]) or tagged == "ORG" or of_body:
        return core[first].start, core[-1].end
    return None


def _only_names(core: Sequence[Tok], start: int) -> bool:
    """Say whether a name alone follows the words for a kind of body: not `Organisasi bagi Hak Asasi`."""
    joints = ("bagi", "dan", "di", "untuk")
    return all(tok.capital for tok in core[start:]) and not any(tok.lower in joints for tok in core[:start])


def _is_begun_by(tok: Tok, names: NameFinder) -> bool:
    """Say whether the name of a person of this article begins with this word."""
    return any(
        kind == "PER" and names.text[start:end].startswith(tok.text + " ") for start, end, kind in names.names
    )


def _drop_brackets(toks: list[Tok]) -> list[Tok]:
    """Drop a bracket at the end: an age, an acronym, an alias."""
    if toks and toks[-1].text == ")":
        for i in range(len(toks) - 2, 0, -1):
            if toks[i].text == "(":
                return toks[:i]
    return toks
