"""Finds what an article says of a person's role, and the organisation inside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from .clauses import has_predicate
from .cues import active_kinds
from .kinds import (
    DEMONSTRATIVES,
    HUMAN_NOUNS,
    QUANTIFIERS,
    is_acronym,
    is_honorific,
    is_organisation_head,
    is_role,
    is_role_modifier,
    trimmed_role,
)
from .lexicon import load_rows, load_words, word_set
from .name_split import ROLES_IN_NAMES
from .predicates import is_predicate
from .speaker import NP_END
from .speaker_words import KIN, LAWYERS, PARTIES, is_place
from .tokens import Tok

STOP_AFTER = word_set("stop_after")
# `pengendara`, `penyintas`: whoever does something.
AGENT = re.compile(r"^pe(?:ng|ny|n|m|r|l)[a-z]{3,}(?<!an)(?<!nya)$")
NOT_AGENTS = word_set("not_agents")
BEFORE_OTHERS = frozenset(
    ("bagi", "dari", "dengan", "hanya", "kepada", "selain", "seperti", "soal", "terhadap", "untuk")
)
BECOMING = frozenset(("jadi", "menjadi"))
# Between a name and its role in a relative clause.
LINKS = frozenset(
    [
        "juga",
        "merupakan",
        "menjabat",
        "sebagai",
        "selaku",
        "adalah",
        "kini",
        "saat",
        "ini",
        "sekaligus",
        "pernah",
        "sekarang",
        "dikenal",
    ]
)
# Between a name and the role that a clause of its own gives.
HOLDING = word_set("holding")
# `Budi mungkin lebih dikenal sebagai penulis`
HEDGES = frozenset(("banyak", "lebih", "mungkin", "sudah", "telah"))
# Whoever holds an office speaks somewhere; whoever trades or lives somewhere is told apart by it.
OFFICES = word_set("offices")
# `seorang petani`, `salah satu petani`
ONE_OF_THEM = frozenset(("salahsatu", "salahseorang"))
COUNTERS = ONE_OF_THEM | {"salah", "satu", "seorang"}
LONGEST = 24  # words of a role before a name
# They tell a man from a woman, and nothing else of who somebody is.
NO_ROLES = word_set("no_roles")
# Before a role: `bakal calon bupati`, `bekas ketua`; words of their own elsewhere.
BEFORE_ROLES = frozenset(("bakal", "bekas"))
# `Plt. Kepala Dinas X`, with a full stop.
ACTING = frozenset(("pj", "pjs", "plh", "plt"))
# Before what is no part of a role, where nothing in capitals follows: `petani dalam pandangan Budi`.
RELATING = frozenset(("dalam", "dari", "di", "oleh", "pada", "untuk"))
# Before `putra` and `putri` they tell what is played.
SPORTS = word_set("sports")
# No role by themselves.
GENERIC_PEOPLE = word_set("generic_people")
ROLE_INNER = word_set("role_inner")
# No small word of these stands in a role.
OUTSIDE_ROLE = (NP_END | word_set("subordinate") | word_set("modal")) - ROLE_INNER - {"dari", "oleh"}
# `dalam pemerintahan Budi`, `era Budi`: what stands right before a name and makes a role before it another's.
NO_ROLE_BETWEEN = OUTSIDE_ROLE | word_set("no_role_between")


def role_before(toks: Sequence[Tok], i: int, people: Collection[int] = ()) -> tuple[int, int] | None:
    """Return the span of the role that stands right before the name at token i: `Kepala Dinas X Budi`.

    `people` are the offsets where names of persons begin: a role before another name is not this one's.
    """
    j = i
    best: int | None = None
    while j > 0 and i - j < LONGEST:
        tok = toks[j - 1]
        behind_comma = j > 1 and toks[i - 1].text == ","
        others = tok.start in people and not (
            behind_comma and (_is_lawyer(toks, j - 2) or _is_kin(toks, j - 2) or _is_in_body(toks, j - 2))
        )
        if (
            others
            or tok.marked is not None
            or (tok.is_word and not tok.capital and tok.lower in NO_ROLE_BETWEEN)
        ):
            break
        if tok.text == ",":
            # `Kepala Dinas X, Budi`: one comma, right before the name; `Deputi Bidang A, B, dan C, Budi`.
            if j != i and not (_is_list(toks, j, i) or _is_body_or_place(toks, j)) and toks[j].lower != "tbk":
                break
            j -= 1
            continue
        if is_role(tok) and not _is_field(toks, j - 1) and (tok.capital or j >= 2 or best is None):
            best = j - 1
        elif (
            not (
                tok.capital
                or tok.lower in ROLE_INNER
                or tok.text.isdigit()
                or (not tok.capital and tok.is_word)
            )
            or (tok.is_word and not tok.capital and tok.lower not in ROLE_INNER and best is not None)
            or (tok.is_word and not tok.capital and tok.lower not in ROLE_INNER and i - j > 12)
        ):
            break
        j -= 1
    if best is not None:
        best = _whose(toks, best)
    if best is None:
        return None
    kin = best + 1 if toks[best].lower in ("calon", "eks", "mantan") else best
    if (
        toks[kin].lower in KIN
        and toks[i - 1].text != ","
        and not (kin + 1 < len(toks) and toks[kin + 1].lower in QUANTIFIERS)
    ):
        # `mantan suami Sinta`
        return None
    if best > 0 and toks[i - 1].text == "," and toks[best - 1].lower in BECOMING:
        # `Demi mimpinya menjadi penyanyi, Sinta …`
        return None
    fronted = best == 1 or not toks[best].capital
    if toks[i - 1].text == "," and best > 0 and fronted and toks[best - 1].lower in BEFORE_OTHERS:
        # `Kepada pelanggan layanan itu, Budi menyarankan …`
        return None
    if best == i - 1 and toks[best].lower in GENERIC_PEOPLE:
        return None
    if toks[best].lower == "kuasa" and toks[i - 1].text != ",":
        # `kuasa hukum Sinta` is not Sinta.
        return None
    if best == i - 1 and toks[best].lower in ROLES_IN_NAMES and best > 0 and toks[best - 1].text == ",":
        # `Sekretaris Partai X, Raja Wira`
        return None
    last = toks[i - 1]
    small = last.is_word and not last.capital and not is_role(last) and not last.text.isdigit()
    related = last.lower in ROLE_INNER or any(tok.lower in RELATING for tok in toks[best:i])
    if small and i - best > 3 and related:
        # `petani dalam pandangan Budi`; but `pengamat kebijakan publik dan politik nasional Budi`
        return None
    # A verb or a preposition on the way means that the role is somebody else's.
    between = toks[best:i]
    verbs = [tok for tok in between if tok.upos in ("VERB", "AUX") and not tok.capital]
    if any(tok.lower not in ("berusia", "bicara") and not is_role(tok) for tok in verbs):
        return None
    while (
        best > 0
        and toks[best - 1].marked is None
        and (
            is_role(toks[best - 1])
            or is_role_modifier(toks[best - 1])
            or toks[best - 1].lower in BEFORE_ROLES
        )
    ):
        best -= 1
    if best > 1 and toks[best - 1].text == "-" and toks[best - 2].lower == "co":
        # `Co - Founder`
        best -= 2
    if best > 1 and toks[best - 1].text == "." and toks[best - 2].lower in ACTING:
        # `Plt. Kepala Dinas X`
        best -= 2
    if best > 0 and toks[best - 1].text == "Dewan":
        # `Dewan Pengawas X, Budi`
        best -= 1
    if best > 0 and toks[best - 1].lower in KIN and not toks[best].capital:
        # `Ibu korban, Sinta Ayu`
        best -= 1
    if best > 1 and [tok.lower for tok in toks[best - 2 : best]] in (["salah", "satu"], ["salah", "seorang"]):
        best -= 2
    elif best > 0 and toks[best - 1].lower in ONE_OF_THEM | {"seorang"}:
        best -= 1
    role = trimmed_role(toks[best:i])
    return (role[0].start, role[-1].end) if role else None


def _is_lawyer(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a name behind toks[j] only tells whose lawyer the next name is."""
    return toks[j].lower in LAWYERS or (toks[j].lower == "hukum" and j > 0 and toks[j - 1].lower in LAWYERS)


def _is_field(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a word that is a role elsewhere tells men from women: `atlet tunggal putra`."""
    return toks[j].text in ("putra", "putri") and j > 1 and toks[j - 1].lower in SPORTS


def _is_kin(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a name behind toks[j] only tells whose relative the next name is: `Ayah Budi, Joko`."""
    while j > 0 and is_honorific(toks[j]):
        j -= 1
    return toks[j].lower in KIN


def _is_in_body(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a name behind toks[j] ends a body's name: `Ketua Serikat Pekerja Wira, Budi`."""
    while j > 0 and toks[j].capital:
        if is_organisation_head(toks[j]) and not is_acronym(toks[j]):
            return True
        j -= 1
    return False


def _whose(toks: Sequence[Tok], best: int) -> int:
    """Return where a role begins that belongs to the one at `best`: `Pengacara salah satu saksi`."""
    at = best
    if best > 1 and toks[best].lower == "anak" and toks[best - 2].lower in ("ayah", "bapak", "ibu"):
        # `Ibu dua anak`
        return best - 2
    while (
        at > 0
        and best - at < 3
        and toks[at - 1].lower in ("keluarga", "para", "salah", "salahsatu", "satu", "seorang")
    ):
        at -= 1
    of_kin = at < best or toks[best].lower in KIN
    return at - 1 if of_kin and at > 0 and _is_lawyer(toks, at - 1) else best


def _is_list(toks: Sequence[Tok], j: int, end: int) -> bool:
    """Say whether the comma before toks[j] parts members of a list that ends with `dan` before `end`."""
    if not (j > 1 and toks[j - 2].capital and (toks[j].capital or toks[j].lower == "dan")) or is_role(
        toks[j]
    ):
        return False
    return any(tok.lower == "dan" for tok in toks[j:end])


def _is_body_or_place(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a body or a place stands between two commas: `Kepala Dinas X, Kabupaten Y, Budi`."""
    end = next((k for k in range(j, len(toks)) if toks[k].text == ","), len(toks))
    bracket = next((k for k in range(j, end) if toks[k].text == "("), end)
    return (is_organisation_head(toks[j]) and toks[j + 1].capital) or is_place(toks[j:bracket])


def role_after(toks: Sequence[Tok], j: int) -> tuple[int, int] | None:
    """Return the span of the role after the name that ends before token j: `Budi, kepala dinas X,`."""
    aged = False
    if j < len(toks) and toks[j].text == "(":
        close = next((k for k in range(j, min(len(toks), j + 6)) if toks[k].text == ")"), None)
        aged = close is not None and toks[j + 1].text.isdigit()
        j = close + 1 if close is not None else j
    bare = j < len(toks) and not toks[j].capital and _begins(toks, j) and (aged or _is_apposition(toks, j))
    if bare:
        # `Budi (45) pedagang di Pasar X`, `kata Budi salah satu pedagang`
        j -= 1
    start = j + 1
    if j >= len(toks):
        return None
    if toks[j].text == "," and start < len(toks) and toks[start].lower in ("yang", "selaku", "sebagai"):
        j, start = start, start + 1
    if toks[j].lower == "sebagai" and start < len(toks) and toks[start].lower in PARTIES:
        # `menetapkan Budi sebagai tersangka`
        return None
    if toks[j].lower == "yang":
        # `Budi, yang juga menjabat ketua X,`
        while start < len(toks) and toks[start].lower in LINKS:
            start += 1
    elif not (bare or toks[j].lower in ("selaku", "sebagai") or toks[j].text in (",", ")")):
        return None
    if start >= len(toks) or not _begins(toks, start):
        return None
    stop = next((k for k in range(start, len(toks)) if _ends_clause(toks[k])), len(toks))
    # `Budi, petani asal X yang mengaku …`: what he says has a predicate of its own.
    says = next(
        (k for k in range(start, stop - 1) if toks[k].lower == "yang" and active_kinds(toks[k + 1])), stop
    )
    if (bare or toks[j].text in ",)") and not toks[start].capital and has_predicate(toks[start:says]):
        # `Menurut Budi, warga sudah mengungsi`
        return None
    return _role_from(toks, start, stop)


def _is_apposition(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a role that follows a name at j without a comma is that of the name."""
    return j > 0 and toks[j].marked is None and toks[j].lower not in KIN


def _role_from(toks: Sequence[Tok], start: int, stop: int) -> tuple[int, int] | None:
    """Return the span of the role that begins at `start` and ends before `stop` at the latest."""
    head = next((tok for tok in toks[start:stop] if tok.lower not in COUNTERS), toks[start])
    end = start
    while end < stop and toks[end].marked is None and end - start < 16:
        if toks[end].lower == "di" and end + 1 < stop and told_by_place(head, toks[end + 1]):
            end += 1
            continue
        if toks[end].text == "dalam" and end + 1 < stop and toks[end + 1].lower != "negeri":
            # `juru bicara X dalam siaran pers`
            break
        if (
            toks[end].lower in OUTSIDE_ROLE | DEMONSTRATIVES
            or (end > start + 1 and is_predicate(toks[end]))
            or (toks[end].upos in ("VERB", "AUX") and not toks[end].capital and end > start + 1)
        ):
            break
        end += 1
    role = trimmed_role(toks[start:end])
    return (role[0].start, role[-1].end) if role else None


def role_held(toks: Sequence[Tok], j: int) -> tuple[int, int] | None:
    """Return the span of the role in the clause of a name that ends before j: `Budi menjabat ketua X`."""
    start = j
    while start < len(toks) and toks[start].lower in LINKS | HOLDING | HEDGES:
        start += 1
    held = any(tok.lower in HOLDING or tok.lower == "dikenal" for tok in toks[j:start])
    if not held or start >= len(toks) or toks[start].lower in PARTIES or not _begins(toks, start):
        return None
    return _role_from(
        toks, start, next((k for k in range(start, len(toks)) if _ends_clause(toks[k])), len(toks))
    )


def _ends_clause(tok: Tok) -> bool:
    return tok.marked is None and tok.text in ",.;:!?"


def _begins(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a role may begin at i."""
    return (
        is_person_word(toks[i])
        or is_role_modifier(toks[i])
        or toks[i].lower in COUNTERS | BEFORE_ROLES | {"mantan"}
        or _is_english_order(toks[i : i + 4])
        or [tok.lower for tok in toks[i : i + 2]] == ["co", "-"]
    )


def _is_english_order(toks: Sequence[Tok]) -> bool:
    """Say whether a role stands behind what it is a role of: `Hotel Manajer`, `Tirta Field Manager`."""
    role = next((k for k, tok in enumerate(toks) if is_role(tok)), 0)
    return role > 0 and all(tok.capital for tok in toks[: role + 1])


def told_by_place(head: Tok, place: Tok) -> bool:
    """Say whether `di` and a place belong to a role: `pedagang di Pasar X`; an official speaks there."""
    trade = not head.capital and is_person_word(head) and head.lower not in OFFICES
    return trade and (place.capital or place.lower == "sekitar")


def is_person_word(tok: Tok) -> bool:
    """Say whether a word is a role or says what somebody does: `pengendara`."""
    return is_role(tok) or bool(AGENT.match(tok.text) and tok.lower not in NOT_AGENTS)


def is_role_phrase(toks: Sequence[Tok]) -> bool:
    """Say whether words can be somebody's role at all: one of the first is a role or a kind of person.

    `pria` alone is none; `seorang` counts nobody but people.
    """
    if toks and all(tok.lower in NO_ROLES | {"seorang"} for tok in toks):
        return False
    counted = len(toks) > 1 and toks[0].lower == "seorang"
    return counted or any(
        is_role(tok) or is_role_modifier(tok) or tok.lower in HUMAN_NOUNS or bool(AGENT.match(tok.lower))
        for tok in toks[:4]
    )


@cache
def short_roles() -> dict[str, str]:
    """Return {short form: what it stands for}."""
    return {row[0]: row[1] for row in load_rows("short_roles.tsv")}


def role_words(role: str) -> set[str]:
    """Return the words of a role, short forms spelt out, for comparing two of them."""
    words: set[str] = set()
    for word in re.findall(r"[^\W_]+", role.lower()):
        words |= set(short_roles().get(word, word).split())
    return words - {"itu", "ini", "tersebut", "para", "seorang", "mantan", "pak", "bu"}


def first_names() -> frozenset[str]:
    return load_words("first_names.txt")
