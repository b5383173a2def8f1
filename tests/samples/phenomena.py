"""The sample articles as values, and how each phenomenon of newsroom writing is seen in them."""

import json
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parents[2] / "articles" / "samples"
PAIRS = {"straight": ('"', '"'), "curly": ("“", "”"), "same mark": ("”", "”"), "guillemets": ("«", "»")}
EMOJI = "[\U0001f300-\U0001faff]"


@dataclass(frozen=True)
class Sample:
    """One article and its quotes; offsets are code points into `text`."""

    article: dict[str, Any]
    quotes: list[dict[str, Any]]

    @property
    def text(self) -> str:
        return str(self.article["text"])

    def direct(self) -> list[dict[str, Any]]:
        return [quote for quote in self.quotes if quote["type"] == "direct"]

    def indirect(self) -> list[dict[str, Any]]:
        return [quote for quote in self.quotes if quote["type"] == "indirect"]

    def marks(self, quote: dict[str, Any]) -> tuple[str, str]:
        """The characters right before and after a quote."""
        return self.text[quote["start"] - 1 : quote["start"]], self.text[quote["end"] : quote["end"] + 1]


def read_lines(name: str) -> list[dict[str, Any]]:
    lines = (SAMPLES / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def load() -> list[Sample]:
    gold = {row["id"]: row["quotes"] for row in read_lines("gold.jsonl")}
    return [Sample(article, gold[article["id"]]) for article in read_lines("articles.jsonl")]


def lines(pattern: str) -> Callable[[Sample], int]:
    """Count the lines of a text that match the whole pattern."""
    found = re.compile(pattern)
    return lambda one: sum(bool(found.fullmatch(line)) for line in one.text.split("\n"))


def passages(pattern: str) -> Callable[[Sample], int]:
    """Count what matches outside every quote and every cue: text that looks like speech and is none."""

    def count(one: Sample) -> int:
        taken = [(quote["start"], quote["end"]) for quote in one.quotes]
        taken += [(quote["cue"]["start"], quote["cue"]["end"]) for quote in one.quotes if quote["cue"]]
        return sum(
            all(found.end() <= start or end <= found.start() for start, end in taken)
            for found in re.finditer(pattern, one.text)
        )

    return count


def quotes(test: Callable[[Sample, dict[str, Any]], Any]) -> Callable[[Sample], int]:
    return lambda one: sum(bool(test(one, quote)) for quote in one.quotes)


def marked(kind: str) -> Callable[[Sample], int]:
    return lambda one: sum(one.marks(quote) == PAIRS[kind] for quote in one.direct())


def introduced(word: str) -> Callable[[Sample], int]:
    """Count the indirect quotes with this word right before them, or first in them for "apakah"."""
    return lambda one: sum(
        one.text[: quote["start"]].endswith(f" {word} ") or quote["text"].startswith(f"{word} ")
        for quote in one.indirect()
    )


def cue_is(pattern: str) -> Callable[[Sample], int]:
    found = re.compile(pattern, re.IGNORECASE)
    return quotes(lambda one, quote: quote["cue"] and found.fullmatch(quote["cue"]["text"]))


def mention_is(pattern: str) -> Callable[[Sample], int]:
    found = re.compile(pattern)
    return quotes(lambda one, quote: quote["mention"] and found.fullmatch(quote["mention"]))


def split(one: Sample) -> int:
    """Count the quotes that share their cue with the quote before: "A," kata X, "B."."""
    cues = Counter(quote["cue"]["start"] for quote in one.direct() if quote["cue"])
    return sum(number > 1 for number in cues.values())


def chain(one: Sample) -> int:
    """Count the speakers who are once named and then twice or more only pointed at."""
    pointed = Counter(
        quote["speaker"]
        for quote in one.quotes
        if quote["mention"] and quote["mention"].lower() in ("dia", "ia", "beliau", "nya", "pihaknya")
    )
    return sum(number > 1 for speaker, number in pointed.items() if speaker)


def turns(one: Sample) -> int:
    """Count the direct quotes that answer another speaker's: at most an attribution stands between them."""
    return sum(
        after["start"] - before["end"] < 40 and before["speaker"] != after["speaker"]
        for before, after in pairwise(one.direct())
    )


def shifted(one: Sample) -> int:
    """Count the quotes that begin elsewhere in UTF-16 than in code points."""
    return sum(
        len(one.text[: quote["start"]].encode("utf-16-le")) // 2 != quote["start"] for quote in one.quotes
    )


# A phenomenon, how it is seen in the data, and in how many articles and how often it stands at least.
PHENOMENA: dict[str, tuple[Callable[[Sample], int], int, int]] = {
    "straight marks": (marked("straight"), 5, 40),
    "curly marks": (marked("curly"), 5, 30),
    "same mark at both ends": (marked("same mark"), 2, 8),
    "guillemets": (marked("guillemets"), 2, 8),
    "single in double": (
        quotes(lambda _, q: q["type"] == "direct" and re.search(r"['‘]\w.*['’]", q["text"])),
        8,
        10,
    ),
    "quote over several paragraphs": (quotes(lambda _, q: "\n" in q["text"]), 4, 4),
    "missing closing mark": (
        lambda one: sum(one.marks(quote)[1] in ("\n", " ") for quote in one.direct()),
        3,
        3,
    ),
    "words in marks that are no quote": (passages(r'["“”«][^"“”«»\n]{3,40}["”»]'), 10, 12),
    "quoted words inside an indirect quote": (
        quotes(lambda _, q: q["type"] == "indirect" and re.search('["“”]', q["text"])),
        3,
        3,
    ),
    "chain of pronouns": (chain, 8, 10),
    "dia": (mention_is("[Dd]ia"), 5, 6),
    "ia": (mention_is("[Ii]a"), 10, 15),
    "beliau": (mention_is("[Bb]eliau"), 2, 3),
    "-nya": (mention_is("nya"), 10, 30),
    "pihaknya": (mention_is("[Pp]ihaknya"), 2, 2),
    "one-word name": (
        quotes(lambda _, q: q["speaker"] and re.fullmatch(r"[A-Z][a-z]+", q["speaker"])),
        8,
        20,
    ),
    "degrees after a name": (passages(r", (?:S\.H\.|M\.H\.|Sp\.|Ph\.D|M\.\w+\.|S\.\w+\.|Lc\.|LL\.M)"), 5, 7),
    "rank or honorific before a name": (
        passages(r"\b(?:Komjen Pol \(Purn\) Drs\. H\.|Kombes Pol|AKP|KH|Hj\.|Prof\.|Dr\.|dr\.|Drs\.) "),
        6,
        8,
    ),
    "organisation as speaker": (
        quotes(lambda _, q: q["speaker"] and not q["role"] and not q["affiliation"]),
        10,
        20,
    ),
    "unnamed source": (
        quotes(lambda _, q: not q["speaker"] and re.match("(?i)seorang|sumber|rekan", q["role"])),
        8,
        10,
    ),
    "collective source": (
        quotes(
            lambda _, q: (
                not q["speaker"] and re.match("(?i)warga|buruh|para|sejumlah|mayoritas|majelis", q["role"])
            )
        ),
        8,
        10,
    ),
    "split attribution": (split, 7, 7),
    "attribution inside an indirect quote": (
        quotes(lambda _, q: q["cue"] and q["start"] < q["cue"]["start"] < q["end"]),
        10,
        15,
    ),
    "direct quote without a cue": (lambda one: sum(not quote["cue"] for quote in one.direct()), 4, 10),
    "two speakers in turn": (turns, 2, 5),
    "bahwa": (introduced("bahwa"), 12, 20),
    "agar": (introduced("agar"), 6, 8),
    "supaya": (introduced("supaya"), 4, 4),
    "kalau": (introduced("kalau"), 3, 3),
    "jika": (introduced("jika"), 3, 3),
    "apakah": (introduced("apakah"), 3, 3),
    "indirect without a word before it": (
        quotes(
            lambda one, q: q["type"] == "indirect" and q["cue"] and q["cue"]["end"] + 1 == q["start"],
        ),
        15,
        40,
    ),
    "menurut": (cue_is("menurut(?:nya| data)?"), 12, 16),
    "as X said (seperti dikatakan)": (
        quotes(
            lambda one, q: q["cue"] and re.search("(?:eperti|ebagaimana) $", one.text[: q["cue"]["start"]])
        ),
        3,
        3,
    ),
    "written source": (cue_is("tulis|menulis|bunyi|pernyataan|keterangan"), 6, 10),
    "closing formula (demikian)": (
        quotes(lambda one, q: q["cue"] and one.text[: q["cue"]["start"]].endswith("demikian ")),
        2,
        2,
    ),
    "nested statement": (
        quotes(
            lambda _, q: re.search(
                r"\b(?:bilang|menjawab|jawab|bertanya|mengatakan|mengaku|berjanji|berkata)\b", q["text"]
            )
        ),
        6,
        9,
    ),
    "date of the saying": (
        passages(r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \(\d+/\d+(?:/\d{4})?\)"),
        15,
        18,
    ),
    "medium, not a speaker": (passages("[Dd]ikutip (?:dari )?[A-Z]|Melansir"), 3, 4),
    "passive without a speaker": (
        passages(r"\b(?:disebut(?:-sebut|kan)?|diduga|diketahui|dilaporkan|diperkirakan)\b"),
        9,
        14,
    ),
    "byline": (lines(r"(?:Reporter|Pewarta|Oleh|Editor|Laporan wartawan): .+"), 4, 6),
    "dateline": (lambda one: bool(re.match(r"[A-Z][\w .,()]{3,40} [-–—] ", one.text)), 10, 10),
    "Baca juga": (lines("(?:Baca [Jj]uga|Lihat juga(?: Video)?|Selanjutnya): .+"), 9, 10),
    "Tonton, Simak video": (lines(r"Tonton: .+|Simak [Vv]ideo.+|\[Gambas:Video\]"), 4, 5),
    "SCROLL": (lines("SCROLL TO CONTINUE WITH CONTENT"), 3, 3),
    "ADVERTISEMENT": (lines("ADVERTISEMENT"), 2, 2),
    "initials": (lines(r"[(\[][a-z]{2,3}(?:/[a-z]{2,3})?[)\]]"), 7, 7),
    "caption": (lines(r"(?:Foto|Keterangan foto|Ilustrasi|Foto-foto)\b.+"), 4, 4),
    "emoji": (lambda one: len(re.findall(EMOJI, one.text)), 3, 15),
    "joined emoji": (lambda one: len(re.findall(f"{EMOJI}.?\u200d", one.text)), 2, 3),
    "offsets that differ in UTF-16": (shifted, 3, 20),
}
