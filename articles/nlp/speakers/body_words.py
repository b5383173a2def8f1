"""Says which words stand for a body: its kind before its name, a document, a law, a government."""

from __future__ import annotations

from collections.abc import Sequence

from ..kinds import DEMONSTRATIVES, DOCUMENTS, LOWER_BODIES, is_acronym, is_organisation_head
from ..lexicon import word_set
from ..tokens import Tok
from .name_finder import NameFinder, is_body_of_list
from .name_looks import is_whole_name
from .speaker_words import drop_brackets, is_place

# Before a name these only tell what kind of body it is.
KINDS_OF_BODY = frozenset(
    ("agensi", "klub", "lembaga", "manajemen", "organisasi", "perusahaan", "suratkabar")
)
# What in small letters tells the kind of a body whose name follows, with or without a comma.
BODY_KINDS = word_set("body_kinds")
MEDIA_KINDS = word_set("media_kinds")
# `Laman X melaporkan …`, but `Koran Tirta`: these are never a part of a medium's name.
SITES = frozenset(("laman", "portal", "situs"))
KINDS_OF_TWO_WORDS = frozenset((("kantor", "berita"), ("surat", "kabar")))
# Of a country: `federasi sepak bola Italia`.
UNIONS = frozenset(("asosiasi", "federasi", "konfederasi", "persatuan"))
# Whose government it is, where it has no name: `pemerintah desa`.
GOVERNED = frozenset(("daerah", "desa", "kabupaten", "kota", "nagari", "pekon", "provinsi", "pusat"))
SOURCES = word_set("sources")
# Between a document and the body that it comes from.
DOCUMENT_INNER = word_set("document_inner")
# `laporan yang dirilis X`
ISSUED = word_set("issued")
LAWS = word_set("laws")
# In which clubs play.
LEAGUES = frozenset(("bundesliga", "championship", "divisi", "eredivisie", "la", "liga", "ligue", "serie"))
FOREIGN_JOINTS = frozenset(("and", "for", "of", "the"))
# These are bodies themselves, or are not anybody's.
NO_BODY_BEHIND = word_set("no_body_behind")


def is_government(toks: Sequence[Tok]) -> bool:
    """Say whether words are a government without a name, or its office in small letters.

    `pemerintah`, `pemerintah desa`, `dinas perdagangan kabupaten Tirta`
    """
    words = [tok.lower for tok in toks]
    if words[0] == "dinas":
        place = next((toks[k + 1 :] for k, word in enumerate(words) if k > 1 and word in GOVERNED), ())
        return bool(place) and all(tok.capital for tok in place)
    return words[0] == "pemerintah" and set(words[1:]) <= GOVERNED and len(words) < 3


def is_union(toks: Sequence[Tok]) -> bool:
    """Say whether words are the union of a country: `federasi sepak bola Italia`."""
    inner = any(tok.capital for tok in toks[1:-1])
    return len(toks) > 1 and toks[0].text in UNIONS and not inner and is_place(toks[-1:])


def body_behind_document(core: list[Tok], names: NameFinder) -> tuple[int, int] | None:
    """Return the body that a document speaks for: `keterangan pers Polda X`, `survei Y`."""
    if core[0].lower not in DOCUMENTS | SOURCES or core[0].lower in NO_BODY_BEHIND:
        return None
    first = behind_document(core)
    if first >= len(core):
        return None
    if is_government(core[first:]):
        # `data resmi pemerintah`
        return core[first].start, core[-1].end
    abroad = core[first - 1].lower == "media" and is_place(core[first:])
    if not core[first].capital or core[first].lower in LAWS or abroad:
        # `laporan media Spanyol`
        return None
    tagged = names.kind_at(core[first].start, core[first].end)
    of_body = any(tok.lower in LOWER_BODIES for tok in core[max(1, first - 2) : first])
    last = len(core)
    while last > first + 1 and (core[last - 1].text.isdigit() or core[last - 1].lower == "tahun"):
        # `data World Economic Forum 2018`, `data Badan Air (BA) tahun 2018`
        last -= 1
    last = len(drop_brackets(core[:last]))
    capitals = all(tok.capital or tok.lower in FOREIGN_JOINTS for tok in core[first:last])
    foreign = last - first > 1 and capitals and tagged != "PER"
    foreign = foreign and not is_place(core[first:last]) and not is_whole_name(core[first:last], names.called)
    if is_body_of_list(core[first:last], names):
        return core[first].start, core[last - 1].end
    behind = next((k for k in range(first + 1, last - 1) if is_body_of_list(core[k:last], names)), None)
    if behind is not None and not is_organisation_head(core[first]):
        # `data Jakarta Interbank Spot Dollar Rate (Jisdor) Bank Indonesia`
        return core[behind].start, core[last - 1].end
    if is_organisation_head(core[first]) or is_acronym(core[first]) or tagged == "ORG" or of_body or foreign:
        return core[first].start, core[last - 1].end
    return None


def behind_document(core: Sequence[Tok]) -> int:
    """Return where whose document it is begins: `keterangan pers kepolisian | Tirta`."""
    first = 1
    while first < len(core) and (
        core[first].lower in DOCUMENT_INNER or (core[first].lower in LOWER_BODIES and not core[first].capital)
    ):
        first += 1
    return first


def law_named(core: Sequence[Tok]) -> tuple[int, int] | None:
    """Return the name of the law that speaks: `UU 16/2025`, `pasal 263 KUHAP`; none of `Pasal 5` alone."""
    head = core[1:] if core[0].lower == "sesuai" else core
    first = next((i for i, tok in enumerate(core) if tok.lower in LAWS - {"nomor", "pasal"}), None)
    if first is None or not head or head[0].lower not in LAWS | DOCUMENTS:
        return None
    numbered = any(tok.text[0].isdigit() for tok in core[first:])
    if not numbered and core[first].lower not in ("kuhap", "kuhp"):
        return None
    return core[first].start, core[-1].end


def is_medium(toks: Sequence[Tok]) -> bool:
    """Say whether words begin with the kind of a medium: `majalah bisnis X`, `kantor berita X`."""
    pair = tuple(tok.lower for tok in toks[:2]) in KINDS_OF_TWO_WORDS
    return pair or toks[0].lower in MEDIA_KINDS


def name_behind_kind(core: Sequence[Tok], first: int) -> int | None:
    """Return where a body's name behind its kind begins, `first` the first capital: `media Suriah X`."""
    words = core[1:] if core[0].lower == "sebuah" and len(core) > 1 else core
    # `Majalah sepak bola Jerman X` begins a sentence.
    capitals = words[0].capital and words[1:2] and words[1].capital
    medium = is_medium(words) and not (capitals and words[0].lower not in SITES)
    before = 0 if core[0].text in KINDS_OF_BODY or medium else 1
    kind = medium or core[0].lower in LOWER_BODIES
    if not kind or not before < first < 5 or not only_names(core, first):
        return None
    of_place = (medium or (core[0].capital and core[0].lower not in BODY_KINDS)) and is_place(core[first:])
    of_place |= is_union(core)
    if core[first].lower in LEAGUES or any(tok.lower == "asal" for tok in core[:first]) or of_place:
        # `klub Liga Tirta itu`, `koran olahraga Spanyol`, `Kementerian pertahanan Spanyol`
        return None
    return first + 1 if medium and first + 1 < len(core) and is_place(core[first : first + 1]) else first


def begins_body_kind(toks: Sequence[Tok]) -> bool:
    """Say whether words tell the kind of a body, whose name may follow: `sebuah media asal Italia`."""
    first = 2 if [tok.lower for tok in toks[:2]] == ["salah", "satu"] else 0
    words = toks[first + (toks[first].lower in ("sebuah", "suatu")) :] if len(toks) > first else []
    if len(words) < 2 or words[0].capital or words[-1].lower in DEMONSTRATIVES:
        return False
    return is_medium(words) or words[0].lower in BODY_KINDS


def only_names(core: Sequence[Tok], start: int) -> bool:
    """Say whether a name alone follows the words for a kind of body: not `Organisasi bagi Hak Asasi`."""
    joints = ("bagi", "dan", "di", "untuk")
    return all(tok.capital for tok in core[start:]) and not any(tok.lower in joints for tok in core[:start])
