"""Makes a statement of a reported clause, its edges cleaned."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..kinds import DEMONSTRATIVES
from ..speakers.speaker import NP_END, SELF, Speaker
from ..tokens import Tok
from .adjuncts import CITATION, DATE, LIKE_CITED, after_adjuncts
from .clauses import CLEFTS, REASONS, has_predicate
from .connectives import after_connectives
from .content_end import next_statement, trim_end
from .cues import WHILE
from .predicates import BEGIN_PREDICATE, COPULAS, WEAK_PREDICATORS, begins_predicate, is_predicate
from .statement import Statement
from .told import is_nominal_clause
from .when import behind_when

SO = frozenset(("begitu", "demikian"))
ASKS = frozenset(("agar", "supaya", "untuk"))
# What begins with these is what a statement is about or rests on, and stands outside a whole clause.
TOPICS = frozenset(("berdasarkan", "sesuai", "soal", "terkait", "terlepas"))
# `…, kata Budi, merujuk pada …`: what is said besides of the saying.
ASIDES = frozenset(
    (
        *("mengacu", "mengakhiri", "mengomentari", "mengutip", "menanggapi", "menjawab", "menyikapi"),
        *("menyinggung", "merespons", "merujuk", "sambil", "sembari", "seraya"),
    )
)
# `Bukan karena hujan, kata Budi, melainkan karena sampah`
ALTERNATIVES = frozenset(("atau", "melainkan"))
# A main clause has to follow what these begin.
FRONTED_CLAUSES = frozenset(("dengan", "guna", "jika", "ketika", "saat", "sebelum", "setelah", "untuk"))
EXISTS = frozenset(("ada", "terdapat"))
GROUNDS = frozenset(("berdasarkan", "berkat"))
# `Di Liwa, kata Budi banyak warga …`
MANY = frozenset(("banyak", "para", "sejumlah", "seluruh", "semua"))
# A statement that still lacks its bounds and its rule.
Make = Callable[..., Statement | None]


def make_statement(
    text: str,
    toks: Sequence[Tok],
    start: int,
    end: int,
    number: int,
    *,
    rule: str,
    cue: tuple[int, int] | None,
    speaker: Speaker | None = None,
    agentless: bool = False,
    trim: bool = True,
) -> Statement | None:
    """Make a statement of toks[start:end], its edges cleaned; None where nothing is left."""
    part = list(toks[start:end])
    while part and part[0].marked is None and (part[0].text in ",:;.-–—)" or part[0].lower == "bahwa"):
        part = part[1:]
    if trim and len(part) > 2 and part[0].text == "kepada" and any(tok.lower in ASKS for tok in part[2:]):
        # `menekankan kepada warga untuk waspada`
        part = part[1:]
    part = trim_end(text, part) if trim else part
    if not part or not any(tok.is_word or tok.marked for tok in part):
        return None
    if DATE.match(text[part[0].start : part[-1].end]):
        # `… ujar Budi, Rabu (3/2)`
        return None
    mixed = any(tok.quoted for tok in part)
    return Statement(
        "mixed" if mixed else "indirect",
        part[0].start,
        part[-1].end,
        number,
        cue=cue,
        speaker=speaker,
        rule=rule,
        agentless=agentless,
    )


def around(text: str, toks: Sequence[Tok], i: int, after: int, rule: str, make: Make) -> Statement | None:
    """Read a clause with its attribution in toks[i:after] at its end or in its middle."""
    start = after_connectives(toks, 0, i)
    if not _goes_on(text, toks, start, i, after):
        end = _end_before(toks, start, i)
        said = end > start and any(tok.is_word for tok in toks[start:i])
        return make(start, end, trim=False, rule=rule) if said else None
    if _is_topic(toks[start:i], toks[after:]):
        return make(after, len(toks), rule=rule)
    return make(start, next_statement(toks, after), rule=rule)


def _goes_on(text: str, toks: Sequence[Tok], start: int, i: int, after: int) -> bool:
    """Say whether the clause that begins at start goes on behind its attribution in toks[i:after]."""
    following = next((tok for tok in toks[after:] if tok.is_word or tok.marked), None)
    if following is None:
        return False
    if toks[after].text == ",":
        after = after_adjuncts(text, toks, after + 1) - 1 if after + 1 < len(toks) else after
        tail = text[toks[after + 1].start : toks[-1].end]
        whole = has_predicate(toks[start:i]) or is_nominal_clause(toks[start:i])
        cited = LIKE_CITED.match(tail) or (CITATION.match(tail) and whole)
        if DATE.match(tail.rstrip(".")) or cited:
            # But `Bagas, kata Budi, dilaporkan ke polisi` goes on.
            return False
        said = has_predicate(toks[start:i]) or (toks[start].lower in SELF and i - start > 2)
        if following.lower == "yang" and said and toks[i - 2].lower not in CLEFTS:
            # `Kami senang, kata Budi, yang timnya menang, kepada wartawan`
            return False
        if following.lower in ASIDES and (whole or following.lower in WHILE):
            # But `Hal itu, kata Budi, mengacu pada undang-undang` goes on.
            return False
        going = following.lower in REASONS | COPULAS | ALTERNATIVES or has_predicate(toks[after + 1 :])
        going = going or _serves(toks, i, after)
        return going or not has_predicate(toks[start:i])
    fronted = toks[start].lower in FRONTED_CLAUSES and not any(tok.text == "," for tok in toks[start : i - 1])
    if fronted and toks[i - 1].text == ",":
        # `Setelah dipastikan, lanjutnya maka petugas akan datang`
        return has_predicate(toks[after:])
    if has_predicate(toks[start:i]):
        return False
    # `Lebih parah lagi, lanjutnya biaya itu berasal dari pinjaman`
    theirs = after == i + 1 and toks[i - 1].text == "," and not is_predicate(toks[after])
    theirs = theirs and has_predicate(toks[after:])
    return theirs or rests_on(toks, i, after) or _goes_on_unparted(toks, after)


def rests_on(toks: Sequence[Tok], i: int, after: int) -> bool:
    """Say whether an aim or a ground of what `itu` closed follows: `Jumlah itu kata Budi | sesuai aturan`."""
    behind = toks[after + (toks[after].text == ",")].lower if after + 1 < len(toks) else ""
    listed = toks[after].text == "," and behind in ("yaitu", "yakni")
    serves = toks[after].lower in GROUNDS | {"sesuai", "untuk"}
    return i > 1 and toks[i - 1].lower in DEMONSTRATIVES and after + 2 < len(toks) and (serves or listed)


def _serves(toks: Sequence[Tok], i: int, after: int) -> bool:
    """Say whether an aim, a ground or what `itulah` points to follows: `Itu diambil, kata Budi, untuk …`."""
    words = [tok for tok in toks[after:] if tok.is_word]
    if words[0].lower in GROUNDS and len(words) > 2:
        # `Ide itu muncul, kata Budi, berdasarkan pengalamannya`
        return True
    aims = words[0].lower in ("agar", "demi", "guna", "supaya", "untuk") and any(
        map(is_predicate, words[1:3])
    )
    return aims or (words[0].lower == "yang" and toks[i - 2].lower in CLEFTS)


def _goes_on_unparted(toks: Sequence[Tok], after: int) -> bool:
    """Say whether the comma behind the speaker is missing: `Harga beras, lanjut Budi telah naik`."""
    at = behind_when(toks, after, len(toks) - 1)
    first = toks[at]
    weak = first.lower in WEAK_PREDICATORS
    verb = is_predicate(first) and first.lower not in NP_END
    if not (weak or verb or first.lower in BEGIN_PREDICATE | COPULAS | MANY | REASONS | SELF):
        return False
    return weak or first.lower in COPULAS or has_predicate(toks[at:])


def _end_before(toks: Sequence[Tok], start: int, i: int) -> int:
    """Return where a clause ends before its attribution at i, without commas, dashes and `demikian`."""
    end = i
    while end > start and toks[end - 1].marked is None and toks[end - 1].text in ",–—-":
        end -= 1
    # `…, demikian kata Budi`
    so = end - 2 > start and toks[end - 1].lower in SO and toks[end - 2].text == ","
    return end - 2 if so else end


def _is_topic(topic: Sequence[Tok], rest: Sequence[Tok]) -> bool:
    """Say whether a whole clause follows what it is about: `Soal harga, kata Budi, warga tidak mengeluh`.

    But `Soal harga, kata Budi, masih dibahas` is one clause.
    """
    words = [tok for tok in rest if tok.is_word or tok.marked]
    if topic[0].lower not in TOPICS or not words or any(tok.text == "," for tok in topic[:-1]):
        return False
    # `Terkait hal itu, kata Budi, masih ada warga yang mengeluh`
    whole = any(tok.lower in EXISTS for tok in words[:2]) or not begins_predicate(words[0])
    return whole and has_predicate(words)
