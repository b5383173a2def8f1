"""Says how much words in capitals look like a person's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ..lexicon import known_bodies, load_rows, load_words, name_scores, word_set
from ..tokens import Tok

NAME_PARTICLES = word_set("name_particles")
BALINESE = word_set("balinese")
BALINESE_FIRST = frozenset(
    ("cok", "cokorda", "desak", "gst", "i", "i.g.n", "ida", "ngakan", "ni", "pande", "tjok")
)
# `FX Wira` is Fransiskus Xaverius Wira.
SAINTS = frozenset(("fx",))
OFFICE_WITHIN = 40  # code points before a name
# Before the names of nobles of Lombok: a common word, too.
NOBLE = "lalu"
# Roles that are names or parts of names as well: `Raja`, `Putra`.
ROLES_IN_NAMES = word_set("roles_in_names")
# Roles that are last or middle names as well: `Rahman Hakim Wijaya`.
SURNAMES_TOO = frozenset(("hakim", "perdana", "rais"))
# Short forms of bodies: `Kemendukbangga`, `Polrestro`, `Dishub`.
BODY_WORD = re.compile(
    r"^(?:kemen(?!angan)|kem(?:dag|dik|han|hub|kes|kominfo|ris|sos|tan)|polres|polda|polsek|pemko|pemka[bp]|pempro|ditres|ditjen|ditlan|ditpol|kanwil|kanim|kesbang|satres"
    r"|satlan|dekranas|dikpora|setda|setwan"
    r"|dis(?:bud|bun|dag|dik|duk|hub|hut|komin|kop|lut|nak|par|perin|perkim|por|pus|tan|trans)|din(?:kes|sos)"
    r"|bapp|bkps|dpmp|dpup)\w*$"
)
# `Kepala Disperindag Babel`
REGIONS_IN_SHORT = word_set("regions_in_short")
# Nouns with a prefix and an ending: `Perkeretaapian`, `Ketenagalistrikan`. Nobody is called so.
NOUN_SHAPE = re.compile(r"^(?:ke|pe(?:l|m|n|ng|ny|r)?)[a-z]{5,}an$")
LONGEST = 6  # words of a name
# Words written as one, addresses, degrees: `PicMix`, `Kompas.com`, `SpPD-KGEH`; not `McKay`, `D'Angelo`.
IN_ONE_WORD = re.compile(r"(?<!\bMc)(?<!\bMac)(?<!\bD[ei])(?<!\bL[ae])(?<=[a-z])[A-Z]|\.[a-z]{2,}")
# How much a word looks like a part of a name.
COMMON, UNKNOWN, ACRONYM, OFFICE = -2.0, 0.6, -3.0, -4.0
SAID_ELSEWHERE = 4.0
KNOWN_NAME = 3.0


@cache
def people_by_initials() -> frozenset[str]:
    """Return the initials by which well-known people go: `AHY`."""
    return frozenset(row[1] for row in load_rows("nicknames.tsv") if row[0] == "PER" and row[1].isupper())


@cache
def _people_of_list() -> frozenset[str]:
    """Return the names of common words by which well-known people go: `Dalai Lama`, `Bima Arya`."""
    return frozenset(row[1] for row in load_rows("nicknames.tsv") if row[0] == "PER" and " " in row[1])


def is_of_list(one: Tok, other: Tok) -> bool:
    """Say whether two words are how somebody well known is called: `Bima Arya`, though Bima is a town."""
    return f"{one.text} {other.text}" in _people_of_list()


def looks_like_name(tok: Tok, called: frozenset[str]) -> float:
    """Return how much a word in capitals looks like a part of a person's name: above 0, more yes than no."""
    word = tok.lower
    letters = re.sub(r"\W", "", tok.text)
    if word in called and not (len(letters) > 1 and letters.isupper()):
        return SAID_ELSEWHERE
    if len(letters) == 1:
        return 0.3
    if word in ROLES_IN_NAMES:
        return 0.3
    if word in SAINTS:
        return KNOWN_NAME
    office = word in load_words("roles.txt") or word in load_words("organisation_heads.txt")
    if office or word in REGIONS_IN_SHORT or BODY_WORD.match(word) or NOUN_SHAPE.match(word):
        return OFFICE
    if letters in people_by_initials():
        return SAID_ELSEWHERE
    if "/" in tok.text:
        return OFFICE  # `Pangdam III/Tirta`
    if IN_ONE_WORD.search(tok.text):
        return ACRONYM  # `Manajer AirTirta`
    if letters.isupper() and not letters.isdigit():
        return ACRONYM if len(letters) > 2 or letters in known_bodies() else ACRONYM / 2
    return _counted(word)


def is_name_word(word: str) -> bool:
    """Say whether a word in lower case may well be a part of a name: not `angkat`, `bicara`."""
    return _counted(word) > COMMON


def _counted(word: str) -> float:
    score = name_scores().get(word)
    if score is not None:
        return score
    if word in load_words("first_names.txt"):
        return 1.0
    return COMMON if word in load_words("common_words.txt") else UNKNOWN


def is_first_name(text: str, start: int, word: str) -> bool:
    """Say whether a role is a first name, as the office stands before: `Ketua Umum X, | Ratu Wira`.

    Not `Istri Raja Bagas, Ratu Sinta`.
    """
    if word not in ROLES_IN_NAMES:
        return False
    office, comma, between = text[max(0, start - OFFICE_WITHIN) : start].rpartition(",")
    words = office.rpartition(",")[2].split()
    titled = {one.lower() for one in words if one.istitle()} & load_words("roles.txt")
    return bool(comma and between == " " and titled) and titled.isdisjoint(ROLES_IN_NAMES | word_set("kin"))


def is_whole_name(toks: Sequence[Tok], called: frozenset[str]) -> bool:
    """Say whether words in capitals look like one person's name from the first to the last."""
    words = [tok for tok in toks if tok.is_word and (tok.capital or tok.lower not in NAME_PARTICLES)]
    if not words or len(words) > LONGEST:
        return False
    if len(words) > 1 and " ".join(tok.text for tok in words) in _people_of_list():
        return True
    looks = [
        UNKNOWN if i and tok.lower in SURNAMES_TOO else looks_like_name(tok, called)
        for i, tok in enumerate(words)
    ]
    return sum(looks) > 0 and looks[0] > -1 and not any(a < -2 and b < -2 for a, b in pairwise([0.0, *looks]))
