"""Finds statements in quotation marks: which marked words somebody said, by which cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..marks import Marked
from ..speakers.body_words import DOCUMENT_INNER
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import NP_END
from ..speakers.speakers import read_speaker
from ..tokens import Sent, Tok
from . import cues
from .adjuncts import DATE
from .after_cue import Reading, phrase_after, speaker_after
from .clauses import has_predicate
from .statement import Statement
from .subjects import cue_span, subject_before

# What stands in marks behind these is a title.
TITLED = frozenset(("berjudul", "berslogan", "bertajuk", "bertema"))
SO = frozenset(("begitu", "begitulah", "demikian", "sebagaimana", "seperti"))
# `Bunyinya: "…"`
READS = frozenset(("berbunyi", "bunyi", "bunyinya"))


def find_direct(text: str, sent: Sent, number: int, names: NameFinder) -> list[Statement]:
    """Return the statements in marks of a sentence, in order."""
    toks = sent.toks
    found: list[Statement] = []
    last: Statement | None = None
    for q, tok in enumerate(toks):
        if tok.marked is None or (q and toks[q - 1].lower in TITLED):
            continue
        statement = _attributed(text, sent, number, q, names) or _unattributed(text, toks, q, number, last)
        if statement is None:
            continue
        if tok.marked.broken:
            statement.flags.add("marks_unbalanced")
        found.append(statement)
        last = statement
    return found


def _words(text: str, start: int, end: int) -> int:
    return len(re.findall(r"\w+", text[start:end]))


def _statement(marked: Marked, number: int, **more: object) -> Statement:
    return Statement("direct", marked.start, marked.end, number, marked=marked, **more)  # type: ignore[arg-type]


def _attributed(text: str, sent: Sent, number: int, q: int, names: NameFinder) -> Statement | None:
    """Read `"…," kata X`, `X mengatakan, "…"`, `Menurut X, "…"`, `X: "…"`."""
    toks = sent.toks
    marked = toks[q].marked
    assert marked is not None
    length = _words(text, marked.start, marked.end)
    found = _after_marks(toks, _after_signs(toks, q + 1), names)
    if found and length < 2 and not (toks[q].quoted and _closes_itself(text, marked)):
        found = None
    before = _Before(text, toks, _before_signs(toks, q - 1), q, names, length)
    if not found and before.last >= 0:
        found = _before_marks(before) or _behind_colon(before)
    if not found:
        return None
    cue, speaker, rule = found
    return _statement(marked, number, cue=cue, speaker=speaker, rule=rule)


def _after_signs(toks: Sequence[Tok], i: int) -> int:
    while i < len(toks) and toks[i].marked is None and toks[i].text in ",.-–—)":
        i += 1
    return i


def _before_signs(toks: Sequence[Tok], i: int) -> int:
    while i >= 0 and toks[i].marked is None and toks[i].text in ",:-–—(":
        i -= 1
    return i


def _closes_itself(text: str, marked: Marked) -> bool:
    return text[marked.end - 1] in ",.!?…"


def _after_marks(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading | None:
    """Read what follows a closing mark: `kata X`, `ujarnya`, `demikian kata X`, `X menambahkan`."""
    if i >= len(toks):
        return None
    if toks[i].lower in SO and i + 1 < len(toks):
        return _after_so(toks, i + 1, names)
    tok = toks[i]
    if cues.post_strength(tok) or (cues.according(tok) and tok.lower.startswith("menurut")):
        return speaker_after(toks, i, names)
    if cues.passive(tok) and not tok.capital:
        return (tok.start, tok.end), read_speaker(phrase_after(toks, i + 1), names), "passive_after"
    return _subject_after(toks, i, names)


def _after_so(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading | None:
    """Read what follows `demikian`, `seperti`: `demikian kata X`, `demikian keterangan resmi X`."""
    tok = toks[i]
    if cues.noun(tok) or cues.passive(tok):
        first = i + 1
        while cues.noun(tok) and first + 1 < len(toks) and toks[first].lower in DOCUMENT_INNER:
            first += 1
        return (tok.start, tok.end), read_speaker(phrase_after(toks, first), names), "demikian"
    return speaker_after(toks, i, names) if cues.post_strength(tok) else None


def _subject_after(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading | None:
    """Read `"…," dia menambahkan`."""
    for j in range(i, min(i + 10, len(toks))):
        if cues.active_kinds(toks[j]) and toks[j].marked is None:
            speaker = subject_before(toks, j, i, names)
            sure = speaker is not None and (speaker.form != "nominal" or speaker.sure > 0.6)
            return (cue_span(toks, j), speaker, "subject_after") if sure else None
        if toks[j].marked is not None or toks[j].text in ".,":
            return None
    return None


@dataclass(frozen=True, slots=True)
class _Before:
    """The words up to `last` before the marks at `q`; `separated`: a comma or a colon stands between."""

    text: str
    toks: Sequence[Tok]
    last: int
    q: int
    names: NameFinder
    # How many words stand in the marks.
    length: int

    @property
    def separated(self) -> bool:
        return self.last < self.q - 1


def _before_marks(before: _Before) -> Reading | None:
    """Read the expression before an opening mark: the last cue before it, or one with `bahwa`."""
    toks, last = before.toks, before.last
    near = takewhile(lambda j: toks[j].marked is None, range(last, max(-1, last - 25), -1))
    cue = next((j for j in near if _may_report(before, j)), None)
    found = _read_cue(before, cue) if cue is not None else None
    return found or _behind_that(before)


def _may_report(before: _Before, j: int) -> bool:
    """Say whether the word at j is a cue of a kind that may stand there."""
    tok = before.toks[j]
    if _is_verb(tok):
        return True
    if cues.according(tok):
        return before.separated or _stands_alone(before)
    close = before.separated and before.last - j < 12
    return close and (cues.passive(tok) or cues.noun(tok) or tok.lower in READS)


def _is_verb(tok: Tok) -> bool:
    return bool(cues.active_kinds(tok) or (cues.post_strength(tok) and tok.lower != "minta"))


def _read_cue(before: _Before, j: int) -> Reading | None:
    """Read a cue with who speaks: `X mengatakan, "…"`, `Menurut X, "…"`, `Dikatakan X, "…"`."""
    toks, tok, names = before.toks, before.toks[j], before.names
    if _is_verb(tok):
        return _read_verb(before, j)
    if cues.according(tok):
        cue, speaker, _ = speaker_after(toks, j, names)
        return (cue, speaker, "according") if tok.lower.startswith("menurut") else None
    phrase = phrase_after(toks, j + 1)
    if cues.passive(tok):
        return (tok.start, tok.end), read_speaker(phrase, names), "passive_before"
    return (tok.start, tok.end), read_speaker(phrase, names) if phrase else None, "noun_before"


def _read_verb(before: _Before, j: int) -> Reading | None:
    """Read `Budi mengatakan, "…"`, `Kata Budi, "…"`; without a comma only before a sentence in marks."""
    toks = before.toks
    next_to_mark = j == before.last
    if not next_to_mark and not (
        before.separated and _only_adjuncts(before.text, toks[j + 1 : before.last + 1])
    ):
        return None
    if not before.separated and not _stands_alone(before):
        return None
    previous = toks[j - 1].lower if j else ""
    if previous in cues.SUBORDINATE - {"dan"}:
        return None
    if not cues.active_kinds(toks[j]):
        cue, speaker, _ = speaker_after(toks, j, before.names)
        return cue, speaker, "before_post"
    if previous in cues.MODAL:
        return None
    return cue_span(toks, j), subject_before(toks, j, 0, before.names), "before"


def _behind_that(before: _Before) -> Reading | None:
    """Read a cue and `bahwa` before a sentence in marks: `Budi menegaskan bahwa "…"`."""
    toks, last = before.toks, before.last
    if toks[last].lower not in ("bahwa", "jika", "kalau") or before.length < 5:
        return None
    near = range(last - 1, max(-1, last - 12), -1)
    j = next((j for j in near if cues.active_kinds(toks[j])), None)
    return (cue_span(toks, j), subject_before(toks, j, 0, before.names), "before") if j is not None else None


def _behind_colon(before: _Before) -> Reading | None:
    """Read `Budi: "…"`, the name alone, as in interviews; a sentence behind a colon needs no name."""
    if before.toks[before.q - 1].text != ":":
        return None
    short = before.last < 8
    speaker = read_speaker(before.toks[: before.last + 1], before.names) if short else None
    if speaker and speaker.form == "name":
        return None, speaker, "colon"
    return (None, None, "colon_only") if before.length >= (4 if short else 5) else None


def _only_adjuncts(text: str, toks: Sequence[Tok]) -> bool:
    """Say whether the words between a cue and the mark only tell to whom, where, when."""
    if not toks:
        return True
    words = text[toks[0].start : toks[-1].end]
    if len(toks) > 22:
        return False
    if toks[0].lower in NP_END or DATE.match(words) or toks[0].text == ",":
        return True
    return not has_predicate(toks) and len(toks) <= 6


def _stands_alone(before: _Before) -> bool:
    """Say whether marked words look like a sentence of somebody rather than like a term."""
    marked = before.toks[before.q].marked
    assert marked is not None
    inner = before.text[marked.start : marked.end]
    return inner[:1].isupper() and (before.length >= 4 or (inner[-1:] in ".!?,…" and before.length >= 2))


def _unattributed(
    text: str, toks: Sequence[Tok], q: int, number: int, last: Statement | None
) -> Statement | None:
    """Accept marked words without a cue of their own where they can hardly be a term."""
    marked = toks[q].marked
    assert marked is not None
    inner = text[marked.start : marked.end]
    length = _words(text, marked.start, marked.end)
    alone = all(not tok.is_word for i, tok in enumerate(toks) if i != q and tok.marked is None)
    if marked.single and not alone:
        return None
    closes = inner[-1:] in ".,!?…"
    if alone and (length >= 3 or (closes and length >= 1 and inner[:1].isupper())) and not marked.single:
        return _statement(marked, number, rule="alone")
    if alone and marked.single and length >= 5 and closes:
        return _statement(marked, number, rule="alone")
    if last is not None and length >= 3 and inner[:1].isupper() and closes:
        # `"…," kata Budi, "…"`: the same breath.
        return _statement(marked, number, rule="goes_on", speaker=last.speaker)
    starts = q == 0 or not any(tok.is_word for tok in toks[:q])
    if starts and closes and length >= 4 and inner[:1].isupper():
        return _statement(marked, number, rule="starts")
    if closes and inner[:1].isupper() and length >= 7:
        return _statement(marked, number, rule="long")
    return None
