"""Finds reported clauses: `X mengatakan …`, `Menurut X, …`, `…, kata X`, `Dijelaskan X, …`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial

from . import cues
from .clauses import CITATION, DATE, SAYING_ADJUNCT, has_predicate, is_predicate, trim_end
from .content import content_start, coordinated_end
from .lexicon import word_set
from .speakers import NP_END, PRONOUNS, NameFinder, Speaker, read_speaker
from .statement import Statement
from .subjects import (
    FRONTED,
    after_connectives,
    cue_span,
    only_connectives,
    phrase_after,
    speaker_after,
    subject_before,
)
from .tokens import Sent, Tok

CONDITIONALS = word_set("conditionals")
# Not to say these is to say something: `tidak menyarankan …`.
MENTAL = word_set("mental")
AGENTLESS = word_set("agentless")
# `Berdasarkan data X`, `menurut keterangan X`: the source of these is the speaker.
SOURCES = word_set("sources")
MEDIATE = frozenset(("dari", "penuturan", "versi", "laman", "situs", "website"))
# A statement that still lacks its bounds and its rule.
Make = Callable[..., Statement | None]


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
            or _active(text, toks, i, number, names, found)
            or _passive(text, toks, i, number, names)
            or _noun_that(text, toks, i, number, names)
        )
        if statement and not _holds_speech(statement, direct):
            found.append(statement)
            covered = max(statement.end, covered)
            if statement.rule in ("post_clause", "according_inside"):
                break
        i += 1
    return found


def _holds_speech(statement: Statement, direct: list[Statement]) -> bool:
    """Say whether a reported clause would be nothing but the words in marks that were found already."""
    for one in direct:
        if one.start <= statement.end and statement.start <= one.end:
            share = (one.end - one.start) / max(1, statement.end - statement.start)
            if share > 0.7 or one.cue is not None or one.rule not in ("long", "starts"):
                return True
    return False


def _content(
    text: str,
    toks: Sequence[Tok],
    start: int,
    end: int,
    number: int,
    *,
    rule: str,
    cue: tuple[int, int] | None,
    speaker: Speaker | None = None,
    agentless: bool = False,
    trim: bool = True,
) -> Statement | None:
    """Make a statement of toks[start:end], its edges cleaned; None where nothing is left."""
    part = list(toks[start:end])
    while part and part[0].marked is None and part[0].text in ",:;.-–—)":
        part = part[1:]
    part = trim_end(text, part) if trim else part
    if not part or not any(tok.is_word or tok.marked for tok in part):
        return None
    mixed = any(tok.quoted for tok in part)
    return Statement(
        "mixed" if mixed else "indirect",
        part[0].start,
        part[-1].end,
        number,
        cue=cue,
        speaker=speaker,
        rule=rule,
        agentless=agentless,
    )


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
        if word == "bagi" and not (
            following.lower in PRONOUNS or names.kind_at(following.start, following.end) == "PER"
        ):
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
        if speaker is None:
            return None
        after = start
        while after < len(toks) and phrase and toks[after].end <= phrase[-1].end:
            after += 1
        if speaker.form == "nominal" and not initial and not relative and not after_comma:
            return None
        if (
            speaker.form == "nominal"
            and not toks[start].capital
            and speaker.sure < 0.5
            and start == cue_end + 1
        ):
            if not initial:
                return None
            speaker.sure = 0.3
    if not (initial or relative or after_comma or speaker.form in ("clitic", "pronoun")):
        return None
    # Step over what else is said of the source: `Menurut Budi dalam keterangannya, …`.
    cue = (tok.start, toks[cue_end].end)
    make = partial(_content, text, toks, number=number, cue=cue, speaker=speaker)
    because = i > 0 and toks[i - 1].lower in ("karena", "sebab", "lantaran", "bahwa")
    if relative or because:
        return make(after, len(toks), rule="according_relative")
    if initial or i == 0:
        start = after
        if start < len(toks) and toks[start].text != "," and toks[start].lower in NP_END:
            # `Menurut Budi dalam keterangannya, …`
            near = range(start, min(len(toks), start + 18))
            start = next((j for j in near if toks[j].text == ","), start)
        while start < len(toks) and toks[start].text == ",":
            start += 1
        return make(start, len(toks), rule="according")
    return _around(text, toks, i, after, "according_inside", make)


def _around(text: str, toks: Sequence[Tok], i: int, after: int, rule: str, make: Make) -> Statement | None:
    """Read a clause with its attribution in toks[i:after] at its end or in its middle."""
    start = 0
    # Speech in marks before is a statement of its own.
    for j in range(i - 1, -1, -1):
        if toks[j].marked is not None and (j + 1 < i and toks[j + 1].text != ","):
            break
    start = after_connectives(toks, start, i)
    rest = [tok for tok in toks[after:] if tok.is_word or tok.marked]
    head_words = [tok for tok in toks[start:i] if tok.is_word]
    comma = after if after < len(toks) and toks[after].text == "," else None
    tail = text[toks[after + 1].start : toks[-1].end] if comma is not None and after + 1 < len(toks) else ""
    goes_on = bool(
        comma is not None
        and rest
        and not DATE.match(tail.rstrip("."))
        and not CITATION.match(tail)
        and not _date_first(tail)
        and (has_predicate(toks[after + 1 :]) or not has_predicate(toks[start:i]))
    )
    if not goes_on:
        end = i
        while end > start and toks[end - 1].marked is None and toks[end - 1].text in ",–—-":
            end -= 1
        if end <= start or not head_words:
            return None
        return make(start, end, trim=False, rule=rule)
    return make(start, len(toks), rule=rule)


def _date_first(tail: str) -> bool:
    first = tail.split(",")[0]
    return bool(DATE.match(first.strip(" .")) or (SAYING_ADJUNCT.match(first) and "," in tail))


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
        and toks[0].lower in FRONTED
        and i + 1 < len(toks)
        and toks[i + 1].text == ","
    )
    if i and not slipped and (previous is None or previous.text not in ",–—-" or previous.marked is not None):
        return None
    if strength == "weak" and not cues.has_clitic(tok) and i == 0:
        return None
    cue, speaker, _ = speaker_after(toks, i, names)
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
    make = partial(_content, text, toks, number=number, cue=cue, speaker=speaker)
    if i == 0 or slipped or only_connectives(toks, i):
        if after < len(toks) and toks[after].text != ",":
            return None
        return make(after + 1, len(toks), rule="post_first")
    if any(tok.quoted for tok in toks[max(0, i - 2) : i]):
        return None
    return _around(text, toks, i, after, "post_clause", make)


def _active(
    text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder, found: list[Statement]
) -> Statement | None:
    """Read `X mengatakan (bahwa) …`, `X meminta Y untuk …`."""
    tok = toks[i]
    kinds = cues.active_kinds(tok)
    if not kinds or (tok.capital and i > 0):
        return None
    before = i - 1
    while (
        before >= 0 and toks[before].lower in cues.BEFORE_VERB and not (toks[before].capital and before > 0)
    ):
        before -= 1
    previous = toks[before] if before >= 0 else None
    if previous is not None and previous.marked is None:
        if previous.lower in cues.MODAL or previous.lower in cues.SUBORDINATE:
            return None
        if (
            not previous.capital
            and previous.is_word
            and previous.upos in ("VERB", "AUX")
            and is_predicate(previous)
        ):
            # `terlihat meminta`, `mulai mengatakan`: the cue is no verb of its own clause.
            return None
    if _denied(toks, i):
        return None
    if _in_condition(toks, i):
        return None
    speaker: Speaker | None
    shared = previous is None or previous.lower in (
        "dan",
        "serta",
        "sekaligus",
        "seraya",
        "sambil",
        "lalu",
        "kemudian",
    )
    if shared and previous is not None and found:
        speaker = found[-1].speaker
    elif shared and previous is not None:
        speaker = _subject_of_first(toks, before, names)
        if speaker is None:
            return None
    elif previous is not None and previous.lower in ("seraya", "sambil", "sekaligus"):
        speaker = None
    else:
        speaker = subject_before(toks, i, 0, names)
        if speaker is not None and text[speaker.start : speaker.end].lower() in (
            "saya",
            "kami",
            "kita",
            "aku",
        ):
            # A column in the first person, or words in marks that were not seen as such.
            return None
        if speaker is None or (speaker.form == "nominal" and speaker.sure < 0.5 and "clause" not in kinds):
            return None
    start, rule, sure = content_start(text, toks, i, kinds)
    if start is None:
        return None
    end = coordinated_end(toks, start)
    statement = _content(text, toks, start, end, number, cue=cue_span(toks, i), speaker=speaker, rule=rule)
    if statement and sure < 1:
        statement.flags.add("clause_uncertain")
    if statement and speaker is None:
        statement.agentless = True
    return statement


def _in_condition(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue stands in a subordinate clause: `Kalau mereka menceritakan …`."""
    start = next((j + 1 for j in range(i - 1, -1, -1) if toks[j].marked is None and toks[j].text in ",;"), 0)
    start = after_connectives(toks, start, i)
    return start < i and toks[start].lower in CONDITIONALS


def _denied(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue only says that something was not said: `enggan menyebut`, `tidak merinci`."""
    if i == 0 or toks[i].lower in MENTAL:
        return False
    before = i - 2 if i > 1 and toks[i - 1].lower in ("pernah", "mau", "ingin") else i - 1
    return toks[before].lower in ("enggan", "tidak", "tak", "belum", "menolak", "batal", "urung")


def _subject_of_first(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read the subject of the first predicate before i: `Budi datang dan mengatakan …`.

    None where the cue belongs to an aim: `bertujuan untuk mencegah … dan memastikan …`.
    """
    first = next((j for j in range(1, i) if is_predicate(toks[j]) or cues.active_kinds(toks[j])), None)
    if first is None or any(
        tok.lower in ("untuk", "guna", "agar", "supaya", "yang") for tok in toks[first:i]
    ):
        return None
    return subject_before(toks, first, 0, names)


def _passive(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Dijelaskan X, …`, `Dijelaskannya, …`, `Dijelaskan, bahwa …`, `…, seperti dikatakan X`."""
    tok = toks[i]
    if not cues.passive(tok):
        return None
    bare = tok.lower[:-3] if tok.lower.endswith("nya") else tok.lower
    initial = only_connectives(toks, i) or (i > 0 and toks[i - 1].text == ",")
    if not initial or bare not in AGENTLESS | {
        "diakui",
        "diharapkan",
        "diyakini",
        "dinilai",
        "diumumkan",
        "disebut",
    }:
        return None
    cue = (tok.start, tok.end)
    after = i + 1
    while after < len(toks) and toks[after].lower in ("juga", "pula"):
        after += 1
    speaker: Speaker | None = None
    if tok.lower.endswith("nya"):
        speaker = Speaker("clitic", tok.end - 3, tok.end)
    elif after < len(toks) and toks[after].lower not in cues.COMPLEMENTISERS and toks[after].text != ",":
        phrase = phrase_after(toks, after)
        speaker = read_speaker(phrase, names) if phrase else None
        if speaker is None or (speaker.form == "nominal" and speaker.sure < 0.6):
            speaker = None
            if bare in ("disebutkan", "dijelaskan", "dikatakan", "disampaikan") and has_predicate(
                toks[after:]
            ):
                return _content(text, toks, after, len(toks), number, cue=cue, rule="passive", agentless=True)
            return None
        while after < len(toks) and phrase and toks[after].end <= phrase[-1].end:
            after += 1
    elif bare not in AGENTLESS:
        return None
    if after >= len(toks):
        return None
    if toks[after].text == ",":
        after += 1
    elif toks[after].lower not in cues.COMPLEMENTISERS and not (
        speaker is not None and i > 2 and toks[i - 1].text == "," and is_predicate(toks[after])
    ):
        return (
            None
            if speaker is None or speaker.form != "clitic"
            else _content(text, toks, after, len(toks), number, cue=cue, speaker=speaker, rule="passive")
        )
    if speaker is not None and i > 2 and not only_connectives(toks, i) and not has_predicate(toks[: i - 1]):
        # `Kenaikan harga, dikatakan Budi, tidak berpengaruh`
        make = partial(_content, text, toks, number=number, cue=cue, speaker=speaker)
        return make(after_connectives(toks, 0, i), len(toks), rule="passive")
    if after < len(toks) and toks[after].lower in cues.LEFT_OUT_COMPLEMENTISERS:
        after += 1
    if not has_predicate(toks[after:]):
        return None
    return _content(
        text,
        toks,
        after,
        len(toks),
        number,
        cue=cue,
        speaker=speaker,
        rule="passive",
        agentless=speaker is None,
    )


def _noun_that(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `pengakuan X bahwa …`, `memberi imbauan kepada warga untuk …`."""
    tok = toks[i]
    if not cues.noun(tok) or i + 1 >= len(toks):
        return None
    openers = ("bahwa", "bahwasanya", "agar", "supaya", "untuk")
    near = range(i + 1, min(len(toks), i + 9))
    that = next((j for j in near if toks[j].lower in openers), None)
    if that is None or has_predicate(toks[i + 1 : that]):
        return None
    verb = toks[i - 1] if i else None
    giving = verb is not None and re.match(r"^(?:mem|men|meng|me)\w+(?:kan|i)?$", verb.lower)
    if giving and verb is not None:
        speaker = subject_before(toks, i - 1, 0, names)
        cue = (verb.start, tok.end)
    else:
        phrase = phrase_after(toks, i + 1)
        speaker = read_speaker(phrase, names) if phrase else None
        if tok.lower.endswith("nya") and len(tok.lower) > 6:
            speaker = Speaker("clitic", tok.end - 3, tok.end)
        cue = (tok.start, tok.end)
    if speaker is None or (speaker.form == "nominal" and speaker.sure < 0.6):
        return None
    start = that + 1
    if toks[that].lower == "untuk":
        # `memberi imbauan kepada warga untuk …` asks: the person asked belongs to the statement.
        if not giving or toks[i + 1].lower != "kepada":
            return None
        start = i + 2
    statement = _content(text, toks, start, len(toks), number, cue=cue, speaker=speaker, rule="noun")
    if statement:
        statement.flags.add("cue_weak")
    return statement
