"""Collecting static files, only when one of them has changed: hashing and packing all takes seconds."""

from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_if_changed() -> bool:
    """Collect if any source file is newer or other than at the last time; return whether it did."""
    stamp = Path(settings.STATIC_ROOT) / ".sources"
    sources = _sources()
    if stamp.exists() and stamp.read_text() == sources:
        return False
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(sources)
    return True


def _sources() -> str:
    facts = []
    for finder in get_finders():
        for name, storage in finder.list(None):
            path = Path(storage.path(name))
            facts.append(f"{path} {path.stat().st_mtime_ns}")
    return "\n".join(sorted(facts))
