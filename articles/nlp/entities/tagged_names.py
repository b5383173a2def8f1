"""Puts right what the tagger takes for names."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from ..document import MentionKind
from ..kinds import (
    FIRST_NAMES_TOO,
    SHORT_HEAD,
    SPECIALIST,
    begins_nickname,
    could_be_name,
    is_degree,
    is_doubled,
    is_honorific,
    is_role,
    starts_name,
)
from ..lexicon import load_words, name_scores, organisation_kinds, places, word_set
from ..parse import Tagged
from ..speakers.name_finder import SURNAME_PARTICLES, NameFinder
from ..speakers.name_looks import is_first_name
from ..speakers.role_end import CALLED_AFTER
from ..speakers.speaker import NOT_PEOPLE
from ..tokens import Tok
from .headlines import PLACE, is_no_part, without_headline
from .name_tails import without_nickname, without_role, without_short_form
from .named import Named, name_key
from .names import LEGAL_FORMS
from .tagged_pairs import without_pair
from .tagged_parts import is_at_head

ROLE_INNER = word_set("role_inner")
PLAYERS = word_set("players")
# `TNI`, elsewhere a part of a rank, is a body.
RANKS = load_words("honorifics.txt") - {"haji", "tni"}
CITED = re.compile(r"(?:Dikutip|Dilansir|Melansir|Mengutip)(?: dari)? (?=[A-Z])")
MEDIA = re.compile(r"The [A-Z]|\S+\.(?:co|com|id|net|org|tv)$")
# The tagger leaves it out: `Komisi | Kepolisian Nasional`.
BODY_HEAD = re.compile(r"\b(?:Badan|Dewan|Komisi|Majelis) $")


def clean_names(text: str, tagged: Sequence[Tagged], toks: Sequence[Tok], names: NameFinder) -> list[Named]:
    """Return the tagger's names without titles at their ends, kinds put right where a list knows better."""
    at = {tok.start: i for i, tok in enumerate(toks)}
    people = _words_of_people(text, tagged)
    tagged = [part for one in tagged for part in without_pair(text, one, tagged)]
    found: list[Named] = []
    for start, end, tagged_kind in tagged:
        span = _trimmed(text, start, end)
        if span is None:
            continue
        kind = _kind(text[slice(*span)], tagged_kind)
        if kind == "ORG":
            span = without_role(text, *span)
            span = _without_rank(text, span) if span else None
            if span is None or _is_office(text[slice(*span)]):
                continue
            head = BODY_HEAD.search(text, max(0, span[0] - 8), span[0])
            span = without_short_form(text, head.start() if head else span[0], span[1])
        if kind == "PER":
            if span[0] in at:
                span = _person(text, span, toks, at[span[0]], names, people)
            if span is None or not text[span[0]].isupper() or text[slice(*span)].lower() in NOT_PEOPLE:
                continue
            span = without_headline(text, span, at_head=is_at_head(text, span[0]))
            span = without_nickname(text, *span)
            if is_at_head(text, span[0]) and _is_no_name(text, text[slice(*span)]):
                continue
        found.append(Named(*span, text[slice(*span)], kind))
    return found


def _words_of_people(text: str, tagged: Sequence[Tagged]) -> Set[str]:
    """Return the words of the persons' names that are no words of anything else.

    `Bupati Sleman Budi`, tagged as a name from `Sleman` on, makes the place no name.
    """
    people = {word for start, end, kind in tagged if kind == "PER" for word in name_key(text[start:end])}
    for words in ("roles.txt", "common_words.txt", "honorifics.txt"):
        people -= people & load_words(words)
    return {word for word in people if name_scores().get(word, 0.0) > PLACE and not SHORT_HEAD.match(word)}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a name without marks at its ends, or None where no name is left: `Budi, Ph.D.`."""
    surface = text[start:end].strip(" .,-–\"'“”()")
    if not any(char.isalpha() for char in surface):
        return None
    if _is_degree(surface) or surface.lower() in LEGAL_FORMS:
        return None
    start = text.index(surface, start)
    cited = CITED.match(surface)
    # `Dilansir The Times, …`
    return start + (cited.end() if cited else 0), start + len(surface)


def _is_degree(name: str) -> bool:
    """Say whether the tagger took a degree for a name: `M.Si`, `PhD`, `SpOG(K`; `MA` alone is a court."""
    mixed = "." in name or not (name.isupper() or name.istitle())
    known = name.lower() in load_words("degrees.txt")
    return (mixed and known) or bool(SPECIALIST.match(name) or SPECIALIST.match(f"{name})"))


def _is_office(name: str) -> bool:
    """Say whether the tagger took an office for a body: `CEO | Tirta Asri`."""
    word = name.lower()
    return word in load_words("roles.txt") and word not in organisation_kinds()


def _without_rank(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    """Cut the rank of whoever follows off a body: `Polres Liwa AKP Bagas`; None where it is all."""
    start, end = span
    words = text[start:end].split(" ")
    followed = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    while words and words[-1].lower() in RANKS and (followed or len(words) == 1):
        words.pop()
    return (start, start + len(" ".join(words))) if words else None


def _kind(name: str, tagged: MentionKind) -> MentionKind:
    """Return what a name names, by the lists or as the tagger has it."""
    lowered = name.lower()
    known_body = lowered in organisation_kinds()
    if tagged == "PER" and (known_body or MEDIA.match(name)):
        return "ORG"
    if lowered in places() and not known_body:
        return "LOC"
    return tagged


def _person(
    text: str, span: tuple[int, int], toks: Sequence[Tok], i: int, names: NameFinder, people: Set[str]
) -> tuple[int, int] | None:
    """Return a person's name from token i on without titles and degrees, and with words the tagger missed."""
    _, end = span
    j = i
    while j < len(toks) and toks[j].end <= end:
        j += 1
    i = _after_titles(text, toks, i, j)
    if i == j or toks[j - 1].text == "Hi" or _is_doubled(toks, i):
        # A role or honorific alone; `Bupati Tirta Hi. Sinta Ayu`
        return None
    first, i = i, _behind_role(text, toks, i, j, names)
    j = _before_degrees(toks, i, j, is_handle="@" in text[slice(*span)])
    if i >= j:
        return None
    # `Humas RSUD KH Tirta Asri | Bagas Wira`, `Pelatih Levora | Bagas Wira`
    heads = CALLED_AFTER | PLAYERS if j - i > 1 else CALLED_AFTER
    held = i > first and any(tok.lower in heads for tok in toks[max(0, first - 2) : i])
    i = i if held else _widened_left(text, toks, i, people)
    if j < len(toks) and toks[j].start < end < toks[j].end:
        # `Bagas Wira-Sinta Ayu`: the name ends inside a word.
        return toks[i].start, end
    return toks[i].start, toks[_widened_right(text, toks, j) - 1].end


def _is_doubled(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a word is said twice, spaces around the dash or none: `Bersenang - senang di Tirta`."""
    if is_doubled(toks[i]):
        return True
    last = toks[i + 2].lower if i + 2 < len(toks) and toks[i + 1].text in "-–" else ""
    return len(last) > 3 and toks[i + 2].text == last and toks[i].lower.endswith(last)


def _after_titles(text: str, toks: Sequence[Tok], i: int, j: int) -> int:
    """Step over roles and honorifics at the beginning of toks[i:j], but for names like `Putra Wira`."""
    while i < j and (is_honorific(toks[i]) or is_role(toks[i]) or not toks[i].is_word):
        if begins_nickname(toks[i:j]):
            break
        if toks[i].lower in FIRST_NAMES_TOO and j - i == 2 and toks[i + 1].is_word:
            break
        if i + 1 < j and is_first_name(text, toks[i].start, toks[i].lower):
            break
        i += 1
    return i


def _before_degrees(toks: Sequence[Tok], i: int, j: int, *, is_handle: bool) -> int:
    """Step back over degrees and small words at the end of toks[i:j]: `Sinta Ayu prihatin`."""
    comma = next((k for k in range(i + 1, j) if toks[k].text == ","), j)
    if comma + 1 < j and is_degree(toks[comma + 1]):
        j = comma
    while j > i and (
        is_degree(toks[j - 1]) or not toks[j - 1].is_word or (toks[j - 1].text.islower() and not is_handle)
    ):
        j -= 1
    return j


def _widened_left(text: str, toks: Sequence[Tok], i: int, people: Set[str]) -> int:
    """Step back over words of the name that the tagger left out."""
    while (
        i > 0
        and toks[i - 1].capital
        and text[toks[i - 1].end : toks[i].start] == " "
        and (
            starts_name(toks[i - 1], toks[i])
            or toks[i - 1].lower in people
            or begins_nickname(toks[i - 1 : i + 1])
            or is_first_name(text, toks[i - 1].start, toks[i - 1].lower)
        )
    ):
        i -= 1
    return i


def _widened_right(text: str, toks: Sequence[Tok], j: int) -> int:
    """Step over words of the name that the tagger left out."""
    while (
        (at := _after_particles(toks, j)) < len(toks)
        and toks[at].capital
        and text[toks[at - 1].end : toks[at].start] == " "
        and could_be_name(toks[at])
        and "/" not in toks[at].text
        and not (is_no_part(toks[at].text) or toks[at].text == "Di")
    ):
        j = at + 1
    return j


def _after_particles(toks: Sequence[Tok], j: int) -> int:
    """Step over `van der` inside a name: `Willem van der Zanden`."""
    at = j
    while at < len(toks) and toks[at].lower in SURNAME_PARTICLES | {"den", "der"} and toks[at].text.islower():
        at += 1
    return at


def _is_no_name(text: str, word: str) -> bool:
    """Say whether a sentence only begins with a word: `Hanyut sampai tiga kilometer`."""
    common = word.lower() in load_words("common_words.txt") and name_scores().get(word.lower(), 0.0) <= 0
    return common and word.lower() not in load_words("first_names.txt") and text.count(word) == 1


def _behind_role(text: str, toks: Sequence[Tok], i: int, j: int, names: NameFinder) -> int:
    """Return where the name in toks[i:j] begins, the role before it left out: `Gubernur Sumut Bobby`."""
    role = None
    for r in range(i - 1, max(-1, i - 14), -1):
        if toks[r].marked is not None or not (toks[r].is_word or toks[r].text in "().&/"):
            break
        if "\n" in text[toks[r].end : toks[r + 1].start] or (
            toks[r].text == "." and not (r and (is_honorific(toks[r - 1]) or len(toks[r - 1].text) < 3))
        ):
            break
        if is_role(toks[r]):
            role = r
        elif not toks[r].capital and toks[r].lower not in ROLE_INNER and not is_honorific(toks[r]):
            # `Humas RSUD dr Soetomo | Sinta Ayu`
            break
    while j > i and not (toks[j - 1].is_word and toks[j - 1].capital):
        j -= 1
    if role is None or j <= i:
        return i
    start = names.behind_role(toks[role:j])
    return i if start is None else role + start
