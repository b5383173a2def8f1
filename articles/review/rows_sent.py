"""Which rows a form of many sends back: `row=id:digest`, many times, each with what was seen of it."""

from __future__ import annotations

import re

from django.core.exceptions import BadRequest
from django.http import HttpRequest

MOST_ROWS = 500
ROW = re.compile(r"(\d{1,18}):([0-9a-f]{12})")


def rows_in(request: HttpRequest) -> dict[int, str]:
    """Return the digest of each row; raises BadRequest for anything else."""
    sent = [ROW.fullmatch(text) for text in request.POST.getlist("row")]
    if len(sent) > MOST_ROWS or not all(sent):
        raise BadRequest("`row` is not id:digest")
    return {int(match[1]): match[2] for match in sent if match}
