"""Reads `X mengatakan (bahwa) …`, `X meminta Y untuk …`."""

from __future__ import annotations

from collections.abc import Sequence

from . import cues
from .clauses import BASE_VERBS, BEGIN_PREDICATE, NOT_PASSIVE, SPEECH_ONLY, has_predicate, is_predicate
from .complement import parsed_subject
from .connectives import after_connectives
from .content import content_start
from .content_end import CONCESSIVE, coordinated_end, main_clause
from .kinds import DEMONSTRATIVES
from .lexicon import word_set
from .name_finder import NameFinder
from .papers import PAPERS
from .reported import make_statement
from .speakers import PRONOUNS, Speaker, read_speaker
from .statement import Statement
from .subjects import cue_span, subject_before
from .tokens import Tok

CONDITIONALS = word_set("conditionals")
# These join what is said to another thing that the speaker does or says.
BESIDE = cues.BESIDE
# `menanggapi kritik itu dengan mengatakan …`
SAYING = frozenset(("mengatakan", "mengungkapkan", "menuturkan"))
# What follows these says more of the subject, or when, where and how often it was said.
BESIDE_SUBJECT = word_set("beside_subject")
WHEN = frozenset(("ketika", "saat", "sesaat", "setelah", "seusai", "usai"))
# `… karena menilai warga belum siap`: why somebody acts is what they think.
BECAUSE = frozenset(("karena", "lantaran", "sebab"))
THINKING = word_set("thinking")
# What is only told on names no source.
HEARSAY = frozenset(("isu", "kabar", "rumor"))
SOME = frozenset(("ada", "banyak", "sebagian", "sejumlah"))
# Not to say these is to say something: `tidak menyarankan …`.
MENTAL = word_set("mental")


def read_active(
    text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder, found: list[Statement]
) -> Statement | None:
    """Read `X mengatakan (bahwa) …`, `X meminta Y untuk …`; `found` stands before in the sentence."""
    tok = toks[i]
    kinds = cues.active_kinds(tok)
    if not kinds or (tok.capital and i > 0):
        return None
    before = i - 1
    while (
        before >= 0 and toks[before].lower in cues.BEFORE_VERB and not (toks[before].capital and before > 0)
    ):
        before -= 1
        if before >= 0 and toks[before].lower in ("dengan", "secara"):
            # `dengan tegas menyatakan`
            before -= 1
    previous = toks[before] if before >= 0 else None
    if previous is not None and previous.lower == "yang" and kinds & {"clause", "request"}:
        return _relative(text, toks, i, before, number, names)
    because = previous is not None and previous.lower in BECAUSE and toks[i].lower in THINKING
    by_saying = previous is not None and previous.lower == "dengan" and tok.lower in SPEECH_ONLY | SAYING
    if previous is not None and previous.marked is None and not (by_saying or because):
        if previous.lower in cues.MODAL or previous.lower in cues.SUBORDINATE:
            return None
        if (
            not previous.capital
            and previous.is_word
            and previous.upos in ("VERB", "AUX")
            and is_predicate(previous)
            and not _ends_relative(toks, before)
            and not _ends_adjunct(toks, before)
        ):
            # `terlihat meminta`, `mulai mengatakan`: the cue is no verb of its own clause.
            return None
    if _denied(toks, i):
        return None
    followed = i + 1 < len(toks) and toks[i + 1].text != ","
    conceding = previous is not None and previous.lower in CONCESSIVE and followed
    if _in_condition(toks, i) and (not followed or main_clause(toks, i) is None):
        return None
    speaker: Speaker | None
    main = [one for one in found if one.rule not in ("relative", "written")]
    shared = (
        because
        or previous is None
        or previous.lower
        in (
            "dan",
            "dengan",
            "serta",
            *BESIDE,
            "lalu",
            "kemudian",
            "namun",
            "tetapi",
            "tapi",
        )
    )
    if previous is not None and previous.text == "," and toks[i].lower in SPEECH_ONLY and i - before == 1:
        # `…, menyatakan dirinya tidak bersalah`
        own = subject_before(toks, i, 0, names) or _parsed_subject(toks, i, names)
        shared = found != [] or _acts_before(toks, before) or own is None
    besides = i > 1 and toks[i - 1].lower == "bahkan" and toks[i - 2].text == ","
    shared = shared or (besides and "mixed" not in kinds)
    if conceding:
        # `Meski mengaku lelah, Sinta tetap bekerja`
        speaker = _subject_of_main(toks, i, names)
        if speaker is None:
            return None
    elif shared and previous is not None and main:
        speaker = main[-1].speaker
    elif shared and previous is not None:
        closed = "clause" in kinds and "," in (previous.text, toks[max(0, before - 1)].text)
        speaker = _subject_of_first(toks, before, names, beyond=closed or "open" in kinds)
        if speaker is None:
            return None
    else:
        speaker = subject_before(toks, i, 0, names) or _parsed_subject(toks, i, names)
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
    # A second statement of the same speaker does not make the first one a clause.
    opening = content_start(text, toks[: coordinated_end(toks, i + 1)], i, kinds)
    if opening is None:
        return None
    end = coordinated_end(toks, opening.start)
    statement = make_statement(
        text, toks, opening.start, end, number, cue=cue_span(toks, i), speaker=speaker, rule=opening.rule
    )
    if statement and opening.sure < 1:
        statement.flags.add("clause_uncertain")
    if statement and speaker is None:
        statement.agentless = True
    return statement


def _parsed_subject(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read the subject that the parse gives the cue, with or without what is said besides of it."""
    phrase = parsed_subject(toks, i)
    whole = read_speaker(phrase, names) if phrase else None
    if whole is None or whole.form != "nominal":
        return whole
    stop = next((k for k, tok in enumerate(phrase) if k and tok.lower in BESIDE_SUBJECT), None)
    comma = next((k for k, tok in enumerate(phrase) if tok.text == ","), None)
    return read_speaker(phrase[:stop], names) or read_speaker(phrase[:comma], names)


def _subject_of_main(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read the subject of the main clause behind a concession that the cue at i begins."""
    comma = main_clause(toks, i)
    if comma is None:
        return None
    start = comma + 2 if toks[comma + 1].lower in ("namun", "tapi", "tetapi") else comma + 1
    verb = next((j for j in range(start + 1, len(toks)) if is_predicate(toks[j])), None)
    return subject_before(toks, verb, start, names) if verb is not None else None


def _relative(
    text: str, toks: Sequence[Tok], i: int, which: int, number: int, names: NameFinder
) -> Statement | None:
    """Read `…, kata Budi, yang menyebut …` and `pernyataan Budi yang menyebut …`: toks[which] is `yang`."""
    at = which
    while at > 0 and toks[at - 1].marked is None and toks[at - 1].text == ",":
        at -= 1
    paper = _paper_before(toks, at)
    if paper is not None and (said := _written(text, toks, i, paper, number, only_that=True)) is not None:
        return said
    some = _some_before(toks, at)
    if some is not None and (said := _written(text, toks, i, some, number, only_that=False)) is not None:
        return said
    first = at
    while first > 0 and (toks[first - 1].capital or toks[first - 1].text == ".") and at - first < 12:
        first -= 1
    if first == at or (first == 0 and at == which):
        return None
    speaker = read_speaker(toks[first:at], names)
    if speaker is None or speaker.form != "name" or speaker.sure < 0.7:
        return None
    if speaker.kind != "PER" and "clause" not in cues.active_kinds(toks[i]):
        # `militer Myanmar yang mendorong warga mengungsi`
        return None
    where = first > 0 and toks[first - 1].lower in ("di", "lewat", "linimasa")
    if where or (speaker.kind == "ORG" and first > 0 and toks[first - 1].lower == "dari"):
        # `unggahan di Facebook yang menyebut …`
        return None
    opening = content_start(text, toks, i, cues.active_kinds(toks[i]))
    if opening is None or not has_predicate(toks[opening.start :]):
        return None
    start = opening.start
    main = range(start + 1, len(toks) - 1) if at < which else range(0)
    back = next((k for k in main if toks[k].text == "," and _goes_on_with(toks[k + 1])), len(toks))
    statement = make_statement(
        text,
        toks,
        start,
        min(back, coordinated_end(toks, start)),
        number,
        cue=cue_span(toks, i),
        speaker=speaker,
        rule="relative",
    )
    if statement:
        statement.flags.add("clause_uncertain")
    return statement


def _goes_on_with(tok: Tok) -> bool:
    """Say whether a word behind a comma is the main verb again: `Sinta, yang menyebut …, merasa senang`."""
    return tok.lower in BEGIN_PREDICATE or (bool(cues.active_kinds(tok)) and is_predicate(tok))


def _paper_before(toks: Sequence[Tok], at: int) -> Sequence[Tok] | None:
    """Return the words for what is written before `yang`: `surat bersama yang menyebutkan bahwa …`."""
    for k in range(at - 1, max(-1, at - 7), -1):
        if not toks[k].is_word or toks[k].marked is not None or is_predicate(toks[k]):
            return None
        if toks[k].lower in PAPERS - HEARSAY and not toks[k].capital:
            # `belum ada penelitian yang menyatakan …` says that nobody does.
            denied = any(tok.lower in cues.NEGATIONS for tok in toks[max(0, k - 2) : k])
            return None if denied else toks[k:at]
    return None


def _some_before(toks: Sequence[Tok], at: int) -> Sequence[Tok] | None:
    """Return the words for people before `yang` at the head: `Banyak warga yang …`, `Ada pula yang …`."""
    first = after_connectives(toks, 0, at)
    if at - first > 3 or toks[first].lower not in SOME:
        return None
    some = toks[first:at]
    return None if any(tok.lower in PAPERS or is_predicate(tok) for tok in some[1:]) else some


def _written(
    text: str, toks: Sequence[Tok], i: int, source: Sequence[Tok], number: int, *, only_that: bool
) -> Statement | None:
    """Read what a paper is said to say, where `bahwa` shows that it is told, or what some people say."""
    opening = content_start(text, toks, i, cues.active_kinds(toks[i]))
    if opening is None or (only_that and opening.rule != "that"):
        return None
    start = opening.start
    span = (source[0].start, source[-1].end)
    return make_statement(
        text,
        toks,
        start,
        coordinated_end(toks, start),
        number,
        cue=cue_span(toks, i),
        speaker=Speaker("nominal", *span, role=span, sure=0.7),
        rule="written",
    )


def _acts_before(toks: Sequence[Tok], end: int) -> bool:
    """Say whether a main verb stands before a comma and a cue: `Budi mengkritik X, menegaskan …`."""
    main = next((j for j in range(1, end - 1) if is_predicate(toks[j])), None)
    return main is not None and not any(tok.lower == "yang" or tok.text == "," for tok in toks[:main])


def _ends_relative(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the verb at i ends what is said of the subject: `Warga yang rumahnya terendam`."""
    verb = toks[i].lower
    if verb in BASE_VERBS and any(tok.lower == "yang" for tok in toks[max(1, i - 4) : i]):
        # `Sinta yang juga hadir mengaku`
        return True
    if not verb.startswith(("di", "ter")) or verb in NOT_PASSIVE or cues.places_of(verb):
        return False
    return any(tok.lower == "yang" for tok in toks[max(1, i - 6) : i])


def _ends_adjunct(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the verb at i ends when something was said: `Sinta saat ditemui`."""
    first = next((j for j in range(i - 1, max(0, i - 7), -1) if toks[j].lower in WHEN), 0)
    return first > 0 and (
        toks[first - 1].capital or toks[first - 1].lower in PRONOUNS | DEMONSTRATIVES | {","}
    )


def _in_condition(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue stands in a subordinate clause: `Kalau mereka menceritakan …`."""
    start = next((j + 1 for j in range(i - 1, -1, -1) if toks[j].marked is None and toks[j].text in ",;"), 0)
    if any(tok.lower in ("dimana", "mana") for tok in toks[max(start, i - 4) : i]):
        # `keadaan di mana warga masih meminta bantuan`
        return True
    first = after_connectives(toks, start, i)
    if first >= i or toks[first].lower not in CONDITIONALS:
        return False
    if any(tok.lower == "itulah" for tok in toks[first:i]):
        # `Karena kabar itulah Sinta menyimpulkan …`
        return False
    # `…, meskipun analis memperkirakan harga turun` says besides what somebody thinks.
    return start == 0 or toks[first].lower not in CONCESSIVE


def _denied(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue only says that something was not said: `enggan menyebut`, `tidak merinci`."""
    if i == 0 or toks[i].lower in MENTAL:
        return False
    before = i - 2 if i > 1 and toks[i - 1].lower in ("pernah", "mau", "ingin") else i - 1
    if i > 3 and toks[i - 2].lower in ("dengan", "secara"):
        # `tak secara gamblang menyebut`
        before = i - 3
    return toks[before].lower in ("enggan", "tidak", "tak", "belum", "menolak", "batal", "urung")


def _subject_of_first(
    toks: Sequence[Tok], i: int, names: NameFinder, *, beyond: bool = False
) -> Speaker | None:
    """Read the subject of the first predicate before i: `Budi datang dan mengatakan …`.

    None where the cue belongs to an aim: `bertujuan untuk mencegah … dan memastikan …`. `beyond` looks past a
    relative clause, for a cue that only people do.
    """
    first = next((j for j in range(1, i) if is_predicate(toks[j]) or cues.active_kinds(toks[j])), None)
    if first is None or any(
        tok.lower in ("untuk", "guna", "agar", "supaya") or (tok.lower == "yang" and not beyond)
        for tok in toks[first:i]
    ):
        return None
    return subject_before(toks, first, 0, names)
