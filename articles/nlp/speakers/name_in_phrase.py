"""Finds the name in a noun phrase: by its words, by the role before it, by the tagger."""

from __future__ import annotations

from collections.abc import Sequence

from ..document import MentionKind
from ..kinds import (
    COLLECTIVES,
    ONE,
    QUANTIFIERS,
    RANKS,
    begins_nickname,
    begins_role,
    could_be_name,
    is_acronym,
    is_doubled,
    is_honorific,
    is_organisation_head,
    is_role,
    is_team,
)
from ..lexicon import load_words, places, word_set
from ..tokens import Tok
from .capital_runs import at_person, english_role, goes_by_initials, last_capital_run, person_at_end
from .name_finder import NameFinder, is_body_of_list
from .name_looks import BODY_WORD, is_first_name, is_whole_name
from .name_split import PLACE_MARKERS
from .role_end import pesantren_end
from .speaker_words import drop_brackets, is_place

# No part of a body's name: `Pemerintah Tirta marah setelah …`.
BETWEEN = word_set("between_clauses")
LABELS = word_set("labels")
SEVERAL = frozenset(("banyak", "beberapa", "para", "sebagian", "sejumlah"))
# First word, after the last one, what it names, how sure.
FoundName = tuple[int, int, MentionKind, float]


def find_name(toks: list[Tok], names: NameFinder) -> FoundName | None:
    """Return the name in a noun phrase without commas, None where there is none."""
    if len(toks) == 1 and (toks[0].lower in COLLECTIVES or is_doubled(toks[0]) or _is_label(toks[0])):
        # `Warganet`, `Kiai-kiai` at the head of a sentence
        return None
    if is_body_of_list(toks, names):
        return 0, len(toks), "ORG", 0.9
    if len(toks) == 1 and toks[0].text in names.initials:
        # `NY (13)`, elsewhere Nyonya
        return 0, 1, "PER", 0.8
    lead = _after_titles(toks)
    if lead == len(toks):
        # `TNI` before a name is a part of the rank.
        alone = len(toks) == 1 and is_organisation_head(toks[0]) and is_acronym(toks[0])
        return (0, 1, "ORG", 0.9) if alone else None
    found = _behind_titles(toks[lead:], names)
    if found is None:
        return None
    first, after, kind, sure = found
    if kind == "PER":
        first = at_person(toks, lead + first, lead + after, names) - lead
        after -= goes_by_initials(toks[lead + first : lead + after])
    return lead + first, lead + after, kind, sure


def without_origin(core: list[Tok], names: NameFinder) -> list[Tok]:
    """Drop where somebody is from: `Sinta Ayu dari Komunitas X`, `analis pasar Sinta Ayu dari Bank Y`."""
    whence = next((i for i, tok in enumerate(core) if i and tok.lower == "dari"), None)
    if whence is None or is_organisation_head(core[0]):
        return core
    before = drop_brackets(core[:whence])
    found = find_name(before, names)
    named = found is not None and found[0] > 0 and found[2] == "PER"
    return before if named or is_whole_name(before, names.called) else core


def _is_label(tok: Tok) -> bool:
    """Say whether a word in capitals tells what follows: `SUMBER`, `PENJELASAN`."""
    return tok.text.isupper() and tok.lower in LABELS


def _after_titles(toks: Sequence[Tok]) -> int:
    """Step over titles: `Prof. Dr. Sinta`, `Ajun Komisaris Sinta`."""
    ranks = (k for k in (4, 3, 2) if k < len(toks) and tuple(tok.lower for tok in toks[:k]) in RANKS)
    lead = next(ranks, 0)
    while (
        lead < len(toks)
        and (is_honorific(toks[lead]) or (toks[lead].text == "." and lead > 0))
        and not begins_nickname(toks[lead:])
    ):
        lead += 1
    return lead


def _behind_titles(body: list[Tok], names: NameFinder) -> FoundName | None:
    """Read a phrase without its titles; a name is the words in capitals at its end, or all of it."""
    tail = last_capital_run(body)
    if tail is None:
        return _at_head(body, names)
    if is_team(body) and not body[1].capital:
        # Whoever is named: `tim dokter Sinta`.
        return None
    first, after = tail
    run = body[first:after]
    if first == 0 and run[0].lower in names.called and len(run) > 1 and _begins_other(run[1:]):
        # `Menurut Sinta Partai X perlu …`
        return 0, 1, "PER", 0.7
    if (one := _behind_one(body[:after], names)) is not None:
        return one, after, "PER", 0.8
    role_first = begins_role(body) and not _is_council(body)
    english = 0 if role_first else english_role(body)
    if english:
        found = _behind_role(body[english:after], names)
        return (english + found[0], after, *found[2:]) if found is not None else None
    behind = _behind_short_form(body, names)
    if behind is not None and not role_first:
        return behind, len(body), "PER", 0.8
    whole = is_organisation_head(body[0]) and body[-1].capital and not any(map(_is_deed, body))
    if whole and not role_first and first > 0 and not any(tok.lower in BETWEEN for tok in body):
        # `Direktorat Jenderal Pencegahan dan Pengendalian Penyakit`: small words inside a body's name.
        return 0, len(body), "ORG", 0.8
    if body[0].lower == "pihak":
        return _behind_side(body, run, names)
    if role_first:
        first_name = is_first_name(names.text, body[0].start, body[0].lower)
        return (0, after, "PER", 1.0) if first_name else _behind_role(body[:after], names)
    if first == 0 and is_organisation_head(body[0]) and len(run) > 1 and body[0].lower not in names.called:
        return 0, len(body), "ORG", 0.9
    if _holds_short_form(body) and not any(map(names.is_called, run)):
        # `Majelis Ulama Indonesia (MUI) Kota X`
        return 0, len(body), "ORG", 0.8
    if first > 0 and len(run) == 1 and BODY_WORD.match(body[first - 1].lower):
        # `jajaran polsek Tirta`
        return first - 1, after, "ORG", 0.8
    # A person that the tagger saw at the end of the phrase is the name, but for `sejumlah pengacara Sinta`.
    person = person_at_end(run, names) if body[0].lower not in SEVERAL else None
    if person is not None:
        return first + person[0], first + person[1], "PER", 1.0
    return _in_capitals(body, run, names) if first == 0 else _behind_small_words(body, first, after, names)


def _at_head(body: Sequence[Tok], names: NameFinder) -> FoundName | None:
    """Read a name with small words behind it that are no part of it: `Sinta Ayu angkat suara`."""
    end = next(i for i, tok in enumerate(body) if not tok.capital)
    name, behind = body[:end], body[end:]
    tagged = bool(name) and names.kind_at(name[0].start, name[-1].end) == "PER"
    if not tagged or is_role(name[0]) or behind[0].lower == "dan":
        return None
    small = all(tok.is_word and not tok.capital and not _is_deed(tok) for tok in behind)
    return (0, end, "PER", 0.7) if small and is_whole_name(name, names.called) else None


def _is_deed(tok: Tok) -> bool:
    """Say whether a word is a verb, so that words with it are no subject: `Sinta | menepati janjinya`."""
    return tok.upos == "VERB" and tok.lower.startswith(("me", "ber", "di", "ter"))


def _behind_side(body: Sequence[Tok], run: Sequence[Tok], names: NameFinder) -> FoundName | None:
    """Read what follows `pihak`: `pihak Sinta` is not Sinta, `pihak KPK` is KPK."""
    if len(body) < 2 or not body[1].capital:
        return None
    if not is_organisation_head(body[1]) and any(map(names.is_of_person, run)):
        return None
    return 1, len(body), "ORG", 0.8


def _behind_role(body: Sequence[Tok], names: NameFinder) -> FoundName | None:
    """Read the name at the end of a role: `Bupati Tirta | Sinta Ayu`."""
    several = body[0].lower in COLLECTIVES or body[0].lower in QUANTIFIERS
    start = names.behind_role(body, unlikely=several)
    if start is None:
        start = _named_again(body, names) or _behind_bracket(body) or _behind_origin(body)
    if start is None:
        return None
    tagged = names.kind_at(body[start].start, body[start].end) == "PER"
    if begins_nickname(body[start - 1 :]):
        start -= 1
    return start, len(body), "PER", 1.0 if tagged else 0.8


def _behind_one(body: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where the name begins behind one of several: `salah satu legenda Persija | Bagas Wira`."""
    lead = next((i for i, tok in enumerate(body) if tok.lower not in ONE), 0)
    role = body[lead:]
    if not lead or not begins_role(role) or not any(tok.capital for tok in role[:-2]):
        return None
    found = _behind_role(role, names)
    return lead + found[0] if found is not None and found[0] < len(role) - 1 else None


def _in_capitals(body: Sequence[Tok], run: Sequence[Tok], names: NameFinder) -> FoundName | None:
    """Read a phrase that begins with the words in capitals: `Kementerian X`, `Liwa`, `Sinta Ayu`."""
    head, after = body[0], len(run)
    if len(run) == 1 and head.text in names.initials:
        return 0, after, "PER", 0.8
    if is_organisation_head(head) or (is_acronym(head) and len(run) == 1):
        return 0, len(body), "ORG", 0.9
    kind = names.kind_at(run[0].start, run[-1].end)
    if kind in ("ORG", "LOC"):
        # `Trump` may be tagged as a place: a name that a person of this article bears is a person.
        people = names.person_words | (names.called if kind == "LOC" else set())
        if all(tok.lower in people for tok in run if tok.is_word):
            return 0, after, "PER", 0.7
        return 0, len(body), "ORG", 0.8
    if kind is None and head.lower in places():
        return 0, after, "ORG", 0.7
    if head.lower in QUANTIFIERS or head.lower in COLLECTIVES:
        return None
    common = len(run) == 1 and is_common(run[0], names)
    if kind is None and (common or not is_whole_name(run, names.called)):
        return None
    return 0, after, "PER", 0.7


def is_common(tok: Tok, names: NameFinder) -> bool:
    """Say whether a word is in capitals because it begins the sentence: `Hasilnya menunjukkan`."""
    return (
        tok.lower in load_words("common_words.txt")
        and not names.is_called(tok)
        and tok.lower not in load_words("first_names.txt")
    )


def _behind_small_words(body: Sequence[Tok], first: int, after: int, names: NameFinder) -> FoundName | None:
    """Read a name behind words that are no role: `rekannya Sinta`, `salah satu warga Andri`."""
    run = body[first:after]
    person = all(tok.lower in names.person_words for tok in run if tok.is_word)
    if body[0].lower in QUANTIFIERS or body[0].lower in COLLECTIVES:
        # Not `warga Jakarta`, `seorang warga desa Tirta`, `sejumlah warga Andri`.
        none = body[0].lower in SEVERAL or body[first - 1].lower in PLACE_MARKERS
        return (first, after, "PER", 0.6) if person and not none else None
    if person or names.kind_at(run[0].start, run[-1].end) == "PER":
        return first, after, "PER", 0.6
    return None


def _is_council(toks: Sequence[Tok]) -> bool:
    """Say whether `Majelis`, elsewhere the judges of a case, begins the name of a body."""
    named = len(toks) > 1 and toks[0].capital and toks[1].capital
    return named and toks[0].lower == "majelis" and toks[1].lower != "hakim"


def _holds_short_form(toks: Sequence[Tok]) -> bool:
    """Say whether words in capitals hold their own short form in brackets."""
    opening = next((k for k, tok in enumerate(toks[:-2]) if k > 1 and tok.text == "("), None)
    if opening is None or toks[opening + 2].text != ")" or not is_acronym(toks[opening + 1]):
        return False
    words = [tok for tok in toks if tok.is_word and tok.lower != "dan"]
    return all(tok.capital for tok in words) and not any(map(is_honorific, words))


def _behind_short_form(toks: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where a person's name begins behind a body: `Otoritas Jasa Keuangan (OJK) | Budi Wira`."""
    bracket = next((k for k, tok in enumerate(toks[:-2]) if k > 1 and tok.text == ")"), None)
    if bracket is None or not _holds_short_form(toks[: bracket + 1]):
        return None
    name = toks[bracket + 1 :]
    person = names.kind_at(name[0].start, name[0].end) == "PER" or any(map(names.is_called, name))
    return bracket + 1 if person and is_whole_name(name, names.called) else None


def _behind_bracket(toks: Sequence[Tok]) -> int | None:
    """Return where a name begins behind a body's short form: `Ketua Rukun Tirta (Runta) | Usamah Hisyam`."""
    after = max((k + 1 for k, tok in enumerate(toks) if tok.text == ")"), default=0)
    name = toks[after:]
    named = after > 0 and 1 < len(name) < 5 and all(tok.capital and could_be_name(tok) for tok in name)
    return after if named and not is_place(name) else None


def _behind_origin(toks: Sequence[Tok]) -> int | None:
    """Return where a name begins behind where somebody is from: `Gelandang asal Jepang | Keisuke Honda`."""
    first = next((k + 1 for k, tok in enumerate(toks) if tok.lower == "asal"), len(toks))
    after = next((k for k in range(first + 3, first, -1) if k < len(toks) and is_place(toks[first:k])), None)
    name = toks[after:]
    named = 1 < len(name) < 5 and all(tok.capital and not is_role(tok) for tok in name)
    return after if named and not (is_place(name) or is_organisation_head(name[0])) else None


def _begins_other(run: Sequence[Tok]) -> bool:
    """Say whether words behind a name are a body or a place of their own."""
    return is_organisation_head(run[0]) or " ".join(tok.lower for tok in run) in places()


def _named_again(toks: Sequence[Tok], names: NameFinder) -> int | None:
    """Return where the full name begins that ends a role here and stands elsewhere without it."""
    for k in range(max(1, pesantren_end(toks)), len(toks) - 1):
        start, end = toks[k].start, toks[-1].end
        name = names.text[start:end]
        if name.lower() in places():
            # `Bupati Tirta Asri`, whatever the tagger takes it for elsewhere
            return None
        if toks[k].capital and any(
            kind == "PER" and names.text[first:last] == name and not first <= start < last
            for first, last, kind in names.names
        ):
            return k
    return None
