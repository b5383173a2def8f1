"""Every kind of quotation mark with every place of the attribution, in one paragraph and over several."""

from __future__ import annotations

from itertools import product

import pytest

from articles.nlp.analysis import analyse
from articles.nlp.furniture import find_left_out
from articles.nlp.parse import NamedSpan, Parse

SINTA, BAGAS = "Sinta Ayu", "Bagas Wira"
INTRODUCED = f"Ketua DPRD {SINTA} meninjau sawah bersama {BAGAS}.\n"
MARKS = {"straight": '""', "curly": "“”", "same": "””", "guillemets": "«»", "low": "„”"}
# `{` opens and `}` closes; what stands between them is said by whom the second column names, None by nobody.
PLACES = [
    ("{Air surut,} kata Sinta.", [SINTA]),
    ("{Air surut,} ujarnya.", [SINTA]),
    ("{Air surut}, kata Sinta.", [SINTA]),
    ("{Air surut,}kata Sinta.", [SINTA]),
    ("{Air surut?} tanya Sinta.", [SINTA]),
    ("Bagas mengatakan: {Air surut.}", [BAGAS]),
    ("Bagas mengatakan, {Air surut.}", [BAGAS]),
    ("{Air surut,} demikian kata Bagas.", [BAGAS]),
    ("{Air surut.} Demikian disampaikan Bagas, Senin.", [BAGAS]),
    ("{Air surut,} kata Bagas sambil menunjuk tanggul. {Warga pulang.}", [BAGAS, BAGAS]),
    ("{Air surut,} kata Bagas, {warga pulang.}", [BAGAS, BAGAS]),
    ("{Air surut,} kata Bagas.\n{Warga pulang.}\n{Pasar buka.}", [BAGAS, BAGAS, BAGAS]),
    (
        "{Air surut,} kata Sinta.\n{Warga pulang,} kata Bagas.\n{Pasar buka,} lanjut Sinta.",
        [SINTA, BAGAS, SINTA],
    ),
    ("Program {makan siang gratis} dimulai. {Air surut,} kata Bagas.", [None, BAGAS]),
]
OVER_PARAGRAPHS = [
    ("{Air surut.\n{Warga pulang.\n{Pasar buka,} kata Bagas.", [BAGAS]),
    ("{Air surut.\nWarga pulang.\nPasar buka,} kata Bagas.", [BAGAS]),
    ("{Air surut.\n{Warga pulang,} ujarnya.", [SINTA]),
    ("Bagas mengatakan: {Air surut.\n{Warga pulang.}", [BAGAS]),
    ("Bagas mengatakan: {Air surut.\nWarga pulang.}\nPasar buka.", [BAGAS]),
    ("{Air surut,} kata Bagas.\n{Warga pulang.\nPasar buka.\nJalan kering.}", [BAGAS, BAGAS]),
]


def said_in(text: str) -> list[tuple[str, str | None]]:
    spans = [
        NamedSpan(at, at + len(name), "PER")
        for name in (SINTA, BAGAS)
        for at in range(len(text))
        if text.startswith(name, at)
    ]
    document = analyse(text, find_left_out(text), Parse([], sorted(spans, key=lambda one: one.start)))
    return [(quote.text, quote.speaker) for quote in document.quotes]


def expected(story: str, speakers: list[str | None], opening: str) -> list[tuple[str, str | None]]:
    """Return what is said between each `{` and the `}` behind it, and by whom."""
    pieces = [piece.partition("{")[2] for piece in story.split("}")[:-1]]
    words = [piece.replace("{", opening) for piece in pieces]
    return [(text, who) for text, who in zip(words, speakers, strict=True) if who is not None]


@pytest.mark.parametrize(
    ("kind", "story", "speakers"),
    [(kind, *place) for kind, place in product(MARKS, [*PLACES, *OVER_PARAGRAPHS])],
)
def test_every_mark(kind: str, story: str, speakers: list[str | None]) -> None:
    opening, closing = MARKS[kind][0], MARKS[kind][1]
    text = INTRODUCED + story.replace("{", opening).replace("}", closing)
    assert said_in(text) == expected(story, speakers, opening)


@pytest.mark.parametrize("kind", MARKS)
def test_a_quote_that_is_never_closed_costs_one_paragraph(kind: str) -> None:
    opening, closing = MARKS[kind][0], MARKS[kind][1]
    story = f"Sinta mengatakan, {opening}Air surut.\n{opening}Warga pulang,{closing} ujar Bagas."
    assert said_in(INTRODUCED + story) == [("Air surut.", SINTA), ("Warga pulang,", BAGAS)]
