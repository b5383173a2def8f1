from __future__ import annotations

import importlib.util
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.evaluation.report import calibration, cue_form, overall, total
from articles.evaluation.scoring import PRF, Counts, compare, same_speaker, same_words

SHARED = Path(__file__).parents[3] / "shared" / "eval"
TEXT = 'Sinta Ayu menyebut air sudah surut. "Warga boleh pulang," ujarnya.'


def quote(words: str, kind: str = "indirect", **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"type": kind, "start": start, "end": start + len(words), **more}


def article(*quotes: dict[str, Any]) -> dict[str, Any]:
    return {"id": "a", "text": TEXT, "source": "https://warta.example/1", "quotes": list(quotes)}


SURUT = quote(
    "air sudah surut", speaker="Sinta Ayu", cue={"start": 10, "end": 17}, role=None, affiliation=None
)
PULANG = quote("Warga boleh pulang,", "direct", speaker="Sinta Ayu")


def test_all_right() -> None:
    found = compare(article(SURUT, PULANG), [SURUT, PULANG])
    assert found.counts == Counts(2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 2, 2, 2)
    assert found.differences == []


def test_nearly_the_same_span_matches_but_is_not_exact() -> None:
    said = quote("menyebut air sudah surut", speaker="Sinta")
    counts = compare(article(SURUT), [said]).counts
    assert (counts.matched, counts.exact, counts.speaker, counts.speaker_full) == (1, 0, 1, 0)


def test_missed_spurious_and_covered() -> None:
    said = quote("Sinta Ayu", speaker=None)
    found = compare(article(PULANG), [said], [quote('"Warga boleh pulang," ujarnya.')])
    assert [(one.what, one.text) for one in found.differences] == [
        ("missed", "Warga boleh pulang,"),
        ("spurious", "Sinta Ayu"),
    ]
    assert found.counts.covered == 1


def test_offsets_outside_the_text() -> None:
    with pytest.raises(ValueError, match="outside the text"):
        compare(article(), [{"type": "direct", "start": 0, "end": 1000}])


@pytest.mark.parametrize(
    ("gold", "said", "right"),
    [
        ("Sinta Ayu", "Sinta Ayu", True),
        ("Sinta Ayu", "Pak Sinta Ayu", True),
        ("Sinta", "Sinta Ayu Lestari", True),
        ("Sinta", "Sinta Ayu Lestari Dewi", False),
        ("Sinta Ayu", "Ayu", True),
        ("Sinta Ayu", "Bagas", False),
        (None, None, True),
        (None, "Bagas", False),
        ("Bagas", None, False),
    ],
)
def test_same_speaker(gold: str | None, said: str | None, right: bool) -> None:
    assert same_speaker(gold, said) is right


def test_a_role_may_hold_the_affiliation() -> None:
    assert same_words("Ketua KPK", "Ketua", spare="KPK")
    assert not same_words("Ketua KPK", "Jubir", spare="KPK")


def test_prf_of_nothing_is_zero() -> None:
    assert PRF(0, 0, 0).f1 == 0.0


@pytest.mark.parametrize(
    ("cue", "form"),
    [("ujarnya", "katanya"), ("menyebut", "mengatakan"), ("Sinta", "kata")],
)
def test_cue_form(cue: str, form: str) -> None:
    start = TEXT.index(cue)
    assert cue_form({"cue": {"start": start, "end": start + len(cue)}}, TEXT) == form
    assert cue_form({"cue": None}, TEXT) == "none"


def test_tables_hold_the_figures() -> None:
    sure = {**SURUT, "confidence": {"span": 1.0, "speaker": 0.95}}
    compared = [compare(article(SURUT, PULANG), [sure])]
    assert total(compared).matched == 1
    lines = list(overall(compared))
    assert lines[1].split()[:4] == ["span", "1.000", "0.500", "0.667"]
    assert list(calibration(compared))[1].split() == ["0.9-1.0", "1", "1.000"]


def test_command_scores_a_file_and_compares_runs(tmp_path: Path) -> None:
    gold, now, before = (tmp_path / name for name in ("gold.jsonl", "now.jsonl", "before.jsonl"))
    gold.write_text(json.dumps(article(SURUT, PULANG)) + "\n")
    now.write_text(json.dumps({"id": "a", "quotes": [SURUT, PULANG]}) + "\n")
    before.write_text(json.dumps({"id": "a", "quotes": [SURUT]}) + "\n")
    out = StringIO()
    call_command("evaluate", str(gold), predicted=now, compare=before, differences=5, stdout=out)
    assert "Since the kept run: 1 differences gone, 0 new" in out.getvalue()
    assert "+ a | missed | Warga boleh pulang," in out.getvalue()
    assert "warta.example" in out.getvalue()


def test_only_what_is_annotated_of_an_article_is_measured(tmp_path: Path) -> None:
    gold, found = (tmp_path / name for name in ("gold.jsonl", "found.jsonl"))
    nobody = {key: value for key, value in SURUT.items() if key != "speaker"}
    gold.write_text(json.dumps({**article(nobody), "only": "indirect"}) + "\n")
    found.write_text(json.dumps({"id": "a", "quotes": [SURUT, PULANG]}) + "\n")
    out = StringIO()
    call_command("evaluate", str(gold), predicted=found, differences=5, stdout=out)
    table = out.getvalue().partition("By kind")[0].splitlines()
    rows = {line.split()[0]: line.split()[1:4] for line in table if line.strip()}
    assert rows["span"] == rows["indirect"] == ["1.000", "1.000", "1.000"]
    assert "- a |" not in out.getvalue()


@pytest.mark.parametrize("content", ["{broken", '{"id": 1}', ""], ids=["no-json", "no-quotes", "empty"])
def test_command_says_what_is_wrong(tmp_path: Path, content: str) -> None:
    (tmp_path / "gold.jsonl").write_text(content)
    with pytest.raises(CommandError):
        call_command("evaluate", str(tmp_path / "gold.jsonl"), predicted=tmp_path / "gold.jsonl")


@pytest.mark.skipif(not SHARED.exists(), reason="../shared is not beside this checkout")
def test_same_figures_as_the_scorer_of_the_gold_annotation() -> None:
    spec = importlib.util.spec_from_file_location("score_quotes", SHARED / "score_quotes.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    with (SHARED / "gold" / "quotes_dev.jsonl").open(encoding="utf-8") as file:
        gold = [json.loads(line) for line in file]
    # A prediction that errs in every way: shifted, dropped, renamed, of the other kind.
    said: dict[str, list[dict[str, Any]]] = {}
    for i, one in enumerate(gold):
        said[one["id"]] = []
        for j, true in enumerate(one["quotes"]):
            if (i + j) % 5 == 0:
                continue
            wrong = dict(true)
            wrong["start"] = max(0, true["start"] - 12 * ((i + j) % 3))
            if (i + j) % 4 == 0:
                wrong["speaker"] = (true["speaker"] or "Sinta Ayu").split()[0]
            if (i + j) % 7 == 0:
                wrong["type"] = "direct"
            if (i + j) % 6 == 0:
                wrong["role"], wrong["cue"] = "Ketua", None
            said[one["id"]].append(wrong)
    theirs, _ = scorer.score(gold, said)
    ours = total([compare(one, said[one["id"]]) for one in gold])
    assert ours.matched == theirs["span"]["hits"]
    assert ours.exact == theirs["exact"]["hits"]
    assert ours.direct_matched == theirs["direct"]["hits"]
    assert ours.indirect_matched == theirs["indirect"]["hits"]
    assert ours.speaker == theirs["attributed"]["hits"]
    assert ours.speaker_full / ours.matched == theirs["speaker full"]
    assert ours.kind / ours.matched == theirs["type accuracy"]
    assert ours.cue / ours.with_cue == theirs["cue accuracy"]
    assert ours.role / ours.matched == theirs["role accuracy"]
    assert ours.affiliation / ours.matched == theirs["affiliation accuracy"]
    assert ours.covered / ours.gold == theirs["covered"]
