"""Finds where the words before an active cue that stand for its speaker end."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import word_set
from ..speakers.speaker_words import ACCOUNTS_OF, is_place
from ..tokens import Tok
from . import cues
from .adjuncts import CITATION, DATE
from .clauses import has_predicate
from .where_said import AT_SAYING, MET_AT

# Between commas behind a name: where and how it was said.
BESIDE_SPEAKER = frozenset(("dalam", "kepada", "lewat", "melalui", "saat", "seusai", "usai", "via"))
# The same with a clause behind it, where a comma closes it.
WHILE_DOING = frozenset(
    ("ketika", "menanggapi", "menjawab", "merespons", "sebelum", "sesudah", "setelah", "sewaktu")
)
DATE_WORDS = frozenset(("hari", "pada", "pagi", "siang", "sore", "malam", "kemarin", "lalu"))
ADDRESSES = frozenset(("gedung", "hotel", "jalan", "jl", "kawasan", "kompleks"))
# How something is said, right after the name: `Budi santai menjawab`.
MANNERS = word_set("manners")


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


def without_asides(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before when, where and how: `Sinta di Liwa, Lampung, Senin, mengaku`."""
    while True:
        at = _without_date(toks, floor, end)
        at = _without_citation(toks, floor, at)
        at = _without_place(toks, floor, at)
        at = _without_places(toks, floor, at)
        if at == end:
            return end
        end = at


def _without_date(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before a date: `Presiden hari Senin (2/3) mengatakan`."""
    at = _before_commas(toks, floor, end)
    comma = _last_comma(toks, floor, at, within=9)
    if comma is not None and DATE.match(_words(toks[comma + 1 : at])):
        return comma
    if at > floor and toks[at - 1].text == ")":
        opening = _opening_of_date(toks, floor, at)
        if opening is None:
            return end
        at = opening
    first = at
    while first > floor and (DATE.match(toks[first - 1].text) or toks[first - 1].lower in DATE_WORDS):
        first -= 1
    if first < at:
        first = _before_commas(toks, floor, first)
    return first if floor < first < at else end


def _opening_of_date(toks: Sequence[Tok], floor: int, end: int) -> int | None:
    """Return where the date in brackets that ends before `end` begins: `Presiden hari Senin | (2/3)`."""
    opening = next((j for j in range(end - 1, max(floor, end - 9), -1) if toks[j].text == "("), None)
    if opening is None or not any(tok.text[0].isdigit() for tok in toks[opening:end]):
        return None
    # `Bupati Tirta, Senin, (2/3), mengaku`
    dated = opening - 1 > floor and toks[opening - 1].text == "," and DATE.match(toks[opening - 2].text)
    return opening - 1 if dated else opening


def _without_citation(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before the medium: `Sinta Ayu, seperti dikutip dari X, mengatakan`."""
    at = _before_commas(toks, floor, end)
    comma = _last_comma(toks, floor, at, within=12)
    while comma is not None and (is_place(toks[comma + 1 : at]) or toks[comma + 1].lower in ADDRESSES):
        # `Sinta Ayu, dalam rapat di Liwa, Lampung, mengatakan`
        at, comma = comma, _last_comma(toks, floor, comma, within=12)
    if comma is None:
        return end
    if CITATION.match(_words(toks[comma + 1 : at])) and all(tok.lower != "bahwa" for tok in toks[comma:at]):
        # not `…, dilaporkan bahwa Sinta mengaku …`
        return comma
    closed = at < len(toks) and toks[at].text == ","
    if closed and toks[comma + 1].lower in WHILE_DOING and not has_predicate(toks[floor:comma]):
        # `Sinta Ayu, ketika diminta menanggapi kritik Budi, mengatakan`
        return comma
    through = toks[comma + 1].lower in ("lewat", "melalui") and _may_speak(toks[comma + 2])
    whence = toks[comma + 1].lower == "dari" and toks[comma - 1].capital and toks[comma + 2].capital
    where = toks[comma + 1].lower == "di" and toks[comma + 2].lower in AT_SAYING | MET_AT
    beside = whence or where or toks[comma + 1].lower in BESIDE_SPEAKER
    if beside and not through and not has_predicate(toks[floor:comma]):
        # `Sinta Ayu, dalam keterangan tertulis, mengatakan`, `Sinta Ayu, dari Yayasan X, mengatakan`
        return comma
    return end


def _may_speak(tok: Tok) -> bool:
    """Say whether somebody may follow `melalui`, and no medium: `Sinta, melalui Instagram Story, …`."""
    return tok.capital and tok.lower not in ACCOUNTS_OF


def _without_place(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before a place with commas: `Ketua X Sinta di Liwa, Lampung, mengaku`."""
    at = _before_commas(toks, floor, end)
    first = _start_of_capitals(toks, floor, at)
    if first in (floor, at) or toks[first - 1].lower != "di" or first - 2 <= floor:
        return end
    before = toks[first - 2]
    if before.text == ",":
        return first - 2
    comma = next((j for j in range(first, at) if toks[j].text == ","), None)
    if comma is not None and not are_places(toks[comma + 1 : at]):
        # `juru bicara X di Liwa, Sinta, mengaku`
        return end
    return first - 1 if (comma is not None or at < end) and before.capital else end


def _without_places(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before a list of places: `para petani | di Liwa, Krui, dan Kotabumi`."""
    at = _before_commas(toks, floor, end)
    first = at
    while first > floor and (toks[first - 1].capital or toks[first - 1].lower in ("dan", "serta", ",")):
        first -= 1
    if first in (floor, at) or toks[first - 1].lower not in ("asal", "dari", "di") or first - 2 < floor:
        return end
    listed = toks[first:at]
    comma = next((k for k, tok in enumerate(listed) if tok.text == ","), 0)
    joined = any(tok.lower in ("dan", "serta") and not tok.capital for tok in listed[comma:])
    people = toks[first - 2].is_word and (not toks[first - 2].capital or first - 2 == floor)
    return first - 1 if people and comma and joined and is_place(listed[:comma]) else end


def are_places(toks: Sequence[Tok]) -> bool:
    """Say whether words are places between commas: `Kecamatan Tirta, Lampung Barat`."""
    comma = next((j for j, tok in enumerate(toks) if tok.marked is None and tok.text == ","), None)
    return is_place(toks[:comma]) and (comma is None or are_places(toks[comma + 1 :]))


def _start_of_capitals(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the words in capitals that end before `end` begin, with commas and brackets."""
    first = end
    while (
        first > floor
        and toks[first - 1].marked is None
        and (toks[first - 1].capital or toks[first - 1].text in ",()")
    ):
        first -= 1
    return first


def _before_commas(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Step back over commas."""
    while end > floor and toks[end - 1].marked is None and toks[end - 1].text == ",":
        end -= 1
    return end


def _last_comma(toks: Sequence[Tok], floor: int, end: int, *, within: int) -> int | None:
    return next((j for j in range(end - 1, max(floor, end - within), -1) if toks[j].text == ","), None)


def _words(toks: Sequence[Tok]) -> str:
    return " ".join(tok.text for tok in toks)
