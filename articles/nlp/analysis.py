"""From a text and its parse to a Document: the rules of this package, in the order in which they apply."""

from __future__ import annotations

from collections.abc import Sequence

from .candidates import find_candidates
from .confidence import confidence
from .document import (
    Alternative,
    Document,
    LeftOut,
    Mention,
    MentionForm,
    Quote,
    Sentence,
    Span,
    SpeakerKind,
    Token,
)
from .entities.common_names import without_common_words
from .entities.entities import Entities, Entity
from .entities.named import Named
from .entities.tagged_joins import joined_names
from .entities.tagged_kinds import of_one_kind
from .entities.tagged_names import clean_names
from .entities.tagged_parts import parts_of
from .marks import find_marked
from .paragraphs import story_paragraphs
from .parse import Parse
from .roles.acting import body_acting
from .roles.affiliations import affiliation_in
from .roles.belonging import body_of_named, body_of_unit
from .roles.pointing import add_pointing_roles
from .roles.role_collecting import collect_roles
from .roles.stated import is_nobody, stated_role, without_joint
from .speakers.aides import part_aides
from .speakers.groups import find_groups
from .speakers.introduced import introduced_names
from .speakers.name_finder import NameFinder
from .speakers.reference import resolve
from .speakers.resolved import Resolved
from .speakers.topics import find_subjects
from .statements.attribution import find_statements
from .statements.statement import Statement
from .tokens import ParseIndex, Tok, read_sentences


def analyse(text: str, left_out: Sequence[LeftOut], parse: Parse) -> Document:
    """Find quotes, speakers and names; never raises on any text, given a parse of it (which may be empty)."""
    paragraphs = story_paragraphs(text, left_out)
    marked = find_marked(text, paragraphs)
    index = ParseIndex(parse)
    sents = read_sentences(text, paragraphs, marked, index)
    tagged = [one for name in parse.names for one in parts_of(text, name)]
    tagged = introduced_names(sents, of_one_kind(text, joined_names(text, tagged)))
    names = NameFinder(text, tagged)
    statements: list[Statement] = []
    for number, sent in enumerate(sents):
        statements += find_statements(text, sent, number, names)
    statements = _without_repeats(statements)
    all_toks = [tok for sent in sents for tok in sent.toks]
    # Names inside marks have words of their own, though the rules read what is in marks as one token.
    in_marks = read_sentences(text, [(one.start, one.end) for one in marked], [], index)
    all_words = sorted(
        all_toks + [tok for sent in in_marks for tok in sent.toks], key=lambda tok: (tok.start, tok.end)
    )
    named = clean_names(text, tagged, all_words, names)
    named = _with_speakers(text, named, statements)
    told = [
        one.speaker.name for one in statements if one.speaker is not None and one.speaker.name is not None
    ]
    named = without_common_words(text, named, told)
    entities = Entities(text, named)
    part_aides(text, statements, entities)
    collect_roles(text, sents, in_marks, entities, statements)
    subjects = find_subjects(sents, entities)
    resolved = resolve(text, statements, entities, subjects, find_groups(sents, entities))
    add_pointing_roles(text, sents, entities.entities, subjects, statements, resolved)
    quotes = tuple(
        _quote(text, statement, who, all_words, names)
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


def _quote(text: str, one: Statement, who: Resolved, toks: Sequence[Tok], names: NameFinder) -> Quote:
    """Write a statement down as a quote, with what the article says of who made it."""
    kind, role_span = _speaker_kind(text, one, who)
    role, affiliation = _role_and_body(text, role_span, who.entity, toks, names)
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
        who.entity.name if who.entity is not None else None,
        kind,
        role,
        affiliation,
        scores,
        tuple(sorted(doubts)),
        tuple(Alternative(other.name, round(0.5 / (i + 2), 3)) for i, other in enumerate(who.others[:3])),
    )


def _speaker_kind(text: str, one: Statement, who: Resolved) -> tuple[SpeakerKind, tuple[int, int] | None]:
    """Return whether a speaker has a name, is several or nobody, and the words for their role, if any."""
    if who.entity is not None:
        return "named", stated_role(text, who.entity.roles)
    if one.speaker is not None and one.speaker.form == "nominal":
        role_span, meant = one.speaker.role, True
    else:
        role_span, meant = who.phrase, _is_of_others(one, who)
    kind: SpeakerKind = "collective" if who.collective else "anonymous" if who.phrase else "unknown"
    if not meant:
        return "unknown", None
    nobody = role_span is not None and is_nobody(text[slice(*role_span)])
    return kind, None if nobody else role_span


def _is_of_others(one: Statement, who: Resolved) -> bool:
    """Say whether a speaker without a name is called by words that stand elsewhere: `seorang warga … ia`."""
    if who.phrase is None or who.phrase[0] >= who.phrase[1]:
        return False
    return one.speaker is None or who.phrase != (one.speaker.start, one.speaker.end)


def _role_and_body(
    text: str,
    role_span: tuple[int, int] | None,
    entity: Entity | None,
    toks: Sequence[Tok],
    names: NameFinder,
) -> tuple[str | None, str | None]:
    """Return a role in words and the organisation that it names, or to which its holder is said to belong."""
    role: str | None = None
    body: tuple[int, int] | None = None
    if role_span is not None:
        role = text[slice(*role_span)]
        body = affiliation_in(text, role_span, toks, names)
        if body:
            role = without_joint(role, body[0] - role_span[0], body[1] - role_span[0])
        else:
            body = body_acting(text, role_span, toks, names)
    if not body and entity is not None and entity.kind == "PER":
        named = [(one.start, one.end) for one in entity.mentions]
        body = body_of_named(named, toks, names) or (role_span and body_of_unit(text, role_span, names))
    return role, text[slice(*body)] if body else None


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
