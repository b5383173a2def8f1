"""Finds reported clauses: `X mengatakan …`, `Menurut X, …`, `…, kata X`, `Dijelaskan X, …`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from . import cues
from .active import read_active
from .clauses import has_predicate, is_predicate
from .connectives import after_connectives, only_connectives
from .lexicon import word_set
from .name_finder import NameFinder
from .name_split import is_whole_name
from .passive import read_noun, read_passive
from .reported import around, make_statement
from .speakers import NP_END, PRONOUNS, Speaker, read_speaker
from .statement import Statement
from .subject_bounds import FRONTED
from .subjects import phrase_after, speaker_after
from .tokens import Sent, Tok

# `Berdasarkan data X`, `menurut keterangan X`: the source of these is the speaker.
SOURCES = word_set("sources")
BECAUSE = frozenset(("bahwa", "karena", "lantaran", "sebab"))
# Bare forms that do nothing but report.
SPOKEN = frozenset(("kata", "tulis", "tutur", "ucap", "ujar", "ungkap"))
# After `kata` and `ungkap` these are no speaker: `kata itu`, `kata kunci`.
NOT_SPEAKERS = frozenset(("dan", "demi", "ini", "itu", "kunci", "lain", "orang", "sandi", "tersebut", "yang"))
CONDITIONALS = word_set("conditionals")
MEDIATE = frozenset(("dari", "penuturan", "versi", "laman", "situs", "website"))


def find_indirect(
    text: str,
    sent: Sent,
    number: int,
    names: NameFinder,
    direct: list[Statement],
    taken: list[tuple[int, int]],
) -> list[Statement]:
    toks = sent.toks
    found: list[Statement] = []
    outer = _said_at_end(text, toks, number, names, direct, taken)
    if outer is not None:
        return [outer]
    limit = len(toks)
    i = 0
    covered = -1
    while i < limit:
        tok = toks[i]
        if not tok.is_word or tok.start < covered or any(start <= tok.start < end for start, end in taken):
            i += 1
            continue
        statement = (
            _according(text, toks, i, number, names)
            or _post_clause(text, toks, i, number, names)
            or read_active(text, toks, i, number, names, found)
            or read_passive(text, toks, i, number, names)
            or read_noun(text, toks, i, number, names)
        )
        if statement and not _holds_speech(statement, direct):
            found.append(statement)
            covered = max(statement.end, covered)
            if statement.rule in ("post_clause", "according_inside"):
                break
        i += 1
    return found


def _said_at_end(
    text: str,
    toks: Sequence[Tok],
    number: int,
    names: NameFinder,
    direct: list[Statement],
    taken: list[tuple[int, int]],
) -> Statement | None:
    """Read `X meminta Y datang, kata Budi`: the attribution at the end reports all that stands before it."""
    first = next((i for i, tok in enumerate(toks) if cues.according(tok)), None)
    if first is not None and only_connectives(toks, first):
        return None
    for i in range(len(toks) - 1, 2, -1):
        tok = toks[i]
        if cues.post_strength(tok) != "strong" or any(start <= tok.start < end for start, end in taken):
            continue
        if toks[i - 1].text != "," or toks[i - 1].marked is not None:
            continue
        statement = _post_clause(text, toks, i, number, names)
        if statement is None or statement.end > toks[i - 1].start or _holds_speech(statement, direct):
            continue
        return statement
    return None


def _holds_speech(statement: Statement, direct: list[Statement]) -> bool:
    """Say whether a reported clause would be nothing but the words in marks that were found already."""
    for one in direct:
        if one.start <= statement.end and statement.start <= one.end:
            share = (one.end - one.start) / max(1, statement.end - statement.start)
            if share > 0.7 or one.cue is not None or one.rule not in ("long", "starts"):
                return True
    return False


def _according(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Menurut X, …`, `…, menurut X`, `…, menurut X, …`, `yang menurut X …`."""
    tok = toks[i]
    if not cues.according(tok):
        return None
    word = tok.lower
    cue_end = i
    speaker: Speaker | None
    if word in ("berdasarkan", "berdasar"):
        if i + 1 < len(toks) and toks[i + 1].lower in SOURCES:
            cue_end = i + 1
        else:
            return None
    elif word.startswith("bagi"):
        following = toks[i + 1] if i + 1 < len(toks) else None
        if i > 0 or following is None:
            return None
        if word == "bagi" and not (following.lower in PRONOUNS or _is_person(toks, i + 1, names)):
            return None
    elif not word.startswith("menurut"):
        return None
    initial = only_connectives(toks, i)
    relative = i > 0 and toks[i - 1].lower == "yang"
    after_comma = i > 0 and (
        toks[i - 1].text in ",;–—-:" or toks[i - 1].lower in ("dan", "tetapi", "tapi", "sebab")
    )
    start = cue_end + 1
    while start < len(toks) and toks[start].lower in MEDIATE | SOURCES:
        start += 1
    if word in ("menurutnya", "baginya", "menurutku"):
        speaker = Speaker("clitic", tok.end - 3, tok.end)
        after = i + 1
    else:
        phrase = phrase_after(toks, start)
        speaker = read_speaker(phrase, names) if phrase else None
        if len(phrase) == 1 and cues.has_clitic(phrase[0]) and phrase[0].lower[:-3] in SOURCES:
            # `Menurut pengakuannya`
            speaker = Speaker("clitic", phrase[0].end - 3, phrase[0].end)
        if speaker is None:
            return None
        after = start
        while after < len(toks) and phrase and toks[after].end <= phrase[-1].end:
            after += 1
        because = i > 0 and toks[i - 1].lower in BECAUSE
        if speaker.form == "nominal" and not (initial or relative or after_comma or because):
            return None
        if (
            speaker.form == "nominal"
            and not toks[start].capital
            and speaker.sure < 0.5
            and start == cue_end + 1
        ):
            bracketed = after < len(toks) and toks[after].text == ","
            at_end = after >= len(toks) - 1 and has_predicate(toks[:i])
            if not initial and not (after_comma and (bracketed or at_end)):
                return None
            speaker.sure = 0.3
    because = i > 0 and toks[i - 1].lower in BECAUSE
    if not (initial or relative or after_comma or because or speaker.form in ("clitic", "pronoun")):
        return None
    # Step over what else is said of the source: `Menurut Budi dalam keterangannya, …`.
    cue = (tok.start, toks[cue_end].end)
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    if relative or because:
        return make(after, len(toks), rule="according_relative")
    if initial or i == 0:
        start = after
        while start < len(toks) and toks[start].lower in ("juga", "lagi", "pula"):
            start += 1
        if start < len(toks) and toks[start].text != "," and toks[start].lower in NP_END:
            # `Menurut Budi dalam keterangannya, …`
            near = range(start, min(len(toks), start + 18))
            start = next((j for j in near if toks[j].text == ","), start)
        while start < len(toks) and toks[start].text == ",":
            start += 1
        return make(start, len(toks), rule="according")
    if (
        speaker.form == "clitic"
        and after < len(toks)
        and toks[after].text != ","
        and not has_predicate(toks[:i])
    ):
        # `Di luar negeri, menurutnya sangat jarang …`
        return make(after_connectives(toks, 0, i), len(toks), rule="according_inside")
    return around(text, toks, i, after, "according_inside", make)


def _is_person(toks: Sequence[Tok], i: int, names: NameFinder) -> bool:
    kind = names.kind_at(toks[i].start, toks[i].end)
    run = next((j for j in range(i, len(toks)) if not toks[j].capital), len(toks))
    return kind == "PER" or (kind is None and run > i and is_whole_name(toks[i:run], names.called))


def _post_clause(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `…, kata X`, `…, ujarnya`, `Sebab, kata dia, …`."""
    tok = toks[i]
    strength = cues.post_strength(tok)
    if not strength or (i + 1 < len(toks) and cues.according(toks[i + 1])):
        # `kata Menurut X, …`: a slip of the pen, the second word is the cue.
        return None
    previous = toks[i - 1] if i else None
    if previous is not None and previous.lower in ("seperti", "sebagaimana", "demikian", "begitu"):
        previous = toks[i - 2] if i > 1 else None
    slipped = bool(
        i
        and strength == "strong"
        and cues.has_clitic(tok)
        and toks[0].lower in FRONTED - CONDITIONALS
        and i + 1 < len(toks)
        and toks[i + 1].text == ","
    )
    unparted = strength == "strong" and _is_unparted(toks, i, names)
    if (
        i
        and not slipped
        and not unparted
        and not only_connectives(toks, i)
        and (previous is None or previous.text not in ",–—-" or previous.marked is not None)
    ):
        return None
    if strength == "weak" and not cues.has_clitic(tok) and i == 0:
        return None
    cue, speaker, _ = speaker_after(toks, i, names)
    if speaker is None or (speaker.form == "nominal" and speaker.sure < 0.6):
        speaker = _whoever(toks, i) or speaker
    if speaker is None:
        return None
    if (speaker.form == "nominal" and speaker.sure < 0.6) or (
        strength == "weak" and speaker.form == "nominal"
    ):
        return None
    after = i + 1
    while after < len(toks) and speaker.form != "clitic" and toks[after].start < speaker.end:
        after += 1
    if speaker.form == "name" and speaker.name:
        while after < len(toks) and toks[after].end <= speaker.name[1]:
            after += 1
    phrase = phrase_after(toks, i + 1)
    if phrase and speaker.form != "clitic":
        while after < len(toks) and toks[after].end <= phrase[-1].end:
            after += 1
    goes_on = after < len(toks) and toks[after].text != "," and has_predicate(toks[after:])
    if strength == "weak" and speaker.form == "name" and goes_on:
        # `Budi, yang lama di sana, yakin Sinta telah pergi`
        return None
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    if i == 0 or slipped or only_connectives(toks, i):
        if after < len(toks) and toks[after].text != ",":
            if speaker.form != "pronoun" or not has_predicate(toks[after:]):
                return None
            # `Namun, kata dia soal kuota itu belum diputuskan`
            return make(after, len(toks), rule="post_first")
        return make(after + 1, len(toks), rule="post_first")
    if any(tok.quoted for tok in toks[max(0, i - 2) : i]):
        return None
    return around(text, toks, i, after, "post_clause", make)


def _is_unparted(toks: Sequence[Tok], i: int, names: NameFinder) -> bool:
    """Say whether the comma before a cue inside a statement is missing: `Untuk itu kata Budi, warga …`."""
    if i < 2 or i + 2 >= len(toks) or toks[i].lower not in SPOKEN or not toks[i - 1].is_word:
        return False
    if not (toks[i + 1].lower in PRONOUNS or (toks[i + 1].capital and _is_person(toks, i + 1, names))):
        return False
    comma = next((j for j in range(i + 2, min(len(toks), i + 9)) if toks[j].text == ","), None)
    return comma is not None and has_predicate(toks[comma + 1 :])


def _whoever(toks: Sequence[Tok], i: int) -> Speaker | None:
    """Read what stands behind `…, kata` as its speaker, whatever it is: `kata unggulan kelima itu`."""
    if i < 3 or toks[i].lower not in SPOKEN or toks[i - 1].text != ",":
        return None
    if i < 9 and not has_predicate(toks[:i]):
        return None
    phrase = phrase_after(toks, i + 1)
    if not phrase or phrase[0].lower in NOT_SPEAKERS or any(is_predicate(tok) for tok in phrase[:1]):
        return None
    after = next((tok for tok in toks[i + 1 :] if tok.start >= phrase[-1].end), None)
    if after is not None and after.is_word and after.lower not in NP_END:
        return None
    span = (phrase[0].start, phrase[-1].end)
    return Speaker("nominal", *span, role=span, sure=0.6)
