"""Says whether a cue stands in a condition or beside the main clause, so that nobody is said to say it."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import DEMONSTRATIVES
from ..lexicon import word_set
from ..speakers.speaker import PRONOUNS
from ..tokens import Tok
from . import cues
from .connectives import after_connectives, only_connectives
from .content_end import main_clause, stands_alone
from .own_deeds import CONCESSIVE
from .predicates import is_predicate

CONDITIONALS = word_set("conditionals")
WHEN = cues.WHILE | {"dengan", "ketika", "saat", "sesaat", "setelah", "seusai", "usai"}
# `jika masih ada yang bersikeras …`, not `kalau`, which may stand for `bahwa`.
SUPPOSING = frozenset(("andai", "apabila", "bila", "jika", "seandainya"))
# `acara itu digelar agar warga memahami bahwa …`
AIMING = frozenset(("agar", "supaya"))
WHY = frozenset(("kenapa", "mengapa"))
BEFORE_WHY = frozenset(("alasan", "penyebab", "soal", "tentang"))
# `Tak hanya mengkritik, …`
ONLY = frozenset(("cuma", "hanya", "sebatas", "sekadar"))
NOT_ONLY = frozenset(("bukan", "tak", "tidak"))
EXISTING = frozenset(("ada", "masih", "sudah"))


def is_condition(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue stands in a subordinate clause and no main clause tells what its subject says."""
    if _mentions_only(toks, i) or _is_supposed(toks, i) or _is_asked_why(toks, i):
        return True
    told = is_followed(toks, i) and (stands_alone(toks, i) or main_clause(toks, i) is not None)
    return _is_subordinate(toks, i) and not told


def _mentions_only(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue has only a thing behind it, and tells when: `Saat Budi mengatakan hal itu, …`."""
    comma = next((j for j in range(i + 1, min(len(toks), i + 6)) if toks[j].text == ","), None)
    first = after_connectives(toks, 0, i)
    when = toks[first].lower in WHEN | {"sebelum"} and not any(tok.text == "," for tok in toks[first:i])
    return when and comma is not None and toks[comma - 1].lower in DEMONSTRATIVES


def is_followed(toks: Sequence[Tok], i: int) -> bool:
    return i + 1 < len(toks) and toks[i + 1].text != ","


def _is_subordinate(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue stands in a subordinate clause: `Kalau mereka menceritakan …`."""
    start = next((j + 1 for j in range(i - 1, -1, -1) if toks[j].marked is None and toks[j].text in ",;"), 0)
    if any(tok.lower in ("dimana", "mana") for tok in toks[max(start, i - 4) : i]):
        # `keadaan di mana warga masih meminta bantuan`
        return True
    if start > 0 and toks[i - 1].lower in PRONOUNS and toks[i - 2].lower in ("dan", "tapi", "tetapi"):
        # `Bagas absen, karena kakinya masih sakit dan ia berharap …`
        return False
    first = after_connectives(toks, start, i)
    if first >= i or toks[first].lower not in CONDITIONALS:
        return False
    if any(tok.lower == "itulah" for tok in toks[first:i]):
        # `Karena kabar itulah Sinta menyimpulkan …`
        return False
    # `…, meskipun analis memperkirakan harga turun` says besides what somebody thinks.
    return start == 0 or toks[first].lower not in CONCESSIVE


def _is_supposed(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a condition or an aim is right before the subject: `… bila mereka melihat kamu`."""
    for k in range(i - 1, max(-1, i - 7), -1):
        if toks[k].marked is not None or toks[k].text in ",;:":
            return False
        if toks[k].lower in SUPPOSING | AIMING:
            return not any(is_predicate(tok) and tok.lower not in EXISTING for tok in toks[k + 1 : i])
    return False


def _is_asked_why(toks: Sequence[Tok], i: int) -> bool:
    """Say whether somebody else tells why a request is made: `menyampaikan alasan kenapa Budi mengajak …`."""
    near = range(i - 1, max(1, i - 7), -1)
    why = next((k for k in near if toks[k].lower in WHY and toks[k - 1].lower in BEFORE_WHY), None)
    if (
        why is None
        or "request" not in cues.active_kinds(toks[i])
        or any(map(is_predicate, toks[why + 1 : i]))
    ):
        return False
    return any(map(cues.active_kinds, toks[: why - 1]))


def is_not_all(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the main clause tells what somebody does besides: `Tak hanya mengklarifikasi, Budi …`."""
    only = i > 1 and toks[i - 1].lower in ONLY and toks[i - 2].lower in NOT_ONLY
    that = i + 1 < len(toks) and toks[i + 1].lower == "bahwa"
    return only and not that and only_connectives(toks, i - 2)
