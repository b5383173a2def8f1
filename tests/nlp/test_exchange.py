from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.nlp.analysis import analyse
from articles.nlp.exchange import Broken, Given, as_conllu, as_line, read_lines
from articles.nlp.parse import Parse, ParsedSentence, Word

TEXT = "Air surut, katanya."


def test_lines_are_read_or_reported_by_number() -> None:
    lines = [
        b'{"id": "a", "title": "T", "text": "Air surut."}\n',
        b"\n",
        b"{broken\n",
        b'{"id": "b"}\n',
        b'["no object"]\n',
        b'{"text": "no id"}\n',
        b'\xff\xfe{"id": 1, "text": ""}\n',
        b'{"id": 2, "text": "\\ud800"}\n',
        b'{"id": 3, "text": ""}\n',
    ]
    read = list(read_lines(lines))
    assert [one.number for one in read if isinstance(one, Given)] == [1, 9]
    problems = {one.number: one.problem for one in read if isinstance(one, Broken)}
    assert problems.pop(3).startswith("is not JSON")
    assert problems == {
        4: 'has no "text"',
        5: "is not an object",
        6: 'has no "id"',
        7: "is not UTF-8",
        8: "has half a surrogate pair in its text",
    }


def test_a_mixed_quote_is_written_as_indirect() -> None:
    text = 'Sinta Ayu menilai proyek itu "terlalu mahal" bagi warga.'
    line = json.loads(as_line("a", analyse(text, [], Parse())))
    (quote,) = line["quotes"]
    assert quote["type"] == "indirect"
    assert text[quote["start"] : quote["end"]] == quote["text"]
    assert set(quote["confidence"]) == {"span", "type", "speaker", "role", "affiliation"}
    assert set(line) == {"id", "quotes", "candidates", "mentions"}


def test_conllu_has_clitics_as_ranges() -> None:
    words = [
        Word(0, 3, "Air", "air", "NOUN", 1, "nsubj"),
        Word(4, 9, "surut", "surut", "ADJ", -1, "root"),
        Word(9, 10, ",", ",", "PUNCT", 3, "punct"),
        Word(11, 15, "kata", "kata", "VERB", 1, "parataxis"),
        Word(15, 18, "nya", "nya", "PRON", 3, "nsubj"),
        Word(18, 19, ".", ".", "PUNCT", 1, "punct"),
    ]
    whole = [(0, 3), (4, 9), (9, 10), (11, 18), (11, 18), (18, 19)]
    lines = as_conllu("a", TEXT, Parse([ParsedSentence(0, 19, words, whole)])).splitlines()
    assert lines[:3] == ["# newdoc id = a", "# sent_id = a-1", f"# text = {TEXT}"]
    columns = [line.split("\t") for line in lines[3:] if line]
    assert [row[0] for row in columns] == ["1", "2", "3", "4-5", "4", "5", "6"]
    assert columns[3][1] == "katanya"
    assert columns[3][9] == "start_char=11|end_char=18|SpaceAfter=No"
    assert all(len(row) == 10 for row in columns)


def test_annotate_texts_says_what_is_wrong_with_its_files(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        call_command("annotate_texts", str(tmp_path / "none.jsonl"), str(tmp_path / "out.jsonl"))
    there = tmp_path / "in.jsonl"
    there.write_text("")
    with pytest.raises(CommandError, match="same file"):
        call_command("annotate_texts", str(there), str(there))


def test_annotate_texts_without_weights_is_one_line(tmp_path: Path, settings) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    settings.STANZA_DIR = tmp_path / "nothing"
    (tmp_path / "in.jsonl").write_text('{"id": 1, "text": "Air surut."}\n')
    with pytest.raises(CommandError, match="No weights in"):
        call_command("annotate_texts", str(tmp_path / "in.jsonl"), str(tmp_path / "out.jsonl"))


@pytest.mark.weights
def test_annotate_texts(tmp_path: Path) -> None:
    source, target, conllu = (tmp_path / name for name in ("in.jsonl", "out.jsonl", "out.conllu"))
    source.write_text(
        '{"id": "a", "title": "", "text": "\\"Air sudah surut,\\" kata Sinta Ayu."}\n'
        "{broken\n"
        '{"id": 7, "text": "Air belum surut, katanya."}\n',
        encoding="utf-8",
    )
    errors = StringIO()
    with pytest.raises(CommandError, match="could not be read: 1"):
        call_command("annotate_texts", str(source), str(target), conllu=conllu, stderr=errors)
    assert "Line 2 is not JSON" in errors.getvalue()
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [line["id"] for line in lines] == ["a", 7]
    assert lines[0]["quotes"][0]["text"] == "Air sudah surut,"
    assert lines[0]["quotes"][0]["speaker"] == "Sinta Ayu"
    assert "\tkatanya\t" in conllu.read_text(encoding="utf-8")
