"""The masthead's links: what this person may open, and where they are."""

from dataclasses import dataclass

from django import template
from django.template import Context
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

register = template.Library()


@dataclass(frozen=True)
class Section:
    """staff_only: of the admin."""

    label: Promise
    url_name: str
    staff_only: bool = False


@dataclass(frozen=True)
class Link:
    label: Promise
    address: str
    here: bool
    exact: bool


SECTIONS = (
    Section(_("Articles"), "article_list"),
    Section(pgettext_lazy("section", "Review"), "desk"),
    Section(pgettext_lazy("section", "Search"), "search"),
    Section(_("People"), "person_list"),
    Section(pgettext_lazy("section", "Sources"), "balance"),
    Section(_("Administration"), "admin:index", staff_only=True),
)


@register.simple_tag(takes_context=True)
def sections(context: Context) -> list[Link]:
    """Return the sections that this person may open; `here` marks the one that the page belongs to."""
    request = context["request"]
    links = []
    for section in SECTIONS:
        if section.staff_only and not request.user.is_staff:
            continue
        address = reverse(section.url_name)
        links.append(Link(section.label, address, request.path.startswith(address), request.path == address))
    return links
