"""Finds where the statement after an active cue begins and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from . import cues
from .clauses import (
    ADVERSATIVES,
    BASE_VERBS,
    DATE,
    PREDICATORS,
    SAYING_ADJUNCT,
    SPEECH_ONLY,
    has_predicate,
    is_predicate,
)
from .kinds import DEMONSTRATIVES, is_acronym, is_body, is_organisation_head
from .lexicon import word_set
from .speakers import PLURAL_PRONOUNS, PRONOUNS, SELF
from .tokens import Tok

# After a cue these tell to whom or by which way something was said.
NOT_OPENERS = word_set("not_openers")
QUESTIONS = word_set("questions")
ASKING = frozenset(("bertanya", "bertanya-tanya", "menanyakan", "mempertanyakan"))
# Things that are told of, with a clause that says what they are about and no predicate of their own.
TOLD_OF = word_set("told_of")
TELLING = word_set("telling")
NAMING = word_set("naming")
BESIDE_TELLING = word_set("beside_telling")
SAYS_WHAT = word_set("says_what")
NOT_CLAUSE_HEADS = word_set("not_clause_heads")
ABOUT = frozenset(("soal", "tentang", "mengenai", "terkait", "perihal", "ihwal"))
JOINTS = frozenset(("dan", "serta", "seraya", "sambil", "sekaligus", "namun", "tetapi", "tapi"))
ADJUNCTS = frozenset(("di", "kepada", "pada"))
CONDITIONS = frozenset(("apabila", "bila", "jika", "kalau"))
# A noun after a demonstrative that says when or how much, and is no predicate.
ASIDE = word_set("after_demonstrative")
ACTIONS = re.compile(r"^(?:pe|ke)[a-z]{3,}an$")
INITIAL_ADJUNCTS = word_set("initial_adjuncts")
# `menyebut X sebagai Y` says what X is; `mengakui X sebagai Y` and `mengumumkan X sebagai Y` do something.
DEEDS = frozenset(("mengakui", "mengumumkan", "mencatatkan", "menetapkan"))
# Between `untuk` and the verb of what is asked.
BEFORE_ASKED = word_set("before_asked")
# They take no object: a noun after them begins a clause.
NO_OBJECT = frozenset(("khawatir", "optimis", "optimistis", "pesimis", "pesimistis", "yakin"))


def coordinated_end(toks: Sequence[Tok], start: int) -> int:
    """Return where the clause ends: before `dan meminta …`, a second statement of the same speaker.

    Where the clause is about somebody who could say it too (`polisi telah datang dan menegaskan …`), only
    cues that report nothing but speech end it.
    """
    others = _is_about_somebody(toks[start:])
    for j in range(start + 2, len(toks)):
        if toks[j].marked is not None or not cues.active_kinds(toks[j]):
            continue
        joint = j - 1
        while joint > start + 1 and toks[joint].lower in ("juga", "kembali", "pun"):
            joint -= 1
        if toks[joint].marked is None and toks[joint].text == "," and toks[j].lower in SPEECH_ONLY:
            # `…, menegaskan tidak ada dana yang mengendap`
            return joint
        if toks[joint].marked is not None or toks[joint].lower not in JOINTS:
            continue
        kinds = cues.active_kinds(toks[j])
        if toks[joint].lower in ("seraya", "sambil"):
            return joint
        if kinds & {"clause", "request"} and "mixed" not in kinds and toks[joint].lower not in ADVERSATIVES:
            return joint
        parted = toks[joint].lower in ("namun", "tetapi", "tapi") and toks[joint - 1].text == ","
        if (parted or not others) and toks[j].lower in SPEECH_ONLY:
            return joint
    return len(toks)


def _is_about_somebody(toks: Sequence[Tok]) -> bool:
    first = toks[0] if toks else None
    return first is not None and (
        first.lower in PRONOUNS | PLURAL_PRONOUNS | SELF
        or is_body(first)
        or (first.capital and not first.text.isupper())
        or is_organisation_head(first)
        or is_acronym(first)
    )


def content_start(text: str, toks: Sequence[Tok], i: int, kinds: set[str]) -> tuple[int | None, str, float]:
    """Return where the statement after the active cue at i begins, by which rule, and how sure it is."""
    j = i + 1
    while j < len(toks) and toks[j].lower in (
        "juga",
        "pula",
        "kembali",
        "lagi",
        "lebih",
        "lanjut",
        "lah",
        "pun",
    ):
        if toks[j].lower == "lebih" and not (j + 1 < len(toks) and toks[j + 1].lower == "lanjut"):
            break
        j += 1
    if j >= len(toks):
        return None, "", 0
    if toks[j].lower in (
        "soal",
        "tentang",
        "mengenai",
        "terkait",
        "perihal",
        "ihwal",
        "perlunya",
        "pentingnya",
    ):
        return None, "", 0
    if toks[j].lower in NOT_CLAUSE_HEADS and not (j + 1 < len(toks) and toks[j + 1].lower in DEMONSTRATIVES):
        # `menyampaikan rasa terima kasih yang …`, `meminta maaf` say no statement.
        return None, "", 0
    if toks[j].lower in cues.LEFT_OUT_COMPLEMENTISERS and (toks[j].lower != "untuk" or "request" in kinds):
        return j + 1, "that", 1
    if toks[j].text == "," and j + 1 < len(toks):
        k = j + 1
        result = next((m for m in range(k + 2, len(toks)) if toks[m].text == ","), None)
        if toks[k].lower in CONDITIONS and result is not None and has_predicate(toks[result + 1 :]):
            # `menyebut, jika hujan turun, tanggul bisa jebol`
            return k, "comma", 1
        if toks[k].lower in cues.LEFT_OUT_COMPLEMENTISERS:
            return k + 1, "that", 1
        if toks[k].marked is not None:
            return None, "", 0
        if kinds & {"clause", "stance", "open"} or has_predicate(toks[k:]):
            return k, "comma", 1
        return None, "", 0
    if toks[j].quoted and kinds != {"that"}:
        if j + 1 < len(toks) - 1 and has_predicate(toks[j + 1 :]):
            return j, "bare", 0.6
        return None, "", 0
    # `mengatakan kepada wartawan bahwa …`, `mengingatkan masyarakat bahwa …`
    for k in range(j, min(len(toks), j + 24)):
        if toks[k].marked is not None:
            break
        that = toks[k].lower in ("bahwa", "bahwasanya")
        if k > j and toks[j].lower in ADJUNCTS and toks[k].lower in CONDITIONS:
            # `mengakui pada pekan lalu kalau …`
            that = True
        if toks[j].lower == "kepada" and toks[k].lower in ("agar", "supaya") and "request" not in kinds:
            # `berharap kepada pemerintah agar …`
            that = True
        if that and not has_predicate(toks[j:k]):
            return k + 1, "that", 1
        if (
            toks[k].lower in ("agar", "supaya", "untuk")
            and "request" in kinds
            and not has_predicate(toks[j:k])
        ):
            if toks[k].lower == "untuk" and k > j and ACTIONS.match(toks[j].text) and not is_body(toks[j]):
                # `menginstruksikan penggunaan mobil itu untuk …` asks nobody.
                return None, "", 0
            if toks[k].lower == "untuk" and k + 1 < len(toks) and not _asks(toks[k + 1]):
                # `memohon doa untuk keluarganya`
                return None, "", 0
            start = j + 1 if toks[j].lower in ("kepada", "bagi", "pada") else j
            if toks[i].lower in ("mengajak", "mengingatkan", "mengimbau", "menghimbau") and k > j:
                return (k + 1, "request", 1) if toks[i].lower == "mengajak" else (start, "request", 1)
            return start, "request", 1
    if toks[j].lower in ("kepada", "pada", "di", "dalam", "saat", "usai", "melalui", "lewat", "ketika"):
        if any(tok.lower in ABOUT for tok in toks[j : j + 8]):
            # `menanyakan kepada Budi terkait …` names a topic.
            return None, "", 0
        comma = next((k for k in range(j, min(len(toks), j + 20)) if toks[k].text == ","), None)
        while comma is not None:
            following = next(
                (k for k in range(comma + 1, min(len(toks), comma + 14)) if toks[k].text == ","), None
            )
            part = text[toks[comma + 1].start : toks[following].start] if following else ""
            if following and DATE.match(part):
                comma = following
                continue
            break
        if kinds == {"that"}:
            return None, "", 0
        said = text[toks[j].start : toks[comma].start] if comma is not None else ""
        of_saying = toks[j].lower in INITIAL_ADJUNCTS or SAYING_ADJUNCT.match(said)
        if comma is not None and of_saying and "clause" in kinds and has_predicate(toks[comma + 1 :]):
            return comma + 1, "adjunct", 0.8
        if "clause" not in kinds:
            return None, "", 0
        return (j, "bare", 0.6) if has_predicate(toks[j:]) else (None, "", 0)
    rest = toks[j:]
    if kinds == {"that"}:
        return None, "", 0
    if toks[i].lower in ASKING and rest[0].lower in QUESTIONS and len(rest) > 2:
        return j, "bare", 1
    if toks[i].lower in TELLING and _is_thing_told(rest):
        # `menyampaikan hal itu kepada warga karena …`
        return None, "", 0
    told_of = toks[i].lower in TELLING and rest[0].lower in TOLD_OF
    if told_of and not any(tok.lower in SAYS_WHAT for tok in rest):
        # `mengungkapkan alasan dirinya mundur`
        return None, "", 0
    if toks[i].lower == "mengaku" and len(rest) == 2 and rest[0].is_word and rest[0].lower not in NOT_OPENERS:
        # `mengaku pasrah`
        return j, "bare", 0.8
    if "open" in kinds and rest[0].lower not in NOT_OPENERS and len(rest) > 2:
        return j, "bare", 1
    if "clause" in kinds and len(rest) > 3 and rest[1].lower in CONDITIONS and not rest[0].capital:
        # `menganggap biasa apabila …`
        return j, "bare", 0.8
    asked = rest[0].lower not in NOT_OPENERS and any(tok.lower in BASE_VERBS for tok in rest[1:4])
    if "request" in kinds and asked:
        # `meminta warga waspada`, whatever the parse makes of the last word
        return j, "bare", 0.8
    if has_predicate(rest):
        if kinds == {"stance"}:
            return j, "bare", 0.6
        if kinds == {"request"} and not has_predicate(rest[1:]) and rest[0].lower not in PREDICATORS:
            return None, "", 0
        return j, "bare", 1 if "mixed" not in kinds else 0.7
    if "loose" in kinds and len(rest) > 5 and any(is_predicate(tok) for tok in rest):
        return j, "bare", 0.7
    named = any(rest[k].quoted and rest[k - 1].lower in DEMONSTRATIVES for k in range(1, len(rest)))
    if named and "clause" in kinds:
        # `menilai proyek itu "terlalu mahal"`: the words in marks are the predicate.
        return j, "bare", 0.7
    if any(tok.lower == "sebagai" for tok in rest[1:]) and "clause" in kinds and toks[i].lower not in DEEDS:
        return j, "as", 0.8
    if "clause" in kinds and (
        _is_nominal_clause(rest) or (toks[i].lower in NAMING and _says_of_theirs(rest))
    ):
        return j, "bare", 0.7
    if kinds == {"stance"} and toks[i].lower in NO_OBJECT and len(rest) > 4 and rest[0].upos == "NOUN":
        return j, "bare", 0.6
    before_relative = next((k for k, tok in enumerate(rest) if tok.lower == "yang"), len(rest))
    if kinds == {"clause"} and any(
        tok.deprel == "ccomp" and tok.upos in ("ADJ", "VERB") and not tok.capital
        for tok in rest[:before_relative]
    ):
        return j, "bare", 0.7
    if rest[0].deprel in ("ccomp", "xcomp") and "mixed" not in kinds and "clause" in kinds:
        return j, "bare", 0.6
    return None, "", 0


def _says_of_theirs(toks: Sequence[Tok]) -> bool:
    """Say whether a noun in -nya and a word or two for it are all: `kliennya sakit parah`."""
    words = [tok for tok in toks if tok.is_word]
    if not 2 <= len(words) <= 3 or not words[0].lower.endswith("nya") or words[0].upos not in ("NOUN", ""):
        return False
    if len(words) == 3 and words[2].upos not in ("ADJ", "ADV"):
        return False
    state = words[1].upos in ("ADJ", "NOUN") or words[1].lower in BASE_VERBS
    return state and not words[1].capital and words[1].lower not in ASIDE


def _is_thing_told(toks: Sequence[Tok]) -> bool:
    """Say whether a demonstrative closes what was told, and to whom, when or why it was follows."""
    for k in range(1, min(3, len(toks) - 1)):
        if toks[k].lower in DEMONSTRATIVES:
            return toks[k + 1].lower in BESIDE_TELLING
    return False


def _asks(tok: Tok) -> bool:
    """Say whether a word after `untuk` begins what somebody is asked to do."""
    return is_predicate(tok) or tok.lower in BEFORE_ASKED or tok.upos in ("VERB", "AUX", "ADV", "PART")


def _is_nominal_clause(toks: Sequence[Tok]) -> bool:
    """Say whether a demonstrative parts a subject from a noun for it: `masalah itu urusan pribadi`."""
    for k in range(1, len(toks) - 1):
        if toks[k].marked is not None or toks[k].text in ",.;:(":
            return False
        if toks[k].lower in DEMONSTRATIVES and toks[k].lower != "tadi":
            following = toks[k + 1]
            return (
                following.upos in ("NOUN", "ADJ") and not following.capital and following.lower not in ASIDE
            )
    return False
