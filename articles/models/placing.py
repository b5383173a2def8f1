"""Finding a span of one text again in another, by its words and what stands around them."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

CONTEXT = 60
LEAST_RATIO = 80
LONGEST_FUZZY = 200_000


def find_again(old: str, start: int, end: int, new: str) -> tuple[int, int] | None:
    """Return where `old[start:end]` stands in `new`, or None.

    The same words first (of several places the one whose surroundings are most alike); else the same
    words with other white space or marks; else the stretch that is nearly the same, widened to whole
    words (Levenshtein ratio of at least LEAST_RATIO).
    """
    words = old[start:end]
    places = [m.span() for m in re.finditer(re.escape(words), new)] or _same_tokens(words, new)
    if places:
        before, after = old[max(0, start - CONTEXT) : start], old[end : end + CONTEXT]
        drift = len(new) - len(old)
        return max(
            places,
            key=lambda p: (
                fuzz.ratio(before, new[max(0, p[0] - CONTEXT) : p[0]])
                + fuzz.ratio(after, new[p[1] : p[1] + CONTEXT]),
                -min(abs(p[0] - start), abs(p[0] - start - drift)),
            ),
        )
    return _nearly(words, new)


def _same_tokens(words: str, new: str) -> list[tuple[int, int]]:
    tokens = re.findall(r"\w+", words)
    if not tokens:
        return []
    pattern = r"\W{1,4}".join(re.escape(t) for t in tokens)
    tail = r"[.,!?…]?" if words[-1] in ".,!?…" else ""
    return [m.span() for m in re.finditer(rf"\b{pattern}\b{tail}", new)]


def _nearly(words: str, new: str) -> tuple[int, int] | None:
    if len(words) < 12 or len(new) > LONGEST_FUZZY:
        return None
    found = fuzz.partial_ratio_alignment(words, new, score_cutoff=LEAST_RATIO)
    if found is None or found.dest_start == found.dest_end:
        return None
    # The alignment may cut words: of the word edges around its ends, the pair that is most alike.
    tokens = [
        m.span()
        for m in re.finditer(r"\w+|[^\w\s]", new[max(0, found.dest_start - 40) : found.dest_end + 40])
    ]
    shift = max(0, found.dest_start - 40)
    starts = sorted((abs(s + shift - found.dest_start), s + shift) for s, _ in tokens)[:4]
    ends = sorted((abs(e + shift - found.dest_end), e + shift) for _, e in tokens)[:4]
    ratio, start, end = max((fuzz.ratio(words, new[s:e]), -s, e) for _, s in starts for _, e in ends if s < e)
    return (-start, end) if ratio >= LEAST_RATIO else None
