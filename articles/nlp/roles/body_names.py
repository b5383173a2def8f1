"""Finds where a body begins in a role by its name: a well-known one, a club, the name at the end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ..kinds import LOWER_BODIES, is_acronym, is_organisation_head, is_role, is_role_modifier, role_word
from ..lexicon import (
    load_words,
    name_scores,
    organisation_kinds,
    places,
    places_and_districts,
    word_set,
)
from ..speakers.name_finder import NameFinder
from ..speakers.name_split import PLACE_MARKERS
from ..speakers.place_ends import COMPANY_TAILS, ORGANISATION_TAILS
from ..tokens import Tok
from .body_start import (
    NO_ORGANISATIONS,
    NOT_PLACES_OF_WORK,
    ROLE_FIELDS,
    UNITS,
    is_no_place,
    is_series,
    is_youth,
)

DIRECTIONS = word_set("directions")
# Whoever knows something: the body where they work is named, or a place.
EXPERTS = word_set("experts")
KNOWING = frozenset(("ahli", "pakar", "pengamat"))
GOVERNMENTS = frozenset(("kabinet", "kerajaan", "parlemen", "pemerintah"))
# Bodies where a role holds them, written small: `sumber pemerintah AS`.
OFFICIAL_BODIES = frozenset(
    ("angkatan", "kantor", "kejaksaan", "kelompok", "paguyuban", "pemerintah", "sanggar", "timnas")
)
# A state has one of them, with or without its name: `juru bicara kepolisian`.
STATE_BODIES = frozenset(("angkatan", "kejaksaan", "kementerian", "kepolisian", "parlemen", "pemerintah"))
PLAYERS = word_set("players")
SPORTS = word_set("sports")
# Clubs that bear the name of their city alone: `gelandang Barcelona`.
CITY_CLUBS = word_set("city_clubs")
OF_CLUBS = PLAYERS | {"manajer", "olahraga"}
# Between a player and the club: `bek kanan Persada`.
PLAYING = word_set("playing")
# Who has such a role has it in a body, whatever its name looks like.
PARTY_ROLES = word_set("party_roles")
# Whoever has such a role has it in a body too, but a place or a person may follow.
MEMBER_ROLES = word_set("member_roles")
# What people make: `sutradara film X`.
WORKS = word_set("works")
# Who has such a role works for a company, whatever the tagger takes its name for.
COMPANY_ROLES = word_set("company_roles")


def known_body(inside: Sequence[Tok], head: Tok) -> int | None:
    """Return where a well-known body begins right behind a role: `juru bicara Gedung Putih`."""
    first = inside.index(head) + 1
    within = ROLE_FIELDS | {"bicara", "pers"}
    while first < len(inside) and (is_role(inside[first]) or inside[first].lower in within):
        if is_youth(inside[first:]):
            return first
        first += 1
    last = next((i for i in range(first, len(inside)) if inside[i].text == "("), len(inside))
    for end in range(last, first, -1):
        # `Ketua NasDem Sumut`: a branch of it
        name = " ".join(tok.lower for tok in inside[first:end])
        if name in organisation_kinds() and name not in places() and all(t.capital for t in inside[end:last]):
            return first
    return None


def club(inside: Sequence[Tok]) -> int | None:
    """Return where a club's name begins: `Pelatih Jakarta Garuda`, `bek kanan Persada`."""
    if inside[-1].lower in CITY_CLUBS and inside[-2].lower in OF_CLUBS:
        return len(inside) - 1
    first = _run_start(inside, len(inside))
    run = " ".join(tok.lower for tok in inside[first:])
    player = first - 1
    while player > 0 and inside[player].lower in PLAYING:
        player -= 1
    plays = inside[player].lower in PLAYERS and first < len(inside)
    named = len(inside) - first > 1 or is_no_place(inside[-1])
    # `Pebalap MotoGP`, `bintang Liga Primer`, `Pemain Ganda Campuran`
    series = inside[-1].lower in NO_ORGANISATIONS or run.startswith(("liga ", "piala "))
    series = series or any(tok.lower in SPORTS for tok in inside[first : first + 1])
    return first if plays and named and not series and run not in places() else None


def named_body(inside: Sequence[Tok], head: Tok, names: NameFinder) -> int | None:
    """Return where a body begins whose kind is written out, behind a role that mostly has a place behind it.

    `Pengamat ekonomi Universitas X`, `Presiden Federasi X`, `Presiden X Grup`; not `Wali Kota X`.
    """
    if head.lower not in EXPERTS | {"presiden"}:
        return None
    for i in range(inside.index(head) + 1, len(inside)):
        kind = is_organisation_head(inside[i]) and inside[i].lower not in GOVERNMENTS | COMPANY_TAILS
        # `Pengamat Kepolisian` knows of the police
        field = head.lower in KNOWING and inside[i - 1] is head and i == len(inside) - 1
        if kind and inside[i - 1].lower != "amerika" and not (field and not is_acronym(inside[i])):
            return i
        closed = all(tok.capital for tok in inside[i + 1 :])
        if closed and is_acronym(inside[i]) and is_no_place(inside[i]):
            return i
    first = len(inside)
    while first > 1 and inside[first - 1].capital and inside[first - 1] is not head:
        first -= 1
    if head.lower == "presiden" and " ".join(tok.lower for tok in inside[first:]) in CITY_CLUBS:
        return first
    tail = any(tok.lower in COMPANY_TAILS for tok in inside[first:])
    tagged = head.lower == "presiden" and _is_tagged_body(inside[first:], names)
    # `presiden Asahi Glass`: neither word is of a name or a place.
    unknown = head.lower == "presiden" and all(map(_is_unknown, inside[first:]))
    return first if (tail or tagged or unknown) and first < len(inside) - 1 else None


def _is_unknown(tok: Tok) -> bool:
    """Say whether a word in capitals is known neither from names nor from places."""
    return (
        is_no_place(tok)
        and name_scores().get(tok.lower, 0.0) <= 0
        and tok.lower not in load_words("first_names.txt") | places_and_districts()
    )


def _is_tagged_body(run: Sequence[Tok], names: NameFinder) -> bool:
    """Say whether the tagger takes words in capitals for a body, and none of them is a place."""
    return (
        bool(run)
        and names.kind_at(run[0].start, run[-1].end) == "ORG"
        and all(is_no_place(tok) for tok in run)
    )


def last_proper_name(inside: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where the name at the end of a role begins: `direktur firma analisis Korea Risk Group`."""
    if (small := _small_body(inside)) is not None:
        return small
    last = len(inside)
    if inside[-1].text == ")":
        last = next((i for i in range(last - 1, 0, -1) if inside[i].text == "("), last)
    if is_series(inside[last - 2 : last]):
        return None
    run = _run_start(inside, last)
    company = any(role_word(tok) in COMPANY_ROLES for tok in inside[:run])
    if company or is_role_modifier(inside[0]):
        run = _after_fields(inside, run, last)
    tail = last - run > 1 and inside[last - 1].lower in ORGANISATION_TAILS
    first = _after_common(inside, run, last, tail=tail)
    if first >= last or _is_where_or_what(inside, first) or inside[run - 1].lower in WORKS:
        return None
    words = " ".join(tok.lower for tok in inside[first:last])
    party = inside[0].lower in PARTY_ROLES or [tok.lower for tok in inside[:2]] == ["ketua", "umum"]
    member = party or inside[0].lower in MEMBER_ROLES
    if words in DIRECTIONS or words in places() or (first == 1 and not (company or tail or member)):
        return None
    if last - first == 1 and _is_person_here(inside[first], names):
        # `manajer Nadine`
        return None
    tagged = names.kind_at(inside[first].start, inside[last - 1].end)
    if tagged != "ORG" and inside[first - 1].lower == "asal":
        # `pelari asal Wamena`
        return None
    return first if company or tail or party or tagged not in ("LOC", "PER") else None


def _small_body(inside: Sequence[Tok]) -> int | None:
    """Return where a body written small begins: `juru bicara otoritas maritim Selandia Baru`."""
    kinds = LOWER_BODIES | OFFICIAL_BODIES
    bodies = (i for i in range(1, len(inside)) if inside[i].lower in kinds or national_team(inside, i))
    body = next(bodies, None)
    if (
        body is None
        or inside[body].capital
        or any(tok.lower == "asal" for tok in inside[body + 1 : body + 2])
    ):
        # `petinggi pabrikan asal Korea`
        return None
    # `karyawan agensi periklanan di Jakarta` names none.
    behind = takewhile(lambda tok: tok.lower != "di", inside[body + 1 :])
    named = inside[body].lower in STATE_BODIES or any(tok.capital for tok in behind)
    return body if named else None


def national_team(inside: Sequence[Tok], i: int) -> bool:
    """Say whether a team of a state begins at inside[i]: `tim nasional Indonesia`, `timnas U-19`."""
    return inside[i].lower == "timnas" or [tok.lower for tok in inside[i : i + 2]] == ["tim", "nasional"]


def _run_start(inside: Sequence[Tok], last: int) -> int:
    """Return where the words in capitals begin that end before `last`, roles and the first word left out."""
    first = last
    while first > 1 and inside[first - 1].capital and not is_role(inside[first - 1]):
        first -= 1
    return first


def _after_fields(inside: Sequence[Tok], first: int, last: int) -> int:
    """Step over a field of work before a name: `Head of Investment Research Infovesta Utama`."""
    while first < last - 1 and inside[first].lower in ROLE_FIELDS:
        first += 1
    return first


def _after_common(inside: Sequence[Tok], first: int, last: int, *, tail: bool) -> int:
    """Step over words that begin no name; common ones may where a `tail` tells a body."""
    common = load_words("common_words.txt")
    while first < last and (
        inside[first].lower in ROLE_FIELDS | NO_ORGANISATIONS or (inside[first].lower in common and not tail)
    ):
        first += 1
    return first


def _is_where_or_what(inside: Sequence[Tok], first: int) -> bool:
    """Say whether the words from inside[first] on are a place or a part of a body."""
    before = inside[first - 1].lower
    return inside[first].lower in NOT_PLACES_OF_WORK or before in UNITS | {"kelas"} or before in PLACE_MARKERS


def _is_person_here(tok: Tok, names: NameFinder) -> bool:
    """Say whether the full name of a person of this article begins with this word."""
    return any(
        kind == "PER" and start != tok.start and names.text[start:end].startswith(tok.text + " ")
        for start, end, kind in names.names
    )
