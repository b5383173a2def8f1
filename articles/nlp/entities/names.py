"""When two names are one name: across articles, names join where their joining names are equal.

A joining name is the name without titles, ranks and degrees (`Komjen Pol (Purn) Drs. H. Budi W., S.H.`),
without the legal form and the short form in brackets of an organisation, short and familiar names of the
lists spelt out. Nothing is guessed: `M. Nuh` and `Mohammad Nuh` are two names, a pair that `folded` finds.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ..lexicon import load_rows, load_words, phrases, short_roles

NAME_CHARACTERS = 300
BRACKETED = re.compile(r"\s*\([^)]*\)")
SHORT_IN_BRACKETS = re.compile(r"^(?P<full>[^()]+\S)\s*\((?P<short>[A-Za-z][\w.&/-]{1,24})\)$")
LEGAL_FORMS = frozenset({"pt", "cv", "tbk", "persero", "perum", "ud"})
HEADS_OF_STATE = frozenset({"presiden", "presiden ri", "wakil presiden", "perdana menteri"})
SHORTEST_HEAD = 3  # letters of a short form that is spelt out before other words


def normalise_name(name: str) -> str:
    """Return `name` without case, accents, punctuation and double spaces."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", plain))[:NAME_CHARACTERS]


def joining_name(kind: str, name: str) -> str:
    """Return what equality of names across articles means for `name` of a PER, ORG or LOC."""
    written = normalise_name(name)
    if full := _known(kind).get(written):
        return full
    if kind == "PER":
        plain = normalise_name(without_titles(name)) or written
    elif kind == "ORG":
        plain = _organisation(name) or written
    else:
        return written
    return _known(kind).get(plain, plain)[:NAME_CHARACTERS]


def without_titles(name: str) -> str:
    """Return a person's name without what stands before and behind it; as it is when nothing is left."""
    head, _, tail = BRACKETED.sub(" ", name).partition(",")
    words = head.split()
    first, last = 0, len(words)
    while length := _title_at(words, first):
        first += length
    shouted = head.isupper()  # `JACK MA` has no degree
    while last > first + 1 and _is_degree(words[last - 1], shouted=shouted):
        last -= 1
    if first < last:
        return " ".join(words[first:last])
    return without_titles(tail) if tail.strip() else name


def is_full(kind: str, joining: str) -> bool:
    """Say whether a joining name may stand for one person across articles: one word of a person may not.

    Those that the list of nicknames knows may: few people are called `Soekarno`.
    """
    return kind != "PER" or " " in joining or joining in _famous()


def short_form(name: str) -> tuple[str, str] | None:
    """Return (full, short) of `Komisi Pemberantasan Korupsi (KPK)`, or None."""
    match = SHORT_IN_BRACKETS.match(name.strip())
    return (match["full"], match["short"]) if match else None


def role_key(role: str, affiliation: str) -> str:
    """Return what equality of printed roles means: short forms spelt out (`Menkeu`), the body by its name."""
    short = short_roles()
    words = " ".join(short.get(word, word) for word in normalise_name(role).split())
    body = joining_name("ORG", affiliation) if affiliation else ""
    return f"{words[:NAME_CHARACTERS]}|{body}"


def is_telling(key: str) -> bool:
    """Say whether few people at one time have the role: of a body, of a ministry, at the head of a state."""
    role, _, body = key.partition("|")
    return bool(body) or role.startswith("menteri ") or role in HEADS_OF_STATE


def folded(joining: str) -> str:
    """Return a name as it sounds: old and new spellings, `Moh.` and `Muhammad`, doubled letters are one.

    Two names that fold into one are looked at by a person; they are not joined.
    """
    variants, spellings = _variants(), _spellings()
    words = []
    for word in joining.split():
        word = variants.get(word, word)
        for written, sound in spellings:
            word = word.replace(written, sound)
        word = re.sub(r"(.)\1+", r"\1", word)
        if word:
            words.append(word)
    return " ".join(words)


def _organisation(name: str) -> str:
    words = _without_legal_form(normalise_name(BRACKETED.sub(" ", name))).split()
    for length in (2, 1):
        head = " ".join(words[:length])
        if len(words) > length and len(head) >= SHORTEST_HEAD and head in _branching():
            words = [*_known("ORG")[head].split(), *words[length:]]
            break
    plain = " ".join(words)
    ends = (end for end in (" ri", " republik indonesia") if _ends(plain, end))
    return plain.removesuffix(next(ends, ""))


def _without_legal_form(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0] in LEGAL_FORMS:
        words.pop(0)
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return " ".join(words)


def _ends(plain: str, end: str) -> bool:
    """Say whether `DPR RI` is the same body without its end; `Bank Rakyat RI` is nothing known."""
    return plain.endswith(end) and plain.removesuffix(end) in _full_names()


def _title_at(words: list[str], first: int) -> int:
    """Return how many words from `first` are a title or rank; the last word of a name is none."""
    lowered = [word.lower() for word in words[first : first + 3]]
    for rank in phrases("rank_phrases"):
        if tuple(lowered[: len(rank)]) == rank:
            return len(rank)
    titles = load_words("honorifics.txt")
    return int(bool(lowered) and (lowered[0] in titles or lowered[0].rstrip(".") in titles))


def _is_degree(word: str, *, shouted: bool) -> bool:
    marked = "." in word or (sum(char.isupper() for char in word) > 1 and not shouted)
    return marked and word.lower().rstrip(".") in load_words("degrees.txt")


@cache
def _known(kind: str) -> dict[str, str]:
    """Return {short or familiar name: full name}, both normalised."""
    known = {
        normalise_name(row[1]): normalise_name(row[2]) for row in load_rows("nicknames.tsv") if row[0] == kind
    }
    if kind == "ORG":
        for row in load_rows("organisations.tsv"):
            short, full = normalise_name(row[0]), _without_legal_form(normalise_name(row[1]))
            if short != full:
                known.setdefault(short, full)
        for short, full in list(known.items()):
            bare = full.removesuffix(" republik indonesia")
            if bare != full and bare in known.values():
                known[short] = bare
    return known


@cache
def _branching() -> frozenset[str]:
    """Return the short forms that stand before a place or field: `Polda Metro Jaya`, `DPRD Kota Solo`."""
    return frozenset(
        normalise_name(row[0]) for row in load_rows("organisations.tsv") if row[2:] == ["agency"]
    )


@cache
def _famous() -> frozenset[str]:
    return frozenset(_known("PER").values())


@cache
def _full_names() -> frozenset[str]:
    return frozenset(_known("ORG").values())


@cache
def _variants() -> dict[str, str]:
    return {row[0]: row[1] if len(row) > 1 else "" for row in load_rows("name_variants.tsv")}


@cache
def _spellings() -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in load_rows("spellings.tsv")]
