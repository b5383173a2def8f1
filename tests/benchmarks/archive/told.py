"""Stories told in another process, ahead of the archive that takes them up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from random import Random
from typing import Any

from articles.annotation.record import analysis_of, output_of
from articles.importing.similarity import fingerprint

from .cast import Cast
from .shape import END, YEARS, Shape
from .stories import Story, write_story


@dataclass(frozen=True)
class Told:
    """A story and the day it came out.

    age: 0 for the youngest, 1 for the oldest. output, analysis: what a run keeps of its document. bands: its
    fingerprint. random: draws what becomes of the article.
    """

    number: int
    story: Story
    age: float
    published: datetime
    imported: datetime
    output: dict[str, Any]
    analysis: dict[str, Any]
    bands: list[int]
    random: Random


def tell_ahead(shape: Shape, chunks: Sequence[Sequence[int]]) -> Iterator[list[Told]]:
    """Yield the stories of each chunk of numbers; while one is used the next is told."""
    with ProcessPoolExecutor(max_workers=1) as teller:
        ahead = [teller.submit(_tell, shape, chunk) for chunk in chunks[:1]]
        for chunk in [*chunks[1:], None]:
            told = ahead.pop().result()
            if chunk is not None:
                ahead.append(teller.submit(_tell, shape, chunk))
            yield told


def _tell(shape: Shape, numbers: Iterable[int]) -> list[Told]:
    return [_one(shape, number) for number in numbers]


def _one(shape: Shape, number: int) -> Told:
    random = Random(f"{shape.seed} {number}")
    age = 1 - random.random() ** 0.7  # the archive grows from year to year
    published = END - timedelta(days=age * YEARS * 365)
    imported = published + timedelta(minutes=5 + random.random() * 300)
    story = write_story(random, _cast(shape.articles), year=published.year, quotes=shape.quotes)
    return Told(
        number,
        story,
        age,
        published,
        imported,
        output_of(story.document),
        analysis_of(story.document),
        list(fingerprint(_without_left_out(story))),
        random,
    )


@cache
def _cast(articles: int) -> Cast:
    return Cast(articles)


def _without_left_out(story: Story) -> str:
    kept, at = [], 0
    for span in story.document.left_out:
        kept.append(story.text[at : span.start])
        at = span.end
    return "".join([*kept, story.text[at:]])
