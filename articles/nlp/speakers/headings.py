"""Says which lines are no sentence of the story: headings, pointers to another article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..entities.entities import Entity
from ..kinds import begins_role
from ..tokens import Sent, Tok

# Words in capitals of a heading, at the least.
HEADING = 0.5
REPORTERS = frozenset(("jurnalis", "kontributor", "reporter", "wartawan"))
POINTING = frozenset(("baca", "lihat", "simak"))


def points_elsewhere(toks: Sequence[Tok]) -> bool:
    """Say whether a sentence names another article, or heads what follows: `Baca: Sinta Ayu Batal …`."""
    if not toks:
        return False
    open_end = toks[-1].is_word and toks[-1].marked is None
    if _is_byline(toks):
        return True
    heading = open_end and sum(tok.capital for tok in toks) > HEADING * len(toks)
    return heading or (toks[0].lower in POINTING and any(tok.text == ":" for tok in toks[1:3]))


def _is_byline(toks: Sequence[Tok]) -> bool:
    """Say whether words only tell who wrote an article: `Laporan Wartawan Tirta News, Sinta Ayu`."""
    return toks[0].lower == "laporan" and len(toks) > 1 and toks[1].lower in REPORTERS


def heads_with_name(sents: Sequence[Sent], number: int, people: Mapping[int, Entity]) -> bool:
    """Say whether a heading only names who speaks below: `2. | Sinta Ayu`, `Sinta Ayu, Ketua X`."""
    toks = sents[number].toks
    if not toks or toks[0].start not in people:
        return False
    end = next((i for i, tok in enumerate(toks) if tok.text in ",("), len(toks))
    before = sents[number - 1] if number else None
    beside = before is not None and before.paragraph == sents[number].paragraph
    numbered = before is not None and beside and before.toks[0].text.isdigit() and len(before.toks) < 3
    spans = ((m.start, m.end) for m in people[toks[0].start].mentions)
    named = (toks[0].start, toks[end - 1].end) in spans
    return named and (begins_role(toks[end + 1 :]) if end < len(toks) else numbered)
