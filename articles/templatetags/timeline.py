"""Writes the drawing of months and its table: a template's own loops would take most of the page's time."""

from __future__ import annotations

from django import template
from django.utils.dates import MONTHS
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from articles.people.counts import BAR, Bar, Timeline

register = template.Library()


@register.simple_tag
def bars(timeline: Timeline) -> SafeString:
    """Return a bar for each month with quotes, and over it the part that is verified."""
    drawn = [
        (kind, bar.x, top, BAR, height)
        for bar in timeline.bars
        for kind, top, height in (
            ("bar", bar.top, bar.height),
            ("verified", bar.verified_top, bar.verified_height),
        )
        if height
    ]
    rect = '<rect class="timeline__{}" x="{}" y="{}" width="{}" height="{}"/>'
    return format_html_join("", rect, drawn)


@register.simple_tag
def month_rows(timeline: Timeline, beginning: str) -> SafeString:
    """Return a row for each month with quotes; its name leads to where that month ends in the list."""
    row = (
        '<tr><th scope="row"><a href="{}after={}#quotes-title">{}</a></th>'
        '<td class="number">{}</td><td class="number">{}</td><td>{}</td></tr>'
    )
    cells = (
        (beginning, _position(bar), _name(bar), bar.quotes, bar.verified, ", ".join(bar.words))
        for bar in timeline.rows
    )
    return format_html_join("", row, cells)


def _position(bar: Bar) -> str:
    return bar.position.replace("+", "%2B")


def _name(bar: Bar) -> str:
    return format_html("{} {}", MONTHS[bar.month.month], bar.month.year)
