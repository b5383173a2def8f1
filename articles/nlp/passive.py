"""Reads `Dijelaskan X, …`, `Dalam laporan itu disebutkan …`, `pengakuan X bahwa …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from . import cues
from .clauses import PREDICATORS, begins_predicate, has_predicate, is_predicate
from .connectives import after_connectives, only_connectives
from .kinds import DOCUMENTS
from .lexicon import word_set
from .name_finder import NameFinder
from .reported import make_statement
from .speaker_words import LAWS, SOURCES
from .speakers import NP_END, Speaker, read_speaker
from .statement import Statement
from .subjects import phrase_after, subject_before
from .tokens import Tok

AGENTLESS = word_set("agentless")
# `Hal itu disampaikan Budi …` says nothing of what was said.
POINTING = frozenset(("demikian", "hal", "ini", "itu"))
# Behind a statement and its comma: `…, demikian disampaikan Sinta`.
SO_SAID = frozenset(("begitu", "demikian"))
SAID = word_set("agentless")
# Before a document in which something is written.
WHERE_WRITTEN = frozenset(("dalam", "di", "lewat", "melalui", "pada"))


def read_passive(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Dijelaskan X, …`, `Dijelaskannya, …`, `Dijelaskan, bahwa …`, `…, seperti dikatakan X`."""
    tok = toks[i]
    if not cues.passive(tok):
        return None
    bare = tok.lower[:-3] if tok.lower.endswith("nya") else tok.lower
    if bare == "tertulis" and i and toks[i - 1].lower in DOCUMENTS | SOURCES:
        # `Dalam keterangan tertulis …`
        return None
    as_said = i > 0 and toks[i - 1].lower in ("sebagaimana", "seperti") and only_connectives(toks, i - 1)
    aside = i > 2 and toks[i - 1].lower in ("sebagaimana", "seperti") and toks[i - 2].text == ","
    initial = as_said or aside or only_connectives(toks, i) or (i > 0 and toks[i - 1].text == ",")
    if (said := _so_said(text, toks, i, number, names)) is not None:
        return said
    if only_connectives(toks, i) and (paper := _in_paper(toks, i)) is not None:
        # `Disebutkan dalam laporan itu, …`
        span = (toks[i + 2].start, toks[paper - 1].end)
        source = Speaker("nominal", *span, role=span, sure=0.7)
        make = partial(make_statement, text, toks, number=number, cue=(tok.start, tok.end), speaker=source)
        that = paper + 1 < len(toks) and toks[paper + 1].lower in ("bahwa", "bahwasanya")
        return make(paper + 1 + that, len(toks), rule="written")
    if not initial and bare in AGENTLESS | {"disebut", "ditulis", "tertulis"}:
        return _written(text, toks, i, number, names) or _by_agent(text, toks, i, number, names)
    if not initial and bare in {"diakui", "diklaim", "dinilai", "dianggap"}:
        return _by_agent(text, toks, i, number, names)
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
            if bare in ("disebutkan", "dijelaskan", "dikatakan", "disampaikan") and has_predicate(
                toks[after:]
            ):
                return make_statement(
                    text, toks, after, len(toks), number, cue=cue, rule="passive", agentless=True
                )
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
        speaker is not None and i > 2 and (aside or toks[i - 1].text == ",") and is_predicate(toks[after])
    ):
        return (
            None
            if speaker is None or speaker.form != "clitic"
            else make_statement(
                text, toks, after, len(toks), number, cue=cue, speaker=speaker, rule="passive"
            )
        )
    behind_topic = i > 2 and not as_said and not only_connectives(toks, i)
    if speaker is not None and behind_topic and not has_predicate(toks[: i - 1 - aside]):
        # `Kenaikan harga, dikatakan Budi, tidak berpengaruh`
        make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
        return make(after_connectives(toks, 0, i), len(toks), rule="passive")
    if after < len(toks) and toks[after].lower in cues.LEFT_OUT_COMPLEMENTISERS - {"untuk"}:
        after += 1
    if speaker is None and not has_predicate(toks[after:]):
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


def _so_said(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Air sudah surut, demikian disampaikan Sinta`."""
    if i < 4 or toks[i - 1].lower not in SO_SAID or toks[i - 2].text != "," or toks[i].lower not in SAID:
        return None
    phrase = phrase_after(toks, i + 1)
    speaker = read_speaker(phrase, names) if phrase else None
    if speaker is None or not has_predicate(toks[: i - 2]) or any(tok.quoted for tok in toks[:i]):
        return None
    after = next((j for j in range(i, len(toks)) if toks[j].start >= phrase[-1].end), len(toks))
    if has_predicate(toks[after:]):
        return None
    start, cue = after_connectives(toks, 0, i), (toks[i].start, toks[i].end)
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    return make(start, i - 2, rule="passive")


def _in_paper(toks: Sequence[Tok], i: int) -> int | None:
    """Return where the comma stands behind the paper that says it: `Disebutkan dalam laporan itu, …`."""
    if (
        i + 3 >= len(toks)
        or toks[i + 1].lower not in WHERE_WRITTEN
        or toks[i + 2].lower not in DOCUMENTS | LAWS
    ):
        return None
    comma = next((k for k in range(i + 3, min(len(toks), i + 10)) if toks[k].text == ","), None)
    return comma if comma is not None and has_predicate(toks[comma + 1 :]) else None


def _written(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Dalam Pasal 25 disebutkan …`, `Dalam laporan itu dijelaskan bahwa …`."""
    at = after_connectives(toks, 0, i)
    comma = next((j for j in range(i - 1, at, -1) if toks[j].text == "," and toks[j].marked is None), None)
    if toks[at].lower not in WHERE_WRITTEN and comma is not None:
        at = comma + 1
    before = toks[at:i]
    while before and before[-1].lower in ("juga", "pula", "antara", "lain", "pun"):
        before = before[:-1]
    document = next((j for j, tok in enumerate(before) if tok.lower in DOCUMENTS | LAWS | SOURCES), None)
    if any(tok.text == "," for tok in before):
        # `Dalam surat itu, uangnya disebut mengalir …` names no source.
        return None
    if len(before) < 2 or before[0].lower not in WHERE_WRITTEN or document is None or has_predicate(before):
        return None
    after = i + 1
    while after < len(toks) and toks[after].lower in ("juga", "pula", "antara", "lain"):
        after += 1
    if after < len(toks) and toks[after].text == ",":
        after += 1
    if after < len(toks) and toks[after].lower in cues.LEFT_OUT_COMPLEMENTISERS:
        after += 1
    if not has_predicate(toks[after:]):
        return None
    phrase = before[document:]
    speaker = read_speaker(phrase, names)
    if speaker is None or speaker.form != "name" or speaker.kind != "ORG":
        speaker = Speaker(
            "nominal", phrase[0].start, phrase[-1].end, role=(phrase[0].start, phrase[-1].end), sure=0.7
        )
    cue = (toks[i].start, toks[i].end)
    return make_statement(text, toks, after, len(toks), number, cue=cue, speaker=speaker, rule="written")


def _by_agent(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Produk itu dikatakan Budi mendukung petani`: the attribution stands inside the statement."""
    if toks[i].lower.endswith("nya"):
        return _by_them(text, toks, i, number)
    phrase = phrase_after(toks, i + 1)
    if i < 1 or not phrase or not phrase[0].capital or has_predicate(toks[:i]):
        return None
    head = toks[after_connectives(toks, 0, i)]
    if head.lower in POINTING or cues.noun(head):
        return None
    speaker = read_speaker(phrase, names)
    if speaker is None or speaker.form != "name":
        return None
    after = next((j for j in range(i + 1, len(toks)) if toks[j].start >= phrase[-1].end), len(toks))
    if after + 1 < len(toks) and toks[after].text == "," and begins_predicate(toks[after + 1]):
        # `Larangan ini disebutkan Sinta, dapat menekan harga`
        after += 1
    if after >= len(toks):
        return None
    if toks[after].lower != "sebagai" and not (speaker.kind == "PER" and is_predicate(toks[after])):
        return None
    statement = make_statement(
        text,
        toks,
        after_connectives(toks, 0, i),
        len(toks),
        number,
        cue=(toks[i].start, toks[i].end),
        speaker=speaker,
        rule="by_agent",
    )
    if statement:
        statement.flags.add("clause_uncertain")
    return statement


def _by_them(text: str, toks: Sequence[Tok], i: int, number: int) -> Statement | None:
    """Read `Pasokan pupuk dijelaskannya memadai`."""
    start = after_connectives(toks, 0, i)
    if start >= i or i + 1 >= len(toks) or has_predicate(toks[start:i]):
        return None
    if not begins_predicate(toks[i + 1]) or toks[i + 1].lower in NP_END - PREDICATORS:
        return None
    tok = toks[i]
    speaker = Speaker("clitic", tok.end - 3, tok.end)
    cue = (tok.start, tok.end)
    return make_statement(text, toks, start, len(toks), number, cue=cue, speaker=speaker, rule="by_agent")


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
    statement = make_statement(text, toks, start, len(toks), number, cue=cue, speaker=speaker, rule="noun")
    if statement:
        statement.flags.add("cue_weak")
    return statement
