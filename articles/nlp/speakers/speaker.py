"""The record of the words that stand for a speaker, and the words that bound and replace them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ..document import MentionKind
from ..lexicon import word_set

PRONOUNS = word_set("pronouns")
PLURAL_PRONOUNS = word_set("plural_pronouns")
SELF = word_set("self")
FIRST_PERSON = SELF - {"dirinya", "pihaknya"}
NOT_PEOPLE = word_set("not_people")
# A noun phrase that stands for a speaker ends before these.
NP_END = word_set("np_end")
SpeakerForm = Literal["name", "pronoun", "clitic", "nominal"]


@dataclass(slots=True)
class Speaker:
    """The words of one attribution that stand for its speaker; spans are (start, end) in the text.

    `definite` marks `Ketua DPRD itu`, which points back.
    """

    form: SpeakerForm
    start: int
    end: int
    name: tuple[int, int] | None = None
    kind: MentionKind = "PER"
    role: tuple[int, int] | None = None
    definite: bool = False
    plural: bool = False
    sure: float = 1.0
    extra_roles: list[tuple[int, int]] = field(default_factory=list)
