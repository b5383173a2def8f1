"""A stretch that names something, and the words of a name for comparing two of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..document import MentionKind

Key = tuple[MentionKind, tuple[str, ...]]
# `SitiRahayu`: a space was lost, as it happens beside links.
FUSED = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
WORD = re.compile(r"[^\W_]+")
# `Ma'ruf` is written `Maruf` too.
INNER_MARK = re.compile(r"(?<=[^\W\d_])['’‘](?=[^\W\d_])")


def name_key(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case."""
    return tuple(word.lower() for word in WORD.findall(INNER_MARK.sub("", FUSED.sub(" ", name))))


@dataclass(slots=True)
class Named:
    """A stretch that names something; `name` is it without titles and degrees."""

    start: int
    end: int
    name: str
    kind: MentionKind
    sure: float = 1.0
