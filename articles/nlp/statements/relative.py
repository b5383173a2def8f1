"""Reads `…, kata Budi, yang menyebut …` and `surat warga yang menyebutkan bahwa …`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import is_role
from ..speakers.body_words import LAWS
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import NP_END, Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .bare_clause import ABOUT
from .clauses import has_predicate
from .connectives import after_connectives
from .content import content_start
from .content_end import coordinated_end
from .no_content import REACTING
from .nouns import giving_verb
from .own_deeds import SOME
from .papers import PAPERS
from .predicates import BEGIN_PREDICATE, is_predicate
from .reported import make_statement
from .statement import Statement
from .subjects import cue_span, subject_before

# What is only told on names no source.
HEARSAY = frozenset(("isu", "kabar", "rumor"))
# What a paper does without `bahwa`, too: `surat yang menyebutkan warga akan pindah`.
WRITES = frozenset(("menyatakan", "menyebut", "menyebutkan"))
# Things get somebody to do these, too.
THINGS_ASK = frozenset(("menantang", "mendorong", "mengajak", "menargetkan", "meyakinkan"))
FRONTED_TOPICS = ABOUT | REACTING
SEVERAL = frozenset(("beberapa", "para", "seorang"))
# A name behind these is where something was written: `unggahan di Facebook yang menyebut …`.
WHERE = frozenset(("di", "lewat", "linimasa"))


def read_relative(
    text: str, toks: Sequence[Tok], i: int, which: int, number: int, names: NameFinder
) -> Statement | None:
    """Read `…, kata Budi, yang menyebut …` and `pernyataan Budi yang menyebut …`: toks[which] is `yang`."""
    at = which
    while at > 0 and toks[at - 1].marked is None and toks[at - 1].text == ",":
        at -= 1
    paper, some, them = _paper_before(toks, at), _some_before(toks, at), _people_before(toks, at)
    speaker = _named_before(toks, at, names, parted=at < which, that=False)
    if (paper or cues.noun(toks[at - 1])) and (speaker is None or speaker.kind != "PER"):
        source, giver = paper or toks[at - 1 : at], _who_gives(toks, at, names)
        that = toks[i].lower not in WRITES or not has_predicate(toks[i + 1 :])
        said = _written(text, toks, i, source, number, giver, only_that=that) if paper or giver else None
        if said is not None:
            return said
    if some is not None and (said := _written(text, toks, i, some, number, only_that=False)) is not None:
        return said
    if them is not None and (said := _written(text, toks, i, them, number, only_that=True)) is not None:
        return said
    kinds = cues.active_kinds(toks[i])
    opening = content_start(text, toks, i, kinds)
    if opening is None:
        return None
    that = opening.rule == "that"
    speaker = speaker or (_named_before(toks, at, names, parted=at < which, that=True) if that else None)
    if speaker is None or (speaker.kind != "PER" and "clause" not in kinds and toks[i].lower in THINGS_ASK):
        # `militer Myanmar yang mendorong warga mengungsi`
        return None
    told = that or opening.rule == "request" or ("open" in kinds and opening.sure == 1)
    if not (told or has_predicate(toks[opening.start :])) or _is_witness(toks, i, opening.start):
        return None
    end = coordinated_end(toks, opening.start)
    if at < which:
        end = min(end, _main_verb_again(toks, opening.start))
    end = min(end, _behind_topic(toks, i, opening.start))
    cue = cue_span(toks, i)
    statement = make_statement(
        text, toks, opening.start, end, number, cue=cue, speaker=speaker, rule="relative"
    )
    if statement:
        statement.flags.add("clause_uncertain")
    return statement


def _is_witness(toks: Sequence[Tok], i: int, start: int) -> bool:
    """Say whether somebody saw a thing before they speak: `Budi, yang melihat satwa itu mengatakan …`."""
    verb = next((k for k in range(start + 1, min(len(toks), start + 6)) if is_predicate(toks[k])), None)
    return verb is not None and toks[i].lower == "melihat" and "clause" in cues.active_kinds(toks[verb])


def _named_before(
    toks: Sequence[Tok], at: int, names: NameFinder, *, parted: bool, that: bool
) -> Speaker | None:
    """Read a sure name that ends at `at`; one that opens the sentence is parted from `yang` by a comma."""
    first = at
    while first > 0 and (toks[first - 1].capital or toks[first - 1].text in ".()") and at - first < 12:
        first -= 1
    if first == at:
        return _apposed_before(toks, at, names)
    if first == 0 and not parted:
        return None
    speaker = read_speaker(toks[first:at], names)
    office = speaker is not None and speaker.form == "nominal" and is_role(toks[first])
    if speaker is None or (speaker.form != "name" and not office) or speaker.sure < 0.7:
        return None
    before = toks[first - 1].lower if first else ""
    if before in WHERE or (speaker.kind == "ORG" and before in ("asal", "dari") and not that):
        return _apposed_before(toks, at, names)
    return speaker


def _apposed_before(toks: Sequence[Tok], at: int, names: NameFinder) -> Speaker | None:
    """Read who is told of behind a comma: `dialami Bagas, petani asal Tirta | yang mengaku …`."""
    comma = next((k for k in range(at - 1, max(0, at - 12), -1) if toks[k].text == ","), 0)
    if not comma or toks[comma + 1].capital or not is_role(toks[comma + 1]):
        return None
    first = comma
    while first > 0 and toks[first - 1].capital:
        first -= 1
    speaker = read_speaker(toks[first:at], names) if first < comma else None
    return speaker if speaker is not None and speaker.form == "name" and speaker.kind == "PER" else None


def _main_verb_again(toks: Sequence[Tok], start: int) -> int:
    """Return the comma before the main verb: `Sinta, yang menyebut …, merasa senang`."""
    inner = range(start + 1, len(toks) - 1)
    return next((k for k in inner if toks[k].text == "," and _goes_on_with(toks[k + 1])), len(toks))


def _behind_topic(toks: Sequence[Tok], i: int, start: int) -> int:
    """Return the comma behind a fronted topic with the cue in it: `Soal tudingan Budi yang menyebut …, …`."""
    first = after_connectives(toks, 0, i)
    if toks[first].lower not in FRONTED_TOPICS or any(tok.text == "," for tok in toks[first:i]):
        return len(toks)
    commas = (k for k in range(start + 1, len(toks) - 2) if toks[k].text == "," and toks[k].marked is None)
    return next((k for k in commas if toks[k + 1].capital and has_predicate(toks[k + 1 :])), len(toks))


def _goes_on_with(tok: Tok) -> bool:
    """Say whether a word behind a comma may be the main verb of the sentence."""
    return tok.lower in BEGIN_PREDICATE or (bool(cues.active_kinds(tok)) and is_predicate(tok))


def _paper_before(toks: Sequence[Tok], at: int) -> Sequence[Tok] | None:
    """Return the words for what is written before `yang`: `surat bersama yang menyebutkan bahwa …`."""
    for k in range(at - 1, max(-1, at - 15), -1):
        if toks[k].marked is not None or toks[k].text in ",;:" or is_predicate(toks[k]):
            return None
        # `penelitian-penelitian terbaru`
        word = toks[k].lower.partition("-")[0]
        if toks[k].lower in LAWS or (word in PAPERS - HEARSAY and not toks[k].capital):
            # `belum ada penelitian yang menyatakan …` says that nobody does.
            denied = any(tok.lower in cues.NEGATIONS | cues.DENYING for tok in toks[max(0, k - 2) : k])
            return None if denied else toks[k:at]
    return None


def _some_before(toks: Sequence[Tok], at: int) -> Sequence[Tok] | None:
    """Return the words for people before `yang`: `banyak warga yang …`, `ada | pula yang …`."""
    first = next((k for k in range(at - 1, max(-1, at - 5), -1) if _counts(toks, k)), None)
    if first is None or any(tok.lower in PAPERS or is_predicate(tok) for tok in toks[first + 1 : at]):
        return None
    if toks[first].lower == "ada":
        people = next((k for k in range(first + 1, at) if toks[k].lower not in ("juga", "pula")), None)
        if people is None:
            return toks[first : first + 1]
        # `ada Marseille yang …`
        return None if toks[people].capital else toks[people:at]
    # `tak sedikit warga`
    return toks[first - (toks[first].lower == "sedikit") : at]


def _people_before(toks: Sequence[Tok], at: int) -> Sequence[Tok] | None:
    """Return the words for people before `yang`: `para pemburu yang …`, `beberapa media di Liwa, yang …`."""
    first = next((k for k in range(at - 1, max(-1, at - 7), -1) if toks[k].lower in SEVERAL), None)
    if first is None or first + 1 == at or any(map(_acts, toks[first + 1 : at])):
        return None
    return (
        None if any(tok.lower in NP_END - {"dari", "di"} for tok in toks[first + 1 : at]) else toks[first:at]
    )


def _acts(tok: Tok) -> bool:
    """Say whether a word is a sign or a verb that is no epithet: not `beberapa media berbahasa Arab`."""
    return not tok.is_word or (is_predicate(tok) and not tok.lower.startswith("ber"))


def _who_gives(toks: Sequence[Tok], at: int, names: NameFinder) -> Speaker | None:
    """Read who gives out the paper before `at`: `Sinta merilis surat | yang menyebut bahwa …`."""
    if toks[at - 1].lower in HEARSAY:
        # `memberikan tanggapannya atas isu yang menyatakan …`
        return None
    near = range(at - 1, max(0, at - 7), -1)
    paper = next((k for k in near if giving_verb(toks, k) is not None), None)
    verb = giving_verb(toks, paper) if paper is not None else None
    if verb is None or cues.active_kinds(toks[verb]) or not _is_paper(toks[paper or 0]):
        # `mengaminkan pernyataan Bagas yang menyebut bahwa …`
        return None
    speaker = subject_before(toks, verb, 0, names)
    return speaker if speaker is not None and speaker.sure >= 0.6 else None


def _is_paper(tok: Tok) -> bool:
    return tok.lower in PAPERS or cues.noun(tok)


def _counts(toks: Sequence[Tok], k: int) -> bool:
    """Say whether `banyak`, `ada` or `tak sedikit` stands at k, not `tidak ada`."""
    denied = k > 0 and toks[k - 1].lower in cues.NEGATIONS
    return toks[k].lower == "sedikit" if denied else toks[k].lower in SOME


def _written(
    text: str,
    toks: Sequence[Tok],
    i: int,
    source: Sequence[Tok],
    number: int,
    speaker: Speaker | None = None,
    *,
    only_that: bool,
) -> Statement | None:
    """Read what a paper is said to say, where `bahwa` shows that it is told, or what some people say."""
    opening = content_start(text, toks, i, cues.active_kinds(toks[i]))
    if opening is None or (only_that and opening.rule != "that"):
        return None
    span = (source[0].start, source[-1].end)
    speaker = speaker or Speaker("nominal", *span, role=span, sure=0.7)
    end, cue = coordinated_end(toks, opening.start), cue_span(toks, i)
    return make_statement(text, toks, opening.start, end, number, cue=cue, speaker=speaker, rule="written")
