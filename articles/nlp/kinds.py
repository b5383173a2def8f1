"""Says what kind of word a token is: a title, a role, the head of a body's name, an acronym."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

from .lexicon import load_rows, load_words, name_scores, phrases, places, word_set
from .speakers.name_looks import BALINESE, BALINESE_FIRST, BODY_WORD, IN_ONE_WORD
from .tokens import CUE_FORMS, Tok

HUMAN_NOUNS = word_set("human_nouns")
DOCUMENTS = word_set("documents")
ROLE_MODIFIERS = word_set("role_modifiers")
RANKS = phrases("rank_phrases")
DANGLING = frozenset(("bersama", "sekaliber", "sekelas", "untuk"))
DEMONSTRATIVES = word_set("demonstratives")
QUANTIFIERS = word_set("quantifiers")
# `salah satu warga`, `seorang warga` is one person.
ONE = frozenset(("salah", "satu", "seorang"))
# Roles by which names begin as well: `Imam Wira`.
FIRST_NAMES_TOO = frozenset(("bintang", "imam", "putra", "putri"))
COLLECTIVES = word_set("collectives")
# `Direktur Jenderal`
GENERALS = frozenset(("auditor", "direktur", "konsul", "sekretaris"))
# `SpPD`, `SpKO`, `SpB(K)Onk`: a doctor's field.
SPECIALIST = re.compile(
    r"^(?:Sub)?[Ss][Pp]\.? ?[A-Z][A-Za-z]{0,4}(?:\(K\)(?:[A-Z][a-z]{2,3})?)?(?:-?K[A-Z]{0,4})?(?:\(K\))?$"
)
# A doctor's field in capitals: `THT-KL(K)`, `EM`
SPECIALTY = re.compile(r"[A-Z]{1,4}(?:[-.][A-Z]{1,3})?(?:\(K\))?")
# Behind a comma: `M.Epid`, `S.Farm.`, `S.I.Pust`, `MD`
DEGREE = re.compile(
    r"^(?:[AMS]\.[A-Z][A-Za-z]{1,5}(?:\.[A-Za-z]{1,4})?\.?|[MS]\.[A-Z]\.[A-Z][a-z]{0,4}\.?|MD)$"
)
# Without a stop: `MHum`, `SPd`
CAMEL_DEGREE = re.compile(r"^[MS][A-Z][a-z]{1,4}$")
# Heads of units and their deputies in their short forms: `Kasubid`, `Kadisparpora`, `Wakapolresta`.
SHORT_HEAD = re.compile(r"^(?:wa)?ka(?:bag|bid|dis|div|nit|polre|polse|pusd|sat|sub)[a-z]*$")
CO = re.compile(r"^(?:co|eks|ex|vice|wakil)-(.+)$")
# Words for bodies, in lower case or behind `itu`.
LOWER_BODIES = word_set("lower_bodies")


def is_honorific(tok: Tok) -> bool:
    words = load_words("honorifics.txt")
    return (
        tok.is_word
        and (tok.capital or tok.text in ("dr", "drg", "drh", "ustaz", "ustad", "ustadz"))
        and (tok.lower in words or f"{tok.lower}." in words)
        and len(tok.lower) < 12
    )


def begins_nickname(toks: Sequence[Tok]) -> bool:
    """Say whether a title is a part of the name that somebody is known by: `Gus Dur`, `Bung Karno`."""
    return tuple(tok.lower for tok in toks[:2]) in _nicknames()


@cache
def _nicknames() -> frozenset[tuple[str, ...]]:
    rows = (row[1].lower().split() for row in load_rows("nicknames.tsv") if row[0] == "PER")
    return frozenset(tuple(words) for words in rows if len(words) == 2)


def is_degree(tok: Tok) -> bool:
    if not (tok.is_word and tok.capital):
        return False
    return tok.lower.rstrip(".") in load_words("degrees.txt") or bool(SPECIALIST.match(tok.text))


def bare_degree(toks: Sequence[Tok], i: int) -> int:
    """Return how many words at i are a degree without a comma: `S.Sos`, `MHum`, `M Kes`; 0 for `Ma`."""
    tok = toks[i]
    marked = "." in tok.text or sum(letter.isupper() for letter in tok.text) > 1
    if marked and (is_degree(tok) or CAMEL_DEGREE.match(tok.text)):
        return 1
    if tok.text == "Sp" and i + 1 < len(toks) and SPECIALTY.fullmatch(toks[i + 1].text):
        return 2
    spaced = tok.text in ("M", "S") and i + 1 < len(toks) and toks[i + 1].capital
    return 2 if spaced and f"{tok.lower}.{toks[i + 1].lower}" in load_words("degrees.txt") else 0


def after_degrees(toks: Sequence[Tok], i: int) -> int:
    """Step over degrees with their commas from the comma at i on (`, S.H., FIHA`), if there are any."""
    at = i
    while at + 1 < len(toks) and toks[at].marked is None and toks[at].text == ",":
        degree = toks[at + 1]
        known = is_degree(degree) or DEGREE.match(degree.text)
        before = toks[i - 1] if i else None
        behind_degree = at > i or bool(before and _is_short_degree(before))
        if not (known or (behind_degree and is_acronym(degree) and len(degree.text) < 9)):
            break
        at += 2
        while at < len(toks) and (length := _goes_on_degree(toks, at)):
            at += length
    return at


def _is_short_degree(tok: Tok) -> bool:
    """Say whether a word behind a name is a degree in capitals or a doctor's field: `SH`, `SpPD-KGEH`."""
    return is_degree(tok) and (is_acronym(tok) or bool(SPECIALIST.match(tok.text)))


def _goes_on_degree(toks: Sequence[Tok], at: int) -> int:
    """Return how many tokens of the same degrees follow without a comma: a stop, `M.Si | SP.EM`."""
    if toks[at].text == "." and at + 1 < len(toks) and not toks[at + 1].capital:
        return 1
    return int(toks[at].marked is None and SPECIALIST.match(toks[at].text) is not None)


def role_word(tok: Tok) -> str:
    """Return the word that makes a role, in lower case: `Direktur-Corporate Secretary`, `Co-Chairman`."""
    if "-" not in tok.text or not tok.capital:
        return tok.lower
    with_others = CO.match(tok.lower)
    return with_others[1] if with_others else tok.lower.split("-")[0]


def is_role(tok: Tok) -> bool:
    # `PJ` is a club, `Pj` stands for penjabat.
    if not tok.is_word or tok.text == "PJ":
        return False
    word = role_word(tok)
    short_head = SHORT_HEAD.match(word) and word not in load_words("common_words.txt")
    return word in load_words("roles.txt") or bool(short_head)


def is_body(tok: Tok) -> bool:
    """Say whether a word alone names people or a body that can speak."""
    return tok.lower in HUMAN_NOUNS or tok.lower in COLLECTIVES or is_role(tok)


def is_role_modifier(tok: Tok) -> bool:
    """Say whether a word begins an English role: `Creative Director`, `Group Head`."""
    return tok.capital and tok.is_word and tok.lower in ROLE_MODIFIERS


def begins_role(toks: Sequence[Tok]) -> bool:
    """Say whether a noun phrase begins with a role."""
    for i, tok in enumerate(toks[:4]):
        if is_role(tok) and (i == 0 or tok.capital):
            return True
        if not (is_role_modifier(tok) or tok.text == "Co"):
            return False
    return False


def is_team(toks: Sequence[Tok]) -> bool:
    """Say whether a noun phrase means people of one role together: `tim penyidik KPK`, `Tim dokter Sinta`."""
    return bool(toks) and toks[0].lower == "tim" and begins_role(toks[1:])


def is_organisation_head(tok: Tok) -> bool:
    return (
        tok.is_word
        and tok.capital
        and (
            tok.lower in load_words("organisation_heads.txt")
            or (bool(BODY_WORD.match(tok.lower)) and not is_role(tok))
        )
    )


def is_doubled(tok: Tok) -> bool:
    """Say whether a word is said twice for several of them: `aktor-aktor`."""
    return "-" in tok.text and len(set(tok.lower.split("-"))) == 1


def is_animate(toks: Sequence[Tok]) -> bool:
    """Say whether a noun phrase can speak: people, bodies, documents."""
    head = toks[0]
    if head.lower in QUANTIFIERS and len(toks) > 1:
        of = QUANTIFIERS | {"besar", "dari", "orang", "satu"}
        head = next((tok for tok in toks[1:] if tok.lower not in of), toks[-1])
    if toks[0].lower in ("para", "seorang") and len(toks) > 1:
        # Only people are counted by these.
        return True
    word = head.lower
    if word == "hampir" and len(toks) > 1:
        return is_animate(toks[1:])
    if is_doubled(head):
        word = word.split("-")[0]
        if word in load_words("roles.txt"):
            return True
    if head.lower in ("sebuah", "suatu"):
        word = toks[1].lower if len(toks) > 1 else word
    if (
        is_role(head)
        or is_organisation_head(head)
        or word in COLLECTIVES
        or word in HUMAN_NOUNS
        or word in DOCUMENTS
    ):
        return True
    if head.capital and word not in load_words("common_words.txt"):
        return True
    if word.endswith("nya") and (word[:-3] in load_words("roles.txt") or word[:-3] in HUMAN_NOUNS):
        # `pelatihnya`
        return True
    return word.startswith("pe") and not word.endswith("an") and len(word) > 5


def is_acronym(tok: Tok) -> bool:
    letters = re.sub(r"\W", "", tok.text)
    return tok.is_word and len(letters) > 1 and letters.isupper() and not letters.isdigit()


def rank_length(toks: Sequence[Tok]) -> int:
    """Return how many words at the end are a rank, 0 for none or where no role is left before it."""
    for length in (4, 3, 2, 1):
        if len(toks) > length and tuple(tok.lower for tok in toks[-length:]) in RANKS:
            return length
    return 0


def _corps_length(toks: Sequence[Tok]) -> int:
    """Return how many words at the end are the corps behind a rank: `Kolonel Laut | (P)`."""
    return 3 if len(toks) > 4 and toks[-1].text == ")" and rank_length(toks[:-3]) else 0


def ends_office(toks: Sequence[Tok]) -> bool:
    """Say whether the last word, a title of names elsewhere, ends an office: `Sekretaris Jenderal`."""
    if len(toks) > 1 and toks[-1].text == "TNI":
        # `Kepala Pusat Penerangan TNI`; but `Brigjen TNI`
        return not (is_honorific(toks[-2]) or rank_length(toks[:-1]))
    return len(toks) > 1 and toks[-1].lower in ("jenderal", "jendral") and toks[-2].lower in GENERALS


def _without_branch(toks: Sequence[Tok]) -> Sequence[Tok]:
    """Drop the bracket of a rank's branch: `Danlanal Tirta Letkol Laut (P)`, `Mayjen TNI (Mar)`."""
    if len(toks) < 5 or toks[-1].text != ")" or toks[-3].text != "(" or len(toks[-2].text) > 4:
        return toks
    ranked = rank_length(toks[:-3]) or is_honorific(toks[-4])
    return toks[:-3] if ranked else toks


def trimmed_role(toks: Sequence[Tok]) -> Sequence[Tok]:
    """Drop from a role the titles and ranks of the name behind it, and its second form (`atau Menkeu`)."""
    toks = _without_branch(toks)
    if len(toks) > 1 and tuple(tok.lower for tok in toks) in RANKS:
        # `Inspektur Dua Bagas, Kasat Reskrim`
        return ()
    while toks and (
        (rank := rank_length(toks) or _corps_length(toks))
        or (is_honorific(toks[-1]) and not ends_office(toks))
        or (not toks[-1].is_word and toks[-1].text not in ")")
        or (len(toks) > 2 and toks[-1].text == ")" and is_honorific(toks[-2]))
    ):
        toks = _without_branch(toks[: -(rank or 1)])
    toks = _without_dangling(toks)
    if len(toks) > 1 and toks[-1].lower in ("kala", "saat"):
        # `Menteri Kesehatan saat itu Sinta Ayu`
        toks = toks[:-1]
    either = next(
        (i for i, tok in enumerate(toks) if i and tok.lower in ("atau", "alias", "oleh", "yaitu", "yakni")),
        None,
    )
    return toks[:either]


def _without_dangling(toks: Sequence[Tok]) -> Sequence[Tok]:
    """Drop what leads from a role to something else: `penyanyi itu`, `penyanyi bernama asli`."""
    while toks and (toks[-1].lower in DEMONSTRATIVES or toks[-1].text in DANGLING):
        toks = toks[:-1]
    if len(toks) > 1 and toks[-1].lower in ("asli", "lengkap") and toks[-2].lower in ("bernama", "nama"):
        toks = toks[:-2] if toks[-2].lower == "bernama" else toks[:0]
    return toks


def could_be_name(tok: Tok, person_words: Set[str] = frozenset()) -> bool:
    """Say whether a capitalised word may belong to a person's name rather than to an office."""
    if is_role(tok) or is_acronym(tok) or is_organisation_head(tok) or is_honorific(tok):
        return False
    if tok.lower in person_words:
        return True
    if IN_ONE_WORD.search(tok.text):
        return False
    if tok.lower in CUE_FORMS and name_scores().get(tok.lower, 0.0) <= 0:
        # `Bagas Wira Akui`, in a headline
        return False
    return tok.lower not in load_words("common_words.txt") and tok.lower not in places()


def starts_name(tok: Tok, following: Tok) -> bool:
    """Say whether a word surely begins a name: a first name, or the I and Ni of Balinese names."""
    if tok.lower in BALINESE_FIRST:
        return following.lower in BALINESE
    return tok.lower in load_words("first_names.txt")
