"""Nothing that a text may hold makes the rules fail or a span lie outside its words."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.nlp.analysis import analyse
from articles.nlp.document import Document, MentionKind
from articles.nlp.furniture import find_left_out
from articles.nlp.marks import find_marked
from articles.nlp.paragraphs import story_paragraphs
from articles.nlp.parse import NamedSpan, Parse
from articles.nlp.parsing.stanza_parser import LONGEST_PIECE, cut
from articles.nlp.pipeline import Annotator

PIECES = st.sampled_from(
    [
        "kata",
        "Sinta",
        "Ayu",
        "ujarnya",
        "menurut",
        "Menurut",
        "dia",
        "Dia",
        "mengatakan",
        "bahwa",
        "yang",
        "itu",
        "Ketua",
        "DPRD",
        "KPK",
        ",",
        ".",
        '"',
        "“",
        "”",
        "'",
        "’",
        "(",
        ")",
        ":",
        ";",
        "-",
        "—",
        "\n",
        "🙂",
        "...",
        "!",
        "?",
        "nya",
        "S.H.",
        "Dr.",
        "No.",
        "19",
        "(21/10/2025)",
        "Selasa",
        "Baca",
        "juga:",
        "meminta",
        "untuk",
        "dan",
        "di",
        "Jakarta",
        "pihak",
        "«",
        "»",
        "warga",
    ]
)
SENTENCES = st.lists(PIECES, max_size=60).map(" ".join)
TIGHT = st.lists(PIECES, max_size=40).map("".join)
ANY = st.text(max_size=300)
KINDS: st.SearchStrategy[MentionKind] = st.sampled_from(["PER", "ORG", "LOC"])


def check(document: Document) -> None:
    text = document.text
    for quote in document.quotes:
        assert text[quote.start : quote.end] == quote.text
        assert quote.text
        assert (quote.speaker is not None) == (quote.speaker_kind == "named")
        for span in (quote.cue, quote.mention):
            assert span is None or 0 <= span.start < span.end <= len(text)
    for mention in document.mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.text
    for candidate in document.candidates:
        assert 0 <= candidate.start < candidate.end <= len(text)
    for left in document.left_out:
        assert 0 <= left.start < left.end <= len(text)


@settings(max_examples=300, deadline=None)
@given(st.one_of(SENTENCES, TIGHT, ANY))
@example("Sinta (²) pulang.")  # a digit that is no number
def test_any_text(text: str) -> None:
    check(analyse(text, find_left_out(text), Parse()))


@settings(max_examples=300, deadline=None)
@given(SENTENCES, st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30), KINDS), max_size=6))
def test_any_names(text: str, spans: list[tuple[int, int, MentionKind]]) -> None:
    names = [
        NamedSpan(start, min(len(text), start + length), kind)
        for start, length, kind in sorted(spans)
        if start < len(text)
    ]
    check(analyse(text, find_left_out(text), Parse([], names)))


@pytest.mark.parametrize("text", ["warga", "Ketua", "Dr.", "(warga)"])
def test_a_role_alone_is_no_name(text: str) -> None:
    document = analyse(text, [], Parse([], [NamedSpan(0, len(text), "PER")]))
    assert document.mentions == ()


@settings(max_examples=300, deadline=None)
@given(st.one_of(TIGHT, ANY))
def test_marks_never_overlap(text: str) -> None:
    end = 0
    for one in find_marked(text, story_paragraphs(text, [])):
        assert end <= one.outer_start <= one.start < one.end <= one.outer_end <= len(text)
        end = one.outer_end


def test_a_text_without_any_space_is_cut() -> None:
    text = "a" * (3 * LONGEST_PIECE + 5)
    pieces = cut(text, 0, 0, len(text))
    assert "".join(text[one.start : one.end] for one in pieces) == text
    assert all(one.end - one.start <= LONGEST_PIECE for one in pieces)


def test_a_stray_mark_costs_one_paragraph() -> None:
    text = 'Pipa 14" itu bocor.\n"Air sudah surut," kata Sinta Ayu.\n"Warga boleh pulang," ujarnya.'
    quotes = [quote.text for quote in analyse(text, [], Parse()).quotes]
    assert quotes == ["Air sudah surut,", "Warga boleh pulang,"]


@pytest.mark.weights
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n",
        "a" * 50_000,
        "“" * 500,
        "kata " * 500,
        "🙂" * 300,
        "x\x00y \x1b[31m merah",
        "https://contoh.id/" + "panjang" * 500 + " kata Sinta Ayu.",
        '"' + "Air surut. " * 2000,
    ],
    ids=["empty", "blank", "no-space", "marks", "cues", "emoji", "control", "address", "unclosed"],
)
def test_the_real_pipeline_takes_any_text(annotator: Annotator, text: str) -> None:
    (document,) = annotator.annotate([text])
    check(document)


@pytest.mark.weights
def test_alone_or_in_a_batch_is_the_same(annotator: Annotator) -> None:
    texts = [
        '"Air sudah surut," kata Kepala Balai Sungai Sinta Ayu di Bekasi.',
        "Menurut Bagas Wira, bantuan sudah dikirim ke Kecamatan Tirta sejak Senin (20/10/2025).",
        "Warga berharap tanggul segera diperbaiki. Ia menunggu.\n" * 20,
    ]
    assert annotator.annotate(texts) == [annotator.annotate([text])[0] for text in texts]


@pytest.mark.weights
def test_offsets_after_emoji_and_blank_lines(annotator: Annotator) -> None:
    text = '🙂🙂 Pembuka.\n\n\n  "Air sudah surut 🙂," kata Sinta Ayu.\r\nPenutup, katanya.'
    (document,) = annotator.annotate([text])
    for sentence in document.sentences:
        for token in sentence.tokens:
            assert text[token.start : token.end].strip()
    assert document.quotes[0].text == "Air sudah surut 🙂,"


@pytest.mark.weights
def test_marks_of_windows_that_were_read_as_latin_1(annotator: Annotator) -> None:
    text = "\x93Air sudah surut,\x94 kata Sinta Ayu. \x93Warga \x91pulang kampung\x92,\x94 katanya."
    (document,) = annotator.annotate([text])
    found = [(quote.kind, text[quote.start : quote.end], quote.speaker) for quote in document.quotes]
    assert found == [
        ("direct", "Air sudah surut,", "Sinta Ayu"),
        ("direct", "Warga \x91pulang kampung\x92,", "Sinta Ayu"),
    ]
