"""Our tokeniser finds the sentences, tokens and forms that Stanza's processors find."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.nlp.parse import Token
from articles.nlp.parsing.stanza_parser import StanzaParser, stanza_tokens
from articles.nlp.parsing.tokeniser import tokeniser_for
from articles.nlp.pipeline import Annotator

from .conftest import WEIGHTS
from .test_networks import SAMPLES

pytestmark = pytest.mark.weights
TEXTS = {
    "spaces": "Harga  naik.\tApa \u00a0 kabar?\n\n  Warga \u0085 datang. ",
    "links": "Situs www.warta.id/berita dan surel a@b.co.id. Lihat http://warta.com/satu?dua=3, katanya.",
    "clitics": "“Menurutnya,” ujarnya. KATANYA begitu, dan rumahnya-rumahnya, xyzzynya.",
    "a long paragraph": " ".join(["Ia mengatakan harga naik 3,5 persen, katanya."] * 60),
    "a paragraph without an end": "dan seterusnya " * 200,
    "lines": "Satu\nDua\n \nTiga\n\n\n\n",
    "one letter": "x",
    "nothing": " \n\n ",
}


@pytest.fixture(scope="module")
def parser() -> StanzaParser:
    return Annotator(WEIGHTS, "news", threads=1)._parser


def by_stanza(parser: StanzaParser, text: str) -> list[list[Token]]:
    document: Any = text
    for name in ("tokenize", "mwt"):
        document = parser.pipeline.processors[name].process(document)
    return [stanza_tokens(sentence) for sentence in document.sentences]


def ours(parser: StanzaParser, text: str) -> list[list[Token]]:
    assert parser._tokeniser is not None
    return parser._tokeniser.sentences(text)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_special_texts(parser: StanzaParser, text: str) -> None:
    assert ours(parser, text) == by_stanza(parser, text)


def test_the_samples(parser: StanzaParser) -> None:
    samples = [json.loads(line)["text"] for line in SAMPLES.read_text(encoding="utf-8").splitlines()[:6]]
    text = "\n\n".join(samples).replace("\n", "\n\n")
    assert ours(parser, text) == by_stanza(parser, text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from('abN .,”“"\n\t\u00a0\u2028\u00853@ñk'), max_size=80))
def test_any_text(parser: StanzaParser, text: str) -> None:
    assert ours(parser, text) == by_stanza(parser, text)


def test_forms_are_forgotten_when_there_are_too_many(
    parser: StanzaParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.nlp.parsing.tokeniser.FORMS_KEPT", 1)
    for text in ("katanya. ujarnya. Menurutnya.", "katanya. rumahnya."):
        assert ours(parser, text) == by_stanza(parser, text)


def test_what_is_built_otherwise_is_left_to_stanza(
    parser: StanzaParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    processors = parser.pipeline.processors
    monkeypatch.setitem(processors["tokenize"].trainer.args, "use_dictionary", True)
    assert tokeniser_for(processors) is None
    monkeypatch.setattr(parser, "_tokeniser", None)
    text = TEXTS["clitics"]
    assert parser._sentences(text) == by_stanza(parser, text)
