"""From names as typed to the entities and outlets that are meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from articles.models import Alias, Entity, NameWord, Outlet, normalise_name

MOST_NAMESAKES = 500
NO_OUTLET = "takdiketahui"  # outlet:takdiketahui, outlet:unknown: articles without one
NAMES_OF_NO_OUTLET = (NO_OUTLET, "tidakdiketahui", "unknown")


@dataclass
class Named:
    """ids: what is meant; notes: what the reader has to know about how it was understood."""

    ids: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def find_speakers(names: Sequence[str]) -> Named:
    """Return the entities that are called so, with all that were merged with them.

    A name is first taken as a whole; where nobody is called so, as words of a name, the last one as its
    beginning (`Sri*` says so at once); then with typing errors.
    """
    found = Named()
    wanted: set[int] = set()
    for name in names:
        wanted |= _called(name, found)
    roots = set(
        Entity.objects.filter(pk__in=wanted, merged_into__isnull=False).values_list("merged_into", flat=True)
    )
    same = Entity.objects.filter(Q(pk__in=wanted | roots) | Q(merged_into__in=wanted | roots))
    found.ids = sorted(same.values_list("pk", flat=True))
    return found


def find_outlets(names: Sequence[str]) -> Named:
    """Return the outlet that is called so, else those that have all the words somewhere in their name."""
    found = Named()
    if not names:
        return found
    outlets = [(pk, normalise_name(name)) for pk, name in Outlet.objects.values_list("pk", "name")]
    for name in names:
        wanted = normalise_name(name)
        fitting = [pk for pk, outlet in outlets if outlet == wanted] or [
            pk for pk, outlet in outlets if all(word in outlet for word in wanted.split())
        ]
        if wanted in NAMES_OF_NO_OUTLET:
            fitting = [0]
        if not fitting:
            found.notes.append(_("No outlet is called “%(name)s”.") % {"name": name})
        found.ids += fitting
    return found


def _called(name: str, found: Named) -> set[int]:
    beginning = name.endswith("*")
    normalised = normalise_name(name)
    ids = _with_words(normalised, whole=not beginning)
    if not ids and (corrected := _corrected(normalised)):
        for other in corrected:
            ids |= _with_words(other, whole=False)
        if ids:
            found.notes.append(
                _("Nobody is called “%(name)s”; this is what was said by “%(other)s”.")
                % {"name": name, "other": "”, “".join(_in_full(ids))}
            )
    if not ids:
        found.notes.append(_("Nobody is called “%(name)s”.") % {"name": name})
    if len(ids) > MOST_NAMESAKES:
        found.notes.append(
            _("More than %(most)d names fit “%(name)s”; these are the quotes of %(most)d of them.")
            % {"most": MOST_NAMESAKES, "name": name}
        )
    return set(sorted(ids)[:MOST_NAMESAKES])


def _with_words(normalised: str, *, whole: bool) -> set[int]:
    """Return who has all the words in one name; with `whole` only who is called exactly so, if anybody is."""
    if whole and (exact := _exactly(normalised)):
        return exact
    return set(called(normalised).values_list("entity", flat=True)[: MOST_NAMESAKES + 1])


def called(words: str) -> QuerySet[Alias]:
    """Return the aliases that have all `words`, the last one as a beginning. Cheap to cut short."""
    *whole, beginning = normalise_name(words).split() or [""]
    if not beginning:
        return Alias.objects.none()
    query = " & ".join([*(f"'{word}'" for word in whole), f"'{beginning}':*"])
    return (
        Alias.objects.known()
        .annotate(words=SearchVector("normalised", config="simple"))
        .filter(words=SearchQuery(query, config="simple", search_type="raw"))
    )


def _exactly(normalised: str) -> set[int]:
    if not normalised:
        return set()
    # Names are indexed by their words, not as a whole.
    words = SearchQuery(
        " & ".join(f"'{word}'" for word in normalised.split()), config="simple", search_type="raw"
    )
    exact = (
        Alias.objects.known()
        .annotate(words=SearchVector("normalised", config="simple"))
        .filter(words=words, normalised=normalised)
    )
    return set(exact.values_list("entity", flat=True)[: MOST_NAMESAKES + 1])


def _corrected(normalised: str) -> list[str]:
    """Return the name with each word that no name has replaced by those that are nearest to it."""
    words = normalised.split()
    known = NameWord.objects.known(words)
    names = [""]
    for word in words:
        near = [word] if word in known else NameWord.objects.nearest(word, most=3)
        names = [f"{name} {other}".strip() for name in names for other in near][:9]
    return [name for name in names if name != normalised]


def _in_full(ids: set[int]) -> list[str]:
    rows = Entity.objects.filter(pk__in=sorted(ids)[:MOST_NAMESAKES]).order_by("pk")
    names = list(dict.fromkeys(rows.values_list("name", flat=True)[:4]))
    return [*names[:3], "…"] if len(names) > 3 else names
