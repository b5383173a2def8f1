"""Resolves `pihak sekolah`, `agensi`, `manajemen`: the one body of that kind in the article."""

from __future__ import annotations

from collections.abc import Sequence

from ..entities.entities import Entity
from ..kinds import DEMONSTRATIVES
from .resolved import Case

# What the names of bodies of a kind begin with.
BEGINNINGS = {
    "kampus": "institut politeknik stikes universitas uin",
    # `Tirta Aset Manajemen` is the management of nobody.
    "manajemen": "",
    "perusahaan": "cv pt",
    "pesantren": "pesantren ponpes",
    "rumah sakit": "klinik rs rsia rsj rsu rsud rsup rumah",
    "sekolah": "madrasah man mts mtsn sd sdn sekolah sma sman smk smkn smp smpn",
}
# Who stands for a body of this kind without `pihak` too.
ALONE = frozenset(("agensi", "manajemen", "maskapai"))
# `pihak kepolisian` need not be the one that is named.
POLICE = frozenset(("kepolisian", "polisi"))


def side_meant(case: Case, words: Sequence[str]) -> Entity | None:
    """Return the one body of this kind in the article: `pihak museum`, `pihak rumah sakit`, `agensi itu`."""
    side = words[:1] == ["pihak"]
    kind = " ".join(word for word in words[side:] if word not in DEMONSTRATIVES)
    if not kind or kind in POLICE or not (side or kind in ALONE):
        return None
    heads = set(BEGINNINGS.get(kind, kind).split())
    bodies = [one for one in case.entities.entities if one.kind == "ORG"]
    # The tagger takes schools, hospitals and hotels for places.
    houses = [one for one in case.entities.entities if one.kind == "LOC"]
    found = [one for one in bodies if heads & set(one.name.lower().split())]
    found += [one for one in houses if one.name.lower().split()[0] in heads]
    found = found or [one for one in bodies if _is_behind(case.text, one, kind)]
    if len(found) != 1:
        return None
    # Who speaks is no place.
    found[0].kind = "ORG"
    return found[0]


def _is_behind(text: str, body: Entity, kind: str) -> bool:
    """Say whether the article names a body behind its kind: `agensi Tirta Entertainment`."""
    return any(text.endswith((f" {kind} ", f"{kind.capitalize()} "), 0, one.start) for one in body.mentions)
