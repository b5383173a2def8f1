"""Addresses of articles: one spelling for each, so that the same article is known again."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from .records import Unreadable

PORTS: Final = {"http": 80, "https": 443}
TRACKING: Final = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|_ga", re.IGNORECASE)
FORBIDDEN: Final = re.compile(r"[\s<>\"{}|\\^`\x00-\x1f]")


def canonical_url(written: str) -> str:
    """Return the address without fragment, tracking keys and default port, its host in lower case.

    Raises Unreadable for anything but a whole http or https address: others are no place of an article, and
    `javascript:` must never become a link.
    """
    try:
        parts = urlsplit(written)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Unreadable("bad_url") from error
    if parts.scheme not in PORTS or not host or FORBIDDEN.search(written) or parts.username is not None:
        raise Unreadable("bad_url")
    host = f"[{host}]" if ":" in host else host
    place = host if port in (None, PORTS[parts.scheme]) else f"{host}:{port}"
    query = parts.query
    if TRACKING.search(query):
        kept = [pair for pair in parse_qsl(query, keep_blank_values=True) if not TRACKING.fullmatch(pair[0])]
        query = urlencode(kept)
    return urlunsplit((parts.scheme, place, parts.path or "/", query, ""))
