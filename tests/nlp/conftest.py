from __future__ import annotations

from pathlib import Path

import pytest

from articles.nlp.pipeline import Annotator

WEIGHTS = Path(__file__).parents[2] / "articles" / "nlp" / "weights"


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """The real pipeline with the project's own weights, loaded once."""
    return Annotator(WEIGHTS, "news", threads=1)
