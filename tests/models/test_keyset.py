"""Keyset pages: every row once and in order, both ways, while rows come and go, with equal values too."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.models import Article, Entity
from articles.models.keyset import NEWEST_FIRST, BadPosition, Keyset
from tests.factories import JAKARTA, make_article

pytestmark = pytest.mark.django_db
START = datetime(2026, 3, 2, 8, tzinfo=JAKARTA)


def make_rows(count: int, *, same: int) -> list[int]:
    """Make `count` articles of which each `same` have one date; return ids in the order of the list."""
    made = [make_article(published_at=START + timedelta(minutes=i // same)).pk for i in range(count)]
    return made[::-1]


def forwards(size: int) -> list[list[int]]:
    pages, after = [], ""
    while True:
        page = NEWEST_FIRST.page(Article.objects.all(), size=size, after=after)
        pages.append([row.pk for row in page.rows])
        if not page.next:
            return pages
        after = page.next


@pytest.mark.parametrize("same", [1, 3, 7])
def test_every_row_comes_once_and_in_order(same: int) -> None:
    rows = make_rows(7, same=same)
    pages = forwards(3)
    assert [pk for page in pages for pk in page] == rows
    assert [len(page) for page in pages] == [3, 3, 1]


def test_pages_lead_back_to_where_they_came_from() -> None:
    rows = make_rows(9, same=4)
    second = NEWEST_FIRST.page(
        Article.objects.all(), size=3, after=NEWEST_FIRST.position(Article.objects.get(pk=rows[2]))
    )
    third = NEWEST_FIRST.page(Article.objects.all(), size=3, after=second.next)
    back = NEWEST_FIRST.page(Article.objects.all(), size=3, before=third.previous)
    assert [row.pk for row in back.rows] == rows[3:6]
    first = NEWEST_FIRST.page(Article.objects.all(), size=3, before=back.previous)
    assert [row.pk for row in first.rows] == rows[:3]
    assert first.previous == ""
    assert first.next


def test_a_new_row_moves_no_other_one() -> None:
    rows = make_rows(6, same=2)
    first = NEWEST_FIRST.page(Article.objects.all(), size=3)
    make_article(published_at=START + timedelta(days=1))
    second = NEWEST_FIRST.page(Article.objects.all(), size=3, after=first.next)
    assert [row.pk for row in first.rows + second.rows] == rows


def test_names_go_forwards_by_text() -> None:
    for name in ("ali", "budi", "budi ~ 1", "citra"):
        Entity.objects.create(kind="PER", name=name, normalised=name)
    by_name = Keyset("normalised", str)
    first = by_name.page(Entity.objects.all(), size=3)
    second = by_name.page(Entity.objects.all(), size=3, after=first.next)
    assert [row.name for row in first.rows + second.rows] == ["ali", "budi", "budi ~ 1", "citra"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_no_text_is_a_position_by_accident(text: str) -> None:
    try:
        NEWEST_FIRST.page(Article.objects.none(), size=1, after=text)
    except BadPosition:
        return
    assert text == "" or "~" in text


def test_a_later_page_starts_inside_the_index() -> None:
    """Reads a page's plan with sequential scans off: the position must be an index condition."""
    make_rows(5, same=2)
    position = NEWEST_FIRST.position(Article.objects.first())  # type: ignore[arg-type]
    rows = Article.objects.listed().filter(NEWEST_FIRST._beyond(position, backwards=False)).newest_first()[:3]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
    plan = rows.explain()
    assert "article_newest" in plan
    assert "Index Cond: (sort_date <=" in plan
