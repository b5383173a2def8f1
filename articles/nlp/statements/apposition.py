"""Says whether a comma goes on with the words for a speaker: `Ketua X, Budi`, `Budi, ketua X`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import DEMONSTRATIVES, begins_role, is_acronym, is_honorific, is_organisation_head, is_team
from ..lexicon import load_words, word_set
from ..roles.person_words import is_person_word
from ..speakers.body_words import begins_body_kind
from ..speakers.name_looks import looks_like_name
from ..speakers.speaker import NP_END, PRONOUNS
from ..speakers.speaker_words import begins_kin, is_field, is_place, is_theirs, listed_in_role
from ..tokens import Tok
from .adjuncts import DATE
from .clauses import has_predicate
from .predicates import begins_clause

# `kata Awe, sapaan akrabnya`
NICKNAMING = frozenset(("begitu", "demikian", "panggilan", "sapaan"))


def apposition_follows(part: Sequence[Tok], following: Sequence[Tok], *, closed: bool) -> bool:
    """Say whether a comma goes on with the speaker: `Ketua X, Budi` or `Budi, ketua X`.

    `closed` where a clause follows, so that only a comma ends the speaker: `Menurut jaksa, Sinta saat itu …`.
    """
    if not part or not following or following[0].marked is not None:
        return False
    if _lists_fields(part, following):
        return True
    listed = listed_in_role(part) is not None
    comma = None if listed else next((k for k, tok in enumerate(part) if tok.text == ","), None)
    if comma is not None and following[0].lower in DEMONSTRATIVES and is_place(part[comma + 1 :]):
        # `perempuan asal Liwa, Lampung Barat, itu`
        return True
    if comma is None and _is_body_named(part, following):
        return True
    if comma is not None and not _is_role_somewhere(part, comma):
        return False
    following = _without_degree(following)
    first = following[0]
    if first.lower in NICKNAMING and part[-1].capital:
        return True
    begins = begins_clause(following, closed=closed, pointed=part[0].capital)
    if begins if first.capital else _is_clause(following):
        # `Menurut Budi, warga sudah mengungsi`
        return False
    if _is_pointed_at(following):
        return True
    if DATE.match(first.text) or first.lower in NP_END or not first.is_word:
        return False
    if first.capital and (_may_be_named(part) or _one_of_place(part, following)):
        return _is_name_alone(following, closed=closed)
    role = is_person_word(first) or first.lower in ("salah", "sang", "seorang", "mantan")
    role = role or (begins_body_kind(following) and (not closed or any(tok.text == "," for tok in following)))
    # `Sinta Ayu (40), seorang warga, …`
    named = part[-1].capital or (part[0].capital and part[-1].text == ")")
    return role and named and part[0].lower not in PRONOUNS


def _is_body_named(part: Sequence[Tok], following: Sequence[Tok]) -> bool:
    """Say whether the name of a body follows its kind: `media asal Italia, Sport Notizie, menulis …`.

    Not in a list: `Menurut media Italia, Levora, Tirta, dan Asri akan …`.
    """
    run = next((k for k, tok in enumerate(following) if not tok.capital), len(following))
    short = is_organisation_head(part[0]) and len(part) > 1 and run == 1 and is_acronym(following[0])
    if not run or not (begins_body_kind(part) or short) or is_place(following[:run]):
        return False
    if run == len(following) or (not following[run].is_word and following[run].text != ","):
        return True
    behind = following[run + 1 : run + 2]
    if following[run].text != "," or not behind or behind[0].text.isdigit():
        return False
    other = next((tok for tok in following[run + 1 :] if not tok.capital), None)
    return not (behind[0].capital and other is not None and (other.text == "," or other.lower == "dan"))


def _is_role_somewhere(part: Sequence[Tok], comma: int) -> bool:
    """Say whether a body or a place follows a role: `kata Direktur X, Kementerian Y, Sinta Ayu`."""
    where = part[comma + 1 :]
    return begins_role(part) and bool(where) and (is_organisation_head(where[0]) or is_place(where))


def _without_degree(following: Sequence[Tok]) -> Sequence[Tok]:
    """Step over `drg.` in small letters: `Direktur RSUD X, drg. Sinta Ayu`."""
    degree = len(following) > 2 and following[0].lower in ("dr", "drg", "drh") and following[2].capital
    return following[2:] if degree else following


def _is_pointed_at(following: Sequence[Tok]) -> bool:
    """Say whether a short name and `ini` follow: `pelatih asal San Fransisco, California ini`."""
    run = next((i for i, tok in enumerate(following) if not tok.capital), len(following))
    behind = run + 1 if run < len(following) and following[run].text == "," else run
    return 0 < run <= 3 and behind < len(following) and following[behind].lower in ("ini", "itu", "tersebut")


def _may_be_named(part: Sequence[Tok]) -> bool:
    """Say whether words tell who somebody is, so that a name may follow: `Ketua X`, `seorang warga`."""
    indefinite = part[0].lower in ("salah", "seorang") and not any(tok.capital for tok in part)
    # `kata pengacaranya, Sinta Ayu`
    theirs = len(part) < 3 and is_theirs(part[-1])
    # `kata tim kuasa hukum Sinta, Bagas Wira`
    known = begins_role(part) or is_team(part) or indefinite or begins_kin(part) or theirs
    return known and part[0].lower not in PRONOUNS


def _one_of_place(part: Sequence[Tok], following: Sequence[Tok]) -> bool:
    """Say whether a name follows somebody of a place: `seorang warga Bekasi, Sinta Ayu`.

    One word only where it is a common name, or an age follows: `seorang warga Bekasi, Cipto (35)`.
    """
    if not is_one_of(part):
        return False
    run = next((k for k, tok in enumerate(following) if not tok.capital), len(following))
    aged = len(following) > run + 1 and following[run].text == "(" and following[run + 1].text.isdigit()
    district = following[0].lower in load_words("districts.txt")
    named = run > 1 or aged or (looks_like_name(following[0], frozenset()) > 0 and not district)
    return named and 0 < run < 5 and not is_place(following[:run]) and not is_organisation_head(following[0])


def is_one_of(part: Sequence[Tok]) -> bool:
    """Say whether words tell of one of several people: `salah satu warga Bekasi`, `seorang temannya`."""
    one = part[0].lower in ("salah", "seorang")
    return one and any(is_person_word(tok) or is_theirs(tok) for tok in part[1:3])


def _is_name_alone(following: Sequence[Tok], *, closed: bool) -> bool:
    """Say whether only a name follows: `kata Ketua X, Jerome Powell`, not `kata Presiden, Jakarta akan …`."""
    run = 0
    while run < len(following) and (
        following[run].capital or (run and following[run].text == "." and is_honorific(following[run - 1]))
    ):
        run += 1
    after = following[run] if run < len(following) else None
    return after is None or not after.is_word or (after.lower in NP_END and not closed)


def _lists_fields(part: Sequence[Tok], following: Sequence[Tok]) -> bool:
    """Say whether a body's name goes on behind the comma: `Badan Meteorologi, Klimatologi, dan Geofisika`."""
    body = any(map(is_organisation_head, part))
    office = begins_role(part) and part[-1].lower in word_set("role_fields")
    if not (body or office) or not is_field(part[-1]):
        return False
    k = 0
    while k < len(following) and (following[k].text == "," or is_field(following[k])):
        k += 1
    return k < len(following) - 1 and following[k].lower in ("&", "dan") and is_field(following[k + 1])


def _is_clause(following: Sequence[Tok]) -> bool:
    """Say whether the words up to the next comma or stop are a clause, not `pedagang berusia 50 tahun`."""
    end = next((i for i, tok in enumerate(following) if tok.marked is None and tok.text in ",.;:"), None)
    words = following[:end]
    aged = len(words) > 3 and is_person_word(words[0]) and words[-1].lower == "tahun"
    if aged and words[-3].lower in ("berumur", "berusia"):
        words = words[:-3]
    return has_predicate(words)
