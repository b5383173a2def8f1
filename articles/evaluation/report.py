"""Tables of how good the quotes are: figures with 95 % intervals, by kind, cue form and outlet."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from .scoring import PRF, Compared, Counts, Quote, fields_right

RESAMPLES = 1000
SEED = 20251
Figure = Callable[[Counts], float]


def _share(name: str, of: str) -> Figure:
    def figure(n: Counts) -> float:
        total: int = getattr(n, of)
        return getattr(n, name) / total if total else 0.0

    return figure


def _f1(hits: str, predicted: str, gold: str) -> Figure:
    return lambda n: PRF(getattr(n, hits), getattr(n, predicted), getattr(n, gold)).f1


# In the order in which they are printed.
PAIRS: dict[str, tuple[str, str, str]] = {
    "span": ("matched", "predicted", "gold"),
    "exact": ("exact", "predicted", "gold"),
    "direct": ("direct_matched", "direct_predicted", "direct_gold"),
    "indirect": ("indirect_matched", "indirect_predicted", "indirect_gold"),
    "attributed": ("speaker", "predicted", "gold"),
}
SHARES: dict[str, tuple[str, str]] = {
    "speaker": ("speaker", "matched"),
    "speaker full": ("speaker_full", "matched"),
    "type": ("kind", "matched"),
    "cue": ("cue", "with_cue"),
    "role": ("role", "matched"),
    "affiliation": ("affiliation", "matched"),
    "covered": ("covered", "gold"),
}


def total(compared: Sequence[Compared]) -> Counts:
    return sum((one.counts for one in compared), Counts())


def interval(compared: Sequence[Compared], figure: Figure) -> tuple[float, float]:
    """Return the 95 % interval of a figure: articles drawn again and again with a fixed seed."""
    if not compared:
        return 0.0, 0.0
    rng = random.Random(SEED)
    values = sorted(
        figure(sum((one.counts for one in rng.choices(compared, k=len(compared))), Counts()))
        for _ in range(RESAMPLES)
    )
    return values[int(0.025 * RESAMPLES)], values[int(0.975 * RESAMPLES) - 1]


def overall(compared: Sequence[Compared]) -> Iterator[str]:
    """Yield the lines of the main table."""
    n = total(compared)
    yield f"{'':14}{'P':>7}{'R':>7}{'F1':>7}   95 % interval   right, predicted, gold"
    for name, parts in PAIRS.items():
        prf = PRF(*(getattr(n, part) for part in parts))
        low, high = interval(compared, _f1(*parts))
        yield (
            f"{name:14}{prf.precision:7.3f}{prf.recall:7.3f}{prf.f1:7.3f}   {low:.3f}-{high:.3f}"
            f"     {prf.hits}, {prf.predicted}, {prf.gold}"
        )
    for name, (right, of) in SHARES.items():
        figure = _share(right, of)
        low, high = interval(compared, figure)
        yield (
            f"{name:14}{'':14}{figure(n):7.3f}   {low:.3f}-{high:.3f}"
            f"     {getattr(n, right)} of {getattr(n, of)}"
        )


def outlet(compared: Compared) -> str:
    """Return the host of the article's address, or what stands in its place."""
    return urlsplit(compared.source).hostname or compared.source or "unknown"


def cue_form(quote: Quote, text: str) -> str:
    """Return the form of a cue: katanya, menurut, mengatakan, dikatakan, kata or none."""
    cue = quote.get("cue")
    if not cue:
        return "none"
    word = text[cue["start"] : cue["end"]].lower().split()[-1]
    if word.startswith(("menurut", "bagi", "berdasar")):
        return "menurut"
    if word.endswith("nya"):
        return "katanya"
    if word.startswith("di"):
        return "dikatakan"
    return "mengatakan" if word.startswith(("me", "ber")) else "kata"


def by_group(compared: Sequence[Compared], group: Callable[[Compared, Quote], str]) -> Iterator[str]:
    """Yield a table of recall and fields for each group of gold quotes, with the spurious ones beside it."""
    rows: dict[str, list[int]] = {}
    for one in compared:
        for gold, predicted in one.pairs:
            row = rows.setdefault(group(one, gold), [0] * 6)
            right = fields_right(gold, predicted)
            row[0] += 1
            row[1] += 1
            row[2] += right["speaker"]
            row[3] += right["role"]
            row[4] += right["affiliation"]
        for gold in one.missed:
            rows.setdefault(group(one, gold), [0] * 6)[0] += 1
        for predicted in one.spurious:
            rows.setdefault(group(one, predicted), [0] * 6)[5] += 1
    yield f"{'':24}{'gold':>6}{'found':>7}{'speaker':>9}{'role':>7}{'affil.':>8}{'spurious':>10}"
    for name, (gold_n, found, speaker, role, affiliation, spurious) in sorted(
        rows.items(), key=lambda row: (-row[1][0], row[0])
    ):
        of = found or 1
        yield (
            f"{name[:23]:24}{gold_n:6}{found / (gold_n or 1):7.3f}{speaker / of:9.3f}"
            f"{role / of:7.3f}{affiliation / of:8.3f}{spurious:10}"
        )


def calibration(compared: Sequence[Compared]) -> Iterator[str]:
    """Yield how often quotes of a confidence (span times speaker) were found and attributed right."""
    bins: dict[int, list[int]] = {}
    for one in compared:
        for quote in [predicted for _, predicted in one.pairs] + one.spurious:
            sure = _sure(quote)
            bins.setdefault(min(9, int(sure * 10)), [0, 0])[0] += 1
        for gold, predicted in one.pairs:
            right = fields_right(gold, predicted)["speaker"]
            bins[min(9, int(_sure(predicted) * 10))][1] += right
    yield f"{'confidence':12}{'quotes':>8}{'right':>8}"
    for low, (quotes, right_n) in sorted(bins.items(), reverse=True):
        yield f"{low / 10:.1f}-{low / 10 + 0.1:.1f}     {quotes:8}{right_n / quotes:8.3f}"


def _sure(quote: Quote) -> float:
    scores = quote.get("confidence") or {}
    return float(scores.get("span", 0.0)) * float(scores.get("speaker", 0.0))
