"""Finds reported clauses: `X mengatakan …`, `Menurut X, …`, `…, kata X`, `Dijelaskan X, …`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from ..speakers.name_finder import NameFinder
from ..speakers.speaker import NP_END, PRONOUNS, Speaker
from ..tokens import Sent, Tok
from . import cues
from .according import is_person, read_according
from .active import read_active
from .adjuncts import DATE, after_adjuncts
from .after_cue import phrase_after, speaker_after
from .after_source import after_aside
from .apposition import NICKNAMING
from .clauses import has_predicate
from .connectives import after_connectives, leads, only_connectives
from .findings import read_finding
from .nouns import read_noun, so_stated
from .passive import read_passive
from .predicates import begins_predicate, is_predicate
from .reported import around, make_statement, rests_on
from .statement import Statement
from .subject_start import FRONTED
from .subjects import subject_before

# Bare forms that do nothing but report.
SPOKEN = frozenset(("kata", "tulis", "tutur", "ucap", "ujar", "ungkap"))
# These go on with what was said.
GOING_ON = frozenset(("imbuh", "jelas", "lanjut", "papar", "tambah", "tegas", "terang"))
# These are things too: `Kemarin, kisah Sinta memicu kemarahan`.
TALES = frozenset(("cerita", "kisah"))
TALES_OF_IT = frozenset(f"{tale}nya" for tale in TALES)
BECAUSE = frozenset(("karena", "lantaran"))
# After `kata` and `ungkap` these are no speaker: `kata itu`, `kata kunci`.
NOT_SPEAKERS = frozenset(("dan", "demi", "ini", "itu", "kunci", "lain", "orang", "sandi", "tersebut", "yang"))


def find_indirect(
    text: str,
    sent: Sent,
    number: int,
    names: NameFinder,
    direct: list[Statement],
    taken: list[tuple[int, int]],
) -> list[Statement]:
    toks = _before_speech(sent.toks, direct)
    found: list[Statement] = []
    outer = (
        _said_at_end(text, toks, number, names, direct, taken)
        or _subject_at_end(text, toks, number, names)
        or so_stated(text, toks, number, names)
    )
    if outer is not None:
        return [outer, *_said_besides(text, toks, number, names, outer)]
    limit = len(toks)
    i = 0
    covered = -1
    while i < limit:
        tok = toks[i]
        if not tok.is_word or tok.start < covered or any(start <= tok.start < end for start, end in taken):
            i += 1
            continue
        statement = (
            read_according(text, toks, i, number, names)
            or _post_clause(text, toks, i, number, names)
            or read_active(text, toks, i, number, names, found or _said_before(direct, tok))
            or read_passive(text, toks, i, number, names)
            or read_noun(text, toks, i, number, names)
            or read_finding(text, toks, i, number, names)
        )
        if statement and not _holds_speech(statement, direct):
            found.append(statement)
            covered = max(statement.end, covered)
            goes_on = any(tok.start > statement.end and cues.active_kinds(tok) for tok in toks[i + 1 :])
            if statement.rule in ("post_clause", "according_inside") and not goes_on:
                break
        i += 1
    return found


def _before_speech(toks: Sequence[Tok], direct: list[Statement]) -> Sequence[Tok]:
    """Leave out words in marks with their own cue: `Budi mengaku lupa soal itu, "…," katanya`."""
    for one in direct:
        k = next((k for k, tok in enumerate(toks) if tok.end > one.start), 0)
        own = one.cue is not None and one.cue[0] >= one.end
        if k < 4 or not own or toks[k - 1].text != ",":
            continue
        if any(cues.active_kinds(toks[j]) and has_predicate(toks[j + 1 : k - 1]) for j in range(1, k - 2)):
            return toks[: k - 1]
    return toks


def _said_before(direct: list[Statement], tok: Tok) -> list[Statement]:
    """Return what is said in marks before a cue, with its own cue: `"…," kata Budi, seraya menambahkan …`."""
    return [one for one in direct if one.cue and one.speaker and one.cue[1] <= tok.start]


def _said_at_end(
    text: str,
    toks: Sequence[Tok],
    number: int,
    names: NameFinder,
    direct: list[Statement],
    taken: list[tuple[int, int]],
) -> Statement | None:
    """Read `X meminta Y datang, kata Budi`: the attribution at the end reports all that stands before it."""
    first = next((i for i, tok in enumerate(toks) if cues.according(tok)), None)
    if first is not None and only_connectives(toks, first):
        return None
    for i in range(len(toks) - 1, 2, -1):
        tok = toks[i]
        if cues.post_strength(tok) != "strong" or any(start <= tok.start < end for start, end in taken):
            continue
        if toks[i - 1].text != "," or toks[i - 1].marked is not None:
            continue
        statement = _post_clause(text, toks, i, number, names)
        if statement is None or statement.end > toks[i - 1].start or _holds_speech(statement, direct):
            continue
        return statement
    return None


def _said_besides(
    text: str, toks: Sequence[Tok], number: int, names: NameFinder, outer: Statement
) -> list[Statement]:
    """Read what is said behind an attribution at the end: `…, ujar Budi, seraya menambahkan …`."""
    behind = range(1, len(toks) - 1)
    i = next((i for i in behind if toks[i].start > outer.end and toks[i].lower in cues.WHILE), None)
    said = read_active(text, toks, i + 1, number, names, [outer]) if i is not None else None
    return [said] if said is not None else []


def _subject_at_end(text: str, toks: Sequence[Tok], number: int, names: NameFinder) -> Statement | None:
    """Read `Dua orang ditangkap, Kepolisian X melaporkan, Sabtu`: subject and cue stand at the end."""
    end = len(toks)
    if end < 4:
        return None
    while end > 1 and not cues.active_kinds(toks[end - 1]):
        end -= 1
    behind = text[toks[end - 1].end : toks[-1].end].strip(" ,.")
    if end < 4 or "clause" not in cues.active_kinds(toks[end - 1]) or (behind and not DATE.match(behind)):
        return None
    comma = next((j for j in range(end - 2, 1, -1) if toks[j].text == "," and toks[j].marked is None), None)
    if comma is None or any(tok.marked is not None for tok in toks[:end]):
        return None
    start = after_connectives(toks, 0, comma)
    if (
        toks[start].lower in FRONTED
        or not has_predicate(toks[start:comma])
        or has_predicate(toks[comma : end - 1])
    ):
        return None
    speaker = subject_before(toks, end - 1, comma + 1, names)
    if speaker is None or speaker.form not in ("name", "nominal") or speaker.sure < 0.5:
        return None
    cue = (toks[end - 1].start, toks[end - 1].end)
    return make_statement(text, toks, start, comma, number, cue=cue, speaker=speaker, rule="subject_at_end")


def _holds_speech(statement: Statement, direct: list[Statement]) -> bool:
    """Say whether a reported clause would be nothing but the words in marks that were found already."""
    for one in direct:
        if one.start <= statement.end and statement.start <= one.end:
            share = (one.end - one.start) / max(1, statement.end - statement.start)
            if share > 0.7 or one.cue is not None or one.rule not in ("long", "starts"):
                return True
    return False


def _post_clause(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `…, kata X`, `…, ujarnya`, `Sebab, kata dia, …`."""
    strength = cues.post_strength(toks[i])
    following = toks[i + 1] if i + 1 < len(toks) else None
    if not strength or (following and (cues.according(following) or following.lower in ("saja", "yang"))):
        # `kata Menurut X, …`: a slip of the pen, the second word is the cue; `Korban, sebut saja Sinta, …`.
        # `…, klaim yang dibantah X`: what the writer says of it.
        return None
    strong = strength == "strong"
    if toks[i].lower == "puji" and following and following.lower in ("syukur", "tuhan"):
        return None
    if i > 0 and toks[i].capital and names.is_of_person(toks[i]):
        # `Ketua Balai Tirta, Tanya Wira, mengatakan …`
        return None
    if toks[i].lower in TALES_OF_IT and following and begins_predicate(following):
        # `Di film itu, kisahnya akan lebih rinci`
        return None
    if i == 0 and toks[i].lower in TALES and toks[-1].text != ".":
        # A headline: `Kisah Sinta, Perajin Batik yang Mendunia`
        return None
    first = leads(toks, i)
    because = i > 0 and toks[i - 1].lower in BECAUSE
    if not (first or because or _is_parted(toks, i) or (strong and _is_unparted(toks, i, names))):
        return None
    if i == 0 and not strong:
        return None
    cue, speaker, _ = speaker_after(toks, i, names)
    if speaker is None or _is_unsure(speaker):
        speaker = _whoever(toks, i) or speaker
    if speaker is None or _is_unsure(speaker) or (speaker.form == "nominal" and not strong):
        return None
    after = _after_speaker(toks, i, speaker)
    goes_on = after < len(toks) and toks[after].text != ","
    clause = goes_on and has_predicate(toks[after:])
    named = speaker.form == "name"
    if named and clause and (not strong or toks[i].lower in TALES):
        # `Budi, yang lama di sana, yakin Sinta telah pergi`, `Kemarin, kisah Sinta memicu kemarahan`
        return None
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    if because and not first:
        # `Toko itu tutup lantaran kata Sinta pembeli tidak datang`
        return make(after, len(toks), rule="post_first") if clause else None
    if first and goes_on:
        # `Namun, kata dia soal kuota itu belum diputuskan`
        theirs = speaker.form == "clitic" and i > 0 and toks[i - 1].text == ","
        told = speaker.form == "pronoun" or ((named or theirs) and i > 0 and _can_begin(toks[after]))
        told = told and clause and toks[i].lower.removesuffix("nya") in SPOKEN
        return make(after, len(toks), rule="post_first") if told else None
    if first:
        start = after_adjuncts(text, toks, after + 1) if after + 1 < len(toks) else after + 1
        return make(start, len(toks), rule="post_first")
    if any(tok.quoted for tok in toks[max(0, i - 2) : i]):
        return None
    return around(text, toks, i, after, "post_clause", make)


def _can_begin(tok: Tok) -> bool:
    """Say whether a clause can begin right behind who says it; not `kata Budi sapaan …`, `disambut …`."""
    if not tok.is_word or tok.capital or tok.lower.startswith("di"):
        return False
    return tok.lower not in NP_END | NICKNAMING | {"tanpa"}


def _is_unsure(speaker: Speaker) -> bool:
    return speaker.form == "nominal" and speaker.sure < 0.6


def _is_parted(toks: Sequence[Tok], i: int) -> bool:
    """Say whether a comma or a dash stands before a cue, or before its `seperti`."""
    at = i - 2 if i and toks[i - 1].lower in ("seperti", "sebagaimana", "demikian", "begitu") else i - 1
    # `yang disebut - sebut` is one word.
    doubled = at > 0 and toks[at].text == "-" and toks[at - 1].lower.endswith(toks[i].lower)
    return at >= 0 and toks[at].marked is None and toks[at].text in ",–—-" and not doubled


def _after_speaker(toks: Sequence[Tok], i: int, speaker: Speaker) -> int:
    """Step over the speaker behind the cue at i, and what else is said of them."""
    after = i + 1
    while after < len(toks) and speaker.form != "clitic" and toks[after].start < speaker.end:
        after += 1
    phrase = phrase_after(toks, i + 1) if speaker.form != "clitic" else []
    named = speaker.name if speaker.form == "name" else None
    end = max(phrase[-1].end if phrase else 0, named[1] if named else 0)
    while after < len(toks) and toks[after].end <= end:
        after += 1
    return after_aside(toks, i, after)


def _is_unparted(toks: Sequence[Tok], i: int, names: NameFinder) -> bool:
    """Say whether the comma before a cue inside a statement is missing: `Untuk itu kata Budi, warga …`."""
    inside = 0 < i < len(toks) - 2 and toks[i - 1].is_word and not toks[i].capital
    if not inside or toks[i - 1].lower in ("dari", "dengan"):
        # `makna dari kata Tirta adalah air`
        return False
    if cues.has_clitic(toks[i]):
        # `Jembatan itu paparnya, sudah dibuka`
        theirs = toks[i].lower.removesuffix("nya") in SPOKEN | GOING_ON
        return theirs and toks[i + 1].text == ","
    if not (toks[i + 1].lower in PRONOUNS or (toks[i + 1].capital and is_person(toks, i + 1, names))):
        return False
    after = i + 2
    while after < len(toks) - 1 and toks[after].capital and toks[i + 1].capital:
        after += 1
    known = toks[i].lower in GOING_ON or toks[i + 1].lower in PRONOUNS
    if toks[i].lower not in SPOKEN and not (known and toks[after].text == ","):
        # But `Jembatan itu lanjut dia, sudah dibuka`
        return False
    if (begins_predicate(toks[after]) or rests_on(toks, i, after)) and not has_predicate(toks[:i]):
        # `Jumlah itu kata Sinta lebih banyak dari tahun lalu`
        return True
    # `Umumnya kata dia, keramaian itu sampai malam`
    theirs = toks[i + 1].lower in PRONOUNS and toks[after].text == ","
    comma = next((j for j in range(i + 2, min(len(toks), i + 9)) if toks[j].text == ","), None)
    return theirs or (comma is not None and has_predicate(toks[comma + 1 :]))


def _whoever(toks: Sequence[Tok], i: int) -> Speaker | None:
    """Read what stands behind `…, kata` as its speaker, whatever it is: `kata unggulan kelima itu`."""
    if i < 3 or toks[i].lower not in SPOKEN or toks[i - 1].text != ",":
        return None
    if i < 9 and not has_predicate(toks[:i]):
        return None
    phrase = phrase_after(toks, i + 1)
    if not phrase or phrase[0].lower in NOT_SPEAKERS or any(is_predicate(tok) for tok in phrase[:1]):
        return None
    after = next((tok for tok in toks[i + 1 :] if tok.start >= phrase[-1].end), None)
    if after is not None and after.is_word and after.lower not in NP_END:
        return None
    span = (phrase[0].start, phrase[-1].end)
    return Speaker("nominal", *span, role=span, sure=0.6)
