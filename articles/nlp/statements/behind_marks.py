"""Reads what follows words in marks: the reporting expression and who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import DEMONSTRATIVES, DOCUMENTS
from ..speakers.body_words import DOCUMENT_INNER, SOURCES
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import Speaker
from ..speakers.speakers import read_speaker
from ..tokens import STOPS, Tok, last_sign
from . import cues
from .after_cue import Reading, phrase_after, speaker_after
from .papers import borne_by, excerpted
from .subjects import cue_span, subject_before

# `demikian petikan surat X`
EXCERPTS = frozenset(("cuplikan", "kalimat", "kutipan", "penggalan", "petikan", "potongan", "tulisan"))
POSTS = frozenset(("cuitan", "jawaban", "kicauan", "komentar", "respon", "respons", "tanggapan"))
# Words between the marks and the cue, without asides and with them.
NEAREST_SUBJECT, LONGEST_SUBJECT = 10, 20
SO = frozenset(("begitu", "begitulah", "demikian", "demikianlah", "sebagaimana", "seperti"))


def read_behind_marks(text: str, toks: Sequence[Tok], q: int, names: NameFinder) -> Reading | None:
    """Read what follows the marks at q: `kata X`, `ujarnya`, `demikian kata X`, `X menambahkan`."""
    i = _after_signs(toks, q + 1)
    if i >= len(toks):
        return None
    if toks[i].lower in SO and i + 1 < len(toks):
        yang = i + 2 < len(toks) and toks[i + 1].lower == "yang"
        return _after_so(toks, i + 1 + yang, names)
    if _points_at_it(toks, i):
        i += 2
    tok = toks[i]
    if cues.post_strength(tok) or (cues.according(tok) and tok.lower.startswith("menurut")):
        return _slipped(toks, i, names) or speaker_after(toks, i, names)
    if cues.passive(tok) and not tok.capital:
        return (tok.start, tok.end), _agent_or_paper(toks, i, names), "passive_after"
    if any(tok.is_word for tok in toks[:q]) and not closes(text, toks[q]):
        # `Di ikon "dua kepala", pengguna menemukan …`
        return None
    return _subject_after(toks, i, names) or _account(text, toks, q, i, names)


def closes(text: str, tok: Tok) -> bool:
    """Say whether a sign stands before the closing mark, so that words of somebody end there."""
    return tok.marked is not None and last_sign(text, tok.marked) in STOPS | {","}


def _points_at_it(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a pointer to the words in marks stands at i: `"…." | Hal itu disampaikan Budi`."""
    pointer = toks[i].capital and [tok.lower in DEMONSTRATIVES for tok in toks[i + 1 : i + 2]] == [True]
    return pointer and i + 2 < len(toks) and cues.passive(toks[i + 2])


def _after_signs(toks: Sequence[Tok], i: int) -> int:
    while i < len(toks) and toks[i].marked is None and toks[i].text in ",.-–—)":
        i += 1
    return i


def _slipped(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading | None:
    """Read `"…," ujar, Budi`: a comma between the cue and the speaker is a slip of the pen.

    Behind -nya where nothing follows but who it is: `"…," ujarnya, Sinta Ayu produser film X.`
    """
    slip = i + 2 < len(toks) and toks[i + 1].text == "," and toks[i + 2].capital
    if not slip:
        return None
    phrase = phrase_after(toks, i + 2)
    speaker = read_speaker(phrase, names)
    if cues.has_clitic(toks[i]):
        ends = not any(tok.is_word for tok in toks[i + 2 + len(phrase) :])
        named = speaker is not None and speaker.name is not None and names.kind_at(*speaker.name) == "PER"
        if not (ends and named):
            return None
    return (toks[i].start, toks[i].end), speaker, "post"


def _account(text: str, toks: Sequence[Tok], q: int, i: int, names: NameFinder) -> Reading | None:
    """Read `"…," pernyataan juru bicara keluarga, Budi`."""
    if toks[i].lower not in SOURCES or toks[i].capital or not closes(text, toks[q]):
        return None
    speaker = read_speaker(phrase_after(toks, i + 1), names)
    sure = speaker is not None and (speaker.form == "name" or speaker.sure > 0.6)
    return ((toks[i].start, toks[i].end), speaker, "demikian") if sure else None


def _after_so(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading | None:
    """Read what follows `demikian`: `demikian kata X`, `demikian keterangan X`, `demikian X menulis`."""
    tok = toks[i]
    if cues.passive(tok):
        return (tok.start, tok.end), _agent_or_paper(toks, i, names), "demikian"
    if tok.lower in EXCERPTS:
        return (tok.start, tok.end), excerpted(toks, i + 1, names), "demikian"
    if cues.noun(tok) or tok.lower in POSTS | DOCUMENTS:
        first = i + 1
        while first + 1 < len(toks) and toks[first].lower in DOCUMENT_INNER:
            first += 1
        if first + 2 < len(toks) and toks[first].lower == "yang" and cues.passive(toks[first + 1]):
            # `demikian informasi yang disampaikan Polres X`
            first += 2
        return (tok.start, tok.end), read_speaker(phrase_after(toks, first), names), "demikian"
    if cues.post_strength(tok) or (tok.lower == "isi" and i + 1 < len(toks)):
        # `demikian isi kicauan X`
        return speaker_after(toks, i, names)
    return _subject_after(toks, i, names) or _named_alone(toks, i, names)


def _named_alone(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading | None:
    """Read `"…," demikian Sinta Ayu`, without a cue but that."""
    speaker = read_speaker(phrase_after(toks, i), names)
    sure = speaker is not None and speaker.form == "name" and speaker.kind == "PER"
    return ((toks[i - 1].start, toks[i - 1].end), speaker, "demikian") if sure else None


def _agent_or_paper(toks: Sequence[Tok], i: int, names: NameFinder) -> Speaker | None:
    """Read who did what the passive verb at i says, else what bears it: `tertulis dalam putusan X`."""
    return read_speaker(phrase_after(toks, i + 1), names) or borne_by(toks, i, names)


def _subject_after(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading | None:
    """Read `"…," dia menambahkan`; with asides between commas where nothing follows the cue.

    `"…," Budi kepada wartawan, Senin, menambahkan.`
    """
    parted = False
    for j in range(i, min(i + LONGEST_SUBJECT, len(toks))):
        if toks[j].marked is not None or toks[j].text == ".":
            return None
        parted |= toks[j].text == ","
        ends = j + 1 == len(toks) or toks[j + 1].text == "."
        # not at the first cue of `"…," Budi, menanggapi kritik itu, menambahkan.`
        if cues.active_kinds(toks[j]) and (ends or not parted):
            near = ends or j < i + NEAREST_SUBJECT
            speaker = subject_before(toks, j, i, names) if near else None
            sure = speaker is not None and (speaker.form != "nominal" or speaker.sure > 0.6)
            return (cue_span(toks, j), speaker, "subject_after") if sure else None
    return None
