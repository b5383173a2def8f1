"""Reads `Dijelaskan X, …`, `…, seperti disampaikan X`, `pengakuan X bahwa …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from . import cues
from .adjuncts import DATE
from .clauses import has_predicate
from .connectives import after_connectives, only_connectives
from .inside import ASKED, BESIDE_CUE, INSIDE, INSIDE_THEIRS, NO_SUBJECT, asked, by_agent
from .kinds import DOCUMENTS
from .lexicon import word_set
from .name_finder import NameFinder
from .papers import AGENTLESS, in_paper, in_topic, written
from .predicates import begins_predicate
from .reported import make_statement
from .speaker_words import SOURCES
from .speakers import Speaker, read_speaker
from .statement import Statement
from .subject_bounds import FRONTED
from .subjects import phrase_after, subject_before
from .tokens import Tok
from .told import MEASURES

# These name nobody only before a comma or `bahwa`: `Dilanjutkan, …`.
AGENTLESS_APART = frozenset(("dilanjutkan", "ditekankan", "dituliskan", "diuraikan"))
BESIDE_TELLING = word_set("beside_telling")
# Behind a statement and its comma: `…, demikian disampaikan Sinta`.
SO_SAID = frozenset(("begitu", "demikian"))
SAID = AGENTLESS | frozenset(
    ("diakui", "dibeberkan", "diklaim", "diumumkan", "diungkap", "diuraikan", "diutarakan")
)
LIKE = frozenset(("sebagaimana", "seperti"))
CONCEDING = frozenset(("meski", "meskipun", "walau", "walaupun"))
# What these tell is told on by others: `demikian dilaporkan kantor berita X` cites a medium.
MEDIA = frozenset(
    (
        *("harian", "kantor", "koran", "laman", "majalah", "media"),
        *("portal", "radio", "situs", "stasiun", "surat", "televisi"),
    )
)
# What is told in these is no report.
STORIES = frozenset(("cerita", "drama", "episode", "film", "kisah", "novel", "serial", "sinopsis"))
# These open a sentence or stand between commas only with a person behind them.
BY_PERSON = frozenset(
    (
        *("dibeberkan", "diingatkan", "diklaim", "dilanjutkan", "dipastikan"),
        *("diungkap", "diuraikan", "diutarakan"),
    )
)
# Before a noun of saying these have it said by somebody else: `memperoleh informasi bahwa …`.
NOT_GIVING = word_set("not_giving")
# Behind these a clause may follow that names nobody who said it.
BEFORE_CLAUSE = frozenset(
    ("dijelaskan", "dikatakan", "dinyatakan", "disampaikan", "disebutkan", "diterangkan", "diungkapkan")
)


def read_passive(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Dijelaskan X, …`, `Dijelaskannya, …`, `Dijelaskan, bahwa …`, `…, seperti dikatakan X`."""
    tok = toks[i]
    if not cues.passive(tok):
        return None
    bare = tok.lower[:-3] if tok.lower.endswith("nya") else tok.lower
    if bare == "tertulis" and i and toks[i - 1].lower in DOCUMENTS | SOURCES:
        # `Dalam keterangan tertulis …`
        return None
    like = _like_before(toks, i)
    compared = like is not None
    as_said = like is not None and only_connectives(toks, like)
    aside = like is not None and like > 1 and toks[like - 1].text == ","
    first = i
    while first > 0 and toks[first - 1].lower in BESIDE_CUE:
        first -= 1
    # `Meskipun diakui Budi, …`
    conceding = first > 0 and toks[first - 1].lower in CONCEDING and only_connectives(toks, first - 1)
    first -= conceding
    leads = only_connectives(toks, first)
    initial = as_said or aside or leads or (i > 0 and toks[i - 1].text == ",")
    if bare in ASKED:
        return asked(text, toks, i, number, names) if bare != "disarankan" or not initial else None
    if (said := _so_said(text, toks, i, number, names)) is not None:
        return said
    if only_connectives(toks, i) and (said := in_paper(text, toks, i, number)) is not None:
        return said
    borne = bare in ("tercantum", "tertulis")
    if borne or (not initial and bare in AGENTLESS | {"disebut", "ditulis"}):
        return written(text, toks, i, number, names) or by_agent(text, toks, i, number, names)
    if not initial and bare in (INSIDE_THEIRS if tok.lower.endswith("nya") else INSIDE):
        return by_agent(text, toks, i, number, names)
    if not initial or bare not in AGENTLESS | {
        "diakui",
        "diharapkan",
        "diyakini",
        "dinilai",
        "diumumkan",
        "disebut",
        *({"ditulis"} if as_said else ()),
        *BY_PERSON,
        *AGENTLESS_APART,
    }:
        return None
    if (said := in_topic(text, toks, i, number)) is not None:
        return said
    if bare == "diceritakan" and any(one.lower in STORIES for one in toks[:i]):
        return None
    cue = (tok.start, tok.end)
    after = i + 1
    while after < len(toks) and toks[after].lower in ("juga", "lagi", "pula"):
        after += 1
    if [one.lower for one in toks[after : after + 2]] in (["lebih", "lanjut"], ["lebih", "jauh"]):
        after += 2
    speaker: Speaker | None = None
    if tok.lower.endswith("nya"):
        speaker = Speaker("clitic", tok.end - 3, tok.end)
    elif after < len(toks) and toks[after].lower not in cues.COMPLEMENTISERS and toks[after].text != ",":
        phrase = phrase_after(toks, after)
        speaker = read_speaker(phrase, names) if phrase else None
        if speaker is None or (speaker.form == "nominal" and speaker.sure < 0.6):
            speaker = None
            if bare in BEFORE_CLAUSE and not (compared or conceding) and has_predicate(toks[after:]):
                return make_statement(
                    text, toks, after, len(toks), number, cue=cue, rule="passive", agentless=True
                )
            return None
        if bare in BY_PERSON and (speaker.form != "name" or speaker.kind != "PER"):
            return None
        while after < len(toks) and phrase and toks[after].end <= phrase[-1].end:
            after += 1
    elif bare not in AGENTLESS | AGENTLESS_APART:
        return None
    if speaker is not None and speaker.form == "name":
        after = _behind_circumstances(toks, after)
    if after >= len(toks):
        return None
    if toks[after].text == ",":
        after += 1
    elif toks[after].lower not in cues.COMPLEMENTISERS and not (
        speaker is not None and i > 1 and (aside or toks[i - 1].text == ",") and begins_predicate(toks[after])
    ):
        return (
            None
            if speaker is None or speaker.form != "clitic"
            else make_statement(
                text, toks, after, len(toks), number, cue=cue, speaker=speaker, rule="passive"
            )
        )
    topic = toks[: like - 1] if aside and like is not None else toks[: i - 1]
    if speaker is not None and topic and not as_said and not leads and _is_topic(topic, toks[after:]):
        # `Kenaikan harga, dikatakan Budi, tidak berpengaruh`
        make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
        return make(after_connectives(toks, 0, i), len(toks), rule="passive")
    that = after < len(toks) and toks[after].lower in cues.LEFT_OUT_COMPLEMENTISERS - {"untuk"}
    after += that
    if speaker is None and (compared or conceding or (after < len(toks) and cues.according(toks[after]))):
        return None
    sure = has_predicate(toks[after:]) or any(one.lower in MEASURES for one in toks[after:])
    if (speaker is None or compared) and not sure and not (that and after + 2 < len(toks)):
        return None
    return make_statement(
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


def _like_before(toks: Sequence[Tok], i: int) -> int | None:
    """Return where `seperti` or `seperti yang` stands before a cue."""
    at = i - 2 if i > 1 and toks[i - 1].lower == "yang" else i - 1
    return at if at >= 0 and toks[at].lower in LIKE else None


def _behind_circumstances(toks: Sequence[Tok], after: int) -> int:
    """Step over when, where and how something was said: `Dijelaskan Sinta dalam rapat, …`."""
    if after >= len(toks) or toks[after].lower not in BESIDE_TELLING | {"secara"}:
        return after
    near = range(after + 1, min(len(toks), after + 9))
    comma = next((j for j in near if toks[j].text == "," and toks[j].marked is None), None)
    if comma is None or has_predicate(toks[after:comma]) or not has_predicate(toks[comma + 1 :]):
        return after
    return comma


def _is_topic(topic: Sequence[Tok], rest: Sequence[Tok]) -> bool:
    """Say whether words before a comma and the attribution belong to the clause that goes on behind it."""
    if not has_predicate(topic):
        return True
    start = after_connectives(topic, 0, len(topic))
    goes_on = bool(rest) and begins_predicate(rest[0])
    return goes_on and topic[start].lower not in FRONTED | CONCEDING | NO_SUBJECT


def _so_said(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Air sudah surut, demikian disampaikan Sinta`, `Air sudah surut, seperti diungkapkan Sinta`."""
    at = i - 2 if i > 1 and toks[i - 1].lower == "yang" else i - 1
    if at < 3 or toks[at].lower not in SO_SAID | LIKE:
        return None
    parted = toks[at - 1].text == ","
    if not parted and (toks[at].lower not in LIKE or toks[i - 1].lower != "yang"):
        return None
    reports = toks[i].lower == "dilaporkan" and toks[at].lower in SO_SAID
    if toks[i].lower not in SAID and not reports:
        return None
    phrase = phrase_after(toks, i + 1)
    speaker = read_speaker(phrase, names) if phrase else None
    if speaker is None or not has_predicate(toks[: at - parted]) or any(tok.quoted for tok in toks[:i]):
        return None
    if DATE.match(phrase[0].text):
        return None
    if reports and (phrase[0].lower in MEDIA or (speaker.kind != "PER" and phrase[0].capital)):
        return None
    if any("clause" in cues.active_kinds(tok) or cues.according(tok) for tok in toks[:at]):
        return None
    after = next((j for j in range(i, len(toks)) if toks[j].start >= phrase[-1].end), len(toks))
    if has_predicate(toks[after:]):
        return None
    start, cue = after_connectives(toks, 0, i), (toks[i].start, toks[i].end)
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    return make(start, at - parted, rule="passive")


def read_noun(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `pengakuan X bahwa …`, `memberi imbauan kepada warga untuk …`."""
    tok = toks[i]
    if not cues.noun(tok) or i + 1 >= len(toks):
        return None
    openers = ("bahwa", "bahwasanya", "agar", "supaya", "untuk")
    near = range(i + 1, min(len(toks), i + 9))
    that = next((j for j in near if toks[j].lower in openers), None)
    if that is None or has_predicate(toks[i + 1 : that]) or any(map(cues.according, toks[i + 1 : that])):
        return None
    verb = toks[i - 1] if i else None
    giving = verb is not None and re.match(r"^(?:mem|men|meng|me)\w+(?:kan|i)?$", verb.lower)
    if verb is not None and verb.lower in NOT_GIVING:
        return None
    if giving and verb is not None:
        speaker = subject_before(toks, i - 1, 0, names)
        cue = (verb.start, tok.end)
    else:
        phrase = phrase_after(toks, i + 1) if that > i + 1 else []
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
    statement = make_statement(text, toks, start, len(toks), number, cue=cue, speaker=speaker, rule="noun")
    if statement:
        statement.flags.add("cue_weak")
    return statement
