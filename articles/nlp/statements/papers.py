"""Reads what a paper says: `Dalam laporan itu disebutkan …`, `Disebutkan dalam laporan itu, …`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from ..kinds import DEMONSTRATIVES, DOCUMENTS
from ..lexicon import word_set
from ..speakers.body_words import LAWS, SOURCES
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .after_cue import phrase_after
from .clauses import has_predicate
from .connectives import after_connectives
from .predicates import begins_predicate
from .reported import make_statement
from .statement import Statement

AGENTLESS = word_set("agentless")
# Before a document in which something is written.
WHERE_WRITTEN = frozenset(("dalam", "di", "lewat", "melalui", "pada"))
CITED = frozenset(("berdasarkan", "dikutip", "dilansir", "melansir", "mengutip"))
# What is written in something: `di papan itu tertulis …`.
BORNE = frozenset(("tercantum", "tertulis"))
THAT = frozenset(("bahwa", "bahwasanya"))
# `Di sana disebutkan …`
PLACES = frozenset(("sana", "sini", "situ"))
PAPERS = DOCUMENTS | LAWS | SOURCES | word_set("papers")


def in_topic(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Dalam surat itu, disebutkan warga boleh pulang`: what follows the cue is no agent."""
    start = after_connectives(toks, 0, i)
    bare = toks[i].lower
    if i < start + 3 or toks[i - 1].text != "," or bare not in AGENTLESS | {"disebut"}:
        return None
    topic = toks[start : i - 1]
    paper = next((j for j, tok in enumerate(topic) if tok.lower in PAPERS), None)
    if topic[0].lower not in WHERE_WRITTEN | CITED or paper is None:
        return None
    after = i + 1
    while after < len(toks) and toks[after].lower in ("juga", "pula"):
        after += 1
    that = after < len(toks) and toks[after].lower in cues.LEFT_OUT_COMPLEMENTISERS
    phrase = [] if that else phrase_after(toks, after)
    if not that:
        behind = next((tok for tok in toks[after:] if phrase and tok.start >= phrase[-1].end), None)
        if behind is None or not begins_predicate(behind) or any(tok.text == "," for tok in phrase):
            return None
    cue = (toks[i].start, toks[i].end)
    # `Pada bagian penjelasan, disebutkan …`: whose it is tells who spoke before.
    source = source_of(topic[paper:], names) if topic[paper + 1 :] else None
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=source)
    return make(after + that, len(toks), agentless=source is None, rule="written")


def in_paper(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Disebutkan dalam laporan itu, …`, `Disebutkan dalam laporan X bahwa …`: the paper says it."""
    if (
        i + 3 >= len(toks)
        or toks[i + 1].lower not in WHERE_WRITTEN
        or toks[i + 2].lower not in DOCUMENTS | LAWS
    ):
        return None
    near = range(i + 3, min(len(toks), i + 10))
    end = next((k for k in near if toks[k].text == "," or toks[k].lower in THAT), None)
    if end is None or not has_predicate(toks[end + 1 :]):
        return None
    that = toks[end].text == "," and toks[end + 1].lower in THAT
    cue = (toks[i].start, toks[i].end)
    source = source_of(toks[i + 2 : end], names)
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=source)
    return make(end + 1 + that, len(toks), rule="written")


def borne_by(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read what bears the words before the cue at i: `"…," tertulis dalam putusan X`."""
    if i + 2 >= len(toks) or toks[i + 1].lower not in WHERE_WRITTEN:
        return None
    if toks[i].lower not in BORNE and toks[i + 2].lower not in PAPERS:
        return None
    return _paper_at(toks, i + 2, names)


def excerpted(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read what words are taken from: `"…," demikian petikan | surat X`, `tulisan di | spanduk itu`."""
    near = range(i, min(len(toks), i + 4))
    paper = (j for j in near if toks[j].lower in PAPERS or toks[j - 1].lower in WHERE_WRITTEN)
    return _paper_at(toks, next(paper, len(toks)), names)


def _paper_at(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read the paper that begins at i, without what is told of it: `unggahan | yang dilihat`."""
    phrase = list(takewhile(lambda tok: tok.lower != "yang", phrase_after(toks, i)))
    return source_of(phrase, names) if phrase else None


def source_of(phrase: Sequence[Tok], names: NameFinder) -> Speaker | None:
    """Read whose paper it is, or the paper itself, which may point back; nobody for `di sana`."""
    speaker = read_speaker(phrase, names)
    if speaker is not None and speaker.form == "name" and speaker.kind == "ORG":
        return speaker
    span = (phrase[0].start, phrase[-1].end)
    points = phrase[0].lower in DOCUMENTS and phrase[-1].lower in DEMONSTRATIVES
    paper = Speaker("nominal", *span, role=span, definite=points, sure=0.7)
    return None if phrase[0].lower in PLACES else paper


def written(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Dalam Pasal 25 disebutkan …`, `Dalam laporan itu dijelaskan bahwa …`."""
    at = after_connectives(toks, 0, i)
    comma = next((j for j in range(i - 1, at, -1) if toks[j].text == "," and toks[j].marked is None), None)
    if toks[at].lower not in WHERE_WRITTEN and comma is not None:
        at = comma + 1
    before = toks[at:i]
    if before and before[-1].text == ",":
        before = before[:-1]
    while before and before[-1].lower in ("juga", "pula", "antara", "lain", "pun"):
        before = before[:-1]
    document = next((j for j, tok in enumerate(before) if tok.lower in PAPERS), None)
    if (
        document is None
        and i + 1 < len(toks)
        and toks[i + 1].lower in cues.LEFT_OUT_COMPLEMENTISERS - {"untuk"}
    ):
        # `Dalam gambar itu tertulis bahwa …`: whatever bears it.
        document = 2 if [tok.lower for tok in before[:2]] == ["di", "dalam"] else 1
    if any(tok.text == "," for tok in before):
        # `Dalam surat itu, uangnya disebut mengalir …` names no source.
        return None
    if before and before[-1].lower == "yang":
        # `Melalui pernyataan yang disampaikan di situs itu, Budi mengaku …`
        return None
    if len(before) < 2 or before[0].lower not in WHERE_WRITTEN or document is None or has_predicate(before):
        return None
    after = i + 1
    while after < len(toks) and toks[after].lower in ("juga", "pula", "antara", "lain"):
        after += 1
    if after < len(toks) and toks[after].text == ",":
        after += 1
    that = after < len(toks) and toks[after].lower in cues.LEFT_OUT_COMPLEMENTISERS
    if not has_predicate(toks[after + that :]) and not (that and after + 3 < len(toks)):
        return None
    after += that
    speaker = source_of(before[document:], names)
    cue = (toks[i].start, toks[i].end)
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    return make(after, len(toks), agentless=speaker is None, rule="written")
