"""Finds the words around a cue that stand for its speaker: before an active one, after the others."""

from __future__ import annotations

from collections.abc import Sequence

from . import cues
from .clauses import CITATION, DATE, has_predicate, is_predicate
from .kinds import DEMONSTRATIVES, QUANTIFIERS, begins_role, is_degree, is_honorific, is_role
from .lexicon import phrases, word_set
from .name_finder import NAME_PARTICLES, NameFinder
from .roles import is_person_word, short_roles
from .speakers import NP_END, PLURAL_PRONOUNS, PRONOUNS, SELF, Speaker, read_speaker
from .tokens import Tok

# At the head of a sentence these link it to the one before and are no part of what is reported.
CONNECTIVES = phrases("connective_phrases")
LONGEST_CONNECTIVE = max(map(len, CONNECTIVES))
DATE_WORDS = frozenset(("hari", "pada", "pagi", "siang", "sore", "malam", "kemarin", "lalu"))
# Small words that may go on with a name.
STILL_NAME = DEMONSTRATIVES | frozenset(("dan", "yang", "selaku", "alias", "dkk", "cs")) | NAME_PARTICLES
ASIDE = frozenset(
    ("di", "dalam", "saat", "usai", "pada", "melalui", "lewat", "kepada", "ketika", "seusai", "bersama")
)
TIMES_OF_NOW = frozenset(
    ("baru-baru", "hari", "kali", "lama", "malam", "pagi", "pekan", "saat", "siang", "sore")
)
FRONTED = word_set("fronted")
TIME_WORDS = word_set("time_words")

# Cue, speaker, and the name of the rule that read them.
Reading = tuple[tuple[int, int] | None, Speaker | None, str]


def cue_span(toks: Sequence[Tok], i: int) -> tuple[int, int]:
    """Return the span of an active cue, with `tidak` before it and without -nya as its object."""
    start = i
    if i > 0 and toks[i - 1].lower in ("tidak", "tak", "belum"):
        start = i - 1
    return toks[start].start, toks[i].end


def subject_before(toks: Sequence[Tok], i: int, floor: int, names: NameFinder) -> Speaker | None:
    """Read the subject of the active cue at i from the words before it, not going below `floor`."""
    end = i
    while end > floor and (
        toks[end - 1].marked is None
        and (toks[end - 1].lower in cues.BEFORE_VERB or toks[end - 1].text in ",–—-")
        and not (toks[end - 1].capital and end - 1 > floor)
    ):
        end -= 1
    if end - 2 > floor and toks[end - 1].lower == "ini" and toks[end - 2].lower in TIMES_OF_NOW:
        # `Sinta baru-baru ini mengaku`
        end -= 2
        if toks[end - 1].lower in ("belum", "pada"):
            end -= 1
    if end <= floor:
        return None
    return _read_subject(toks, floor, end, names)


def _read_subject(toks: Sequence[Tok], floor: int, end: int, names: NameFinder) -> Speaker | None:
    end = _without_citation(toks, floor, _without_date(toks, floor, end))
    start = _subject_start(toks, floor, end)
    phrase = list(toks[start:end])
    if phrase and phrase[0].lower in PRONOUNS:
        phrase = phrase[:1]
    if phrase and phrase[-1].lower in PRONOUNS | PLURAL_PRONOUNS | SELF:
        # `Dalam suratnya mereka berharap`
        phrase = phrase[-1:]
    # `Budi dalam sambutannya mengatakan`: what follows the name only says when or where.
    for k in range(1, len(phrase)):
        if (
            phrase[k].lower in ASIDE
            and phrase[k].marked is None
            and not any(t.text == "," for t in phrase[k:])
        ):
            named = read_speaker(phrase[:k], names)
            if named is not None and (
                named.form in ("name", "pronoun") or phrase[k].lower in ("melalui", "lewat")
            ):
                return named
    speaker = read_speaker(phrase, names)
    if speaker is not None and speaker.form == "nominal" and not speaker.definite and _holds_verb(phrase):
        return None
    return speaker


def _holds_verb(phrase: Sequence[Tok]) -> bool:
    """Say whether words before a cue are no subject but a clause of their own."""
    relative = next((i for i, tok in enumerate(phrase) if tok.lower == "yang"), len(phrase))
    return any(_is_verb(tok) and tok.deprel != "amod" for tok in phrase[1:relative])


def text_gap(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the dash at i, or the run of dashes there, stands apart from the words on both sides."""
    first = last = i
    while first > 0 and toks[first - 1].text in "–—-" and toks[first - 1].marked is None:
        first -= 1
    while last + 1 < len(toks) and toks[last + 1].text in "–—-" and toks[last + 1].marked is None:
        last += 1
    before = first > 0 and toks[first - 1].end < toks[first].start and not toks[first - 1].text.isdigit()
    return before and last + 1 < len(toks) and toks[last].end < toks[last + 1].start


def _without_citation(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before the medium: `Sinta Ayu, seperti dikutip dari X, mengatakan`."""
    at = end
    while at > floor and toks[at - 1].marked is None and toks[at - 1].text == ",":
        at -= 1
    comma = next((j for j in range(at - 1, max(floor, at - 12), -1) if toks[j].text == ","), None)
    if (
        comma is not None
        and comma > floor
        and CITATION.match(" ".join(tok.text for tok in toks[comma + 1 : at]))
    ):
        return comma
    return end


def _without_date(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject ends before a date: `Presiden hari Senin (2/3) mengatakan`."""
    at = end
    while at > floor and toks[at - 1].marked is None and toks[at - 1].text == ",":
        at -= 1
    comma = next((j for j in range(at - 1, max(floor, at - 9), -1) if toks[j].text == ","), None)
    if comma is not None and comma > floor and DATE.match(" ".join(tok.text for tok in toks[comma + 1 : at])):
        return comma
    if at > floor and toks[at - 1].text == ")":
        opening = next((j for j in range(at - 1, max(floor, at - 9), -1) if toks[j].text == "("), None)
        if opening is None or not any(tok.text[0].isdigit() for tok in toks[opening:at]):
            return end
        at = opening
    stripped = at
    while stripped > floor and (
        DATE.match(toks[stripped - 1].text) or toks[stripped - 1].lower in DATE_WORDS
    ):
        stripped -= 1
    while (
        stripped > floor
        and stripped < at
        and toks[stripped - 1].marked is None
        and toks[stripped - 1].text == ","
    ):
        stripped -= 1
    return stripped if floor < stripped < at else end


def _subject_start(toks: Sequence[Tok], floor: int, end: int) -> int:
    """Return where the subject that ends before `end` begins, appositions taken in."""
    depth = 0
    commas: list[int] = []
    start = floor
    for j in range(end - 1, floor - 1, -1):
        tok = toks[j]
        if tok.marked is not None:
            if j == end - 1:
                return end
            if tok.quoted and (j == floor or not toks[j - 1].is_word):
                start = j + 1
                break
            continue
        if tok.text == ")":
            depth += 1
        elif tok.text == "(":
            depth = max(0, depth - 1)
        if depth:
            continue
        if tok.text in ";:.!?" and not (tok.text == "." and j > 0 and is_abbreviated(toks[j - 1])):
            start = j + 1
            break
        if tok.text in "–—-" and j > floor and text_gap(toks, j):
            # `Jakarta, Warta - Kepala Dinas …`: a dateline ends here, or an aside.
            start = j + 1
            break
        if tok.text == "," and not is_degree(toks[j + 1]):
            commas.append(j)
    commas = [j for j in commas if j >= start]
    acting = next((j for j in range(start + 1, end) if toks[j].lower == "selaku"), None)
    if acting is not None and commas and toks[acting - 1].capital and not has_predicate(toks[start:acting]):
        # `Sinta Ayu selaku Ketua Bidang Film, Musik, dan Media mengatakan`
        return _strip_front(toks, start, end)
    # From the last comma back: an earlier part is taken in only as an apposition of the later one.
    begin = (commas[0] + 1) if commas else start
    for position, comma in enumerate(commas):
        previous = (commas[position + 1] + 1) if position + 1 < len(commas) else start
        part = _after_time_words(toks, previous, comma)
        later = toks[comma + 1 : end]
        if part >= comma or not later:
            break
        head = toks[part]
        if head.lower in FRONTED or head.lower in TIME_WORDS:
            # `Di sisi lain, Kepala …`; but `Sementara itu Direktur X, Ma'mun, …` was stripped above.
            break
        body = toks[part:comma]
        if later[-1].lower in DEMONSTRATIVES and any(tok.lower == "yang" for tok in toks[start:comma]):
            # `Perusahaan yang berbasis di X, Y ini mengatakan …`
            begin = part
            continue
        if has_predicate([tok for tok in body if tok.lower != "yang"]) and not any(
            t.lower == "yang" for t in body
        ):
            break
        if begins_role(body) or (
            head.capital and (is_person_word(later[0]) or later[0].lower in ("yang", "seorang", "salah"))
        ):
            begin = part
            continue
        if head.lower in ("salah", "seorang", "sejumlah", "para"):
            begin = part
            continue
        break
    return _strip_front(toks, _after_and(toks, begin, end), end)


def _after_and(toks: Sequence[Tok], begin: int, end: int) -> int:
    """Step over a whole clause before `dan`: `Warga panik dan beberapa saksi menyebut …`."""
    for j in range(end - 1, begin + 1, -1):
        if toks[j - 1].lower in ("dan", "sedangkan", "sementara", "tetapi", "tapi", "namun") and (
            toks[j].lower in QUANTIFIERS or toks[j].lower in PRONOUNS or is_role(toks[j]) or toks[j].capital
        ):
            clause = toks[begin : j - 1]
            if (
                len(clause) > 2
                and not any(tok.lower == "yang" for tok in clause)
                and any(map(is_predicate, clause[1:]))
            ):
                return j
            return begin
    return begin


def _after_time_words(toks: Sequence[Tok], start: int, end: int) -> int:
    """Step over connectives and words of time: `Sementara itu Direktur X`."""
    at = start
    while at < end:
        step = connective_at(toks, at, end)
        if not step and (
            toks[at].lower in TIME_WORDS or (toks[at].marked is None and toks[at].text in ",–—-")
        ):
            step = 1
        if not step:
            break
        at += step
    return at


def _strip_front(toks: Sequence[Tok], start: int, end: int) -> int:
    """Step over connectives and a fronted phrase without a comma: `Dalam rapat itu Budi mengatakan`."""
    at = _after_time_words(toks, start, end)
    if at < end and toks[at].lower in FRONTED and not is_role(toks[at]):
        # The subject is the last noun phrase: from the last demonstrative or the last capital run on.
        for j in range(end - 2, at, -1):
            if toks[j].lower in ("itu", "ini", "tersebut", ")") and j + 1 < end:
                return j + 1
        last = end
        while last > at + 1 and (toks[last - 1].capital or toks[last - 1].text in ".'’"):
            last -= 1
        roles = [j for j in range(at + 1, end) if is_role(toks[j]) and toks[j].capital]
        if roles and roles[0] < end:
            return roles[0]
        return last if last < end else at + 1
    return at


def speaker_after(toks: Sequence[Tok], i: int, names: NameFinder) -> Reading:
    """Read a cue at i with the speaker after it: `kata X`, `katanya`, `ujarnya Budi`."""
    tok = toks[i]
    cue = (tok.start, tok.end)
    phrase = phrase_after(toks, i + 1)
    if cues.has_clitic(tok):
        if phrase and phrase[0].capital and not DATE.match(phrase[0].text):
            speaker = read_speaker(phrase, names)
            if speaker and speaker.form == "name" and speaker.kind == "PER":
                return cue, speaker, "post"
        return cue, Speaker("clitic", tok.end - 3, tok.end), "post"
    return cue, read_speaker(phrase, names), "post"


def phrase_after(toks: Sequence[Tok], i: int) -> list[Tok]:
    """Return the noun phrase from i on, with an apposition after a comma."""
    if i < len(toks) and toks[i].lower == "oleh":
        i += 1
    part: list[Tok] = []
    depth = 0
    for j in range(i, len(toks)):
        tok = toks[j]
        if tok.marked is not None:
            break
        if tok.text == "(":
            depth += 1
        elif tok.text == ")":
            depth -= 1
        if depth > 0 or tok.text == ")":
            part.append(tok)
            continue
        if tok.text in ".!?;:" and not (
            tok.text == "." and part and j + 1 < len(toks) and is_abbreviated(part[-1])
        ):
            break
        if tok.text == "," and part and j + 1 < len(toks) and is_degree(toks[j + 1]):
            part.append(tok)
            continue
        if tok.text == ",":
            following = toks[j + 1 : j + 12]
            if _apposition_follows(part, following):
                part.append(tok)
                continue
            break
        if tok.lower in NP_END and part:
            break
        if part and part[0].lower in PRONOUNS:
            break
        relative = any(one.lower == "yang" for one in part)
        if part and not relative and (_is_verb(tok) or _name_is_over(part, tok)):
            break
        part.append(tok)
    while part and part[-1].text == ",":
        part.pop()
    return part


def _is_verb(tok: Tok) -> bool:
    """Say whether a word after a speaker's name can only go on with what the speaker does."""
    if tok.capital or not tok.is_word:
        return False
    return bool(cues.active_kinds(tok) or cues.passive(tok)) or (
        tok.upos == "VERB" and tok.lower.startswith(("me", "ber", "di", "ter")) and is_predicate(tok)
    )


def _name_is_over(part: Sequence[Tok], tok: Tok) -> bool:
    """Say whether a small word ends a name or a short role in capitals: `Menurut Mendagri aksi itu …`."""
    if tok.capital or not tok.is_word or tok.text.isdigit() or tok.lower in STILL_NAME:
        return False
    if any(one.text == "," for one in part):
        return False
    words = [one for one in part if one.is_word]
    if not words or not all(one.capital for one in words):
        return False
    return not is_role(words[0]) or (len(words) == 1 and words[0].lower in short_roles())


def is_abbreviated(tok: Tok) -> bool:
    return is_honorific(tok) or is_degree(tok) or len(tok.text) <= 2


def _apposition_follows(part: Sequence[Tok], following: Sequence[Tok]) -> bool:
    """Say whether a comma goes on with the speaker: `Ketua X, Budi` or `Budi, ketua X`."""
    if not part or not following or following[0].marked is not None or any(tok.text == "," for tok in part):
        return False
    first = following[0]
    run = next((i for i, tok in enumerate(following) if not tok.capital), len(following))
    if 0 < run <= 3 and run < len(following) and following[run].lower in ("ini", "itu", "tersebut"):
        # `pelatih asal San Fransisco, California ini`
        return True
    if DATE.match(first.text) or first.lower in NP_END or not first.is_word:
        return False
    if begins_role(part) and first.capital and part[0].lower not in PRONOUNS:
        # `kata Ketua X, Jerome Powell`, not `kata Presiden, Jakarta akan …`
        run = 0
        while run < len(following) and following[run].capital:
            run += 1
        after = following[run] if run < len(following) else None
        return run >= 1 and (after is None or not after.is_word or after.lower in NP_END or after.text == "(")
    role = is_person_word(first) or first.lower in ("salah", "seorang", "salah satu", "mantan")
    return role and part[-1].capital and part[0].lower not in PRONOUNS


def connective_at(toks: Sequence[Tok], i: int, end: int) -> int:
    """Return how many tokens the connective at i takes, 0 for none."""
    for length in range(min(LONGEST_CONNECTIVE, end - i), 0, -1):
        if tuple(tok.lower for tok in toks[i : i + length]) in CONNECTIVES:
            return length
    return 0


def after_connectives(toks: Sequence[Tok], start: int, end: int) -> int:
    """Step over connectives and commas at the head of a clause; stay where nothing else is there."""
    at = start
    while at < end:
        step = connective_at(toks, at, end)
        if not step and toks[at].marked is None and toks[at].text in ",–—-":
            step = 1
        if not step:
            return at
        at += step
    return start


def only_connectives(toks: Sequence[Tok], i: int) -> bool:
    """Say whether nothing but connectives stands before i."""
    at = 0
    while at < i:
        step = connective_at(toks, at, i)
        if not step and toks[at].marked is None and not toks[at].is_word:
            step = 1
        if not step:
            return False
        at += step
    return True
