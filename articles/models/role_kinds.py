"""Kinds of roles: what a quoted person is, as far as the printed role tells it.

data/role_kinds.tsv holds the words. A role whose first words say it (*menteri*, *petani*) has that kind;
one that says only a rank (*ketua*, *juru bicara*) has the kind of the body that role or affiliation names.
What neither tells is unknown, and is shown as unknown.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

HEAD_WORDS = 3


class RoleKind(models.TextChoices):
    GOVERNMENT = "government", _("government")
    PARLIAMENT = "parliament", _("parliament and parties")
    JUSTICE = "justice", _("police and justice")
    MILITARY = "military", _("armed forces")
    BUSINESS = "business", _("business")
    SCIENCE = "science", _("science and experts")
    SOCIETY = "society", _("associations and activists")
    RELIGION = "religion", _("religion")
    HEALTH = "health", _("health and education")
    CULTURE = "culture", _("sport and culture")
    CITIZEN = "citizen", pgettext_lazy("kind of role", "citizens and witnesses")
    UNKNOWN = "unknown", pgettext_lazy("kind of role", "unknown")


def kind_of_role(role: str, affiliation: str = "") -> str:
    """Return the kind of a role as printed; UNKNOWN where neither role nor affiliation tells it."""
    return _kind(role.lower(), affiliation.lower())


@cache
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """Return the kinds of first words and of bodies."""
    heads: dict[str, str] = {}
    bodies: dict[str, str] = {}
    text = (files(__package__) / "data" / "role_kinds.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            place, kind, words = line.split("\t")
            target = heads if place == "head" else bodies
            target |= {word.strip(): RoleKind(kind).value for word in words.split(",")}
    return heads, bodies


def _kind(role: str, affiliation: str) -> str:
    heads, bodies = _words()
    words = re.findall(r"[\w-]+", role)
    for at in range(min(HEAD_WORDS, len(words))):
        for length in (2, 1):
            if kind := heads.get(" ".join(words[at : at + length])):
                return kind
    everything = [*words, *re.findall(r"[\w-]+", affiliation)]
    for length in (2, 1):
        for at in range(len(everything)):
            if kind := bodies.get(" ".join(everything[at : at + length])):
                return kind
    return RoleKind.UNKNOWN
