"""Finds where a person's name begins behind a role: `Bupati Tulangbawang | Winarti`.

Nothing but the words tells: both are in capitals. Each way of parting them has a score: the sum of what
the words look like (counted in news, name_words.tsv), of what the article says elsewhere (`kata Winarti`), of
places and titles that end right there, and of how long names are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from ..document import MentionKind
from ..lexicon import load_words, name_scores, phrases, places, word_set
from ..tokens import ABBREVIATIONS, Tok
from .name_looks import (
    BALINESE,
    BALINESE_FIRST,
    KNOWN_NAME,
    LONGEST,
    NAME_PARTICLES,
    NOBLE,
    ROLES_IN_NAMES,
    SAID_ELSEWHERE,
    UNKNOWN,
    is_of_list,
    looks_like_name,
)
from .place_ends import ORGANISATION_TAILS, PLACE_BEFORE, by_places
from .role_end import field_end, memorial_end, office_end, pesantren_end

RANKS = phrases("rank_phrases")
# A place follows: `Desa`, `Pekon`.
PLACE_MARKERS = word_set("place_markers")
# At least one more word belongs to a body that begins with these: `PT`, `Yayasan`.
OPEN_HEADS = word_set("open_heads")
COMPANY_ROLES = word_set("company_roles")
PLAYERS = word_set("players")
# No market of that name: `Analis pasar | Bagas Wira`.
OF_MARKETS = frozenset(("analis", "pelaku", "pengamat", "praktisi"))
# Whose affairs: `Menteri Luar Negeri`, `Dirjen Perdagangan Dalam Negeri`.
AFFAIRS = frozenset(("dalam", "luar"))
# Behind these a company mostly stands, if the word is unknown: `Direktur Tirtabond | Bagas Wira`.
COMPANY_FOLLOWS = frozenset(("analis", "direktur", "ekonom", "gm", "komisaris", "manager", "manajer"))
PLACE_FOLLOWS = word_set("of_territory") | word_set("owners")
# How many words a name has, and how likely that is.
LENGTHS = {1: -0.4, 2: 0.6, 3: 0.4, 4: 0.0, 5: -0.8}
# A name of one word may as well be the end of a longer one: people are called by their last name too.
CALLED_START, CALLED_ALONE = 3.2, 1.2
TITLE_BEFORE, INITIAL_BEFORE = 9.0, -5.0
TAGGED_START = 2.5
TAGGED_WHOLE = 1.5
TAGGED_INSIDE = 0.5
TAGGED_END_OF_BODY = 1.0
TAGGED_OTHERWISE = -1.0
AFTER_MARKER = -3.0
NO_NAME, UNLIKELY = -0.5, 2.0
# Behind `Bupati`, `CEO` the place or the company comes first, above all where the word is no known name.
NO_PLACE, UNKNOWN_PLACE = -1.5, -6.0

KindAt = Callable[[int, int], MentionKind | None]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words of a role and of the name that may follow it; those before `first` belong to the role."""

    toks: Sequence[Tok]
    first: int
    called: frozenset[str]
    home: frozenset[tuple[str, ...]]
    kind_at: KindAt
    is_title: Callable[[Tok], bool]

    def kind(self, i: int) -> MentionKind | None:
        """Return what the tagger takes the word at i for, None before the first word."""
        return self.kind_at(self.toks[i].start, self.toks[i].end) if i >= 0 else None


def name_start(
    toks: Sequence[Tok],
    first: int,
    called: frozenset[str],
    kind_at: KindAt,
    is_title: Callable[[Tok], bool],
    *,
    home: frozenset[tuple[str, ...]] = frozenset(),
    alone: Set[str] = frozenset(),
    begins_body: Callable[[Tok], bool],
    unlikely: bool = False,
) -> int | None:
    """Return the index in toks of the first word of the name at the end of a role, None where there is none.

    toks[:first] belong to the role. A title (`Kompol`) in front of the name is no part of it. `home`: places
    of the article. `alone`: words that the tagger saw alone elsewhere; `begins_body`: whether
    a body's name begins with a word elsewhere. `unlikely`: the role is one of many
    (`warga …`), behind which a place is likelier.
    """
    end = len(toks)
    if _is_pope(toks):
        return 0
    first = max(first, office_end(toks), pesantren_end(toks), memorial_end(toks, home))
    first = max(first, field_end(toks, lambda tok: looks_like_name(tok, called) >= KNOWN_NAME))
    phrase = _Phrase(toks, first, called, home, kind_at, is_title)
    looks = _looks(phrase)
    without = (UNLIKELY if unlikely else NO_NAME) - sum(looks[first:])
    choices = [(without, end)]
    choices += [(_score(phrase, looks, k), k) for k in range(first, end) if _may_begin(phrase, k)]
    k = max(choices, key=lambda one: (one[0], -one[1]))[1]
    particle = first < k < end and toks[k - 1].lower in NAME_PARTICLES
    if particle and toks[k - 1].capital and not toks[k - 1].text.isupper():
        # `Ketua Bidang Hukum Al Muzammil`, but `Humas TNI AL Sinta`
        k -= 1
    if _begins_company(phrase, k, alone) or _begins_body(phrase, looks, k, begins_body):
        k += 1
    return k if k < end else None


def _is_pope(toks: Sequence[Tok]) -> bool:
    """Say whether words are how a pope is called, who goes by `Paus` alone too: `Paus Fransiskus`."""
    name = [tok for tok in toks[1:] if tok.is_word]
    return toks[0].text == "Paus" and 0 < len(name) < 4 and all(tok.capital for tok in name)


def _begins_company(phrase: _Phrase, k: int, alone: Set[str]) -> bool:
    """Say whether the word at k is the company: `CEO Tirtapay | Sinta Ayu`, called Sinta elsewhere."""
    toks, called = phrase.toks, phrase.called
    if len(toks) - k < 3 or not any(tok.lower in COMPANY_ROLES for tok in toks[:k]):
        return False
    known = toks[k].lower in load_words("first_names.txt") or name_scores().get(toks[k].lower, 0.0) > 0
    return not known and toks[k].lower in called | alone and toks[k + 1].lower in called


def _begins_body(phrase: _Phrase, looks: Sequence[float], k: int, begins_body: Callable[[Tok], bool]) -> bool:
    """Say whether the word at k is a body or a place named elsewhere: `Manajer Humas AirTirta | Sinta Ayu`.

    Behind a role in a club anything may be the name: `Pelatih Levora | Henning Buer`.
    """
    if len(phrase.toks) - k < 3 or looks[k] > UNKNOWN:
        return False
    club = any(tok.lower in PLAYERS for tok in phrase.toks[:k])
    return (club or min(looks[k + 1 :]) > 0) and begins_body(phrase.toks[k])


def _looks(phrase: _Phrase) -> list[float]:
    """Return how much each word looks like a part of the name: 0 for the role and for small words."""
    looks = [0.0] * len(phrase.toks)
    for i in range(phrase.first, len(phrase.toks)):
        if phrase.toks[i].is_word and phrase.toks[i].capital:
            looks[i] = _look(phrase, i, before=looks[i - 1])
    return looks


def _look(phrase: _Phrase, i: int, *, before: float) -> float:
    """Return how much the word at i looks like a part of the name here; `before`: the word before it."""
    toks, tok = phrase.toks, phrase.toks[i]
    if i + 2 < len(toks) and toks[i + 1].lower == tok.lower and tok.lower in places():
        # `Menteri Pertahanan Israel | Israel Katz`
        return NO_PLACE
    beside = {one.lower for one in (*toks[max(phrase.first, i - 1) : i], *toks[i + 1 : i + 2])}
    if any(is_of_list(*pair) for pair in pairwise(toks[max(0, i - 1) : i + 2])):
        return SAID_ELSEWHERE
    if tok.lower == NOBLE and i + 1 < len(toks) and toks[i + 1].capital:
        return KNOWN_NAME
    if tok.lower in beside or (tok.lower in BALINESE_FIRST and not beside.isdisjoint(BALINESE)):
        return SAID_ELSEWHERE  # `Karo Karo`
    look = looks_like_name(tok, phrase.called)
    following = toks[i + 1].lower if i + 1 < len(toks) else ""
    if tok.lower == "perdana" and i > phrase.first and following != "menteri":
        # `Analis Tirta Bagas Perdana`
        look = UNKNOWN
    if look >= SAID_ELSEWHERE:
        return look
    if (tok.lower,) in phrase.home:
        look = min(look, NO_PLACE)
    kind = phrase.kind(i)
    if kind in ("ORG", "LOC"):
        # `Tirta Bagas Wira` may be tagged as one place.
        look += TAGGED_OTHERWISE / 2 if phrase.kind(i - 1) == kind else TAGGED_OTHERWISE
    if i == len(toks) - 1 > phrase.first and tok.text.isupper() and len(tok.text) == 2:
        # `Bagas HN`, not `Menteri AS`
        of_body = tok.lower in places() or tok.lower == "ri" or before < NO_NAME
        look = look if of_body else 0.0
    # `Kapolres Bekasi Kota | Bagas Wira`
    town = i > 1 and toks[i - 1].lower == "kota" and toks[i - 2].lower in places()
    trade = i > 1 and toks[i - 1].lower == "pasar" and toks[i - 2].lower in OF_MARKETS
    # `Menteri Luar Negeri | Bagas Wira`
    affairs = i > 1 and toks[i - 1].lower == "negeri" and toks[i - 2].lower in AFFAIRS
    if i and toks[i - 1].lower in PLACE_MARKERS | OPEN_HEADS and not (town or trade or affairs):
        look += AFTER_MARKER
    return look


def _may_begin(phrase: _Phrase, k: int) -> bool:
    """Say whether the words from k on can be one name: capitals, particles inside, initials, no titles."""
    toks = phrase.toks
    if not (toks[k].is_word and toks[k].capital) or phrase.is_title(toks[k]) or toks[k].text == "RI":
        return False
    if (toks[k].lower,) in phrase.home and toks[k].lower not in phrase.called | load_words("first_names.txt"):
        return False
    if k and toks[k].lower in ("madya", "muda", "pertama") and phrase.is_title(toks[k - 1]):
        return False  # `Laksamana Muda`
    if any(a.text == "I" and b.text != "." and b.lower not in BALINESE for a, b in pairwise(toks[k:])):
        # `Ketua X Jilid I Bagas Wira`
        return False
    words = [tok for tok in toks[k:] if tok.is_word]
    if not all(map(_may_be_inside, toks[k:])) or all(len(tok.text) == 1 for tok in words):
        # `Kepala Dinas Tirta Sinta Ayu | N.`
        return False
    titled = (tok.lower not in ROLES_IN_NAMES and len(tok.text) > 2 and phrase.is_title(tok) for tok in words)
    return len(words) <= LONGEST and not any(titled)


def _may_be_inside(tok: Tok) -> bool:
    return tok.capital or tok.lower in NAME_PARTICLES or (not tok.is_word and tok.text in ".'’‘\"“”-")


def _score(phrase: _Phrase, looks: Sequence[float], k: int) -> float:
    """Return how much says that the name begins at k."""
    length = sum(tok.is_word for tok in phrase.toks[k:])
    score = sum(looks[k:]) - sum(looks[phrase.first : k]) + LENGTHS.get(length, -2.0)
    score += _by_word_before(phrase, k)
    score += by_places(phrase.toks, phrase.first, k, phrase.home)
    if phrase.toks[k].lower in phrase.called:
        score += CALLED_START if length > 1 else CALLED_ALONE
    before = phrase.toks[k - (2 if phrase.toks[k - 1].text == ")" else 1)].lower
    if length > 2 and before in PLACE_FOLLOWS:
        score += NO_PLACE if looks[k] >= 1 else UNKNOWN_PLACE
    elif length > 2 and before in COMPANY_FOLLOWS and looks[k] == UNKNOWN:
        score += UNKNOWN_PLACE
    return score + _by_tagger(phrase, looks, k)


def _by_word_before(phrase: _Phrase, k: int) -> float:
    """Return what a title, an initial or a bracket before k says for parting there."""
    toks, before = phrase.toks, k - 1
    while before >= 0 and not toks[before].is_word and toks[before].text == ".":
        before -= 1
    if before < 0:
        return 0.0
    lower = tuple(tok.lower for tok in toks[max(0, k - 4) : k])
    if any(lower[-length:] in RANKS for length in (4, 3, 2) if len(lower) > length):
        # `Kasat Lantas Tirta Komisaris Polisi | Hari Wira`
        return TITLE_BEFORE
    if phrase.is_title(toks[before]):
        # `Bili R Kaloh`, though R. is a title of nobles
        inside = toks[before].text == "R" and before > phrase.first and phrase.kind(before - 1) == "PER"
        return INITIAL_BEFORE if inside else TITLE_BEFORE
    numeral = toks[before].text == "I" and before == k - 1
    abbreviated = before < k - 1 and toks[before].lower in ABBREVIATIONS
    short = abbreviated or (len(toks[before].text) == 1 and not numeral)
    if (
        before >= phrase.first
        and short
        and toks[before].capital
        and (before > phrase.first or before < k - 1)
    ):
        # `Gatot S. | Dewa`, `Moh. | Dewa`: neither ends a role.
        return INITIAL_BEFORE
    return PLACE_BEFORE if toks[before].text == ")" else 0.0


def _is_tagged_whole(phrase: _Phrase, looks: Sequence[float], k: int) -> bool:
    """Say whether the tagger took all words from k on for a person, and the one before k is no name's.

    Not `Samuel Sekuritas Bagas Wira`.
    """
    words = [i for i in range(k, len(phrase.toks)) if phrase.toks[i].is_word]
    body = any(phrase.toks[i].lower in ORGANISATION_TAILS for i in words)
    whole = len(words) > 1 and all(phrase.kind(i) == "PER" for i in words)
    return whole and not body and (k <= phrase.first or looks[k - 1] <= 0)


def _by_tagger(phrase: _Phrase, looks: Sequence[float], k: int) -> float:
    """Return what the tagger's bounds say for parting before k."""
    here, before = phrase.kind(k), phrase.kind(k - 1)
    score = 0.0
    if here == "PER":
        score += TAGGED_START if before != "PER" else TAGGED_INSIDE
        if before != "PER" and _is_tagged_whole(phrase, looks, k):
            score += TAGGED_WHOLE
    if before in ("ORG", "LOC") and here not in ("ORG", "LOC"):
        score += TAGGED_END_OF_BODY
    return score
