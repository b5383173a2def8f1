"""Says whether words are a clause."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..lexicon import word_set
from ..tokens import Tok
from .clause_words import ADVERBS, CLOSING, is_attribute, is_nominal, is_passive, is_state, is_whole_verb
from .predicates import (
    BEGIN_PREDICATE,
    COPULAS,
    PREDICATORS,
    SIZES,
    SPEECH_ONLY,
    WEAK_PREDICATORS,
    is_predicate,
)

# What follows these is a clause beside the main one.
SUBORDINATORS = word_set("subordinators")
RELATIVE = word_set("relative")
# Nothing of the main clause follows these without a comma.
FINAL = frozenset(("agar", "karena", "lantaran", "sehingga", "supaya"))
# A main clause may go on behind the time that these tell: `larangan itu sejak awal adalah …`.
TIMES = frozenset(("ketika", "saat", "sebelum", "sejak", "selama", "setelah"))
EQUATING = frozenset(("adalah", "merupakan"))
# Between these and the verb of an aim stands no predicate of the clause: `untuk segera kembali pulih`.
AIMS = frozenset(("demi", "guna", "untuk"))
OF_AIM = word_set("before_asked") | {"bisa", "dapat", "kembali", "mampu", "tetap"}
# The verb after these belongs to a subordinate phrase.
PHRASE_OPENERS = word_set("phrase_openers")
COORDINATORS = frozenset(("dan", "atau", "serta", "sekaligus", "maupun"))
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
# Verbs that have a clause of their own behind them.
CAUSING = word_set("causing")
# Behind a number: `selama 8 tahun`.
COUNTED = word_set("counted")
# `kurangnya alat itulah yang menghambat`
CLEFTS = frozenset(("inilah", "itulah"))
CHANGE = re.compile(r"^(?:(?:pe|ke)[a-z]+|tambah)an$")
WILLING = re.compile(r"^ke[a-z]{3,}an(?:nya)?$")
GROWING = frozenset(
    ("berkurang", "bertambah", "melonjak", "menguat", "meningkat", "menurun", "naik", "tumbuh", "turun")
)
AMOUNT = re.compile(r"^(?:rp\.?)?\d|^rp$")
# `mendesak dilakukannya audit`, `berharap adanya bantuan`
NOMINAL_PASSIVE = re.compile(r"^(?:di[a-z]+|ada)nya$")
THEN = frozenset(("kemudian", "lalu", "lantas"))
ADVERSATIVES = frozenset(("namun", "tetapi", "tapi", "meski", "meskipun", "serta"))
# `… karena hujan`
REASONS = frozenset(("akibat", "karena", "lantaran"))
# What follows these behind a comma is a clause beside the one before it.
OTHER_CLAUSE = frozenset(("namun", "sedangkan", "sementara", "tapi", "tetapi"))
# `wajib pajak`, `mulai dari`: words of PREDICATORS that are part of a name or a preposition.
NO_PREDICATE_BEFORE = {
    "wajib": ("pajak", "belajar", "militer", "lapor"),
    "mulai": ("dari", "pukul", "tanggal"),
    "duduk": ("masalah", "perkara", "persoalan"),
    "tidak": ("langsung",),
    "belum": ("lama",),
}


def has_predicate(toks: Sequence[Tok], makes: Callable[[Tok], bool] = is_predicate) -> bool:
    """Say whether the words are a clause: a predicate that stands in no relative clause or phrase.

    `makes` says which words are one.

    `peran X dalam mendorong Y` and `upaya yang dilakukan warga` are none. A predicate after `untuk …` counts
    only where its form alone makes it one (`akan`, `adalah`).
    """
    state = _State(toks, makes)
    verdicts = (state.read(i) for i in range(len(toks)))
    return next((verdict for verdict in verdicts if verdict is not None), False)


@dataclass(slots=True)
class _State:
    """What the words read so far leave open; each method that reads a word says at once if it decides."""

    toks: Sequence[Tok]
    makes: Callable[[Tok], bool]
    # In a relative clause, and among the verbs of it; behind one.
    relative: bool = False
    group: bool = False
    seen_relative: bool = False
    # A verb in the relative clause has a clause of its own behind it.
    embedded: bool = False
    # In a phrase whose verb is none of the clause, and behind such a verb.
    phrase: bool = False
    infinitive: bool = False

    def read(self, i: int) -> bool | None:
        """Read the word at i: True for a clause, False for none, None where the next words have to tell."""
        tok, word = self.toks[i], self.toks[i].lower
        if tok.marked is None and tok.text in ",;":
            return self._read_comma(i)
        if word in CLEFTS:
            return True
        if self._opens_relative(i):
            self._read_relative(i)
            return None
        if word in CLOSING and self._closes(i):
            return None
        if self._is_no_predicate(i):
            return None
        if self.relative and self._follows_relative(i):
            return True
        if word in SUBORDINATORS and self._word(i + 1) not in ("ini", "itu"):
            return self._read_subordinator(i)
        if word in PHRASE_OPENERS:
            self.phrase = True
            return None
        if word == "baru" and self._word(i + 1)[:1].isdigit() and not (self.relative or self.phrase):
            # `baru 23 persen yang ditetapkan`
            return True
        return self._read_predicate(i) if self.makes(tok) else self._read_other(i)

    def _word(self, i: int) -> str:
        return self.toks[i].lower if 0 <= i < len(self.toks) else ""

    def _read_comma(self, i: int) -> bool | None:
        following = self._word(i + 1)
        if self.seen_relative and following in ADVERSATIVES:
            # `kegiatan yang melibatkan X, namun belum merinci …` goes on with what the speaker does.
            return False
        if following in OTHER_CLAUSE or following in SPEECH_ONLY:
            # `menegaskan kesiapan dana, namun realisasinya masih menunggu`
            # `menjawab tantangan itu, menyatakan …`: what follows is another thing that was said.
            return False
        self.group = self.phrase = self.infinitive = self.embedded = False
        where = following == "dimana" or (following == "di" and self._word(i + 2) == "mana")
        self.relative = self.seen_relative = where
        return None

    def _opens_relative(self, i: int) -> bool:
        word = self._word(i)
        return word in RELATIVE or (word == "di" and self._word(i + 1) == "mana")

    def _read_relative(self, i: int) -> None:
        if self._word(i) in RELATIVE and (self._word(i + 1) == "lalu" or self._tells_office(i)):
            # `tiga tahun yang lalu`
            return
        self.relative = self.seen_relative = True
        self.group = self.phrase = False

    def _tells_office(self, i: int) -> bool:
        """Say whether nothing but an office follows `yang juga`: `Bagas yang juga Ketua X diperiksa`."""
        return self._word(i + 1) == "juga" and i + 2 < len(self.toks) and self.toks[i + 2].capital

    def _closes(self, i: int) -> bool:
        """Read `itu` at the end of a noun phrase: what stands in it is no predicate of the clause."""
        if self._word(i - 1) in ("kali", "saat", "selama"):
            # `posisi X yang saat ini kembali kosong`, but `gedung yang dipakai saat ini tidak layak`
            self.phrase = False
            if self.group:
                self.relative = self.group = False
            return True
        if i < 2 or not (self.relative or self.infinitive) or is_predicate(self.toks[i - 1]):
            return False
        self.relative = self.group = self.phrase = self.infinitive = False
        return True

    def _follows_relative(self, i: int) -> bool:
        """Say whether the word at i can only be the predicate of what a relative clause stands behind."""
        word, previous = self._word(i), self.toks[i - 1]
        if word in BEGIN_PREDICATE | LIKE_COPULAS | {"ikut", "turut"} and is_attribute(self.toks, i - 1):
            return True
        if word in LIKE_COPULAS - COPULAS and previous.lower in PREDICATORS:
            # `partai yang ingin berada di luar pemerintahan`
            return False
        if self.group and previous.lower.startswith("di") and previous.lower.endswith("nya"):
            # `partai yang dipimpinnya berideologi Pancasila`
            return self.makes(self.toks[i])
        begins = word in BEGIN_PREDICATE and is_whole_verb(previous)
        return self.group and (begins or word in LIKE_COPULAS or (word in SIZES and is_passive(previous)))

    def _read_subordinator(self, i: int) -> bool | None:
        toks = self.toks
        if self._word(i) in PHRASE_OPENERS - FINAL and i + 1 < len(toks) and is_predicate(toks[i + 1]):
            # `saat menaiki roller coaster` is a phrase, `saat garis polisi dicabut` a clause.
            self.phrase = True
            return None
        comma = next((j for j in range(i, len(toks)) if toks[j].text == ","), None)
        if i > 0 and toks[i - 1].text != ",":
            within = self.relative or self._word(i) in TIMES
            copula = within and any(tok.lower in EQUATING for tok in toks[i + 2 : comma])
            if (comma is None or has_predicate(toks[i + 1 : comma])) and not copula:
                return False
            # `acara yang digelar saat libur merupakan bagian dari lomba`, `aturan itu sejak awal adalah …`
            # `dalam kurun sejak 2019 hingga 2022, Budi …`
        elif comma is not None:
            return has_predicate(toks[comma + 1 :])
        self.phrase = True
        return None

    def _is_no_predicate(self, i: int) -> bool:
        word = self._word(i)
        if word == "tengah":
            # `kubah tengah`; `tengah menyelidiki` is a predicate.
            return not (i + 1 < len(self.toks) and is_predicate(self.toks[i + 1]))
        return self._word(i + 1) in NO_PREDICATE_BEFORE.get(word, ())

    def _read_predicate(self, i: int) -> bool | None:
        word, previous = self._word(i), self._word(i - 1)
        # `berkat upayanya untuk menjadi juara`, `sebelum diangkat menjadi ketua`, `niatnya untuk tetap maju`
        behind_verb = self.infinitive and is_predicate(self.toks[i - 1])
        becomes = word == "menjadi" and (previous in PHRASE_OPENERS or behind_verb)
        sure = word in PREDICATORS and not (becomes or self._is_of_aim(i))
        if self.relative:
            # The first group of predicates after yang is the relative clause's own.
            self.group = True
            self.embedded = self.embedded or word in CAUSING or word in SPEECH_ONLY
        elif self.seen_relative and self._is_willing(i):
            # `langkah yang menunjukkan keengganan melanjutkan rencana`
            self.infinitive = True
        elif self.embedded and word not in BEGIN_PREDICATE:
            # `masalah yang menyebabkan acara itu mendapat teguran`
            self.embedded = False
        elif self.phrase and not sure:
            self.phrase, self.infinitive = False, True
        elif self.infinitive and not sure:
            return None
        elif self.seen_relative and previous in COORDINATORS | ADVERSATIVES:
            # `kebijakan yang dinilai otoriter dan mengancam demokrasi`
            self.relative = self.group = True
        elif i > 1 and previous in COORDINATORS and is_nominal(self.toks[i - 2]):
            # `meminta bantuan warga dan melapor ke polisi`: what the speaker does besides.
            return False
        elif previous == "atau" and word in GROWING:
            # `laba Rp3 triliun pada 2018 atau tumbuh 21 persen`
            return None
        elif word == "menjadi" and self._changes(i):
            return False
        elif not (i == 0 and NOMINAL_PASSIVE.match(word)):
            return True
        return None

    def _is_willing(self, i: int) -> bool:
        """Say whether a verb in me- tells what the noun before it is for: `keengganan melanjutkan`."""
        serves = self._word(i).startswith("me") and self.toks[i].deprel in ("acl", "ccomp", "xcomp")
        return serves and WILLING.match(self._word(i - 1)) is not None

    def _is_of_aim(self, i: int) -> bool:
        """Say whether the word at i is a `segera` or `tetap` behind an `untuk` that opens no words."""
        while i > 1 and self._word(i) in OF_AIM:
            i -= 1
            if self._word(i) in AIMS:
                return i > 0
        return False

    def _changes(self, i: int) -> bool:
        """Say whether a noun for a change opens the words: `perubahan dari A menjadi B`."""
        from_what = any(tok.lower == "dari" for tok in self.toks[1:i]) or AMOUNT.match(self._word(i + 1))
        pointed = any(tok.lower in CLOSING for tok in self.toks[1:i])
        return bool(from_what and not pointed and CHANGE.match(self.toks[0].lower))

    def _read_other(self, i: int) -> bool | None:
        tok, following = self.toks[i], self._word(i + 1)
        more_of = tok.lower == "lebih" and following in ("bagi", "lanjut", "untuk")
        within = self.relative or self.phrase or self.infinitive
        # `sikap Budi dan juga warga`, `Perguruan Tinggi`
        joined = tok.lower == "juga" and self._word(i - 1) in COORDINATORS
        weak = tok.lower in WEAK_PREDICATORS and not (tok.capital or joined)
        if weak and i > 0 and not (within or more_of):
            return True
        if self._word(i - 1) in CLOSING and not within and is_state(tok):
            # `gudang itu kosong`, `pria itu bernama Budi`
            return True
        # `gadis yang tewas lalu dikubur`, `warga yang sudah sering mengeluh`
        beside = tok.lower in THEN or (tok.lower in ADVERBS and self._word(i - 1) in PREDICATORS)
        if self.group and not (beside and following and self.makes(self.toks[i + 1])):
            self.relative = self.group = False
        counts = tok.lower in COUNTED or (tok.text[0].isdigit() and following in COUNTED)
        if self.phrase and tok.is_word and not (counts or self._is_of_aim(i)):
            self.phrase = False
        return None
