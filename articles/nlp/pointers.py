"""Finds where a pointer to another article ends that runs on into the story without a stop.

`… kata Bagas. Baca juga: Warga Liwa Tolak Tambang Emas Bagas menambahkan, air sudah surut.` A title has
capitals but for its small words; what follows it begins with the last capitals before the first word
that has none, here `Bagas`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from .lexicon import load_json, load_words, name_scores

ANNOUNCED = re.compile(
    r"(?:^|(?<=[.!?\"”’)])\s?|(?<=\w)(?=Baca [Jj]uga\s?:))"
    r"(?P<words>Baca(?: [Jj]uga| [Pp]ula)?|BACA(?: JUGA)?|(?:Lihat|Simak) [Jj]uga)\s?:\s*",
    re.MULTILINE,
)
WORD = re.compile(r"[^\s\"“”]+")
# A title is over at a mark, a stop or the next pointer.
TITLE_END = re.compile(r"[\"“”\n]|[.!?](?=\s)|(?=Baca(?: [Jj]uga)?\s?:)")
LONGEST_TITLE = 200  # code points
FEWEST = 3  # words of a title
LONGEST_NAME = 4
LONGEST_OFFICE = 12  # words from an office to the end of its holder's name


def find_pointers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where pointers stand in a line, each from its first word to the end of its title."""
    for match in ANNOUNCED.finditer(text, start, end):
        first = match.end()
        stop = TITLE_END.search(text, first, end)
        over = stop.start() if stop else end
        words = list(WORD.finditer(text, first, min(over, first + LONGEST_TITLE)))
        small = next((i for i, word in enumerate(words) if _is_of_sentence(word[0])), len(words))
        begins = small if small == len(words) else _beginning(text, words[:small])
        if begins == len(words) or (begins < FEWEST and over == end):
            # `Baca juga: Warga Liwa tolak tambang` up to the end of the line
            begins = len(words) if over - first <= LONGEST_TITLE else 0
        if begins >= FEWEST or begins == len(words) > 0:
            yield match.start("words"), words[begins - 1].end()


def _is_of_sentence(word: str) -> bool:
    """Say whether a word stands in no title: in small letters, and none of a title's small words."""
    return word[0].islower() and word.strip(",:;()'’") not in _words("title_small")


def _beginning(text: str, words: Sequence[re.Match[str]]) -> int:
    """Return which of the words before the first of a sentence begins it, 0 where that is not clear."""
    last = len(words) - 1
    while last >= 0 and not words[last][0][0].isupper():
        last -= 1
    lowest = max(0, last - LONGEST_OFFICE)
    opening = [i for i in range(lowest, last + 1) if _bare(words[i]) in _words("begins_sentence")]
    if opening or last < 0:
        return opening[-1] if opening else 0
    name = _name_start(text, words, last)
    office = next((i for i in range(name, lowest, -1) if _is_office(words[i])), None)
    known = name == last and text.count(_bare(words[last])) > 1
    if office is None or (known and not _is_office(words[name])):
        return name
    while _is_office(words[office - 1]) and not words[office - 1][0].endswith(","):
        office -= 1
    before = office - 1 if words[office - 1][0] != "," else office - 2
    if words[office - 1][0].endswith(",") and name_scores().get(_bare(words[before]).lower(), 0.0) > 0:
        # `Sinta Ayu, Bidan Puskesmas Liwa mengatakan`
        return _name_start(text, words, before)
    return office


def _name_start(text: str, words: Sequence[re.Match[str]], last: int) -> int:
    """Return where a name begins that ends with a word: words that stand together elsewhere, or of names."""
    first = last
    for i in range(last - 1, max(0, last - LONGEST_NAME), -1):
        if words[i][0][-1] in ",:" or not words[i][0][0].isupper():
            break
        known = text.count(text[words[i].start() : words[last].end()]) > 1
        likely = name_scores().get(_bare(words[i]).lower(), 0.0) > 0 and not _is_office(words[i])
        if not known and not (likely and text.count(_bare(words[first])) < 2):
            break
        first = i
    return first


def _is_office(word: re.Match[str]) -> bool:
    return word[0][0].isupper() and _bare(word).lower() in load_words("roles.txt")


def _bare(word: re.Match[str]) -> str:
    return word[0].strip(",:;()'’")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_json("furniture.json")[name].split())
