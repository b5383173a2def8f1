"""Says whether words are a subject and a predicate without a verb: how many, where, how or what it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..kinds import DEMONSTRATIVES, is_animate
from ..lexicon import phrases, word_set
from ..speakers.speaker import PLURAL_PRONOUNS, PRONOUNS, SELF
from ..tokens import Tok
from .clause_words import STATES
from .clauses import REASONS
from .complement import takes_verb
from .told import MEASURES

# Of these a number is said: `korban tiga orang`, `harga telur kini Rp30.000`.
MEASURED = word_set("measured")
# `motif pembunuhan dendam pribadi`, `penyebab kebakaran korsleting listrik`
CAUSES = frozenset(("motif", "pemicu", "penyebab"))
# Of these a place is said: `lokasi kejadian di tepi sungai`.
PLACED = frozenset(("episentrum", "letak", "lokasi", "pusat", "titik"))
LEVELS = frozenset(("angka", "atas", "bawah", "kisaran", "level", "posisi", "rentang"))
# Of these a date is said: `puncak arus mudik pada 28 Maret`.
DATED = frozenset(("jadwal", "pelantikan", "pelaksanaan", "puncak"))
MONTHS = word_set("months")
AFTER_STATE = word_set("after_state")
# `putusan hakim angin segar bagi warga`
SAID_OF_THINGS = phrases("said_of_things")
# Nouns for people that say more of one: `pelaku warga Bekasi`, `tersangka residivis`.
ACCUSED = frozenset(("korban", "pelaku", "tersangka"))
ABOUT_PEOPLE = word_set("about_people")
THEY = PRONOUNS | PLURAL_PRONOUNS | SELF
NUMERALS = word_set("numerals")
ABOUT_NUMBERS = frozenset(("baru", "hampir", "hanya", "kini", "masih", "nyaris", "rata-rata", "sekitar"))
# A number may stand right behind these: `korban tiga orang`.
OFTEN_COUNTED = frozenset(("jumlah", "korban", "usia"))
CURRENCIES = ("rp", "us$", "$")
STOPS = DEMONSTRATIVES | {
    ",",
    "(",
    ".",
    ":",
    ";",
    "dari",
    "dengan",
    "kepada",
    "oleh",
    "sebagai",
    "terhadap",
    "yang",
}


def is_expected(toks: Sequence[Tok]) -> bool:
    """Say whether a level or a date is said of a thing: `pertumbuhan ekonomi di kisaran 5 persen`."""
    dated = _stem(toks[0]) in DATED and _at(toks, lambda k: _is_date(toks, k))
    return dated or _at(toks, lambda k: _is_level(toks, k))


def is_said_of(toks: Sequence[Tok]) -> bool:
    """Say whether a number, a place or what it is is said of a thing: `korban tiga orang`."""
    head = _stem(toks[0])
    theirs = toks[0].lower.endswith("nya") and len(toks) > 2
    if theirs and (toks[1].lower in REASONS or (_places(toks, 1) and not takes_verb(toks[0]))):
        # not `perbuatannya di depan penyidik`
        return True
    if toks[0].lower in THEY and len(toks) > 2:
        if toks[1].lower == "seorang":
            return True
        if toks[1].upos in ("ADJ", "NOUN", "NUM"):
            return not toks[1].capital
    if head in PLACED and _at(toks, lambda k: _places(toks, k)):
        return True
    if head in MEASURED and _at(toks, lambda k: _is_amount(toks, k)):
        return True
    if head in MEASURED and _is_amount_of_those(toks):
        return True
    if head in ACCUSED and len(toks) > 2 and toks[1].lower in ABOUT_PEOPLE:
        return True
    return is_expected(toks) or _at(toks, lambda k: _is_said_of_thing(toks, k))


def is_cause(toks: Sequence[Tok]) -> bool:
    """`menduga motif pembunuhan dendam pribadi`"""
    plain = all(tok.is_word and not tok.capital for tok in toks[:3])
    return _stem(toks[0]) in CAUSES and plain and 3 <= _stop(toks) == _end(toks)


def before_state(toks: Sequence[Tok], cue: str) -> int:
    """Return how many words a state is said of: `menegaskan TNI netral`, but not `… sikap netral`."""
    return 1 if cue == "memastikan" or is_animate(toks[:1]) else 2


def is_judged(toks: Sequence[Tok], after: int = 2) -> bool:
    """Say whether a state is said of a thing, with so many words before it: `kinerja dinas lamban`.

    It may stand before the thing: `wajar kritik mahasiswa`.
    """
    if toks[0].lower in STATES and len(toks) > 2:
        return toks[1].upos == "NOUN"
    return _at(toks, lambda k: k >= after and _is_state(toks, k))


def _at(toks: Sequence[Tok], begins: Callable[[int], bool]) -> bool:
    """Say whether a predicate begins somewhere before the thing ends."""
    stop = _stop(toks)
    pointed = stop + 1 < len(toks) and toks[stop].lower in DEMONSTRATIVES
    return any(begins(k) for k in range(1, stop)) or (pointed and begins(stop + 1))


def _stop(toks: Sequence[Tok]) -> int:
    return next((k for k, tok in enumerate(toks) if tok.marked is None and tok.lower in STOPS), len(toks))


def _end(toks: Sequence[Tok]) -> int:
    return len(toks) - 1 if toks[-1].text == "." else len(toks)


def _stem(tok: Tok) -> str:
    return tok.lower.removesuffix("nya")


def _is_level(toks: Sequence[Tok], k: int) -> bool:
    """`di kisaran 3 persen`, `di atas 5 persen`"""
    if toks[k].lower not in ("di", "pada") or k + 2 >= len(toks) or toks[k + 1].lower not in LEVELS:
        return False
    return _is_number(toks[k + 2])


def _places(toks: Sequence[Tok], k: int) -> bool:
    return k + 1 < len(toks) and toks[k].lower == "di"


def _is_date(toks: Sequence[Tok], k: int) -> bool:
    """`pada 28 Maret`, `28 Maret`, `Agustus`"""
    at = k + (toks[k].lower == "pada")
    at += at < len(toks) and toks[at].text.isdigit()
    return at < len(toks) and toks[at].lower in MONTHS and at + 2 >= _end(toks)


def _is_amount(toks: Sequence[Tok], k: int) -> bool:
    """`tiga orang`, `Rp14 miliar`, `kini Rp32.000`, with nothing but a unit behind it."""
    about = k + (toks[k].lower in ABOUT_NUMBERS)
    if about >= len(toks) or not _is_number(toks[about]):
        return False
    near = k > 1 or toks[0].lower in OFTEN_COUNTED or toks[0].lower.endswith("nya")
    end = k + _stop(toks[k:])
    if not near or (end < len(toks) and toks[end].lower in DEMONSTRATIVES | {"yang"}):
        # `biaya Rp3 juta tersebut`, `tarif Rp10 ribu`
        return False
    unit = toks[about].lower.startswith(CURRENCIES) or any(tok.is_word for tok in toks[about + 1 :])
    return unit and toks[k - 1].lower not in ("nomor", "pasal", "sebanyak", "tahun", "tanggal")


def _is_amount_of_those(toks: Sequence[Tok]) -> bool:
    """`luas lahan yang terbakar sekitar 20 hektare`, `jumlah warga yang dirawat sebanyak 12 orang`"""
    which = next((k for k in range(1, min(len(toks), 5)) if toks[k].lower == "yang"), 0)
    if not which or which + 3 >= len(toks) or not toks[which + 1].lower.startswith(("di", "ter")):
        return False
    near = range(which + 2, min(len(toks) - 1, which + 8))
    return any(_is_amount(toks, k) or (toks[k].lower in MEASURES and _is_number(toks[k + 1])) for k in near)


def _is_number(tok: Tok) -> bool:
    return tok.text[0].isdigit() or tok.lower.startswith(CURRENCIES) or tok.lower in NUMERALS


def _is_state(toks: Sequence[Tok], k: int) -> bool:
    behind = ("NOUN", "PROPN", "ADJ") if k > 1 else ("NOUN", "PROPN")
    if toks[k].lower not in STATES or not (toks[k - 1].is_word and toks[k - 1].upos in behind):
        return False
    return k + 1 >= _end(toks) or toks[k + 1].lower in AFTER_STATE


def _is_said_of_thing(toks: Sequence[Tok], k: int) -> bool:
    said = [tok.lower for tok in toks[k : k + 2]]
    if said[0] in ("sebuah", "seorang") and not all(tok.capital for tok in toks[:k]):
        # `peran seorang dosen`, but `Bagas Wira seorang dosen`
        return False
    phrase = tuple(said) in SAID_OF_THINGS or tuple(said[:1]) in SAID_OF_THINGS
    return phrase and toks[k - 1].is_word and toks[k - 1].upos in ("NOUN", "PROPN")
