"""Says whether somebody sees a thing with their eyes, and so says nothing: `sempat melihat korban duduk`."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import is_animate
from ..lexicon import word_set
from ..tokens import Tok
from .clauses import THEN
from .opening import Behind
from .predicates import is_predicate
from .verbless import NUMERALS

# Who or what is seen, and not yet spoken of: `melihat seorang warga`.
SEEN = frozenset(("beberapa", "salah", "sebuah", "seekor", "sejumlah", "seorang", "sesosok", "sosok"))
# Before the verb: somebody saw it then.
ONCE = THEN | {"sempat"}
NOW = frozenset(("sedang", "tengah"))
# What people and things do before somebody's eyes.
SCENES = word_set("scenes")
# Words from the cue on to the verb of a scene.
LONGEST = 8


def is_seen(words: Behind) -> bool:
    """Say whether a thing is seen: `melihat (ada) seorang warga jatuh`, `melihat korban sedang berjalan`."""
    if words.cue != "melihat":
        return False
    first = words.rest[words.first.lower == "ada"] if len(words.rest) > 1 else words.first
    counted = first.lower in NUMERALS and is_animate(words.rest[1:2])
    return first.lower in SEEN or counted or _is_once(words) or _is_scene(words.rest)


def _is_once(words: Behind) -> bool:
    """`sempat melihat asap`, `lalu melihat ada linggis`, not `sempat melihat bahwa …`"""
    return words.i > 0 and words.toks[words.i - 1].lower in ONCE and words.first.is_word


def _is_scene(toks: Sequence[Tok]) -> bool:
    """`balon melayang`, `korban di pasar sedang berjalan`, `warga saat sedang berbelanja`"""
    verb = next((k for k, tok in enumerate(toks[1:LONGEST], 1) if is_predicate(tok)), None)
    if verb is None or any(tok.lower == "yang" for tok in toks[:verb]):
        return False
    now = toks[verb].lower in NOW
    if now and toks[verb - 1].lower in ("ketika", "saat"):
        return is_animate(toks)
    # But `melihat bank itu sedang menunggu data`
    return any(tok.lower in SCENES for tok in toks[verb + now : verb + now + 1])
