"""Says what the words behind a cue are: a clause without a verb, a thing that is told, a pointer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..kinds import DEMONSTRATIVES, QUANTIFIERS, is_animate
from ..lexicon import word_set
from ..speakers.speaker import PLURAL_PRONOUNS, PRONOUNS, SELF
from ..tokens import Tok
from . import cues
from .clauses import OTHER_CLAUSE, REASONS, SUBORDINATORS, has_predicate
from .predicates import BASE_VERBS, BEGIN_PREDICATE, SPEECH_ONLY, begins_predicate, is_predicate

# What follows from a condition has one of these: `jika hujan turun, tanggul bisa jebol`.
RESULTS = word_set("results")
CONDITIONS = frozenset(("apabila", "bila", "jika", "kalau"))
SAYING = frozenset(("mengatakan", "menyatakan", "menyebut"))
REPORTS = frozenset(("anggapan", "berita", "isu", "kabar", "rumor", "tudingan", "tuduhan"))
VERDICTS = frozenset(("benar", "bohong", "hoaks", "hoax", "keliru", "palsu"))
NOT_YET = frozenset(("belum", "kian", "makin", "masih", "semakin", "tak", "tidak"))
LACKS = frozenset(("adanya", "banyaknya", "kurangnya", "lemahnya", "maraknya", "minimnya", "rendahnya"))
WINNING = frozenset(("lolos", "melaju", "menang", "meraih", "merebut"))
GAMES = frozenset(("game", "gelar", "gim", "laga", "pertandingan", "set"))
BESIDE_TELLING = word_set("beside_telling")
# A noun after a demonstrative that says when or how much, and is no predicate.
ASIDE = word_set("after_demonstrative")
QUESTIONS = word_set("questions")
# `sejauh mana`, `atas dasar apa`
BEFORE_QUESTION = frozenset(
    ("atas", "dari", "di", "dengan", "hingga", "ke", "pada", "sampai", "sejak", "sejauh", "untuk")
)
NEEDS_VERB = word_set("needs_verb")
# Between `untuk` and the verb of what is asked.
BEFORE_ASKED = word_set("before_asked")
MEASURES = frozenset(
    ("sebanyak", "sebesar", "seharga", "seluas", "senilai", "sepanjang", "setara", "setinggi")
)


def measures(tok: Tok, following: Tok) -> bool:
    """Say whether a word says how much something is, and not how long: `sepanjang 2 km`."""
    return tok.lower in MEASURES and not (tok.lower == "sepanjang" and following.is_word)


def begins_question(toks: Sequence[Tok]) -> bool:
    """`apakah air surut`, `ke mana uang itu`, `sampai kapan warga menunggu`, `atas dasar apa`"""
    asked = any(tok.lower in QUESTIONS - {"mengapa"} for tok in toks[1:3] if toks[0].lower in BEFORE_QUESTION)
    return len(toks) > 2 and (asked or toks[0].lower in QUESTIONS)


def is_result(toks: Sequence[Tok]) -> bool:
    """Say whether the words behind a condition and its comma are what would follow."""
    return has_predicate(toks) or (len(toks) > 2 and is_nominal_clause(toks))


def is_lack(toks: Sequence[Tok]) -> bool:
    """Say whether nothing but a thing or its lack is told: `adanya perbaikan`, `masih minimnya air`."""
    behind = toks[0].lower in NOT_YET and len(toks) > 1
    thing = toks[behind].lower
    return thing in (LACKS if behind else {"adanya"}) and not has_predicate(toks[behind + 1 :])


def says_with(toks: Sequence[Tok]) -> bool:
    """Say whether another cue tells how a thing was said: `sikapnya dengan mengatakan …`."""
    at = next((k for k, tok in enumerate(toks[:6]) if k and tok.lower == "dengan"), len(toks))
    says = toks[at + 1].lower in SAYING | SPEECH_ONLY if at + 1 < len(toks) else False
    return says and not has_predicate(toks[:at])


def is_won(toks: Sequence[Tok]) -> bool:
    """Say whether players make sure of something: `diri tampil di final`, `gim ini jadi miliknya`."""
    if toks[0].lower == "diri":
        return len(toks) > 1 and toks[1].lower not in BEGIN_PREDICATE
    if toks[0].lower.removesuffix("nya") == "kemenangan" and not has_predicate(toks[:4]):
        # `kemenangannya setelah Sinta menang di gim kedua`
        return True
    if toks[0].lower in WINNING or [tok.lower for tok in toks[:2]] == ["menjadi", "juara"]:
        return True
    return toks[0].lower in GAMES and any(tok.lower in ("milik", "miliknya") for tok in toks[1:5])


def is_report_judged(toks: Sequence[Tok]) -> bool:
    """Say whether words tell what a report is worth: `kabar bahwa air naik adalah bohong`."""
    return toks[0].lower in REPORTS and any(tok.lower in VERDICTS for tok in toks[3:])


def is_the_same(toks: Sequence[Tok]) -> bool:
    """Say whether nothing but a pointer to what others said follows a cue: `hal serupa`, `hal yang sama`."""
    words = [tok.lower for tok in toks if tok.is_word][:3]
    return words[:1] == ["hal"] and (words[1:2] in (["serupa"], ["senada"]) or words[1:] == ["yang", "sama"])


def goes_on(toks: Sequence[Tok]) -> bool:
    """Say whether a clause follows a phrase with `dengan`: `dengan cara ini warga bisa pulang`."""
    near = 12 if toks[1:2] and toks[1].lower == "adanya" else 4
    pointer = next((k for k in range(2, min(near, len(toks))) if toks[k].lower in DEMONSTRATIVES), None)
    if pointer is not None and has_predicate(toks[pointer + 1 :]):
        return True
    return any(tok.text == "," or tok.lower in cues.MODAL for tok in toks)


def goes_on_about(toks: Sequence[Tok]) -> bool:
    """Say whether a clause follows what it is about: `terkait harga itu pihaknya sudah rapat`."""
    near = toks[:12]
    if any(one.lower in DEMONSTRATIVES and two.lower in BEGIN_PREDICATE for one, two in pairwise(near)):
        # `soal rencana itu akan dibahas`
        return not any(tok.lower == "yang" for tok in near)
    subject = next((k for k in range(2, len(toks)) if toks[k].lower in SELF | PRONOUNS), len(toks))
    return not has_predicate(toks[1:subject]) and has_predicate(toks[subject + 1 :])


def is_fronted_aim(toks: Sequence[Tok]) -> bool:
    """Say whether an aim stands before its clause: `untuk pulang dirinya harus menyewa truk`."""
    if toks[0].lower not in ("demi", "guna", "untuk") or len(toks) < 5:
        return False
    subject = next(
        (k for k in range(2, len(toks)) if toks[k].lower in PRONOUNS | PLURAL_PRONOUNS | SELF), None
    )
    return subject is not None and has_predicate(toks[subject + 1 :])


def says_of_theirs(toks: Sequence[Tok]) -> bool:
    """Say whether a noun in -nya and a word or two for it are all: `kliennya sakit parah`."""
    words = [tok for tok in toks if tok.is_word]
    if not 2 <= len(words) <= 3 or not words[0].lower.endswith("nya") or words[0].upos not in ("NOUN", ""):
        return False
    if len(words) == 3 and words[2].upos not in ("ADJ", "ADV"):
        return False
    if words[0].lower.removesuffix("nya") in NEEDS_VERB:
        # `kesiapannya maju`
        return False
    state = words[1].upos in ("ADJ", "NOUN") or words[1].lower in BASE_VERBS
    return state and not words[1].capital and words[1].lower not in ASIDE


def is_thing_told(toks: Sequence[Tok]) -> bool:
    """Say whether a demonstrative closes what was told, and to whom, when or why it was follows."""
    for k in range(1, min(3, len(toks) - 1)):
        if toks[k].lower in DEMONSTRATIVES:
            return toks[k + 1].lower in BESIDE_TELLING and not _serves(toks[k + 1 :])
    return False


def asks(tok: Tok) -> bool:
    """Say whether a word after `untuk` begins what somebody is asked to do."""
    return is_predicate(tok) or tok.lower in BEFORE_ASKED or tok.upos in ("ADJ", "ADV", "AUX", "PART", "VERB")


def _serves(toks: Sequence[Tok]) -> bool:
    """Say whether an aim makes a predicate: `razia ini dalam rangka operasi`, `… untuk menekan …`."""
    if [tok.lower for tok in toks[:2]] == ["dalam", "rangka"]:
        return True
    return len(toks) > 2 and toks[0].lower in ("demi", "guna", "untuk") and is_predicate(toks[1])


def is_equation(toks: Sequence[Tok]) -> bool:
    """Say whether `yakni` or `yaitu` without a comma says what something is: `penyebabnya yakni hujan`."""
    if toks[0].upos == "NUM" or (toks[0].lower in QUANTIFIERS and toks[0].lower != "salah"):
        # `menyebut tiga desa yakni X, Y dan Z` lists them.
        return False
    return any(
        tok.lower in ("yaitu", "yakni") and toks[k].is_word and toks[k].lower not in ("itu", "yang")
        for k, tok in enumerate(toks[1:])
    )


def is_only(toks: Sequence[Tok]) -> bool:
    """Say whether words are of the form `hanya warga yang boleh masuk`, `banyak warga yang mengeluh`."""
    many = toks[0].lower == "banyak" and (toks[1].lower == "yang" or is_animate(toks[1:]))
    return (many or toks[0].lower in ("cuma", "hanya")) and any(tok.lower == "yang" for tok in toks[1:])


def is_reasoned(toks: Sequence[Tok]) -> bool:
    """Say whether a reason right behind a demonstrative is a predicate: `kenaikan itu karena ongkos`."""
    first = next((k for k, tok in enumerate(toks[:-1]) if tok.lower in DEMONSTRATIVES), None)
    return first is not None and toks[first + 1].lower in REASONS | {"berkat"}


def is_nominal_clause(toks: Sequence[Tok]) -> bool:
    """Say whether a demonstrative parts a subject from a noun for it: `masalah itu urusan pribadi`.

    A measure or an aim does too: `ganti rugi itu senilai Rp3 juta`, `razia ini dalam rangka operasi`. The
    demonstrative may be the subject itself: `itu hal biasa`.
    """
    for k in range(len(toks) - 1):
        if toks[k].marked is not None or toks[k].text in ",.;:(":
            return False
        if toks[k].lower in DEMONSTRATIVES and toks[k].lower != "tadi":
            following = toks[k + 1]
            if following.lower in MEASURES or _serves(toks[k + 1 :]):
                return True
            return (
                following.upos in ("NOUN", "ADJ") and not following.capital and following.lower not in ASIDE
            )
    return False


def is_conditional(toks: Sequence[Tok], j: int) -> bool:
    """Say whether `jika` at j is a condition and not `bahwa`: `mengatakan jika hujan turun, maka …`."""
    if toks[j].lower not in CONDITIONS or j + 1 >= len(toks):
        return False
    compared = toks[j + 1].lower in ("dibanding", "dibandingkan")
    return (
        compared
        or _has_result(toks, j)
        or any(tok.marked is None and tok.lower == "maka" for tok in toks[j + 1 :])
    )


def _has_result(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a clause tells what follows from `jika` at j: `jika hujan turun, warga harus pergi`."""
    comma = next((k for k in range(j + 3, len(toks) - 2) if toks[k].text == ","), None)
    if comma is None or toks[j + 1].lower in SUBORDINATORS or not has_predicate(toks[j + 1 : comma]):
        # `menjelaskan jika saat hujan turun, tanggul bisa jebol`
        return False
    first = toks[comma + 1]
    part = toks[comma + 1 : next((k for k in range(comma + 1, len(toks)) if toks[k].text == ","), len(toks))]
    goes_on = begins_predicate(first) and first.lower not in RESULTS
    joined = first.lower in SUBORDINATORS | OTHER_CLAUSE | {"dan", "atau", "serta"} or goes_on
    return not joined and any(tok.lower in RESULTS for tok in part)
