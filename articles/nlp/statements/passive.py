"""Reads `Dijelaskan X, …`, `…, seperti disampaikan X`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from ..kinds import DOCUMENTS
from ..speakers.body_words import SOURCES
from ..speakers.name_finder import NameFinder
from ..speakers.speaker import Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .adjuncts import DATE, after_adjuncts
from .after_cue import phrase_after
from .behind_agent import MEDIA, SAID, after_fronted, opens_clause, read_agent, that_said, whoever_said
from .clauses import has_predicate
from .connectives import after_connectives, only_connectives
from .inside import ASKED, BESIDE_CUE, INSIDE, INSIDE_THEIRS, NO_SUBJECT, asked, by_agent
from .papers import AGENTLESS, BORNE, in_paper, in_topic, written
from .predicates import begins_predicate
from .reported import SO, make_statement
from .statement import Statement
from .subject_start import FRONTED
from .told import BESIDE_TELLING, MEASURES, is_conditional
from .when import behind_when

# These name nobody only before a comma or `bahwa`: `Dilanjutkan, …`.
AGENTLESS_APART = frozenset(("dilanjutkan", "ditekankan", "dituliskan", "diuraikan"))
LIKE = frozenset(("sebagaimana", "seperti"))
CONCEDING = frozenset(("meski", "meskipun", "walau", "walaupun"))
# What is told in these is no report.
STORIES = frozenset(("cerita", "drama", "episode", "film", "kisah", "novel", "serial", "sinopsis"))
# These open a sentence or stand between commas only with a person behind them.
BY_PERSON = frozenset(
    (
        *("dibeberkan", "diingatkan", "diklaim", "dilanjutkan", "dipastikan"),
        *("diperkirakan", "diprediksi", "diungkap", "diuraikan", "diutarakan"),
    )
)
# Behind these a clause may follow that names nobody who said it.
BEFORE_CLAUSE = frozenset(
    ("dijelaskan", "dikatakan", "dinyatakan", "disampaikan", "disebutkan", "diterangkan", "diungkapkan")
)
# These may lead what was said: `Dijelaskan Budi, …`.
LEADING = (
    AGENTLESS
    | AGENTLESS_APART
    | BY_PERSON
    | {"diakui", "diharapkan", "dilaporkan", "dinilai", "disebut", "diumumkan", "diyakini"}
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a passive cue stands; `at` is where its attribution begins, with the `seperti` before it."""

    at: int
    # Behind `seperti`, at the head or not; behind `meskipun`.
    compared: bool
    as_said: bool
    conceding: bool
    # At the head of the sentence, or behind a comma.
    leads: bool
    parted: bool

    @property
    def is_initial(self) -> bool:
        return self.as_said or self.leads or self.parted


def read_passive(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Dijelaskan X, …`, `Dijelaskannya, …`, `Dijelaskan, bahwa …`, `…, seperti dikatakan X`."""
    if not cues.passive(toks[i]):
        return None
    bare = toks[i].lower.removesuffix("nya")
    if bare == "tertulis" and i and toks[i - 1].lower in DOCUMENTS | SOURCES:
        # `Dalam keterangan tertulis …`
        return None
    place = _place(toks, i)
    if bare in ASKED and not (place.is_initial and bare in {"disarankan", "diingatkan"}):
        return asked(text, toks, i, number, names)
    if (said := _so_said(text, toks, i, number, names)) is not None:
        return said
    if only_connectives(toks, i) and (said := in_paper(text, toks, i, number, names)) is not None:
        return said
    if (said := that_said(text, toks, i, number, names)) is not None:
        return said
    if bare in BORNE or (not place.is_initial and bare in AGENTLESS | {"disebut", "ditulis"}):
        said = written(text, toks, i, number, names) or by_agent(text, toks, i, number, names)
        return said or after_fronted(text, toks, i, number, names)
    if place.is_initial:
        leads = bare in LEADING or (bare == "ditulis" and place.as_said)
        said = _read_leading(text, toks, i, number, names, place) if leads else None
        judged = said is None and place.parted and bare in INSIDE
        return by_agent(text, toks, i, number, names) if judged else said
    inside = bare in (INSIDE_THEIRS if toks[i].lower.endswith("nya") else INSIDE)
    return by_agent(text, toks, i, number, names) if inside else None


def _place(toks: Sequence[Tok], i: int) -> _Place:
    like = _like_before(toks, i)
    aside = like is not None and like > 1 and toks[like - 1].text == ","
    at = like if like is not None and aside else i
    first = i
    while first > 0 and toks[first - 1].lower in BESIDE_CUE:
        first -= 1
    # `Meskipun diakui Budi, …`
    conceding = first > 0 and toks[first - 1].lower in CONCEDING and only_connectives(toks, first - 1)
    return _Place(
        at=at,
        compared=like is not None,
        as_said=like is not None and only_connectives(toks, like),
        conceding=conceding,
        leads=only_connectives(toks, first - conceding),
        parted=at > 0 and toks[at - 1].text == ",",
    )


def _like_before(toks: Sequence[Tok], i: int) -> int | None:
    """Return where `seperti`, `seperti yang telah` or `berdasarkan yang` stands before a cue."""
    at = i - 1
    while at > 0 and toks[at].lower in ("pernah", "sudah", "telah", "yang"):
        at -= 1
    like = LIKE | {"berdasarkan", "sesuai"} if toks[i - 1].lower == "yang" else LIKE
    return at if at >= 0 and toks[at].lower in like else None


def _read_leading(
    text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder, place: _Place
) -> Statement | None:
    """Read a cue at the head or behind a comma, with or without an agent, and what was said behind it."""
    bare = toks[i].lower.removesuffix("nya")
    if (said := in_topic(text, toks, i, number, names)) is not None:
        return said
    if bare == "diceritakan" and any(tok.lower in STORIES for tok in toks[:i]):
        return None
    make = partial(
        make_statement, text, toks, number=number, cue=(toks[i].start, toks[i].end), rule="passive"
    )
    after = _after_again(toks, i + 1)
    speaker: Speaker | None = None
    if toks[i].lower.endswith("nya"):
        speaker = Speaker("clitic", toks[i].end - 3, toks[i].end)
    elif after < len(toks) and toks[after].text != "," and toks[after].lower not in cues.COMPLEMENTISERS:
        phrase = phrase_after(toks, after)
        speaker = read_agent(phrase, names)
        if speaker is None:
            clause = bare in BEFORE_CLAUSE and not (place.compared or place.conceding)
            return make(after, len(toks), agentless=True) if clause and has_predicate(toks[after:]) else None
        if bare in BY_PERSON and not place.compared and (speaker.form != "name" or speaker.kind != "PER"):
            return None
        after = next((k for k in range(after, len(toks)) if toks[k].end > phrase[-1].end), len(toks))
    elif bare not in AGENTLESS | AGENTLESS_APART:
        return None
    if speaker is not None:
        after = _behind_circumstances(toks, after)
    start = _statement_start(text, toks, i, after, place, speaker)
    return make(start, len(toks), speaker=speaker, agentless=speaker is None) if start is not None else None


def _after_again(toks: Sequence[Tok], after: int) -> int:
    """Step over `juga`, `lagi`, `lebih lanjut` behind a cue."""
    while after < len(toks) and toks[after].lower in ("juga", "lagi", "pula"):
        after += 1
    further = [tok.lower for tok in toks[after : after + 2]] in (["lebih", "lanjut"], ["lebih", "jauh"])
    return after + 2 if further else after


def _statement_start(
    text: str, toks: Sequence[Tok], i: int, after: int, place: _Place, speaker: Speaker | None
) -> int | None:
    """Return where the statement begins, given what stands behind the cue and its agent."""
    if after >= len(toks):
        return None
    goes_on = speaker is not None and place.parted and place.at > 1 and begins_predicate(toks[after])
    if toks[after].text == ",":
        after = after_adjuncts(text, toks, after + 1) if after + 1 < len(toks) else after + 1
    elif toks[after].lower not in cues.COMPLEMENTISERS and not goes_on:
        clitic = speaker is not None and speaker.form == "clitic"
        whole = speaker is not None and place.leads and opens_clause(toks, after, speaker)
        return after if clitic or whole else None
    topic = [] if place.as_said or place.leads else toks[: place.at - 1]
    if speaker is not None and topic and _is_topic(topic, toks[after:]):
        # `Kenaikan harga, dikatakan Budi, tidak berpengaruh`
        return after_connectives(toks, 0, i)
    that = after < len(toks) and toks[after].lower in cues.LEFT_OUT_COMPLEMENTISERS - {"untuk"}
    # `Dijelaskan Sinta, jika hujan turun, tanggul bisa jebol`
    after += that and not is_conditional(toks, after)
    rest = toks[after:]
    if speaker is None and (place.compared or place.conceding or any(map(cues.according, rest[:1]))):
        return None
    sure = has_predicate(rest) or any(tok.lower in MEASURES for tok in rest)
    if (speaker is None or place.compared) and not sure and not (that and len(rest) > 2):
        return None
    return after


def _behind_circumstances(toks: Sequence[Tok], after: int) -> int:
    """Step over when, where and how something was said: `Dijelaskan Sinta dalam rapat, …`."""
    if after >= len(toks) or toks[after].lower not in BESIDE_TELLING | {"secara"}:
        return after
    near = range(after + 1, min(len(toks), after + 9))
    comma = next((j for j in near if toks[j].text == "," and toks[j].marked is None), None)
    if comma is None or has_predicate(toks[after:comma]) or not has_predicate(toks[comma + 1 :]):
        return after
    return comma


def _is_topic(topic: Sequence[Tok], rest: Sequence[Tok]) -> bool:
    """Say whether words before a comma and the attribution belong to the clause that goes on behind it."""
    if not has_predicate(topic):
        return True
    start = after_connectives(topic, 0, len(topic))
    goes_on = bool(rest) and begins_predicate(rest[0])
    return goes_on and topic[start].lower not in FRONTED | CONCEDING | NO_SUBJECT


def _reports(tok: Tok, previous: Tok | None) -> bool:
    """Say whether a word tells of another source; `demi memastikan …` is what somebody does."""
    aim = previous is not None and previous.lower in ("demi", "guna", "untuk")
    return cues.according(tok) or (not aim and "clause" in cues.active_kinds(tok))


def _so_said(text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder) -> Statement | None:
    """Read `Air sudah surut, demikian disampaikan Sinta`, `Air sudah surut, ditegaskan Sinta`."""
    at = _attribution_start(toks, i)
    parted = at is not None and toks[at - 1].text == ","
    so = toks[i].lower == "dilaporkan" and toks[i - 1].lower in SO
    if at is None or not (toks[i].lower.removesuffix("nya") in SAID or so):
        return None
    speaker, after = _behind_cue(toks, i, names)
    if at < i and parted and (speaker is None or speaker.sure < 0.6):
        speaker, after = whoever_said(toks, i)
    if speaker is None or not has_predicate(toks[: at - parted]) or any(tok.quoted for tok in toks[:i]):
        return None
    if at == i and speaker.form == "nominal" and not toks[i + 1].capital:
        # `Tuntutan itu viral, disampaikan oleh sejumlah aktivis`
        return None
    if so and (toks[i + 1].lower in MEDIA or (speaker.kind != "PER" and toks[i + 1].capital)):
        return None
    if any(map(_reports, toks[:at], [None, *toks[: at - 1]])) or has_predicate(toks[after:]):
        return None
    start, cue = after_connectives(toks, 0, i), (toks[i].start, toks[i].end)
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    return make(start, at - parted, rule="passive")


def _attribution_start(toks: Sequence[Tok], i: int) -> int | None:
    """Return where the attribution of a passive cue behind a statement begins: `…, | seperti dikatakan X`."""
    at = i - 2 if i > 1 and toks[i - 1].lower == "yang" else i - 1
    if at > 2 and toks[at].lower in SO | LIKE:
        sure = toks[at].lower == "demikian" or (toks[at].lower in LIKE and at == i - 2)
        return at if sure or toks[at - 1].text == "," else None
    return i if i > 3 and toks[i - 1].text == "," and toks[i - 1].marked is None else None


def _behind_cue(toks: Sequence[Tok], i: int, names: NameFinder) -> tuple[Speaker | None, int]:
    """Read who said it behind a passive cue, with or without `oleh`, and what follows."""
    if toks[i].lower.endswith("nya"):
        return Speaker("clitic", toks[i].end - 3, toks[i].end), i + 1
    phrase = phrase_after(toks, i + 1)
    if not phrase or DATE.match(phrase[0].text) or behind_when(toks, i + 1, len(toks)) > i + 1:
        # `seperti diumumkan pekan lalu`
        return None, i + 1
    after = next((j for j in range(i, len(toks)) if toks[j].start >= phrase[-1].end), len(toks))
    return read_speaker(phrase, names), after
