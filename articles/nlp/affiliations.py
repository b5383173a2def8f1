"""Finds the organisation named inside a role."""

from __future__ import annotations

from collections.abc import Sequence

from .kinds import is_acronym, is_organisation_head, is_role, is_role_modifier, role_word
from .lexicon import load_words, organisation_kinds, places, word_set
from .name_finder import NameFinder
from .name_split import COMPANY_TAILS, ORGANISATION_TAILS, PLACE_MARKERS, ROLES_IN_NAMES
from .predicates import is_predicate
from .speaker import NOT_PEOPLE
from .speaker_words import LOWER_BODIES
from .tokens import Tok

# Heads of a territory or a state: what follows is a place or a field, no organisation.
TERRITORIAL = word_set("territorial")
# Whoever founded or owns something: all that follows is its name.
OWNERS = word_set("owners")
DIRECTIONS = word_set("directions")
AFTER_ORGANISATION = word_set("after_organisation")
# Parts of a body: behind them its own name may come.
UNITS = word_set("units")
# Whoever knows something: the body where they work is named, or a place.
EXPERTS = word_set("experts")
# Whoever is told apart by where they live or trade: `petani di Liwa`.
DWELLERS = word_set("dwellers")
GOVERNMENTS = frozenset(("kabinet", "kerajaan", "parlemen", "pemerintah"))
# Bodies where a role holds them, written small: `sumber pemerintah AS`.
OFFICIAL_BODIES = frozenset(("kantor", "pemerintah"))
# Boards of a body that has its own name behind them.
BOARDS = word_set("boards")
PLAYERS = word_set("players")
NOT_PLACES_OF_WORK = word_set("not_places_of_work")
# Words of a field of work in English roles: the company's name comes after them.
ROLE_FIELDS = word_set("role_fields")
# Acronyms of a state or a number.
NO_ORGANISATIONS = word_set("no_organisations")
# Before the word that says what somebody is.
NO_HEADS = word_set("no_heads")
# Who has such a role has it in a body, whatever its name looks like.
PARTY_ROLES = word_set("party_roles")
# Whoever has such a role has it in a body too, but a place or a person may follow.
MEMBER_ROLES = word_set("member_roles")
# Who has such a role works for a company, whatever the tagger takes its name for.
COMPANY_ROLES = word_set("company_roles")


def affiliation_in(
    text: str, role: tuple[int, int], toks: Sequence[Tok], names: NameFinder
) -> tuple[int, int] | None:
    """Return the span of the organisation named inside a role, or None where there is none to cut out."""
    inside = [tok for tok in toks if role[0] <= tok.start and tok.end <= role[1]]
    if len(inside) < 2:
        return None
    if inside[0].lower.startswith("sumber") and inside[1].capital:
        # `sumber Harian X` told it to the paper.
        return None
    if (fused := _behind_slash(inside)) is not None:
        return (inside[fused].start, _body_end(inside, fused))
    if second := _second_office(inside):
        return affiliation_in(text, (inside[second].start, role[1]), toks, names)
    head = next(
        (tok for tok in inside if tok.lower not in NO_HEADS),
        inside[0],
    )
    behind_head = inside.index(head) + 1
    if behind_head < len(inside) and inside[behind_head].lower in COMPANY_ROLES:
        # `Presiden Direktur PT X`
        head = inside[behind_head]
    bank = head.lower == "gubernur" and _known_body(inside, head) is not None
    # `Wakil Presiden Senior Teknik X` works for a company.
    senior = any(tok.lower == "senior" for tok in inside[behind_head : behind_head + 1])
    territorial = head.lower in TERRITORIAL and not (bank or senior)
    place = next((i for i, tok in enumerate(inside) if tok.lower in ("di", "dari", "pada")), len(inside))
    searched = head.lower == "presiden" or place == len(inside)
    if territorial and searched and (named := _named_body(inside[:place], head)) is not None:
        return (inside[named].start, _body_end(inside[:place], named))
    if territorial and not any(tok.lower in ("dari", "di") for tok in inside):
        return None
    start = None if territorial else _known_body(inside, head) or _club(inside)
    if start is None:
        start = _organisation_start(inside, head, names, joined=territorial)
    if start is None:
        start = _last_proper_name(inside, names)
    if start is not None:
        if any(tok.lower in DWELLERS for tok in inside[:start]) and _is_where(inside, start):
            return None
        start = _ministry(inside, start) or _behind_field(inside, start) or _widened(inside, start)
        directorate = head.lower in ("direktur", "dirjen") and inside[start - 1].lower in (
            "dirjen",
            "jenderal",
        )
        named = is_organisation_head(inside[start]) or is_acronym(inside[start])
        if inside[start].text == "Jenderal" or (directorate and not named):
            # `Direktur Jenderal Perundingan (PPI)`: the field is no organisation.
            outer = _outer_body(inside, start)
            return (inside[outer].start, _body_end(inside, outer)) if outer is not None else None
    if start is None or (territorial and inside[start - 1].lower not in ("dari", "di")):
        return None
    return (inside[start].start, _body_end(inside, start))


def _second_office(inside: Sequence[Tok]) -> int | None:
    """Return where a second office begins behind one that has no body: `Menteri X dan Kepala Badan Y`."""
    if inside[0].lower not in TERRITORIAL:
        return None
    joints = ("/", "dan", "sekaligus")
    return next(
        (
            i
            for i in range(2, len(inside) - 1)
            if inside[i - 1].lower in joints and is_role(inside[i]) and inside[i].lower not in TERRITORIAL
        ),
        None,
    )


def _behind_slash(inside: Sequence[Tok]) -> int | None:
    """Return where the body of a second office begins: `Menteri Investasi/Kepala Badan X`."""
    for i in range(1, len(inside) - 1):
        office = inside[i - 1].text.rpartition("/")[2]
        if office != inside[i - 1].text and office.lower() in load_words("roles.txt"):
            return i if is_organisation_head(inside[i]) or is_acronym(inside[i]) else None
    return None


def _body_end(inside: Sequence[Tok], start: int) -> int:
    """Return the offset where the organisation that begins at inside[start] ends."""
    end = start
    while end < len(inside):
        koordinator = end > start and inside[end - 1].lower == "koordinator"
        here = inside[end].lower == "setempat" and not inside[start].capital
        after = inside[end].lower in AFTER_ORGANISATION and not (koordinator or here)
        # `Kelompok Tani Masa Depan`: in capitals only `bidang` ends a name.
        if end > start and after and (not inside[end].capital or inside[end].lower == "bidang"):
            break
        if end > start and inside[end].lower == "fraksi":
            # `Anggota Komisi II DPR dari Fraksi X`
            break
        if end > start and not inside[end].capital and inside[end - 1].capital and is_predicate(inside[end]):
            break
        if (
            end > start
            and inside[end].lower in ("dari", "di", "untuk")
            and end + 1 < len(inside)
            and " ".join(tok.lower for tok in inside[end + 1 :]) in places()
        ):
            break
        end += 1
    while end > start and not (inside[end - 1].is_word or inside[end - 1].text == ")"):
        end -= 1
    if end < len(inside) and inside[end].lower == "fraksi" and inside[end - 1].lower == "dari":
        end -= 1
    return inside[end - 1].end


def _named_body(inside: Sequence[Tok], head: Tok) -> int | None:
    """Return where a body begins whose kind is written out, behind a role that mostly has a place behind it.

    `Pengamat ekonomi Universitas X`, `Presiden Federasi X`, `Presiden X Grup`; not `Wali Kota X`.
    """
    if head.lower not in EXPERTS | {"presiden"}:
        return None
    for i in range(inside.index(head) + 1, len(inside)):
        state = inside[i - 1].lower == "amerika"
        if (
            is_organisation_head(inside[i])
            and inside[i].lower not in GOVERNMENTS | COMPANY_TAILS
            and not state
        ):
            return i
        if i + 1 == len(inside) and is_acronym(inside[i]) and _is_no_place(inside[i]):
            return i
    first = len(inside)
    while first > 1 and inside[first - 1].capital and inside[first - 1] is not head:
        first -= 1
    tail = any(tok.lower in COMPANY_TAILS for tok in inside[first:])
    return first if tail and first < len(inside) - 1 else None


def _organisation_start(inside: Sequence[Tok], head: Tok, names: NameFinder, *, joined: bool) -> int | None:
    """Return where an organisation begins by what its first word is: a head, an acronym, a tagged name.

    `joined` wants `di` or `dari` before it.
    """
    for i in range(2, len(inside)):
        # `Kepala Departemen Urologi di Rumah Sakit X`: whoever works there belongs to the hospital.
        if (
            inside[i - 1].lower in ("di", "dari", "pada")
            and inside[i].capital
            and _is_no_place(inside[i])
            and inside[i].lower not in NOT_PLACES_OF_WORK | {"fraksi"}
            and not (len(inside) - i < 3 and names.kind_at(inside[i].start, inside[i].end) == "LOC")
            and " ".join(tok.lower for tok in inside[i : i + 2]) not in places()
        ):
            return i
    if joined:
        return None
    depth = 0
    for i, tok in enumerate(inside):
        if tok.text == "(":
            depth += 1
        elif tok.text == ")":
            depth -= 1
        if i == 0 or depth or not tok.is_word:
            continue
        previous = inside[i - 1]
        if head.lower in OWNERS and previous is head and tok.capital and not is_role(tok):
            return i
        if (is_role(tok) and not is_organisation_head(tok)) or is_role_modifier(tok):
            continue
        if tok.text.isupper() and tok.lower in NO_ORGANISATIONS:
            # `Direktur Operasi III X`
            continue
        if previous.lower in NOT_PLACES_OF_WORK | {"bidang", "amerika"} or tok.lower in NOT_PLACES_OF_WORK:
            continue
        if tok.lower in ROLE_FIELDS and any(
            is_organisation_head(one) or is_acronym(one) for one in inside[i + 1 :]
        ):
            # `Pengurus Harian Yayasan X`, `Government Relations Gojek Group`
            continue
        if (
            tok.lower in UNITS
            and (outer := _outer_body(inside, i) or _outer_name(inside, i, names)) is not None
        ):
            return outer
        if tok.text == "Dewan" and i + 1 < len(inside) and inside[i + 1].lower in BOARDS:
            # `Ketua Dewan Pembina Yayasan X`, `Ketua Dewan Pengawas X`
            if (outer := _outer_body(inside, i)) is not None:
                return outer
            if i + 2 < len(inside) and inside[i + 2].capital and _is_no_place(inside[i + 2]):
                return i + 2
        if tok.text == "PP" and previous.lower in ("kasatpol", "satpol"):
            continue
        if tok.lower == "majelis" and i + 1 < len(inside) and inside[i + 1].lower == "hakim":
            continue
        if tok.text == "Rumah" and i + 1 < len(inside) and inside[i + 1].lower == "sakit":
            return i
        acronym = is_acronym(tok) and _is_no_place(tok)
        if (
            (is_organisation_head(tok) and previous.lower != "non")
            or acronym
            or (tok.text == "bank" and i + 1 < len(inside))
        ):
            # `Pimpinan Pusat Muhammadiyah`, `Pengurus Besar Nahdlatul Ulama`
            return i - 1 if previous.lower in ("pimpinan", "pengurus") and i > 1 else i
        if names.kind_at(tok.start, tok.end) == "ORG" and tok.capital and _begins_name(tok, names):
            fused = i + 1 < len(inside) and inside[i + 1].start == tok.end and is_acronym(inside[i + 1])
            return i + 1 if fused else i
    return None


def _ministry(inside: Sequence[Tok], start: int) -> int | None:
    """Return where the ministry begins that the unit at inside[start] is in: `Ditjen X Kementerian Y`."""
    later = range(start + 1, len(inside))
    return next((i for i in later if inside[i].text in ("Kementerian", "Kementrian")), None)


def _behind_field(inside: Sequence[Tok], start: int) -> int | None:
    """Return where a body begins behind words that only look like one.

    `Deputi Bidang Komunikasi Organisasi BPJS`, `Kabid PHU Kanwil Kemenag`.
    """
    if start + 1 >= len(inside):
        return None
    following = inside[start + 1]
    if inside[start].lower == "organisasi" and is_acronym(following):
        return start + 1
    board = inside[start].lower in ("pb", "pc", "pd", "pp", "pw")
    unit = is_acronym(inside[start]) and not is_organisation_head(inside[start]) and not board
    body = is_organisation_head(following) and not is_acronym(following) and following.lower not in UNITS
    return start + 1 if unit and body else None


def _is_where(inside: Sequence[Tok], start: int) -> bool:
    """Say whether the name at inside[start] only tells where somebody lives: no kind of body, no acronym."""
    body = is_organisation_head(inside[start]) or is_acronym(inside[start])
    return inside[start - 1].lower in ("asal", "dari", "di") and not body


def _widened(inside: Sequence[Tok], start: int) -> int:
    """Move a body's beginning left to where its initials begin: `Masyarakat Anti Banjir (MAB)`.

    A kind of company at the end has its name before it: `Tirta Bank`.
    """
    if inside[start].lower in COMPANY_TAILS and start == len(inside) - 1:
        first = start
        while first > 1 and inside[first - 1].capital and not _is_office(inside[first - 1]):
            first -= 1
        while first < start and inside[first].lower in ROLE_FIELDS:
            first += 1
        return first
    opening = next((i for i in range(start, len(inside) - 1) if inside[i].text == "("), None)
    if opening is None or not is_acronym(inside[opening + 1]):
        return start
    for i in range(start - 1, 0, -1):
        words = [tok for tok in inside[i:opening] if tok.is_word and tok.capital]
        if inside[i].capital and "".join(tok.lower[0] for tok in words) == inside[opening + 1].lower:
            return i
    return start


def _is_office(tok: Tok) -> bool:
    """Say whether a word is a role and no part of a company's name either: not `Putra`."""
    return is_role(tok) and tok.lower not in ROLES_IN_NAMES


def _known_body(inside: Sequence[Tok], head: Tok) -> int | None:
    """Return where a well-known body begins right behind a role: `Sekjen Nasdem`, `Gubernur BI`."""
    first = inside.index(head) + 1
    while first < len(inside) and (is_role(inside[first]) or inside[first].lower in ROLE_FIELDS):
        first += 1
    last = next((i for i in range(first, len(inside)) if inside[i].text == "("), len(inside))
    for end in range(last, first, -1):
        # `Ketua NasDem Sumut`: a branch of it
        name = " ".join(tok.lower for tok in inside[first:end])
        if name in organisation_kinds() and name not in places() and all(t.capital for t in inside[end:last]):
            return first
    return None


def _club(inside: Sequence[Tok]) -> int | None:
    """Return where a club's name of two words or more begins: `Pelatih Jakarta Garuda`."""
    first = len(inside)
    while first > 1 and inside[first - 1].capital and not is_role(inside[first - 1]):
        first -= 1
    run = " ".join(tok.lower for tok in inside[first:])
    plays = inside[first - 1].lower in PLAYERS
    return first if plays and len(inside) - first > 1 and run not in places() else None


def _outer_body(inside: Sequence[Tok], i: int) -> int | None:
    """Return where the body begins that the unit at inside[i] is a part of: `Pusat Gempabumi BMKG`."""
    if not any(tok.capital and tok.is_word for tok in inside[i + 1 : i + 2]):
        return None
    depth = 0
    for k in range(i + 2, len(inside)):
        depth += (inside[k].text == "(") - (inside[k].text == ")")
        if depth or not inside[k].capital or inside[k].lower in UNITS:
            continue
        acronym = is_acronym(inside[k]) and _is_no_place(inside[k])
        if is_organisation_head(inside[k]) or acronym or _is_english_body(inside, k):
            return k
    return None


def _is_english_body(inside: Sequence[Tok], k: int) -> bool:
    """Say whether an English name of a body begins at inside[k]: `Centre for Strategic Studies`."""
    return inside[k].capital and k + 1 < len(inside) and inside[k + 1].lower in ("for", "of")


def _outer_name(inside: Sequence[Tok], i: int, names: NameFinder) -> int | None:
    """Return where the one word stands that names whose unit begins at inside[i]: `Unit Air Levora`."""
    last = len(inside) - 1
    common = load_words("common_words.txt")
    field = inside[i + 1 : last]
    if (
        not inside[i].capital
        or not field
        or not all(tok.lower in common or tok.lower == "dan" for tok in field)
    ):
        return None
    tok = inside[last]
    named = tok.capital and tok.lower not in common and _is_no_place(tok)
    return last if named and names.kind_at(tok.start, tok.end) == "ORG" else None


def _is_no_place(tok: Tok) -> bool:
    return tok.lower not in places() and tok.lower not in NO_ORGANISATIONS and tok.lower not in NOT_PEOPLE


def _last_proper_name(inside: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where the name at the end of a role begins: `direktur firma analisis Korea Risk Group`."""
    body = next((i for i in range(1, len(inside)) if inside[i].lower in LOWER_BODIES | OFFICIAL_BODIES), None)
    if body is not None and not inside[body].capital and any(tok.capital for tok in inside[body + 1 :]):
        # `juru bicara otoritas maritim Selandia Baru`
        return body
    last = len(inside)
    if inside[-1].text == ")":
        last = next((i for i in range(last - 1, 0, -1) if inside[i].text == "("), last)
    first = last
    while first > 1 and inside[first - 1].capital and not is_role(inside[first - 1]):
        first -= 1
    fields = first
    while fields < last - 1 and inside[fields].lower in ROLE_FIELDS:
        fields += 1
    company = any(role_word(tok) in COMPANY_ROLES for tok in inside[:first])
    if company or is_role_modifier(inside[0]):
        # `Head of Investment Research Infovesta Utama`
        first = fields
    tail = last - first > 1 and inside[last - 1].lower in ORGANISATION_TAILS
    while first < last and (
        inside[first].lower in ROLE_FIELDS | NO_ORGANISATIONS
        or (inside[first].lower in load_words("common_words.txt") and not tail)
    ):
        first += 1
    if (
        first >= last
        or inside[first].lower in NOT_PLACES_OF_WORK
        or inside[first - 1].lower in UNITS | {"kelas"}
        or inside[first - 1].lower in PLACE_MARKERS
    ):
        return None
    run = " ".join(tok.lower for tok in inside[first:last])
    party = inside[0].lower in PARTY_ROLES or [tok.lower for tok in inside[:2]] == ["ketua", "umum"]
    member = party or inside[0].lower in MEMBER_ROLES
    if run in DIRECTIONS or run in places() or (first == 1 and not (company or tail or member)):
        return None
    if last - first == 1 and _is_person_here(inside[first], names):
        # `manajer Nadine`
        return None
    if not (company or tail or party) and names.kind_at(inside[first].start, inside[last - 1].end) in (
        "LOC",
        "PER",
    ):
        return None
    return first


def _is_person_here(tok: Tok, names: NameFinder) -> bool:
    """Say whether the full name of a person of this article begins with this word."""
    return any(
        kind == "PER" and start != tok.start and names.text[start:end].startswith(tok.text + " ")
        for start, end, kind in names.names
    )


def _begins_name(tok: Tok, names: NameFinder) -> bool:
    return any(start == tok.start for start, _, kind in names.names if kind == "ORG")
