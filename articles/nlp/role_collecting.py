"""Collects what an article says of each person's role, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .entities import Entities, Entity
from .kinds import ends_office, is_honorific, rank_length
from .role_before import role_before
from .roles import is_role_phrase, role_after, role_held
from .speaker_words import LAWYERS
from .statement import Statement
from .tokens import Sent, Tok

# Between a role and its name: `kepala sekolah yakni Sinta`, `warga bernama Sinta`.
NAMELY = frozenset(("berinisial", "bermarga", "bernama", "yaitu", "yakni"))
LONGEST_RELATIVE = 12  # words
TITLED = re.compile(r"\b[A-Z][a-z]{0,4}\.\s$")


def collect_roles(
    text: str, sents: Sequence[Sent], entities: Entities, statements: Sequence[Statement]
) -> None:
    """Write down what the article says of each person's role, in the order of the text."""
    roles: dict[int, list[tuple[int, int]]] = {}
    # What only a clause says: `Sinta adalah dosen`, where no role stands beside the name.
    held: dict[int, tuple[int, int]] = {}
    at = {tok.start: (sent, i) for sent in sents for i, tok in enumerate(sent.toks)}
    people = [entity.mentions for entity in entities.entities if entity.kind == "PER"]
    at_names = {one.start for mentions in people for one in mentions}
    once = {
        mentions[0].start
        for mentions in people
        if len(mentions) == 1 and not TITLED.search(text, max(0, mentions[0].start - 9), mentions[0].start)
    }
    bodies = {one.name for entity in entities.entities if entity.kind == "ORG" for one in entity.mentions}
    # `Kepala Tim Tirta Levora, Sinta`: what is a body elsewhere is a part of the role here.
    once |= {one.start for mentions in people for one in mentions if one.name.rsplit(" ", 1)[-1] in bodies}
    for entity in entities.entities:
        if entity.kind != "PER":
            continue
        found = roles.setdefault(id(entity), [])
        for start, end in _where_named(text, entity):
            if start not in at:
                continue
            sent, i = at[start]
            j = i
            while j < len(sent.toks) and sent.toks[j].end <= end:
                j += 1
            first = _before_titles(sent.toks, i)
            if first > 1 and sent.toks[first - 1].lower in NAMELY:
                first = _before_relative(sent.toks, _before_titles(sent.toks, first - 1))
            # `Kapolsek Tirta, AKP Sinta`: what is named once and only before a name is a part of the role.
            others = at_names - once if first and sent.toks[first - 1].text == "," else at_names
            before = role_before(sent.toks, first, others)
            whose = before and text[before[0] : before[1]].split()[0].lower() in LAWYERS
            if whose and _name_follows(sent.toks, j, at_names):
                # `pengacara Sinta, Bagas Wira, …`: the role is that of the name behind the comma.
                before = None
            if before and _is_source(sent.toks, before[0], first, j):
                before = None
            behind = role_after(sent.toks, j)
            if behind and _goes_with_next(sent.toks, behind[1], at_names):
                # `senada dengan Sinta, Ketua X, Bagas Wira, …`: the role is that of the next name.
                behind = None
            for role in (before, behind):
                if role and role not in found:
                    found.append(role)
            if role := role_held(sent.toks, j):
                held.setdefault(id(entity), role)
    for one in statements:
        speaker = one.speaker
        if speaker is None or speaker.name is None or speaker.role is None or speaker.kind != "PER":
            continue
        entity_or_none = entities.of("PER", text[speaker.name[0] : speaker.name[1]], speaker.name[0])
        if entity_or_none is not None:
            roles.setdefault(id(entity_or_none), []).append(speaker.role)
    toks = [tok for sent in sents for tok in sent.toks]
    for entity in entities.entities:
        if id(entity) in held and not roles.get(id(entity)):
            roles[id(entity)] = [held[id(entity)]]
        entity.roles = [
            (start, end)
            for start, end in sorted(set(roles.get(id(entity), [])), key=lambda one: (one[0], -one[1]))
            if is_role_phrase([tok for tok in toks if start <= tok.start < end][:4])
        ]


def _where_named(text: str, entity: Entity) -> list[tuple[int, int]]:
    """Return where a person is named, also where the tagger took the full name for a body or a place."""
    full = re.compile(rf"\b{re.escape(entity.name)}\b")
    spans = {(one.start, one.end) for one in entity.mentions}
    starts = {start for start, _ in spans}
    return sorted(spans | {one.span() for one in full.finditer(text) if one.start() not in starts})


def _is_source(toks: Sequence[Tok], role: int, first: int, end: int) -> bool:
    """Say whether the role before toks[first:end] is who says a clause: `Menurut jaksa, Sinta …`."""
    start = next((k for k in range(first) if toks[k].start == role), 0)
    closed = end < len(toks) and toks[end].text == ","
    return start > 0 and toks[start - 1].lower == "menurut" and toks[first - 1].text == "," and not closed


def _goes_with_next(toks: Sequence[Tok], end: int, at_names: set[int]) -> bool:
    """Say whether a role that ends at this offset is followed by a comma and another person's name."""
    after = next((i for i, tok in enumerate(toks) if tok.start >= end), len(toks))
    if after < len(toks) and toks[after].start in at_names:
        return True
    return after + 1 < len(toks) and toks[after].text == "," and toks[after + 1].start in at_names


def _name_follows(toks: Sequence[Tok], i: int, at_names: set[int]) -> bool:
    """Say whether a comma and a person's name stand at i, with or without titles."""
    if i >= len(toks) or toks[i].text != ",":
        return False
    i += 1
    while i < len(toks) and (is_honorific(toks[i]) or toks[i].text == "."):
        i += 1
    return i < len(toks) and toks[i].start in at_names


def _before_relative(toks: Sequence[Tok], i: int) -> int:
    """Step back over a relative clause: `pedagang yang bernama Sinta`, `warga yang pindah bernama Sinta`."""
    for k in range(i - 1, max(0, i - LONGEST_RELATIVE), -1):
        if toks[k].lower == "yang":
            return k
        if toks[k].marked is not None or toks[k].text in ",;:.":
            break
    return i


def _before_titles(toks: Sequence[Tok], i: int) -> int:
    while i > 0:
        rank = rank_length(toks[:i])
        stopped = toks[i - 1].text == "." and i > 1 and is_honorific(toks[i - 2])
        if not (rank or stopped or is_honorific(toks[i - 1])) or ends_office(toks[:i]):
            break
        i -= rank or 1
    return i
