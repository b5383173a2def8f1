"""Collects what an article says of each person's role, in the order of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from ..entities.entities import Entities, Entity
from ..entities.named import Named
from ..kinds import ends_office, is_honorific, is_role, rank_length
from ..speakers.speaker_words import LAWYERS
from ..statements.connectives import after_connectives
from ..statements.cues import places_of
from ..statements.statement import Statement
from ..tokens import Sent, Tok
from .body_names import COMPANY_ROLES, PLAYERS
from .body_start import OWNERS, UNITS
from .headlines import is_headline
from .person_words import is_role_phrase
from .role_before import THEIRS, ends_adjunct, role_before
from .roles import role_after, role_held
from .whose import is_servant_of

# Between a role and its name: `kepala sekolah yakni Sinta`, `warga bernama Sinta`.
NAMELY = frozenset(("berinisial", "bermarga", "bernama", "yaitu", "yakni"))
TEAMS = frozenset(("band", "grup", "klub", "tim", "timnas"))
OF_STATE = frozenset(("bupati", "gubernur", "menteri", "perdana", "presiden", "raja", "ratu", "sultan"))
LONGEST_RELATIVE = 12  # words
WORDS_OF_ROLE = 4  # that tell whether it is one
TITLED = re.compile(r"\b[A-Z][a-z]{0,4}\.\s$")
AND = re.compile(r" (?:dan|serta) ")
# `Wira & Son`
PARTNERS = re.compile(r" & [A-Z]")
# Between one name and the next, and before a name.
BEHIND = re.compile(r", (?:[A-Z]\w{0,7}\.? )??(?=[A-Z])")
BEFORE = re.compile(r"(?:\w+ )?\w+ $")
OF_BODIES = COMPANY_ROLES | PLAYERS | OWNERS | {"kepala"}


@dataclass(frozen=True, slots=True)
class _People:
    """Where persons are named: the offsets, and those at which a role before a comma and a name may end.

    `ends` are the offsets of all names that look like persons, with where they end.
    """

    named: frozenset[int]
    apart: frozenset[int]
    ends: Mapping[int, int]


def collect_roles(
    text: str,
    sents: Sequence[Sent],
    in_marks: Sequence[Sent],
    entities: Entities,
    statements: Sequence[Statement],
) -> None:
    """Write down what the article says of each person's role, in the order of the text.

    `in_marks` are the sentences of what stands in marks: only they may say the role, where a mark is missing.
    """
    at = _tokens_at(sents)
    at_marked = _tokens_at(in_marks)
    toks = [[tok for sent in one for tok in sent.toks] for one in (sents, in_marks)]
    people = _people(text, sents, entities)
    said = _of_speakers(text, entities, statements, people)
    for entity in entities.entities:
        if entity.kind != "PER":
            continue
        places = [place for place in _places(text, entity, at) if not _is_in_role(*place, people.ends)]
        roles = said.get(id(entity), [])
        for number, (words, i, j) in enumerate(places):
            roles += _beside(text, words, i, j, people, again=number > 0)
        if not roles:
            marked = _places(text, entity, at_marked)
            roles = [role for place in marked for role in _beside(text, *place, people, again=True)][:1]
        if not roles:
            # What only a clause says: `Sinta adalah dosen`.
            held = (role_held(words, j) for words, _, j in places)
            roles = [role for role in held if role][:1]
        entity.roles = [
            (start, end)
            for start, end in sorted(set(roles), key=lambda one: (one[0], -one[1]))
            if is_role_phrase(_first_words(toks, start, end))
        ]


def _first_words(parts: Sequence[Sequence[Tok]], start: int, end: int) -> list[Tok]:
    """Return the first words between two offsets, of running text before those in marks."""
    found: list[Tok] = []
    for toks in parts:
        first = bisect_left(toks, start, key=lambda tok: tok.start)
        found += takewhile(lambda tok: tok.start < end, islice(toks, first, first + WORDS_OF_ROLE))
    return found[:WORDS_OF_ROLE]


def _tokens_at(sents: Sequence[Sent]) -> dict[int, tuple[Sent, int]]:
    """Return {offset: (sentence, number of the token that begins there)}."""
    return {tok.start: (sent, i) for sent in sents for i, tok in enumerate(sent.toks)}


def _people(text: str, sents: Sequence[Sent], entities: Entities) -> _People:
    """Find where persons are named; what is named once or is a body elsewhere may be a part of a role.

    `Kapolsek Tirta, AKP Sinta`, `Kepala Tim Tirta Levora, Sinta`
    """
    people = [
        [one for one in entity.mentions if not _is_of_body(text, one)]
        for entity in entities.entities
        if entity.kind == "PER"
    ]
    bodies = {one.name for entity in entities.entities if entity.kind == "ORG" for one in entity.mentions}
    ends = {one.start: one.end for mentions in people for one in mentions}
    named = frozenset(ends) - {start for sent in sents for start in _in_roles(sent.toks, ends)}
    inner = {
        one.start
        for mentions in people
        for one in mentions
        if one.name.rsplit(" ", 1)[-1] in bodies
        or (len(mentions) == 1 and not TITLED.search(text, max(0, one.start - 9), one.start))
        or all(_is_inner(text, other, ends) for other in (one, *mentions) if other.name == one.name)
    }
    return _People(named, named - inner, ends)


def _is_of_body(text: str, one: Named) -> bool:
    """Say whether what the tagger took for a person is a part of a body: `Bidang Air`, `Wira & Co`."""
    first, _, more = one.name.partition(" ")
    return (bool(more) and first.lower() in UNITS) or PARTNERS.match(text, one.end) is not None


def _is_inner(text: str, one: Named, starts: Collection[int]) -> bool:
    """Say whether a name stands between a role and another name: `Direktur Olahraga | Levora Wira, Sinta`."""
    behind = BEHIND.match(text, one.end)
    if behind is None or behind.end() not in starts:
        return False
    role = BEFORE.search(text, max(0, one.start - 40), one.start)
    return role is not None and not OF_BODIES.isdisjoint(role[0].lower().split())


def _in_roles(toks: Sequence[Tok], ends: Mapping[int, int]) -> Iterator[int]:
    """Give where the names begin that only a role holds."""
    for i, tok in enumerate(toks):
        if tok.start in ends and _is_in_role(toks, i, _end(toks, i, ends[tok.start]), ends):
            yield tok.start


def _is_in_role(toks: Sequence[Tok], i: int, j: int, ends: Mapping[int, int]) -> bool:
    """Say whether toks[i:j] are the body of a role: `Presiden Levora Sinta`, `CEO Levora, Sinta,`.

    `Direktur tim Levora, Sinta`
    """
    of_team = i > 1 and toks[i - 1].lower in TEAMS and is_role(toks[i - 2])
    if i == 0 or j >= len(toks) or not (of_team or is_role(toks[i - 1])):
        return False
    if toks[j].text == "&":
        # `pendiri Wira & Son`
        return True
    heads = COMPANY_ROLES | {"kepala", "presiden"}
    company = (of_team or toks[i - 1].lower in heads) and toks[j].text == ","
    j += company
    if j >= len(toks) or toks[j].start not in ends:
        return False
    end = _end(toks, j, ends[toks[j].start])
    closed = end < len(toks) and (toks[end].text in ",." or toks[end].lower in ("seperti", "kepada"))
    return not company or closed


def _end(toks: Sequence[Tok], i: int, offset: int) -> int:
    """Return where the tokens from i on end that end at an offset."""
    return next((k for k in range(i, len(toks)) if toks[k].end > offset), len(toks))


def _of_speakers(
    text: str, entities: Entities, statements: Sequence[Statement], people: _People
) -> dict[int, list[tuple[int, int]]]:
    """Return {id of the entity: roles} of the persons who are named with a role where they speak."""
    roles: dict[int, list[tuple[int, int]]] = {}
    for one in statements:
        speaker = one.speaker
        if speaker is None or speaker.name is None or speaker.role is None or speaker.kind != "PER":
            continue
        entity = entities.of("PER", text[speaker.name[0] : speaker.name[1]], speaker.name[0])
        said = text[slice(*speaker.role)].lower()
        if entity is not None and said not in THEIRS and not said.endswith(" dan"):
            # `kubu Tirta`, `Anggota DPR Sinta dan Bagas`
            roles.setdefault(id(entity), []).append(_behind_others(text, speaker.role, people))
    return roles


def _behind_others(text: str, role: tuple[int, int], people: _People) -> tuple[int, int]:
    """Return the second of two roles that were taken for one: `Menteri X Sinta Ayu dan | Wakil Menteri Y`."""
    inner = ((start, end) for start, end in people.ends.items() if role[0] < start and end < role[1])
    joints = (AND.match(text, end) for start, end in inner if " " in text[start:end])
    return next(((joint.end(), role[1]) for joint in joints if joint), role)


def _places(
    text: str, entity: Entity, at: Mapping[int, tuple[Sent, int]]
) -> list[tuple[Sequence[Tok], int, int]]:
    """Return (tokens of a sentence, first token, end) for each place where a person is named."""
    found: list[tuple[Sequence[Tok], int, int]] = []
    for start, end in _where_named(text, entity):
        if start in at:
            sent, i = at[start]
            found.append((sent.toks, i, _end(sent.toks, i, end)))
    return found


def _where_named(text: str, entity: Entity) -> list[tuple[int, int]]:
    """Return where a person is named, also where the tagger took the full name for a body or a place."""
    spans = {(one.start, one.end) for one in entity.mentions}
    starts = {start for start, _ in spans}
    at, length = text.find(entity.name), len(entity.name)
    while at >= 0:
        end = at + length
        if at not in starts and not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            spans.add((at, end))
        at = text.find(entity.name, end)
    return sorted(spans)


def _beside(
    text: str, toks: Sequence[Tok], i: int, j: int, people: _People, *, again: bool
) -> list[tuple[int, int]]:
    """Return the roles that stand before and behind the name in toks[i:j], `again` where it stood before."""
    first = _before_titles(toks, i)
    if first > 1 and toks[first - 1].lower in NAMELY:
        first = _before_relative(toks, _before_titles(toks, first - 1))
    behind_comma = first > 0 and toks[first - 1].text == ","
    before = role_before(toks, first, people.apart if behind_comma else people.named)
    if before and (
        _is_others(toks, before[0], first, j, titled=first < i)
        or _is_lawyer_of(text, toks, before, j, people)
        or (again and is_servant_of(toks, first))
        or (behind_comma and is_headline(toks))
    ):
        before = None
    behind = role_after(toks, j, subject=_is_subject(toks, first) or _has_said(toks, first))
    if behind and (_is_of_named(toks, behind, people) or (toks[j].text == "," and is_headline(toks))):
        behind = None
    return [role for role in (before, behind) if role]


def _is_of_named(toks: Sequence[Tok], role: tuple[int, int], people: _People) -> bool:
    """Say whether a role is that of somebody named in it: `lanjut Budi, | Perdana Menteri Sinta Ayu tahu`."""
    inside = [tok for tok in toks if role[0] <= tok.start < role[1]]
    name = next((k for k, tok in enumerate(inside) if tok.start in people.ends), 0)
    of_state = name > 0 and inside[0].capital and inside[0].lower in OF_STATE
    return of_state and all(is_role(tok) for tok in inside[:name])


def _is_subject(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a clause begins with the name at i: `Terkait hal itu, Budi, petani asal X mengaku …`."""
    if i > 0 and toks[i - 1].text != ",":
        return i == after_connectives(toks, 0, len(toks)) and not places_of(toks[i - 1].lower)
    return True


def _has_said(toks: Sequence[Tok], i: int) -> bool:
    """Say whether what the name at i said stands before: `"…," kata | Budi, pelatih yang membawa X juara`."""
    if i < 2 or not places_of(toks[i - 1].lower):
        return False
    before = toks[i - 2]
    # `Hal itu diakui Budi, pelatih yang …`
    passive = toks[i - 1].lower.startswith("di") and before.is_word and i - 2 >= after_connectives(toks, 0, i)
    return before.marked is not None or passive


def _is_others(toks: Sequence[Tok], role: int, first: int, end: int, *, titled: bool) -> bool:
    """Say whether the role before a comma and toks[first:end] is that of somebody else.

    `Menurut jaksa, Sinta …`: who says a clause; `Menanggapi kritik jaksa, Sinta …`
    """
    start = next((k for k in range(first) if toks[k].start == role), 0)
    closed = end >= len(toks) or toks[end].text in ",."
    if start == 0 or closed or toks[first - 1].text != ",":
        return False
    return toks[start - 1].lower == "menurut" or (not titled and ends_adjunct(toks, start))


def _is_lawyer_of(text: str, toks: Sequence[Tok], role: tuple[int, int], end: int, people: _People) -> bool:
    """Say whether a role is that of the name behind the next comma: `pengacara Sinta, Bagas Wira, …`."""
    first_word = text[role[0] : role[1]].split()[0].lower()
    return first_word in LAWYERS and _name_follows(toks, end, people.named)


def _name_follows(toks: Sequence[Tok], i: int, at_names: Collection[int]) -> bool:
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
    """Step back over titles and ranks before a name: `AKP H. Sinta`."""
    while i > 0:
        rank = rank_length(toks[:i])
        stopped = toks[i - 1].text == "." and i > 1 and is_honorific(toks[i - 2])
        if not (rank or stopped or is_honorific(toks[i - 1])) or ends_office(toks[:i]):
            break
        i -= rank or 1
    return i
