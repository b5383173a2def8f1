"""Finds what an article tells of its names: how it calls those who speak, and which words are places."""

from __future__ import annotations

import re
from collections import Counter

from ..lexicon import known_bodies, load_words, name_scores, places, word_set
from .name_looks import COMMON, UNKNOWN

SAID = re.compile(
    r"\b(?:kata|ujar|tutur|ucap|ungkap|imbuh|papar|jelas|terang|tegas|tambah|lanjut|pungkas|sambung|beber|[Mm]enurut)"
    r"\s+(?:Pak |Bu |Bapak |Ibu )?([A-Z][\w'’-]+)"
    r"(?=\s*[.,(:]|\s+(?:kepada|saat|di|dalam|pada|usai|ketika|melalui|lagi)\b)"
)
SAYS = re.compile(
    r"(?:^|[.!?\"”]\s+|\n|, (?=[A-Z]))([A-Z][\w'’-]+)(?: juga| pun| kemudian| lalu| kembali)?"
    r"\s+(?:mengatakan|menjelaskan|menyebut|menyebutkan|menuturkan|menambahkan|mengungkapkan|mengungkap|menilai|menegaskan"
    r"|mengaku|berharap|menyatakan|memaparkan|menerangkan|menyampaikan|mengakui|bilang|berujar|menduga|mencontohkan)\b",
    re.MULTILINE,
)
# With no more in capitals behind the name, which may be a person's: `Wali Kota Wanaraya Sinta`.
AT_PLACE = re.compile(
    r"(?:\b(?:di )?(?:Bandara|Desa|Distrik|Kab\.|Kabupaten|Kampung|Kec\.|Kecamatan|Kelurahan|Kota|Provinsi"
    r"|Pem(?:kab|kot|prov)|Pulau|RSUD|Stasiun|Terminal) ([A-Z][a-z]{3,})"
    r"|\b(?:dari|di|ke) RS\w* (?:(?:[Dd]r|H|Ir|KH|Prof|R)\.? )+([A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    r"|\bdi ([A-Z][a-z]{3,}(?: [A-Z][a-z]+)?))(?=[.,;:)]|\s+[^A-Z\s]|\s*$)",
    re.MULTILINE,
)
# `melatih Levora`, `kiper Levora`, with no more in capitals behind it.
OF_CLUB = re.compile(
    r"\b(?i:aplikasi|atas|klub|kontra|manajemen|maskapai|melatih|melawan|membawa|memperkuat|perusahaan|pihak|platform"
    rf"|skuad|startup|tim|{'|'.join(sorted(word_set('players')))})"
    r" ([A-Z][a-z]{3,})(?! ?(?:[A-Z(]|al-|bin|de[nr]? |van |von ))"
)


def clubs_in(text: str) -> frozenset[str]:
    """Return the words, in lower case, that stand alone where clubs do: `kiper Levora`."""
    return frozenset(match[1].lower() for match in OF_CLUB.finditer(text))


def called_in(text: str) -> frozenset[str]:
    """Return the single words, in lower case, by which this article calls those who speak."""
    found = (m[1] for pattern in (SAID, SAYS) for m in pattern.finditer(text))
    # `Kremlin membantah`
    said = Counter(word.lower() for word in found if word not in known_bodies())
    return frozenset(
        word
        for word in said
        if word not in load_words("roles.txt")
        and word not in load_words("honorifics.txt")
        and word not in load_words("organisation_heads.txt")
        and word not in word_set("pronouns") | word_set("plural_pronouns") | word_set("collectives")
        and (word not in places() or said[word] > 1)
        and not (word in load_words("common_words.txt") and re.search(rf"\b{re.escape(word)}\b", text))
        and name_scores().get(word, COMMON if word in load_words("common_words.txt") else UNKNOWN)
        > COMMON - 1
    )


def places_in(text: str) -> frozenset[tuple[str, ...]]:
    """Return the names of this article's places as words in lower case: `di Kabupaten Wanaraya`."""
    found = {tuple(next(filter(None, m.groups())).lower().split()) for m in AT_PLACE.finditer(text)}
    return frozenset(one for one in found if one[0] not in load_words("organisation_heads.txt"))
