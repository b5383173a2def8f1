"""Reads the words that name a speaker: what is the name, what the role, what a pronoun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from .document import MentionKind
from .kinds import (
    COLLECTIVES,
    DEMONSTRATIVES,
    QUANTIFIERS,
    after_degrees,
    begins_role,
    is_animate,
    is_degree,
    is_honorific,
    is_organisation_head,
    is_role,
    trimmed_role,
)
from .lexicon import word_set
from .name_finder import NAME_PARTICLES, NameFinder
from .name_in_phrase import find_name
from .name_split import ROLES_IN_NAMES, is_whole_name
from .speaker_words import (
    KINDS_OF_BODY,
    LOWER_BODIES,
    ONE_OF,
    begins_kin,
    belongs_to_named,
    body_behind_document,
    drop_brackets,
    is_age,
    is_end_of_name,
    is_epithet,
    is_government,
    is_place,
    is_somebodys,
    law_named,
    lists_fields,
    only_names,
    role_behind_name,
    without_dateline,
)
from .tokens import Tok

PRONOUNS = word_set("pronouns")
PLURAL_PRONOUNS = word_set("plural_pronouns")
SELF = word_set("self")
NOT_PEOPLE = word_set("not_people")
# A noun phrase that stands for a speaker ends before these.
NP_END = word_set("np_end")
# Before the name of a country.
STATES = frozenset(("militer", "parlemen", "pemerintah", "tentara"))
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
    if lists_fields(toks):
        return Speaker("name", start, end, name=(start, end), kind="ORG", sure=0.8)
    parts = _comma_parts(toks)
    if len(parts) > 1:
        return _with_apposition(parts, names)
    return _read_simple(parts[0] if parts else toks, names) if end > start else None


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
    while len(toks) > 1 and toks[-1].lower == "sendiri":
        toks = toks[:-1]
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
    parts = [part for part in parts if part and not is_age(part)]
    if len(parts) > 1 and len(parts[-1]) == 1 and parts[-1][0].lower in DEMONSTRATIVES:
        # `Pemain asal Tirta, Jawa Barat, itu`
        pointer = parts.pop()
        while len(parts) > 1 and is_place(parts[-1]):
            parts.pop()
        parts[-1] += pointer
    return parts


def _with_apposition(parts: list[list[Tok]], names: NameFinder) -> Speaker | None:
    """Read `direktur firma X, Andrei Lankov` and `Andrei Lankov, direktur firma X`."""
    read = [one for part in parts if (one := _read_simple(part, names))]
    if not read:
        return None
    if not is_place(parts[0]):
        # `Petani di Liwa, Lampung Barat`
        while len(parts) > 1 and is_place(parts[-1]):
            parts = parts[:-1]
    if len(parts) == 1:
        return _read_simple(parts[0], names)
    last = 1
    while last + 1 < len(parts) and is_place(parts[last]):
        # `Kepala Dinas X Situbondo, Jawa Timur, Sinta Ayu`
        last += 1
    one_of = parts[0][0].lower in ONE_OF and is_animate(parts[0])
    kin = begins_kin(parts[0])
    if (begins_role(parts[0]) or one_of or kin) and _is_bare_name(parts[last], names):
        # `Direktur Pemasaran Levante, Daniel Tort`: whatever the tagger saw in the role is not the name.
        name = _read_simple(parts[last], names)
        if (name is None or name.form != "name") and parts[last][0].lower in ROLES_IN_NAMES:
            # `Sekjen X, Raja Wira`
            start, end = parts[last][0].start, parts[last][-1].end
            name = Speaker("name", start, end, name=(start, end))
        if name is not None and name.form == "name":
            name.kind, name.role = "PER", (parts[0][0].start, parts[last - 1][-1].end)
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


def _behind_verb(toks: list[Tok]) -> list[Tok]:
    """Drop a verb before a role: `disampaikan Ketua X`."""
    for k in range(len(toks) - 1, 0, -1):
        verb = toks[k - 1]
        if verb.lower.startswith("di") and verb.upos == "VERB" and not verb.capital and is_role(toks[k]):
            return toks[k:]
    return toks


def _is_second_name(core: list[Tok], i: int) -> bool:
    """Say whether the word at i, behind `atau`, is all of another name: `Joko Widodo atau Jokowi`."""
    return i == len(core) - 1 and core[i].capital and core[i - 2].capital and not is_role(core[i])


def _is_bare_name(toks: list[Tok], names: NameFinder) -> bool:
    """Say whether a part is a name alone, titles and an age in brackets aside."""
    words = [tok for tok in toks if tok.is_word and not tok.text.isdigit()]
    if len(words) > 1 and (words[0].start, words[-1].end, "PER") in names.names:
        # `Muhammadiyah Amin` is no body.
        return True
    return (
        bool(words)
        and all(tok.capital or tok.lower in NAME_PARTICLES for tok in words)
        and (not is_role(words[0]) or (len(words) > 1 and words[0].lower in ROLES_IN_NAMES))
        and not is_organisation_head(words[0])
    )


def _read_simple(toks: list[Tok], names: NameFinder) -> Speaker | None:
    toks = _strip(toks)
    if not toks:
        return None
    definite = toks[-1].lower in DEMONSTRATIVES or is_epithet(toks)
    core = toks[:-1] if toks[-1].lower in DEMONSTRATIVES and len(toks) > 1 else toks
    # What a relative clause adds is no part of the name or the role.
    for i, tok in enumerate(core):
        if tok.lower in ("sebagai", "selaku", "yaitu", "yakni", "yang") and i > 0:
            after = core[i + 1 :]
            called = next(
                (j for j in range(i, len(core) - 1) if core[j].lower in ("disapa", "dipanggil")), None
            )
            while called is not None and called + 2 < len(core) and is_honorific(core[called + 1]):
                called += 1
            if called is not None and core[called + 1].capital:
                name = (core[called + 1].start, core[-1].end)
                return Speaker("name", toks[0].start, toks[-1].end, name=name, sure=0.8)
            named = next(
                (j for j in range(i, len(core) - 1) if core[j].lower == "bernama" and core[j + 1].capital),
                None,
            )
            if named is not None:
                # `juru bicara yang bernama Sinta Ayu itu`
                return Speaker(
                    "name",
                    toks[0].start,
                    toks[-1].end,
                    name=(core[named + 1].start, drop_brackets(core)[-1].end),
                    role=(core[0].start, core[i - 1].end),
                    sure=0.9,
                )
            before = _read_simple(core[:i], names)
            stop = next((k for k, one in enumerate(after) if one.lower in NP_END and not one.capital), None)
            after = after[: stop or None]
            if tok.lower != "yang" and before and before.form == "name" and after and before.role is None:
                before.role = (after[0].start, after[-1].end)
            if before and before.form == "nominal" and definite:
                # `Politikus yang kini tinggal di X itu`
                before.definite = True
            return before
    core = drop_brackets(core)
    whence = next((i for i, tok in enumerate(core) if i and tok.lower == "dari"), None)
    if (
        whence is not None
        and is_whole_name(core[:whence], names.called)
        and not is_organisation_head(core[0])
    ):
        # `Sinta Ayu dari Komunitas X`
        core = core[:whence]
    nickname = next(
        (
            i
            for i, tok in enumerate(core[:-1])
            if i and (tok.lower == "alias" or (tok.lower == "atau" and _is_second_name(core, i + 1)))
        ),
        None,
    )
    core = core[:nickname]
    if not core:
        return None
    for i, tok in enumerate(core):
        if tok.lower in ("bernama", "bermarga", "berinisial") and i + 1 < len(core) and core[i + 1].capital:
            name = (core[i + 1].start, core[-1].end)
            role = (core[0].start, core[i - 1].end) if i else None
            return Speaker("name", toks[0].start, toks[-1].end, name=name, role=role, sure=0.9)
    behind = role_behind_name(core, names)
    if behind is not None:
        return Speaker(
            "name",
            toks[0].start,
            toks[-1].end,
            name=(core[0].start, drop_brackets(core[:behind])[-1].end),
            role=(core[behind].start, core[-1].end),
            sure=0.9,
        )
    source = core[1:] if core[0].lower in ("sebuah", "seorang") else core
    if source and source[0].lower == "sumber" and len(core) > 1:
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
        and is_end_of_name(core[0], names)
    ):
        # `kata Putra`: the role is a name here, `Putra Halomoan`.
        return Speaker("name", toks[0].start, toks[-1].end, name=(core[0].start, core[0].end), sure=0.8)
    kind_word = next((i for i, tok in enumerate(core) if i and tok.capital), 0)
    if definite and core[0].lower in LOWER_BODIES and kind_word > 1:
        # `Perusahaan kimia Jerman itu` points back.
        span = (core[0].start, core[-1].end)
        return Speaker("nominal", toks[0].start, toks[-1].end, role=span, definite=True, sure=0.9)
    first_name = 0 if core[0].text in KINDS_OF_BODY else 1
    if core[0].lower in LOWER_BODIES and first_name < kind_word < 5 and only_names(core, kind_word):
        # `Perusahaan rintisan X`, `lembaga X`
        return Speaker(
            "name",
            toks[0].start,
            toks[-1].end,
            name=(core[kind_word].start, core[-1].end),
            kind="ORG",
            sure=0.8,
        )
    law = law_named(core)
    if law is not None:
        return Speaker("name", toks[0].start, toks[-1].end, name=law, kind="ORG", sure=0.8)
    body = body_behind_document(core, names)
    if body is not None:
        return Speaker("name", toks[0].start, toks[-1].end, name=body, kind="ORG", sure=0.8)
    if definite and is_somebodys(core):
        # `mantan istri Budi itu` points back.
        span = (core[0].start, core[-1].end)
        return Speaker("nominal", toks[0].start, toks[-1].end, role=span, definite=True, sure=0.9)
    if (core[0].lower in STATES and len(core) > 1 and is_place(core[1:])) or (
        is_government(core) and not definite
    ):
        # `pemerintah Israel`, `pemerintah desa`
        span = (core[0].start, core[-1].end)
        return Speaker("name", toks[0].start, toks[-1].end, name=span, kind="ORG", sure=0.8)
    if core[0].lower == "kantor" and is_whole_name(core[1:], names.called):
        # `kantor Sinta Ayu`
        span = (core[0].start, core[-1].end)
        return Speaker("name", toks[0].start, toks[-1].end, name=span, kind="ORG", sure=0.7)
    owned = belongs_to_named(core, names)
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
    if definite and core[0].lower in QUANTIFIERS and len(core) > 2 and core[1].lower == "kali":
        # `Tujuh kali juara dunia itu`
        span = (core[0].start, core[-1].end)
        return Speaker("nominal", toks[0].start, toks[-1].end, role=span, definite=True, sure=0.9)
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
            plural=(head.lower in COLLECTIVES and not (definite and is_role(head)))
            or head.lower in QUANTIFIERS - {"seorang", "salah", "satu"},
            sure=0.9
            if is_role(head)
            or head.lower in QUANTIFIERS | COLLECTIVES
            or (len(core) == 1 and head.lower.endswith("nya"))
            else 0.5,
        )
    i, j, kind, sure = found
    role_toks = trimmed_role(_behind_verb(without_dateline(core[:i])))
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
