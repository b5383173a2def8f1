"""Asks the parse for the subject of a cue, and whether a clause or a thing is behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..kinds import DEMONSTRATIVES, LOWER_BODIES, is_body
from ..lexicon import load_words, word_set
from ..tokens import Tok
from .clauses import has_predicate
from .predicates import (
    BEGIN_PREDICATE,
    COPULAS,
    PREDICATORS,
    WEAK_PREDICATORS,
    begins_predicate,
    is_plain_predicate,
    is_predicate,
)
from .told import NEEDS_VERB

# A verb in me- after such a noun says what it is for: `komitmen menjaga sungai`, `keinginan maju`.
ABSTRACT = re.compile(r"^(?:(?:pe|ke)[a-z]{3,}an|[a-z]+(?<!gener)asi|[a-z]+[^g]ensi)$")
# What follows these is said of something: `menilai kenaikan harga memberatkan warga`.
JUDGING = word_set("judging")
# These tell of a thing as often as they say something of it: `mengumumkan perilisan album itu`.
TELLING = word_set("telling")
# What follows these is no part of what the parse takes for a clause.
ASIDE = word_set("aside_clause")
# What follows these behind a comma is beside the thing.
BESIDE = word_set("beside_thing")
GOING = frozenset(("ikut", "kembali", "turut"))


def is_thing(toks: Sequence[Tok], i: int, start: int) -> bool:
    """Say whether toks[start:] are an object of the cue at i for the parse, and the words do not gainsay it.

    `menegaskan komitmen warga menjaga sungai` is one, `menegaskan warga tidak menjaga sungai` is none.
    """
    if _is_aim(toks, i, start):
        return True
    if _behind(toks, i, start, ("ccomp", "xcomp")) or not _behind(toks, i, start, ("obj",)):
        return False
    rest = toks[start : end_of_thing(toks, start)]
    makes = is_plain_predicate if takes_verb(rest[0]) and toks[i].lower not in JUDGING else is_predicate
    return not has_predicate(_without_attributes(rest) if toks[i].lower in TELLING else rest, makes)


def _without_attributes(toks: Sequence[Tok]) -> Sequence[Tok]:
    """Leave out what the parse takes for an attribute: `mengumumkan perilisan album berisi lima lagu`."""
    which = next((k for k, tok in enumerate(toks) if tok.lower == "yang"), len(toks))
    return [tok for k, tok in enumerate(toks) if k > which or not _is_attribute(tok)]


def _is_attribute(tok: Tok) -> bool:
    if tok.lower in PREDICATORS:
        return False
    weak = tok.lower in WEAK_PREDICATORS - {"hanya"} and tok.deprel == "advmod"
    return weak or tok.deprel in ("acl", "acl:relcl", "amod")


def asks_for_thing(toks: Sequence[Tok], start: int) -> bool:
    """Say whether a request at toks[start:] is for a thing that nobody is asked for.

    `mendorong pengembangan desa menjadi sentra kopi` is, `mendorong pengembangan desa segera dimulai` is not.
    """
    return takes_verb(toks[start]) and not has_predicate(
        toks[start:], lambda tok: is_plain_predicate(tok) and tok.lower != "menjadi"
    )


def _is_aim(toks: Sequence[Tok], i: int, start: int) -> bool:
    """Say whether nothing but an aim follows a noun that takes one, whatever the parse makes of it."""
    if not needs_verb(toks[start]) or toks[i].lower in JUDGING:
        return False
    verb = next(
        (k for k in range(start + 1, len(toks)) if is_predicate(toks[k]) or toks[k].lower in GOING), None
    )
    if verb is None or not _serves_aim(toks, start, verb):
        return False
    rest = toks[start : end_of_thing(toks, start)]
    pointed = any(tok.lower in DEMONSTRATIVES for tok in toks[start:verb])
    acts = toks[verb].lower.startswith("me") and toks[verb].lower != "menjadi"
    behind = rest if acts else toks[verb + 1 : start + len(rest)]
    return not pointed and not has_predicate(behind, is_plain_predicate)


def needs_verb(tok: Tok) -> bool:
    """Say whether a verb behind a noun says what it is for: `niatnya maju`, `sulitnya mendapat gas`."""
    return tok.lower in NEEDS_VERB or tok.lower.removesuffix("nya") in NEEDS_VERB


def _serves_aim(toks: Sequence[Tok], start: int, verb: int) -> bool:
    """Say whether a verb may be an aim: one in me-, another only right behind: `kesiapannya maju`."""
    word = toks[verb].lower
    right_behind = verb == start + 1 and not word.startswith("di")
    becomes = right_behind and word == "menjadi"
    return becomes or (word not in PREDICATORS and (word.startswith("me") or right_behind))


def is_clause(toks: Sequence[Tok], i: int, start: int) -> bool:
    """Say whether the parse sees a clause behind the cue at i that begins at toks[start]."""
    verb = next((k for k in range(start, len(toks)) if _is_complement(toks[k], toks[i])), None)
    if verb is None or verb == start or _is_aim(toks, i, start):
        return False
    if toks[verb].upos not in ("ADJ", "AUX", "NUM", "VERB") or toks[verb].lower == "menjelang":
        return False
    between = toks[start:verb]
    if any((tok.marked is None and tok.text in ";:") or tok.quoted or tok.lower in ASIDE for tok in between):
        return False
    which = max((k for k, tok in enumerate(between) if tok.lower == "yang"), default=len(between))
    if which + 1 < len(between) and all(map(begins_predicate, between[which + 1 :])):
        # `balai yang dinilai tidak mampu menyelesaikan perkara itu`
        return False
    sure = toks[verb].lower in COPULAS or between[-1].lower in BEGIN_PREDICATE
    if not sure and any(tok.lower == "yang" for tok in between):
        # `masalah yang menyebabkan tanggul itu mendapat teguran`
        return False
    if between[-1].lower in ("dalam", "demi", "guna", "untuk"):
        return False
    plain = is_plain_predicate(toks[verb]) and toks[verb].lower != "menjadi"
    return plain or not takes_verb(toks[start])


def is_parsed_clause(toks: Sequence[Tok], i: int, start: int) -> bool:
    """Say whether the parse sees a clause behind the cue at i and a subject of that clause at its head."""
    verb = next((tok for tok in toks[start:] if _is_complement(tok, toks[i])), None)
    subject = toks[start].deprel.startswith("nsubj") and verb is not None and toks[start].head == verb.start
    return subject and verb is not None and is_plain_predicate(verb)


def is_sure_clause(toks: Sequence[Tok], i: int, start: int) -> bool:
    """Say whether the parse sees a clause behind the cue at i, with `telah`, `tidak` or `akan` in it."""
    verb = next((k for k in range(start, len(toks)) if _is_complement(toks[k], toks[i])), None)
    if verb is None or verb < start + 2 or toks[verb].upos != "VERB":
        return False
    between = toks[start:verb]
    if any(not tok.is_word or tok.quoted or tok.lower in ASIDE | {"untuk", "yang"} for tok in between):
        return False
    return any(tok.lower in BEGIN_PREDICATE for tok in between)


def asks_to_do(toks: Sequence[Tok], i: int, start: int) -> bool:
    """Say whether the parse sees what is asked behind `yang`: `meminta warga yang sakit melapor`."""
    verb = next(
        (k for k in range(start, len(toks)) if toks[k].head == toks[i].start and _is_asked(toks[k])), None
    )
    if verb is None or toks[verb - 1].lower in ASIDE | {"untuk", "yang"}:
        return False
    between = toks[start + 1 : verb]
    return any(tok.lower == "yang" for tok in between) and not any(tok.text in ",;" for tok in between)


def _is_asked(tok: Tok) -> bool:
    return tok.deprel in ("advcl", "ccomp", "xcomp") and tok.upos == "VERB" and is_predicate(tok)


def parsed_subject(toks: Sequence[Tok], i: int) -> Sequence[Tok]:
    """Return the words of the subject that the parse gives the cue at i, none where it stands elsewhere."""
    head = next((tok for tok in toks[:i] if tok.head == toks[i].start and tok.deprel == "nsubj"), None)
    if head is None or toks[i].head == toks[i].start:
        return []
    heads = {tok.start: tok.head for tok in toks}
    under = [k for k in range(i) if _is_under(toks[k].start, head.start, heads)]
    return toks[under[0] : under[-1] + 1]


def _is_under(at: int, top: int, heads: dict[int, int]) -> bool:
    for _ in range(len(heads)):
        if at == top:
            return True
        at = heads.get(at, -1)
    return False


def takes_verb(tok: Tok) -> bool:
    """Say whether a noun may have a verb in me- of its own behind it."""
    word = tok.lower.removesuffix("nya")
    if is_body(tok) or word in LOWER_BODIES or word in load_words("organisation_heads.txt"):
        return False
    return word in NEEDS_VERB or bool(ABSTRACT.match(word))


def end_of_thing(toks: Sequence[Tok], start: int) -> int:
    """Return where what is said besides begins, behind a comma."""
    for k in range(start, len(toks) - 1):
        if toks[k].marked is None and toks[k].text in ",;":
            following = toks[k + 1]
            if _is_name_beside(toks[start:k]) or _is_list(toks, start, k):
                continue
            if following.lower in BESIDE or (following.lower.startswith("me") and is_predicate(following)):
                return k
    return len(toks)


def _is_name_beside(toks: Sequence[Tok]) -> bool:
    """Say whether words end with a name between commas: `putranya, Bagas Wira` before `, mengalami …`."""
    comma = next((k for k in range(len(toks) - 1, 0, -1) if toks[k].text == ","), None)
    return comma is not None and comma + 1 < len(toks) and all(tok.capital for tok in toks[comma + 1 :])


def _is_list(toks: Sequence[Tok], start: int, k: int) -> bool:
    """Say whether the comma at k ends a list with `dan`: `jalan, jembatan, dan pasar menjadi …`."""
    first = next((j for j in range(start, k) if toks[j].text == ","), None)
    if toks[k + 1].lower not in ("dan", "serta") or first is None or k + 3 >= len(toks):
        return False
    return k - first <= 4 and not any(map(is_predicate, (*toks[start:k], toks[k + 2])))


def _behind(toks: Sequence[Tok], i: int, start: int, relations: Sequence[str]) -> bool:
    return any(tok.head == toks[i].start and tok.deprel in relations for tok in toks[start:])


def _is_complement(tok: Tok, cue: Tok) -> bool:
    return tok.head == cue.start and tok.deprel in ("ccomp", "xcomp")
