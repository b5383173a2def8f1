"""Finds statements in quotation marks: which marked words somebody said, by which cue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..marks import Marked
from ..roles.person_words import is_person_word
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import NP_END, Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Sent, Tok
from . import cues
from .adjuncts import DATE
from .after_cue import Reading, phrase_after, speaker_after
from .behind_marks import closes, read_behind_marks
from .clauses import THEN, has_predicate
from .statement import Statement
from .subjects import cue_span, subject_before, subject_of_first
from .titles import CALLED, is_title

# What stands in marks behind these is a title or a slogan.
TITLED = CALLED | {"berslogan", "bertema", "moto", "motto", "semboyan", "slogan", "tagline"}
# `Artinya: "…"` tells what a prayer or a verse means, not what somebody said.
MEANS = frozenset(("arti", "artinya", "terjemahan", "terjemahannya"))
# `Bunyinya: "…"`
READS = frozenset(("berbunyi", "bunyi", "bunyinya"))
CAPTIONS = frozenset(("caption", "keterangan", "kalimat", "pesan", "takarir", "teks", "tulisan"))
POSTING = frozenset(
    ("membagikan", "memajang", "memamerkan", "memasang", "memposting", "mengunggah", "mengirim", "unggah")
)
# Behind marks these say nothing of what was said.
BEHIND_ALL = frozenset((",", "dikutip", "kepada", "ketika", "saat", "sambil", "seperti", "seraya", "usai"))
# Cues behind what was said, but not before it: `menjawab singkat, "…"`.
NO_CUES_BEFORE = frozenset(("minta", "singkat"))
# With these before it who acts says something too: `Budi tersenyum lalu berkata, "…"`.
GOING_ON = cues.BESIDE | THEN | {"dan", "serta"}


def find_direct(text: str, sent: Sent, number: int, names: NameFinder) -> list[Statement]:
    """Return the statements in marks of a sentence, in order."""
    toks = sent.toks
    found: list[Statement] = []
    last: Statement | None = None
    for q, tok in enumerate(toks):
        if tok.marked is None or _is_titled(toks, q):
            continue
        statement = _attributed(text, sent, number, q, names) or _unattributed(text, toks, q, number, last)
        if statement is None:
            continue
        if tok.marked.broken:
            statement.flags.add("marks_unbalanced")
        found.append(statement)
        last = statement
    return found


def _is_titled(toks: Sequence[Tok], q: int) -> bool:
    """Say whether the words before marks tell that a title or a translation stands in them."""
    colon = q > 1 and toks[q - 1].text == ":" and toks[q - 2].lower in MEANS
    return colon or (q > 0 and toks[q - 1].lower in TITLED)


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
    found = read_behind_marks(text, toks, q, names)
    if found and length < 2 and not (toks[q].quoted and closes(text, toks[q])):
        found = None
    before = _Before(text, toks, _before_signs(toks, q - 1), q, names, length)
    if not found and before.last >= 0:
        found = _before_marks(before) or _behind_colon(before)
    elif found and found[1] is not None and found[1].form == "clitic" and _has_account(toks[:q]):
        # `Akun @sinta menulis "…," tulisnya`
        found = _before_marks(before) or found
    if not found:
        return None
    cue, speaker, rule = found
    return _statement(marked, number, cue=cue, speaker=speaker, rule=rule)


def _has_account(toks: Sequence[Tok]) -> bool:
    """Say whether an account is named by its handle, which no name behind can be: `Akun @sinta menulis`."""
    return any(tok.text.startswith("@") for tok in toks)


def _before_signs(toks: Sequence[Tok], i: int) -> int:
    while i >= 0 and toks[i].marked is None and toks[i].text in ",:-–—(":
        i -= 1
    return i


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
    near = list(takewhile(lambda j: toks[j].marked is None, range(last, max(-1, last - 25), -1)))
    cue = next((j for j in near if _may_report(before, j)), None)
    found = _read_cue(before, cue) if cue is not None else None
    if found and found[1] is None and cue is not None and not _is_verb(toks[cue]):
        found = _told_in_main(before, near, cue) or found
    return found or _behind_that(before) or _captioned(before, near)


def _told_in_main(before: _Before, near: Sequence[int], cue: int) -> Reading | None:
    """Read who acts, where the noun for what is said names nobody: `Budi membantah kabar itu, "…"`."""
    toks = before.toks
    verb = next((j for j in near if j < cue and _is_verb(toks[j])), None)
    told = _read_verb(before, verb) if verb is not None else None
    if told and told[1] is not None:
        return told
    speaker = subject_of_first(toks, cue, cue - 1, before.names) if cues.noun(toks[cue]) else None
    return ((toks[cue].start, toks[cue].end), speaker, "noun_before") if speaker is not None else None


def _captioned(before: _Before, near: Sequence[int]) -> Reading | None:
    """Read what somebody writes beside what they show: `Budi mengunggah foto dengan tulisan "…"`."""
    toks = before.toks
    noun = next((j for j in near[:2] if toks[j].lower.removesuffix("nya").rstrip("-") in CAPTIONS), None)
    posts = (j for j in near if toks[j].lower in POSTING)
    if noun is None or not _stands_alone(before) or next(posts, noun) >= noun:
        return None
    speaker = subject_of_first(toks, noun, noun - 1, before.names)
    return ((toks[noun].start, toks[noun].end), speaker, "noun_before") if speaker is not None else None


def _may_report(before: _Before, j: int) -> bool:
    """Say whether the word at j is a cue of a kind that may stand there."""
    tok = before.toks[j]
    if _is_verb(tok):
        return True
    if cues.according(tok):
        return before.separated or (_stands_alone(before) and not is_title(before.toks[before.q]))
    close = before.separated and before.last - j < 12
    return close and (cues.passive(tok) or cues.noun(tok) or tok.lower in READS)


def _is_verb(tok: Tok) -> bool:
    return bool(cues.active_kinds(tok) or (cues.post_strength(tok) and tok.lower not in NO_CUES_BEFORE))


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
    how = toks[j + 1 : before.last + 1]
    next_to_mark = not how or (len(how) < 4 and how[0].lower in ("dengan", "kepada"))
    if not next_to_mark and not (
        before.separated and _only_adjuncts(before.text, toks[j + 1 : before.last + 1])
    ):
        return None
    if not before.separated and not (_stands_alone(before) or _is_all_said(before, j)):
        return None
    previous = toks[j - 1].lower if j else ""
    if previous in cues.SUBORDINATE - {"dan"}:
        return None
    if not cues.active_kinds(toks[j]):
        cue, speaker, _ = speaker_after(toks, j, before.names)
        return cue, speaker, "before_post"
    if previous in cues.MODAL:
        return None
    speaker = subject_before(toks, j, 0, before.names)
    joints = {previous, toks[j - 2].lower} if previous in cues.BEFORE_VERB and j > 1 else {previous}
    if GOING_ON & joints and (speaker is None or _is_clause(toks[:j], speaker)):
        speaker = subject_of_first(toks, j, j - 1, before.names)
    return cue_span(toks, j), speaker, "before"


def _is_clause(toks: Sequence[Tok], speaker: Speaker) -> bool:
    """Say whether the words read as a speaker are what somebody did: `Budi mengangkat piala itu lalu …`."""
    words = [tok for tok in toks if speaker.start <= tok.start < speaker.end]
    relative = any(tok.lower == "yang" for tok in words)
    return speaker.form == "nominal" and not relative and has_predicate(words)


def _is_all_said(before: _Before, j: int) -> bool:
    """Say whether small letters in marks are all that a verb has: `Budi menjawab "saya belum tahu".`"""
    following = next((tok for tok in before.toks[before.q + 1 :] if tok.marked or tok.text not in ".)"), None)
    ends = following is None or (following.marked is None and following.lower in BEHIND_ALL)
    kinds = cues.active_kinds(before.toks[j])
    least = 4 if "mixed" in kinds else 2
    speaks = "clause" in kinds and before.toks[j].lower not in cues.NAMING_IT
    marked = before.toks[before.q].marked
    small = marked is not None and not marked.single and before.text[marked.start].islower()
    return small and ends and speaks and before.length >= least


def _behind_that(before: _Before) -> Reading | None:
    """Read a cue and `bahwa` before a sentence in marks: `Budi menegaskan bahwa "…"`."""
    toks, last = before.toks, before.last
    if toks[last].lower not in ("bahwa", "jika", "kalau") or before.length < 5:
        return None
    near = range(last - 1, max(-1, last - 12), -1)
    j = next((j for j in near if cues.active_kinds(toks[j])), None)
    return (cue_span(toks, j), subject_before(toks, j, 0, before.names), "before") if j is not None else None


def _behind_colon(before: _Before) -> Reading | None:
    """Read `Budi: "…"`, `Hakim: "…"`, as in interviews; a sentence behind a colon needs no name."""
    if before.toks[before.q - 1].text != ":":
        return None
    head, short = before.toks[0], before.last < 8
    # `T: "…"` is no name.
    named = short and (before.last > 0 or len(head.text) > 1)
    speaker = read_speaker(before.toks[: before.last + 1], before.names) if named else None
    role = before.last < 3 and is_person_word(head) and head.capital
    if speaker and (speaker.form == "name" or (speaker.form == "nominal" and role)):
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
    ends = closes(before.text, before.toks[before.q])
    return inner[:1].isupper() and (before.length >= 4 or (ends and before.length >= 2))


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
    ends = closes(text, toks[q])
    if alone and (length >= 3 or (ends and length >= 1 and inner[:1].isupper())) and not marked.single:
        return _statement(marked, number, rule="alone")
    if alone and marked.single and length >= 5 and ends:
        return _statement(marked, number, rule="alone")
    if last is not None and length >= 3 and inner[:1].isupper() and ends:
        # `"…," kata Budi, "…"`: the same breath.
        return _statement(marked, number, rule="goes_on", speaker=last.speaker)
    starts = q == 0 or not any(tok.is_word for tok in toks[:q])
    if starts and ends and length >= 4 and inner[:1].isupper():
        return _statement(marked, number, rule="starts")
    if ends and inner[:1].isupper() and length >= 7:
        return _statement(marked, number, rule="long")
    return None
