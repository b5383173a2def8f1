"""Compares predicted quotes with gold ones, quote by quote, and counts.

Two quotes match when the overlap of their words has an F1 of at least 0.8; each is matched at most once,
the best overlap first. Words are runs of letters, digits and underscores; offsets are code points, half-open.
These are the definitions of the gold annotation's own scorer, so that the figures of both agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any

WORD = re.compile(r"\w+")
MATCH = 0.8
# Forms of address and degrees that two forms of a name may differ in.
TITLES = frozenset(
    "pak bu bapak ibu dr drs dra ir prof h hj kh sh mh se mm msi phd".split()  # noqa: SIM905
)

Quote = dict[str, Any]
Words = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Counts:
    """What adds up over articles; every figure is derived from sums of these."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    exact: int = 0
    direct_gold: int = 0
    direct_predicted: int = 0
    direct_matched: int = 0
    indirect_gold: int = 0
    indirect_predicted: int = 0
    indirect_matched: int = 0
    speaker: int = 0
    speaker_full: int = 0
    kind: int = 0
    cue: int = 0
    with_cue: int = 0
    role: int = 0
    affiliation: int = 0
    covered: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Counts)))


@dataclass(frozen=True, slots=True)
class PRF:
    """Hits among predicted and gold items."""

    hits: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        return self.hits / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the prediction has otherwise than gold: missed, spurious, or a wrong field."""

    article: str
    what: str
    kind: str
    text: str
    said: str = ""
    gold: str = ""

    def key(self) -> tuple[str, str, str]:
        return (self.article, self.what, self.text)


@dataclass(slots=True)
class Compared:
    """One article compared: its counts, the pairs (gold, predicted) and the differences."""

    id: str
    source: str
    counts: Counts
    pairs: list[tuple[Quote, Quote]] = field(default_factory=list)
    missed: list[Quote] = field(default_factory=list)
    spurious: list[Quote] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)


def compare(
    article: dict[str, Any], predicted: Sequence[Quote], candidates: Sequence[Quote] = ()
) -> Compared:
    """Compare the predicted quotes and candidates of one article with its gold quotes."""
    text: str = article["text"]
    gold: list[Quote] = article["quotes"]
    for quote in (*predicted, *candidates):
        if not 0 <= quote["start"] < quote["end"] <= len(text):
            raise ValueError(f"{article['id']}: offsets {quote['start']}:{quote['end']} are outside the text")
    gold_words = [words_of(text, quote) for quote in gold]
    predicted_words = [words_of(text, quote) for quote in predicted]
    matched = _match(gold, predicted, gold_words, predicted_words)
    offered = predicted_words + [words_of(text, one) for one in candidates]
    n = dict.fromkeys((f.name for f in fields(Counts)), 0)
    n["gold"], n["predicted"], n["matched"] = len(gold), len(predicted), len(matched)
    n["covered"] = sum(any(overlap(g, p) >= 0.5 or g <= p for p in offered) for g in gold_words)
    for kind in ("direct", "indirect"):
        n[f"{kind}_gold"] = sum(quote["type"] == kind for quote in gold)
        n[f"{kind}_predicted"] = sum(quote["type"] == kind for quote in predicted)
        n[f"{kind}_matched"] = sum(gold[i]["type"] == kind == predicted[j]["type"] for i, j in matched)
    result = Compared(str(article["id"]), str(article.get("source", "")), Counts())
    for i, j in matched:
        g, p = gold[i], predicted[j]
        result.pairs.append((g, p))
        n["exact"] += gold_words[i] == predicted_words[j]
        for name, right in fields_right(g, p).items():
            n[name] += right
        n["with_cue"] += bool(g.get("cue"))
        result.differences += _field_differences(result.id, text, g, p)
    hit_gold, hit_predicted = {i for i, _ in matched}, {j for _, j in matched}
    result.missed = [quote for i, quote in enumerate(gold) if i not in hit_gold]
    result.spurious = [quote for j, quote in enumerate(predicted) if j not in hit_predicted]
    for what, quotes in (("missed", result.missed), ("spurious", result.spurious)):
        result.differences += [
            Difference(result.id, what, quote["type"], text[quote["start"] : quote["end"]])
            for quote in quotes
        ]
    result.counts = Counts(**n)
    return result


def fields_right(gold: Quote, predicted: Quote) -> dict[str, bool]:
    """Say for each field of a matched pair whether it is right, by the names of Counts."""
    cue = gold.get("cue")
    return {
        "speaker": same_speaker(gold.get("speaker"), predicted.get("speaker")),
        "speaker_full": same_speaker(gold.get("speaker"), predicted.get("speaker"), full=True),
        "kind": gold["type"] == predicted["type"],
        "cue": bool(cue and predicted.get("cue") and cue["start"] == predicted["cue"]["start"]),
        "role": same_words(gold.get("role"), predicted.get("role"), spare=gold.get("affiliation")),
        "affiliation": same_words(gold.get("affiliation"), predicted.get("affiliation")),
    }


def _field_differences(id: str, text: str, gold: Quote, predicted: Quote) -> list[Difference]:
    span = text[gold["start"] : gold["end"]]
    right = fields_right(gold, predicted)
    found = [
        Difference(id, name, gold["type"], span, str(predicted.get(name)), str(gold.get(name)))
        for name in ("speaker", "role", "affiliation")
        if not right[name]
    ]
    if gold.get("cue") and not right["cue"]:
        said = predicted.get("cue")
        found.append(
            Difference(
                id,
                "cue",
                gold["type"],
                span,
                text[said["start"] : said["end"]] if said else "None",
                text[gold["cue"]["start"] : gold["cue"]["end"]],
            )
        )
    return found


def words_of(text: str, span: Quote) -> Words:
    """Return the bounds of the words in a span, or the span itself where it has none."""
    start, end = span["start"], span["end"]
    return frozenset(
        (m.start() + start, m.end() + start) for m in WORD.finditer(text[start:end])
    ) or frozenset({(start, end)})


def overlap(a: Words, b: Words) -> float:
    """Return the F1 of two sets of words."""
    return 2 * len(a & b) / (len(a) + len(b))


def _match(
    gold: Sequence[Quote],
    predicted: Sequence[Quote],
    gold_words: Sequence[Words],
    predicted_words: Sequence[Words],
) -> list[tuple[int, int]]:
    candidates = sorted(
        (
            (overlap(a, b), gold[i]["type"] == predicted[j]["type"], -i, -j)
            for i, a in enumerate(gold_words)
            for j, b in enumerate(predicted_words)
            if a & b
        ),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    for f1, _, i, j in candidates:
        if f1 >= MATCH and -i not in used_gold and -j not in used_predicted:
            used_gold.add(-i)
            used_predicted.add(-j)
            pairs.append((-i, -j))
    return pairs


def name_words(name: str | None) -> tuple[str, ...]:
    """Return a name as lower-case words without titles; () for none."""
    found = [word.lower() for word in WORD.findall(name or "")]
    return tuple(word for word in found if word not in TITLES) or tuple(found)


def same_speaker(gold: str | None, predicted: str | None, *, full: bool = False) -> bool:
    """Say whether two names mean the same speaker by their words alone.

    One may be the beginning or the end of the other, where the predicted one adds at most two words.
    """
    g, p = name_words(gold), name_words(predicted)
    if not g or not p:
        return not g and not p
    if full or set(g) == set(p):
        return set(g) == set(p)
    less, more = sorted((g, p), key=len)
    return less in (more[: len(less)], more[-len(less) :]) and len(p) <= len(g) + 2


def same_words(gold: str | None, predicted: str | None, *, spare: str | None = None) -> bool:
    """Say whether two values have the same words; words of `spare` may be missing on either side."""
    left_out = set(name_words(spare))
    return set(name_words(gold)) - left_out == set(name_words(predicted)) - left_out
