"""Each phenomenon by table: without weights on given names, and with the real pipeline."""

from __future__ import annotations

import pytest

from articles.nlp.analysis import analyse
from articles.nlp.document import Document, MentionKind
from articles.nlp.furniture import find_left_out
from articles.nlp.parse import NamedSpan, Parse
from articles.nlp.pipeline import Annotator
from tests.nlp.phenomena import PHENOMENA, Case


def by_hand(case: Case) -> Document:
    """Analyse a text with the names that are given and no parse at all."""
    spans: list[NamedSpan] = []
    for words, kind in case.names:
        at = case.text.find(words)
        while at >= 0:
            if not any(one.start <= at < one.end for one in spans):
                spans.append(NamedSpan(at, at + len(words), kind))  # type: ignore[arg-type]
            at = case.text.find(words, at + 1)
    return analyse(case.text, find_left_out(case.text), Parse([], sorted(spans, key=lambda one: one.start)))


def found(document: Document) -> tuple[tuple[str, str, str | None], ...]:
    return tuple((quote.kind, quote.text, quote.speaker) for quote in document.quotes)


@pytest.mark.parametrize("case", PHENOMENA, ids=lambda case: case.name)
def test_phenomenon(case: Case) -> None:
    assert found(by_hand(case)) == case.expected


def test_a_headline_that_the_tagger_takes_for_one_name() -> None:
    text = 'Bagas Wira Akui Sinta Ayu\n"Air sudah surut," kata Sinta Ayu.'
    names = [NamedSpan(0, 25, "PER"), NamedSpan(text.rindex("Sinta"), len(text) - 1, "PER")]
    assert [quote.speaker for quote in analyse(text, [], Parse([], names)).quotes] == ["Sinta Ayu"]


def test_a_byline_that_the_tagger_takes_with_its_medium() -> None:
    text = "Laporan Bagas Wira TIRTANEWS.COM\nBagas mengatakan air sudah surut."
    names = [NamedSpan(8, 32, "PER"), NamedSpan(33, 38, "PER")]
    assert [quote.speaker for quote in analyse(text, [], Parse([], names)).quotes] == ["Bagas Wira"]


def test_a_body_that_the_tagger_now_and_then_takes_for_a_person() -> None:
    text = 'Levora tutup. Levora buka.\n"Kami minta maaf," kata Levora.\nLevora Wira pulang.'
    kinds: tuple[MentionKind, ...] = ("ORG", "ORG", "PER", "PER")
    spots = [at for at in range(len(text)) if text.startswith("Levora", at)]
    names = [NamedSpan(at, at + 6, kind) for at, kind in zip(spots, kinds, strict=True)]
    names[-1] = NamedSpan(spots[-1] + 7, spots[-1] + 11, "PER")
    document = analyse(text, [], Parse([], names))
    assert [(one.kind, one.entity) for one in document.mentions if one.start == spots[2]] == [
        ("ORG", "Levora")
    ]


def test_a_particle_that_the_tagger_leaves_out_of_a_name() -> None:
    names = [NamedSpan(8, 13, "PER"), NamedSpan(18, 22, "PER")]
    (quote,) = analyse("Menurut Bagas ten Wira, air sudah surut.", [], Parse([], names)).quotes
    assert (quote.text, quote.speaker) == ("air sudah surut", "Bagas ten Wira")


@pytest.mark.parametrize("name", ["Chelsea", "Fitra", "Viva", "Wafa"])
def test_a_person_called_as_a_club_or_a_firm_is(name: str) -> None:
    text = f"{name} mengaku lelah."
    (mention,) = analyse(text, [], Parse([], [NamedSpan(0, len(name), "PER")])).mentions
    assert (mention.kind, mention.entity) == ("PER", name)


@pytest.mark.parametrize("head", ["Ember-ember", "Hanyut", "Lha"])
def test_the_first_word_of_a_sentence_that_the_tagger_takes_for_a_person(head: str) -> None:
    text = f"Warga menunggu. {head} sampai ke kali."
    names = [NamedSpan(16, 16 + len(head), "PER")]
    assert [one.text for one in analyse(text, [], Parse([], names)).mentions if one.entity] == []


@pytest.mark.weights
def test_phenomena_with_the_real_pipeline(annotator: Annotator) -> None:
    documents = annotator.annotate([case.text for case in PHENOMENA])
    wrong = {
        case.name: found(document)
        for case, document in zip(PHENOMENA, documents, strict=True)
        if found(document) != case.expected
    }
    assert wrong == {}
