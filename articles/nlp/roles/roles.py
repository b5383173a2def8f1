"""Finds the role behind a name: `Budi, kepala dinas X,`, `Budi menjabat ketua X`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import (
    DEMONSTRATIVES,
    after_degrees,
    bare_degree,
    is_acronym,
    is_organisation_head,
    is_role,
    is_role_modifier,
    trimmed_role,
)
from ..lexicon import word_set
from ..speakers.name_looks import ROLES_IN_NAMES
from ..speakers.place_ends import COMPANY_TAILS
from ..speakers.speaker import NP_END
from ..speakers.speaker_words import KIN, PARTIES, begins_kin, listed_in_role
from ..statements.clauses import has_predicate
from ..statements.cues import active_kinds
from ..statements.predicates import begins_clause, is_predicate
from ..statements.when import behind_when
from ..statements.where_said import is_where_said
from ..tokens import Tok
from .person_words import is_person_word, told_by_place

# Small words and marks in the name of a body.
IN_BODIES = frozenset(("(", ")", "dan"))
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
        "bekerja",
        "berprofesi",
        "bertugas",
    ]
)
# Between a name and the role that a clause of its own gives.
HOLDING = word_set("holding")
# `Budi mungkin lebih dikenal sebagai penulis`
HEDGES = frozenset(("akan", "banyak", "baru", "lebih", "mungkin", "resmi", "sudah", "telah"))
# `seorang petani`, `salah satu petani`, `sang vokalis`
ONE_OF_THEM = frozenset(("salahsatu", "salahseorang"))
COUNTERS = ONE_OF_THEM | {"salah", "sang", "satu", "seorang"}
# Before a role: `bakal calon bupati`, `bekas ketua`; words of their own elsewhere.
BEFORE_ROLES = frozenset(("bakal", "bekas"))
ROLE_INNER = word_set("role_inner")
LONGEST_LIST = 16  # words of an office that lists what it is for
# Between a role and a verb: `sebagai ketua | kerap ditanya`.
ADVERBS = frozenset(("kerap", "selalu", "sempat", "sering", "terus", "turut"))
# `sebagai ketua | tengah bersiap`, `sebagai menteri | dan sejumlah jabatan lain`
HOW_MANY = frozenset(("beberapa", "berbagai", "sejumlah"))
# Behind `pada`: where an office speaks, `Direktur Utama Bank X | pada RUPST`.
MEETINGS = word_set("meetings")
# No small word of these stands in a role.
OUTSIDE_ROLE = (NP_END | word_set("subordinate") | word_set("modal")) - ROLE_INNER - {"dari", "oleh"}


def role_after(toks: Sequence[Tok], j: int, *, subject: bool = False) -> tuple[int, int] | None:
    """Return the span of the role after the name that ends before token j: `Budi, kepala dinas X,`.

    Behind a `subject` a predicate may follow the role: `Budi, petani asal X mengaku merugi`.
    """
    if j + 1 < len(toks) and toks[j].text == "(" and _begins(toks, j + 1):
        # `Budi (Kepala Dinas X)`
        close = _closing(toks, j)
        return _role_from(toks, j + 1, close) if close > j else None
    j, aged = after_brackets(toks, _after_degrees_and_age(toks, j))
    if j >= len(toks):
        return None
    # `Budi (45) pedagang di Pasar X`, `kata Budi salah satu pedagang`
    bare = not toks[j].capital and _begins(toks, j) and (aged or _is_apposition(toks, j))
    joint = _joint(toks, j - 1 if bare else j)
    start = joint + 1
    if toks[joint].lower == "sebagai" and start < len(toks) and toks[start].lower in PARTIES | {"saksi"}:
        # `menetapkan Budi sebagai tersangka`, `memeriksa Budi sebagai saksi`
        return None
    if toks[joint].lower == "yang":
        # `Budi, yang juga menjabat ketua X,`
        while start < len(toks) and toks[start].lower in LINKS:
            start += 1
    elif not (
        bare
        or toks[joint].lower in ("selaku", "sebagai")
        or toks[joint].text in (",", ")")
        or _is_dash(toks, joint, subject=subject)
    ):
        return None
    if start >= len(toks) or not _begins(toks, start):
        return None
    if toks[start].lower in ROLES_IN_NAMES and any(tok.lower in KIN for tok in toks[max(0, j - 3) : j]):
        # `dua putra Sinta, Pangeran Bagas dan Rahman`
        return None
    stop = _fields_end(toks, start) or _clause_end(toks, start)
    verb = start + 1 < len(toks) and not toks[start + 1].capital and toks[start + 1].lower.startswith("me")
    # `menurut Budi, Ketua X sudah tahu`
    others = begins_clause(toks[start:stop], closed=False, pointed=True)
    office = toks[start].capital and not (verb or others)
    uncertain = (bare or toks[joint].text in ",)") and not (subject or office)
    if uncertain and _is_clause(toks[start:stop]):
        return None
    role = _role_from(toks, start, stop)
    return _with_body(toks, role, stop) if role else None


def _closing(toks: Sequence[Tok], j: int) -> int:
    """Return where the bracket at j is closed, behind those inside it; j where it is not."""
    depth = 0
    for k in range(j, len(toks)):
        depth += (toks[k].text == "(") - (toks[k].text == ")")
        if not depth:
            return k
    return j


def _with_body(toks: Sequence[Tok], role: tuple[int, int], stop: int) -> tuple[int, int]:
    """Add the body between the comma at `stop` and the next: `Budi, dosen hukum, Universitas X, …`."""
    body = stop + 1
    if body + 1 >= len(toks) or toks[stop].text != "," or toks[stop - 1].end != role[1]:
        return role
    company = toks[body].capital and toks[body + 1].lower in COMPANY_TAILS
    headed = toks[body].capital and is_organisation_head(toks[body])
    if not (headed or company) or is_role(toks[body]):
        return role
    capitals = (k for k in range(body, len(toks)) if not (toks[k].capital or toks[k].lower in IN_BODIES))
    end = next(capitals, len(toks))
    closed = end == len(toks) or toks[end].text in ",."
    listed = [tok.lower for tok in toks[end + 1 : end + 2]] in (["dan"], ["serta"])
    return (role[0], toks[end - 1].end) if closed and not listed else role


def _after_degrees_and_age(toks: Sequence[Tok], j: int) -> int:
    """Step over degrees and an age between commas behind a name: `Budi, S.Sos, 61, petani`."""
    while j < len(toks) and (length := bare_degree(toks, j)):
        j += length
    j = after_degrees(toks, j)
    if j + 2 < len(toks) and toks[j].text == "," and toks[j + 1].text.isdigit() and len(toks[j + 1].text) < 4:
        behind = j + 3 if toks[j + 2].lower == "tahun" else j + 2
        return behind if behind < len(toks) and toks[behind].text == "," else j
    return j


def after_brackets(toks: Sequence[Tok], j: int) -> tuple[int, bool]:
    """Step over brackets behind a name, and say whether an age stands in them: `Budi (45)`."""
    if j >= len(toks) or toks[j].text != "(":
        return j, False
    close = next((k for k in range(j, min(len(toks), j + 6)) if toks[k].text == ")"), None)
    return (j, False) if close is None else (close + 1, toks[j + 1].text.isdigit())


def _joint(toks: Sequence[Tok], j: int) -> int:
    """Return where the word stands that joins a role to a name, a comma before it or not: `, selaku`."""
    joined = j + 1 < len(toks) and toks[j + 1].lower in ("yang", "selaku", "sebagai")
    return j + 1 if joined and toks[j].text == "," else j


def _is_dash(toks: Sequence[Tok], i: int, *, subject: bool) -> bool:
    """Say whether a dash joins an office to a `subject`: `Budi – Direktur PT X mengatakan …`."""
    return subject and toks[i].text in ("-", "–") and i + 1 < len(toks) and toks[i + 1].capital


def _is_clause(words: Sequence[Tok]) -> bool:
    """Say whether words behind a name are a clause of their own: `Menurut Budi, warga sudah mengungsi`.

    `Budi, petani asal X yang mengaku …` has a predicate of its own.
    """
    says = (k for k in range(len(words) - 1) if words[k].lower == "yang" and active_kinds(words[k + 1]))
    return has_predicate(words[: next(says, len(words))])


def _is_apposition(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a role that follows a name at j without a comma is that of the name."""
    return j > 0 and toks[j].marked is None and toks[j].lower not in KIN


def _role_from(toks: Sequence[Tok], start: int, stop: int) -> tuple[int, int] | None:
    """Return the span of the role that begins at `start` and ends before `stop` at the latest."""
    head = next((tok for tok in toks[start:stop] if tok.lower not in COUNTERS), toks[start])
    end = start
    while end < stop and toks[end].marked is None and end - start < 16:
        if toks[end].lower == "di" and end + 1 < stop:
            of_body = any(is_organisation_head(tok) or is_acronym(tok) for tok in toks[start:end])
            if not of_body and told_by_place(head, toks[end + 1]):
                end += 1
                continue
            if is_where_said(toks, end) and (of_body or not is_organisation_head(toks[end + 1])):
                # `Kepala Dinas Air di Liwa, Senin`, not `dosen di Universitas X, Senin`
                break
        if _is_outside(toks, start, end, stop):
            break
        end += 1
    role = trimmed_role(toks[start:end])
    return (role[0].start, role[-1].end) if role else None


def _is_outside(toks: Sequence[Tok], start: int, i: int, stop: int) -> bool:
    """Say whether the role that begins at `start` ends before the word at i."""
    tok, following = toks[i], toks[i + 1].lower if i + 1 < stop else ""
    if tok.text == "dalam" and following not in ("", "negeri") and toks[i - 1].lower != "penyakit":
        # `juru bicara X dalam siaran pers`
        return True
    reports = bool(active_kinds(tok))
    told = reports and tok.lower.startswith("me")
    # `Direktur X | yakin, …`, `Ketua Y | optimistis harga turun`
    stance = reports and not tok.capital and not is_person_word(tok)
    return (
        tok.lower in OUTSIDE_ROLE | DEMONSTRATIVES | {"tepatnya"}
        or (tok.text == "pada" and following in MEETINGS)
        or (i > start + (not told) and is_predicate(tok))
        or (i > start + 1 and (stance or (tok.upos in ("VERB", "AUX") and not tok.capital)))
        or (i > start and (behind_when(toks, i, stop) > i or _runs_on(toks, i, stop)))
    )


def _runs_on(toks: Sequence[Tok], i: int, stop: int) -> bool:
    """Say whether a role ends before i: `ketua | tengah berada`, `menteri | dan sejumlah jabatan lain`."""
    following = toks[i + 1] if i + 1 < stop else None
    if toks[i].lower in ADVERBS:
        return True
    if following is None or toks[i].capital:
        return False
    if toks[i].lower == "tengah":
        return is_predicate(following) or following.upos == "VERB"
    joined = toks[i].lower in ("dan", "serta") and following.lower in HOW_MANY
    return joined or (toks[i].lower in HOW_MANY and following.lower == "kali")


def role_held(toks: Sequence[Tok], j: int) -> tuple[int, int] | None:
    """Return the span of the role in the clause of a name that ends before j: `Budi menjabat ketua X`."""
    start = j
    while start < len(toks) and toks[start].lower in LINKS | HOLDING | HEDGES:
        start += 1
    held = any(tok.lower in HOLDING or tok.lower == "dikenal" for tok in toks[j:start])
    if not held or start >= len(toks) or toks[start].lower in PARTIES or not _begins(toks, start):
        return None
    return _role_from(toks, start, _clause_end(toks, start))


def _clause_end(toks: Sequence[Tok], start: int) -> int:
    """Return where a mark ends the clause that begins at `start`."""
    ends = (k for k in range(start, len(toks)) if toks[k].marked is None and toks[k].text in ",.;:!?")
    return next(ends, len(toks))


def _fields_end(toks: Sequence[Tok], start: int) -> int:
    """Return where an office ends that lists what it is for, else 0: `Kepala Dinas Air, UKM, dan Pasar`."""
    listed = listed_in_role(toks[start : start + LONGEST_LIST]) if toks[start].capital else None
    return start + listed if listed else 0


def _begins(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a role may begin at i."""
    return (
        is_person_word(toks[i])
        or begins_kin(toks[i:])
        or is_role_modifier(toks[i])
        or toks[i].lower in COUNTERS | BEFORE_ROLES | {"mantan"}
        or _is_english_order(toks[i : i + 4])
        or [tok.lower for tok in toks[i : i + 2]] == ["co", "-"]
    )


def _is_english_order(toks: Sequence[Tok]) -> bool:
    """Say whether a role stands behind what it is a role of: `Hotel Manajer`, `Tirta Field Manager`.

    Not in a name: `Sinta Ayu Putri`.
    """
    role = next((k for k, tok in enumerate(toks) if is_role(tok) and tok.lower not in ROLES_IN_NAMES), 0)
    return role > 0 and all(tok.capital for tok in toks[: role + 1])
