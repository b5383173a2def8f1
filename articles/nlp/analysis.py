"""From a text and its parse to a Document: the rules of this package, in the order in which they apply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .acting import body_acting
from .affiliations import affiliation_in
from .attribution import find_statements
from .candidates import find_candidates
from .confidence import confidence
from .document import (
    Alternative,
    Document,
    LeftOut,
    Mention,
    MentionForm,
    MentionKind,
    Quote,
    Sentence,
    Span,
    SpeakerKind,
    Token,
)
from .entities import Entities, Entity, Named, clean_names
from .introduced import introduced_names
from .kinds import ends_office, is_honorific, rank_length
from .marks import find_marked
from .name_finder import NameFinder, of_one_kind
from .paragraphs import story_paragraphs
from .parse import NamedSpan, Parse
from .pointing import add_pointing_roles
from .reference import Resolved, resolve
from .roles import is_role_phrase, role_after, role_before, role_held
from .speaker_words import LAWYERS
from .stated import is_paper, stated_role, without_joint
from .statement import Statement
from .tokens import Sent, Tok, read_sentences
from .topics import find_groups, find_subjects

ONE_LINE = re.compile(r"[^\s.](?:[^\n.]|\.(?!\s*\n))*[^\s.]|[^\s.]")
IN_HEADLINE = re.compile(
    r"\s+(?:Akui|Bantah|Beberkan|Bilang|Buka Suara|Desak|Imbau|Ingatkan|Jawab|Jelaskan|Kata|Klaim|Kritik"
    r"|Minta|Nilai|Pastikan|Puji|Respons|Sebut|Sindir|Singgung|Tanggapi|Tegaskan|Temui|Tolak|Ungkap(?:kan)?|Usul)(?:\s+|$)"
)
# Between a role and its name: `kepala sekolah yakni Sinta`, `warga bernama Sinta`.
NAMELY = frozenset(("berinisial", "bermarga", "bernama", "yaitu", "yakni"))
LONGEST_RELATIVE = 12  # words
TITLED = re.compile(r"\b[A-Z][a-z]{0,4}\.\s$")


def analyse(text: str, left_out: Sequence[LeftOut], parse: Parse) -> Document:
    """Find quotes, speakers and names; never raises on any text, given a parse of it (which may be empty)."""
    paragraphs = story_paragraphs(text, left_out)
    marked = find_marked(text, paragraphs)
    sents = read_sentences(text, paragraphs, marked, parse)
    tagged = [one for name in parse.names for one in _of_one_line(text, name)]
    tagged = introduced_names(sents, of_one_kind(text, tagged))
    names = NameFinder(text, tagged)
    statements: list[Statement] = []
    for number, sent in enumerate(sents):
        statements += find_statements(text, sent, number, names)
    statements = _without_repeats(statements)
    all_toks = [tok for sent in sents for tok in sent.toks]
    # Names inside marks have words of their own, though the rules read what is in marks as one token.
    in_marks = read_sentences(text, [(one.start, one.end) for one in marked], [], parse)
    named = clean_names(
        text,
        tagged,
        sorted(all_toks + [tok for sent in in_marks for tok in sent.toks], key=lambda tok: tok.start),
        names,
    )
    named = _with_speakers(text, named, statements)
    entities = Entities(text, named)
    _collect_roles(text, sents, entities, statements)
    subjects = find_subjects(sents, entities)
    paragraphs_of = [sent.paragraph for sent in sents]
    resolved = resolve(text, statements, entities, subjects, paragraphs_of, find_groups(sents, entities))
    add_pointing_roles(text, sents, entities.entities, subjects, statements, resolved)
    quotes = tuple(
        _quote(text, statement, who, all_toks, names)
        for statement, who in zip(statements, resolved, strict=True)
    )
    return Document(
        text,
        tuple(left_out),
        tuple(
            Sentence(
                one.start,
                one.end,
                tuple(Token(word.start, word.end, word.text, word.lemma, word.upos) for word in one.words),
            )
            for one in parse.sentences
        ),
        _mentions(text, entities, statements, resolved),
        quotes,
        find_candidates(text, sents, quotes),
    )


def _of_one_line(text: str, name: NamedSpan) -> Iterator[tuple[int, int, MentionKind]]:
    """Yield the parts of a tagged name that stand in one line and sentence each."""
    for part in ONE_LINE.finditer(text, name.start, name.end):
        start, end = part.span()
        if name.kind == "PER" and (said := IN_HEADLINE.search(text, start, end)):
            # `Pramono Akui Purbaya`: a headline's verb between two names.
            yield start, said.start(), name.kind
            start = said.end()
        if start < end:
            yield start, end, name.kind


def _without_repeats(statements: list[Statement]) -> list[Statement]:
    kept: list[Statement] = []
    for one in sorted(statements, key=lambda s: (s.start, -s.end)):
        if kept and one.start < kept[-1].end and one.marked is None and kept[-1].marked is None:
            continue
        kept.append(one)
    return kept


def _with_speakers(text: str, named: list[Named], statements: list[Statement]) -> list[Named]:
    """Add the names that attributions show, and let them correct what the tagger said of the same words."""
    kept = list(named)
    for one in statements:
        speaker = one.speaker
        if speaker is None or speaker.form != "name" or speaker.name is None:
            continue
        start, end = speaker.name
        kept = [other for other in kept if other.end <= start or end <= other.start]
        kept.append(Named(start, end, text[start:end], speaker.kind, speaker.sure))
    kept.sort(key=lambda one: one.start)
    return kept


def _collect_roles(
    text: str, sents: Sequence[Sent], entities: Entities, statements: Sequence[Statement]
) -> None:
    """Write down what the article says of each person's role, in the order of the text."""
    roles: dict[int, list[tuple[int, int]]] = {}
    # What only a clause says: `Sinta adalah dosen`, where no role stands beside the name.
    held: dict[int, tuple[int, int]] = {}
    at = {tok.start: (sent, i) for sent in sents for i, tok in enumerate(sent.toks)}
    people = [entity.mentions for entity in entities.entities if entity.kind == "PER"]
    at_names = {one.start for mentions in people for one in mentions}
    once = {
        mentions[0].start
        for mentions in people
        if len(mentions) == 1 and not TITLED.search(text, max(0, mentions[0].start - 9), mentions[0].start)
    }
    for entity in entities.entities:
        if entity.kind != "PER":
            continue
        found = roles.setdefault(id(entity), [])
        for start, end in _where_named(text, entity):
            if start not in at:
                continue
            sent, i = at[start]
            j = i
            while j < len(sent.toks) and sent.toks[j].end <= end:
                j += 1
            first = _before_titles(sent.toks, i)
            if first > 1 and sent.toks[first - 1].lower in NAMELY:
                first = _before_relative(sent.toks, _before_titles(sent.toks, first - 1))
            # `Kapolsek Tirta, AKP Sinta`: what is named once and only before a name is a part of the role.
            others = at_names - once if first and sent.toks[first - 1].text == "," else at_names
            before = role_before(sent.toks, first, others)
            whose = before and text[before[0] : before[1]].split()[0].lower() in LAWYERS
            if whose and _name_follows(sent.toks, j, at_names):
                # `pengacara Sinta, Bagas Wira, …`: the role is that of the name behind the comma.
                before = None
            if before and _is_source(sent.toks, before[0], first, j):
                before = None
            behind = role_after(sent.toks, j)
            if behind and _goes_with_next(sent.toks, behind[1], at_names):
                # `senada dengan Sinta, Ketua X, Bagas Wira, …`: the role is that of the next name.
                behind = None
            for role in (before, behind):
                if role and role not in found:
                    found.append(role)
            if role := role_held(sent.toks, j):
                held.setdefault(id(entity), role)
    for one in statements:
        speaker = one.speaker
        if speaker is None or speaker.name is None or speaker.role is None or speaker.kind != "PER":
            continue
        entity_or_none = entities.of("PER", text[speaker.name[0] : speaker.name[1]], speaker.name[0])
        if entity_or_none is not None:
            roles.setdefault(id(entity_or_none), []).append(speaker.role)
    toks = [tok for sent in sents for tok in sent.toks]
    for entity in entities.entities:
        if id(entity) in held and not roles.get(id(entity)):
            roles[id(entity)] = [held[id(entity)]]
        entity.roles = [
            (start, end)
            for start, end in sorted(set(roles.get(id(entity), [])), key=lambda one: (one[0], -one[1]))
            if is_role_phrase([tok for tok in toks if start <= tok.start < end][:4])
        ]


def _where_named(text: str, entity: Entity) -> list[tuple[int, int]]:
    """Return where a person is named, also where the tagger took the full name for a body or a place."""
    full = re.compile(rf"\b{re.escape(entity.name)}\b")
    spans = {(one.start, one.end) for one in entity.mentions}
    starts = {start for start, _ in spans}
    return sorted(spans | {one.span() for one in full.finditer(text) if one.start() not in starts})


def _is_source(toks: Sequence[Tok], role: int, first: int, end: int) -> bool:
    """Say whether the role before toks[first:end] is who says a clause: `Menurut jaksa, Sinta …`."""
    start = next((k for k in range(first) if toks[k].start == role), 0)
    closed = end < len(toks) and toks[end].text == ","
    return start > 0 and toks[start - 1].lower == "menurut" and toks[first - 1].text == "," and not closed


def _goes_with_next(toks: Sequence[Tok], end: int, at_names: set[int]) -> bool:
    """Say whether a role that ends at this offset is followed by a comma and another person's name."""
    after = next((i for i, tok in enumerate(toks) if tok.start >= end), len(toks))
    if after < len(toks) and toks[after].start in at_names:
        return True
    return after + 1 < len(toks) and toks[after].text == "," and toks[after + 1].start in at_names


def _name_follows(toks: Sequence[Tok], i: int, at_names: set[int]) -> bool:
    """Say whether a comma and a person's name stand at i, with or without titles."""
    if i >= len(toks) or toks[i].text != ",":
        return False
    i += 1
    while i < len(toks) and (is_honorific(toks[i]) or toks[i].text == "."):
        i += 1
    return i < len(toks) and toks[i].start in at_names


def _before_relative(toks: Sequence[Tok], i: int) -> int:
    """Step back over a relative clause: `pedagang yang bernama Sinta`, `warga yang pindah bernama Sinta`."""
    for k in range(i - 1, max(0, i - LONGEST_RELATIVE), -1):
        if toks[k].lower == "yang":
            return k
        if toks[k].marked is not None or toks[k].text in ",;:.":
            break
    return i


def _before_titles(toks: Sequence[Tok], i: int) -> int:
    while i > 0:
        rank = rank_length(toks[:i])
        stopped = toks[i - 1].text == "." and i > 1 and is_honorific(toks[i - 2])
        if not (rank or stopped or is_honorific(toks[i - 1])) or ends_office(toks[:i]):
            break
        i -= rank or 1
    return i


def _quote(text: str, one: Statement, who: Resolved, toks: Sequence[Tok], names: NameFinder) -> Quote:
    role_span = stated_role(text, who.entity.roles) if who.entity is not None else None
    entity = who.entity
    speaker = entity.name if entity is not None else None
    role: str | None = None
    affiliation: str | None = None
    kind: SpeakerKind = "named"
    if entity is None:
        kind = "collective" if who.collective else "anonymous" if who.phrase else "unknown"
        if one.speaker is not None and one.speaker.form == "nominal":
            role_span = one.speaker.role
        elif (
            who.phrase
            and kind != "unknown"
            and (one.speaker is None or who.phrase != (one.speaker.start, one.speaker.end))
        ):
            role_span = who.phrase
        else:
            kind = "unknown"
        if role_span is not None and is_paper(text[role_span[0] : role_span[1]]):
            role_span = None
    if role_span is not None:
        role = text[role_span[0] : role_span[1]]
        inside = affiliation_in(text, role_span, toks, names)
        if inside:
            affiliation = text[inside[0] : inside[1]]
            role = without_joint(role, inside[0] - role_span[0], inside[1] - role_span[0])
        elif acting := body_acting(text, role_span, toks, names):
            affiliation = text[acting[0] : acting[1]]
    mention = _mention_span(one)
    doubts = one.flags | who.doubts
    if one.speaker is not None and one.speaker.sure < 0.5:
        doubts = doubts | {"name_uncertain"}
    scores = confidence(
        one.rule,
        doubts,
        kind=one.kind,
        form=one.speaker.form if one.speaker else "none",
        role=role is not None,
        affiliation=affiliation is not None,
    )
    return Quote(
        one.kind,
        one.start,
        one.end,
        text[one.start : one.end],
        Span(*one.cue) if one.cue else None,
        Span(*mention) if mention else None,
        speaker,
        kind,
        role,
        affiliation,
        scores,
        tuple(sorted(doubts)),
        tuple(Alternative(other.name, round(0.5 / (i + 2), 3)) for i, other in enumerate(who.others[:3])),
    )


def _mention_span(one: Statement) -> tuple[int, int] | None:
    if one.speaker is None or one.rule == "goes_on":
        return None
    if one.speaker.form == "name" and one.speaker.name:
        return one.speaker.name
    return (one.speaker.start, one.speaker.end)


def _mentions(
    text: str, entities: Entities, statements: Sequence[Statement], resolved: Sequence[Resolved]
) -> tuple[Mention, ...]:
    found: dict[tuple[int, int], Mention] = {}
    for entity in entities.entities:
        for one in entity.mentions:
            found[one.start, one.end] = Mention(
                one.start,
                one.end,
                text[one.start : one.end],
                entity.kind,
                entity.name,
                "name",
                one.sure,
            )
    for statement, who in zip(statements, resolved, strict=True):
        speaker = statement.speaker
        if speaker is None or who.entity is None or speaker.form == "name" or statement.rule == "goes_on":
            continue
        span = (speaker.start, speaker.end)
        form: MentionForm = speaker.form if speaker.form in ("pronoun", "clitic") else "nominal"
        if span[0] < span[1] and span not in found:
            found[span] = Mention(
                *span,
                text[span[0] : span[1]],
                who.entity.kind,
                who.entity.name,
                form,
                0.8,
            )
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end)))
