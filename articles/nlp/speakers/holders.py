"""Says who holds the role that words call: `Kapolres`, `sang sutradara`, `Pelatih asal Spanyol itu`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..entities.entities import Entity
from ..kinds import COLLECTIVES, DEMONSTRATIVES, is_organisation_head, is_role
from ..lexicon import full_names, load_words, short_roles
from ..roles.person_words import OFFICES, role_words
from ..tokens import Tok
from .speaker_words import PARTIES, is_known

# In short forms: `Kadisdik`.
ODD_PIECES = {"dinas": "dis", "kepala": "ka"}
LONGEST = 8  # words up to `itu`
# Offices in one word: `Kajari`, `Mendikdasmen`, `Wakapolres`; not `kader`, `mentor`.
BLENDED = re.compile(
    r"^(?:wa)?(?:dan|dir|ka|men|pang|sek)"
    r"(?!antu|der$|eksi|eran|isar|kak$|kek$|nselir|rateka|rd|rtunis|ryawa|sir$|teri$|tor$)[a-z]+$"
)


def is_office(word: str) -> bool:
    """Say whether a word in lower case is or begins an office that one person holds: `kepala`, `kajari`."""
    blended = bool(BLENDED.match(word)) and word in load_words("roles.txt")
    return word in OFFICES or word in short_roles() or blended


def has_role(text: str, person: Entity, words: set[str]) -> bool:
    """Say whether somebody holds the role that these words call."""
    return any(_is_role_of(words, text[start:end]) for start, end in person.roles)


def _is_role_of(words: set[str], role: str) -> bool:
    """Say whether all words of a role are words of another, or short for them: `Menteri LH`, `Mendikbud`.

    Or what it is short for: `Kepala Badan Gizi Nasional` is the `Kepala BGN`.
    """
    whole = [word for word in re.findall(r"[^\W_]+", role.lower()) if word != "dan"]
    initials = "".join(word[0] for word in whole)
    return all(
        (len(word) in (2, 3) and word in initials) or is_blend(word, whole) or _is_police(word, whole)
        for word in words - role_words(role) - _spelt_out(words, role)
    )


def _is_police(word: str, whole: Sequence[str]) -> bool:
    """Say whether a word means the police of a town, however large: `Polres`, of a `Kapolrestabes`."""
    return word == "polres" and any(word in one for one in whole)


def _spelt_out(words: set[str], role: str) -> set[str]:
    """Return those of the words that are the full name of a body which stands in a role by its short form."""
    full = (full_names().get(word, "").lower().split() for word in re.findall(r"[^\W_]+", role))
    return {word for name in full if words >= {*name} for word in name}


def is_blend(word: str, whole: Sequence[str]) -> bool:
    """Say whether a word is made of pieces of others in their order: `mendikbud`, `kadinkes`, `kominfo`.

    One piece may be of two letters, the others are of three to five.
    """
    return len(word) > 4 and _is_of_pieces(word, whole, short=True, least=2)


def _is_of_pieces(rest: str, whole: Sequence[str], *, short: bool, least: int) -> bool:
    """Say whether the rest of a blend is made of pieces of these words, of so many at the least."""
    if not rest:
        return least <= 0
    for i, word in enumerate(whole):
        for length in range(5, 1 if short else 2, -1):
            piece = rest[:length]
            odd = ODD_PIECES.get(word) == piece
            fits = len(piece) == length and (odd or piece in word)
            still = short and (odd or length > 2)
            if fits and _is_of_pieces(rest[length:], whole[i + 1 :], short=still, least=least - 1):
                return True
    return False


def of_kind(text: str, people: Sequence[Entity], head: str, before: int) -> Entity | None:
    """Return whom `menteri termuda itu` means: the one person so far whose role begins with that word."""
    found = [
        one
        for one in people
        if any(end <= before and text[start:end].lower().split()[0] == head for start, end in one.roles)
    ]
    return found[0] if len(found) == 1 else None


def holder_of(text: str, people: Sequence[Entity], toks: Sequence[Tok]) -> Entity | None:
    """Return who of an article is meant at the head of a clause: `Kapolres lantas …`, `Pelatih itu …`."""
    if is_known(toks):
        return _one_called(text, people, toks[1:2])
    if not toks or not is_role(toks[0]) or toks[0].lower in COLLECTIVES | PARTIES:
        return None
    pointer = next((k for k, tok in enumerate(toks[:LONGEST]) if tok.lower in DEMONSTRATIVES), None)
    if pointer is not None and all(tok.is_word for tok in toks[:pointer]):
        called = _one_called(text, people, toks[:pointer])
        return called or of_kind(text, people, toks[0].lower, toks[0].start)
    end = next((k for k, tok in enumerate(toks) if not (tok.capital and tok.is_word)), len(toks))
    office = is_office(toks[0].lower) or (end > 1 and is_organisation_head(toks[1]))
    return _one_called(text, people, toks[:end]) if end and office else None


def _one_called(text: str, people: Sequence[Entity], toks: Sequence[Tok]) -> Entity | None:
    """Return the one person named before who holds the role of these words."""
    words = role_words(text[toks[0].start : toks[-1].end])
    found = [one for one in people if one.first < toks[0].start and has_role(text, one, words)]
    return found[0] if words and len(found) == 1 else None
