"""Says whether the subject of a cue is nobody who speaks: the writer and the readers, a thing, a rumour."""

from __future__ import annotations

from collections.abc import Sequence

from ..speakers.speaker import FIRST_PERSON, Speaker
from ..tokens import Tok
from .complement import takes_verb
from .relative import HEARSAY

# Whom the writer speaks to, and with whom.
READERS = FIRST_PERSON | {"anda", "kalian", "kamu", "kau"}
# Deeds and states get somebody to do these, too: `kenaikan harga mendorong warga …`.
MOVING = frozenset(
    (
        *("memaksa", "menantang", "mendorong", "mengajak", "mengancam", "menggambarkan"),
        *("mengindikasikan", "mengisyaratkan", "menyiratkan", "meyakinkan"),
    )
)
# What they tell is made up.
TALES = frozenset(("cerita", "drama", "film", "kisah", "novel", "serial", "sinetron"))
TELLING = frozenset(("menceritakan", "menggambarkan", "mengisahkan"))


def speaks_for_nobody(text: str, toks: Sequence[Tok], i: int, speaker: Speaker) -> bool:
    """Say whether the subject of the cue at i is the writer, the readers or no one at all."""
    return _is_reader(text, speaker) or _is_matter(text, speaker) or _is_moving(toks, i, speaker)


def _is_reader(text: str, speaker: Speaker) -> bool:
    """Say whether the writer speaks to the readers: `Mungkin Anda berpikir …`, `Kita sering berharap …`."""
    return text[speaker.start : speaker.end].lower().split()[-1] in READERS


def _is_matter(text: str, speaker: Speaker) -> bool:
    """Say whether a thing or a rumour is the subject: `Hal ini menjelaskan …`, `Isu yang menyebut …`."""
    words = text[speaker.start : speaker.end].lower().split()
    return speaker.form == "nominal" and (words[0] == "hal" or (words[0] in HEARSAY and "yang" in words))


def _is_moving(toks: Sequence[Tok], i: int, speaker: Speaker) -> bool:
    """`Perkembangan itu mengindikasikan …`, `Film Air mengisahkan …`, not `Kepolisian mendorong …`"""
    head = next((tok for tok in toks[:i] if tok.start == speaker.start), None)
    if head is None or (toks[i].lower in TELLING and head.lower in TALES):
        return head is not None
    return speaker.form == "nominal" and toks[i].lower in MOVING and takes_verb(head)
