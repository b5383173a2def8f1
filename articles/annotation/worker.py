"""The pipeline of this worker process: loaded at the first job, once."""

from __future__ import annotations

from functools import cache

from django.conf import settings

from .annotate import Annotator


@cache
def worker_annotator() -> Annotator:
    """Return the pipeline that the settings name. Imports torch: never called by a web process."""
    from articles.nlp.pipeline import Annotator as StanzaAnnotator

    return StanzaAnnotator.load(settings.STANZA_DIR, settings.STANZA_PACKAGE, threads=settings.TORCH_THREADS)
