"""Finds where the words before an active cue that stand for its speaker begin."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import (
    DEMONSTRATIVES,
    DOCUMENTS,
    LOWER_BODIES,
    QUANTIFIERS,
    after_degrees,
    begins_role,
    is_body,
    is_degree,
    is_honorific,
    is_role,
    is_role_modifier,
)
from ..lexicon import phrases, word_set
from ..roles.person_words import is_person_word
from ..speakers.name_split import PLACE_MARKERS
from ..speakers.speaker import PRONOUNS
from ..speakers.speaker_words import begins_kin, is_age, is_place, is_theirs, listed_in_role, lists_fields
from ..tokens import INITIALS, SHORT_NAMES, Tok
from .clauses import has_predicate
from .connectives import connective_at, office_behind, parts_dateline
from .predicates import is_predicate
from .subject_end import are_places
from .when import behind_when

# Between a name and what it is said to be.
APPOSED = frozenset(("salah", "sebagai", "selaku", "seorang", "yang"))
FRONTED = word_set("fronted")
# With whom others agree or not: `Berbeda dengan Sinta, …`
COMPARED = phrases("compared_phrases")
TIME_WORDS = word_set("time_words")
# A clause with a subject of its own follows these.
BETWEEN_CLAUSES = word_set("between_clauses")


def subject_start(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject that ends before `end` begins, appositions taken in."""
    start, commas = _last_stretch(toks, floor, end)
    if commas and _acts_as(toks, start, end):
        return _strip_front(toks, start, end)
    fields = range(start, commas[0] if commas else start)
    listed = next((j for j in fields if lists_fields(toks[j:end]) or listed_in_role(toks[j:end])), None)
    if listed is not None:
        # `Dinas Koperasi, Perdagangan dan Pasar Tirta mengatakan`
        return _with_office(toks, start, listed)
    begin = _with_appositions(toks, start, end, commas)
    begin = _after_and(toks, begin, end)
    begin = _after_subordinator(toks, begin, end)
    return _strip_front(toks, begin, end)


def _with_office(toks: Sequence[Tok], start: int, body: int) -> int:
    """Return where the office in a body begins that stands right before it: `Plt. Kepala Dinas Air`."""
    first = body
    while first > start and (is_role(toks[first - 1]) or is_role_modifier(toks[first - 1])):
        first -= 1
    return first


def _last_stretch(toks: Sequence[Tok], floor: int, end: int) -> tuple[int, list[int]]:
    """Return where the words behind the last stop, dash or quote begin, and their commas from the last back.

    Commas in brackets and before degrees (`Sinta Ayu, S.H.`) part nothing.
    """
    depth = 0
    commas: list[int] = []
    degrees = {k for first in range(floor, end) for k in range(first, after_degrees(toks[:end], first))}
    for j in range(end - 1, floor - 1, -1):
        tok = toks[j]
        if tok.marked is not None:
            if j == end - 1 or (tok.quoted and (j == floor or not toks[j - 1].is_word)):
                return j + 1, commas
            continue
        if tok.text == ")":
            depth += 1
        elif tok.text == "(":
            depth = max(0, depth - 1)
        if depth:
            continue
        office = j > floor and office_behind(toks, j)
        if _is_stop(toks, j) or (j > floor and not office and _is_dash(toks, j)):
            return j + 1, commas
        if office or (tok.text == "," and j not in degrees):
            commas.append(j)
    return floor, commas


def _is_stop(toks: Sequence[Tok], j: int) -> bool:
    short = toks[j].text == "." and j > 0 and is_abbreviated(toks[j - 1])
    return toks[j].text in ";:.!?" and not short


def _is_dash(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a dateline ends at j, or an aside: `Jakarta, Warta - Kepala Dinas …`."""
    return toks[j].text in "–—-" and parts_dateline(toks, j)


def _acts_as(toks: Sequence[Tok], start: int, end: int) -> bool:
    """Say whether a name and `selaku` begin the words: `Sinta Ayu selaku Ketua Bidang Film, Musik, dan X`."""
    acting = next((j for j in range(start + 1, end) if toks[j].lower == "selaku"), None)
    return acting is not None and toks[acting - 1].capital and not has_predicate(toks[start:acting])


def _with_appositions(toks: Sequence[Tok], start: int, end: int, commas: Sequence[int]) -> int:
    """Return where the subject begins: each part before a comma is taken in only with the one behind it."""
    starts = [*(comma + 1 for comma in commas), start]
    begin = starts[0]
    for comma, first in zip(commas, starts[1:], strict=True):
        part = _after_time_words(toks, first, comma)
        body, later = toks[part:comma], toks[comma + 1 : end]
        if not body or not later or _is_fronted(toks, first, part):
            break
        if _goes_on(body, later, toks[start:comma]):
            begin = part
        elif is_place(body) or (is_place(toks[comma + 1 : end]) and _could_be_place(body)):
            # `Kepala Dinas X Situbondo, Jawa Timur, Sinta Ayu`; not `Di Senayan, Jakarta Pusat, pria itu …`
            continue
        elif _is_apposed(body, later, whole=begin == comma + 1) or _is_owner(body, toks[comma + 1 :]):
            begin = part
        else:
            break
    return begin


def _could_be_place(toks: Sequence[Tok]) -> bool:
    """Say whether a word or two before a known place may be a part of it: `Cipinang | , Jakarta Timur`."""
    return len(toks) < 3 and all(tok.capital and not is_role(tok) for tok in toks)


def _is_fronted(toks: Sequence[Tok], first: int, part: int) -> bool:
    """Say whether a part only says where, when or beside whom: `Berbeda dengan Sinta, Kepala …`."""
    beside = toks[first].lower == "selain" and toks[first + 1].capital
    fronted = toks[part].lower in FRONTED or toks[part].lower in TIME_WORDS
    return beside or fronted or is_compared(toks, part)


def is_compared(toks: Sequence[Tok], i: int) -> bool:
    """Say whether others than whom the sentence is about are named at i: `Berbeda dengan Sinta, Budi …`."""
    return any(tuple(tok.lower for tok in toks[i : i + n]) in COMPARED for n in (2, 3))


def _goes_on(body: Sequence[Tok], later: Sequence[Tok], before: Sequence[Tok]) -> bool:
    """Say whether what follows a comma is no name of its own: an age, the end of `yang …`, a larger place."""
    if is_age(body) or is_age(later):
        return True
    if later[-1].lower in DEMONSTRATIVES and any(tok.lower == "yang" for tok in before):
        # `Perusahaan yang berbasis di X, Y ini mengatakan …`
        return True
    # `Petani di Liwa, Lampung Barat mengaku`, `Budi saat di Liwa, Lampung pada pekan lalu mengaku`
    when = next((k for k, tok in enumerate(later) if k and tok.lower in ("dalam", "di", "pada")), None)
    # `Sinta pemilik toko Asri, Jalan Tirta mengatakan`
    told = body[0].capital and any(is_person_word(tok) for tok in body[1:] if not tok.capital)
    return are_places(later[:when]) and not is_place(body) and (told or _ends_with_place(body))


def _is_apposed(body: Sequence[Tok], later: Sequence[Tok], *, whole: bool) -> bool:
    """Say whether two parts name one speaker: `Ketua X, Sinta`; `whole` where the later one is all so far."""
    head = body[0]
    if has_predicate(body) and not any(tok.lower == "yang" for tok in body):
        return False
    if begins_role(body) or head.lower in ("salah", "seorang", "sejumlah", "para"):
        return True
    # `Sinta Ayu, Tirta Field Manager X mengatakan`
    office = whole and all(tok.capital for tok in later) and any(map(is_role, later))
    later = _behind_age(later)
    kin = begins_kin(later) and not later[0].lower.endswith("nya")
    kind = later[0].lower in LOWER_BODIES and not later[0].capital
    role = is_person_word(later[0]) or later[0].lower in APPOSED or office
    return head.capital and (role or kin or kind)


def _is_owner(body: Sequence[Tok], later: Sequence[Tok]) -> bool:
    """Say whether one word between commas tells whose a name is: `Sinta (61), pemiliknya, mengatakan …`."""
    named = all(tok.capital or not tok.is_word or tok.text.isdigit() for tok in body)
    return named and len(later) > 1 and later[1].text == "," and is_theirs(later[0])


def _behind_age(toks: Sequence[Tok]) -> Sequence[Tok]:
    """Step over an age before a comma: `Sinta Ayu, 61 tahun, petani di X, mengatakan …`."""
    comma = next((k for k, tok in enumerate(toks) if tok.text == ","), 0)
    return toks[comma + 1 :] if 0 < comma < len(toks) - 1 and is_age(toks[:comma]) else toks


def _ends_with_place(toks: Sequence[Tok]) -> bool:
    """Say whether words end with where somebody is: `petani cabai di Liwa`, `Bawaslu Kabupaten Liwa`."""
    marker = next((j for j in range(len(toks) - 2, 0, -1) if toks[j].lower in PLACE_MARKERS), None)
    if marker is not None and toks[0].lower != "di" and is_place(toks[marker:]):
        return True
    first = len(toks)
    while first > 0 and (toks[first - 1].capital or toks[first - 1].text in "()"):
        first -= 1
    if first == len(toks):
        return False
    # `di pasar Tirta`
    kind = next(
        (j for j in range(first - 1, max(-1, first - 4), -1) if toks[j].lower in ("asal", "di", "ke")), None
    )
    return kind is not None and not any(tok.capital or is_predicate(tok) for tok in toks[kind + 1 : first])


def _after_and(toks: Sequence[Tok], begin: int, end: int) -> int:
    """Step over a whole clause before `dan`: `Warga panik dan beberapa saksi menyebut …`."""
    joint = next((j for j in range(end - 2, begin, -1) if _joins_subject(toks, j)), None)
    if joint is None:
        return begin
    clause = toks[begin:joint]
    relative = any(tok.lower in ("selaku", "yang") for tok in clause)
    whole = len(clause) > 2 and not relative and any(map(is_predicate, clause[1:]))
    return joint + 1 if whole else begin


def _joins_subject(toks: Sequence[Tok], j: int) -> bool:
    """Say whether `dan` stands at j and somebody who may speak behind it."""
    following = toks[j + 1]
    return toks[j].lower in ("dan", "sedangkan", "sementara", "tetapi", "tapi", "namun") and (
        following.lower in QUANTIFIERS | PRONOUNS | DOCUMENTS or is_body(following) or following.capital
    )


def _after_subordinator(toks: Sequence[Tok], begin: int, end: int) -> int:
    """Step over a main clause before `setelah`, `karena`: `Harga naik setelah direksi menyatakan …`."""
    for j in range(end - 1, begin + 2, -1):
        if toks[j - 1].lower in BETWEEN_CLAUSES and toks[j].lower not in DEMONSTRATIVES and toks[j].is_word:
            before = toks[begin : j - 1]
            speaks = toks[j].capital or is_person_word(toks[j]) or is_body(toks[j])
            if (speaks or toks[j].lower in PRONOUNS | QUANTIFIERS) and any(map(is_predicate, before[1:])):
                return j
    return begin


def _after_time_words(toks: Sequence[Tok], start: int, end: int) -> int:
    """Step over connectives and words of time: `Sementara itu Direktur X`."""
    at = start
    while at < end:
        step = behind_when(toks, at, end) - at or connective_at(toks, at, end)
        if not step and (
            toks[at].lower in TIME_WORDS or (toks[at].marked is None and toks[at].text in ",–—-")
        ):
            step = 1
        if not step:
            break
        at += step
    return at


def _strip_front(toks: Sequence[Tok], start: int, end: int) -> int:
    """Step over connectives and a fronted phrase without a comma: `Dalam rapat itu Budi mengatakan`."""
    at = _after_time_words(toks, start, end)
    fronted = at < end and toks[at].lower in FRONTED and not is_role(toks[at])
    return _after_fronted(toks, at, end) if fronted else at


def _after_fronted(toks: Sequence[Tok], at: int, end: int) -> int:
    """Return where the last noun phrase begins behind the preposition at `at`."""
    closing = next(
        (j for j in range(end - 2, at, -1) if toks[j].lower in ("itu", "ini", "tersebut", ")")), None
    )
    if closing is not None:
        # `Dalam rapat itu | Budi`
        return closing + 1
    role = next((j for j in range(at + 1, end) if is_role(toks[j]) and toks[j].capital), None)
    if role is not None:
        return role
    for j in range(at + 2, end):
        # `Dalam amar putusannya hakim menyatakan`
        if toks[j - 1].lower.endswith("nya") and (is_role(toks[j]) or is_body(toks[j])):
            return j
    name = end
    while name > at + 1 and (toks[name - 1].capital or toks[name - 1].text in ".'’"):
        name -= 1
    return name if name < end else at + 1


def is_abbreviated(tok: Tok) -> bool:
    """Say whether a stop behind a word belongs to it: `dr. Sinta`, `M. Bagas`, `Muh. Bagas`."""
    short = len(tok.text) <= 2 or INITIALS.fullmatch(tok.text) or (tok.capital and tok.lower in SHORT_NAMES)
    acting = tok.capital and tok.lower in ("plh", "plt")
    return bool(short) or acting or is_honorific(tok) or is_degree(tok)
