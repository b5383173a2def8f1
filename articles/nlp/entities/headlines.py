"""Parts names from the words of a headline that the tagger takes with them: `Bagas Wira Ditangkap`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ..document import MentionKind
from ..lexicon import known_bodies, load_words, name_scores, organisation_kinds, word_set
from ..speakers.name_looks import BODY_WORD

# Verbs of headlines that are no words of names; more of them where the name stands without them elsewhere.
HEADLINE_VERBS = word_set("headline_verbs")
HEADLINE_WORDS = word_set("headline_words") | HEADLINE_VERBS
# Words between others that stand in no name: `Bakal`, `Saat`.
BETWEEN = word_set("headline_function_words")
IN_BODIES = {"siap", "untuk"}  # `Relawan Untuk Tirta`
# What a place scores as a word of names.
PLACE = -3.0
PASSIVE = re.compile(r"di([a-z]{4,})")
PASSIVE_ENDS = ("kan", "i", "nya", "")
ACTIVE = re.compile(r"(?:ber|mem|meng|meny|men[cdjst]|ter)[a-z]{4,}")
BARE = re.compile(r"(?!ke|pe)([a-z]{3,})kan")
WORD = re.compile(r"\S+")
# `Baca juga: Bagas Wira Jatuh di Liwa`
POINTER = re.compile(r"(?:Baca|Lihat|Simak)(?: [Jj]uga)?\s?:[^.]*$")
LONGEST_HEADLINE = 150


def without_headlines(text: str, start: int, end: int, kind: MentionKind) -> Iterator[tuple[int, int]]:
    """Yield the names in a tagged one between the words of a headline: `Bagas | Bakal Gantikan | Sinta`.

    Of a body only what stands before a verb: `Dinas Pasar | Ciptakan Cabai Super`.
    """
    words = list(WORD.finditer(text, start, end))
    if kind == "ORG":
        yield start, _end_of_body(words, end)
        return
    parting = [k for k in range(len(words)) if _parts(text, words, k)] if kind == "PER" else []
    if not parting:
        yield start, end
        return
    for first, last in pairwise([-1, *parting, len(words)]):
        if run := _without_common(words[first + 1 : last]):
            yield run[0].start(), run[-1].end()


def _parts(text: str, words: list[re.Match[str]], k: int) -> bool:
    """Say whether a word parts names: `Di` only at the end, elsewhere it may be `Di Maria`.

    `Puji` does where the name before it stands alone too.
    """
    word = words[k][0]
    if not word[:1].isupper():
        return False
    if word == "Di":
        return k > 0 and k + 1 == len(words)
    if word == "Puji" and k > 1:
        before = text[words[0].start() : words[k - 1].end()]
        return text.count(before) > text.count(f"{before} Puji")
    return is_no_part(word)


def _without_common(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Drop common words at both ends of what a headline's verb left: `Tangis | Bagas Wira`."""
    while run and is_common(run[0][0]):
        run = run[1:]
    while run and is_common(run[-1][0]):
        run = run[:-1]
    return run


def _end_of_body(words: list[re.Match[str]], end: int) -> int:
    """Return where a body's name ends before a headline's verb: `KPU Tirta | Diserang`.

    `Koalisi Selamatkan Tirta` is a whole name: no body is called only by what it is.
    """
    for k in range(1, len(words)):
        word = words[k][0]
        if word.istitle() and _ends_body(word) and _is_body(" ".join(one[0] for one in words[:k])):
            return words[k - 1].end()
    return end


def _ends_body(word: str) -> bool:
    lowered = word.lower()
    return lowered in HEADLINE_VERBS or lowered in BETWEEN - IN_BODIES or _is_verb(lowered, active=False)


def _is_body(name: str) -> bool:
    """Say whether words are a body without more: `KPU`, `Bank Tirta`, `Pemkab Liwa`, not `Koalisi`."""
    first, *rest = name.split(" ")
    if name in known_bodies() or name.lower() in organisation_kinds() or BODY_WORD.match(first.lower()):
        return True
    heads = load_words("organisation_heads.txt")
    alone = first.isupper() or first in ("Pemerintah", "Polisi")
    return alone or (bool(rest) and first.lower() in heads)


@cache
def is_no_part(word: str) -> bool:
    """Say whether a word in a headline is never a part of a person's name: `Ditangkap`, `Bakal`, `Akui`."""
    lowered = word.lower()
    return lowered in HEADLINE_VERBS or lowered in BETWEEN or _is_verb(lowered, active=True)


def _is_verb(word: str, *, active: bool) -> bool:
    """Say whether a word is a verb by its shape and by what is left of it: `ditangkap`, `gantikan`."""
    known = (load_words("first_names.txt"), load_words("organisation_heads.txt"), word_set("nouns_with_di"))
    if name_scores().get(word, 0.0) > 0 or any(word in words for words in known):
        return False
    common = load_words("common_words.txt")
    if passive := PASSIVE.fullmatch(word):
        stems = (passive[1].removesuffix(one) for one in PASSIVE_ENDS if word.endswith(one))
        return word in common or word in HEADLINE_WORDS or any(one in common for one in stems)
    if bare := BARE.fullmatch(word):
        return len(word) > 6 and (bare[1] in common or word in HEADLINE_WORDS)
    return active and ACTIVE.fullmatch(word) is not None and word in common and len(word) > 7


def without_headline(text: str, span: tuple[int, int], *, at_head: bool) -> tuple[int, int]:
    """Cut a headline's other words off a name: `Bagas Marah soal Banjir`, `Senyum Sinta Ayu`.

    They are common words or headlines' verbs, behind the name in a headline or where a sentence begins with
    it, and the name stands without them more often.
    """
    start, end = span
    words = text[start:end].split(" ")
    if len(words) < 2 or "," in text[start:end]:
        return span
    first = next((k for k, word in enumerate(words) if not _is_of_headline(word)), 0)
    kept = len(words)
    at_head = at_head or _is_headline(text, start)
    if at_head:
        while kept > first + 1 and _is_hardly_name(words[kept - 1]):
            kept -= 1
    if at_head or text[:start].endswith(", "):
        kept = next((k for k in range(first + 1, kept) if _is_of_headline(words[k])), kept)
    name = " ".join(words[first:kept])
    if text.count(name) - text.count(text[start:end]) < text.count(text[start:end]):
        return span
    start += len(" ".join([*words[:first], ""]))
    return start, start + len(name)


def _is_headline(text: str, start: int) -> bool:
    """Say whether a stretch stands in a line of its own without a stop, or behind `Baca juga:`."""
    begin = text.rfind("\n", 0, start) + 1
    line = text[begin : (text + "\n").index("\n", start)].rstrip()
    if line and len(line) < LONGEST_HEADLINE and line[-1] not in '.,;"”':
        return True
    return POINTER.search(text, max(begin, start - LONGEST_HEADLINE), start) is not None


def _is_hardly_name(word: str) -> bool:
    """Say whether a word is common and hardly ever a part of a name."""
    return word.lower() in load_words("common_words.txt") and name_scores().get(word.lower(), 0.0) < 0


@cache
def is_common(word: str) -> bool:
    """Say whether a word is common and no part of a name: `Kasus`, `Tangis`."""
    return _is_hardly_name(word) and name_scores()[word.lower()] <= PLACE


def _is_of_headline(word: str) -> bool:
    """Say whether a word is surely no part of a name: `Gugat`, `Ditolak`, `Sosok`, `Persiapkan`."""
    verb = len(word) > 6 and word.endswith("kan") and name_scores().get(word.lower(), 0.0) <= 0
    return verb or word.lower() in HEADLINE_WORDS or is_common(word)
