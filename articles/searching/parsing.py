"""Reading what was typed into the search box."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from .keys import BY_NAME, KEYS, Key
from .query import Period, Query, Term

LONGEST = 500  # characters
MOST_TERMS = 24
MOST_NAMES = 5
QUOTATION_MARKS = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
PART = re.compile(
    r"""(?P<without>-(?=["\w]))?
        (?:(?P<key>[^\W\d_]+):(?!//))?
        (?: "(?P<quoted>[^"]*)(?P<closed>")? | (?P<bare>[^\s"]+) )?""",
    re.VERBOSE,
)
WORD = re.compile(r"\w")


class BadQuery(ValueError):
    """What was typed makes no sense; the message is for whoever typed it."""


def parse(text: str) -> Query:
    """Return what `text` asks for. Raises BadQuery."""
    text = "".join(QUOTATION_MARKS.get(c, c) for c in text.replace("\0", " "))
    if len(text) > LONGEST:
        raise BadQuery(_("A search has at most %(most)d characters.") % {"most": LONGEST})
    found: dict[str, list[Any]] = {}
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        part = PART.match(text, at)
        if part is None or part.end() == at:
            at += 1
            continue
        at = part.end()
        _take(part, found)
    return _complete(found)


def _take(part: re.Match[str], found: dict[str, list[Any]]) -> None:
    name, quoted = part["key"], part["quoted"]
    if quoted is not None and not part["closed"]:
        raise BadQuery(_("A quotation mark is opened and not closed: “%(words)s”.") % {"words": quoted[:40]})
    value = (quoted if quoted is not None else part["bare"] or "").strip()
    if name is None:
        if WORD.search(value):
            found.setdefault("words", []).append(_term(value, part))
        return
    key = BY_NAME.get(name.lower())
    if key is None:
        known = ", ".join(f"{key.name}:" for key in KEYS)
        raise BadQuery(
            _("There is no key “%(key)s:”. The keys are %(known)s. Words with a colon go in quotation marks.")
            % {"key": name, "known": known}
        )
    if not WORD.search(value):
        raise BadQuery(
            _("Nothing stands after “%(key)s:”. An example: %(example)s")
            % {"key": name, "example": f"{key.name}:{key.example}"}
        )
    if part["without"] and key.field != "about":
        raise BadQuery(_("“%(key)s:” can't be left out with a minus; only words can.") % {"key": name})
    found.setdefault(key.field, []).append(READ.get(key.field, _choice)(key, value, part))


def _term(value: str, part: re.Match[str]) -> Term:
    exact = part["quoted"] is not None
    beginning = not exact and value.endswith("*")
    return Term(value.rstrip("*") if beginning else value, exact, beginning, bool(part["without"]))


def _period(key: Key, value: str, part: re.Match[str]) -> Period:
    try:
        return Period.parse(value)
    except ValueError:
        raise BadQuery(
            _("“%(value)s” is no date. Write a year, a month or a day: 2026, 2026-03 or 2026-03-17.")
            % {"value": value}
        ) from None


def _choice(key: Key, value: str, part: re.Match[str]) -> str:
    if (known := key.value_named(value)) is not None:
        return known
    from .keys import in_language

    values = ", ".join(in_language(names) for names in (key.values or {}).values())
    raise BadQuery(
        _("“%(key)s:” can't be “%(value)s”. It is one of: %(values)s.")
        % {"key": key.name, "value": value, "values": values}
    )


READ: dict[str, Callable[[Key, str, re.Match[str]], Any]] = {
    "about": lambda key, value, part: _term(value, part),
    "speakers": lambda key, value, part: value,
    "outlets": lambda key, value, part: value,
    "since": _period,
    "until": _period,
}


def _complete(found: dict[str, list[Any]]) -> Query:
    for field in ("since", "until"):
        if len(found.get(field, ())) > 1:
            name = next(key.name for key in KEYS if key.field == field)
            raise BadQuery(_("“%(key)s:” stands there twice.") % {"key": name})
    since, until = (found.get(field, [None])[0] for field in ("since", "until"))
    if since and until and since.first > until.last:
        raise BadQuery(
            _("The search ends (%(until)s) before it begins (%(since)s).") % {"since": since, "until": until}
        )
    if len(found.get("words", ())) + len(found.get("about", ())) > MOST_TERMS:
        raise BadQuery(_("A search has at most %(most)d words.") % {"most": MOST_TERMS})
    for field in ("speakers", "outlets"):
        if len(found.get(field, ())) > MOST_NAMES:
            raise BadQuery(_("A search has at most %(most)d names.") % {"most": MOST_NAMES})
    several = {
        field: tuple(dict.fromkeys(values))
        for field, values in found.items()
        if field not in ("since", "until")
    }
    query = Query(since=since, until=until, **several)
    only_words = query and query == Query(words=query.words, about=query.about)
    if only_words and all(term.without for term in (*query.words, *query.about)):
        raise BadQuery(_("Only what to leave out is said: add what to look for."))
    return query
