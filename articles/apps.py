"""The one app, and its check of the weights."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("newsdesk")


@register
def check_weights(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Without its weights nothing can be annotated: said before a worker starts, not at its first job."""
    from articles.nlp.weights_check import check_weights as problems_of

    problems = problems_of(settings.STANZA_DIR, settings.STANZA_PACKAGE)
    return [Error(problem, id="articles.E001") for problem in problems]
