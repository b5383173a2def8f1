"""Steps over what links a sentence to the one before it: `Namun`, `Selain itu`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ..kinds import begins_role
from ..lexicon import phrases
from ..speakers.name_looks import is_whole_name
from ..speakers.speaker_words import is_place
from ..tokens import Tok

# At the head of a sentence these link it to the one before and are no part of what is reported.
CONNECTIVES = phrases("connective_phrases")
LONGEST_CONNECTIVE = max(map(len, CONNECTIVES))


def connective_at(toks: Sequence[Tok], i: int, end: int) -> int:
    """Return how many tokens the connective at i takes, 0 for none."""
    for length in range(min(LONGEST_CONNECTIVE, end - i), 0, -1):
        if tuple(tok.lower for tok in toks[i : i + length]) in CONNECTIVES:
            return length
    return 0


def after_connectives(toks: Sequence[Tok], start: int, end: int) -> int:
    """Step over connectives and commas at the head of a clause; stay where nothing else is there."""
    start = start or after_dateline(toks, end)
    at = start
    while at < end:
        step = connective_at(toks, at, end)
        if not step and toks[at].marked is None and toks[at].text in ",–—-":
            step = 1
        if not step:
            return at
        at += step
    return start


def only_connectives(toks: Sequence[Tok], i: int) -> bool:
    """Say whether nothing but connectives stands before i."""
    at = after_dateline(toks, i)
    while at < i:
        step = connective_at(toks, at, i)
        if not step and toks[at].marked is None and not toks[at].is_word:
            step = 1
        if not step:
            return False
        at += step
    return True


def leads(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a cue at i opens its sentence, `masih` before it or not: `Masih kata dia, …`."""
    return only_connectives(toks, i - (i > 0 and toks[i - 1].lower == "masih"))


def after_dateline(toks: Sequence[Tok], end: int) -> int:
    """Step over `Jakarta (ANTARA) - ` at the head of a sentence, or `Liwa (Lampost.co)–`."""
    for j in range(1, min(end, 9)):
        if toks[j].marked is None and toks[j].text in "–—-" and parts_dateline(toks, j):
            if (j + 1 < len(toks) and toks[j - 1].lower == toks[j + 1].lower) or office_behind(toks, j):
                # `Kata - kata itu`
                return 0
            names = all(tok.capital or not tok.is_word for tok in toks[:j] if tok.marked is None)
            return j + 1 if names else 0
    return 0


def parts_dateline(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the dash at i stands apart or behind a medium in brackets: `Liwa (Lampost.co)–Bupati …`."""
    medium = i > 2 and toks[i - 1].text == ")" and "." in toks[i - 2].text.strip(".")
    return medium or text_gap(toks, i)


def office_behind(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a dash stands like a comma between a name and an office: `Bagas Wira - Direktur PT X`."""
    if not (0 < i < len(toks) - 1) or toks[i].text not in "–—-" or not text_gap(toks, i):
        return False
    name = list(takewhile(lambda tok: tok.capital or tok.text == ".", reversed(toks[max(0, i - 5) : i])))
    first = i - len(name)
    shouted = all(tok.text.isupper() for tok in name)
    whole = first == 0 or not toks[first - 1].is_word
    named = 1 < len(name) < 5 and whole and not shouted and not is_place(toks[first:i])
    return named and begins_role(toks[i + 1 :]) and is_whole_name(toks[first:i], frozenset())


def text_gap(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the dash at i, or the run of dashes there, stands apart from the words on both sides."""
    first = last = i
    while first > 0 and toks[first - 1].text in "–—-" and toks[first - 1].marked is None:
        first -= 1
    while last + 1 < len(toks) and toks[last + 1].text in "–—-" and toks[last + 1].marked is None:
        last += 1
    before = first > 0 and toks[first - 1].end < toks[first].start and not toks[first - 1].text.isdigit()
    return before and last + 1 < len(toks) and toks[last].end < toks[last + 1].start
