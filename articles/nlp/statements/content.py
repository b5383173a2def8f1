"""Finds where the statement after an active cue begins."""

from __future__ import annotations

from collections.abc import Sequence, Set

from ..kinds import is_animate
from ..speakers.speaker import NP_END
from ..tokens import Tok
from . import cues
from .adjuncts import SAYING_ADJUNCT, after_adjuncts, after_dates, after_unparted
from .bare_clause import ABOUT, ASKING, NO_OBJECT, NOT_OPENERS, bare_clause
from .clauses import has_predicate
from .complement import takes_verb
from .no_content import ANSWERING, says_nothing
from .opening import Behind, Opening
from .predicates import BEGIN_PREDICATE, begins_predicate, is_predicate
from .told import (
    CONDITIONS,
    REPORTS,
    asks,
    begins_question,
    goes_on_about,
    is_conditional,
    is_report_judged,
    is_result,
)

# Between a cue and what was said: `mengatakan pula`, `mengatakan lebih lanjut`.
AGAIN = frozenset(
    (
        *("juga", "kembali", "keras", "kuat", "lagi", "lah", "langsung", "lanjut", "pula", "pun"),
        *("singkat", "tegas"),
    )
)
# `mengumumkan secara terbuka …`
MANNERS = frozenset(("gamblang", "khusus", "langsung", "lisan", "rinci", "tegas", "terbuka", "tertulis"))
TOPICS = ABOUT | {"pentingnya", "perlunya"}
ADJUNCTS = frozenset(("di", "kepada", "pada"))
# These begin how, when, where or to whom something was said.
OF_SAYING = ADJUNCTS | {"dalam", "ketika", "lewat", "melalui", "saat", "usai"}
# These begin how it was said, where `bahwa` follows.
HOW_SAID = cues.BESIDE | {"dengan", "ketika", "menanggapi", "saat", "sebagaimana", "seperti", "usai"}
WHERE_ASKED = frozenset(("dalam", "di", "lewat", "melalui", "saat"))
# Things to which a request is made for an aim.
OFFERED = frozenset(("aksi", "dialog", "kerja", "program", "riset", "sinergi"))
PROMISING = frozenset(("berjanji", "bersumpah"))
# What somebody shall do follows these behind `untuk`: `menekankan untuk menjaga sungai`.
URGING = PROMISING | {"menekankan"}


def content_start(text: str, toks: Sequence[Tok], i: int, kinds: Set[str]) -> Opening | None:
    """Return where the statement after the active cue at i begins, None where none follows."""
    at = _after_again(toks, i + 1)
    if at >= len(toks):
        return None
    words = Behind(text, toks, i, at, kinds)
    if words.first.lower in TOPICS:
        told = kinds & {"clause", "stance"} and words.first.lower in ABOUT and goes_on_about(words.rest)
        return words.bare(0.6) if told else None
    if _denies_that(words):
        return Opening(at + 1, "bare", 0.7)
    if says_nothing(words):
        return None
    if is_conditional(toks, at):
        return words.bare(1)
    if _is_joint(words, at) or (words.first.lower == "untuk" and words.cue in URGING):
        return Opening(at + 1, "that", 1)
    if words.first.text == "," and at + 1 < len(toks):
        aside = _inner_joint(words)
        closed = aside is not None and toks[aside - 1].text == "," and _is_that(words, aside)
        # `menegaskan, dalam kesempatan itu, bahwa …`
        return Opening(aside + 1, "that", 1) if aside and closed else _behind_comma(words)
    if words.first.quoted and kinds != {"that"}:
        return words.bare(0.6) if at + 2 < len(toks) and has_predicate(toks[at + 1 :]) else None
    joint = _inner_joint(words)
    if joint is not None and any(tok.lower in REPORTS for tok in toks[at:joint]):
        if words.cue in ANSWERING:
            return None
        if "clause" in kinds and is_report_judged(words.rest):
            return words.bare(1)
    if joint is not None:
        return Opening(joint + 1, "that", 1) if _is_that(words, joint) else _asked(words, joint)
    if words.first.lower == "kepada" and words.cue not in ASKING | PROMISING and _asks_somebody(words):
        return Opening(at + 1, "request", 0.7)
    if words.kinds == {"named"}:
        return words.bare(0.7) if _names_it(words) else None
    if words.cue in ASKING and begins_question(words.rest):
        return words.bare(1)
    if words.first.lower in OF_SAYING:
        return _behind_addressee(words) or _behind_adjunct(words)
    return bare_clause(words)


def _after_again(toks: Sequence[Tok], at: int) -> int:
    """Step over `juga`, `kembali`, `lebih lanjut` behind a cue, and `diri` behind `percaya`."""
    if [tok.lower for tok in toks[at - 1 : at + 1]] == ["percaya", "diri"]:
        at += 1
    while at < len(toks) and (toks[at].lower in AGAIN or _is_further(toks, at)):
        at += 1
    how = [tok.lower for tok in toks[at : at + 2]]
    return at + 2 if how[:1] == ["secara"] and how[-1] in MANNERS else at


def _denies_that(words: Behind) -> bool:
    """Say whether a clause tells what report is denied: `membantah isu | warga Tirta akan pindah`."""
    if words.cue not in cues.DENYING or words.first.lower not in REPORTS or len(words.rest) < 4:
        return False
    verb = next((k for k, tok in enumerate(words.rest) if tok.lower in BEGIN_PREDICATE), 0)
    subject = words.rest[1:verb]
    plain = all(tok.is_word and tok.lower not in NP_END | {"yang"} for tok in subject)
    return verb > 1 and plain and subject[0].upos in ("NOUN", "PRON", "PROPN", "")


def _is_further(toks: Sequence[Tok], at: int) -> bool:
    return [tok.lower for tok in toks[at : at + 2]] == ["lebih", "lanjut"]


def _is_joint(words: Behind, k: int) -> bool:
    """Say whether the word at k joins a clause to the cue; `untuk` does so only behind a request."""
    word = words.toks[k].lower
    if word in CONDITIONS and words.toks[k + 1 : k + 2] and words.toks[k + 1].lower == "perlu":
        # `menegaskan, bila perlu pelaku dipidana`
        return False
    return word in cues.LEFT_OUT_COMPLEMENTISERS and (word != "untuk" or "request" in words.kinds)


def _behind_comma(words: Behind) -> Opening | None:
    """Read `menyebut, jika hujan turun, tanggul bisa jebol`, `mengaku, Jumat, mereka ditahan`."""
    toks = words.toks
    start = after_dates(words.text, toks, words.at, within=12) + 1
    result = next((k for k in range(start + 2, len(toks)) if toks[k].text == ","), None)
    stated = toks[start].lower in CONDITIONS and result is not None and is_result(toks[result + 1 :])
    if stated or is_conditional(toks, start):
        return Opening(start, "comma", 1)
    if _is_joint(words, start):
        return Opening(start + 1, "that", 1)
    if toks[start].marked is not None or (toks[start].lower in ABOUT and not has_predicate(toks[start:])):
        # `menuturkan, soal rencana itu`
        return None
    told = words.kinds & {"clause", "stance", "open"} or has_predicate(toks[start:])
    return Opening(start, "comma", 1) if told else None


def _inner_joint(words: Behind) -> int | None:
    """Return where `bahwa`, `agar` or `untuk` follows those who are told or asked, with no clause between.

    `mengatakan kepada wartawan bahwa …`, `mengingatkan masyarakat bahwa …`, `meminta warga agar …`
    """
    for k in range(words.at, min(len(words.toks) - 1, words.at + 24)):
        if words.toks[k].marked is not None:
            return None
        if _is_other_cue(words, k):
            return None
        joins = _is_that(words, k) or _is_aim(words, k)
        # `mengakui secara terbuka bahwa …`
        manner = words.first.lower == "secara" and k == words.at + 2
        if joins and (manner or _tells_how(words, k) or not has_predicate(words.toks[words.at : k])):
            return k
    return None


def _tells_how(words: Behind, k: int) -> bool:
    """Say whether only how and where it was said stands before `bahwa` at k: `seperti dikutip dari X`."""
    that = words.toks[k].lower == "bahwa" and words.first.lower in HOW_SAID
    return that and not any(tok.text == "," or cues.active_kinds(tok) for tok in words.toks[words.at + 1 : k])


def _is_other_cue(words: Behind, k: int) -> bool:
    """Say whether `bahwa` belongs to another cue at k: `menolak laporan X yang | menyebut bahwa`."""
    kinds = cues.active_kinds(words.toks[k])
    own = "clause" in kinds or (kinds and words.toks[k + 1].lower == "bahwa")
    if k == words.at or not own:
        return False
    if words.cue in cues.DENYING and words.toks[k - 2].lower in REPORTS:
        # `membantah adanya kabar yang menyebutkan bahwa …`
        return False
    return words.toks[k - 1].lower in ("dan", "dengan", "serta", "yang")


def _is_that(words: Behind, k: int) -> bool:
    word = words.toks[k].lower
    if word in CONDITIONS and k > words.at:
        # `mengakui pada pekan lalu kalau …`
        return words.first.lower in ADJUNCTS
    if word in ("agar", "supaya") and "request" not in words.kinds:
        # `berharap kepada pemerintah agar …`
        return words.first.lower == "kepada"
    return word in ("bahwa", "bahwasanya")


def _is_aim(words: Behind, k: int) -> bool:
    return "request" in words.kinds and words.toks[k].lower in ("agar", "supaya", "untuk")


def _asked(words: Behind, joint: int) -> Opening | None:
    """Read what is asked behind `agar` or `untuk`; those who are asked belong to it."""
    following = words.toks[joint + 1 : joint + 2]
    acts = any(map(asks, following))
    serves = words.toks[joint].lower == "untuk"
    if (takes_verb(words.first) or words.first.lower in OFFERED) and (serves or not acts):
        # `menginstruksikan penggunaan mobil itu untuk …`, `mendorong kerja sama untuk …` asks nobody,
        # `memerintahkan operasi pasar agar warga terbantu` neither.
        return None
    if serves and following and not acts:
        # `memohon doa untuk keluarganya`
        return None
    if words.first.lower in WHERE_ASKED:
        # `meminta melalui surat kepada warga untuk …`, `mewanti-wanti di depan warga agar …`
        to = next((k for k in range(words.at, joint) if words.toks[k].lower == "kepada"), joint)
        return Opening(to + 1, "request", 1)
    return Opening(words.at + (words.first.lower in ("bagi", "ke", "kepada", "pada")), "request", 1)


def _names_it(words: Behind) -> bool:
    """`menyebutnya sebagai tonggak sejarah`, `menilainya keliru`"""
    if words.first.lower == "sebagai":
        # `menyebutnya sebagai "kawin paksa"` gives a term.
        return len(words.rest) > 2 and not words.rest[1].quoted and words.rest[1].text[0] not in "'‘"
    plain = not words.first.capital and words.first.upos in ("ADJ", "NOUN")
    return plain and len(words.rest) > 1 and words.first.lower not in NOT_OPENERS


def _asks_somebody(words: Behind) -> bool:
    """Say whether something to do follows `kepada` and those who are asked."""
    rest = words.rest
    aim = next((k for k in range(2, min(len(rest), 12)) if rest[k].lower == "untuk"), len(rest))
    if aim + 1 < len(rest) and asks(rest[aim + 1]) and not has_predicate(rest[:aim]):
        # `menekankan kepada warga untuk waspada`
        return True
    if words.cue == "berharap" and not any(tok.text == "," for tok in rest[:8]):
        # `berharap kepada DPR bisa mengesahkan aturan itu`
        return any(map(begins_predicate, rest[2:5]))
    # `meminta kepada pengelola mempercepat pekerjaan`
    return "request" in words.kinds and has_predicate(rest[1:])


def _behind_addressee(words: Behind) -> Opening | None:
    """Read `mengaku kepada polisi mencuri motor`, `bertanya kepada saksi apakah …`."""
    to = words.first.lower in ("kepada", "ke") or (words.first.lower == "pada" and is_animate(words.rest[1:]))
    if not to or words.cue not in ASKING | PROMISING | {"mengaku"}:
        return None
    for k in range(2, min(len(words.rest) - 1, 9)):
        tok = words.rest[k]
        if words.cue in ASKING:
            if begins_question(words.rest[k:]):
                return Opening(words.at + k, "that", 1)
        elif tok.lower == "untuk" or is_predicate(tok):
            return Opening(words.at + k + (tok.lower == "untuk"), "that", 0.8)
        if tok.lower in ("yang", "bahwa") or tok.marked is not None:
            return None
    return None


def _behind_adjunct(words: Behind) -> Opening | None:
    """Read `menyebut dalam rapat kemarin, air sudah surut`, or a clause that has the adjunct in it."""
    toks, at = words.toks, words.at
    about = next((k for k, tok in enumerate(words.rest[:8]) if tok.lower in ABOUT), 0)
    if not (words.cue in NO_OBJECT or "clause" in words.kinds) or (
        about and not has_predicate(words.rest[:about])
    ):
        # `menanyakan kepada Budi terkait …` names a topic.
        return None
    after = after_unparted(words.text, toks, at)
    if after == at:
        after = after_adjuncts(words.text, toks, at)
    if after > at and has_predicate(toks[after:]):
        return Opening(after, "adjunct", 0.8)
    comma = next((k for k in range(at, min(len(toks), at + 20)) if toks[k].text == ","), None)
    if comma is not None:
        comma = after_dates(words.text, toks, comma, within=14)
        said = words.text[words.first.start : toks[comma].start]
        of_saying = words.first.lower == "kepada" or SAYING_ADJUNCT.match(said)
        if of_saying and has_predicate(toks[comma + 1 :]):
            return Opening(comma + 1, "adjunct", 0.8)
    return words.bare(0.6) if has_predicate(words.rest) else None
