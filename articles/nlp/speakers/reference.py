"""Resolves who speaks: pronouns, -nya, short names and roles, to the fullest name in the article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ..entities.entities import Entities, Entity
from ..entities.named import name_key
from ..statements.statement import Statement
from .groups import Group
from .nominals import resolve_nominal
from .pronouns import resolve_pronoun, resolve_they
from .resolved import Case, Resolved
from .speaker import Speaker
from .topics import Subject
from .writers import writer_before

# Quotes in a row, of which the last names who speaks.
LONGEST_CHAIN = 12
# The dateline of another article that follows in the same text: nobody of the one before goes on.
NEW_ARTICLE = re.compile(
    r"(?:(?<=\n)|(?<=[.!?”\"] ))(?:[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?,? )?\(?"
    r"(?:[A-Z][A-Za-z0-9]+\.(?i:co\.id|com|co|id|net|tv)|CNN Indonesia|ANTARA(?: News)?|Pos Kota)"
    r"\)?(?:,? [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)? ?(?:- ?-|-{1,2}|[–—]) "
    r"|(?<=\n)(?:AKURAT\.CO|Liputan6\.com),? (?=[A-Z])"
)


def resolve(
    text: str,
    statements: Sequence[Statement],
    entities: Entities,
    subjects: Sequence[Subject],
    groups: Sequence[Group] = (),
) -> list[Resolved]:
    """Return who speaks for each statement, in the statements' order."""
    resolved: list[Resolved] = []
    begins = [0, *(one.start() for one in NEW_ARTICLE.finditer(text))]
    heard = _heard(text, statements, entities)
    for i, statement in enumerate(statements):
        since = max(one for one in begins if one <= statement.start)
        until = next((one for one in begins if one > statement.start), len(text))
        history = [one for one in zip(statements[:i], resolved, strict=True) if one[0].start >= since]
        speaker = statement.speaker or Speaker("pronoun", statement.start, statement.start)
        about = [one for one in subjects if one.start >= since]
        several = [one for one in groups if one.start >= since]
        named = [one for one in heard if since <= one[0] < until]
        case = Case(text, statement, speaker, history, entities, about, several, since, named)
        if statement.speaker is not None:
            resolved.append(_attributed(case))
        else:
            resolved.append(_unattributed(case, statements[i + 1 : i + LONGEST_CHAIN]))
    return resolved


def _heard(text: str, statements: Sequence[Statement], entities: Entities) -> list[tuple[int, Entity]]:
    """Return whom attributions name, each time with where."""
    names = [(s.speaker, s.speaker.name) for s in statements if s.speaker and s.speaker.name]
    found = ((name[0], entities.of(one.kind, text[slice(*name)], name[0])) for one, name in names)
    return [(start, entity) for start, entity in found if entity is not None]


def _attributed(case: Case) -> Resolved:
    """Resolve the words that stand for a speaker, each form of them in its own way."""
    speaker = case.speaker
    if speaker.plural and speaker.form == "pronoun":
        return resolve_they(case)
    if speaker.form in ("pronoun", "clitic"):
        return resolve_pronoun(case)
    if speaker.form == "name" and speaker.name:
        return _name(case, speaker)
    return resolve_nominal(case)


def _name(case: Case, speaker: Speaker) -> Resolved:
    """Resolve a name to whose it is in this article."""
    assert speaker.name is not None
    name = case.text[slice(*speaker.name)]
    entity = case.entities.of(speaker.kind, name, speaker.name[0])
    doubts = set()
    if case.entities.is_ambiguous(speaker.kind, name):
        entity = _of_those_heard(case, entity, name_key(name))
        doubts.add("short_name")
    if speaker.sure < 0.7:
        doubts.add("name_uncertain")
    return Resolved(entity, speaker.name, doubts=doubts)


def _of_those_heard(case: Case, entity: Entity | None, key: tuple[str, ...]) -> Entity | None:
    """Return who spoke of several with one name, where the last one is only named in others' words."""
    if entity is None:
        return None
    spoken = [one for one, _ in case.history if one.kind == "direct"]
    full = [one for one in entity.mentions if len(name_key(one.name)) > len(key)]
    named = [one.start for one in full if one.start < case.speaker.start]
    if not all(any(one.start <= start < one.end for one in (*spoken, case.statement)) for start in named):
        return entity
    heard = (r.entity for _, r in reversed(case.history) if r.entity is not None and r.entity.kind == "PER")
    return next((one for one in heard if set(key) < set(name_key(one.name))), entity)


def _unattributed(case: Case, behind: Sequence[Statement]) -> Resolved:
    """Resolve a quote without an attribution of its own: whoever speaks around it."""
    last = next((one for one in reversed(case.history) if one[1].entity is not None or one[1].phrase), None)
    named = _named_at_end(case, behind)
    if named is not None and (last is None or case.since(last[0]) > 1):
        found = _name(case, named)
        found.doubts.add("no_cue")
        return replace(found, phrase=None)
    body = _body_that_writes(case)
    if body is not None:
        return Resolved(body, doubts={"no_cue"})
    found = resolve_pronoun(case, or_named=False)
    if found.entity is not None or last is None:
        found.phrase = None
    if found.entity is None and last is None:
        later = next((s.speaker for s in behind[:2] if s.speaker and s.speaker.form == "name"), None)
        found = replace(_name(case, later), phrase=None) if later is not None else found
    found.doubts.add("agentless" if case.statement.agentless else "no_cue")
    return found


def _body_that_writes(case: Case) -> Entity | None:
    """Return the body whose words in marks go on, or that is told right before to have written them."""
    if case.history:
        said, found = case.history[-1]
        body = found.entity if found.entity is not None and found.entity.kind == "ORG" else None
        if body is not None and said.kind == "direct" and case.since(said) <= 1:
            return body
    return writer_before(case, within=1)


def _named_at_end(case: Case, behind: Sequence[Statement]) -> Speaker | None:
    """Return who is named behind the last of quotes with nothing between them: `"Siap." "Ayo," kata Budi`."""
    before = case.statement
    for one in behind:
        if {before.kind, one.kind} != {"direct"} or any(map(str.isalnum, case.text[before.end : one.start])):
            return None
        if one.speaker is not None:
            return one.speaker if one.speaker.form == "name" else None
        before = one
    return None
