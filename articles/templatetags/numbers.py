"""Numbers as the interface's language writes them."""

from django import template
from django.utils.translation import get_language

register = template.Library()


@register.filter
def grouped(value: int) -> str:
    """Return e.g. `12.345` in Indonesian, `12,345` in English."""
    written = f"{value:,}"
    return written if get_language() == "en" else written.replace(",", ".")
