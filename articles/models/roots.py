"""Roots of Indonesian words, for words that no text has shown yet: typed ones, and the lemmatiser's slips.

The lemmas of the archive come from the pipeline. Here are only candidates: whoever asks keeps those that
are lemmas of the archive. The sound changes (*menyapu* → *sapu*, *memukul* → *pukul*) are those of the
standard grammar, Tata Bahasa Baku Bahasa Indonesia, chapter 4.
"""

from __future__ import annotations

import re

SHORTEST = 3
PARTICLES = ("lah", "kah", "pun", "nya", "ku", "mu")
SUFFIXES = ("kan", "an", "i")
# What a prefix leaves behind, and the letters that it may have swallowed.
PREFIXES = (
    ("memper", ("",)),
    ("diper", ("",)),
    ("keter", ("",)),
    ("keber", ("",)),
    ("pember", ("",)),
    ("meny", ("s",)),
    ("peny", ("s",)),
    ("meng", ("", "k")),
    ("peng", ("", "k")),
    ("mem", ("", "p")),
    ("pem", ("", "p")),
    ("men", ("", "t")),
    ("pen", ("", "t")),
    ("ber", ("", "r")),
    ("bel", ("",)),
    ("ter", ("", "r")),
    ("per", ("",)),
    ("pel", ("",)),
    ("me", ("",)),
    ("pe", ("",)),
    ("be", ("",)),
    ("di", ("",)),
    ("ke", ("",)),
    ("se", ("",)),
)
VOWELS = "aeiou"


def possible_roots(word: str) -> list[str]:
    """Return what `word`, in lower case, may be made from, the least stripped first; without the word."""
    found: dict[str, None] = {}
    for stem in _without_particles(word):
        found[stem] = None
        for shorter in (stem, *_without_suffix(stem)):
            found[shorter] = None
            found |= dict.fromkeys(_without_prefix(shorter))
    halves = word.split("-")
    if len(halves) == 2 and halves[0] and halves[1].endswith(halves[0][-SHORTEST:]):
        found[halves[0]] = None
    return [root for root in found if root != word and len(root) >= SHORTEST]


def lemma_of(form: str, lemma: str) -> str:
    """Return the lemma to index: lower case, and without the g that the lemmatiser leaves of *peng-*.

    *pengusulan* comes as *gusul*, *pengaturan* as *gatur*; *penggunaan* is from *guna* and keeps it.
    """
    form, lemma = form.lower(), lemma.lower()
    if re.match(rf"peng[{VOWELS}]", form) and re.match(rf"g[{VOWELS}]", lemma):
        return lemma[1:]
    return lemma


def _without_particles(word: str) -> list[str]:
    found = [word]
    for stem in found:  # which grows: katanyalah, katanya, kata
        for particle in PARTICLES:
            if stem.endswith(particle) and len(stem) - len(particle) >= SHORTEST:
                found.append(stem.removesuffix(particle))
    return found


def _without_suffix(word: str) -> list[str]:
    return [
        word.removesuffix(suffix)
        for suffix in SUFFIXES
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST
    ]


def _without_prefix(word: str) -> list[str]:
    found = []
    for prefix, swallowed in PREFIXES:
        if word.startswith(prefix):
            rest = word.removeprefix(prefix)
            begins_with_vowel = rest[:1] in VOWELS
            found += [letter + rest for letter in swallowed if not letter or begins_with_vowel]
    return found
