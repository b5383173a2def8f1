"""Finds statements in quotation marks: which marked words somebody said, by which cue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import cues
from .adjuncts import DATE
from .after_cue import Reading, phrase_after, speaker_after
from .clauses import has_predicate
from .marks import Marked
from .name_finder import NameFinder
from .speaker_words import DOCUMENT_INNER
from .speakers import NP_END, read_speaker
from .statement import Statement
from .subjects import cue_span, subject_before
from .tokens import Sent, Tok

# What stands in marks behind these is a title.
TITLED = frozenset(("berjudul", "berslogan", "bertajuk", "bertema"))


def find_direct(text: str, sent: Sent, number: int, names: NameFinder) -> list[Statement]:
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
    after = q + 1
    while after < len(toks) and toks[after].marked is None and toks[after].text in ",.-–—)":
        after += 1
    if after < len(toks):
        found = _after_marks(toks, after, names)
        if found and (length >= 2 or (toks[q].quoted and _closes_itself(text, marked))):
            cue, speaker, rule = found
            return _statement(marked, number, cue=cue, speaker=speaker, rule=rule)
    before = q - 1
    separated = False
    while before >= 0 and toks[before].marked is None and toks[before].text in ",:-–—(":
        separated = True
        before -= 1
    if before < 0:
        return None
    found = _before_marks(text, toks, before, q, names, separated=separated, length=length)
    if found:
        cue, speaker, rule = found
        return _statement(marked, number, cue=cue, speaker=speaker, rule=rule)
    # `Budi: "…"`: the name alone, as in interviews.
    if toks[q - 1].text == ":" and before < 8 and before >= 0:
        speaker = read_speaker(toks[: before + 1], names)
        if speaker and speaker.form == "name":
            return _statement(marked, number, speaker=speaker, rule="colon")
        if length >= 4:
            return _statement(marked, number, rule="colon_only")
    elif toks[q - 1].text == ":" and length >= 5:
        return _statement(marked, number, rule="colon_only")
    return None


def _closes_itself(text: str, marked: Marked) -> bool:
    return text[marked.end - 1] in ",.!?…"


def _after_marks(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading | None:
    """Read what follows a closing mark: `kata X`, `ujarnya`, `demikian kata X`, `X menambahkan`."""
    tok = toks[i]
    if tok.lower in ("demikian", "begitu", "begitulah", "seperti", "sebagaimana") and i + 1 < len(toks):
        i += 1
        tok = toks[i]
        if not (cues.post_strength(tok) or cues.noun(tok) or cues.passive(tok)):
            return None
        if cues.noun(tok) or cues.passive(tok):
            first = i + 1
            while cues.noun(tok) and first + 1 < len(toks) and toks[first].lower in DOCUMENT_INNER:
                # `demikian keterangan resmi X`
                first += 1
            return (tok.start, tok.end), read_speaker(phrase_after(toks, first), names), "demikian"
    strength = cues.post_strength(tok)
    if strength:
        return speaker_after(toks, i, names)
    if cues.according(tok) and tok.lower.startswith("menurut"):
        return speaker_after(toks, i, names)
    if cues.passive(tok) and not toks[i].capital:
        phrase = phrase_after(toks, i + 1)
        return (tok.start, tok.end), read_speaker(phrase, names), "passive_after"
    # `"…," dia menambahkan`
    for j in range(i, min(i + 10, len(toks))):
        if cues.active_kinds(toks[j]) and toks[j].marked is None:
            speaker = subject_before(toks, j, i, names)
            if speaker and (speaker.form != "nominal" or speaker.sure > 0.6):
                return cue_span(toks, j), speaker, "subject_after"
            return None
        if toks[j].marked is not None or toks[j].text in ".,":
            return None
    return None


def _before_marks(
    text: str, toks: Sequence[Tok], before: int, q: int, names: NameFinder, *, separated: bool, length: int
) -> Reading | None:
    """Read the expression before an opening mark."""
    nearest = toks[before]
    # `Budi mengatakan, "…"` and `Budi menyebut "…"`: the cue next to the mark.
    for j in range(before, max(-1, before - 25), -1):
        tok = toks[j]
        if tok.marked is not None:
            break
        kinds = cues.active_kinds(tok)
        if kinds or (cues.post_strength(tok) and tok.lower not in ("minta",)):
            near = j == before or (separated and _only_adjuncts(text, toks[j + 1 : before + 1]))
            if not near:
                break
            if not separated and not _stands_alone(text, toks[q], length):
                break
            if j > 0 and toks[j - 1].lower in cues.SUBORDINATE - {"dan"}:
                break
            if kinds:
                if j > 0 and toks[j - 1].lower in cues.MODAL:
                    break
                speaker = subject_before(toks, j, 0, names)
                return cue_span(toks, j), speaker, "before"
            cue, speaker, _ = speaker_after(toks, j, names)
            return cue, speaker, "before_post"
        if cues.according(tok) and (separated or _stands_alone(text, toks[q], length)):
            if tok.lower.startswith("menurut"):
                cue, speaker, _ = speaker_after(toks, j, names)
                return cue, speaker, "according"
            break
        if cues.passive(tok) and separated and before - j < 12:
            return (tok.start, tok.end), read_speaker(phrase_after(toks, j + 1), names), "passive_before"
        if (
            (cues.noun(tok) or tok.lower in ("bunyi", "berbunyi", "bunyinya"))
            and separated
            and before - j < 12
        ):
            phrase = phrase_after(toks, j + 1)
            return (tok.start, tok.end), read_speaker(phrase, names) if phrase else None, "noun_before"
    if nearest.lower in ("bahwa", "jika", "kalau"):
        for j in range(before - 1, max(-1, before - 12), -1):
            if cues.active_kinds(toks[j]):
                if length < 5:
                    return None
                return cue_span(toks, j), subject_before(toks, j, 0, names), "before"
    return None


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


def _stands_alone(text: str, tok: Tok, length: int) -> bool:
    """Say whether marked words look like a sentence of somebody rather than like a term."""
    marked = tok.marked
    assert marked is not None
    inner = text[marked.start : marked.end]
    return inner[:1].isupper() and (length >= 4 or (inner[-1:] in ".!?,…" and length >= 2))


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
