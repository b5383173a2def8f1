"""The sample articles are what their README says: readable, exactly annotated, rich in phenomena."""

import csv
import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest

from .phenomena import PAIRS, PHENOMENA, SAMPLES, Sample, load, read_lines

KEYS = ["id", "title", "text", "url", "outlet", "published_at", "author", "editor", "section"]
QUOTE_KEYS = ["type", "start", "end", "text", "cue", "mention", "speaker", "role", "affiliation"]
ALL = load()


def test_ids_urls_and_titles_are_unique() -> None:
    assert len(ALL) >= 20
    for key in ("id", "url", "title"):
        assert max(Counter(one.article[key] for one in ALL).values()) == 1


def test_gold_has_the_texts_of_the_articles() -> None:
    for row, one in zip(read_lines("gold.jsonl"), ALL, strict=True):
        assert [row[key] for key in ("id", "title", "text")] == [
            one.article[key] for key in ("id", "title", "text")
        ]


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.article["id"])
def test_article_has_the_importers_keys(one: Sample) -> None:
    assert list(one.article) == KEYS
    assert re.fullmatch(r"https://[a-z]+\.example/\S+", one.article["url"])
    published = dt.datetime.fromisoformat(one.article["published_at"])
    assert published.utcoffset() == dt.timedelta(hours=7)
    assert published.year in (2025, 2026)
    assert 180 <= len(one.text.split()) <= 450
    assert one.text == one.text.strip()
    strange = {character for character in one.text if unicodedata.category(character) in ("Cc", "Cs", "Co")}
    assert strange <= {"\n"}


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.article["id"])
def test_quotes_stand_where_they_say(one: Sample) -> None:
    assert [quote["start"] for quote in one.quotes] == sorted(quote["start"] for quote in one.quotes)
    for quote in one.quotes:
        assert list(quote) == QUOTE_KEYS
        for span in (quote, quote["cue"]):
            assert (
                span is None or one.text[span["start"] : span["end"]] == span["text"] == span["text"].strip()
            )
        # speaker, role and mention are words of the article
        for key in ("mention", "speaker", "role", "affiliation"):
            assert quote[key] is None or quote[key] in one.text
        assert quote["speaker"] or quote["role"]
        assert quote["cue"] or not quote["mention"]


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.article["id"])
def test_quotes_keep_the_rules_of_annotating(one: Sample) -> None:
    for quote in one.direct():
        assert one.marks(quote)[0] in {opening for opening, _ in PAIRS.values()}
    for quote in one.indirect():
        assert quote["text"][-1] not in ".,"
        assert not re.match(r"(?:bahwa|agar|supaya|kalau|jika)\b", quote["text"])
    for before, after in pairwise(one.quotes):
        assert before["end"] <= after["start"], "no quote stands in another: the outer one counts"


@pytest.mark.parametrize(("seen", "articles", "times"), PHENOMENA.values(), ids=PHENOMENA.keys())
def test_phenomenon_occurs(seen: Callable[[Sample], int], articles: int, times: int) -> None:
    counts = [seen(one) for one in ALL]
    assert sum(count > 0 for count in counts) >= articles
    assert sum(counts) >= times


def test_people_and_organisations_come_back_in_other_articles() -> None:
    where: dict[str, set[str]] = {}
    for one in ALL:
        for quote in one.quotes:
            if quote["speaker"]:
                where.setdefault(quote["speaker"], set()).add(one.article["id"])
    minister = where["Raditya Mahendra Kusuma"]
    assert len(minister) >= 3
    assert where["Raditya Kusuma"].isdisjoint(minister)  # the short form stands in an article of its own
    for name in (
        "Taufan Wicaksana",
        "Danar Prakosa",
        "Yayasan Rimba Asri Nusantara",
        "Badan Meteorologi, Klimatologi, dan Geofisika",
        "Bank Indonesia",
    ):
        assert len(where[name]) >= 2, name


def test_readme_names_every_article_and_phenomenon() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for one in ALL:
        assert f"| {one.article['id']} |" in readme
    for name, (seen, _, _) in PHENOMENA.items():
        ids = " ".join(one.article["id"] for one in ALL if seen(one))
        assert f"| {name} | {ids} |" in readme, f"| {name} | {ids} |"


def test_upload_example_reads_as_csv() -> None:
    with (SAMPLES / "upload-example.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 3
    assert set(rows[0]) == set(KEYS)
    assert len({row["url"] for row in rows}) == 3
    assert not {row["url"] for row in rows} & {one.article["url"] for one in ALL}
    for row in rows:
        assert len(row["text"].split()) > 60
        assert dt.datetime.fromisoformat(row["published_at"]).utcoffset() == dt.timedelta(hours=7)
