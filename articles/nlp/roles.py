"""Finds what an article says of a person's role, and the organisation inside it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from .clauses import is_predicate
from .kinds import (
    DEMONSTRATIVES,
    HUMAN_NOUNS,
    is_acronym,
    is_organisation_head,
    is_role,
    is_role_modifier,
    trimmed_role,
)
from .lexicon import load_rows, load_words, places, word_set
from .name_finder import NameFinder
from .name_split import PLACE_MARKERS
from .speakers import KIN, NOT_PEOPLE, NP_END
from .tokens import Tok

# Heads of a territory or a state: what follows is a place or a field, no organisation.
TERRITORIAL = word_set("territorial")
# Whoever founded or owns something: all that follows is its name.
OWNERS = word_set("owners")
STOP_AFTER = word_set("stop_after")
# `pengendara`, `penyintas`: whoever does something.
AGENT = re.compile(r"^pe(?:ng|ny|n|m|r|l)[a-z]{3,}(?<!an)$")
NOT_AGENTS = word_set("not_agents")
BEFORE_OTHERS = frozenset(("bagi", "dari", "dengan", "kepada", "oleh", "soal", "terhadap", "untuk"))
# Between a name and its role in a relative clause.
LINKS = frozenset(
    [
        "juga",
        "merupakan",
        "menjabat",
        "sebagai",
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
# No role by themselves.
GENERIC_PEOPLE = word_set("generic_people")
DIRECTIONS = word_set("directions")
ROLE_INNER = word_set("role_inner")
# No small word of these stands in a role.
OUTSIDE_ROLE = (NP_END | word_set("subordinate") | word_set("modal")) - ROLE_INNER - {"dari", "oleh"}
# `dalam pemerintahan Budi`, `era Budi`: what stands right before a name and makes a role before it another's.
NO_ROLE_BETWEEN = OUTSIDE_ROLE | word_set("no_role_between")
# Who has such a role works for a company, whatever the tagger takes its name for.
COMPANY_ROLES = word_set("company_roles")
AFTER_ORGANISATION = word_set("after_organisation")
# Words of a field of work in English roles: the company's name comes after them.
ROLE_FIELDS = word_set("role_fields")
# Acronyms of a state or a number.
NO_ORGANISATIONS = word_set("no_organisations")


def role_before(toks: Sequence[Tok], i: int, people: Collection[int] = ()) -> tuple[int, int] | None:
    """Return the span of the role that stands right before the name at token i: `Kepala Dinas X Budi`.

    `people` are the offsets where names of persons begin: a role before another name is not this one's.
    """
    j = i
    best: int | None = None
    while j > 0 and i - j < 18:
        tok = toks[j - 1]
        if (
            tok.start in people
            or tok.marked is not None
            or (tok.is_word and not tok.capital and tok.lower in NO_ROLE_BETWEEN)
        ):
            break
        if tok.text == ",":
            # `Kepala Dinas X, Budi`: one comma, right before the name.
            if j != i:
                break
            j -= 1
            continue
        if is_role(tok) and (tok.capital or j >= 2 or best is None):
            best = j - 1
        elif (
            not (
                tok.capital
                or tok.lower in ROLE_INNER
                or tok.text.isdigit()
                or (not tok.capital and tok.is_word)
            )
            or (tok.is_word and not tok.capital and tok.lower not in ROLE_INNER and best is not None)
            or (tok.is_word and not tok.capital and tok.lower not in ROLE_INNER and i - j > 8)
        ):
            break
        j -= 1
    if best is None or toks[best].lower in KIN:
        return None
    if toks[i - 1].text == "," and best > 0 and toks[best - 1].lower in BEFORE_OTHERS:
        # `Kepada pelanggan layanan itu, Budi menyarankan …`
        return None
    if best == i - 1 and toks[best].lower in GENERIC_PEOPLE:
        return None
    last = toks[i - 1]
    if last.is_word and not last.capital and not is_role(last) and i - best > 3 and not last.text.isdigit():
        # `petani dalam pandangan Budi`
        return None
    # A verb or a preposition on the way means that the role is somebody else's.
    between = toks[best:i]
    if any(tok.upos in ("VERB", "AUX") and not tok.capital for tok in between):
        return None
    while (
        best > 0
        and toks[best - 1].marked is None
        and (is_role(toks[best - 1]) or is_role_modifier(toks[best - 1]))
    ):
        best -= 1
    role = trimmed_role(toks[best:i])
    return (role[0].start, role[-1].end) if role else None


def role_after(toks: Sequence[Tok], j: int) -> tuple[int, int] | None:
    """Return the span of the role after the name that ends before token j: `Budi, kepala dinas X,`."""
    if j < len(toks) and toks[j].text == "(":
        close = next((k for k in range(j, min(len(toks), j + 6)) if toks[k].text == ")"), None)
        j = close + 1 if close is not None else j
    start = j + 1
    if j >= len(toks):
        return None
    if toks[j].text == "," and start < len(toks) and toks[start].lower in ("yang", "selaku", "sebagai"):
        j, start = start, start + 1
    if toks[j].lower == "yang":
        # `Budi, yang juga menjabat ketua X,`
        while start < len(toks) and toks[start].lower in LINKS:
            start += 1
    elif toks[j].lower not in ("selaku", "sebagai") and toks[j].text != ",":
        return None
    if start >= len(toks) or not (
        is_person_word(toks[start])
        or is_role_modifier(toks[start])
        or toks[start].lower in ("salah", "seorang", "mantan")
    ):
        return None
    end = start
    while (
        end < len(toks) and toks[end].marked is None and toks[end].text not in ",.;:!?" and end - start < 16
    ):
        if (
            toks[end].lower in OUTSIDE_ROLE | DEMONSTRATIVES
            or (end > start + 1 and is_predicate(toks[end]))
            or (toks[end].upos in ("VERB", "AUX") and not toks[end].capital and end > start + 1)
        ):
            break
        end += 1
    role = trimmed_role(toks[start:end])
    return (role[0].start, role[-1].end) if role else None


def affiliation_in(
    text: str, role: tuple[int, int], toks: Sequence[Tok], names: NameFinder
) -> tuple[int, int] | None:
    """Return the span of the organisation named inside a role, or None where there is none to cut out."""
    inside = [tok for tok in toks if role[0] <= tok.start and tok.end <= role[1]]
    if len(inside) < 2:
        return None
    head = next(
        (tok for tok in inside if tok.lower not in ("mantan", "eks", "wakil", "calon", "plt", "pj")),
        inside[0],
    )
    territorial = head.lower in TERRITORIAL
    if territorial and not any(tok.lower in ("dari", "di") for tok in inside):
        return None
    start = _organisation_start(inside, head, names, joined=territorial)
    if start is None:
        start = _last_proper_name(inside, names)
    if start is None or (territorial and inside[start - 1].lower not in ("dari", "di")):
        return None
    end = start
    while end < len(inside):
        if end > start and inside[end].lower in AFTER_ORGANISATION:
            break
        if (
            end > start
            and inside[end].lower in ("di", "untuk")
            and end + 1 < len(inside)
            and " ".join(tok.lower for tok in inside[end + 1 :]) in places()
        ):
            break
        end += 1
    while end > start and not (inside[end - 1].is_word or inside[end - 1].text == ")"):
        end -= 1
    return (inside[start].start, inside[end - 1].end) if end > start else None


def _organisation_start(inside: Sequence[Tok], head: Tok, names: NameFinder, *, joined: bool) -> int | None:
    """Return where an organisation begins by what its first word is: a head, an acronym, a tagged name.

    `joined` wants `di` or `dari` before it.
    """
    for i in range(2, len(inside)):
        # `Kepala Departemen Urologi di Rumah Sakit X`: whoever works there belongs to the hospital.
        if (
            inside[i - 1].lower in ("di", "dari", "pada")
            and inside[i].capital
            and _is_no_place(inside[i])
            and " ".join(tok.lower for tok in inside[i : i + 2]) not in places()
        ):
            return i
    if joined:
        return None
    depth = 0
    for i, tok in enumerate(inside):
        if tok.text == "(":
            depth += 1
        elif tok.text == ")":
            depth -= 1
        if i == 0 or depth or not tok.is_word:
            continue
        previous = inside[i - 1]
        if head.lower in OWNERS and previous is head and tok.capital and not is_role(tok):
            return i
        if (is_role(tok) and not is_organisation_head(tok)) or is_role_modifier(tok):
            continue
        if tok.lower == "majelis" and i + 1 < len(inside) and inside[i + 1].lower == "hakim":
            continue
        acronym = is_acronym(tok) and _is_no_place(tok)
        if (
            (is_organisation_head(tok) and previous.lower != "non")
            or acronym
            or (tok.text == "bank" and i + 1 < len(inside))
        ):
            # `Pimpinan Pusat Muhammadiyah`, `Pengurus Besar Nahdlatul Ulama`
            return i - 1 if previous.lower in ("pimpinan", "pengurus") and i > 1 else i
        if names.kind_at(tok.start, tok.end) == "ORG" and tok.capital and _begins_name(tok, names):
            return i
    return None


def _is_no_place(tok: Tok) -> bool:
    return tok.lower not in places() and tok.lower not in NO_ORGANISATIONS and tok.lower not in NOT_PEOPLE


def _last_proper_name(inside: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where the name at the end of a role begins: `direktur firma analisis Korea Risk Group`."""
    last = len(inside)
    if inside[-1].text == ")":
        last = next((i for i in range(last - 1, 0, -1) if inside[i].text == "("), last)
    first = last
    while first > 1 and inside[first - 1].capital and not is_role(inside[first - 1]):
        first -= 1
    fields = [i for i in range(first, last) if inside[i].lower in ROLE_FIELDS]
    company = any(tok.lower in COMPANY_ROLES for tok in inside[:first])
    if fields and (company or is_role_modifier(inside[0])):
        # `Head of Investment Research Infovesta Utama`
        first = fields[-1] + 1
    while first < last and inside[first].lower in load_words("common_words.txt"):
        first += 1
    if first >= last or inside[first - 1].lower in PLACE_MARKERS:
        return None
    run = " ".join(tok.lower for tok in inside[first:last])
    if run in DIRECTIONS or run in places() or (first == 1 and not company):
        return None
    if not company and names.kind_at(inside[first].start, inside[last - 1].end) in ("LOC", "PER"):
        return None
    return first


def is_person_word(tok: Tok) -> bool:
    """Say whether a word is a role or says what somebody does: `pengendara`."""
    return is_role(tok) or bool(AGENT.match(tok.text) and tok.lower not in NOT_AGENTS)


def is_role_phrase(toks: Sequence[Tok]) -> bool:
    """Say whether words can be somebody's role at all: one of the first is a role or a kind of person."""
    return any(
        is_role(tok) or is_role_modifier(tok) or tok.lower in HUMAN_NOUNS or bool(AGENT.match(tok.lower))
        for tok in toks[:4]
    )


def _begins_name(tok: Tok, names: NameFinder) -> bool:
    return any(start == tok.start for start, _, kind in names.names if kind == "ORG")


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


def known_organisations() -> dict[str, str]:
    """Return {short or full name in lower case: kind} of well-known bodies."""
    return {
        name.lower(): row[2] for row in load_rows("organisations.tsv") for name in row[:2] if len(row) > 2
    }


def first_names() -> frozenset[str]:
    return load_words("first_names.txt")
