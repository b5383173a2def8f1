"""Finds where a name begins behind words that the tagger took with it: `Esoknya | David`."""

from __future__ import annotations

import re

from ..document import MentionKind
from ..lexicon import load_words, name_scores, phrases, word_set
from ..speakers.name_looks import NOBLE, NOUN_SHAPE

# `Esoknya`, `Setibanya`
WITH_NYA = re.compile(r"(?:se)?(\w{3,})nya")
SHORTEST_OPENING, SHORTEST_NOUN = 4, 9  # letters
# `Miss Air 2016 | Sinta Ayu`
OF_YEAR = re.compile(r"(?P<title>[A-Z]\w+)(?: [A-Z]\w+){0,3} (?:19|20)\d\d (?=[A-Z])")
TITLES_OF_YEARS = word_set("titles_of_years")


def name_behind_opening(text: str, start: int, end: int, kind: MentionKind) -> int:
    """Return where a name at the head of a sentence begins: `Esoknya | David`, `Tetapi | Tirta News`.

    Behind a noun only a person's that stands without it too: `Penangkapan | Bagas`.
    """
    first, _, rest = text[start:end].partition(" ")
    noun = kind == "PER" and _is_noun_before(text, first, rest)
    if not rest[:1].isupper() or not (noun or _opens_sentence(first)):
        return start
    return start + len(first) + 1


def _opens_sentence(word: str) -> bool:
    """Say whether a word begins a sentence and no name: `Esoknya`, `Tetapi`; not `Sonya`, `Dan`."""
    lowered = word.lower()
    if not word.istitle() or len(word) < SHORTEST_OPENING or lowered in load_words("first_names.txt"):
        return False
    own = WITH_NYA.fullmatch(lowered)
    common = own is not None and own[1] in load_words("common_words.txt")
    opens = common or (lowered,) in phrases("connective_phrases")
    return opens and lowered != NOBLE and name_scores().get(lowered, 0.0) <= 0


def _is_noun_before(text: str, word: str, name: str) -> bool:
    """Say whether a word is a noun by its shape, and the name behind it stands alone: `Penangkapan`."""
    shaped = len(word) >= SHORTEST_NOUN and NOUN_SHAPE.match(word.lower()) is not None
    return shaped and text.count(name) > text.count(f"{word} {name}")


def name_behind_year(text: str, start: int, end: int) -> int | None:
    """Return where a name begins behind a title of a year taken with it: `Miss Air 2016 | Sinta Ayu`."""
    title = OF_YEAR.match(text, start, end)
    if title is None or title["title"].lower() not in TITLES_OF_YEARS:
        return None
    name = text[title.end() : end]
    return title.end() if all(word.istitle() for word in name.split()) else None
