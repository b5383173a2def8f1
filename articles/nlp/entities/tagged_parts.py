"""Parts what the tagger joined, before anything is read: `Bagas Akui Sinta`, `JAKARTA - Perum Tirta`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..document import MentionKind
from ..lexicon import load_words, name_scores, organisation_kinds, places, places_and_districts, word_set
from ..parse import NamedSpan, Tagged
from ..speakers.name_looks import BODY_WORD, COMMON, looks_like_name
from ..speakers.name_split import PLACE_MARKERS
from ..tokens import Tok
from .headlines import without_headlines
from .name_heads import name_behind_opening, name_behind_year
from .no_names import OWN, is_no_name, is_somebodys_body

ONE_LINE = re.compile(r"[^\s.;](?:[^\n.;]|\.(?!\s*\n))*[^\s.;]|[^\s.;]")
# `JAKARTA - Perum Tirta`, `TIRTANEWS.COM - Pesona`
DATELINE = re.compile(r"(?:^|(?<=\s))(?P<head>[A-Z]{4,}|\S+\.(?:COM|com?|id|net))\s+[-–—]{1,2}\s+")
# `Bagas Wira TIRTANEWS.COM`: who wrote it, and for whom.
BYLINE = re.compile(r"(?:\s+(?:\S+\.(?:COM|CO|com|co|net|id)|Editor)|/(?:[a-z]\w+|\S+\.(?:com|net|id)))$")
# On whose page: `di Instagram Sinta Ayu`, `di Instagram Dinas Pasar Tirta`.
PLATFORM = re.compile(
    r"(?:Facebook|IG|Instagram|Threads|TikTok|Twitter|You[Tt]ube)\s+"
    r"(?!(?:Live|Messenger|Music|Reels?|Shop|Shorts|Stor(?:y|ies))\b)(?=[A-Z])"
)
# A small letter before the capital of a brand: `iPaymu`.
SMALL_START = re.compile(r"(?<![^\W_])[a-z]{1,2}$")
# `Kepala Perwakilan Bank Dunia | untuk Indonesia`
FOR_COUNTRY = re.compile(rf" untuk (?i:{'|'.join(sorted(word_set('countries') | {'indonesia'}))})$")
LONGEST_HEAD = 4
LONGEST_WRITER = 5
WORD = re.compile(r"[^\W_]+")
# Code points before a place within which an office stands that is held there.
OFFICE_WITHIN = 90
# Right before the place of a person's office: `Camat Babat Sinta Ayu`.
OF_TERRITORY = re.compile(rf"\b(?i:{'|'.join(sorted(word_set('of_territory')))}) $")
LONGEST_OFFICE = 20
# Right before the country that a player is from.
BEFORE_ORIGIN = word_set("players") | {"belakang", "depan", "petenis", "petinju", "tengah"}
WITH_ORIGIN = 4  # words: a player, a country, a name of two
# Whoever stands before these is a person, in a place's name too: `di Lampung Barat | Seno mengatakan`.
SPEAKS = re.compile(
    r" (?:juga )?(?:berharap|meminta|menambahkan|mengaku|mengatakan|mengungkapkan|menilai|menjelaskan"
    r"|menuturkan|menyampaikan|menyebut(?:kan)?) "
)


def parts_of(text: str, name: NamedSpan) -> Iterator[Tagged]:
    """Yield the parts of a tagged name that stand in one line and sentence each."""
    lines = ONE_LINE.finditer(text, _word_start(text, name.start), name.end)
    of_writer = name.kind == "ORG" and _is_writer(text, name.start, name.end)
    tagged: MentionKind = "PER" if of_writer else name.kind
    spans = (part for line in lines for part in _without_dateline(text, *line.span(), tagged))
    for start, end in (part for span in spans for part in without_headlines(text, *span, tagged)):
        first, kind = start, tagged
        if kind != "ORG" and (page := PLATFORM.match(text, start, end)):
            first, kind = page.end(), _of_page(text[page.end() : end], kind)
        if (holder := _holder_start(text, first, end, kind)) is not None:
            yield first, len(text[:holder].rstrip()), "LOC" if kind == "PER" else kind
            first, kind = holder, "PER"
        if kind != "LOC" and (origin := _origin(text, first, end)):
            yield *origin, "LOC"
            first, kind = origin[1] + 1, "PER"
        if kind == "ORG" and (behind := name_behind_year(text, first, end)) is not None:
            first, kind = behind, "PER"
        if kind != "LOC" and is_at_head(text, first):
            first = name_behind_opening(text, first, end, kind)
        if kind == "ORG" and (country := FOR_COUNTRY.search(text, first, end)):
            end = country.start()
        if kind == "ORG" and (own := OWN.fullmatch(text, first, end)) and is_somebodys_body(own):
            end = own.end("stem")
        no_name = is_no_name(text, first, end, kind) or (kind == "PER" and _is_common_word(text, first, end))
        if first < end and not no_name:
            yield first, end, kind


def _is_writer(text: str, start: int, end: int) -> bool:
    """Say whether a byline was taken for a body: `Sinta Ayu TIRTANEWS.COM`."""
    byline = BYLINE.search(text, start, end)
    words = WORD.findall(text, start, byline.start()) if byline else []
    if not 1 < len(words) < LONGEST_WRITER or any(not word[0].isupper() for word in words):
        return False
    no_names = load_words("roles.txt") | load_words("organisation_heads.txt") | {"laporan"}
    return not any((word.isupper() and len(word) > 1) or word.lower() in no_names for word in words)


def _of_page(name: str, kind: MentionKind) -> MentionKind:
    """Return of what kind a name behind that of a platform is, which the tagger saw as one: no place."""
    if name.split()[0].lower() in load_words("organisation_heads.txt"):
        return "ORG"
    return "PER" if kind == "LOC" else kind


def _holder_start(text: str, start: int, end: int, kind: MentionKind) -> int | None:
    """Return where who holds an office begins, taken into its place or body: `Sekda Kota Tirta Sinta Ayu`."""
    if " " not in text[start:end]:
        return None
    if kind == "PER" and not OF_TERRITORY.search(text, max(0, start - LONGEST_OFFICE), start):
        return None
    words = [Tok(*one.span(), one[0], one[0].lower()) for one in WORD.finditer(text, start, end)]
    unit = bool(words) and words[0].lower in PLACE_MARKERS
    known = _behind_place(text, words, known=True) if unit else 0
    behind = (_behind_body(text, words) or known) if kind == "ORG" else _behind_place(text, words)
    named = words[behind:] if behind else []
    if not named or any(map(_is_no_name, named)):
        return None
    before = text[max(0, start - OFFICE_WITHIN) : start].rpartition("\n")[2].lower()
    held = any(word[0] in load_words("roles.txt") for word in WORD.finditer(before))
    held = held or (kind == "LOC" and SPEAKS.match(text, end) is not None)
    looks = [looks_like_name(tok, frozenset()) for tok in named]
    # `Provinsi Tirta Causa Iman`: two words behind a region are a name unless they are common ones.
    likely = sum(looks) > 0 or (known > 0 and len(named) > 1 and min(looks) > COMMON)
    # `Polda Tirta Ajun Komisaris Sinta Ayu`, of which the tagger took the first three words
    goes_on = text[end : end + 2].lstrip(" ")[:1].isupper()
    return named[0].start if held and likely and not goes_on else None


def _origin(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of a player's country taken into the name: `Striker | Inggris | Bagas Wira`."""
    inside = text[start:end].split(" ")
    words = [*text[max(0, start - LONGEST_OFFICE) : start].split()[-1:], *inside][-WITH_ORIGIN:]
    if len(words) < WITH_ORIGIN or not WITH_ORIGIN - 1 <= len(inside) <= WITH_ORIGIN:
        return None
    role, country, *name = words
    if role.lower() not in BEFORE_ORIGIN or country.lower() not in word_set("countries"):
        return None
    body = any(not word.istitle() or word.lower() in load_words("common_words.txt") for word in name)
    behind = end - len(" ".join(name)) - 1
    return None if body else (behind - len(country), behind)


def _is_no_name(tok: Tok) -> bool:
    word = tok.lower
    return not tok.capital or any(
        word in words for words in (places(), PLACE_MARKERS, load_words("honorifics.txt"))
    )


def _behind_place(text: str, words: Sequence[Tok], *, known: bool = False) -> int:
    """Return how many words are a place, 0 where none begins: `Kota Tirta`, `Lampung Barat`, `Desa Tirta`.

    `known`: none but places of the lists.
    """
    unit = bool(words) and words[0].lower in PLACE_MARKERS
    for behind in range(len(words), unit, -1):
        if text[words[unit].start : words[behind - 1].end].lower() in places_and_districts():
            return behind
    if known:
        return 0
    return 2 if unit and len(words) > 2 and words[1].lower not in load_words("honorifics.txt") else 0


def _behind_body(text: str, words: Sequence[Tok]) -> int:
    """Return how many words are the name of a well-known body, 0 where none begins."""
    for behind in range(len(words), 1, -1):
        if text[words[0].start : words[behind - 1].end].lower() in organisation_kinds():
            return behind
    # `Kemenpar Sinta Ayu`
    body = len(words) > 2 and BODY_WORD.match(words[0].lower)
    return 1 if body and all(looks_like_name(tok, frozenset()) > 0 for tok in words[1:]) else 0


def _word_start(text: str, start: int) -> int:
    """Return where the word begins that the tagger cut: `Liputan|6.com`, `i|Paymu`."""
    if not start or not text[start - 1].isalnum():
        return start
    if text[start].isdigit():
        while start and text[start - 1].isalnum():
            start -= 1
        return start
    small = SMALL_START.search(text, max(0, start - LONGEST_HEAD), start)
    return small.start() if small else start


def _without_dateline(text: str, start: int, end: int, kind: MentionKind) -> Iterator[tuple[int, int]]:
    """Yield a person's name before a medium or a dateline, and a body's behind one."""
    lines = [
        one
        for one in DATELINE.finditer(text, start, end)
        if "." in one["head"] or one["head"].lower() in places()
    ]
    if lines and kind != "PER":
        yield lines[-1].end(), end
        return
    end = lines[0].start() if lines else end
    byline = BYLINE.search(text, start, end) if kind == "PER" else None
    end = byline.start() if byline else len(text[:end].rstrip())
    if start < end:
        yield start, end


def _is_common_word(text: str, start: int, end: int) -> bool:
    """Say whether a name is a common word that stands at the head of a sentence: `Rumor`, `Sosok`."""
    word = text[start:end].lower()
    return (
        word in load_words("common_words.txt")
        and name_scores().get(word, 0.0) < 0
        and word not in load_words("first_names.txt")
        and is_at_head(text, start)
    )


def is_at_head(text: str, start: int) -> bool:
    """Say whether a sentence or a headline begins here: `Baca juga: …`."""
    before = text[max(0, start - 2) : start].strip(" ")
    return not before or before[-1] in '\n.:!?"“”-–—'
