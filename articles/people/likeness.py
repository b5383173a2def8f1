"""How likely two entities are one: by their names, and by roles and company that they share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rapidfuzz.fuzz import token_sort_ratio

REASONS: dict[str, Promise] = {
    "sound": _("the names sound the same: %(what)s"),
    "part": _("one name is a part of the other"),
    "short": _("one is the other’s short form: %(what)s"),
    "role": _("the same role: %(what)s"),
    "company": _("named together with the same: %(what)s"),
}
FOR_SOUND, FOR_SHORT, FOR_ROLE, FOR_COMPANY = 12.0, 25.0, 15.0, 4.0
MOST_COMPANY = 5
NAMED = 3


@dataclass(frozen=True)
class Known:
    """What is known of an entity. roles: telling ones, {key: as printed}. company: {id: name} named with it.

    own: known from one article only; aliases: normalised.
    """

    pk: int
    normalised: str
    folded: str
    own: bool = False
    aliases: frozenset[str] = frozenset()
    roles: Mapping[str, str] = field(default_factory=dict)
    company: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Likeness:
    score: float
    ratio: float
    reasons: list[list[Any]]

    @property
    def is_shown(self) -> bool:
        return bool(self.reasons)


def likeness(one: Known, other: Known) -> Likeness:
    """Return how alike two entities of one kind are.

    A family name that two persons share is no reason: one name must be wholly in the other, or sound the
    same, or be the other's short form; a single word needs a shared role or company besides.
    """
    ratio = token_sort_ratio(one.normalised, other.normalised)
    reasons: list[list[Any]] = []
    score = ratio * 0.6
    if one.folded == other.folded:
        reasons.append(["sound", one.folded])
        score += FOR_SOUND
    if short := _short_form(one, other):
        reasons.append(["short", short])
        score += FOR_SHORT
    if _is_part(one.normalised, other.normalised):
        reasons.append(["part", ""])
        score += FOR_SOUND
    if not reasons:
        return Likeness(0.0, ratio, [])
    shared = sorted(one.roles.keys() & other.roles.keys())
    company = [one.company[pk] for pk in one.company if pk in other.company]
    if shared:
        reasons.append(["role", one.roles[shared[0]]])
        score += FOR_ROLE
    if company:
        reasons.append(["company", ", ".join(company[:NAMED])])
        score += FOR_COMPANY * min(len(company), MOST_COMPANY)
    single = " " not in one.normalised or " " not in other.normalised
    if single and not (shared or company) and not short and one.folded != other.folded:
        return Likeness(0.0, ratio, [])
    return Likeness(min(100.0, round(score, 1)), ratio, reasons)


def in_words(reasons: Sequence[Sequence[str]]) -> list[str]:
    """Return the reasons of a suggested pair as an editor reads them."""
    return [str(REASONS[code]) % {"what": what} for code, what in reasons if code in REASONS]


def _short_form(one: Known, other: Known) -> str:
    """Return the name of one that is an alias of the other, or its initials."""
    for short, full in ((one, other), (other, one)):
        initials = "".join(word[0] for word in full.normalised.split())
        if " " in full.normalised and " " not in short.normalised:
            if short.normalised in full.aliases and len(short.normalised) > 1:
                return short.normalised.upper()
            if len(short.normalised) > 2 and short.normalised == initials:
                return short.normalised.upper()
    return ""


def _is_part(one: str, other: str) -> bool:
    """Say whether all words of one name stand in the other, in their order."""
    short, full = sorted((one.split(), other.split()), key=len)
    rest = iter(full)
    return len(short) < len(full) and all(word in rest for word in short)
