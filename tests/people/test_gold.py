"""How well names join across articles: measured against a gold of our own, committed beside this."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from pathlib import Path

import pytest

from articles.evaluation.scoring import PRF
from articles.models import Quote
from articles.nlp.entities.names import is_full, joining_name
from tests.factories import JAKARTA, annotate, make_article, nlp_quote

GOLD = Path(__file__).parent / "gold"
NAMED = re.compile(r"\{(?:(?P<role>[^|@}]+)(?:@(?P<body>[^|}]+))?\|)?(?P<name>[^#}]+)#(?P<person>\w+)\}")


@dataclass(frozen=True)
class Printed:
    """A person in an article by the longest name there, with the role that is printed with a name."""

    person: str
    name: str
    role: str = ""
    body: str = ""


@dataclass(frozen=True)
class GoldArticle:
    outlet: str
    published: datetime
    text: str
    people: tuple[Printed, ...]


def gold_articles() -> list[GoldArticle]:
    lines = (GOLD / "articles.txt").read_text().splitlines()
    return [_article(line) for line in lines if line and not line.startswith("#")]


def gold_pairs() -> list[tuple[str, str, str, bool]]:
    """Return (kind, one name, another, whether they are one)."""
    found = []
    for line in (GOLD / "names.txt").read_text().splitlines():
        if line[:1] in ("=", "≠"):
            kind, *names = (part.strip() for part in line[1:].split("|"))
            found += [(kind, one, other, line[0] == "=") for one, other in combinations(names, 2)]
    return found


def _article(line: str) -> GoldArticle:
    outlet, day, text = (part.strip() for part in line.split(" | ", 2))
    people: dict[str, Printed] = {}
    for match in NAMED.finditer(text):
        new = Printed(match["person"], match["name"], match["role"] or "", match["body"] or "")
        known = people.get(new.person, new)
        longest = max((known.name, new.name), key=lambda name: len(joining_name("PER", name)))
        people[new.person] = Printed(new.person, longest, known.role or new.role, known.body or new.body)
    published = datetime.fromisoformat(day).replace(hour=9, tzinfo=JAKARTA)
    return GoldArticle(outlet, published, NAMED.sub(lambda m: m["name"], text), tuple(people.values()))


def score_of(found: set[frozenset[object]], true: set[frozenset[object]]) -> PRF:
    return PRF(len(found & true), len(found), len(true))


def same(members: dict[tuple[int, str], object]) -> set[frozenset[object]]:
    """Return the pairs of (article, person) that have one value, of two articles."""
    return {
        frozenset((one, other))
        for one, other in combinations(members, 2)
        if one[0] != other[0] and members[one] == members[other]
    }


def test_the_gold_is_large_enough() -> None:
    articles = gold_articles()
    people = {printed.person for article in articles for printed in article.people}
    assert len(people) >= 60
    assert len(gold_pairs()) >= 300
    assert all(printed.name in article.text for article in articles for printed in article.people)


def test_pairs_of_names(capsys: pytest.CaptureFixture[str]) -> None:
    pairs = gold_pairs()
    joined = {p for p in pairs if _joins(*p[:3])}
    true = {p for p in pairs if p[3]}
    score = PRF(len(joined & true), len(joined), len(true))
    with capsys.disabled():
        print(f"\n{len(pairs)} pairs of names: precision {score.precision:.3f}, recall {score.recall:.3f}")
    assert score.precision >= 0.99, sorted(joined - true)
    assert score.recall >= 0.90, sorted(true - joined)


def _joins(kind: str, one: str, other: str) -> bool:
    key = joining_name(kind, one)
    return is_full(kind, key) and key == joining_name(kind, other)


@pytest.mark.django_db
def test_persons_across_articles(capsys: pytest.CaptureFixture[str]) -> None:
    members: dict[tuple[int, str], object] = {}
    true: dict[tuple[int, str], object] = {}
    for number, gold in enumerate(gold_articles()):
        article = make_article(gold.text, outlet=gold.outlet, published_at=gold.published)
        quotes = [
            nlp_quote(
                gold.text,
                p.name,
                speaker=p.name,
                mention=p.name,
                role=p.role or None,
                affiliation=p.body or None,
            )
            for p in gold.people
        ]
        annotate(article, quotes)
        speakers = {q.text: q.canonical_speaker_id for q in Quote.objects.filter(article=article)}
        for printed in gold.people:
            members[number, printed.person] = speakers[printed.name]
            true[number, printed.person] = printed.person
    found, wanted = same(members), same(true)
    score = score_of(found, wanted)
    with capsys.disabled():
        print(
            f"\n{len(set(true.values()))} persons, {len(wanted)} pairs across articles: "
            f"precision {score.precision:.3f}, recall {score.recall:.3f}"
        )
    assert score.precision >= 0.99, found - wanted
    assert score.recall >= 0.90, wanted - found
