"""Finds where a reported clause ends before what the speaker does besides: `sambil tersenyum`."""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon import word_set
from ..tokens import Tok
from . import cues
from .clauses import has_predicate
from .predicates import is_predicate

# Of whom others are told apart.
SOME = frozenset(("ada", "banyak", "sebagian", "sejumlah"))
CONCESSIVE = frozenset(("kendati", "meski", "meskipun", "walau", "walaupun"))
BUT = frozenset(("namun", "tapi", "tetapi"))
NOT = frozenset(("belum", "enggan", "menolak", "tak", "tidak", "tanpa"))
REFUSING = frozenset(("enggan", "menolak"))
# What somebody does with face and hands while they speak.
GESTURES = word_set("gestures")
# Not to do these is to leave something unsaid: `namun tidak merinci kapan`.
UNSAID = word_set("unsaid")
GIVING = frozenset(("memberi", "memberikan", "menyertakan"))
DENYING = cues.DENYING | {"membenarkan", "menolak"}
DENIED_IT = frozenset(f"{verb}nya" for verb in DENYING)
# What the writer tells of a claim: `…, tuduhan yang dibantah Budi`.
CLAIMS = frozenset(
    ("sebuah", "suatu", "anggapan", "hal", "klaim", "pernyataan", "sesuatu", "tuduhan", "tudingan")
)
REFUTED = frozenset(
    ("dibantah", "dibantahnya", "dibenarkan", "disangkal", "ditampik", "ditepis", "ditolak", "ditolaknya")
)
DETAILS = frozenset(("alasan", "detail", "keterangan", "komentar", "penjelasan", "perincian", "rincian"))


def own_deed(toks: Sequence[Tok], start: int) -> int:
    """Return where the speaker's own deed or the writer's word begins, the end of the words for none.

    `… akan diteruskan, sambil menunjukkan surat itu`, `…, namun enggan merinci waktunya`
    """
    some = any(tok.lower in SOME for tok in toks[:start])
    for j in range(start + 2, len(toks) - 1):
        if some and _are_others(toks, j):
            return j
        if toks[j].marked is None and _is_deed(toks, j) and has_predicate(toks[start:j]):
            return j
    return len(toks)


def request_end(toks: Sequence[Tok], start: int) -> int:
    """Return where what is asked ends, before what others do: `…, sementara Budi menunggu`."""
    for k in range(start + 2, len(toks) - 2):
        if toks[k].marked is None and toks[k].text == "," and toks[k + 1].lower in ("sedangkan", "sementara"):
            told = toks[k + 2].lower not in cues.BEFORE_VERB and has_predicate(toks[k + 2 :])
            return k if told and has_predicate(toks[start:k]) else len(toks)
    return len(toks)


def _is_deed(toks: Sequence[Tok], j: int) -> bool:
    word, comma = toks[j].lower, toks[j - 1].text == ","
    if word in cues.WHILE:
        surely = comma or word == "seraya"
        return toks[j + 1].lower in GESTURES or (surely and is_predicate(toks[j + 1]))
    if word == "tanpa":
        return _is_unsaid(toks, j + 1)
    if _is_until_now(toks, j):
        return True
    if word == "dan":
        return toks[j + 1].lower in REFUSING and _leaves_unsaid(toks, j + 1)
    if word in CLAIMS or word == "yang":
        # `…, yang kemudian dibantah Budi`
        return comma and any(tok.lower in REFUTED for tok in toks[j + 1 : j + 5])
    if word in CONCESSIVE and comma and _leaves_unsaid(toks, j + 1):
        # `…, meski tidak menyebut angkanya`
        return True
    return word in BUT and comma and (_leaves_unsaid(toks, j + 1) or _is_denied(toks, j + 1))


def _are_others(toks: Sequence[Tok], j: int) -> bool:
    """Say whether others are told of behind a comma: `ada yang menyebut …, ada pula yang menilai …`."""
    words = [tok.lower for tok in toks[j : j + 3]]
    return toks[j - 1].text == "," and words in (["ada", "juga", "yang"], ["ada", "pula", "yang"])


def _is_until_now(toks: Sequence[Tok], j: int) -> bool:
    """Say whether `namun hingga berita ini diturunkan` stands at j."""
    at = j + 1 if toks[j].lower in BUT else j
    words = [tok.lower for tok in toks[at : at + 3]]
    return words[:1] in (["hingga"], ["sampai"]) and words[1:] in (["berita", "ini"], ["artikel", "ini"])


def _is_denied(toks: Sequence[Tok], at: int) -> bool:
    """Say whether others deny or confirm what was said: `pihak lain membantahnya`."""
    near = range(at + 1, min(len(toks), at + 10))
    verb = next((k for k in near if is_predicate(toks[k]) or toks[k].lower in DENIED_IT), None)
    if verb is None or any(tok.marked is not None for tok in toks[at:verb]):
        return False
    words = [tok.lower for tok in toks[verb : verb + 3]]
    return words[0] in DENIED_IT or (words[0] in DENYING and words[2:] in (["itu"], ["tersebut"]))


def _leaves_unsaid(toks: Sequence[Tok], at: int) -> bool:
    """Say whether words as `ia tidak mau merinci` stand at `at`."""
    while at < len(toks) and toks[at].lower in ("dia", "ia", "juga", "masih", "mereka"):
        at += 1
    denied = at < len(toks) and toks[at].lower in NOT
    at += 2 if [tok.lower for tok in toks[at + 1 : at + 2]] in (["mau"], ["ingin"], ["bersedia"]) else 1
    return denied and _is_unsaid(toks, at)


def _is_unsaid(toks: Sequence[Tok], at: int) -> bool:
    """Say whether `merinci` or `memberikan penjelasan` stands at `at`."""
    words = [tok.lower for tok in toks[at : at + 2]]
    return words[:1] != [] and (words[0] in UNSAID or (words[0] in GIVING and words[-1] in DETAILS))
