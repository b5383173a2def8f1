"""Annotated news is kept as numbers and put together with the texts it was annotated in."""

from __future__ import annotations

import io
import json
from collections import Counter
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from articles.nlp.training.annotated import ANNOTATED, PARTS, SOURCE, read_annotated

SHARED = Path(__file__).parents[4] / "shared" / "data"
NEWS = """\
Harga beras turun.
Lurah Sinta Ayu mengatakan air sudah surut.
"Warga boleh pulang," kata Sinta.
Pasar dibuka lagi.
Bagas Wira menilai harga itu tidak wajar."""
ROWS = """\
text\t2\t2\twork
indirect\t27:42\t16:26\t6:15\t6:15\t0:5\t-
direct\t45:64\t66:70\t71:76\t6:15\t0:5\t-
text\t4\t1\ttest
text\t5\t1\tclauses
indirect\t19:40\t11:18\t-\t-\t-\t-
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    source = tmp_path / SOURCE
    source.parent.mkdir()
    source.write_text(NEWS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    path = tmp_path / "annotated.tsv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_texts_and_quotes_are_put_together(data: Path, annotated: Path) -> None:
    (article,) = read_annotated(data, "work", annotated)
    assert article["id"] == "news-2"
    assert article["text"] == "\n".join(NEWS.split("\n")[1:3])
    first, second = article["quotes"]
    assert first == {
        "type": "indirect",
        "start": 27,
        "end": 42,
        "text": "air sudah surut",
        "cue": {"start": 16, "end": 26, "text": "mengatakan"},
        "mention": {"start": 6, "end": 15, "text": "Sinta Ayu"},
        "speaker": "Sinta Ayu",
        "role": "Lurah",
        "affiliation": None,
    }
    assert (second["text"], second["cue"]["text"], second["mention"]["text"], second["speaker"]) == (
        "Warga boleh pulang,",
        "kata",
        "Sinta",
        "Sinta Ayu",
    )


def test_a_text_without_quotes_is_one_too(data: Path, annotated: Path) -> None:
    assert read_annotated(data, "test", annotated) == [
        {"id": "news-4", "text": "Pasar dibuka lagi.", "quotes": []}
    ]


def test_of_single_paragraphs_only_indirect_quotes_are_annotated(data: Path, annotated: Path) -> None:
    (article,) = read_annotated(data, "clauses", annotated)
    assert article["only"] == "indirect"
    (quote,) = article["quotes"]
    assert (quote["text"], quote["cue"]["text"]) == ("harga itu tidak wajar", "menilai")
    assert quote["speaker"] is quote["mention"] is None


def test_other_news_than_what_was_annotated_is_refused(data: Path, annotated: Path) -> None:
    (data / SOURCE).write_text("Satu.\nDua.\nTiga.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"text/news\.txt is not the text that was annotated"):
        read_annotated(data, "work", annotated)


def test_the_annotations_of_the_project_are_well_formed() -> None:
    rows = [line.split("\t") for line in ANNOTATED.read_text(encoding="utf-8").splitlines()]
    parts = Counter(row[3] for row in rows if row[0] == "text")
    assert set(parts) == set(PARTS)
    assert min(parts.values()) > 200
    kinds = Counter(row[0] for row in rows)
    assert set(kinds) == {"text", "direct", "indirect"}
    assert min(kinds.values()) > 500
    firsts = [int(row[1]) for row in rows if row[0] == "text"]
    assert firsts == sorted(set(firsts))


@pytest.mark.skipif(not (SHARED / SOURCE).exists(), reason="the training data is not beside this checkout")
def test_the_command_prints_lines_for_evaluate() -> None:
    out = io.StringIO()
    call_command("annotated_texts", "test", data=SHARED, stdout=out)
    articles = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(articles) > 200
    quotes = [(article["text"], quote) for article in articles for quote in article["quotes"]]
    assert {quote["type"] for _, quote in quotes} == {"direct", "indirect"}
    # Where the annotations fit the texts a quote is whole words.
    torn = [
        quote["text"]
        for text, quote in quotes
        if (text[: quote["start"]][-1:] + quote["text"][0]).isalpha()
        or (quote["text"][-1] + text[quote["end"] :][:1]).isalpha()
    ]
    assert len(torn) < len(quotes) / 100


@pytest.mark.skipif(not (SHARED / SOURCE).exists(), reason="the training data is not beside this checkout")
def test_the_command_prints_only_texts_with_the_words() -> None:
    out = io.StringIO()
    call_command("annotated_texts", "test", data=SHARED, words="2025", stdout=out)
    printed = [json.loads(line) for line in out.getvalue().splitlines()]
    assert printed == [one for one in read_annotated(SHARED, "test") if "2025" in one["text"]]
    assert 0 < len(printed) < len(read_annotated(SHARED, "test"))


def test_missing_news_is_said_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"news\.txt"):
        call_command("annotated_texts", "test", data=tmp_path)
