"""Finds the role that stands right before a name: `Kepala Dinas X Budi`, `Kepala Dinas X, Budi`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..kinds import (
    QUANTIFIERS,
    RANKS,
    is_organisation_head,
    is_role,
    is_role_modifier,
    trimmed_role,
)
from ..lexicon import word_set
from ..speakers.name_looks import ROLES_IN_NAMES
from ..speakers.speaker_words import EPITHETS, FOLLOWERS, FORMER, KIN, PARTIES, is_place
from ..statements.connectives import after_connectives
from ..statements.subject_start import FRONTED
from ..tokens import Tok
from .body_start import ROLE_FIELDS
from .person_words import GENERIC_PEOPLE
from .roles import BEFORE_ROLES, ONE_OF_THEM, OUTSIDE_ROLE, ROLE_INNER
from .whose import SERVANTS, is_in_body, is_kin, is_lawyer, is_served, tells_which_kin

LONGEST = 24  # words of a role before a name
LONGEST_NAME = 6  # words of an office with its short form in brackets behind it
FARTHEST = 13  # words from a name, beyond which no small word leads to its role
BEFORE_OTHERS = word_set("before_others")
BECOMING = frozenset(("jadi", "menjadi"))
# `Di hadapan para petani, Sinta …`, `Kepada para petani Sinta mengatakan …`
MANY = frozenset(("banyak", "beberapa", "para", "sejumlah"))
# Before a role that is over, or not yet.
# `Plt. Kepala Dinas X`, with a full stop.
ACTING = frozenset(("pj", "pjs", "plh", "plt"))
# Before what is no part of a role, where nothing in capitals follows: `petani dalam pandangan Budi`.
RELATING = frozenset(("dalam", "dari", "di", "oleh", "pada", "untuk"))
# Right before a name they lead to it: `gelar juara dari Budi`, `surat ketua kepada Budi`.
LEADING = frozenset(("bagi", "bersama", "dari", "dengan", "kepada", "oleh", "untuk"))
# `Di depan | wartawan Budi mengatakan …`
FACING = frozenset(("depan", "hadapan", "kepada"))
# Right before a name they tell whom somebody follows or serves.
THEIRS = FOLLOWERS | word_set("under_others")
# `jabatan Gubernur X`, `kritik Gubernur X`: what stands right before a role and is somebody else's.
OF_OTHERS = word_set("of_others") | word_set("no_role_between")
# Before them stands what they are for: `Branch Manager`.
ENGLISH_ROLES = word_set("english_roles")
# Before `putra` and `putri` they tell what is played.
SPORTS = word_set("sports")
# `dalam pemerintahan Budi`, `era Budi`: what stands right before a name and makes a role before it another's.
NO_ROLE_BETWEEN = OUTSIDE_ROLE | word_set("no_role_between")
# Verbs inside a role: `pedagang berusia 45 tahun`, `juru bicara X`.
VERBS_IN_ROLES = EPITHETS | {
    "berlisensi",
    "bersertifikat",
    "bicara",
    "terkemuka",
    "terkenal",
    "ternama",
    "terpilih",
}


def role_before(toks: Sequence[Tok], i: int, people: Collection[int] = ()) -> tuple[int, int] | None:
    """Return the span of the role that stands right before the name at token i: `Kepala Dinas X Budi`.

    `people` are the offsets where names of persons begin: a role before another name is not this one's.
    """
    head = _head(toks, i, people)
    if head is None:
        return None
    head = _whose(toks, head)
    behind_comma = toks[i - 1].text == ","
    if not behind_comma and _is_anothers(toks, head):
        return None
    if toks[i - 1].lower in LEADING | {"dan", "serta"}:
        # `Anggota DPR Sinta Ayu dan | Bagas Wira`
        return None
    others = _is_in_adjunct(toks, head) if behind_comma else _names_whose(toks, head, i)
    if others or _is_no_role(toks, head, i) or _is_clause(toks[head:i]):
        return None
    role = trimmed_role(toks[_with_modifiers(toks, head) : i])
    return (role[0].start, role[-1].end) if role else None


def _head(toks: Sequence[Tok], i: int, people: Collection[int]) -> int | None:
    """Return the first role word of those before token i, back to where its words end."""
    head: int | None = None
    j = i - 1
    while j >= 0 and i - j <= LONGEST and not _bars(toks, j, i, people):
        if toks[j].text == ",":
            if not _is_inner_comma(toks, j, i):
                break
        elif is_role(toks[j]) and not _is_field(toks, j) and (toks[j].capital or j > 0 or head is None):
            head = j
        elif toks[i - 1].text == "," and j > 0 and tells_which_kin(toks[j - 1 : j + 1]):
            # `putri sulung Presiden, | Sinta Ayu`
            pass
        elif not _may_belong(toks[j], beyond=head is not None or i - j > FARTHEST):
            break
        j -= 1
    return None if head is None else _before_bracket(toks, head)


def _before_bracket(toks: Sequence[Tok], head: int) -> int:
    """Return where a role begins that holds a short form in brackets: `Pelaksana tugas (Plt) Gubernur X`."""
    opening = head - 1
    if opening < 1 or toks[opening].text != "(":
        return head
    for k in range(opening - 1, max(-1, opening - 1 - LONGEST_NAME), -1):
        if toks[k].marked is not None or not toks[k].is_word or toks[k].upos == "VERB":
            break
        head = k if is_role(toks[k]) else head
    return head


def _bars(toks: Sequence[Tok], j: int, i: int, people: Collection[int]) -> bool:
    """Say whether toks[j] makes what stands before it no role of the name at i."""
    tok = toks[j]
    outside = tok.is_word and not tok.capital and tok.lower in NO_ROLE_BETWEEN
    if tok.marked is not None or (outside and not _is_now(toks, j)):
        return True
    if tok.start not in people:
        return False
    behind_comma = j > 0 and toks[i - 1].text == ","
    served = is_lawyer(toks, j - 1) or is_kin(toks, j - 1) or is_served(toks, j)
    inner = served or is_in_body(toks, j - 1)
    return not (behind_comma and inner)


def _is_now(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a role before j is held now: `Ketua X saat ini, Budi`."""
    return [tok.lower for tok in toks[j : j + 3]] == ["saat", "ini", ","]


def _is_inner_comma(toks: Sequence[Tok], j: int, i: int) -> bool:
    """Say whether a role goes on before a comma at j.

    `Kepala Dinas X, Budi`: one comma, right before the name; `Deputi Bidang A, B, dan C, Budi`; `PT X, Tbk`;
    `Kepala Bidang A, pada Dinas X, Budi`.
    """
    if j == i - 1:
        return True
    body = j + 2 if toks[j + 1].lower == "pada" else j + 1
    return _is_list(toks, j + 1, i) or _is_body_or_place(toks, body) or toks[j + 1].lower == "tbk"


def _may_belong(tok: Tok, *, beyond: bool) -> bool:
    """Say whether a word may be one of a role; `beyond` its head or too far from a name few small ones."""
    if tok.is_word and not tok.capital and tok.lower not in ROLE_INNER:
        return not beyond or tok.lower in ("ahli", "bicara", "khusus")
    return tok.is_word or tok.capital or tok.lower in ROLE_INNER or tok.text.isdigit()


def _is_field(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a word that is a role elsewhere tells men from women: `atlet tunggal putra`.

    Or begins a body's name: `pengamat politik dari President University`.
    """
    if [tok.lower for tok in toks[j + 1 : j + 2]] == ["university"]:
        return True
    return toks[j].text in ("putra", "putri") and j > 1 and toks[j - 1].lower in SPORTS


def _is_list(toks: Sequence[Tok], j: int, end: int) -> bool:
    """Say whether the comma before toks[j] parts members of a list that ends with `dan` before `end`."""
    member = j > 1 and toks[j - 2].capital and (toks[j].capital or toks[j].lower in ("&", "dan"))
    return member and not is_role(toks[j]) and any(tok.lower in ("&", "dan") for tok in toks[j:end])


def _is_body_or_place(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a body or a place stands between two commas: `Kepala Dinas X, Kabupaten Y, Budi`."""
    end = next((k for k in range(j, len(toks)) if toks[k].text == ","), len(toks))
    bracket = next((k for k in range(j, end) if toks[k].text == "("), end)
    return (is_organisation_head(toks[j]) and toks[j + 1].capital) or is_place(toks[j:bracket])


def _whose(toks: Sequence[Tok], head: int) -> int:
    """Return where a role begins that belongs to the one at `head`: `Pengacara salah satu saksi`."""
    at = head
    if head > 1 and toks[head].lower == "anak" and toks[head - 2].lower in ("ayah", "bapak", "ibu"):
        # `Ibu dua anak`
        return head - 2
    while (
        at > 0
        and head - at < 3
        and toks[at - 1].lower in ("keluarga", "para", "salah", "salahsatu", "satu", "seorang")
    ):
        at -= 1
    # `Kuasa hukum pemohon`
    of_kin = at < head or toks[head].lower in KIN | PARTIES
    return at - 1 if of_kin and at > 0 and is_lawyer(toks, at - 1) else head


def _is_in_adjunct(toks: Sequence[Tok], head: int) -> bool:
    """Say whether a role before a comma ends an adjunct, and is not that of the name behind it.

    `Demi mimpinya menjadi penyanyi, Sinta …`, `Kepada pelanggan layanan itu, Budi menyarankan …`
    """
    while head > 1 and toks[head - 1].text.isdigit():
        # `Dari 229 peserta itu, Panitia X …`
        head -= 1
    if head == 0:
        return False
    previous = toks[head - 1].lower
    fronted = (head == 1 or not toks[head].capital) and not _is_example(toks, head)
    # `sambutan dari putri sulung Presiden, Sinta Ayu`
    fronted = fronted and not tells_which_kin(toks[head : head + 2])
    return previous in BECOMING or previous in MANY or (fronted and previous in BEFORE_OTHERS)


def _is_example(toks: Sequence[Tok], head: int) -> bool:
    """Say whether whoever holds an office is one of several: `Seperti Ketua X, Sinta telah membantah …`."""
    return head > 0 and toks[head - 1].lower == "seperti" and toks[head].capital


def ends_adjunct(toks: Sequence[Tok], head: int) -> bool:
    """Say whether a role before a comma and the subject ends what a sentence begins with.

    `Menanggapi kritik Gubernur X, Sinta mengatakan …`, `Usai bertemu Menteri X, Sinta mengatakan …`
    """
    head = _list_start(toks, head)
    head -= head > 0 and toks[head - 1].lower == "sang"
    if head == 0 or _is_example(toks, head):
        return False
    previous = toks[head - 1]
    meets = previous.upos == "VERB" and previous.lower.startswith(("ber", "me")) and not previous.capital
    first = toks[after_connectives(toks, 0, head)].lower
    # `Hal itu dikatakan oleh Gubernur X, Sinta pada Kamis`
    fronted = first in FRONTED and not (first == "hal" and previous.lower == "oleh")
    if previous.lower in OF_OTHERS:
        # `… berasal dari pernyataan Wakil Menteri X, Sinta Ayu pada Maret lalu`
        return fronted or head < 3
    return fronted and (meets or previous.lower in BEFORE_OTHERS | {"oleh"})


def _list_start(toks: Sequence[Tok], head: int) -> int:
    """Return where a body begins that a role word seems to be in: `bersama | Komisi Perlindungan Anak X`."""
    first = head
    while first > 0 and (toks[first - 1].capital or toks[first - 1].lower in ("dan", "serta")):
        first -= 1
    return first if any(map(is_organisation_head, toks[first:head])) else head


def _is_anothers(toks: Sequence[Tok], head: int) -> bool:
    """Say whether a role is what another is made: `ditunjuk sebagai ketua tim Sinta`.

    At the head of a sentence it is that of the name behind it: `Sebagai Ketua X Sinta akan …`.
    """
    return head > 0 and toks[head - 1].text in BECOMING | {"sebagai"}


def _names_whose(toks: Sequence[Tok], head: int, i: int) -> bool:
    """Say whether the name at i tells whose the role at `head` is: `kuasa hukum Sinta`, `penggemar Sinta`."""
    kin = head + 1 if toks[head].lower in FORMER else head
    counted = kin + 1 < len(toks) and toks[kin + 1].lower in QUANTIFIERS
    one = toks[kin - 1].lower in ("salah", "seorang")
    faced = toks[kin - 1].lower in FACING | MANY and not toks[kin].capital
    beside = kin == i - 1 and not one and (toks[kin].lower in THEIRS or faced)
    # `ajudan Presiden Bagas Wira`
    serves = kin == i - 2 and toks[kin].lower in SERVANTS and is_role(toks[i - 1])
    return (toks[kin].lower in KIN and not counted) or toks[head].lower == "kuasa" or beside or serves


def _is_no_role(toks: Sequence[Tok], head: int, i: int) -> bool:
    """Say whether the one word before the name at i is none by itself, a part of a rank or of the name."""
    if head != i - 1:
        return False
    # `Sekretaris Partai X, Raja Wira`
    begins_name = toks[head].lower in ROLES_IN_NAMES and head > 0 and toks[head - 1].text == ","
    # `Komisaris Jenderal Polisi Budi`
    ranked = any(tuple(tok.lower for tok in toks[max(0, i - length) : i]) in RANKS for length in (2, 3, 4))
    return toks[head].lower in GENERIC_PEOPLE or begins_name or ranked


def _is_clause(role: Sequence[Tok]) -> bool:
    """Say whether a verb or a preposition on the way to the name makes the role somebody else's.

    `petani dalam pandangan Budi`; but `pengamat kebijakan publik dan politik nasional Budi`.
    """
    last = role[-1]
    small = last.is_word and not last.capital and not is_role(last) and not last.text.isdigit()
    related = last.lower in ROLE_INNER or any(tok.lower in RELATING for tok in role)
    if small and len(role) > 3 and related:
        return True
    verbs = [tok for tok in role if tok.upos in ("VERB", "AUX") and not tok.capital]
    return any(tok.lower not in VERBS_IN_ROLES and not is_role(tok) for tok in verbs)


def _with_modifiers(toks: Sequence[Tok], head: int) -> int:
    """Return where a role begins with what stands before its first word: `seorang mantan ketua`."""
    start = head
    while start > 0 and toks[start - 1].marked is None and _modifies(toks[start - 1], toks[head]):
        start -= 1
    if start > 1 and toks[start - 1].text == "-" and toks[start - 2].lower == "co":
        # `Co - Founder`
        start -= 2
    if start > 1 and toks[start - 1].text == "." and toks[start - 2].lower in ACTING:
        # `Plt. Kepala Dinas X`
        start -= 2
    if start > 0 and toks[start - 1].text == "Dewan":
        # `Dewan Pengawas X, Budi`
        start -= 1
    if start > 0 and toks[start - 1].lower in KIN and not toks[start].capital:
        # `Ibu korban, Sinta Ayu`
        start -= 1
    return _with_counter(toks, start)


def _with_counter(toks: Sequence[Tok], start: int) -> int:
    """Return where a role begins with `salah satu`, and whose kin that is: `Ayah salah satu korban`."""
    counter = start
    if start > 1 and toks[start - 2].lower == "salah" and toks[start - 1].lower in ("satu", "seorang"):
        counter -= 2
    elif start > 0 and toks[start - 1].lower in ONE_OF_THEM | {"seorang"}:
        counter -= 1
    if 1 < counter < start and toks[counter - 2].lower == "orang" and toks[counter - 1].lower == "tua":
        return counter - 2
    return counter - 1 if 0 < counter < start and toks[counter - 1].lower in KIN else counter


def _modifies(tok: Tok, role: Tok) -> bool:
    """Say whether a word may stand before the first of a role: `mantan ketua`, `Human Resources Manager`."""
    field = tok.capital and tok.lower in ROLE_FIELDS and role.lower in ENGLISH_ROLES
    return field or is_role(tok) or is_role_modifier(tok) or tok.lower in BEFORE_ROLES
