"""Reads the words that name a speaker: what is the name, what the role, what a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from ..entities.name_tails import without_short_form
from ..kinds import (
    DEMONSTRATIVES,
    FIRST_NAMES_TOO,
    LOWER_BODIES,
    begins_role,
    is_animate,
    is_honorific,
    is_organisation_head,
    is_role,
)
from ..statements.connectives import office_behind
from ..tokens import Tok
from .body_words import begins_body_kind
from .name_finder import NameFinder
from .name_looks import NAME_PARTICLES, ROLES_IN_NAMES
from .speaker import PLURAL_PRONOUNS, PRONOUNS, SELF, Speaker
from .speaker_bounds import stripped, without_degrees
from .speaker_phrase import THAT_IS, read_phrase
from .speaker_words import ONE_OF, drop_brackets, is_age, is_place, listed_in_role, lists_fields

# Inside the name of a body; and what one is told to be: `sebuah LSM`.
JOINTS = frozenset(("dan", "untuk"))
OF_BODIES = LOWER_BODIES | {"lsm", "ormas"}
# By these words of a role a name behind an office begins where two more follow: `Sekjen X, Ratu Sinta Ayu`.
LONG_NAMES_TOO = frozenset(("raja", "ratu", "sultan"))


def read_speaker(toks: Sequence[Tok], names: NameFinder) -> Speaker | None:
    """Read a noun phrase, commas and all, as a speaker; None where it cannot be one."""
    speaker = _read(toks, names)
    if speaker is not None and speaker.kind == "ORG" and speaker.name is not None:
        speaker.name = without_short_form(names.text, *speaker.name)
    return speaker


def _read(toks: Sequence[Tok], names: NameFinder) -> Speaker | None:
    toks = stripped(without_degrees(toks))
    if not toks:
        return None
    start, end = toks[0].start, toks[-1].end
    first = toks[0]
    if len(toks) <= 2 and first.lower in PRONOUNS | PLURAL_PRONOUNS | SELF:
        plural = first.lower in PLURAL_PRONOUNS - PRONOUNS
        return Speaker("pronoun", first.start, first.end, plural=plural)
    if lists_fields(toks):
        return Speaker("name", start, end, name=(start, drop_brackets(toks)[-1].end), kind="ORG", sure=0.8)
    listed = listed_in_role(toks)
    parts = _comma_parts(toks) if listed is None else [toks[:listed], *_comma_parts(toks[listed + 1 :])]
    if len(parts) > 1:
        return _with_apposition(parts, names)
    return read_phrase(parts[0] if parts else toks, names) if end > start else None


def _comma_parts(toks: list[Tok]) -> list[list[Tok]]:
    """Part a phrase at its commas, but for brackets and ages, and at a dash before an office."""
    parts: list[list[Tok]] = [[]]
    depth = 0
    for i, tok in enumerate(toks):
        if tok.text == "(":
            depth += 1
        elif tok.text == ")":
            depth = max(0, depth - 1)
        comma = tok.marked is None and (tok.text == "," or office_behind(toks, i))
        if not comma or depth:
            parts[-1].append(tok)
        else:
            parts.append([])
    return _joined_to_pointer([part for part in parts if part and not is_age(part)])


def _joined_to_pointer(parts: list[list[Tok]]) -> list[list[Tok]]:
    """Join `itu` to what it points at, without the place between: `Pemain asal Tirta, Jawa Barat, itu`.

    A date too: `Aktor yang lahir di Jakarta, 12 Februari 1983 itu`.
    """
    if len(parts) > 1 and parts[-1][-1].lower in DEMONSTRATIVES:
        last = parts[-1]
        if len(last) > 1 and not (last[0].text.isdigit() or is_place(last[:-1])):
            return parts
        parts.pop()
        while len(parts) > 1 and is_place(parts[-1]):
            parts.pop()
        parts[-1] += last[-1:]
    return parts


def _with_apposition(parts: list[list[Tok]], names: NameFinder) -> Speaker | None:
    """Read `direktur firma X, Andrei Lankov` and `Andrei Lankov, direktur firma X`.

    `Drummer X, yakni Taylor Hawkins`
    """
    parts = [part[1:] if len(part) > 1 and part[0].lower in THAT_IS else part for part in parts]
    read = [one for part in parts if (one := read_phrase(part, names))]
    if not read:
        return None
    if not is_place(parts[0]):
        # `Petani di Liwa, Lampung Barat`
        while len(parts) > 1 and is_place(parts[-1]):
            parts = parts[:-1]
    if len(parts) == 1:
        return read_phrase(parts[0], names)
    known = _behind_role(parts, names) or _behind_kind(parts) or _before_kind(parts)
    if known is None and all(one.form == "nominal" for one in read):
        known = _before_role(parts)
    return known or _likeliest(read, parts)


def _behind_kind(parts: list[list[Tok]]) -> Speaker | None:
    """Read `media asal Italia, Sport Notizie`: the name behind the kind of a body."""
    name = drop_brackets(parts[1])
    if not begins_body_kind(parts[0]) or not all(tok.capital for tok in name if tok.is_word):
        return None
    span = (name[0].start, name[-1].end)
    return Speaker("name", parts[0][0].start, span[1], name=span, kind="ORG", sure=0.8)


def _before_kind(parts: list[list[Tok]]) -> Speaker | None:
    """Read `Koordinator Hak Asasi Tirta, sebuah LSM`: a body by what is said behind it, not an office."""
    kind = [tok.lower for tok in parts[1][:3]]
    name = drop_brackets(parts[0])
    if (
        kind[0] != "sebuah"
        or not OF_BODIES.intersection(kind)
        or not all(tok.capital or tok.lower in JOINTS for tok in name if tok.is_word)
    ):
        return None
    span = (name[0].start, name[-1].end)
    return Speaker("name", *span, name=span, kind="ORG", sure=0.8)


def _before_role(parts: list[list[Tok]]) -> Speaker | None:
    """Read `Lisan, ketua RT setempat`: the role behind a comma makes any word in capitals a name."""
    name, role = drop_brackets(parts[0]), parts[1]
    parsed = name[0].deprel == "nsubj" and role[0].deprel == "appos"
    if not parsed or role[0].capital or not is_role(role[0]) or len(role) < 2:
        return None
    if not all(tok.capital for tok in name) or is_role(name[0]) or is_organisation_head(name[0]):
        return None
    span = (name[0].start, name[-1].end)
    return Speaker("name", *span, name=span, role=(role[0].start, role[-1].end), sure=0.8)


def _behind_role(parts: list[list[Tok]], names: NameFinder) -> Speaker | None:
    """Read `Direktur Pemasaran Levante, Daniel Tort`: whatever the tagger saw in the role is not the name."""
    # `Kepala Dinas X Situbondo, Jawa Timur, Sinta Ayu`, `Ketua RT 1 Suka, Indihiang, Jawa Barat, Sinta Ayu`
    last = max((k + 1 for k in range(1, len(parts) - 1) if _is_place(parts[k], names)), default=1)
    role, words = parts[0], parts[last]
    one_of = role[0].lower in ONE_OF and is_animate(role)
    is_whose = begins_role(role) or one_of
    if not is_whose or not _is_bare_name(words, names):
        return None
    name = read_phrase(words, names)
    if (name is None or name.form != "name") and words[0].lower in ROLES_IN_NAMES:
        # `Sekjen X, Raja Wira`
        start, end = words[0].start, words[-1].end
        name = Speaker("name", start, end, name=(start, end))
    if name is None or name.form != "name":
        return None
    first = words[0].lower
    part = first in FIRST_NAMES_TOO or (first in LONG_NAMES_TOO and len(words) > 2)
    if name.name is not None and part:
        # `Menteri X, Imam Wira`, `Sekjen X, Ratu Sinta Ayu`
        name.name = words[0].start, name.name[1]
    name.kind, name.role = "PER", (role[0].start, parts[last - 1][-1].end)
    return name


def _is_place(part: list[Tok], names: NameFinder) -> bool:
    """Say whether words are a known place, or one that the tagger takes for one: `California, Irvine`."""
    tagged = len(part) == 1 and names.kind_at(part[0].start, part[0].end) == "LOC"
    return is_place(part) or (tagged and not names.is_called(part[0]))


def _likeliest(read: list[Speaker], parts: list[list[Tok]]) -> Speaker:
    """Return the name of a person or body among what was read between commas, with the role beside it."""
    bodies = [one for one in read if one.form == "name"]
    people = [one for one in bodies if one.kind == "PER"]
    chosen = people[-1] if people and read[0].form != "name" else (people or bodies or read)[0]
    if chosen.form == "name" and chosen.role is None:
        chosen.role = _role_beside(chosen, read, parts)
    return chosen


def _role_beside(chosen: Speaker, read: list[Speaker], parts: list[list[Tok]]) -> tuple[int, int] | None:
    """Return the role that stands before or behind a name, with a comma between."""
    nominal = next((one.role for one in read if one.form == "nominal" and one.role), None)
    if nominal is not None:
        return nominal
    # `Ketua The Fed, Jerome Powell`: the tagger took the role for a body.
    others = (part for one, part in zip(read, parts, strict=False) if one is not chosen)
    taken = next((part for part in others if is_role(part[0])), None)
    return (taken[0].start, taken[-1].end) if taken is not None else None


def _is_bare_name(toks: list[Tok], names: NameFinder) -> bool:
    """Say whether a part is a name alone, titles and an age in brackets aside."""
    words = [tok for tok in toks if tok.is_word and not tok.text.isdigit()]
    if len(words) > 1 and (words[0].start, words[-1].end, "PER") in names.names:
        # `Muhammadiyah Amin` is no body.
        return True
    return (
        bool(words)
        and all(tok.capital or tok.lower in NAME_PARTICLES or is_honorific(tok) for tok in words)
        and (not is_role(words[0]) or (len(words) > 1 and words[0].lower in ROLES_IN_NAMES))
        and not is_organisation_head(words[0])
    )
