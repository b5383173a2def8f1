"""Words of a paragraph as the rules read them: written words with what the parse says of each.

The rules go by written words (`katanya` is one), because tagging and clitic splitting err too often to
lean on; the tag of the parse is a hint where it is there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from .lexicon import load_rows, load_words, name_scores, word_set
from .marks import Marked
from .parse import Parse

# A full stop inside a word joins `kompas.com`, `2.000` and `S.H`, not `kemarin.Ia`, where a space is missing.
TOKEN = re.compile(
    r"[^\W_]+(?:[-'’&/][^\W_]+|\.(?=[\da-z])[^\W_]+|(?<=\b[A-Z])\.(?=[A-Z])[^\W_]+|(?<=Ph)\.D\b"
    r"|(?:(?<=\b[AMS]\.(?:Md|Pd|ST|Th))|(?<=\b[MS]\.(?:Fil|Kep|Kom|Sos)))\.[A-Z][A-Za-z]{0,3}\b"
    r"|(?<=\bSp)\. [A-Z]{1,4}\b|(?<=\bSp|\bSP|\bLL)\.(?=[A-Z])[^\W_]+|(?<=[A-Z])\(K\))*|[^\w\s]|_+"
)
FUSED_CUE = re.compile(
    "(?:"
    + "|".join(
        sorted(
            (row[0] for row in load_rows("cues.tsv") if row[1] == "active" and row[0].endswith("kan")),
            key=len,
            reverse=True,
        )
    )
    + ")(?=[a-z]{3})(?!nya)"
)
# `kataKapolres`: beside a link the space is often lost.
FUSED_CAPITAL = re.compile(r"([a-z]{4,})(?=[A-Z][a-z])(?!Nya$|Mu$|Ku$)")
# `Guru Besar BiologiIPB University`
FUSED_ACRONYM = re.compile(r"([A-Z][a-z]{3,})(?=[A-Z]{2,}$)")
CUE_FORMS = frozenset(row[0] for row in load_rows("cues.tsv") if row[1] in ("post", "active", "according"))
# First names cut off: `Muh. Bagas`.
SHORT_NAMES = word_set("short_names")
# A full stop after these ends no sentence.
ABBREVIATIONS = word_set("abbreviations") | SHORT_NAMES
# A number follows these: `No. 19`.
NUMBERED = frozenset(("no", "nomor", "pasal", "rp", "hal", "bab", "ayat"))
STOPS = frozenset(".!?…")
INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")
# `"…." Ujar Budi saat itu.`: a cue that goes on with the sentence, in a capital by a slip of the pen;
# and `"…." Demikian disampaikan Budi.`, `"…." Pernyataan itu dilontarkan Budi.`
SLIPPED_CUE = re.compile(
    r"(?:Begitu(?:lah)?|Demikian(?:lah)?(?: yang)?)"
    r" (?:di(?:kata|sampai|ungkap|jelas|tegas|tutur)kan|kata|papar|tegas|tutur|ucap|ujar|ungkap)\b"
    r"|(?:Hal|Penegasan|Peringatan|Pernyataan|Pesan|Ucapan|Ungkapan) (?:itu|ini|tersebut)"
    r" di(?:kata|kemuka|lontar|sampai|tegas|ucap|ungkap|utara)kan\b"
    r"|(?:Imbuh|Jelas|Kata|Papar|Pungkas|Tegas|Tutur|Ucap|Ujar|Ungkap)"
    r"(?:nya|\s+(?:[A-Z]\w|(?:anggota|beliau|dia|juru|pengamat|salah|seorang)\b))[^\n\"“”,:]*(?:\.|$)",
    re.MULTILINE,
)
# Before Arabic names: `al-Assad`, `el-Sisi`.
ARTICLES = frozenset(("ad-", "al-", "an-", "ar-", "as-", "at-", "az-", "el-"))


@dataclass(slots=True, eq=False)
class Tok:
    """A written word or a sign. `marked` is set on the one token that stands for a quote in marks."""

    start: int
    end: int
    text: str
    lower: str
    upos: str = ""
    lemma: str = ""
    deprel: str = ""
    # Where the head of the word begins, -1 where the parse names none.
    head: int = -1
    marked: Marked | None = None
    # Asked for more often than anything else.
    is_word: bool = field(init=False)
    capital: bool = field(init=False)

    def __post_init__(self) -> None:
        self.is_word = self.marked is None and self.text[0].isalnum()
        named = self.text[0].isupper() or (self.text[:3] in ARTICLES and self.text[3:4].isupper())
        self.capital = self.marked is None and named

    @property
    def quoted(self) -> bool:
        """Whether it stands for words in double marks."""
        return self.marked is not None and not self.marked.single


@dataclass(slots=True)
class Sent:
    """One sentence of the story; a quote in marks is one token in it, whatever it holds."""

    start: int
    end: int
    toks: list[Tok]
    paragraph: int


class ParseIndex:
    """Finds what the parse says of the word at an offset."""

    def __init__(self, parse: Parse) -> None:
        words = sorted(
            (
                (word.start, word.end, word, sentence.words[word.head].start if word.head >= 0 else -1)
                for sentence in parse.sentences
                for word in sentence.words
            ),
            key=lambda one: (one[0], -one[1]),
        )
        self._starts = [one[0] for one in words]
        self._words = [(one[2], one[3]) for one in words]

    def token(self, start: int, text: str) -> Tok:
        """Return the token of these words at `start` with what the parse says of it."""
        i = bisect_right(self._starts, start) - 1
        if i < 0 or self._words[i][0].end <= start:
            return Tok(start, start + len(text), text, text.lower())
        word, head = self._words[i]
        return Tok(start, start + len(text), text, text.lower(), word.upos, word.lemma, word.deprel, head)


def read_sentences(
    text: str, paragraphs: Sequence[tuple[int, int]], opaque: Sequence[Marked], index: ParseIndex
) -> list[Sent]:
    """Cut the paragraphs into sentences of tokens; each `opaque` stretch in marks is a single token."""
    sentences: list[Sent] = []
    spans = sorted(opaque, key=lambda one: one.outer_start)
    for number, (start, end) in enumerate(paragraphs):
        toks: list[Tok] = []
        at = start
        inside = [
            one for one in spans if start <= one.outer_start < end or one.outer_start < start < one.outer_end
        ]
        for one in inside:
            toks += _tokens(text, at, max(at, one.outer_start), index)
            if _stands_in(text, one, start, end):
                stop = min(one.outer_end, end)
                toks.append(Tok(one.outer_start, stop, text[one.outer_start : stop], "", marked=one))
            at = max(at, min(one.outer_end, end))
        toks += _tokens(text, at, end, index)
        sentences += [Sent(part[0].start, part[-1].end, part, number) for part in _split(text, toks)]
    return sentences


def _stands_in(text: str, marked: Marked, start: int, end: int) -> bool:
    """Say whether a quote is a word of this paragraph: the one that it begins in.

    Over several paragraphs the one that it ends in, where that says whose it is: `"A.\nB," kata Budi`.
    """
    ends_here = marked.outer_end <= end
    if marked.outer_start >= start and ends_here:
        return True
    behind = text[marked.outer_end : marked.outer_end + 40].lstrip(" ,")
    told_behind = behind[:1].islower() or SLIPPED_CUE.match(behind) is not None
    return ends_here if told_behind else marked.outer_start >= start


def last_sign(text: str, marked: Marked) -> str:
    """Return how words in marks end, marks within them aside: `"Dia bilang, 'Ayo.'"`."""
    return text[marked.start : marked.end].rstrip("'’\"”»")[-1:]


def _tokens(text: str, start: int, end: int, index: ParseIndex) -> list[Tok]:
    found: list[Tok] = []
    for match in TOKEN.finditer(text, start, end):
        word, at = match.group(), match.start()
        if length := _first_of_fused(word):
            found.append(index.token(at, word[:length]))
            word, at = word[length:], at + length
        found.append(index.token(at, word))
    return found


@lru_cache(maxsize=1 << 14)
def _first_of_fused(word: str) -> int:
    """Return the length of the first of two words that lost their space, else 0: `menjanjikanfee`."""
    # Beside a word in italics the space is often lost; the cue is a word of its own.
    fused = FUSED_CUE.match(word) if len(word) > 10 else None
    capital = FUSED_CAPITAL.match(word)
    if capital and capital[1] in CUE_FORMS:
        fused = capital
    fused = fused or FUSED_ACRONYM.match(word)
    return fused.end() if fused and word.lower() not in load_words("common_words.txt") else 0


def _split(text: str, toks: list[Tok]) -> list[list[Tok]]:
    """Cut tokens at the ends of sentences."""
    parts: list[list[Tok]] = []
    part: list[Tok] = []
    for i, tok in enumerate(toks):
        part.append(tok)
        following = toks[i + 1] if i + 1 < len(toks) else None
        if following is None or _ends(text, toks, i, following):
            parts.append(part)
            part = []
    return parts


def _ends(text: str, toks: list[Tok], i: int, following: Tok) -> bool:
    tok = toks[i]
    if following.marked is None and following.text in ".,;:!?)]”’":
        return False
    quote = i if tok.marked or not i or tok.text != "." else i - 1
    alone = toks[quote].marked is not None and not (quote and toks[quote - 1].is_word)
    if alone and SLIPPED_CUE.match(text, following.start):
        return False
    if tok.marked:
        # `"…." Dia pergi.` ends with the mark; `"…," kata Budi` does not.
        stops = last_sign(text, tok.marked) in STOPS
        return stops and (following.capital or following.marked is not None)
    if tok.text in ")]”’'\"" and i > 0 and toks[i - 1].marked is None and toks[i - 1].text in STOPS:
        return following.marked is not None or not following.text[0].islower()
    if tok.text not in STOPS:
        return False
    if following.marked is None and following.text[0].islower():
        return False
    if tok.text == "." and i > 0:
        before = toks[i - 1]
        touching = before.end == tok.start
        if touching and before.marked is None:
            if before.lower in NUMBERED and following.text[0].isdigit():
                return False
            numbered = i > 1 and toks[i - 2].text.isdigit()
            # `Iptu.Bagas`
            titled = before.text[0].isupper() and before.lower in load_words("honorifics.txt")
            apart = following.start > tok.end or titled
            if before.lower in ABBREVIATIONS and apart and not numbered:
                return False
            if INITIALS.fullmatch(before.text) and following.capital:
                # `M. Fauzi`, `D.W. Fauzi` are names, `Serie A. Mereka` the end of a sentence.
                common = following.lower in load_words("common_words.txt")
                return common and name_scores().get(following.lower, -3.0) < -2 and i > 1
        if (
            following.start == tok.end
            and following.marked is None
            and (before.text.isdigit() or following.text[0].isdigit())
        ):
            return False
    return True
