"""Finds where the statement after an active cue begins."""

from __future__ import annotations

from collections.abc import Sequence

from . import cues
from .clauses import (
    BASE_VERBS,
    BEGIN_PREDICATE,
    DATE,
    NOT_VERBS,
    PREDICATORS,
    SAYING_ADJUNCT,
    VERB_SHAPE,
    begins_predicate,
    has_predicate,
    is_predicate,
)
from .complement import (
    JUDGING,
    asks_for_thing,
    asks_to_do,
    end_of_thing,
    is_clause,
    is_parsed_clause,
    is_sure_clause,
    is_thing,
    takes_verb,
)
from .kinds import DEMONSTRATIVES
from .lexicon import word_set
from .speakers import PRONOUNS, SELF
from .tokens import Tok
from .told import (
    MEASURES,
    asks,
    goes_on,
    is_equation,
    is_fronted_aim,
    is_nominal_clause,
    is_only,
    is_result,
    is_the_same,
    is_thing_told,
    says_of_theirs,
)

# After a cue these tell to whom or by which way something was said.
NOT_OPENERS = word_set("not_openers")
QUESTIONS = word_set("questions")
ASKING = frozenset(("bertanya", "bertanya-tanya", "menanyakan", "mempertanyakan"))
# Things that are told of, with a clause that says what they are about and no predicate of their own.
TOLD_OF = word_set("told_of")
# `menjelaskan alasannya belum pulang`: why, whatever the parse makes of it.
REASONS_TOLD = frozenset(("alasan", "alasannya", "cara", "caranya", "penyebab"))
TELLING = word_set("telling")
NAMING = word_set("naming")
SAYS_WHAT = word_set("says_what")
NOT_CLAUSE_HEADS = word_set("not_clause_heads")
ABOUT = frozenset(("soal", "tentang", "mengenai", "terkait", "perihal", "ihwal"))
ADJUNCTS = frozenset(("di", "kepada", "pada"))
DENYING = frozenset(("membantah", "menampik", "menepis", "menyangkal"))
REPORTS = frozenset(("anggapan", "berita", "isu", "kabar", "rumor", "tudingan", "tuduhan"))
CONDITIONS = frozenset(("apabila", "bila", "jika", "kalau"))
INITIAL_ADJUNCTS = word_set("initial_adjuncts")
# `menyebut X sebagai Y` says what X is; `mengakui X sebagai Y` and `mengumumkan X sebagai Y` do something.
DEEDS = frozenset(("mengakui", "mengumumkan", "mencatatkan", "menetapkan"))
# What somebody brings to others.
TO_SOMEBODY = frozenset(("mengadukan", "melaporkan"))
PROMISING = frozenset(("berjanji", "bersumpah"))
# They take no object: a noun after them begins a clause.
NO_OBJECT = frozenset(("khawatir", "optimis", "optimistis", "pesimis", "pesimistis", "yakin"))


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
        return (j, "bare", 0.6) if "clause" in kinds and _goes_on_about(toks, j) else (None, "", 0)
    if toks[j].lower in NOT_CLAUSE_HEADS and not (j + 1 < len(toks) and toks[j + 1].lower in DEMONSTRATIVES):
        # `menyampaikan rasa terima kasih yang …`, `meminta maaf` say no statement.
        return None, "", 0
    if toks[j].lower == "adanya" and not has_predicate(toks[j:]):
        # `berharap adanya perbaikan`
        return None, "", 0
    if toks[i].lower in TO_SOMEBODY and any(tok.lower in ("ke", "kepada") for tok in toks[j + 1 : j + 8]):
        # `melaporkan kejadian itu ke polisi`
        return None, "", 0
    if toks[i].lower in PROMISING and toks[j].lower == "untuk":
        return j + 1, "that", 1
    if toks[j].lower in REPORTS and toks[i].lower in DENYING:
        # `membantah kabar akan mundur`
        return None, "", 0
    if toks[j].lower in ("dan", "karena", "lantaran", "serta", "sekaligus") or is_the_same(toks[j:]):
        # `mengklarifikasi serta meminta …`, `mengatakan hal serupa`
        return None, "", 0
    if (toks[i].lower in NO_OBJECT or "open" in kinds) and (
        (toks[j].lower == "dengan" and not goes_on(toks[j:])) or _is_preposition(toks[j])
    ):
        # `tidak yakin dengan adanya tanah longsor`, `khawatir akan banjir`
        return None, "", 0
    if _is_condition(toks, j):
        return j, "bare", 1
    if toks[j].lower in cues.LEFT_OUT_COMPLEMENTISERS and (toks[j].lower != "untuk" or "request" in kinds):
        return j + 1, "that", 1
    if toks[j].text == "," and j + 1 < len(toks):
        k = _after_date(text, toks, j) + 1
        result = next((m for m in range(k + 2, len(toks)) if toks[m].text == ","), None)
        stated = toks[k].lower in CONDITIONS and result is not None and is_result(toks[result + 1 :])
        if stated or _is_condition(toks, k):
            # `menyebut, jika hujan turun, tanggul bisa jebol`
            return k, "comma", 1
        if toks[k].lower in cues.LEFT_OUT_COMPLEMENTISERS and (
            toks[k].lower != "untuk" or "request" in kinds
        ):
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
            if toks[k].lower == "untuk" and k > j and takes_verb(toks[j]):
                # `menginstruksikan penggunaan mobil itu untuk …` asks nobody.
                return None, "", 0
            if toks[k].lower != "untuk" and takes_verb(toks[j]) and not asks(toks[min(k + 1, len(toks) - 1)]):
                # `memerintahkan operasi pasar agar warga terbantu` asks nobody either.
                return None, "", 0
            if toks[k].lower == "untuk" and k + 1 < len(toks) and not asks(toks[k + 1]):
                # `memohon doa untuk keluarganya`
                return None, "", 0
            return (j + 1 if toks[j].lower in ("kepada", "bagi", "pada") else j), "request", 1
    aim = next((k for k in range(j + 2, min(len(toks), j + 12)) if toks[k].lower == "untuk"), len(toks))
    if (
        toks[j].lower == "kepada"
        and aim + 1 < len(toks)
        and asks(toks[aim + 1])
        and not has_predicate(toks[j:aim])
    ):
        # `menekankan kepada warga untuk waspada`
        return j + 1, "request", 0.7
    if toks[j].lower == "kepada" and "request" in kinds and has_predicate(toks[j + 1 :]):
        # `meminta kepada pengelola mempercepat pekerjaan`
        return j + 1, "request", 0.7
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
    if toks[i].lower == "merasa" and rest[0].upos in ("NOUN", "PRON", "PROPN") and has_predicate(rest[1:]):
        # `merasa putusan itu tidak adil`
        return j, "bare", 0.6
    if kinds == {"that"}:
        return (j, "bare", 0.6) if is_sure_clause(toks, i, j) else (None, "", 0)
    if "clause" in kinds and is_fronted_aim(rest):
        return j, "bare", 0.8
    if toks[i].lower in ASKING and rest[0].lower in QUESTIONS and len(rest) > 2:
        return j, "bare", 1
    if toks[i].lower in TELLING and is_thing_told(rest):
        # `menyampaikan hal itu kepada warga karena …`
        return None, "", 0
    told_of = toks[i].lower in TELLING and rest[0].lower in TOLD_OF
    pointed = any(
        rest[k - 1].lower in DEMONSTRATIVES and begins_predicate(rest[k]) for k in range(2, len(rest))
    )
    happens = rest[0].lower not in REASONS_TOLD and is_parsed_clause(toks, i, j)
    pointed = pointed or happens or is_nominal_clause(rest) or is_equation(rest)
    if told_of and not pointed and not any(tok.lower in SAYS_WHAT for tok in rest):
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
    thing = ("mixed" in kinds or takes_verb(rest[0])) and is_thing(toks, i, j)
    thing = thing or (kinds == {"request"} and asks_for_thing(toks, j))
    if has_predicate(rest) and not thing:
        if kinds == {"stance"}:
            return j, "bare", 0.6
        if kinds == {"request"} and not has_predicate(rest[1:]) and rest[0].lower not in PREDICATORS:
            return None, "", 0
        return j, "bare", 1 if "mixed" not in kinds else 0.7
    if kinds == {"request"} and asks_to_do(toks, i, j):
        return j, "bare", 0.7
    if "loose" in kinds and len(rest) > 5 and any(is_predicate(tok) for tok in rest):
        return j, "bare", 0.7
    named = any(
        rest[k].quoted and (rest[k - 1].lower in DEMONSTRATIVES or _begins_verb(rest[k]))
        for k in range(1, len(rest))
    )
    if named and "clause" in kinds:
        # `menilai proyek itu "terlalu mahal"`: the words in marks are the predicate.
        return j, "bare", 0.7
    names = any(
        tok.lower == "sebagai" and not rest[k].lower.startswith("di")
        for k, tok in enumerate(toks[j + 1 : end_of_thing(toks, j)])
    )
    if names and "clause" in kinds and toks[i].lower not in DEEDS:
        return j, "as", 0.8
    if kinds == {"clause"} and any(tok.lower in MEASURES for tok in rest[1:]):
        # `menambahkan stok yang tersisa sebanyak dua ton`
        return j, "bare", 0.6
    if "clause" in kinds and (is_nominal_clause(rest) or (toks[i].lower in NAMING and says_of_theirs(rest))):
        return j, "bare", 0.7
    if "clause" in kinds and (is_equation(rest) or is_only(rest)):
        return j, "bare", 0.7
    if toks[i].lower in JUDGING and _judges_name(rest):
        return j, "bare", 0.6
    if (
        kinds == {"stance"}
        and toks[i].lower in NO_OBJECT
        and len(rest) > 4
        and rest[0].upos in ("NOUN", "PROPN")
    ):
        return j, "bare", 0.6
    before_relative = next((k for k, tok in enumerate(rest) if tok.lower == "yang"), len(rest))
    if kinds == {"clause"} and any(
        tok.deprel == "ccomp"
        and tok.upos in ("ADJ", "VERB")
        and not tok.capital
        and tok.lower not in ABOUT | NOT_VERBS
        for tok in rest[:before_relative]
    ):
        return j, "bare", 0.7
    if rest[0].deprel in ("ccomp", "xcomp") and "mixed" not in kinds and "clause" in kinds:
        return j, "bare", 0.6
    if kinds & {"clause", "mixed"} and not (kinds & {"request"}) and is_clause(toks, i, j):
        return j, "bare", 0.6
    return None, "", 0


def _judges_name(rest: Sequence[Tok]) -> bool:
    """Say whether an adjective stands right behind a name, as no attribute can: `kehadiran Sinta penting`."""
    return any(
        tok.upos == "ADJ" and not tok.capital and rest[k].upos == "PROPN" and rest[k].capital
        for k, tok in enumerate(rest[1:])
    )


def _is_preposition(tok: Tok) -> bool:
    return tok.lower == "akan" and tok.upos == "ADP"


def _begins_verb(tok: Tok) -> bool:
    """Say whether words in marks begin with a verb in small letters: `"terlibat adu mulut"`."""
    words = tok.text.strip("\"'“”‘’ ").split()
    return bool(words) and bool(VERB_SHAPE.match(words[0]) or words[0] in BEGIN_PREDICATE)


def _is_condition(toks: Sequence[Tok], j: int) -> bool:
    """Say whether `jika` at j is a condition and not `bahwa`: `mengatakan jika hujan turun, maka …`."""
    if toks[j].lower not in CONDITIONS or j + 1 >= len(toks):
        return False
    compared = toks[j + 1].lower in ("dibanding", "dibandingkan")
    return compared or any(tok.marked is None and tok.lower == "maka" for tok in toks[j + 1 :])


def _goes_on_about(toks: Sequence[Tok], j: int) -> bool:
    """Say whether a clause follows what it is about: `menjelaskan terkait harga itu pihaknya sudah rapat`."""
    subject = next((k for k in range(j + 2, len(toks)) if toks[k].lower in SELF | PRONOUNS), None)
    if toks[j].lower not in ABOUT or subject is None or has_predicate(toks[j + 1 : subject]):
        return False
    return has_predicate(toks[subject + 1 :])


def _after_date(text: str, toks: Sequence[Tok], comma: int) -> int:
    """Return the comma behind a date at this comma, or the comma itself: `mengaku, Jumat, mereka ditahan`."""
    following = next((k for k in range(comma + 1, min(len(toks), comma + 8)) if toks[k].text == ","), None)
    if following is None or following + 1 >= len(toks):
        return comma
    return following if DATE.match(text[toks[comma + 1].start : toks[following].start]) else comma
