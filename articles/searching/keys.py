"""The keys of the query language and their values, in both languages: what is written where.

Both languages are read, whichever the interface speaks; what newsdesk writes itself is in that of the reader.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Key:
    """field: of Query. names and values: Indonesian, English, then others that are read."""

    field: str
    names: tuple[str, ...]
    help: Promise
    example: str
    values: dict[str, tuple[str, ...]] | None = None

    @property
    def name(self) -> str:
        return in_language(self.names)

    def value_named(self, text: str) -> str | None:
        """Return the value that is called so in either language."""
        wanted = text.lower()
        return next((value for value, names in (self.values or {}).items() if wanted in names), None)


def in_language(names: tuple[str, ...]) -> str:
    return names[1 if get_language() == "en" else 0]


KEYS = (
    Key("speakers", ("siapa", "who", "pembicara", "speaker"), _("who said it"), '"Sri Mulyani"'),
    Key("about", ("tentang", "about", "soal"), _("in the quote or the title of its article"), "PPN"),
    Key("since", ("sejak", "since", "dari", "from"), _("from a year, month or day"), "2026-01"),
    Key("until", ("sampai", "until", "hingga", "to"), _("to a year, month or day"), "2026-03"),
    Key("outlets", ("outlet", "outlet", "media"), _("where it was published"), "kontan"),
    Key(
        "kinds",
        ("jenis", "kind"),
        _("direct, indirect or mixed"),
        "langsung",
        {
            "direct": ("langsung", "direct"),
            "indirect": ("taklangsung", "indirect", "tidaklangsung", "tak-langsung", "tidak-langsung"),
            "mixed": ("campuran", "mixed"),
        },
    ),
    Key(
        "states",
        ("status", "status", "state"),
        _("verified by an editor, or only proposed"),
        "terverifikasi",
        {
            "confirmed": ("terverifikasi", "verified", "dikonfirmasi", "confirmed"),
            "proposed": ("usulan", "proposed", "diusulkan", "belum", "unverified"),
        },
    ),
    Key(
        "sources",
        ("sumber", "source"),
        _("named, anonymous, collective or unknown"),
        "anonim",
        {
            "named": ("bernama", "named"),
            "anonymous": ("anonim", "anonymous"),
            "collective": ("kolektif", "collective"),
            "unknown": ("takdiketahui", "unknown", "tidakdiketahui"),
        },
    ),
    Key(
        "roles",
        ("peran", "role"),
        _("what the speaker is"),
        "pemerintah",
        {
            "government": ("pemerintah", "government"),
            "parliament": ("parlemen", "parliament", "partai", "party"),
            "justice": ("hukum", "justice", "polisi", "police"),
            "military": ("militer", "military", "tni"),
            "business": ("usaha", "business", "bisnis"),
            "science": ("pakar", "experts", "ilmu", "science"),
            "society": ("masyarakat", "society", "aktivis"),
            "religion": ("agama", "religion"),
            "health": ("pendidikan", "education", "kesehatan", "health"),
            "culture": ("olahraga", "sport", "budaya", "culture"),
            "citizen": ("warga", "citizens", "saksi"),
            "unknown": ("takdiketahui", "unknown", "tidakdiketahui"),
        },
    ),
)
BY_NAME = {name: key for key in KEYS for name in key.names}
BY_FIELD = {key.field: key for key in KEYS}
VALUE_LABELS = {
    "states": {
        "confirmed": pgettext_lazy("quotes", "verified"),
        "proposed": pgettext_lazy("quotes", "proposed, not verified"),
    }
}
