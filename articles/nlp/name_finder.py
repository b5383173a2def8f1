"""Finds the name in a noun phrase: by the tagger, by its words, by the role before it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

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
from .lexicon import load_rows, load_words, places, word_set
from .name_split import BODY_WORD, PLACE_MARKERS, called_in, is_whole_name, name_start
from .tokens import Tok

SEVERAL = frozenset(("banyak", "beberapa", "para", "sebagian", "sejumlah"))
NAME_PARTICLES = word_set("name_particles")


class NameFinder:
    """Knows where the tagger saw names in this article, and what words names are made of."""

    def __init__(self, text: str, names: Sequence[tuple[int, int, MentionKind]]) -> None:
        self.text = text
        self.names = sorted(names)
        self.called = called_in(text)
        no_names = (
            load_words("roles.txt") | load_words("honorifics.txt") | load_words("organisation_heads.txt")
        )
        bodies = {text[start:end].lower() for start, end, kind in self.names if kind == "ORG"}
        self.person_words: set[str] = set()
        for start, end, kind in self.names:
            if kind == "PER":
                found = re.findall(r"[^\W\d_][\w'’-]+", text[start:end])
                words = {word.lower() for word in found if word[0].isupper()} - no_names
                # `Manajer Tirta` names no person where Tirta is a body.
                self.person_words |= words if len(words) != 1 or len(found) == 1 else words - bodies

    def is_called(self, tok: Tok) -> bool:
        """Say whether a word may be all or a part of somebody's name in this article."""
        return tok.lower in self.called | self.person_words

    def is_of_person(self, tok: Tok) -> bool:
        """Say whether a word is a part of the full name of somebody in this article."""
        return any(
            kind == "PER" and " " in self.text[start:end] and tok.text in self.text[start:end].split()
            for start, end, kind in self.names
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


def of_one_kind(
    text: str, tagged: Sequence[tuple[int, int, MentionKind]]
) -> list[tuple[int, int, MentionKind]]:
    """Return the tagged names, single words a person or a body as the tagger says of them most often.

    Words of somebody's full name stay as they are.
    """
    said: dict[str, Counter[MentionKind]] = {}
    full: set[str] = set()
    for start, end, kind in tagged:
        words = [word for word in text[start:end].split() if word.lower() not in load_words("roles.txt")]
        if " " not in text[start:end]:
            said.setdefault(text[start:end], Counter())[kind] += 1
        elif kind == "PER" and len(words) > 1:
            full.update(words)
    found: list[tuple[int, int, MentionKind]] = []
    for start, end, kind in tagged:
        kinds = said.get(text[start:end], Counter())
        other: MentionKind | None = {"PER": "ORG", "ORG": "PER"}.get(kind)  # type: ignore[assignment]
        if other and text[start:end] not in full and kinds[other] > kinds[kind]:
            kind = other
        if kind == "PER" and _is_known_body(text[start:end]):
            kind = "ORG"
        found.append((start, end, kind))
    return found


def _is_known_body(name: str) -> bool:
    """Say whether one word is a body by the lists or by how it begins: `Komdigi`, `Kemendikti`."""
    return name in _known_bodies() or bool(BODY_WORD.match(name.lower()) and " " not in name)


@cache
def _known_bodies() -> frozenset[str]:
    """Return the short names of well-known bodies: `AJI` is one, `Aji` is a man."""
    return frozenset(row[0] for row in load_rows("organisations.tsv") if len(row[0]) > 1)


def find_name(toks: list[Tok], names: NameFinder) -> tuple[int, int, MentionKind, float] | None:
    """Return (first, after last, kind, how sure) of the name in a noun phrase without commas, or None."""
    lead = 0
    while lead < len(toks) and (is_honorific(toks[lead]) or (toks[lead].text == "." and lead > 0)):
        lead += 1
    body = toks[lead:]
    if not body:
        # `TNI` before a name is a part of the rank.
        alone = len(toks) == 1 and is_organisation_head(toks[0]) and is_acronym(toks[0])
        return (0, 1, "ORG", 0.9) if alone else None
    tail = _last_capital_run(body)
    if tail is None:
        return None
    first, after = tail
    run = body[first:after]
    if first == 0 and run[0].lower in names.called and len(run) > 1 and _begins_other(run[1:]):
        # `Menurut Sinta Partai X perlu …`
        return lead, lead + 1, "PER", 0.7
    role_first = begins_role(body) and not _is_council(body)
    if is_organisation_head(body[0]) and not role_first and body[-1].capital and first > 0:
        # `Direktorat Jenderal Pencegahan dan Pengendalian Penyakit`: small words inside a body's name.
        return lead, lead + len(body), "ORG", 0.8
    if body[0].lower == "pihak":
        # `pihak Sinta` is not Sinta, `pihak KPK` is KPK.
        if len(body) < 2 or not body[1].capital or any(map(names.is_of_person, run)):
            return None
        return lead + 1, lead + len(body), "ORG", 0.8
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
            start = _named_again(body[:after], names)
        if start is None:
            return None
        tagged = names.kind_at(body[start].start, body[start].end) == "PER"
        return lead + start, lead + after, "PER", 1.0 if tagged else 0.8
    if first == 0 and is_organisation_head(body[0]) and len(run) > 1 and body[0].lower not in names.called:
        return lead, lead + len(body), "ORG", 0.9
    if _holds_short_form(body) and not any(map(names.is_called, run)):
        # `Majelis Ulama Indonesia (MUI) Kota X`
        return lead, lead + len(body), "ORG", 0.8
    # A person that the tagger saw at the end of the phrase is the name, but for `sejumlah pengacara Sinta`.
    person = _tagged_person(run, names) if body[0].lower not in SEVERAL else None
    if person is not None:
        i, j = person
        while i < j and (is_role(run[i]) or is_honorific(run[i]) or run[i].text == "."):
            i += 1
        while 0 < i < j and run[i - 1].is_word and could_be_name(run[i - 1], names.person_words):
            # The tagger often cuts a name short at its beginning too.
            i -= 1
        while 0 < i < j - 1 and run[i].lower in places() and run[i - 1].lower in PLACE_MARKERS:
            # `Seketaris PMI Kota Tirta M Bagas`
            i += 1
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
            people = names.person_words | (names.called if kind == "LOC" else set())
            if all(tok.lower in people for tok in run if tok.is_word):
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
        # `salah satu warga Andri`; not `warga Jakarta`, `seorang warga desa Tirta`, `sejumlah warga Andri`.
        none = body[0].lower in SEVERAL | {"pihak"} or body[first - 1].lower in PLACE_MARKERS
        if all(tok.lower in names.person_words for tok in run if tok.is_word) and not none:
            return lead + first, lead + after, "PER", 0.6
        return None
    kind = names.kind_at(run[0].start, run[-1].end)
    if kind == "PER" or all(tok.lower in names.person_words for tok in run if tok.is_word):
        return lead + first, lead + after, "PER", 0.6
    return None


def _is_council(toks: Sequence[Tok]) -> bool:
    """Say whether `Majelis`, elsewhere the judges of a case, begins the name of a body."""
    named = len(toks) > 1 and toks[0].capital and toks[1].capital
    return named and toks[0].lower == "majelis" and toks[1].lower != "hakim"


def _holds_short_form(toks: Sequence[Tok]) -> bool:
    """Say whether words in capitals hold their own short form in brackets."""
    opening = next((k for k, tok in enumerate(toks[:-2]) if k > 1 and tok.text == "("), None)
    if opening is None or toks[opening + 2].text != ")" or not is_acronym(toks[opening + 1]):
        return False
    words = [tok for tok in toks if tok.is_word and tok.lower != "dan"]
    return all(tok.capital for tok in words) and not any(map(is_honorific, words))


def _begins_other(run: Sequence[Tok]) -> bool:
    """Say whether words behind a name are a body or a place of their own."""
    return is_organisation_head(run[0]) or " ".join(tok.lower for tok in run) in places()


def _named_again(toks: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where the full name begins that ends a role here and stands elsewhere without it."""
    for k in range(1, len(toks) - 1):
        start, end = toks[k].start, toks[-1].end
        name = names.text[start:end]
        if toks[k].capital and any(
            kind == "PER" and names.text[first:last] == name and not first <= start < last
            for first, last, kind in names.names
        ):
            return k
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
