"""Finds roles that stand for a person named elsewhere: `Budi menolak. Pelatih asal Skotlandia itu pergi.`"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..entities.entities import Entity
from ..kinds import DEMONSTRATIVES, is_role, is_role_modifier, trimmed_role
from ..speakers.resolved import Resolved
from ..speakers.speaker_words import KIN, PARTIES
from ..speakers.topics import Subject
from ..statements.connectives import after_connectives
from ..statements.predicates import is_predicate
from ..statements.statement import Statement
from ..statements.subject_start import FRONTED
from ..tokens import Sent, Tok
from .person_words import GENERIC_PEOPLE, role_words
from .roles import BEFORE_ROLES, OUTSIDE_ROLE

LONGEST = 14  # words of such a role, with its relative clause
# These may stand in a role that a demonstrative closes: `pemain di Liga X itu`.
INNER = frozenset(("asal", "dan", "dari", "dengan", "di", "dalam", "untuk", "pada", "kelahiran", "berusia"))


def add_pointing_roles(
    text: str,
    sents: Sequence[Sent],
    entities: Sequence[Entity],
    subjects: Sequence[Subject],
    statements: Sequence[Statement],
    resolved: Sequence[Resolved],
) -> None:
    """Give persons without a role the one that a sentence soon after them begins with."""
    people = [one for one in entities if one.kind == "PER"]
    if all(one.roles for one in people):
        return
    taken = [role_words(text[slice(*role)]) for one in people for role in one.roles]
    at_names = {mention.start for one in people for mention in one.mentions}
    about = [(one.sentence, one.start, one.entity) for one in subjects]
    about += [
        (said.sentence, said.start, who.entity)
        for said, who in zip(statements, resolved, strict=True)
        if who.entity is not None and who.entity.kind == "PER"
    ]
    about.sort(key=lambda one: one[:2])
    for number, sent in enumerate(sents):
        role = _role_at_head(sent.toks, at_names)
        if not role:
            continue
        before = [entity for sentence, _, entity in about if sentence == number - 1]
        words = role_words(text[role[0] : role[1]])
        if before and not before[-1].roles and not any(words <= other for other in taken):
            before[-1].roles.append(role)


def _role_at_head(toks: Sequence[Tok], at_names: Collection[int]) -> tuple[int, int] | None:
    """Return the span of the role that a sentence is about and that names nobody."""
    for i in _heads(toks):
        head = toks[i]
        role_word = is_role(head) or is_role_modifier(head) or head.lower in BEFORE_ROLES
        if not role_word or head.lower in GENERIC_PEOPLE | KIN | PARTIES:
            continue
        end = _closed(toks, i, at_names)
        role = trimmed_role(toks[i:end]) if end else ()
        relative = next((k for k, tok in enumerate(role) if tok.lower == "yang"), len(role))
        if role[:relative]:
            return role[0].start, role[relative - 1].end
    return None


def _heads(toks: Sequence[Tok]) -> Iterator[int]:
    """Yield where the subject of a sentence may begin: at its head, or behind a fronted phrase."""
    first = after_connectives(toks, 0, len(toks))
    if first < len(toks) and toks[first].marked is None:
        yield first
        if toks[first].lower in FRONTED:
            comma = next(
                (k for k in range(first, len(toks)) if toks[k].marked is None and toks[k].text == ","), None
            )
            if comma is not None and comma + 1 < len(toks):
                yield comma + 1


def _closed(toks: Sequence[Tok], i: int, at_names: Collection[int]) -> int | None:
    """Return where the demonstrative stands that closes the noun phrase from i on."""
    relative = False
    for k in range(i + 1, min(len(toks), i + LONGEST)):
        tok = toks[k]
        if tok.marked is not None or tok.start in at_names or tok.text in ",.;:":
            return None
        if tok.lower in DEMONSTRATIVES:
            return k
        relative = relative or tok.lower == "yang"
        outside = tok.lower not in INNER and (tok.lower in OUTSIDE_ROLE or is_predicate(tok))
        if outside and not relative and not tok.capital:
            return None
    return None
