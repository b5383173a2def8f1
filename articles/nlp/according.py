"""Reads `Menurut X, …`, `…, menurut X`, `berdasarkan data X, …`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from . import cues
from .adjuncts import CITATION
from .clauses import has_predicate
from .connectives import after_connectives, only_connectives, text_gap
from .content_end import next_statement
from .kinds import DEMONSTRATIVES
from .lexicon import word_set
from .name_finder import NameFinder
from .name_split import is_whole_name
from .predicates import begins_predicate
from .reported import around, make_statement
from .speakers import NP_END, PRONOUNS, Speaker, read_speaker
from .statement import Statement
from .subject_bounds import FRONTED
from .subjects import phrase_after
from .tokens import Tok

# `Berdasarkan data X`, `menurut keterangan X`: the source of these is the speaker.
SOURCES = word_set("sources")
BECAUSE = frozenset(("bahwa", "karena", "lantaran", "sebab"))
AGAIN = frozenset(("juga", "kemudian", "lagi", "pula"))
SAYING = frozenset(("mengatakan", "menjelaskan", "menyatakan", "menyebut", "menyebutkan"))
OPINIONS = frozenset(("anggapan", "hemat", "pandangan", "pendapat", "penilaian", "perkiraan"))
DRAWN_FROM = frozenset(("dari", "sebagaimana"))
MEDIATE = frozenset(("dari", "penuturan", "versi", "laman", "situs", "website"))


def read_according(
    text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder
) -> Statement | None:
    """Read `Menurut X, …`, `…, menurut X`, `…, menurut X, …`, `yang menurut X …`."""
    tok = toks[i]
    word = tok.lower
    # `Dari data KPK, …`: only at the head, and of a body.
    drawn = word in DRAWN_FROM and only_connectives(toks, i)
    # `Dalam pandangannya, …`, `Dalam penilaian Budi, …`
    opinion = toks[i + 1].lower.removesuffix("nya") if i + 1 < len(toks) else ""
    judged = word == "dalam" and opinion in OPINIONS and only_connectives(toks, i)
    if not (cues.according(tok) or drawn or judged):
        return None
    cue_end = i
    speaker: Speaker | None
    if judged:
        cue_end = i + 1
    elif drawn or word in ("berdasarkan", "berdasar"):
        if i + 1 < len(toks) and toks[i + 1].lower in SOURCES:
            cue_end = i + 1
        else:
            return None
    elif word.startswith("bagi"):
        following = toks[i + 1] if i + 1 < len(toks) else None
        if i > 0 or following is None:
            return None
        if word == "bagi" and not (following.lower in PRONOUNS or is_person(toks, i + 1, names)):
            return None
    elif not word.startswith("menurut"):
        return None
    cited = i > 0 and toks[i - 1].text == "," and CITATION.match(text[toks[0].start : toks[i - 1].start])
    initial = only_connectives(toks, i) or (bool(cited) and all(tok.text != "," for tok in toks[: i - 1]))
    relative = i > 0 and toks[i - 1].lower == "yang"
    after_comma = i > 0 and (
        toks[i - 1].text in ",;–—-:" or toks[i - 1].lower in ("dan", "tetapi", "tapi", "sebab")
    )
    start = cue_end + 1
    while start < len(toks) and toks[start].lower in MEDIATE | SOURCES:
        start += 1
    if start > cue_end + 1 and start < len(toks) and toks[start].lower in DEMONSTRATIVES:
        # `menurut laporan tersebut`: the source itself speaks.
        start -= 1
    if drawn and start < len(toks) and toks[start].lower in ("dari", "di"):
        start += 1
    theirs = toks[cue_end] if word in ("menurutnya", "baginya", "menurutku") or judged else None
    if theirs is not None and cues.has_clitic(theirs):
        speaker = Speaker("clitic", theirs.end - 3, theirs.end)
        after = cue_end + 1
    else:
        phrase = phrase_after(toks, start)
        # `menurut data World Water Forum`: a document may tell that a body follows.
        source = [tok for tok in toks[cue_end + 1 : start] if tok.lower in SOURCES]
        whole = read_speaker([*source[-1:], *phrase], names) if phrase and source else None
        body = whole is not None and whole.form == "name" and whole.kind == "ORG"
        speaker = whole if body else read_speaker(phrase, names) if phrase else None
        if len(phrase) == 1 and cues.has_clitic(phrase[0]) and phrase[0].lower[:-3] in SOURCES:
            # `Menurut pengakuannya`
            speaker = Speaker("clitic", phrase[0].end - 3, phrase[0].end)
        if speaker is None or (drawn and (speaker.form != "name" or speaker.kind != "ORG")):
            return None
        after = start
        while after < len(toks) and phrase and toks[after].end <= phrase[-1].end:
            after += 1
        after = after_aside(toks, i, after)
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
    unparted = after < len(toks) and toks[after].text != "," and not after_comma
    verb_next = unparted and _verb_follows(toks, after)
    named_inside = verb_next and speaker.form == "name" and not has_predicate(toks[:i])
    close = speaker.form in ("clitic", "pronoun") or named_inside
    if not (initial or relative or after_comma or because or close):
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
        start = _after_second_cue(toks, start)
        return make(start, next_statement(toks, start), rule="according")
    verbless = after < len(toks) and toks[after].text != "," and not has_predicate(toks[:i])
    if named_inside or (speaker.form == "clitic" and (verb_next or verbless)):
        # `Di luar negeri, menurutnya sangat jarang …`, `Hal serupa menurutnya telah terjadi …`
        return make(after_connectives(toks, 0, i), len(toks), rule="according_inside")
    fronted = after_comma and toks[after_connectives(toks, 0, i)].lower in FRONTED
    if fronted and after < len(toks) and toks[after].text != "," and has_predicate(toks[after:]):
        # `Ditanya soal banjir, menurut dia air sudah surut`
        return make(after, len(toks), rule="according")
    return around(text, toks, i, after, "according_inside", make)


def _verb_follows(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the predicate of a clause begins at i, with or without `juga`."""
    while i < len(toks) - 1 and toks[i].lower in ("juga", "pun", "pula"):
        i += 1
    return begins_predicate(toks[i])


def _after_second_cue(toks: Sequence[Tok], start: int) -> int:
    """Step over a cue that says again who speaks: `Menurut Budi mengatakan bahwa air sudah surut`."""
    if start + 1 < len(toks) and toks[start].lower in SAYING and toks[start + 1].lower in ("bahwa", ","):
        return start + 2
    return start


def after_aside(toks: Sequence[Tok], i: int, after: int) -> int:
    """Step over what is said besides of the source in toks[i:after].

    `menurut Sinta yang ikut rapat, …`, `menurut Sinta, yang ikut rapat, …`,
    `kata Budi lagi, …`, `menurut Ical - sapaan Aburizal - …`
    """
    if after >= len(toks):
        return after
    beside = toks[after].text == "," and after + 1 < len(toks) and toks[after + 1].lower == "yang"
    near = range(after + beside, min(len(toks), after + 14))
    comma = next((j for j in near if toks[j].text == ","), None)
    if beside and (comma is None or not has_predicate(toks[comma + 1 :])):
        # `kata Budi, yang hadir di antaranya Sinta, Wira dan Bagas`
        return after
    relative = beside or any(tok.lower == "yang" for tok in toks[i : after + 1])
    if comma is not None and (relative or (comma == after + 1 and toks[after].lower in AGAIN)):
        return comma
    dashes = [
        j for j in range(after, min(len(toks), after + 8)) if toks[j].text in "–—-" and text_gap(toks, j)
    ]
    # `menurut Ical - sapaan Aburizal - …`
    return dashes[1] + 1 if len(dashes) > 1 and dashes[0] == after else after


def is_person(toks: Sequence[Tok], i: int, names: NameFinder) -> bool:
    kind = names.kind_at(toks[i].start, toks[i].end)
    run = next((j for j in range(i, len(toks)) if not toks[j].capital), len(toks))
    return kind == "PER" or (kind is None and run > i and is_whole_name(toks[i:run], names.called))
