"""Reads a passive cue and its agent inside a statement: `Produk itu dinilai Budi baik`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ..kinds import is_animate, is_body
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import NP_END, Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .after_cue import phrase_after
from .clause_words import CLOSING, STATES
from .clauses import COORDINATORS, REASONS, has_predicate
from .connectives import after_connectives
from .predicates import PREDICATORS, WEAK_PREDICATORS, begins_predicate, is_predicate
from .reported import ASKS, make_statement
from .statement import Statement
from .subject_start import FRONTED
from .when import behind_when

# `Hal itu disampaikan Budi …` says nothing of what was said.
POINTING = frozenset(("demikian", "hal", "ini", "itu"))
# Behind `Hal itu dinilai Budi` these say more of it.
GOES_ON = PREDICATORS | frozenset(("cukup", "lebih", "sebagai"))
# Between a connective or a subject and a passive cue, or behind that.
BESIDE_CUE = frozenset(
    ("juga", "kembali", "kemudian", "masih", "memang", "pula", "pun", "sebelumnya", "sempat")
)
# These name who judges between the subject and the rest of what is said: `Langkah itu dinilai Budi tepat`.
JUDGED = frozenset(
    (
        *("diakui", "dianggap", "digambarkan", "diklaim", "dilukiskan", "dinilai", "dipandang"),
        *("disebut", "dituding", "dituduh", "diyakini"),
    )
)
FORESEEN = frozenset(("dicurigai", "diprediksi", "diramalkan", "ditaksir"))
# With a body in between these take more than `sebagai`: `disebut Bank X` gives a name.
JUDGED_BY_BODY = frozenset(
    ("diklaim", "dinilai", "dipandang", "diperkirakan", "diprediksi", "ditaksir", "diyakini")
)
# What comes is told before these: `Tahun ini diperkirakan Levora naik`.
COMING = FORESEEN | {"diharapkan", "dipastikan", "diperkirakan"}
AHEAD = frozenset(("depan", "lagi", "mendatang", "nanti"))
INSIDE = JUDGED | COMING | {"dicontohkan", "diduga"}
INSIDE_THEIRS = INSIDE | {"dilanjutkan", "dirasa", "dirasakan"}
# Where what is said goes on behind an agent: `disebut majalah X sebagai …`, `dinilai warga terlalu sempit`.
BEHIND_AGENT = WEAK_PREDICATORS | {"sebagai", "segera"}
OFTEN = frozenset(("kerap", "kerapkali", "kini", "sering", "seringkali", "terus"))
# The subject of a passive cue does not end with these.
NOT_BEFORE_CUE = COORDINATORS | {"tanpa", "yang"}
# `hal yang sulit dijelaskan oleh warga`
HARD = frozenset(("mudah", "sukar", "sulit", "susah"))
# In lower case these are agents all the same: `Budi disebut polisi sudah diperiksa`.
LOWER_AGENTS = frozenset(("dia", "jaksa", "pemerintah", "penyidik", "polisi"))
# What begins with these is no subject of a passive cue.
NO_SUBJECT = frozenset(
    ("atas", "berdasarkan", "dari", "dengan", "di", "dalam", "karena", "lewat", "melalui", "pada", "untuk")
)
# `Warga diimbau Budi untuk pulang`: the cue, and what stands between the agent and what is asked.
ASKED = frozenset(
    (
        *("dianjurkan", "didesak", "dihimbau", "diimbau", "diingatkan", "diminta", "diperingatkan"),
        *("diperintahkan", "disarankan"),
    )
)


def by_agent(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Produk itu dikatakan Budi mendukung petani`: the attribution stands inside the statement."""
    if toks[i].lower.endswith("nya"):
        return _by_them(text, toks, i, number)
    found = _inside(toks, i)
    if found is None:
        return None
    first, agent, after = toks[found.start], found.agent, found.after
    if first.lower in NO_SUBJECT or _is_attribute(toks, i):
        return None
    if toks[i].lower in COMING and _tells_when(toks, found.start, found.end):
        return None
    points = first.lower in POINTING or cues.noun(first)
    speaker = read_speaker(agent, names)
    told = toks[i].lower in JUDGED | FORESEEN or toks[i + 1].lower == "oleh"
    if speaker is None or not _is_agent(agent, speaker, told=told):
        return None
    if after + 1 < len(toks) and toks[after].text == "," and begins_predicate(toks[after + 1]):
        # `Larangan ini disebutkan Sinta, dapat menekan harga`
        after += 1
    if after >= len(toks) or not _judges(toks[i], toks[after:], speaker):
        return None
    if points and not (toks[after].lower in GOES_ON or _is_quality(toks[after])):
        # `Hal itu diakui Budi menanggapi …` tells nothing, `Hal itu dinilai Budi lebih baik` does.
        return None
    return _made(text, toks, found.start, i, number, speaker)


def _tells_when(toks: Sequence[Tok], start: int, end: int) -> bool:
    """Say whether toks[start:end] are a time: `Tahun ini | diperkirakan`, `Pekan depan | dipastikan`."""
    return behind_when(toks, start, end) == end or toks[end - 1].lower in AHEAD


def _is_attribute(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the cue is another verb of a relative clause: `film yang digarap dan ditulis Sinta`."""
    near = [tok.lower for tok in toks[max(0, i - 5) : i]]
    return near[-1:] in (["dan"], ["sekaligus"], ["serta"]) and "yang" in near


def _is_agent(agent: Sequence[Tok], speaker: Speaker, *, told: bool) -> bool:
    """Say whether words behind a passive cue name who said it: `dinilai penumpang`, `disebut majalah X`.

    told: somebody has to stand there, as behind `dinilai`, `diimbau` and `oleh`.
    """
    if is_predicate(agent[0]) or agent[-1].lower == "yang":
        # `Ahmad dituduh membantu Sinta`, `Hal ini disampaikan Budi yang tak lain adalah manajer`
        return False
    if speaker.form != "nominal" or (agent[0].lower in LOWER_AGENTS and len(agent) == 1):
        return True
    sure = speaker.sure >= 0.6 or (told and len(agent) == 1 and is_body(agent[0]))
    return sure and (agent[0].capital or (told and is_animate(agent)))


def _judges(cue: Tok, rest: Sequence[Tok], speaker: Speaker) -> bool:
    """Say whether words behind the agent of a passive cue go on with what is said of the subject."""
    # `Ia disebut Budi kerap datang`
    following = rest[1] if rest[0].lower in OFTEN and len(rest) > 1 else rest[0]
    if following.lower == "sebagai":
        return speaker.form == "name" or cue.lower in JUDGED
    weak = (begins_predicate(following) and following.lower != "juga") or _is_quality(following)
    if speaker.form == "name" and speaker.kind != "PER":
        return cue.lower in JUDGED_BY_BODY and weak
    return is_predicate(following) or _is_quality(following) or (cue.lower in JUDGED and weak)


def _is_quality(tok: Tok) -> bool:
    """Say whether an adjective says what something is, not which: `publik | berlebihan`, `Budi | aman`."""
    if not tok.is_word or tok.capital:
        return False
    return tok.lower in STATES or (tok.upos in ("ADJ", "") and tok.lower.startswith(("ber", "ter")))


def asked(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Warga diimbau Budi untuk pulang`."""
    found = _inside(toks, i)
    if found is None or toks[found.start].lower in NO_SUBJECT | FRONTED:
        return None
    speaker = read_speaker(found.agent, names)
    if speaker is None or not _is_agent(found.agent, speaker, told=True):
        return None
    following = toks[found.after] if found.after + 1 < len(toks) else None
    if following is None or not (following.lower in ASKS or is_predicate(following)):
        return None
    return _made(text, toks, found.start, i, number, speaker)


def _made(
    text: str, toks: Sequence[Tok], start: int, i: int, number: int, speaker: Speaker
) -> Statement | None:
    cue = (toks[i].start, toks[i].end)
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    statement = make(start, len(toks), rule="by_agent")
    if statement:
        statement.flags.add("clause_uncertain")
    return statement


@dataclass(frozen=True)
class _Inside:
    """A passive cue inside a statement: toks[start:end] is what is spoken of, then come cue and agent.

    after: where the statement goes on behind the agent.
    """

    start: int
    end: int
    agent: Sequence[Tok]
    after: int


def _inside(toks: Sequence[Tok], i: int) -> _Inside | None:
    start, end = _spoken_of(toks, i)
    agent = phrase_after(toks, i + 1)
    # `disebut majalah X sebagai tokoh tahun ini`
    agent = agent[: next((k for k, tok in enumerate(agent) if k and _is_behind_agent(tok)), len(agent))]
    if start >= end or not agent or toks[end - 1].lower in NOT_BEFORE_CUE or _in_relative(toks[start:end]):
        return None
    if has_predicate(toks[:end]) and not _is_named_deed(toks[start:end]):
        return None
    after = next((j for j in range(i + 1, len(toks)) if toks[j].start >= agent[-1].end), len(toks))
    return _Inside(start, end, agent, after)


def _is_behind_agent(tok: Tok) -> bool:
    return (tok.lower in BEHIND_AGENT and not tok.capital) or _is_quality(tok)


def _is_named_deed(toks: Sequence[Tok]) -> bool:
    """Say whether a verb only tells what a thing is: `upaya memisahkan wilayah itu`."""
    if len(toks) < 3 or toks[-1].lower not in CLOSING or toks[0].upos != "NOUN" or toks[1].upos != "VERB":
        return False
    return not any(tok.text == "," or cues.active_kinds(tok) for tok in toks) and not has_predicate(toks[2:])


def _in_relative(toks: Sequence[Tok]) -> bool:
    """Say whether the cue behind these words belongs to `yang`: `hal yang sulit`, `film yang dibuat dan`."""
    last = next((k for k in reversed(range(len(toks))) if toks[k].lower == "yang"), None)
    return last is not None and all(
        tok.lower in HARD | PREDICATORS | cues.BEFORE_VERB | cues.MODAL for tok in toks[last + 1 :]
    )


def _spoken_of(toks: Sequence[Tok], i: int) -> tuple[int, int]:
    """Return the bounds of what stands before the cue at i, without connectives and words beside the cue."""
    start, end = after_connectives(toks, 0, i), i
    while end > start and toks[end - 1].lower in BESIDE_CUE:
        end -= 1
    # `Budi dan Sinta, disebut oleh Wira sebagai …`
    end -= end > start and toks[end - 1].text == ","
    comma = next((k for k in range(start, end - 1) if toks[k].text == ","), None)
    if comma is not None and toks[start].lower in FRONTED:
        # `Setelah menerima laporan, tuduhan itu dianggap Budi …`
        start = comma + 1
    return start, end


def _by_them(text: str, toks: Sequence[Tok], i: int, number: int) -> Statement | None:
    """Read `Pasokan pupuk dijelaskannya memadai`."""
    start, end = _spoken_of(toks, i)
    after = i + 1
    while after < len(toks) - 1 and toks[after].lower in BESIDE_CUE - PREDICATORS:
        after += 1
    if start >= end or after >= len(toks) or has_predicate(toks[start:end]):
        return None
    if toks[end - 1].lower in cues.NEGATIONS | {"yang"} or toks[start].lower in REASONS:
        return None
    following = toks[after]
    tok = toks[i]
    # `Kunjungan itu diklaimnya untuk menjaga silaturahmi`
    aim = following.lower == "untuk" and tok.lower.removesuffix("nya") in INSIDE
    aim = aim and toks[start].lower not in POINTING and any(map(is_predicate, toks[after + 1 : after + 2]))
    if not (aim or following.lower == "sebagai") and (
        not begins_predicate(following) or following.lower in NP_END - PREDICATORS
    ):
        return None
    speaker = Speaker("clitic", tok.end - 3, tok.end)
    cue = (tok.start, tok.end)
    return make_statement(text, toks, start, len(toks), number, cue=cue, speaker=speaker, rule="by_agent")
