"""Finds the name in a noun phrase: by the tagger, by its words, by the role before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .document import MentionKind
from .kinds import (
    COLLECTIVES,
    QUANTIFIERS,
    begins_role,
    could_be_name,
    is_acronym,
    is_honorific,
    is_organisation_head,
    is_role,
    starts_name,
)
from .lexicon import load_words, places, word_set
from .name_split import called_in, is_whole_name, name_start
from .tokens import Tok

NAME_PARTICLES = word_set("name_particles")


class NameFinder:
    """Knows where the tagger saw names in this article, and what words names are made of."""

    def __init__(self, text: str, names: Sequence[tuple[int, int, MentionKind]]) -> None:
        self.text = text
        self.names = sorted(names)
        self.called = called_in(text)
        self.person_words = (
            {
                word.lower()
                for start, end, kind in self.names
                if kind == "PER"
                for word in re.findall(r"[^\W\d_][\w'’-]+", text[start:end])
                if word[0].isupper()
            }
            - load_words("roles.txt")
            - load_words("honorifics.txt")
            - load_words("organisation_heads.txt")
        )

    def kind_at(self, start: int, end: int) -> MentionKind | None:
        """Return the kind of the tagged name that covers most of this stretch."""
        best: tuple[int, MentionKind] | None = None
        for first, last, kind in self.names:
            if first >= end:
                break
            common = min(end, last) - max(start, first)
            if common > 0 and (best is None or common > best[0]):
                best = (common, kind)
        return best[1] if best else None


def find_name(toks: list[Tok], names: NameFinder) -> tuple[int, int, MentionKind, float] | None:
    """Return (first, after last, kind, how sure) of the name in a noun phrase without commas, or None."""
    lead = 0
    while lead < len(toks) and (is_honorific(toks[lead]) or (toks[lead].text == "." and lead > 0)):
        lead += 1
    body = toks[lead:]
    if not body:
        return None
    tail = _last_capital_run(body)
    if tail is None:
        return None
    first, after = tail
    run = body[first:after]
    role_first = begins_role(body)
    if is_organisation_head(body[0]) and not role_first and body[-1].capital and first > 0:
        # `Direktorat Jenderal Pencegahan dan Pengendalian Penyakit`: small words inside a body's name.
        return lead, lead + len(body), "ORG", 0.8
    if body[0].lower == "pihak":
        # `pihak Sinta` is not Sinta, `pihak KPK` is KPK.
        people = any(names.kind_at(tok.start, tok.end) == "PER" for tok in run)
        return None if people or first != 1 else (lead + 1, lead + len(body), "ORG", 0.8)
    if role_first:
        start = name_start(
            body[:after],
            1,
            names.called,
            names.kind_at,
            is_honorific,
            unlikely=body[0].lower in COLLECTIVES or body[0].lower in QUANTIFIERS,
        )
        if start is None:
            return None
        tagged = names.kind_at(body[start].start, body[start].end) == "PER"
        return lead + start, lead + after, "PER", 1.0 if tagged else 0.8
    if first == 0 and is_organisation_head(body[0]) and len(run) > 1 and body[0].lower not in names.called:
        return lead, lead + len(body), "ORG", 0.9
    # A person that the tagger saw at the end of the phrase is the name.
    person = _tagged_person(run, names)
    if person is not None:
        i, j = person
        while i < j and (is_role(run[i]) or is_honorific(run[i]) or run[i].text == "."):
            i += 1
        while 0 < i < j and run[i - 1].is_word and could_be_name(run[i - 1], names.person_words):
            # The tagger often cuts a name short at its beginning too.
            i -= 1
        # `RSUP Prof Ngoerah I Wayan Bagas`
        i = next(
            (
                k
                for k in range(i + 1, j - 1)
                if run[k].text in ("I", "Ni") and starts_name(run[k], run[k + 1])
            ),
            i,
        )
        if i < j and not (i > 0 and is_acronym(run[i]) and j - i == 1):
            return lead + first + i, lead + first + j, "PER", 1.0
    if first == 0:
        head = body[0]
        kind = names.kind_at(run[0].start, run[-1].end)
        if is_organisation_head(head) or (is_acronym(head) and len(run) == 1):
            return lead, lead + len(body), "ORG", 0.9
        if kind in ("ORG", "LOC"):
            # `Trump` may be tagged as a place: a name that a person of this article bears is a person.
            if all(tok.lower in names.person_words | names.called for tok in run if tok.is_word):
                return lead, lead + after, "PER", 0.7
            return lead, lead + len(body), "ORG", 0.8
        if kind is None and run[0].lower in places() | {" ".join(tok.lower for tok in run)} & places():
            return lead, lead + after, "ORG", 0.7
        if head.lower in QUANTIFIERS or head.lower in COLLECTIVES:
            return None
        if (
            kind is None
            and len(run) == 1
            and head.lower in load_words("common_words.txt")
            and head.lower not in names.called | names.person_words
            and not known_first(head)
        ):
            # The first word of a sentence is in capitals whatever it is: `Hasilnya menunjukkan`.
            return None
        if kind is None and not is_whole_name(run, names.called):
            return None
        return lead, lead + after, "PER", 0.7
    if body[0].lower in QUANTIFIERS or body[0].lower in COLLECTIVES or body[0].lower == "pihak":
        # `salah satu warga Andri`, but not `warga Jakarta`.
        if all(tok.lower in names.person_words for tok in run if tok.is_word) and body[0].lower != "pihak":
            return lead + first, lead + after, "PER", 0.6
        return None
    kind = names.kind_at(run[0].start, run[-1].end)
    if kind == "PER" or all(tok.lower in names.person_words for tok in run if tok.is_word):
        return lead + first, lead + after, "PER", 0.6
    return None


def _known(tok: Tok, names: NameFinder) -> bool:
    return tok.lower in names.person_words or tok.lower in load_words("first_names.txt")


def known_first(tok: Tok) -> bool:
    return tok.lower in load_words("first_names.txt")


def _last_capital_run(toks: list[Tok]) -> tuple[int, int] | None:
    """Return the last run of capitalised words; small words inside a name (`bin`) do not break it."""
    after = len(toks)
    while after > 0 and not toks[after - 1].capital:
        if (toks[after - 1].is_word and toks[after - 1].text.isdigit()) or toks[after - 1].text in ".'’":
            after -= 1
            continue
        return None
    first = after
    while first > 0:
        tok = toks[first - 1]
        joined = tok.lower in NAME_PARTICLES and first > 1 and toks[first - 2].capital
        initial = tok.text == "." and first > 1 and toks[first - 2].capital
        if tok.capital or joined or initial or tok.text in "'’&":
            first -= 1
            continue
        break
    return (first, after) if first < after else None


def _tagged_person(run: list[Tok], names: NameFinder) -> tuple[int, int] | None:
    """Return the part of the run that the tagger saw as a person, grown to the run's end."""
    for start, end, kind in reversed(names.names):
        if kind != "PER" or start >= run[-1].end or end <= run[0].start:
            continue
        i = next(i for i, tok in enumerate(run) if tok.end > start)
        j = next((j for j in range(len(run), 0, -1) if run[j - 1].start < end), i + 1)
        # The tagger often cuts a name short; what follows in capitals belongs to it.
        while j < len(run) and not is_acronym(run[j]):
            j += 1
        if j == len(run):
            return i, j
    return None
