"""Finds where a reported clause begins and ends, and whether words are a clause at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from . import cues
from .lexicon import word_set
from .tokens import Tok

# A word of these, outside a relative clause, makes words a clause.
PREDICATORS = word_set("predicators")
WEAK_PREDICATORS = word_set("weak_predicators")
# What follows these is a clause beside the main one.
SUBORDINATORS = word_set("subordinators")
RELATIVE = word_set("relative")
# Nothing of the main clause follows these without a comma.
FINAL = frozenset(("agar", "karena", "lantaran", "sehingga", "supaya"))
# The verb after these belongs to a subordinate phrase.
PHRASE_OPENERS = word_set("phrase_openers")
VERB_SHAPE = re.compile(r"^(?:me(?:m|n|ng|ny|nge)?|ber|be|di|ter|memper|diper)[a-z]{3,}")
# `terjadinya keributan`, `menurunnya harga`, but `menyebutkannya`.
NOMINAL = re.compile(r"^(?:(?:ber|ter|ke).*|me.*(?<!kan)(?<!i))nya$")
# Nobody does these but by speaking or writing.
SPEECH_ONLY = word_set("speech_only")
# Verbs without an affix.
BASE_VERBS = word_set("base_verbs")
COORDINATORS = frozenset(("dan", "atau", "serta", "sekaligus", "maupun"))
COPULAS = frozenset(("adalah", "ialah", "merupakan", "yaitu", "yakni"))
# After a relative clause these are the predicate of what stands before it: `bus yang disewa berjumlah 40`.
LIKE_COPULAS = COPULAS | {
    "berada",
    "berasal",
    "berisi",
    "berjumlah",
    "bernilai",
    "bersifat",
    "berupa",
    "bukan",
    "meliputi",
}
# How much or how many, of what a relative clause stands behind: `pelanggan yang terdampak mencapai 300`.
SIZES = word_set("sizes")
NOT_PASSIVE = word_set("expected")
# Verbs that have a clause of their own behind them.
CAUSING = word_set("causing")
# Behind a number: `selama 8 tahun`.
COUNTED = word_set("counted")
# `kurangnya alat itulah yang menghambat`
CLEFTS = frozenset(("inilah", "itulah"))
# These close a noun phrase, with whatever relative clause or purpose stands in it.
CLOSING = frozenset(("ini", "itu", "tersebut"))
ADVERBS = frozenset(
    ("baru", "biasa", "cukup", "jelas", "kerap", "kini", "lebih", "paling", "sering", "terus")
)
# These begin the predicate of a clause, not an attribute: `fasilitas yang rusak belum diperbaiki`.
BEGIN_PREDICATE = word_set("begin_predicate")
CHANGE = re.compile(r"^(?:pe|ke)[a-z]+an$")
ADVERSATIVES = frozenset(("namun", "tetapi", "tapi", "meski", "meskipun", "serta"))
# What follows these behind a comma is a clause beside the one before it.
OTHER_CLAUSE = frozenset(("namun", "sedangkan", "sementara", "tapi", "tetapi"))
NOT_VERBS = word_set("not_verbs")
# `wajib pajak`, `mulai dari`: words of PREDICATORS that are part of a name or a preposition.
NO_PREDICATE_BEFORE = {
    "wajib": ("pajak", "belajar", "militer", "lapor"),
    "mulai": ("dari", "pukul", "tanggal"),
    "tidak": ("langsung",),
}
DAY = r"(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)"
MONTH = (
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
    r"|jan|feb|mar|apr|jun|jul|agu|ags|sep|okt|nov|des)"
)
PART_OF_DAY = r"(?:pagi|siang|sore|malam|dini hari|petang)"
NUMERIC = r"\(?\d{1,2}\s*[/\-.]\s*\d{1,2}(?:\s*[/\-.]\s*\d{2,4})?\)?"
WRITTEN = rf"\(?\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?\)?"
DATE = re.compile(
    rf"^(?:pada\s+|hari\s+)*(?:{DAY}(?:\s+{PART_OF_DAY})?(?:\s*,?\s*(?:{NUMERIC}|{WRITTEN}))?|{WRITTEN}|{NUMERIC})"
    rf"(?:\s+(?:{PART_OF_DAY}|waktu setempat|wib|wita|wit))*\W*$",
    re.IGNORECASE,
)
CITATION = re.compile(
    r"^(?:seperti|sebagaimana|demikian|begitu)?\s*(?:yang\s+)?(?:dikutip|dilansir|melansir|mengutip|dilaporkan|dikabarkan"
    r"|diberitakan|dinukil|disitir|dilaporkan)\b",
    re.IGNORECASE,
)
SAYING_ADJUNCT = re.compile(
    r"^(?:dalam|melalui|lewat|saat|ketika|usai|seusai|di|kepada|pada|dari|via)\b.*"
    r"(?:keterangan|konferensi pers|jumpa pers|wawancara|sidang|rapat|acara|wartawan|awak media|media|siaran"
    r"|pernyataan|unggahan|akun|laman|instagram|kantor|gedung|lokasi|ditemui|dihubungi|dikonfirmasi|sambutan|diskusi|jakarta)",
    re.IGNORECASE,
)


ADJUNCT_OPENERS = frozenset(
    ("saat", "ketika", "kala", "usai", "seusai", "dalam", "melalui", "lewat", "via", "kepada")
)
# When, where and to whom something was said; nothing else follows but a place or what it was about.
OF_SAYING = re.compile(
    r"^(?:(?:saat|ketika|kala|usai|seusai)\s+(?:ditemui|dihubungi|dikonfirmasi|diwawancarai?|ditanya|dimintai)\b[^,;]*"
    r"|(?:dalam|melalui|lewat|via|saat|usai)\s+(?:sebuah\s+)?(?:keterangan\w*\s+(?:tertulis|resmi|pers)\w*|keterangannya"
    r"|siaran pers\w*|konferensi pers\w*|jumpa pers\w*|rilis\w*|sambungan telepon(?! dengan)"
    r"|pesan singkat\w*(?! dengan)|akun \w+)"
    r"[^,;]*"
    r"|kepada\s+(?:para\s+)?(?:wartawan|awak media|media|jurnalis|reporter|detik\w*|kompas\S*|tempo\S*"
    r"|antara|tribun\S*|republika\S*|liputan6\S*|cnn\w*|bbc\w*|reuters|afp|suara\S*|merdeka\S*|kumparan\w*|viva\S*)\b[^,;]*"
    r")(?:,\s*[A-Z][\w. ]*)*$",
    re.IGNORECASE,
)


def is_predicate(tok: Tok) -> bool:
    """Say whether a word alone can be the predicate of a clause, by its form and its tag."""
    if not tok.is_word:
        return False
    word = tok.lower
    if word in PREDICATORS and not (word == "akan" and tok.upos == "ADP"):
        return True
    if word in NOT_VERBS or tok.capital:
        return False
    if word in BASE_VERBS:
        return tok.deprel not in ("amod", "compound", "fixed", "flat", "nmod")
    if NOMINAL.match(word):
        return False
    if word.startswith("ter") and tok.deprel in ("amod", "acl", "nmod", "compound"):
        return False
    if VERB_SHAPE.match(word):
        if tok.deprel == "amod":
            return False
        return tok.upos in ("VERB", "ADJ", "AUX", "", "X")
    return (
        tok.upos == "VERB"
        and not word.endswith("nya")
        and tok.deprel not in ("acl", "acl:relcl", "amod", "compound", "flat", "fixed")
    )


def begins_predicate(tok: Tok) -> bool:
    """Say whether a word can only go on with the predicate of a clause."""
    return tok.lower in BEGIN_PREDICATE | COPULAS | WEAK_PREDICATORS or (
        is_predicate(tok) and not tok.capital
    )


def is_plain_predicate(tok: Tok) -> bool:
    """Say whether a word is the predicate of a clause even where an aim could follow: no verb in me-."""
    return is_predicate(tok) and (tok.lower in PREDICATORS | SIZES or not tok.lower.startswith("me"))


def has_predicate(toks: Sequence[Tok], makes: Callable[[Tok], bool] = is_predicate) -> bool:
    """Say whether the words are a clause: a predicate that stands in no relative clause or phrase.

    `makes` says which words are one.

    `peran X dalam mendorong Y` and `upaya yang dilakukan warga` are none. A predicate after `untuk …` counts
    only where its form alone makes it one (`akan`, `adalah`).
    """
    relative = group = phrase = infinitive = seen_relative = embedded = False
    for i, tok in enumerate(toks):
        if tok.marked is None and tok.text in ",;":
            if seen_relative and i + 1 < len(toks) and toks[i + 1].lower in ADVERSATIVES:
                # `kegiatan yang melibatkan X, namun belum merinci …` goes on with what the speaker does.
                return False
            if i + 1 < len(toks) and toks[i + 1].lower in OTHER_CLAUSE:
                # `menegaskan kesiapan dana, namun realisasinya masih menunggu`
                return False
            if i + 1 < len(toks) and toks[i + 1].lower in SPEECH_ONLY:
                # `menjawab tantangan itu, menyatakan …`: what follows is another thing that was said.
                return False
            relative = group = phrase = infinitive = seen_relative = embedded = False
            after = [one.lower for one in toks[i + 1 : i + 3]]
            if after[:1] == ["dimana"] or after == ["di", "mana"]:
                relative = seen_relative = True
            continue
        if tok.lower in CLEFTS:
            return True
        if tok.lower in RELATIVE and toks[i + 1 : i + 2] and toks[i + 1].lower == "lalu":
            # `tiga tahun yang lalu`
            continue
        if tok.lower in RELATIVE or (tok.lower == "di" and i + 1 < len(toks) and toks[i + 1].lower == "mana"):
            relative, group, phrase, seen_relative = True, False, False, True
            continue
        of_time = i > 0 and toks[i - 1].lower in ("kali", "saat", "selama")
        if tok.lower in CLOSING and of_time:
            # `posisi X yang saat ini kembali kosong`
            phrase = False
            continue
        if tok.lower in CLOSING and i > 1 and (relative or infinitive) and not is_predicate(toks[i - 1]):
            relative = group = phrase = infinitive = False
            continue
        if relative and group and tok.lower in BEGIN_PREDICATE and _is_whole_verb(toks[i - 1]):
            return True
        if relative and tok.lower in BEGIN_PREDICATE | COPULAS and _is_attribute(toks, i - 1):
            return True
        if tok.lower in SUBORDINATORS and not (i + 1 < len(toks) and toks[i + 1].lower in ("ini", "itu")):
            verb_follows = i + 1 < len(toks) and is_predicate(toks[i + 1])
            if verb_follows and tok.lower in PHRASE_OPENERS - FINAL:
                # `saat menaiki roller coaster` is a phrase, `saat garis polisi dicabut` a clause.
                phrase = True
                continue
            following = next((j for j in range(i, len(toks)) if toks[j].text == ","), None)
            if i > 0 and toks[i - 1].text != ",":
                if following is None or has_predicate(toks[i + 1 : following]):
                    return False
                # `dalam kurun sejak 2019 hingga 2022, Budi …`
                phrase = True
                continue
            if following is not None:
                return has_predicate(toks[following + 1 :])
            phrase = True
            continue
        if tok.lower in PHRASE_OPENERS:
            phrase = True
            continue
        if (
            relative
            and group
            and (tok.lower in LIKE_COPULAS or (tok.lower in SIZES and _is_passive(toks[i - 1])))
        ):
            return True
        following_word = toks[i + 1].lower if i + 1 < len(toks) else ""
        if following_word in NO_PREDICATE_BEFORE.get(tok.lower, ()):
            continue
        if tok.lower == "baru" and following_word[:1].isdigit() and not (relative or phrase):
            # `baru 23 persen yang ditetapkan`
            return True
        if tok.lower == "tengah" and not (i + 1 < len(toks) and is_predicate(toks[i + 1])):
            # `kubah tengah`; `tengah menyelidiki` is a predicate.
            continue
        if makes(tok):
            if relative:
                # The first group of predicates after yang is the relative clause's own.
                group = True
                embedded = embedded or tok.lower in CAUSING | SPEECH_ONLY
            elif embedded and tok.lower not in BEGIN_PREDICATE:
                # `masalah yang menyebabkan acara itu mendapat teguran`
                embedded = False
            elif phrase and tok.lower not in PREDICATORS:
                phrase, infinitive = False, True
            elif infinitive and tok.lower not in PREDICATORS:
                continue
            elif seen_relative and i and toks[i - 1].lower in COORDINATORS | ADVERSATIVES:
                # `kebijakan yang dinilai otoriter dan mengancam demokrasi`
                relative = group = True
            elif i > 1 and toks[i - 1].lower in COORDINATORS and _is_nominal(toks[i - 2]):
                # `meminta bantuan warga dan melapor ke polisi`: what the speaker does besides.
                return False
            elif (
                tok.lower == "menjadi"
                and CHANGE.match(toks[0].lower)
                and any(one.lower == "dari" for one in toks[1:i])
            ):
                # `perubahan skema dari A menjadi B`
                return False
            elif not (i == 0 and tok.lower == "adanya"):
                return True
            continue
        more_of = tok.lower == "lebih" and following_word in ("bagi", "lanjut", "untuk")
        if tok.lower in WEAK_PREDICATORS and i > 0 and not (relative or phrase or infinitive or more_of):
            return True
        if relative and group:
            relative = group = False
        counts = tok.lower in COUNTED or (tok.text[0].isdigit() and following_word in COUNTED)
        if phrase and tok.is_word and not counts:
            phrase = False
    return False


def _is_nominal(tok: Tok) -> bool:
    return tok.upos in ("NOUN", "PROPN") or tok.lower in CLOSING


def _is_passive(tok: Tok) -> bool:
    return tok.lower.startswith(("di", "ter")) and tok.lower not in NOT_PASSIVE


def _is_whole_verb(tok: Tok) -> bool:
    """Say whether a relative clause may end with a verb: `yang dikenakan`, not `yang diduga`."""
    return (
        is_predicate(tok)
        and tok.lower not in PREDICATORS
        and tok.lower not in NOT_PASSIVE
        and not cues.places_of(tok.lower)
    )


def _is_attribute(toks: Sequence[Tok], i: int) -> bool:
    """Say whether the word at i is all that `yang` before it says: `yang rusak`, `yang sudah rusak`."""
    first = i - 1 if i > 1 and toks[i - 1].lower in ("masih", "sudah", "telah") else i
    return (
        first > 0
        and toks[first - 1].lower == "yang"
        and toks[i].upos == "ADJ"
        and toks[i].lower not in ADVERBS
    )


def trim_end(text: str, toks: Sequence[Tok]) -> list[Tok]:
    """Drop from the end of a clause what belongs to the saying: final stop, date, place, cited medium."""
    kept = list(toks)
    while kept:
        last = kept[-1]
        if last.marked is None and last.text in ".!?,;:…-–—":
            if last.text in "!?" and len(kept) > 1:
                kept.pop()
                continue
            kept.pop()
            continue
        comma = next(
            (i for i in range(len(kept) - 1, 0, -1) if kept[i].text == "," and kept[i].marked is None), -1
        )
        if comma > 0:
            tail = text[kept[comma + 1].start : kept[-1].end] if comma + 1 < len(kept) else ""
            if DATE.match(tail) or CITATION.match(tail):
                kept = kept[:comma]
                continue
        adjunct = _adjunct_start(text, kept)
        if adjunct:
            kept = kept[:adjunct]
            continue
        break
    return kept


def _adjunct_start(text: str, toks: Sequence[Tok]) -> int:
    """Return where words about the saying begin at the end of a clause (`saat ditemui di …`), 0 for none."""
    for i in range(len(toks) - 2, max(1, len(toks) - 22), -1):
        if toks[i].lower in ADJUNCT_OPENERS and OF_SAYING.match(text[toks[i].start : toks[-1].end]):
            return i if has_predicate(toks[:i]) else 0
    return 0
