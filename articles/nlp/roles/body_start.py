"""Finds where a body begins in a role by what its first word is: a head, an acronym, a tagged name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..kinds import is_acronym, is_organisation_head, is_role, is_role_modifier
from ..lexicon import load_words, places, word_set
from ..speakers.name_finder import NameFinder
from ..speakers.name_looks import BODY_WORD, NOUN_SHAPE
from ..speakers.name_split import PLACE_MARKERS
from ..speakers.place_ends import COMPANY_TAILS
from ..speakers.speaker import NOT_PEOPLE
from ..tokens import Tok

# Whoever founded or owns something: all that follows is its name.
OWNERS = word_set("owners")
# What somebody owns or runs, whose own name follows: `pemilik warung X`.
HOUSES = word_set("houses")
# Parts of a body: behind them its own name may come.
UNITS = word_set("units")
# Behind the name of a company they tell which part of it: `KAI Daop 6 Yogyakarta`.
REGIONS = frozenset(("daop", "divre"))
# Boards of a body that has its own name behind them.
BOARDS = word_set("boards")
NOT_PLACES_OF_WORK = word_set("not_places_of_work")
# Words of a field of work in English roles: the company's name comes after them.
ROLE_FIELDS = word_set("role_fields")
# Roles of two words of which the second is a body elsewhere.
WHOLE_ROLES = frozenset((("pengurus", "pusat"), ("sekertaris", "perusahaan"), ("sekretaris", "perusahaan")))
# Which of the boards of a body it is.
LEVELS = frozenset(("anak", "besar", "cabang", "daerah", "pusat", "ranting", "wilayah"))
# Acronyms of a state or a number.
NO_ORGANISATIONS = word_set("no_organisations")


def place_of_work(inside: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where a body begins behind `di` or `dari`: whoever works there belongs to it.

    `Kepala Departemen Urologi di Rumah Sakit X`
    """
    for i in range(2, len(inside)):
        if (
            inside[i - 1].lower in ("di", "dari", "pada")
            and inside[i].capital
            and (is_no_place(inside[i]) or _ends_as_body(inside, i))
            and inside[i].lower not in NOT_PLACES_OF_WORK | {"fraksi"}
            and not (_is_short_place(inside[i:], names) and not is_organisation_head(inside[i]))
            and (" ".join(tok.lower for tok in inside[i : i + 2]) not in places() or _ends_as_body(inside, i))
        ):
            return i
    return None


def _is_short_place(words: Sequence[Tok], names: NameFinder) -> bool:
    """Say whether the tagger takes one or two words at the end of a role for a place."""
    return len(words) < 3 and names.kind_at(words[0].start, words[0].end) == "LOC"


def _ends_as_body(inside: Sequence[Tok], i: int) -> bool:
    """Say whether the words in capitals from i on end with a kind of body: `Florida Air University`."""
    end = next((k for k in range(i, len(inside)) if not inside[k].capital), len(inside))
    return end - i > 1 and inside[end - 1].lower in COMPANY_TAILS


def organisation_start(inside: Sequence[Tok], head: Tok, names: NameFinder) -> int | None:
    """Return where an organisation begins by what its first word is, behind the `head` of the role."""
    for i in _outside_brackets(inside):
        if (inside[i - 1] is head and _is_headed(head, inside[i])) or BODY_WORD.match(inside[i].lower):
            return i
        if _is_owned(head, inside[inside.index(head) + 1 : i], inside[i:]):
            return i
        if i < len(inside) - 2 and _is_board(inside[i], inside[i + 1]):
            return i
        if inside[i - 1] is head and is_youth(inside[i:]):
            return i
        if _is_role_word(inside, i) or _is_other_thing(inside, i):
            continue
        start = _outer_of_unit(inside, i, names)
        if start is None:
            start = _named_kind(inside, i) or _tagged(inside, i, names)
        if start is not None:
            return start
    return None


def _outside_brackets(inside: Sequence[Tok]) -> Iterator[int]:
    """Give the words behind the first one that stand in no brackets."""
    depth = 0
    for i, tok in enumerate(inside):
        depth += (tok.text == "(") - (tok.text == ")")
        if i > 0 and not depth and tok.is_word:
            yield i


def _is_board(tok: Tok, level: Tok) -> bool:
    """Say whether the board of a body begins its name: `Ketua | Pengurus Cabang Nahdlatul Ulama`."""
    return tok.text in ("Pengurus", "Pimpinan") and level.capital and level.lower in LEVELS


def is_youth(toks: Sequence[Tok]) -> bool:
    """Say whether a body of young people is named: `Pemuda Katolik`, not `Pemuda Desa X`."""
    named = len(toks) > 1 and toks[1].capital and toks[1].lower not in NOT_PLACES_OF_WORK
    return named and toks[0].text == "Pemuda"


def _is_headed(head: Tok, tok: Tok) -> bool:
    """Say whether one word names the body that somebody is the head of: `Kepala Bekraf`."""
    if head.lower != "kepala" or not tok.capital or is_role(tok):
        return False
    none = tok.lower in UNITS | ROLE_FIELDS | NOT_PLACES_OF_WORK | PLACE_MARKERS
    return not none and tok.lower not in load_words("common_words.txt") and is_no_place(tok)


def _is_owned(head: Tok, kind: Sequence[Tok], words: Sequence[Tok]) -> bool:
    """Say whether words name what somebody owns or runs: `Pemilik Warung X`, `pengelola penginapan X`."""
    if not kind:
        return head.lower in OWNERS and words[0].capital and not is_role(words[0])
    house = head.lower in OWNERS | {"pengelola"} and len(kind) == 1 and kind[0].lower in HOUSES
    return house and not kind[0].capital and all(tok.capital for tok in words)


def _is_role_word(inside: Sequence[Tok], i: int) -> bool:
    """Say whether a word tells the role itself or its field of work.

    `Pengurus Harian Yayasan X`, `Government Relations Gojek Group`, `Sekretaris Perusahaan X`
    """
    tok = inside[i]
    following = inside[i + 1] if i + 1 < len(inside) else None
    pair = (inside[i - 1].lower, tok.lower)
    if following is not None and pair in WHOLE_ROLES:
        return True
    if following is not None and pair == ("kepala", "sekolah"):
        # `Kepala Sekolah SDN 2 X`, `Wakil Kepala Sekolah Bidang Y SDN 2 X`
        return is_organisation_head(following) or is_acronym(following) or following.lower == "bidang"
    if following is not None and pair == ("koordinator", "pusat") and is_acronym(following):
        # `Koordinator Pusat | BEM Universitas X`, not `Koordinator Pusat Studi Air`
        return True
    if following is not None and i > 1 and tok.text == "Perusahaan":
        # `Direktur Penilaian Perusahaan | BEI`
        return is_organisation_head(following) or is_acronym(following)
    if (is_role(tok) and not is_organisation_head(tok)) or is_role_modifier(tok):
        return True
    later = inside[i + 1 :]
    return tok.lower in ROLE_FIELDS and any(is_organisation_head(one) or is_acronym(one) for one in later)


def _is_other_thing(inside: Sequence[Tok], i: int) -> bool:
    """Say whether a word that looks like a body is none: `Direktur Operasi III X`, `Kasatpol PP`."""
    tok, previous = inside[i], inside[i - 1].lower
    if tok.text.isupper() and tok.lower in NO_ORGANISATIONS:
        return True
    # `Direktur Pengembangan Pasar | Bank X`
    market = previous == "pasar" and is_organisation_head(tok)
    where = previous in NOT_PLACES_OF_WORK | {"bidang", "amerika"} and not market
    if where or tok.lower in NOT_PLACES_OF_WORK:
        return True
    if tok.text == "Bank" and _next_lower(inside, i) in ("i", "ii", "iii", "iv"):
        # `Direktur Pengawasan Bank II, Otoritas X`
        return True
    if tok.text == "PP" and previous in ("kasatpol", "satpol"):
        return True
    return tok.lower == "majelis" and _next_lower(inside, i) == "hakim"


def _outer_of_unit(inside: Sequence[Tok], i: int, names: NameFinder) -> int | None:
    """Return where the body begins that the unit or the board at inside[i] is a part of.

    `Ketua Dewan Pembina Yayasan X`, `Ketua Dewan Pengawas X`
    """
    if inside[i].lower in UNITS:
        outer = outer_body(inside, i) or _outer_name(inside, i, names)
        if outer is not None:
            return outer
    if inside[i].text != "Dewan" or _next_lower(inside, i) not in BOARDS:
        return None
    if (outer := outer_body(inside, i)) is not None:
        return outer
    named = i + 2 < len(inside) and inside[i + 2].capital and is_no_place(inside[i + 2])
    return i + 2 if named else None


def _named_kind(inside: Sequence[Tok], i: int) -> int | None:
    """Return where a body begins whose kind or acronym stands at inside[i].

    `Pimpinan Pusat Muhammadiyah`, `Pengurus Besar Nahdlatul Ulama`
    """
    tok, previous = inside[i], inside[i - 1].lower
    if tok.text == "Rumah" and _next_lower(inside, i) == "sakit":
        return i
    kind = is_organisation_head(tok) and previous != "non"
    # Not `pelatih timnas U-17`.
    acronym = is_acronym(tok) and is_no_place(tok) and sum(map(str.isalpha, tok.text)) > 1
    english = _is_english_body(inside, i) and tok.lower not in ROLE_FIELDS
    if kind or acronym or english or (tok.text == "bank" and i + 1 < len(inside)):
        return i - 1 if previous in ("pimpinan", "pengurus", "suku") and i > 1 else i
    return None


def _tagged(inside: Sequence[Tok], i: int, names: NameFinder) -> int | None:
    """Return where a body begins that the tagger found at inside[i]."""
    tok = inside[i]
    if tok.lower in ROLE_FIELDS and i + 1 < len(inside) and inside[i + 1].capital:
        # `Direktur | Utama Tirta Levora`
        return _within_tagged(inside, i, names)
    begins = any(start == tok.start for start, _, kind in names.names if kind == "ORG")
    if not (tok.capital and begins and names.kind_at(tok.start, tok.end) == "ORG"):
        return None
    fused = i + 1 < len(inside) and inside[i + 1].start == tok.end and is_acronym(inside[i + 1])
    if is_series(inside[i : i + 2]):
        return None
    if NOUN_SHAPE.match(tok.lower) and (outer := outer_body(inside, i)) is not None:
        # `Komisioner Pemantauan dan Penyelidikan Komnas HAM`
        return outer
    return i + 1 if fused else i


def _within_tagged(inside: Sequence[Tok], i: int, names: NameFinder) -> int | None:
    """Return where a body's name begins behind words of a field that the tagger took for its first ones."""
    behind_role = is_role(inside[i - 1]) or inside[i - 1].lower in ROLE_FIELDS
    if not behind_role or names.kind_at(inside[i].start, inside[i].end) != "ORG":
        return None
    later = range(i, len(inside))
    return next((k for k in later if inside[k].capital and inside[k].lower not in ROLE_FIELDS), None)


def is_series(toks: Sequence[Tok]) -> bool:
    """Say whether two words without a space between them are no body: `MotoGP`."""
    return len(toks) > 1 and toks[0].end == toks[1].start and toks[1].lower in NO_ORGANISATIONS


def _next_lower(inside: Sequence[Tok], i: int) -> str:
    """Return the next word in lower case, nothing at the end."""
    return inside[i + 1].lower if i + 1 < len(inside) else ""


def outer_body(inside: Sequence[Tok], i: int) -> int | None:
    """Return where the body begins that the unit at inside[i] is a part of: `Pusat Gempabumi BMKG`."""
    if not any(tok.capital and tok.is_word for tok in inside[i + 1 : i + 2]):
        return None
    depth = 0
    for k in range(i + 2, len(inside)):
        depth += (inside[k].text == "(") - (inside[k].text == ")")
        if depth or not inside[k].capital or inside[k].lower in UNITS or _is_listed(inside, k):
            continue
        acronym = is_acronym(inside[k]) and is_no_place(inside[k])
        if is_organisation_head(inside[k]) or acronym or _is_english_body(inside, k):
            return k
    return None


def _is_listed(inside: Sequence[Tok], k: int) -> bool:
    """Say whether inside[k] is one of the fields of a unit: `Bidang Protokol, Pers, dan Media`."""
    return inside[k - 1].text == "," and any(tok.lower == "dan" for tok in inside[k + 1 : k + 3])


def _is_english_body(inside: Sequence[Tok], k: int) -> bool:
    """Say whether an English name of a body begins at inside[k]: `Centre for Strategic Studies`."""
    return inside[k].capital and k + 1 < len(inside) and inside[k + 1].lower in ("for", "of")


def _outer_name(inside: Sequence[Tok], i: int, names: NameFinder) -> int | None:
    """Return where the one word stands that names whose unit begins at inside[i]: `Unit Air Levora`."""
    last = len(inside) - 1
    common = load_words("common_words.txt")
    field = inside[i + 1 : last]
    if (
        not inside[i].capital
        or not field
        or not all(tok.lower in common or tok.lower == "dan" for tok in field)
    ):
        return None
    tok = inside[last]
    named = tok.capital and tok.lower not in common and is_no_place(tok)
    return last if named and names.kind_at(tok.start, tok.end) == "ORG" else None


def is_no_place(tok: Tok) -> bool:
    """Say whether a word is no place, state, number or group of people."""
    return tok.lower not in places() and tok.lower not in NO_ORGANISATIONS and tok.lower not in NOT_PEOPLE
