"""Prepares the sets of named entities for Stanza's name tagger: persons, organisations and places.

The sets mark them as news needs them; idner-news-2k is the cleanest and the nearest to what editors read: it
counts twice, and twice more with other names in its sentences, so that a name is learnt from where it stands
and not by heart. nerp-truecased is left out: its organisations are brands and clubs and public bodies are
untagged, and with it (organisations added by the tagger) F1 on idner's dev set fell.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from pathlib import Path

from .invented import FIRST, LAST

Tagged = list[tuple[str, str]]
KINDS = ("PER", "ORG", "LOC")
MAIN = (
    "idner-news-2k/train",
    "nergrit-indonlu/train",
    "nergrit-indonlu/dev",
    "nerui-indolem/train",
    "nerui-indolem/dev",
)
INVENTED = 400
BARE_PLACES = ("Kupang", "Bandung", "Sleman", "Wates", "Ternate", "Medan", "Bekasi", "Solo", "Palu", "Ambon")
DID = (
    "datang ke lokasi",
    "meninjau jembatan itu",
    "menjelaskan sebabnya",
    "menunggu semalaman",
    "mengatakan hal itu sudah selesai",
    "belum bisa dihubungi",
    "dan keluarganya sudah mengungsi",
    "menilai harga itu terlalu tinggi",
    "meminta warga tetap tenang",
    "juga hadir",
)
NEWS, NEWS_TIMES, RENAMED = "idner-news-2k/train", 2, 2
EXCHANGED = 0.7  # of the names of a renamed sentence
DEV = "idner-news-2k/dev"
# Words of titles that are part of a name all the same, or first names that the list of titles holds too.
KEPT_TITLES = {
    "sultan",
    "gus",
    "made",
    "ni",
    "putri",
    "putu",
    "sri",
    "mohammad",
    "muhammad",
    "cut",
    "ma",
    "mas",
    "raden",
    "teuku",
    "tubagus",
    "sh",
    "m",
    "bj",
    "st",
    "raja",
    "ratu",
}


def read(path: Path) -> list[Tagged]:
    """Read sentences of `token TAB tag` lines with an empty line between them."""
    sentences: list[Tagged] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line.strip()]
        if rows:
            sentences.append([(row[0], row[1]) for row in rows])
    return sentences


def read_titles(path: Path) -> set[str]:
    """Return the titles of one word in lower case and without a full stop."""
    words = (line.strip().lower().rstrip(".") for line in path.read_text(encoding="utf-8").splitlines())
    return {word for word in words if word and " " not in word} - KEPT_TITLES


def without_titles(sentence: Tagged, titles: set[str]) -> Tagged:
    """Take titles off the beginning of persons: `Jenderal Sudirman` is the person `Sudirman`.

    A person who is only a title is none. Other kinds than the three become O.
    """
    result: Tagged = []
    opening = False
    for word, tag in sentence:
        kind = tag[2:]
        if kind not in KINDS:
            result.append((word, "O"))
            opening = False
            continue
        fresh = tag.startswith("B-")
        if kind == "PER" and (fresh or opening) and word.lower().rstrip(".") in titles:
            result.append((word, "O"))
            opening = True
            continue
        result.append((word, ("B-" if fresh or opening else "I-") + kind))
        opening = False
    return result


def prepare(source: Path, target: Path) -> dict[str, int]:
    """Write `train.json` and `dev.json`; return how many sentences each set gave."""
    titles = read_titles(source / "lists" / "titles_manual.txt")
    dev = read(source / "ner" / f"{DEV}.txt")
    held = {tuple(word for word, _ in sentence) for sentence in dev}
    counts: dict[str, int] = {DEV: len(dev)}
    target.mkdir(parents=True, exist_ok=True)
    found: list[Tagged] = []
    news: list[Tagged] = []
    for name in MAIN:
        fresh = [
            without_titles(sentence, titles)
            for sentence in read(source / "ner" / f"{name}.txt")
            if tuple(word for word, _ in sentence) not in held
        ]
        counts[name] = len(fresh)
        found += fresh * (NEWS_TIMES if name == NEWS else 1)
        news += fresh if name == NEWS else []
    found += renamed(news * RENAMED, pool_of(found))
    found += invented_names(INVENTED)
    _write(target / "train.json", found)
    _write(target / "dev.json", dev)
    return counts


def pool_of(sentences: Iterable[Tagged]) -> dict[str, list[list[str]]]:
    """Return the different names of the sentences by kind, each as its words."""
    pool: dict[str, set[tuple[str, ...]]] = {kind: set() for kind in KINDS}
    for sentence in sentences:
        for start, end in _spans(sentence):
            pool[sentence[start][1][2:]].add(tuple(word for word, _ in sentence[start:end]))
    return {kind: [list(words) for words in sorted(names)] for kind, names in pool.items()}


def renamed(sentences: Iterable[Tagged], pool: dict[str, list[list[str]]], seed: int = 1234) -> list[Tagged]:
    """Put other names of the same kind into sentences; a name that comes twice in one is the same again."""
    chance = random.Random(seed)
    result = []
    for sentence in sentences:
        fresh: Tagged = []
        done = 0
        instead: dict[tuple[str, ...], list[str]] = {}
        for start, end in _spans(sentence):
            kind = sentence[start][1][2:]
            words = tuple(word for word, _ in sentence[start:end])
            if words not in instead:
                instead[words] = chance.choice(pool[kind]) if chance.random() < EXCHANGED else list(words)
            fresh += sentence[done:start]
            fresh += [(word, f"{'I' if i else 'B'}-{kind}") for i, word in enumerate(instead[words])]
            done = end
        result.append(fresh + sentence[done:])
    return result


def _spans(sentence: Tagged) -> list[tuple[int, int]]:
    """Return where the names of a sentence stand, as places of its words, half-open."""
    starts = [i for i, (_, tag) in enumerate(sentence) if tag.startswith("B-")]
    ends = []
    for start in starts:
        end = start + 1
        while end < len(sentence) and sentence[end][1].startswith("I-"):
            end += 1
        ends.append(end)
    return list(zip(starts, ends, strict=True))


def invented_names(count: int, seed: int = 1234) -> list[Tagged]:
    """Invent sentences that begin with a person: the sets of news have few, and begin with a role instead."""
    chance = random.Random(seed)
    result = []
    for _ in range(count):
        words = [chance.choice(FIRST), *chance.sample(FIRST + LAST, chance.randint(0, 2))]
        place = chance.choice(BARE_PLACES)
        sentence = [(word, "I-PER" if i else "B-PER") for i, word in enumerate(words)]
        sentence += [(word, "O") for word in chance.choice(DID).split()]
        if chance.random() < 0.5:
            sentence += [("di", "O"), (place, "B-LOC")]
        result.append([*sentence, (".", "O")])
    return result


def _rows(sentences: Iterable[Tagged]) -> list[list[dict[str, str]]]:
    return [[{"text": word, "ner": tag} for word, tag in sentence] for sentence in sentences]


def _write(path: Path, sentences: Iterable[Tagged]) -> None:
    path.write_text(json.dumps(_rows(sentences), ensure_ascii=False), encoding="utf-8")
