"""Finds names that a sentence introduces in a way that tells what they are, where the tagger saw none.

`Parti, 61, tinggal …`, `Elida (39), warga …`, `Tehranita, pemeran utama, …`.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import begins_role, is_acronym, is_organisation_head, is_role
from ..lexicon import load_words, places, word_set
from ..parse import Tagged
from ..roles.person_words import is_person_word
from ..statements.cues import passive
from ..statements.predicates import is_predicate
from ..tokens import CUE_FORMS, Sent, Tok
from .name_looks import looks_like_name

TIME_WORDS = word_set("time_words")
LONGEST = 4
LONGEST_OFFICE = 12
# Behind whoever says something stands when, where or to whom.
BEHIND_AGENT = frozenset(("dalam", "di", "kepada", "ketika", "melalui", "pada", "saat", "seusai", "usai"))
# Behind these somebody is named with an age: `Salah satunya Parti (61)`.
TOLD_BEHIND = frozenset(("adalah", "bernama", "ialah", "mata", "oleh", "satunya", "yaitu", "yakni"))


def introduced_names(sents: Sequence[Sent], tagged: Sequence[Tagged]) -> list[Tagged]:
    """Return the tagged names with those of introduced persons and of bodies that begin a sentence.

    An age outweighs what the tagger says.
    """
    found = list(tagged)
    for sent in sents:
        body = _body_at_head(sent.toks)
        if body is not None and not any(start < body[1] and body[0] < end for start, end, _ in found):
            found.append((*body, "ORG"))
        for i, tok in enumerate(sent.toks):
            if not tok.capital:
                continue
            if _is_initials(sent.toks, i):
                # `korban S (14)`
                if all(kind == "LOC" for *_, kind in _at(found, tok.start, tok.end)):
                    found.append((tok.start, tok.end, "PER"))
            elif (span := _person_at(sent.toks, i, found)) is not None:
                there = _at(found, *span)
                found = [one for one in found if one not in there]
                found.append((*span, "PER"))
    return sorted(found)


def _at(found: Sequence[Tagged], start: int, end: int) -> list[Tagged]:
    """Return the names that share words with these."""
    return [one for one in found if one[0] < end and start < one[1]]


def _person_at(toks: Sequence[Tok], i: int, found: Sequence[Tagged]) -> tuple[int, int] | None:
    """Return the span of the person who is introduced by the word at i, unless the tagger knows better."""
    at_head = i == 0 or (toks[i - 1].marked is None and toks[i - 1].text == ",")
    told = not at_head and _tells(toks[i - 1])
    if not (at_head or told) or not _could_be(toks[i]):
        return None
    end = i
    while end < len(toks) and end - i <= LONGEST and _could_be(toks[end]):
        end += 1
    aged = _age_follows(toks, end)
    agent = not told and _is_agent(toks, i, end)
    in_office = not told and _has_office(toks, i, end)
    if not (aged or agent or in_office) and not (i == 0 and _person_follows(toks, end)):
        return None
    kinds = {kind for *_, kind in _at(found, toks[i].start, toks[end - 1].end)}
    if agent or (aged and not told):
        kinds &= {"PER"}
    elif in_office:
        kinds &= {"PER", "ORG"}
    return None if kinds else (toks[i].start, toks[end - 1].end)


def _tells(tok: Tok) -> bool:
    """Say whether a name with an age may follow: `Salah satunya Parti (61)`, `seorang warga Parti (61)`."""
    return tok.lower in TOLD_BEHIND or (not tok.capital and is_person_word(tok))


def _body_at_head(toks: Sequence[Tok]) -> tuple[int, int] | None:
    """Return the span of a body's name at the head of a sentence: `Yayasan Tirta Asri menolak …`."""
    if not toks or not is_organisation_head(toks[0]) or is_acronym(toks[0]):
        return None
    end = 1
    while end < len(toks) and toks[end].capital and not is_role(toks[end]):
        if toks[end].lower in CUE_FORMS:
            # `Pemkab Tirta Sebut Dana Cair`
            break
        end += 1
    return (toks[0].start, toks[end - 1].end) if 1 < end < 8 else None


def _could_be(tok: Tok) -> bool:
    return (
        tok.capital
        and len(tok.text) > 1
        and not is_role(tok)
        and not is_acronym(tok)
        and not is_organisation_head(tok)
        and tok.lower not in TIME_WORDS
        and tok.lower not in load_words("common_words.txt")
    )


def _is_initials(toks: Sequence[Tok], i: int) -> bool:
    """Say whether initials with an age in brackets stand at i for somebody: `AB (23)`."""
    initials = toks[i].text.isalpha() and toks[i].text.isupper() and len(toks[i].text) < 4
    return initials and _age_follows(toks, i + 1) and toks[i + 1].text == "("


def _age_follows(toks: Sequence[Tok], i: int) -> bool:
    """Say whether an age stands at i: `(39)`, `, 61,`."""
    if i + 2 >= len(toks) or not (toks[i + 1].text.isdecimal() and 9 < int(toks[i + 1].text) < 100):
        return False
    end = i + 3 if toks[i + 2].lower == "tahun" and i + 3 < len(toks) else i + 2
    return (toks[i].text, toks[end].text) in (("(", ")"), (",", ","))


def _has_office(toks: Sequence[Tok], i: int, end: int) -> bool:
    """Say whether an office stands beside a name: `Sinta Ayu, Ketua X, tiba`, `Ketua X, Sinta Ayu, tiba`."""
    commas = [k for k, tok in enumerate(toks[: end + LONGEST_OFFICE]) if tok.text == ","][:2]
    if len(commas) < 2 or (commas[0] != end if i == 0 else commas != [i - 1, end]):
        return False
    office = toks[end + 1 : commas[1]] if i == 0 else toks[: i - 1]
    if not begins_role(office) or not any(map(is_predicate, toks[commas[1] + 1 : commas[1] + 2])):
        return False
    return _looks_like_person(toks[i:end])


def _is_agent(toks: Sequence[Tok], i: int, end: int) -> bool:
    """Say whether an office tells who is named behind it: `Hal itu disampaikan dosen X, Sinta Ayu.`"""
    verb = next((k for k in range(i - 2, max(0, i - LONGEST_OFFICE), -1) if is_predicate(toks[k])), 0)
    if not verb or toks[i - 1].text != "," or not passive(toks[verb]):
        return False
    office = verb + 1 + (toks[verb + 1].lower == "oleh")
    if not begins_role(toks[office : i - 1]) or any(tok.text == "," for tok in toks[office : i - 1]):
        return False
    closed = end == len(toks) or toks[end].text in ".," or toks[end].lower in BEHIND_AGENT
    return closed and _looks_like_person(toks[i:end])


def _looks_like_person(toks: Sequence[Tok]) -> bool:
    """Say whether words are no place, and rather words of names than not."""
    place = any(tok.lower in places() for tok in toks)
    return not place and sum(looks_like_name(tok, frozenset()) for tok in toks) > 0


def _person_follows(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a comma and somebody's role in lower case follow, closed by another comma."""
    if i + 1 >= len(toks) or toks[i].marked is not None or toks[i].text != ",":
        return False
    if toks[i + 1].capital or not is_person_word(toks[i + 1]):
        return False
    return any(tok.marked is None and tok.text == "," for tok in toks[i + 2 : i + 9])
