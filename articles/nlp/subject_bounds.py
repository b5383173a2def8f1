"""Finds where the words before an active cue that stand for its speaker begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from . import cues
from .adjuncts import CITATION, DATE
from .clauses import has_predicate
from .connectives import connective_at, text_gap
from .kinds import (
    DEMONSTRATIVES,
    DOCUMENTS,
    QUANTIFIERS,
    after_degrees,
    begins_role,
    is_body,
    is_degree,
    is_honorific,
    is_role,
)
from .lexicon import word_set
from .predicates import is_predicate
from .roles import is_person_word
from .speaker import PRONOUNS
from .speaker_words import is_age, is_place, lists_fields
from .tokens import Tok

# Between commas behind a name: where and how it was said.
BESIDE_SPEAKER = frozenset(("dalam", "lewat", "melalui", "saat", "seusai", "usai"))
# Between a name and what it is said to be.
APPOSED = frozenset(("salah", "sebagai", "selaku", "seorang", "yang"))
DATE_WORDS = frozenset(("hari", "pada", "pagi", "siang", "sore", "malam", "kemarin", "lalu"))
# How something is said, right after the name: `Budi santai menjawab`.
MANNERS = word_set("manners")
FRONTED = word_set("fronted")
TIME_WORDS = word_set("time_words")
# A clause with a subject of its own follows these.
BETWEEN_CLAUSES = word_set("between_clauses")


def without_manner(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before how it was said: `Sinta secara pribadi mengaku`."""
    at = end
    while at - 1 > floor and toks[at - 1].lower in ("dengan", "secara"):
        # `tegas` before the cue is stepped over by then.
        at -= 1
    if at - 2 > floor and not toks[at - 1].capital:
        willing = toks[at - 1].upos in ("ADJ", "ADV", "") or toks[at - 1].lower in MANNERS
        if toks[at - 2].lower == "secara" or (toks[at - 2].lower == "dengan" and willing):
            at -= 2
    if at - 2 >= floor and toks[at - 2].capital and not toks[at - 1].capital:
        halves = toks[at - 1].lower.split("-")
        if (len(halves) == 2 and halves[0] == halves[1]) or halves[0] in MANNERS:
            # `Budi diam-diam mengaku`
            at -= 1
    while floor < at - 1 < end - 1 and toks[at - 1].lower in cues.BEFORE_VERB:
        at -= 1
    return at


def without_citation(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before the medium: `Sinta Ayu, seperti dikutip dari X, mengatakan`."""
    at = end
    while at > floor and toks[at - 1].marked is None and toks[at - 1].text == ",":
        at -= 1
    comma = next((j for j in range(at - 1, max(floor, at - 12), -1) if toks[j].text == ","), None)
    if comma is None or comma <= floor:
        return end
    if CITATION.match(" ".join(tok.text for tok in toks[comma + 1 : at])):
        return comma
    through = toks[comma + 1].lower in ("lewat", "melalui") and toks[comma + 2].capital
    if toks[comma + 1].lower in BESIDE_SPEAKER and not through and not has_predicate(toks[floor:comma]):
        # `Sinta Ayu, dalam keterangan tertulis, mengatakan`
        return comma
    return end


def without_asides(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before when, where and how: `Sinta di Liwa, Lampung, Senin, mengaku`."""
    while True:
        at = without_citation(toks, floor, without_date(toks, floor, end))
        at = _without_place(toks, floor, at)
        if at == end:
            return end
        end = at


def _without_place(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before a place with commas: `Ketua X Sinta di Liwa, Lampung, mengaku`."""
    at = end
    while at > floor and toks[at - 1].marked is None and toks[at - 1].text == ",":
        at -= 1
    first = at
    while (
        first > floor
        and toks[first - 1].marked is None
        and (toks[first - 1].capital or toks[first - 1].text in ",()")
    ):
        first -= 1
    if first in (floor, at) or toks[first - 1].lower != "di" or first - 2 <= floor:
        return end
    before = toks[first - 2]
    if before.text == ",":
        return first - 2
    comma = next((j for j in range(first, at) if toks[j].text == ","), None)
    if comma is not None and not _are_places(toks[comma + 1 : at]):
        # `juru bicara X di Liwa, Sinta, mengaku`
        return end
    return first - 1 if (comma is not None or at < end) and before.capital else end


def without_date(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before a date: `Presiden hari Senin (2/3) mengatakan`."""
    at = end
    while at > floor and toks[at - 1].marked is None and toks[at - 1].text == ",":
        at -= 1
    comma = next((j for j in range(at - 1, max(floor, at - 9), -1) if toks[j].text == ","), None)
    if comma is not None and comma > floor and DATE.match(" ".join(tok.text for tok in toks[comma + 1 : at])):
        return comma
    if at > floor and toks[at - 1].text == ")":
        opening = next((j for j in range(at - 1, max(floor, at - 9), -1) if toks[j].text == "("), None)
        if opening is None or not any(tok.text[0].isdigit() for tok in toks[opening:at]):
            return end
        at = opening
        if at - 1 > floor and toks[at - 1].text == "," and DATE.match(toks[at - 2].text):
            # `Bupati Tirta, Senin, (2/3), mengaku`
            at -= 1
    stripped = at
    while stripped > floor and (
        DATE.match(toks[stripped - 1].text) or toks[stripped - 1].lower in DATE_WORDS
    ):
        stripped -= 1
    while (
        stripped > floor
        and stripped < at
        and toks[stripped - 1].marked is None
        and toks[stripped - 1].text == ","
    ):
        stripped -= 1
    return stripped if floor < stripped < at else end


def subject_start(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject that ends before `end` begins, appositions taken in."""
    depth = 0
    commas: list[int] = []
    degrees = {k for start in range(floor, end) for k in range(start, after_degrees(toks[:end], start))}
    start = floor
    for j in range(end - 1, floor - 1, -1):
        tok = toks[j]
        if tok.marked is not None:
            if j == end - 1:
                return end
            if tok.quoted and (j == floor or not toks[j - 1].is_word):
                start = j + 1
                break
            continue
        if tok.text == ")":
            depth += 1
        elif tok.text == "(":
            depth = max(0, depth - 1)
        if depth:
            continue
        if tok.text in ";:.!?" and not (tok.text == "." and j > 0 and is_abbreviated(toks[j - 1])):
            start = j + 1
            break
        if tok.text in "–—-" and j > floor and text_gap(toks, j):
            # `Jakarta, Warta - Kepala Dinas …`: a dateline ends here, or an aside.
            start = j + 1
            break
        if tok.text == "," and j not in degrees:
            commas.append(j)
    commas = [j for j in commas if j >= start]
    acting = next((j for j in range(start + 1, end) if toks[j].lower == "selaku"), None)
    if acting is not None and commas and toks[acting - 1].capital and not has_predicate(toks[start:acting]):
        # `Sinta Ayu selaku Ketua Bidang Film, Musik, dan Media mengatakan`
        return _strip_front(toks, start, end)
    listed = next(
        (j for j in range(start, commas[0] if commas else start) if lists_fields(toks[j:end])), None
    )
    if listed is not None:
        # `Dinas Koperasi, Perdagangan dan Pasar Tirta mengatakan`
        return listed
    # From the last comma back: an earlier part is taken in only as an apposition of the later one.
    begin = (commas[0] + 1) if commas else start
    for position, comma in enumerate(commas):
        previous = (commas[position + 1] + 1) if position + 1 < len(commas) else start
        part = _after_time_words(toks, previous, comma)
        later = toks[comma + 1 : end]
        if part >= comma or not later:
            break
        head = toks[part]
        beside = toks[previous].lower == "selain" and toks[previous + 1].capital
        if beside or head.lower in FRONTED or head.lower in TIME_WORDS:
            # `Di sisi lain, Kepala …`; but `Sementara itu Direktur X, Ma'mun, …` was stripped above.
            break
        body = toks[part:comma]
        if is_age(body) or is_age(later):
            begin = part
            continue
        if later[-1].lower in DEMONSTRATIVES and any(tok.lower == "yang" for tok in toks[start:comma]):
            # `Perusahaan yang berbasis di X, Y ini mengatakan …`
            begin = part
            continue
        if _are_places(later) and not is_place(body) and _ends_with_place(body):
            # `Petani di Liwa, Lampung Barat mengaku`
            begin = part
            continue
        if is_place(body):
            # `Kepala Dinas X Situbondo, Jawa Timur, Sinta Ayu`; not `Di Senayan, Jakarta Pusat, pria itu …`
            continue
        if has_predicate([tok for tok in body if tok.lower != "yang"]) and not any(
            t.lower == "yang" for t in body
        ):
            break
        office = begin == comma + 1 and all(tok.capital for tok in later) and any(map(is_role, later))
        if begins_role(body) or (
            head.capital and (is_person_word(later[0]) or later[0].lower in APPOSED or office)
        ):
            # `Sinta Ayu, Tirta Field Manager X mengatakan`
            begin = part
            continue
        if head.lower in ("salah", "seorang", "sejumlah", "para"):
            begin = part
            continue
        break
    return _strip_front(toks, _after_subordinator(toks, _after_and(toks, begin, end), end), end)


def _are_places(toks: Sequence[Tok]) -> bool:
    """Say whether words are places between commas: `Kecamatan Tirta, Lampung Barat`."""
    comma = next((j for j, tok in enumerate(toks) if tok.marked is None and tok.text == ","), None)
    return is_place(toks[:comma]) and (comma is None or _are_places(toks[comma + 1 :]))


def _ends_with_place(toks: Sequence[Tok]) -> bool:
    """Say whether words end with where somebody is: `petani cabai di Liwa`."""
    first = len(toks)
    while first > 0 and (toks[first - 1].capital or toks[first - 1].text in "()"):
        first -= 1
    if first == len(toks):
        return False
    # `di pasar Tirta`
    kind = next(
        (j for j in range(first - 1, max(-1, first - 4), -1) if toks[j].lower in ("asal", "di")), None
    )
    return kind is not None and not any(tok.capital or is_predicate(tok) for tok in toks[kind + 1 : first])


def _after_subordinator(toks: Sequence[Tok], begin: int, end: int) -> int:
    """Step over a main clause before `setelah`, `karena`: `Harga naik setelah direksi menyatakan …`."""
    for j in range(end - 1, begin + 2, -1):
        if toks[j - 1].lower in BETWEEN_CLAUSES and toks[j].lower not in DEMONSTRATIVES and toks[j].is_word:
            before = toks[begin : j - 1]
            speaks = toks[j].capital or is_person_word(toks[j]) or is_body(toks[j])
            if (speaks or toks[j].lower in PRONOUNS | QUANTIFIERS) and any(map(is_predicate, before[1:])):
                return j
    return begin


def _after_and(toks: Sequence[Tok], begin: int, end: int) -> int:
    """Step over a whole clause before `dan`: `Warga panik dan beberapa saksi menyebut …`."""
    for j in range(end - 1, begin + 1, -1):
        if toks[j - 1].lower in ("dan", "sedangkan", "sementara", "tetapi", "tapi", "namun") and (
            toks[j].lower in QUANTIFIERS | PRONOUNS | DOCUMENTS or is_body(toks[j]) or toks[j].capital
        ):
            clause = toks[begin : j - 1]
            if (
                len(clause) > 2
                and not any(tok.lower == "yang" for tok in clause)
                and any(map(is_predicate, clause[1:]))
            ):
                return j
            return begin
    return begin


def _after_time_words(toks: Sequence[Tok], start: int, end: int) -> int:
    """Step over connectives and words of time: `Sementara itu Direktur X`."""
    at = start
    while at < end:
        step = connective_at(toks, at, end)
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
    if at < end and toks[at].lower in FRONTED and not is_role(toks[at]):
        # The subject is the last noun phrase: from the last demonstrative or the last capital run on.
        for j in range(end - 2, at, -1):
            if toks[j].lower in ("itu", "ini", "tersebut", ")") and j + 1 < end:
                return j + 1
        last = end
        while last > at + 1 and (toks[last - 1].capital or toks[last - 1].text in ".'’"):
            last -= 1
        roles = [j for j in range(at + 1, end) if is_role(toks[j]) and toks[j].capital]
        if roles and roles[0] < end:
            return roles[0]
        for j in range(at + 2, end):
            # `Dalam amar putusannya hakim menyatakan`
            if toks[j - 1].lower.endswith("nya") and (is_role(toks[j]) or is_body(toks[j])):
                return j
        return last if last < end else at + 1
    return at


def is_abbreviated(tok: Tok) -> bool:
    return is_honorific(tok) or is_degree(tok) or len(tok.text) <= 2
