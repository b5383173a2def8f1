"""Resolves who speaks: pronouns, -nya, short names and roles, to the fullest name in the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..entities.entities import Entities
from ..statements.statement import Statement
from .nominals import resolve_nominal
from .pronouns import resolve_pronoun, resolve_they
from .resolved import Case, Resolved
from .speaker import Speaker
from .topics import Group, Subject


def resolve(
    text: str,
    statements: Sequence[Statement],
    entities: Entities,
    subjects: Sequence[Subject],
    paragraph_of: Sequence[int],
    groups: Sequence[Group] = (),
) -> list[Resolved]:
    """Return who speaks for each statement, in the statements' order."""
    resolved: list[Resolved] = []
    for i, statement in enumerate(statements):
        history = list(zip(statements[:i], resolved, strict=True))
        speaker = statement.speaker or Speaker("pronoun", statement.start, statement.start)
        case = Case(text, statement, speaker, history, entities, subjects, groups)
        if statement.speaker is not None:
            resolved.append(_attributed(case))
        else:
            resolved.append(_unattributed(case, statements[i + 1 : i + 3], paragraph_of))
    return resolved


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
        doubts.add("short_name")
    if speaker.sure < 0.7:
        doubts.add("name_uncertain")
    return Resolved(entity, speaker.name, doubts=doubts)


def _unattributed(case: Case, behind: Sequence[Statement], paragraph_of: Sequence[int]) -> Resolved:
    """Resolve a quote without an attribution of its own: whoever speaks around it."""
    statement = case.statement
    last = next((s for s, r in reversed(case.history) if r.entity is not None or r.phrase), None)
    near = last is not None and paragraph_of[statement.sentence] - paragraph_of[last.sentence] <= 2
    same = _speaker_in_sentence(statement, behind)
    if same is not None and not near:
        found = _name(case, same)
        found.doubts.add("no_cue")
        return found
    found = resolve_pronoun(case, or_named=False)
    if found.entity is not None or last is None:
        found.phrase = None
    if found.entity is None and last is None:
        later = next((s.speaker for s in behind if s.speaker and s.speaker.form == "name"), None)
        found = replace(_name(case, later), phrase=None) if later is not None else found
    found.doubts.add("agentless" if statement.agentless else "no_cue")
    return found


def _speaker_in_sentence(statement: Statement, behind: Sequence[Statement]) -> Speaker | None:
    """Return who is named for the next quote in the same sentence: `"Siap." "Ayo," kata Budi.`"""
    for following in behind[:1]:
        speaker = following.speaker
        goes_on = following.kind == "direct" and following.sentence == statement.sentence
        if goes_on and speaker is not None and speaker.form == "name":
            return speaker
    return None
