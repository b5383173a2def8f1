"""Finds where a reported clause ends: before a second cue, a main clause, words about the saying."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon import word_set
from ..speakers.speaker import PLURAL_PRONOUNS, PRONOUNS
from ..tokens import Tok
from . import cues
from .adjuncts import CITATION, DATE, LIKE_CITED, OF_SAYING, WHERE
from .clauses import ADVERSATIVES, THEN, has_predicate
from .connectives import after_dateline
from .own_deeds import BUT, CONCESSIVE, own_deed
from .predicates import SPEECH_ONLY, is_predicate

JOINTS = cues.BESIDE | {"dan", "serta", "namun", "tetapi", "tapi"}
# `dan kini meminta`, not `dan tidak meminta`; `dan tentunya meminta` goes on with what was said.
BESIDE_CUE = cues.BEFORE_VERB - cues.NEGATIONS - word_set("held_true")
# These begin a clause beside the main one.
BESIDE_MAIN = CONCESSIVE | {"kala", "ketika", "saat", "sementara", "tatkala"}
NO_CLAUSE = frozenset(("begitu", "dalam", "demikian", "di", "ini", "itu", "pada", "untuk"))
# With another speaker behind them these begin what that one says.
CONTRASTS = CONCESSIVE | {"namun", "sedangkan", "sementara", "tapi", "tetapi"}
AIMS = frozenset(("agar", "bahwa", "supaya", "untuk"))
# Marks of direction come from pages too.
STOPS = ".!?,;:…-–—\u200e\u200f"
# Media that are written in small letters at the head of a sentence too.
SMALL_MEDIUM = re.compile(r"^(?:detik(?:com|[A-Z]\w+)|kumparan(?:[A-Z]\w+)?|tirto)$")
SITE = re.compile(r"^[a-z]+\.(?:co\.id|com|id|net)$")
LIKE = frozenset(("dikutip", "dilansir", "sebagaimana", "seperti"))
# `bukan pendapatnya, melainkan dikutip dari buku`
NOT_CITED = cues.NEGATIONS | {"bukan", "dan", "hanya", "melainkan", "sebagaimana", "seperti", "yang"}
ADJUNCT_OPENERS = frozenset(
    ("di", "saat", "ketika", "kala", "usai", "seusai", "dalam", "melalui", "lewat", "via", "kepada")
)


def coordinated_end(toks: Sequence[Tok], start: int) -> int:
    """Return where the clause ends: before a second statement, `dan meminta …`, or a deed of the speaker."""
    main = main_clause(toks, start)
    if main is not None:
        return main
    deed = min(own_deed(toks, start), torn_end(toks, start))
    for j in range(start + 2, deed):
        if another_source(toks, j):
            return j - 2
        if toks[j].marked is not None or not cues.active_kinds(toks[j]) or cues.is_manner(toks, j):
            continue
        end = _next_statement(toks, start, j)
        if end is None:
            end = _joint(toks, start, j)
        if end is not None:
            return end
    return deed


def torn_end(toks: Sequence[Tok], start: int) -> int:
    """Return the stop before small letters that hide it: `… surut . tambah nya`, `… . tirtanews.id –`."""
    for k in range(start + 1, len(toks) - 1):
        if toks[k].text != "." or toks[k].marked is not None:
            continue
        following = toks[k + 1]
        dateline = SITE.match(following.text) and (len(toks) == k + 2 or toks[k + 2].text in "–—-")
        if dateline or SMALL_MEDIUM.match(following.text):
            return k
        if cues.post_strength(following) or following.text.startswith("http"):
            return k
    return len(toks)


def next_statement(toks: Sequence[Tok], start: int) -> int:
    """Return the comma before a second statement with its own subject, the end of the sentence without one.

    `Menurutnya harga stabil, ia lalu meminta …`
    """
    torn = torn_end(toks, start)
    for j in range(start + 2, torn):
        if another_source(toks, j):
            return j - 2
        if toks[j].marked is None and (end := _next_statement(toks, start, j)) is not None:
            return end
    return torn


def another_source(toks: Sequence[Tok], j: int) -> bool:
    """Say whether the word at j names a source behind a contrast: `…, sementara menurut Budi, …`."""
    contrast = j > 2 and toks[j - 2].text == "," and toks[j - 1].lower in CONTRASTS - CONCESSIVE
    return contrast and toks[j].lower.startswith("menurut") and cues.according(toks[j])


def _joint(toks: Sequence[Tok], start: int, j: int) -> int | None:
    """Return what joins a second statement with the cue at j, None where the cue belongs to the clause."""
    at = j - 1
    while at > start + 1 and toks[at].lower in BESIDE_CUE:
        at -= 1
    joint, speech_only = toks[at].lower, toks[j].lower in SPEECH_ONLY
    if joint == ",":
        # `…, menegaskan tidak ada dana yang mengendap`, `…, lalu meminta warga pulang`
        then = toks[at + 1].lower in THEN and _reports_again(toks, start, j)
        return at if speech_only or then else None
    behind_comma = toks[at - 1].text == ","
    if (toks[at - 1].text, joint, toks[j].lower) == (",", "dengan", "menambahkan"):
        return at
    again = "open" in cues.active_kinds(toks[j]) or _is_beside_cue(toks, start, j)
    if behind_comma and joint in BUT and at == j - 1 and again:
        # `…, namun berharap …`
        return at
    if behind_comma and joint in CONCESSIVE and at == j - 1 and "clause" in cues.active_kinds(toks[j]):
        # `…, meski mengakui bahwa …`
        return at
    if joint not in JOINTS or (not behind_comma and _goes_on_inside(toks, start, j)):
        return None
    if not behind_comma and _is_deed_inside(toks, start, j):
        return None
    besides = joint in cues.WHILE
    reports = _reports_again(toks, start, j) or _reports_clause(toks[j], joint) or speech_only
    return at if besides or reports else None


def _reports_again(toks: Sequence[Tok], start: int, j: int) -> bool:
    """Say whether the parse joins the cue at j to one before the clause: `menyebut … dan mendesak …`."""
    kinds = cues.active_kinds(toks[j])
    clause = kinds & {"clause", "request"} or ("mixed" in kinds and has_predicate(toks[j + 1 :]))
    return bool(clause) and _is_beside_cue(toks, start, j)


def _is_beside_cue(toks: Sequence[Tok], start: int, j: int) -> bool:
    """Say whether the parse joins the word at j to a cue before the clause."""
    if toks[j].deprel != "conj":
        return False
    return any(tok.start == toks[j].head and cues.active_kinds(tok) for tok in toks[:start])


def _reports_clause(cue: Tok, joint: str) -> bool:
    """Say whether a cue that always has something said behind it follows `dan`."""
    kinds = cues.active_kinds(cue)
    return bool(kinds & {"clause", "request"}) and "mixed" not in kinds and joint not in ADVERSATIVES


def _goes_on_inside(toks: Sequence[Tok], start: int, j: int) -> bool:
    """Say whether the parse joins the cue at j to a clause inside: `setelah polisi datang dan meminta …`."""
    if toks[j].deprel != "conj":
        return False
    inside = (tok for tok in toks[start:j] if tok.start == toks[j].head)
    return any(tok.deprel in ("acl", "acl:relcl", "advcl", "xcomp") for tok in inside)


def _is_deed_inside(toks: Sequence[Tok], start: int, j: int) -> bool:
    """Say whether the cue at j only has a thing behind it, and the parse joins it to a verb inside.

    `… warga tidak menolak dan mengakui aturan itu`, not `… dan menuntut ganti rugi`
    """
    behind, asks = toks[j + 1 :], "request" in cues.active_kinds(toks[j])
    said = has_predicate(behind) or any(tok.lower in AIMS for tok in behind)
    if toks[j].deprel != "conj" or said or (asks and toks[j].lower in SPEECH_ONLY):
        return False
    return any(tok.start == toks[j].head and tok.upos == "VERB" for tok in toks[start:j])


def _next_statement(toks: Sequence[Tok], start: int, j: int) -> int | None:
    """Return the comma before another statement with its own subject and the cue at j.

    `…, namun ia berharap …`, `…, sementara Bagas menyatakan …`
    """
    if not cues.active_kinds(toks[j]) & {"clause", "request"} or toks[start].lower in CONCESSIVE:
        return None
    at = j
    while at > start and toks[at - 1].lower in cues.BEFORE_VERB:
        at -= 1
    if at > start and toks[at - 1].lower in PRONOUNS:
        at -= 1
        parted = at > start and toks[at - 1].lower in JOINTS
        at -= parted
    else:
        at = contrast_start(toks, start, at) if at == j or toks[j - 1].lower not in cues.NEGATIONS else 0
    comma = at - 1 > start and toks[at - 1].marked is None and toks[at - 1].text == ","
    contrasts = at < j and toks[at].lower in CONTRASTS and at - start > 3
    if at < j and not comma and _parts(toks, at) and has_predicate(toks[start:at]):
        return at
    return at - 1 if comma and (contrasts or has_predicate(toks[start : at - 1])) else None


def _parts(toks: Sequence[Tok], at: int) -> bool:
    """Say whether a contrast parts two statements without a comma: `… sedangkan Budi menilai …`."""
    word = toks[at].lower
    return word == "sedangkan" or (word == "sementara" and toks[at + 1].capital)


def contrast_start(toks: Sequence[Tok], start: int, end: int) -> int:
    """Return where `sementara pihak lain` before a cue begins, 0 where nothing of the kind does.

    A name between commas may stand in it: `sementara Ketua DPRD, Sinta Ayu, menilai …`.
    """
    at, commas = end - 1, 2 if toks[end - 1].text == "," else 0
    while at > start and toks[at].marked is None and (toks[at].text != "," or commas):
        commas -= toks[at].text == ","
        if toks[at].lower in CONTRASTS:
            own = toks[end - 1].lower not in cues.SUBORDINATE and not has_predicate(toks[at + 1 : end])
            return at if own and at + 1 < end else 0
        at -= 1
    return 0


def main_clause(toks: Sequence[Tok], start: int) -> int | None:
    """Return the comma where the main clause begins: `Meski Budi mengaku lelah, Sinta tetap …`.

    None where a comma introduces the statement: `Sementara Budi mengatakan, selain itu, Sinta tetap …`.
    """
    opener = _opener_beside(toks)
    if opener is None or toks[start - 1].text == ",":
        return None
    closed = next((j for j in range(start - 1, opener, -1) if toks[j].text == ","), opener)
    if has_predicate(toks[opener + 1 : closed]):
        # `Ketika banjir datang, Budi mengatakan warga sudah mengungsi, semua selamat`
        return None
    whole = toks[opener].lower != "sementara" and not is_predicate(toks[opener + 1])
    commas = [j for j in range(start + 1, len(toks) - 2) if toks[j].text == "," and toks[j].marked is None]
    for j in commas:
        first = toks[j + 1]
        begins = first.capital or first.lower in PRONOUNS | PLURAL_PRONOUNS | {"namun", "tapi", "tetapi"}
        # `Ketika Budi mengatakan bahwa harga naik, warga segera memborong beras`
        only = whole and len(commas) == 1 and first.upos in ("DET", "NOUN", "NUM", "PROPN", "")
        if (begins or only) and has_predicate(toks[j + 1 :]):
            return j
    return None


def stands_alone(toks: Sequence[Tok], start: int) -> bool:
    """Say whether a clause beside a main one is all there is: `Karena Budi mengatakan jalan itu ditutup.`"""
    first = toks[0].lower in CONCESSIVE or toks[0].lower == "karena"
    return first and not any(tok.text == "," or tok.quoted for tok in toks[start + 1 :])


def _opener_beside(toks: Sequence[Tok]) -> int | None:
    """Return the word that begins a clause beside the main one: `Meski …`, not `Meski begitu, …`."""
    first = after_dateline(toks, len(toks))
    while first < len(toks) and toks[first].lower in ("dan", "namun", "tapi", "tetapi", ","):
        first += 1
    following = toks[first + 1].lower if first + 1 < len(toks) else ""
    begins = first < len(toks) and toks[first].lower in BESIDE_MAIN and following not in NO_CLAUSE | {""}
    return first if begins else None


def trim_end(text: str, toks: Sequence[Tok]) -> list[Tok]:
    """Drop from the end of a clause what belongs to the saying: final stop, date, place, cited medium."""
    kept, dated = list(toks), False
    while kept:
        if kept[-1].marked is None and kept[-1].text in STOPS:
            kept.pop()
            continue
        if len(kept) > 3 and [tok.text for tok in kept[-3:]] == ["(", "*", ")"]:
            # The end of an article.
            kept = kept[:-3]
            continue
        place = _place_start(kept)
        dated = dated or (place > 1 and _citation_start(text, kept[:place]) > 0)
        end = _citation_start(text, kept) or _adjunct_start(text, kept) or (dated and place)
        if not end:
            break
        dated = kept[end].text == "," and bool(DATE.match(text[kept[end + 1].start : kept[-1].end]))
        kept = kept[:end]
    return kept


def _place_start(toks: Sequence[Tok]) -> int:
    """Return the comma before a place or an event at the end of a clause that a date follows, 0 for none.

    `…, di Gedung DPRD, Kamis (1/5)`, `…, usai rapat paripurna, Kamis`
    """
    comma = next((i for i in range(len(toks) - 2, 0, -1) if toks[i].text == ","), 0)
    if not comma or toks[comma + 1].lower not in WHERE or has_predicate(toks[comma + 1 :]):
        return 0
    return comma if has_predicate(toks[:comma]) else 0


def _citation_start(text: str, toks: Sequence[Tok]) -> int:
    """Return the comma before a date or a cited medium at the end of a clause, 0 for none."""
    commas = (i for i in range(len(toks) - 2, 0, -1) if toks[i].text == "," and toks[i].marked is None)
    comma = next(commas, 0)
    tail = text[toks[comma + 1].start : toks[-1].end] if comma else ""
    # `Bagas, kata Budi, dilaporkan ke polisi`
    cited = CITATION.match(tail) and has_predicate(toks[:comma])
    return comma if DATE.match(tail) or cited else 0


def _adjunct_start(text: str, toks: Sequence[Tok]) -> int:
    """Return where words about the saying begin at the end of a clause (`saat ditemui di …`), 0 for none."""
    for i in range(len(toks) - 2, max(1, len(toks) - 22), -1):
        likened = toks[i].lower in LIKE and toks[i - 1].lower not in NOT_CITED
        cited = likened and LIKE_CITED.match(text[toks[i].start : toks[-1].end])
        opens = toks[i].lower in ADJUNCT_OPENERS and not _is_before_audience(toks, i)
        if cited or (opens and OF_SAYING.match(text[toks[i].start : toks[-1].end])):
            # `bencana itu ujian bagi warga, seperti dikutip Antara` has no verb at all.
            beside = toks[i - 1].text == "," if cited else not has_predicate(toks[i:])
            return i if beside or has_predicate(toks[:i]) else 0
    return 0


def _is_before_audience(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a verb right before tells what was done there: `bangga tampil di hadapan penonton`."""
    before = toks[i + 1].lower in ("depan", "hadapan") and toks[i].lower == "di"
    return before and is_predicate(toks[i - 1])
