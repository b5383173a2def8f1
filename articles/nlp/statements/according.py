"""Reads `Menurut X, …`, `…, menurut X`, `berdasarkan data X, …`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from ..kinds import DEMONSTRATIVES, is_acronym, is_organisation_head, is_role
from ..lexicon import word_set
from ..speakers.body_words import SOURCES
from ..speakers.name_finder import NameFinder
from ..speakers.name_looks import is_whole_name
from ..speakers.speaker import FIRST_PERSON, NP_END, PRONOUNS, Speaker
from ..speakers.speakers import read_speaker
from ..tokens import Tok
from . import cues
from .adjuncts import CITATION, OF_SAYING
from .after_cue import phrase_after
from .after_source import SAYING, after_aside, is_cited, statement_start
from .clauses import REASONS, has_predicate
from .connectives import after_connectives, leads, only_connectives
from .content_end import another_source, next_statement
from .predicates import COPULAS, SPEECH_ONLY, begins_predicate, is_predicate
from .reported import EXISTS, around, make_statement
from .source_start import CITING, DRAWN_FROM, STUDIES, source_start
from .statement import Statement
from .subject_start import FRONTED

# `Berdasarkan data X`, `menurut keterangan X`: the source of these is the speaker.
BECAUSE = frozenset(("bahwa", "karena", "lantaran", "sebab"))
# These stand at the head of a sentence with the body whose they are: `Data BPS, …`.
HEADS = frozenset(("catatan", "data"))
OPINIONS = frozenset(("anggapan", "catatan", "hemat", "pandangan", "pendapat", "penilaian", "perkiraan"))
# These carry their source as -nya: `menurutnya`, `dalam pandangannya`.
THEIRS = frozenset(("baginya", "dalam", "menurutnya"))
# A cue behind these is parted from what stands before it, as by a comma.
PARTING = frozenset(("dan", "demikian", "sebab", "tapi", "tetapi"))
JOINING = frozenset(("dan", "serta", "tapi", "tetapi"))
# `Menurut jadwal, …` tells of no source.
NO_SOURCES = word_set("no_sources")
# `semifinal ke-23`, `gelar kedua`
ORDINAL = re.compile(
    r"ke-?\d+$|pertama(?:nya)?$|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?:nya)?$"
)
# Somebody need not be a body to have said these: `Dari keterangan X, …`.
SPOKEN = frozenset(("kesaksian", "keterangan", "pengakuan", "penjelasan", "penuturan", "pernyataan"))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cue stands: at the head, behind `yang`, behind `karena`, or parted from the words before it."""

    initial: bool
    relative: bool
    because: bool
    parted: bool

    @property
    def is_sure(self) -> bool:
        return self.initial or self.relative or self.because or self.parted


def read_according(
    text: str, toks: Sequence[Tok], i: int, number: int, names: NameFinder
) -> Statement | None:
    """Read `Menurut X, …`, `…, menurut X`, `…, menurut X, …`, `yang menurut X …`."""
    cue_end = _cue_end(toks, i, names)
    if cue_end is None:
        return None
    start = source_start(toks, i, cue_end)
    source = _read_source(toks, i, cue_end, start, names)
    if source is None:
        return None
    speaker, after = source
    place = _place(text, toks, i)
    if (place.initial and is_cited(toks, after)) or _is_ground(toks, i):
        return None
    if toks[i].lower == "bagi" and (after >= len(toks) or begins_predicate(toks[after])):
        # `Bagi pelanggan lama Levora akan ada potongan harga`
        return None
    if toks[i].lower.startswith("bagi") and (_tells_which(toks[i + 1 : after + 1]) or _is_fact(toks[after:])):
        return None
    if speaker.form == "pronoun" and toks[after - 1].lower in FIRST_PERSON:
        # `Menurut saya, …`: the writer.
        return None
    inside = toks[cue_end].lower not in STUDIES and _is_inside(toks, i, after, speaker, place)
    at_end = speaker.form == "name" and after >= len(toks) - 1 and has_predicate(toks[:i])
    if not (place.is_sure or inside or at_end or speaker.form in ("clitic", "pronoun")):
        return None
    cue = (toks[i].start, toks[cue_end].end)
    make = partial(make_statement, text, toks, number=number, cue=cue, speaker=speaker)
    if place.relative or place.because:
        return make(statement_start(text, toks, after), len(toks), rule="according_relative")
    if place.initial:
        begin = statement_start(text, toks, after)
        return make(begin, next_statement(toks, begin), rule="according")
    clause = after_connectives(toks, 0, i)
    if toks[i - 1].lower in JOINING and not inside and _goes_on(toks, after) and has_predicate(toks[after:]):
        # `Warga memburu tikus dan menurutnya cara itu berhasil`
        return make(after, next_statement(toks, after), rule="according")
    if inside:
        return make(clause, len(toks), rule="according_inside")
    fronted = place.parted and toks[clause].lower in FRONTED
    if fronted and _goes_on(toks, after) and has_predicate(toks[after:]):
        # `Ditanya soal banjir, menurut dia air sudah surut`
        return make(after, len(toks), rule="according")
    return around(text, toks, i, after, "according_inside", make)


def _tells_which(toks: Sequence[Tok]) -> bool:
    """Say whether only some of those called so are meant: `Bagi | Gemini yang masih lajang, …`."""
    return any(tok.lower == "yang" and before.text != "," for before, tok in pairwise(toks))


def _cue_end(toks: Sequence[Tok], i: int, names: NameFinder) -> int | None:
    """Return the last word of a cue at i, which may be of two: `berdasarkan data`, `dalam pandangannya`."""
    word, following = toks[i].lower, toks[i + 1 : i + 2]
    next_word = following[0].lower if following else ""
    if word in HEADS:
        return i if leads(toks, i) and following and _heads_source(toks, i, names) else None
    initial = word in DRAWN_FROM | {"dalam"} and only_connectives(toks, i)
    if initial and word == "dalam" and next_word.removesuffix("nya") in OPINIONS:
        # `Dalam pandangannya, …`, `Dalam penilaian Budi, …`
        return i + 1
    drawn = initial and word in DRAWN_FROM
    # `Mengutip laporan X, Budi mengatakan …`
    cites = word in CITING and any("clause" in cues.active_kinds(tok) for tok in toks)
    if cites or not (drawn or cues.according(toks[i])):
        return None
    if drawn or word in ("berdasarkan", "berdasar"):
        # `Dari data KPK, …`: only at the head, and of a body.
        at = i + 1 + (drawn and next_word in ("kepada", "pada"))
        return at if at < len(toks) and toks[at].lower in SOURCES | SPOKEN | STUDIES else None
    if word.startswith("bagi"):
        if i > 0 or not following:
            return None
        person = word != "bagi" or next_word in PRONOUNS or is_person(toks, i + 1, names)
        return i if person or _is_named(toks, i + 1, names) else None
    return i if word.startswith("menurut") else None


def _is_named(toks: Sequence[Tok], i: int, names: NameFinder) -> bool:
    """Say whether a person with a role stands at i: `Bagi Ketua X Sinta Ayu, …`."""
    speaker = read_speaker(phrase_after(toks, i), names) if is_role(toks[i]) else None
    return speaker is not None and speaker.form == "name" and speaker.kind == "PER"


def _heads_source(toks: Sequence[Tok], i: int, names: NameFinder) -> bool:
    """Say whether a body and a comma follow a source at the head: `Data Dinas X, ada 300 rumah rusak`."""
    phrase = phrase_after(toks, i + 1)
    behind = next((tok for tok in toks[i + 1 :] if phrase and tok.start >= phrase[-1].end), None)
    body = is_organisation_head(toks[i + 1]) or is_acronym(toks[i + 1])
    body = body or (toks[i].lower == "catatan" and is_person(toks, i + 1, names))
    return body and behind is not None and behind.text == "," and has_predicate(toks[i + 1 :])


def _read_source(
    toks: Sequence[Tok], i: int, cue_end: int, start: int, names: NameFinder
) -> tuple[Speaker, int] | None:
    """Read who is the source, and return what follows it."""
    if toks[i].lower in THEIRS and cues.has_clitic(toks[cue_end]):
        return _clitic(toks[cue_end]), cue_end + 1
    phrase = phrase_after(toks, start) or phrase_after(toks, i + 1)
    phrase = list(_closed(toks, phrase))
    if not phrase:
        return None
    speaker = _read_document(toks[i + 1 : start], phrase, names) or read_speaker(phrase, names)
    if speaker is None and toks[i].lower == "menurut":
        phrase = phrase_after(toks, i + 1)
        speaker = _whatever(toks, phrase)
    if len(phrase) == 1 and cues.has_clitic(phrase[0]) and phrase[0].lower[:-3] in SOURCES:
        # `Menurut pengakuannya`
        speaker = _clitic(phrase[0])
    told = toks[cue_end].lower in SPOKEN
    drawn = (toks[i].lower in DRAWN_FROM | HEADS - {"catatan"} and not told) or toks[cue_end].lower in STUDIES
    if speaker is None or (drawn and not _is_body(speaker)):
        return None
    after = next((k for k in range(start, len(toks)) if toks[k].end > phrase[-1].end), len(toks))
    return speaker, after_aside(toks, i, after)


def _closed(toks: Sequence[Tok], phrase: Sequence[Tok]) -> Sequence[Tok]:
    """End a source before the subject of a clause without a comma: `menurut ketua panitia itu air surut`."""
    first = next((k for k, tok in enumerate(phrase) if k and tok.lower in DEMONSTRATIVES), None)
    behind = next((tok for tok in toks if phrase and tok.start >= phrase[-1].end), None)
    if first is None or behind is None or not behind.is_word:
        return phrase
    if first > 1 and phrase[first - 2].capital and not phrase[first - 1].capital:
        # `menurut Ketua DPRD Budi usulan itu belum dibahas`
        return phrase[: first - 1]
    if _is_subject(phrase, first, behind):
        return phrase[:first]
    following = phrase[first + 1 : first + 2]
    goes_on = following and following[0].is_word and following[0].lower != "yang"
    return phrase[: first + 1] if goes_on else phrase


def _is_fact(toks: Sequence[Tok]) -> bool:
    """Say whether words only count: `ini merupakan semifinal keempat`, `gol itu membuat dia …`."""
    counts = any(
        one.lower in COPULAS and ORDINAL.match(three.lower)
        for one, three in zip(toks, toks[2:], strict=False)
    )
    return counts or any(tok.lower in ("membuat", "membuatnya") for tok in toks[:8])


def _is_subject(phrase: Sequence[Tok], at: int, behind: Tok) -> bool:
    """Say whether a demonstrative behind a source is the subject itself: `menurut Budi itu sudah biasa`."""
    if at + 1 < len(phrase) or behind.lower in EXISTS:
        return False
    named = phrase[at - 1].capital and phrase[0].capital and not is_role(phrase[0])
    return behind.lower in COPULAS or (named and begins_predicate(behind))


def _read_document(before: Sequence[Tok], phrase: Sequence[Tok], names: NameFinder) -> Speaker | None:
    """Read a body that a document before it tells of: `menurut data World Water Forum`."""
    document = [tok for tok in before if tok.lower in SOURCES][-1:]
    if phrase[-1].text == ")" and not any(tok.text == "(" for tok in phrase):
        # `(berdasarkan data X 2019)`
        return None
    whole = read_speaker([*document, *phrase], names) if document else None
    return whole if whole is not None and _is_body(whole) else None


def _whatever(toks: Sequence[Tok], phrase: Sequence[Tok]) -> Speaker | None:
    """Read a source that is nobody for the words alone: `Menurut sensus, …`, `Menurut perseroan, …`."""
    following = next((tok for tok in toks if tok.start >= phrase[-1].end), None)
    goes_on = following is not None and following.is_word and following.lower not in NP_END
    if goes_on or phrase[0].lower in NO_SOURCES:
        return None
    span = (phrase[0].start, phrase[-1].end)
    # Nobody whom `dia` could mean.
    return Speaker("nominal", *span, role=span, plural=True, sure=0.4)


def _is_body(speaker: Speaker) -> bool:
    return speaker.form == "name" and speaker.kind == "ORG"


def _clitic(tok: Tok) -> Speaker:
    return Speaker("clitic", tok.end - 3, tok.end)


def _place(text: str, toks: Sequence[Tok], i: int) -> _Place:
    if i == 0:
        return _Place(initial=True, relative=False, because=False, parted=False)
    previous = toks[i - 1]
    before = text[toks[0].start : previous.start]
    cited = previous.text == "," and (CITATION.match(before) or OF_SAYING.match(before))
    alone = bool(cited) and all(tok.text != "," for tok in toks[: i - 1])
    return _Place(
        initial=alone or leads(toks, i) or another_source(toks, i),
        relative=previous.lower == "yang",
        because=previous.lower in BECAUSE,
        parted=previous.text in ",;–—-:" or previous.lower in PARTING,
    )


def _is_inside(toks: Sequence[Tok], i: int, after: int, speaker: Speaker, place: _Place) -> bool:
    """Say whether cue and source part a subject from its predicate, with no comma.

    `Di luar negeri, menurutnya sangat jarang …`, `Hal serupa menurutnya telah terjadi …`
    """
    if after + 1 < len(toks) and toks[after].text == "," and not place.parted and speaker.form == "name":
        # `Usul itu menurut Budi, bisa diterima`
        after += 1
    if not _goes_on(toks, after):
        return False
    verb_next = not place.parted and _verb_follows(toks, after)
    verbless = not has_predicate(toks[:i])
    if speaker.form == "clitic":
        return verb_next or verbless
    return speaker.form == "name" and verb_next and verbless


def _goes_on(toks: Sequence[Tok], after: int) -> bool:
    return after < len(toks) and toks[after].text != ","


def _is_ground(toks: Sequence[Tok], i: int) -> bool:
    """Say whether something was done by the source, or a medium is cited at last.

    `Razia dilakukan berdasarkan laporan warga`, `Budi mengatakan …, demikian menurut laporan X`
    """
    previous = toks[i - 1] if i else None
    if previous is not None and previous.lower == "demikian":
        return any(tok.lower in SPEECH_ONLY | SAYING for tok in toks[:i])
    if previous is None or not toks[i].lower.startswith("berdasar"):
        return False
    return previous.lower.startswith("di") and is_predicate(previous)


def _verb_follows(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the predicate of a clause begins at i, with or without `juga`."""
    while i < len(toks) - 1 and toks[i].lower in ("juga", "pun", "pula"):
        i += 1
    return toks[i].lower in REASONS or begins_predicate(toks[i])


def is_person(toks: Sequence[Tok], i: int, names: NameFinder) -> bool:
    kind = names.kind_at(toks[i].start, toks[i].end)
    run = next((j for j in range(i, len(toks)) if not toks[j].capital), len(toks))
    return kind == "PER" or (kind is None and run > i and is_whole_name(toks[i:run], names.called))
