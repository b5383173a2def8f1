"""Reads the words that name a speaker: what is the name, what the role, what a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from .document import MentionKind
from .lexicon import load_words, phrases, places, word_set
from .name_split import called_in, is_whole_name, name_start
from .tokens import Tok

PRONOUNS = word_set("pronouns")
PLURAL_PRONOUNS = word_set("plural_pronouns")
SELF = word_set("self")
HUMAN_NOUNS = word_set("human_nouns")
DOCUMENTS = word_set("documents")
# `istri Budi` is somebody else.
KIN = word_set("kin")
KIN_INNER = word_set("kin_inner")
LAWYERS = frozenset(("kuasa", "pengacara", "penasihat", "penasehat"))
# Parties of a case.
PARTIES = word_set("parties")
SOURCES = word_set("sources")
# Between a document and the body that it comes from.
DOCUMENT_INNER = word_set("document_inner")
LAWS = word_set("laws")
# These are bodies themselves, or are not anybody's.
NO_BODY_BEHIND = word_set("no_body_behind")
BALINESE = word_set("balinese")
NOT_PEOPLE = word_set("not_people")
ROLE_MODIFIERS = word_set("role_modifiers")
RANKS = phrases("rank_phrases")
DEMONSTRATIVES = word_set("demonstratives")
QUANTIFIERS = word_set("quantifiers")
COLLECTIVES = word_set("collectives")
NAME_PARTICLES = word_set("name_particles")
# `SpPD`, `SpKO`: a doctor's field.
SPECIALIST = re.compile(r"^Sp\.?[A-Z]{1,3}(?:-?K)?$")
# Short forms of bodies: `Kemendukbangga`, `Polrestro`, `Dishub`.
BODY_WORD = re.compile(
    r"^(?:kemen(?!angan)|polres|polda|polsek|pemko|pemka[bp]|pempro|ditres|ditjen|ditlan|ditpol|kanwil|kanim|kesbang|satres"
    r"|satlan|dis(?:hub|dik|perin|komin|nak|bud|par|duk|kop|tan)|din(?:kes|sos)|bapp|bkps|dpmp|dpup)\w*$"
)
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


class NameFinder:
    """Knows where the tagger saw names in this article, and what words names are made of."""

    def __init__(self, text: str, names: Sequence[tuple[int, int, MentionKind]]) -> None:
        self.text = text
        self.names = sorted(names)
        self.called = called_in(text)
        self.person_words = (
            {
                word.lower()
                for start, end, kind in self.names
                if kind == "PER"
                for word in re.findall(r"[^\W\d_][\w'’-]+", text[start:end])
                if word[0].isupper()
            }
            - load_words("roles.txt")
            - load_words("honorifics.txt")
            - load_words("organisation_heads.txt")
        )

    def kind_at(self, start: int, end: int) -> MentionKind | None:
        """Return the kind of the tagged name that covers most of this stretch."""
        best: tuple[int, MentionKind] | None = None
        for name_start, name_end, kind in self.names:
            if name_start >= end:
                break
            common = min(end, name_end) - max(start, name_start)
            if common > 0 and (best is None or common > best[0]):
                best = (common, kind)
        return best[1] if best else None


def is_honorific(tok: Tok) -> bool:
    words = load_words("honorifics.txt")
    return (
        tok.is_word
        and (tok.capital or tok.text in ("dr", "drg", "drh", "ustaz", "ustad", "ustadz"))
        and (tok.lower in words or f"{tok.lower}." in words)
        and len(tok.lower) < 12
    )


def is_degree(tok: Tok) -> bool:
    if not (tok.is_word and tok.capital):
        return False
    return tok.lower.rstrip(".") in load_words("degrees.txt") or bool(SPECIALIST.match(tok.text))


def is_role(tok: Tok) -> bool:
    # `PJ` is a club, `Pj` stands for penjabat.
    return tok.is_word and tok.lower in load_words("roles.txt") and tok.text != "PJ"


def is_role_modifier(tok: Tok) -> bool:
    """Say whether a word begins an English role: `Creative Director`, `Group Head`."""
    return tok.capital and tok.is_word and tok.lower in ROLE_MODIFIERS


def begins_role(toks: Sequence[Tok]) -> bool:
    """Say whether a noun phrase begins with a role."""
    at = 0
    while at < len(toks) - 1 and at < 3 and is_role_modifier(toks[at]):
        at += 1
    return is_role(toks[0]) or (at < len(toks) and is_role(toks[at]) and toks[at].capital)


def is_organisation_head(tok: Tok) -> bool:
    return (
        tok.is_word
        and tok.capital
        and (tok.lower in load_words("organisation_heads.txt") or bool(BODY_WORD.match(tok.lower)))
        and not is_role(tok)
    )


def is_animate(toks: Sequence[Tok]) -> bool:
    """Say whether a noun phrase can speak: people, bodies, documents."""
    head = toks[0]
    if head.lower in QUANTIFIERS and len(toks) > 1:
        head = next((tok for tok in toks[1:] if tok.lower not in QUANTIFIERS | {"satu", "orang"}), toks[-1])
    word = head.lower
    if head.lower in ("sebuah", "suatu"):
        word = toks[1].lower if len(toks) > 1 else word
    if is_role(head) or word in COLLECTIVES or word in HUMAN_NOUNS or word in DOCUMENTS:
        return True
    if head.capital and word not in load_words("common_words.txt"):
        return True
    return word.startswith("pe") and not word.endswith("an") and len(word) > 5


def is_acronym(tok: Tok) -> bool:
    letters = re.sub(r"\W", "", tok.text)
    return tok.is_word and len(letters) > 1 and letters.isupper() and not letters.isdigit()


def read_speaker(toks: Sequence[Tok], names: NameFinder) -> Speaker | None:
    """Read a noun phrase, commas and all, as a speaker; None where it cannot be one."""
    toks = _strip(_without_degrees(toks))
    if not toks:
        return None
    start, end = toks[0].start, toks[-1].end
    first = toks[0]
    if len(toks) <= 2 and first.lower in PRONOUNS:
        return Speaker("pronoun", first.start, first.end)
    if first.lower in PLURAL_PRONOUNS and len(toks) <= 2:
        return Speaker("pronoun", first.start, first.end, plural=True)
    if first.lower in SELF and len(toks) <= 2:
        return Speaker("pronoun", first.start, first.end)
    parts = _comma_parts(toks)
    if len(parts) > 1:
        return _with_apposition(parts, names)
    return _read_simple(toks, names) if end > start else None


def _without_degrees(toks: Sequence[Tok]) -> list[Tok]:
    """Drop degrees behind a name, with their commas and stops: `Sinta Ayu, M.Si., `."""
    kept: list[Tok] = []
    i = 0
    while i < len(toks):
        if toks[i].marked is None and toks[i].text == "," and i + 1 < len(toks) and is_degree(toks[i + 1]):
            i += 2
            while i < len(toks) and toks[i].marked is None and toks[i].text == ".":
                i += 1
            continue
        kept.append(toks[i])
        i += 1
    return kept


def _strip(toks: list[Tok]) -> list[Tok]:
    while toks and toks[0].marked is None and not toks[0].is_word and toks[0].text not in "(":
        toks = toks[1:]
    while toks and toks[-1].marked is None and not toks[-1].is_word and toks[-1].text not in ").":
        toks = toks[:-1]
    while toks and toks[0].lower in ("oleh", "pun"):
        toks = toks[1:]
    return toks


def _comma_parts(toks: list[Tok]) -> list[list[Tok]]:
    parts: list[list[Tok]] = [[]]
    depth = 0
    for i, tok in enumerate(toks):
        if tok.text == "(":
            depth += 1
        elif tok.text == ")":
            depth = max(0, depth - 1)
        if tok.text == "," and not depth and tok.marked is None:
            following = toks[i + 1] if i + 1 < len(toks) else None
            # A degree after a comma (`Budi, S.H.`) belongs to the name before it.
            if following is not None and is_degree(following) and len(following.text) <= 6:
                continue
            parts.append([])
            continue
        parts[-1].append(tok)
    return [part for part in parts if part]


def _with_apposition(parts: list[list[Tok]], names: NameFinder) -> Speaker | None:
    """Read `direktur firma X, Andrei Lankov` and `Andrei Lankov, direktur firma X`."""
    read = [one for part in parts if (one := _read_simple(part, names))]
    if not read:
        return None
    if len(parts) > 1 and is_role(parts[0][0]) and _is_bare_name(parts[1]):
        # `Direktur Pemasaran Levante, Daniel Tort`: whatever the tagger saw in the role is not the name.
        name = _read_simple(parts[1], names)
        if name is not None and name.form == "name":
            name.kind, name.role = "PER", (parts[0][0].start, parts[0][-1].end)
            return name
    named = [one for one in read if one.form == "name" and one.kind == "PER"]
    bodies = [one for one in read if one.form == "name"]
    chosen = named[-1] if named and read[0].form != "name" else (named or bodies or read)[0]
    if chosen.form != "name":
        return chosen
    if chosen.role is None:
        for other in read:
            if other is not chosen and other.form == "nominal" and other.role:
                chosen.role = other.role
                break
        else:
            # `Ketua The Fed, Jerome Powell`: the tagger took the role for a body.
            for other, part in zip(read, parts, strict=False):
                if other is not chosen and is_role(part[0]):
                    chosen.role = (part[0].start, part[-1].end)
                    break
    return chosen


def trimmed_role(toks: Sequence[Tok]) -> Sequence[Tok]:
    """Drop from a role what belongs to the name behind it, titles and ranks, and its second form (`atau Menkeu`)."""
    while toks and (
        is_honorific(toks[-1])
        or (not toks[-1].is_word and toks[-1].text not in ")")
        or (len(toks) > 2 and toks[-1].text == ")" and is_honorific(toks[-2]))
    ):
        toks = toks[:-1]
    for length in (4, 3, 2, 1):
        if len(toks) > length and tuple(tok.lower for tok in toks[-length:]) in RANKS:
            toks = toks[:-length]
            break
    while toks and toks[-1].lower in DEMONSTRATIVES:
        toks = toks[:-1]
    either = next((i for i, tok in enumerate(toks) if i and tok.lower in ("atau", "alias")), None)
    return toks[:either]


def _is_bare_name(toks: list[Tok]) -> bool:
    """Say whether a part is a name alone, titles and an age in brackets aside."""
    words = [tok for tok in toks if tok.is_word and not tok.text.isdigit()]
    return (
        bool(words)
        and all(tok.capital or tok.lower in NAME_PARTICLES for tok in words)
        and not is_role(words[0])
        and not is_organisation_head(words[0])
    )


def _read_simple(toks: list[Tok], names: NameFinder) -> Speaker | None:
    toks = _strip(toks)
    if not toks:
        return None
    definite = toks[-1].lower in DEMONSTRATIVES
    core = toks[:-1] if definite and len(toks) > 1 else toks
    # What a relative clause adds is no part of the name or the role.
    for i, tok in enumerate(core):
        if tok.lower in ("yang", "selaku", "sebagai") and i > 0:
            after = core[i + 1 :]
            called = next(
                (j for j in range(i, len(core) - 1) if core[j].lower in ("disapa", "dipanggil")), None
            )
            while called is not None and called + 2 < len(core) and is_honorific(core[called + 1]):
                called += 1
            if called is not None and core[called + 1].capital:
                name = (core[called + 1].start, core[-1].end)
                return Speaker("name", toks[0].start, toks[-1].end, name=name, sure=0.8)
            before = _read_simple(core[:i], names)
            if tok.lower != "yang" and before and before.form == "name" and after and before.role is None:
                before.role = (after[0].start, after[-1].end)
            return before
    core = _drop_brackets(core)
    nickname = next((i for i, tok in enumerate(core) if tok.lower == "alias" and i > 0), None)
    core = core[:nickname]
    if not core:
        return None
    for i, tok in enumerate(core):
        if tok.lower in ("bernama", "bermarga", "berinisial") and i + 1 < len(core) and core[i + 1].capital:
            name = (core[i + 1].start, core[-1].end)
            role = (core[0].start, core[i - 1].end) if i else None
            return Speaker("name", toks[0].start, toks[-1].end, name=name, role=role, sure=0.9)
    small = next((i for i, tok in enumerate(core) if i and is_role(tok) and not tok.capital), None)
    if small is not None and core[0].capital and is_whole_name(core[:small], names.called):
        # `Sugeng warga Pekon Tirta`: the role stands behind the name without a comma.
        return Speaker(
            "name",
            toks[0].start,
            toks[-1].end,
            name=(core[0].start, core[small - 1].end),
            role=(core[small].start, core[-1].end),
            sure=0.9,
        )
    body = _body_behind_document(core, names)
    if body is not None:
        return Speaker("name", toks[0].start, toks[-1].end, name=body, kind="ORG", sure=0.8)
    owned = _belongs_to_named(core, names)
    if owned:
        return Speaker(
            "nominal", toks[0].start, toks[-1].end, role=(core[0].start, core[-1].end), sure=0.9
        )
    found = _find_name(core, names)
    if definite and is_role(core[0]) and found is not None and (found[3] < 1 or found[1] - found[0] == 1):
        # `Ketua Yayasan Tirta itu` points back: its last word is no name.
        found = None
    if found is None:
        head = core[0]
        if not (any(tok.capital for tok in core[1:]) and head.capital) and not is_animate(core):
            return None
        if not (
            is_role(head) or head.lower in QUANTIFIERS or head.lower in COLLECTIVES or head.lower == "pihak"
        ) and not any(tok.capital for tok in core):
            return Speaker(
                "nominal",
                core[0].start,
                core[-1].end,
                role=(core[0].start, core[-1].end),
                sure=0.4,
                definite=definite,
            )
        return Speaker(
            "nominal",
            toks[0].start,
            toks[-1].end,
            role=(core[0].start, core[-1].end),
            definite=definite,
            plural=head.lower in COLLECTIVES or head.lower in QUANTIFIERS - {"seorang", "salah", "satu"},
            sure=0.9 if is_role(head) or head.lower in QUANTIFIERS or head.lower in COLLECTIVES else 0.5,
        )
    i, j, kind, sure = found
    role_toks = trimmed_role(core[:i])
    role = (role_toks[0].start, role_toks[-1].end) if role_toks else None
    speaker = Speaker(
        "name",
        toks[0].start,
        toks[-1].end,
        name=(core[i].start, core[j - 1].end),
        kind=kind,
        role=role,
        definite=definite,
        sure=sure,
    )
    return speaker


def _belongs_to_named(core: list[Tok], names: NameFinder) -> bool:
    """Say whether a phrase names somebody by whom they belong to: `istri Budi`, `kuasa hukum terdakwa Budi`.

    A lawyer before a name may be that person: not where the article speaks of the name without ever quoting it.
    """
    at = 1 if core[0].lower == "tim" and len(core) > 2 else 0
    lawyer = core[at].lower in LAWYERS
    if core[at].capital and at == 0 and not lawyer:
        return False
    if not lawyer and core[at].lower not in KIN:
        return False
    rest = [tok for tok in core[at + 1 :] if tok.lower not in ("hukum", "dari")]
    while rest and rest[0].lower in KIN_INNER:
        rest = rest[1:]
    if rest and rest[0].lower in PARTIES:
        return True
    words = [tok for tok in rest if tok.is_word]
    if not words or not all(tok.capital for tok in words) or len(words) > 4:
        return False
    if any(tok.lower in names.called for tok in words):
        return False
    if not lawyer:
        return True
    return len(re.findall(rf"\b{re.escape(words[0].text)}\b", names.text)) > 2


def _body_behind_document(core: list[Tok], names: NameFinder) -> tuple[int, int] | None:
    """Return the body that a document speaks for: `keterangan pers Polda X`, `survei Y`."""
    if core[0].lower not in DOCUMENTS | SOURCES or core[0].lower in NO_BODY_BEHIND:
        return None
    first = 1
    while first < len(core) and core[first].lower in DOCUMENT_INNER:
        first += 1
    if first >= len(core) or not core[first].capital or core[first].lower in LAWS:
        return None
    tagged = names.kind_at(core[first].start, core[first].end)
    if is_organisation_head(core[first]) or is_acronym(core[first]) or tagged == "ORG":
        return core[first].start, core[-1].end
    return None


def _drop_brackets(toks: list[Tok]) -> list[Tok]:
    """Drop a bracket at the end: an age, an acronym, an alias."""
    if toks and toks[-1].text == ")":
        for i in range(len(toks) - 2, 0, -1):
            if toks[i].text == "(":
                return toks[:i]
    return toks


def _find_name(toks: list[Tok], names: NameFinder) -> tuple[int, int, MentionKind, float] | None:
    """Return (first, after last, kind, how sure) of the name in a noun phrase without commas, or None."""
    lead = 0
    while lead < len(toks) and (is_honorific(toks[lead]) or (toks[lead].text == "." and lead > 0)):
        lead += 1
    body = toks[lead:]
    if not body:
        return None
    tail = _last_capital_run(body)
    if tail is None:
        return None
    first, after = tail
    run = body[first:after]
    role_first = begins_role(body)
    if is_organisation_head(body[0]) and not role_first and body[-1].capital and first > 0:
        # `Direktorat Jenderal Pencegahan dan Pengendalian Penyakit`: small words inside a body's name.
        return lead, lead + len(body), "ORG", 0.8
    if body[0].lower == "pihak":
        # `pihak Sinta` is not Sinta, `pihak KPK` is KPK.
        people = any(names.kind_at(tok.start, tok.end) == "PER" for tok in run)
        return None if people or first != 1 else (lead + 1, lead + len(body), "ORG", 0.8)
    if role_first:
        start = name_start(
            body[:after],
            1,
            names.called,
            names.kind_at,
            is_honorific,
            unlikely=body[0].lower in COLLECTIVES or body[0].lower in QUANTIFIERS,
        )
        if start is None:
            return None
        tagged = names.kind_at(body[start].start, body[start].end) == "PER"
        return lead + start, lead + after, "PER", 1.0 if tagged else 0.8
    if first == 0 and is_organisation_head(body[0]) and len(run) > 1 and body[0].lower not in names.called:
        return lead, lead + len(body), "ORG", 0.9
    # A person that the tagger saw at the end of the phrase is the name.
    person = _tagged_person(run, names)
    if person is not None:
        i, j = person
        while i < j and (is_role(run[i]) or is_honorific(run[i]) or run[i].text == "."):
            i += 1
        while 0 < i < j and run[i - 1].is_word and could_be_name(run[i - 1], names):
            # The tagger often cuts a name short at its beginning too.
            i -= 1
        if i < j and not (i > 0 and is_acronym(run[i]) and j - i == 1):
            return lead + first + i, lead + first + j, "PER", 1.0
    if first == 0:
        head = body[0]
        kind = names.kind_at(run[0].start, run[-1].end)
        if is_organisation_head(head) or (is_acronym(head) and len(run) == 1):
            return lead, lead + len(body), "ORG", 0.9
        if kind in ("ORG", "LOC"):
            # `Trump` may be tagged as a place: a name that a person of this article bears is a person.
            if all(tok.lower in names.person_words | names.called for tok in run if tok.is_word):
                return lead, lead + after, "PER", 0.7
            return lead, lead + len(body), "ORG", 0.8
        if kind is None and run[0].lower in places() | {" ".join(tok.lower for tok in run)} & places():
            return lead, lead + after, "ORG", 0.7
        if head.lower in QUANTIFIERS or head.lower in COLLECTIVES:
            return None
        if (
            kind is None
            and len(run) == 1
            and head.lower in load_words("common_words.txt")
            and not _known_first(head)
        ):
            # The first word of a sentence is in capitals whatever it is: `Hasilnya menunjukkan`.
            return None
        if kind is None and not is_whole_name(run, names.called):
            return None
        return lead, lead + after, "PER", 0.7
    if body[0].lower in QUANTIFIERS or body[0].lower in COLLECTIVES or body[0].lower == "pihak":
        # `salah satu warga Andri`, but not `warga Jakarta`.
        if all(tok.lower in names.person_words for tok in run if tok.is_word) and body[0].lower != "pihak":
            return lead + first, lead + after, "PER", 0.6
        return None
    kind = names.kind_at(run[0].start, run[-1].end)
    if kind == "PER" or all(tok.lower in names.person_words for tok in run if tok.is_word):
        return lead + first, lead + after, "PER", 0.6
    return None


def _known(tok: Tok, names: NameFinder) -> bool:
    return tok.lower in names.person_words or tok.lower in load_words("first_names.txt")


def _known_first(tok: Tok) -> bool:
    return tok.lower in load_words("first_names.txt")


def _last_capital_run(toks: list[Tok]) -> tuple[int, int] | None:
    """Return the last run of capitalised words; small words inside a name (`bin`) do not break it."""
    after = len(toks)
    while after > 0 and not toks[after - 1].capital:
        if (toks[after - 1].is_word and toks[after - 1].text.isdigit()) or toks[after - 1].text in ".'’":
            after -= 1
            continue
        return None
    first = after
    while first > 0:
        tok = toks[first - 1]
        joined = tok.lower in NAME_PARTICLES and first > 1 and toks[first - 2].capital
        initial = tok.text == "." and first > 1 and toks[first - 2].capital
        if tok.capital or joined or initial or tok.text in "'’&":
            first -= 1
            continue
        break
    return (first, after) if first < after else None


def _tagged_person(run: list[Tok], names: NameFinder) -> tuple[int, int] | None:
    """Return the part of the run that the tagger saw as a person, grown to the run's end."""
    for start, end, kind in reversed(names.names):
        if kind != "PER" or start >= run[-1].end or end <= run[0].start:
            continue
        i = next(i for i, tok in enumerate(run) if tok.end > start)
        j = next((j for j in range(len(run), 0, -1) if run[j - 1].start < end), i + 1)
        # The tagger often cuts a name short; what follows in capitals belongs to it.
        while j < len(run) and not is_acronym(run[j]):
            j += 1
        if j == len(run):
            return i, j
    return None


def could_be_name(tok: Tok, names: NameFinder | None = None) -> bool:
    """Say whether a capitalised word may belong to a person's name rather than to an office."""
    if is_role(tok) or is_acronym(tok) or is_organisation_head(tok) or is_honorific(tok):
        return False
    if names is not None and tok.lower in names.person_words:
        return True
    return tok.lower not in load_words("common_words.txt") and tok.lower not in places()


def starts_name(tok: Tok, following: Tok) -> bool:
    """Say whether a word surely begins a name: a first name, or the I and Ni of Balinese names."""
    if tok.lower in ("i", "ni", "ida", "gst", "i.g.n"):
        return following.lower in BALINESE
    return _known_first(tok)
